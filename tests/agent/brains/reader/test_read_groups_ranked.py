"""Groups in the order of their values, the biggest day of a sport, and groups that are no number of kinds."""

from collections.abc import Callable
from typing import Any

import pytest

TheQuery = Callable[..., dict[str, Any]]


def ranked(metric: str, aggregate: str, by: str, period: str | None = None, **more: Any) -> dict[str, Any]:
    """The groups in order, by name."""
    told = {"metric": metric, "aggregate": aggregate, "period": period, "sport": "run", "group_by": by}
    told |= {"order": "highest", "answer": "group"} | more
    return {name: value for name, value in told.items() if value is not None}


RANKED = [
    ("Rank my shoes by the number of runs I did in them in 2026", ranked("distance", "count", "shoe", "2026")),
    ("Rank my shoes by the number of runs I did in them, most used first.", ranked("distance", "count", "shoe")),
    ("Rank my shoes by distance", ranked("distance", "sum", "shoe")),
    ("Rank my shoes by how far I ran in them", ranked("distance", "sum", "shoe")),
    ("Order my sports by hours in 2025", ranked("duration", "sum", "sport", "2025", sport="any")),
    ("rank my sports by number of workouts in 2026", ranked("distance", "count", "sport", "2026", sport="any")),
    ("Rank the months of 2025 by distance", ranked("distance", "sum", "month", "2025")),
    ("Rank my weekdays by average pace", ranked("pace", "mean", "weekday", order="lowest")),
]
BIGGEST = [
    ("What was my biggest running day in 2025?", ranked("distance", "sum", "day", "2025")),
    ("Which was my longest running day of 2025?", ranked("distance", "sum", "day", "2025")),
    ("What was my longest running week of 2025", ranked("distance", "sum", "week", "2025")),
    (
        "My longest day of riding in 2025, all rides added up",
        ranked("distance", "sum", "day", "2025", sport="ride"),
    ),
    (
        "My biggest running day of 2024 - how many km were that, all runs of the day added up?",
        ranked("distance", "sum", "day", "2024", answer=None, units="metric"),
    ),
]
SERIES = [
    ("List my shoes by number of runs in 2026", ranked("distance", "count", "shoe", "2026", order=None, answer=None)),
    ("Number of runs by shoe in 2026", ranked("distance", "count", "shoe", "2026", order=None, answer=None)),
    (
        "How many shoes did I use in 2026?",
        ranked("date", "count", "shoe", "2026", order=None, answer=None, of_groups="count"),
    ),
]
ORDERED = [*RANKED, *BIGGEST, *SERIES]


@pytest.mark.parametrize(("sentence", "args"), ORDERED, ids=[sentence for sentence, _ in ORDERED])
def test_groups_stand_in_the_order_that_is_asked_for(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


def test_all_sports_are_no_number_of_sports(the_query: TheQuery) -> None:
    asked = the_query("how many workouts did I do in October, all sports")
    assert (asked["aggregate"], asked["sport"], asked.get("group_by")) == ("count", "any", None)


def test_the_longest_run_of_a_week_is_one_run(the_query: TheQuery) -> None:
    assert the_query("my longest run this week")["aggregate"] == "best"
