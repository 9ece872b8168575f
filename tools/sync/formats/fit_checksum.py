"""The checksum of FIT files (CRC-16/ARC), fast enough to be looked at. Pure."""

import functools
import math
import operator

import numpy as np
from numpy.typing import NDArray


def crc16(data: NDArray[np.uint8]) -> int:
    """The checksum of *data*, computed as a table whose rows are checked side by side.

    A CRC that starts at zero is linear: zeros in front do not change it, and the CRC of one row followed by another is
    the first, advanced over as many zero bytes as the second is long, XOR the second. How each single bit advances is
    found in the same sweep, from sixteen extra rows of zeros.
    """
    width = max(1, math.isqrt(data.size))
    rows = -(-data.size // width)
    table = np.zeros((rows + 16, width), dtype=np.uint8)
    table[:rows].reshape(-1)[rows * width - data.size :] = data
    crc = np.zeros(rows + 16, dtype=np.uint16)
    crc[rows:] = 1 << np.arange(16)
    for column in np.ascontiguousarray(table.T):
        crc = (crc >> 8) ^ _BYTE_STEP[(crc ^ column) & 0xFF]
    bits: list[int] = crc[rows:].tolist()
    total = 0
    for row_crc in crc[:rows].tolist():
        moved = [advanced for bit, advanced in enumerate(bits) if total >> bit & 1]
        total = functools.reduce(operator.xor, moved, row_crc)
    return total


def _byte_steps() -> NDArray[np.uint16]:
    """What each low byte of the checksum turns into over one byte (polynomial 0x8005, reflected)."""
    crc = np.arange(256, dtype=np.uint16)
    for _ in range(8):
        crc = np.where(crc & 1, (crc >> 1) ^ np.uint16(0xA001), crc >> 1).astype(np.uint16)
    return crc


_BYTE_STEP = _byte_steps()
