"""What a question says twice: a date in other words, a gloss in brackets, by what it is measured."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import f, q

TheQuery = Callable[..., dict[str, Any]]
ReadTurns = Callable[..., Reading]


DATES = [
    (
        "What was my stress on the Friday before the Lausanne marathon, 23 October 2026?",
        q("stress", "mean", "23 October 2026", sport=None),
    ),
    (
        "How many steps did I take on the Sunday after the Lausanne marathon, 25 October 2026?",
        q("daily_steps", "sum", "25 October 2026", sport=None),
    ),
    ("How many steps did I take on Sunday, 5 July 2026?", q("daily_steps", "sum", "Sunday 5 July 2026", sport=None)),
]
OTHER_DATES = [
    "What was my stress on the Friday before the Lausanne marathon, 21 October 2026?",
]
GLOSSES = [
    (
        "On rest days (no workout at all), how many steps do I take on average in 2026?",
        q("daily_steps", "mean", "2026", sport="any", filters=[f("sport", "!=", "any")]),
    ),
    (
        "How many steps do I average on stressful days (stress above 35) in 2026?",
        q("daily_steps", "mean", "2026", sport=None, filters=[f("stress", ">", 35)]),
    ),
    ("On bad nights (under 6 hours), what is my HRV?", q("hrv", "mean", sport=None, filters=[f("sleep", "<", 6, "h")])),
]
AGAIN = [
    (
        "Which weekday do I lie awake the most, judging by average minutes awake?",
        q("awake_time", "mean", sport=None, group_by="weekday", order="highest", answer="group"),
    ),
    (
        "Which month did I sleep the most, going by average sleep?",
        q("sleep", "mean", sport=None, group_by="month", order="highest", answer="group"),
    ),
    (
        "How does my sleep go with my HRV that same night, as a correlation?",
        q("sleep", "correlation", sport=None, relate_to="hrv"),
    ),
    (
        "Moderate and vigorous minutes added together, October 2021: what's the sum?",
        q("active_minutes", "sum", "October 2021", sport=None),
    ),
]
HOW_IT_WAS = [
    ("What was my stress like in spring 2022, on average?", q("stress", "mean", "spring 2022", sport=None)),
    ("What was my sleep like in May?", q("sleep", "mean", "May", sport=None)),
]
MEDIAN_NIGHTS = [
    ("Over all nights on file, how long is the median one, in hours?", q("sleep", "median", sport=None)),
    ("How long was the median night in 2026, in hours?", q("sleep", "median", "2026", sport=None)),
    ("How long is the average night in 2026?", q("sleep", "mean", "2026", sport=None)),
    ("Over all nights, what is my average HRV?", q("hrv", "mean", sport=None)),
]
WEEKDAYS = [
    (
        ("what is my weekend average of steps in 2026?", "And the weekday average?"),
        q("daily_steps", "mean", "2026", sport=None, filters=[f("weekday", "=", "weekdays")]),
    ),
    (
        ("average sleep on Sundays", "and the Monday average?"),
        q("sleep", "mean", sport=None, filters=[f("weekday", "=", "Monday")]),
    ),
]


@pytest.mark.parametrize(("sentence", "args"), DATES, ids=[s for s, _ in DATES])
def test_a_date_says_which_weekday_is_meant(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", OTHER_DATES)
def test_a_weekday_and_a_date_that_disagree_are_not_read(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


@pytest.mark.parametrize(("sentence", "args"), GLOSSES, ids=[s for s, _ in GLOSSES])
def test_a_gloss_says_which_days_are_meant(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), AGAIN, ids=[s for s, _ in AGAIN])
def test_the_measure_may_be_named_again(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), HOW_IT_WAS, ids=[s for s, _ in HOW_IT_WAS])
def test_what_was_it_like_asks_for_the_average(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), MEDIAN_NIGHTS, ids=[s for s, _ in MEDIAN_NIGHTS])
def test_a_night_has_a_length(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentences", "args"), WEEKDAYS, ids=[s[-1] for s, _ in WEEKDAYS])
def test_the_weekday_average_follows_the_weekend_average(
    sentences: tuple[str, ...], args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(*sentences) == args
