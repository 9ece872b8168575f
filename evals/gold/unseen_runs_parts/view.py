"""How the questions of ``unseen_runs`` look at a person's activities: selections, sums, and the ways to choose one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, cast

import pandas as pd

from evals.gold import basics

Frame = pd.DataFrame
MEASURED = 0.01


class Either(tuple[Any, ...]):
    """A true answer, and the others that a careful person could give."""


@dataclass(frozen=True)
class Asked:
    """A question and how its true answer is found; *unit* is that of a number, *tolerance* follows from its type."""

    question: str
    kind: str
    gold: Callable[[Frame], Any]
    unit: str | None = None
    tolerance: float | None = None
    previous: str | None = None


def either(*answers: Any) -> Either:
    """The main answer first; answers within another are taken apart."""
    return Either(one for answer in answers for one in (answer if isinstance(answer, Either) else (answer,)))


def agreed(*answers: Any) -> Any:
    """The answer, which must be the same by every definition."""
    if len(set(answers)) != 1:
        raise ValueError(f"the definitions differ: {answers}")
    return answers[0]


def yes(*truths: Any) -> str:
    """``yes`` or ``no``, the same by every definition."""
    return "yes" if agreed(*(bool(truth) for truth in truths)) else "no"


def of(a: Frame, *kinds: str) -> Frame:
    """The activities of some sports or types."""
    return a[a["sport"].isin(kinds) | a["type"].isin(kinds)]


def runs(a: Frame, when: str = "") -> Frame:
    """The runs of every type, of a year or month where *when* names one (``2025``, ``2025-06``)."""
    return at(of(a, "run"), when)


def at(a: Frame, *when: str) -> Frame:
    """The activities of years, months or days, each the beginning of an ISO date."""
    return a[[day.isoformat().startswith(when) for day in a["day"]]]


def span(a: Frame, first: str, last: str) -> Frame:
    """The activities from *first* to *last*, both included."""
    return a[(a["day"] >= date.fromisoformat(first)) & (a["day"] <= date.fromisoformat(last))]


def on(a: Frame, *weekdays: str) -> Frame:
    """The activities on some days of the week."""
    return cast(Frame, a[a["start"].dt.day_name().isin(weekdays)])


def clock(a: Frame, first: int, last: int) -> Frame:
    """The activities that started from *first* o'clock to before *last* o'clock."""
    return cast(Frame, a[a["start"].dt.hour.between(first, last - 1)])


def longer(a: Frame, km_more: float) -> Frame:
    """Strictly longer than so many kilometres."""
    return a[a["distance_m"] > km_more * 1000]


def shorter(a: Frame, km_less: float) -> Frame:
    """Strictly shorter than so many kilometres."""
    return a[a["distance_m"] < km_less * 1000]


def km(a: Frame) -> float:
    """Kilometres in total."""
    return float(a["distance_m"].sum() / 1000)


def hours(a: Frame) -> float:
    """Hours of moving in total."""
    return float(a["moving_s"].sum() / 3600)


def mean(a: Frame, column: str, per: float = 1.0) -> float:
    """The plain mean of what is known."""
    return float(a[column].mean() / per)


def weighted(a: Frame, column: str) -> Either:
    """A mean over activities, or one over their time."""
    known = a[a[column].notna()]
    return either(mean(a, column), float((known[column] * known["moving_s"]).sum() / known["moving_s"].sum()))


def pace(a: Frame, per_m: float = 1000) -> Either:
    """Seconds per *per_m*: of the whole, or the mean of the activities' own."""
    known = a[a["distance_m"] > 0]
    whole = known["moving_s"].sum() / known["distance_m"].sum()
    return either(float(whole * per_m), float((known["moving_s"] / known["distance_m"]).mean() * per_m))


def speed(a: Frame) -> Either:
    """Kilometres an hour: of the whole, or the mean of the activities' own."""
    whole = a["distance_m"].sum() / a["moving_s"].sum()
    return either(float(whole * 3.6), float((a["distance_m"] / a["moving_s"]).mean() * 3.6))


def paces(a: Frame) -> "pd.Series[float]":
    """Each activity's seconds per kilometre."""
    return a["moving_s"] / a["distance_m"] * 1000


def top(values: "pd.Series[Any]") -> Any:
    """The label of the largest value, which must stand alone."""
    known = values.dropna()
    if (known == known.max()).sum() != 1:
        raise ValueError(f"a tie: {known.nlargest(3)}")
    return known.idxmax()


def most(a: Frame, column: str = "distance_m") -> Any:
    """The activity with the most of something."""
    return a.loc[top(a[column])]


def least(a: Frame, column: str) -> Any:
    """The activity with the least of something."""
    return a.loc[top(-a[column])]


def quickest(a: Frame) -> Any:
    """The activity with the best pace."""
    return a.loc[top(-paces(a))]


def monday(day: date) -> str:
    """The first day of the week, ISO."""
    return (day - timedelta(days=day.weekday())).isoformat()


def by(a: Frame, period: str) -> Any:
    """Grouped by ``week`` (its Monday), ``month`` (``2025-06``), ``year``, ``weekday`` or ``day``."""
    keys: dict[str, Callable[[], Any]] = {
        "week": lambda: a["day"].map(monday),
        "month": lambda: a["start"].dt.strftime("%Y-%m"),
        "year": lambda: a["start"].dt.strftime("%Y"),
        "weekday": a["start"].dt.day_name,
        "day": lambda: a["day"],
    }
    return a.groupby(keys[period]())


def days_of(a: Frame) -> list[date]:
    """The days with such an activity, oldest first."""
    return sorted(set(a["day"]))


def streak(a: Frame) -> int:
    """The longest row of days with such an activity."""
    return basics.streak(a["day"])


def week_streak(mondays: Iterable[str]) -> int:
    """The longest row of weeks among these."""
    return basics.streak((date.fromisoformat(one) for one in mondays), 7)


def weeks_like(a: Frame, year: str, like: Callable[[Any], Any]) -> Either:
    """How many of a year's weeks are *like* that: those whose Monday or Thursday is of it, or its days alone."""
    mondays = [one for one, true in like(by(a, "week")).items() if true]
    thursdays = [(date.fromisoformat(one) + timedelta(days=3)).isoformat() for one in mondays]
    starting, lying = (sum(one.startswith(year) for one in days) for days in (mondays, thursdays))
    return either(lying, *({starting, int(like(by(at(a, year), "week")).sum())} - {lying}))


def gap(a: Frame) -> Either:
    """The longest row of days without such an activity, or the days from one to the next."""
    known = days_of(a)
    widest = max((after - before).days for before, after in pairwise(known))
    return either(widest - 1, widest)
