"""Which days and nights held something: their dates, no number of them."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import f

TheQuery = Callable[..., dict[str, Any]]


def dates(metric: str, *filters: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The arguments of a list of dates."""
    return {"metric": metric, "aggregate": "list", "filters": list(filters), "answer": "date"} | more


LONG_NIGHT = f("sleep", ">", 9, "h")
MANY_STEPS = f("daily_steps", ">", 20000, "steps")
LISTED = [
    ("Which nights did I sleep more than 9 hours?", dates("sleep", LONG_NIGHT)),
    ("Which nights had more than 9 hours of sleep?", dates("sleep", LONG_NIGHT)),
    ("List the nights with more than 9 hours of sleep in 2026", dates("sleep", LONG_NIGHT, period="2026")),
    ("List the nights I slept more than 9 hours", dates("sleep", LONG_NIGHT)),
    ("Which days did I walk more than 20000 steps?", dates("daily_steps", MANY_STEPS)),
    ("On which days did I have more than 20000 steps in May", dates("daily_steps", MANY_STEPS, period="May")),
    (
        "Which days in May had more than 20000 steps and stress under 30?",
        dates("daily_steps", MANY_STEPS, f("stress", "<", 30), period="May"),
    ),
    ("Show me all days with stress above 60", dates("stress", f("stress", ">", 60))),
    ("List the days with more than 20000 steps", dates("daily_steps", MANY_STEPS)),
]
COUNTED = [
    "How many nights did I sleep more than 9 hours?",
    "Count the nights with more than 9 hours of sleep",
    "nights with more than 9 hours of sleep",
]


NONE_OF_IT = [
    "Number of days with no vigorous minutes in March",
    "How many days with zero vigorous minutes in March?",
    "How many days with 0 minutes of vigorous activity in March?",
]
NOT_RECORDED = [
    ("How many days have no data for vigorous minutes?", "vigorous_minutes"),
    ("How many days have no resting heart rate?", "resting_hr"),
]


@pytest.mark.parametrize("sentence", NONE_OF_IT)
def test_no_minutes_are_a_value(sentence: str, the_query: TheQuery) -> None:
    none = f("vigorous_minutes", "=", 0)
    assert the_query(sentence) == {
        "metric": "vigorous_minutes", "aggregate": "count", "period": "March", "filters": [none]
    }  # fmt: skip


@pytest.mark.parametrize(("sentence", "metric"), NOT_RECORDED)
def test_no_value_is_a_gap(sentence: str, metric: str, the_query: TheQuery) -> None:
    assert the_query(sentence) == {"metric": "days", "aggregate": "count", "filters": [f(metric, "=", "unknown")]}


@pytest.mark.parametrize(("sentence", "args"), LISTED, ids=[sentence for sentence, _ in LISTED])
def test_days_and_nights_that_held_something_are_listed(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", COUNTED)
def test_a_number_of_nights_is_no_list(sentence: str, the_query: TheQuery) -> None:
    assert the_query(sentence) == {"metric": "sleep", "aggregate": "count", "filters": [LONG_NIGHT]}


@pytest.mark.parametrize(
    "sentence", ["On which weekdays do I sleep more than 8 hours", "Which month had more than 20 nights over 7 hours"]
)
def test_other_stretches_of_time_are_not_listed_by_day(sentence: str, read_turns: Callable[..., Any]) -> None:
    assert not read_turns(sentence).calls
