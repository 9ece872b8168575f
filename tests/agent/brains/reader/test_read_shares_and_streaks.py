"""Percentages of runs, nights and days; days and weeks in a row, and the longest breaks."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import c, f, q

TheQuery = Callable[..., dict[str, Any]]


SHARES = [
    ("what percentage of my runs were over 10 km?", q("date", "share", split=[f("distance", ">", 10, "km")])),
    ("what share of my runs are on weekends", q("date", "share", split=[f("weekday", "=", "weekend")])),
    (
        "how many percent of my nights were shorter than 6 hours?",
        q("sleep", "share", sport=None, split=[f("sleep", "<", 6, "h")]),
    ),
    (
        "what percent of days did I reach 10000 steps?",
        q("daily_steps", "share", sport=None, split=[f("daily_steps", ">=", 10000, "steps")]),
    ),
    (
        "what proportion of my runs last year were races?",
        q("date", "share", "last year", split=[f("race", "=", "yes")]),
    ),
    (
        "what percentage of my sleep was deep sleep last month?",
        q("deep_sleep_percent", "mean", "last month", sport=None),
    ),
    ("what percentage of my activities are runs?", q("date", "share", sport="any", split=[f("sport", "=", "run")])),
    (
        "what percentage of days did I run in 2025?",
        q("days", "share", "2025", sport=None, split=[f("sport", "=", "run")]),
    ),
    (
        "what percentage of my runs were faster than 5:00/km",
        q("date", "share", split=[f("pace", "<", "5:00", "min/km")]),
    ),
    ("what percentage of my runs are trail runs", q("date", "share", split=[f("sport", "=", "trail_run")])),
    (
        "what percentage of my nights in May were longer than 8 hours?",
        q("sleep", "share", "May", sport=None, split=[f("sleep", ">", 8, "h")]),
    ),
]

STREAKS = [
    ("what's my longest running streak?", q("date", "streak")),
    ("what is my current streak?", q("date", "current_streak")),
    (
        "longest streak of days with more than 10000 steps",
        q("daily_steps", "streak", sport=None, filters=[f("daily_steps", ">", 10000, "steps")]),
    ),
    (
        "longest streak of nights with at least 7 hours of sleep",
        q("sleep", "streak", sport=None, filters=[f("sleep", ">=", 7, "h")]),
    ),
    (
        "how many days in a row did I sleep less than 6 hours",
        q("sleep", "streak", sport=None, filters=[f("sleep", "<", 6, "h")]),
    ),
    ("when was my longest running streak?", q("date", "streak")),
    (
        "how many days in a row have I hit 10,000 steps now?",
        q("daily_steps", "current_streak", sport=None, filters=[f("daily_steps", ">=", 10000, "steps")]),
    ),
    ("what is now my longest streak of rides?", q("date", "streak", sport="ride")),
    ("what was my longest streak of rides in 2025?", q("date", "streak", "2025", sport="ride")),
]

GAPS = [
    ("what was my longest break from running this year?", q("date", "gap", "this year")),
    ("longest gap between runs in 2025", q("date", "gap", "2025")),
    ("longest gap between two swims", q("date", "gap", sport="swim")),
    ("what's my longest streak without running", q("date", "gap")),
]

WEEKS_IN_A_ROW = [
    (
        "how many weeks in a row did I run at least 30 km?",
        q("distance", "sum", group_by="week", of_groups="streak", check=c(">=", 30, "km")),
    ),
    (
        "how many months in a row have I run more than 100 km",
        q("distance", "sum", group_by="month", of_groups="streak", check=c(">", 100, "km")),
    ),
    ("how many weeks in a row did I ride?", q("date", "streak", sport="ride", group_by="week")),
]


@pytest.mark.parametrize(("sentence", "args"), SHARES, ids=[sentence for sentence, _ in SHARES])
def test_a_share_is_of_the_rows_that_it_is_said_of(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), STREAKS, ids=[sentence for sentence, _ in STREAKS])
def test_days_in_a_row_are_a_streak(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), GAPS, ids=[sentence for sentence, _ in GAPS])
def test_days_without_are_a_gap(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), WEEKS_IN_A_ROW, ids=[sentence for sentence, _ in WEEKS_IN_A_ROW])
def test_weeks_and_months_in_a_row_are_a_streak_of_groups(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args
