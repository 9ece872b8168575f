"""The shapes that activity data passes through, from a file to the database. Pure; SI units; None or NaN is unknown.

    file bytes --parser--> ParsedActivity --derive--> ActivityRecord + streams --merge--> the activity's row

A parser states only what the file states. ``derive`` adds what follows from the samples. ``merge`` folds the records of
all sources into one activity.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

import numpy as np
from pydantic import BaseModel, ConfigDict, NaiveDatetime

from storage.streams import Channel, Column


class RefusedFileError(Exception):
    """This file (or this part of one) cannot be taken in; the message tells a runner why."""


@dataclass(frozen=True)
class Samples:
    """Columns of equal length n; ``channels[Channel.TIME_S]`` is there always and increases strictly."""

    channels: dict[Channel, Column]

    @property
    def time_s(self) -> Column:
        return self.channels[Channel.TIME_S]

    def __len__(self) -> int:
        return int(self.time_s.size)

    def get(self, channel: Channel) -> Column:
        """The channel, all unknown if absent."""
        column = self.channels.get(channel)
        return np.full(len(self), np.nan) if column is None else column

    def has(self, channel: Channel) -> bool:
        """Whether any sample knows this channel."""
        column = self.channels.get(channel)
        return column is not None and bool(np.isfinite(column).any())


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Figures(_Frozen):
    """What somebody (an export, a device, or we from samples) says of an activity as a whole."""

    distance_m: float | None = None
    moving_time_s: float | None = None
    elapsed_time_s: float | None = None
    elevation_gain_m: float | None = None
    elevation_loss_m: float | None = None
    heart_rate_mean_bpm: float | None = None
    heart_rate_max_bpm: float | None = None
    cadence_mean_spm: float | None = None
    power_mean_w: float | None = None
    power_max_w: float | None = None
    step_length_mean_m: float | None = None
    vertical_oscillation_mean_m: float | None = None
    ground_contact_mean_s: float | None = None
    temperature_mean_c: float | None = None
    speed_max_m_per_s: float | None = None
    steps: int | None = None
    calories_kcal: float | None = None
    grade_cost_factor: float | None = None
    """Only ever ours: what the slopes of a run cost, against the flat (tools/sync/samples/grade.py)."""


class LapRecord(_Frozen):
    """A lap as the file marks it."""

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
    trigger: str | None = None


class SplitRecord(_Frozen):
    """One kilometre, computed from samples."""

    distance_m: float
    elapsed_time_s: float
    moving_time_s: float
    elevation_gain_m: float | None = None
    elevation_loss_m: float | None = None
    heart_rate_mean_bpm: float | None = None
    cadence_mean_spm: float | None = None
    power_mean_w: float | None = None


class BestEffortRecord(_Frozen):
    """The fastest stretch of one distance, computed from samples."""

    distance_m: float
    elapsed_time_s: float
    start_offset_s: float


class WeatherRecord(_Frozen):
    """The air, as a source states it (columns as in storage)."""

    condition: str | None = None
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


@dataclass(frozen=True)
class ParsedActivity:
    """What one file states of one activity."""

    sport: str
    activity_type: str
    """Both from :func:`tools.sports.classify`."""
    start_utc: datetime
    utc_offset_s: int | None = None
    """Where the file states local time (a FIT ``local_timestamp``, an offset in the timestamp)."""
    name: str | None = None
    description: str | None = None
    device: str | None = None
    is_indoor: bool | None = None
    external_id: str | None = None
    effort_rpe: float | None = None
    feel: int | None = None
    """What the runner told the watch afterwards: effort 1 to 10, feel 1 (very weak) to 5 (very strong)."""
    stated: Figures = field(default_factory=Figures)
    """The device's own totals."""
    samples: Samples | None = None
    laps: tuple[LapRecord, ...] = ()
    notes: tuple[str, ...] = ()
    """What had to be left out or mended, for the reader: "12 samples with impossible heart rates left out"."""


class ActivityRecord(_Frozen):
    """One activity as one source states it, and what follows from its samples: the source record's payload."""

    sport: str
    activity_type: str
    start_utc: datetime
    utc_offset_s: int | None = None
    zone: str | None = None
    name: str | None = None
    description: str | None = None
    device: str | None = None
    is_indoor: bool | None = None
    is_race: bool | None = None
    effort_rpe: float | None = None
    feel: int | None = None
    shoe: str | None = None
    start_latitude_deg: float | None = None
    start_longitude_deg: float | None = None
    exported: Figures = Figures()
    """What an export's table states: the figures of record."""
    stated: Figures = Figures()
    """What the device states in the file."""
    computed: Figures = Figures()
    """Ours, from the samples."""
    laps: tuple[LapRecord, ...] = ()
    splits: tuple[SplitRecord, ...] = ()
    best_efforts: tuple[BestEffortRecord, ...] = ()
    weather: WeatherRecord | None = None
    channels: tuple[str, ...] = ()
    """Which sample channels this source has: the richest source gives the samples."""
    sample_count: int = 0


class DayRecord(_Frozen):
    """One day and the night that ended on it, as one source states them (columns as in storage)."""

    day: date
    resting_hr_bpm: float | None = None
    hrv_ms: float | None = None
    steps: int | None = None
    vigorous_minutes: float | None = None
    moderate_minutes: float | None = None
    light_minutes: float | None = None
    active_kcal: float | None = None
    resting_kcal: float | None = None
    total_kcal: float | None = None
    stress_mean: float | None = None
    body_battery_max: float | None = None
    body_battery_min: float | None = None
    weight_kg: float | None = None
    respiration_per_min: float | None = None
    spo2_percent: float | None = None
    bed_time: NaiveDatetime | None = None
    wake_time: NaiveDatetime | None = None
    sleep_minutes: float | None = None
    deep_minutes: float | None = None
    light_sleep_minutes: float | None = None
    rem_minutes: float | None = None
    awake_minutes: float | None = None
    sleep_score: float | None = None


@dataclass(frozen=True)
class Statement:
    """One thing to store: an activity (with encoded streams) or a day, and the source's own name for it."""

    service: str
    fingerprint: str
    """SHA-256 hex of what the source stated."""
    record: ActivityRecord | DayRecord
    external_id: str | None = None
    streams: dict[Channel, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class FileReport:
    """What came of one file, named as the runner knows it: ``export.zip/activities/12.fit.gz``."""

    name: str
    statements: tuple[Statement, ...] = ()
    refused: str | None = None
    """Why nothing of it was taken; ``statements`` is empty then."""
    ignored: str | None = None
    """Why it is no training data at all."""
    is_table: bool = False
    """Many rows that stand each for itself, rather than one recording."""
    refused_rows: tuple[str, ...] = ()
    """Of a table: the rows that could not be taken, each with its line and reason; the others were."""
    notes: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    """Fingerprints of what it holds and is stored already, so that it was not read again."""
