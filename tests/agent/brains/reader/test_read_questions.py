"""Questions to arguments: what a person says, and the exact call that it must become."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.read import read
from evals.short_queries import c, f, q
from memory.embed import common_words

TheQuery = Callable[..., dict[str, Any]]


TOTALS = [
    ("How far did I run in May?", q("distance", "sum", "May")),
    ("What's my total distance this year?", q("distance", "sum", "this year")),
    ("how many kilometers have I run in 2024", q("distance", "sum", "2024", units="metric")),
    ("how many miles did I run in May", q("distance", "sum", "May", units="imperial")),
    ("total mileage last month", q("distance", "sum", "last month")),
    ("my mileage in march 2025", q("distance", "sum", "March 2025")),
    ("distance today", q("distance", "sum", "today")),
    ("How much time did I spend running in May?", q("duration", "sum", "May")),
    ("how long did I run last week", q("duration", "sum", "last week")),
    ("how many hours did I train last month", q("duration", "sum", "last month", "any")),
    ("How much did I train last week?", q("duration", "sum", "last week", "any")),
    ("total time on feet in 2025", q("duration", "sum", "2025")),
    ("how much did I climb last summer", q("elevation_gain", "sum", "last summer")),
    ("how much elevation did I gain in June", q("elevation_gain", "sum", "June")),
    ("what was the total elevation of my rides last year", q("elevation_gain", "sum", "last year", "ride")),
    ("calories burned last week", q("calories", "sum", "last week")),
    ("how many calories did I burn running in May", q("calories", "sum", "May")),
    ("how much running did I do in May", q("distance", "sum", "May")),
    ("how much did I swim in July", q("distance", "sum", "July", "swim")),
    ("how far did I walk last weekend", q("distance", "sum", "last weekend", "walk")),
    ("total distance of all time", q("distance", "sum")),
    ("how far have I run in my life", q("distance", "sum")),
    ("in May, how far did I run", q("distance", "sum", "May")),
    ("Could you please tell me how far I ran in May?", q("distance", "sum", "May")),
    ("I'd like to know my total distance for May", q("distance", "sum", "May")),
]
PERIODS = [
    ("how far have I run since March", q("distance", "sum", "since March")),
    ("how far did I run between March and May", q("distance", "sum", "between March and May")),
    ("how far did I run from 2025-01-01 to 2025-03-31", q("distance", "sum", "from 2025-01-01 to 2025-03-31")),
    ("how far did I run in the last 30 days", q("distance", "sum", "last 30 days")),
    ("how far did I run over the last 30 days", q("distance", "sum", "last 30 days")),
    ("how far did I run in the past two weeks", q("distance", "sum", "past 2 weeks")),
    ("how far did I run on May 3, 2025", q("distance", "sum", "May 3 2025")),
    ("how far did I run on the 3rd of May", q("distance", "sum", "3 of May")),
    ("how far did I run last Sunday", q("distance", "sum", "last Sunday")),
    ("how far did I run 3 days ago", q("distance", "sum", "3 days ago")),
    ("how far did I run in Q1", q("distance", "sum", "q1")),
    ("how many runs in the first quarter of 2024", q("distance", "count", "first quarter of 2024")),
    ("how far did I run this winter", q("distance", "sum", "this winter")),
    ("how far did I run this year so far", q("distance", "sum", "this year so far")),
    ("how far did I run year to date", q("distance", "sum", "year to date")),
    ("how far did I run on 15.06.2023?", q("distance", "sum", "15.06.2023")),
    ("how far did I run on 06/07/2023?", q("distance", "sum", "06/07/2023")),
    ("how far did I run in the 2020s", q("distance", "sum", "2020s")),
    ("how far did I run in winter 2022/23?", q("distance", "sum", "winter 2022/23")),
]
TOTALS_BESIDE_AN_AMOUNT = [
    (
        "Did I run less than 100 km in July?",
        q("distance", "sum", "July", check=c("<", 100, "km"), answer="yes_no", units="metric"),
    ),
    (
        "Did I ride more than 100 km in June?",
        q("distance", "sum", "June", sport="ride", check=c(">", 100, "km"), answer="yes_no", units="metric"),
    ),
    (
        "did I run over 200 miles this month",
        q("distance", "sum", "this month", check=c(">", 200, "mi"), answer="yes_no", units="imperial"),
    ),
    (
        "have I run at least 1000 km this year?",
        q("distance", "sum", "this year", check=c(">=", 1000, "km"), answer="yes_no", units="metric"),
    ),
    (
        "did I ride for more than 10 hours last week?",
        q("duration", "sum", "last week", sport="ride", check=c(">", 10, "h"), answer="yes_no"),
    ),
    (
        "Did I climb more than 1000 m in June?",
        q("elevation_gain", "sum", "June", check=c(">", 1000, "m"), answer="yes_no", units="metric"),
    ),
]
AMOUNTS_OF_ONE_ACTIVITY = [
    (
        "did I do a run over 30 km in May",
        q("distance", "count", "May", filters=[f("distance", ">", 30, "km")], answer="yes_no"),
    ),
    (
        "did I do any runs over 30 km in May",
        q("distance", "count", "May", filters=[f("distance", ">", 30, "km")], answer="yes_no"),
    ),
    ("how many runs over 20 km in May", q("distance", "count", "May", filters=[f("distance", ">", 20, "km")])),
    (
        "runs longer than 20 km in May",
        q("distance", "list", "May", filters=[f("distance", ">", 20, "km")], answer="count"),
    ),
    (
        "did I ever run more than 30 km?",
        q("distance", "count", filters=[f("distance", ">", 30, "km")], answer="yes_no"),
    ),
    (
        "did I run more than 30 km yesterday?",
        q("distance", "count", "yesterday", filters=[f("distance", ">", 30, "km")], answer="yes_no"),
    ),
    (
        "did I run faster than 5:00/km in May",
        q("distance", "count", "May", filters=[f("pace", "<", "5:00", "min/km")], answer="yes_no"),
    ),
]
AVERAGES = [
    ("average heart rate on my runs this year", q("heart_rate", "mean", "this year")),
    ("what was my average pace in May 2025?", q("pace", "mean", "May 2025")),
    ("how fast did I run in June", q("pace", "mean", "June")),
    ("median distance of my runs this year", q("distance", "median", "this year")),
    ("average distance of my runs in 2024", q("distance", "mean", "2024")),
    ("what's my average run length this year", q("distance", "mean", "this year")),
    ("how long is my average run", q("duration", "mean")),
    ("average power on rides in 2025", q("power", "mean", "2025", "ride")),
    ("average cadence this year", q("cadence", "mean", "this year")),
    ("average effort of my runs this month", q("effort", "mean", "this month")),
    ("average heart rate on runs above 25 degrees", q("heart_rate", "mean", filters=[f("temperature", ">", 25)])),
]
RECORDS = [
    ("what's my longest run ever", q("distance", "best")),
    ("what's my fastest run", q("pace", "best")),
    ("fastest run of 2025", q("pace", "best", "2025")),
    ("slowest run this year", q("pace", "max", "this year")),
    ("what is the shortest run I did in May", q("distance", "min", "May")),
    ("longest ride by time", q("duration", "best", sport="ride")),
    ("highest heart rate this year", q("max_heart_rate", "max", "this year")),
    ("max heart rate in June", q("max_heart_rate", "max", "June")),
    ("average max heart rate in June", q("max_heart_rate", "mean", "June")),
    ("hilliest run", q("elevation_gain", "max")),
    ("which run had the most elevation", q("elevation_gain", "max")),
    ("hottest run last summer", q("temperature", "max", "last summer")),
    ("coldest run ever", q("temperature", "min")),
    ("hardest run this year", q("effort", "max", "this year")),
    ("when was my longest ride", q("distance", "best", sport="ride", answer="date")),
    ("in which month was my longest run", q("distance", "best", group_by="month", order="highest", answer="group")),
    ("lowest resting heart rate this year", q("resting_hr", "min", "this year", None)),
]
COUNTS = [
    ("how many runs last week", q("distance", "count", "last week")),
    ("how many rides did I do in 2023", q("distance", "count", "2023", "ride")),
    ("how many times did I swim this year", q("distance", "count", "this year", "swim")),
    ("how often did I run last month", q("distance", "count", "last month")),
    ("how many workouts did I do last week", q("distance", "count", "last week", "any")),
    ("how many yoga sessions did I do", q("distance", "count", sport="yoga")),
    ("how many underwater rugby activities did I do", q("distance", "count", sport="underwater rugby")),
    ("how many days did I run in June", q("distance", "days", "June")),
    ("on how many different days did I run in June", q("distance", "days", "June")),
    ("how many races did I run in 2024", q("distance", "count", "2024", filters=[f("race", "=", "yes")])),
    ("did I swim this week", q("distance", "count", "this week", sport="swim", answer="yes_no")),
    ('how many runs called "parkrun"', q("distance", "count", filters=[f("name", "contains", "parkrun")])),
    ("how many runs on weekends", q("distance", "count", filters=[f("weekday", "=", "weekend")])),
]
COMPARISONS = [
    ("compare this month with last month", q("distance", "sum", "this month", compare_to="last month")),
    ("how did May compare to April", q("distance", "sum", "May", compare_to="April")),
    ("compare May and April", q("distance", "sum", "May", compare_to="April")),
    ("this year vs last year", q("distance", "sum", "this year", compare_to="last year")),
    ("difference between May and June", q("distance", "sum", "June", compare_to="May", answer="apart")),
    ("compare my average pace this month to last month", q("pace", "mean", "this month", compare_to="last month")),
    (
        "did I run more in May than in April",
        q("distance", "sum", "May", check=c(">"), compare_to="April", answer="yes_no"),
    ),
    (
        "am I faster this year than last year",
        q("pace", "mean", "this year", check=c("<"), compare_to="last year", answer="yes_no"),
    ),
    (
        "compare this year to the same period last year",
        q("distance", "sum", "this year", compare_to="same period last year"),
    ),
    ("how does this month compare", q("distance", "sum", "this month", compare_to="the period before")),
]
DAYS_AND_NIGHTS = [
    ("how long did I sleep last night", q("sleep", "sum", "today", None)),
    ("How did I sleep last week?", q("sleep", "mean", "last week", None)),
    ("how many hours did I sleep on average in May", q("sleep", "mean", "May", None)),
    ("deep sleep by week", q("deep_sleep", "mean", None, None, group_by="week")),
    ("resting heart rate this week", q("resting_hr", "mean", "this week", None)),
    ("What is my resting heart rate?", q("resting_hr", "mean", "last 7 days", None)),
    ("HRV this month", q("hrv", "mean", "this month", None)),
    ("my weight by month", q("weight", "mean", None, None, group_by="month")),
    ("how many steps did I take this week", q("daily_steps", "sum", "this week", None)),
    ("how many steps per day this week", q("daily_steps", "mean", "this week", None)),
    ("stress level last week", q("stress", "mean", "last week", None)),
]
MISSPELT = [
    ("how fra did i rnu in may", q("distance", "sum", "May")),
    ("averge heart raet this yaer", q("heart_rate", "mean", "this year")),
    ("how many kilomters did i run yesteday", q("distance", "sum", "yesterday", units="metric")),
    ("longst run ever", q("distance", "best")),
    ("cadance by mnoth", q("cadence", "mean", group_by="month")),
    ("comapre this month with last month", q("distance", "sum", "this month", compare_to="last month")),
]


@pytest.mark.parametrize(("sentence", "args"), TOTALS, ids=[sentence for sentence, _ in TOTALS])
def test_a_total_is_a_sum_over_its_period(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), PERIODS, ids=[sentence for sentence, _ in PERIODS])
def test_a_period_stays_in_the_words_it_was_said_in(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(
    ("sentence", "args"), TOTALS_BESIDE_AN_AMOUNT, ids=[sentence for sentence, _ in TOTALS_BESIDE_AN_AMOUNT]
)
def test_a_total_beside_an_amount_is_held_against_it(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(
    ("sentence", "args"), AMOUNTS_OF_ONE_ACTIVITY, ids=[sentence for sentence, _ in AMOUNTS_OF_ONE_ACTIVITY]
)
def test_an_amount_of_one_activity_is_a_condition_on_it(
    sentence: str, args: dict[str, Any], the_query: TheQuery
) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), AVERAGES, ids=[sentence for sentence, _ in AVERAGES])
def test_an_average_is_of_its_measure(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), RECORDS, ids=[sentence for sentence, _ in RECORDS])
def test_a_record_lies_at_one_end_of_its_measure(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), COUNTS, ids=[sentence for sentence, _ in COUNTS])
def test_how_many_counts_activities_or_days(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), COMPARISONS, ids=[sentence for sentence, _ in COMPARISONS])
def test_two_periods_are_compared(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), DAYS_AND_NIGHTS, ids=[sentence for sentence, _ in DAYS_AND_NIGHTS])
def test_days_and_nights_have_no_sport(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize(("sentence", "args"), MISSPELT, ids=[sentence for sentence, _ in MISSPELT])
def test_misspelt_words_are_read_as_they_were_meant(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


def test_days_with_many_steps_are_days_of_the_calendar() -> None:
    (call,) = read("How many days with more than 15000 steps this year?", common_words().__contains__).calls
    assert call.args["metric"] == "daily_steps" and call.args["aggregate"] == "count"
    assert call.args["filters"][0]["field"] == "daily_steps" and "sport" not in call.args


def test_a_level_under_a_condition_is_not_only_this_weeks() -> None:
    (call,) = read("resting heart rate on Mondays", common_words().__contains__).calls
    assert "period" not in call.args


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [("fastest ride", "speed"), ("my slowest gravel ride", "speed"), ("fastest run", "pace"), ("fastest hike", "pace")],
)
def test_the_fastest_ride_has_a_speed_and_the_fastest_run_a_pace(sentence: str, metric: str) -> None:
    (call,) = read(sentence, common_words().__contains__).calls
    assert call.args["metric"] == metric
