"""Writes the demo athlete to disk as an export: ``activities.csv``, ``activities/ID.fit.gz``, ``wellness.csv``.

The only module here that touches files. One process: three years take about ten seconds.
"""

import csv
import gzip
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tools.contract import Progress
from tools.demo.body import perform
from tools.demo.fit_file import encode
from tools.demo.life import PlantedFacts
from tools.demo.outing import Outing
from tools.demo.simulate import DEFAULT_SEED, Life, simulate
from tools.demo.tables import STRAVA_COLUMNS, WELLNESS_COLUMNS, activity_row, file_name, wellness_row


@dataclass(frozen=True)
class DemoExport:
    """What was written, and the truth about it."""

    folder: Path
    facts: PlantedFacts
    activities: int
    days: int
    life: Life
    """Every outing and day as they were meant: the totals that answers are compared with."""


def _ignore(_: Progress) -> None: ...


def write_demo(
    folder: Path, end: date, seed: int = DEFAULT_SEED, report: Callable[[Progress], None] = _ignore
) -> DemoExport:
    """Write three years that end on *end* into *folder*; the same seed and end give the same bytes.

    *end* is lived to its evening: pass a day that is over, or the last run may lie in the future.
    """
    return write_life(folder, simulate(end, seed), report)


def write_life(folder: Path, life: Life, report: Callable[[Progress], None] = _ignore) -> DemoExport:
    """Write what *life* holds into *folder*."""
    (folder / "activities").mkdir(parents=True, exist_ok=True)
    _write_table(folder / "activities.csv", STRAVA_COLUMNS, _rows(life, folder, report))
    _write_table(folder / "wellness.csv", WELLNESS_COLUMNS, (wellness_row(day) for day in life.days))
    return DemoExport(folder, life.facts, len(life.outings), len(life.days), life)


def _rows(life: Life, folder: Path, report: Callable[[Progress], None]) -> Iterator[list[str]]:
    """Write every activity's file, and give its row."""
    begun, total = time.monotonic(), len(life.outings)
    for done, outing in enumerate(life.outings, start=1):
        yield _write_activity(outing, folder, life.seed)
        left = (time.monotonic() - begun) / done * (total - done)
        report(Progress("Making the demo athlete", done, total, left))


def _write_activity(outing: Outing, folder: Path, seed: int) -> list[str]:
    recording = perform(outing, seed)
    name = file_name(outing)
    if name is not None:
        (folder / name).write_bytes(gzip.compress(encode(outing, recording), compresslevel=6, mtime=0))
    return activity_row(outing, recording)


def _write_table(path: Path, header: tuple[str, ...], rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
