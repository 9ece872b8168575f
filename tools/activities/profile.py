"""Samples along the way: pace, heart rate and altitude over distance, few enough to draw. Pure."""

from dataclasses import dataclass

import numpy as np

from storage.streams import Channel, Column
from tools.sync.records import Samples
from tools.sync.samples.motion import course_of

MOST_POINTS = 400
_SHORTEST_STEP_M = 50.0
"""Over less, the error of positions makes most of the pace."""
_FASTEST_S_PER_KM, _SLOWEST_S_PER_KM = 40.0, 1800.0
"""Faster than 90 km/h is an error of position, slower than 2 km/h is standing: gaps in the line, not spikes."""


@dataclass(frozen=True)
class Profile:
    """Means over equal steps of distance; all of shape (n,), NaN where unknown."""

    distance_m: Column
    pace_s_per_km: Column
    heart_rate_bpm: Column
    altitude_m: Column


@dataclass(frozen=True)
class Range:
    """The least and most of one channel."""

    channel: Channel
    low: float
    high: float


def along_distance(samples: Samples, sport: str, activity_type: str) -> Profile | None:
    """The profile of *samples*, its pace in motion; None where nothing tells how far they went."""
    course = course_of(samples, sport, activity_type)
    if course is None or course.distance_m is None or course.distance_m[-1] <= _SHORTEST_STEP_M:
        return None
    distance = course.distance_m
    steps = int(min(MOST_POINTS, max(2, distance[-1] // _SHORTEST_STEP_M)))
    edges = np.linspace(0, distance[-1], steps + 1)
    advancing = np.concatenate([[True], np.diff(distance) > 0])
    moving_s = np.interp(edges, distance[advancing], course.moving_s[advancing])
    pace = np.diff(moving_s) / (np.diff(edges) / 1000)
    pace[(pace < _FASTEST_S_PER_KM) | (pace > _SLOWEST_S_PER_KM)] = np.nan
    place = np.clip(np.searchsorted(edges, distance, side="right") - 1, 0, steps - 1)
    return Profile(
        distance_m=edges[1:],
        pace_s_per_km=pace,
        heart_rate_bpm=_means(samples.get(Channel.HEART_RATE_BPM), place, steps),
        altitude_m=_means(samples.get(Channel.ALTITUDE_M), place, steps),
    )


def ranges(samples: Samples) -> list[Range]:
    """Least and most of what a sensor measured: heart rate, cadence, power, altitude, temperature."""
    found = []
    for channel in _SENSED:
        values = samples.get(channel)
        known = values[np.isfinite(values)]
        if known.size and known.any():  # a sensor that only ever said zero was not there
            found.append(Range(channel, float(known.min()), float(known.max())))
    return found


_SENSED = (Channel.HEART_RATE_BPM, Channel.CADENCE_SPM, Channel.POWER_W, Channel.ALTITUDE_M, Channel.TEMPERATURE_C)


def _means(values: Column, place: np.ndarray[tuple[int], np.dtype[np.intp]], steps: int) -> Column:
    known = np.isfinite(values)
    counts = np.bincount(place[known], minlength=steps).astype(np.float64)
    sums = np.bincount(place[known], weights=values[known], minlength=steps)
    counts[counts == 0] = np.nan
    return np.asarray(sums / counts)
