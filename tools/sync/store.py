"""Source records in and out of the database, and the activities and days that are folded from them.

Every change is the same three steps in one transaction: add or remove source records, fold what is left, write the
projection. A crash leaves a record with its projection, or neither.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

import zstandard
from pydantic import BaseModel
from sqlalchemy import Connection, Table, delete, exists, func, insert, select, update
from sqlmodel import Session

from storage.tables import RecordKind
from tools.sync import queries
from tools.sync.merge import LARGEST_START_DIFFERENCE, FoldedActivity, Sourced, fold_activity, fold_day
from tools.sync.records import ActivityRecord, DayRecord, Statement
from tools.sync.regroup import closest_match, neighbourhoods, regroup
from tools.sync.text import one_line, tidy

RecordT = TypeVar("RecordT", bound=BaseModel)
_Row = dict[str, Any]


_SLEEP_COLUMNS = {
    "bed_time": "bed_time",
    "wake_time": "wake_time",
    "sleep_minutes": "sleep_minutes",
    "deep_minutes": "deep_minutes",
    "light_sleep_minutes": "light_minutes",
    "rem_minutes": "rem_minutes",
    "awake_minutes": "awake_minutes",
    "sleep_score": "score",
}
"""Where a day record's night goes in ``sleep``; its other fields go to ``daily_wellness`` under their own names."""


@dataclass(frozen=True)
class Stored:
    """What adding a statement did."""

    kind: RecordKind
    is_new: bool
    """A new activity or day, rather than another source of a known one."""
    local_day: date
    activity_id: int | None = None


class Store:
    """Writes one athlete's records through *session*; the caller commits."""

    def __init__(self, session: Session, athlete_id: int, athlete_zone: str) -> None:
        self._session = session
        self._athlete_id = athlete_id
        self._zone = athlete_zone

    @property
    def _db(self) -> Connection:
        return self._session.connection()

    def knows(self, fingerprint: str) -> bool:
        """Whether exactly this statement is stored already."""
        parameters = {"athlete": self._athlete_id, "fingerprint": fingerprint}
        return self._db.execute(queries.IS_KNOWN, parameters).first() is not None

    def restate(self, fingerprint: str, batch_id: int) -> None:
        """Note that this batch holds a stored statement too: it is the newest now, and stays when the first goes."""
        parameters = {"athlete": self._athlete_id, "fingerprint": fingerprint}
        record = self._db.execute(queries.IS_KNOWN, parameters).first()
        if record is None or record.batch_id == batch_id:
            return
        pair = {"source_record_id": record.id, "batch_id": batch_id}
        noted = select(queries.RESTATED.c.batch_id).filter_by(**pair)
        if self._db.execute(noted).first() is not None:
            return
        self._db.execute(insert(queries.RESTATED), pair)
        if record.day is not None:
            self._refold_day(record.day)
        elif self._has_rival(record):
            self._refold(record.activity_id)

    def _has_rival(self, record: Any) -> bool:
        """Whether the service states the activity otherwise too, so that it matters which statement is newer."""
        rival = {"activity": record.activity_id, "service": record.service, "record": record.id}
        return self._db.execute(queries.RIVALS, rival).first() is not None

    def fingerprints(self) -> frozenset[str]:
        """Every statement that is stored."""
        query = select(queries.RECORD.c.fingerprint).where(queries.MINE)
        return frozenset(self._db.execute(query, {"athlete": self._athlete_id}).scalars())

    def add(self, statement: Statement, batch_id: int, file_name: str) -> Stored:
        """Store a statement that is not known yet, and fold the activity or day it belongs to."""
        statement = _storable(statement)
        record = statement.record
        row = {
            "athlete_id": self._athlete_id,
            "batch_id": batch_id,
            "service": statement.service,
            "external_id": statement.external_id,
            "fingerprint": statement.fingerprint,
            "file_name": one_line(file_name, 1000),
            "payload": _pack(record),
        }
        if isinstance(record, DayRecord):
            return self._add_day({**row, "kind": RecordKind.DAY, "day": record.day}, record)
        return self._add_activity({**row, "kind": RecordKind.ACTIVITY}, record, statement)

    def remove_batch(self, batch_id: int) -> tuple[int, int]:
        """Take back what only this batch states; returns how many activities and days are gone altogether.

        What is left is as if the batch had never been: the records beside those that go are grouped anew.
        """
        restated = select(queries.RESTATED.c.source_record_id).where(queries.RESTATED.c.batch_id == batch_id)
        stated = (queries.RECORD.c.batch_id == batch_id) | queries.RECORD.c.id.in_(restated)
        touched = self._db.execute(select(queries.RECORD.c.activity_id, queries.RECORD.c.day).where(stated)).all()
        self._db.execute(delete(queries.RESTATED).where(queries.RESTATED.c.batch_id == batch_id))
        activities = {row.activity_id for row in touched if row.activity_id is not None}
        days = {row.day for row in touched if row.day is not None}
        starts = {row.id: row.start_utc for row in self._db.execute(queries.STARTS, {"athlete": self._athlete_id})}
        self._leave_to_later_batches(batch_id)
        of_batch = queries.RECORD.c.batch_id == batch_id
        self._db.execute(
            delete(queries.STREAM).where(
                queries.STREAM.c.source_record_id.in_(select(queries.RECORD.c.id).where(of_batch))
            )
        )
        self._db.execute(delete(queries.RECORD).where(of_batch))
        gone_activities = sum(self._group_anew(chain, activities) for chain in neighbourhoods(starts, activities))
        gone_days = sum(not self._refold_day(day) for day in sorted(days))
        self._forget_unused_shoes()
        return gone_activities, gone_days

    def _leave_to_later_batches(self, batch_id: int) -> None:
        """What a later batch states too is that batch's from now on."""
        later = (
            select(queries.RESTATED.c.source_record_id, func.min(queries.RESTATED.c.batch_id).label("heir"))
            .join(queries.RECORD, queries.RECORD.c.id == queries.RESTATED.c.source_record_id)
            .where(queries.RECORD.c.batch_id == batch_id)
            .group_by(queries.RESTATED.c.source_record_id)
        )
        for record_id, heir in self._db.execute(later).all():
            self._db.execute(update(queries.RECORD).where(queries.RECORD.c.id == record_id).values(batch_id=heir))
            self._db.execute(delete(queries.RESTATED).filter_by(source_record_id=record_id, batch_id=heir))

    # --- activities -------------------------------------------------------------------------------------------------

    def _add_activity(self, row: _Row, record: ActivityRecord, statement: Statement) -> Stored:
        activity_id = self._find_same(record, (statement.service, statement.external_id))
        if activity_id is None:
            return self._begin_activity(row, record, statement)
        self._insert_record({**row, "activity_id": activity_id}, statement)
        folded = self._refold(activity_id)
        if folded is None:
            raise RuntimeError("an activity with a record cannot be gone")
        return Stored(RecordKind.ACTIVITY, False, folded.columns["local_day"], activity_id)

    def _begin_activity(self, row: _Row, record: ActivityRecord, statement: Statement) -> Stored:
        """The first record of an activity: nothing to replace, and its samples are the activity's."""
        folded = fold_activity([Sourced(0, statement.service, statement.external_id, record)], self._zone)
        columns = {**folded.columns, "samples_record_id": None, "shoe_id": self._shoe_id(folded.shoe)}
        inserted = self._db.execute(insert(queries.ACTIVITY), {"athlete_id": self._athlete_id, **columns})
        activity_id = _key(inserted.inserted_primary_key)
        record_id = self._insert_record({**row, "activity_id": activity_id}, statement)
        if statement.streams:
            self._db.execute(queries.SET_SAMPLES, {"activity": activity_id, "of": record_id})
        self._insert_pieces(activity_id, folded)
        return Stored(RecordKind.ACTIVITY, True, folded.columns["local_day"], activity_id)

    def _insert_record(self, row: _Row, statement: Statement) -> int:
        record_id = _key(self._db.execute(insert(queries.RECORD), row).inserted_primary_key)
        rows = ({"channel": channel, "data": data} for channel, data in statement.streams.items())
        self._insert(queries.STREAM, {"source_record_id": record_id}, rows)
        return record_id

    def _find_same(self, record: ActivityRecord, identity: tuple[str, str | None]) -> int | None:
        """The activity that this record describes, if any of its sources is known."""
        service, external_id = identity
        if external_id is not None:  # the service may have moved its activity in time since
            parameters = {"athlete": self._athlete_id, "service": service, "external_id": external_id}
            known: int | None = self._db.execute(queries.BY_EXTERNAL_ID, parameters).scalar()
            if known is not None:
                return known
        window = {
            "athlete": self._athlete_id,
            "earliest": record.start_utc - LARGEST_START_DIFFERENCE,
            "latest": record.start_utc + LARGEST_START_DIFFERENCE,
        }
        candidates: dict[int, list[Sourced]] = {}
        for row in self._db.execute(queries.NEAR, window):
            candidates.setdefault(row.activity_id, []).append(_sourced(row))
        return closest_match(record, identity, candidates)

    def _group_anew(self, activity_ids: list[int], touched: set[int]) -> int:
        """Group the records of these neighbouring activities as a fresh import would; returns how many go."""
        rows = self._db.execute(queries.OF_ACTIVITIES, {"activities": activity_ids}).all()
        owner = {row.id: row.activity_id for row in rows}
        free = set(activity_ids)
        for group in regroup([_sourced(row) for row in rows], self._zone):
            owners = [owner[source.id] for source in group]
            activity_id = next((key for key in owners if key in free), None)
            free.discard(activity_id)
            unchanged = activity_id not in touched and set(owners) == {activity_id}
            if not unchanged or sum(key == activity_id for key in owner.values()) != len(group):
                self._write_group(activity_id, group)
        for activity_id in free:
            self._refold(activity_id)
        return len(free)

    def _write_group(self, activity_id: int | None, group: Sequence[Sourced]) -> None:
        """Make these records, and no others, the activity's (None: a new one)."""
        if activity_id is None:
            folded = fold_activity(group, self._zone)
            columns = {"athlete_id": self._athlete_id, **folded.columns}
            activity_id = _key(self._db.execute(insert(queries.ACTIVITY), columns).inserted_primary_key)
        ids = [source.id for source in group]
        self._db.execute(update(queries.RECORD).where(queries.RECORD.c.id.in_(ids)).values(activity_id=activity_id))
        self._write(activity_id, group)

    def _refold(self, activity_id: int) -> FoldedActivity | None:
        """Write what the activity's sources now say of it; without any source it goes, and None is returned."""
        sources = [_sourced(row) for row in self._db.execute(queries.OF_ACTIVITY, {"activity": activity_id})]
        if sources:
            return self._write(activity_id, sources)
        self._forget_pieces(activity_id)
        self._db.execute(delete(queries.ACTIVITY).where(queries.ACTIVITY.c.id == activity_id))
        return None

    def _write(self, activity_id: int, sources: Sequence[Sourced]) -> FoldedActivity:
        self._forget_pieces(activity_id)
        folded = fold_activity(sources, self._zone)
        columns = {**folded.columns, "shoe_id": self._shoe_id(folded.shoe)}
        self._db.execute(update(queries.ACTIVITY).where(queries.ACTIVITY.c.id == activity_id), columns)
        self._insert_pieces(activity_id, folded)
        return folded

    def _forget_pieces(self, activity_id: int) -> None:
        for table in queries.PIECES:
            self._db.execute(delete(table).where(table.c.activity_id == activity_id))

    def _insert_pieces(self, activity_id: int, folded: FoldedActivity) -> None:
        record, key = folded.richest.record, {"activity_id": activity_id}
        for table, pieces in ((queries.SPLIT, record.splits), (queries.LAP, record.laps)):
            self._insert(table, key, ({"number": n, **piece.model_dump()} for n, piece in enumerate(pieces, start=1)))
        self._insert(queries.BEST_EFFORT, key, (effort.model_dump() for effort in record.best_efforts))
        if folded.weather is not None and folded.weather.record.weather is not None:
            self._insert(
                queries.WEATHER, key, [{"source": folded.weather.service, **folded.weather.record.weather.model_dump()}]
            )

    def _insert(self, table: Table, key: _Row, rows: Iterable[_Row]) -> None:
        keyed = [{**key, **row} for row in rows]
        if keyed:
            self._db.execute(insert(table), keyed)

    def _shoe_id(self, name: str | None) -> int | None:
        if name is None:
            return None
        owner = {"athlete": self._athlete_id, "shoe": name}
        known: int | None = self._db.execute(queries.SHOE_BY_NAME, owner).scalar()
        if known is not None:
            return known
        return _key(
            self._db.execute(insert(queries.SHOE), {"athlete_id": self._athlete_id, "name": name}).inserted_primary_key
        )

    def _forget_unused_shoes(self) -> None:
        worn = exists().where(queries.ACTIVITY.c.shoe_id == queries.SHOE.c.id)
        self._db.execute(delete(queries.SHOE).where(queries.SHOE.c.athlete_id == self._athlete_id, ~worn))

    # --- days -------------------------------------------------------------------------------------------------------

    def _add_day(self, row: _Row, record: DayRecord) -> Stored:
        is_new = self._db.execute(queries.OF_DAY, {"athlete": self._athlete_id, "on": record.day}).first() is None
        self._db.execute(insert(queries.RECORD), row)
        self._refold_day(record.day)
        return Stored(RecordKind.DAY, is_new, record.day)

    def _refold_day(self, day: date) -> bool:
        """Write what the day's sources now say of it. Returns whether any is left."""
        payloads = self._db.execute(queries.OF_DAY, {"athlete": self._athlete_id, "on": day}).scalars()
        newest_first = [_unpack(payload, DayRecord) for payload in payloads]
        for table in (queries.WAKING, queries.NIGHT):
            self._db.execute(delete(table).where(table.c.athlete_id == self._athlete_id, table.c.day == day))
        if not newest_first:
            return False
        stated = fold_day(newest_first).model_dump(exclude={"day"}, exclude_none=True)
        night = {_SLEEP_COLUMNS[name]: value for name, value in stated.items() if name in _SLEEP_COLUMNS}
        waking = {name: value for name, value in stated.items() if name not in _SLEEP_COLUMNS}
        for table, columns in ((queries.WAKING, waking), (queries.NIGHT, night)):
            if columns:
                self._insert(table, {"athlete_id": self._athlete_id, "day": day}, [columns])
        return True


def _storable(statement: Statement) -> Statement:
    """The statement with texts as any database takes them."""
    external_id = statement.external_id and one_line(statement.external_id, 200)
    record = tidy(statement.record) if isinstance(statement.record, ActivityRecord) else statement.record
    return replace(statement, external_id=external_id or None, record=record)


def _sourced(row: Any) -> Sourced:
    return Sourced(row.id, row.service, row.external_id, _unpack(row.payload, ActivityRecord), row.stated)


def _pack(record: BaseModel) -> bytes:
    return zstandard.ZstdCompressor().compress(record.model_dump_json(exclude_defaults=True).encode())


def _unpack(payload: bytes, kind: type[RecordT]) -> RecordT:
    return kind.model_validate_json(zstandard.ZstdDecompressor().decompress(payload))


def _key(inserted: Sequence[Any] | None) -> int:
    """The key that the database gave to an inserted row."""
    if inserted is None:
        raise RuntimeError("the database returned no key")
    return int(inserted[0])
