"""The bulk reader of FIT records, held against fitdecode."""

import struct
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fitdecode
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.streams import Channel, Column
from tools.sync.formats.fit import parse
from tools.sync.formats.fit_checksum import crc16
from tools.sync.formats.fit_samples import FIT_EPOCH_S, read_columns, read_strap
from tools.sync.formats.fit_stream import BAD_CHECKSUM, BROKEN_INSIDE, ENDS_EARLY, parts
from tools.sync.records import RefusedFileError

# channel -> (field of fitdecode, factor to our unit); fitdecode expands speed and altitude to their enhanced names
FIELDS = {
    Channel.LATITUDE_DEG: ("position_lat", 180 / 2**31),
    Channel.LONGITUDE_DEG: ("position_long", 180 / 2**31),
    Channel.ALTITUDE_M: ("enhanced_altitude", 1.0),
    Channel.SPEED_M_PER_S: ("enhanced_speed", 1.0),
    Channel.DISTANCE_M: ("distance", 1.0),
    Channel.HEART_RATE_BPM: ("heart_rate", 1.0),
    Channel.TEMPERATURE_C: ("temperature", 1.0),
    Channel.STEP_LENGTH_M: ("step_length", 1e-3),
    Channel.VERTICAL_OSCILLATION_M: ("vertical_oscillation", 1e-3),
    Channel.GROUND_CONTACT_S: ("stance_time", 1e-3),
}


def fitdecodes_records(data: bytes) -> list[dict[str, Any]]:
    """What fitdecode makes of the records, up to where it gives up."""
    records: list[dict[str, Any]] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for frame in fitdecode.FitReader(data, processor=None, check_crc=False):
                if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name == "record":
                    records.append({})
                    for entry in frame.fields:
                        if entry.value is not None and not (entry.field_def and entry.field_def.is_dev):
                            records[-1].setdefault(entry.name, entry.value)
    except fitdecode.FitError:
        pass
    return records


def column_of(records: list[dict[str, Any]], name: str, factor: float = 1.0) -> Column:
    values = [record.get(name, np.nan) for record in records]
    return factor * np.array([value[0] if isinstance(value, tuple) else value for value in values], dtype=np.float64)


def fit_files(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "activity_files").rglob("*") if path.suffix.lower() == ".fit")


def test_records_of_every_real_file_equal_fitdecodes(shared_data: Path) -> None:
    for path in fit_files(shared_data):
        data = path.read_bytes()
        records = fitdecodes_records(data)
        columns = read_columns(list(parts(data)))

        assert columns.unix_s.size == len(records), path.name
        if not records:
            continue
        stamps = column_of(records, "timestamp")
        np.testing.assert_array_equal(
            columns.unix_s, np.where(stamps < 0x10000000, np.nan, stamps + FIT_EPOCH_S), err_msg=path.name
        )
        for channel, (name, factor) in FIELDS.items():
            theirs = column_of(records, name, factor)
            ours = columns.channels.get(channel, np.full(len(records), np.nan))
            known = np.isfinite(theirs)
            if channel is Channel.DISTANCE_M and "compressed_speed_distance" in str(records[-1].keys()):
                continue  # summed up in a test of its own
            np.testing.assert_allclose(ours[known], theirs[known], rtol=1e-12, err_msg=f"{path.name} {name}")


def test_compressed_speed_and_distance_add_up_to_what_the_device_says(shared_data: Path) -> None:
    data = (shared_data / "activity_files/dtcooper__python-fitparse/compressed-speed-distance.fit").read_bytes()

    distance = read_columns(list(parts(data))).channels[Channel.DISTANCE_M]

    assert np.nanmax(distance) == pytest.approx(10_248.67, rel=0.005)  # the session's total
    assert (np.diff(distance[np.isfinite(distance)]) >= 0).all()


def test_a_straps_rates_after_a_swim_agree_with_the_laps_that_the_watch_states(shared_data: Path) -> None:
    data = (shared_data / "activity_files/muktihari__fit/activity_poolswim_with_hr.fit").read_bytes()
    (swim,) = parse(data)

    unix_s, bpm = read_strap(list(parts(data)))

    assert unix_s.size == 947 * 8 + 3  # three of the 950 messages carry one beat, and a full time
    assert (np.diff(unix_s) >= 0).all()
    assert np.diff(unix_s).max() < 4
    swum = [lap for lap in swim.laps if lap.distance_m and (lap.elapsed_time_s or 0) > 40]
    assert len(swum) > 15
    for lap in swum:
        begin = swim.start_utc.timestamp() + lap.start_offset_s
        during = (unix_s >= begin) & (unix_s <= begin + (lap.elapsed_time_s or 0))
        assert bpm[during].mean() == pytest.approx(lap.heart_rate_mean_bpm, abs=1.5)


@given(st.binary(min_size=0, max_size=3000))
def test_the_checksum_is_the_one_of_the_format(data: bytes) -> None:
    expected = fitdecode.utils.compute_crc(data) if data else 0

    assert crc16(np.frombuffer(data, dtype=np.uint8)) == expected


def test_both_byte_orders_are_read() -> None:
    for order, architecture in (("<", 0), (">", 1)):
        definition = struct.pack("BBB", 0x40, 0, architecture) + struct.pack(order + "HB", 20, 2)
        definition += bytes([253, 4, 0x86, 7, 2, 0x84])
        records = b"".join(
            b"\0" + struct.pack(order + "IH", 1_000_000_000 + second, 250 + second) for second in range(3)
        )

        columns = read_columns(list(parts(as_fit(definition + records))))

        assert columns.unix_s.tolist() == [1_000_000_000 + FIT_EPOCH_S + second for second in range(3)]
        assert columns.channels[Channel.POWER_W].tolist() == [250, 251, 252]


def test_a_compressed_header_counts_on_from_the_last_time_and_wraps_around() -> None:
    last = 1_000_000_000 // 32 * 32 + 30
    full = struct.pack("<BBBHB", 0x40, 0, 0, 20, 2) + bytes([253, 4, 0x86, 3, 1, 0x02])
    short = struct.pack("<BBBHB", 0x41, 0, 0, 20, 1) + bytes([3, 1, 0x02])
    body = full + short + struct.pack("<BIB", 0, last, 140)
    body += bytes([0x80 | 1 << 5 | 31, 141]) + bytes([0x80 | 1 << 5 | 2, 142]) + bytes([0x80 | 1 << 5 | 2, 143])

    columns = read_columns(list(parts(as_fit(body))))

    assert (columns.unix_s - FIT_EPOCH_S - last).tolist() == [0, 1, 4, 4]
    assert columns.channels[Channel.HEART_RATE_BPM].tolist() == [140, 141, 142, 143]


def test_a_sound_file_has_no_damage(fit_run: Callable[..., bytes]) -> None:
    (part,) = parts(fit_run())

    assert part.damage is None


def test_damage_is_named_and_what_precedes_it_is_found(fit_run: Callable[..., bytes]) -> None:
    data = fit_run(seconds=60)

    (cut,) = parts(data[:-500])
    assert cut.damage == ENDS_EARLY
    assert 0 < read_columns([cut]).unix_s.size <= 60

    (wrong,) = parts(data[:-2] + b"\0\0")
    assert wrong.damage == BAD_CHECKSUM
    assert read_columns([wrong]).unix_s.size == 60

    middle = len(data) // 2
    (broken, *_) = parts(data[:middle] + b"\x3b" * 80 + data[middle:])
    assert broken.damage == BROKEN_INSIDE


def test_a_file_whose_length_was_never_written_is_read_to_its_end(fit_run: Callable[..., bytes]) -> None:
    data = fit_run(seconds=30)
    unfinished = data[:4] + b"\0\0\0\0" + data[8:-2]

    (part,) = parts(unfinished)

    assert part.damage == ENDS_EARLY
    assert read_columns([part]).unix_s.size == 30


def test_what_does_not_begin_as_fit_is_refused() -> None:
    with pytest.raises(RefusedFileError, match="header"):
        list(parts(b"\x0e\x10\x00\x00\x00\x00\x00\x00.FAT\x00\x00"))


def test_zeros_after_a_file_are_padding(fit_run: Callable[..., bytes]) -> None:
    assert len(list(parts(fit_run() + bytes(4096)))) == 1


def test_beats_without_any_full_time_are_no_use() -> None:
    definition = struct.pack("<BBBHB", 0x40, 0, 0, 132, 2) + bytes([6, 3, 0x02, 10, 4, 0x0D])

    unix_s, bpm = read_strap(list(parts(as_fit(definition + b"\0" + bytes(7)))))

    assert unix_s.size == bpm.size == 0


@given(position=st.integers(0, 10_000), junk=st.binary(min_size=1, max_size=40))
def test_no_damage_crashes_the_reader(fit_run: Callable[..., bytes], position: int, junk: bytes) -> None:
    data = fit_run(seconds=20)
    at = position % len(data)
    damaged = data[:at] + junk + data[at + len(junk) :]

    try:
        read_columns(list(parts(damaged)))
    except RefusedFileError:
        assert at < 14


def as_fit(body: bytes) -> bytes:
    header = struct.pack("<2BHI4sH", 14, 0x20, 2100, len(body), b".FIT", 0)
    return header + body + struct.pack("<H", fitdecode.utils.compute_crc(header + body))
