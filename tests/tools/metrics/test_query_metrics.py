"""query_metrics: what is asked in a runner's words is answered from the rows, and nothing is made up."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tools.contract import FailureKind, ToolError
from tools.metrics.query import Aggregate


@pytest.fixture
def may(history: Any) -> Any:
    """Three runs and a ride in May 2025, and a run on either side of it."""
    history.run("2025-04-28", 9, 45)
    history.run("2025-05-03", 10, 50, name="Easy", heart_rate_mean_bpm=150, shoe="Pegasus", air_c=20)
    history.run("2025-05-10", 20, 110, heart_rate_mean_bpm=140, activity_type="trail_run", elevation_gain_m=300)
    history.run("2025-05-10 18:00", 5, 20, shoe="Pegasus")
    history.run("2025-05-11", 40, 80, sport="ride")
    history.run("2025-06-01", 8, 40)
    return history


# --- totals, averages, records ---


def test_a_total_is_the_sum_of_the_periods_runs(may: Any) -> None:
    result = may.ask("sum", period="May 2025")
    assert (result.value, result.unit, result.rows_counted) == (35_000, "m", 3)
    assert (result.period.start, result.period.end) == (date(2025, 5, 1), date(2025, 5, 31))


def test_average_pace_is_total_time_over_total_distance_not_a_mean_of_paces(may: Any) -> None:
    result = may.ask("mean", metric="pace", period="May 2025")
    assert result.value == pytest.approx(180 * 60 / 35)
    assert result.value != pytest.approx((300 + 330 + 240) / 3)


def test_average_heart_rate_weighs_each_run_by_its_time_and_leaves_out_runs_without_one(may: Any) -> None:
    result = may.ask("mean", metric="hr", period="May 2025")
    assert result.value == pytest.approx((150 * 50 + 140 * 110) / 160)
    assert (result.rows_counted, result.rows_left_out) == (2, 1)
    assert result.left_out_reason == "1 run without average heart rate"


def test_the_best_pace_is_the_lowest_and_the_best_distance_the_highest(may: Any) -> None:
    fastest, longest = may.ask("best", metric="pace", period="May 2025"), may.ask("best", period="May 2025")
    assert (fastest.aggregate, fastest.value) == (Aggregate.MIN, 240)
    assert (longest.aggregate, longest.value) == (Aggregate.MAX, 20_000)
    assert [row.day for row in longest.activities] == [date(2025, 5, 10)]


def test_a_few_hundred_metres_set_no_record_of_pace(may: Any) -> None:
    may.run("2025-05-20", 0.3, 0.8)
    result = may.ask("best", metric="pace", period="May 2025")
    assert result.value == 240
    assert result.left_out_reason == "1 run shorter than 1 km"


def test_equal_records_are_all_named_the_newest_first(history: Any) -> None:
    for day in ("2025-05-01", "2025-05-08", "2025-05-15"):
        history.run(day, 10)
    history.run("2025-05-20", 8)
    result = history.ask("list", period="May 2025")
    assert [(row.rank, row.day.day) for row in result.activities] == [(1, 15), (1, 8), (1, 1), (4, 20)]
    assert len(history.ask("best", period="May 2025").activities) == 3


def test_the_median_and_the_number_of_days_and_runs(may: Any) -> None:
    assert may.ask("median", period="May 2025").value == 10_000
    assert may.ask("count", period="May 2025").value == 3
    assert may.ask("days", period="May 2025").value == 2


def test_a_list_is_best_first_and_by_date_newest_first(may: Any) -> None:
    longest = may.ask("list", top=2)
    latest = may.ask("list", metric="date", top=2)
    slowest = may.ask("list", metric="pace", order="highest", top=1)
    assert [row.distance_m for row in longest.activities] == [20_000, 10_000]
    assert [row.day for row in latest.activities] == [date(2025, 6, 1), date(2025, 5, 10)]
    assert slowest.activities[0].value == 330


def test_when_something_last_happened_is_a_date(may: Any) -> None:
    result = may.ask("max", metric="date", filters=[{"field": "distance", "op": ">", "value": 15, "unit": "km"}])
    assert result.value == date(2025, 5, 10)


# --- sports ---


def test_a_family_holds_its_types_and_a_type_only_itself(may: Any) -> None:
    assert may.ask("count", sport="run", period="2025").value == 5
    assert may.ask("count", sport="trail runs", period="2025").value == 1
    assert may.ask("count", sport="any", period="2025").value == 6


def test_a_sport_we_do_not_know_is_asked_for_by_its_own_name(may: Any) -> None:
    may.run("2025-05-12", None, 60, sport="underwater_rugby")
    assert may.ask("count", sport="underwater rugby").value == 1


def test_a_sport_that_is_not_in_the_data_says_which_are(may: Any) -> None:
    result = may.ask("sum", sport="swim")
    assert result.value is None
    assert result.sports_present == ["run", "ride"]


# --- nothing there ---


def test_a_count_of_nothing_is_zero_and_a_total_of_nothing_is_unknown(may: Any) -> None:
    count, total = may.ask("count", period="July 2025"), may.ask("sum", period="July 2025")
    assert (count.value, total.value) == (0, None)
    assert total.nearest == [date(2025, 6, 1)]


def test_an_average_over_runs_without_the_value_is_unknown_and_names_the_nearest_day_with_one(may: Any) -> None:
    result = may.ask("mean", metric="heart rate", period="June 2025")
    assert (result.value, result.rows_counted, result.rows_left_out) == (None, 0, 1)
    assert result.nearest == [date(2025, 5, 10)]


# --- groups ---


def test_weeks_without_a_run_are_weeks_of_no_kilometres_but_of_unknown_pace(history: Any) -> None:
    history.run("2025-05-05", 10)
    history.run("2025-05-20", 10)
    volumes = history.ask("sum", period="2025-05-05..2025-05-25", group_by="week").groups
    paces = history.ask("mean", metric="pace", period="2025-05-05..2025-05-25", group_by="week").groups
    assert [group.value for group in volumes] == [10_000, 0, 10_000]
    assert [group.value for group in paces] == [300, None, 300]


def test_a_week_of_runs_whose_distance_is_unknown_is_not_a_week_of_none(history: Any) -> None:
    history.run("2025-05-05", None)
    history.run("2025-05-12", 10)
    groups = history.ask("sum", period="2025-05-05..2025-05-18", group_by="week").groups
    assert [(group.value, group.rows_left_out) for group in groups] == [(None, 1), (10_000, 0)]


def test_weeks_begin_where_the_athletes_do(new_history: Callable[..., Any]) -> None:
    history = new_history(week_start=6)
    history.run("2025-05-10", 10)
    history.run("2025-05-11", 5)
    groups = history.ask("sum", period="2025-05-04..2025-05-17", group_by="week").groups
    assert [(group.start.isoformat(), group.value) for group in groups] == [
        ("2025-05-04", 10_000),
        ("2025-05-11", 5_000),
    ]


def test_months_that_have_not_begun_and_months_before_the_first_run_are_not_shown(history: Any) -> None:
    history.run("2026-09-15", 10)
    groups = history.ask("sum", period="2026", group_by="month").groups
    assert [group.key for group in groups] == ["2026-09", "2026-10", "2026-11"]


def test_the_mean_per_month_counts_whole_months_only(history: Any) -> None:
    history.run("2026-07-01", 10)
    history.run("2026-08-10", 20)
    history.run("2026-11-10", 50)
    result = history.ask("sum", period="2026", group_by="month")
    assert (result.mean_of_whole_groups, result.whole_groups) == (7_500, 4)


def test_the_biggest_week_comes_first_where_one_is_asked_for(may: Any) -> None:
    result = may.ask("sum", period="May 2025", group_by="week", top=1)
    assert [(group.label, group.value) for group in result.groups] == [("5 to 11 May 2025", 25_000)]


@pytest.mark.parametrize(
    ("group_by", "expected"),
    [
        ("shoe", {"Pegasus": 15_000, "no shoe named": 20_000}),
        ("type", {"run": 15_000, "trail run": 20_000}),
        ("year", {"2025": 35_000}),
        ("month", {"May 2025": 35_000}),
    ],
)
def test_groups_of_shoes_types_and_time(may: Any, group_by: str, expected: dict[str, float]) -> None:
    period = "May 2025" if group_by != "year" else "2025-05-01..2025-05-31"
    groups = may.ask("sum", period=period, group_by=group_by).groups
    assert {group.label.replace("1 to 31 May 2025", "2025"): group.value for group in groups} == expected


def test_weekdays_are_seven_from_the_athletes_first(new_history: Callable[..., Any]) -> None:
    history = new_history(week_start=6)
    history.run("2025-05-10")
    groups = history.ask("count", group_by="weekday").groups
    assert [group.label for group in groups][:2] == ["Sunday", "Monday"]
    assert {group.label: group.value for group in groups}["Saturday"] == 1


def test_more_groups_than_anybody_reads_are_refused_with_a_way_out(history: Any) -> None:
    history.run("2020-01-01")
    with pytest.raises(ToolError) as failure:
        history.ask("sum", group_by="day")
    assert failure.value.failure.kind is FailureKind.BAD_ARGUMENTS
    assert "longer" in failure.value.failure.next_step


# --- filters ---


@pytest.mark.parametrize(
    ("condition", "count"),
    [
        ({"field": "distance", "op": ">=", "value": 10, "unit": "km"}, 2),
        ({"field": "distance", "op": ">", "value": "6.3 mi"}, 1),
        ({"field": "distance", "op": "=", "value": 10}, 1),
        ({"field": "pace", "op": "<", "value": "5:00"}, 1),
        ({"field": "pace", "op": "<=", "value": "5:00"}, 2),
        ({"field": "duration", "op": ">", "value": "1:00:00"}, 1),
        ({"field": "name", "op": "contains", "value": "EAS"}, 1),
        ({"field": "name", "op": "=", "value": "easy"}, 1),
        ({"field": "shoe", "op": "contains", "value": "pega"}, 2),
        ({"field": "type", "op": "=", "value": "trail run"}, 1),
        ({"field": "weekday", "op": "=", "value": "Saturday"}, 3),
        ({"field": "weekday", "op": "=", "value": "weekdays"}, 0),
        ({"field": "race", "op": "=", "value": "yes"}, 0),
    ],
)
def test_a_filter_keeps_the_rows_that_fulfil_it(may: Any, condition: dict[str, Any], count: int) -> None:
    assert may.ask("count", period="May 2025", filters=[condition]).value == count


def test_a_row_of_which_a_filter_cannot_tell_is_left_out_and_said(may: Any) -> None:
    result = may.ask("count", period="May 2025", filters=[{"field": "hr", "op": ">", "value": 145}])
    assert (result.value, result.rows_left_out, result.rows_found) == (1, 1, 2)


def test_temperature_is_the_airs_where_known_else_the_devices(may: Any) -> None:
    may.run("2025-05-30", 10, 50, temperature_mean_c=30)
    result = may.ask("mean", metric="temperature", period="May 2025")
    assert result.value == pytest.approx(25) and result.rows_counted == 2


# --- comparison ---


def test_a_comparison_states_both_values_and_how_far_they_lie_apart(may: Any) -> None:
    result = may.ask("sum", period="May 2025", compare_to="April 2025")
    other = result.comparison
    assert (other.value, other.difference, other.rows_counted) == (9_000, 26_000, 1)
    assert other.percent == pytest.approx(288.9, abs=0.1)


def test_nothing_is_compared_with_nothing(may: Any) -> None:
    other = may.ask("mean", metric="hr", period="May 2025", compare_to="July 2025").comparison
    assert (other.value, other.difference, other.percent) == (None, None, None)


# --- days and nights ---


def test_nights_and_days_are_asked_the_same_way(history: Any) -> None:
    history.night("2025-05-01", sleep_minutes=420, deep_minutes=60)
    history.night("2025-05-02", sleep_minutes=480)
    history.night("2025-05-03", score=80)
    history.day("2025-05-01", resting_hr_bpm=48, steps=10_000)
    history.day("2025-05-02", resting_hr_bpm=52)
    sleep = history.ask("mean", metric="sleep", period="May 2025")
    assert (sleep.value, sleep.unit, sleep.rows_counted, sleep.rows_left_out) == (27_000, "s", 2, 1)
    assert history.ask("mean", metric="resting heart rate", period="May 2025").value == 50
    assert history.ask("sum", metric="daily_steps", period="May 2025").value == 10_000
    assert history.ask("best", metric="rhr").value == 48


def test_a_day_without_a_record_is_unknown_not_zero(history: Any) -> None:
    history.day("2025-05-01", steps=10_000)
    history.day("2025-05-03", steps=8_000)
    groups = history.ask("sum", metric="daily_steps", period="2025-05-01..2025-05-03", group_by="day").groups
    assert [group.value for group in groups] == [10_000, None, 8_000]


# --- what cannot be asked ---


@pytest.mark.parametrize(
    "args",
    [
        {"aggregate": "sum", "metric": "pace"},
        {"aggregate": "sum", "metric": "grumpiness"},
        {"aggregate": "sum", "period": "when I was young"},
        {"aggregate": "list", "group_by": "month"},
        {"aggregate": "mean", "metric": "sleep", "group_by": "shoe"},
        {"aggregate": "list", "compare_to": "2024"},
        {"aggregate": "sum", "filters": [{"field": "pace", "op": "<", "value": 30000}]},
        {"aggregate": "sum", "filters": [{"field": "split_pace", "op": "<", "value": "4:00"}]},
        {"aggregate": "sum", "filters": [{"field": "name", "op": "<", "value": "x"}]},
        {"aggregate": "sum", "filters": [{"field": "weekday", "op": "=", "value": "holiday"}]},
    ],
)
def test_what_makes_no_sense_is_refused_with_what_would(may: Any, args: dict[str, Any]) -> None:
    with pytest.raises(ToolError) as failure:
        may.ask(**args)
    assert failure.value.failure.kind is FailureKind.BAD_ARGUMENTS
    assert failure.value.failure.next_step


def test_another_athletes_runs_are_never_counted(new_history: Callable[..., Any]) -> None:
    mine, theirs = new_history(), new_history()
    mine.run("2025-05-01", 10)
    theirs.run("2025-05-01", 7)
    assert (mine.ask("sum").value, theirs.ask("sum").value) == (10_000, 7_000)


@pytest.mark.both_databases
def test_the_same_questions_have_the_same_answers_on_every_database(may: Any) -> None:
    assert may.ask("sum", period="May 2025").value == 35_000
    assert len(may.ask("sum", group_by="shoe", period="May 2025").groups) == 2
    assert may.ask("best", metric="temperature").value == 20
    assert may.ask("count", filters=[{"field": "race", "op": "=", "value": "no"}]).value == 5
    assert may.ask("count", filters=[{"field": "type", "op": "=", "value": "trail run"}]).value == 1
    assert may.ask("sum", period="July 2025").nearest == [date(2025, 6, 1)]
    assert may.ask("list", metric="date", top=1).activities[0].day == date(2025, 6, 1)


def test_what_lies_after_the_athletes_now_is_not_counted(history: Any) -> None:
    history.run("2026-11-16", 10)
    history.run("2026-11-18 20:00", 5)
    history.run("2026-11-19", 7)
    history.day("2026-11-17", resting_hr_bpm=50)
    history.day("2026-11-20", resting_hr_bpm=60)
    assert history.ask("sum", period="this week").value == pytest.approx(15_000)
    assert history.ask("count").value == 2
    assert history.ask("mean", metric="rhr", period="this week").value == 50


def test_a_run_begun_where_it_is_tomorrow_already_counts(history: Any) -> None:
    history.run("2026-11-19 01:00", 10, start_utc=datetime(2026, 11, 18, 11, tzinfo=UTC))
    assert history.ask("count", period="this week").value == 1


def test_an_impossible_pace_sets_no_record(history: Any) -> None:
    history.run("2026-11-01", 53, 2, sport="ride")
    history.run("2026-11-02", 30, 60, sport="ride")
    fastest = history.ask("best", metric="speed", sport="ride")
    assert fastest.value == pytest.approx(30 / 3.6)
    assert fastest.left_out_reason == "1 ride with an impossible speed"
    assert history.ask("best", metric="pace", sport="ride").value == pytest.approx(120)


def test_two_weekdays_mean_either_and_a_weekday_of_the_weekend_that_one(history: Any) -> None:
    history.run("2025-05-03", 5)  # a Saturday
    history.run("2025-05-04", 7)  # a Sunday
    history.run("2025-05-05", 9)

    def on(*days: str) -> Any:
        return history.ask("count", filters=[{"field": "weekday", "op": "=", "value": day} for day in days])

    assert on("Saturday", "Sunday").value == 2
    assert on("Saturday", "Sunday").conditions == ["on Saturday or Sunday"]
    assert on("weekend", "Sunday").value == 1


def test_a_side_is_held_against_all_days_its_own_included(history: Any) -> None:
    history.run("2025-05-03", 4)  # a Saturday
    history.run("2025-05-05", 7)
    history.run("2025-05-06", 10)
    weekend, every = ([{"field": "weekday", "op": "=", "value": value}] for value in ("weekend", "any"))
    result = history.ask("mean", metric="distance", split=weekend, versus=every)
    assert (result.value, result.comparison.value) == (4_000, 7_000)
    assert (result.comparison.label, result.comparison.rows_counted) == ("all runs", 3)


def test_the_day_with_the_most_is_found_in_any_number_of_days_and_a_few_are_shown(history: Any) -> None:
    history.run("2009-03-01", 42)
    history.run("2026-10-04", 30)
    result = history.ask("sum", metric="distance", group_by="day", order="highest")
    assert [(group.key, group.value) for group in result.groups[:2]] == [("2009-03-01", 42_000), ("2026-10-04", 30_000)]
    assert len(result.groups) == 100


def test_every_day_of_many_years_is_too_long_a_series(history: Any) -> None:
    history.run("2009-03-01", 42)
    with pytest.raises(ToolError, match="more than 800 days"):
        history.ask("sum", metric="distance", group_by="day")
