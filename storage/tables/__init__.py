"""The tables. Import them from here: that registers all of them on ``SQLModel.metadata``."""

from storage.tables.activity import Activity, BestEffort, Lap, Split, Stream, Weather
from storage.tables.athlete import Athlete, Identity, Shoe
from storage.tables.conversation import Conversation, Turn
from storage.tables.provenance import (
    BatchStatus,
    FileOutcome,
    ImportBatch,
    ImportFile,
    RecordKind,
    Restatement,
    SourceRecord,
)
from storage.tables.wellness import DailyWellness, Sleep

__all__ = [
    "Activity",
    "Athlete",
    "BatchStatus",
    "BestEffort",
    "Conversation",
    "DailyWellness",
    "FileOutcome",
    "Identity",
    "ImportBatch",
    "ImportFile",
    "Lap",
    "RecordKind",
    "Restatement",
    "Shoe",
    "Sleep",
    "SourceRecord",
    "Split",
    "Stream",
    "Turn",
    "Weather",
]
