"""When two calls ask the same, so that an evaluation does not mistake other words for a wrong answer."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evals.calls_alike import exact_activity, exact_question, same_activity, same_question

TODAY = date(2026, 11, 18)
CASES = Path(__file__).resolve().parents[2] / "evals" / "cases" / "model_questions.jsonl"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"aggregate": "sum", "period": "May"}, {"aggregate": "sum", "period": "2026-05-01..2026-05-31"}),
        ({"aggregate": "sum", "metric": "mileage"}, {"aggregate": "sum", "metric": "distance", "sport": "running"}),
        ({"aggregate": "best"}, {"aggregate": "list", "top": 1}),
        ({"aggregate": "best", "metric": "pace"}, {"aggregate": "min", "metric": "pace"}),
        ({"aggregate": "count", "metric": "duration"}, {"aggregate": "count", "metric": "date"}),
        ({"aggregate": "mean", "metric": "sleep", "sport": "any"}, {"aggregate": "mean", "metric": "sleep"}),
    ],
)
def test_other_words_for_the_same_question_are_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert same_question(one, other, TODAY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"aggregate": "sum", "period": "May"}, {"aggregate": "sum", "period": "June"}),
        ({"aggregate": "sum"}, {"aggregate": "sum", "sport": "ride"}),
        ({"aggregate": "sum"}, {"aggregate": "sum", "group_by": "month"}),
        ({"aggregate": "list", "top": 5}, {"aggregate": "list", "top": 3}),
        ({"aggregate": "count", "metric": "power"}, {"aggregate": "count"}),
        ({"aggregate": "nonsense"}, {"aggregate": "nonsense"}),
    ],
)
def test_another_question_is_another(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not same_question(one, other, TODAY)


def test_an_activity_is_the_same_however_it_is_named_and_another_otherwise() -> None:
    assert same_activity({"which": "my last run"}, {"which": "latest"}, TODAY)
    assert not same_activity({"which": "last"}, {"which": "longest"}, TODAY)
    assert not same_activity({"which": "last"}, {"which": "last", "sport": "ride"}, TODAY)


def test_every_accepted_call_of_the_forty_questions_is_one_that_its_tool_takes() -> None:
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    exact = {"query_metrics": exact_question, "show_activity": exact_activity}

    assert len(cases) == 40
    assert all(exact[call["tool"]](call["args"], TODAY) for case in cases for call in case["accept"])
