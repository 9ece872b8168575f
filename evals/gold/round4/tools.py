"""What the sets ``round4_…`` compute on top of the views of the ``final_…`` ones."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pandas as pd

from evals.gold.final_days_view import View
from evals.gold.final_runs_parts.view import Either, Log, either, kms

WEAK = 0.05
"""The least share of the variance that a line must explain before it counts as a trend."""


def weeks_with(log: Log, year: str, bound_km: float) -> Either:
    """Weeks of *year* of at least *bound_km*: counted within the year, or as whole weeks that begin in it."""
    inside = (log.at(year).by("week", kms) >= bound_km).sum()
    whole = log.by("week", kms)
    begun = sum(total >= bound_km for monday, total in whole.items() if str(monday).startswith(year))
    return either(int(inside), int(begun))


def direction(values: "pd.Series[Any]") -> str:
    """ "up" or "down": the sign of the straight line through *values* in their order; raises where there is none."""
    fit = values.reset_index(drop=True).corr(pd.Series(range(len(values))))
    if fit**2 < WEAK:
        raise ValueError(f"no plain trend: r = {fit:.2f}")
    return "up" if fit > 0 else "down"


def following(log: Log, earlier: Log, days: int = 1) -> Log:
    """The activities of *log* done *days* days after one of *earlier*."""
    wanted = {day + timedelta(days=days) for day in earlier.rows["day"]}
    return log.where(lambda d: d["day"].isin(wanted))


def starts(log: Log) -> "pd.Series[float]":
    """The minutes after midnight at which the activities started."""
    at = log.rows["start"].dt
    found: pd.Series[float] = at.hour * 60.0 + at.minute + at.second / 60
    return found


def when(view: View, done: pd.DataFrame, column: str, meets: Callable[[Any], Any], shift: int = 0) -> pd.DataFrame:
    """Those of the activities *done* on whose day (or *shift* days later) the known *column* meets."""
    values = view.days[column].reindex(pd.DatetimeIndex(done.index) + pd.Timedelta(days=shift))
    found: pd.DataFrame = done[(meets(values) & values.notna()).to_numpy(dtype=bool)]
    return found


def after(values: "pd.Series[Any]", picked: "pd.Index[Any]", shift: int = 1) -> "pd.Series[Any]":
    """The *values* known *shift* days after the days *picked*."""
    return values[values.index.isin(pd.DatetimeIndex(picked) + pd.Timedelta(days=shift))]


def difference(high: float, low: float) -> float:
    """How much *high* lies above *low*; raises where it does not, for then the question was wrong."""
    if high <= low:
        raise ValueError(f"{high} is not more than {low}")
    return high - low
