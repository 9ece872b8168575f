"""What holds of each week, month, sport or time of day, and shares of them."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import c, f, q

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]


EACH = [
    (
        "How many training days did I have in each month of 2025?",
        q("days", "count", "2025", sport="any", filters=[f("sport", "=", "any")], group_by="month"),
    ),
    ("How many runs did I do in each month of 2025?", q("distance", "count", "2025", group_by="month")),
    ("How many hours did I train per sport in 2025?", q("duration", "sum", "2025", sport="any", group_by="sport")),
    ("how many runs per weekday", q("distance", "count", group_by="weekday")),
    ("average run distance by time of day", q("distance", "mean", group_by="time_of_day")),
    ("runs per time of day in 2025", q("distance", "count", "2025", group_by="time_of_day")),
    (
        "How does the average distance of my runs in 2025 break down by month?",
        q("distance", "mean", "2025", group_by="month"),
    ),
    (
        "rank months of 2025 by run count",
        q("distance", "count", "2025", group_by="month", order="highest", answer="group"),
    ),
    (
        "rank months by number of rides",
        q("distance", "count", sport="ride", group_by="month", order="highest", answer="group"),
    ),
    (
        "rank months by number of workouts",
        q("distance", "count", sport="any", group_by="month", order="highest", answer="group"),
    ),
    (
        "Which year has been my best for hiking, by number of hikes?",
        q("distance", "count", sport="hike", group_by="year", order="highest", answer="group"),
    ),
    (
        "day with most total training time",
        q("duration", "sum", sport="any", group_by="day", order="highest", answer="group"),
    ),
]
MEANS = [
    ("how many runs per weekday on average", q("date", "count", group_by="weekday", of_groups="mean")),
    ("How many km did I run each month?", q("distance", "sum", group_by="month", of_groups="mean", units="metric")),
    ("How many runs do I do each week?", q("date", "count", group_by="week", of_groups="mean")),
]
SHARES = [
    ("share of runs under 5 km per year", q("date", "share", group_by="year", split=[f("distance", "<", 5.0, "km")])),
    (
        "What share of my runs each month were in the morning?",
        q("date", "share", group_by="month", split=[f("time_of_day", "=", "morning")]),
    ),
    (
        "percentage of weeks with more than 40 km",
        q("distance", "sum", group_by="week", of_groups="share", check=c(">", 40.0, "km")),
    ),
    (
        "In what percentage of weeks did I do at least 3 runs?",
        q("date", "count", group_by="week", of_groups="share", check=c(">=", 3.0)),
    ),
    (
        "percentage of months with over 100 km of cycling",
        q("distance", "sum", sport="ride", group_by="month", of_groups="share", check=c(">", 100.0, "km")),
    ),
    (
        "How much of my training time is swimming?",
        q("duration", "share_of_total", sport="any", split=[f("sport", "=", "swim")]),
    ),
    (
        "What share of my training time was running in 2025?",
        q("duration", "share_of_total", "2025", sport="any", split=[f("sport", "=", "run")]),
    ),
    (
        "share of running time in total training time, 2025",
        q("duration", "share_of_total", "2025", sport="any", split=[f("sport", "=", "run")]),
    ),
    ("What share of my mileage did I run in May?", q("distance", "share_of_total", split=[f("period", "=", "May")])),
]
OTHERWISE = [
    ("What was the longest I ever went without a run?", q("date", "gap")),
    ("longest time between two runs", q("date", "gap")),
    ("2024 vs 2025 km", q("distance", "sum", "2024", compare_to="2025", units="metric")),
    (
        "How many runs I did that were longer as 12 km?",
        q("distance", "count", filters=[f("distance", ">", 12.0, "km")]),
    ),
    ("How much time did I make sport this week?", q("duration", "sum", "this week", sport="any")),
    (
        "days w/o any workout last month",
        q("days", "count", "last month", sport="any", filters=[f("sport", "!=", "any")]),
    ),
    ("weekday w most runs", q("distance", "count", group_by="weekday", order="highest", answer="group")),
    (
        "Ran I more than 100 km in March?",
        q("distance", "sum", "March", check=c(">", 100.0, "km"), answer="yes_no", units="metric"),
    ),
    ("When did I start running?", q("date", "min")),
    ("With which shoes did I run my fastest 10 km?", q("best_time", "best", over="10 km", answer="shoe")),
    (
        "how many runs had both a distance over 10 km and an average heart rate under 145?",
        q("distance", "count", filters=[f("distance", ">", 10.0, "km"), f("heart_rate", "<", 145.0)]),
    ),
    (
        "How often did I do both a run and a swim?",
        q("distance", "days", filters=[f("activities", ">=", 1.0, sport="swim")]),
    ),
]
UNSURE = [
    "percentage of weeks I ran",
    "What is the average time between runs?",
    "average number of days between runs",
    "coefficient of variation of my weekly distance",
    "what weekday has the most long runs",
]


@pytest.mark.parametrize(("sentence", "args"), EACH, ids=[sentence for sentence, _ in EACH])
def test_each_has_a_figure_of_its_own(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), MEANS, ids=[sentence for sentence, _ in MEANS])
def test_an_average_of_them_stays_one(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), SHARES, ids=[sentence for sentence, _ in SHARES])
def test_a_share_is_of_what_is_named(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), OTHERWISE, ids=[sentence for sentence, _ in OTHERWISE])
def test_it_is_said_otherwise(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", UNSURE)
def test_what_is_not_sure_is_left(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


RECORD_AND_MORE = [
    "Which run had the highest elevation gain, and how far was it?",
    "Which run had the highest elevation gain, and what was its distance?",
    "Which run had the most climbing and how far was it?",
]


@pytest.mark.parametrize("sentence", RECORD_AND_MORE)
def test_what_is_asked_of_a_record_is_asked_of_that_activity(sentence: str, read_turns: ReadTurns) -> None:
    highest, far = (call.args for call in read_turns(sentence).calls)
    assert highest == q("elevation_gain", "max")
    assert far == q("distance", "sum", best_by="elevation_gain")
