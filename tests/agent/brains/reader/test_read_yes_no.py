"""Yes or no: what a person asks to be held against a bound, and the exact call that it must become."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import c, f, q

TheQuery = Callable[..., dict[str, Any]]


TOTALS = [
    (
        "have I run over 40 km this week?",
        q("distance", "sum", "this week", check=c(">", 40, "km"), answer="yes_no", units="metric"),
    ),
    (
        "did I ride at least 200 km in August?",
        q("distance", "sum", "August", sport="ride", check=c(">=", 200, "km"), answer="yes_no", units="metric"),
    ),
    (
        "have I climbed more than 5000 m this year",
        q("elevation_gain", "sum", "this year", check=c(">", 5000, "m"), answer="yes_no", units="metric"),
    ),
    (
        "did I sleep less than 7 hours last night?",
        q("sleep", "mean", "today", sport=None, check=c("<", 7, "h"), answer="yes_no"),
    ),
    (
        "did I get more than 10000 steps yesterday?",
        q("daily_steps", "sum", "yesterday", sport=None, check=c(">", 10000, "steps"), answer="yes_no"),
    ),
    (
        "did I bike less than 300 km last month?",
        q("distance", "sum", "last month", sport="ride", check=c("<", 300, "km"), answer="yes_no", units="metric"),
    ),
    (
        "did I train for at least 6 hours last week?",
        q("duration", "sum", "last week", sport="any", check=c(">=", 6, "h"), answer="yes_no"),
    ),
]

RECORDS_AND_AVERAGES = [
    (
        "was my longest run in May over 25 km?",
        q("distance", "best", "May", check=c(">", 25, "km"), answer="yes_no", units="metric"),
    ),
    (
        "did my longest ride exceed 100 km?",
        q("distance", "best", sport="ride", check=c(">", 100, "km"), answer="yes_no", units="metric"),
    ),
    (
        "was my fastest 5k under 22 minutes?",
        q("best_time", "best", over="5 km", check=c("<", "0:22:00"), answer="yes_no"),
    ),
    (
        "was my average pace in May under 5:30 per km?",
        q("pace", "mean", "May", check=c("<", "5:30", "min/km"), answer="yes_no"),
    ),
    (
        "was my average sleep in May more than 7 hours?",
        q("sleep", "mean", "May", sport=None, check=c(">", 7, "h"), answer="yes_no"),
    ),
    (
        "did I average more than 8000 steps a day in May?",
        q("daily_steps", "mean", "May", sport=None, check=c(">", 8000, "steps"), answer="yes_no"),
    ),
    (
        "did I go to bed before 11 pm last night?",
        q("bed_time", "mean", "today", sport=None, check=c("<", "23:00"), answer="yes_no"),
    ),
]

ANY_AT_ALL = [
    (
        "have I ever run further than a marathon?",
        q("distance", "count", filters=[f("distance", ">", 42.195, "km")], answer="yes_no"),
    ),
    (
        "have I ever slept more than 10 hours?",
        q("sleep", "count", sport=None, filters=[f("sleep", ">", 10, "h")], answer="yes_no"),
    ),
    ("did I do any trail runs in June?", q("distance", "count", "June", sport="trail_run", answer="yes_no")),
    ("have I done a swim this month?", q("distance", "count", "this month", sport="swim", answer="yes_no")),
    (
        "did I run exactly 10 km on Sunday?",
        q("distance", "count", "Sunday", filters=[f("distance", "=", 10, "km")], answer="yes_no"),
    ),
    ("have I run today?", q("distance", "count", "today", answer="yes_no")),
    (
        "did I ride on any weekend in May?",
        q("distance", "count", "May", sport="ride", filters=[f("weekday", "=", "weekend")], answer="yes_no"),
    ),
    (
        "did I run before 6 am last week?",
        q("distance", "count", "last week", filters=[f("start_time", "<", "06:00")], answer="yes_no"),
    ),
    ("did I run on the day after my longest run?", q("distance", "count", "day after my longest run", answer="yes_no")),
]

EVERY_TIME = [
    (
        "did I sleep at least 8 hours every night last week?",
        q(
            "sleep",
            "share",
            "last week",
            sport=None,
            check=c("=", 100),
            split=[f("sleep", ">=", 8, "h")],
            answer="yes_no",
        ),
    ),
    (
        "did I run every day last week?",
        q("days", "share", "last week", sport=None, check=c("=", 100), split=[f("sport", "=", "run")], answer="yes_no"),
    ),
    (
        "did I take at least 8000 steps every day in May?",
        q(
            "daily_steps",
            "share",
            "May",
            sport=None,
            check=c("=", 100),
            split=[f("daily_steps", ">=", 8000, "steps")],
            answer="yes_no",
        ),
    ),
]

TRENDS = [
    (
        "is my resting heart rate going down this year?",
        q("resting_hr", "trend", "this year", sport=None, check=c("<", 0), answer="yes_no"),
    ),
    ("is my weight going up?", q("weight", "trend", sport=None, check=c(">", 0), answer="yes_no")),
    (
        "is my weekly mileage increasing this year?",
        q("distance", "sum", "this year", group_by="week", of_groups="trend", check=c(">", 0), answer="yes_no"),
    ),
    ("has my cadence gone up since March?", q("cadence", "trend", "since March", check=c(">", 0), answer="yes_no")),
    ("is my heart rate dropping over time?", q("heart_rate", "trend", check=c("<", 0), answer="yes_no")),
]


@pytest.mark.parametrize(("sentence", "args"), TOTALS, ids=[sentence for sentence, _ in TOTALS])
def test_a_total_is_held_against_the_bound(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(
    ("sentence", "args"), RECORDS_AND_AVERAGES, ids=[sentence for sentence, _ in RECORDS_AND_AVERAGES]
)
def test_a_record_an_average_or_a_time_is_held_against_the_bound(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), ANY_AT_ALL, ids=[sentence for sentence, _ in ANY_AT_ALL])
def test_whether_there_was_any_is_a_number_of_activities_or_nights(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), EVERY_TIME, ids=[sentence for sentence, _ in EVERY_TIME])
def test_every_day_is_the_share_of_days_held_against_all(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), TRENDS, ids=[sentence for sentence, _ in TRENDS])
def test_rising_or_falling_is_a_trend_held_against_none(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


EVER = [
    ("Were there any days with a resting heart rate above 65 in May?", "resting_hr", ">", 65),
    ("Was there any day with stress over 50 in May?", "stress", ">", 50),
    ("Did I have any days with HRV below 30 in May?", "hrv", "<", 30),
    ("Was my resting heart rate ever above 65 in May?", "resting_hr", ">", 65),
    ("Did my stress ever go over 60 in May?", "stress", ">", 60),
    ("Did my stress ever exceed 60 in May?", "stress", ">", 60),
    ("Did my resting heart rate exceed 65 at any time in May?", "resting_hr", ">", 65),
]


@pytest.mark.parametrize(("sentence", "metric", "op", "bound"), EVER, ids=[sentence for sentence, *_ in EVER])
def test_whether_any_day_was_beyond_a_bound(
    sentence: str, metric: str, op: str, bound: float, the_query: TheQuery
) -> None:
    held = {"field": metric, "op": op, "value": bound}
    assert the_query(sentence) == q(metric, "count", "May", sport=None, filters=[held], answer="yes_no")


@pytest.mark.parametrize(
    "sentence", ["Did my resting heart rate exceed 65 in May?", "Was my heart rate ever above 180 in May?"]
)
def test_no_day_alone_is_meant_without_a_word_of_it(sentence: str, read_turns: Callable[..., Any]) -> None:
    calls = read_turns(sentence).calls
    assert not [call for call in calls if call.args.get("aggregate") == "count"]
