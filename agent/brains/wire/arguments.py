"""Arguments in the shape that the tool's schema wants, where the meaning is plain. Pure."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from agent.brains.wire import loose_json

_NOTHING = (None, "", "null", "None")


def tidy(args: Mapping[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """*args* in the types of *schema* (slim, see ``schemas``).

    Left out: values that say nothing. Mended: a lone item where a list belongs, JSON inside a string, the case of a
    choice, a number as text. Never dropped or invented: a key that the schema does not know, since leaving it out would
    change the question.
    """
    properties = schema.get("properties", {})
    return {
        key: _mend(value, properties.get(key, {}))
        for key, value in args.items()
        if not (isinstance(value, str | None) and value in _NOTHING)
    }


def _mend(value: Any, schema: Mapping[str, Any]) -> Any:
    kind = schema.get("type")
    if isinstance(value, str) and kind in ("array", "object"):
        with suppress(ValueError):
            value = loose_json.loads(value)
    if kind == "array":
        items = value if isinstance(value, list) else [value]
        return [_mend(item, schema.get("items") or {}) for item in items if item not in _NOTHING]
    if kind == "object" and isinstance(value, dict):
        return tidy(value, schema)
    if "enum" in schema:
        return _choice(value, schema["enum"])
    return _scalar(value, kind)


def _scalar(value: Any, kind: Any) -> Any:
    if kind == "integer" and isinstance(value, str) and value.strip().isdigit():
        return int(value)
    if kind == "integer" and isinstance(value, float) and value.is_integer():
        return int(value)
    if kind == "string" and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value


def _choice(value: Any, choices: list[Any]) -> Any:
    if not isinstance(value, str):
        return value
    same = [c for c in choices if isinstance(c, str) and _folded(c) == _folded(value)]
    return same[0] if same else value


def _folded(text: str) -> str:
    return text.casefold().strip().replace("-", "_").replace(" ", "_")
