"""What the runner of the demo history could know on a given day, and the true answers taken from it with pandas."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from evals.gold.basics import MILE_KM, streak
from evals.gold.frames import HOME_DATABASE, activities

ATHLETE = "demo"
NOW, JUNE, MARCH = "2026-11-21", "2025-06-15", "2026-03-01"


@dataclass(frozen=True)
class Gold:
    """A true answer: *value* in *unit*, and every *other* that a careful person could mean as well."""

    value: Any
    unit: str | None = None
    tol: float = 0.0
    other: tuple[Any, ...] = ()

    def either(self, *golds: "Gold") -> "Gold":
        """This answer, with the values of *golds* accepted too."""
        return replace(self, other=(*self.other, *(one for gold in golds for one in (gold.value, *gold.other))))


class View:
    """The history up to and with the day *today*, nothing after it."""

    def __init__(self, home: Path, today: str) -> None:
        self.today, self.home = today, home
        held = activities(ATHLETE, home)
        self.held = held[held["day"].astype(str) <= today].copy()
        self.held["pace"] = self.held["moving_s"] / self.held["distance_m"] * 1000

    def all(self, since: str = "", until: str = "") -> pd.DataFrame:
        """Every activity of a day, month or year (a prefix of the day), or from *since* to *until*, both included."""
        return within(self.held, since, until)

    def sport(self, sport: str, since: str = "", until: str = "") -> pd.DataFrame:
        """The activities of one sport."""
        found = self.all(since, until)
        return found[found["sport"] == sport]

    def runs(self, since: str = "", until: str = "") -> pd.DataFrame:
        """Runs of every type."""
        return self.sport("run", since, until)

    def kind(self, kind: str, since: str = "", until: str = "") -> pd.DataFrame:
        """The activities of one type, such as ``trail_run``."""
        found = self.all(since, until)
        return found[found["type"] == kind]

    def past(self, number: int) -> pd.DataFrame:
        """Runs of the last *number* days, today included."""
        return self.runs(str(date.fromisoformat(self.today) - timedelta(days=number - 1)), self.today)

    def races(self, since: str = "", until: str = "") -> pd.DataFrame:
        """Runs that were races."""
        found = self.runs(since, until)
        return found[found["race"]]

    def efforts(self, distance_m: float, since: str = "", until: str = "") -> pd.DataFrame:
        """The best time over *distance_m* (column ``s``) within each run that is long enough."""
        return within(self._parts("best_effort", "t.distance_m = ?", distance_m), since, until)

    def kilometres(self, since: str = "", until: str = "") -> pd.DataFrame:
        """Every full kilometre of the runs: its ``number``, time ``s`` and mean ``hr``."""
        return within(self._parts("split", "t.distance_m >= ?", 999.0), since, until)

    def _parts(self, table: str, condition: str, value: float) -> pd.DataFrame:
        statement = (
            f"SELECT t.*, t.elapsed_time_s AS s, a.local_day AS day, a.activity_type AS type, a.is_race AS race "
            f"FROM {table} t JOIN activity a ON a.id = t.activity_id JOIN athlete p ON p.id = a.athlete_id "
            f"WHERE p.slug = ? AND a.sport = 'run' AND a.local_day <= ? AND {condition}"
        )
        with sqlite3.connect(self.home / HOME_DATABASE) as connection:
            return pd.read_sql_query(statement, connection, params=(ATHLETE, self.today, value))


@dataclass(frozen=True)
class Question:
    """A question as typed on the day *today*, and how its answer is taken from the view of that day."""

    text: str
    kind: str
    gold: Callable[[View], Gold]
    today: str = NOW
    previous: str | None = None


def within(frame: pd.DataFrame, since: str, until: str) -> pd.DataFrame:
    """Rows whose day begins with *since*, or lies from *since* to *until*."""
    days = frame["day"].astype(str)
    return frame[(days >= since) & (days <= until)] if until else frame[days.str.startswith(since)]


def count(frame: pd.DataFrame, unit: str | None = "runs") -> Gold:
    """How many rows."""
    return Gold(len(frame), unit)


def days(frame: pd.DataFrame) -> Gold:
    """On how many different days."""
    return Gold(int(frame["day"].nunique()), "days")


def total(frame: pd.DataFrame, column: str, unit: str, per: float = 1.0) -> Gold:
    """The sum of a column, in units of *per*; the sum of nothing is 0, or no data."""
    return Gold(frame[column].sum() / per, unit, 0.01, () if len(frame) else ("no_data",))


def km(frame: pd.DataFrame) -> Gold:
    """Distance in km."""
    return total(frame, "distance_m", "km", 1000)


def miles(frame: pd.DataFrame) -> Gold:
    """Distance in miles."""
    return total(frame, "distance_m", "mi", 1000 * MILE_KM)


def time(frame: pd.DataFrame, unit: str = "h") -> Gold:
    """Moving time, or the whole time with its pauses."""
    per = {"h": 3600, "min": 60, "s": 1}[unit]
    return total(frame, "moving_s", unit, per).either(total(frame, "elapsed_s", unit, per))


def mean(frame: pd.DataFrame, column: str, unit: str | None = None, per: float = 1.0) -> Gold:
    """The simple mean over the activities that know it; what is measured by the second may be weighted by time."""
    known = frame[frame[column].notna()]
    if known.empty:
        return Gold("no_data", unit)
    weighted = (known[column] * known["moving_s"]).sum() / known["moving_s"].sum()
    other = (weighted / per,) if column in {"hr", "cadence", "power"} else ()
    return Gold(known[column].mean() / per, unit, 0.02, other)


def pace(frame: pd.DataFrame, unit: str = "s/km") -> Gold:
    """All the time over all the distance, or the mean of the paces."""
    per = {"s/km": 1.0, "s/mi": MILE_KM}[unit]
    if frame.empty:
        return Gold("no_data", unit)
    whole = frame["moving_s"].sum() / frame["distance_m"].sum() * 1000
    return Gold(whole * per, unit, 0.01, (frame["pace"].mean() * per,))


def value(number: float | np.floating[Any] | list[float], unit: str | None = None, tol: float = 0.01) -> Gold:
    """A number, or several, as they are."""
    return Gold(number, unit, tol)


def apart(number: float, unit: str) -> Gold:
    """A difference, whichever of the two is taken from the other."""
    return value(number, unit, 0.02).either(value(-number))


def when(frame: pd.DataFrame, column: str, highest: bool = True) -> Gold:
    """The day of the extreme of a column, which must be alone at the top."""
    best = frame[column].max() if highest else frame[column].min()
    found = sorted(set(frame[frame[column] == best]["day"].astype(str)))
    if len(found) != 1:
        raise ValueError(f"{column} has its extreme on {found}")
    return Gold(found[0])


def first(frame: pd.DataFrame) -> Gold:
    """The day of the first row."""
    return Gold(str(frame["day"].min()))


def last(frame: pd.DataFrame) -> Gold:
    """The day of the last row."""
    return Gold(str(frame["day"].max()))


def top(sums: "pd.Series[Any]", *, least: bool = False, number: int = 1) -> Gold:
    """The label of the largest (or *least*) of grouped sums, well ahead of the next; or the first *number* labels."""
    ordered = sums.dropna().sort_values(ascending=least)
    values = [float(one) for one in ordered.iloc[: number + 1]]
    for one, following in pairwise(values):
        if abs(one - following) < 0.004 * abs(one):
            raise ValueError(f"too close to call: {ordered.head(number + 1)}")
    labels = [str(label) for label in ordered.index[:number]]
    return Gold(labels[0] if number == 1 else labels)


def month(frame: pd.DataFrame) -> Any:
    """Each row's month, as 2026-11."""
    return frame["day"].astype(str).str[:7]


def weekday(frame: pd.DataFrame) -> Any:
    """Each row's weekday, as Sunday."""
    return frame["start"].dt.day_name()


def correlation(frame: pd.DataFrame, one: str, two: str) -> Gold:
    """Pearson's r over the activities that know both, or over the means of the days."""
    known = frame[frame[one].notna() & frame[two].notna()]
    daily = known.groupby("day")[[one, two]].mean()
    return Gold(known[one].corr(known[two]), "correlation", 0.02, (daily[one].corr(daily[two]),))


def both(*golds: Gold) -> Gold:
    """Two questions in one: the answers in their order; where their units differ, each as it is commonly said."""
    values = [gold.value for gold in golds]
    others = tuple(
        [*values[:place], other, *values[place + 1 :]] for place, gold in enumerate(golds) for other in gold.other
    )
    units = {gold.unit for gold in golds if not isinstance(gold.value, str)}
    return Gold(values, units.pop() if len(units) == 1 else None, max(gold.tol for gold in golds), others)


def clock(frame: pd.DataFrame) -> Any:
    """Each start as minutes after midnight."""
    return frame["start"].dt.hour * 60 + frame["start"].dt.minute + frame["start"].dt.second / 60


def spell(frame: pd.DataFrame) -> int:
    """The longest row of days on end that have an activity."""
    return streak(pd.to_datetime(frame["day"]))
