"""The statements that read a history: needed columns only, and what SQL can filter filtered there. Pure.

Every statement is bounded by ``(athlete_id, day)``, which all tables of days are indexed by: a question about one month
costs that month, however long the history is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
from sqlalchemy import Result, Select, Table, and_, case, func, or_, select
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - registers the tables
from tools.metrics.bands import time_of_day
from tools.metrics.best_times import FASTEST_S_PER_M, LEAST_SHARE, MOST_SHARE
from tools.metrics.conditions import OF_ACTIVITY, NumberCondition
from tools.metrics.metric import Grain
from tools.metrics.rows import Rows
from tools.metrics.selection import DAY_NUMBER, PIECES, Selection

_TABLES: dict[str, Table] = dict(SQLModel.metadata.tables)
ACTIVITY, _WEATHER, SHOE = _TABLES["activity"], _TABLES["weather"], _TABLES["shoe"]
EFFORT = _TABLES["best_effort"]
_TABLE_OF = {
    Grain.ACTIVITY: ACTIVITY,
    Grain.DAY: _TABLES["daily_wellness"],
    Grain.NIGHT: _TABLES["sleep"],
    Grain.SPLIT: _TABLES["split"],
    Grain.LAP: _TABLES["lap"],
}
_OF_ACTIVITIES = PIECES | {Grain.ACTIVITY}
_AT_ONCE = 400
_OPERATORS = {"<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}


@dataclass(frozen=True)
class Reach:
    """The rows of whom, and up to when: what lies after *now* is not there yet."""

    athlete_id: int
    now: datetime
    """The athlete's wall-clock time (aware)."""


def rows_statement(selection: Selection, reach: Reach, start: date | None, end: date | None) -> Select[Any]:
    """Day, id and every needed column and label, oldest first, of the rows that may count."""
    grain = selection.grain
    day = day_column(grain)
    columns = [column_of(grain, name, selection.over_m).label(f"c_{name}") for name in _stored(selection)]
    labels = [_label(name).label(f"l_{name}") for name in selection.labels]
    key = [ACTIVITY.c.id.label("id")] if selection.has_ids else []
    statement = select(day.label("day"), *key, *columns, *labels).where(owner(grain) == reach.athlete_id)
    statement = statement.select_from(source_of(grain, selection.columns, selection.labels, selection.over_m))
    statement = statement.where(has_begun(grain, reach.now))
    if start is not None:
        statement = statement.where(day >= start)
    if end is not None:
        statement = statement.where(day <= end)
    if selection.sport is not None:
        statement = statement.where(is_sport(selection.sport))
    if selection.over_m is not None:
        statement = statement.where(_long_enough(selection.over_m))
    for condition in selection.narrowing:
        statement = _narrowed(statement, condition, grain)
    return statement.order_by(day, *_within_a_day(selection))


def _within_a_day(selection: Selection) -> list[Any]:
    if selection.grain in PIECES:
        return [ACTIVITY.c.local_start, ACTIVITY.c.id, _TABLE_OF[selection.grain].c.number]
    return [ACTIVITY.c.local_start] if selection.in_order and selection.grain is Grain.ACTIVITY else []


def as_rows(found: Result[Any], selection: Selection) -> Rows:
    """What :func:`rows_statement` returned, as columns.

    Rows become columns a few hundred at a time: thousands alive at once would make the garbage collector walk the whole
    process every few questions.
    """
    names = _stored(selection)
    fixed = 2 if selection.has_ids else 1
    columns: list[list[Any]] = [[] for _ in range(fixed + len(names) + len(selection.labels))]
    for rows in found.partitions(_AT_ONCE):
        for column, values in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(values)
    read = Rows(
        days=columns[0],
        ids=columns[1] if fixed == 2 else [None] * len(columns[0]),
        columns={name: _numbers(column) for name, column in zip(names, columns[fixed:], strict=False)},
        labels={
            name: _texts(name, column)
            for name, column in zip(selection.labels, columns[fixed + len(names) :], strict=True)
        },
    )
    return _with_day_numbers(read, selection)


def _stored(selection: Selection) -> list[str]:
    """The columns to read; the number of the day is known without."""
    return [name for name in selection.columns if not name.endswith(DAY_NUMBER)]


def _with_day_numbers(rows: Rows, selection: Selection) -> Rows:
    named = [name for name in selection.columns if name.endswith(DAY_NUMBER)]
    if not named:
        return rows
    numbers = rows.ordinals().astype(np.float64)
    return Rows(rows.days, rows.ids, {**rows.columns, **dict.fromkeys(named, numbers)}, rows.labels)


def _texts(label: str, values: list[Any]) -> list[str | None]:
    return [time_of_day(start) for start in values] if label == "time_of_day" else values


def _numbers(values: Sequence[Any]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    if _holds_moments(values):
        moments = (np.nan if value is None else moment(value) for value in values)
        return np.fromiter(moments, dtype=np.float64, count=len(values))
    return np.array(values, dtype=np.float64)


def _holds_moments(values: Sequence[Any]) -> bool:
    """Whether the first known value is one; where all are unknown they are numbers as good as any."""
    return isinstance(next((value for value in values if value is not None), None), datetime)


def moment(local: datetime) -> float:
    """Wall-clock time as days since year 1, so that times can be ordered like other values."""
    return local.toordinal() + (local.hour * 3600 + local.minute * 60 + local.second) / 86_400


def day_column(grain: Grain) -> Any:
    """The athlete's calendar day of a row."""
    return ACTIVITY.c.local_day if grain in _OF_ACTIVITIES else _TABLE_OF[grain].c.day


def owner(grain: Grain) -> Any:
    """Whose row it is."""
    return ACTIVITY.c.athlete_id if grain in _OF_ACTIVITIES else _TABLE_OF[grain].c.athlete_id


def has_begun(grain: Grain, now: datetime) -> Any:
    """No day after the athlete's today; but what was started east of their zone may be of tomorrow already."""
    begun = day_column(grain) <= now.date()
    return or_(begun, ACTIVITY.c.start_utc <= now.astimezone(UTC)) if grain in _OF_ACTIVITIES else begun


def column_of(grain: Grain, name: str, over_m: float | None = None) -> Any:
    """Where a needed column is stored."""
    if name.startswith(OF_ACTIVITY):
        return column_of(Grain.ACTIVITY, name.removeprefix(OF_ACTIVITY))
    if over_m is not None and name in ("effort_s", "whole_run_s"):
        return EFFORT.c.elapsed_time_s if name == "effort_s" else whole_run(over_m)
    if grain is Grain.ACTIVITY and name == "temperature_c":
        return func.coalesce(_WEATHER.c.temperature_c, ACTIVITY.c.temperature_mean_c)
    if grain is Grain.ACTIVITY and name not in ACTIVITY.c and name in _WEATHER.c:
        return _WEATHER.c[name]
    return _TABLE_OF[grain].c[name]


def _label(name: str) -> Any:
    a = ACTIVITY.c
    labels = {
        "shoe": SHOE.c.name,
        "named": func.coalesce(a.name, "") + "\n" + func.coalesce(SHOE.c.name, ""),
        "kind": a.activity_type,
        "family": a.sport,
        "type": a.sport + "/" + a.activity_type,
        "time_of_day": a.local_start,
        "race": case((a.is_race.is_(True), "yes"), else_="no"),
    }
    return labels.get(name, a.name)


def source_of(grain: Grain, columns: Iterable[str], labels: Iterable[str], over_m: float | None) -> Any:
    """The tables that hold the columns and labels, joined."""
    source: Any = _TABLE_OF[grain]
    if grain in PIECES:
        source = source.join(ACTIVITY, ACTIVITY.c.id == source.c.activity_id)
    if over_m is not None:
        of_it = and_(EFFORT.c.activity_id == ACTIVITY.c.id, EFFORT.c.distance_m == over_m)
        source = source.outerjoin(EFFORT, of_it)
    if any(_is_weather(grain, name) for name in columns):
        source = source.outerjoin(_WEATHER, _WEATHER.c.activity_id == ACTIVITY.c.id)
    if {"shoe", "named"} & set(labels):
        source = source.outerjoin(SHOE, SHOE.c.id == ACTIVITY.c.shoe_id)
    return source


def _is_weather(grain: Grain, name: str) -> bool:
    of_activity = grain is Grain.ACTIVITY or name.startswith(OF_ACTIVITY)
    bare = name.removeprefix(OF_ACTIVITY)
    return of_activity and bare in _WEATHER.c and bare not in ACTIVITY.c


def _long_enough(over_m: float) -> Any:
    """Runs with a best effort, and runs without any samples that went at least as far."""
    far = ACTIVITY.c.distance_m >= LEAST_SHARE * over_m
    return or_(EFFORT.c.elapsed_time_s.is_not(None), and_(far, _has_no_efforts()))


def _has_no_efforts() -> Any:
    any_of_it = EFFORT.alias()
    found = select(any_of_it.c.activity_id).where(any_of_it.c.activity_id == ACTIVITY.c.id)
    return and_(ACTIVITY.c.sport == "run", ~found.exists())


def whole_run(over_m: float) -> Any:
    """The whole time of a run without samples that was just as long as the distance; NULL for others."""
    a = ACTIVITY.c
    seconds = func.coalesce(a.elapsed_time_s, a.moving_time_s)
    as_long = a.distance_m.between(LEAST_SHARE * over_m, MOST_SHARE * over_m)
    return case((and_(as_long, seconds >= FASTEST_S_PER_M * over_m, _has_no_efforts()), seconds), else_=None)


def is_sport(sport: str) -> Any:
    """Whether an activity is of the family or type."""
    return or_(ACTIVITY.c.sport == sport, ACTIVITY.c.activity_type == sport)


def _narrowed(statement: Select[Any], condition: NumberCondition, grain: Grain) -> Select[Any]:
    """What SQL can decide by one stored column; rows where it is unknown stay, to be counted as left out."""
    column = column_of(Grain.ACTIVITY if condition.of_activity else grain, condition.metric.columns[0])
    if condition.op in ("=", "!="):
        near = column.between(condition.value - condition.tolerance, condition.value + condition.tolerance)
        fulfilled = near if condition.op == "=" else ~near
    else:
        fulfilled = getattr(column, _OPERATORS[condition.op])(condition.value)
    return statement.where(or_(column.is_(None), fulfilled))
