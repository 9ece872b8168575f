"""How far along an activity was at each moment, and when it moved. Pure.

**Distance** is the device's cumulative distance where it has one (a foot pod, a wheel or its own filtered GPS know
better than raw positions do), else the great-circle length of the positions. Positions that jumped must be unknown by
now.

**Moving time** follows what Strava says it does: a stretch is rest when its speed over ten seconds is below a threshold
of the sport. Sports that are not about getting somewhere have none: there every recorded second counts. Where the
recording has a gap (paused, switched off, a tunnel), the gap counts for as long as its distance takes at the activity's
own median moving speed: nothing if one stood still, all of it if one ran on, nothing if one was carried.
"""

from dataclasses import dataclass

import numpy as np

from storage.streams import Channel, Column
from tools.sports import UNSTATED
from tools.sync.records import Samples

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius (IUGG)."""

_WINDOW_S = 10.0
_GAP_S = 10.0
_CARRIED = 3.0
"""A gap crossed at more than this many times the usual speed was not crossed on foot."""
_FASTEST_START_M_PER_S = 30.0
"""A counter that already stood higher at the first sample counted something before this activity."""
_LEAST_SPAN = 0.5
"""A counter known over less than this part of the time says nothing about the whole."""
_RESTART_DROP_M = 100.0

_REST_BELOW_M_PER_S = {
    "run": 0.5,
    "ride": 0.5,
    "skate": 0.5,
    "row": 0.5,
    "paddle": 0.5,
    "ski": 0.5,
    "walk": 0.3,
    "hike": 0.3,
    "snowshoe": 0.3,
    UNSTATED: 0.3,
    "swim": 0.15,
}
_UPHILL_REST_BELOW_M_PER_S = 0.3
"""Steep trails are climbed at a walk that a road runner would call standing."""


@dataclass(frozen=True)
class Course:
    """Progress at each sample: columns of shape (n,), n >= 2, without unknowns, none ever falling."""

    time_s: Column
    moving_s: Column
    distance_m: Column | None
    """None where nothing measured it."""

    @property
    def elapsed_s(self) -> float:
        return float(self.time_s[-1] - self.time_s[0])

    @property
    def moving_total_s(self) -> float:
        return float(self.moving_s[-1])

    @property
    def distance_total_m(self) -> float | None:
        return None if self.distance_m is None else float(self.distance_m[-1])


def course_of(samples: Samples, sport: str, activity_type: str) -> Course | None:
    """The progress that *samples* show; None with fewer than two of them."""
    if len(samples) < 2:
        return None
    distance = cumulative_distance(samples)
    moving = moving_intervals(samples.time_s, distance, rest_threshold(sport, activity_type))
    return Course(samples.time_s, np.concatenate([[0.0], np.cumsum(moving)]), distance)


def cumulative_distance(samples: Samples) -> Column | None:
    """Metres covered since the start, shape (n,), never falling; None where nothing tells it.

    Between samples that know it, it is interpolated in time; before the first and after the last it stands still.
    A counter that never advances knows nothing.
    """
    for source in (_by_device, _by_positions):
        distance = source(samples)
        if distance is not None and distance[-1] > 0:
            return distance
    return None


def rest_threshold(sport: str, activity_type: str) -> float | None:
    """The speed in m/s below which *sport* rests; None for a sport that is not about getting somewhere."""
    if activity_type == "trail_run":
        return _UPHILL_REST_BELOW_M_PER_S
    return _REST_BELOW_M_PER_S.get(sport)


def gap_limit(time_s: Column) -> float:
    """The longest step in seconds that is still recording: ten, or five usual steps where a device records sparsely."""
    return max(_GAP_S, 5 * float(np.median(np.diff(time_s)))) if time_s.size > 1 else _GAP_S


def moving_intervals(time_s: Column, distance_m: Column | None, rest_below_m_per_s: float | None) -> Column:
    """Of each step from one sample to the next (shape (n-1,)), the seconds in motion."""
    steps = np.diff(time_s)
    gaps = steps > gap_limit(time_s)
    if distance_m is None or rest_below_m_per_s is None:
        return np.where(gaps, 0.0, steps)
    speed = _speed_around(time_s, distance_m)
    moves = speed >= rest_below_m_per_s
    recorded = moves & ~gaps
    if not recorded.any():
        return np.where(moves, steps, 0.0)
    usual = float(np.median(speed[recorded]))
    needed = np.diff(distance_m) / usual
    crossed = np.where(needed > _CARRIED * steps, 0.0, np.minimum(needed, steps))
    return np.where(gaps, crossed, np.where(moves, steps, 0.0))


def great_circle_m(latitude_deg: Column, longitude_deg: Column) -> Column:
    """Metres between consecutive positions, shape (n-1,): the haversine formula."""
    latitude, longitude = np.radians(latitude_deg), np.radians(longitude_deg)
    half_north, half_east = np.diff(latitude) / 2, np.diff(longitude) / 2
    chord = np.sin(half_north) ** 2 + np.cos(latitude[:-1]) * np.cos(latitude[1:]) * np.sin(half_east) ** 2
    length: Column = 2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.clip(chord, 0.0, 1.0)))
    return length


def _by_device(samples: Samples) -> Column | None:
    counter, start = samples.get(Channel.DISTANCE_M), samples.time_s[0]
    known = np.isfinite(counter)
    if not known.any():
        return None
    time, covered = samples.time_s[known], _never_falling(counter[known])
    if time[0] > start and covered[0] <= _FASTEST_START_M_PER_S * (time[0] - start):
        time, covered = np.concatenate([[start], time]), np.concatenate([[0.0], covered])
    if time[-1] - time[0] < _LEAST_SPAN * (samples.time_s[-1] - start):
        return None
    distance: Column = np.interp(samples.time_s, time, covered - covered[0])
    return distance


def _never_falling(counter: Column) -> Column:
    """A cumulative counter without its small corrections; where it restarted from about nothing it goes on counting."""
    restarts = np.zeros(counter.size, dtype=bool)
    restarts[1:] = (counter[1:] < counter[:-1] / 2) & (counter[:-1] - counter[1:] > _RESTART_DROP_M)
    lost = np.zeros(counter.size)
    lost[restarts] = counter[:-1][restarts[1:]]
    return np.maximum.accumulate(counter + np.cumsum(lost))


def _by_positions(samples: Samples) -> Column | None:
    latitude, longitude = samples.get(Channel.LATITUDE_DEG), samples.get(Channel.LONGITUDE_DEG)
    known = np.isfinite(latitude) & np.isfinite(longitude)
    if np.count_nonzero(known) < 2:
        return None
    covered = np.concatenate([[0.0], np.cumsum(great_circle_m(latitude[known], longitude[known]))])
    distance: Column = np.interp(samples.time_s, samples.time_s[known], covered)
    return distance


def _speed_around(time_s: Column, distance_m: Column) -> Column:
    """The mean speed over ten seconds around each step, or over the step itself where that is longer; shape (n-1,)."""
    middle = (time_s[:-1] + time_s[1:]) / 2
    start = np.maximum(np.minimum(middle - _WINDOW_S / 2, time_s[:-1]), time_s[0])
    end = np.minimum(np.maximum(middle + _WINDOW_S / 2, time_s[1:]), time_s[-1])
    covered = np.interp(end, time_s, distance_m) - np.interp(start, time_s, distance_m)
    speed: Column = covered / (end - start)
    return speed
