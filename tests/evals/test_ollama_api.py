"""Our server with Ollama's API, on an engine that plays: what it takes and answers is as documented."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from fastapi.testclient import TestClient

from evals.ollama_api import Body, Model, app, to_engine

CHAT = {"model": "tiny", "messages": [{"role": "user", "content": "Hello"}], "options": {"temperature": 0}}
TOOL = {"type": "function", "function": {"name": "distance", "description": "…", "parameters": {"type": "object"}}}


class Playing:
    """An engine that streams what it was given."""

    def __init__(self, *chunks: Body) -> None:
        self.chunks = chunks
        self.asked: list[Body] = []

    def handle_chat_completions(self, asked: Body, on_chunk: Callable[[Body], bool] | None = None) -> Body | None:
        self.asked.append(asked)
        for chunk in self.chunks:
            if on_chunk is not None and on_chunk(chunk):
                break
        return None


def delta(**parts: Any) -> Body:
    return {"choices": [{"delta": parts, "finish_reason": None}]}


LAST = {
    "choices": [{"delta": {}, "finish_reason": "stop"}],
    "timings": {"cache_n": 20, "prompt_n": 11, "predicted_n": 2},
}


def client(engine: Playing, template: str = "{% if tools %}") -> TestClient:
    return TestClient(app(Model("tiny:latest", {"tiny.context_length": 2048}, template, engine)))


def lines(response: Any) -> list[Body]:
    return [json.loads(line) for line in response.text.splitlines()]


def test_text_streams_and_counts_come_last() -> None:
    events = lines(client(Playing(delta(content="Hel"), delta(content="lo"), LAST)).post("/api/chat", json=CHAT))

    assert [event["message"]["content"] for event in events] == ["Hel", "lo", ""]
    assert [event["done"] for event in events] == [False, False, True]
    assert (events[-1]["prompt_eval_count"], events[-1]["eval_count"]) == (31, 2)


def test_without_streaming_the_answer_is_one_object() -> None:
    body = (
        client(Playing(delta(content="Hel"), delta(content="lo"), LAST))
        .post("/api/chat", json=CHAT | {"stream": False})
        .json()
    )

    assert (body["message"]["content"], body["done"]) == ("Hello", True)


def test_a_call_in_pieces_is_put_together() -> None:
    engine = Playing(
        delta(tool_calls=[{"index": 0, "function": {"name": "distance", "arguments": '{"per'}}]),
        delta(tool_calls=[{"index": 0, "function": {"arguments": 'iod": "May"}'}}]),
        LAST,
    )

    events = lines(client(engine).post("/api/chat", json=CHAT | {"tools": [TOOL]}))

    assert events[0]["message"]["tool_calls"] == [{"function": {"name": "distance", "arguments": {"period": "May"}}}]
    assert engine.asked[0]["tools"] == [TOOL]


def test_a_format_becomes_a_schema_for_the_engine_and_limits_are_passed_on() -> None:
    asked = to_engine(CHAT | {"format": {"type": "object"}, "options": {"num_predict": 64, "temperature": 0}})

    assert asked["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert (asked["max_tokens"], asked["temperature"]) == (64, 0)


def test_calls_and_results_of_the_history_keep_their_form() -> None:
    messages = [
        {"role": "assistant", "content": "", "tool_calls": [{"function": {"name": "d", "arguments": {"a": 1}}}]},
        {"role": "tool", "content": "210 km"},
    ]

    call, result = to_engine(CHAT | {"messages": messages})["messages"]

    assert json.loads(call["tool_calls"][0]["function"]["arguments"]) == {"a": 1}
    assert result["tool_call_id"] == call["tool_calls"][0]["id"]


def test_a_missing_model_tools_that_it_has_not_and_an_engines_refusal_are_errors() -> None:
    api = client(Playing(LAST), template="no such thing")

    assert api.post("/api/chat", json=CHAT | {"model": "other"}).status_code == 404
    refused = api.post("/api/chat", json=CHAT | {"tools": [TOOL]})
    assert (refused.status_code, refused.json()["error"]) == (400, "tiny:latest does not support tools")
    broken = client(Playing({"error": {"message": "the request exceeds the context"}})).post("/api/chat", json=CHAT)
    assert (broken.status_code, broken.json()["error"]) == (400, "the request exceeds the context")


def test_bodies_are_as_ollama_documents_them(shared_data: Path) -> None:
    file = shared_data / "api" / "specs" / "ollama-openapi.yaml"
    components = yaml.safe_load(file.read_text(encoding="utf-8"))["components"]
    api = client(Playing(delta(content="Hello"), LAST))

    def check(name: str, body: Any) -> None:
        jsonschema.Draft202012Validator({"components": components, "$ref": f"#/components/schemas/{name}"}).validate(
            body
        )

    check("ListResponse", api.get("/api/tags").json())
    check("ShowResponse", api.post("/api/show", json={"model": "tiny"}).json())
    check("ChatResponse", api.post("/api/chat", json=CHAT | {"stream": False}).json())
    for event in lines(api.post("/api/chat", json=CHAT)):
        check("ChatStreamEvent", event)
    with pytest.raises(jsonschema.ValidationError):
        check("ChatRequest", {})
