"""Groups, rankings and lists, and the conditions on what is listed: each sentence and its exact call."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.read import read
from evals.short_queries import f, q
from memory.embed import common_words

TheQuery = Callable[..., dict[str, Any]]


GROUPS = [
    ("how much did I climb in 2024 by month", q("elevation_gain", "sum", "2024", group_by="month")),
    ("cadence by month", q("cadence", "mean", group_by="month")),
    ("distance by shoe", q("distance", "sum", group_by="shoe")),
    ("Kilometres on each pair of shoes", q("distance", "sum", group_by="shoe", units="metric")),
    ("distance by weekday", q("distance", "sum", group_by="weekday")),
    ("number of runs by month in 2025", q("distance", "count", "2025", group_by="month")),
    ("runs per week this year", q("distance", "count", "this year", group_by="week")),
    ("average weekly mileage this year", q("distance", "sum", "this year", group_by="week", of_groups="mean")),
    ("daily distance last week", q("distance", "sum", "last week", group_by="day")),
    ("year by year distance", q("distance", "sum", group_by="year")),
    ("how much did I train by sport this year", q("duration", "sum", "this year", sport="any", group_by="sport")),
    (
        "which shoe has the most kilometres",
        q("distance", "sum", group_by="shoe", order="highest", answer="group", units="metric"),
    ),
    ("on which weekday do I run most", q("distance", "count", group_by="weekday", order="highest", answer="group")),
    (
        "which month did I run the most in 2024",
        q("distance", "sum", "2024", group_by="month", order="highest", answer="group"),
    ),
    ("what was my biggest week", q("distance", "sum", group_by="week", order="highest", answer="group")),
    ("which year had the most runs", q("distance", "count", group_by="year", order="highest", answer="group")),
    (
        "on which day of the week do I run the fastest",
        q("pace", "mean", group_by="weekday", order="lowest", answer="group"),
    ),
    ("longest run by month", q("distance", "best", group_by="month")),
    ("longest run each month this year", q("distance", "best", "this year", group_by="month")),
    ("fastest run per year", q("pace", "best", group_by="year")),
    ("on what day did I run the most", q("distance", "sum", group_by="day", order="highest", answer="group")),
    (
        "what day of the week do I run most often",
        q("distance", "count", group_by="weekday", order="highest", answer="group"),
    ),
    ("how many days a week do I run on average", q("date", "days", group_by="week", of_groups="mean")),
    ("my 3 biggest weeks", q("distance", "sum", group_by="week", top=3, order="highest", answer="group")),
]
RANKINGS = [
    ("my top 5 longest rides", q("distance", "list", sport="ride", top=5)),
    ("List my five longest runs", q("distance", "list", top=5)),
    ("my 10 fastest runs this year", q("pace", "list", "this year", top=10)),
    ("3 slowest rides", q("speed", "list", sport="ride", top=3, order="lowest")),
    ("5 shortest runs", q("distance", "list", top=5, order="lowest")),
    ("top 3 hilliest runs", q("elevation_gain", "list", top=3)),
    ("my last 5 runs", q("date", "list", top=5)),
    ("last ten rides", q("date", "list", sport="ride", top=10)),
    ("show me my runs last week", q("date", "list", "last week", answer="count")),
    ("trail runs in 2024", q("date", "list", "2024", sport="trail_run", answer="count")),
    ("list my races", q("date", "list", filters=[f("race", "=", "yes")])),
    ("what did I do yesterday", q("date", "list", "yesterday", sport="any", answer="type")),
    ("did I run yesterday?", q("distance", "count", "yesterday", answer="yes_no")),
    ("when was my last swim", q("date", "max", sport="swim")),
    ("when did I last run", q("date", "max")),
    ("when was my first run", q("date", "min")),
    ("when was my last race", q("date", "max", filters=[f("race", "=", "yes")])),
    ("how many races", q("distance", "count", filters=[f("race", "=", "yes")])),
    ("When did I last run more than 20 km?", q("date", "max", filters=[f("distance", ">", 20, "km")])),
]
FILTERS = [
    (
        "runs over 20 km this year",
        q("distance", "list", "this year", filters=[f("distance", ">", 20, "km")], answer="count"),
    ),
    ("runs faster than 5:00/km", q("pace", "list", filters=[f("pace", "<", "5:00", "min/km")], answer="count")),
    ("runs slower than 9:30 per mile", q("pace", "list", filters=[f("pace", ">", "9:30", "min/mi")], answer="count")),
    (
        "rides faster than 30 km/h",
        q("speed", "list", sport="ride", filters=[f("speed", ">", 30, "km/h")], answer="count"),
    ),
    ("how many runs longer than 2 hours", q("distance", "count", filters=[f("duration", ">", 2, "h")])),
    ("runs under 5 km in May", q("distance", "list", "May", filters=[f("distance", "<", 5, "km")], answer="count")),
    ("runs of 30 km or more", q("distance", "list", filters=[f("distance", ">=", 30, "km")], answer="count")),
    (
        "runs longer than a half marathon",
        q("distance", "list", filters=[f("distance", ">", 21.0975, "km")], answer="count"),
    ),
    (
        "runs between 10 and 15 km this year",
        q(
            "distance",
            "list",
            "this year",
            filters=[f("distance", ">=", 10, "km"), f("distance", "<=", 15, "km")],
            answer="count",
        ),
    ),
    (
        "runs with more than 500 m of climbing",
        q("elevation_gain", "list", filters=[f("elevation_gain", ">", 500, "m")], answer="count"),
    ),
    (
        "runs with an average pace under 5 min/km",
        q("pace", "list", filters=[f("pace", "<", 5, "min/km")], answer="count"),
    ),
    ("runs at a pace faster than 4:45", q("pace", "list", filters=[f("pace", "<", "4:45")], answer="count")),
    ("runs with heart rate over 150", q("heart_rate", "list", filters=[f("heart_rate", ">", 150)], answer="count")),
    ("average pace of runs over 20 km", q("pace", "mean", filters=[f("distance", ">", 20, "km")])),
    (
        "how far did I run on Sundays this year",
        q("distance", "sum", "this year", filters=[f("weekday", "=", "Sunday")]),
    ),
    ("how far did I run in my Pegasus shoes", q("distance", "sum", filters=[f("shoe", "contains", "Pegasus")])),
    ("how far did I run on the treadmill this winter", q("distance", "sum", "this winter", "treadmill_run")),
]


@pytest.mark.parametrize(("sentence", "args"), GROUPS, ids=[sentence for sentence, _ in GROUPS])
def test_what_is_said_per_something_is_grouped_by_it(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), RANKINGS, ids=[sentence for sentence, _ in RANKINGS])
def test_a_ranking_lists_the_first_of_them(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), FILTERS, ids=[sentence for sentence, _ in FILTERS])
def test_conditions_narrow_what_is_listed(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


def test_hours_per_sport_are_of_every_sport() -> None:
    (call,) = read("hours per sport this year", common_words().__contains__).calls
    assert call.args == {
        "metric": "duration",
        "aggregate": "sum",
        "period": "this year",
        "sport": "any",
        "group_by": "sport",
    }


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("my longest ride on a weekday in 2024", "weekdays"),
        ("how many times did I run on a Monday in 2023", "Monday"),
        ("how far did I run on a weekend in 2023", "weekend"),
    ],
)
def test_on_a_monday_means_any_of_them(sentence: str, day: str) -> None:
    (call,) = read(sentence, common_words().__contains__).calls
    assert call.args["filters"] == [f("weekday", "=", day)] and "group_by" not in call.args
