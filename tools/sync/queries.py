"""The statements of the store, on tables rather than mapped classes, built once: an import runs them often."""

from sqlalchemy import Table, bindparam, func, select, update
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - registers the tables


def _table(name: str) -> Table:
    return SQLModel.metadata.tables[name]


ACTIVITY, RECORD, STREAM, SHOE = _table("activity"), _table("source_record"), _table("stream"), _table("shoe")
SPLIT, LAP, BEST_EFFORT, WEATHER = _table("split"), _table("lap"), _table("best_effort"), _table("weather")
RESTATED = _table("restatement")
WAKING, NIGHT = _table("daily_wellness"), _table("sleep")
PIECES = (SPLIT, LAP, BEST_EFFORT, WEATHER)

_LAST_RESTATED = (
    select(func.max(RESTATED.c.batch_id)).where(RESTATED.c.source_record_id == RECORD.c.id).scalar_subquery()
)
STATED = func.coalesce(_LAST_RESTATED, RECORD.c.batch_id).label("stated")
_SOURCE = (RECORD.c.id, RECORD.c.service, RECORD.c.external_id, RECORD.c.payload, RECORD.c.activity_id, STATED)
MINE = RECORD.c.athlete_id == bindparam("athlete")
_KNOWN = (RECORD.c.id, RECORD.c.batch_id, RECORD.c.service, RECORD.c.activity_id, RECORD.c.day)
IS_KNOWN = select(*_KNOWN).where(MINE, RECORD.c.fingerprint == bindparam("fingerprint"))
NEAR = (
    select(*_SOURCE)
    .join(ACTIVITY, ACTIVITY.c.id == RECORD.c.activity_id)
    .where(ACTIVITY.c.athlete_id == bindparam("athlete"))
    .where(ACTIVITY.c.start_utc.between(bindparam("earliest"), bindparam("latest")))
    .order_by(RECORD.c.id)
)
BY_EXTERNAL_ID = (
    select(RECORD.c.activity_id)
    .where(MINE, RECORD.c.service == bindparam("service"), RECORD.c.external_id == bindparam("external_id"))
    .where(RECORD.c.activity_id.is_not(None))
)
OF_ACTIVITY = select(*_SOURCE).where(RECORD.c.activity_id == bindparam("activity"))
OF_ACTIVITIES = (
    select(*_SOURCE)
    .where(RECORD.c.activity_id.in_(bindparam("activities", expanding=True)))
    .order_by(RECORD.c.batch_id, RECORD.c.id)
)
RIVALS = select(RECORD.c.id).where(
    RECORD.c.activity_id == bindparam("activity"),
    RECORD.c.service == bindparam("service"),
    RECORD.c.id != bindparam("record"),
)
STARTS = select(ACTIVITY.c.id, ACTIVITY.c.start_utc).where(ACTIVITY.c.athlete_id == bindparam("athlete"))
OF_DAY = (
    select(RECORD.c.payload).where(MINE, RECORD.c.day == bindparam("on")).order_by(STATED.desc(), RECORD.c.id.desc())
)
SET_SAMPLES = update(ACTIVITY).where(ACTIVITY.c.id == bindparam("activity")).values(samples_record_id=bindparam("of"))
SHOE_BY_NAME = select(SHOE.c.id).where(SHOE.c.athlete_id == bindparam("athlete"), SHOE.c.name == bindparam("shoe"))
