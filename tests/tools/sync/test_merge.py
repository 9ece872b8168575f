"""When two records are one activity, and what that activity then says."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.sync.merge import Sourced, fold_activity, fold_day, same_activity
from tools.sync.records import ActivityRecord, DayRecord, Figures, WeatherRecord

START = datetime(2025, 5, 4, 6, 30, tzinfo=UTC)
GARMIN = ("garmin", "g1")
STRAVA = ("strava", "s1")
A_FILE = ("file", None)


def run(**facts: Any) -> ActivityRecord:
    return ActivityRecord(
        **{
            "sport": "run",
            "activity_type": "run",
            "start_utc": START,
            "stated": Figures(distance_m=10_000, elapsed_time_s=3000),
            **facts,
        }
    )


def test_the_same_run_from_two_services_is_one_activity() -> None:
    strava = run(start_utc=START + timedelta(seconds=4), stated=Figures(distance_m=9_980, elapsed_time_s=3004))
    assert same_activity(run(), GARMIN, strava, STRAVA)


def test_a_watch_and_a_phone_started_a_minute_apart_recorded_one_run() -> None:
    assert same_activity(run(), A_FILE, run(start_utc=START + timedelta(seconds=70)), A_FILE)


@pytest.mark.parametrize(
    ("difference", "other"),
    [
        ("later the same day", run(start_utc=START + timedelta(hours=9))),
        ("another sport at the same time", run(sport="ride", activity_type="ride")),
        ("a short warm-up before a long run", run(stated=Figures(distance_m=2_000, elapsed_time_s=600))),
        ("half the distance in the same time", run(stated=Figures(distance_m=5_000, elapsed_time_s=3000))),
    ],
)
def test_different_activities_stay_apart(difference: str, other: ActivityRecord) -> None:
    assert not same_activity(run(), GARMIN, other, STRAVA), difference


def test_one_service_tells_its_own_activities_apart() -> None:
    assert not same_activity(run(), STRAVA, run(), ("strava", "s2"))
    moved = run(start_utc=START + timedelta(days=1))
    assert same_activity(run(), STRAVA, moved, STRAVA)


def test_a_general_workout_may_be_what_another_source_names() -> None:
    assert same_activity(run(sport="workout", activity_type="workout"), GARMIN, run(), STRAVA)


def test_an_unknown_distance_contradicts_nothing() -> None:
    assert same_activity(run(stated=Figures(elapsed_time_s=3000)), GARMIN, run(), STRAVA)


@given(st.integers(-3600, 3600), st.floats(1, 50_000), st.floats(1, 20_000))
def test_being_the_same_activity_is_mutual(seconds: int, distance_m: float, elapsed_s: float) -> None:
    other = run(
        start_utc=START + timedelta(seconds=seconds), stated=Figures(distance_m=distance_m, elapsed_time_s=elapsed_s)
    )
    assert same_activity(run(), GARMIN, other, STRAVA) == same_activity(other, STRAVA, run(), GARMIN)


def fold(*records: ActivityRecord, zone: str = "UTC") -> dict[str, Any]:
    sources = [Sourced(n, f"service {n}", None, record) for n, record in enumerate(records, start=1)]
    return fold_activity(sources, zone).columns


def test_the_export_states_the_figure_of_record_and_ours_stands_beside_it() -> None:
    columns = fold(
        run(
            exported=Figures(distance_m=10_050),
            stated=Figures(distance_m=10_000),
            computed=Figures(distance_m=9_900, elevation_gain_m=80, grade_cost_factor=1.02),
        )
    )
    assert columns["distance_m"] == 10_050
    assert columns["computed_distance_m"] == 9_900
    assert (columns["elevation_gain_m"], columns["grade_cost_factor"]) == (80, 1.02)


def test_an_exports_word_goes_over_a_richer_device_file() -> None:
    device = run(stated=Figures(moving_time_s=2900), channels=("time_s", "heart_rate_bpm"), sample_count=2900)
    export = run(name="Morning Run", exported=Figures(moving_time_s=2850))
    columns = fold(device, export)
    assert columns["moving_time_s"] == 2850
    assert columns["name"] == "Morning Run"
    assert columns["samples_record_id"] == 1


def test_a_more_specific_type_of_the_same_sport_wins() -> None:
    columns = fold(run(), run(activity_type="trail_run"))
    assert (columns["sport"], columns["activity_type"]) == ("run", "trail_run")


def test_the_day_is_the_local_one_of_the_place() -> None:
    late = datetime(2025, 6, 30, 23, 30, tzinfo=UTC)
    assert str(fold(run(start_utc=late, zone="Europe/Zurich"))["local_day"]) == "2025-07-01"
    assert str(fold(run(start_utc=late, utc_offset_s=-3600))["local_day"]) == "2025-06-30"
    assert str(fold(run(start_utc=late), zone="Asia/Tokyo")["local_day"]) == "2025-07-01"


def test_daylight_saving_is_that_of_the_day() -> None:
    assert fold(run(start_utc=datetime(2025, 3, 29, 12, tzinfo=UTC), zone="Europe/Zurich"))["utc_offset_s"] == 3600
    assert fold(run(start_utc=datetime(2025, 3, 30, 12, tzinfo=UTC), zone="Europe/Zurich"))["utc_offset_s"] == 7200


def test_weather_comes_from_whoever_states_it() -> None:
    sources = [
        Sourced(1, "garmin", None, run(channels=("time_s",), sample_count=9)),
        Sourced(2, "strava", None, run(weather=WeatherRecord(temperature_c=31.5))),
    ]
    weather = fold_activity(sources, "UTC").weather
    assert weather is not None
    assert weather.service == "strava"


@given(st.permutations([1, 2, 3]))
def test_the_order_in_which_sources_arrive_in_memory_changes_nothing(order: list[int]) -> None:
    records = {
        1: run(name="A", stated=Figures(distance_m=1000)),
        2: run(channels=("time_s", "distance_m"), sample_count=5, stated=Figures(distance_m=1010)),
        3: run(name="C", feel=4),
    }
    shuffled = [Sourced(n, f"service {n}", None, records[n]) for n in order]
    expected = [Sourced(n, f"service {n}", None, records[n]) for n in (1, 2, 3)]
    assert fold_activity(shuffled, "UTC") == fold_activity(expected, "UTC")


def test_a_table_imported_alone_replaces_the_words_and_leaves_the_samples() -> None:
    with_samples = run(
        name="Old", shoe="Blue", channels=("time_s",), sample_count=9, computed=Figures(distance_m=9_900)
    )
    table_alone = run(name="New", sport="ride", activity_type="ride", exported=Figures(distance_m=10_100))
    folded = fold_activity([Sourced(1, *STRAVA, with_samples), Sourced(2, *STRAVA, table_alone)], "UTC")
    assert folded.columns["samples_record_id"] == 1
    assert (folded.columns["name"], folded.columns["sport"], folded.shoe) == ("New", "ride", None)
    assert (folded.columns["distance_m"], folded.columns["computed_distance_m"]) == (10_100, 9_900)


def test_of_a_day_the_newest_statement_of_each_figure_holds() -> None:
    newest = DayRecord(day=START.date(), resting_hr_bpm=47)
    older = DayRecord(day=START.date(), resting_hr_bpm=49, steps=12_000)
    day = fold_day([newest, older])
    assert (day.resting_hr_bpm, day.steps, day.hrv_ms) == (47, 12_000, None)
