"""Follow-ups to shares, streaks, comparisons and records change one part of them and keep the rest."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import c, f, q

TheQuery = Callable[..., dict[str, Any]]


OF_THEM = [
    (
        ("how many runs in 2025", "how many of them were over 10 km?"),
        q("distance", "count", "2025", filters=[f("distance", ">", 10, "km")]),
    ),
    (
        ("how many runs in 2025", "how many of those were on weekends?"),
        q("distance", "count", "2025", filters=[f("weekday", "=", "weekend")]),
    ),
    (
        ("runs over 20 km this year", "what was the longest of them?"),
        q("distance", "best", "this year", filters=[f("distance", ">", 20, "km")]),
    ),
]

PARTS = [
    (("what was my longest run in 2025", "which weekday was it?"), q("distance", "best", "2025", answer="weekday")),
    (("what was my longest run in 2025", "and when was that?"), q("distance", "best", "2025", answer="date")),
    (("what was my longest run in 2025", "and the second longest?"), q("distance", "best", "2025", rank=2)),
    (("what is my longest ride", "what is its name?"), q("distance", "best", sport="ride", answer="name")),
]

OTHER_BOUNDS = [
    (
        ("how many nights did I sleep more than 8 hours in May", "and less than 6 hours?"),
        q("sleep", "count", "May", sport=None, filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        ("how many nights did I sleep more than 8 hours in May", "and in June?"),
        q("sleep", "count", "June", sport=None, filters=[f("sleep", ">", 8, "h")]),
    ),
    (
        ("how many runs on Sundays", "and on Saturdays?"),
        q("distance", "count", filters=[f("weekday", "=", "Saturday")]),
    ),
    (
        ("what time do I usually go to bed", "and on weekends?"),
        q("bed_time", "mean", sport=None, filters=[f("weekday", "=", "weekend")]),
    ),
]

OTHER_FIGURES = [
    (("average sleep in May", "and the standard deviation?"), q("sleep", "std", "May", sport=None)),
    (("average sleep in May", "and the median?"), q("sleep", "median", "May", sport=None)),
    (("what's my longest running streak", "and for rides?"), q("date", "streak", sport="ride")),
    (
        ("how many kilometres do I run per week on average", "and in 2024?"),
        q("distance", "sum", "2024", group_by="week", of_groups="mean", units="metric"),
    ),
    (
        ("what percentage of my runs are on weekends", "and in 2024?"),
        q("date", "share", "2024", split=[f("weekday", "=", "weekend")]),
    ),
    (
        ("did I run more than 100 km in May", "and in June?"),
        q("distance", "sum", "June", check=c(">", 100, "km"), answer="yes_no", units="metric"),
    ),
    (
        ("do I run faster on weekends than on weekdays", "and in 2024?"),
        q(
            "pace",
            "mean",
            "2024",
            check=c("<"),
            split=[f("weekday", "=", "weekend")],
            versus=[f("weekday", "=", "weekdays")],
            answer="yes_no",
        ),
    ),
    (
        ("is my resting heart rate going down this year", "and last year?"),
        q("resting_hr", "trend", "last year", sport=None, check=c("<", 0), answer="yes_no"),
    ),
    (
        ("how many weeks did I run more than 40 km", "and in 2024?"),
        q("distance", "sum", "2024", group_by="week", of_groups="count", check=c(">", 40, "km")),
    ),
    (
        ("correlation between sleep and steps", "and in 2025?"),
        q("sleep", "correlation", "2025", sport=None, relate_to="daily_steps"),
    ),
    (("what was my heart rate on my longest run", "and in 2024?"), q("heart_rate", "mean", "2024", best_by="distance")),
]


@pytest.mark.parametrize(("turns", "args"), OF_THEM, ids=[" / ".join(turns) for turns, _ in OF_THEM])
def test_of_them_narrows_what_was_asked(turns: tuple[str, ...], args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(*turns) == args


@pytest.mark.parametrize(("turns", "args"), PARTS, ids=[" / ".join(turns) for turns, _ in PARTS])
def test_another_part_of_the_same_record(turns: tuple[str, ...], args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(*turns) == args


@pytest.mark.parametrize(("turns", "args"), OTHER_BOUNDS, ids=[" / ".join(turns) for turns, _ in OTHER_BOUNDS])
def test_another_bound_replaces_the_one_before(
    turns: tuple[str, ...], args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(*turns) == args


@pytest.mark.parametrize(("turns", "args"), OTHER_FIGURES, ids=[" / ".join(turns) for turns, _ in OTHER_FIGURES])
def test_another_figure_period_or_sport_of_the_same_question(
    turns: tuple[str, ...], args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(*turns) == args
