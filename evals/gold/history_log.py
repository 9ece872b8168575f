"""What the questions about ``joboso`` are computed with: the log as known on a day, and how a question is put."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

import pandas as pd

from evals.gold.basics import MILE_KM, streak
from evals.gold.frames import activities
from evals.gold.writing import Case

ATHLETE = "joboso"
MEASURED = {"km", "mi", "m", "min", "h", "s", "kcal", "%", "s/km", "s/mi", "km/h"}
TOLERANCE = 0.01
CALLED = {  # what else a sport is called
    "run": ("runs", "running"),
    "ride": ("rides", "cycling"),
    "hike": ("hikes", "hiking"),
    "snowshoe": ("snowshoeing",),
    "alpine_ski": ("alpine skiing", "ski", "skiing"),
    "nordic_ski": ("nordic skiing", "cross-country skiing"),
}
ROUGH = 0.02  # where two definitions are common


@cache
def _frame(today: str, velomobile_is_ride: bool) -> pd.DataFrame:
    raw = activities(ATHLETE)
    found = raw[raw["day"] <= date.fromisoformat(today)].reset_index(drop=True).copy()
    if velomobile_is_ride:
        found["sport"] = found["sport"].replace("Velomobile", "ride")
    start = found["start"]
    found["km"] = found["distance_m"] / 1000
    found["minutes"] = found["moving_s"] / 60
    found["pace"] = found["moving_s"] / found["km"]
    found["kmh"] = 3.6 * found["distance_m"] / found["moving_s"]
    found["clock"] = start.dt.hour * 60 + start.dt.minute + start.dt.second / 60
    found["weekday"] = start.dt.day_name()
    found["month"] = start.dt.strftime("%Y-%m")
    found["year"] = start.dt.strftime("%Y")
    found["week"] = (start - pd.to_timedelta(start.dt.dayofweek, unit="D")).dt.date
    return found


@dataclass(frozen=True, eq=False)
class Log:
    """Some of the activities known on ``today``, oldest first; each method keeps fewer, each property sums up."""

    f: pd.DataFrame
    today: date

    def where(self, keep: Callable[[pd.DataFrame], "pd.Series[bool]"]) -> "Log":
        """Those for which *keep* holds."""
        return Log(self.f[keep(self.f)], self.today)

    def sport(self, *sports: str) -> "Log":
        """Those of *sports*."""
        return self.where(lambda f: f["sport"].isin(sports))

    @property
    def runs(self) -> "Log":
        """The runs."""
        return self.sport("run")

    @property
    def rides(self) -> "Log":
        """The rides."""
        return self.sport("ride")

    @property
    def hikes(self) -> "Log":
        """The hikes."""
        return self.sport("hike")

    def span(self, first: str, last: str) -> "Log":
        """From the day *first* to the day *last*, both included."""
        return self.where(lambda f: f["day"].between(date.fromisoformat(first), date.fromisoformat(last)))

    def since(self, first: str) -> "Log":
        """From the day *first* on."""
        return self.span(first, self.today.isoformat())

    def on(self, day: str) -> "Log":
        """On one *day*."""
        return self.span(day, day)

    def year(self, *years: int) -> "Log":
        """In the calendar *years*."""
        return self.where(lambda f: f["year"].isin([str(year) for year in years]))

    def months(self, *months: str) -> "Log":
        """In the *months*, written 2024-05."""
        return self.where(lambda f: f["month"].isin(months))

    def last_days(self, count: int) -> "Log":
        """In the last *count* days, today included."""
        return self.since((self.today - timedelta(days=count - 1)).isoformat())

    def week(self, back: int = 0) -> "Log":
        """In the calendar week (from Monday) that is *back* weeks before this one."""
        monday = self.today - timedelta(days=self.today.weekday() + 7 * back)
        return self.where(lambda f: f["week"] == monday)

    def weekdays(self, *names: str) -> "Log":
        """On the weekdays *names*."""
        return self.where(lambda f: f["weekday"].isin(names))

    def longer(self, km: float) -> "Log":
        """Strictly longer than *km*."""
        return self.where(lambda f: f["km"] > km)

    def started(self, first: float, last: float) -> "Log":
        """Started at *first* o'clock or later, and before *last* o'clock."""
        return self.where(lambda f: (f["clock"] >= first * 60) & (f["clock"] < last * 60))

    def tail(self, count: int) -> "Log":
        """The *count* most recent ones."""
        if len(self.f) < count:
            raise ValueError("there are not that many")
        return Log(self.f.tail(count), self.today)

    def sum(self, column: str) -> float:
        """The total of *column*."""
        return float(self.f[column].sum())

    def mean(self, column: str) -> float:
        """The mean of the known values of *column*."""
        return float(self.f[column].mean())

    @property
    def n(self) -> int:
        """How many there are."""
        return len(self.f)

    @property
    def days(self) -> int:
        """On how many days there is one."""
        return int(self.f["day"].nunique())

    @property
    def km(self) -> float:
        """Total distance, km."""
        return self.sum("km")

    @property
    def miles(self) -> float:
        """Total distance, miles."""
        return self.km / MILE_KM

    @property
    def hours(self) -> float:
        """Total moving time, h."""
        return self.sum("moving_s") / 3600

    @property
    def pace(self) -> float:
        """Total moving time over total distance, s/km."""
        return self.sum("moving_s") / self.km

    @property
    def kmh(self) -> float:
        """Total distance over total moving time, km/h."""
        return self.km / self.hours

    def most(self, column: str, *, least: bool = False) -> "pd.Series[Any]":
        """The one activity with the most (*least*: the least) of *column*; a tie is refused."""
        ranked = self.top(2, column, least=least)
        if len(ranked) > 1 and ranked[column].iloc[0] == ranked[column].iloc[1]:
            raise ValueError(f"two share the record of {column}")
        return ranked.iloc[0]

    def top(self, count: int, column: str, *, least: bool = False) -> pd.DataFrame:
        """The *count* activities with the most (*least*: the least) of *column*, in that order."""
        return self.f.sort_values(column, ascending=least, kind="stable").head(count)

    @property
    def last_day(self) -> date:
        """The day of the most recent one."""
        last: date = self.f["day"].max()
        return last

    @property
    def first_day(self) -> date:
        """The day of the first one."""
        first: date = self.f["day"].min()
        return first

    @property
    def days_ago(self) -> int:
        """How many days ago the most recent one was."""
        return (self.today - self.last_day).days

    def by(self, key: str, column: str | None = None) -> "pd.Series[Any]":
        """The total of *column* (none: the count) in every group of *key*, groups without one left out."""
        groups = self.f.groupby(key)
        return groups.size() if column is None else groups[column].sum()

    @property
    def gaps(self) -> list[int]:
        """Days from each day with one to the next such day."""
        known = sorted(set(self.f["day"]))
        return [(after - before).days for before, after in pairwise(known)]

    def streak(self, key: str = "day", step: int = 1) -> int:
        """The longest row of days (weeks: *step* 7) in which none is without one."""
        return streak(self.f[key], step)

    def correlation(self, one: str, other: str) -> float:
        """Pearson's r of two columns over the activities for which both are known."""
        return float(self.f[one].corr(self.f[other]))


def peak(groups: "pd.Series[Any]", *, lowest: bool = False) -> Any:
    """The group with the highest (*lowest*: lowest) value; a tie is refused."""
    ranked = groups.sort_values(ascending=lowest)
    if ranked.iloc[0] == ranked.iloc[1]:
        raise ValueError(f"two groups share the record: {ranked.head(3)}")
    return ranked.index[0]


def change(new: float, old: float) -> float:
    """By how many percent *new* is above *old*."""
    return 100 * (new - old) / old


Gold = Callable[[Log], Any]


@dataclass(frozen=True)
class Question:
    """A question before its day: how its gold (and each other good answer, *also*) follows from the log."""

    kind: str
    text: str
    gold: Gold
    unit: str | None = None
    also: tuple[Gold, ...] = ()
    tol: float | None = None
    previous: str | None = None

    def case(self, number: int, today: str) -> Case:
        """The case of this question on *today*. What changes if a velomobile is a bike is given both ways."""
        logs = [Log(_frame(today, ride), date.fromisoformat(today)) for ride in (False, True)]
        golds = [_plain(rule(log)) for rule in (self.gold, *self.also) for log in logs]
        if golds[0] == 0 and self.unit in MEASURED:
            golds.append("no_data")  # a total of nothing
        golds.extend(_other_words(golds[0]))
        others = tuple(gold for index, gold in enumerate(golds) if gold not in golds[:index])[1:]
        tolerance = self.tol if self.tol is not None else TOLERANCE if self.unit in MEASURED else 0.0
        return Case(
            f"history-{number:03d}", ATHLETE, self.text, today, self.kind, golds[0], self.unit, tolerance, others,
            self.previous,
        )  # fmt: skip


def _plain(gold: Any) -> Any:
    if isinstance(gold, list):
        return [_plain(one) for one in gold]
    return gold.item() if hasattr(gold, "item") else gold


def _other_words(gold: Any) -> list[Any]:
    """What a sport, or a list of sports, is called in other words."""
    if isinstance(gold, list) and all(one in CALLED for one in gold):
        return [list(words) for words in zip(*(CALLED[one] for one in gold), strict=False)]
    return list(CALLED.get(gold, ())) if isinstance(gold, str) else []


Q = Question
Asked = tuple[str, Question]


def asked_on(today: str, *questions: Question) -> Iterator[Asked]:
    """Put *questions* on the day *today*."""
    return ((today, question) for question in questions)


def known(gold: Any) -> Gold:
    """A gold that needs no computing (``"no_data"``)."""
    return lambda log: gold
