"""Best times over a distance, the newest runs, and how a week was: each sentence and the exact call it must become."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from tools.metrics.best_times import over_distance
from tools.metrics.query import QueryArgs

ReadTurns = Callable[..., Reading]


def best(over: str, aggregate: str = "best", period: str | None = None, **more: Any) -> dict[str, Any]:
    """The arguments of a question about times over a distance."""
    told = {"metric": "best_time", "aggregate": aggregate, "period": period, "over": over, "sport": "run"} | more
    return {name: value for name, value in told.items() if value is not None}


TIMES = [
    ("fastest 10k", best("10 km")),
    ("my best 5k", best("5 km")),
    ("10k PB", best("10 km")),
    ("what is my 10 km PB?", best("10 km")),
    ("PR over the half marathon", best("half marathon")),
    ("my PR over a half marathon", best("half marathon")),
    ("half PB", best("half marathon")),
    ("fastest time over 10k", best("10 km")),
    ("what's my marathon time", best("marathon")),
    ("what's my best marathon time", best("marathon")),
    ("when did I run my fastest mile", best("1 mile", answer="date")),
    ("fastest km this month", best("1 km", period="this month")),
    ("what's my fastest kilometre", best("1 km")),
    ("fastest 5k this year", best("5 km", period="this year")),
    ("my fastest 10k ever", best("10 km")),
    ("how fast did I run 10k this year", best("10 km", period="this year")),
    ("how long did I take for 5 km in 2025", best("5 km", period="2025")),
    ("top 5 10k times", best("10 km", "list", top=5)),
    ("my five fastest 10k times", best("10 km", "list", top=5)),
    ("list my 10k times in 2025", best("10 km", "list", "2025")),
    ("my best 5k by year", best("5 km", group_by="year")),
    ("how has my best 5k changed by year", best("5 km", group_by="year")),
    ("fastest 5k each month this year", best("5 km", period="this year", group_by="month")),
    ("in which month was my fastest 5k", best("5 km")),
    ("my average 10k time in 2025", best("10 km", "mean", "2025")),
    ("compare my best 5k in May with April", best("5 km", period="May", compare_to="April")),
]


@pytest.mark.parametrize(("sentence", "args"), TIMES, ids=[sentence for sentence, _ in TIMES])
def test_a_question_about_times_over_a_distance(sentence: str, args: dict[str, Any], read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert [call.args for call in reading.calls] == [args], reading.trouble
    assert over_distance(QueryArgs.model_validate(args), "metric") is not None


NEWEST = [
    ("average pace over my last 10 runs", {"metric": "pace", "aggregate": "mean", "last_n": 10, "sport": "run"}),
    ("how far were my last 5 rides", {"metric": "distance", "aggregate": "sum", "last_n": 5, "sport": "ride"}),
    ("total distance of my last three runs", {"metric": "distance", "aggregate": "sum", "last_n": 3, "sport": "run"}),
    ("my longest run of the last 10 runs", {"metric": "distance", "aggregate": "best", "last_n": 10, "sport": "run"}),
    (
        "average heart rate of my last 4 trail runs",
        {"metric": "heart_rate", "aggregate": "mean", "last_n": 4, "sport": "trail_run"},
    ),
    ("my last three runs", {"metric": "date", "aggregate": "list", "top": 3, "sport": "run"}),
    (
        "how was my week",
        {"metric": "date", "aggregate": "list", "period": "this week", "sport": "any", "answer": "type"},
    ),
    (
        "how was last week?",
        {"metric": "date", "aggregate": "list", "period": "last week", "sport": "any", "answer": "type"},
    ),
    ("how were my runs last week", {"metric": "date", "aggregate": "list", "period": "last week", "sport": "run"}),
    (
        "how has my pace changed by month in 2025",
        {"metric": "pace", "aggregate": "mean", "period": "2025", "group_by": "month", "sport": "run"}
        | {"of_groups": "trend", "answer": "direction"},
    ),
    (
        "average pace per mile in May",
        {"metric": "pace", "aggregate": "mean", "period": "May", "units": "imperial", "sport": "run"},
    ),
    (
        "how far did I run in May in miles",
        {"metric": "distance", "aggregate": "sum", "period": "May"} | {"units": "imperial", "sport": "run"},
    ),
    (
        "how far did I run in May last year",
        {"metric": "distance", "aggregate": "sum", "period": "May last year", "sport": "run"},
    ),
]


@pytest.mark.parametrize(("sentence", "args"), NEWEST, ids=[sentence for sentence, _ in NEWEST])
def test_the_newest_a_week_and_units(sentence: str, args: dict[str, Any], read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert [call.args for call in reading.calls] == [args], reading.trouble


@pytest.mark.parametrize(("sentence", "which"), [("last run", "last"), ("how was yesterday", "yesterday")])
def test_a_single_activity_is_still_shown(sentence: str, which: str, read_turns: ReadTurns) -> None:
    (call,) = read_turns(sentence).calls
    assert (call.tool, call.args["which"]) == ("show_activity", which)


def test_whether_months_improved_is_a_trend_of_the_months(the_query: Callable[..., dict[str, Any]]) -> None:
    assert the_query("has my pace improved by month") == {
        "metric": "pace",
        "aggregate": "mean",
        "sport": "run",
        "group_by": "month",
        "of_groups": "trend",
        "check": {"op": "<", "value": 0},
        "answer": "yes_no",
    }


def test_how_a_measure_changed_is_its_direction(the_query: Callable[..., dict[str, Any]]) -> None:
    assert the_query("how has my pace changed") == {
        "metric": "pace",
        "aggregate": "trend",
        "sport": "run",
        "answer": "direction",
    }
