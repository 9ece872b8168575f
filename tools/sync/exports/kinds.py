"""Which table a CSV or JSON file is, and its rows, whoever wrote it. Pure: bytes in, rows out.

Strava's ``activities.csv`` is recognised here and read by :mod:`tools.sync.exports.strava`, since its rows have files.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import BinaryIO

from tools.sync.exports import garmin, garmin_csv, generic_csv
from tools.sync.exports.strava import is_strava
from tools.sync.exports.tables import RowRefusal, TableRow, header_of
from tools.units import Units

HEAD_BYTES = 64 << 10
"""How much of a file :func:`kind_of` needs."""


class TableKind(StrEnum):
    """The tables that are known here."""

    STRAVA = "Strava's activities.csv"
    GARMIN_CSV = "Garmin Connect's CSV"
    GARMIN_JSON = "Garmin's JSON"
    GARMIN_GEAR = "Garmin's list of gear"
    ACTIVITIES = "activities CSV"
    DAYS = "daily wellness CSV"


@dataclass(frozen=True)
class ReadingContext:
    """What a table does not say itself."""

    now: datetime
    """Aware; what lies after it is refused."""
    zone: str
    """The athlete's zone, for wall-clock times without one."""
    units: Units = "metric"
    gear: Mapping[str, str] = field(default_factory=dict)
    """Garmin activity id -> shoe (garmin.read_gear)."""


_CSV_KINDS: tuple[tuple[TableKind, Callable[[list[str]], bool]], ...] = (
    (TableKind.STRAVA, is_strava),
    (TableKind.GARMIN_CSV, garmin_csv.is_garmin_csv),
    (TableKind.ACTIVITIES, generic_csv.is_activities),
    (TableKind.DAYS, generic_csv.is_days),
)

_READERS: dict[TableKind, Callable[[BinaryIO, ReadingContext], Iterator[TableRow | RowRefusal]]] = {
    TableKind.GARMIN_CSV: lambda stream, ctx: garmin_csv.read_rows(stream, ctx.now, ctx.zone, ctx.units),
    TableKind.GARMIN_JSON: lambda stream, ctx: garmin.read_rows(stream, ctx.now, ctx.zone, ctx.gear),
    TableKind.ACTIVITIES: lambda stream, ctx: generic_csv.read_activities(stream, ctx.now, ctx.zone),
    TableKind.DAYS: lambda stream, ctx: generic_csv.read_days(stream, ctx.now, ctx.zone),
}

_SERVICES = {
    TableKind.GARMIN_CSV: garmin_csv.SERVICE,
    TableKind.GARMIN_JSON: garmin.SERVICE,
    TableKind.ACTIVITIES: generic_csv.SERVICE,
    TableKind.DAYS: generic_csv.SERVICE,
}


def kind_of(name: str, head: bytes) -> TableKind | None:
    """Which table the file called *name* is, by its first bytes (:data:`HEAD_BYTES`); None if none of ours."""
    suffix = name.lower().removesuffix(".gz").rpartition(".")[2]
    if suffix == "json":
        if garmin.is_gear(head):
            return TableKind.GARMIN_GEAR
        return TableKind.GARMIN_JSON if garmin.is_garmin_json(head) else None
    if suffix not in {"csv", "tsv", "txt"}:
        return None
    names = header_of(head)
    return next((kind for kind, is_kind in _CSV_KINDS if is_kind(names)), None)


def read_rows(kind: TableKind, stream: BinaryIO, context: ReadingContext) -> Iterator[TableRow | RowRefusal]:
    """The rows of a table that stands for itself (neither Strava's nor gear).

    Raises RefusedFileError, at the first row, if the file is not what it seemed; KeyError for the two other kinds.
    """
    return _READERS[kind](stream, context)


def service_of(kind: TableKind) -> str:
    """Who states what such a table says, as in ``source_record.service``."""
    return _SERVICES[kind]
