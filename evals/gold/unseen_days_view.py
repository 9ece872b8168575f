"""One person's days and workouts up to the day of asking, and the sums that the unseen questions over days need."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from evals.gold import frames
from evals.gold.basics import DAY_MIN, NOON_MIN
from evals.gold.writing import Case

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
BARE = {"workouts", "months", "rank"}  # counts that are compared without a unit
EXACT = {"days", "nights", "runs"} | BARE


@dataclass
class Asked:
    """A person on the day of asking: ``d`` one row a calendar day (also unmeasured ones), ``a`` one row a workout.

    Beside the columns of :func:`frames.days`: ``dow`` (0 is Monday), ``month``, ``weekend``, ``deep_pct``, ``rem_pct``,
    ``light_pct`` (shares of the time asleep), ``in_bed_min``, ``bed`` (minutes after noon), ``wake`` (after midnight).
    """

    slug: str
    home: Path
    today: str
    cases: list[Case] = field(default_factory=list)

    def __post_init__(self) -> None:
        last = pd.Timestamp(self.today)
        raw = frames.days(self.slug, self.home).copy()
        raw.index = pd.DatetimeIndex(pd.to_datetime(raw.pop("day")))
        self.d = _with_parts(raw.reindex(pd.date_range(raw.index.min(), last)))
        self.a = frames.activities(self.slug, self.home).copy()
        self.a["day"] = pd.to_datetime(self.a["day"])
        self.a = self.a[self.a["day"] <= last]

    def ask(self, kind: str, question: str, gold: Any, unit: str | None = None, **more: Any) -> None:
        """Add a case; a number that is no count may be off by a hundredth, a time of day by about three minutes.

        *more*: ``tol`` (another tolerance), ``also`` (other golds), ``previous`` (the question before).
        """
        first_gold = gold[0] if isinstance(gold, list) else gold
        loose = 0.002 if unit == "clock" else 0.01
        if isinstance(first_gold, (str, date)) or unit in EXACT:
            loose = 0.0
        self.cases.append(
            Case(
                id=f"unseen_days-{self.slug}-{self.today}-{len(self.cases) + 1:02d}",
                athlete=self.slug,
                question=question,
                today=self.today,
                kind=kind,
                gold=gold,
                unit=None if unit in BARE else unit,
                tolerance_rel=more.get("tol", loose),
                gold_any=tuple(more.get("also", ())),
                previous=more.get("previous"),
            )
        )

    def last(self, number: int) -> pd.DataFrame:
        """The last *number* days, today included."""
        return self.d.iloc[-number:]

    def on(self, *sports: str) -> pd.DatetimeIndex:
        """The days with a workout of one of the *sports*, or with any workout."""
        kept = self.a[self.a["sport"].isin(sports)] if sports else self.a
        return pd.DatetimeIndex(kept["day"].unique())

    def with_workout(self, days: Any, *sports: str) -> pd.DataFrame:
        """Those of *days* that hold such a workout."""
        kept: pd.DataFrame = days[days.index.isin(self.on(*sports))]
        return kept

    def without_workout(self, days: Any, *sports: str) -> pd.DataFrame:
        """Those of *days* that hold no such workout."""
        kept: pd.DataFrame = days[~days.index.isin(self.on(*sports))]
        return kept

    def after(self, days: Any, number: int = 1) -> pd.DataFrame:
        """The days that come *number* days after *days*."""
        return self.d[self.d.index.isin(pd.DatetimeIndex(days) + pd.Timedelta(days=number))]


def _with_parts(days: pd.DataFrame) -> pd.DataFrame:
    index = pd.DatetimeIndex(days.index)
    days["dow"] = index.day_of_week
    days["weekend"] = index.day_of_week >= 5
    days["month"] = index.strftime("%Y-%m")
    if "bed_time" in days:
        for share, part in (("deep_pct", "deep_min"), ("rem_pct", "rem_min"), ("light_pct", "light_sleep_min")):
            days[share] = 100 * days[part] / days["sleep_min"]
        days["in_bed_min"] = (days["wake_time"] - days["bed_time"]).dt.total_seconds() / 60
        days["bed"] = (days["bed_time"].dt.hour * 60 + days["bed_time"].dt.minute - NOON_MIN) % DAY_MIN
        days["wake"] = days["wake_time"].dt.hour * 60 + days["wake_time"].dt.minute
    return days


def share(hits: pd.Series, known: pd.Series) -> float:
    """The percentage of the known values that are hits."""
    return float(100 * (hits & known.notna()).sum() / known.notna().sum())


def count(hits: pd.Series) -> int:
    """How many."""
    return int(hits.sum())


def top(values: pd.Series, number: int | None = None, lowest: bool = False) -> Any:
    """The day (or other label) of the highest value, or the list of the first *number*; a tie is an error."""
    ranked = values.dropna().sort_values(ascending=lowest, kind="stable")
    wanted = number or 1
    if ranked.head(wanted + 1).duplicated().any():
        raise ValueError(f"a tie: {ranked.head(wanted + 1)}")
    labels = [one.date() if isinstance(one, pd.Timestamp) else one for one in ranked.index[:wanted]]
    return labels if number else labels[0]


def tied(values: pd.Series, lowest: bool = False) -> list[date]:
    """All days that share the highest value, oldest first."""
    best = values.min() if lowest else values.max()
    return [one.date() for one in values[values == best].index]


def current(hits: pd.Series) -> int:
    """The number of consecutive hits up to the end."""
    return int(hits.iloc[::-1].cumprod().sum())


def weekday(values: pd.Series, lowest: bool = False) -> str:
    """The name of the weekday with the highest mean."""
    means = values.groupby(pd.DatetimeIndex(values.index).day_of_week).mean()
    return WEEKDAYS[int(top(means, lowest=lowest))]


def first(hits: pd.Series) -> date:
    """The first day that is a hit."""
    return date.fromisoformat(str(hits[hits].index[0])[:10])


def latest(hits: pd.Series) -> date:
    """The last day that is a hit."""
    return date.fromisoformat(str(hits[hits].index[-1])[:10])


def trend(values: pd.Series) -> str:
    """The direction of the straight line through the known values: ``up`` or ``down``."""
    known = values.dropna()
    at = pd.Series((pd.DatetimeIndex(known.index) - known.index[0]).days.astype(float), index=known.index)
    return "up" if at.cov(known) > 0 else "down"
