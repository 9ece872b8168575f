"""How two measures go together, whether one rises, and how far its values spread."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.short_queries import c, q

TheQuery = Callable[..., dict[str, Any]]


CORRELATIONS = [
    (
        "is there a correlation between sleep and resting heart rate?",
        q("sleep", "correlation", sport=None, relate_to="resting_hr"),
    ),
    ("how does my sleep relate to my steps?", q("sleep", "correlation", sport=None, relate_to="daily_steps")),
    ("does my pace depend on the temperature?", q("pace", "correlation", relate_to="temperature")),
    ("correlation between distance and heart rate of my runs", q("distance", "correlation", relate_to="heart_rate")),
    (
        "is there a link between my steps and my HRV the next day?",
        q("daily_steps", "correlation", sport=None, relate_to="hrv", lag_days=1),
    ),
    ("are steps and sleep linked?", q("daily_steps", "correlation", sport=None, relate_to="sleep")),
    ("is stress related to sleep this year?", q("stress", "correlation", "this year", sport=None, relate_to="sleep")),
    (
        "correlation between how far I run and how long I sleep that night",
        q("distance", "correlation", relate_to="sleep", lag_days=1),
    ),
    ("does my heart rate depend on how fast I run?", q("heart_rate", "correlation", relate_to="pace")),
    (
        "correlation between stress and resting heart rate the next day in 2025",
        q("stress", "correlation", "2025", sport=None, relate_to="resting_hr", lag_days=1),
    ),
    (
        "does my sleep correlate with my steps the next day?",
        q("sleep", "correlation", sport=None, relate_to="daily_steps"),
    ),
    (
        "correlation between my sleep and my HRV on the following morning",
        q("sleep", "correlation", sport=None, relate_to="hrv"),
    ),
    (
        "correlation of steps with next-day sleep",
        q("daily_steps", "correlation", sport=None, relate_to="sleep", lag_days=1),
    ),
]

TRENDS = [
    ("how has my HRV developed this year?", q("hrv", "trend", "this year", sport=None, answer="direction")),
    ("what is the trend of my sleep in 2025?", q("sleep", "trend", "2025", sport=None, answer="direction")),
    (
        "trend of my running distance per month in 2025",
        q("distance", "sum", "2025", group_by="month", of_groups="trend", answer="direction"),
    ),
    (
        "how has my pace changed by month in 2025",
        q("pace", "mean", "2025", group_by="month", of_groups="trend", answer="direction"),
    ),
    ("is my pace improving?", q("pace", "trend", check=c("<", 0), answer="yes_no")),
    (
        "is my resting heart rate rising or falling this year?",
        q("resting_hr", "trend", "this year", sport=None, answer="direction"),
    ),
]

SPREADS = [
    ("90th percentile of my run distance", q("distance", "percentile", percentile=90)),
    (
        "what is the 25th percentile of my sleep this year?",
        q("sleep", "percentile", "this year", sport=None, percentile=25),
    ),
    ("standard deviation of my pace in 2025", q("pace", "std", "2025")),
    ("what is the range of my weight this year?", q("weight", "range", "this year", sport=None)),
    ("how much does my sleep vary?", q("sleep", "std", sport=None)),
    ("median heart rate of my runs", q("heart_rate", "median")),
    ("what is the spread of my run distances", q("distance", "std")),
    ("95th percentile of my heart rate on rides", q("heart_rate", "percentile", sport="ride", percentile=95)),
    ("how much did my weight vary in 2025?", q("weight", "std", "2025", sport=None)),
    ("median of my daily steps in May", q("daily_steps", "median", "May", sport=None)),
]


@pytest.mark.parametrize(("sentence", "args"), CORRELATIONS, ids=[sentence for sentence, _ in CORRELATIONS])
def test_two_measures_are_related(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), TRENDS, ids=[sentence for sentence, _ in TRENDS])
def test_a_measure_over_time_is_a_trend(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), SPREADS, ids=[sentence for sentence, _ in SPREADS])
def test_percentiles_and_spreads_of_a_measure(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args
