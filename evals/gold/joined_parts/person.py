"""One person as known on one day, and the few moves that join workouts with the days and nights around them.

The night before a run on day D is the night that ended on D, the night after it the one that ended on D+1; the day
after is D+1. A rest day is a day with a row of data and no activity. Nothing after *today* is seen.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd

from evals.gold.frames import activities, days
from evals.gold.writing import Case

MEASURED = ("km", "mi", "m", "ft", "lb", "min", "h", "s", "bpm", "ms", "steps", "kcal", "%", "s/km", "s/mi",
            "km/h", "kg", "spm", "correlation", "clock")  # fmt: skip
NAMELESS = ("rpe", "score", "per week")
"""Measured, and written without a unit: people say the bare number."""
TOLERANCE = 0.01


class Person:
    """What *slug* has recorded up to *today*; calling it notes one question with its true answer."""

    def __init__(self, slug: str, today: str, home: Path) -> None:
        self.slug, self.today = slug, today
        self.cases: list[Case] = []
        now = date.fromisoformat(today)
        done, lived = activities(slug, home), days(slug, home)
        self.done = done[done["day"] <= now]
        self.days = lived[lived["day"] <= now].set_index("day", drop=False)

    def __call__(  # noqa: PLR0913 - a case has that many fields, and each call names them
        self,
        kind: str,
        question: str,
        gold: Any,
        unit: str | None = None,
        *,
        also: Sequence[Any] = (),
        previous: str | None = None,
        tolerance: float | None = None,
    ) -> None:
        """Note a question; *also*: other answers that are as right; *tolerance* by default by the *unit*."""
        measured = unit in (*MEASURED, *NAMELESS) and gold != "no_data"
        loose = tolerance if tolerance is not None else (TOLERANCE if measured else 0.0)
        golds = [one.item() if hasattr(one, "item") else one for one in (gold, *also)]
        said = None if unit in NAMELESS else unit
        self.cases.append(
            Case("", self.slug, question, self.today, kind, golds[0], said, loose, tuple(golds[1:]), previous)
        )

    def of(self, kind: str = "", start: str = "", end: str = "") -> pd.DataFrame:
        """The activities of a sport or type (all of them without one) in the days from *start* to *end*."""
        found = during(self.done, start, end)
        return found[(found["sport"] == kind) | (found["type"] == kind)] if kind else found

    def on(self, when: Iterable[date], start: str = "", end: str = "") -> pd.DataFrame:
        """The rows of the given days, in the days from *start* to *end*."""
        found = during(self.days, start, end)
        return found[found["day"].isin(set(when))]

    def off(self, when: Iterable[date], start: str = "", end: str = "") -> pd.DataFrame:
        """The rows of all other days, in the days from *start* to *end*."""
        found = during(self.days, start, end)
        return found[~found["day"].isin(set(when))]

    def rest(self, start: str = "", end: str = "") -> pd.DataFrame:
        """The rows of the rest days."""
        return self.off(self.done["day"], start, end)

    def with_day(self, found: pd.DataFrame, metric: str, lag: int = 0) -> pd.Series:
        """*metric* of the day of each activity, or of the day *lag* days later."""
        return found["day"].map(lambda day: self.days[metric].get(day + timedelta(days=lag), float("nan")))


def during(frame: pd.DataFrame, start: str = "", end: str = "") -> pd.DataFrame:
    """The rows whose day lies from *start* to *end*, both included; an empty bound is open."""
    if start:
        frame = frame[frame["day"] >= date.fromisoformat(start)]
    if end:
        frame = frame[frame["day"] <= date.fromisoformat(end)]
    return frame


def later(when: Iterable[date], count: int = 1) -> set[date]:
    """The days *count* days after the given ones."""
    return {day + timedelta(days=count) for day in when}


def day_of_most(found: pd.DataFrame, column: str) -> date:
    """The day of the row with the highest value of *column*."""
    days = list(found.sort_values(column, ascending=False, na_position="last")["day"])
    return date.fromisoformat(str(days[0]))


def pace(found: pd.DataFrame, metres: float = 1000.0) -> float:
    """Seconds for *metres*: all time over all distance."""
    return float(found["moving_s"].sum() / found["distance_m"].sum() * metres)


def mean_pace(found: pd.DataFrame, metres: float = 1000.0) -> float:
    """Seconds for *metres*: the mean of the activities' own paces."""
    return float((found["moving_s"] / found["distance_m"]).mean() * metres)


def weighted_hr(found: pd.DataFrame) -> float:
    """Mean heart rate, each activity by its moving time, bpm."""
    known = found[found["hr"].notna()]
    return float((known["hr"] * known["moving_s"]).sum() / known["moving_s"].sum())


def top(counts: pd.Series, count: int = 1) -> list[str]:
    """The *count* labels with the highest values, in order; refused when a tie makes their order a matter of taste."""
    ranked = counts.sort_values(ascending=False)
    if ranked.head(count + 1).duplicated().any():
        raise ValueError(f"a tie: {ranked.head(count + 1).to_dict()}")
    return [str(label) for label in ranked.index[:count]]


def weekday(found: pd.DataFrame) -> str:
    """The weekday with the most rows; refused when two share the first place."""
    counts = found["day"].map(lambda day: day.strftime("%A")).value_counts()
    if counts.iloc[0] == counts.iloc[1]:
        raise ValueError(f"a tie: {counts.to_dict()}")
    return str(counts.index[0])
