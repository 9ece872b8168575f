"""Schemas small enough for small models, and whole enough for the client that sends them."""

from typing import Any, Literal

from ollama import Tool
from pydantic import BaseModel, Field

from agent.brains.wire.schemas import slim, slim_tool
from agent.brains.wire.structured import as_answer, call_format, listed
from tools.metrics.tool import QUERY_METRICS


class Condition(BaseModel):
    field: str
    op: Literal["<", ">"]
    value: float | str


class Args(BaseModel):
    metric: str = Field(description="What is measured.")
    period: str | None = Field(default=None, description="When.")
    filters: list[Condition] = Field(default_factory=list)
    group_by: Literal["day", "week"] | None = None


TOOL: dict[str, Any] = {
    "type": "function",
    "function": {"name": "query", "description": "Query.", "parameters": Args.model_json_schema()},
}


def test_an_optional_field_keeps_its_type_and_its_choices() -> None:
    properties = slim(Args.model_json_schema())["properties"]

    assert properties["period"] == {"type": "string", "description": "When."}
    assert properties["group_by"] == {"type": "string", "enum": ["day", "week"]}


def test_references_are_put_in_place_and_alternatives_of_plain_types_become_one() -> None:
    items = slim(Args.model_json_schema())["properties"]["filters"]["items"]

    assert items["properties"]["value"] == {"type": ["number", "string"]}
    assert items["required"] == ["field", "op", "value"]


def test_a_schema_that_contains_itself_ends() -> None:
    loop = {"$defs": {"Node": {"type": "object", "properties": {"next": {"$ref": "#/$defs/Node"}}}}}

    assert slim({**loop, "$ref": "#/$defs/Node"}) == {"type": "object", "properties": {"next": {"type": "object"}}}


def test_ollamas_own_client_sends_every_type() -> None:
    sent = Tool.model_validate(slim_tool(TOOL)).model_dump(exclude_none=True)["function"]["parameters"]["properties"]

    assert all("type" in part for part in sent.values())
    assert sent["filters"]["items"]["properties"]["op"]["enum"] == ["<", ">"]


def test_the_system_prompt_tells_every_argument() -> None:
    text = listed([slim_tool(TOOL)])

    assert "- metric (string, required): What is measured." in text
    assert "- group_by (one of day, week)" in text
    assert "list of {field: string; op: one of <, >; value: number or string}" in text


def test_the_set_form_has_one_branch_a_tool_and_one_for_speaking() -> None:
    branches = call_format([slim_tool(TOOL)])["anyOf"]

    assert [b["properties"]["name"]["const"] for b in branches] == ["query", "answer"]


def test_only_the_set_form_of_an_answer_is_unwrapped() -> None:
    assert as_answer('{"name": "answer", "arguments": {"text": "Hi."}}') == "Hi."
    assert as_answer("Hi.") is None
    assert as_answer('{"name": "query", "arguments": {}}') is None


def test_examples_of_arguments_are_told_in_the_description() -> None:
    parameters = {"type": "object", "properties": {}, "examples": [{"metric": "pace"}]}

    function = slim_tool({"function": {"name": "query", "description": "Query.", "parameters": parameters}})["function"]

    assert function["description"] == 'Query.\nExamples of arguments:\n{"metric": "pace"}'
    assert "examples" not in function["parameters"]


def test_small_models_are_shown_few_arguments_of_the_query_and_what_each_is_for() -> None:
    shown = slim(QUERY_METRICS.schema)["properties"]

    assert len(shown) <= 13
    assert all(part.get("description") for part in shown.values())
    assert {"check", "split", "relate_to", "of_groups", "rank"} & set(shown) == set()
    assert set(shown["filters"]["items"]["properties"]) == {"field", "op", "value", "unit"}


def test_no_choice_is_shown_that_needs_an_argument_that_is_not() -> None:
    aggregates = set(slim(QUERY_METRICS.schema)["properties"]["aggregate"]["enum"])

    assert {"sum", "best", "list", "streak", "trend"} <= aggregates
    assert not {"share", "share_of_total", "correlation", "percentile"} & aggregates
    assert {"share", "correlation"} <= set(QUERY_METRICS.schema["$defs"]["Aggregate"]["enum"])


def test_every_argument_of_the_whole_query_has_a_description() -> None:
    for part in (QUERY_METRICS.schema, *QUERY_METRICS.schema["$defs"].values()):
        for name, one in part.get("properties", {}).items():
            assert one.get("description"), name
