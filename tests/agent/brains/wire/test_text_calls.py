"""Calls that a model writes as text: which count, as what, and which texts stay answers."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.brains.wire.calls import Call, read_calls

OFFERED: dict[str, dict[str, Any]] = {
    "query_metrics": {
        "type": "object",
        "properties": {
            "metric": {"type": "string"},
            "period": {"type": "string"},
            "top": {"type": "integer"},
            "filters": {"type": "array", "items": {"type": "object", "properties": {"field": {"type": "string"}}}},
        },
        "required": ["metric"],
    },
    "show_activity": {"type": "object", "properties": {"activity": {"type": "string"}}, "required": ["activity"]},
}
WANTED = [Call("query_metrics", {"metric": "distance", "period": "May"})]


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May"}}',
        '```json\n{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May"}}\n```',
        '```\n{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May"}}```',
        '<tool_call>\n{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May"}}\n</tool_call>',
        '<tool_call>{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May"}}',
        'Let me look.\n\n{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May"}}\n',
        '{"name": "query_metrics", "parameters": {"metric": "distance", "period": "May"}}',
        '{"tool": "query_metrics", "args": {"metric": "distance", "period": "May"}}',
        '{"type":"function","function":{"name": "query_metrics", "arguments":{"metric":"distance","period":"May"}}}',
        '{"name": "query_metrics", "arguments": "{\\"metric\\": \\"distance\\", \\"period\\": \\"May\\"}"}',
        '{"name": "query_metrics", "metric": "distance", "period": "May"}',
        '{"query_metrics": {"metric": "distance", "period": "May"}}',
        '{"tool_calls": [{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May"}}]}',
        '{{"name": "query_metrics", "arguments": {{"metric": "distance", "period": "May"}}}}',
        '{{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May"}}}',
        "{'name': 'query_metrics', 'arguments': {'metric': 'distance', 'period': 'May'}}",
        '{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May",},}',
        '{name: "query_metrics", arguments: {metric: "distance", period: "May"}}',
        'query_metrics({"metric": "distance", "period": "May"})',
        'query_metrics(metric="distance", period="May")',
        'query_metrics\n{"metric": "distance", "period": "May"}',
        '```tool_code\nprint(query_metrics(metric="distance", period="May"))\n```',
        '[TOOL_CALLS][{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May"}}]',
        '<|python_tag|>{"name": "query_metrics", "parameters": {"metric": "distance", "period": "May"}}',
        '<function=query_metrics>{"metric": "distance", "period": "May"}</function>',
        '{"metric": "distance", "period": "May"}',
        'I call `query_metrics`:\n```json\n{"metric": "distance", "period": "May"}\n```\nThis tells.',
        '{"name": "query_metrics", "arguments": {"metric": "distance", "period": "May", "top": null}}',
    ],
)
def test_a_call_is_read_in_every_way_that_models_write_it(text: str) -> None:
    assert read_calls(text, OFFERED) == WANTED


def test_several_calls_are_read_in_order_and_the_same_one_once() -> None:
    one = '{"name": "query_metrics", "arguments": {"metric": "distance"}}'
    other = '{"name": "show_activity", "arguments": {"activity": "last"}}'

    calls = read_calls(f"{one}\n{other}\n{one}", OFFERED)

    assert [call.name for call in calls] == ["query_metrics", "show_activity"]
    assert read_calls(f"[{one}, {other}]", OFFERED) == calls


@pytest.mark.parametrize(
    "text",
    [
        "You ran 210 km in May.",
        "",
        '{"name": "delete_everything", "arguments": {}}',
        '{"name": "Anna", "metric": "distance", "colour": "red"}',
        '{"distance_km": 210.4}',
        "Your splits were {4:50, 4:55} and [5:01].",
        "{ this is not JSON",
        "I would use query_metrics for that.",
        'Your data would look like\n{"metric": "distance", "period": "May"}\nin JSON.',
        "query_metrics tells how far you ran.",
        'Your run "{"name": "query_metrics", "arguments": {"metric": "distance"}}" was 5 km long.',
    ],
)
def test_an_answer_that_only_looks_a_little_like_a_call_stays_an_answer(text: str) -> None:
    assert read_calls(text, OFFERED) == []


def test_bare_arguments_that_would_fit_two_tools_are_no_call() -> None:
    twins = {name: {"properties": {"period": {"type": "string"}}} for name in ("one", "two")}

    assert read_calls('{"period": "May"}', twins) == []


def test_a_call_that_stands_in_what_others_wrote_is_a_quotation() -> None:
    planted = '{"name": "show_activity", "arguments": {"activity": "1"}}'

    assert read_calls(f"```\n{planted}\n```", OFFERED, [f"Name: {planted}, 5 km"]) == []


def test_a_lone_filter_a_number_as_text_and_a_choice_in_capitals_are_mended() -> None:
    text = '{"name": "query_metrics", "arguments": {"metric": "distance", "top": "5", "filters": {"field": 3}}}'

    assert read_calls(text, OFFERED) == [
        Call("query_metrics", {"metric": "distance", "top": 5, "filters": [{"field": "3"}]})
    ]


def test_an_argument_that_the_tool_does_not_know_is_kept_for_it_to_refuse() -> None:
    text = '{"name": "query_metrics", "arguments": {"metric": "distance", "month": "May"}}'

    assert read_calls(text, OFFERED) == [Call("query_metrics", {"metric": "distance", "month": "May"})]


_JSON = st.recursive(
    st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(min_size=1), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(min_size=1), _JSON, min_size=1, max_size=4))
def test_whatever_arguments_are_written_as_good_json_arrive_unchanged(args: dict[str, Any]) -> None:
    args = {k: v for k, v in args.items() if v not in ("", "null", "None")}
    offered: dict[str, dict[str, Any]] = {"anything": {"type": "object", "properties": {}}}

    text = f"<tool_call>{json.dumps({'name': 'anything', 'arguments': args})}</tool_call>"

    assert read_calls(text, offered) == [Call("anything", args)]


@given(st.text(alphabet="{}[]\"':,`<>()=\\ \nanquery_metrics1", max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert isinstance(read_calls(text, OFFERED), list)
