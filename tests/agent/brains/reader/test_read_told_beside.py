"""What stands around a question: an opinion before it, another language behind its words, a noun that says of what."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import c, f, q

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]


OPINIONS = [
    ("I used to love hills, how many metres did I climb in 2024?", q("elevation_gain", "sum", "2024", units="metric")),
    (
        "I think I run a lot, so how many days a week do I run on average?",
        q("date", "days", group_by="week", of_groups="mean"),
    ),
]
WORDS = [
    (
        "On what date did I record my highest maximum heart rate during a run?",
        q("max_heart_rate", "max", answer="date"),
    ),
    ("Since how many days did I not run?", q("date", "max", answer="days_since")),
    ("What was my most fast run of the month May?", q("pace", "best", "May")),
    ("Which day of week I run mostly?", q("distance", "count", group_by="weekday", order="highest", answer="group")),
    ("What's the earliest I've ever started a run?", q("start_time", "min")),
    (
        "Is my run pace slower on days when I also cycled?",
        q("pace", "mean", check=c(">"), split=[f("sport", "=", "ride")], answer="yes_no"),
    ),
    ("How many hours did I spend on my feet running last winter?", q("duration", "sum", "last winter")),
    ("elev gain this month rides", q("elevation_gain", "sum", "this month", sport="ride")),
    ("Please give me the sum of altitude meters of all my hikes.", q("elevation_gain", "sum", sport="hike")),
    (
        "How many runs do I have with more than 500 height meters?",
        q("distance", "count", filters=[f("elevation_gain", ">", 500.0, "m")]),
    ),
]
TRAINING = [
    (
        "Which week had my highest training time?",
        q("duration", "sum", sport="any", group_by="week", order="highest", answer="group"),
    ),
    ("What is my total training time in 2025?", q("duration", "sum", "2025", sport="any")),
    ("my running training time in 2025", q("duration", "sum", "2025")),
    ("training time by sport in 2025", q("duration", "sum", "2025", sport="any", group_by="sport")),
]
EACH = [
    (
        "How many runs over ten kilometres did I manage each month last year?",
        q("distance", "count", "last year", filters=[f("distance", ">", 10.0, "km")], group_by="month"),
    ),
    ("How many km did I run each month in 2025?", q("distance", "sum", "2025", group_by="month", units="metric")),
    ("how many km per month in 2025", q("distance", "sum", "2025", group_by="month", of_groups="mean", units="metric")),
    ("my best 5k each year", q("best_time", "best", over="5 km", group_by="year")),
]
UNSURE = [
    "I love swimming, how far did I go in 2025?",
    "I think about it in 2024, how far did I run?",
    "I loved my trail run, how far was it?",
    "I feel like I ran less this year, is that so?",
    "best month ever km",
    "best month for my 5k",
]


@pytest.mark.parametrize(("sentence", "args"), OPINIONS, ids=[sentence for sentence, _ in OPINIONS])
def test_an_opinion_before_a_question_changes_nothing(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), WORDS, ids=[sentence for sentence, _ in WORDS])
def test_it_is_meant_as_others_say_it(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), TRAINING, ids=[sentence for sentence, _ in TRAINING])
def test_training_is_whatever_was_done(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), EACH, ids=[sentence for sentence, _ in EACH])
def test_each_in_a_period_has_a_figure_of_its_own(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", UNSURE)
def test_what_is_not_sure_is_left(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "mean vs median run distance, 2025",
        "mean and median run distance in 2025",
        "What are the mean and the median of my run distance in 2025?",
    ],
)
def test_two_figures_of_one_measure_are_two_calls(sentence: str, read_turns: ReadTurns) -> None:
    calls = [call.args for call in read_turns(sentence).calls]
    assert calls == [q("distance", "mean", "2025"), q("distance", "median", "2025")]
