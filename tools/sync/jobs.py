"""What there is to read, as jobs; and what a worker process makes of one. No database here.

An export's table and its files belong together: each row of ``activities.csv`` is one job with its samples' file, so
that names and figures of record come from the row. Whatever goes wrong in one job is its report's reason.
"""

import itertools
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from tools.sync.archives import entries
from tools.sync.archives.entries import Entry
from tools.sync.exports import garmin, kinds, strava
from tools.sync.exports.kinds import ReadingContext, TableKind
from tools.sync.exports.strava import StravaRow
from tools.sync.exports.tables import RowRefusal
from tools.sync.fingerprint import fingerprint
from tools.sync.formats.parse import HEAD_BYTES, NotAnActivityError, format_of, parse_file
from tools.sync.records import ActivityRecord, FileReport, ParsedActivity, RefusedFileError, Statement
from tools.sync.samples.compare import differences
from tools.sync.samples.derive import derive
from tools.units import Units

LARGEST_FILE_BYTES = 512 * 1024 * 1024
LARGEST_TABLE_BYTES = 4 * 1024 * 1024 * 1024
"""Tables are read row by row, so their size does not matter to memory."""

FILE_SERVICE = "file"
_TABLE_SUFFIXES = (".csv", ".tsv", ".txt", ".json")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class WorkerSetup:
    """What every job needs to know of the import."""

    known: frozenset[str]
    """Fingerprints that are stored already: such files need not be decoded again."""
    now: datetime
    athlete_zone: str
    units: Units


@dataclass(frozen=True)
class Job:
    """One file, or one row of an export's table with its file."""

    name: str
    entry: Entry | None = None
    row: StravaRow | None = None
    table: TableKind | None = None
    gear: Mapping[str, str] = field(default_factory=dict)
    """For a table of Garmin's: activity id -> shoe, from another file of the export."""
    report: FileReport | None = None
    """The outcome, where listing the file told it already."""
    size: int = 1
    """How much of the whole it is: the rows of a table that was read already, else 1."""


def plan(listed: Sequence[Entry], now: datetime) -> list[Job]:
    """The jobs for what was *listed*: each file once, the samples' files of an export under their row."""
    named = _by_distinct_names(listed)
    jobs = [Job(e.name, report=_settled(e)) for e in named if _settled(e) is not None]
    readable = {e.name: e for e in named if _settled(e) is None}
    kinds = {name: kind for name, entry in readable.items() if (kind := _table_kind(entry)) is not None}
    by_key = {strava.samples_key(name): entry for name, entry in readable.items()}
    for name in [name for name, kind in kinds.items() if kind is TableKind.STRAVA]:
        for job in _export_jobs(readable.pop(name), by_key, now):
            if job.entry is not None:
                readable.pop(job.entry.name, None)
            jobs.append(job)
    gear: dict[str, str] = {}
    for name in [name for name, kind in kinds.items() if kind is TableKind.GARMIN_GEAR]:
        entry = readable.pop(name)
        found, problem = _gear(entry)
        gear |= found
        ignored = None if problem else "a list of gear, used for the activities beside it"
        jobs.append(Job(name, report=FileReport(name, refused=problem, ignored=ignored)))
    jobs.extend(Job(name, entry=entry, table=kinds.get(name), gear=gear) for name, entry in readable.items())
    return jobs


def _by_distinct_names(listed: Sequence[Entry]) -> list[Entry]:
    """A zip may hold two files of one name; both count."""
    taken: set[str] = set()
    return [replace(entry, name=entries.distinct(entry.name, taken)) for entry in listed]


def _settled(entry: Entry) -> FileReport | None:
    """What listing the file told already, if that is all there is to it."""
    if entry.refused is None and entry.ignored is None:
        return None
    return FileReport(entry.name, refused=entry.refused, ignored=entry.ignored)


def _table_kind(entry: Entry) -> TableKind | None:
    if not entry.name.lower().removesuffix(".gz").endswith(_TABLE_SUFFIXES):
        return None
    try:
        with entries.open_entry(entry, kinds.HEAD_BYTES + 1) as stream:
            return kinds.kind_of(entry.name, stream.read(kinds.HEAD_BYTES))
    except RefusedFileError:
        return None  # its job meets the same refusal, and reports it


def _gear(entry: Entry) -> tuple[dict[str, str], str | None]:
    try:
        with entries.open_entry(entry, LARGEST_FILE_BYTES) as stream:
            return garmin.read_gear(stream), None
    except RefusedFileError as error:
        return {}, str(error)


def _export_jobs(export: Entry, by_key: dict[str, Entry], now: datetime) -> Iterator[Job]:
    """A job for each row with its file, and at last one for all rows without, which also names those refused."""
    table = _RowsWithoutFile()
    try:
        with entries.open_entry(export, LARGEST_TABLE_BYTES) as stream:
            for row in strava.read_rows(stream, now):
                if isinstance(row, RowRefusal):
                    table.refused.append(f"line {row.line}: {row.reason}")
                    continue
                key = strava.samples_key_of(row, export.name)
                entry = None if key is None else by_key.get(key)
                if entry is None:
                    table.add(row)
                else:
                    yield Job(entry.name, entry=entry, row=row)
    except RefusedFileError as error:
        table.refused.append(str(error))
    if not table.is_empty:
        report = table.report(export.name)
        yield Job(export.name, report=report, size=max(1, len(report.statements)))


class _RowsWithoutFile:
    """Rows that were typed in, or whose file is not in the export: the table's figures are all there is."""

    def __init__(self) -> None:
        self.refused: list[str] = []
        self._statements: list[Statement] = []
        self._notes: list[str] = []
        self._missing = 0

    def add(self, row: StravaRow) -> None:
        self._statements.append(Statement(strava.SERVICE, row.fingerprint, row.record, row.external_id))
        self._notes.extend(f"line {row.line}: {note}" for note in row.notes)
        self._missing += row.filename is not None

    @property
    def is_empty(self) -> bool:
        return not self._statements and not self.refused

    def report(self, name: str) -> FileReport:
        if self._missing:
            self._notes.append(
                f"the files of {self._missing:,} of its activities are not in the export, so only figures are there"
            )
        return FileReport(
            name,
            statements=tuple(self._statements),
            is_table=True,
            refused_rows=tuple(self.refused),
            notes=tuple(self._notes),
        )


_setup: WorkerSetup | None = None


def set_up_worker(setup: WorkerSetup) -> None:
    """Give this process what its jobs need; called once, before the first job."""
    global _setup  # noqa: PLW0603 - a worker process has exactly one setup, handed over by the pool's initializer
    _setup = setup


def run_job(job: Job) -> FileReport:
    """Read, parse and derive. Never raises for what a file contains: the reason is in the report."""
    if _setup is None:
        raise RuntimeError("set_up_worker comes first")
    try:
        return _run(job, _setup)
    except NotAnActivityError as error:
        return FileReport(name=job.name, ignored=str(error))
    except RefusedFileError as error:
        return FileReport(name=job.name, refused=str(error))
    except Exception as error:
        log.exception("reading a file failed unexpectedly")
        return FileReport(name=job.name, refused=f"it could not be read ({type(error).__name__})")


def _run(job: Job, setup: WorkerSetup) -> FileReport:
    if job.report is not None:
        return job.report
    if job.entry is None:
        raise ValueError("a job needs a file or a report")
    if job.row is not None:
        return _run_row(job.entry, job.row, setup)
    if job.table is not None:
        return _run_table(job.table, job.entry, job.gear, setup)
    return _run_file(job.entry, setup)


def _run_table(kind: TableKind, entry: Entry, gear: Mapping[str, str], setup: WorkerSetup) -> FileReport:
    """A table whose rows stand for themselves."""
    context = ReadingContext(setup.now, setup.athlete_zone, setup.units, gear)
    statements: list[Statement] = []
    refused: list[str] = []
    notes: list[str] = []
    with entries.open_entry(entry, LARGEST_TABLE_BYTES) as stream:
        for row in kinds.read_rows(kind, stream, context):
            if isinstance(row, RowRefusal):
                refused.append(f"line {row.line}: {row.reason}")
                continue
            statements.append(Statement(kinds.service_of(kind), row.fingerprint, row.record, row.external_id))
            notes.extend(f"line {row.line}: {note}" for note in row.notes)
    return FileReport(entry.name, tuple(statements), is_table=True, refused_rows=tuple(refused), notes=tuple(notes))


def _run_file(entry: Entry, setup: WorkerSetup) -> FileReport:
    data = _content(entry)
    identity = fingerprint(data)
    if identity in setup.known:
        return FileReport(entry.name, known=tuple(_stored(data, identity, setup.known)))
    parsed = parse_file(entry.name, data, setup.now)
    statements, notes = [], []
    for position, activity in enumerate(parsed):
        statement, its_notes = _statement(activity, _identity(data, position) if position else identity)
        statements.append(statement)
        notes.extend(its_notes)
    return FileReport(name=entry.name, statements=tuple(statements), notes=tuple(notes))


def _content(entry: Entry) -> bytes:
    """The whole file, unless its first bytes tell that it is no activity: it may be a film of gigabytes."""
    with entries.open_entry(entry, LARGEST_FILE_BYTES) as stream:
        head = stream.read(HEAD_BYTES)
        format_of(entry.name, head)
        return head + stream.read()


def _identity(data: bytes, position: int) -> str:
    """The fingerprint of a file's second, third … activity."""
    return fingerprint(data, b"%d" % position)


def _stored(data: bytes, first: str, known: frozenset[str]) -> Iterator[str]:
    """The stored fingerprints of a file whose first activity's is *first*."""
    yield first
    for position in itertools.count(1):
        if (identity := _identity(data, position)) not in known:
            return
        yield identity


def _statement(parsed: ParsedActivity, identity: str) -> tuple[Statement, list[str]]:
    record, streams = derive(parsed)
    notes = [*parsed.notes, *differences(record.stated, record.computed)]
    return Statement(FILE_SERVICE, identity, record, parsed.external_id, streams), notes


def _run_row(entry: Entry, row: StravaRow, setup: WorkerSetup) -> FileReport:
    """A row of a Strava export with its file. A file that cannot be read costs the samples, not the activity."""
    notes = list(row.notes)
    of_file: Statement | None = None
    identity = row.fingerprint
    try:
        data = _content(entry)
        identity = fingerprint(data, row.fingerprint.encode())
        if identity in setup.known:
            return FileReport(entry.name, known=(identity,))
        of_file, its_notes = _samples_of(row, parse_file(entry.name, data, setup.now))
        notes.extend(its_notes)
    except RefusedFileError as error:
        notes.append(f"its samples cannot be read, so only the table's figures are there: {error}")
    record = _joined(row, of_file)
    notes.extend(differences(record.exported, record.computed))
    streams = of_file.streams if of_file is not None else {}
    statement = Statement(strava.SERVICE, identity, record, row.external_id, streams)
    return FileReport(name=entry.name, statements=(statement,), notes=tuple(notes))


def _samples_of(row: StravaRow, parsed: list[ParsedActivity]) -> tuple[Statement, list[str]]:
    """The activity in the row's file that is the row's: a multisport file holds several."""
    own = min(parsed, key=lambda activity: abs(activity.start_utc - row.record.start_utc))
    record, streams = derive(replace(own, external_id=None))
    return Statement(FILE_SERVICE, "", record, None, streams), list(own.notes)


def _joined(row: StravaRow, of_file: Statement | None) -> ActivityRecord:
    record = None if of_file is None else of_file.record
    return strava.join(row, record if isinstance(record, ActivityRecord) else None)
