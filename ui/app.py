"""The web application put together: gate, health, uploads, and the chat mounted at the root."""

import os
import tempfile
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from starlette.requests import HTTPConnection
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles

from agent.coach import Coach
from storage.settings import Settings
from ui.chat_home import package_folder, prepare_chat_home
from ui.gate import Gate, is_loopback
from ui.password import check_password_set, signing_key
from ui.uploads import Recipient, Stored, upload_router
from ui.warming import warmed


def build_app(coach: Coach, *, host: str | None = None) -> FastAPI:
    """The application for a server that listens on *host* (default: the settings').

    Raises:
        PasswordNeededError: *host* is not loopback and no password is set.
    """
    settings = coach.settings
    host = host or settings.host
    check_password_set(settings, host)
    prepare_chat_home(settings)
    _receive_uploads_in(settings)

    app = FastAPI(title="Coach G", lifespan=warmed, docs_url=None, redoc_url=None, openapi_url=None)
    app.get("/health")(health)
    app.get("/avatars/{name:path}")(avatar)
    app.include_router(upload_router(settings, _find_recipient))
    app.mount("/assets", StaticFiles(directory=package_folder() / "frontend" / "dist" / "assets"))
    signed_in = _mount_chat(app, coach)
    app.add_middleware(Gate, loopback=is_loopback(host), is_signed_in=signed_in)
    return app


async def health() -> dict[str, str]:
    """Whether the server answers."""
    return {"status": "ok"}


async def avatar() -> FileResponse:
    """Ours, whoever speaks: Chainlit asks for one by the name of each step."""
    return FileResponse(Path(__file__).with_name("public") / "avatar.svg", headers={"Cache-Control": "max-age=86400"})


def _mount_chat(app: FastAPI, coach: Coach) -> Callable[[HTTPConnection], bool] | None:
    """Mount the chat; returns how to tell whether a request is signed in, where a password is set."""
    has_password = bool(coach.settings.password and coach.settings.password.get_secret_value())
    if has_password:
        os.environ["CHAINLIT_AUTH_SECRET"] = signing_key(coach.settings)

    from chainlit.server import app as chainlit_app  # noqa: PLC0415 - seconds, and reads the chat home while it is

    from ui.chat import Chat  # noqa: PLC0415

    Chat(coach).register(with_password=has_password)
    # Not mount_chainlit: at the root its middleware guards nothing, and fails whenever a browser leaves while it polls.
    app.mount("/", chainlit_app)
    return _is_signed_in if has_password else None


def _is_signed_in(connection: HTTPConnection) -> bool:
    from chainlit.auth import get_token_from_cookies  # noqa: PLC0415
    from chainlit.auth.jwt import decode_jwt  # noqa: PLC0415
    from jwt import InvalidTokenError  # noqa: PLC0415

    token = get_token_from_cookies(dict(connection.cookies))
    if not token:
        return False
    try:
        decode_jwt(token)
    except (InvalidTokenError, KeyError, TypeError):
        return False
    return True


async def _find_recipient(request: Request) -> Recipient:
    """The chat session that a file was dropped into, if it is the caller's."""
    from chainlit.auth import get_current_user, get_token_from_cookies  # noqa: PLC0415
    from chainlit.session import WebsocketSession  # noqa: PLC0415

    session = WebsocketSession.get_by_id(request.query_params.get("session_id", ""))
    user = await get_current_user(get_token_from_cookies(dict(request.cookies)) or "")
    if session is None or (user and (not session.user or session.user.identifier != user.identifier)):
        raise HTTPException(HTTPStatus.NOT_FOUND, "This chat is over. Reload the page and drop the file again.")

    def remember(upload: Stored) -> dict[str, str]:
        """As Chainlit's own route does."""
        file_id = upload.path.parent.name
        file: Any = {"id": file_id, "path": upload.path, "name": upload.name, "type": upload.mime, "size": upload.size}
        session.files[file_id] = file
        return {"id": file_id}

    return remember


def _receive_uploads_in(settings: Settings) -> None:
    """Half-received uploads wait beside the others: the system's temporary folder may be memory, or small."""
    settings.uploads.mkdir(parents=True, exist_ok=True, mode=0o700)
    tempfile.tempdir = str(settings.uploads)
