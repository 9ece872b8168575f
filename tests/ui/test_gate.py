"""Who may reach the server at all."""

from collections.abc import Callable

import pytest
from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from ui.attempts import Attempts
from ui.gate import Gate, is_loopback


async def _private(_: Request) -> Response:
    return PlainTextResponse("an athlete's data")


async def _sign_in(request: Request) -> Response:
    right = (await request.body()) == b"right"
    return PlainTextResponse("", 200 if right else 401)


async def _socket(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("an athlete's data")
    await socket.close()


def _client(
    *,
    loopback: bool = True,
    is_signed_in: Callable[[HTTPConnection], bool] | None = None,
    host: str = "127.0.0.1:8000",
    attempts: Attempts | None = None,
) -> TestClient:
    routes = [
        Route("/", _private),
        Route("/api/runs", _private, methods=["GET", "POST"]),
        Route("/health", _private),
        Route("/public/{name}", _private),
        Route("/login", _sign_in, methods=["POST"]),
        WebSocketRoute("/ws/socket.io/", _socket),
    ]
    app = Gate(Starlette(routes=routes), loopback=loopback, is_signed_in=is_signed_in, attempts=attempts)
    return TestClient(app, base_url=f"http://{host}")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "localhost"])
def test_on_loopback_local_names_are_answered(host: str) -> None:
    assert _client(host=host).get("/api/runs").status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil", "192.168.1.9"]
)
def test_on_loopback_a_name_that_was_pointed_here_is_refused(host: str) -> None:
    assert _client(host=host).get("/api/runs").status_code == 421


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "http://127.0.0.1:9999", "https://localhost.evil", "null", ""]
)
def test_a_request_from_another_origin_is_refused(origin: str) -> None:
    assert _client().post("/api/runs", headers={"Origin": origin}).status_code == 403


def test_a_request_from_our_own_page_is_answered() -> None:
    assert _client().post("/api/runs", headers={"Origin": "http://127.0.0.1:8000"}).status_code == 200


def test_a_picture_or_script_request_of_another_site_is_refused_but_a_link_from_there_works() -> None:
    embedded = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    other_port = {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors"}
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert _client().get("/api/runs", headers=embedded).status_code == 403
    assert _client().get("/api/runs", headers=other_port).status_code == 403
    assert _client().get("/", headers=link).status_code == 200


def test_a_websocket_of_another_site_is_refused_before_it_opens() -> None:
    with (
        pytest.raises(WebSocketDisconnect),
        _client().websocket_connect("/ws/socket.io/", headers={"Origin": "http://evil.example"}),
    ):
        pass


def test_a_websocket_of_our_own_page_opens() -> None:
    with _client().websocket_connect(
        "/ws/socket.io/", headers={"Origin": "http://127.0.0.1:8000", "Host": "127.0.0.1:8000"}
    ) as socket:
        assert socket.receive_text() == "an athlete's data"


def test_where_a_password_is_set_everything_but_the_sign_in_page_needs_a_signed_in_person() -> None:
    client = _client(loopback=False, is_signed_in=lambda _: False, host="coach.example")
    assert client.get("/api/runs").status_code == 401
    assert client.get("/anything/new").status_code == 401
    assert [client.get(path).status_code for path in ("/", "/health", "/public/coach.css")] == [200, 200, 200]
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/ws/socket.io/"):
        pass


def test_a_signed_in_person_gets_through() -> None:
    client = _client(loopback=False, is_signed_in=lambda c: c.cookies.get("token") == "good", host="coach.example")
    client.cookies.set("token", "good")
    assert client.get("/api/runs").status_code == 200


def test_after_five_wrong_passwords_a_minute_even_the_right_one_has_to_wait() -> None:
    now = [0.0]
    client = _client(attempts=Attempts(clock=lambda: now[0]))

    assert [client.post("/login", content="wrong").status_code for _ in range(5)] == [401] * 5
    assert client.post("/login", content="right").status_code == 429

    now[0] = 61.0
    assert client.post("/login", content="right").status_code == 200


def test_a_right_password_forgives_the_slips_before_it() -> None:
    client = _client(attempts=Attempts(clock=lambda: 0.0))
    for _ in range(3):
        assert [client.post("/login", content="wrong").status_code for _ in range(4)] == [401] * 4
        assert client.post("/login", content="right").status_code == 200


def test_attempts_of_many_callers_are_forgotten_oldest_first_so_that_memory_stays_bounded() -> None:
    attempts = Attempts(allowed=1, remembered=3, clock=lambda: 0.0)
    for caller in "abcd":
        assert attempts.begin(caller)
    assert not attempts.begin("d")
    assert attempts.begin("a")


def test_every_page_may_load_from_here_only() -> None:
    policy = _client().get("/").headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "http" not in policy


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.0.1", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.9", False),
        ("coach.example", False),
    ],
)
def test_loopback_is_told_from_the_rest(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected
