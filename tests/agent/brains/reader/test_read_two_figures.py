"""Two figures of one thing in one question: the record and when it was, the mean and the standard deviation."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading

ReadTurns = Callable[..., Reading]
Args = dict[str, Any]

WHEN = [
    ("What was my lowest resting heart rate, and when did it happen?", {"metric": "resting_hr", "aggregate": "min"}),
    ("most steps in a day and when", {"metric": "daily_steps", "aggregate": "max"}),
    ("What was my lowest weight and when did I reach it?", {"metric": "weight", "aggregate": "min"}),
    ("what was my longest run and when", {"metric": "distance", "aggregate": "best", "sport": "run"}),
    (
        "what was my max heart rate on runs in 2025 and when did I reach it",
        {"metric": "max_heart_rate", "aggregate": "max", "period": "2025", "sport": "run"},
    ),
]
TWO_OF_ONE = [
    ("mean and standard deviation of sleep in May", ("mean", "std")),
    ("mean and median of sleep in May", ("mean", "median")),
    ("mean, median and standard deviation of sleep in May", ("mean", "median", "std")),
    ("average and total of sleep in May", ("mean", "sum")),
]
ONE_FIGURE = [
    (
        "On average, what was the total distance per week?",
        {"metric": "distance", "aggregate": "sum", "sport": "run", "group_by": "week", "of_groups": "mean"},
    ),
    ("On average, how did I sleep in May?", {"metric": "sleep", "aggregate": "mean", "period": "May"}),
]


def _args(reading: Reading) -> list[Args]:
    return [call.args for call in reading.calls]


@pytest.mark.parametrize(("sentence", "args"), WHEN, ids=[sentence for sentence, _ in WHEN])
def test_the_date_asked_for_after_a_record_is_that_of_the_record(
    sentence: str, args: Args, read_turns: ReadTurns
) -> None:
    assert _args(read_turns(sentence)) == [args, args | {"answer": "date"}]


@pytest.mark.parametrize(("sentence", "made"), TWO_OF_ONE, ids=[sentence for sentence, _ in TWO_OF_ONE])
def test_each_figure_that_is_named_is_given(sentence: str, made: tuple[str, ...], read_turns: ReadTurns) -> None:
    assert _args(read_turns(sentence)) == [{"metric": "sleep", "aggregate": one, "period": "May"} for one in made]


@pytest.mark.parametrize(("sentence", "args"), ONE_FIGURE, ids=[sentence for sentence, _ in ONE_FIGURE])
def test_an_average_before_the_question_is_no_figure_of_its_own(
    sentence: str, args: Args, read_turns: ReadTurns
) -> None:
    assert _args(read_turns(sentence)) == [args]
