"""The query: what may be asked of a history, small enough for a small model to fill in.

Words stay words here: ``metric``, ``sport`` and ``period`` are what a person or a model says ("mileage", "bike", "last
month"); the catalog, the sports and the calendar make them exact, so that no model ever computes a date or a unit.
"""

from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from tools.units import Units


class Aggregate(StrEnum):
    """What to make of the values found."""

    SUM = "sum"
    MEAN = "mean"
    MEDIAN = "median"
    MIN = "min"
    MAX = "max"
    COUNT = "count"
    """How many activities."""
    DAYS = "days"
    """On how many different days."""
    BEST = "best"
    """The record at the metric's better end: the fastest pace, the longest distance, the lowest resting heart rate."""
    LIST = "list"
    """The activities themselves, best first by ``metric`` (or newest first for ``date``)."""


class GroupBy(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    TYPE = "type"
    SHOE = "shoe"


class Filter(BaseModel):
    """A condition on the activities: a metric against a number, or a label against a text."""

    model_config = ConfigDict(extra="forbid")

    field: str = Field(
        description="A metric (distance, pace, heart_rate, …) or a label (name, type, shoe, weekday, race)."
    )
    op: Literal["<", "<=", "=", ">=", ">", "contains"] = Field(description="For pace, < means faster.")
    value: float | str = Field(
        description="A number in `unit`, or a text. Paces and durations may be 'm:ss' or 'h:mm:ss'."
    )
    unit: str | None = Field(default=None, description="km, mi, m, min, s, min/km, min/mi, bpm, spm, W, degC, degF …")


EXAMPLES: list[Any] = [
    {"metric": "distance", "aggregate": "sum", "period": "last week"},
    {"aggregate": "count", "period": "this week", "sport": "swim"},
    {"metric": "duration", "aggregate": "sum", "period": "2024", "group_by": "month"},
    {"metric": "heart_rate", "aggregate": "mean", "period": "since March"},
    {"metric": "pace", "aggregate": "best", "period": "2024"},
    {"metric": "best_time", "aggregate": "best", "over": "10 km"},
    {"metric": "pace", "aggregate": "mean", "last_n": 10},
    {"metric": "duration", "aggregate": "sum", "group_by": "year", "top": 1},
    {
        "metric": "date",
        "aggregate": "max",
        "sport": "hike",
        "filters": [{"field": "elevation_gain", "op": ">", "value": 500, "unit": "m"}],
    },
    {"metric": "distance", "aggregate": "list", "sport": "ride", "top": 3},
    {
        "aggregate": "count",
        "period": "2024",
        "filters": [{"field": "distance", "op": ">=", "value": 15, "unit": "km"}],
    },
    {"metric": "elevation_gain", "aggregate": "sum", "period": "this week", "compare_to": "last week"},
]
"""What a call looks like: no more arguments than the question has."""


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
        "distance), max/min for the highest or lowest number (the lowest pace is the fastest), list for a ranking."
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
        description="Only the newest N activities that fit ('my last 10 runs').",
    )
    sport: str | None = Field(
        default="run",
        description="Give it for anything but running: ride (cycling), swim, walk, hike …, a type such as trail_run, "
        "or 'any' for everything.",
    )
    filters: list[Filter] = Field(default_factory=list, description="Further conditions; all must hold.")
    group_by: GroupBy | None = Field(
        default=None, description="For 'per month', 'each week', 'on which weekday', 'by shoe': one value for each."
    )
    top: int | None = Field(default=None, ge=1, le=100, description="Only the first N of a list or of the groups.")
    order: Literal["highest", "lowest"] | None = Field(
        default=None,
        description="Only for the other end than the best: slowest, shortest. Default: the best for the metric "
        "(fastest pace, longest distance).",
    )
    compare_to: str | None = Field(
        default=None,
        description="A second period to compare with, in the same forms as `period`, or 'the period before', "
        "'same period last year'.",
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
