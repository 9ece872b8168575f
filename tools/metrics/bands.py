"""Bands that values fall into: times of day, degrees, distances. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from tools.metrics.metric import Values
from tools.metrics.query import GroupBy
from tools.units import METRES_PER_MILE, Units

TIMES_OF_DAY = {"morning": (4, 12), "afternoon": (12, 17), "evening": (17, 21), "night": (21, 4)}
"""Hours from and (exclusive) to, on the clock at the start of an activity."""

BANDED = {GroupBy.TEMPERATURE: "temperature_c", GroupBy.DISTANCE: "distance_m"}
"""What is cut into bands, and the column that it lies in."""

_DEGREES = 5.0
_KILOMETRES = (0.0, 5.0, 10.0, 15.0, 21.1, 30.0)
_MILES = (0.0, 3.0, 6.0, 10.0, 13.1, 20.0)


@dataclass(frozen=True)
class Band:
    """Values from *low* up to *high* (exclusive), in the stored unit."""

    low: float
    high: float
    label: str


def time_of_day(start: datetime) -> str:
    """When on the clock: morning (from 4:00), afternoon (from 12:00), evening (from 17:00), night (from 21:00)."""
    hour = start.hour
    for name, (first, last) in TIMES_OF_DAY.items():
        if first <= hour < last:
            return name
    return "night"


def bands(group_by: GroupBy, values: Values, units: Units) -> list[Band]:
    """The bands from the lowest to the highest of the known *values*, the empty ones between them included."""
    known = values[np.isfinite(values)]
    if known.size == 0:
        return []
    every = _temperatures(known, units) if group_by is GroupBy.TEMPERATURE else _distances(units)
    used = [band for band in every if _holds_any(band, known)]
    return [band for band in every if used[0].low <= band.low <= used[-1].low]


def band_of(values: Values, among: Sequence[Band]) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """The place of each value's band in *among* (in ascending order), -1 where the value is unknown."""
    lows = np.array([band.low for band in among])
    places = np.searchsorted(lows, values, side="right") - 1
    return np.where(np.isfinite(values), places, -1).astype(np.intp)


def _holds_any(band: Band, values: Values) -> bool:
    return bool(((values >= band.low) & (values < band.high)).any())


def _temperatures(known: Values, units: Units) -> list[Band]:
    """Of five degrees Celsius each; for who counts in Fahrenheit, of ten degrees of theirs."""
    imperial = units == "imperial"
    width, symbol = (2 * _DEGREES, "°F") if imperial else (_DEGREES, "°C")
    shown = known * 1.8 + 32 if imperial else known
    first, last = int(np.floor(shown.min() / width)), int(np.floor(shown.max() / width))
    found: list[Band] = []
    for place in range(first, last + 1):
        low, high = place * width, (place + 1) * width
        ends = [(degrees - 32) / 1.8 if imperial else degrees for degrees in (low, high)]
        found.append(Band(ends[0], ends[1], f"{low:.0f} to {high:.0f} {symbol}"))
    return found


def _distances(units: Units) -> list[Band]:
    imperial = units == "imperial"
    edges, metres, symbol = (_MILES, METRES_PER_MILE, "mi") if imperial else (_KILOMETRES, 1000.0, "km")
    ends = (*edges[1:], np.inf)
    names = [f"{low:g} to {high:g} {symbol}" for low, high in zip(edges, ends, strict=True)]
    names[-1] = f"{edges[-1]:g}+ {symbol}"
    return [Band(low * metres, high * metres, name) for low, high, name in zip(edges, ends, names, strict=True)]
