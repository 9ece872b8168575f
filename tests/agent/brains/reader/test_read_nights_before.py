"""Activities beside the night or the day before them, whichever way that is said."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import c, f, q

TheQuery = Callable[..., dict[str, Any]]
ReadTurns = Callable[..., Reading]


NIGHTS_BEFORE = [
    (
        "How many runs did I do in 2025 in spite of having slept under 6.5 hours the night before?",
        q("distance", "count", "2025", filters=[f("sleep", "<", 6.5, "h")]),
    ),
    (
        "How many runs did I do in 2025 despite sleeping less than 6 hours the night before?",
        q("distance", "count", "2025", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "How many runs did I do even though I had slept under 6 hours the night before?",
        q("distance", "count", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "How many runs did I do after sleeping less than 6 hours the night before?",
        q("distance", "count", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "How many runs with less than 6 hours of sleep the night before did I do in 2025?",
        q("distance", "count", "2025", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "Longest run, in km, that I did with less than 7 hours of sleep the night before, in 2026?",
        q("distance", "best", "2026", filters=[f("sleep", "<", 7, "h")], units="metric"),
    ),
    (
        "average pace of runs when I had slept more than 8 hours the night before",
        q("pace", "mean", filters=[f("sleep", ">", 8, "h")]),
    ),
    (
        "How many of my runs in 2025 came after a night of less than 6 hours?",
        q("distance", "count", "2025", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "How many runs in 2025 followed a night with under 6 hours of sleep?",
        q("distance", "count", "2025", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "What is my resting heart rate when I slept less than 6 hours the night before?",
        q("resting_hr", "mean", sport=None, filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "How long do I sleep the night before I do a run?",
        q("sleep", "mean", sport=None, filters=[f("sport", "=", "run")]),
    ),
    ("How many hours did I sleep the night before my last race?", q("sleep", "sum", "day of my last race", sport=None)),
]
DAYS_BEFORE = [
    (
        "How many runs did I do with over 15,000 steps the day before?",
        q("distance", "count", filters=[f("daily_steps", ">", 15000, "steps", day_offset=-1)]),
    ),
    (
        "Average pace of runs with a resting heart rate above 55 the day before",
        q("pace", "mean", filters=[f("resting_hr", ">", 55, day_offset=-1)]),
    ),
]
THAT_DAY = [
    (
        "how far do i run on average when my hrv that day is above 58 ms? per run, km",
        q("distance", "mean", filters=[f("hrv", ">", 58, "ms")], units="metric"),
    ),
    (
        "How far do I run on average when my HRV is above 58 that morning?",
        q("distance", "mean", filters=[f("hrv", ">", 58)]),
    ),
    (
        "What's my average run distance on days when my stress that day is above 35?",
        q("distance", "mean", filters=[f("stress", ">", 35)]),
    ),
    (
        "How many rides did I do with a resting heart rate below 55 that day?",
        q("distance", "count", sport="ride", filters=[f("resting_hr", "<", 55)]),
    ),
]
OTHER_NIGHTS = [
    "What's my average sleep after nights with less than 6 hours the night before?",
    "Do I sleep longer when I slept less than 6 hours the night before?",
]
AUGUST = [
    (
        "How many of my August walks came after a night of less than six hours?",
        q("distance", "count", "August", sport="walk", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "How many hours did I sleep the night before a race in 2026?",
        q("sleep", "sum", "2026", sport=None, filters=[f("race", "=", "yes")]),
    ),
]


NIGHTS_OF_WEEKDAYS = [
    ("sleep on sunday nights", q("sleep", "mean", sport=None, filters=[f("weekday", "=", "Sunday", day_offset=-1)])),
    (
        "average HRV on Friday nights in 2026",
        q("hrv", "mean", "2026", sport=None, filters=[f("weekday", "=", "Friday", day_offset=-1)]),
    ),
    (
        "How many Friday nights did I sleep less than 6 hours",
        q("sleep", "count", sport=None, filters=[f("weekday", "=", "Friday", day_offset=-1), f("sleep", "<", 6, "h")]),
    ),
    (
        "Do I sleep more on Friday nights than on Sunday nights?",
        q(
            "sleep",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("weekday", "=", "Friday", day_offset=-1)],
            versus=[f("weekday", "=", "Sunday", day_offset=-1)],
            answer="yes_no",
        ),
    ),
    ("when do I wake up on monday mornings", q("wake_time", "mean", sport=None, filters=[f("weekday", "=", "Monday")])),
    (
        "how far did I run on Friday nights",
        q("distance", "sum", filters=[f("weekday", "=", "Friday"), f("time_of_day", "=", "night")]),
    ),
]


@pytest.mark.parametrize(("sentence", "args"), NIGHTS_OF_WEEKDAYS, ids=[s for s, _ in NIGHTS_OF_WEEKDAYS])
def test_a_night_of_a_weekday_began_on_it(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), NIGHTS_BEFORE, ids=[s for s, _ in NIGHTS_BEFORE])
def test_the_night_before_an_activity_is_that_of_its_day(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), DAYS_BEFORE, ids=[s for s, _ in DAYS_BEFORE])
def test_the_day_before_looks_one_day_back(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), THAT_DAY, ids=[s for s, _ in THAT_DAY])
def test_that_day_is_the_day_of_what_was_done(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", OTHER_NIGHTS)
def test_the_night_before_another_night_is_not_understood(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


@pytest.mark.parametrize(("sentence", "args"), AUGUST, ids=[s for s, _ in AUGUST])
def test_a_month_may_stand_before_what_is_counted(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args
