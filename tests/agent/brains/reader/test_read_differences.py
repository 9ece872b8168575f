"""How far two sides or two periods lie apart, whichever way that is asked."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import c, f, q

TheQuery = Callable[..., dict[str, Any]]
ReadTurns = Callable[..., Reading]


SIDES = [
    (
        "How much longer do I sleep on average when I wake up on a Sunday than when I wake up on a Monday?",
        q(
            "sleep",
            "mean",
            sport=None,
            split=[f("weekday", "=", "Sunday")],
            versus=[f("weekday", "=", "Monday")],
            answer="difference",
        ),
    ),
    (
        "How many minutes later do I get up on Sundays than on Wednesdays in 2026, on average?",
        q(
            "wake_time",
            "mean",
            "2026",
            sport=None,
            split=[f("weekday", "=", "Sunday")],
            versus=[f("weekday", "=", "Wednesday")],
            answer="difference",
        ),
    ),
    (
        "How many minutes earlier do I go to bed on Sundays than on Fridays?",
        q(
            "bed_time",
            "mean",
            sport=None,
            split=[f("weekday", "=", "Friday")],
            versus=[f("weekday", "=", "Sunday")],
            answer="difference",
        ),
    ),
    (
        "how many minutes longer is my average ride on weekends than on weekdays?",
        q(
            "duration",
            "mean",
            sport="ride",
            split=[f("weekday", "=", "weekend")],
            versus=[f("weekday", "=", "weekdays")],
            answer="difference",
        ),
    ),
    (
        "How many hours less do I sleep on weekdays than on weekends?",
        q(
            "sleep",
            "mean",
            sport=None,
            split=[f("weekday", "=", "weekend")],
            versus=[f("weekday", "=", "weekdays")],
            answer="difference",
        ),
    ),
    (
        "How many more minutes do I sleep on Saturdays than on Tuesdays?",
        q(
            "sleep",
            "mean",
            sport=None,
            split=[f("weekday", "=", "Saturday")],
            versus=[f("weekday", "=", "Tuesday")],
            answer="difference",
        ),
    ),
]
PERIODS = [
    (
        "By how many bpm did my average resting heart rate differ between October and December 2021?",
        q("resting_hr", "mean", "December 2021", sport=None, compare_to="October 2021", answer="apart"),
    ),
    (
        "By how many steps did my daily average differ between June and July 2026?",
        q("daily_steps", "mean", "July 2026", sport=None, compare_to="June 2026", answer="apart"),
    ),
    (
        "Between the first and second half of November 2021 (1-15, 16-30), by how much did my average stress score "
        "change? Size only.",
        q(
            "stress",
            "mean",
            "second half of November 2021",
            sport=None,
            compare_to="first half of November 2021",
            answer="apart",
        ),
    ),
    (
        "How much did my average stress change between the first and second half of November 2021?",
        q(
            "stress",
            "mean",
            "second half of November 2021",
            sport=None,
            compare_to="first half of November 2021",
            answer="difference",
        ),
    ),
    (
        "How did my average sleep change between 1-15 November and 16-30 November 2021?",
        q("sleep", "mean", "16-30 November 2021", sport=None, compare_to="1-15 November 2021", answer="direction"),
    ),
    (
        "By how many kg did my average weight change between October 2025 and October 2026?",
        q("weight", "mean", "October 2026", sport=None, compare_to="October 2025", answer="difference", units="metric"),
    ),
]
HELD_AGAINST = [
    (
        "Am I lighter than a year ago, comparing my average weight in October 2026 with October 2025?",
        q("weight", "mean", "October 2026", sport=None, check=c("<"), compare_to="October 2025", answer="yes_no"),
    ),
    (
        "Did I breathe faster in my sleep in August than in July, on average?",
        q("respiration", "mean", "August", sport=None, check=c(">"), compare_to="July", answer="yes_no"),
    ),
    (
        "Was my breathing faster in August than in July?",
        q("respiration", "mean", "August", sport=None, check=c(">"), compare_to="July", answer="yes_no"),
    ),
]
APART = [
    (
        "How far apart are my average steps in May and June 2026?",
        q("daily_steps", "mean", "June 2026", sport=None, compare_to="May 2026", answer="apart"),
    ),
    (
        "How far apart are my average steps on weekdays and weekends?",
        q(
            "daily_steps",
            "mean",
            sport=None,
            split=[f("weekday", "=", "weekdays")],
            versus=[f("weekday", "=", "weekend")],
            answer="apart",
        ),
    ),
    (
        "What is the absolute difference between my average stress in May and June 2026?",
        q("stress", "mean", "June 2026", sport=None, compare_to="May 2026", answer="apart"),
    ),
    ("How far apart were my longest and shortest run in 2026?", q("distance", "range", "2026")),
]


@pytest.mark.parametrize(("sentence", "args"), SIDES, ids=[s for s, _ in SIDES])
def test_two_kinds_of_day_lie_apart(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), PERIODS, ids=[s for s, _ in PERIODS])
def test_two_periods_lie_apart(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), HELD_AGAINST, ids=[s for s, _ in HELD_AGAINST])
def test_one_period_is_held_against_the_other(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), APART, ids=[s for s, _ in APART])
def test_how_far_apart_has_no_sign(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args
