"""Tool calls that a model writes as text instead of calling. Pure.

Many small models do: bare or fenced JSON, ``<tool_call>`` tags, ``query_metrics({...})``, under several keys, in
several quotings. A call counts only for an offered tool, only where it stands on lines of its own, and only if it is
not a quotation: an activity's name is anybody's text, and a model that repeats one must not thereby act.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agent.brains.wire import loose_json
from agent.brains.wire.arguments import tidy

Offered = Mapping[str, Mapping[str, Any]]
"""The parameters' schema (slim) of each offered tool."""

_NAME_KEYS = ("name", "tool", "tool_name", "function", "function_name", "action")
_ARGS_KEYS = ("arguments", "parameters", "args", "params", "input", "action_input", "tool_input", "kwargs")
_LIST_KEYS = ("tool_calls", "calls", "tools", "actions")
_DECORATION = re.compile(
    r"```[\w-]*|</?tool_calls?>|</?tool_code>|</?function_calls?>|</?function(?:=\w+)?>|<\|[\w-]+\|>|\[/?TOOL_CALLS\]",
    re.I,
)


_FUNCTION_TAG = re.compile(r"<function=(\w+)>(.*?)</function>", re.S | re.I)


@dataclass(frozen=True)
class Call:
    """One call that was read."""

    name: str
    args: dict[str, Any]


def read_calls(text: str, offered: Offered, foreign: Sequence[str] = ()) -> list[Call]:
    """The calls that *text* consists of or holds on lines of their own, in order, each once. None: it is an answer.

    *foreign*: what others wrote and the model has read (results, file names); a call found there word for word is a
    quotation, and then nothing in *text* counts.
    """
    named = _FUNCTION_TAG.sub(lambda m: f'{{"name": "{m[1]}", "arguments": {m[2].strip() or "{}"}}}', text)
    plain = _DECORATION.sub("\n", named)
    if _quotes(plain, foreign):
        return []
    found = _as_functions(plain, offered) or [call for value in _values(plain) for call in _in(value, offered)]
    if not found:
        found = _bare_arguments(plain, offered)
    return [call for at, call in enumerate(found) if call not in found[:at]]


def is_call_like(text: str) -> bool:
    """Whether *text* is nothing but a call in form, of whatever name: nothing that anybody should read."""
    values = list(_values(_DECORATION.sub("\n", text)))
    if len(values) != 1 or not isinstance(values[0], dict) or not _is_whole(_DECORATION.sub("", text)):
        return False
    keys = set(values[0])
    return bool(keys & set(_NAME_KEYS)) and bool(keys & set(_ARGS_KEYS))


def _quotes(text: str, foreign: Sequence[str]) -> bool:
    read = ["".join(passage.split()) for passage in foreign]
    written = ("".join(text[start:end].split()) for start, end in loose_json.spans(text))
    return any(len(part) > 2 and part in passage for part in written for passage in read)


def _values(text: str) -> Iterator[Any]:
    """Every JSON value that stands on lines of its own."""
    for start, end in loose_json.spans(text):
        if _alone(text, start, end):
            try:
                yield loose_json.loads(text[start:end])
            except ValueError:
                continue


def _alone(text: str, start: int, end: int) -> bool:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end:].partition("\n")[0]
    return not before.strip() and not after.strip(" \t\r;,.")


def _in(value: Any, offered: Offered) -> Iterator[Call]:
    if isinstance(value, list):
        for part in value:
            yield from _in(part, offered)
    elif isinstance(value, dict):
        listed = [value[key] for key in _LIST_KEYS if isinstance(value.get(key), list)]
        call = _named(value, offered) or _keyed(value, offered)
        if call:
            yield call
        elif listed:
            yield from _in(listed[0], offered)


def _named(value: Mapping[str, Any], offered: Offered) -> Call | None:
    """``{"name": …, "arguments": {…}}`` under the usual keys, also one level down, also with the arguments flat."""
    for key in _NAME_KEYS:
        name = value.get(key)
        if isinstance(name, dict):
            return _named(name, offered)
        if isinstance(name, str) and name in offered:
            rest = {k: v for k, v in value.items() if k not in (key, "id", "type")}
            given = [rest[k] for k in _ARGS_KEYS if k in rest]
            args = _as_object(given[0]) if given else rest
            return None if args is None else Call(name, tidy(args, offered[name]))
    return None


def _keyed(value: Mapping[str, Any], offered: Offered) -> Call | None:
    """``{"query_metrics": {…}}``."""
    if len(value) != 1:
        return None
    ((name, args),) = value.items()
    if name not in offered or not isinstance(args, dict):
        return None
    return Call(name, tidy(args, offered[name]))


def _as_object(value: Any) -> dict[str, Any] | None:
    if isinstance(value, str):
        try:
            value = loose_json.loads(value)
        except ValueError:
            return None
    return value if isinstance(value, dict) else {} if value is None else None


def _as_functions(text: str, offered: Offered) -> list[Call]:
    """``query_metrics({...})``, ``query_metrics(metric="distance")`` or a name and an object, at a line's start."""
    if not offered:
        return []
    names = "|".join(map(re.escape, offered))
    calls = []
    for match in re.finditer(rf"^[ \t]*(?:print\()?({names})\s*(?=[({{])", text, re.M):
        args = _function_arguments(text[match.end() :])
        if args is not None:
            calls.append(Call(match[1], tidy(args, offered[match[1]])))
    return calls


def _function_arguments(text: str) -> dict[str, Any] | None:
    if text.startswith("(") and (keywords := _keywords(text)) is not None:
        return keywords
    if not re.match(r"\(?\s*\{", text):
        return None
    span = next(loose_json.spans(text), None)
    if span is None:
        return None
    return _as_object(text[span[0] : span[1]])


def _keywords(text: str) -> dict[str, Any] | None:
    """Python's keyword arguments, if *text* begins with such a list."""
    for end in (at + 1 for at, char in enumerate(text) if char == ")"):
        try:
            call = ast.parse(f"f{text[:end]}", mode="eval").body
            if isinstance(call, ast.Call) and not call.args:
                return {str(k.arg): ast.literal_eval(k.value) for k in call.keywords}
            return None
        except (SyntaxError, ValueError):
            continue
    return None


def _bare_arguments(text: str, offered: Offered) -> list[Call]:
    """Arguments without a name: of the one tool that they fit, if they are the whole text; else of the tool that the
    text around them names ("I need to call `query_metrics` with …").
    """
    values = [value for value in _values(text) if isinstance(value, dict) and value]
    if len(values) != 1:
        return []
    fitting = [name for name, schema in offered.items() if _fits(values[0], schema)]
    if not _is_whole(text):
        fitting = [name for name in fitting if re.search(rf"\b{re.escape(name)}\b", text)]
    return [Call(name, tidy(values[0], offered[name])) for name in fitting] if len(fitting) == 1 else []


def _is_whole(text: str) -> bool:
    start, end = next(iter(loose_json.spans(text)))
    return not (text[:start] + text[end:]).strip()


def _fits(args: Iterable[str], schema: Mapping[str, Any]) -> bool:
    given = set(args)
    return given <= set(schema.get("properties", {})) and given >= set(schema.get("required", []))
