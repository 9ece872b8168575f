"""Which of two: years, weekdays, sports or shoes that are chosen from, wherever in the sentence they stand."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]


def of_periods(metric: str, aggregate: str, first: str, second: str, **more: Any) -> dict[str, Any]:
    """Which period is ahead."""
    told = {"metric": metric, "aggregate": aggregate, "period": first, "compare_to": second, "sport": "run"}
    return told | {"order": "highest", "answer": "which"} | more


def of_sides(aggregate: str, field: str, first: str, second: str, **more: Any) -> dict[str, Any]:
    """Which side is ahead."""
    sides = ([{"field": field, "op": "=", "value": value}] for value in (first, second))
    told = {"metric": "distance", "aggregate": aggregate, "sport": "run", "order": "highest", "answer": "which"}
    return told | dict(zip(("split", "versus"), sides, strict=True)) | more


PERIODS = [
    (
        "In which of the two years, 2024 or 2025, did I spend more hours on the bike?",
        of_periods("duration", "sum", "2024", "2025", sport="ride"),
    ),
    (
        "In which of the two months, May or June 2026, did I run further?",
        of_periods("distance", "sum", "May 2026", "June 2026"),
    ),
    ("Which of the years 2024 and 2025 had more running?", of_periods("distance", "sum", "2024", "2025")),
    ("Of 2024 and 2025, which year had more runs?", of_periods("distance", "count", "2024", "2025")),
    ("Which had more runs, May or June 2026?", of_periods("distance", "count", "May 2026", "June 2026")),
    ("Which did I run more in, May or June 2026?", of_periods("distance", "sum", "May 2026", "June 2026")),
    ("Was I faster in May or June 2026?", of_periods("pace", "mean", "May 2026", "June 2026", order="lowest")),
]
WEEKDAYS = ("Tuesday", "Thursday")
SIDES = [
    ("Tuesdays or Thursdays, on which do I go running more often?", of_sides("count", "weekday", *WEEKDAYS)),
    ("Do I run more often on Tuesdays or on Thursdays?", of_sides("count", "weekday", *WEEKDAYS)),
    ("On which do I run more often, Tuesdays or Thursdays?", of_sides("count", "weekday", *WEEKDAYS)),
    ("Which weekday do I run more, Tuesday or Thursday?", of_sides("sum", "weekday", *WEEKDAYS)),
    ("Do I run further on Tuesday or on Thursday?", of_sides("sum", "weekday", *WEEKDAYS)),
    ("which did I do more often, strength or swimming?", of_sides("count", "sport", "strength", "swim", sport="any")),
    ("Did I swim or hike more often in 2025?", of_sides("count", "sport", "swim", "hike", sport="any", period="2025")),
    (
        "Which of running and cycling took more of my time in 2026?",
        of_sides("sum", "sport", "run", "ride", sport="any", metric="duration", period="2026"),
    ),
    (
        "Which bike did I ride more often in 2019, the CAAD8 or the Kona Rove ST?",
        of_sides("count", "named", "CAAD8", "Kona Rove ST", sport="ride", period="2019"),
    ),
]
MORE_OF_THEM = [
    (
        "Do more of my runs start before noon than after noon?",
        {
            "split": [{"field": "start_time", "op": "<", "value": "12:00"}],
            "versus": [{"field": "start_time", "op": ">", "value": "12:00"}],
        },
    ),
    (
        "Are more of my runs in the morning than in the evening?",
        {
            "split": [{"field": "time_of_day", "op": "=", "value": "morning"}],
            "versus": [{"field": "time_of_day", "op": "=", "value": "evening"}],
        },
    ),
]
CHOICES = [*PERIODS, *SIDES]


@pytest.mark.parametrize(("sentence", "args"), CHOICES, ids=[sentence for sentence, _ in CHOICES])
def test_one_of_two_is_asked_for(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "sides"), MORE_OF_THEM, ids=[sentence for sentence, _ in MORE_OF_THEM])
def test_more_of_them_are_counted(sentence: str, sides: dict[str, Any], the_query: TheQuery) -> None:
    counted = {"metric": "date", "aggregate": "count", "sport": "run", "check": {"op": ">"}, "answer": "yes_no"}
    assert the_query(sentence) == counted | sides


def test_a_day_of_the_past_is_one_day(the_query: TheQuery) -> None:
    asked = the_query("Did I run further on Sunday or on Saturday?")
    assert (asked["period"], asked["compare_to"]) == ("Sunday", "Saturday")


def test_what_is_better_is_what_the_question_says(the_query: TheQuery) -> None:
    asked = "Which of the two, November or December 2021, had the better average stress score (higher is better)?"
    assert the_query(asked)["order"] == "highest"


@pytest.mark.parametrize(
    "sentence",
    ["What is more, running or cycling"],
)
def test_a_choice_without_a_measure_is_not_guessed(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()
