"""The fastest stretch of each classic distance within a run. Pure.

A best effort is elapsed time: a pause inside it counts, as in a race (and as Strava counts it). Distance is taken as
linear between samples, so both ends fall between samples and the time is exact to a fraction of a second. The time of
a window of fixed length is then piecewise linear in where it begins, so the fastest one begins or ends at a sample:
trying those two kinds finds the true minimum.

Distances that were never run (a GPS jump) would make records: a window may contain only little distance at impossible
speed, and a time well under the world's best is dropped.
"""

import numpy as np
from numpy.typing import NDArray

from storage.streams import Column
from tools.sync.records import BestEffortRecord
from tools.sync.samples.motion import Course

WORLD_BEST_S: dict[float, float] = {
    400.0: 43.03,
    800.0: 100.91,
    1000.0: 131.96,
    1609.344: 223.13,
    3218.688: 474.1,
    5000.0: 755.36,
    10_000.0: 1571.0,
    15_000.0: 2387.0,
    20_000.0: 3210.0,
    21_097.5: 3402.0,
    30_000.0: 5100.0,
    42_195.0: 7235.0,
    50_000.0: 9523.0,
}
"""The distances in metres, and the fastest any person is known to have run them (2025, rounded down where disputed)."""

_FASTER_THAN_THE_WORLD = 1.05
_IMPOSSIBLE_M_PER_S = 12.5
"""Above the top speed of any sprinter (12.3 m/s)."""
_IMPOSSIBLE_PART = 0.02


def best_efforts(course: Course) -> tuple[BestEffortRecord, ...]:
    """The best effort of each distance that *course* is long enough for; none where its distance is unknown."""
    if course.distance_m is None:
        return ()
    windows = _Windows(course.time_s, course.distance_m)
    found = (windows.fastest(distance, world_best) for distance, world_best in WORLD_BEST_S.items())
    return tuple(effort for effort in found if effort is not None)


class _Windows:
    """Finds the fastest window of a given length along a course.

    Standing still shows as several times at one distance: there a window that starts leaves at the last of them and a
    window that ends arrives at the first.
    """

    def __init__(self, time_s: Column, distance_m: Column) -> None:
        self._place, first = np.unique(distance_m, return_index=True)
        last = np.append(first[1:], distance_m.size) - 1
        self._arrive, self._leave = time_s[first], time_s[last]
        covered, took = np.diff(self._place), self._arrive[1:] - self._leave[:-1]
        too_far = np.maximum(covered - _IMPOSSIBLE_M_PER_S * took, 0.0)
        self._impossible_m = np.concatenate([[0.0], np.cumsum(too_far)])

    def fastest(self, distance_m: float, world_best_s: float) -> BestEffortRecord | None:
        """The fastest plausible window of *distance_m*, None where there is none."""
        from_samples = self._place[self._place + distance_m <= self._place[-1]]
        to_samples = self._place[self._place - distance_m >= self._place[0]] - distance_m
        if from_samples.size + to_samples.size == 0:
            return None
        starts = np.concatenate([from_samples, to_samples])
        leave, arrive = self._when_left(starts), self._when_reached(starts + distance_m)
        took = np.where(self._possible(starts, distance_m), arrive - leave, np.inf)
        best = int(np.argmin(took))
        if not world_best_s / _FASTER_THAN_THE_WORLD <= took[best] < np.inf:
            return None
        return BestEffortRecord(
            distance_m=distance_m, elapsed_time_s=float(took[best]), start_offset_s=float(leave[best])
        )

    def _when_reached(self, places: Column) -> Column:
        after = np.clip(np.searchsorted(self._place, places, side="left"), 1, self._place.size - 1)
        return self._between(after, places)

    def _when_left(self, places: Column) -> Column:
        after = np.clip(np.searchsorted(self._place, places, side="right"), 1, self._place.size - 1)
        return self._between(after, places)

    def _between(self, after: NDArray[np.intp], places: Column) -> Column:
        """The time at *places* between the place before each index and the one at it."""
        before = after - 1
        part = (places - self._place[before]) / (self._place[after] - self._place[before])
        time: Column = self._leave[before] + np.clip(part, 0.0, 1.0) * (self._arrive[after] - self._leave[before])
        return time

    def _possible(self, starts: Column, distance_m: float) -> NDArray[np.bool_]:
        over = np.interp(starts + distance_m, self._place, self._impossible_m)
        over -= np.interp(starts, self._place, self._impossible_m)
        possible: NDArray[np.bool_] = over <= _IMPOSSIBLE_PART * distance_m
        return possible
