"""What ``query_metrics`` answers with. Values are in the metric's stored unit; None is unknown. Pure."""

from datetime import date

from pydantic import BaseModel, Field

from tools.contract import ToolResult
from tools.metrics.query import Aggregate, GroupBy
from tools.units import Units


class PeriodShown(BaseModel):
    """The days that were looked at, both ends included."""

    start: date | None
    """None only where there is no data at all."""
    end: date | None
    label: str
    phrase: str
    tells_dates: bool
    days: int | None = None
    days_so_far: int | None = None
    """Of an unfinished period: how many of its days have begun."""


class Group(BaseModel):
    """One value of a grouped answer."""

    key: str
    label: str
    start: date | None = None
    end: date | None = None
    value: float | None
    rows_counted: int
    rows_left_out: int
    whole: bool = True
    """Whether all its days lie in the period and are over."""


class ActivityRow(BaseModel):
    """One activity (or day, or night) of a ranking or record."""

    id: int | None
    day: date
    name: str | None = None
    sport: str | None = None
    activity_type: str | None = None
    value: float | None
    rank: int
    distance_m: float | None = None
    moving_time_s: float | None = None
    pace_s_per_km: float | None = None
    speed_m_per_s: float | None = None
    heart_rate_mean_bpm: float | None = None
    is_race: bool | None = None
    is_whole_run: bool = False
    """Of a best time: whether it is the time of a whole run without samples."""


class Comparison(BaseModel):
    """The same question over a second period. ``difference`` is the first value minus this one."""

    period: PeriodShown
    value: float | None
    rows_counted: int
    rows_left_out: int
    difference: float | None = None
    percent: float | None = None


class QueryResult(ToolResult):
    """An aggregate over activities, days or nights."""

    metric: str
    unit: str
    aggregate: Aggregate
    """``best`` as the ``min`` or ``max`` that it is for the metric."""
    sport: str | None
    """A family or a type; None: any."""
    value: float | date | None
    rows_counted: int
    rows_left_out: int
    rows_found: int
    """All rows of the period and sport that the filters do not exclude: counted and left out."""
    left_out_reason: str | None = None
    period: PeriodShown
    conditions: list[str] = Field(default_factory=list)
    group_by: GroupBy | None = None
    groups: list[Group] = Field(default_factory=list)
    ranked: bool = False
    """Whether groups are in the order of their values (else of time or name)."""
    highest_first: bool = True
    mean_of_whole_groups: float | None = None
    """Of a grouped total: its mean over the whole groups, empty ones included."""
    whole_groups: int = 0
    activities: list[ActivityRow] = Field(default_factory=list)
    comparison: Comparison | None = None
    nearest: list[date] = Field(default_factory=list)
    """Where nothing was found: the last day with data before the period and the first after it."""
    sports_present: list[str] = Field(default_factory=list)
    """Where the athlete has no such sport at all: the sports that they have."""
    history_is_empty: bool = False
    """Whether the athlete has no data of the kind at all."""
    over_m: float | None = None
    """The set distance of a best time."""
    whole_runs: int = 0
    """How many of the counted best times are those of whole runs without samples."""
    untimed_runs: int = 0
    """Of best times: how many runs at least as long were left out, as without samples their time is unknown."""
    last_n: int | None = None
    units: Units | None = None
    """The units that were asked for; None: the athlete's own."""
