"""Two periods: how far apart they lie, in which direction, which is higher."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import c, q

TheQuery = Callable[..., dict[str, Any]]


DIFFERENCES = [
    (
        "how much further did I run in May than in April?",
        q("distance", "sum", "May", compare_to="April", answer="difference"),
    ),
    (
        "how much more did I climb in 2025 than in 2024",
        q("elevation_gain", "sum", "2025", compare_to="2024", answer="difference"),
    ),
    (
        "how many more runs did I do in May than in April?",
        q("distance", "count", "May", compare_to="April", answer="difference"),
    ),
    (
        "how many fewer rides did I do in July than in June?",
        q("distance", "count", "June", sport="ride", compare_to="July", answer="difference"),
    ),
    (
        "what is the difference in my average pace between 2024 and 2025?",
        q("pace", "mean", "2025", compare_to="2024", answer="apart"),
    ),
    (
        "how much longer did I sleep in June than in May",
        q("sleep", "mean", "June", sport=None, compare_to="May", answer="difference"),
    ),
    (
        "how much lower was my resting heart rate in June than in May?",
        q("resting_hr", "mean", "May", sport=None, compare_to="June", answer="difference"),
    ),
]

PERCENTS = [
    (
        "by how many percent did my mileage rise from May to June?",
        q("distance", "sum", "June", compare_to="May", answer="percent"),
    ),
    (
        "what was the percentage change in my distance from 2024 to 2025?",
        q("distance", "sum", "2025", compare_to="2024", answer="percent"),
    ),
    (
        "how many percent more did I ride in July than in June?",
        q("distance", "sum", "July", sport="ride", compare_to="June", answer="percent"),
    ),
]

DIRECTIONS = [
    (
        "did my mileage go up from April to May?",
        q("distance", "sum", "May", check=c(">"), compare_to="April", answer="yes_no"),
    ),
    (
        "did I sleep more in June than in May?",
        q("sleep", "mean", "June", sport=None, check=c(">"), compare_to="May", answer="yes_no"),
    ),
    (
        "was my resting heart rate lower in June than in May?",
        q("resting_hr", "mean", "June", sport=None, check=c("<"), compare_to="May", answer="yes_no"),
    ),
    (
        "did I ride less this month than last month?",
        q("distance", "sum", "this month", sport="ride", check=c("<"), compare_to="last month", answer="yes_no"),
    ),
    (
        "is my HRV higher this month than last month?",
        q("hrv", "mean", "this month", sport=None, check=c(">"), compare_to="last month", answer="yes_no"),
    ),
    (
        "am I running slower this month than last month?",
        q("pace", "mean", "this month", check=c(">"), compare_to="last month", answer="yes_no"),
    ),
    (
        "is my cadence this year higher than last year's?",
        q("cadence", "mean", "this year", check=c(">"), compare_to="last year", answer="yes_no"),
    ),
    (
        "did I run more often in May than in April?",
        q("distance", "count", "May", check=c(">"), compare_to="April", answer="yes_no"),
    ),
]

WHICH = [
    (
        "did I sleep more in May or in June?",
        q("sleep", "mean", "May", sport=None, order="highest", compare_to="June", answer="which"),
    ),
    (
        "did I climb more in 2024 or in 2025?",
        q("elevation_gain", "sum", "2024", order="highest", compare_to="2025", answer="which"),
    ),
    ("was I faster in May or June?", q("pace", "mean", "May", order="lowest", compare_to="June", answer="which")),
]

PLAIN = [
    ("compare my sleep in May and June", q("sleep", "mean", "May", sport=None, compare_to="June")),
    ("compare my rides in 2024 and 2025", q("distance", "count", "2024", sport="ride", compare_to="2025")),
    ("heart rate this month versus last month", q("heart_rate", "mean", "this month", compare_to="last month")),
    ("how does my mileage this year compare to last year", q("distance", "sum", "this year", compare_to="last year")),
]


@pytest.mark.parametrize(("sentence", "args"), DIFFERENCES, ids=[sentence for sentence, _ in DIFFERENCES])
def test_by_how_much_is_a_difference(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), PERCENTS, ids=[sentence for sentence, _ in PERCENTS])
def test_by_how_many_percent_is_one_in_percent(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), DIRECTIONS, ids=[sentence for sentence, _ in DIRECTIONS])
def test_more_than_before_is_yes_or_no(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), WHICH, ids=[sentence for sentence, _ in WHICH])
def test_one_or_the_other_is_which(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), PLAIN, ids=[sentence for sentence, _ in PLAIN])
def test_a_plain_comparison_shows_both(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args
