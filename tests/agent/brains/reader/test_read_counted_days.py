"""How many days, nights and weeks were so: bounds that are missed, stand on both sides, or are of a whole week."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import c, f, q

TheQuery = Callable[..., dict[str, Any]]
ReadTurns = Callable[..., Reading]


BOTH_BOUNDS = [
    (
        "In January 2022, how many nights were longer than 7 but shorter than 8 hours?",
        q("sleep", "count", "January 2022", sport=None, filters=[f("sleep", ">", 7, "h"), f("sleep", "<", 8, "h")]),
    ),
    (
        "How many nights were more than 7 but less than 8 hours long?",
        q("sleep", "count", sport=None, filters=[f("sleep", ">", 7, "h"), f("sleep", "<", 8, "h")]),
    ),
    (
        "How many runs were longer than 10 but shorter than 15 km?",
        q("distance", "count", filters=[f("distance", ">", 10, "km"), f("distance", "<", 15, "km")]),
    ),
    (
        "How many days had more than 8,000 but fewer than 10,000 steps?",
        q(
            "daily_steps",
            "count",
            sport=None,
            filters=[f("daily_steps", ">", 8000, "steps"), f("daily_steps", "<", 10000, "steps")],
        ),
    ),
    (
        "How many nights over 7 hours but under 8 hours did I have in May?",
        q("sleep", "count", "May", sport=None, filters=[f("sleep", ">", 7, "h"), f("sleep", "<", 8, "h")]),
    ),
]
MISSED = [
    (
        "On what percentage of days in December 2021 did I fail to reach 5,000 steps?",
        q("daily_steps", "share", "December 2021", sport=None, split=[f("daily_steps", "<", 5000, "steps")]),
    ),
    (
        "On how many days did I fail to hit 8000 steps in May?",
        q("daily_steps", "count", "May", sport=None, filters=[f("daily_steps", "<", 8000, "steps")]),
    ),
    (
        "On how many days did I not reach 5,000 steps?",
        q("daily_steps", "count", sport=None, filters=[f("daily_steps", "<", 5000, "steps")]),
    ),
    (
        "On how many nights did I fail to get 7 hours of sleep?",
        q("sleep", "count", sport=None, filters=[f("sleep", "<", 7, "h")]),
    ),
]
SPENT = [
    (
        "How many nights in July did I spend less than one hour awake?",
        q("awake_time", "count", "July", sport=None, filters=[f("awake_time", "<", 1, "h")]),
    ),
    (
        "How many nights did I spend more than 9 hours in bed?",
        q("time_in_bed", "count", sport=None, filters=[f("time_in_bed", ">", 9, "h")]),
    ),
]
KINDS = [
    (
        "How many workout-free days in 2026 came with a resting heart rate under 52?",
        q("resting_hr", "count", "2026", sport="any", filters=[f("sport", "!=", "any"), f("resting_hr", "<", 52)]),
    ),
    (
        "How many run-free days were there in May?",
        q("days", "count", "May", sport=None, filters=[f("sport", "!=", "run")]),
    ),
    (
        "How many walks in July 2021 fell on a day with a resting heart rate under 62?",
        q("distance", "count", "July 2021", sport="walk", filters=[f("resting_hr", "<", 62)]),
    ),
    ("How many runs fell on a Sunday in 2025?", q("distance", "count", "2025", filters=[f("weekday", "=", "Sunday")])),
]
REACHED = [
    (
        "How many times in 2025 did my resting heart rate come in at 58 or higher?",
        q("resting_hr", "count", "2025", sport=None, filters=[f("resting_hr", ">=", 58)]),
    ),
    (
        "On how many days did I manage 10k steps or better?",
        q("daily_steps", "count", sport=None, filters=[f("daily_steps", ">=", 10000, "steps")]),
    ),
    (
        "On how many days did I get 12k or more steps?",
        q("daily_steps", "count", sport=None, filters=[f("daily_steps", ">=", 12000, "steps")]),
    ),
]
SINCE_THE_START = [
    (
        "what % of nights since the start were 8 hours or longer",
        q("sleep", "share", sport=None, split=[f("sleep", ">=", 8, "h")]),
    ),
    (
        "what share of nights since the beginning of my records were over 8 hours",
        q("sleep", "share", sport=None, split=[f("sleep", ">", 8, "h")]),
    ),
    ("How many runs have I done since the start?", q("distance", "count")),
    ("How many runs have I done since the start of June?", q("distance", "count", "since the start of June")),
]
IN_TOTAL = [
    (
        "Nights with less than 6 hours in November and December 2021: how many in total?",
        q("sleep", "count", "November 2021 to December 2021", sport=None, filters=[f("sleep", "<", 6, "h")]),
    ),
    (
        "How many nights under 6 hours did I have in November and December 2021 in total?",
        q("sleep", "count", "November 2021 to December 2021", sport=None, filters=[f("sleep", "<", 6, "h")]),
    ),
    ("How many runs did I do in June and July in total?", q("distance", "count", "June to July")),
    (
        "Which of June and July had more active minutes in total?",
        q("active_minutes", "sum", "June", sport=None, order="highest", compare_to="July", answer="which"),
    ),
]
IN_A_ROW = [
    (
        "how many days running did i stay below 8000 steps, longest stretch in january 2022?",
        q("daily_steps", "streak", "January 2022", sport=None, filters=[f("daily_steps", "<", 8000, "steps")]),
    ),
    (
        "What's the longest chain of days in 2026 on which I took more than 7,000 steps each day?",
        q("daily_steps", "streak", "2026", sport=None, filters=[f("daily_steps", ">", 7000, "steps")]),
    ),
    (
        "What's the longest run of days in 2026 with more than 7,000 steps each day?",
        q("daily_steps", "streak", "2026", sport=None, filters=[f("daily_steps", ">", 7000, "steps")]),
    ),
]
WEEKS = [
    (
        "In the 13 full weeks from 1 June to 30 August 2026, how many weeks saw me take more than 90,000 steps?",
        q(
            "daily_steps",
            "sum",
            "from 1 June to 30 August 2026",
            sport=None,
            group_by="week",
            of_groups="count",
            check=c(">", 90000, "steps"),
        ),
    ),
    (
        "in how many months of 2025 did I take more than 350,000 steps?",
        q("daily_steps", "sum", "2025", sport=None, group_by="month", of_groups="count", check=c(">", 350000, "steps")),
    ),
    (
        "In how many weeks did I get more than 150 vigorous minutes?",
        q("vigorous_minutes", "sum", sport=None, group_by="week", of_groups="count", check=c(">", 150, "min")),
    ),
    (
        "In how many weeks did I average more than 12,000 steps a day?",
        q("daily_steps", "mean", sport=None, group_by="week", of_groups="count", check=c(">", 12000, "steps")),
    ),
    (
        "In how many weeks of 2026 did I take more than 12,000 steps a day?",
        q("daily_steps", "mean", "2026", sport=None, group_by="week", of_groups="count", check=c(">", 12000, "steps")),
    ),
    (
        "In how many months was my average sleep above 7.5 hours?",
        q("sleep", "mean", sport=None, group_by="month", of_groups="count", check=c(">", 7.5, "h")),
    ),
    (
        "In how many months was my average weight under 70 kg?",
        q("weight", "mean", sport=None, group_by="month", of_groups="count", check=c("<", 70, "kg")),
    ),
    (
        "What have I weighed on average in the past three full months, August to October 2026?",
        q("weight", "mean", "August to October 2026", sport=None),
    ),
]
UNCLEAR = [
    "In how many weeks of 2026 did I take more than 12,000 steps?",
    "How many runs did I do in May and July in total?",
    "How many runs have I done since the start of my marathon training?",
    "How many alcohol-free days did I have?",
]
OF_TWO_MONTHS = [
    (
        "How many days in September and October 2026 did I have more than 60 vigorous minutes?",
        q(
            "vigorous_minutes",
            "count",
            "September 2026 to October 2026",
            sport=None,
            filters=[f("vigorous_minutes", ">", 60, "min")],
        ),
    ),
    (
        "What percentage of nights in November and December 2021 did I sleep at least 7 hours?",
        q("sleep", "share", "November 2021 to December 2021", sport=None, split=[f("sleep", ">=", 7, "h")]),
    ),
]


@pytest.mark.parametrize(("sentence", "args"), BOTH_BOUNDS, ids=[s for s, _ in BOTH_BOUNDS])
def test_two_bounds_share_the_unit_of_the_second(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), MISSED, ids=[s for s, _ in MISSED])
def test_what_was_not_reached_stayed_below(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), SPENT, ids=[s for s, _ in SPENT])
def test_nights_are_counted_by_what_was_spent_in_them(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), KINDS, ids=[s for s, _ in KINDS])
def test_days_without_something_are_counted(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), REACHED, ids=[s for s, _ in REACHED])
def test_what_came_in_at_a_number_reached_it(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), SINCE_THE_START, ids=[s for s, _ in SINCE_THE_START])
def test_the_start_of_the_records_is_no_date(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), IN_TOTAL, ids=[s for s, _ in IN_TOTAL])
def test_months_that_follow_each_other_are_one_stretch_in_total(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), IN_A_ROW, ids=[s for s, _ in IN_A_ROW])
def test_a_chain_of_days_is_a_streak(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), WEEKS, ids=[s for s, _ in WEEKS])
def test_a_week_is_held_against_its_total_or_its_average_day(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", UNCLEAR)
def test_what_may_mean_two_things_is_not_counted(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


@pytest.mark.parametrize(("sentence", "args"), OF_TWO_MONTHS, ids=[s for s, _ in OF_TWO_MONTHS])
def test_one_number_is_asked_of_two_months(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


def test_of_each_of_two_months_there_are_two_numbers(read_turns: ReadTurns) -> None:
    reading = read_turns("How many days in September and October 2026 each did I have more than 60 vigorous minutes?")
    assert [call.args["period"] for call in reading.calls] == ["September 2026", "October 2026"]
