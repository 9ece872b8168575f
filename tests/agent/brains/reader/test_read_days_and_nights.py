"""Times of day, and days beside other days: the night before a race, the day after a run, rest days."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import f, q

TheQuery = Callable[..., dict[str, Any]]


TIMES_OF_DAY = [
    ("what time do I usually go to bed?", q("bed_time", "mean", sport=None)),
    ("when did I go to bed last night?", q("bed_time", "mean", "today", sport=None)),
    ("what time did I wake up yesterday?", q("wake_time", "mean", "yesterday", sport=None)),
    ("average bedtime in May", q("bed_time", "mean", "May", sport=None)),
    ("what was my latest bedtime this month?", q("bed_time", "max", "this month", sport=None)),
    ("what was my earliest wake-up time last month?", q("wake_time", "min", "last month", sport=None)),
    ("what's my average start time on weekends?", q("start_time", "mean", filters=[f("weekday", "=", "weekend")])),
    ("average start time of my rides in 2025", q("start_time", "mean", "2025", sport="ride")),
    ("how many runs did I start before 7 am?", q("distance", "count", filters=[f("start_time", "<", "07:00")])),
    (
        "how many nights did I go to bed after midnight?",
        q("bed_time", "count", sport=None, filters=[f("bed_time", ">", "00:00")]),
    ),
    ("runs that started after 8 pm", q("start_time", "list", filters=[f("start_time", ">", "20:00")], answer="count")),
    (
        "how often did I run before 6:30 in the morning this year",
        q("distance", "count", "this year", filters=[f("start_time", "<", "06:30")]),
    ),
    ("when do I wake up on weekdays?", q("wake_time", "mean", sport=None, filters=[f("weekday", "=", "weekdays")])),
    (
        "how many times did I wake up before 6 am last week",
        q("wake_time", "count", "last week", sport=None, filters=[f("wake_time", "<", "06:00")]),
    ),
]

BESIDE_ONE_DAY = [
    ("how long did I sleep the night before my last race?", q("sleep", "sum", "day of my last race", sport=None)),
    ("how did I sleep the night before my longest run?", q("sleep", "mean", "day of my longest run", sport=None)),
    ("how did I sleep the night after my longest run?", q("sleep", "mean", "day after my longest run", sport=None)),
    (
        "how many steps did I take the day before my last race",
        q("daily_steps", "sum", "day before my last race", sport=None),
    ),
    (
        "how many steps did I take the day after my longest run?",
        q("daily_steps", "sum", "day after my longest run", sport=None),
    ),
    (
        "how many steps did I manage on the day of my longest ride?",
        q("daily_steps", "sum", "day of my longest ride", sport=None),
    ),
    (
        "how much did I sleep on the day after my last marathon?",
        q("sleep", "sum", "day after my last marathon", sport=None),
    ),
]

NIGHTS_BEFORE_AND_AFTER = [
    (
        "how long do I sleep on average the night after a run?",
        q("sleep", "mean", sport=None, filters=[f("sport", "=", "run", day_offset=-1)]),
    ),
    (
        "average sleep on nights after runs over 20 km",
        q("sleep", "mean", sport=None, filters=[f("distance", ">", 20, "km", sport="run", day_offset=-1)]),
    ),
    ("average sleep the night before races", q("sleep", "mean", sport=None, filters=[f("race", "=", "yes")])),
    (
        "average sleep on nights before runs over 25 km",
        q("sleep", "mean", sport=None, filters=[f("distance", ">", 25, "km", sport="run")]),
    ),
    (
        "average sleep after rest days",
        q("sleep", "mean", sport="any", filters=[f("sport", "!=", "any", day_offset=-1)]),
    ),
    (
        "how long do I sleep after days with more than 12000 steps",
        q("sleep", "mean", sport=None, filters=[f("daily_steps", ">", 12000, "steps", day_offset=-1)]),
    ),
    (
        "How long did I sleep the night after I ran?",
        q("sleep", "mean", sport=None, filters=[f("sport", "=", "run", day_offset=-1)]),
    ),
    (
        "On days when I had more than 60 active minutes, how long did I sleep that night?",
        q("sleep", "mean", sport=None, filters=[f("active_minutes", ">", 60, "min", day_offset=-1)]),
    ),
]

DAYS_BESIDE = [
    (
        "what is my resting heart rate the day after a run?",
        q("resting_hr", "mean", sport=None, filters=[f("sport", "=", "run", day_offset=-1)]),
    ),
    (
        "average resting heart rate on days after runs longer than 15 km",
        q("resting_hr", "mean", sport=None, filters=[f("distance", ">", 15, "km", sport="run", day_offset=-1)]),
    ),
    (
        "resting heart rate on mornings after rides",
        q("resting_hr", "mean", sport=None, filters=[f("sport", "=", "ride", day_offset=-1)]),
    ),
    (
        "average steps the day before a run",
        q("daily_steps", "mean", sport=None, filters=[f("sport", "=", "run", day_offset=1)]),
    ),
    ("stress on the day before a race", q("stress", "mean", sport=None, filters=[f("race", "=", "yes", day_offset=1)])),
    ("HRV on days after rest days", q("hrv", "mean", sport="any", filters=[f("sport", "!=", "any", day_offset=-1)])),
]

DAYS_WITH = [
    ("steps on rest days", q("daily_steps", "mean", sport="any", filters=[f("sport", "!=", "any")])),
    (
        "how many steps do I take on days I don't run?",
        q("daily_steps", "mean", sport=None, filters=[f("sport", "!=", "run")]),
    ),
    (
        "how many steps do I take on days when I run?",
        q("daily_steps", "mean", sport=None, filters=[f("sport", "=", "run")]),
    ),
    (
        "average HRV on rest days this year",
        q("hrv", "mean", "this year", sport="any", filters=[f("sport", "!=", "any")]),
    ),
    (
        "what's my average stress on days with a ride?",
        q("stress", "mean", sport=None, filters=[f("sport", "=", "ride")]),
    ),
    ("steps on days without a ride", q("daily_steps", "mean", sport=None, filters=[f("sport", "!=", "ride")])),
]

ACTIVITIES_BESIDE = [
    (
        "average pace of runs after nights with less than 6 hours of sleep",
        q("pace", "mean", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "average heart rate on runs when I slept less than 6 hours",
        q("heart_rate", "mean", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "average heart rate of runs on days after a rest day",
        q("heart_rate", "mean", filters=[f("sport", "!=", "any", day_offset=-1)]),
    ),
    (
        "how many runs did I do on days with less than 6 hours of sleep",
        q("distance", "count", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "how many times did I run the day after a ride?",
        q("distance", "count", filters=[f("sport", "=", "ride", day_offset=-1)]),
    ),
]

MISSING = [
    (
        "how many nights are missing sleep data in May?",
        q("days", "count", "May", sport=None, filters=[f("sleep", "=", "unknown")]),
    ),
    (
        "for how many days do I have no steps?",
        q("days", "count", sport=None, filters=[f("daily_steps", "=", "unknown")]),
    ),
    (
        "on how many days is my weight missing this year",
        q("days", "count", "this year", sport=None, filters=[f("weight", "=", "unknown")]),
    ),
    ("when was my weight last recorded?", q("weight", "last", sport=None, answer="date")),
]


@pytest.mark.parametrize(("sentence", "args"), TIMES_OF_DAY, ids=[sentence for sentence, _ in TIMES_OF_DAY])
def test_the_time_of_day_is_measured_or_bounds(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), BESIDE_ONE_DAY, ids=[sentence for sentence, _ in BESIDE_ONE_DAY])
def test_one_day_that_the_history_tells(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(
    ("sentence", "args"), NIGHTS_BEFORE_AND_AFTER, ids=[sentence for sentence, _ in NIGHTS_BEFORE_AND_AFTER]
)
def test_the_night_before_ended_on_the_day_and_the_night_after_on_the_next(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), DAYS_BESIDE, ids=[sentence for sentence, _ in DAYS_BESIDE])
def test_the_day_after_looks_one_day_back(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), DAYS_WITH, ids=[sentence for sentence, _ in DAYS_WITH])
def test_days_with_and_without_activities(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), ACTIVITIES_BESIDE, ids=[sentence for sentence, _ in ACTIVITIES_BESIDE])
def test_activities_of_days_with_something_beside_them(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), MISSING, ids=[sentence for sentence, _ in MISSING])
def test_what_is_missing_is_counted_not_taken_for_none(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args
