"""A recorded activity with samples whose truth is known."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from storage.db import SessionFactory
from storage.settings import Settings
from storage.streams import Channel, encode
from storage.tables import Activity, Athlete, BestEffort, ImportBatch, Lap, RecordKind, SourceRecord, Split, Stream
from tools.activities.result import ActivityResult, ShowArgs
from tools.activities.tool import show
from tools.contract import Profile, ToolContext
from tools.units import Units


class Log:
    """One athlete whose "today" is Wednesday 18 November 2026, and what they recorded."""

    def __init__(self, sessions: SessionFactory, home: Path) -> None:
        self.sessions, self.home = sessions, home
        self.units: Units = "metric"
        self.today = date(2026, 11, 18)
        self.athlete_id = self._add(Athlete(slug="runner", name="Runner")).id
        self.batch_id = self._add(ImportBatch(athlete_id=self.athlete_id, label="test")).id

    def activity(self, day: str, km: float = 10.0, minutes: float = 50.0, **more: Any) -> int:
        """An activity without samples."""
        start = datetime.fromisoformat(day if " " in day else f"{day} 08:00")
        sport = more.pop("sport", "run")
        values = {
            "athlete_id": self.athlete_id,
            "sport": sport,
            "activity_type": more.pop("activity_type", sport),
            "start_utc": start.replace(tzinfo=UTC),
            "utc_offset_s": 0,
            "local_start": start,
            "local_day": start.date(),
            "distance_m": km * 1000,
            "moving_time_s": minutes * 60,
            "elapsed_time_s": minutes * 60,
        }
        return int(self._add(Activity(**(values | more))).id)

    def recorded(self, day: str, **more: Any) -> int:
        """Three kilometres due north at 5:00 /km and 150 bpm, up 30 m, with splits, a lap and a best effort."""
        seconds = np.arange(901, dtype=np.float64)
        channels = {
            Channel.TIME_S: seconds,
            Channel.DISTANCE_M: seconds * 10 / 3,
            Channel.LATITUDE_DEG: 47 + seconds * (10 / 3) / 111_195,
            Channel.LONGITUDE_DEG: np.full(901, 8.0),
            Channel.ALTITUDE_M: 400 + seconds / 30,
            Channel.HEART_RATE_BPM: np.full(901, 150.0),
        }
        key = self.activity(day, 3, 15, heart_rate_mean_bpm=150, elevation_gain_m=30, **more)
        record = self._add(
            SourceRecord(
                athlete_id=self.athlete_id,
                batch_id=self.batch_id,
                kind=RecordKind.ACTIVITY,
                service="file",
                fingerprint=f"{key:064}",
                file_name="run.fit",
                activity_id=key,
                payload=b"",
            )
        )
        for channel, values in channels.items():
            self._add(Stream(source_record_id=record.id, channel=channel, data=encode(channel, values)))
        for number in (1, 2, 3):
            self._add(Split(activity_id=key, number=number, distance_m=1000, elapsed_time_s=300, moving_time_s=300))
        self._add(Lap(activity_id=key, number=1, start_offset_s=0, distance_m=3000, elapsed_time_s=900))
        self._add(BestEffort(activity_id=key, distance_m=1000, elapsed_time_s=300, start_offset_s=0))
        with self.sessions() as session:
            row = session.get(Activity, key)
            assert row is not None
            row.samples_record_id = record.id
            session.add(row)
            session.commit()
        return key

    def show(self, which: str = "last", sport: str | None = "run", units: Units | None = None) -> ActivityResult:
        """The answer to one call of show_activity."""
        ctx = ToolContext(
            athlete=Profile(self.athlete_id, "runner", "Runner", "UTC", self.units, 0),
            session=self.sessions,
            settings=Settings(home=self.home),
            clock=lambda: datetime.combine(self.today, datetime.min.time(), UTC) + timedelta(hours=12),
        )
        return show(ctx, ShowArgs(which=which, sport=sport, units=units))

    def _add(self, row: Any) -> Any:
        with self.sessions() as session:
            session.add(row)
            session.commit()
        return row


@pytest.fixture
def log(sessions: SessionFactory, tmp_path: Path) -> Log:
    """An athlete without any activity yet."""
    return Log(sessions, tmp_path)


@pytest.fixture
def week(log: Log) -> Log:
    """Runs of a fortnight, two of them on one day, and a ride."""
    log.activity("2026-11-05", 12, 66, name="Berlin half", is_race=True)
    log.activity("2026-11-10", 8, 36, name="Tempo")
    log.activity("2026-11-17 07:00", 5, 30)
    log.activity("2026-11-17 18:00", 10, 50, name="Evening")
    log.activity("2026-11-18", 40, 80, sport="ride", name="Commute")
    return log
