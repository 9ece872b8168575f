"""Days and nights: sleep, heart-rate variability, steps, stress and weight, after what was trained. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypedDict

import numpy as np

from tools.demo.life import PlantedFacts
from tools.demo.outing import Kind
from tools.demo.week import Session

_MINUTES_PER_KM = {Kind.RIDE: 2.5, Kind.SWIM: 25.0, Kind.HIKE: 15.0, Kind.WALK: 11.0}
_HARDNESS = {
    Kind.RACE: 2.6,
    Kind.INTERVALS: 1.8,
    Kind.TEMPO: 1.7,
    Kind.LONG: 1.15,
    Kind.TRAIL: 1.25,
    Kind.RIDE: 0.6,
    Kind.SWIM: 0.7,
    Kind.HIKE: 0.4,
    Kind.WALK: 0.15,
    Kind.STRENGTH: 0.5,
    Kind.PADEL: 0.8,
}
_ACUTE_DAYS, _CHRONIC_DAYS = 7, 42


@dataclass(frozen=True)
class Day:
    """One day and the night that ended on it. None is unknown: the watch was off, or nobody stood on the scale."""

    day: date
    tiredness: float
    """0 fresh to 1 worn out: recent load against what she is used to, illness, short nights."""
    resting_hr_bpm: int | None
    hrv_ms: float | None
    deep_minutes: int | None
    light_sleep_minutes: int | None
    rem_minutes: int | None
    awake_minutes: int | None
    bed_time: datetime | None
    wake_time: datetime | None
    steps: int | None
    vigorous_minutes: int | None
    moderate_minutes: int | None
    light_minutes: int | None
    stress: int | None
    weight_kg: float | None

    @property
    def sleep_minutes(self) -> int | None:
        """Asleep: deep, light and REM."""
        if self.deep_minutes is None or self.light_sleep_minutes is None or self.rem_minutes is None:
            return None
        return self.deep_minutes + self.light_sleep_minutes + self.rem_minutes


class _Stages(TypedDict):
    deep_minutes: int | None
    light_sleep_minutes: int | None
    rem_minutes: int | None
    awake_minutes: int | None
    bed_time: datetime | None
    wake_time: datetime | None


def minutes_of(session: Session) -> float:
    """About how long a session takes."""
    if session.kind in (Kind.STRENGTH, Kind.PADEL):
        return session.size
    return session.size * _MINUTES_PER_KM.get(session.kind, 6.0)


def live(facts: PlantedFacts, sessions: list[Session], seed: int) -> list[Day]:
    """Every day of the three years, in order."""
    rng = np.random.default_rng([seed, 51])
    by_day: dict[date, list[Session]] = {}
    for session in sessions:
        by_day.setdefault(session.day, []).append(session)
    body = _Body(facts, rng)
    return [
        body.next_day(facts.first_day + timedelta(days=n), by_day.get(facts.first_day + timedelta(days=n), []))
        for n in range((facts.last_day - facts.first_day).days + 1)
    ]


class _Body:
    """What one day leaves for the next."""

    def __init__(self, facts: PlantedFacts, rng: np.random.Generator) -> None:
        self._facts, self._rng = facts, rng
        self._acute = self._chronic = 24.0
        self._mood = self._weight_drift = 0.0

    def next_day(self, day: date, sessions: list[Session]) -> Day:
        rng, facts = self._rng, self._facts
        ill = _illness(facts, day)
        deadline = day in facts.short_sleep
        self._mood = 0.6 * self._mood + 0.8 * float(rng.normal())
        overload = float(np.clip((self._acute / max(self._chronic, 8.0) - 1.0) * 1.1, -0.4, 1.0))
        tiredness = float(np.clip(0.3 + 0.5 * overload + 0.12 * self._mood + 0.5 * ill + 0.15 * deadline, 0.0, 1.0))
        resting, variability = self._heart(day, ill, overload, deadline)
        self._weight_drift = 0.97 * self._weight_drift + 0.1 * float(rng.normal())
        load = sum(minutes_of(s) * _HARDNESS.get(s.kind, 1.0) for s in sessions)
        self._acute += (load - self._acute) / _ACUTE_DAYS
        self._chronic += (load - self._chronic) / _CHRONIC_DAYS
        night = self._night(day, ill, deadline)
        worn = rng.random() > 0.025
        vigorous = sum(minutes_of(s) for s in sessions if _HARDNESS.get(s.kind, 1.0) >= 1.15)
        moderate = sum(minutes_of(s) for s in sessions if 0.4 <= _HARDNESS.get(s.kind, 1.0) < 1.15)
        on_foot = sum(s.size for s in sessions if s.kind.is_run or s.kind in (Kind.HIKE, Kind.WALK))
        weekday = day.weekday() < 5
        return Day(
            day=day,
            tiredness=tiredness,
            resting_hr_bpm=resting if worn and night else None,
            hrv_ms=variability if worn and night else None,
            **_stages(night if worn else None),
            steps=int(
                np.clip(rng.normal(6900 if weekday else 5600, 1700) * (1 - 0.6 * ill), 900, 22000) + on_foot * 1190
            )
            if worn
            else None,
            vigorous_minutes=round(vigorous * 0.85) if worn else None,
            moderate_minutes=round(moderate + vigorous * 0.15 + max(rng.normal(9, 6), 0)) if worn else None,
            light_minutes=round(max(rng.normal(165, 40) * (1 - 0.5 * ill), 20)) if worn else None,
            stress=round(float(np.clip(rng.normal(27, 5) + 15 * deadline + 14 * ill + 6 * overload, 8, 88)))
            if worn
            else None,
            weight_kg=self._weigh(day, ill) if rng.random() < 0.38 else None,
        )

    def _heart(self, day: date, ill: float, overload: float, deadline: bool) -> tuple[int, float]:
        """Resting heart rate and overnight variability."""
        rng, facts = self._rng, self._facts
        fit = facts.fitness(day) - 38
        resting = 55.5 - 0.9 * fit + 2.2 * overload + 1.2 * deadline + facts.illness_resting_hr_rise_bpm * ill
        variability = 50 + 1.6 * fit - 7 * overload - 4 * deadline - facts.illness_hrv_drop_ms * ill
        return (
            round(resting - 0.35 * self._mood + float(rng.normal(0, 0.9))),
            round(max(variability + 1.8 * self._mood + float(rng.normal(0, 3.4)), 14.0), 1),
        )

    def _night(self, day: date, ill: float, deadline: bool) -> tuple[datetime, datetime, int, int] | None:
        """(bed, wake, awake, asleep) of the night that ended on *day*; None when it was not recorded."""
        rng = self._rng
        if rng.random() < 0.035:
            return None
        weekend = day.weekday() >= 5
        asleep = 438 + 6 * self._mood + float(rng.normal(0, 27)) + 36 * weekend + 25 * ill
        asleep -= self._facts.short_sleep_loss_minutes * deadline
        awake = int(np.clip(rng.gamma(4, 5) + 12 * ill, 3, 95))
        bed_minute = round(22 * 60 + 48 + float(rng.normal(0, 24)) + 40 * weekend + 45 * deadline)
        bed = datetime.combine(day - timedelta(days=1), time(0)) + timedelta(minutes=bed_minute)
        asleep_minutes = int(np.clip(asleep, 190, 620))
        return bed, bed + timedelta(minutes=asleep_minutes + awake), awake, asleep_minutes

    def _weigh(self, day: date, ill: float) -> float:
        winter = float(np.cos(2 * np.pi * (day.timetuple().tm_yday - 15) / 365.25))
        hurt = 0.7 if day in self._facts.injury else 0.0
        scale = float(self._rng.normal(0, 0.25))
        return round(61.2 + 0.6 * winter + 0.5 * self._weight_drift + hurt - 0.9 * ill + scale, 1)


def _illness(facts: PlantedFacts, day: date) -> float:
    """1 while ill, with a day's warning and a few days' tail."""
    if day in facts.illness:
        return 1.0
    after = (day - facts.illness.last).days
    if 0 < after <= 4:
        return 0.6 - 0.13 * after
    return 0.35 if (facts.illness.first - day).days == 1 else 0.0


def _stages(night: tuple[datetime, datetime, int, int] | None) -> _Stages:
    if night is None:
        return _Stages(
            deep_minutes=None,
            light_sleep_minutes=None,
            rem_minutes=None,
            awake_minutes=None,
            bed_time=None,
            wake_time=None,
        )
    bed, wake, awake, asleep = night
    share = 0.19 + 0.03 * np.sin(asleep * 1.7)
    deep, rem = round(asleep * float(share)), round(asleep * (0.225 + 0.03 * float(np.cos(asleep * 2.3))))
    return _Stages(
        deep_minutes=deep,
        light_sleep_minutes=asleep - deep - rem,
        rem_minutes=rem,
        awake_minutes=awake,
        bed_time=bed,
        wake_time=wake,
    )
