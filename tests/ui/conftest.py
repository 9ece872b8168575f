"""A person at a terminal, a real server, and runs whose truth is known."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from ui import cli

ROOT = Path(__file__).resolve().parents[2]
METRES_PER_DEGREE_OF_LATITUDE = 111_195.0
"""On a sphere of 6,371 km; on the ellipsoid it is within 0.6 % of that."""


@dataclass(frozen=True)
class Typed:
    """What came of a command line."""

    status: int
    out: str
    err: str


@pytest.fixture
def coach_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, and no setting of the machine's."""
    for name in list(os.environ):
        if name.startswith("COACH_"):
            monkeypatch.delenv(name)
    home = tmp_path / "home"
    monkeypatch.setenv("COACH_HOME", str(home))
    monkeypatch.setenv("COACH_BRAIN", "embedded")
    monkeypatch.setenv("COACH_IMPORT_WORKERS", "1")
    return home


@pytest.fixture
def coach_g(
    coach_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Typed]:
    """Type ``coach-g …`` with a home of the test's own."""

    def type_in(*words: str) -> Typed:
        monkeypatch.setattr(sys, "argv", ["coach-g", *words])
        capsys.readouterr()
        status: int | str | None = 0
        try:
            cli.main()
        except SystemExit as end:
            status = end.code
        captured = capsys.readouterr()
        return Typed(status if isinstance(status, int) else int(bool(status)), captured.out, captured.err)

    return type_in


@pytest.fixture(scope="session")
def write_gpx() -> Callable[..., Path]:
    """Writes a run due north at an even pace: ``distance_m`` long within 0.6 %, ``pace_s_per_km``."""

    def write(path: Path, start: datetime, distance_m: float, pace_s_per_km: float = 330.0) -> Path:
        seconds = round(distance_m / 1000 * pace_s_per_km)
        points = []
        for second in range(0, seconds + 1, 5):
            latitude = 46.5 + distance_m * second / seconds / METRES_PER_DEGREE_OF_LATITUDE
            when = (start + timedelta(seconds=second)).astimezone(UTC)
            points.append(
                f'<trkpt lat="{latitude:.7f}" lon="6.5"><ele>400</ele><time>{when:%Y-%m-%dT%H:%M:%SZ}</time></trkpt>'
            )
        path.write_text(
            '<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">'
            f"<trk><name>Morning Run</name><type>running</type><trkseg>{''.join(points)}</trkseg></trk></gpx>"
        )
        return path

    return write


@dataclass(frozen=True)
class Server:
    """A running ``coach-g serve``."""

    url: str
    home: Path
    connections: Path
    """Every address that the server's processes connected to, one a line."""

    def outside_connections(self) -> list[str]:
        """Those beyond this machine."""
        seen = self.connections.read_text().splitlines() if self.connections.exists() else []
        return [address for address in seen if not address.startswith(("127.", "::1", "localhost"))]


_WATCH_CONNECTIONS = """
import os, sys
def _watch(event, args):
    if event == "socket.connect" and isinstance(args[1], tuple):
        with open(os.environ["CONNECTIONS"], "a") as log:
            log.write(f"{args[1][0]}\\n")
sys.addaudithook(_watch)
"""


@pytest.fixture(scope="session")
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Starts the real server as its own process on a free port, with these settings.

    Its home is empty, or holds what *bring* names, imported.
    """
    with contextlib.ExitStack() as stack:

        def start(bring: Path | None = None, **settings: str) -> Server:
            folder = tmp_path_factory.mktemp("server")
            (folder / "sitecustomize.py").write_text(_WATCH_CONNECTIONS)
            port = _free_port()
            server = Server(f"http://127.0.0.1:{port}", folder / "home", folder / "connections")
            environment = {k: v for k, v in os.environ.items() if not k.startswith(("COACH_", "CHAINLIT_"))} | {
                "COACH_HOME": str(server.home),
                "COACH_BRAIN": "embedded",
                "COACH_PORT": str(port),
                "CONNECTIONS": str(server.connections),
                "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}",
                **settings,
            }
            if bring is not None:
                subprocess.run([sys.executable, "-m", "ui.cli", "import", str(bring)], env=environment, check=True)
            log = stack.enter_context((folder / "log").open("w"))
            command = [sys.executable, "-m", "ui.cli", "serve"]
            process = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log)
            stack.callback(_stop, process)
            _wait_until_healthy(server.url, process, folder / "log")
            return server

        yield start


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait_until_healthy(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(URLError, OSError), urlopen(f"{url}/health", timeout=1) as answer:
            if answer.status == 200:
                return
        time.sleep(0.2)
    pytest.fail(f"the server did not start:\n{log.read_text()}")
