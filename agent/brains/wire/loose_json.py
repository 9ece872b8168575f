"""JSON as models write it: single quotes, trailing commas, bare words, doubled braces. Pure."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml

_CLOSING = {"{": "}", "[": "]"}


def loads(text: str) -> Any:
    """The value that *text* means.

    Raises:
        ValueError: not even with good will.
    """
    for attempt in (text, text.replace("{{", "{").replace("}}", "}")):
        for read in (_strictly, _as_flow_yaml):
            try:
                return read(attempt)
            except (ValueError, yaml.YAMLError, RecursionError):
                continue
    raise ValueError("this is not JSON")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where *text* holds balanced braces or brackets, outermost only: start and end. Quotes are respected."""
    at = 0
    while at < len(text):
        if text[at] in _CLOSING and (end := _closes(text, at)) is not None:
            yield at, end
            at = end
        else:
            at += 1


def _strictly(text: str) -> Any:
    return json.loads(text, strict=False)


def _as_flow_yaml(text: str) -> Any:
    """Braces and brackets are YAML too, whose reader takes single quotes, bare words and trailing commas."""
    if text.lstrip()[:1] not in _CLOSING:
        raise ValueError("neither an object nor a list")
    return _plain(yaml.safe_load(text.replace("\t", " ").replace("None", "null")))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise ValueError("keys must be texts")
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise ValueError(f"{type(value).__name__} is nothing that JSON has")


def _closes(text: str, start: int) -> int | None:
    """Where what opens at *start* is closed again; None if it never is."""
    open_: list[str] = []
    quote: str | None = None
    at = start
    while at < len(text):
        char = text[at]
        if quote:
            if char == "\\":
                at += 1
            elif char == quote and not (quote == "'" and _is_apostrophe(text, at)):
                quote = None
        elif char == '"' or (char == "'" and not _is_apostrophe(text, at)):
            quote = char
        elif char in _CLOSING:
            open_.append(_CLOSING[char])
        elif open_ and char == open_[-1]:
            open_.pop()
            if not open_:
                return at + 1
        at += 1
    return None


def _is_apostrophe(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
