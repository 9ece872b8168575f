"""Two sides of the same history: weekends and weekdays, days with a run and days without."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import c, f, q

TheQuery = Callable[..., dict[str, Any]]


WEEKENDS = [
    (
        "do I run faster on weekends than on weekdays?",
        q(
            "pace",
            "mean",
            check=c("<"),
            split=[f("weekday", "=", "weekend")],
            versus=[f("weekday", "=", "weekdays")],
            answer="yes_no",
        ),
    ),
    (
        "do I sleep longer on weekends?",
        q("sleep", "mean", sport=None, check=c(">"), split=[f("weekday", "=", "weekend")], answer="yes_no"),
    ),
    (
        "compare my pace on weekdays and weekends",
        q("pace", "mean", split=[f("weekday", "=", "weekdays")], versus=[f("weekday", "=", "weekend")]),
    ),
    (
        "do I take more steps on weekdays than on weekends?",
        q(
            "daily_steps",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("weekday", "=", "weekdays")],
            versus=[f("weekday", "=", "weekend")],
            answer="yes_no",
        ),
    ),
    (
        "is my resting heart rate lower on weekends?",
        q("resting_hr", "mean", sport=None, check=c("<"), split=[f("weekday", "=", "weekend")], answer="yes_no"),
    ),
    (
        "compare sleep on weekdays vs weekends in 2025",
        q(
            "sleep",
            "mean",
            "2025",
            sport=None,
            split=[f("weekday", "=", "weekdays")],
            versus=[f("weekday", "=", "weekend")],
        ),
    ),
    (
        "do I run more on weekdays or weekends?",
        q(
            "distance",
            "count",
            order="highest",
            split=[f("weekday", "=", "weekdays")],
            versus=[f("weekday", "=", "weekend")],
            answer="which",
        ),
    ),
    (
        "how much faster do I run on weekends than on weekdays?",
        q(
            "pace",
            "mean",
            split=[f("weekday", "=", "weekdays")],
            versus=[f("weekday", "=", "weekend")],
            answer="difference",
        ),
    ),
    (
        "is my average pace faster on Saturdays or on Sundays?",
        q(
            "pace",
            "mean",
            order="lowest",
            split=[f("weekday", "=", "Saturday")],
            versus=[f("weekday", "=", "Sunday")],
            answer="which",
        ),
    ),
]

DAYS_WITH_AND_WITHOUT = [
    (
        "do I sleep longer on days when I run than on days when I don't?",
        q("sleep", "mean", sport=None, check=c(">"), split=[f("sport", "=", "run")], answer="yes_no"),
    ),
    (
        "do I take more steps on rest days than on run days?",
        q(
            "daily_steps",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("sport", "!=", "any")],
            versus=[f("sport", "=", "run")],
            answer="yes_no",
        ),
    ),
    (
        "is my resting heart rate higher on days after a run?",
        q(
            "resting_hr",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("sport", "=", "run", day_offset=-1)],
            answer="yes_no",
        ),
    ),
    (
        "is my stress lower on days with a run than on days without?",
        q("stress", "mean", sport=None, check=c("<"), split=[f("sport", "=", "run")], answer="yes_no"),
    ),
    (
        "how do my steps on days with a swim compare to days without?",
        q("daily_steps", "mean", sport=None, split=[f("sport", "=", "swim")]),
    ),
    (
        "do I sleep longer on nights after a run than on other nights?",
        q("sleep", "mean", sport=None, check=c(">"), split=[f("sport", "=", "run", day_offset=-1)], answer="yes_no"),
    ),
    (
        "did I sleep better after days with more than 15000 steps?",
        q(
            "sleep",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("daily_steps", ">", 15000, "steps", day_offset=-1)],
            answer="yes_no",
        ),
    ),
    ("sleep on nights before races versus other nights", q("sleep", "mean", sport=None, split=[f("race", "=", "yes")])),
    (
        "do I sleep worse after evening runs?",
        q(
            "sleep",
            "mean",
            sport=None,
            check=c("<"),
            split=[f("sport", "=", "run", day_offset=-1), f("time_of_day", "=", "evening", day_offset=-1)],
            answer="yes_no",
        ),
    ),
]

MORNINGS_AND_EVENINGS = [
    (
        "do I run faster in the afternoon or in the morning?",
        q(
            "pace",
            "mean",
            order="lowest",
            split=[f("time_of_day", "=", "afternoon")],
            versus=[f("time_of_day", "=", "morning")],
            answer="which",
        ),
    ),
    (
        "did I run faster in the morning or in the evening this year?",
        q(
            "pace",
            "mean",
            "this year",
            order="lowest",
            split=[f("time_of_day", "=", "morning")],
            versus=[f("time_of_day", "=", "evening")],
            answer="which",
        ),
    ),
]

KINDS_OF_RUN = [
    (
        "is my heart rate higher on trail runs than on treadmill runs?",
        q(
            "heart_rate",
            "mean",
            sport="any",
            check=c(">"),
            split=[f("sport", "=", "trail_run")],
            versus=[f("sport", "=", "treadmill_run")],
            answer="yes_no",
        ),
    ),
    (
        "are my trail runs slower than my treadmill runs?",
        q(
            "pace",
            "mean",
            sport="any",
            check=c(">"),
            split=[f("sport", "=", "trail_run")],
            versus=[f("sport", "=", "treadmill_run")],
            answer="yes_no",
        ),
    ),
]


@pytest.mark.parametrize(("sentence", "args"), WEEKENDS, ids=[sentence for sentence, _ in WEEKENDS])
def test_days_of_the_week_are_compared(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(
    ("sentence", "args"), DAYS_WITH_AND_WITHOUT, ids=[sentence for sentence, _ in DAYS_WITH_AND_WITHOUT]
)
def test_days_and_nights_are_parted_by_what_was_done_beside_them(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(
    ("sentence", "args"), MORNINGS_AND_EVENINGS, ids=[sentence for sentence, _ in MORNINGS_AND_EVENINGS]
)
def test_times_of_day_are_compared(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), KINDS_OF_RUN, ids=[sentence for sentence, _ in KINDS_OF_RUN])
def test_kinds_of_run_are_compared(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args
