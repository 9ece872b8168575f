"""What an import has done so far, counted and reported while it goes on."""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from storage.tables import FileOutcome, RecordKind
from tools.contract import Progress
from tools.sync.records import ActivityRecord, Statement
from tools.sync.store import Stored

REPORT_EVERY_S = 0.25


@dataclass
class Tally:
    """What an import has done so far."""

    files: Counter[FileOutcome] = field(default_factory=Counter)
    refused: list[tuple[str, str]] = field(default_factory=list)
    refused_rows: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    activities_added: int = 0
    activities_joined: int = 0
    """Sources that turned out to describe an activity that was known already."""
    days_added: int = 0
    days_joined: int = 0
    sports: Counter[str] = field(default_factory=Counter)
    first_day: date | None = None
    last_day: date | None = None

    def count(self, stored: Stored, statement: Statement) -> None:
        """Count one stored statement."""
        if stored.kind is RecordKind.DAY:
            self.days_added += stored.is_new
            self.days_joined += not stored.is_new
            return
        self.activities_added += stored.is_new
        self.activities_joined += not stored.is_new
        if stored.is_new and isinstance(statement.record, ActivityRecord):
            self.sports[statement.record.sport] += 1
        self.first_day = min(self.first_day or stored.local_day, stored.local_day)
        self.last_day = max(self.last_day or stored.local_day, stored.local_day)


class ProgressReporter:
    """Reports at most a few times a second, with the time left judged from the pace so far."""

    def __init__(self, report: Callable[[Progress], None]) -> None:
        self._report = report
        self._started = self._last = time.monotonic()
        self._total = 0
        self.done = 0

    def start(self, total: int) -> None:
        self._total = total
        self._report(Progress("Importing", 0, total))

    def advance(self, steps: int = 1) -> None:
        self.done += steps
        now = time.monotonic()
        if steps == 0 or (now - self._last < REPORT_EVERY_S and self.done < self._total):
            return
        self._last = now
        left = (now - self._started) / self.done * (self._total - self.done)
        self._report(Progress("Importing", self.done, self._total, left))
