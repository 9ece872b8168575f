"""Values found for the parts of a query: dates, bounds, names and numbers as they stand in the sentence."""

from datetime import date
from typing import Any

import pytest

from agent.brains.gist.parts import Parts, parts_of
from agent.brains.reader.assembling import assembled, is_told_backwards
from agent.brains.reader.read import tokens_of
from agent.brains.reader.words import Token
from evals.calls_alike import same_question
from evals.short_queries import c, f, q
from memory.embed import is_common_word

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("sentence", "query"),
    [
        ("shut-eye in May, what did a night bring?", q("sleep", "mean", "May", None)),
        (
            "in twenty twenty five how often did i manage eight hours of sleep or better",
            q("sleep", "count", "2025", None, filters=[f("sleep", ">=", 8, "h")]),
        ),
        (
            "days I cleared eight thousand steps, this year, in May?",
            q("daily_steps", "count", "May this year", None, filters=[f("daily_steps", ">", 8000)]),
        ),
        (
            "my pulse at rest once I've been swimming the day before",
            q("resting_hr", "mean", None, None, filters=[f("sport", "=", "swim", day_offset=-1)]),
        ),
        ("the runner-up to my 2024 long ones, in second place", q("distance", "max", "2024", rank=2)),
        ("my steps over July and August 2021, up or down", q("daily_steps", "trend", "July to August 2021", None)),
        ("biggest five for distance", q("distance", "list", top=5)),
        (
            "may stacked up against june for kilometres",
            q("distance", "sum", "May", compare_to="June", answer="difference"),
        ),
        (
            "how did my kilometres move between 2024 and 2025",
            q("distance", "sum", "2025", compare_to="2024", answer="difference"),
        ),
        (
            "nights in July lacking a sleep record",
            q("days", "count", "July", None, filters=[f("sleep", "=", "unknown")]),
        ),
        (
            "leaving races aside, my kilometres of 2025",
            q("distance", "sum", "2025", filters=[f("race", "=", "no")]),
        ),
        (
            "did the week of 3 March see me beyond 40 km",
            q("distance", "sum", "week of 3 March", check=c(">", 40, "km"), answer="yes_no"),
        ),
    ],
)
def test_each_part_finds_its_value(sentence: str, query: dict[str, Any]) -> None:
    tokens = _tokens(sentence)
    call = assembled(_parts(query, tokens), tokens)

    assert call is not None
    assert same_question(call.args, query, TODAY), call.args


@pytest.mark.parametrize(
    ("sentence", "query"),
    [
        ("kilometres over the last while", q("distance", "sum", "May")),  # no period there
        ("kilometres in May and in July", q("distance", "sum", "May")),  # another one left
        ("kilometres in May on Sundays", q("distance", "sum", "May")),  # a condition left
        ("kilometres in May of my 7 runs", q("distance", "sum", "May")),  # a number left
        ("kilometres cycled in May", q("distance", "sum", "May")),  # another sport
        ("kilometres in the week that began on 3 May", q("distance", "sum", "3 May")),  # a day for a week
        ("sleep after seven and a half beers in May", q("sleep", "mean", "May", None)),
        ("kilometres in May", q("distance", "sum", "May", filters=[f("weekday", "=", "Sunday")])),
        ("my longest of 2024", q("distance", "max", "2024", rank=2)),
        ("elapsed time of my hike in May", q("duration", "sum", "May", "hike")),  # another figure
        (
            "slowest month for pace",
            q("pace", "mean", group_by="month", order="lowest", answer="group"),
        ),  # the other end
        ("typical sleep in May", q("sleep", "sum", "May", None)),  # an average
        ("kilometres in May without a break", q("distance", "sum", "May")),  # a negation
    ],
)
def test_a_part_without_value_or_a_value_without_part_makes_no_call(sentence: str, query: dict[str, Any]) -> None:
    tokens = _tokens(sentence)

    assert assembled(_parts(query, tokens), tokens) is None


@pytest.mark.parametrize(
    ("sentence", "backwards"),
    [
        ("2025 against 2024", False),
        ("from 2024 to 2025", True),
        ("between 2024 and 2025", True),
        ("in 2024 I ran more, or in 2025?", True),
        ("more of it", False),
    ],
)
def test_the_order_of_two_periods_is_that_of_the_sentence(sentence: str, backwards: bool) -> None:
    compared = q("distance", "sum", "2025", compare_to="2024")

    assert is_told_backwards(compared, _tokens(sentence)) is backwards


def _tokens(sentence: str) -> tuple[Token, ...]:
    return tokens_of(sentence, is_common_word)


def _parts(query: dict[str, Any], tokens: tuple[Token, ...]) -> Parts:
    backwards = "compare_to" in query and is_told_backwards(query, tokens)
    return parts_of(query, earlier_first=backwards)
