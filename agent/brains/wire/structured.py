"""Tools for models that know none: listed in the system prompt, called in a set form by structured output. Pure."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from langchain_core.messages import BaseMessage, SystemMessage

from agent.brains.wire import loose_json

ANSWER = "answer"
"""What stands where a tool's name would when the model wants to speak."""

_HOW = (
    "To use a tool, reply with only this JSON: "
    '{"name": "<tool>", "arguments": {…}}, with only the arguments that the question needs. '
    f'To speak instead, reply with only: {{"name": "{ANSWER}", "arguments": {{"text": "…"}}}}.'
)


def listed(tools: Sequence[Mapping[str, Any]]) -> str:
    """The tools as a chapter of the system prompt; always the same for the same tools, so that its cache holds."""
    parts = [_in_lines(tool["function"]) for tool in tools]
    return "\n\n".join(["# Tools", *parts, _HOW])


def with_tools(messages: Sequence[BaseMessage], tools: Sequence[Mapping[str, Any]]) -> list[BaseMessage]:
    """*messages* with the tools listed at the end of the system prompt."""
    first, rest = messages[0], messages[1:]
    if not isinstance(first, SystemMessage):
        return [SystemMessage(listed(tools)), *messages]
    return [SystemMessage(f"{first.text}\n\n{listed(tools)}"), *rest]


def call_format(tools: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The JSON Schema of a reply: one call, or the answer."""
    calls = [_one(t["function"]["name"], t["function"]["parameters"]) for t in tools]
    text = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
    return {"anyOf": [*calls, _one(ANSWER, text)]}


def as_answer(text: str) -> str | None:
    """What the model says, if *text* is its answer in the set form."""
    try:
        value = loose_json.loads(text)
    except ValueError:
        return None
    if not isinstance(value, dict) or value.get("name") != ANSWER:
        return None
    arguments = value.get("arguments")
    said = arguments.get("text") if isinstance(arguments, dict) else arguments
    return said if isinstance(said, str) else None


def as_written(name: str, args: Mapping[str, Any]) -> str:
    """A call in the set form."""
    return json.dumps({"name": name, "arguments": dict(args)}, ensure_ascii=False)


def _one(name: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"name": {"const": name}, "arguments": dict(parameters)},
        "required": ["name", "arguments"],
    }


def _in_lines(function: Mapping[str, Any]) -> str:
    parameters = function.get("parameters", {})
    required = set(parameters.get("required", []))
    lines = [f"## {function['name']}", str(function.get("description", "")), "Arguments:"]
    for name, schema in parameters.get("properties", {}).items():
        lines.append(f"- {name} ({_kind(schema)}{', required' if name in required else ''}): {_what(schema)}")
    return "\n".join(lines)


def _kind(schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        return "one of " + ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items') or {})}"
    if schema.get("type") == "object":
        parts = (f"{name}: {_kind(part)}" for name, part in schema.get("properties", {}).items())
        return "{" + "; ".join(parts) + "}"
    kind = schema.get("type", "any")
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def _what(schema: Mapping[str, Any]) -> str:
    return " ".join(str(schema.get("description", "")).split())
