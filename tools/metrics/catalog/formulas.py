"""Formulas and weights that several entries share: stored columns to one value a row. Pure."""

from collections.abc import Sequence

import numpy as np

from tools.metrics.metric import Columns, Formula, Values, Weight

_DAY_S = 86_400


def column(name: str, factor: float = 1.0) -> Formula:
    """The column *name*, times *factor*."""

    def read(columns: Columns) -> Values:
        return columns[name] * factor

    return read


def _total(columns: Columns, names: Sequence[str]) -> Values:
    total = columns[names[0]]
    for name in names[1:]:
        total = total + columns[name]
    return total


def summed(*names: str, factor: float = 1.0) -> Formula:
    """The sum of the columns, times *factor*; unknown where any of them is."""

    def read(columns: Columns) -> Values:
        return _total(columns, names) * factor

    return read


def percent_of(part: str, *whole: str) -> Formula:
    """The column *part* in percent of the sum of the columns *whole*."""

    def read(columns: Columns) -> Values:
        return 100 * columns[part] / _total(columns, whole)

    return read


def time_of_day(name: str) -> Formula:
    """The time of day (seconds since midnight) of a column of moments (days, with the time as their fraction)."""

    def read(columns: Columns) -> Values:
        return np.round((columns[name] - np.floor(columns[name])) * _DAY_S)

    return read


def time_of_night(name: str) -> Formula:
    """A moment (days) as seconds relative to the midnight that its row's day begins with."""

    def read(columns: Columns) -> Values:
        return np.round((columns[name] - columns["day_number"]) * _DAY_S)

    return read


def pace(c: Columns) -> Values:
    """Moving time per kilometre."""
    return c["moving_time_s"] / (c["distance_m"] / 1000)


def grade_adjusted_pace(c: Columns) -> Values:
    """Moving time per kilometre of flat ground that would have cost as much energy."""
    return c["moving_time_s"] / (flat_distance(c) / 1000)


def flat_distance(c: Columns) -> Values:
    """Metres of flat ground that would have cost as much energy."""
    return c["distance_m"] * c["grade_cost_factor"]


def speed(c: Columns) -> Values:
    """Metres per second of moving time."""
    return c["distance_m"] / c["moving_time_s"]


def beats(c: Columns) -> Values:
    """Heart beats within the moving time."""
    return c["heart_rate_mean_bpm"] * c["moving_time_s"] / 60


def metres_per_beat(c: Columns) -> Values:
    """Metres per heart beat."""
    return c["distance_m"] / beats(c)


def stopped(c: Columns) -> Values:
    """Seconds between start and end without moving; clocks that disagree by a second make no negative stop."""
    return np.maximum(c["elapsed_time_s"] - c["moving_time_s"], 0.0)


def best_time(c: Columns) -> Values:
    """The best effort from the samples; of a run without samples that was as long as the distance, its whole time."""
    return np.where(np.isnan(c["effort_s"]), c["whole_run_s"], c["effort_s"])


def piece_seconds(c: Columns) -> Values:
    """A piece's moving time, else its whole time: a lap's file may state only that."""
    return np.where(np.isnan(c["moving_time_s"]), c["elapsed_time_s"], c["moving_time_s"])


def piece_pace(c: Columns) -> Values:
    """Seconds per kilometre of a piece."""
    return piece_seconds(c) / (c["distance_m"] / 1000)


def whole_energy(c: Columns) -> Values:
    """The day's energy as its source states it, else what was burned in motion and at rest together."""
    return np.where(np.isnan(c["total_kcal"]), c["active_kcal"] + c["resting_kcal"], c["total_kcal"])


BY_TIME = Weight(("moving_time_s",), column("moving_time_s"), "each activity counts by its moving time")
BY_DISTANCE = Weight(("distance_m",), column("distance_m"), "total moving time over total distance")
BY_FLAT_DISTANCE = Weight(
    ("distance_m", "grade_cost_factor"), flat_distance, "total moving time over total grade-adjusted distance"
)
SPEED_BY_TIME = Weight(("moving_time_s",), column("moving_time_s"), "total distance over total moving time")
BY_BEATS = Weight(
    ("heart_rate_mean_bpm", "moving_time_s"),
    beats,
    "total distance over total heart beats (mean heart rate times time)",
)
SPLIT_BY_TIME = Weight(("moving_time_s",), column("moving_time_s"), "each kilometre counts by its moving time")
LAP_BY_TIME = Weight(("moving_time_s", "elapsed_time_s"), piece_seconds, "each lap counts by its time")
LAP_BY_DISTANCE = Weight(("distance_m",), column("distance_m"), "total time over total distance")
