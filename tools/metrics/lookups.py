"""Small statements around a question: details of rows, what stands near, sports, first days, races. Pure."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, and_, func, or_, select

from tools.metrics.anchors import Anchor
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate
from tools.metrics.question import Question
from tools.metrics.select import (
    ACTIVITY,
    EFFORT,
    SHOE,
    Reach,
    column_of,
    day_column,
    has_begun,
    is_sport,
    owner,
    source_of,
    whole_run,
)
from tools.metrics.selection import DAY_NUMBER, PIECES

_OF_DAYS = (Grain.ACTIVITY, Grain.DAY, Grain.NIGHT)


def details_statement(athlete_id: int, ids: Iterable[int]) -> Select[Any]:
    """What a ranking shows of its activities."""
    a = ACTIVITY.c
    shown = (a.name, a.sport, a.activity_type, a.distance_m, a.moving_time_s, a.heart_rate_mean_bpm, a.is_race)
    source = ACTIVITY.outerjoin(SHOE, SHOE.c.id == a.shoe_id)
    statement = select(a.id, *shown, SHOE.c.name.label("shoe")).select_from(source)
    return statement.where(a.athlete_id == athlete_id, a.id.in_(list(ids)))


def names_statement(athlete_id: int) -> Select[Any]:
    """What the athlete's activities and the shoes that were worn are called, each pair once."""
    a = ACTIVITY.c
    both = func.coalesce(a.name, "") + " " + func.coalesce(SHOE.c.name, "")
    source = ACTIVITY.outerjoin(SHOE, SHOE.c.id == a.shoe_id)
    return select(both).select_from(source).where(a.athlete_id == athlete_id).distinct()


def nearest_statements(question: Question, reach: Reach) -> tuple[Select[Any] | None, Select[Any] | None]:
    """The last day with the metric before the period, and the first after it that has begun."""
    metric, period = question.metric, question.period
    if metric.grain is Grain.CALENDAR:
        return None, None
    day = day_column(metric.grain)
    source = source_of(metric.grain, metric.columns, (), question.over_m)
    base = select().select_from(source).where(owner(metric.grain) == reach.athlete_id)
    base = base.where(has_begun(metric.grain, reach.now))
    if question.sport is not None:
        base = base.where(is_sport(question.sport))
    if question.over_m is not None:
        base = base.where(or_(EFFORT.c.elapsed_time_s.is_not(None), whole_run(question.over_m).is_not(None)))
    elif question.aggregate not in (Aggregate.COUNT, Aggregate.DAYS):
        for name in metric.columns:
            if name == DAY_NUMBER:
                continue
            base = base.where(column_of(metric.grain, name).is_not(None))
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
    statement = select(day).where(owner(grain) == athlete_id)
    if sport is not None:
        statement = statement.where(is_sport(sport))
    return statement.order_by(day).limit(1)


def anything_statements(athlete_id: int) -> list[Select[Any]]:
    """One statement for each kind of data: a row where the athlete has any."""
    return [select(owner(grain)).where(owner(grain) == athlete_id).limit(1) for grain in _OF_DAYS]


def marked_statement(anchor: Anchor, sport: str | None, reach: Reach) -> Select[Any]:
    """The days of the activities that *anchor* names, those meant first."""
    a = ACTIVITY.c
    statement = select(a.local_day).where(a.athlete_id == reach.athlete_id, has_begun(Grain.ACTIVITY, reach.now))
    if anchor.is_race:
        statement = statement.where(_is_race(anchor))
    if sport is not None:
        statement = statement.where(is_sport(sport))
    if anchor.which == "longest":
        order: list[Any] = [a.distance_m.desc().nulls_last()]
    else:
        order = [a.local_start if anchor.which == "first" else a.local_start.desc()]
    return statement.order_by(*order).limit(anchor.number)


def _is_race(anchor: Anchor) -> Any:
    """Marked as one, over about the distance; nobody runs a marathon's distance exactly who does not run one."""
    a = ACTIVITY.c
    if anchor.between_m is None:
        return a.is_race.is_(True)
    marked = and_(a.is_race.is_(True), a.distance_m.between(*anchor.between_m))
    if anchor.exact_m is None:
        return marked
    return or_(marked, and_(a.sport == "run", a.distance_m.between(*anchor.exact_m)))


def sports_statement(athlete_id: int) -> Select[Any]:
    """Every family and type that the athlete has, with how many."""
    a = ACTIVITY.c
    return (
        select(a.sport, a.activity_type, func.count())
        .where(a.athlete_id == athlete_id)
        .group_by(a.sport, a.activity_type)
        .order_by(func.count().desc())
    )
