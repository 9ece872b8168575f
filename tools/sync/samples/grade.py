"""What the slopes of a run cost: how much flat ground costs as much energy as a metre of it did. Pure.

The energy cost of running on a slope i (rise over run) is, from -0.45 to 0.45 and in J per kg and metre,

    C(i) = 155.4 i^5 - 30.4 i^4 - 43.3 i^3 + 46.3 i^2 + 19.5 i + 3.6

(Minetti, Moia, Roi, Susta and Ferretti, "Energy cost of walking and running at extreme uphill and downhill slopes",
J Appl Physiol 93: 1039-1046, 2002). The factor of a run is the mean of C(i) / C(0) over its distance: 1 on the flat,
1.66 at 10 % uphill, 0.60 at 10 % downhill. Grade-adjusted pace is pace divided by it.

The curve is steeper uphill than down, so a noisy altitude would seem to cost energy. Slopes are therefore taken from
the altitude as it was smoothed for climbing, and over 40 m. Not in it: surface, technical ground, and that few run as
well downhill as the cost of energy alone would allow.
"""

import numpy as np

from storage.streams import Column
from tools.sync.samples.elevation import smoothed
from tools.sync.samples.motion import Course

STEEPEST = 0.45
"""Beyond it nothing was measured; steeper slopes count as this one."""
_COST = (155.4, -30.4, -43.3, 46.3, 19.5, 3.6)
_STEP_M = 10.0
_SLOPE_OVER_M = 40.0
_LEAST_M = 200.0
"""A shorter run has too few slopes."""
_LARGEST_GAP_M = 200.0
"""Where altitudes are further apart than this, the slopes between them are unknown."""
_LEAST_COVERAGE = 0.9


def cost_factor(slope: Column) -> Column:
    """Energy to run a metre on *slope* (rise over run), over that on the flat."""
    gentle = np.clip(slope, -STEEPEST, STEEPEST)
    cost: Column = np.zeros(gentle.shape)
    for coefficient in _COST:
        cost = cost * gentle + coefficient
    return cost / _COST[-1]


def grade_cost_factor(course: Course, altitude_m: Column) -> float | None:
    """Metres of flat ground that cost as much as one metre of this run; *altitude_m* has shape (n,), NaN unknown.

    None where the slopes of nine tenths of the distance are not known, or where the altitude never changes at all.
    """
    smooth = smoothed(course.moving_s, altitude_m)
    if smooth is None or course.distance_m is None or course.distance_m[-1] < _LEAST_M:
        return None
    along = course.distance_m[smooth.places]
    goes_on = np.append(np.diff(along) > 0, True)
    along, altitude = along[goes_on], smooth.altitude_m[goes_on]
    middles = np.arange(_STEP_M / 2, course.distance_m[-1], _STEP_M)
    known = _known(middles, along)
    if np.count_nonzero(known) < _LEAST_COVERAGE * middles.size:
        return None
    return float(np.mean(cost_factor(_slopes(middles[known], along, altitude))))


def _known(middles_m: Column, along_m: Column) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """At which places altitudes are known close by on either side."""
    after = np.searchsorted(along_m, middles_m)
    inside = (after > 0) & (after < along_m.size)
    after = np.clip(after, 1, max(along_m.size - 1, 1))
    return inside & (along_m.size > 1) & (along_m[after] - along_m[after - 1] <= _LARGEST_GAP_M)


def _slopes(middles_m: Column, along_m: Column, altitude_m: Column) -> Column:
    """Rise over run around each place."""
    before = np.maximum(middles_m - _SLOPE_OVER_M / 2, along_m[0])
    behind = np.minimum(middles_m + _SLOPE_OVER_M / 2, along_m[-1])
    rises = np.interp(behind, along_m, altitude_m) - np.interp(before, along_m, altitude_m)
    slopes: Column = rises / np.maximum(behind - before, 1e-9)
    return slopes
