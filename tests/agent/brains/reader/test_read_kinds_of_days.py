"""Days of a kind: which of them was the highest, which month had the most, and how far two kinds lie apart."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import f, q

TheQuery = Callable[..., dict[str, Any]]
ReadTurns = Callable[..., Reading]


GAPS_OF_FIGURES = [
    (
        "In June, how big is the gap between my average daily steps on weekdays and at weekends?",
        q(
            "daily_steps",
            "mean",
            "June",
            sport=None,
            split=[f("weekday", "=", "weekdays")],
            versus=[f("weekday", "=", "weekend")],
            answer="apart",
        ),
    ),
    (
        "What is the gap between my average resting heart rate in June and July 2026?",
        q("resting_hr", "mean", "July 2026", sport=None, compare_to="June 2026", answer="apart"),
    ),
    (
        "How large is the gap between my stress on workdays and on weekends?",
        q(
            "stress",
            "mean",
            sport=None,
            split=[f("weekday", "=", "weekdays")],
            versus=[f("weekday", "=", "weekend")],
            answer="apart",
        ),
    ),
    (
        "gap between my mean HRV on run days and rest days",
        q(
            "hrv",
            "mean",
            sport=None,
            split=[f("sport", "=", "run")],
            versus=[f("sport", "!=", "any")],
            answer="apart",
        ),
    ),
    (
        "How wide is the gap between how long I sleep on weekdays and on weekends?",
        q(
            "sleep",
            "mean",
            sport=None,
            split=[f("weekday", "=", "weekdays")],
            versus=[f("weekday", "=", "weekend")],
            answer="apart",
        ),
    ),
    (
        "What's the gap between my median pace on weekends and on weekdays in 2026?",
        q(
            "pace",
            "median",
            "2026",
            split=[f("weekday", "=", "weekend")],
            versus=[f("weekday", "=", "weekdays")],
            answer="apart",
        ),
    ),
    (
        "gap between my average steps in 2025 and 2026",
        q("daily_steps", "mean", "2026", sport=None, compare_to="2025", answer="apart"),
    ),
]
GAPS_OF_TIME = [
    (
        "What was my longest gap between two runs over 10 km in 2025?",
        q("date", "gap", "2025", filters=[f("distance", ">", 10, "km")]),
    ),
    (
        "longest gap between nights with more than 8 hours of sleep",
        q("sleep", "gap", sport=None, filters=[f("sleep", ">", 8, "h")]),
    ),
]
NO_GAP = [
    "average gap between my runs in 2026",
    "what's the gap between June and July in average steps?",
    "the gap between my best and worst night",
    "longest gap between my runs on weekdays and weekends",
]
WHICH_DAY = [
    (
        "Which of the days with a walk had the most steps? Date please.",
        q("daily_steps", "max", sport=None, filters=[f("sport", "=", "walk")], answer="date"),
    ),
    (
        "Which day with a run had the highest stress?",
        q("stress", "max", sport=None, filters=[f("sport", "=", "run")], answer="date"),
    ),
    (
        "Which of the days without a workout had the most steps?",
        q("daily_steps", "max", sport="any", filters=[f("sport", "!=", "any")], answer="date"),
    ),
    (
        "which day had the most steps among days with a walk?",
        q("daily_steps", "max", sport=None, filters=[f("sport", "=", "walk")], answer="date"),
    ),
    (
        "Of the days with a walk, which had the most steps?",
        q("daily_steps", "max", sport=None, filters=[f("sport", "=", "walk")], answer="date"),
    ),
    (
        "Of the days I went for a walk, which one had the most steps?",
        q("daily_steps", "max", sport=None, filters=[f("sport", "=", "walk")], answer="date"),
    ),
    (
        "Of all days with a run over 15 km, on which did I have the lowest HRV?",
        q("hrv", "min", sport=None, filters=[f("distance", ">", 15, "km", sport="run")], answer="date"),
    ),
    (
        "What was my highest step count on a day with a walk?",
        q("daily_steps", "max", sport=None, filters=[f("sport", "=", "walk")]),
    ),
    (
        "on what day with a ride longer than 50 km was my stress highest?",
        q("stress", "max", sport=None, filters=[f("distance", ">", 50, "km", sport="ride")], answer="date"),
    ),
    (
        "Of the nights after a run, which was the longest?",
        q("sleep", "best", sport=None, filters=[f("sport", "=", "run", day_offset=-1)], answer="date"),
    ),
    (
        "Which day had the longest walk?",
        q("distance", "best", sport="walk", group_by="day", order="highest", answer="group"),
    ),
]
MOST_DAYS = [
    (
        "Which month had the most run days?",
        q(
            "days",
            "count",
            sport=None,
            filters=[f("sport", "=", "run")],
            group_by="month",
            order="highest",
            answer="group",
        ),
    ),
    (
        "Which month had the most days with a run?",
        q(
            "days",
            "count",
            sport=None,
            filters=[f("sport", "=", "run")],
            group_by="month",
            order="highest",
            answer="group",
        ),
    ),
    (
        "Which year had the most rest days?",
        q(
            "days",
            "count",
            sport="any",
            filters=[f("sport", "!=", "any")],
            group_by="year",
            order="highest",
            answer="group",
        ),
    ),
    (
        "In which month did I have the fewest days with a workout?",
        q(
            "days",
            "count",
            sport="any",
            filters=[f("sport", "=", "any")],
            group_by="month",
            order="lowest",
            answer="group",
        ),
    ),
    (
        "Which month saw the most days above 10,000 steps?",
        q(
            "daily_steps",
            "count",
            sport=None,
            filters=[f("daily_steps", ">", 10000, "steps")],
            group_by="month",
            order="highest",
            answer="group",
        ),
    ),
    (
        "Which month of 2026 had the fewest nights under 7 hours?",
        q(
            "sleep",
            "count",
            "2026",
            sport=None,
            filters=[f("sleep", "<", 7, "h")],
            group_by="month",
            order="lowest",
            answer="group",
        ),
    ),
    (
        "Which week had the most days without a workout?",
        q(
            "days",
            "count",
            sport="any",
            filters=[f("sport", "!=", "any")],
            group_by="week",
            order="highest",
            answer="group",
        ),
    ),
    (
        "In which year did I have the most days with a run over 10 km?",
        q(
            "days",
            "count",
            sport=None,
            filters=[f("distance", ">", 10, "km", sport="run")],
            group_by="year",
            order="highest",
            answer="group",
        ),
    ),
    (
        "Which weekday had the most days with a run?",
        q(
            "days",
            "count",
            sport=None,
            filters=[f("sport", "=", "run")],
            group_by="weekday",
            order="highest",
            answer="group",
        ),
    ),
    (
        "Which year had the most days with two workouts?",
        q(
            "days",
            "count",
            sport="any",
            filters=[f("activities", "=", 2, sport="any")],
            group_by="year",
            order="highest",
            answer="group",
        ),
    ),
    ("Which weekday had the most runs?", q("distance", "count", group_by="weekday", order="highest", answer="group")),
    (
        "which month had the highest steps on rest days?",
        q(
            "daily_steps",
            "sum",
            sport="any",
            filters=[f("sport", "!=", "any")],
            group_by="month",
            order="highest",
            answer="group",
        ),
    ),
]
NIGHTS_COUNTED = [
    (
        "what share of december nights was i awake for an hour or more",
        q("awake_time", "share", "December", sport=None, split=[f("awake_time", ">=", 1, "h")]),
    ),
    (
        "In what share of the nights in 2026 did I lie awake for less than half an hour?",
        q("awake_time", "share", "2026", sport=None, split=[f("awake_time", "<", 30, "min")]),
    ),
    ("what share of the night was I awake in July?", q("awake_percent", "mean", "July", sport=None)),
    (
        "what percentage of my sleep was deep on nights over 8 hours?",
        q("deep_sleep_percent", "mean", sport=None, filters=[f("sleep", ">", 8, "h")]),
    ),
    ("How many nights of sleep have you got for me in August 2021?", q("sleep", "count", "August 2021", sport=None)),
    ("How many nights of HRV did I record in June 2026?", q("hrv", "count", "June 2026", sport=None)),
    (
        "how many nights of sleep over 8 hours did I have in May?",
        q("sleep", "count", "May", sport=None, filters=[f("sleep", ">", 8, "h")]),
    ),
]
NIGHTS_NOT_COUNTED = [
    "how many nights of average sleep did i have",
    "How many nights was my HRV recorded?",
]
SAME_NIGHT = [
    (
        "Correlate my deep sleep with my HRV of the same night, year 2026.",
        q("deep_sleep", "correlation", "year 2026", sport=None, relate_to="hrv"),
    ),
    (
        "Correlate my REM sleep with my resting heart rate that night in 2026",
        q("rem_sleep", "correlation", "2026", sport=None, relate_to="resting_hr"),
    ),
    (
        "How do my awake time and my HRV of the same night correlate?",
        q("awake_time", "correlation", sport=None, relate_to="hrv"),
    ),
    (
        "Correlate my steps with my HRV of the same night, year 2026.",
        q("daily_steps", "correlation", "year 2026", sport=None, relate_to="hrv", lag_days=1),
    ),
    (
        "correlation between deep sleep and hrv the next night",
        q("deep_sleep", "correlation", sport=None, relate_to="hrv", lag_days=1),
    ),
]
READINGS = [
    ("How many weigh-ins did I do in 2024?", q("weight", "count", "2024", sport=None)),
    ("how many weigh ins in may?", q("weight", "count", "May", sport=None)),
    ("How many HRV readings do I have in 2025?", q("hrv", "count", "2025", sport=None)),
    ("How many active mins did I get in May?", q("active_minutes", "sum", "May", sport=None)),
]


@pytest.mark.parametrize(
    ("sentence", "args"), [*GAPS_OF_FIGURES, *GAPS_OF_TIME], ids=[s for s, _ in [*GAPS_OF_FIGURES, *GAPS_OF_TIME]]
)
def test_a_gap_lies_between_figures_or_between_days(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", NO_GAP)
def test_other_gaps_are_not_the_longest_break(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


@pytest.mark.parametrize(("sentence", "args"), WHICH_DAY, ids=[sentence for sentence, _ in WHICH_DAY])
def test_what_was_done_on_a_day_says_which_days_are_ranked(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), MOST_DAYS, ids=[sentence for sentence, _ in MOST_DAYS])
def test_months_are_ranked_by_how_many_days_were_so(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), NIGHTS_COUNTED, ids=[s for s, _ in NIGHTS_COUNTED])
def test_nights_are_counted_where_a_number_of_them_is_asked_for(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", NIGHTS_NOT_COUNTED)
def test_a_number_of_nights_is_never_a_figure_of_them(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


@pytest.mark.parametrize(("sentence", "args"), SAME_NIGHT, ids=[s for s, _ in SAME_NIGHT])
def test_of_what_belongs_to_a_night_the_same_night_is_no_later_one(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), READINGS, ids=[s for s, _ in READINGS])
def test_readings_are_counted(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args
