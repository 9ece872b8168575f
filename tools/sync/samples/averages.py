"""Means weighted by time, over the whole activity or any part of it, from running integrals. Pure.

A sample stands for the time around it: between two neighbouring samples that both know the channel, its value is their
mean. Recording gaps count for nothing.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from storage.streams import Column
from tools.sync.samples.motion import gap_limit

_LEAST_KNOWN_S = 1e-6


@dataclass(frozen=True)
class Integral:
    """A channel's integral over time and how many seconds of it are known, both cumulative, shape (n,)."""

    time_s: Column
    weighted: Column
    known_s: Column

    def means(self, starts_s: Column, ends_s: Column) -> Column:
        """The mean from each start to each end (shape (k,) each), NaN where nothing is known."""
        total = np.interp(ends_s, self.time_s, self.weighted) - np.interp(starts_s, self.time_s, self.weighted)
        known = np.interp(ends_s, self.time_s, self.known_s) - np.interp(starts_s, self.time_s, self.known_s)
        means: Column = np.divide(total, known, out=np.full(total.shape, np.nan), where=known > _LEAST_KNOWN_S)
        return means

    @property
    def mean(self) -> float:
        """The mean of all that is known."""
        return self.total / self.total_known_s

    @property
    def total(self) -> float:
        """The integral over all known time, in units times seconds."""
        return float(self.weighted[-1])

    @property
    def total_known_s(self) -> float:
        return float(self.known_s[-1])


def integrate(time_s: Column, values: Column, counts: NDArray[np.bool_] | None = None) -> Integral | None:
    """Integrate *values* (shape (n,), NaN unknown) over *time_s*; None where no time is known.

    *counts* (shape (n,), bool) leaves out samples that are known but must not count, and the time beside them.
    """
    known = np.isfinite(values)
    if np.count_nonzero(known) < 2:
        return None
    time, value = time_s[known], values[known]
    steps = np.diff(time)
    usable = steps <= gap_limit(time)
    if counts is not None:
        of_known = counts[known]
        usable &= of_known[:-1] & of_known[1:]
    weights = np.where(usable, steps, 0.0)
    areas = weights * (value[:-1] + value[1:]) / 2
    if not usable.any():
        return None
    return Integral(time, _running(areas), _running(weights))


def peak(values: Column, lone_above: float) -> float | None:
    """The largest value that is not a lone spike: one that stands more than *lone_above* over both its neighbours."""
    known = values[np.isfinite(values)]
    if known.size < 2:
        return None
    neighbour = np.maximum(np.concatenate([known[1:2], known[:-1]]), np.concatenate([known[1:], known[-2:-1]]))
    return float(known[known <= neighbour + lone_above].max())


def fastest_mean(integral: Integral, window_s: float) -> float | None:
    """The highest mean over *window_s* seconds that are known throughout; None where there are none."""
    ends = integral.time_s[integral.time_s >= integral.time_s[0] + window_s]
    starts = integral.time_s[integral.time_s <= integral.time_s[-1] - window_s]
    start = np.concatenate([ends - window_s, starts])
    known = np.interp(start + window_s, integral.time_s, integral.known_s)
    known -= np.interp(start, integral.time_s, integral.known_s)
    total = np.interp(start + window_s, integral.time_s, integral.weighted)
    total -= np.interp(start, integral.time_s, integral.weighted)
    whole = known >= window_s - 1e-6
    return float(total[whole].max() / window_s) if whole.any() else None


def _running(increments: Column) -> Column:
    return np.concatenate([[0.0], np.cumsum(increments)])
