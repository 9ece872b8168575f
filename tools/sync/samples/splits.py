"""Kilometre splits and laps, cut from an activity's course. Pure.

A split ends at the first moment its kilometre is complete, found by linear interpolation between samples; a pause
exactly on the line belongs to the next one. Nothing is lost: the distances of all splits add up to the total, their
elapsed times to the elapsed time.
"""

from dataclasses import dataclass

import numpy as np

from storage.streams import Column
from tools.sync.records import LapRecord, SplitRecord
from tools.sync.samples.averages import Integral
from tools.sync.samples.elevation import Climb
from tools.sync.samples.motion import Course

KILOMETRE_M = 1000.0
_LEAST_REST_M = 10.0
"""A shorter remainder is no split of its own; it stays with the last kilometre."""


@dataclass(frozen=True)
class Measured:
    """An activity's course and what was measured along it; None is unknown throughout."""

    course: Course
    climb: Climb | None
    heart_rate: Integral | None
    cadence: Integral | None
    power: Integral | None


def kilometre_splits(measured: Measured) -> tuple[SplitRecord, ...]:
    """One split per kilometre, the last one partial; none where the distance is unknown or under ten metres."""
    course = measured.course
    if course.distance_m is None or course.distance_m[-1] < _LEAST_REST_M:
        return ()
    marks = _marks(float(course.distance_m[-1]))
    inner = when_reached(course.time_s, course.distance_m, marks[1:-1])
    edges = np.concatenate([course.time_s[:1], inner, course.time_s[-1:]])
    rows = _rows(measured, edges[:-1], edges[1:])
    lengths = np.diff(marks).tolist()
    return tuple(
        SplitRecord.model_validate(row | {"distance_m": length}) for row, length in zip(rows, lengths, strict=True)
    )


def completed_laps(laps: tuple[LapRecord, ...], measured: Measured) -> tuple[LapRecord, ...]:
    """The file's *laps*, with what each does not state filled in from the samples. What it states stays as it is.

    A lap that does not say how long it took ends where the next begins.
    """
    if not laps:
        return ()
    end_of_all = float(measured.course.time_s[-1])
    starts = np.array([lap.start_offset_s for lap in laps])
    stated = np.array([np.nan if lap.elapsed_time_s is None else lap.elapsed_time_s for lap in laps])
    ends = np.where(np.isfinite(stated), starts + stated, np.append(starts[1:], end_of_all))
    rows = _rows(measured, starts, ends)
    measurable = (ends > starts) & (starts < end_of_all)
    return tuple(
        _completed(lap, row) if sampled else lap for lap, row, sampled in zip(laps, rows, measurable, strict=True)
    )


def when_reached(time_s: Column, distance_m: Column, marks_m: Column) -> Column:
    """The first time at which *distance_m* (never falling, shape (n,)) reaches each mark within its range."""
    after = np.clip(np.searchsorted(distance_m, marks_m, side="left"), 1, distance_m.size - 1)
    before = after - 1
    step = distance_m[after] - distance_m[before]
    part = np.divide(marks_m - distance_m[before], step, out=np.zeros(marks_m.shape), where=step > 0)
    reached: Column = time_s[before] + np.clip(part, 0.0, 1.0) * (time_s[after] - time_s[before])
    return reached


def _marks(total_m: float) -> Column:
    """Where the splits begin and end: 0, 1000, 2000 … and the total."""
    whole = int(total_m // KILOMETRE_M)
    marks: Column = np.arange(whole + 1, dtype=np.float64) * KILOMETRE_M
    if total_m - marks[-1] >= _LEAST_REST_M:
        return np.append(marks, total_m)
    marks[-1] = total_m
    return marks


def _rows(measured: Measured, starts_s: Column, ends_s: Column) -> list[dict[str, float | None]]:
    """What each part of the activity, from a start to an end, amounts to: one row a part, named as in the records."""
    course, climb = measured.course, measured.climb

    def grown(cumulative: Column | None) -> Column | None:
        if cumulative is None:
            return None
        grows: Column = np.interp(ends_s, course.time_s, cumulative) - np.interp(starts_s, course.time_s, cumulative)
        return grows

    def mean(integral: Integral | None) -> Column | None:
        return None if integral is None else integral.means(starts_s, ends_s)

    columns = {
        "elapsed_time_s": ends_s - starts_s,
        "distance_m": grown(course.distance_m),
        "moving_time_s": grown(course.moving_s),
        "elevation_gain_m": None if climb is None else grown(climb.gain_m),
        "elevation_loss_m": None if climb is None else grown(climb.loss_m),
        "heart_rate_mean_bpm": mean(measured.heart_rate),
        "cadence_mean_spm": mean(measured.cadence),
        "power_mean_w": mean(measured.power),
    }
    known = {name: column.tolist() for name, column in columns.items() if column is not None}
    return [
        {name: value if np.isfinite(value) else None for name, value in zip(known, row, strict=True)}
        for row in zip(*known.values(), strict=True)
    ]


def _completed(lap: LapRecord, row: dict[str, float | None]) -> LapRecord:
    return lap.model_copy(update={name: value for name, value in row.items() if getattr(lap, name) is None})
