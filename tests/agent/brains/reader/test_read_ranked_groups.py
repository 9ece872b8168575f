"""Months, years and weekdays in order of a figure."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import q

TheQuery = Callable[..., dict[str, Any]]
ReadTurns = Callable[..., Reading]


RANKED = [
    (
        "Rank the months June and July by average nightly sleep, the longer one first.",
        q("sleep", "mean", "June to July", sport=None, group_by="month", order="highest", answer="group"),
    ),
    (
        "Rank June, July and August by average steps, most first.",
        q("daily_steps", "mean", "June to August", sport=None, group_by="month", order="highest", answer="group"),
    ),
    (
        "Rank the months of 2026 by average sleep.",
        q("sleep", "mean", "2026", sport=None, group_by="month", order="highest", answer="group"),
    ),
    (
        "Put the years 2024, 2025 and 2026 so far in order of my average daily steps, most first.",
        q("daily_steps", "mean", "2024 to 2026", sport=None, group_by="year", order="highest", answer="group"),
    ),
    (
        "Order the years 2024 to 2026 by average steps.",
        q("daily_steps", "mean", "2024 to 2026", sport=None, group_by="year", order="highest", answer="group"),
    ),
    (
        "Sort the months of 2025 by average stress, highest first.",
        q("stress", "mean", "2025", sport=None, group_by="month", order="highest", answer="group"),
    ),
    (
        "List my three most stressful months of 2025 by average stress, worst first.",
        q("stress", "mean", "2025", sport=None, group_by="month", top=3, order="highest", answer="group"),
    ),
    (
        "Rank the weekdays by average sleep, shortest first",
        q("sleep", "mean", sport=None, group_by="weekday", order="lowest", answer="group"),
    ),
    (
        "Rank the months of 2026 by total distance",
        q("distance", "sum", "2026", group_by="month", order="highest", answer="group"),
    ),
    (
        "Rank the months of 2026 by number of runs",
        q("distance", "count", "2026", group_by="month", order="highest", answer="group"),
    ),
    (
        "Rank the years by total running distance, lowest first",
        q("distance", "sum", group_by="year", order="lowest", answer="group"),
    ),
]
LISTS = [
    ("rank my runs by distance", q("distance", "list")),
    ("rank my 5 longest runs of 2025", q("distance", "list", "2025", top=5)),
]
NOT_RANKED = [
    "Rank June and August by average steps",
    "Rank my three longest runs, shortest first",
    "What were my runs in 2026 in order of distance?",
]


@pytest.mark.parametrize(("sentence", "args"), RANKED, ids=[s for s, _ in RANKED])
def test_groups_are_put_in_order(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), LISTS, ids=[s for s, _ in LISTS])
def test_activities_are_listed(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", NOT_RANKED)
def test_what_is_no_one_stretch_is_not_ranked(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()
