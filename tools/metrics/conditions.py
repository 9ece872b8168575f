"""Conditions on rows, in stored units: what a filter or a side of a split asks of them. Pure.

Each tells of every row whether it fulfils the condition, and whether that cannot be known. What an activity's day says
of it (or a day's activities) is looked up beforehand, by tools/metrics/joined.py, and found here as a column.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tools.metrics.metric import Columns, Grain, Metric, Values
from tools.metrics.rows import Rows

Mask = NDArray[np.bool_]

OF_ACTIVITY = "activity."
"""Before the names of an activity's columns where they stand beside those of its splits."""
_COMPARE: dict[str, Callable[[Values, float], Mask]] = {
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
}


@dataclass(frozen=True)
class NumberCondition:
    """A metric against a number in its stored unit; with *op* ``known`` or ``unknown``, whether there is a number."""

    metric: Metric
    op: str
    value: float
    tolerance: float
    words: str
    of_activity: bool = False
    """Of splits and laps: whether it is their activity that is looked at."""

    @property
    def short(self) -> str:
        """The side of a split that fulfils it, as a name."""
        return self.words

    @property
    def of_knowledge(self) -> bool:
        """Whether it asks only if there is a number."""
        return self.op in ("known", "unknown")

    def holds(self, rows: Rows) -> tuple[Mask, Mask]:
        """Which rows fulfil it, and of which it is unknown (shapes (n,))."""
        return self.compare(self.metric.values(of_activity(rows.columns) if self.of_activity else rows.columns))

    def compare(self, values: Values) -> tuple[Mask, Mask]:
        """The same for values of the metric, shape (n,), NaN where unknown."""
        unknown = np.isnan(values)
        if self.of_knowledge:
            return unknown == (self.op == "unknown"), np.zeros(len(values), dtype=np.bool_)
        return compare(values, self.op, self.value, self.tolerance) & ~unknown, unknown


@dataclass(frozen=True)
class LabelCondition:
    """A label against a text."""

    label: str
    matches: Callable[[str | None], bool]
    words: str
    negated: bool = False
    """Whether rows without a match are asked for."""
    name: str = ""
    text: str = ""
    """What the label is held against, as it was said: two different ones can exclude each other."""

    @property
    def short(self) -> str:
        """The side of a split that fulfils it, as a name."""
        return self.name or self.words

    def holds(self, rows: Rows) -> tuple[Mask, Mask]:
        """Which rows fulfil it, and of which it is unknown: a run without a shoe's name may be in any but that one."""
        texts = rows.labels[self.label]
        found = self.matching(rows)
        if not self.negated:
            return found, np.zeros(len(rows), dtype=np.bool_)
        is_known = self.label != "shoe"
        unknown = np.fromiter((text is None and not is_known for text in texts), dtype=np.bool_, count=len(rows))
        return ~found & ~unknown, unknown

    def matching(self, rows: Rows) -> Mask:
        """Which rows carry the text, shape (n,); a row without the label does not."""
        known = {text: self.matches(text) for text in set(rows.labels[self.label])}
        return np.fromiter((known[text] for text in rows.labels[self.label]), dtype=np.bool_, count=len(rows))


@dataclass(frozen=True)
class DayCondition:
    """Weekdays (Monday 0) or months (January 1) of a row's day, or of a day near it."""

    field: Literal["weekday", "month"]
    allowed: frozenset[int]
    words: str
    offset: int = 0
    negated: bool = False
    """Whether it was said by what it is not; *allowed* holds what is left."""
    name: str = ""

    @property
    def short(self) -> str:
        """The side of a split that fulfils it, as a name."""
        return self.name or self.words

    def holds(self, rows: Rows) -> tuple[Mask, Mask]:
        """Which rows fulfil it; it is never unknown."""
        later = timedelta(days=self.offset)
        if self.field == "weekday":
            found = ((day.weekday() + self.offset) % 7 in self.allowed for day in rows.days)
        else:
            found = ((day + later).month in self.allowed for day in rows.days)
        return np.fromiter(found, dtype=np.bool_, count=len(rows)), np.zeros(len(rows), dtype=np.bool_)


@dataclass(frozen=True)
class PeriodCondition:
    """Whether a row's day lies in a stretch of the calendar."""

    start: date | None
    end: date | None
    words: str
    negated: bool = False

    @property
    def short(self) -> str:
        """The side of a split that fulfils it, as a name."""
        return self.words

    def holds(self, rows: Rows) -> tuple[Mask, Mask]:
        """Which rows fulfil it; it is never unknown."""
        found = (
            ((self.start is None or day >= self.start) and (self.end is None or day <= self.end)) is not self.negated
            for day in rows.days
        )
        return np.fromiter(found, dtype=np.bool_, count=len(rows)), np.zeros(len(rows), dtype=np.bool_)


@dataclass(frozen=True)
class NumberOfActivities:
    """How many activities a day had, against a number."""

    op: str
    value: float
    words: str

    @property
    def short(self) -> str:
        """The side of a split that fulfils it, as a name."""
        return self.words

    def compare(self, counts: Values) -> Mask:
        """Which days fulfil it, by how many activities each had."""
        return compare(counts, self.op, self.value, 0.0)


@dataclass(frozen=True)
class Source:
    """Other rows, looked up by day: which, and of which sport (None: any)."""

    grain: Grain
    sport: str | None = None


@dataclass(frozen=True)
class JoinedCondition:
    """A condition on what is known of the row's day, or of a day near it."""

    source: Source
    offset: int
    """Days from the row's day to the day looked at."""
    of_day: NumberCondition | LabelCondition | NumberOfActivities
    words: str
    among: str = ""
    """With which other conditions it speaks of the same activities: filters do with filters, sides with sides."""

    @property
    def short(self) -> str:
        """The side of a split that fulfils it, as a name."""
        return self.of_day.short if not self.offset else self.words

    @property
    def key(self) -> str:
        """The name of its column: 1 where it is fulfilled, 0 where it is not, NaN where it is unknown."""
        value = "" if isinstance(self.of_day, LabelCondition) else repr(self.of_day.value)
        return f"joined {self.among} {self.source} {self.offset} {value} {self.words}"

    def holds(self, rows: Rows) -> tuple[Mask, Mask]:
        """Which rows fulfil it, and of which it is unknown."""
        found = rows.columns[self.key]
        return found == 1.0, np.isnan(found)


Condition = NumberCondition | LabelCondition | DayCondition | PeriodCondition | JoinedCondition


def compare(values: Values, op: str, bound: float, tolerance: float) -> Mask:
    """Which values stand to *bound* as *op* says; unknown ones do not."""
    with np.errstate(invalid="ignore"):
        if op in ("=", "!="):
            near: Mask = np.abs(values - bound) <= tolerance
            return near if op == "=" else ~near & ~np.isnan(values)
        return _COMPARE[op](values, bound)


def why_unknown(condition: Condition) -> str:
    """Why a row of which *condition* is unknown is left out: "without sleep"."""
    of_row = condition.of_day if isinstance(condition, JoinedCondition) else condition
    if isinstance(of_row, NumberCondition):
        return f"without {of_row.metric.label}"
    return f"without {of_row.label}" if isinstance(of_row, LabelCondition) else "of unknown days"


def bounds_asked(conditions: Iterable[Condition]) -> list[NumberCondition]:
    """The conditions against a number among *conditions*, those of a row's day included."""
    inner = (c.of_day if isinstance(c, JoinedCondition) else c for c in conditions)
    return [c for c in inner if isinstance(c, NumberCondition) and not c.of_knowledge]


def of_activity(columns: Columns) -> Columns:
    """Of a split's or lap's columns, those of its activity, under their own names."""
    start = len(OF_ACTIVITY)
    return {name[start:]: values for name, values in columns.items() if name.startswith(OF_ACTIVITY)}
