"""Our own two CSVs: whatever another program can write can come in."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.sync.exports.generic_columns import DAY_FIGURES, DAY_TIMES, FIGURES, RATINGS
from tools.sync.exports.generic_csv import is_activities, is_days, read_activities, read_days
from tools.sync.exports.tables import RowRefusal, TableRow, header_of
from tools.sync.records import ActivityRecord, DayRecord, RefusedFileError

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ZONE = "Europe/Berlin"
DOCUMENT = Path(__file__).resolve().parents[4] / "docs" / "import-formats.md"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def activities(text: str, encoding: str = "utf-8") -> list[TableRow | RowRefusal]:
    return list(read_activities(io.BytesIO(text.encode(encoding)), NOW, ZONE))


def activity(text: str, encoding: str = "utf-8") -> ActivityRecord:
    (row,) = activities(text, encoding)
    assert isinstance(row, TableRow), row
    assert isinstance(row.record, ActivityRecord)
    return row.record


def days(text: str) -> list[TableRow | RowRefusal]:
    return list(read_days(io.BytesIO(text.encode()), NOW, ZONE))


def day(text: str) -> DayRecord:
    (row,) = days(text)
    assert isinstance(row, TableRow), row
    assert isinstance(row.record, DayRecord)
    return row.record


def test_an_activity_with_everything() -> None:
    record = activity(
        "start,sport,name,distance_km,duration,moving_time,elevation_gain_m,avg_hr_bpm,rpe,feel,shoe,notes,race\n"
        "2024-05-01 07:30,trail run,Hills,12.5,1:10:00,1:08:30,340,151,7,4,Speedgoat,Muddy,yes\n"
    )
    assert (record.sport, record.activity_type, record.name) == ("run", "trail_run", "Hills")
    assert (record.start_utc, record.utc_offset_s) == (datetime(2024, 5, 1, 5, 30, tzinfo=UTC), 7200)
    assert (record.exported.distance_m, record.exported.elapsed_time_s, record.exported.moving_time_s) == (
        12500,
        4200,
        4110,
    )
    assert (record.effort_rpe, record.feel, record.shoe, record.description, record.is_race) == (
        7,
        4,
        "Speedgoat",
        "Muddy",
        True,
    )


@pytest.mark.parametrize(
    ("header", "row", "distance_m"),
    [
        ("date,sport,distance_m", "2024-05-01,run,5000", 5000),
        ("date,sport,distance_mi", "2024-05-01,run,3.1", 4988.9664),
        ("Sport , DATE,Distance (km)", "run,2024-05-01,5", 5000),
        ("date;sport;distance_km", "2024-05-01;run;5,125", 5125),
        ("date;sport;distance_km", "2024-05-01;run;5.125", 5125),
        ("date\tsport\tdistance_km", "2024-05-01\trun\t5,1", 5100),
        ("date,sport,distance_m", '2024-05-01,run,"5,000"', 5000),
        ("\ufeffdate,sport,distance_km", "2024-05-01,run,5", 5000),
        ("sep=;\ndate;sport;distance_km", "2024-05-01;run;5", 5000),
    ],
)
def test_separators_units_order_and_capitals_are_free(header: str, row: str, distance_m: float) -> None:
    assert activity(f"{header}\r\n{row}\r\n").exported.distance_m == pytest.approx(distance_m)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_of_common_spreadsheets_are_read(encoding: str) -> None:
    record = activity("date,sport,name,distance_km\n2024-05-01,run,Über die Höhe,5\n", encoding)
    assert record.name == "Über die Höhe"


def test_a_start_with_its_own_offset_keeps_it() -> None:
    record = activity("start,sport\n2024-05-01T07:30:00-07:00,run\n")
    assert (record.start_utc, record.utc_offset_s) == (datetime(2024, 5, 1, 14, 30, tzinfo=UTC), -7 * 3600)


def test_a_day_without_a_time_is_taken_at_noon_and_said_so() -> None:
    (row,) = activities("date,sport\n2024-01-05,run\n")
    assert isinstance(row, TableRow)
    assert isinstance(row.record, ActivityRecord)
    assert row.record.start_utc == datetime(2024, 1, 5, 11, tzinfo=UTC)
    assert "noon" in row.notes[0]


def test_a_sport_that_nobody_knows_stays_under_its_own_name() -> None:
    assert activity("date,sport\n2024-01-05,Underwater Rugby\n").sport == "underwater_rugby"


def test_an_unknown_column_is_named_once() -> None:
    first, second = activities("date,sport,mood,weather\n2024-01-05,run,ok,sun\n2024-01-06,run,ok,rain\n")
    assert isinstance(first, TableRow)
    assert isinstance(second, TableRow)
    assert any("mood, weather" in note for note in first.notes)
    assert not any("mood" in note for note in second.notes)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("05/06/2024,run,5,30:00", "two days"),
        ("someday,run,5,30:00", "not a date"),
        (",run,5,30:00", "no date"),
        ("2024-05-01,run,five,30:00", "“five” is not a number"),
        ("2024-05-01,run,5,30", "not a duration"),
        ("2031-05-01,run,5,30:00", "future"),
        ("2024-05-01,run,5,30:00,surplus", "5 cells"),
    ],
)
def test_a_bad_row_is_refused_with_line_and_reason_and_the_others_stay(row: str, reason: str) -> None:
    good = "2024-05-02,run,5,30:00"
    refused, taken = activities(f"date,sport,distance_km,duration\n{row}\n{good}\n")
    assert isinstance(refused, RowRefusal)
    assert refused.line == 2
    assert reason in refused.reason
    assert isinstance(taken, TableRow)


def test_a_quotation_mark_that_never_closes_costs_its_own_row_only() -> None:
    refused, taken = activities('date,sport,name\n2024-05-01,run,"Hills\n2024-05-02,run,Flat\n')
    assert isinstance(refused, RowRefusal)
    assert "quotation mark" in refused.reason
    assert isinstance(taken, TableRow)
    assert taken.line == 3


def test_a_number_that_cannot_be_true_is_unknown_and_noted() -> None:
    (row,) = days("date,resting_hr_bpm,steps\n2024-05-01,0,9000\n")
    assert isinstance(row, TableRow)
    assert row.record == DayRecord(day=date(2024, 5, 1), steps=9000)
    assert row.notes == ("resting hr bpm 0 cannot be, left out",)


def test_a_day_with_everything() -> None:
    record = day(
        "date,resting_hr_bpm,hrv_ms,sleep_minutes,deep_minutes,light_sleep_minutes,rem_minutes,awake_minutes,bed_time,"
        "wake_time,steps,vigorous_minutes,moderate_minutes,light_active_minutes,stress,weight_kg\n"
        "2024-05-01,48,62,432,80,250,102,18,22:55,06:25,11000,30,20,140,27,70\n"
    )
    assert record == DayRecord(
        day=date(2024, 5, 1), resting_hr_bpm=48, hrv_ms=62, sleep_minutes=432, deep_minutes=80, light_sleep_minutes=250,
        rem_minutes=102, awake_minutes=18, bed_time=at("2024-04-30 22:55"), wake_time=at("2024-05-01 06:25"),
        steps=11000, vigorous_minutes=30, moderate_minutes=20, light_minutes=140, stress_mean=27, weight_kg=70,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "bed_time"),
    [
        ("23:10", at("2024-04-30 23:10")),
        ("00:30", at("2024-05-01 00:30")),
        ("11:10 PM", at("2024-04-30 23:10")),
        ("2024-04-30 21:05", at("2024-04-30 21:05")),
        ("11:10:00 p.m.", at("2024-04-30 23:10")),
        ("10 pm", at("2024-04-30 22:00")),
        ("12 AM", at("2024-05-01 00:00")),
        ("2024-04-30T22:55", at("2024-04-30 22:55")),
        ("2024-04-30T22:55:30.000", at("2024-04-30 22:55:30")),
        ("2024-04-30T22:55:00-07:00", at("2024-04-30 22:55")),
        ("2024-04-30T21:55:00Z", at("2024-04-30 23:55")),
        ("30 Apr 2024 10:55 PM", at("2024-04-30 22:55")),
    ],
)
def test_bed_times_belong_to_the_night_that_ended_on_the_day(written: str, bed_time: datetime) -> None:
    assert day(f"date,bed_time\n2024-05-01,{written}\n").bed_time == bed_time


@pytest.mark.parametrize(
    ("column", "value", "field", "stored"),
    [
        ("minutesAsleep", "445", "sleep_minutes", 445),
        ("Minutes Lightly Active", "149", "light_minutes", 149),
        ("fairly_active_minutes", "24", "moderate_minutes", 24),
        ("very_active_minutes", "33", "vigorous_minutes", 33),
        ("Calories Burned", '"2,351"', "total_kcal", 2351),
        ("total_calories", "2351.6", "total_kcal", 2351.6),
        ("Active calories (kcal)", "640", "active_kcal", 640),
        ("rmssd", "89.6", "hrv_ms", 89.6),
        ("Wake onset", "2024-05-01 06:25", "wake_time", at("2024-05-01 06:25")),
        ("sleep_hours", "7.5", "sleep_minutes", 450),
    ],
)
def test_days_are_known_by_the_names_that_programs_give_them(
    column: str, value: str, field: str, stored: object
) -> None:
    record = day(f"date,{column}\n2024-05-01,{value}\n")
    assert record.model_dump(exclude={"day"}, exclude_none=True) == {field: stored}


def test_of_two_columns_for_one_thing_the_first_known_name_is_taken() -> None:
    assert day("date,total_steps,steps\n2024-05-01,1,2\n").steps == 2
    assert day("date,steps,total_steps\n2024-05-01,2,1\n").steps == 2


def test_minutes_in_heart_rate_zones_are_no_active_minutes() -> None:
    (row,) = days("date,steps,fat_burn_minutes,cardio_minutes\n2024-05-01,9000,30,20\n")
    assert isinstance(row, TableRow)
    assert row.record == DayRecord(day=date(2024, 5, 1), steps=9000)
    assert "fat burn minutes, cardio minutes" in row.notes[0]


def test_a_table_of_days_may_state_the_distance_of_the_day() -> None:
    assert not is_activities(["date", "distance km", "sleep minutes"])
    assert is_days(["date", "distance km", "sleep minutes"])
    assert is_activities(["date", "distance km", "calories"])


def test_pounds_become_kilograms() -> None:
    assert day("date,weight_lb\n2024-05-01,154\n").weight_kg == pytest.approx(69.853, abs=0.001)


def test_a_row_that_says_nothing_but_its_date_is_passed_over() -> None:
    assert days("date,steps\n2024-05-01,\n2024-05-02,--\n") == []


def test_other_tables_are_not_mistaken_for_ours() -> None:
    assert not is_days(["date", "amount", "payee"])
    assert not is_activities(["name", "distance km"])
    assert is_activities(header_of(b"date;sport;distance_km\n"))
    with pytest.raises(RefusedFileError):
        days("date,amount\n2024-05-01,5\n")


def test_the_same_row_has_the_same_fingerprint_whatever_its_columns_order() -> None:
    (one,) = days("date,steps,hrv_ms\n2024-05-01,9000,60\n")
    (other,) = days("hrv_ms;date;steps\n60;2024-05-01;9000\n")
    assert isinstance(one, TableRow)
    assert isinstance(other, TableRow)
    assert one.fingerprint == other.fingerprint


def test_every_column_is_documented_and_the_documented_examples_are_read() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for name in {*FIGURES, *RATINGS, *DAY_FIGURES, *DAY_TIMES}:
        assert f"`{name.replace(' ', '_')}`" in text, name
    blocks = [block.removeprefix("csv\n") for block in text.split("```")[1::2] if block.startswith("csv\n")]
    taken = [row for block in blocks for row in (activities if "sport" in block else days)(block)]
    assert len(blocks) == 2
    assert len(taken) >= 5
    assert all(isinstance(row, TableRow) for row in taken)


@given(st.text(max_size=200))
def test_no_text_makes_it_fail_otherwise_than_by_refusing(noise: str) -> None:
    for row in activities(f"date,sport,distance_km\n{noise}", "utf-16"):
        assert isinstance(row, TableRow | RowRefusal)
    for one in days(f"date,steps,bed_time\n2024-05-01,1,{noise}".replace("\ud800", "")):
        assert isinstance(one, TableRow | RowRefusal)
