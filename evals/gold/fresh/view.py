"""What the questions of ``fresh_runs`` share: a person's activities with handy columns, and the few sums over them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd

from evals.gold.basics import MILE_KM
from evals.gold.frames import activities
from evals.gold.writing import Case

TOLERANCE = 0.01


class Either(tuple[Any, ...]):
    """Golds that are all right; the first is the main one."""

    __slots__ = ()


@dataclass(frozen=True)
class Seen:
    """One person's activities ``a`` and runs ``r``, oldest first, as of ``today``."""

    a: pd.DataFrame
    today: date

    @property
    def r(self) -> pd.DataFrame:
        """The runs of every type."""
        return self.sport("run")

    def sport(self, name: str) -> pd.DataFrame:
        """The activities of one sport."""
        return self.a[self.a.sport == name]


@dataclass(frozen=True)
class Asked:
    """A question and how its true answer is found."""

    question: str
    kind: str
    gold: Callable[[Seen], Any]
    unit: str | None = None
    tolerance: float | None = None
    previous: str | None = None


def see(slug: str, home: Path, today: str) -> Seen:
    """The person's activities with ``km``, ``mins``, ``pace`` (s/km), ``kmh``, ``month``, ``week`` (its Monday) …"""
    a = activities(slug, home).copy()
    a["km"] = a.distance_m / 1000
    a["mi"] = a.km / MILE_KM
    a["mins"] = a.moving_s / 60
    a["pace"] = a.moving_s / a.km
    a["kmh"] = a.km / (a.moving_s / 3600)
    a["iso"] = a.start.dt.strftime("%Y-%m-%d")
    a["month"] = a.start.dt.strftime("%Y-%m")
    a["year"] = a.start.dt.year
    a["weekday"] = a.start.dt.day_name()
    a["hour"] = a.start.dt.hour
    a["week"] = [day - timedelta(days=day.weekday()) for day in a.day]
    return Seen(a, date.fromisoformat(today))


def cases(asked: list[Asked], slug: str, home: Path, today: str) -> list[Case]:
    """The cases of one person, numbered in the order of *asked*."""
    seen = see(slug, home, today)
    return [_case(one, f"fresh-{slug}-{number:03}", slug, seen) for number, one in enumerate(asked, 1)]


def _case(one: Asked, name: str, slug: str, seen: Seen) -> Case:
    found = one.gold(seen)
    gold, others = (found[0], tuple(found[1:])) if isinstance(found, Either) else (found, ())
    measured = isinstance(gold, float) or (isinstance(gold, list) and isinstance(gold[0], float))
    tolerance = one.tolerance if one.tolerance is not None else TOLERANCE * measured
    today = seen.today.isoformat()
    return Case(name, slug, one.question, today, one.kind, gold, one.unit, tolerance, others, one.previous)


def span(x: pd.DataFrame, first: str, last: str | None = None) -> pd.DataFrame:
    """From *first* to *last*, both included: days, months or years in ISO form (one alone: that day, month or year)."""
    last = first if last is None else last
    return x[(x.iso.str[: len(first)] >= first) & (x.iso.str[: len(last)] <= last)]


def rolling(seen: Seen, x: pd.DataFrame, days: int) -> pd.DataFrame:
    """The last *days* days, today included."""
    return span(x, (seen.today - timedelta(days=days - 1)).isoformat(), seen.today.isoformat())


def pace(x: pd.DataFrame, per_km: float = 1.0) -> Either:
    """All the time over all the distance, or the mean of the paces; *per_km*: kilometres in the unit of distance."""
    return Either((x.moving_s.sum() / x.km.sum() * per_km, x.pace.mean() * per_km))


def speed(x: pd.DataFrame) -> Either:
    """All the distance over all the time, or the mean of the speeds."""
    return Either((x.km.sum() / (x.moving_s.sum() / 3600), x.kmh.mean()))


def average(x: pd.DataFrame, what: str) -> Either:
    """The mean over the activities that know *what*, or the mean weighted by their time."""
    known = x[x[what].notna()]
    return Either((known[what].mean(), (known[what] * known.moving_s).sum() / known.moving_s.sum()))


def top(x: pd.DataFrame, by: str, *, lowest: bool = False) -> pd.Series:
    """The one activity with the most (or least) of *by*; an error where another shares it."""
    ranked = x[x[by].notna()].sort_values(by, ascending=lowest)
    if len(ranked) > 1 and ranked[by].iloc[0] == ranked[by].iloc[1]:
        raise ValueError(f"two share the extreme of {by}")
    return ranked.iloc[0]


def winner(groups: pd.Series, *, lowest: bool = False) -> Any:
    """The label of the largest (or smallest) value; an error where the next one is within a hundredth of it."""
    ranked = groups.sort_values(ascending=lowest)
    if abs(ranked.iloc[0] - ranked.iloc[1]) <= 0.004 * abs(ranked.iloc[0]):
        raise ValueError(f"too close to call: {ranked.head(2)}")
    return ranked.index[0]


def groups_pace(x: pd.DataFrame, by: Any) -> pd.Series:
    """The pace of each group, all the time over all the distance."""
    sums = x.groupby(by)[["moving_s", "km"]].sum()
    return sums.moving_s / sums.km


def weekly(x: pd.DataFrame) -> pd.Series:
    """Kilometres by week (its Monday)."""
    return x.groupby("week").km.sum()


def nothing(x: pd.DataFrame) -> str:
    """There is nothing to tell of; an error where there is."""
    if len(x):
        raise ValueError("there is data")
    return "no_data"


def in_words(month: str) -> Either:
    """A month (``2026-10``) as its name alone, or with its year."""
    return Either((date.fromisoformat(f"{month}-01").strftime("%B"), month))
