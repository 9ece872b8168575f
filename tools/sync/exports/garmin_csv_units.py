"""Garmin Connect's "Export CSV" states neither units nor number style: both are told from the figures. Pure.

Pace times distance gives the time in either system, so it decides nothing. Three things do: stride length times cadence
times time is the distance in metres (or, where strides are in feet, in feet); nobody's watch is above 45 °C on average;
and a running step is about a metre.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from tools.contract import Units
from tools.sync.exports.generic_columns import FOOT_M, MILE_M

_STRIDE_RATIOS: dict[float, Units] = {1000.0: "metric", MILE_M: "imperial", MILE_M / FOOT_M: "imperial"}
_RATIO_TOLERANCE = 0.15
_HOTTEST_MEAN_C = 45
_STEP_KM_OR_MILE_M = 0.84
"""Steps to one written unit of distance: runners average 1.1 m a step, so 0.7 m means that the unit was a mile."""
_ENOUGH = 3


@dataclass(frozen=True)
class Sample:
    """The figures of one row that betray its units, as written; None where it has none."""

    distance: float | None
    time_s: float | None
    cadence_spm: float | None
    stride: float | None
    steps: float | None
    max_temperature: float | None


@dataclass(frozen=True)
class Judgement:
    """The unit system of a file, and how it was told."""

    units: Units
    how: str

    @property
    def distance_m(self) -> float:
        """Metres to the written unit of distance on land."""
        return 1000.0 if self.units == "metric" else MILE_M

    @property
    def height_m(self) -> float:
        """Metres to the written unit of climbing."""
        return 1.0 if self.units == "metric" else FOOT_M

    @property
    def pool_m(self) -> float:
        """Metres to the written unit of a swim."""
        return 1.0 if self.units == "metric" else 0.9144

    def celsius(self, written: float) -> float:
        """A written temperature in °C."""
        return written if self.units == "metric" else (written - 32) / 1.8


def judge(runs: Sequence[Sample], athletes: Units) -> Judgement:
    """The units of a file from its runs, or else the *athletes* own."""
    by_stride = [ratio for run in runs if (ratio := _stride_ratio(run)) is not None]
    if len(by_stride) >= _ENOUGH:
        found = median(by_stride)
        for ratio, units in _STRIDE_RATIOS.items():
            if abs(math.log(found / ratio)) < _RATIO_TOLERANCE:
                return Judgement(units, f"units told from stride length and cadence: {units}")
    temperatures = [run.max_temperature for run in runs if run.max_temperature is not None]
    if len(temperatures) >= _ENOUGH and median(temperatures) > _HOTTEST_MEAN_C:
        return Judgement("imperial", "units told from temperatures in Fahrenheit: imperial")
    steps = [run.distance * 1000 / run.steps for run in runs if run.distance and run.steps]
    if len(steps) >= _ENOUGH:
        by_steps: Units = "metric" if median(steps) > _STEP_KM_OR_MILE_M else "imperial"
        return Judgement(by_steps, f"units told from the length of a step: {by_steps}")
    return Judgement(athletes, f"the file does not state its units; yours are taken: {athletes}")


def uses_decimal_comma(distances: Iterable[str]) -> bool:
    """Whether distances, which always carry two decimals, are written ``7,00``."""
    written = list(distances)
    commas = sum(len(text.rpartition(",")[2]) == 2 for text in written if "," in text)
    points = sum(len(text.rpartition(".")[2]) == 2 for text in written if "." in text)
    return commas > points


def _stride_ratio(run: Sample) -> float | None:
    if not (run.distance and run.time_s and run.cadence_spm and run.stride):
        return None
    return run.stride * run.cadence_spm * run.time_s / 60 / run.distance
