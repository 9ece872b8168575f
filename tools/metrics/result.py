"""What ``query_metrics`` answers with. Values are in the metric's stored unit; None is unknown. Pure."""

from datetime import date

from pydantic import BaseModel, Field

from tools.contract import ToolResult
from tools.metrics.query import Aggregate, GroupBy, Wanted
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
    shoe: str | None = None
    is_whole_run: bool = False
    """Of a best time: whether it is the time of a whole run without samples."""


class Comparison(BaseModel):
    """The same question over a second period, or over the other part of a split.

    ``difference`` is the first value minus this one, ``percent`` the same in percent of this one.
    """

    period: PeriodShown
    label: str = ""
    """Of a split: what the other part is ("weekdays"); empty for a second period."""
    value: float | None
    rows_counted: int
    rows_left_out: int
    difference: float | None = None
    percent: float | None = None


class Main(BaseModel):
    """The part of a result that answers the question: what the first sentence states and the first fact is."""

    wanted: Wanted
    value: float | date | str
    """A number in *unit*; a date; a text: a name, a weekday, ``2024-05`` for a month, ``yes``, ``up``."""
    unit: str | None = None
    when: str | None = None
    """The day or days it holds for, ISO."""
    tied: int = 0
    """How many others stand beside it with the same value; it is the earliest of them."""


class Streak(BaseModel):
    """Days (weeks, months) in a row. Without any, ``length`` is 0 and there are no days."""

    length: int
    unit: str
    """``days``, ``weeks``, ``months``, ``years``."""
    start: date | None = None
    end: date | None = None
    goes_on: bool = False
    """Whether it reaches today, or the day (week, month) before."""
    tied: int = 0
    """How many other streaks are as long; this is the earliest."""


class OfGroups(BaseModel):
    """One value made of the values of groups: the mean week, in how many weeks, how many weeks in a row."""

    aggregate: Aggregate
    value: float | None
    unit: str
    """The metric's unit, ``percent``, or what is counted: ``weeks``."""
    groups: int
    """How many groups it is made of."""
    fulfilled: int | None = None
    """Of counts and shares: how many groups the check holds for (without a check: how many have a row)."""
    keys: list[str] = []
    """Of counts: which groups these are, in the order of time."""
    unknown: int = 0
    """How many groups lie in the period whose value is unknown, so that nothing can be said of them."""
    whole_only: bool = False
    """Whether groups that the period or today cut off were set aside."""
    percentile: float | None = None
    streak: Streak | None = None
    op: str | None = None
    bound: float | None = None
    """What each group's value was held against, in its unit; None: whether it has a row."""


class Share(BaseModel):
    """A part of a whole. ``percent`` is None where the whole is nothing."""

    part: float
    whole: float
    unit: str
    """Of both: ``runs``, ``nights``, ``m`` …"""
    percent: float | None


class Trend(BaseModel):
    """How values change over time: a line through them that outliers hardly move."""

    rows: int
    change: float | None
    """From the line's first day to its last, in the metric's unit; None where nothing can be said (see *why_not*)."""
    direction: str | None = None
    """``up``, ``down``, or ``same`` where the change rounds to nothing as shown."""
    p: float | None = None
    """How often chance alone makes values rise or fall as steadily (Kendall's test)."""
    start: date | None = None
    end: date | None = None
    start_value: float | None = None
    """On the line, on its first day."""
    end_value: float | None = None
    why_not: str | None = None
    points: list[tuple[date, float]] = Field(default_factory=list)

    @property
    def clear(self) -> bool:
        """Whether chance is an unlikely explanation."""
        return self.p is not None and self.p < 0.05


class Correlation(BaseModel):
    """How two metrics go together over pairs of their values."""

    related: str
    """The second metric's name."""
    pairs: int
    r: float | None
    """Pearson's coefficient, -1 to 1; None where nothing can be said (see *why_not*)."""
    low: float | None = None
    high: float | None = None
    """The ends of its 95 % interval."""
    lag_days: int = 0
    each: str = "day"
    """What one pair is of: ``activity``, ``day``, ``week``, ``month``."""
    why_not: str | None = None
    points: list[tuple[float, float]] = Field(default_factory=list)
    """In the stored units of metric and *related*."""


class Checked(BaseModel):
    """A value held against a bound."""

    op: str
    bound: float | None
    """In *unit*; None: there is nothing to hold it against."""
    unit: str
    holds: bool | None
    """None where the value or the bound is unknown."""
    every: bool = False
    """Whether the bound is how many days (weeks …) the period has."""
    against_other: bool = False
    """Whether the bound is the other side of the comparison."""


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
    rank: int = 1
    """Of a record or of ranked groups: which place the answer is of."""
    best_by: str | None = None
    """The other metric that the rows were chosen by: only the ``best_n`` best are left."""
    best_n: int = 0
    best_rank: int = 1
    """From which place on they were chosen."""
    best_is_highest: bool = True
    units: Units | None = None
    """The units that were asked for; None: the athlete's own."""
    first_n: int | None = None
    today: date | None = None
    """The athlete's day."""
    wanted: Wanted = Wanted.VALUE
    asks_less: bool = False
    """Of a change in percent: whether it is asked how much less the first is than the second."""
    main: Main | None = None
    """The part that answers the question; None where there is no data."""
    split: list[str] = Field(default_factory=list)
    """What parts the rows in two, in words: ``value`` is of those that fulfil it (of a share: ``share``)."""
    of_groups: OfGroups | None = None
    share: Share | None = None
    trend: Trend | None = None
    correlation: Correlation | None = None
    checked: Checked | None = None
    percentile: float | None = None
