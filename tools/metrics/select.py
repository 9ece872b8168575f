"""The statements that read a history: needed columns only, and what SQL can filter filtered there. Pure.

Every statement is bounded by ``(athlete_id, day)``, which all three tables are indexed by: a question about one month
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
from tools.metrics.best_times import FASTEST_S_PER_M, LEAST_SHARE, MOST_SHARE
from tools.metrics.conditions import Condition, LabelCondition, NumberCondition, WeekdayCondition
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, GroupBy
from tools.metrics.question import Question
from tools.metrics.rows import Rows

_TABLES: dict[str, Table] = dict(SQLModel.metadata.tables)
_ACTIVITY, _WEATHER, _SHOE = _TABLES["activity"], _TABLES["weather"], _TABLES["shoe"]
_EFFORT = _TABLES["best_effort"]
_TABLE_OF = {Grain.ACTIVITY: _ACTIVITY, Grain.DAY: _TABLES["daily_wellness"], Grain.NIGHT: _TABLES["sleep"]}
_AT_ONCE = 400
_OPERATORS = {"<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}


@dataclass(frozen=True)
class Reach:
    """The rows of whom, and up to when: what lies after *now* is not there yet."""

    athlete_id: int
    now: datetime
    """The athlete's wall-clock time (aware)."""


def rows_statement(question: Question, reach: Reach, start: date | None, end: date | None) -> Select[Any]:
    """Day, id and every needed column and label, oldest first, of the rows that may count."""
    grain = question.metric.grain
    table = _TABLE_OF[grain]
    day = day_column(grain)
    columns = [_column(grain, name, question.over_m).label(f"c_{name}") for name in needed_columns(question)]
    labels = [_label(name).label(f"l_{name}") for name in needed_labels(question)]
    key = [table.c.id.label("id")] if grain is Grain.ACTIVITY else []
    statement = select(day.label("day"), *key, *columns, *labels).where(table.c.athlete_id == reach.athlete_id)
    statement = statement.select_from(_source(question, needed_columns(question), needed_labels(question)))
    statement = statement.where(has_begun(grain, reach.now))
    if start is not None:
        statement = statement.where(day >= start)
    if end is not None:
        statement = statement.where(day <= end)
    if question.sport is not None:
        statement = statement.where(_is_sport(question.sport))
    if question.over_m is not None:
        statement = statement.where(_long_enough(question.over_m))
    for condition in question.conditions:
        statement = _narrowed(statement, condition, grain)
    by_hour = question.last_n is not None and grain is Grain.ACTIVITY
    return statement.order_by(day, *([_ACTIVITY.c.local_start] if by_hour else []))


def as_rows(found: Result[Any], question: Question) -> Rows:
    """What :func:`rows_statement` returned, as columns.

    Rows become columns a few hundred at a time: thousands alive at once would make the garbage collector walk the whole
    process every few questions.
    """
    names, labels = needed_columns(question), needed_labels(question)
    fixed = 2 if question.metric.grain is Grain.ACTIVITY else 1
    columns: list[list[Any]] = [[] for _ in range(fixed + len(names) + len(labels))]
    for rows in found.partitions(_AT_ONCE):
        for column, values in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(values)
    return Rows(
        days=columns[0],
        ids=columns[1] if fixed == 2 else [None] * len(columns[0]),
        columns={name: _numbers(column) for name, column in zip(names, columns[fixed:], strict=False)},
        labels=dict(zip(labels, columns[fixed + len(names) :], strict=True)),
    )


def _numbers(values: Sequence[Any]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    if values and isinstance(values[0], datetime):
        return np.array([moment(value) for value in values], dtype=np.float64)
    return np.array(values, dtype=np.float64)


def moment(local: datetime) -> float:
    """Wall-clock time as days since year 1, so that times can be ordered like other values."""
    return local.toordinal() + (local.hour * 3600 + local.minute * 60 + local.second) / 86_400


def details_statement(athlete_id: int, ids: Iterable[int]) -> Select[Any]:
    """What a ranking shows of its activities."""
    a = _ACTIVITY.c
    shown = (a.name, a.sport, a.activity_type, a.distance_m, a.moving_time_s, a.heart_rate_mean_bpm, a.is_race)
    return select(a.id, *shown).where(a.athlete_id == athlete_id, a.id.in_(list(ids)))


def nearest_statements(question: Question, reach: Reach) -> tuple[Select[Any] | None, Select[Any] | None]:
    """The last day with the metric before the period, and the first after it that has begun."""
    metric, period = question.metric, question.period
    table, day = _TABLE_OF[metric.grain], day_column(metric.grain)
    base = select().select_from(_source(question, metric.columns, ())).where(table.c.athlete_id == reach.athlete_id)
    base = base.where(has_begun(metric.grain, reach.now))
    if question.sport is not None:
        base = base.where(_is_sport(question.sport))
    if question.over_m is not None:
        base = base.where(or_(_EFFORT.c.elapsed_time_s.is_not(None), _whole_run(question.over_m).is_not(None)))
    elif question.aggregate not in (Aggregate.COUNT, Aggregate.DAYS):
        for name in metric.columns:
            base = base.where(_column(metric.grain, name).is_not(None))
    before = None if period.start is None else base.add_columns(func.max(day)).where(day < period.start)
    after = None if period.end is None else base.add_columns(func.min(day)).where(day > period.end)
    return before, after


def first_day_statement(question: Question, athlete_id: int) -> Select[Any]:
    """The first day of the sport (or of the days, or nights) in the athlete's history."""
    grain, day = question.metric.grain, day_column(question.metric.grain)
    statement = select(day).where(_TABLE_OF[grain].c.athlete_id == athlete_id)
    if question.sport is not None:
        statement = statement.where(_is_sport(question.sport))
    return statement.order_by(day).limit(1)


def anything_statements(athlete_id: int) -> list[Select[Any]]:
    """One statement for each kind of data: a row where the athlete has any."""
    return [select(table.c.athlete_id).where(table.c.athlete_id == athlete_id).limit(1) for table in _TABLE_OF.values()]


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
    return _ACTIVITY.c.local_day if grain is Grain.ACTIVITY else _TABLE_OF[grain].c.day


def needed_columns(question: Question) -> tuple[str, ...]:
    """The stored columns that the answer needs, each once."""
    metric = question.metric
    names: list[str] = [] if question.counts_rows else list(metric.columns)
    if question.aggregate is Aggregate.MEAN and metric.weight:
        names += metric.weight.columns
    if question.is_ranking and metric.record_floor:
        names.append(metric.record_floor[0])
    for condition in question.conditions:
        if isinstance(condition, NumberCondition):
            names += condition.metric.columns
    return tuple(dict.fromkeys(names))


def needed_labels(question: Question) -> tuple[str, ...]:
    """The texts that conditions and groups need, each once."""
    names = [condition.label for condition in question.conditions if isinstance(condition, LabelCondition)]
    if question.group_by in (GroupBy.TYPE, GroupBy.SHOE):
        names.append("kind" if question.group_by is GroupBy.TYPE else "shoe")
    return tuple(dict.fromkeys(names))


def has_begun(grain: Grain, now: datetime) -> Any:
    """No day after the athlete's today; but what was started east of their zone may be of tomorrow already."""
    begun = day_column(grain) <= now.date()
    return or_(begun, _ACTIVITY.c.start_utc <= now.astimezone(UTC)) if grain is Grain.ACTIVITY else begun


def _column(grain: Grain, name: str, over_m: float | None = None) -> Any:
    if over_m is not None and name in ("effort_s", "whole_run_s"):
        return _EFFORT.c.elapsed_time_s if name == "effort_s" else _whole_run(over_m)
    if name == "temperature_c":
        return func.coalesce(_WEATHER.c.temperature_c, _ACTIVITY.c.temperature_mean_c)
    return _TABLE_OF[grain].c[name]


def _label(name: str) -> Any:
    a = _ACTIVITY.c
    match name:
        case "shoe":
            return _SHOE.c.name
        case "kind":
            return a.activity_type
        case "type":
            return a.sport + "/" + a.activity_type
        case "race":
            return case((a.is_race.is_(True), "yes"), else_="no")
        case _:
            return a.name


def _source(question: Question, columns: Iterable[str], labels: Iterable[str]) -> Any:
    source: Any = _TABLE_OF[question.metric.grain]
    if question.over_m is not None:
        of_it = and_(_EFFORT.c.activity_id == _ACTIVITY.c.id, _EFFORT.c.distance_m == question.over_m)
        source = source.outerjoin(_EFFORT, of_it)
    if "temperature_c" in columns:
        source = source.outerjoin(_WEATHER, _WEATHER.c.activity_id == _ACTIVITY.c.id)
    if "shoe" in labels:
        source = source.outerjoin(_SHOE, _SHOE.c.id == _ACTIVITY.c.shoe_id)
    return source


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


def _narrowed(statement: Select[Any], condition: Condition, grain: Grain) -> Select[Any]:
    """What SQL can decide by one stored column; rows where it is unknown stay, to be counted as left out."""
    if isinstance(condition, WeekdayCondition | LabelCondition) or condition.metric.formula is not None:
        return statement
    column = _column(grain, condition.metric.columns[0])
    if condition.op == "=":
        fulfilled = column.between(condition.value - condition.tolerance, condition.value + condition.tolerance)
    else:
        fulfilled = getattr(column, _OPERATORS[condition.op])(condition.value)
    return statement.where(or_(column.is_(None), fulfilled))
