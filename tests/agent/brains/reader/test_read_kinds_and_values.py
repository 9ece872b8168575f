"""Which sport was done most, besides others; and the value of a record of which another part was told before."""

from collections.abc import Callable
from typing import Any

import pytest

TheQuery = Callable[..., dict[str, Any]]


def most(period: str | None = None, *others: str, order: str = "highest", **more: Any) -> dict[str, Any]:
    """The sport that was done most often, apart from *others*."""
    told: dict[str, Any] = {"metric": "date", "aggregate": "count", "period": period, "sport": "any"}
    told |= {"group_by": "sport", "order": order, "answer": "group"}
    told |= {"filters": [{"field": "type", "op": "!=", "value": o} for o in others]}
    return {name: value for name, value in (told | more).items() if value not in (None, [])}


MOST = [
    ("what sport did I do most in 2025?", most("2025")),
    ("Which sport did I do least?", most(order="lowest")),
    ("what did I do most in 2026", most("2026")),
    ("apart from running, what sport did I do most", most(None, "run")),
    ("excluding runs, what activity did I do the most in 2026", most("2026", "run")),
    ("aside from walking and running, what did I do most", most(None, "walk", "run")),
    ("Which sport did I practise most often apart from running?", most(None, "run", metric="distance")),
    ("Which sport took most of my time in 2026?", most("2026", metric="duration", aggregate="sum")),
    ("What kind of activity do I do most?", most(metric="distance", group_by="type")),
]


@pytest.mark.parametrize(("sentence", "args"), MOST, ids=[sentence for sentence, _ in MOST])
def test_the_sport_that_was_done_most(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


LONGEST = {"metric": "distance", "aggregate": "best", "sport": "run"}
VALUES = [
    (("when was my longest run", "and the distance?"), LONGEST),
    (("when was my longest run?", "how far was that"), LONGEST),
    (("what was the name of my longest ride", "and its distance"), LONGEST | {"sport": "ride"}),
    (("when was my longest run", "and the shortest?"), LONGEST | {"aggregate": "min", "answer": "date"}),
    (("when was my longest run", "and the pace?"), LONGEST | {"metric": "pace", "aggregate": "mean"}),
    (("when was my longest run", "and the total distance in 2025?"), LONGEST | {"aggregate": "sum", "period": "2025"}),
    (
        ("when was my fastest 10k", "and the time?"),
        {"metric": "best_time", "aggregate": "best", "over": "10 km", "sport": "run"},
    ),
    (
        ("Which month had the most running in 2025", "and how many km"),
        LONGEST | {"aggregate": "sum", "period": "2025", "group_by": "month", "order": "highest", "units": "metric"},
    ),
    (
        ("Which shoe did I use most often", "how many times"),
        {"metric": "date", "aggregate": "count", "sport": "run", "group_by": "shoe", "order": "highest"},
    ),
]


@pytest.mark.parametrize(("turns", "args"), VALUES, ids=[" / ".join(turns) for turns, _ in VALUES])
def test_the_value_of_what_was_told(turns: tuple[str, ...], args: dict[str, Any], the_query: TheQuery) -> None:
    got = the_query(*turns)
    assert {name: value for name, value in got.items() if name != "best_by"} == args
