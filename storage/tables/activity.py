"""An activity, its pieces and its circumstances. SI units, named; null is unknown, never zero."""

from datetime import date, datetime
from typing import Any

from pydantic import NaiveDatetime
from sqlalchemy import Index, LargeBinary
from sqlmodel import Field, SQLModel

from storage.columns import between, not_negative

_ACTIVITY_CHECKS: tuple[Any, ...] = (
    *not_negative("distance_m", "moving_time_s", "elapsed_time_s", "elevation_gain_m", "elevation_loss_m"),
    between("effort_rpe", 1, 10),
    between("feel", 1, 5),
)


class Activity(SQLModel, table=True):
    """One training activity, folded from its source records (tools/sync/merge.py); several a day are normal.

    Figures of record are what the export states, else what the device states, else ours. ``computed_*`` is always
    ours, from the samples, beside them.
    """

    __tablename__ = "activity"
    __table_args__ = (
        Index("ix_activity_day", "athlete_id", "local_day"),
        Index("ix_activity_start", "athlete_id", "start_utc"),
        *_ACTIVITY_CHECKS,
    )

    id: int | None = Field(default=None, primary_key=True)
    athlete_id: int = Field(foreign_key="athlete.id", ondelete="CASCADE")

    sport: str = Field(max_length=64)
    """The family: run, ride, swim, walk, hike …; a sport that we do not know keeps its own name."""
    activity_type: str = Field(max_length=64)
    """The kind within it: run, trail_run, treadmill_run, track_run, virtual_run, gravel_ride …"""
    name: str | None = Field(default=None, max_length=500)
    description: str | None = None

    start_utc: datetime
    zone: str | None = Field(default=None, max_length=64)
    """IANA zone of the start, where coordinates tell it."""
    utc_offset_s: int
    local_start: NaiveDatetime
    """Wall-clock time at the start (naive on purpose)."""
    local_day: date
    elapsed_time_s: float | None = None
    moving_time_s: float | None = None

    distance_m: float | None = None
    elevation_gain_m: float | None = None
    elevation_loss_m: float | None = None
    computed_distance_m: float | None = None
    computed_moving_time_s: float | None = None
    computed_elevation_gain_m: float | None = None
    grade_cost_factor: float | None = None
    """Of a run: metres of flat ground that cost as much energy as one metre of it did (ours, from the samples)."""

    heart_rate_mean_bpm: float | None = None
    heart_rate_max_bpm: float | None = None
    cadence_mean_spm: float | None = None
    """Steps a minute, both feet (for a ride: crank revolutions a minute)."""
    power_mean_w: float | None = None
    power_max_w: float | None = None
    step_length_mean_m: float | None = None
    vertical_oscillation_mean_m: float | None = None
    ground_contact_mean_s: float | None = None
    temperature_mean_c: float | None = None
    """As the device felt it; the air's is in ``weather``."""
    speed_max_m_per_s: float | None = None
    steps: int | None = None
    calories_kcal: float | None = None

    effort_rpe: float | None = None
    """How hard it was, 1 to 10, as the runner said."""
    feel: int | None = None
    """How it felt, 1 (very weak) to 5 (very strong), as the runner said."""
    is_race: bool | None = None
    is_indoor: bool | None = None

    shoe_id: int | None = Field(default=None, foreign_key="shoe.id", index=True)
    device: str | None = Field(default=None, max_length=200)
    start_latitude_deg: float | None = None
    start_longitude_deg: float | None = None

    samples_record_id: int | None = None
    """The source record whose streams are this activity's samples."""


class Split(SQLModel, table=True):
    """One kilometre of the activity (the last may be shorter), from the samples."""

    __tablename__ = "split"

    activity_id: int = Field(foreign_key="activity.id", primary_key=True, ondelete="CASCADE")
    number: int = Field(primary_key=True)
    distance_m: float
    elapsed_time_s: float
    moving_time_s: float
    elevation_gain_m: float | None = None
    elevation_loss_m: float | None = None
    heart_rate_mean_bpm: float | None = None
    cadence_mean_spm: float | None = None
    power_mean_w: float | None = None


class Lap(SQLModel, table=True):
    """One lap as the device or file marked it."""

    __tablename__ = "lap"

    activity_id: int = Field(foreign_key="activity.id", primary_key=True, ondelete="CASCADE")
    number: int = Field(primary_key=True)
    start_offset_s: float
    distance_m: float | None = None
    elapsed_time_s: float | None = None
    moving_time_s: float | None = None
    elevation_gain_m: float | None = None
    elevation_loss_m: float | None = None
    heart_rate_mean_bpm: float | None = None
    heart_rate_max_bpm: float | None = None
    cadence_mean_spm: float | None = None
    power_mean_w: float | None = None
    trigger: str | None = Field(default=None, max_length=32)


class BestEffort(SQLModel, table=True):
    """The fastest time over one distance within the activity (elapsed time, so pauses count)."""

    __tablename__ = "best_effort"

    activity_id: int = Field(foreign_key="activity.id", primary_key=True, ondelete="CASCADE")
    distance_m: float = Field(primary_key=True)
    elapsed_time_s: float
    start_offset_s: float


class Stream(SQLModel, table=True):
    """One channel of one source record's samples, compressed (storage/streams.py)."""

    __tablename__ = "stream"

    source_record_id: int = Field(foreign_key="source_record.id", primary_key=True, ondelete="CASCADE")
    channel: str = Field(primary_key=True, max_length=48)
    data: bytes = Field(sa_type=LargeBinary)


class Weather(SQLModel, table=True):
    """The air during the activity, and who said so."""

    __tablename__ = "weather"

    activity_id: int = Field(foreign_key="activity.id", primary_key=True, ondelete="CASCADE")
    source: str = Field(max_length=32)
    condition: str | None = Field(default=None, max_length=64)
    temperature_c: float | None = None
    apparent_temperature_c: float | None = None
    dew_point_c: float | None = None
    humidity_fraction: float | None = None
    pressure_hpa: float | None = None
    wind_speed_m_per_s: float | None = None
    wind_gust_m_per_s: float | None = None
    wind_from_deg: float | None = None
    precipitation_mm_per_h: float | None = None
    cloud_cover_fraction: float | None = None
