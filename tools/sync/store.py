"""Source records in and out of the database, and the activities and days that are folded from them.

Every change is the same three steps in one transaction: add or remove source records, fold what is left, write the
projection. A crash leaves a record with its projection, or neither.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

import zstandard
from pydantic import BaseModel
from sqlalchemy import delete, exists, insert, select, update
from sqlmodel import Session, col

from storage.tables import (
    Activity,
    BestEffort,
    DailyWellness,
    ImportBatch,
    Lap,
    RecordKind,
    Shoe,
    Sleep,
    SourceRecord,
    Split,
    Stream,
    Weather,
)
from tools.sync.merge import LARGEST_START_DIFFERENCE, FoldedActivity, Sourced, fold_activity, fold_day, same_activity
from tools.sync.records import ActivityRecord, DayRecord, Statement

RecordT = TypeVar("RecordT", bound=BaseModel)

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

    def knows(self, fingerprint: str) -> bool:
        """Whether exactly this statement is stored already."""
        query = select(col(SourceRecord.id)).where(
            col(SourceRecord.athlete_id) == self._athlete_id, col(SourceRecord.fingerprint) == fingerprint
        )
        return self._session.execute(query).first() is not None

    def fingerprints(self) -> frozenset[str]:
        """Every statement that is stored."""
        query = select(col(SourceRecord.fingerprint)).where(col(SourceRecord.athlete_id) == self._athlete_id)
        return frozenset(self._session.execute(query).scalars())

    def add(self, statement: Statement, batch: ImportBatch, file_name: str) -> Stored:
        """Store a statement that is not known yet, and fold the activity or day it belongs to."""
        record = statement.record
        row = SourceRecord(
            athlete_id=self._athlete_id,
            batch_id=_key(batch.id),
            kind=RecordKind.ACTIVITY if isinstance(record, ActivityRecord) else RecordKind.DAY,
            service=statement.service,
            external_id=statement.external_id,
            fingerprint=statement.fingerprint,
            file_name=file_name,
            day=record.day if isinstance(record, DayRecord) else None,
            payload=_pack(record),
        )
        if isinstance(record, DayRecord):
            return self._add_day(row, record)
        return self._add_activity(row, record, statement)

    def remove_batch(self, batch: ImportBatch) -> tuple[int, int]:
        """Take back every record of *batch*; returns how many activities and days are gone altogether."""
        mine = select(col(SourceRecord.id)).where(col(SourceRecord.batch_id) == batch.id)
        touched = self._session.execute(
            select(col(SourceRecord.activity_id), col(SourceRecord.day)).where(col(SourceRecord.batch_id) == batch.id)
        ).all()
        self._session.execute(delete(Stream).where(col(Stream.source_record_id).in_(mine)))
        self._session.execute(delete(SourceRecord).where(col(SourceRecord.batch_id) == batch.id))
        activities = {row.activity_id for row in touched if row.activity_id is not None}
        days = {row.day for row in touched if row.day is not None}
        gone_activities = sum(not self._project_activity(activity_id) for activity_id in sorted(activities))
        gone_days = sum(not self._project_day(day) for day in sorted(days))
        self._forget_unused_shoes()
        return gone_activities, gone_days

    # --- activities -------------------------------------------------------------------------------------------------

    def _add_activity(self, row: SourceRecord, record: ActivityRecord, statement: Statement) -> Stored:
        activity_id = self._find_same(record, (statement.service, statement.external_id))
        is_new = activity_id is None
        if activity_id is None:
            activity_id = self._new_activity(record)
        row.activity_id = activity_id
        self._session.add(row)
        self._session.flush()
        self._insert(Stream, _key(row.id), "source_record_id", _stream_rows(statement))
        self._project_activity(activity_id)
        local_day = self._session.execute(
            select(col(Activity.local_day)).where(col(Activity.id) == activity_id)
        ).scalar_one()
        return Stored(RecordKind.ACTIVITY, is_new, local_day, activity_id)

    def _find_same(self, record: ActivityRecord, identity: tuple[str, str | None]) -> int | None:
        """The activity that this record describes, if any of its sources is known."""
        window = LARGEST_START_DIFFERENCE
        near = select(col(Activity.id)).where(
            col(Activity.athlete_id) == self._athlete_id,
            col(Activity.start_utc).between(record.start_utc - window, record.start_utc + window),
        )
        query = select(SourceRecord).where(
            col(SourceRecord.athlete_id) == self._athlete_id, col(SourceRecord.activity_id).in_(near)
        )
        if (known := self._by_external_id(*identity)) is not None:
            return known
        candidates: dict[int, list[Sourced]] = {}
        for row in self._session.execute(query.order_by(col(SourceRecord.id))).scalars():
            candidates.setdefault(_key(row.activity_id), []).append(_sourced(row))
        return _closest_match(record, identity, candidates)

    def _by_external_id(self, service: str, external_id: str | None) -> int | None:
        """The activity that the service means, even where it has moved it in time since."""
        if external_id is None:
            return None
        query = select(col(SourceRecord.activity_id)).where(
            col(SourceRecord.athlete_id) == self._athlete_id,
            col(SourceRecord.service) == service,
            col(SourceRecord.external_id) == external_id,
            col(SourceRecord.activity_id).is_not(None),
        )
        activity_id: int | None = self._session.execute(query).scalar()
        return activity_id

    def _new_activity(self, record: ActivityRecord) -> int:
        """A row to hang the source record on; the projection fills it in the same transaction."""
        local_start = record.start_utc.replace(tzinfo=None)
        activity = Activity(
            athlete_id=self._athlete_id,
            sport=record.sport,
            activity_type=record.activity_type,
            start_utc=record.start_utc,
            utc_offset_s=0,
            local_start=local_start,
            local_day=local_start.date(),
        )
        self._session.add(activity)
        self._session.flush()
        return _key(activity.id)

    def _project_activity(self, activity_id: int) -> bool:
        """Write what the activity's sources now say of it; without any source it goes. Returns whether it stays."""
        query = select(SourceRecord).where(col(SourceRecord.activity_id) == activity_id)
        sources = [_sourced(row) for row in self._session.execute(query).scalars()]
        for table in (Split, Lap, BestEffort, Weather):
            self._session.execute(delete(table).where(col(table.activity_id) == activity_id))
        if not sources:
            self._session.execute(delete(Activity).where(col(Activity.id) == activity_id))
            return False
        folded = fold_activity(_newest_of_each(sources), self._zone)
        columns = {**folded.columns, "shoe_id": self._shoe_id(folded.shoe)}
        self._session.execute(update(Activity).where(col(Activity.id) == activity_id).values(**columns))
        self._insert_pieces(activity_id, folded)
        return True

    def _insert_pieces(self, activity_id: int, folded: FoldedActivity) -> None:
        record = folded.richest.record
        for table, pieces in ((Split, record.splits), (Lap, record.laps)):
            rows = [{"number": n, **piece.model_dump()} for n, piece in enumerate(pieces, start=1)]
            self._insert(table, activity_id, "activity_id", rows)
        self._insert(BestEffort, activity_id, "activity_id", [e.model_dump() for e in record.best_efforts])
        if folded.weather is not None and folded.weather.record.weather is not None:
            air = {"source": folded.weather.service, **folded.weather.record.weather.model_dump()}
            self._insert(Weather, activity_id, "activity_id", [air])

    def _insert(self, table: Any, key: int, key_column: str, rows: Iterable[dict[str, Any]]) -> None:
        keyed = [{key_column: key, **row} for row in rows]
        if keyed:
            self._session.execute(insert(table), keyed)

    def _shoe_id(self, name: str | None) -> int | None:
        if name is None:
            return None
        query = select(col(Shoe.id)).where(col(Shoe.athlete_id) == self._athlete_id, col(Shoe.name) == name)
        known: int | None = self._session.execute(query).scalar()
        if known is not None:
            return known
        shoe = Shoe(athlete_id=self._athlete_id, name=name)
        self._session.add(shoe)
        self._session.flush()
        return shoe.id

    def _forget_unused_shoes(self) -> None:
        worn = exists().where(col(Activity.shoe_id) == col(Shoe.id))
        self._session.execute(delete(Shoe).where(col(Shoe.athlete_id) == self._athlete_id, ~worn))

    # --- days -------------------------------------------------------------------------------------------------------

    def _add_day(self, row: SourceRecord, record: DayRecord) -> Stored:
        known = select(col(SourceRecord.id)).where(
            col(SourceRecord.athlete_id) == self._athlete_id, col(SourceRecord.day) == record.day
        )
        is_new = self._session.execute(known).first() is None
        self._session.add(row)
        self._session.flush()
        self._project_day(record.day)
        return Stored(RecordKind.DAY, is_new, record.day)

    def _project_day(self, day: date) -> bool:
        """Write what the day's sources now say of it. Returns whether any is left."""
        mine = (col(SourceRecord.athlete_id) == self._athlete_id, col(SourceRecord.day) == day)
        query = select(SourceRecord).where(*mine).order_by(col(SourceRecord.id).desc())
        newest_first = [_unpack(row.payload, DayRecord) for row in self._session.execute(query).scalars()]
        for table in (DailyWellness, Sleep):
            self._session.execute(delete(table).where(col(table.athlete_id) == self._athlete_id, col(table.day) == day))
        if not newest_first:
            return False
        stated = fold_day(newest_first).model_dump(exclude={"day"}, exclude_none=True)
        night = {_SLEEP_COLUMNS[name]: value for name, value in stated.items() if name in _SLEEP_COLUMNS}
        waking = {name: value for name, value in stated.items() if name not in _SLEEP_COLUMNS}
        for table, columns in ((DailyWellness, waking), (Sleep, night)):
            if columns:
                self._insert(table, self._athlete_id, "athlete_id", [{"day": day, **columns}])
        return True


def _closest_match(
    record: ActivityRecord, identity: tuple[str, str | None], candidates: dict[int, list[Sourced]]
) -> int | None:
    """Of the activities that *record* may be, the one that starts closest to it."""
    matches: list[tuple[timedelta, int]] = []
    for activity_id, sources in candidates.items():
        if any(_contradicts(identity, s) for s in sources):
            continue
        same = [s for s in sources if same_activity(record, identity, s.record, (s.service, s.external_id))]
        if same:
            matches.append((min(abs(s.record.start_utc - record.start_utc) for s in same), activity_id))
    return min(matches)[1] if matches else None


def _contradicts(identity: tuple[str, str | None], source: Sourced) -> bool:
    """The same service knows this activity under another id."""
    service, external_id = identity
    return (
        source.service == service
        and None not in (external_id, source.external_id)
        and source.external_id != external_id
    )


def _newest_of_each(sources: Sequence[Sourced]) -> list[Sourced]:
    """A service that states its activity anew replaces what it said before (and gets it back on undo)."""
    newest: dict[tuple[str, str], Sourced] = {}
    for source in sorted(sources, key=lambda s: s.id):
        newest[(source.service, source.external_id or f"record {source.id}")] = source
    return list(newest.values())


def _sourced(row: SourceRecord) -> Sourced:
    return Sourced(_key(row.id), row.service, row.external_id, _unpack(row.payload, ActivityRecord))


def _stream_rows(statement: Statement) -> list[dict[str, Any]]:
    return [{"channel": channel, "data": data} for channel, data in statement.streams.items()]


def _pack(record: BaseModel) -> bytes:
    return zstandard.ZstdCompressor().compress(record.model_dump_json(exclude_defaults=True).encode())


def _unpack(payload: bytes, kind: type[RecordT]) -> RecordT:
    return kind.model_validate_json(zstandard.ZstdDecompressor().decompress(payload))


def _key(identifier: int | None) -> int:
    """The key of a row that was flushed."""
    if identifier is None:
        raise ValueError("the row has no key yet")
    return identifier
