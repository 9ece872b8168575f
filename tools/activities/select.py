"""The statements that find and read one activity. Pure."""

from typing import Any

from sqlalchemy import Select, Table, or_, select
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - registers the tables
from tools.activities.which import Wanted
from tools.metrics.metric import Grain
from tools.metrics.select import Reach, column_of, has_begun, source_of

_TABLES: dict[str, Table] = dict(SQLModel.metadata.tables)
_ACTIVITY, _SHOE, _WEATHER = _TABLES["activity"], _TABLES["shoe"], _TABLES["weather"]


def fitting(wanted: Wanted, sport: str | None, reach: Reach, *columns: str) -> Select[Any]:
    """Id, name and *columns* of the activities that *wanted* may mean, newest first. A name is compared later."""
    a = _ACTIVITY.c
    chosen = [column_of(Grain.ACTIVITY, name, wanted.over_m).label(name) for name in columns]
    source = source_of(Grain.ACTIVITY, columns, (), wanted.over_m)
    statement = select(a.id, a.name, *chosen).select_from(source).where(a.athlete_id == reach.athlete_id)
    if wanted.id is not None:
        return statement.where(a.id == wanted.id)
    statement = statement.where(has_begun(Grain.ACTIVITY, reach.now))
    if wanted.period is not None and wanted.period.start is not None:
        statement = statement.where(a.local_day >= wanted.period.start)
    if wanted.period is not None and wanted.period.end is not None:
        statement = statement.where(a.local_day <= wanted.period.end)
    if sport is not None:
        statement = statement.where(or_(a.sport == sport, a.activity_type == sport))
    if wanted.races_only:
        statement = statement.where(a.is_race.is_(True))
    if wanted.name is not None:
        statement = statement.where(a.name.is_not(None))
    return statement.order_by(a.local_start.desc(), a.id.desc())


def whole(activity_id: int) -> Select[Any]:
    """The activity's row with its shoe and the air around it."""
    return (
        select(_ACTIVITY, _SHOE.c.name.label("shoe"), _WEATHER.c.temperature_c.label("air_c"))
        .select_from(
            _ACTIVITY.outerjoin(_SHOE, _SHOE.c.id == _ACTIVITY.c.shoe_id).outerjoin(
                _WEATHER, _WEATHER.c.activity_id == _ACTIVITY.c.id
            )
        )
        .where(_ACTIVITY.c.id == activity_id)
    )


def pieces(table: str, activity_id: int) -> Select[Any]:
    """Rows of ``split``, ``lap`` or ``best_effort``, in order."""
    own = _TABLES[table]
    order = own.c.distance_m if table == "best_effort" else own.c.number
    return select(own).where(own.c.activity_id == activity_id).order_by(order)


def streams(record_id: int) -> Select[Any]:
    """The compressed channels of a source record."""
    stream = _TABLES["stream"]
    return select(stream.c.channel, stream.c.data).where(stream.c.source_record_id == record_id)


def neighbours(ids: list[int]) -> Select[Any]:
    """What is said of other activities that fit, newest first."""
    a = _ACTIVITY.c
    return (
        select(a.id, a.local_day, a.local_start, a.name, a.sport, a.distance_m)
        .where(a.id.in_(ids))
        .order_by(a.local_start.desc())
    )
