"""How fast the demo athlete could race, and how hard a pace is for her: Daniels and Gilbert's equations. Pure.

Source: Daniels J., Gilbert J., *Oxygen Power* (1979): the oxygen cost of a velocity, and the fraction of the maximum
that can be held for a time. "Fitness" here is their VDOT, in ml/kg/min. Heat: Hadley's table of air temperature plus
dew point.
"""

import math
from itertools import pairwise

_HADLEY = ((100.0, 0.0), (110.0, 0.005), (120.0, 0.01), (130.0, 0.02), (140.0, 0.03), (150.0, 0.045), (160.0, 0.06))
_HADLEY_END = ((170.0, 0.08), (180.0, 0.1))
_RESTING_VO2 = 3.5


def oxygen_cost(speed_m_per_s: float) -> float:
    """Oxygen used at a steady speed on the flat, ml/kg/min."""
    v = speed_m_per_s * 60
    return -4.60 + 0.182258 * v + 0.000104 * v * v


def speed_at(fraction: float, vdot: float) -> float:
    """The flat speed, m/s, that costs *fraction* of *vdot*."""
    a, b, c = 0.000104, 0.182258, -4.60 - fraction * vdot
    return (-b + math.sqrt(b * b - 4 * a * c)) / (2 * a) / 60


def sustainable_fraction(seconds: float) -> float:
    """The fraction of the maximum that can be held for *seconds*."""
    t = seconds / 60
    return 0.8 + 0.1894393 * math.exp(-0.012778 * t) + 0.2989558 * math.exp(-0.1932605 * t)


def race_time_s(distance_m: float, vdot: float) -> float:
    """How long an even race over *distance_m* takes at fitness *vdot*, by bisection to a millisecond."""
    fast, slow = distance_m / 8, distance_m / 1
    while slow - fast > 0.001:
        middle = (fast + slow) / 2
        if oxygen_cost(distance_m / middle) / sustainable_fraction(middle) > vdot:
            fast = middle
        else:
            slow = middle
    return slow


def reserve_fraction(speed_m_per_s: float, vdot: float) -> float:
    """Fraction of the heart-rate reserve at a steady flat speed: that of the VO2 reserve (Swain & Leutholtz 1997)."""
    return (oxygen_cost(speed_m_per_s) - _RESTING_VO2) / (vdot - _RESTING_VO2)


def heat_slowdown(temperature_c: float, dew_point_c: float) -> float:
    """How much slower, as a fraction of the pace, a runner goes in this air."""
    total_f = (temperature_c * 1.8 + 32) + (dew_point_c * 1.8 + 32)
    points = _HADLEY + _HADLEY_END
    if total_f <= points[0][0]:
        return 0.0
    for (low, slow_low), (high, slow_high) in pairwise(points):
        if total_f <= high:
            return slow_low + (slow_high - slow_low) * (total_f - low) / (high - low)
    return points[-1][1]
