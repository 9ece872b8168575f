"""What stands before a question and belongs to it, and conditions of the day beside that are of another sport."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import q

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]


def trend(metric: str, aggregate: str, period: str, by: str, **more: Any) -> dict[str, Any]:
    """Whether the figures of weeks or months rise."""
    return q(metric, aggregate, period, **({"group_by": by, "of_groups": "trend", "answer": "direction"} | more))


def beside(op: str, km: float, sport: str, offset: int) -> list[dict[str, Any]]:
    """A distance on the day beside."""
    return [{"field": "distance", "op": op, "value": km, "unit": "km", "sport": sport, "day_offset": offset}]


UP, RUNS = {"answer": "yes_no", "check": {"op": ">", "value": 0}}, [{"field": "sport", "op": "=", "value": "run"}]
SUNDAYS = [{"field": "weekday", "op": "=", "value": "Sunday"}]
LEADS = [
    (
        "Looking at the monthly totals from January to October 2026, is my running distance trending up or down?",
        trend("distance", "sum", "from January to October 2026", "month"),
    ),
    ("Going by weekly distance, did my running go up or down in 2026?", trend("distance", "sum", "2026", "week")),
    (
        "Looking at weekly totals since March, is my cycling time rising?",
        trend("duration", "sum", "since March", "week", sport="ride", **UP),
    ),
    (
        "On a monthly basis, is my running distance trending up in 2026?",
        trend("distance", "sum", "2026", "month", **UP),
    ),
    (
        "Looking at my average heart rate per month in 2025, which month was highest?",
        q("heart_rate", "mean", "2025", group_by="month", order="highest", answer="group"),
    ),
    (
        "In terms of total distance, which month of 2025 was my biggest?",
        q("distance", "sum", "2025", group_by="month", order="highest", answer="group"),
    ),
    (
        "Of all my workout time in 2026, what percentage went into running?",
        q("duration", "share_of_total", "2026", "any", split=RUNS),
    ),
    (
        "Out of all my training hours this year, what percentage was running?",
        q("duration", "share_of_total", "this year", "any", split=RUNS),
    ),
    (
        "Of my total running distance in 2025, what percentage came on Sundays?",
        q("distance", "share_of_total", "2025", split=SUNDAYS),
    ),
    ("Taking all workouts of 2026, how many hours did I train?", q("duration", "sum", "2026", "any")),
]
BESIDE = [
    (
        "How many of my strength sessions came the day after a run of 15 km or more?",
        q("distance", "count", sport="strength", filters=beside(">=", 15, "run", -1)),
    ),
    (
        "How many runs came the day before a ride over 40 km?",
        q("distance", "count", filters=beside(">", 40, "ride", 1)),
    ),
    (
        "What is my average pace the day after a ride of at least 60 km?",
        q("pace", "mean", filters=beside(">=", 60, "ride", -1)),
    ),
    (
        "Number of runs on days after a run over 20 km",
        q("distance", "count", filters=beside(">", 20, "run", -1)),
    ),
]
SEVERAL = ["How many km and what average pace did I run in May?", "Total distance in May, and the average pace?"]
FROM_ONE_TO_ANOTHER = [
    "How many days after the Lausanne marathon did I go for a run again?",
    "How many days after my last race did I run again?",
    "How many weeks after my last race did I ride again?",
    "how long after the Lausanne marathon did I run again?",
]


@pytest.mark.parametrize(("sentence", "args"), [*LEADS, *BESIDE], ids=[sentence for sentence, _ in [*LEADS, *BESIDE]])
def test_it_is_one_question(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", SEVERAL)
def test_two_figures_stay_two_questions(sentence: str, read_turns: ReadTurns) -> None:
    assert len(read_turns(sentence).calls) == 2


@pytest.mark.parametrize("sentence", FROM_ONE_TO_ANOTHER)
def test_the_days_from_one_activity_to_another_are_not_days_with_training(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


def test_days_with_training_after_a_race_are_counted(the_query: TheQuery) -> None:
    assert the_query("How many days did I run after my last race?") == q("distance", "days", "after my last race")
