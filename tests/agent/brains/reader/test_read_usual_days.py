"""What is usual: an average Sunday, and days of a kind beside all of them."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import c, f, q

TheQuery = Callable[..., dict[str, Any]]
ReadTurns = Callable[..., Reading]


USUAL_DAYS = [
    (
        "How many steps do I take on an average weekday?",
        q("daily_steps", "mean", sport=None, filters=[f("weekday", "=", "weekdays")]),
    ),
    (
        "How many steps do I take on an average Sunday?",
        q("daily_steps", "mean", sport=None, filters=[f("weekday", "=", "Sunday")]),
    ),
    (
        "How many steps do I take on a typical Sunday in 2026?",
        q("daily_steps", "mean", "2026", sport=None, filters=[f("weekday", "=", "Sunday")]),
    ),
    ("what's my average Sunday distance", q("distance", "mean", filters=[f("weekday", "=", "Sunday")])),
    (
        "What were my average Sunday steps in 2026?",
        q("daily_steps", "mean", "2026", sport=None, filters=[f("weekday", "=", "Sunday")]),
    ),
    (
        "what is my average Tuesday pace this year?",
        q("pace", "mean", "this year", filters=[f("weekday", "=", "Tuesday")]),
    ),
    ("what was my average pace on Sunday?", q("pace", "mean", "Sunday")),
    ("how far do I run in an average week?", q("distance", "sum", group_by="week", of_groups="mean")),
    (
        "Which weekday has the highest average steps?",
        q("daily_steps", "mean", sport=None, group_by="weekday", order="highest", answer="group"),
    ),
]
USUAL_SIDES = [
    (
        "Do I have more steps on an average weekday than on an average weekend day?",
        q(
            "daily_steps",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("weekday", "=", "weekdays")],
            versus=[f("weekday", "=", "weekend")],
            answer="yes_no",
        ),
    ),
    (
        "Do I run further on an average Sunday than on an average Saturday?",
        q(
            "distance",
            "mean",
            check=c(">"),
            split=[f("weekday", "=", "Sunday")],
            versus=[f("weekday", "=", "Saturday")],
            answer="yes_no",
        ),
    ),
    (
        "On a typical Monday, do I sleep longer than on a typical Friday?",
        q(
            "sleep",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("weekday", "=", "Monday")],
            versus=[f("weekday", "=", "Friday")],
            answer="yes_no",
        ),
    ),
]
BESIDE_ALL = [
    (
        "In 2026, do I sleep longer the night before a race than I do on an average night of the year?",
        q(
            "sleep",
            "mean",
            "2026",
            sport=None,
            check=c(">"),
            split=[f("race", "=", "yes")],
            versus=[f("weekday", "=", "any")],
            answer="yes_no",
        ),
    ),
    (
        "Do I sleep less the night before a race than on a normal night?",
        q(
            "sleep",
            "mean",
            sport=None,
            check=c("<"),
            split=[f("race", "=", "yes")],
            versus=[f("weekday", "=", "any")],
            answer="yes_no",
        ),
    ),
    (
        "Do I take more steps on run days than on an average day?",
        q(
            "daily_steps",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("sport", "=", "run")],
            versus=[f("weekday", "=", "any")],
            answer="yes_no",
        ),
    ),
    (
        "Is my stress higher on race days than usual?",
        q(
            "stress",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("race", "=", "yes")],
            versus=[f("weekday", "=", "any")],
            answer="yes_no",
        ),
    ),
    (
        "Is my resting heart rate lower on rest days than on average?",
        q(
            "resting_hr",
            "mean",
            sport=None,
            check=c("<"),
            split=[f("sport", "!=", "any")],
            versus=[f("weekday", "=", "any")],
            answer="yes_no",
        ),
    ),
    (
        "Is my HRV lower the morning after a run than my average HRV in 2026?",
        q(
            "hrv",
            "mean",
            "2026",
            sport=None,
            check=c("<"),
            split=[f("sport", "=", "run", day_offset=-1)],
            versus=[f("weekday", "=", "any")],
            answer="yes_no",
        ),
    ),
    (
        "Do I sleep longer on weekends than on average?",
        q(
            "sleep",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("weekday", "=", "weekend")],
            versus=[f("weekday", "=", "any")],
            answer="yes_no",
        ),
    ),
    (
        "How much longer do I sleep the night before a race than on an average night?",
        q(
            "sleep",
            "mean",
            sport=None,
            split=[f("race", "=", "yes")],
            versus=[f("weekday", "=", "any")],
            answer="difference",
        ),
    ),
    (
        "Do I sleep longer before a race than I normally do?",
        q(
            "sleep",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("race", "=", "yes")],
            versus=[f("weekday", "=", "any")],
            answer="yes_no",
        ),
    ),
    (
        "Is my pace on Sundays faster than usual?",
        q(
            "pace",
            "mean",
            check=c("<"),
            split=[f("weekday", "=", "Sunday")],
            versus=[f("weekday", "=", "any")],
            answer="yes_no",
        ),
    ),
]
BESIDE_OTHERS = [
    (
        "Was my sleep last night longer than usual?",
        q("sleep", "mean", "today", sport=None, check=c(">"), compare_to="all time", answer="yes_no"),
    ),
    (
        "Do I sleep longer on weekends than on weekdays on average?",
        q(
            "sleep",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("weekday", "=", "weekend")],
            versus=[f("weekday", "=", "weekdays")],
            answer="yes_no",
        ),
    ),
    (
        "Is my stress on run days higher than on rest days on average?",
        q(
            "stress",
            "mean",
            sport=None,
            check=c(">"),
            split=[f("sport", "=", "run")],
            versus=[f("sport", "!=", "any")],
            answer="yes_no",
        ),
    ),
    (
        "Do I sleep longer on nights after a run than on other nights?",
        q("sleep", "mean", sport=None, check=c(">"), split=[f("sport", "=", "run", day_offset=-1)], answer="yes_no"),
    ),
]
BESIDE_ALL_TIME = [
    (
        "Are my runs in June longer than average?",
        q("distance", "mean", "June", check=c(">"), compare_to="all time", answer="yes_no"),
    ),
    (
        "Was my run yesterday longer than usual?",
        q("distance", "mean", "yesterday", check=c(">"), compare_to="all time", answer="yes_no"),
    ),
]


@pytest.mark.parametrize(("sentence", "args"), USUAL_DAYS, ids=[sentence for sentence, _ in USUAL_DAYS])
def test_an_average_sunday_is_all_of_them(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), USUAL_SIDES, ids=[sentence for sentence, _ in USUAL_SIDES])
def test_two_usual_days_are_two_sides(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), BESIDE_ALL, ids=[sentence for sentence, _ in BESIDE_ALL])
def test_what_is_usual_is_all_days_together(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), BESIDE_OTHERS, ids=[sentence for sentence, _ in BESIDE_OTHERS])
def test_one_day_or_two_named_sides_are_no_days_beside_all(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), BESIDE_ALL_TIME, ids=[s for s, _ in BESIDE_ALL_TIME])
def test_each_is_held_against_each_of_all_time(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", ["Did I run more than usual this week?", "Did I run further in June than usual?"])
def test_a_total_of_all_time_is_no_measure_of_a_month(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()
