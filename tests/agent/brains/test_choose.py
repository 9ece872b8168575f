"""Which brain speaks, and why."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from agent.brains.choose import chooser, find_ollama, pick
from agent.brains.unavailable import BrainUnavailableError
from storage.settings import BrainChoice, Settings
from tools.contract import Registry

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def ollama() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A server that lists models as ``GET /api/tags`` does, and the list."""
    models: list[dict[str, Any]] = [{"name": "nomic-embed-text:latest"}, {"name": "qwen3:8b"}]

    class Tags(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"models": models}).encode())

        def log_message(self, *_: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Tags)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", models
    server.shutdown()
    server.server_close()


def settings(home: Path, url: str = NOWHERE, brain: BrainChoice = "auto", model: str | None = None) -> Settings:
    return Settings(home=home, ollama_url=url, brain=brain, ollama_model=model)


async def test_without_ollama_the_embedded_brain_speaks_and_says_why(tmp_path: Path) -> None:
    brain = await chooser(settings(tmp_path), Registry([]))()

    assert brain.label == "embedded"
    assert "ollama serve" in brain.why


async def test_who_asks_for_ollama_is_told_when_it_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BrainUnavailableError, match="COACH_BRAIN=embedded"):
        await chooser(settings(tmp_path, brain="ollama"), Registry([]))()


async def test_the_choice_is_kept_for_a_while(tmp_path: Path) -> None:
    choose = chooser(settings(tmp_path), Registry([]))

    assert (await choose()).model is (await choose()).model


async def test_a_running_ollama_is_found_with_its_model(
    tmp_path: Path, ollama: tuple[str, list[dict[str, Any]]]
) -> None:
    url, models = ollama

    assert (await find_ollama(settings(tmp_path, url))).model == "qwen3:8b"
    missing = await find_ollama(settings(tmp_path, url, model="gemma4:9b"))
    assert missing.model is None
    assert "ollama pull gemma4:9b" in missing.reason
    models.clear()
    assert "no model that can coach" in (await find_ollama(settings(tmp_path, url))).reason


@pytest.mark.parametrize("url", ["file:///etc/passwd", "not an address", "http://127.0.0.1:9"])
async def test_an_address_that_is_no_server_is_a_reason_and_no_error(tmp_path: Path, url: str) -> None:
    assert (await find_ollama(settings(tmp_path, url))).model is None


def test_the_most_capable_family_is_picked_and_a_wish_comes_first() -> None:
    installed = ["llama3.2:3b", "hf.co/x/qwen3-8b", "gemma3:4b", "mine:latest"]

    assert pick(installed, None).model == "hf.co/x/qwen3-8b"
    assert pick(installed, "gemma3:4b").model == "gemma3:4b"
    assert pick(installed, "mine").model == "mine"
