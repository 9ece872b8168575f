"""Conditions of the day that a row happened on: of its night, its activities, or the days beside it."""

from typing import Any

import pytest

from tools.contract import ToolError


def of(field: str, op: str, value: Any, unit: str | None = None, **more: Any) -> list[dict[str, Any]]:
    return [{"field": field, "op": op, "value": value, "unit": unit} | more]


@pytest.fixture
def week(history: Any) -> Any:
    """Nights of 6, 7 and 8 hours from the 10th on; a long run, two short ones on one day, a ride, and a rest day."""
    for day, hours in (("10", 6), ("11", 7), ("12", 8), ("13", 5)):
        history.night(f"2026-11-{day}", sleep_minutes=hours * 60)
    history.day("2026-11-11", resting_hr_bpm=50)
    history.day("2026-11-12", resting_hr_bpm=54)
    history.run("2026-11-10", 20, 120, is_race=True)
    history.run("2026-11-11 07:00", 6, 30)
    history.run("2026-11-11 18:00", 7, 40)
    history.run("2026-11-12", 40, 80, sport="ride")
    history.run("2026-11-14", 5, 25)
    return history


def test_a_run_is_found_by_the_night_before_it(week: Any) -> None:
    short = week.ask("sum", filters=of("sleep", "<", 7, "h"))
    assert (short.value, short.rows_counted) == (20_000, 1)
    assert (short.rows_left_out, short.left_out_reason) == (1, "1 run without sleep")


def test_a_night_is_found_by_the_activities_of_its_day(week: Any) -> None:
    assert week.ask("mean", metric="sleep", filters=of("sport", "=", "run")).value == 6.5 * 3600
    assert week.ask("mean", metric="sleep", filters=of("sport", "!=", "run")).value == 6.5 * 3600
    assert week.ask("count", metric="sleep", filters=of("sport", "=", "any")).value == 3
    assert week.ask("count", metric="sleep", filters=of("sport", "!=", "any")).value == 1


def test_or_by_those_of_the_day_before(week: Any) -> None:
    after = week.ask("mean", metric="sleep", filters=of("race", "=", "yes", day_offset=-1))
    assert after.value == 7 * 3600
    assert after.conditions == ["a race the day before"]


def test_the_kilometres_of_a_day_are_added_up(week: Any) -> None:
    assert week.ask("count", metric="sleep", filters=of("distance", ">=", 13, "km", sport="run")).value == 2
    assert week.ask("count", metric="sleep", filters=of("distance", ">=", 13, "km")).value == 3
    none_is_not_short = of("distance", "<", 100, "km", sport="run")
    assert week.ask("count", metric="sleep", filters=none_is_not_short).value == 2


@pytest.mark.both_databases
def test_a_race_and_its_length_are_of_the_same_activity(week: Any) -> None:
    week.run("2026-11-11 20:00", 3, 12, is_race=True)
    long_race = [*of("race", "=", "yes"), *of("distance", ">", 10, "km")]
    assert week.ask("count", metric="sleep", filters=long_race).value == 1


def test_a_run_and_a_ride_on_one_day_are_two_activities(week: Any) -> None:
    week.run("2026-11-12 20:00", 3)
    both = [*of("sport", "=", "run"), *of("sport", "=", "ride")]
    assert week.ask("count", metric="sleep", filters=both).value == 1


def test_days_without_an_activity_are_days_of_none(week: Any) -> None:
    rest = week.ask("count", metric="days", period="2026-11-10..2026-11-18", filters=of("activities", "=", 0))
    assert rest.value == 5
    run_days = week.ask("share", metric="days", split=of("activities", ">", 0, sport="run"))
    assert (run_days.value, run_days.rows_counted) == (pytest.approx(100 * 3 / 9), 9)


def test_a_run_is_found_by_what_was_done_the_day_before(week: Any) -> None:
    assert week.ask("sum", filters=of("sport", "=", "run", day_offset=-1)).value == 13_000
    assert week.ask("count", filters=of("activities", ">=", 2)).value == 2
    assert week.ask("sum", filters=of("activities", "=", 0, day_offset=-1)).value == 25_000


def test_days_and_nights_find_each_other(week: Any) -> None:
    assert week.ask("mean", metric="resting_hr", filters=of("sleep", ">", 7, "h")).value == 54
    assert week.ask("mean", metric="sleep", filters=of("resting_hr", "<", 52, "bpm", day_offset=1)).value == 6 * 3600


def test_the_sport_beside_a_question_of_nights_is_that_of_their_days(week: Any) -> None:
    forty = of("distance", ">=", 40, "km")
    assert week.ask("count", metric="sleep", filters=forty).value == 1
    assert week.ask("count", metric="sleep", sport="run", filters=forty).value == 0


def test_both_sides_of_a_split_are_told(week: Any) -> None:
    found = week.ask("mean", metric="sleep", split=of("sport", "=", "run"))
    assert (found.value, found.comparison.value) == (6.5 * 3600, 6.5 * 3600)
    against = week.ask("mean", metric="sleep", split=of("race", "=", "yes"), versus=of("sport", "=", "ride"))
    assert (against.value, against.comparison.value) == (6 * 3600, 8 * 3600)


@pytest.mark.both_databases
def test_splits_and_laps_are_found_by_their_activity_and_its_day(week: Any) -> None:
    from storage.tables import Split

    key = week.run("2026-11-13 07:00", 2)
    for number, seconds in ((1, 300.0), (2, 280.0)):
        week._add(Split(activity_id=key, number=number, distance_m=1000, elapsed_time_s=300, moving_time_s=seconds))
    assert week.ask("best", metric="split_pace").value == 280
    assert week.ask("count", metric="split_pace", filters=of("sleep", "<", 6, "h")).value == 2
    assert week.ask("mean", metric="split_pace", filters=of("split_number", "=", 1)).value == 300
    assert week.ask("count", metric="split_pace", filters=of("distance", ">", 3, "km")).value == 0


@pytest.mark.parametrize(
    "filters",
    [
        [*of("distance", ">", 10, "km"), *of("distance", "<", 5, "km")],
        [*of("distance", ">", 5, "km"), *of("distance", "<=", 5, "km")],
        [*of("distance", "=", 5, "km"), *of("distance", "=", 8, "km")],
        [*of("sleep", ">", 9, "h"), *of("sleep", "<", 6, "h")],
        [*of("activities", "=", 0), *of("activities", ">", 1)],
        [*of("race", "=", "yes"), *of("race", "=", "no")],
        [*of("shoe", "=", "Pegasus"), *of("shoe", "!=", "Pegasus")],
        [*of("type", "=", "trail run"), *of("sport", "!=", "run")],
        [*of("weekday", "=", "weekend"), *of("weekday", "!=", "weekend")],
    ],
)
def test_what_nothing_can_fulfil_is_said(week: Any, filters: list[Any]) -> None:
    with pytest.raises(ToolError, match="Nothing can be both"):
        week.ask("count", filters=filters)


@pytest.mark.parametrize(
    "filters",
    [
        [*of("distance", ">", 5, "km"), *of("distance", "<", 10, "km")],
        [*of("distance", ">=", 5, "km"), *of("distance", "<=", 5, "km")],
        [*of("type", "=", "trail run"), *of("sport", "=", "run")],
        [*of("weekday", "=", "Saturday"), *of("weekday", "=", "Sunday")],
        [*of("sleep", ">", 9, "h"), *of("sleep", "<", 6, "h", day_offset=-1)],
    ],
)
def test_what_narrows_is_no_contradiction(week: Any, filters: list[Any]) -> None:
    assert week.ask("count", filters=filters).value is not None
