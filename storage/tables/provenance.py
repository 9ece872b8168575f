"""Where each record came from. Activities and days are projections of source records, so a batch can be taken back."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import utc_now


class BatchStatus(StrEnum):
    """``running`` while no process holds the import lock means interrupted: the same import resumes it."""

    RUNNING = "running"
    FINISHED = "finished"
    UNDONE = "undone"


class FileOutcome(StrEnum):
    """What became of one file."""

    IMPORTED = "imported"
    KNOWN = "known"
    """Everything in it was there already."""
    REFUSED = "refused"
    IGNORED = "ignored"
    """Not training data (a picture, a settings file): named, and no reason to worry."""


class RecordKind(StrEnum):
    ACTIVITY = "activity"
    DAY = "day"


class ImportBatch(SQLModel, table=True):
    """One import as the user asked for it: the unit of undo."""

    __tablename__ = "import_batch"

    id: int | None = Field(default=None, primary_key=True)
    athlete_id: int = Field(foreign_key="athlete.id", index=True, ondelete="CASCADE")
    label: str = Field(max_length=1000)
    """What was given: the paths or upload names, joined; the same label resumes an interrupted batch."""
    status: str = Field(default=BatchStatus.RUNNING)
    started_at: datetime = Field(default_factory=utc_now)
    finished_at: datetime | None = Field(default=None)


class ImportFile(SQLModel, table=True):
    """One file of a batch and what became of it, with the reason when it was not imported."""

    __tablename__ = "import_file"

    id: int | None = Field(default=None, primary_key=True)
    batch_id: int = Field(foreign_key="import_batch.id", index=True, ondelete="CASCADE")
    name: str = Field(max_length=1000)
    outcome: str
    reason: str | None = Field(default=None, max_length=1000)
    notes: str | None = None
    """What a reader should know of an imported file: figures that differ, samples left out. One a line."""


class SourceRecord(SQLModel, table=True):
    """One activity or day as one source stated it. Appended, never changed; only undo removes it."""

    __tablename__ = "source_record"
    __table_args__ = (
        UniqueConstraint("athlete_id", "fingerprint"),
        Index("ix_source_record_external", "athlete_id", "service", "external_id"),
        Index("ix_source_record_day", "athlete_id", "day"),
    )

    id: int | None = Field(default=None, primary_key=True)
    athlete_id: int = Field(foreign_key="athlete.id", ondelete="CASCADE")
    batch_id: int = Field(foreign_key="import_batch.id", index=True, ondelete="CASCADE")
    kind: str
    service: str = Field(max_length=32)
    """``strava``, ``garmin``, ``file``, ``csv`` …"""
    external_id: str | None = Field(default=None, max_length=200)
    fingerprint: str = Field(max_length=64)
    """SHA-256 of what the source stated: the same statement twice adds nothing."""
    file_name: str = Field(max_length=1000)
    activity_id: int | None = Field(default=None, foreign_key="activity.id", index=True)
    day: date | None = None
    payload: bytes = Field(sa_type=LargeBinary)
    """The record itself, compressed JSON (tools/sync/records.py); 1 Hz channels are in ``stream``."""


class Restatement(SQLModel, table=True):
    """A later batch that held a record which was there already: undoing the first leaves the record to the later."""

    __tablename__ = "restatement"

    source_record_id: int = Field(foreign_key="source_record.id", primary_key=True, ondelete="CASCADE")
    batch_id: int = Field(foreign_key="import_batch.id", primary_key=True, index=True, ondelete="CASCADE")
