"""The real server: how it starts, whom it lets in, and how it ends."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from ui.exits import CannotError
from ui.serving import address, listen

pytestmark = pytest.mark.xdist_group("server")


def test_a_port_in_use_is_told_at_once_with_what_to_do() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotError, match=rf"{port} is in use.*--port") as refused:
            listen("127.0.0.1", port)
    assert refused.value.status == 1


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::1", "http://[::1]:8000"),
        ("coach.lan", "http://coach.lan:8000"),
    ],
)
def test_the_address_that_is_told_can_be_typed_into_a_browser(host: str, expected: str) -> None:
    assert address(host, 8000) == expected


def test_beyond_this_machine_it_does_not_start_without_a_password(coach_g: Callable[..., Any]) -> None:
    typed = coach_g("serve", "--host", "0.0.0.0", "--port", "0")
    assert typed.status == 2
    assert "COACH_PASSWORD" in typed.err
    assert len(typed.err.strip().splitlines()) == 1


@pytest.mark.slow
def test_ctrl_c_ends_it_cleanly_and_it_writes_nothing_where_it_was_started(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COACH_")} | {
        "COACH_HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
    }
    folder = tmp_path / "somewhere"
    folder.mkdir()
    command = [sys.executable, "-m", "ui.cli", "serve", "--port", "0"]
    process = subprocess.Popen(command, env=environment, cwd=folder, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if "ready" in line:
            break
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    rest = process.stderr.read()

    assert process.wait(15) == 0
    assert re.search(r"open http://127\.0\.0\.1:\d+ in your browser", "".join(said))
    assert "Traceback" not in rest
    assert list(folder.iterdir()) == []


@pytest.fixture(scope="module")
def guarded(start_server: Callable[..., Any]) -> Iterator[httpx.Client]:
    server = start_server(COACH_PASSWORD="a good password")
    with httpx.Client(base_url=server.url, trust_env=False) as client:
        yield client


@pytest.mark.slow
@pytest.mark.parametrize(
    "path", ["/project/settings", "/user", "/ws/socket.io/?EIO=4&transport=polling", "/api/anything"]
)
def test_with_a_password_nothing_of_an_athletes_is_given_without_it(guarded: httpx.Client, path: str) -> None:
    guarded.cookies.clear()
    assert guarded.get(path).status_code == 401
    assert guarded.get(path, headers={"Cookie": "access_token=forged.token.here"}).status_code == 401


@pytest.mark.slow
def test_the_sign_in_page_and_health_are_open_and_say_that_a_password_is_wanted(guarded: httpx.Client) -> None:
    guarded.cookies.clear()
    assert guarded.get("/health").json() == {"status": "ok"}
    assert guarded.get("/").status_code == 200
    assert guarded.get("/auth/config").json()["requireLogin"] is True


@pytest.mark.slow
def test_the_right_password_lets_in_and_a_wrong_one_does_not(guarded: httpx.Client) -> None:
    guarded.cookies.clear()
    wrong = guarded.post("/login", data={"username": "Robin", "password": "a bad password"})
    assert wrong.status_code == 401
    right = guarded.post("/login", data={"username": "Robin", "password": "a good password"})
    assert right.status_code == 200
    assert "httponly" in right.headers["set-cookie"].lower()
    assert guarded.get("/project/settings").status_code == 200


@pytest.mark.slow
def test_the_page_links_to_nothing_outside(guarded: httpx.Client) -> None:
    page = guarded.get("/").text
    assert re.findall(r"(?:href|src)=\"(?:https?:)?//[^\"]+", page) == []
    assert "<title>Coach G</title>" in page
    assert guarded.get("/public/coach.css").status_code == 200
    assert guarded.get("/avatars/Importing 3 of 9, about 5 s left").headers["content-type"] == "image/svg+xml"
