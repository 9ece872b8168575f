"""What ``show_activity`` takes and answers with. SI; None is unknown. Pure."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field, NaiveDatetime

from tools.contract import ToolResult
from tools.units import Units


class ShowArgs(BaseModel):
    """Arguments of ``show_activity``."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"which": "last"}, {"which": "Berlin half"}]}
    )

    which: str = Field(
        default="last",
        description="'last', 'first', 'yesterday', a day ('3 May 2025', 'last Tuesday'), a superlative "
        "('longest in May', 'fastest of 2025', 'last race'), its number ('512'), or a part "
        "of its name. Never compute dates yourself.",
    )
    sport: str | None = Field(
        default="run",
        description="run, ride, swim …, a type such as trail_run, or 'any'. Not needed with a number or name.",
    )
    units: Units | None = Field(
        default=None, description="Only if asked for: metric (km) or imperial (miles). Default: the athlete's own."
    )


class Stretch(BaseModel):
    """A split of one kilometre (the last may be shorter), or a lap as the device marked it."""

    number: int
    distance_m: float | None
    elapsed_time_s: float | None
    moving_time_s: float | None
    pace_s_per_km: float | None
    speed_m_per_s: float | None
    elevation_gain_m: float | None
    heart_rate_mean_bpm: float | None
    cadence_mean_spm: float | None
    power_mean_w: float | None


class Effort(BaseModel):
    """The fastest time over a distance within the activity, pauses included."""

    distance_m: float
    elapsed_time_s: float


class SensorRange(BaseModel):
    """Least and most that a sensor measured; the channel's name carries the unit."""

    channel: str
    low: float
    high: float


class Line(BaseModel):
    """The way on the ground: metres east and north of the start, so that a drawing does not tell where it was."""

    east_m: list[float]
    north_m: list[float]


class ProfileShown(BaseModel):
    """Samples over distance, few enough to draw."""

    distance_m: list[float]
    pace_s_per_km: list[float | None]
    heart_rate_bpm: list[float | None]
    altitude_m: list[float | None]


class Disagreement(BaseModel):
    """A figure of record that differs largely from what the samples give."""

    what: str
    unit: str
    stated: float
    computed: float


class Neighbour(BaseModel):
    """Another activity that the words fit too."""

    id: int
    day: date
    local_start: NaiveDatetime
    name: str | None
    sport: str
    distance_m: float | None


class ActivityResult(ToolResult):
    """One activity in detail."""

    id: int
    name: str | None
    description: str | None
    sport: str
    activity_type: str
    start_utc: datetime
    local_start: NaiveDatetime
    day: date
    chosen_as: str
    """Why this one, in words: "the longest of 12 runs in May 2025"."""
    fitting: int
    """How many activities the words fit."""
    distance_m: float | None
    moving_time_s: float | None
    elapsed_time_s: float | None
    pace_s_per_km: float | None
    speed_m_per_s: float | None
    elevation_gain_m: float | None
    elevation_loss_m: float | None
    heart_rate_mean_bpm: float | None
    heart_rate_max_bpm: float | None
    cadence_mean_spm: float | None
    power_mean_w: float | None
    calories_kcal: float | None
    effort_rpe: float | None
    feel: int | None
    temperature_c: float | None
    temperature_source: str | None
    """``weather`` or ``device``."""
    shoe: str | None
    device: str | None
    is_race: bool | None
    splits: list[Stretch] = Field(default_factory=list)
    laps: list[Stretch] = Field(default_factory=list)
    best_efforts: list[Effort] = Field(default_factory=list)
    sensors: list[SensorRange] = Field(default_factory=list)
    profile: ProfileShown | None = None
    line: Line | None = None
    disagreements: list[Disagreement] = Field(default_factory=list)
    others: list[Neighbour] = Field(default_factory=list)
    units: Units | None = None
    """The units that were asked for; None: the athlete's own."""
