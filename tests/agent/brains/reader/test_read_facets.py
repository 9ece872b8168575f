"""Parts of one activity, day or night: a measure of a record, its date, its name, its shoes, its place."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import f, q

TheQuery = Callable[..., dict[str, Any]]


MEASURES_OF_RECORDS = [
    ("what was my heart rate on my longest run?", q("heart_rate", "mean", best_by="distance")),
    ("what was the pace of my longest run in 2025?", q("pace", "mean", "2025", best_by="distance")),
    ("how much did I climb on my longest ride?", q("elevation_gain", "sum", sport="ride", best_by="distance")),
    ("how hot was it on my fastest run?", q("temperature", "mean", best_by="pace")),
    ("average heart rate of my three longest runs", q("heart_rate", "mean", best_by="distance", best_n=3)),
    ("cadence of my slowest run this year", q("cadence", "mean", "this year", best_by="pace", order="lowest")),
    ("how long did my longest run take?", q("duration", "sum", best_by="distance")),
    ("how far was my hilliest run?", q("distance", "sum", best_by="elevation_gain")),
    ("what was the distance of my fastest run?", q("distance", "sum", best_by="pace")),
    ("pace of my coldest run", q("pace", "mean", best_by="temperature", order="lowest")),
]

MEASURES_OF_THE_NEWEST = [
    ("how far was my last ride?", q("distance", "last", sport="ride")),
    ("how long was my first run?", q("duration", "first")),
    ("average power on my last ride", q("power", "last", sport="ride")),
    ("what was my heart rate on my last run", q("heart_rate", "last")),
]

DATES = [
    ("when was my fastest run?", q("pace", "best", answer="date")),
    ("on what date did I do my longest ride in 2025?", q("distance", "best", "2025", sport="ride", answer="date")),
    ("when was my resting heart rate lowest?", q("resting_hr", "min", sport=None, answer="date")),
    ("when did I weigh the least?", q("weight", "min", sport=None, answer="date")),
    (
        "when did I last sleep more than 9 hours?",
        q("sleep", "last", sport=None, filters=[f("sleep", ">", 9, "h")], answer="date"),
    ),
    (
        "when did I last take more than 20000 steps?",
        q("daily_steps", "last", sport=None, filters=[f("daily_steps", ">", 20000, "steps")], answer="date"),
    ),
    ("when was the last time I ran over 30 km", q("date", "max", filters=[f("distance", ">", 30, "km")])),
    ("when did I first ride over 100 km?", q("date", "min", sport="ride", filters=[f("distance", ">", 100, "km")])),
    ("my five highest step days", q("daily_steps", "list", sport=None, top=5, answer="date")),
]

NAMES_SHOES_WEEKDAYS = [
    ("what was the name of my longest run?", q("distance", "best", answer="name")),
    ("what's my longest run called?", q("distance", "best", answer="name")),
    ("which shoes did I wear on my longest run?", q("distance", "best", answer="shoe")),
    ("what shoes did I wear on my last run?", q("date", "max", answer="shoe")),
    ("which day of the week was my fastest run on?", q("pace", "best", answer="weekday")),
]

DAYS_SINCE = [
    ("how many days ago was my last swim?", q("date", "max", sport="swim", answer="days_since")),
    (
        "how long has it been since my last race?",
        q("date", "max", filters=[f("race", "=", "yes")], answer="days_since"),
    ),
    ("how many days since my longest run?", q("distance", "best", answer="days_since")),
    ("how many days has it been since I last swam?", q("date", "max", sport="swim", answer="days_since")),
]

PLACES = [
    ("what's my second longest run?", q("distance", "best", rank=2)),
    ("third fastest run in 2025", q("pace", "best", "2025", rank=3)),
    ("when was my second longest run", q("distance", "best", rank=2, answer="date")),
    ("my second longest ride by distance", q("distance", "best", sport="ride", rank=2)),
    ("what was my fifth hilliest run this year", q("elevation_gain", "max", "this year", rank=5)),
    ("second fastest 10k", q("best_time", "best", over="10 km", rank=2)),
]

KINDS = [
    (
        "how many different sports did I do in 2024?",
        q("date", "count", "2024", sport="any", group_by="sport", of_groups="count"),
    ),
    ("what kinds of sport did I do in May?", q("date", "list", "May", sport="any", answer="type")),
    ("which sports did I do last week?", q("date", "list", "last week", sport="any", answer="type")),
    ("how many kinds of runs did I do", q("date", "count", group_by="type", of_groups="count")),
    (
        "how many different shoes did I run in this year",
        q("date", "count", "this year", group_by="shoe", of_groups="count"),
    ),
    (
        "what is my most common activity",
        q("date", "count", sport="any", group_by="sport", order="highest", answer="group"),
    ),
]


@pytest.mark.parametrize(
    ("sentence", "args"), MEASURES_OF_RECORDS, ids=[sentence for sentence, _ in MEASURES_OF_RECORDS]
)
def test_another_measure_of_a_record(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(
    ("sentence", "args"), MEASURES_OF_THE_NEWEST, ids=[sentence for sentence, _ in MEASURES_OF_THE_NEWEST]
)
def test_a_measure_of_the_newest_or_oldest(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), DATES, ids=[sentence for sentence, _ in DATES])
def test_when_asks_for_the_date(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(
    ("sentence", "args"), NAMES_SHOES_WEEKDAYS, ids=[sentence for sentence, _ in NAMES_SHOES_WEEKDAYS]
)
def test_a_name_a_shoe_or_a_weekday_of_one_activity(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), DAYS_SINCE, ids=[sentence for sentence, _ in DAYS_SINCE])
def test_how_long_ago_is_a_number_of_days(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), PLACES, ids=[sentence for sentence, _ in PLACES])
def test_the_second_longest_is_the_second_of_the_ranking(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), KINDS, ids=[sentence for sentence, _ in KINDS])
def test_kinds_of_activity_are_told_and_counted(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args
