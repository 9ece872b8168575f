"""Taking imports back: what is left is what the remaining imports alone would have made, in whatever order."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from sqlmodel import Session, select

from storage.db import SessionFactory
from storage.streams import Channel
from storage.tables import (
    Activity,
    DailyWellness,
    ImportBatch,
    Shoe,
    SourceRecord,
    Split,
    Stream,
)
from tools.sync.fingerprint import of_record
from tools.sync.records import ActivityRecord, DayRecord, Figures, SplitRecord, Statement
from tools.sync.store import Store

START = datetime(2025, 5, 4, 6, 30, tzinfo=UTC)


def activity(
    minutes: float, service: str, external_id: str | None = None, *, name: str | None = None, samples: int = 0
) -> Statement:
    """A run that starts *minutes* after START."""
    record = ActivityRecord(
        sport="run",
        activity_type="run",
        start_utc=START + timedelta(minutes=minutes),
        name=name,
        shoe=f"shoe of {service}" if service == "strava" else None,
        exported=Figures(distance_m=10_000 + minutes) if service == "strava" else Figures(),
        stated=Figures(elapsed_time_s=3000),
        splits=tuple(SplitRecord(distance_m=1000, elapsed_time_s=300 + n, moving_time_s=300) for n in range(samples)),
        channels=("time_s",) if samples else (),
        sample_count=samples,
    )
    streams = {Channel.TIME_S: b"samples"} if samples else {}
    return Statement(service, of_record(service, external_id, record), record, external_id, streams)


def day(resting_hr_bpm: float) -> Statement:
    record = DayRecord(day=START.date(), resting_hr_bpm=resting_hr_bpm)
    return Statement("csv", of_record("csv", None, record), record)


BATCHES: dict[str, list[Statement]] = {
    "watch": [activity(0, "file", samples=3), activity(600, "file", samples=2), day(48)],
    "two minutes later": [activity(2, "garmin", "g1", samples=5), day(51)],
    "four minutes later": [activity(4, "polar", "p1", name="Between", samples=4)],
    "export": [activity(0.05, "strava", "s1", name="Lake"), activity(601, "strava", "s2", name="Evening")],
    "export, renamed": [
        activity(0.05, "strava", "s1", name="Lake loop"),
        activity(601, "strava", "s2", name="Evening"),
    ],
    "a second upload": [activity(1, "strava", "s9", name="Phone"), activity(600, "file", samples=2), day(48)],
}
"""Overlapping: the same statements again, others of the same runs, and runs that are alike but for one between them."""


@pytest.fixture
def athlete(make_athlete: Callable[..., int]) -> int:
    return make_athlete()


class Imports:
    """An athlete's batches, added and taken back one after the other."""

    def __init__(self, session: Session, athlete_id: int) -> None:
        self._session = session
        self._athlete_id = athlete_id
        self._store = Store(session, athlete_id, "Europe/Zurich")

    def add(self, name: str) -> int:
        batch = ImportBatch(athlete_id=self._athlete_id, label=name)
        self._session.add(batch)
        self._session.commit()
        assert batch.id is not None
        for statement in BATCHES[name]:
            if self._store.knows(statement.fingerprint):
                self._store.restate(statement.fingerprint, batch.id)
            else:
                self._store.add(statement, batch.id, name)
        self._session.commit()
        return batch.id

    def undo(self, batch_id: int) -> None:
        self._store.remove_batch(batch_id)
        self._session.commit()

    def forget_all(self) -> None:
        for table in (Split, Stream, SourceRecord, Activity, DailyWellness, Shoe, ImportBatch):
            self._session.execute(delete(table))
        self._session.commit()

    def state(self) -> Any:
        """All that a runner can see, without keys."""
        shoes = {shoe.id: shoe.name for shoe in self._session.exec(select(Shoe))}
        sampled = {record.id: record.fingerprint for record in self._session.exec(select(SourceRecord))}
        activities = []
        for row in self._session.exec(select(Activity).execution_options(populate_existing=True)):
            columns = row.model_dump(exclude={"id", "shoe_id", "samples_record_id"})
            splits = self._session.exec(select(Split).where(Split.activity_id == row.id)).all()
            pieces = [split.model_dump(exclude={"activity_id"}) for split in splits]
            activities.append((columns, shoes.get(row.shoe_id), sampled.get(row.samples_record_id), pieces))
        days = self._session.exec(select(DailyWellness).execution_options(populate_existing=True))
        return (
            sorted(activities, key=lambda one: str(one[0]["start_utc"]) + str(one[0]["name"]) + str(one[2])),
            [row.model_dump() for row in days],
            sorted(shoes.values()),
        )


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(sorted(BATCHES)), st.booleans(), st.integers(0, 9)), min_size=1, max_size=6
    )
)
def test_after_any_sequence_of_imports_and_undos_the_history_is_that_of_the_imports_that_are_left(
    sessions: SessionFactory, athlete: int, steps: list[tuple[str, bool, int]]
) -> None:
    with sessions() as session:
        imports = Imports(session, athlete)
        imports.forget_all()
        left: list[tuple[int, str]] = []
        for name, takes_back, which in steps:
            left.append((imports.add(name), name))
            if takes_back:
                batch_id, _ = left.pop(which % len(left))
                imports.undo(batch_id)
        found = imports.state()

        imports.forget_all()
        for _, name in left:
            imports.add(name)

        assert found == imports.state()
