"""``serve``: the web server from a friendly first line to a clean end."""

import logging
import socket
import warnings
from contextlib import closing

from storage.settings import Settings
from ui import terminal
from ui.exits import FAILED, CannotError
from ui.gate import is_loopback
from ui.opening import opening_database, settings_or_stop
from ui.password import PasswordNeededError, check_password_set

_GRACE_S = 3
"""Open chats are given this long to finish when the server stops."""


def serve(host: str | None, port: int | None) -> int:
    """Serve until interrupted; returns the exit status.

    Raises:
        CannotError: no password where one is needed, the port is taken, or the database does not open.
    """
    settings = settings_or_stop()
    host, port = host or settings.host, settings.port if port is None else port
    try:
        check_password_set(settings, host)
    except PasswordNeededError as error:
        raise CannotError(str(error)) from error
    with closing(listen(host, port)) as listening:
        terminal.remark("Coach G is starting …")
        _run(settings, host, listening)
    terminal.remark("Coach G has stopped.")
    return 0


def listen(host: str, port: int) -> socket.socket:
    """A listening socket, taken before the slow imports so that a port in use is told at once.

    Raises:
        CannotError: the port is in use, not allowed, or the host is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host.strip("[]"), port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise CannotError(_why_not(host, port, error), FAILED) from error
    return listening


def address(host: str, port: int) -> str:
    """What to type into a browser on this machine."""
    if host in ("0.0.0.0", "::"):  # noqa: S104 - compared, not bound
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _run(settings: Settings, host: str, listening: socket.socket) -> None:
    import uvicorn  # noqa: PLC0415 - the listening socket comes first

    from agent.coach import open_coach  # noqa: PLC0415
    from ui.app import build_app  # noqa: PLC0415 - seconds: the chat

    _quiet_logs()
    with opening_database(settings):
        coach = open_coach(settings)
    app = build_app(coach, host=host)
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=_GRACE_S, ws_max_size=1 << 20)
    where = address(host, listening.getsockname()[1])
    if not is_loopback(host):
        terminal.remark(
            "Other machines can reach it, with the password. On a network you do not trust, put HTTPS before it."
        )
    terminal.remark(f"Coach G is ready: open {where} in your browser. Stop it with Ctrl-C.")
    try:
        uvicorn.Server(config).run(sockets=[listening])
    except KeyboardInterrupt:
        return


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno in (98, 48, 10048):
        return (
            f"Port {port} is in use: perhaps Coach G is running already ({address(host, port)}). "
            f"Otherwise choose another with --port {port + 1}, or set COACH_PORT."
        )
    return f"Coach G cannot listen on {host}, port {port}: {error.strerror or error}."


def _quiet_logs() -> None:
    """Warnings and worse; the chat's own chatter says nothing that a runner needs."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    for name in ("chainlit", "httpx", "engineio", "socketio"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # Chainlit asks for the profiles once more than it can wait for; it does without that answer.
    warnings.filterwarnings("ignore", message="coroutine 'Chat.profiles' was never awaited")
