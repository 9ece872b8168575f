"""A local HTTP server that speaks Ollama's documented API by script, and holds both sides to the documentation.

Every request and every body it answers is validated against the OpenAPI description of Ollama where that file lies
beside the checkout, and against the part of it that is written down here everywhere else.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import jsonschema
import pytest
import yaml

from agent.brains.ollama import OllamaBrain
from agent.coach import Coach
from storage.settings import Settings

MODEL = "tiny:1b"
SPECIFICATION = Path(__file__).resolve().parents[5] / "shared" / "data" / "api" / "specs" / "ollama-openapi.yaml"

_TEXT = {"type": "string"}
_COUNT = {"type": "integer"}
_CALL = {
    "type": "object",
    "properties": {
        "function": {
            "type": "object",
            "required": ["name"],
            "properties": {"name": _TEXT, "arguments": {"type": "object"}},
        }
    },
}
_MESSAGE = {"role": {"enum": ["system", "user", "assistant", "tool"]}, "content": _TEXT}
OWN_SCHEMAS: dict[str, Any] = {
    "ChatRequest": {
        "type": "object",
        "required": ["model", "messages"],
        "properties": {
            "model": _TEXT,
            "messages": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["role", "content"],
                    "properties": {**_MESSAGE, "tool_calls": {"type": "array", "items": _CALL}},
                },
            },
            "tools": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["type", "function"],
                    "properties": {
                        "type": {"enum": ["function"]},
                        "function": {"type": "object", "required": ["name", "parameters"]},
                    },
                },
            },
            "format": {"oneOf": [{"enum": ["json"]}, {"type": "object"}]},
            "options": {
                "type": "object",
                "properties": {"num_ctx": _COUNT, "num_predict": _COUNT, "temperature": {"type": "number"}},
            },
            "stream": {"type": "boolean"},
            "think": {"type": ["boolean", "string"]},
            "keep_alive": {"type": ["string", "number"]},
        },
    },
    "ChatStreamEvent": {
        "type": "object",
        "properties": {
            "model": _TEXT,
            "created_at": _TEXT,
            "message": {
                "type": "object",
                "properties": {**_MESSAGE, "thinking": _TEXT, "tool_calls": {"type": "array", "items": _CALL}},
            },
            "done": {"type": "boolean"},
        },
    },
    "ShowRequest": {"type": "object", "required": ["model"], "properties": {"model": _TEXT}},
    "ShowResponse": {
        "type": "object",
        "properties": {"template": _TEXT, "capabilities": {"type": "array", "items": _TEXT}},
    },
    "ListResponse": {
        "type": "object",
        "properties": {"models": {"type": "array", "items": {"type": "object", "properties": {"name": _TEXT}}}},
    },
}


@cache
def _components() -> dict[str, Any]:
    if SPECIFICATION.is_file():
        found: dict[str, Any] = yaml.load(SPECIFICATION.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)[
            "components"
        ]
        return found
    return {"schemas": OWN_SCHEMAS}


class Documented:
    """Checks bodies against the named schemas."""

    def __init__(self) -> None:
        self._whole = {"components": _components()}

    def check(self, name: str, body: Any) -> None:
        """Raises jsonschema.ValidationError."""
        schema = {**self._whole, "$ref": f"#/components/schemas/{name}"}
        jsonschema.Draft202012Validator(schema).validate(body)


@dataclass
class Line:
    """One scripted answer to ``/api/chat``: its pieces, each an NDJSON line, then how it ends."""

    pieces: list[dict[str, Any]]
    prompt_tokens: int | None = 100
    status: int = 200
    error: str = ""
    wait_s: float = 0.0
    """Before the first piece."""
    end: str = "done"
    """``done``; ``closed`` without being done; ``reset`` in the middle of a chunk; ``error`` line; ``garbage`` line."""


def says(text: str, **more: Any) -> Line:
    """The model says *text*, in pieces."""
    size = max(1, len(text) // 5)
    return Line([{"content": text[at : at + size]} for at in range(0, len(text), size)], **more)


def calls(*wanted: tuple[str, dict[str, Any]], **more: Any) -> Line:
    """The model calls tools natively."""
    return Line([{"content": "", "tool_calls": [{"function": {"name": n, "arguments": a}} for n, a in wanted]}], **more)


def refuses(status: int, error: str) -> Line:
    """The server answers with an error status."""
    return Line([], status=status, error=error)


@dataclass
class ScriptedOllama:
    """What the server is to do, and what it was asked."""

    url: str = ""
    lines: list[Line] = field(default_factory=list)
    capabilities: list[str] | None = field(default_factory=lambda: ["completion", "tools"])
    context_length: int = 32768
    template: str = ""
    installed: list[str] = field(default_factory=lambda: [MODEL])
    chats: list[dict[str, Any]] = field(default_factory=list)
    shows: int = 0
    broken_rules: list[str] = field(default_factory=list)
    documented: Documented = field(default_factory=Documented)

    says = staticmethod(says)
    calls = staticmethod(calls)
    refuses = staticmethod(refuses)

    def check(self, schema: str, body: Any) -> None:
        """Keep what breaks the documentation, for the end of the test."""
        try:
            self.documented.check(schema, body)
        except jsonschema.ValidationError as error:
            self.broken_rules.append(f"{schema}: {error.message}")


class Handler(BaseHTTPRequestHandler):
    """Plays the script that its subclass names."""

    protocol_version = "HTTP/1.1"
    script: ScriptedOllama

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        if self.path != "/api/tags":
            self._json(404, {"error": "not found"})
            return
        body = {"models": [{"name": name, "model": name} for name in self.script.installed]}
        self.script.check("ListResponse", body)
        self._json(200, body)

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if asked.get("model") not in self.script.installed:
            self._json(404, {"error": f"model '{asked.get('model')}' not found"})
        elif self.path == "/api/show":
            self._show(asked)
        elif self.path == "/api/chat":
            self._chat(asked)
        else:
            self._json(404, {"error": "not found"})

    def _show(self, asked: dict[str, Any]) -> None:
        self.script.check("ShowRequest", asked)
        self.script.shows += 1
        body: dict[str, Any] = {
            "template": self.script.template,
            "details": {"family": "tiny"},
            "model_info": {"general.architecture": "tiny", "tiny.context_length": self.script.context_length},
        }
        if self.script.capabilities is not None:
            body["capabilities"] = self.script.capabilities
        self.script.check("ShowResponse", body)
        self._json(200, body)

    def _chat(self, asked: dict[str, Any]) -> None:
        self.script.check("ChatRequest", asked)
        self.script.chats.append(asked)
        if asked.get("tools") and self.script.capabilities is not None and "tools" not in self.script.capabilities:
            self._json(400, {"error": f"{MODEL} does not support tools"})
            return
        line = self.script.lines.pop(0)
        if line.status != 200:
            self._json(line.status, {"error": line.error})
            return
        time.sleep(line.wait_s)
        self._stream(line)

    def _stream(self, line: Line) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in line.pieces:
            self._line({"message": {"role": "assistant", "content": ""} | piece, "done": False})
        if line.end == "done":
            last: dict[str, Any] = {
                "message": {"role": "assistant", "content": ""},
                "done": True,
                "done_reason": "stop",
                "eval_count": len(line.pieces),
            }
            counted = {} if line.prompt_tokens is None else {"prompt_eval_count": line.prompt_tokens}
            self._line(last | counted)
        elif line.end == "error":
            self._chunk(b'{"error": "an unexpected thing happened"}\n')
        elif line.end == "garbage":
            self._chunk(b"<html>not json</html>\n")
        elif line.end == "reset":
            self.wfile.write(b"ffff\r\n{")
            self.wfile.flush()
            self.close_connection = True
            return
        self.wfile.write(b"0\r\n\r\n")

    def _line(self, body: dict[str, Any]) -> None:
        body = {"model": MODEL, "created_at": "2025-06-04T18:00:00Z"} | body
        self.script.check("ChatStreamEvent", body)
        self._chunk(json.dumps(body).encode() + b"\n")

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def _json(self, status: int, body: dict[str, Any]) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class Server(ThreadingHTTPServer):
    """Takes it calmly when the other side hangs up, which some scripts are about."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Quiet about closed connections; the rest is a fault of the test."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture
def ollama() -> Iterator[ScriptedOllama]:
    """The server, running; at the end nothing that was sent or answered may break the documentation."""
    script = ScriptedOllama()
    server = Server(("127.0.0.1", 0), type("Scripted", (Handler,), {"script": script}))
    script.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield script
    server.shutdown()
    server.server_close()
    assert script.broken_rules == []


@pytest.fixture
def make_brain(ollama: ScriptedOllama, tmp_path: Path) -> Callable[..., OllamaBrain]:
    """A brain on the scripted server; keywords are settings."""

    def make(**settings: Any) -> OllamaBrain:
        configured: dict[str, Any] = {"ollama_url": ollama.url, "ollama_timeout_s": 5.0} | settings
        return OllamaBrain.from_settings(Settings(home=tmp_path, **configured), MODEL)

    return make


@pytest.fixture
def coach_on(
    coach_with: Callable[[OllamaBrain], Coach], make_brain: Callable[..., OllamaBrain]
) -> Callable[..., Coach]:
    """A coach whose brain is the scripted server; keywords are settings."""
    return lambda **settings: coach_with(make_brain(**settings))
