"""Sentences that are easily read as something else: the one right call, or none at all, but never another."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import f, q

ReadTurns = Callable[..., Reading]


def yes_no(op: str, value: float | str, unit: str | None = None) -> dict[str, Any]:
    """What is held against a bound."""
    told = {"op": op, "value": value, "unit": unit}
    return {"answer": "yes_no", "check": {name: told[name] for name in told if told[name] is not None}}


TRAIL, WEEKEND = [f("sport", "=", "trail_run")], [f("weekday", "=", "weekend")]
TIMES_ARE_COUNTED = [
    ("did I swim more than 3 times last month", q("distance", "count", "last month", "swim", **yes_no(">", 3))),
    ("did I run fewer than 10 times in March?", q("distance", "count", "March", **yes_no("<", 10))),
    ("did I run no more than 5 times in May?", q("distance", "count", "May", **yes_no("<=", 5))),
    ("did I do at least 3 runs last week?", q("distance", "count", "last week", **yes_no(">=", 3))),
    (
        "how many weeks in a row did I run at least 3 times?",
        q("date", "count", group_by="week", of_groups="streak", check={"op": ">=", "value": 3}),
    ),
    (
        "did I ever run more than 60 km in a week?",
        q("distance", "sum", group_by="week", of_groups="max", units="metric", **yes_no(">", 60, "km")),
    ),
    (
        "was there a week in 2025 with more than 80 km?",
        q("distance", "sum", "2025", group_by="week", of_groups="max", units="metric", **yes_no(">", 80, "km")),
    ),
    (
        "in what percentage of weeks did I run at least 3 times",
        q("date", "count", group_by="week", of_groups="share", check={"op": ">=", "value": 3}),
    ),
    ("how many runs at least 10 times", None),
]
MEASURES = [
    ("what time do I usually start my runs?", q("start_time", "mean")),
    ("how many nights of sleep do I have recorded?", q("sleep", "count", sport=None)),
    ("which shoe did I use most often in 2025", q("date", "count", "2025", **{"group_by": "shoe", "order": "highest"})),
    ("what time of day do I run most often?", q("date", "count", group_by="time_of_day", order="highest")),
    ("at what time of day do I run fastest?", q("pace", "mean", group_by="time_of_day", order="lowest")),
    ("90th percentile of my run", None),
    ("how many weeks since my last ride", None),
    ("was my weight ever below 65 kg?", q("weight", "count", sport=None, filters=[f("weight", "<", 65, "kg")])),
    ("how fast did I run my last 3 km", None),
    ("did my heart rate ever exceed 190 bpm?", None),
    (
        "distance in May compared with the same month last year",
        q("distance", "sum", "May", compare_to="same period last year"),
    ),
    ("am I on a running streak?", q("date", "current_streak")),
]
SIDES = [
    ("are my rides longer on weekends?", q("distance", "mean", None, "ride", split=WEEKEND)),
    ("are my trail runs slower than my road runs?", q("pace", "mean", split=TRAIL)),
    ("average pace on trail runs versus road runs", q("pace", "mean", split=TRAIL)),
    (
        "what share of my mileage did I run on Sundays",
        q("distance", "share_of_total", split=[f("weekday", "=", "Sunday")]),
    ),
    ("how many days did I neither run nor ride in May", None),
    ("how many nights are not missing sleep data in May", q("sleep", "count", "May", None)),
    ("what percentage of my runs were never over 10 km", None),
    ("longest gap between runs not in 2025", None),
]
_OF_ROWS = {"count", "days", "share", "streak", "current_streak", "gap"}
"""What counts rows: whatever they are measured by."""


def _figures(args: dict[str, Any], asked: dict[str, Any] | None) -> dict[str, Any]:
    """What the figures hang on: not the form of the answer, where none is demanded, nor by what rows are counted."""
    form = {name for name in ("answer", "check", "units", "order") if asked is None or name not in asked}
    kept = {name: value for name, value in args.items() if name not in form}
    return (
        kept | {"metric": "rows"} if args["aggregate"] in _OF_ROWS and args["metric"] in ("date", "distance") else kept
    )


@pytest.mark.parametrize(
    ("sentence", "args"),
    [pytest.param(sentence, args, id=sentence) for sentence, args in [*TIMES_ARE_COUNTED, *MEASURES, *SIDES]],
)
def test_it_is_read_rightly_or_not_at_all(sentence: str, args: dict[str, Any] | None, read_turns: ReadTurns) -> None:
    called = [_figures(call.args, args) for call in read_turns(sentence).calls]
    assert called in ([], [] if args is None else [_figures(args, args)])


AFTERWARDS = [
    (("how many runs in 2025", "which of those was the longest?"), q("distance", "best", "2025")),
    (
        ("how many runs in 2025", "and in percent on Sundays"),
        q("date", "share", "2025", split=[f("weekday", "=", "Sunday")]),
    ),
    (
        ("how many weeks did I run more than 40 km", "and more than 60 km?"),
        q("distance", "sum", group_by="week", of_groups="count", check={"op": ">", "value": 60, "unit": "km"}),
    ),
    (("is my pace improving", "and my heart rate?"), q("heart_rate", "trend", **yes_no("<", 0))),
    (
        ("correlation between sleep and steps", "and with resting heart rate?"),
        q("sleep", "correlation", sport=None, relate_to="resting_hr"),
    ),
    (
        ("which month did I run the most in 2024", "and the least?"),
        q("distance", "sum", "2024", group_by="month", order="lowest", answer="group"),
    ),
    (
        ("did I run more in May than in April", "in percent?"),
        q("distance", "sum", "May", compare_to="April", answer="percent"),
    ),
    (
        ("how much more did I run in May than in April", "and in percent?"),
        q("distance", "sum", "May", compare_to="April", answer="percent"),
    ),
    (
        ("how did I sleep the night before my last race", "and the night after?"),
        q("sleep", "mean", "day after my last race", None),
    ),
    (
        ("what was my longest run in 2025", "what was the heart rate?"),
        q("heart_rate", "mean", "2025", best_by="distance"),
    ),
    (("what was my longest run in 2025", "and the shoe?"), q("distance", "best", "2025", answer="shoe")),
    (("how far did I run in May", "and in percent of April?"), None),
    (
        ("how many runs were over 10 km in 2025", "what percentage is that?"),
        q("date", "share", "2025", split=[f("distance", ">", 10, "km")]),
    ),
]


@pytest.mark.parametrize(("turns", "args"), AFTERWARDS, ids=[" / ".join(turns) for turns, _ in AFTERWARDS])
def test_a_follow_up_is_read_rightly_or_not_at_all(
    turns: tuple[str, ...], args: dict[str, Any] | None, read_turns: ReadTurns
) -> None:
    called = [_figures(call.args, args) for call in read_turns(*turns).calls]
    assert called in ([], [] if args is None else [_figures(args, args)])
