"""One person's days and workouts by date, and the questions asked of them, for the set ``final_days``."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from evals.gold import frames
from evals.gold.basics import DAY_MIN, NOON_MIN, row
from evals.gold.writing import Case

CLOSE = 0.01


class View:
    """The days of *slug* by date, without gaps, and what was done on them; NaN is unknown.

    ``days`` adds to the frame's columns ``bed`` (minutes after the noon before), ``wake`` (minutes after midnight) and
    ``deep_pct``, ``rem_pct``, ``light_pct`` (share of the time asleep).
    """

    def __init__(self, slug: str, home: Path) -> None:
        raw = frames.days(slug, home).copy()
        raw.index = pd.DatetimeIndex(pd.to_datetime(raw["day"]))
        self.days = raw.drop(columns="day").reindex(pd.date_range(raw.index.min(), raw.index.max()))
        if "bed_time" in self.days:
            self._add_night()
        self.log = frames.activities(slug, home).copy()
        self.log["date"] = pd.to_datetime(self.log["day"])

    def _add_night(self) -> None:
        days = self.days
        days["wake"] = days["wake_time"].dt.hour * 60.0 + days["wake_time"].dt.minute
        days["bed"] = (days["bed_time"].dt.hour * 60.0 + days["bed_time"].dt.minute - NOON_MIN) % DAY_MIN
        for stage, share in (("deep_min", "deep_pct"), ("rem_min", "rem_pct"), ("light_sleep_min", "light_pct")):
            days[share] = 100 * days[stage] / days["sleep_min"]

    def s(self, column: str, start: str | None = None, end: str | None = None) -> "pd.Series[Any]":
        """The known values of *column* from *start* to *end* (ISO days, months, years; both included; one: it)."""
        found: pd.Series[Any] = self._cut(self.days[column], start, end).dropna()
        return found

    def during(self, start: str, end: str | None = None) -> pd.DataFrame:
        """Every day from *start* to *end*, unknown values included."""
        found: pd.DataFrame = self._cut(self.days, start, end)
        return found

    def done(
        self, *sports: str, start: str | None = None, end: str | None = None, min_m: float = 0, **equal: Any
    ) -> pd.DataFrame:
        """The activities of *sports* (all without) by date, at least *min_m* long, with these values in columns."""
        log = self.log.set_index("date")
        log = log[log["sport"].isin(sports)] if sports else log
        log = log[log["distance_m"] >= min_m] if min_m else log
        for column, value in equal.items():
            log = log[log[column] == value]
        found = self._cut(log, start, end)
        assert isinstance(found, pd.DataFrame)
        return found

    def on(self, column: str, done: pd.DataFrame, shift: int = 0) -> "pd.Series[Any]":
        """The known values of *column* on the days of the activities *done*, or *shift* days after them."""
        wanted = (pd.DatetimeIndex(done.index) + pd.Timedelta(days=shift)).unique()
        values = self.s(column)
        return values[values.index.isin(wanted)]

    def off(self, column: str, done: pd.DataFrame, start: str | None = None, end: str | None = None) -> Any:
        """The known values of *column* on the days of the period without any of the activities *done*."""
        values = self.s(column, start, end)
        return values[~values.index.isin(done.index)]

    def months(self, column: str, start: str | None = None, end: str | None = None) -> "pd.Series[Any]":
        """The mean of *column* by month ("2024-05")."""
        values = self.s(column, start, end)
        return values.groupby(pd.DatetimeIndex(values.index).strftime("%Y-%m")).mean()

    def streak(self, meets: Callable[[Any], Any], column: str, start: str | None = None, end: str | None = None) -> int:
        """The most days in a row that meet; an unknown day ends the row, and must not matter to the answer."""
        wide = self._cut(self.days[column], start, end)
        lengths = [row(meets(wide) & wide.notna()), row(meets(wide.dropna()))]
        if lengths[0] != lengths[1]:
            raise ValueError(f"unknown days decide this streak: {lengths}")
        return lengths[0]

    @staticmethod
    def _cut(table: Any, start: str | None, end: str | None) -> Any:
        return table.sort_index().loc[start : end or start] if start else table


def weekend(values: Any) -> Any:
    """The Saturdays and Sundays of *values*."""
    return values[values.index.dayofweek >= 5]


def workdays(values: Any) -> Any:
    """The Mondays to Fridays of *values*."""
    return values[values.index.dayofweek < 5]


def weekday(values: Any, number: int) -> Any:
    """The days of *values* with this weekday (Monday is 0)."""
    return values[values.index.dayofweek == number]


def by_weekday(values: Any) -> Any:
    """The mean of *values* by the weekday's name."""
    return values.groupby(values.index.day_name()).mean()


def high(values: Any) -> str:
    """The day or month of the one greatest value; raises where two share it."""
    return _only(values, values.max())


def low(values: Any) -> str:
    """The day or month of the one smallest value; raises where two share it."""
    return _only(values, values.min())


def _only(values: Any, value: float) -> str:
    where = values.index[values == value]
    if len(where) != 1:
        raise ValueError(f"{len(where)} share {value}: {list(where)[:5]}")
    return str(where[0])[:10]


def slope(values: Any) -> str:
    """ "up" or "down": the sign of the straight line through *values*, which must explain 5 % of their variance."""
    fit = values.reset_index(drop=True).corr(pd.Series((values.index - values.index[0]).days))
    if fit**2 < 0.05:
        raise ValueError(f"no plain trend: r = {fit:.2f}")
    return "up" if fit > 0 else "down"


@dataclass(frozen=True)
class Q:
    """A question, how its answer is computed, and the answer's unit; *also*: other acceptable answers."""

    text: str
    gold: Callable[[View], Any] | str
    unit: str | None = None
    tol: float | None = None
    also: Callable[[View], Sequence[Any]] | None = None
    previous: str | None = None


def cases(slug: str, home: Path, today: str, parts: Mapping[str, Iterable[Q]]) -> list[Case]:
    """The questions of each kind in *parts*, answered."""
    view = View(slug, home)
    asked = [(kind, one) for kind, questions in parts.items() for one in questions]
    return [_case(view, f"final-days-{slug}-{i:03}", slug, today, kind, one) for i, (kind, one) in enumerate(asked, 1)]


def _case(view: View, name: str, slug: str, today: str, kind: str, one: Q) -> Case:  # noqa: PLR0913, PLR0917
    try:
        gold = one.gold if isinstance(one.gold, str) else one.gold(view)
        also = tuple(one.also(view)) if one.also else ()
    except Exception as reason:
        raise ValueError(f"{name}: {one.text}") from reason
    tolerance = one.tol if one.tol is not None else _tolerance(gold, one.unit)
    return Case(name, slug, one.text, today, kind, gold, one.unit, tolerance, also, one.previous)


def _tolerance(gold: Any, unit: str | None) -> float:
    numbers = [one for one in (gold if isinstance(gold, list) else [gold]) if not isinstance(one, str)]
    whole = all(float(one).is_integer() for one in numbers)
    counted = whole and unit in {"days", "nights", "runs", "steps", None}
    return 0.0 if not numbers or counted else 0.003 if unit == "clock" else CLOSE
