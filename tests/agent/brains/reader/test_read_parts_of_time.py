"""What share of something lay in a period: the period is the part, not the bound."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]


def share(part: str, period: str | None = None, **more: Any) -> dict[str, Any]:
    """How many percent of the runs lay in *part*."""
    split = [{"field": "period", "op": "=", "value": part}]
    told = {"metric": "date", "aggregate": "share", "period": period, "sport": "run", "split": split} | more
    return {name: value for name, value in told.items() if value is not None}


DISTANCE = {"metric": "distance", "aggregate": "share_of_total"}
SHARES = [
    ("What share of all my recorded runs took place in 2021?", share("2021")),
    ("What percentage of all my runs were in 2025?", share("2025")),
    ("What percentage of my rides took place in May 2025?", share("May 2025", sport="ride")),
    ("What percentage of all my swims happened last year?", share("last year", sport="swim")),
    ("What percentage of my 2025 runs were in May?", share("May 2025", "2025")),
    ("How much of my total distance did I run in 2025, in percent?", share("2025", **DISTANCE)),
    ("What share of my lifetime running distance did I cover in 2025?", share("2025", **DISTANCE)),
    ("What percentage of my kilometres of 2025 fell in June?", share("June 2025", "2025", **DISTANCE, units="metric")),
]
BOUNDS = [
    "What percentage of my runs in 2025 were longer than 10 km?",
    "What percentage of my training in 2025 was running?",
    "What percentage of my runs did I do on Sundays in 2025?",
]


@pytest.mark.parametrize(("sentence", "args"), SHARES, ids=[sentence for sentence, _ in SHARES])
def test_the_period_is_the_part(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", BOUNDS)
def test_beside_another_demand_it_is_the_bound(sentence: str, the_query: TheQuery) -> None:
    asked = the_query(sentence)
    assert asked["period"] == "2025"
    assert "period" not in {item["field"] for item in asked["split"]}


def test_a_share_of_nothing_is_not_guessed(read_turns: ReadTurns) -> None:
    assert read_turns("What percentage of my runs in 2025?").calls == ()
