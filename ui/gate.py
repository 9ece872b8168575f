"""Who may reach the server at all: the right host name, the same origin, a signed-in person. Deny first.

A page on another site can make this browser talk to ``127.0.0.1``: by a form, by a WebSocket (which no browser ties to
one origin), or by a name of its own that it points here (DNS rebinding). So, before any route: on loopback only local
names are answered, a request that says where it comes from must come from here, and where a password is set everything
but the sign-in page needs a signed-in person.
"""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.attempts import Attempts

LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})

OPEN_PATHS = frozenset(
    {"/", "/health", "/login", "/logout", "/auth/config", "/favicon", "/logo", "/project/translations"}
)
OPEN_FOLDERS = ("/assets/", "/public/", "/avatars/")
"""What the sign-in page is made of; nothing of an athlete is there."""

CONTENT_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)
"""The page may load from here only: a picture link in an activity's name cannot tell anyone anything."""

_SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
}


def is_loopback(host: str) -> bool:
    """Whether a server that listens on *host* can be reached from this machine only."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


@dataclass(frozen=True)
class Refusal:
    """Why a request goes no further."""

    status: HTTPStatus
    reason: str


class Gate:
    """ASGI middleware around the whole application.

    ``is_signed_in`` is given where a password is set, and looks at the request's cookies. ``loopback`` says that the
    server listens on this machine only.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        loopback: bool,
        is_signed_in: Callable[[HTTPConnection], bool] | None,
        attempts: Attempts | None = None,
    ) -> None:
        self._app = app
        self._loopback = loopback
        self._is_signed_in = is_signed_in
        self._attempts = attempts or Attempts()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        refusal = self._refusal(connection)
        if refusal is not None:
            await _refuse(refusal, scope, receive, send)
        elif scope["type"] == "websocket":
            await self._app(scope, receive, send)
        else:
            await self._app(scope, receive, self._watch(connection, send))

    def _refusal(self, connection: HTTPConnection) -> Refusal | None:
        host = connection.headers.get("host", "")
        if self._loopback and _name(host) not in LOCAL_NAMES:
            return Refusal(HTTPStatus.MISDIRECTED_REQUEST, "Coach G answers to 127.0.0.1 and localhost only.")
        if not _same_origin(connection.headers, host):
            return Refusal(HTTPStatus.FORBIDDEN, "This request comes from another site.")
        if _is_sign_in(connection) and not self._attempts.begin(_caller(connection)):
            return Refusal(HTTPStatus.TOO_MANY_REQUESTS, "Too many attempts. Wait a minute and try again.")
        if self._is_signed_in and not _is_open(connection.url.path) and not self._is_signed_in(connection):
            return Refusal(HTTPStatus.UNAUTHORIZED, "Sign in first.")
        return None

    def _watch(self, connection: HTTPConnection, send: Send) -> Send:
        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
                if _is_sign_in(connection) and message["status"] == HTTPStatus.OK:
                    self._attempts.forgive(_caller(connection))
            await send(message)

        return watched


def _name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def _same_origin(headers: Headers, host: str) -> bool:
    origin = headers.get("origin")
    if origin is None:
        elsewhere = headers.get("sec-fetch-site") in ("cross-site", "same-site")
        return not elsewhere or headers.get("sec-fetch-mode") == "navigate"
    return urlsplit(origin).netloc.lower() == host.lower() != ""


def _is_open(path: str) -> bool:
    return path in OPEN_PATHS or path.startswith(OPEN_FOLDERS)


def _is_sign_in(connection: HTTPConnection) -> bool:
    return connection.scope.get("method") == "POST" and connection.url.path == "/login"


def _caller(connection: HTTPConnection) -> str:
    return connection.client.host if connection.client else "unknown"


async def _refuse(refusal: Refusal, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008, "reason": refusal.reason})
        return
    await JSONResponse({"detail": refusal.reason}, refusal.status)(scope, receive, send)
