"""An outing as it was meant, before any body goes out: what the days decide and the samples follow. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from tools.demo.weather import Air


class Kind(StrEnum):
    """What an outing is for."""

    EASY = "easy"
    LONG = "long"
    INTERVALS = "intervals"
    TEMPO = "tempo"
    RACE = "race"
    WARM_UP = "warm_up"
    TRAIL = "trail"
    TREADMILL = "treadmill"
    RIDE = "ride"
    SWIM = "swim"
    HIKE = "hike"
    WALK = "walk"
    STRENGTH = "strength"
    PADEL = "padel"

    @property
    def is_run(self) -> bool:
        return self in _RUNS


_RUNS = frozenset(
    {Kind.EASY, Kind.LONG, Kind.INTERVALS, Kind.TEMPO, Kind.RACE, Kind.WARM_UP, Kind.TRAIL, Kind.TREADMILL}
)


@dataclass(frozen=True)
class Stretch:
    """A part of an outing at one aimed pace."""

    distance_m: float
    speed_m_per_s: float
    """Aimed, on the flat."""
    effort: float
    """The fraction of the heart-rate reserve that this settles at."""
    is_hard: bool = False


@dataclass(frozen=True)
class Form:
    """What the runner's body is like on the day."""

    resting_hr_bpm: float
    max_hr_bpm: float
    hr_shift_bpm: float
    """How far off the usual her heart beats: fatigue, heat, illness, chance."""
    cadence_spm: float
    """At 2.7 m/s on the flat."""
    weight_kg: float


@dataclass(frozen=True)
class Outing:
    """One activity to come. Its distance is exact: the body covers just that."""

    number: int
    kind: Kind
    start_utc: datetime
    zone: str
    name: str
    description: str
    place: str | None
    course: int | None
    """Which of the place's courses; without one there are no coordinates."""
    stretches: tuple[Stretch, ...]
    duration_s: int | None
    """For what has no distance."""
    laps_by_hand: bool
    record_every_s: int
    """The mean interval between samples."""
    forced_time_s: int | None
    """A race takes exactly its official time."""
    air: Air | None
    form: Form
    has_dynamics: bool
    gear: str | None
    rpe: int | None
    feel: int | None
    has_file: bool

    @property
    def distance_m(self) -> float | None:
        """None for what has no distance."""
        return round(sum(stretch.distance_m for stretch in self.stretches), 1) if self.stretches else None

    @property
    def planned_s(self) -> float:
        """About how long it takes."""
        if self.duration_s is not None:
            return float(self.duration_s)
        return sum(stretch.distance_m / stretch.speed_m_per_s for stretch in self.stretches)

    @property
    def local_start(self) -> datetime:
        return self.start_utc.astimezone(ZoneInfo(self.zone))

    @property
    def local_day(self) -> date:
        return self.local_start.date()

    @property
    def planned_end(self) -> datetime:
        return self.start_utc + timedelta(seconds=self.planned_s * 1.15)
