"""The records of a FIT file as columns of channels. Pure.

Numbers, scales and offsets of fields are those of the FIT profile (messages record, hr and field_description).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from storage.streams import Channel, Column
from tools.sync.formats.fit_stream import FIELD_DESCRIPTION, HR, RECORD, TIMESTAMP, FieldKey, FitPart, Layout

FIT_EPOCH_S = 631_065_600
"""1989-12-31T00:00:00Z in Unix time."""
CLOCK_SET = 0x10000000
"""Smaller timestamps count from power-on: the device did not know the time."""


class _Source(NamedTuple):
    field: int
    scale: float
    offset: float = 0.0


_SOURCES: dict[Channel, tuple[_Source, ...]] = {
    Channel.LATITUDE_DEG: (_Source(0, 2**31 / 180),),
    Channel.LONGITUDE_DEG: (_Source(1, 2**31 / 180),),
    Channel.ALTITUDE_M: (_Source(78, 5, 500), _Source(2, 5, 500)),
    Channel.DISTANCE_M: (_Source(5, 100),),
    Channel.SPEED_M_PER_S: (_Source(73, 1000), _Source(6, 1000)),
    Channel.HEART_RATE_BPM: (_Source(3, 1),),
    Channel.CADENCE_SPM: (_Source(4, 1),),
    Channel.POWER_W: (_Source(7, 1),),
    Channel.TEMPERATURE_C: (_Source(13, 1),),
    Channel.STEP_LENGTH_M: (_Source(85, 10_000),),
    Channel.VERTICAL_OSCILLATION_M: (_Source(39, 10_000),),
    Channel.GROUND_CONTACT_S: (_Source(41, 10_000),),
}
"""Channel -> the fields that state it, the better one first; value = raw / scale - offset, in the channel's unit."""
_FRACTIONAL_CADENCE = _Source(53, 128)
_COMPRESSED_SPEED_DISTANCE = 8

# A developer field stands in for what the device itself does not state; only where its unit leaves no doubt.
_DEVELOPER_NATIVE = {3: Channel.HEART_RATE_BPM, 4: Channel.CADENCE_SPM, 7: Channel.POWER_W}
_DEVELOPER_NAMES = {"power": Channel.POWER_W, "rp_power": Channel.POWER_W, "heart rate": Channel.HEART_RATE_BPM}


@dataclass(frozen=True)
class Columns:
    """Samples as read, in file order: ``unix_s`` may repeat, go back or be NaN (no time, or a clock that was not set).

    Cadence is revolutions, strokes or strides a minute.
    """

    unix_s: Column
    channels: dict[Channel, Column]


def read_columns(fit: Sequence[FitPart]) -> Columns:
    """All records of the chained files *fit*, shape (n,) each; only channels that some record knows."""
    tables = [_Records(part) for part in fit if part.of(RECORD)]
    if not tables:
        return Columns(np.empty(0), {})
    read = [table.channels() for table in tables]
    return Columns(
        np.concatenate([table.unix_s() for table in tables]),
        {
            channel: np.concatenate([r.get(channel, t.unknown()) for r, t in zip(read, tables, strict=True)])
            for channel in _SOURCES
            if any(channel in channels for channels in read)
        },
    )


class _Records:
    """The ``record`` messages of one FIT file as a table."""

    def __init__(self, part: FitPart) -> None:
        self._data = part.data
        self._layouts = part.of(RECORD)
        self._developer = _developer_fields(part)
        self._stated = {key for layout in self._layouts for key in layout.fields}
        starts = np.concatenate([np.asarray(layout.starts) for layout in self._layouts])
        self._order = None if len(self._layouts) == 1 else np.argsort(starts, kind="stable")
        self._size = starts.size

    def unknown(self) -> Column:
        return np.full(self._size, np.nan)

    def unix_s(self) -> Column:
        times = self._ordered([layout.timestamps(self._data) for layout in self._layouts])
        return np.where(times < CLOCK_SET, np.nan, times + FIT_EPOCH_S)

    def channels(self) -> dict[Channel, Column]:
        found: dict[Channel, Column] = {}
        for channel, sources in _SOURCES.items():
            for source in sources:
                if source.field in self._stated:
                    _fill(found, channel, self._column(source.field) / source.scale - source.offset)
        if _FRACTIONAL_CADENCE.field in self._stated and Channel.CADENCE_SPM in found:
            fraction = self._column(_FRACTIONAL_CADENCE.field) / _FRACTIONAL_CADENCE.scale
            found[Channel.CADENCE_SPM] = found[Channel.CADENCE_SPM] + np.nan_to_num(fraction)
        if _COMPRESSED_SPEED_DISTANCE in self._stated:
            speed, distance = self._compressed_speed_distance()
            _fill(found, Channel.SPEED_M_PER_S, speed)
            _fill(found, Channel.DISTANCE_M, distance)
        for key, (base_type, channel) in self._developer.items():
            if key in self._stated:
                _fill(found, channel, self._column(key, base_type))
        return {channel: column for channel, column in found.items() if np.isfinite(column).any()}

    def _column(self, key: FieldKey, base_type: int | None = None) -> Column:
        return self._ordered(
            [
                layout.column(key, self._data, base_type)
                if key in layout.fields
                else np.full(len(layout.starts), np.nan)
                for layout in self._layouts
            ]
        )

    def _ordered(self, by_layout: list[Column]) -> Column:
        return by_layout[0] if self._order is None else np.concatenate(by_layout)[self._order]

    def _compressed_speed_distance(self) -> tuple[Column, Column]:
        """Three bytes: 12 bits of 1/100 m/s, and 12 bits of 1/16 m that wrap around and are summed up."""
        low, middle, high = (
            self._ordered([_byte(layout, nth, self._data) for layout in self._layouts]) for nth in range(3)
        )
        known = np.isfinite(low) & ~((low == 0xFF) & (middle == 0xFF) & (high == 0xFF))
        speed = low + 256 * (middle % 16)
        distance = self.unknown()
        distance[known] = np.cumsum(np.diff(middle[known] // 16 + 16 * high[known], prepend=0) % 4096) / 16
        return np.where(known, speed / 100, np.nan), distance


def _byte(layout: Layout, nth: int, data: NDArray[np.uint8]) -> Column:
    if layout.fields.get(_COMPRESSED_SPEED_DISTANCE, (0, 0, 0))[1] != 3:
        return np.full(len(layout.starts), np.nan)
    return layout.bytes_of(_COMPRESSED_SPEED_DISTANCE, data)[:, nth].astype(np.float64)


def _fill(found: dict[Channel, Column], channel: Channel, column: Column) -> None:
    """Let *column* state what is still unknown of the channel."""
    found[channel] = np.where(np.isnan(found[channel]), column, found[channel]) if channel in found else column


def _developer_fields(part: FitPart) -> dict[FieldKey, tuple[int, Channel]]:
    """The developer fields that state one of our channels -> (base type, channel).

    Fields of a description: 0 developer index, 1 number, 2 base type, 3 name, 15 the native field that it overrides.
    """
    found: dict[FieldKey, tuple[int, Channel]] = {}
    for layout in part.of(FIELD_DESCRIPTION):
        if not {0, 1, 2} <= layout.fields.keys():
            continue
        index, number, base_type = (layout.column(key, part.data) for key in (0, 1, 2))
        native = layout.column(15, part.data) if 15 in layout.fields else np.full(index.size, np.nan)
        names = layout.bytes_of(3, part.data) if 3 in layout.fields else np.zeros((index.size, 1), np.uint8)
        for row in np.flatnonzero(np.isfinite(index + number + base_type)):
            name = names[row].tobytes().split(b"\0")[0].decode("utf-8", "replace").strip().lower()
            channel = _DEVELOPER_NAMES.get(name) or _DEVELOPER_NATIVE.get(int(np.nan_to_num(native[row], nan=-1)))
            if channel is not None:
                found[int(index[row]), int(number[row])] = (int(base_type[row]), channel)
    return found


_NO_BEATS: tuple[Column, Column, Column, Column] = (np.empty(0), np.empty(0), np.empty(0), np.empty(0))


def read_strap(fit: Sequence[FitPart]) -> tuple[Column, Column]:
    """Heart rates that a strap kept under water and handed over afterwards: (unix_s, bpm), in file order.

    One ``hr`` message anchors a beat's time (253 timestamp, 0 fraction in 1/32768 s, 9 event time in 1/1024 s); those
    after it carry eight rates (6) and the low twelve bits of each one's event time (10). Beats are less than 4 s apart.
    """
    pieces = [_beats(layout, part.data) for part in fit for layout in part.of(HR)]
    position, low_bits, bpm, anchor = (np.concatenate(columns) for columns in zip(_NO_BEATS, *pieces, strict=True))
    if not position.size:
        return np.empty(0), np.empty(0)
    order = np.argsort(position, kind="stable")
    low_bits, bpm, anchor = low_bits[order], bpm[order], anchor[order]
    clock = np.cumsum(np.diff(low_bits, prepend=low_bits[0]) % 4096) / 1024
    latest = np.maximum.accumulate(np.where(np.isfinite(anchor), np.arange(anchor.size), -1))
    kept = latest >= 0
    unix_s = anchor[latest[kept]] + clock[kept] - clock[latest[kept]] + FIT_EPOCH_S
    return unix_s, bpm[kept]


def _beats(layout: Layout, data: NDArray[np.uint8]) -> tuple[Column, Column, Column, Column]:
    """The beats of one layout: (position in the file, low bits of the event time, bpm, time where it is anchored)."""
    fields, starts = layout.fields, np.asarray(layout.starts, dtype=np.float64)
    if 6 in fields and 10 in fields and fields[10][1] == 12 and fields[6][1] == 8:
        packed = layout.bytes_of(10, data).astype(np.float64).reshape(-1, 4, 3)
        even = packed[:, :, 0] + 256 * (packed[:, :, 1] % 16)
        odd = packed[:, :, 1] // 16 + 16 * packed[:, :, 2]
        low_bits = np.stack([even, odd], axis=2).reshape(-1)
        bpm = layout.bytes_of(6, data).astype(np.float64).reshape(-1)
        return np.repeat(starts, 8), low_bits, bpm, np.full(low_bits.size, np.nan)
    if {6, 9, TIMESTAMP} <= fields.keys():
        fraction = layout.column(0, data) / 32768 if 0 in fields else 0.0
        anchor = layout.timestamps(data) + fraction
        event = layout.column(9, data)
        known = np.isfinite(event + anchor)
        return starts[known], event[known] % 4096, layout.column(6, data)[known], anchor[known]
    return _NO_BEATS
