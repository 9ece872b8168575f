"""Two kinds of rows beside each other: morning runs and evening runs, short ones and long ones."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import c, f, q

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]


ROWS = [
    (
        "Are my morning runs faster than my evening runs?",
        q(
            "pace",
            "mean",
            check=c("<"),
            split=[f("time_of_day", "=", "morning")],
            versus=[f("time_of_day", "=", "evening")],
            answer="yes_no",
        ),
    ),
    (
        "Are runs over 10 km slower than runs under 10 km?",
        q(
            "pace",
            "mean",
            check=c(">"),
            split=[f("distance", ">", 10.0, "km")],
            versus=[f("distance", "<", 10.0, "km")],
            answer="yes_no",
        ),
    ),
    (
        "Is my pace faster on morning runs than on evening runs?",
        q(
            "pace",
            "mean",
            check=c("<"),
            split=[f("time_of_day", "=", "morning")],
            versus=[f("time_of_day", "=", "evening")],
            answer="yes_no",
        ),
    ),
    (
        "What is the average pace of runs shorter than 8 km compared with runs longer than 15 km?",
        q("pace", "mean", split=[f("distance", "<", 8.0, "km")], versus=[f("distance", ">", 15.0, "km")]),
    ),
    (
        "average distance of weekend runs compared with weekday runs",
        q("distance", "mean", split=[f("weekday", "=", "weekend")], versus=[f("weekday", "=", "weekdays")]),
    ),
    (
        "difference between mean HR on morning and evening runs",
        q(
            "heart_rate",
            "mean",
            split=[f("time_of_day", "=", "morning")],
            versus=[f("time_of_day", "=", "evening")],
            answer="apart",
        ),
    ),
    (
        "Compare my pace on morning runs and evening runs",
        q("pace", "mean", split=[f("time_of_day", "=", "morning")], versus=[f("time_of_day", "=", "evening")]),
    ),
    (
        "morning runs vs evening runs pace",
        q("pace", "mean", split=[f("time_of_day", "=", "morning")], versus=[f("time_of_day", "=", "evening")]),
    ),
    (
        "How many morning runs vs evening runs in 2025?",
        q(
            "distance",
            "count",
            "2025",
            split=[f("time_of_day", "=", "morning")],
            versus=[f("time_of_day", "=", "evening")],
        ),
    ),
    (
        "Which are longer, my morning runs or my evening runs?",
        q(
            "distance",
            "mean",
            order="highest",
            split=[f("time_of_day", "=", "morning")],
            versus=[f("time_of_day", "=", "evening")],
            answer="which",
        ),
    ),
    (
        "Is it true that my heart rate is lower on my morning runs?",
        q("heart_rate", "mean", check=c("<"), split=[f("time_of_day", "=", "morning")], answer="yes_no"),
    ),
]
SPORTS = [
    (
        "Did I swim more often than I ran in January?",
        q(
            "distance",
            "count",
            "January",
            sport="any",
            check=c(">"),
            split=[f("sport", "=", "swim")],
            versus=[f("sport", "=", "run")],
            answer="yes_no",
        ),
    ),
    (
        "Did I cycle further than I ran in 2025?",
        q(
            "distance",
            "sum",
            "2025",
            sport="any",
            check=c(">"),
            split=[f("sport", "=", "ride")],
            versus=[f("sport", "=", "run")],
            answer="yes_no",
        ),
    ),
]
UNSURE = [
    "morning runs vs evening rides pace",
    "How many morning and evening runs did I do?",
]


@pytest.mark.parametrize(("sentence", "args"), ROWS, ids=[sentence for sentence, _ in ROWS])
def test_rows_are_told_apart_by_what_is_said_of_them(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), SPORTS, ids=[sentence for sentence, _ in SPORTS])
def test_how_often_one_sport_was_done_stands_beside_another(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", UNSURE)
def test_what_is_not_sure_is_left(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()
