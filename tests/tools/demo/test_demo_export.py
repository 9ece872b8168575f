"""The files read back as what was simulated, by readers that did not write them."""

import csv
import gzip
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import fitdecode
import numpy as np
import pytest
from garmin_fit_sdk import CrcCalculator

from storage.streams import Channel
from tools.contract import Progress
from tools.demo.fit_bytes import checksum
from tools.demo.fit_file import encode
from tools.demo.outing import Kind, Outing
from tools.demo.recording import Recording
from tools.demo.simulate import Life
from tools.demo.tables import STRAVA_COLUMNS, file_name
from tools.demo.write import DemoExport, write_life
from tools.sync.exports.generic_csv import read_days
from tools.sync.exports.strava import StravaRow, read_rows
from tools.sync.exports.tables import RowRefusal
from tools.sync.formats.parse import parse_file

Performed = Callable[[Outing], Recording]
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def some_life(maya: Life) -> Life:
    """Every kind of outing, few of each, and one that was typed in."""
    kinds = [[o for o in maya.outings if o.kind is kind][::9][:3] for kind in Kind]
    typed_in = [next(o for o in maya.outings if not o.has_file)]
    chosen = {o.number: o for o in [*(o for few in kinds for o in few), *typed_in]}
    return replace(maya, outings=tuple(chosen[number] for number in sorted(chosen)))


@pytest.fixture(scope="module")
def export(some_life: Life, tmp_path_factory: pytest.TempPathFactory) -> DemoExport:
    return write_life(tmp_path_factory.mktemp("export"), some_life)


def messages(data: bytes) -> list[tuple[str, dict[str, Any]]]:
    """Every message of a FIT file, with its checksum enforced."""
    strict = {"check_crc": fitdecode.CrcCheck.RAISE, "error_handling": fitdecode.ErrorHandling.RAISE}
    with fitdecode.FitReader(data, **strict) as reader:
        frames = [frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]
    return [(frame.name, {f.name: f.value for f in frame.fields if f.value is not None}) for frame in frames]


def test_a_fit_file_says_what_the_recording_says(some_life: Life, performed: Performed) -> None:
    for outing in some_life.outings:
        recording = performed(outing)
        found = messages(encode(outing, recording))
        session = next(values for name, values in found if name == "session")
        laps = [values for name, values in found if name == "lap"]
        records = [values for name, values in found if name == "record"]

        assert session["start_time"] == outing.start_utc
        assert session["total_elapsed_time"] == recording.elapsed_s
        assert session["total_timer_time"] == recording.timer_s
        assert session.get("total_distance") == outing.distance_m
        assert len(laps) == len(recording.laps)
        assert sum(lap["total_timer_time"] for lap in laps) == recording.timer_s
        assert len(records) == recording.columns["elapsed_s"].size


def test_messages_come_in_the_order_of_time_and_the_timer_starts_and_stops(
    some_life: Life, performed: Performed
) -> None:
    outing = max(some_life.outings, key=lambda o: len(performed(o).pauses) if o.kind is Kind.LONG else 0)
    found = messages(encode(outing, performed(outing)))
    stamps = [values["timestamp"] for name, values in found if name in ("record", "event", "lap")]
    timer = [values["event_type"] for name, values in found if name == "event"]

    assert all(a <= b for a, b in pairwise(stamps))
    assert timer == ["start", "stop_all"] * (len(performed(outing).pauses) + 1)


def test_an_unknown_value_is_left_unknown(some_life: Life, performed: Performed) -> None:
    outing = next(o for o in some_life.outings if o.kind is Kind.EASY)
    recording = performed(outing)
    latitude = recording.columns["latitude_deg"].copy()
    latitude[:3] = np.nan
    blind = replace(recording, columns=recording.columns | {"latitude_deg": latitude})
    records = [values for name, values in messages(encode(outing, blind)) if name == "record"]

    assert [("position_lat" in record) for record in records[:4]] == [False, False, False, True]


def test_the_checksum_is_garmins() -> None:
    data = bytes(range(256)) * 3

    assert checksum(data) == CrcCalculator.calculate_crc(data, 0, len(data))


def test_our_own_reader_finds_the_same_distance_laps_and_samples(some_life: Life, performed: Performed) -> None:
    for outing in some_life.outings[::3]:
        recording = performed(outing)
        (parsed,) = parse_file("demo.fit", encode(outing, recording), NOW)

        assert parsed.start_utc == outing.start_utc
        assert parsed.stated.distance_m == outing.distance_m
        assert parsed.stated.elapsed_time_s == recording.elapsed_s
        assert len(parsed.laps) == len(recording.laps)
        assert parsed.samples is not None
        if "cadence_spm" in recording.columns:
            read = parsed.samples.get(Channel.CADENCE_SPM)
            assert np.nanmean(read) == pytest.approx(np.nanmean(recording.columns["cadence_spm"]), abs=0.6)


def test_the_table_has_stravas_columns_and_a_file_for_each_recorded_row(export: DemoExport) -> None:
    with (export.folder / "activities.csv").open(encoding="utf-8", newline="") as stream:
        header, *rows = csv.reader(stream)
    named = {path.name for path in (export.folder / "activities").iterdir()}

    assert tuple(header) == STRAVA_COLUMNS
    assert len(header) == 99
    assert all(len(row) == 99 for row in rows)
    assert {row[12] for row in rows} - {""} == {f"activities/{name}" for name in named}
    assert len(rows) == export.activities == len(named) + sum(not row[12] for row in rows)


def test_the_header_is_that_of_a_real_export(shared_data: Path) -> None:
    real = shared_data / "histories" / "JoBoSo__Strava-Activity-Map" / "activities.csv"
    with real.open(encoding="utf-8", newline="") as stream:
        assert tuple(next(csv.reader(stream))) == STRAVA_COLUMNS


def test_the_strava_reader_finds_names_figures_gear_effort_races_and_weather(
    export: DemoExport, performed: Performed
) -> None:
    with (export.folder / "activities.csv").open("rb") as stream:
        rows = list(read_rows(stream, NOW))

    for outing, row in zip(export.life.outings, rows, strict=True):
        assert isinstance(row, StravaRow)
        assert row.notes == ()
        assert row.filename == file_name(outing)
        record = row.record
        assert (record.name, record.start_utc, record.shoe) == (outing.name, outing.start_utc, outing.gear)
        assert record.exported.distance_m == outing.distance_m
        assert record.exported.elapsed_time_s == performed(outing).elapsed_s
        assert record.effort_rpe == outing.rpe
        assert bool(record.is_race) == (outing.kind is Kind.RACE)
        if outing.air is not None:
            assert record.weather is not None
            assert record.weather.temperature_c == outing.air.temperature_c
        else:
            assert record.weather is None


def test_the_wellness_reader_finds_every_day_that_says_something(export: DemoExport) -> None:
    with (export.folder / "wellness.csv").open("rb") as stream:
        rows = list(read_days(stream, NOW))
    read = {}
    for row in rows:
        assert not isinstance(row, RowRefusal)
        assert row.notes == ()
        read[getattr(row.record, "day", None)] = row.record

    for day in export.life.days:
        record = read.get(day.day)
        for name in ("resting_hr_bpm", "hrv_ms", "sleep_minutes", "steps", "light_minutes", "weight_kg", "bed_time"):
            assert getattr(record, name, None) == getattr(day, name), (day.day, name)


def test_the_same_life_gives_the_same_bytes(some_life: Life, export: DemoExport, tmp_path: Path) -> None:
    write_life(tmp_path, replace(some_life, outings=some_life.outings[::4]))

    again = sorted(tmp_path.glob("activities/*"))
    assert len(again) > 5
    assert all(path.read_bytes() == (export.folder / "activities" / path.name).read_bytes() for path in again)


def test_progress_is_told_to_the_end(some_life: Life, tmp_path: Path) -> None:
    told: list[Progress] = []
    write_life(tmp_path, replace(some_life, outings=some_life.outings[:3]), told.append)

    assert [(p.done, p.total) for p in told] == [(1, 3), (2, 3), (3, 3)]


def test_no_file_is_larger_than_its_activity_deserves(export: DemoExport) -> None:
    sizes = [len(gzip.decompress(path.read_bytes())) for path in (export.folder / "activities").iterdir()]

    assert max(sizes) < 700_000
    assert timedelta(0) < NOW - export.life.outings[-1].start_utc
