"""A sport that is given where the metric belongs: "count of runs"."""

from datetime import date
from typing import Any

import pytest

from tools.contract import ToolError
from tools.metrics.conditions import LabelCondition
from tools.metrics.query import QueryArgs
from tools.metrics.question import Asker, ask

ASKER = Asker(date(2025, 6, 4), 0, "metric", set)


@pytest.mark.parametrize(
    ("args", "sport"),
    [
        ({"metric": "run"}, "run"),
        ({"metric": "runs", "sport": "any"}, "run"),
        ({"metric": "rides"}, "ride"),
        ({"metric": "run", "sport": "running"}, "run"),
        ({"metric": "activities", "sport": "any"}, None),
    ],
)
@pytest.mark.parametrize("aggregate", ["count", "days"])
def test_a_count_of_a_sport_counts_its_activities(args: dict[str, Any], sport: str | None, aggregate: str) -> None:
    question = ask(QueryArgs.model_validate(args | {"aggregate": aggregate}), ASKER)

    assert (question.metric.name, question.sport) == ("date", sport)


def test_a_count_of_races_counts_what_is_marked_as_a_race() -> None:
    question = ask(QueryArgs.model_validate({"metric": "races", "aggregate": "count"}), ASKER)

    assert [(c.words, c.label) for c in question.conditions if isinstance(c, LabelCondition)] == [("races", "race")]


@pytest.mark.parametrize(
    "args",
    [
        {"metric": "ride", "sport": "run", "aggregate": "count"},
        {"metric": "run", "aggregate": "sum"},
        {"metric": "happiness", "aggregate": "count"},
    ],
)
def test_two_different_sports_other_aggregates_and_unknown_words_are_refused(args: dict[str, Any]) -> None:
    with pytest.raises(ToolError):
        ask(QueryArgs.model_validate(args), ASKER)
