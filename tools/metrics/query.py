"""The query: what may be asked of a history, small enough for a small model to fill in.

Words stay words here: ``metric``, ``sport`` and ``period`` are what a person or a model says ("mileage", "bike", "last
month"); the catalog, the sports and the calendar make them exact, so that no model ever computes a date or a unit.
"""

from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from tools.metrics.query_examples import EXAMPLES
from tools.units import Units


class Aggregate(StrEnum):
    """What to make of the values found."""

    SUM = "sum"
    MEAN = "mean"
    MEDIAN = "median"
    MIN = "min"
    MAX = "max"
    STD = "std"
    """The sample standard deviation."""
    RANGE = "range"
    """The highest minus the lowest."""
    PERCENTILE = "percentile"
    """The ``percentile``-th percentile, linear between values."""
    COUNT = "count"
    """How many rows: activities, days or nights."""
    DAYS = "days"
    """On how many different days."""
    FIRST = "first"
    """The value of the oldest row."""
    LAST = "last"
    """The value of the newest row."""
    BEST = "best"
    """The record at the metric's better end: the fastest pace, the longest distance, the lowest resting heart rate."""
    LIST = "list"
    """The rows themselves, best first by ``metric`` (or newest first for ``date``)."""
    SHARE = "share"
    """Of the rows, the percentage that fulfils ``split``."""
    SHARE_OF_TOTAL = "share_of_total"
    """Of the metric's total, the percentage that falls on the rows that fulfil ``split``."""
    STREAK = "streak"
    """The longest run of days in a row (weeks, months with ``group_by``) with a row that fulfils ``filters``."""
    CURRENT_STREAK = "current_streak"
    """The run of days (weeks, months) in a row that goes on until today, or until yesterday."""
    GAP = "gap"
    """The longest run of days in a row without a row that fulfils ``filters``."""
    TREND = "trend"
    """Whether the metric rises or falls over the period, and by how much."""
    CORRELATION = "correlation"
    """How ``metric`` and ``relate_to`` go together: Pearson's r with its interval."""


class GroupBy(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    WEEKEND = "weekend"
    """Weekdays against weekends."""
    CALENDAR_MONTH = "calendar_month"
    """January of all years, February of all years …"""
    TIME_OF_DAY = "time_of_day"
    SPORT = "sport"
    """Families: run, ride, swim."""
    TYPE = "type"
    """Kinds within them: road run, trail run."""
    SHOE = "shoe"
    TEMPERATURE = "temperature"
    """Bands of five degrees."""
    DISTANCE = "distance"
    """Bands of distance."""


class Wanted(StrEnum):
    """Which part of what was found answers the question; the rest is told after it."""

    VALUE = "value"
    COUNT = "count"
    """Of a list: how many there are."""
    DATE = "date"
    """When the record, the first or the last was."""
    DAYS_SINCE = "days_since"
    """How many days ago that was."""
    NAME = "name"
    TYPE = "type"
    """The kind of activity of the record, the first, the last, or of all that was done."""
    SHOE = "shoe"
    WEEKDAY = "weekday"
    GROUP = "group"
    """Which group comes first: a weekday, a month, a pair of shoes."""
    DIFFERENCE = "difference"
    """Of a comparison: how far the first lies above the second."""
    APART = "apart"
    """How far apart they lie, whichever is higher."""
    PERCENT = "percent"
    """The same in percent of the second."""
    DIRECTION = "direction"
    """Up, down or the same, from the second (earlier) to the first."""
    WHICH = "which"
    """Of a comparison: which side is higher (or, with ``order`` lowest, lower)."""
    YES_NO = "yes_no"
    """Whether ``check`` holds (without a check: whether there is any row)."""


RARE: dict[str, Any] = {"rare": True}
"""Marks what questions seldom need: small models are not shown it, the reader, the terminal and REST know it all."""
_RARE_AGGREGATES: dict[str, Any] = {"rare_values": ["percentile", "share", "share_of_total", "correlation"]}
"""Those that need a rare argument."""


class Filter(BaseModel):
    """A condition on a row, or on the day that it happened on: a metric against a number, or a label against a text."""

    model_config = ConfigDict(extra="forbid")

    field: str = Field(
        description="A metric (distance, pace, heart_rate, sleep, daily_steps …), a label (name, type, sport, shoe, "
        "weekday, month, time_of_day, race), period (in `split`: '2025'), or activities (how many there were on the "
        "day)."
    )
    op: Literal["<", "<=", "=", "!=", ">=", ">", "contains"] = Field(description="For pace, < means faster.")
    value: float | str = Field(
        description="A number in `unit`, or a text. Paces and durations may be 'm:ss' or 'h:mm:ss', times 'hh:mm'. "
        "'unknown': that nothing is recorded."
    )
    unit: str | None = Field(
        default=None, description="km, mi, m, min, h, s, min/km, min/mi, bpm, spm, W, degC, degF …"
    )
    sport: str | None = Field(
        default=None,
        description="Of days and nights: of which activities of the day (run, ride, any).",
        json_schema_extra=RARE,
    )
    day_offset: int = Field(
        default=0,
        ge=-7,
        le=7,
        description="Whose day: 0 the same, -1 the day before the row's day, 1 the day after.",
        json_schema_extra=RARE,
    )


class Check(BaseModel):
    """A bound that a value is held against: "more than 100 km?"."""

    model_config = ConfigDict(extra="forbid")

    op: Literal["<", "<=", "=", "!=", ">=", ">"] = Field(description="For pace, < means faster.")
    value: float | str | None = Field(
        default=None, description="None: against the other side of the comparison. 'every': as many as the period has."
    )
    unit: str | None = Field(default=None, description="As in filters: km, min, bpm …")


class QueryArgs(BaseModel):
    """Arguments of ``query_metrics``."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": EXAMPLES})

    metric: str = Field(
        default="distance",
        description="What is measured: distance (how far), duration (how long), pace (how fast), elapsed_time, speed, "
        "best_time (a personal best, with `over`), elevation_gain (climb), heart_rate, "
        "max_heart_rate (the highest reached), cadence, power, calories, effort, feel, temperature, date (when, for "
        "the last time), sleep, resting_hr, hrv, weight, daily_steps, stress … or a usual word (mileage, vert).",
    )
    aggregate: Aggregate = Field(
        description="sum for totals, mean for averages, count for how many, best for records (fastest pace, longest "
        "distance), max/min for the highest or lowest number (the lowest pace is the fastest), list for a ranking, "
        "streak for days in a row, trend for whether it rises or falls.",
        json_schema_extra=_RARE_AGGREGATES,
    )
    period: str | None = Field(
        default=None,
        description="When, in words or ISO: 'May', 'May 2025', 'last month', 'this week', 'last 30 days', '2025', "
        "'2025-05-01..2025-05-31', 'since March'. Leave out for all time. Never compute dates yourself.",
    )
    over: str | None = Field(
        default=None,
        description="Only with best_time: the set distance, such as 5k, 10 km, half, marathon, 1 mile. It bounds "
        "nothing: for runs longer than a distance use `filters`.",
    )
    last_n: int | None = Field(
        default=None,
        ge=1,
        le=1000,
        description="Only the newest N activities (days, nights) that fit ('my last 10 runs').",
    )
    first_n: int | None = Field(
        default=None, ge=1, le=1000, description="Only the oldest N that fit.", json_schema_extra=RARE
    )
    best_by: str | None = Field(
        default=None,
        description="Only the row that is best by this other metric (with order lowest: worst): for 'heart rate of my "
        "longest run' metric heart_rate, best_by distance.",
        json_schema_extra=RARE,
    )
    best_n: int = Field(default=1, ge=1, le=100, description="With best_by: how many of them.", json_schema_extra=RARE)
    sport: str | None = Field(
        default="run",
        description="Give it for anything but running: ride (cycling), swim, walk, hike …, a type such as trail_run, "
        "or 'any' for everything.",
    )
    filters: list[Filter] = Field(default_factory=list, description="Further conditions; all must hold.")
    group_by: GroupBy | None = Field(
        default=None, description="For 'per month', 'each week', 'on which weekday', 'by shoe': one value for each."
    )
    of_groups: Aggregate | None = Field(
        default=None,
        description="With group_by: what to make of the groups' values. mean for 'km per week on average', count with "
        "`check` for 'in how many weeks over 50 km' (with answer group: in which weeks), streak for weeks in a row, "
        "max for the highest weekly total.",
        json_schema_extra=RARE,
    )
    check: Check | None = Field(
        default=None,
        description="For yes or no: the bound that the value (with of_groups: each group) is held against.",
        json_schema_extra=RARE,
    )
    top: int | None = Field(default=None, ge=1, le=100, description="Only the first N of a list or of the groups.")
    rank: int | None = Field(
        default=None,
        ge=2,
        le=100,
        description="Not the first but the second (2), third (3) … of a record, a list, best_by or the groups.",
        json_schema_extra=RARE,
    )
    order: Literal["highest", "lowest"] | None = Field(
        default=None,
        description="Which number comes first, only for the other end than the best: lowest for the shortest distance, "
        "highest for the slowest pace. With answer percent: how much less.",
    )
    compare_to: str | None = Field(
        default=None,
        description="A second period to compare with, in the same forms as `period`, or 'the period before', "
        "'same period last year'.",
    )
    split: list[Filter] = Field(
        default_factory=list,
        description="Parts the rows in two: those that fulfil these, compared with the rest (or with `versus`). For "
        "share: what the percentage is of.",
        json_schema_extra=RARE,
    )
    versus: list[Filter] = Field(
        default_factory=list,
        description="With split: the other side, where it is not the rest. All of them: weekday = any.",
        json_schema_extra=RARE,
    )
    relate_to: str | None = Field(
        default=None, description="With correlation: the second metric.", json_schema_extra=RARE
    )
    lag_days: int = Field(
        default=0,
        ge=-30,
        le=30,
        description="With correlation: relate_to is taken so many days after metric.",
        json_schema_extra=RARE,
    )
    percentile: float | None = Field(
        default=None, ge=0, le=100, description="With percentile: which, 0 to 100.", json_schema_extra=RARE
    )
    answer: Wanted | None = Field(
        default=None,
        description="Which part of the result is asked for: date for 'when', days_since, name, type, shoe, weekday, "
        "group for 'which month', difference, percent, direction (up or down), which, yes_no. Default: the value.",
        json_schema_extra=RARE,
    )
    units: Units | None = Field(
        default=None, description="Only if asked for: metric (km) or imperial (miles). Default: the athlete's own."
    )

    @field_validator("units", mode="before")
    @classmethod
    def _system_of(cls, said: object) -> object:
        """ "miles" names the system that it belongs to."""
        word = said.casefold().strip() if isinstance(said, str) else None
        return said if word is None else _SYSTEMS.get(word, word)


_SYSTEMS: dict[str, Units] = {
    **dict.fromkeys(("km", "kms", "m", "kilometres", "kilometers", "metres", "meters", "min/km"), "metric"),
    **dict.fromkeys(("mi", "mile", "miles", "ft", "feet", "min/mi"), "imperial"),
}  # fmt: skip
