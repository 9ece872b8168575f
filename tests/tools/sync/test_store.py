"""Records in and out of a real database: sources join, batches come back out, and nothing else moves."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

import numpy as np
import pytest
from sqlalchemy import func
from sqlmodel import Session, SQLModel, select

from storage.db import SessionFactory
from storage.streams import Channel, decode, encode
from storage.tables import Activity, BestEffort, DailyWellness, ImportBatch, Shoe, Sleep, Split, Stream, Weather
from tools.sync.records import (
    ActivityRecord,
    BestEffortRecord,
    DayRecord,
    Figures,
    SplitRecord,
    Statement,
    WeatherRecord,
)
from tools.sync.store import Store, Stored

pytestmark = pytest.mark.both_databases

START = datetime(2025, 5, 4, 6, 30, tzinfo=UTC)
HEART_RATE = np.array([120.0, np.nan, 131.0])


class House:
    """One athlete's store and a batch per service, as an import has them."""

    def __init__(self, session: Session, athlete_id: int) -> None:
        self.session = session
        self.athlete_id = athlete_id
        self.store = Store(session, athlete_id, "Europe/Zurich")

    def batch(self, label: str = "export") -> int:
        batch = ImportBatch(athlete_id=self.athlete_id, label=label)
        self.session.add(batch)
        self.session.flush()
        assert batch.id is not None
        return batch.id

    def add(self, batch: int, record: ActivityRecord | DayRecord, service: str, **more: Any) -> Stored:
        fingerprint = more.pop("fingerprint", sha256(record.model_dump_json().encode()).hexdigest())
        return self.store.add(Statement(service, fingerprint, record, **more), batch, "12.fit")

    def count(self, table: type[SQLModel]) -> int:
        return self.session.exec(select(func.count()).select_from(table)).one()

    def activity(self) -> Activity:
        self.session.expire_all()
        return self.session.exec(select(Activity)).one()


@pytest.fixture
def house(sessions: SessionFactory, make_athlete: Callable[..., int]) -> Iterator[House]:
    athlete_id = make_athlete()
    with sessions() as session:
        yield House(session, athlete_id)


def device_record() -> ActivityRecord:
    return ActivityRecord(
        sport="run",
        activity_type="run",
        start_utc=START,
        zone="Europe/Zurich",
        stated=Figures(distance_m=10_000, elapsed_time_s=3000),
        computed=Figures(distance_m=9_990),
        splits=(SplitRecord(distance_m=1000, elapsed_time_s=300, moving_time_s=299),),
        best_efforts=(BestEffortRecord(distance_m=1000, elapsed_time_s=280, start_offset_s=60),),
        channels=("time_s", "heart_rate_bpm"),
        sample_count=3,
    )


def export_record(**facts: Any) -> ActivityRecord:
    return ActivityRecord(
        **{
            "sport": "run",
            "activity_type": "run",
            "start_utc": START + timedelta(seconds=3),
            "name": "Sunday long one",
            "shoe": "Blue pair",
            "exported": Figures(distance_m=10_050),
            "weather": WeatherRecord(temperature_c=12.5),
            **facts,
        }
    )


def test_two_sources_of_one_run_are_one_activity_and_each_gives_what_it_knows_best(house: House) -> None:
    batch = house.batch()
    streams = {Channel.HEART_RATE_BPM: encode(Channel.HEART_RATE_BPM, HEART_RATE)}
    first = house.add(batch, device_record(), "garmin", external_id="g1", streams=streams)
    second = house.add(batch, export_record(), "strava", external_id="s1")

    assert (first.is_new, second.is_new) == (True, False)
    activity = house.activity()
    assert (activity.name, activity.distance_m, activity.computed_distance_m) == ("Sunday long one", 10_050, 9_990)
    assert (house.count(Split), house.count(BestEffort), house.count(Weather), house.count(Shoe)) == (1, 1, 1, 1)
    stream = house.session.exec(select(Stream)).one()
    assert stream.source_record_id == activity.samples_record_id
    np.testing.assert_array_equal(decode(Channel.HEART_RATE_BPM, stream.data), HEART_RATE)


def test_taking_back_one_batch_leaves_what_the_other_stated(house: House) -> None:
    garmin, strava = house.batch("garmin"), house.batch("strava")
    house.add(garmin, device_record(), "garmin", external_id="g1")
    house.add(strava, export_record(), "strava", external_id="s1")

    assert house.store.remove_batch(strava) == (0, 0)

    activity = house.activity()
    assert (activity.name, activity.distance_m, activity.shoe_id) == (None, 10_000, None)
    assert (house.count(Split), house.count(Weather), house.count(Shoe)) == (1, 0, 0)


def test_taking_back_the_only_batch_leaves_nothing(house: House) -> None:
    batch = house.batch()
    streams = {Channel.HEART_RATE_BPM: encode(Channel.HEART_RATE_BPM, HEART_RATE)}
    house.add(batch, device_record(), "garmin", streams=streams)
    house.add(batch, DayRecord(day=date(2025, 5, 4), steps=9000, sleep_minutes=420), "garmin")

    assert house.store.remove_batch(batch) == (1, 1)

    for table in (Activity, Split, BestEffort, Stream, DailyWellness, Sleep):
        assert house.count(table) == 0


def test_a_service_that_states_its_activity_anew_replaces_what_it_said_and_undo_brings_it_back(house: House) -> None:
    before, after = house.batch("before"), house.batch("after")
    house.add(before, export_record(), "strava", external_id="s1")
    house.add(after, export_record(name="Renamed", exported=Figures(distance_m=10_100)), "strava", external_id="s1")
    assert (house.activity().name, house.activity().distance_m) == ("Renamed", 10_100)

    house.store.remove_batch(after)
    assert (house.activity().name, house.activity().distance_m) == ("Sunday long one", 10_050)


def test_two_runs_on_one_day_stay_two(house: House) -> None:
    batch = house.batch()
    house.add(batch, device_record(), "file")
    house.add(batch, device_record().model_copy(update={"start_utc": START + timedelta(hours=10)}), "file")
    assert house.count(Activity) == 2


def test_athletes_do_not_share_activities(house: House, make_athlete: Callable[..., int]) -> None:
    house.add(house.batch(), device_record(), "file")
    house.session.commit()
    other = House(house.session, make_athlete("jo"))
    assert not other.store.knows("file")
    assert other.add(other.batch(), device_record(), "file", fingerprint="another").is_new


def test_a_statement_is_known_by_its_fingerprint(house: House) -> None:
    house.add(house.batch(), device_record(), "file", fingerprint="f1")
    assert house.store.knows("f1")
    assert not house.store.knows("f2")
    assert house.store.fingerprints() == {"f1"}


def test_a_day_keeps_waking_and_night_apart_and_folds_its_sources(house: House) -> None:
    day = date(2025, 5, 4)
    house.add(house.batch("a"), DayRecord(day=day, steps=9000, light_minutes=30, light_sleep_minutes=200), "garmin")
    newer = house.batch("b")
    stored = house.add(newer, DayRecord(day=day, steps=9500), "csv")

    assert not stored.is_new
    waking, night = house.session.exec(select(DailyWellness)).one(), house.session.exec(select(Sleep)).one()
    assert (waking.steps, waking.light_minutes, waking.resting_hr_bpm) == (9500, 30, None)
    assert (night.light_minutes, night.deep_minutes) == (200, None)

    house.store.remove_batch(newer)
    house.session.expire_all()
    assert house.session.exec(select(DailyWellness)).one().steps == 9000
