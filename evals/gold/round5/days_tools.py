"""What the parts of the set ``round5_days`` compute on top of the view of ``final_days`` and the tools of round 4."""

from typing import Any

import pandas as pd

from evals.gold.final_days_view import View


def lagged(view: View, first: str, second: str, days: int, period: tuple[str, str] | None = None) -> float:
    """Pearson's r of *first* (on the days of the *period*, both ends included) and of *second* so many *days* later."""
    start, end = period or (None, None)
    ahead = view.days[second].shift(-days)
    return float(view.s(first, start, end).corr(ahead))


def spread(values: "pd.Series[Any]") -> list[float]:
    """The standard deviation in its two usual forms: of a sample, and of a whole."""
    return [float(values.std()), float(values.std(ddof=0))]


def dates(values: Any) -> list[str]:
    """The days of *values*, oldest first, in ISO form."""
    return [str(day)[:10] for day in sorted(values.index)]


def weekly(values: "pd.Series[Any]") -> "pd.Series[Any]":
    """The totals of the weeks from Monday to Sunday."""
    return values.resample("W-SUN").sum()


def ranked(groups: "pd.Series[Any]", count: int, *, lowest: bool = False) -> list[str]:
    """The names of the first *count* groups, in order of their values; raises where two of these share one."""
    ordered = groups.sort_values(ascending=lowest)
    if ordered.iloc[: count + 1].duplicated().any():
        raise ValueError(f"some share a value: {ordered.head(count + 1)}")
    return [str(name) for name in ordered.index[:count]]


def months_apart(view: View, column: str, first: str, second: str) -> float:
    """How far the means of *column* in two months (or other periods) lie apart."""
    return abs(float(view.s(column, first).mean() - view.s(column, second).mean()))
