"""Weeks and months as a whole: their average, how many of them, the highest, and which one."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import c, f, q

TheQuery = Callable[..., dict[str, Any]]


PER_WEEK = [
    (
        "how many kilometres do I run per week on average?",
        q("distance", "sum", group_by="week", of_groups="mean", units="metric"),
    ),
    (
        "how many km per week did I run on average in 2025",
        q("distance", "sum", "2025", group_by="week", of_groups="mean", units="metric"),
    ),
    ("average monthly climb this year", q("elevation_gain", "sum", "this year", group_by="month", of_groups="mean")),
    ("how many runs do I do per week on average?", q("date", "count", group_by="week", of_groups="mean")),
    (
        "average number of rides per month in 2024",
        q("date", "count", "2024", sport="ride", group_by="month", of_groups="mean"),
    ),
    (
        "how many hours do I train per week on average",
        q("duration", "sum", sport="any", group_by="week", of_groups="mean"),
    ),
    ("how many steps do I take per day on average", q("daily_steps", "mean", sport=None)),
    ("average weekly running time", q("duration", "sum", group_by="week", of_groups="mean")),
    (
        "how many times a week do I swim on average?",
        q("date", "count", sport="swim", group_by="week", of_groups="mean"),
    ),
    ("how many days a week do I run on average", q("date", "days", group_by="week", of_groups="mean")),
]

HOW_MANY_OF_THEM = [
    (
        "in how many weeks did I run more than 40 km?",
        q("distance", "sum", group_by="week", of_groups="count", check=c(">", 40, "km")),
    ),
    (
        "how many weeks had at least 4 runs in 2025",
        q("date", "count", "2025", group_by="week", of_groups="count", check=c(">=", 4)),
    ),
    (
        "how many months did I ride over 300 km?",
        q("distance", "sum", sport="ride", group_by="month", of_groups="count", check=c(">", 300, "km")),
    ),
    (
        "in how many months did I climb more than 2000 m",
        q("elevation_gain", "sum", group_by="month", of_groups="count", check=c(">", 2000, "m")),
    ),
    ("how many days did I run more than 20 km", q("distance", "days", filters=[f("distance", ">", 20, "km")])),
    (
        "how many days did I take fewer than 5000 steps in May",
        q("daily_steps", "count", "May", sport=None, filters=[f("daily_steps", "<", 5000, "steps")]),
    ),
    (
        "how many nights did I sleep more than 8 hours in May?",
        q("sleep", "count", "May", sport=None, filters=[f("sleep", ">", 8, "h")]),
    ),
    (
        "how many nights under 6 hours last month",
        q("sleep", "count", "last month", sport=None, filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "how many nights between 7 and 8 hours in May",
        q("sleep", "count", "May", sport=None, filters=[f("sleep", ">=", 7, "h"), f("sleep", "<=", 8, "h")]),
    ),
    (
        "how many days was my resting heart rate above 55",
        q("resting_hr", "count", sport=None, filters=[f("resting_hr", ">", 55)]),
    ),
    ("how many different days did I ride in June?", q("distance", "days", "June", sport="ride")),
    (
        "how many rest days did I have in June?",
        q("days", "count", "June", sport="any", filters=[f("sport", "!=", "any")]),
    ),
    ("how many days did I not run in May?", q("days", "count", "May", sport="any", filters=[f("sport", "!=", "run")])),
    (
        "how many days did I both run and swim in 2025?",
        q("distance", "days", "2025", filters=[f("activities", ">=", 1, sport="swim")]),
    ),
]

THE_HIGHEST = [
    ("what was my highest weekly mileage in 2025", q("distance", "sum", "2025", group_by="week", order="highest")),
    ("what's the most I have ever run in a week?", q("distance", "sum", group_by="week", order="highest")),
    ("what is the least I ran in a month in 2025", q("distance", "sum", "2025", group_by="month", order="lowest")),
    (
        "what is the most hours I trained in a week this year",
        q("duration", "sum", "this year", sport="any", group_by="week", order="highest"),
    ),
    ("top 3 months by distance", q("distance", "sum", group_by="month", top=3, order="highest", answer="group")),
    (
        "my best three weeks by climb",
        q("elevation_gain", "sum", group_by="week", top=3, order="highest", answer="group"),
    ),
]

WHICH_ONE = [
    (
        "on which weekday do I sleep longest?",
        q("sleep", "mean", sport=None, group_by="weekday", order="highest", answer="group"),
    ),
    ("on which weekday am I slowest?", q("pace", "mean", group_by="weekday", order="highest", answer="group")),
    ("which month was I fastest in 2025?", q("pace", "mean", "2025", group_by="month", order="lowest", answer="group")),
    ("which year did I climb the most", q("elevation_gain", "sum", group_by="year", order="highest", answer="group")),
    (
        "which week did I sleep the least this year?",
        q("sleep", "mean", "this year", sport=None, group_by="week", order="lowest", answer="group"),
    ),
    ("which shoe did I use most?", q("distance", "sum", group_by="shoe", order="highest", answer="group")),
    (
        "which sport did I do most often?",
        q("date", "count", sport="any", group_by="sport", order="highest", answer="group"),
    ),
    (
        "what sport did I spend the most time on in 2025",
        q("duration", "sum", "2025", sport="any", group_by="sport", order="highest", answer="group"),
    ),
    (
        "in which month was my hilliest ride?",
        q("elevation_gain", "max", sport="ride", group_by="month", order="highest", answer="group"),
    ),
]

PLACES = [
    (
        "what was my second biggest week?",
        q("distance", "sum", group_by="week", rank=2, order="highest", answer="group"),
    ),
    (
        "which month had the second most runs",
        q("distance", "count", group_by="month", rank=2, order="highest", answer="group"),
    ),
    (
        "which shoe did I use second most?",
        q("distance", "sum", group_by="shoe", rank=2, order="highest", answer="group"),
    ),
]


@pytest.mark.parametrize(("sentence", "args"), PER_WEEK, ids=[sentence for sentence, _ in PER_WEEK])
def test_per_week_on_average_is_the_mean_of_the_weeks(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), HOW_MANY_OF_THEM, ids=[sentence for sentence, _ in HOW_MANY_OF_THEM])
def test_how_many_weeks_days_or_nights_there_were(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), THE_HIGHEST, ids=[sentence for sentence, _ in THE_HIGHEST])
def test_the_most_in_a_week_is_the_first_of_the_weeks(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), WHICH_ONE, ids=[sentence for sentence, _ in WHICH_ONE])
def test_which_one_asks_for_the_group_itself(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), PLACES, ids=[sentence for sentence, _ in PLACES])
def test_the_second_biggest_is_the_second_of_the_groups(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args
