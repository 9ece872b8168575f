"""The server loads ahead, and serves all the same when that fails."""

import gc
import logging
import threading
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from ui import warming


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def served() -> TestClient:
    app = FastAPI(lifespan=warming.warmed)
    app.get("/health")(lambda: {"status": "ok"})
    return TestClient(app)


def wait_for_warming() -> None:
    for thread in threading.enumerate():
        if thread.name == "warming":
            thread.join(30)


def test_what_the_first_answer_needs_is_loaded_and_set_aside_from_collection(monkeypatch: pytest.MonkeyPatch) -> None:
    warm_calls: list[str] = []
    monkeypatch.setattr(warming, "warm", lambda: warm_calls.append("warm"))

    with served() as client:
        wait_for_warming()
        assert client.get("/health").status_code == 200

    assert warm_calls == ["warm"]
    assert gc.get_freeze_count() > 0


def test_the_server_starts_without_waiting_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    monkeypatch.setattr(warming, "warm", lambda: release.wait(30))

    with served() as client:
        assert client.get("/health").status_code == 200
        release.set()
        wait_for_warming()


def test_a_failure_to_load_ahead_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise ImportError("half an installation")

    monkeypatch.setattr(warming, "warm", broken)

    with caplog.at_level(logging.WARNING), served() as client:
        wait_for_warming()
        assert client.get("/health").status_code == 200

    assert "will take longer" in caplog.text
