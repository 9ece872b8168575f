"""In how many weeks, months or days it was so: by what they add up to, by their number, or by a single activity."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]


def weeks(period: str, op: str | None, value: float = 0, unit: str | None = None, **more: Any) -> dict[str, Any]:
    """How many weeks of *period* hold the check; without one, how many have such a run."""
    check = {name: told for name, told in (("op", op), ("value", value), ("unit", unit)) if told is not None}
    amount = {"metric": "distance" if unit else "date", "aggregate": "sum" if unit else "count"}
    args = amount | {"period": period, "sport": "run", "group_by": "week", "of_groups": "count"}
    return args | ({"check": check} if op else {}) | more


def long(op: str, km: float) -> list[dict[str, Any]]:
    """Only runs so long."""
    return [{"field": "distance", "op": op, "value": km, "unit": "km"}]


OF_ALL_TOGETHER = [
    ("In how many weeks of 2025 did my running add up to at least 40 km?", weeks("2025", ">=", 40, "km")),
    ("How many weeks of 2022 saw 20 km of running or more?", weeks("2022", ">=", 20, "km")),
    ("In how many months of 2021 did I run at least 20 km in total?", weeks("2021", ">=", 20, "km", group_by="month")),
    ("In how many weeks did I run over 40 km in total in 2025?", weeks("2025", ">", 40, "km")),
    ("In how many weeks of 2025 was my weekly mileage above 40 km?", weeks("2025", ">", 40, "km")),
    ("In how many weeks of 2025 did I run 20 km or more?", weeks("2025", ">=", 20, "km")),
    ("How often did I run at least 40 km in a week in 2025?", weeks("2025", ">=", 40, "km")),
    ("On how many days of 2025 did I run more than 20 km in total?", weeks("2025", ">", 20, "km", group_by="day")),
    (
        "How many weeks of 2025 did I ride for more than 3 hours in total?",
        weeks("2025", ">", 3, "h", metric="duration", sport="ride"),
    ),
]
OF_EACH = [
    ("How many weeks of 2025 had a run longer than 20 km?", weeks("2025", None, filters=long(">", 20))),
    ("How many weeks with a run of at least 20 km were there in 2025?", weeks("2025", None, filters=long(">=", 20))),
    ("In how many weeks of 2025 did I do a run of 20 km or more?", weeks("2025", None, filters=long(">=", 20))),
    ("How many weeks of 2025 had runs over 20 km?", weeks("2025", None, filters=long(">", 20))),
    (
        "In how many weeks of 2025 did I average more than 8 km per run?",
        weeks("2025", ">", 8, "km", aggregate="mean"),
    ),
]
BY_NUMBER = [
    (
        "between 1 June and 30 August 2026, how many weeks had four runs or more",
        weeks("between 1 June and 30 August 2026", ">=", 4),
    ),
    ("In how many months of 2025 did I run more than 10 times?", weeks("2025", ">", 10, group_by="month")),
    ("How many weeks in 2025 did I do at least 2 strength sessions?", weeks("2025", ">=", 2, sport="strength")),
    ("How many weeks of 2025 had no run at all?", weeks("2025", "=", 0)),
    ("How many weeks without a run were there in 2025?", weeks("2025", "=", 0)),
]
BY_NAME = [
    (
        "In which months did I average more than 8 km a run?",
        {
            "metric": "distance",
            "aggregate": "mean",
            "group_by": "month",
            "check": {"op": ">", "value": 8, "unit": "km"},
        },
    ),
    (
        "In which weeks of 2025 did I run more than 50 km?",
        {"metric": "distance", "aggregate": "sum", "period": "2025", "group_by": "week"}
        | {"check": {"op": ">", "value": 50, "unit": "km"}},
    ),
    (
        "In which month of 2025 did I run more than 20 times?",
        {"metric": "date", "aggregate": "count", "period": "2025", "group_by": "month"}
        | {"check": {"op": ">", "value": 20}},
    ),
    (
        "Which months had no runs in 2025?",
        {"metric": "date", "aggregate": "count", "period": "2025", "group_by": "month"}
        | {"check": {"op": "=", "value": 0}},
    ),
    (
        "In which months of 2025 did I swim?",
        {"metric": "date", "aggregate": "count", "period": "2025", "group_by": "month", "sport": "swim"},
    ),
]
COUNTED = [*OF_ALL_TOGETHER, *OF_EACH, *BY_NUMBER]
UNCLEAR = [
    "In how many weeks of 2025 did I run between 30 and 50 km?",
    "In how many months of 2025 was my average distance above 8 km",
    "In how many weeks did I run more than 10 km per run",
    "In which month did I run the Lausanne marathon?",
]


@pytest.mark.parametrize(("sentence", "args"), COUNTED, ids=[sentence for sentence, _ in COUNTED])
def test_weeks_are_counted(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), BY_NAME, ids=[sentence for sentence, _ in BY_NAME])
def test_which_they_are_is_asked(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == {"sport": "run", "of_groups": "count", "answer": "group"} | args


@pytest.mark.parametrize("sentence", UNCLEAR)
def test_what_each_must_hold_has_to_be_clear(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


def test_the_same_weeks_of_another_year(the_query: TheQuery) -> None:
    asked = "In how many weeks of 2025 did my running add up to at least 40 km?"
    assert the_query(asked, "And in 2024?") == weeks("2024", ">=", 40, "km")


def test_a_sunday_with_a_run_in_it_is_a_day(the_query: TheQuery) -> None:
    assert the_query("How many Sundays of 2026 had a run in them?") == {
        "metric": "distance",
        "aggregate": "days",
        "period": "2026",
        "sport": "run",
        "filters": [{"field": "weekday", "op": "=", "value": "Sunday"}],
    }
