"""Garmin's account export, whose units its own figures give away, and saved answers of Connect."""

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tools.sync.exports.garmin import is_garmin_json, read_gear
from tools.sync.exports.garmin import read_rows as read_json
from tools.sync.exports.kinds import ReadingContext, TableKind, kind_of, read_rows
from tools.sync.exports.tables import RowRefusal, TableRow
from tools.sync.records import ActivityRecord, DayRecord, RefusedFileError

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ZONE = "America/Mexico_City"

# 10 km in 49:13.5 on a treadmill, with the numbers as the export writes such a run.
TREADMILL: dict[str, Any] = {
    "activityId": 24251846565, "name": "Treadmill", "activityType": "treadmill_running",
    "startTimeLocal": 1788641685000, "startTimeGmt": 1788638085000, "beginTimestamp": 1788638085000,
    "distance": 1000000.0, "duration": 2953512.0, "elapsedDuration": 2953512.0, "movingDuration": 2856872.0,
    "avgSpeed": 0.3386, "maxSpeed": 0.3452, "avgHr": 141.0, "maxHr": 181.0, "elevationGain": None, "steps": 7316.0,
    "avgDoubleCadence": 148.64, "avgGroundContactTime": 298.2, "avgVerticalOscillation": 9.18,
    "avgStrideLength": 102.62, "avgPower": 300.0, "calories": 2543.33, "workoutRpe": 70, "workoutFeel": 75,
    "eventTypeId": 1,
}  # fmt: skip


def rows(payload: object, gear: dict[str, str] | None = None) -> list[TableRow | RowRefusal]:
    return list(read_json(io.BytesIO(json.dumps(payload).encode()), NOW, ZONE, gear))


def summaries(*activities: dict[str, Any]) -> object:
    return [{"summarizedActivitiesExport": list(activities)}]


def activity(payload: object, gear: dict[str, str] | None = None) -> ActivityRecord:
    (row,) = rows(payload, gear)
    assert isinstance(row, TableRow), row
    assert isinstance(row.record, ActivityRecord)
    return row.record


def days(payload: object) -> list[DayRecord]:
    found = [row.record for row in rows(payload) if isinstance(row, TableRow)]
    return [record for record in found if isinstance(record, DayRecord)]


def answers(shared_data: Path, cassette: str) -> list[Any]:
    """The JSON answers that a recording holds."""
    path = shared_data / "api" / "matin__garth" / "tests" / cassette
    recording = yaml.safe_load(path.read_text(encoding="utf-8"))
    bodies = [interaction["response"]["body"]["string"] for interaction in recording["interactions"]]
    return [json.loads(body) for body in bodies if body]


def test_the_exports_units_become_si() -> None:
    figures = activity(summaries(TREADMILL)).exported
    assert figures.distance_m == pytest.approx(10000)
    assert figures.elapsed_time_s == pytest.approx(2953.512)
    assert figures.moving_time_s == pytest.approx(2856.872)
    assert figures.step_length_mean_m == pytest.approx(1.0262)
    assert figures.ground_contact_mean_s == pytest.approx(0.2982)
    assert figures.vertical_oscillation_mean_m == pytest.approx(0.0918)
    assert figures.speed_max_m_per_s == pytest.approx(3.452)
    assert figures.calories_kcal == pytest.approx(607, abs=0.1)
    assert (figures.cadence_mean_spm, figures.steps, figures.elevation_gain_m) == (148.64, 7316, None)


def test_the_converted_figures_agree_with_each_other() -> None:
    figures = activity(summaries(TREADMILL)).exported
    assert figures.distance_m is not None
    assert figures.elapsed_time_s is not None
    assert figures.step_length_mean_m is not None
    assert figures.cadence_mean_spm is not None
    by_steps_m = figures.step_length_mean_m * figures.cadence_mean_spm * figures.elapsed_time_s / 60
    assert figures.distance_m / figures.elapsed_time_s == pytest.approx(TREADMILL["avgSpeed"] * 10, rel=0.001)
    assert by_steps_m == pytest.approx(figures.distance_m, rel=0.3)


def test_a_summary_states_what_the_runner_said_and_where_the_clock_stood() -> None:
    record = activity(summaries(TREADMILL), {"24251846565": "Pegasus"})
    assert (record.sport, record.activity_type, record.name) == ("run", "treadmill_run", "Treadmill")
    assert (record.effort_rpe, record.feel, record.is_race, record.shoe) == (7, 4, True, "Pegasus")
    assert record.start_utc == datetime(2026, 9, 5, 19, 54, 45, tzinfo=UTC)
    assert record.utc_offset_s == 3600


def test_hiking_up_is_in_centimetres_too() -> None:
    hike = {"activityId": 2, "activityType": "hiking", "beginTimestamp": 1788598212000, "distance": 609162.98,
            "duration": 7512540.0, "elevationGain": 24100.0, "elevationLoss": 33800.0}  # fmt: skip
    figures = activity(summaries(hike)).exported
    assert (figures.elevation_gain_m, figures.elevation_loss_m) == (241, 338)


def test_the_same_summary_has_the_same_fingerprint_and_its_id() -> None:
    (one,), (other,) = rows(summaries(TREADMILL)), rows(summaries({**TREADMILL, "somethingNew": 1}))
    assert isinstance(one, TableRow)
    assert isinstance(other, TableRow)
    assert (one.fingerprint, one.external_id) == (other.fingerprint, "24251846565")


def test_a_multisport_summary_gives_way_to_its_parts() -> None:
    whole = {**TREADMILL, "activityId": 1, "activityType": "multi_sport", "parent": True}
    parts = [{**TREADMILL, "activityId": 2, "parentId": 1}, {**TREADMILL, "activityId": 3, "parentId": 1}]
    found = rows(summaries(whole, *parts))
    assert [row.external_id for row in found if isinstance(row, TableRow)] == ["2", "3"]
    assert len(rows(summaries(whole))) == 1


def test_an_activity_without_a_start_is_refused_and_the_others_stay() -> None:
    nameless = {"activityId": 5, "activityType": "running"}
    refused, taken = rows(summaries(nameless, TREADMILL))
    assert refused == RowRefusal(1, "it has no start time")
    assert isinstance(taken, TableRow)


def test_absurd_numbers_are_unknown() -> None:
    absurd = {**TREADMILL, "distance": 10**400, "avgHr": True, "maxHr": -1, "steps": "many", "calories": float("nan")}
    figures = activity(summaries(absurd)).exported
    assert figures.distance_m is figures.heart_rate_mean_bpm is figures.heart_rate_max_bpm is None
    assert figures.steps is figures.calories_kcal is None


def test_shoes_are_found_in_the_list_of_gear() -> None:
    gear = [{"gearDTOS": [{"gearPk": 7, "displayName": "Vaporfly", "customMakeModel": "Nike"}],
             "gearActivityDTOs": {"7": [{"activityId": 24251846565}]}}]  # fmt: skip
    found = read_gear(io.BytesIO(json.dumps(gear).encode()))
    assert activity(summaries(TREADMILL), found).shoe == "Vaporfly"


def test_a_night_is_the_sum_of_its_stages_in_the_athletes_clock() -> None:
    night = {"calendarDate": "2025-10-15", "sleepStartTimestampGMT": "2025-10-15T04:46:23.0",
             "sleepEndTimestampGMT": "2025-10-15T12:16:23.0", "deepSleepSeconds": 4800, "lightSleepSeconds": 15000,
             "remSleepSeconds": 6120, "awakeSleepSeconds": 1080, "averageRespiration": 14.0,
             "sleepScores": {"overallScore": 82}, "spo2SleepSummary": {"averageSPO2": 94.0}}  # fmt: skip
    assert days([night]) == [
        DayRecord(
            day=date(2025, 10, 15), deep_minutes=80, light_sleep_minutes=250, rem_minutes=102, awake_minutes=18,
            sleep_minutes=432, bed_time=datetime.fromisoformat("2025-10-14 22:46:23"),
            wake_time=datetime.fromisoformat("2025-10-15 06:16:23"), sleep_score=82, respiration_per_min=14,
            spo2_percent=94,
        )
    ]  # fmt: skip


def test_a_night_that_was_not_measured_is_nothing() -> None:
    assert days([{"calendarDate": "2025-10-15", "deepSleepSeconds": 0, "lightSleepSeconds": 0}]) == []
    assert days([{"calendarDate": "2025-10-15", "deepSleepSeconds": None}]) == []


def test_a_daily_summary_is_read_where_the_export_nests_it() -> None:
    uds = {"calendarDate": "2026-05-12", "totalSteps": 9533, "restingHeartRate": 57, "currentDayRestingHeartRate": 55,
           "moderateIntensityMinutes": 22, "vigorousIntensityMinutes": 0, "activeKilocalories": 640.0,
           "bmrKilocalories": 1700.0,
           "allDayStress": {"aggregatorList": [{"type": "AWAKE", "averageStressLevel": 40},
                                               {"type": "TOTAL", "averageStressLevel": 31}]},
           "bodyBattery": {"bodyBatteryStatList": [{"bodyBatteryStatType": "HIGHEST", "statsValue": 85},
                                                   {"bodyBatteryStatType": "LOWEST", "statsValue": 22}]}}  # fmt: skip
    assert days([uds]) == [
        DayRecord(
            day=date(2026, 5, 12), steps=9533, resting_hr_bpm=55, moderate_minutes=22, vigorous_minutes=0,
            active_kcal=640, resting_kcal=1700, stress_mean=31, body_battery_max=85, body_battery_min=22,
        )
    ]  # fmt: skip


def test_a_day_on_which_the_watch_was_not_worn_states_nothing() -> None:
    idle = {"calendarDate": "2026-05-12", "totalSteps": 0, "moderateIntensityMinutes": 0,
            "allDayStress": {"aggregatorList": [{"type": "TOTAL", "averageStressLevel": -2}]}}  # fmt: skip
    assert days([idle]) == []


def test_heart_rate_variability_is_in_the_health_status() -> None:
    status = {"calendarDate": "2026-05-12", "metrics": [{"type": "HRV", "value": 61.0}, {"type": "HR", "value": 48.0}]}
    assert days([status]) == [DayRecord(day=date(2026, 5, 12), hrv_ms=61)]


def test_the_newest_weighing_of_a_day_counts() -> None:
    def weighing(version: int, grams: float) -> dict[str, Any]:
        when = {"calendarDate": "2023-11-28T13:00:00.0"}
        return {"metaData": when, "version": version, "weight": {"weight": grams}}

    (record,) = days([weighing(2, 68400.0), weighing(1, 70000.0), {"metaData": {}, "height": 180}])
    assert (record.day, record.weight_kg) == (date(2023, 11, 28), 68.4)


@pytest.mark.parametrize("payload", [{"a": 1}, [{"calendarDate": "2026-01-01", "valueInML": 1750}], [1, 2]])
def test_json_without_training_data_is_refused(payload: object) -> None:
    with pytest.raises(RefusedFileError, match="nothing in it"):
        rows(payload)


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b"\xff\xfe\x00"])
def test_damaged_json_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedFileError, match="damaged JSON"):
        list(read_json(io.BytesIO(data), NOW, ZONE))


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*TREADMILL, "calendarDate"]), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from([*TREADMILL, "parentId", "parent", "description"]), _json))
def test_no_summary_makes_it_fail_otherwise_than_by_refusing(fields: dict[str, Any]) -> None:
    for row in rows(summaries(fields)):
        assert isinstance(row, TableRow | RowRefusal)


@given(
    st.sampled_from(["deepSleepSeconds", "totalSteps", "metrics", "dailySleepDTO", "hrvSummary", "weight"]),
    _json,
    _json,
)
def test_no_day_makes_it_fail_otherwise_than_by_refusing(key: str, value: Any, on: Any) -> None:
    for row in rows(
        [{key: value, "calendarDate": on, "metaData": on}, {"calendarDate": "2024-01-01", "totalSteps": 5}]
    ):
        assert isinstance(row, TableRow | RowRefusal)


def test_files_are_known_by_their_content() -> None:
    assert kind_of("x/1_summarizedActivities.json", json.dumps(summaries(TREADMILL)).encode()) is TableKind.GARMIN_JSON
    assert kind_of("gear.json", b'[{"gearDTOS": []}]') is TableKind.GARMIN_GEAR
    assert kind_of("settings.json", b'{"theme": "dark"}') is None
    assert kind_of("activities.csv", b"Activity ID,Activity Date,Activity Name\n") is TableKind.STRAVA
    assert kind_of("Activities.csv", b"Activity Type,Date,Favorite,Title,Distance,Time\n") is TableKind.GARMIN_CSV
    assert kind_of("log.csv", b"Date;Sport;Distance (km)\n") is TableKind.ACTIVITIES
    assert kind_of("sleep.csv.gz", b"date,sleep_minutes\n") is TableKind.DAYS
    assert kind_of("bank.csv", b"date,amount\n") is None
    assert kind_of("photo.csv", b"\x89PNG\r\n\x1a\n\0\0") is None
    assert not is_garmin_json(b"totalSteps")


def test_recorded_activities_are_read(shared_data: Path) -> None:
    (listed,) = answers(shared_data, "data/cassettes/test_activity_list.yaml")
    found = [row.record for row in rows(listed) if isinstance(row, TableRow)]
    assert len(found) == 3
    run = found[0]
    assert isinstance(run, ActivityRecord)
    assert (run.sport, run.activity_type) == ("run", "trail_run")
    assert run.start_utc == datetime(2026, 1, 8, 14, 10, 21, tzinfo=UTC)
    assert run.utc_offset_s == -6 * 3600
    assert run.exported.distance_m == pytest.approx(4261.19, abs=0.01)
    assert (run.exported.elevation_gain_m, run.exported.heart_rate_mean_bpm, run.exported.steps) == (151, 142, 5310)
    assert run.exported.calories_kcal == 390
    assert run.start_latitude_deg == pytest.approx(19.312, abs=0.001)


def test_a_recorded_activity_in_detail_is_the_same_activity(shared_data: Path) -> None:
    listed, detail = answers(shared_data, "data/cassettes/test_activity_get.yaml")
    (one,), (other,) = rows(listed), rows(detail)
    assert isinstance(one, TableRow)
    assert isinstance(other, TableRow)
    assert one.external_id == other.external_id
    assert isinstance(one.record, ActivityRecord)
    assert isinstance(other.record, ActivityRecord)
    assert one.record.start_utc == other.record.start_utc
    assert other.record.exported.distance_m == pytest.approx(one.record.exported.distance_m, abs=0.01)


def test_recorded_sleep_hrv_stress_steps_and_weight_are_read(shared_data: Path) -> None:
    sleep = days(answers(shared_data, "data/cassettes/test_daily_sleep_data_get.yaml"))
    hrv = days(answers(shared_data, "stats/cassettes/test_daily_hrv.yaml")[0])
    stress = days(answers(shared_data, "stats/cassettes/test_daily_stress.yaml")[0])
    steps = days(answers(shared_data, "stats/cassettes/test_daily_steps.yaml")[0])
    weight = days(answers(shared_data, "data/cassettes/test_weight_data_list.yaml")[0])

    assert [(night.day, night.sleep_minutes, night.rem_minutes) for night in sleep] == [(date(2025, 7, 7), 403, 91)]
    assert sleep[0].bed_time == datetime.fromisoformat("2025-07-06 22:47:28")
    assert hrv[0] == DayRecord(day=date(2023, 7, 1), hrv_ms=43)
    assert stress[0] == DayRecord(day=date(2023, 7, 1), stress_mean=35)
    assert steps[0] == DayRecord(day=date(2023, 7, 1), steps=12413)
    assert all(record.weight_kg is not None and 58 < record.weight_kg < 62 for record in weight)
    assert len({record.day for record in weight}) == len(weight) == 3


def test_any_table_is_read_through_one_door() -> None:
    context = ReadingContext(NOW, ZONE, gear={"24251846565": "Pegasus"})
    (row,) = read_rows(TableKind.GARMIN_JSON, io.BytesIO(json.dumps(summaries(TREADMILL)).encode()), context)
    assert isinstance(row, TableRow)
    assert isinstance(row.record, ActivityRecord)
    assert row.record.shoe == "Pegasus"
