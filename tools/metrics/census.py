"""How much of each metric a history has: one statement per table, whatever the number of metrics. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, Table, and_, case, exists, func, or_, select
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - registers the tables
from tools.metrics.metric import Grain, Metric

_TABLES: dict[str, Table] = dict(SQLModel.metadata.tables)
_ACTIVITY, _WEATHER, _EFFORT = _TABLES["activity"], _TABLES["weather"], _TABLES["best_effort"]
_TABLE_OF = {
    Grain.ACTIVITY: _ACTIVITY,
    Grain.DAY: _TABLES["daily_wellness"],
    Grain.NIGHT: _TABLES["sleep"],
    Grain.SPLIT: _TABLES["split"],
    Grain.LAP: _TABLES["lap"],
}
_OF_ACTIVITIES = frozenset({Grain.ACTIVITY, Grain.SPLIT, Grain.LAP})
_NOT_BY_ZERO = frozenset({"distance_m", "moving_time_s", "heart_rate_mean_bpm", "sleep_minutes"})
"""What formulas divide by: a yoga session's distance of 0 makes no pace."""


@dataclass(frozen=True)
class Known:
    """In how many rows a metric is known, and on which days first and last."""

    rows: int
    first: date | None = None
    last: date | None = None


def census_statement(grain: Grain, metrics: Sequence[Metric], athlete_id: int, today: date) -> Select[Any]:
    """One row with three columns for each of *metrics* (all of *grain*): how many rows, the first and the last day."""
    table = _TABLE_OF[grain]
    owner, day = (_ACTIVITY.c.athlete_id, _ACTIVITY.c.local_day)
    source: Any = table
    if grain not in _OF_ACTIVITIES:
        owner, day = table.c.athlete_id, table.c.day
    elif grain is not Grain.ACTIVITY:
        source = table.join(_ACTIVITY, _ACTIVITY.c.id == table.c.activity_id)
    else:
        source = table.outerjoin(_WEATHER, _WEATHER.c.activity_id == table.c.id)
    columns: list[Any] = []
    for metric in metrics:
        known_day = case((_is_known(metric), day), else_=None)
        columns += [func.count(known_day), func.min(known_day), func.max(known_day)]
    return select(*columns).select_from(source).where(owner == athlete_id, day <= today)


def as_known(metrics: Iterable[Metric], row: Row[Any]) -> dict[str, Known]:
    """What :func:`census_statement` found, by the metrics' names."""
    figures = iter(row)
    return {
        metric.name: Known(*figure) for metric, figure in zip(metrics, zip(*[figures] * 3, strict=True), strict=True)
    }


def _is_known(metric: Metric) -> Any:
    return or_(*(and_(*(_has(metric, name) for name in names)) for names in metric.sufficient))


def _has(metric: Metric, name: str) -> Any:
    if name == "day_number":
        return _TABLE_OF[metric.grain].c.day.is_not(None)
    if name in ("effort_s", "whole_run_s"):
        return exists().where(_EFFORT.c.activity_id == _ACTIVITY.c.id)
    if name == "temperature_c":
        return func.coalesce(_WEATHER.c.temperature_c, _ACTIVITY.c.temperature_mean_c).is_not(None)
    own = _TABLE_OF[metric.grain].c
    column = own[name] if name in own else _WEATHER.c[name]
    return column > 0 if name in _NOT_BY_ZERO and metric.formula is not None else column.is_not(None)
