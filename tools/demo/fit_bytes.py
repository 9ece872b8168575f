"""The byte layer of a FIT file: a block of records at once, and the frame around everything. Pure.

Garmin's SDK encodes every kind of message, a record in 80 microseconds and a checksum in 0.6 a byte: a minute for three
years. Records of one recording share one layout, so NumPy lays them all out in one go, and the few other messages
still come from the SDK. Layout: FIT protocol, "definition message" and "data message"; numbers and scales: FIT profile.
"""

import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from garmin_fit_sdk import Encoder, Profile

from tools.demo.recording import Floats

_HEADER = struct.Struct("<BBHI4s")
_HEADER_BYTES, _CRC_BYTES = 14, 2
_PROTOCOL = 0x20
_RECORD_MESSAGE, _LOCAL_TYPE, _IS_DEFINITION = 20, 15, 0x40
_SEMICIRCLES = 2**31 / 180


@dataclass(frozen=True)
class _Field:
    number: int
    base_type: int
    dtype: str
    scale: float = 1.0
    offset: float = 0.0

    @property
    def invalid(self) -> int:
        """What stands for unknown: the largest value of the type."""
        return int(np.iinfo(self.dtype).max)


_FIELDS = {
    "timestamp": _Field(253, 0x86, "<u4"),
    "latitude_deg": _Field(0, 0x85, "<i4", _SEMICIRCLES),
    "longitude_deg": _Field(1, 0x85, "<i4", _SEMICIRCLES),
    "altitude_m": _Field(78, 0x86, "<u4", 5.0, 500.0),
    "distance_m": _Field(5, 0x86, "<u4", 100.0),
    "speed_m_per_s": _Field(73, 0x86, "<u4", 1000.0),
    "heart_rate_bpm": _Field(3, 0x02, "<u1"),
    "cadence_rpm": _Field(4, 0x02, "<u1"),
    "cadence_fraction": _Field(53, 0x02, "<u1", 128.0),
    "power_w": _Field(7, 0x84, "<u2"),
    "temperature_c": _Field(13, 0x01, "<i1"),
    "step_length_m": _Field(85, 0x84, "<u2", 10_000.0),
    "vertical_oscillation_m": _Field(39, 0x84, "<u2", 10_000.0),
    "ground_contact_s": _Field(41, 0x84, "<u2", 10_000.0),
}


@dataclass(frozen=True, eq=False)
class RecordBlock:
    """All records of a recording, ready to be cut into runs of bytes."""

    definition: bytes
    rows: np.ndarray[Any, Any]

    def between(self, first: int, last: int) -> bytes:
        """The data messages first <= i < last."""
        data: bytes = self.rows[first:last].tobytes()
        return data


def record_block(start: int, columns: dict[str, Floats]) -> RecordBlock:
    """Records of *columns* (shape (n,), NaN unknown; ``elapsed_s`` counts from *start*, in FIT seconds)."""
    known = {"timestamp": columns["elapsed_s"] + start, **columns}
    if "cadence_spm" in columns:
        strides = columns["cadence_spm"] / 2
        known |= {"cadence_rpm": np.floor(strides), "cadence_fraction": strides - np.floor(strides)}
    fields = {name: field for name, field in _FIELDS.items() if name in known}
    rows = np.empty(columns["elapsed_s"].size, dtype=[("head", "u1"), *((name, f.dtype) for name, f in fields.items())])
    rows["head"] = _LOCAL_TYPE
    for name, field in fields.items():
        values = np.rint((known[name] + field.offset) * field.scale)
        rows[name] = np.where(np.isfinite(values), values, field.invalid).astype(field.dtype)
    layout = b"".join(bytes((f.number, np.dtype(f.dtype).itemsize, f.base_type)) for f in fields.values())
    head = struct.pack("<BBBHB", _IS_DEFINITION | _LOCAL_TYPE, 0, 0, _RECORD_MESSAGE, len(fields))
    return RecordBlock(head + layout, rows)


def message(name: str, values: dict[str, Any]) -> bytes:
    """One message of any other kind with its definition, by the SDK."""
    encoder = Encoder()
    encoder.on_mesg(_message_numbers()[name], values)
    return bytes(encoder.close()[_HEADER_BYTES:-_CRC_BYTES])


def frame(body: bytes) -> bytes:
    """A whole file: header, *body*, checksum."""
    version = Profile["version"]["major"] * 1000 + Profile["version"]["minor"]
    head = _HEADER.pack(_HEADER_BYTES, _PROTOCOL, version, len(body), b".FIT")
    whole = head + struct.pack("<H", checksum(head)) + body
    return whole + struct.pack("<H", checksum(whole))


def checksum(data: bytes) -> int:
    """CRC-16/ARC, as FIT wants it."""
    table, crc = _crc_table(), 0
    for byte in data:
        crc = (crc >> 8) ^ table[(crc ^ byte) & 0xFF]
    return crc


@lru_cache(maxsize=1)
def _crc_table() -> tuple[int, ...]:
    table = []
    for value in range(256):
        crc = value
        for _ in range(8):
            crc = (crc >> 1) ^ (0xA001 if crc & 1 else 0)
        table.append(crc)
    return tuple(table)


@lru_cache(maxsize=1)
def _message_numbers() -> dict[str, int]:
    return {name: number for number, name in Profile["types"]["mesg_num"].items()}
