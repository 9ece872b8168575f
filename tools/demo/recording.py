"""What a watch keeps of an outing. Pure."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class LapMark:
    """A lap, in elapsed seconds and metres from the start; ``timer_s`` leaves the pauses out."""

    start_s: int
    end_s: int
    timer_s: int
    start_m: float
    end_m: float
    by_hand: bool
    is_rest: bool


@dataclass(frozen=True, eq=False)
class Recording:
    """Samples and totals. ``columns`` all have shape (n,), NaN where the watch knew nothing."""

    start_utc: datetime
    elapsed_s: int
    timer_s: int
    distance_m: float | None
    columns: dict[str, Floats]
    """``elapsed_s`` always, then what the sport and the watch give: ``heart_rate_bpm``, ``latitude_deg`` …"""
    pauses: tuple[tuple[int, int], ...]
    """(stopped, started again), elapsed seconds."""
    laps: tuple[LapMark, ...]
    pool_length_m: float | None = None

    def mean(self, column: str) -> float | None:
        """Over the samples that know it, weighted by the time each stands for."""
        values = self.columns.get(column)
        if values is None or not np.isfinite(values).any():
            return None
        weight = np.minimum(np.diff(self.columns["elapsed_s"], append=float(self.elapsed_s)), 10.0) + 1e-6
        known = np.isfinite(values)
        return float(np.average(values[known], weights=weight[known]))

    def max(self, column: str) -> float | None:
        values = self.columns.get(column)
        return float(np.nanmax(values)) if values is not None and np.isfinite(values).any() else None

    def min(self, column: str) -> float | None:
        values = self.columns.get(column)
        return float(np.nanmin(values)) if values is not None and np.isfinite(values).any() else None

    def climb(self) -> tuple[float, float] | None:
        """Metres up and down, from the smoothed altitude that a barometer would give."""
        heights = self.columns.get("altitude_m")
        if heights is None:
            return None
        steps = np.diff(np.convolve(np.pad(heights, 3, mode="edge"), np.full(7, 1 / 7), mode="valid"))
        return float(steps[steps > 0].sum()), float(-steps[steps < 0].sum())
