"""The tool ``import_files``: take in exports and activity files, or take an import back."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, model_validator

from storage.tables import FileOutcome
from tools import sports
from tools.contract import Effect, Evidence, Fact, Presentation, Table, Tool, ToolContext, ToolResult, Units

if TYPE_CHECKING:
    from tools.sync.tally import Tally

SHOWN_REASONS = 20


class ImportArgs(BaseModel):
    """Arguments of ``import_files``."""

    model_config = ConfigDict(extra="forbid")

    paths: list[str] = Field(
        default_factory=list,
        description="Files, folders or zips with training data: a Strava or Garmin export, FIT, GPX, TCX, CSV.",
    )
    undo_batch: int | None = Field(
        default=None, description="Instead of importing: the number of an import to take back."
    )

    @model_validator(mode="after")
    def _one_of_both(self) -> "ImportArgs":
        if bool(self.paths) == (self.undo_batch is not None):
            raise ValueError("give either paths to import or an undo_batch, not both")
        return self


class NamedReason(BaseModel):
    """A file, and what there is to say about it."""

    file: str
    reason: str


class ImportResult(ToolResult):
    """What an import did, or what taking it back did."""

    batch: int
    undone: bool = False
    files_seen: int = 0
    files_imported: int = 0
    files_known: int = 0
    files_ignored: int = 0
    activities_added: int = 0
    activities_joined: int = 0
    """Sources that described an activity which was known already."""
    activities_removed: int = 0
    days_added: int = 0
    days_joined: int = 0
    days_removed: int = 0
    sports: dict[str, int] = Field(default_factory=dict)
    first_day: str | None = None
    last_day: str | None = None
    refused: list[NamedReason] = Field(default_factory=list)
    refused_rows: list[NamedReason] = Field(default_factory=list)
    notes: list[NamedReason] = Field(default_factory=list)


async def run(ctx: ToolContext, args: ImportArgs) -> ImportResult:
    """Import or undo, in a thread: both may take minutes."""
    from tools.sync import importer  # noqa: PLC0415 - numpy and the file formats, which no question needs

    if args.undo_batch is not None:
        gone = await asyncio.to_thread(importer.undo_import, ctx, args.undo_batch)
        return _undone(args.undo_batch, *gone)
    paths = [Path(p) for p in args.paths]
    batch, tally = await asyncio.to_thread(importer.import_paths, ctx, paths)
    return _imported(batch, tally)


def _imported(batch: int, tally: "Tally") -> ImportResult:
    numbers = {
        "files_seen": tally.files.total(),
        "files_imported": tally.files[FileOutcome.IMPORTED],
        "files_known": tally.files[FileOutcome.KNOWN],
        "files_ignored": tally.files[FileOutcome.IGNORED],
        "activities_added": tally.activities_added,
        "activities_joined": tally.activities_joined,
        "days_added": tally.days_added,
        "days_joined": tally.days_joined,
    }
    first, last = (day.isoformat() if day else None for day in (tally.first_day, tally.last_day))
    source = f"import {batch}"
    facts = [Fact(name=name, value=value, unit=name.split("_")[0], source=source) for name, value in numbers.items()]
    facts += [
        Fact(name="files_refused", value=len(tally.refused), unit="files", source=source),
        Fact(name="rows_refused", value=len(tally.refused_rows), unit="rows", source=source),
        Fact(name="import", value=batch, source=source),
        *(
            Fact(name=f"activities, {sport}", value=n, unit="activities", source=source)
            for sport, n in tally.sports.items()
        ),
        *(Fact(name=name, value=day, source=source) for name, day in (("first day", first), ("last day", last)) if day),
    ]
    return ImportResult(
        batch=batch,
        **numbers,
        sports=dict(tally.sports.most_common()),
        first_day=first,
        last_day=last,
        refused=[NamedReason(file=f, reason=r) for f, r in tally.refused],
        refused_rows=[NamedReason(file=f, reason=r) for f, r in tally.refused_rows],
        notes=[NamedReason(file=f, reason=r) for f, r in tally.notes],
        evidence=Evidence(
            tool="import_files",
            question=f"Import {batch}",
            period=f"{first}/{last}" if first and last else None,
            rows_counted=tally.activities_added + tally.activities_joined + tally.days_added + tally.days_joined,
            rows_left_out=len(tally.refused) + len(tally.refused_rows),
            left_out_reason="files and rows that could not be read" if tally.refused or tally.refused_rows else None,
            sources=[source],
            facts=facts,
        ),
    )


def _undone(batch: int, activities: int, days: int) -> ImportResult:
    source = f"import {batch}"
    facts = [
        Fact(name="import", value=batch, source=source),
        Fact(name="activities_removed", value=activities, unit="activities", source=source),
        Fact(name="days_removed", value=days, unit="days", source=source),
    ]
    return ImportResult(
        batch=batch,
        undone=True,
        activities_removed=activities,
        days_removed=days,
        evidence=Evidence(tool="import_files", question=f"Take back import {batch}", sources=[source], facts=facts),
    )


def present(result: ImportResult, units: Units) -> Presentation:
    """The result in a runner's words."""
    if result.undone:
        removed = _joined(_count(result.activities_removed, "activity"), _count(result.days_removed, "day"))
        return Presentation(
            sentence=f"Import {result.batch} is taken back: {removed} removed. What other imports said stays."
        )
    details = []
    if result.sports:
        details.append("New: " + ", ".join(sports.spoken(sport, n) for sport, n in result.sports.items()) + ".")
    if result.files_known:
        details.append(f"{_count(result.files_known, 'file')} held nothing new.")
    if result.activities_joined:
        details.append(f"{_count(result.activities_joined, 'recording')} joined an activity that was there already.")
    problems = [*result.refused, *result.refused_rows]
    if problems:
        details.append(f"{_count(len(problems), 'file or row', 'files or rows')} could not be taken in:")
    details.append(f"To take this back: `coach-g import --undo {result.batch}`.")
    table = Table(columns=["File", "Why not"], rows=[[p.file, p.reason] for p in problems[:SHOWN_REASONS]])
    return Presentation(
        sentence=_sentence(result),
        details=details,
        table=table if problems else None,
        how=f"{_count(result.files_seen, 'file')} seen, {result.files_imported} imported, {result.files_known} known, "
        f"{result.files_ignored} not training data, {len(result.refused)} refused.",
    )


def _sentence(result: ImportResult) -> str:
    added = _joined(
        _count(result.activities_added, "activity") if result.activities_added else None,
        _count(result.days_added, "day") + " of wellness" if result.days_added else None,
    )
    if not added:
        return (
            "Nothing new: everything in there was known, or nothing in it could be read."
            if result.files_seen
            else ("There was nothing in there.")
        )
    return f"Imported {added}, from {result.first_day} to {result.last_day}."


def _joined(*parts: str | None) -> str:
    return " and ".join(part for part in parts if part)


def _count(n: int, one: str, many: str | None = None) -> str:
    if n == 1:
        return f"1 {one}"
    return f"{n:,} {many or (one[:-1] + 'ies' if one.endswith('y') and one != 'day' else one + 's')}"


IMPORT_FILES = Tool(
    name="import_files",
    description="Take in training data that the athlete has: a Strava or Garmin export, FIT, GPX, TCX or CSV files, "
    "folders and zips; or take an earlier import back by its number.",
    args=ImportArgs,
    result=ImportResult,
    effect=Effect.WRITES,
    run=run,
    present=present,
    examples=("import my Strava export", "add this file", "undo the last import"),
)
