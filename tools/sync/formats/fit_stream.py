"""Finds the messages of a FIT file: the many small ones to be read in bulk, the few big ones for fitdecode. Pure.

Nearly every message of an activity is a ``record`` (one a second), and nearly all the time of an ordinary decoder goes
into an object for each of their fields. But a FIT file says beforehand how its messages are laid out, so all records of
one layout are one table: this module walks over the file once to find where each message begins, and numpy reads the
tables (:class:`Layout`). Sessions, laps and whatever else needs the names of the FIT profile is left to fitdecode, as a
shortened file. A test compares the bulk reader with fitdecode on every real file.

Format: "Flexible and Interoperable Data Transfer (FIT) Protocol", Garmin FIT SDK.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from storage.streams import Column
from tools.sync.formats.fit_checksum import crc16
from tools.sync.records import RefusedFileError

RECORD, HR, FIELD_DESCRIPTION = 20, 132, 206
TIMESTAMP = 253
_IN_BULK = frozenset({RECORD, HR, FIELD_DESCRIPTION})
_FOR_FITDECODE = frozenset({0, 18, 19, 26, 34, 12})
"""file_id, session, lap, workout, activity, sport."""

ENDS_EARLY = "the file ends early"
BROKEN_INSIDE = "the file is damaged in the middle"
BAD_CHECKSUM = "the file's checksum does not match its content"

FieldKey = int | tuple[int, int]
"""A field's number in the profile, or a developer field's (developer index, number)."""
Bytes = NDArray[np.uint8]

_BYTE = ("u1", 0xFF)
_BASE_TYPES: dict[int, tuple[str, int | None]] = {
    0x00: ("u1", 0xFF),
    0x01: ("i1", 0x7F),
    0x02: ("u1", 0xFF),
    0x83: ("i2", 0x7FFF),
    0x84: ("u2", 0xFFFF),
    0x85: ("i4", 0x7FFFFFFF),
    0x86: ("u4", 0xFFFFFFFF),
    0x88: ("f4", None),
    0x89: ("f8", None),
    0x0A: ("u1", 0),
    0x8B: ("u2", 0),
    0x8C: ("u4", 0),
    0x8E: ("i8", 0x7FFFFFFFFFFFFFFF),
    0x8F: ("u8", 0xFFFFFFFFFFFFFFFF),
    0x90: ("u8", 0),
}
"""A base type's number -> numpy's code and the value that means "unknown"."""


@dataclass
class Layout:
    """A definition message: where each field of the data messages that follow it lies, and where those begin."""

    message: int
    order: str
    """Byte order, as numpy writes it."""
    fields: dict[FieldKey, tuple[int, int, int]]
    """Field -> (offset, size, base type)."""
    size: int
    native_size: int
    """Without the developer fields, which come last."""
    starts: list[int] = field(default_factory=list)
    stamps: dict[int, int] = field(default_factory=dict)
    """Which of the messages have a compressed header, and the timestamp that it stands for."""

    def bytes_of(self, key: FieldKey, data: Bytes) -> Bytes:
        """The raw bytes of a field in every message of this layout, shape (n, size)."""
        offset, size, _ = self.fields[key]
        return data[np.asarray(self.starts)[:, None] + np.arange(offset, offset + size)]

    def column(self, key: FieldKey, data: Bytes, base_type: int | None = None) -> Column:
        """A field of every message of this layout, shape (n,): not scaled, NaN for unknown, the first of an array.

        *base_type* is a developer field's, which its description states.
        """
        _, size, own = self.fields[key]
        code, unknown = _BASE_TYPES.get(own if base_type is None else base_type, _BYTE)
        if size == 0 or size % int(code[1]):
            return np.full(len(self.starts), np.nan)
        values = self.bytes_of(key, data).view(np.dtype(self.order + code))[:, 0]
        column = values.astype(np.float64)
        if unknown is not None:
            column[values == unknown] = np.nan
        return column

    def timestamps(self, data: Bytes) -> Column:
        """Seconds since the FIT epoch (or since power-on) of every message of this layout, shape (n,)."""
        known = TIMESTAMP in self.fields
        column = self.column(TIMESTAMP, data) if known else np.full(len(self.starts), np.nan)
        for index, stamp in self.stamps.items():
            column[index] = stamp
        return column


@dataclass
class FitPart:
    """One FIT file of a stream (files may be chained)."""

    data: Bytes
    """The whole stream: layouts point into it."""
    layouts: list[Layout]
    """Of the messages read in bulk, in order of definition."""
    rest: bytes
    """A FIT file of the other messages that matter, without developer fields."""
    damage: str | None
    """What is wrong with the file, if anything; what is found precedes the damage."""

    def of(self, message: int) -> list[Layout]:
        """The layouts of one type of message that have any data."""
        return [layout for layout in self.layouts if layout.message == message and layout.starts]


def parts(data: bytes) -> Iterator[FitPart]:
    """The FIT files chained in *data*. Raises RefusedFileError if it does not begin with a FIT header."""
    whole = np.frombuffer(data, dtype=np.uint8)
    at = 0
    while at < len(data):
        header = _header(data, at)
        if header is None:
            if at == 0:
                raise RefusedFileError("the header of the FIT file is damaged")
            if whole[at:].any():  # and not mere padding
                yield FitPart(whole, [], _as_file(b""), "what follows the first FIT file is damaged")
            return
        header_size, body_size = header
        begin = at + header_size
        # a device that lost power has not written the length
        end = begin + body_size if body_size else max(begin, len(data) - 2)
        walk = _Walk(data, min(end, len(data)))
        damage = walk.run(begin)
        if damage is None and (not body_size or end + 2 > len(data)):
            damage = ENDS_EARLY
        if damage is None and crc16(whole[at:end]) != int.from_bytes(data[end : end + 2], "little"):
            damage = BAD_CHECKSUM
        yield FitPart(whole, walk.layouts, _as_file(b"".join(walk.kept)), damage)
        at = end + 2


def _header(data: bytes, at: int) -> tuple[int, int] | None:
    if len(data) < at + 12 or data[at + 8 : at + 12] != b".FIT" or data[at] < 12:
        return None
    return data[at], int.from_bytes(data[at + 4 : at + 8], "little")


def _as_file(body: bytes) -> bytes:
    return struct.pack("<2BHI4sH", 14, 0x20, 2100, len(body), b".FIT", 0) + body + b"\0\0"


class _DamagedError(Exception):
    """The walk cannot go on; the message says why."""


class _Walk:
    """One pass over the messages of a FIT file."""

    def __init__(self, data: bytes, end: int) -> None:
        self.data, self.end = data, end
        self.layouts: list[Layout] = []
        self.kept: list[bytes] = []
        self._current: dict[int, Layout] = {}
        self._kept_definitions: dict[int, bytes] = {}
        self._stamp = 0
        self._stamp_at: tuple[str, int] | None = None
        """Where the last full timestamp stands: it is read only when a compressed header builds on it."""

    def run(self, at: int) -> str | None:
        """Walk from *at* to the end. What stopped it before that, if anything."""
        try:
            while at < self.end:
                head = self.data[at]
                at = self._definition(at) if head & 0xC0 == 0x40 else self._message(at, head)
        except _DamagedError as damage:
            return str(damage)
        return None

    def _message(self, at: int, head: int) -> int:
        layout = self._current.get(head >> 5 & 0x03 if head & 0x80 else head & 0x0F)
        if layout is None:
            raise _DamagedError(BROKEN_INSIDE)
        after = at + 1 + layout.size
        if after > self.end:
            raise _DamagedError(ENDS_EARLY)
        if head & 0x80:
            layout.stamps[len(layout.starts)] = self._compressed_time(head & 0x1F)
        elif TIMESTAMP in layout.fields:
            self._stamp_at = (layout.order, at + 1 + layout.fields[TIMESTAMP][0])
        if layout.message in _IN_BULK:
            layout.starts.append(at + 1)
        elif layout.message in _FOR_FITDECODE:
            self.kept.append(self.data[at : at + 1 + layout.native_size])
        return after

    def _compressed_time(self, low_bits: int) -> int:
        """The five low bits of a time that is at most 31 s after the last one."""
        if self._stamp_at is not None:
            order, at = self._stamp_at
            (self._stamp,) = struct.unpack_from(order + "I", self.data, at)
            self._stamp_at = None
        self._stamp += (low_bits - self._stamp) & 0x1F
        return self._stamp

    def _definition(self, at: int) -> int:
        data = self.data
        order = ">" if self._piece(at, 6)[2] else "<"
        message, count = int.from_bytes(data[at + 3 : at + 5], "big" if order == ">" else "little"), data[at + 5]
        after = at + 6 + 3 * count
        fields: dict[FieldKey, tuple[int, int, int]] = {}
        size = 0
        for number, width, base_type in struct.iter_unpack("3B", self._piece(at + 6, 3 * count)):
            fields.setdefault(number, (size, width, base_type))
            size += width
        layout = Layout(message, order, fields, size=size, native_size=size)
        head = data[at]
        if message in _FOR_FITDECODE:  # without the bit that announces developer fields
            self._keep_definition(head & ~0x20, data[at + 1 : after])
        if head & 0x20:
            developer_count = self._piece(after, 1)[0]
            for number, width, index in struct.iter_unpack("3B", self._piece(after + 1, 3 * developer_count)):
                fields.setdefault((index, number), (layout.size, width, 0x0D))
                layout.size += width
            after += 1 + 3 * developer_count
        self._current[head & 0x0F] = layout
        if message in _IN_BULK:
            self.layouts.append(layout)
        return after

    def _keep_definition(self, head: int, rest: bytes) -> None:
        """Some writers repeat the definition before every message; the shortened file needs it once."""
        if self._kept_definitions.get(head) != rest:
            self._kept_definitions[head] = rest
            self.kept.append(bytes([head]) + rest)

    def _piece(self, at: int, size: int) -> bytes:
        if at + size > self.end:
            raise _DamagedError(ENDS_EARLY)
        return self.data[at : at + size]
