"""A history to be narrowed, summed and compared: what the gold values of the set ``final_runs`` are computed with."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd

from evals.gold import frames
from evals.gold.basics import MILE_M
from evals.gold.writing import Case

EXACT_UNITS = frozenset(
    {"runs", "days", "weeks", "workouts", "rides", "hikes", "swims", "months", "walks", "races", "times"}
)


@dataclass(frozen=True)
class Either:
    """A true answer with other definitions that are as good; the first is the usual one."""

    values: tuple[Any, ...]


@dataclass(frozen=True)
class Ask:
    """A question and how its true answer is computed from the athlete's whole log."""

    question: str
    kind: str
    gold: Callable[["Log"], Any]
    unit: str | None = None
    previous: str | None = None
    tolerance_rel: float | None = None


def either(*values: Any) -> Either:
    """Several acceptable answers, without repetitions."""
    return Either(tuple(dict.fromkeys(values)))


@dataclass(frozen=True)
class Log:
    """Activities, oldest first; each narrowing gives a smaller log. Distances in metres, times in seconds."""

    rows: pd.DataFrame

    def where(self, mask: Callable[[pd.DataFrame], "pd.Series[bool]"]) -> "Log":
        """Only the activities for which *mask* holds."""
        return replace(self, rows=self.rows[mask(self.rows).to_numpy(dtype=bool)])

    def of(self, *kinds: str) -> "Log":
        """Only these sports or types."""
        return self.where(lambda d: d["sport"].isin(kinds) | d["type"].isin(kinds))

    @property
    def runs(self) -> "Log":
        """Runs of every type."""
        return self.of("run")

    @property
    def races(self) -> "Log":
        """Races only."""
        return self.where(lambda d: d["race"])

    def at(self, first: str, last: str | None = None) -> "Log":
        """A year, a month or a day (``"2025"``, ``"2025-03"``), or the days from *first* to *last*, both included."""
        iso = self.rows["day"].astype(str)
        inside = iso.str.startswith(first) if last is None else (iso >= first) & (iso <= last)
        return replace(self, rows=self.rows[inside.to_numpy(dtype=bool)])

    def on(self, *weekdays: str) -> "Log":
        """Only these days of the week."""
        return self.where(lambda d: d["start"].dt.day_name().isin(weekdays))

    def longer(self, km: float) -> "Log":
        """Strictly longer than *km*."""
        return self.where(lambda d: d["distance_m"] > km * 1000)

    def shoe(self, name: str) -> "Log":
        """Done with this shoe or bike."""
        return self.where(lambda d: d["shoe"] == name)

    def hours(self, first: int, before: int) -> "Log":
        """Started between two full hours of the day."""
        return self.where(lambda d: (d["start"].dt.hour >= first) & (d["start"].dt.hour < before))

    def named(self, words: str) -> "Log":
        """With these words in the name."""
        return self.where(lambda d: d["name"].str.contains(words, case=False, regex=False))

    def last(self, count: int) -> "Log":
        """The latest *count* activities."""
        return replace(self, rows=self.rows.tail(count))

    @property
    def n(self) -> int:
        """How many activities."""
        return len(self.rows)

    @property
    def days(self) -> int:
        """On how many days."""
        return int(self.rows["day"].nunique())

    @property
    def km(self) -> float:
        """Kilometres in all."""
        return float(self.rows["distance_m"].sum()) / 1000

    @property
    def miles(self) -> float:
        """Miles in all."""
        return float(self.rows["distance_m"].sum()) / MILE_M

    def sum(self, column: str) -> float:
        """The sum of a column, in its own unit."""
        return float(self.rows[column].sum())

    def time(self, unit_s: float = 3600) -> Either:
        """Time moving in all (or elapsed), in units of *unit_s* seconds."""
        return either(self.sum("moving_s") / unit_s, self.sum("elapsed_s") / unit_s)

    def time_each(self, unit_s: float = 60) -> Either:
        """The mean time moving (or elapsed) of an activity, in units of *unit_s* seconds."""
        return either(self.sum("moving_s") / unit_s / self.n, self.sum("elapsed_s") / unit_s / self.n)

    def mean(self, column: str) -> float:
        """The mean over the activities of which it is known."""
        return float(self.rows[column].mean())

    def level(self, column: str) -> Either:
        """The mean of a measure over activities, or weighted by their time."""
        known = self.rows[self.rows[column].notna()]
        weighted = (known[column] * known["moving_s"]).sum() / known["moving_s"].sum()
        return either(float(known[column].mean()), float(weighted))

    def pace(self, unit_m: float = 1000) -> Either:
        """Seconds per *unit_m*: of all the way together, or the mean of the paces."""
        known = self.rows[self.rows["distance_m"] > 0]
        each = known["moving_s"] / known["distance_m"] * unit_m
        return either(float(known["moving_s"].sum() / known["distance_m"].sum() * unit_m), float(each.mean()))

    def speed(self) -> Either:
        """Kilometres an hour: of all the way together, or the mean of the speeds."""
        each = self.rows["distance_m"] / self.rows["moving_s"] * 3.6
        return either(float(self.rows["distance_m"].sum() / self.rows["moving_s"].sum() * 3.6), float(each.mean()))

    def top(self, column: str, least: bool = False) -> Any:
        """The activity with the highest (or *least*) value; a tie is a mistake of the question."""
        ranked = self.paced().rows.sort_values(column, ascending=least)
        values = ranked[column].dropna()
        if len(values) > 1 and values.iloc[0] == values.iloc[1]:
            raise ValueError(f"two activities share the best {column}")
        return ranked.iloc[0]

    def paced(self) -> "Log":
        """With the columns ``pace``, seconds a kilometre, and ``speed``, metres a second."""
        pace = self.rows["moving_s"] / self.rows["distance_m"] * 1000
        return replace(self, rows=self.rows.assign(pace=pace, speed=1000 / pace))

    def by(self, key: str, what: Callable[["Log"], float]) -> "pd.Series[float]":
        """*what* of each year, month, week (its Monday), day, weekday, or value of a column."""
        start = self.rows["start"]
        keys = {
            "year": lambda: start.dt.strftime("%Y"),
            "month": lambda: start.dt.strftime("%Y-%m"),
            "week": lambda: (start.dt.normalize() - pd.to_timedelta(start.dt.day_of_week, unit="D")).dt.date,
            "weekday": start.dt.day_name,
        }
        grouped = self.rows.groupby(keys[key]() if key in keys else self.rows[key])
        return pd.Series({name: float(what(Log(group))) for name, group in grouped})

    def hr(self) -> float:
        """The mean heart rate over activities."""
        return self.mean("hr")


def kms(log: Log) -> float:
    """Kilometres in all, for groups."""
    return log.km


def count(log: Log) -> float:
    """How many activities, for groups."""
    return log.n


def moving(log: Log) -> float:
    """Seconds moving in all, for groups."""
    return log.sum("moving_s")


def most(groups: "pd.Series[float]") -> Any:
    """The group with the highest value; a tie is a mistake of the question."""
    return _first(groups.sort_values(ascending=False))


def least(groups: "pd.Series[float]") -> Any:
    """The group with the lowest value; a tie is a mistake of the question."""
    return _first(groups.sort_values())


def _first(ranked: "pd.Series[float]") -> Any:
    if len(ranked) > 1 and ranked.iloc[0] == ranked.iloc[1]:
        raise ValueError("two groups share the first place")
    return ranked.index[0]


def gap(dates: Iterable[date]) -> int:
    """The most days without anything between two of the *dates*."""
    known = sorted(set(dates))
    return max((later - former).days - 1 for former, later in pairwise(known))


def related(log: Log, one: str, other: str) -> float:
    """Pearson's correlation of two columns over the activities."""
    return float(log.rows[one].corr(log.rows[other]))


def cases(asks: Iterable[Ask], athlete: str, home: Path, today: str, prefix: str) -> list[Case]:
    """The asks of one athlete with their golds, computed from the log up to *today*."""
    log = Log(frames.activities(athlete, home))
    return [_case(ask, log, athlete, today, f"{prefix}-{turn:03d}") for turn, ask in enumerate(asks, 1)]


def _case(ask: Ask, log: Log, athlete: str, today: str, id_: str) -> Case:
    found = ask.gold(log)
    golds = found.values if isinstance(found, Either) else (found,)
    tolerance = ask.tolerance_rel if ask.tolerance_rel is not None else _tolerance(ask.unit)
    return Case(id_, athlete, ask.question, today, ask.kind, golds[0], ask.unit, tolerance, golds[1:], ask.previous)


def _tolerance(unit: str | None) -> float:
    if unit is None or unit in EXACT_UNITS:
        return 0.0
    return 0.02 if unit == "correlation" else 0.01  # a correlation of 0.2 said with two decimals
