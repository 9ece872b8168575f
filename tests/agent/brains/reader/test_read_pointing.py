"""Words that stand for what was named before: those, them, that month."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import f, q

TheQuery = Callable[..., dict[str, Any]]
ReadTurns = Callable[..., Reading]


THOSE = [
    (
        (
            "How many runs did I do in 2025 in spite of having slept under 6.5 hours the night before?",
            "and how many kilometres were those?",
        ),
        q("distance", "sum", "2025", filters=[f("sleep", "<", 6.5, "h")], units="metric"),
    ),
    (
        ("How many runs did I do in 2025 after sleeping less than 6 hours?", "how far did i run on those?"),
        q("distance", "sum", "2025", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        (
            "How many runs did I do in 2025 after sleeping less than 6 hours?",
            "what was the average pace on those runs?",
        ),
        q("pace", "mean", "2025", filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        ("How many rides did I do in 2025 longer than 50 km?", "how many kilometres did I ride on them?"),
        q("distance", "sum", "2025", sport="ride", filters=[f("distance", ">", 50, "km")], units="metric"),
    ),
    (
        ("How many rides did I do in 2025 longer than 50 km?", "when was the longest of them?"),
        q("distance", "best", "2025", sport="ride", filters=[f("distance", ">", 50, "km")], answer="date"),
    ),
    (
        ("How many rides did I do in 2025 longer than 50 km?", "and how many of those on weekends?"),
        q(
            "distance",
            "count",
            "2025",
            sport="ride",
            filters=[f("distance", ">", 50, "km"), f("weekday", "=", "weekend")],
        ),
    ),
    (
        ("How many days in 2025 did I take over 20,000 steps?", "what was my average stress on those days?"),
        q("stress", "mean", "2025", sport=None, filters=[f("daily_steps", ">", 20000, "steps")]),
    ),
    (
        ("How many days in 2025 did I take over 20,000 steps?", "how far did I run on those days?"),
        q("distance", "sum", "2025", filters=[f("daily_steps", ">", 20000, "steps")]),
    ),
    (
        ("How many nights in 2025 were under 6 hours?", "what was my average HRV on those?"),
        q("hrv", "mean", "2025", sport=None, filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        ("What are my five longest runs?", "what was the total distance of them?"),
        q("distance", "sum", best_by="distance", best_n=5),
    ),
    (
        ("What are my five longest runs?", "and the average pace of those?"),
        q("pace", "mean", best_by="distance", best_n=5),
    ),
    (("my last 10 runs", "average pace of those"), q("pace", "mean", last_n=10)),
]
THAT_TIME = [
    (("How far did I run in May?", "how far did I ride in that month?"), q("distance", "sum", "May", sport="ride")),
    (("How far did I ride in May?", "what was my longest that month?"), q("distance", "best", "May", sport="ride")),
    (("How many runs over 10 km did I do in May?", "how far did I run that month?"), q("distance", "sum", "May")),
    (
        ("How far did I run yesterday?", "how many steps did I take that day?"),
        q("daily_steps", "sum", "yesterday", sport=None),
    ),
]
TOLD = [
    (
        "Of those days when I ran, which had the most steps?",
        q("daily_steps", "max", sport=None, filters=[f("sport", "=", "run")], answer="date"),
    ),
    (
        "On those days when I run, what is my average stress?",
        q("stress", "mean", sport=None, filters=[f("sport", "=", "run")]),
    ),
    (
        "How many steps do I take on these rest days?",
        q("daily_steps", "mean", sport="any", filters=[f("sport", "!=", "any")]),
    ),
    ("how far did I run these past 7 days?", q("distance", "sum", "past 7 days")),
    (
        "which shoes have the most km on them",
        q("distance", "sum", group_by="shoe", order="highest", answer="group", units="metric"),
    ),
    ("pearson correlation: effort of my runs vs steps that day", q("effort", "correlation", relate_to="daily_steps")),
    ("in 2025, how many runs did I do that year?", q("distance", "count", "2025")),
]
NOTHING_BEFORE = [
    "how far did I run on those?",
    "how many kilometres were those?",
    "what was my average pace on those runs?",
    "how many steps did I take that day?",
    "how far did I ride that month?",
]


@pytest.mark.parametrize(("sentences", "args"), THOSE, ids=[s[-1] for s, _ in THOSE])
def test_those_are_the_rows_of_the_question_before(
    sentences: tuple[str, ...], args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(*sentences) == args


@pytest.mark.parametrize(("sentences", "args"), THAT_TIME, ids=[s[-1] for s, _ in THAT_TIME])
def test_that_month_is_the_one_of_the_question_before(
    sentences: tuple[str, ...], args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(*sentences) == args


@pytest.mark.parametrize(("sentence", "args"), TOLD, ids=[s for s, _ in TOLD])
def test_what_the_sentence_itself_names_is_meant(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", NOTHING_BEFORE)
def test_without_a_question_before_they_stand_for_nothing(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


def test_the_day_of_a_record_is_not_the_period_it_was_looked_for_in(read_turns: ReadTurns) -> None:
    assert read_turns("My longest run in 2025", "how many steps did I take that day?").calls == ()


def test_the_days_of_activities_are_not_all_days(read_turns: ReadTurns) -> None:
    assert read_turns("How many rides in 2025?", "what was my average stress on those days?").calls == ()
