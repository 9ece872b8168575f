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
from tools.metrics.anchors import Anchor
from tools.metrics.bands import time_of_day
from tools.metrics.best_times import FASTEST_S_PER_M, LEAST_SHARE, MOST_SHARE
from tools.metrics.conditions import OF_ACTIVITY, NumberCondition
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate
from tools.metrics.question import Question
from tools.metrics.rows import Rows
from tools.metrics.selection import DAY_NUMBER, PIECES, Selection

_TABLES: dict[str, Table] = dict(SQLModel.metadata.tables)
_ACTIVITY, _WEATHER, _SHOE = _TABLES["activity"], _TABLES["weather"], _TABLES["shoe"]
_EFFORT = _TABLES["best_effort"]
_TABLE_OF = {
    Grain.ACTIVITY: _ACTIVITY,
    Grain.DAY: _TABLES["daily_wellness"],
    Grain.NIGHT: _TABLES["sleep"],
    Grain.SPLIT: _TABLES["split"],
    Grain.LAP: _TABLES["lap"],
}
_OF_DAYS = (Grain.ACTIVITY, Grain.DAY, Grain.NIGHT)
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
    columns = [_column(grain, name, selection.over_m).label(f"c_{name}") for name in _stored(selection)]
    labels = [_label(name).label(f"l_{name}") for name in selection.labels]
    key = [_ACTIVITY.c.id.label("id")] if selection.has_ids else []
    statement = select(day.label("day"), *key, *columns, *labels).where(_owner(grain) == reach.athlete_id)
    statement = statement.select_from(_source(grain, selection.columns, selection.labels, selection.over_m))
    statement = statement.where(has_begun(grain, reach.now))
    if start is not None:
        statement = statement.where(day >= start)
    if end is not None:
        statement = statement.where(day <= end)
    if selection.sport is not None:
        statement = statement.where(_is_sport(selection.sport))
    if selection.over_m is not None:
        statement = statement.where(_long_enough(selection.over_m))
    for condition in selection.narrowing:
        statement = _narrowed(statement, condition, grain)
    return statement.order_by(day, *_within_a_day(selection))


def _within_a_day(selection: Selection) -> list[Any]:
    if selection.grain in PIECES:
        return [_ACTIVITY.c.local_start, _ACTIVITY.c.id, _TABLE_OF[selection.grain].c.number]
    return [_ACTIVITY.c.local_start] if selection.in_order and selection.grain is Grain.ACTIVITY else []


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


def details_statement(athlete_id: int, ids: Iterable[int]) -> Select[Any]:
    """What a ranking shows of its activities."""
    a = _ACTIVITY.c
    shown = (a.name, a.sport, a.activity_type, a.distance_m, a.moving_time_s, a.heart_rate_mean_bpm, a.is_race)
    source = _ACTIVITY.outerjoin(_SHOE, _SHOE.c.id == a.shoe_id)
    statement = select(a.id, *shown, _SHOE.c.name.label("shoe")).select_from(source)
    return statement.where(a.athlete_id == athlete_id, a.id.in_(list(ids)))


def nearest_statements(question: Question, reach: Reach) -> tuple[Select[Any] | None, Select[Any] | None]:
    """The last day with the metric before the period, and the first after it that has begun."""
    metric, period = question.metric, question.period
    if metric.grain is Grain.CALENDAR:
        return None, None
    day = day_column(metric.grain)
    source = _source(metric.grain, metric.columns, (), question.over_m)
    base = select().select_from(source).where(_owner(metric.grain) == reach.athlete_id)
    base = base.where(has_begun(metric.grain, reach.now))
    if question.sport is not None:
        base = base.where(_is_sport(question.sport))
    if question.over_m is not None:
        base = base.where(or_(_EFFORT.c.elapsed_time_s.is_not(None), _whole_run(question.over_m).is_not(None)))
    elif question.aggregate not in (Aggregate.COUNT, Aggregate.DAYS):
        for name in metric.columns:
            if name == DAY_NUMBER:
                continue
            base = base.where(_column(metric.grain, name).is_not(None))
    before = None if period.start is None else base.add_columns(func.max(day)).where(day < period.start)
    after = None if period.end is None else base.add_columns(func.min(day)).where(day > period.end)
    return before, after


def first_day_statements(question: Question, athlete_id: int) -> list[Select[Any]]:
    """The first day of the sport (or of the days, or nights) in the athlete's history; of the calendar, of any data."""
    grain = question.metric.grain
    grains = _OF_DAYS if grain is Grain.CALENDAR else (Grain.ACTIVITY if grain in PIECES else grain,)
    return [_first_day(each, athlete_id, question.sport) for each in grains]


def _first_day(grain: Grain, athlete_id: int, sport: str | None) -> Select[Any]:
    day = day_column(grain)
    statement = select(day).where(_owner(grain) == athlete_id)
    if sport is not None:
        statement = statement.where(_is_sport(sport))
    return statement.order_by(day).limit(1)


def anything_statements(athlete_id: int) -> list[Select[Any]]:
    """One statement for each kind of data: a row where the athlete has any."""
    return [select(_owner(grain)).where(_owner(grain) == athlete_id).limit(1) for grain in _OF_DAYS]


def marked_statement(anchor: Anchor, sport: str | None, reach: Reach) -> Select[Any]:
    """The days of the activities that *anchor* names, those meant first."""
    a = _ACTIVITY.c
    statement = select(a.local_day).where(a.athlete_id == reach.athlete_id, has_begun(Grain.ACTIVITY, reach.now))
    if anchor.is_race:
        statement = statement.where(_is_race(anchor))
    if sport is not None:
        statement = statement.where(_is_sport(sport))
    if anchor.which == "longest":
        order: list[Any] = [a.distance_m.desc().nulls_last()]
    else:
        order = [a.local_start if anchor.which == "first" else a.local_start.desc()]
    return statement.order_by(*order).limit(anchor.number)


def _is_race(anchor: Anchor) -> Any:
    """Marked as one, over about the distance; nobody runs a marathon's distance exactly who does not run one."""
    a = _ACTIVITY.c
    if anchor.between_m is None:
        return a.is_race.is_(True)
    marked = and_(a.is_race.is_(True), a.distance_m.between(*anchor.between_m))
    if anchor.exact_m is None:
        return marked
    return or_(marked, and_(a.sport == "run", a.distance_m.between(*anchor.exact_m)))


def sports_statement(athlete_id: int) -> Select[Any]:
    """Every family and type that the athlete has, with how many."""
    a = _ACTIVITY.c
    return (
        select(a.sport, a.activity_type, func.count())
        .where(a.athlete_id == athlete_id)
        .group_by(a.sport, a.activity_type)
        .order_by(func.count().desc())
    )


def day_column(grain: Grain) -> Any:
    """The athlete's calendar day of a row."""
    return _ACTIVITY.c.local_day if grain in _OF_ACTIVITIES else _TABLE_OF[grain].c.day


def _owner(grain: Grain) -> Any:
    return _ACTIVITY.c.athlete_id if grain in _OF_ACTIVITIES else _TABLE_OF[grain].c.athlete_id


def has_begun(grain: Grain, now: datetime) -> Any:
    """No day after the athlete's today; but what was started east of their zone may be of tomorrow already."""
    begun = day_column(grain) <= now.date()
    return or_(begun, _ACTIVITY.c.start_utc <= now.astimezone(UTC)) if grain in _OF_ACTIVITIES else begun


def _column(grain: Grain, name: str, over_m: float | None = None) -> Any:
    if name.startswith(OF_ACTIVITY):
        return _column(Grain.ACTIVITY, name.removeprefix(OF_ACTIVITY))
    if over_m is not None and name in ("effort_s", "whole_run_s"):
        return _EFFORT.c.elapsed_time_s if name == "effort_s" else _whole_run(over_m)
    if grain is Grain.ACTIVITY and name == "temperature_c":
        return func.coalesce(_WEATHER.c.temperature_c, _ACTIVITY.c.temperature_mean_c)
    if grain is Grain.ACTIVITY and name not in _ACTIVITY.c and name in _WEATHER.c:
        return _WEATHER.c[name]
    return _TABLE_OF[grain].c[name]


def _label(name: str) -> Any:
    a = _ACTIVITY.c
    labels = {
        "shoe": _SHOE.c.name,
        "kind": a.activity_type,
        "family": a.sport,
        "type": a.sport + "/" + a.activity_type,
        "time_of_day": a.local_start,
        "race": case((a.is_race.is_(True), "yes"), else_="no"),
    }
    return labels.get(name, a.name)


def _source(grain: Grain, columns: Iterable[str], labels: Iterable[str], over_m: float | None) -> Any:
    source: Any = _TABLE_OF[grain]
    if grain in PIECES:
        source = source.join(_ACTIVITY, _ACTIVITY.c.id == source.c.activity_id)
    if over_m is not None:
        of_it = and_(_EFFORT.c.activity_id == _ACTIVITY.c.id, _EFFORT.c.distance_m == over_m)
        source = source.outerjoin(_EFFORT, of_it)
    if any(_is_weather(grain, name) for name in columns):
        source = source.outerjoin(_WEATHER, _WEATHER.c.activity_id == _ACTIVITY.c.id)
    if "shoe" in labels:
        source = source.outerjoin(_SHOE, _SHOE.c.id == _ACTIVITY.c.shoe_id)
    return source


def _is_weather(grain: Grain, name: str) -> bool:
    of_activity = grain is Grain.ACTIVITY or name.startswith(OF_ACTIVITY)
    bare = name.removeprefix(OF_ACTIVITY)
    return of_activity and bare in _WEATHER.c and bare not in _ACTIVITY.c


def _long_enough(over_m: float) -> Any:
    """Runs with a best effort, and runs without any samples that went at least as far."""
    far = _ACTIVITY.c.distance_m >= LEAST_SHARE * over_m
    return or_(_EFFORT.c.elapsed_time_s.is_not(None), and_(far, _has_no_efforts()))


def _has_no_efforts() -> Any:
    any_of_it = _EFFORT.alias()
    found = select(any_of_it.c.activity_id).where(any_of_it.c.activity_id == _ACTIVITY.c.id)
    return and_(_ACTIVITY.c.sport == "run", ~found.exists())


def _whole_run(over_m: float) -> Any:
    """The whole time of a run without samples that was just as long as the distance; NULL for others."""
    a = _ACTIVITY.c
    seconds = func.coalesce(a.elapsed_time_s, a.moving_time_s)
    as_long = a.distance_m.between(LEAST_SHARE * over_m, MOST_SHARE * over_m)
    return case((and_(as_long, seconds >= FASTEST_S_PER_M * over_m, _has_no_efforts()), seconds), else_=None)


def _is_sport(sport: str) -> Any:
    return or_(_ACTIVITY.c.sport == sport, _ACTIVITY.c.activity_type == sport)


def _narrowed(statement: Select[Any], condition: NumberCondition, grain: Grain) -> Select[Any]:
    """What SQL can decide by one stored column; rows where it is unknown stay, to be counted as left out."""
    column = _column(Grain.ACTIVITY if condition.of_activity else grain, condition.metric.columns[0])
    if condition.op in ("=", "!="):
        near = column.between(condition.value - condition.tolerance, condition.value + condition.tolerance)
        fulfilled = near if condition.op == "=" else ~near
    else:
        fulfilled = getattr(column, _OPERATORS[condition.op])(condition.value)
    return statement.where(or_(column.is_(None), fulfilled))
