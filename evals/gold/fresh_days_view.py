"""One person's days and workouts as two calendar-indexed frames, and the sums that the set ``fresh_days`` shares."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from evals.gold.basics import NOON_MIN, row
from evals.gold.frames import activities, days
from evals.gold.writing import Case

Table = Any
"""A pandas frame, whose stubs know too little of picking by dates."""


def day_table(slug: str, home: Path | None) -> Table:
    """Every calendar day of the person's record; NaN is unknown.

    To the columns of ``frames.days`` come ``bed`` (minutes after the noon before), ``wake`` (minutes after midnight),
    ``in_bed_min``, ``efficiency``, ``deep_pct``, ``light_pct``, ``rem_pct`` (percent), ``dow`` (name), ``weekend``,
    ``workouts`` (how many), ``run``, ``workout`` (bool), ``run_km``, ``km``.
    """
    found: Table = days(slug, home).copy()
    found.index = pd.DatetimeIndex(pd.to_datetime(found.pop("day")))
    done = workout_table(slug, home)
    ends = [*found.index[[0, -1]], *done["date"].iloc[[0, -1]]]
    found = found.reindex(pd.date_range(min(ends), max(ends)))
    if "bed_time" in found:
        midnight = found.index.to_series()
        found["bed"] = (found["bed_time"] - midnight) / pd.Timedelta(minutes=1) + NOON_MIN
        found["wake"] = (found["wake_time"] - midnight) / pd.Timedelta(minutes=1)
        found["in_bed_min"] = (found["wake_time"] - found["bed_time"]) / pd.Timedelta(minutes=1)
        found["efficiency"] = 100 * found["sleep_min"] / found["in_bed_min"]
        for stage, column in (("deep", "deep_min"), ("light", "light_sleep_min"), ("rem", "rem_min")):
            found[f"{stage}_pct"] = 100 * found[column] / found["sleep_min"]
    found["dow"] = found.index.day_name()
    found["weekend"] = found.index.dayofweek >= 5
    runs = done[done["sport"] == "run"]
    found["workouts"] = done.groupby("date").size().reindex(found.index, fill_value=0)
    found["workout"] = found["workouts"] > 0
    found["run"] = found.index.isin(runs["date"])
    if "km" in done:
        found["run_km"] = runs.groupby("date")["km"].sum().reindex(found.index)
        found["km"] = done.groupby("date")["km"].sum(min_count=1).reindex(found.index)
    return found


def workout_table(slug: str, home: Path | None) -> Table:
    """The workouts indexed by their local start, with ``date``, ``km``, ``min`` and ``dow`` besides the usual."""
    found: Table = activities(slug, home).copy()
    found.index = pd.DatetimeIndex(found["start"])
    found["date"] = found.index.normalize()
    found["dow"] = found.index.day_name()
    if "distance_m" in found:
        found["km"] = found["distance_m"] / 1000
        found["min"] = found["moving_s"] / 60
    return found


def n(mask: "pd.Series[bool]") -> int:
    """How many are true."""
    return int(mask.sum())


def pct(mask: "pd.Series[bool]", known: "pd.Series[Any]") -> tuple[float, tuple[float, ...]]:
    """The percentage of the known days, and, where it is another, that of all calendar days."""
    main, other = 100 * mask.sum() / known.notna().sum(), 100 * mask.sum() / len(known)
    return main, () if abs(main - other) < 1e-9 else (other,)


def streak(mask: "pd.Series[bool]", known: "pd.Series[Any] | None" = None) -> tuple[int, tuple[int, ...]]:
    """The longest row of true values on consecutive calendar days, and the one that passes over days not *known*."""
    kept = mask if known is None else mask[known.notna()]
    strict, lenient = (row(one) for one in (mask, kept))
    return strict, (lenient,)


def spread(values: "pd.Series[Any]") -> tuple[float, tuple[float, ...]]:
    """The standard deviation of a sample, and that of a population."""
    return values.std(), (values.std(ddof=0),)


def quantile(values: "pd.Series[Any]", at: float) -> tuple[float, tuple[float, ...]]:
    """The interpolated quantile, and those of other common definitions."""
    known = values.dropna().to_numpy()
    others = {float(np.quantile(known, at, method=way)) for way in ("lower", "higher", "nearest", "weibull", "hazen")}
    return float(np.quantile(known, at)), tuple(sorted(others))


def days_of(values: "pd.Series[Any]", best: str = "max") -> list[str]:
    """The days that hold the record."""
    record = values.max() if best == "max" else values.min()
    return [str(day.date()) for day in values.index[values == record]]


def trend(values: "pd.Series[Any]") -> str:
    """``up`` or ``down``; an error where that is not plain."""
    known = values.dropna()
    at = (known.index - known.index[0]).days.to_numpy(dtype=float)
    slope, half = float(np.polyfit(at, known.to_numpy(), 1)[0]), len(known) // 2
    r = abs(float(np.corrcoef(at, known.to_numpy())[0, 1]))
    t = r * ((len(known) - 2) / (1 - r * r)) ** 0.5
    if t < 2.0 or (known.iloc[half:].mean() > known.iloc[:half].mean()) != (slope > 0):
        raise ValueError(f"no plain trend: slope {slope}, t {t}")
    return "up" if slope > 0 else "down"


def mean_hr(done: Table) -> tuple[float, tuple[float, ...]]:
    """The mean heart rate of workouts: simple, and weighted with their time."""
    known = done[done["hr"].notna()]
    return known["hr"].mean(), (float(np.average(known["hr"], weights=known["moving_s"])),)


@dataclass
class Asker:
    """Collects the cases about one person."""

    athlete: str
    today: str
    cases: list[Case] = field(default_factory=list)

    def __call__(  # noqa: PLR0913 - the fields of a case
        self,
        kind: str,
        question: str,
        gold: Any,
        unit: str | None = None,
        *,
        also: Iterable[Any] = (),
        after: str | None = None,
        tol: float | None = None,
    ) -> None:
        """One case; *gold* may be a pair of the gold and others as good. Broken numbers get one percent."""
        if isinstance(gold, tuple):
            gold, more = gold
            also = (*more, *also)
        if isinstance(gold, (float, np.floating)):
            gold = float(gold)
        parts = gold if isinstance(gold, list) else [gold]
        tolerance = tol if tol is not None else (0.01 if any(isinstance(one, float) for one in parts) else 0.0)
        others = tuple(one for one in also if one != gold)
        name = f"fresh-{self.athlete}-{len(self.cases) + 1:03d}"
        self.cases.append(
            Case(name, self.athlete, question, self.today, kind, gold, unit, tolerance, others, previous=after)
        )

    def day(self, kind: str, question: str, values: "pd.Series[Any]", best: str = "max") -> None:
        """One case whose gold is the day of the record; days that tie are as good."""
        first, *others = days_of(values, best)
        self(kind, question, first, also=others)
