"""Which table a CSV or JSON file holds, and its rows as one report."""

from dataclasses import dataclass
from datetime import datetime

from tools.contract import Units
from tools.sync import archive
from tools.sync.archive import Entry
from tools.sync.records import FileReport, RefusedFileError
from tools.sync.strava_export import is_strava
from tools.sync.tables import header_of

_HEAD_BYTES = 64 * 1024
_TABLE_SUFFIXES = (".csv", ".tsv", ".txt", ".json")


@dataclass(frozen=True)
class TableFile:
    """A table that stands for itself."""

    kind: str


def is_strava_table(entry: Entry) -> bool:
    """Whether this is the table of a Strava export."""
    return entry.name.lower().endswith(".csv") and is_strava(header_of(head_of(entry)))


def head_of(entry: Entry) -> bytes:
    """The first bytes, enough to tell what the file is; empty where it cannot be read (its job will say why)."""
    try:
        with archive.open_entry(entry, _HEAD_BYTES + 1) as stream:
            return stream.read(_HEAD_BYTES)
    except RefusedFileError:
        return b""


def table_in(entry: Entry) -> TableFile | None:
    """The kind of table in *entry*, or None if it is none (or is none of ours)."""
    if not entry.name.lower().removesuffix(".gz").endswith(_TABLE_SUFFIXES):
        return None
    return None


def read_table(table: TableFile, entry: Entry, now: datetime, zone: str, units: Units) -> FileReport:
    """Every row of the table."""
    raise RefusedFileError("not yet")
