"""Take in files: list, read and derive in worker processes, store one activity a transaction, report every file.

Only this process writes to the database. A kill at any point leaves whole activities and an unfinished batch; the same
import, run again, resumes that batch and skips what is stored. Memory holds the list of names and a few files, however
many there are.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy.exc import DataError, IntegrityError, OperationalError
from sqlmodel import Session, col, select

from storage.columns import utc_now
from storage.tables import BatchStatus, FileOutcome, ImportBatch, ImportFile
from tools.contract import FailureKind, ToolContext, ToolError
from tools.sync.archives import entries
from tools.sync.jobs import Job, WorkerSetup, plan
from tools.sync.records import FileReport, Statement
from tools.sync.store import Store
from tools.sync.tally import ProgressReporter, Tally
from tools.sync.text import one_line
from tools.sync.workers import reports

_LONGEST_LINE = 1000
"""Of names and reasons, in characters."""


def import_paths(ctx: ToolContext, paths: list[Path]) -> tuple[int, Tally]:
    """Import everything under *paths* for the context's athlete; returns the batch and what was done.

    Between two files it asks ``ctx.stopped``; then the batch stays unfinished, and the same import goes on with it.

    Raises ToolError when a path does not exist, another import is running, the home folder cannot be written, or it was
    stopped.
    """
    paths = [_at_home(p) for p in paths]
    missing = [one_line(str(p), _LONGEST_LINE) for p in paths if not _exists(p)]
    if missing:
        raise ToolError(
            FailureKind.NOT_FOUND, f"There is nothing at {', '.join(missing)}.", "Check the path and try again."
        )
    with (
        _written_or_told(),
        _only_import(ctx),
        tempfile.TemporaryDirectory(prefix="coach-g-") as scratch,
        ctx.session() as session,
    ):
        batch = _open_batch(session, ctx, label="; ".join(sorted(p.name for p in paths)))
        tally = Tally()
        listed = list(entries.walk(paths, Path(scratch)))
        importer = _Importer(ctx, session, batch, tally)
        try:
            importer.take_in(plan(listed, ctx.clock()))
        finally:
            entries.release()
        batch.status = BatchStatus.FINISHED
        batch.finished_at = utc_now()
        session.add(batch)
        session.commit()
        return _key(batch), tally


def _at_home(path: Path) -> Path:
    """*path* with ~ resolved; as it is where that is nobody's home."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than any file system takes
        return False


def undo_import(ctx: ToolContext, batch_id: int) -> tuple[int, int]:
    """Take back a batch: returns how many activities and days are gone. What other batches state stays.

    Raises ToolError when there is no such batch of this athlete, it was undone before, an import is running, or the
    home folder cannot be written.
    """
    with _written_or_told(), _only_import(ctx), ctx.session() as session:
        batch = session.get(ImportBatch, batch_id)
        if batch is None or batch.athlete_id != ctx.athlete.id:
            raise ToolError(
                FailureKind.NOT_FOUND, f"There is no import {batch_id}.", "`coach-g doctor` lists the imports."
            )
        if batch.status == BatchStatus.UNDONE:
            raise ToolError(
                FailureKind.REFUSED, f"Import {batch_id} was taken back before.", "Nothing is left to undo."
            )
        gone = Store(session, ctx.athlete.id, ctx.athlete.zone).remove_batch(batch_id)
        batch.status = BatchStatus.UNDONE
        session.add(batch)
        session.commit()
        return gone


@contextmanager
def _written_or_told() -> Iterator[None]:
    """A full disk, or one that must not be written, is a reason and no traceback. Whole activities stay stored."""
    try:
        yield
    except (OperationalError, OSError) as error:
        cause = error.orig if isinstance(error, OperationalError) else error.strerror
        raise ToolError(
            FailureKind.UNAVAILABLE,
            f"The import stopped because the disk could not be written or read ({one_line(str(cause), 200)}).",
            "Make room and try the same again: what is stored stays, and the rest follows.",
        ) from error


@contextmanager
def _only_import(ctx: ToolContext) -> Iterator[None]:
    """One import at a time; the operating system frees the lock of a process that was killed."""
    lock = FileLock(ctx.settings.home / "import.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise ToolError(
            FailureKind.UNAVAILABLE, "Another import is running.", "Wait until it is finished, then try again."
        ) from error
    try:
        yield
    finally:
        lock.release()


def _open_batch(session: Session, ctx: ToolContext, label: str) -> ImportBatch:
    """The interrupted batch of the same files, or a new one. We hold the lock, so a running batch is interrupted."""
    label = one_line(label, _LONGEST_LINE)
    interrupted = select(ImportBatch).where(
        col(ImportBatch.athlete_id) == ctx.athlete.id,
        col(ImportBatch.label) == label,
        col(ImportBatch.status) == BatchStatus.RUNNING,
    )
    batch = session.exec(interrupted).first() or ImportBatch(athlete_id=ctx.athlete.id, label=label)
    session.add(batch)
    session.commit()
    return batch


def _key(batch: ImportBatch) -> int:
    if batch.id is None:
        raise ValueError("the batch was not stored")
    return batch.id


def _stopped(done: int, of: int) -> ToolError:
    return ToolError(
        FailureKind.UNAVAILABLE,
        f"The import was stopped after {done:,} of {of:,} files; what came in is kept.",
        "Import the same files again to go on from there.",
    )


class _Importer:
    """One import under way."""

    def __init__(self, ctx: ToolContext, session: Session, batch: ImportBatch, tally: Tally) -> None:
        self._ctx = ctx
        self._session = session
        self._batch = batch
        self._tally = tally
        self._store = Store(session, ctx.athlete.id, ctx.athlete.zone)
        self._progress = ProgressReporter(ctx.report)

    def take_in(self, jobs: list[Job]) -> None:
        """Run every job and store its report, in order."""
        setup = WorkerSetup(
            self._store.fingerprints(), self._ctx.clock(), self._ctx.athlete.zone, self._ctx.athlete.units
        )
        self._progress.start(sum(job.size for job in jobs))
        for job, report in zip(jobs, reports(jobs, setup, self._ctx.settings.import_workers), strict=True):
            done_before = self._progress.done
            self._store_report(job, report)
            self._progress.advance(job.size - (self._progress.done - done_before))
            if self._ctx.stopped() and self._tally.files.total() < len(jobs):
                raise _stopped(self._tally.files.total(), len(jobs))

    def _store_report(self, job: Job, report: FileReport) -> None:
        if report.refused is not None:
            self._finish_file(report, FileOutcome.REFUSED, report.refused)
        elif report.ignored is not None:
            self._finish_file(report, FileOutcome.IGNORED, report.ignored)
        else:
            self._store_statements(job, report)

    def _store_statements(self, job: Job, report: FileReport) -> None:
        """Store what is new: a table's rows one by one, a file's activities together."""
        new = self._new_of(report)
        groups = [[s] for s in new] if report.is_table else [new]
        broken: list[str] = []
        for group in groups:
            broken.extend(self._store_together(group, report.name))
            if job.size > 1:
                self._progress.advance()
        if len(broken) < len(groups) and new:
            self._finish_file(report, FileOutcome.IMPORTED, None, broken)
        elif broken:
            self._finish_file(report, FileOutcome.REFUSED, broken[0])
        elif report.refused_rows and not report.statements:
            self._finish_file(report, FileOutcome.REFUSED, "none of its rows could be read")
        else:
            self._finish_file(report, FileOutcome.KNOWN, None)

    def _new_of(self, report: FileReport) -> list[Statement]:
        """What is not stored yet; of the rest it is noted that this batch holds it too."""
        new = [s for s in report.statements if not self._store.knows(s.fingerprint)]
        unknown = {s.fingerprint for s in new}
        for fingerprint in (*report.known, *(s.fingerprint for s in report.statements)):
            if fingerprint not in unknown:
                self._store.restate(fingerprint, _key(self._batch))
        self._session.commit()
        return new

    def _store_together(self, statements: list[Statement], file_name: str) -> Iterator[str]:
        """One transaction. Yields why it was not possible, if so; nothing of it is stored then."""
        try:
            stored = [self._store.add(statement, _key(self._batch), file_name) for statement in statements]
            self._session.commit()
        except (IntegrityError, DataError, OverflowError) as error:
            self._session.rollback()
            yield f"a value in it is impossible: {_constraint(error)}"
            return
        for one, statement in zip(stored, statements, strict=True):
            self._tally.count(one, statement)

    def _finish_file(
        self, report: FileReport, outcome: FileOutcome, reason: str | None, broken: Sequence[str] = ()
    ) -> None:
        """Count the file and, unless there is nothing to tell, remember it with its reasons and notes."""
        name = one_line(report.name, _LONGEST_LINE)
        reason = None if reason is None else one_line(reason, _LONGEST_LINE)
        refused_rows = [one_line(row, _LONGEST_LINE) for row in (*report.refused_rows, *broken)]
        notes = [one_line(note, _LONGEST_LINE) for note in report.notes]
        self._tally.files[outcome] += 1
        if outcome is FileOutcome.REFUSED:
            self._tally.refused.append((name, reason or "unknown"))
        self._tally.refused_rows.extend((name, row) for row in refused_rows)
        self._tally.notes.extend((name, note) for note in notes)
        if outcome is FileOutcome.KNOWN and not refused_rows:
            return
        self._session.add(
            ImportFile(
                batch_id=_key(self._batch),
                name=name,
                outcome=outcome,
                reason=reason,
                notes="\n".join([*refused_rows, *notes]) or None,
            )
        )
        self._session.commit()


def _constraint(error: IntegrityError | DataError | OverflowError) -> str:
    """The database's word for the rule that was broken, without the row's content."""
    cause = error if isinstance(error, OverflowError) else error.orig
    return str(cause).splitlines()[0][:120]
