"""What the demo athlete trains, week by week: blocks before races, easy weeks, holidays, life in between. Pure."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from tools.demo.life import BLOCK_WEEKS, FIVE_K, HALF, MARATHON, TEN_K, PlantedFacts, PlantedRace
from tools.demo.outing import Kind

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)

_PEAK_KM = {FIVE_K: 34.0, TEN_K: 38.0, HALF: 45.0, MARATHON: 58.0}
_LONGEST_KM = {FIVE_K: 13.0, TEN_K: 15.0, HALF: 20.0, MARATHON: 31.0}
_RETURN_KM = (6.0, 9.0, 12.0, 15.0, 19.0, 23.0)
"""The first weeks of running after the injury."""


@dataclass(frozen=True)
class Session:
    """One thing to do on a day. ``size`` is km, or minutes for what has no distance."""

    day: date
    kind: Kind
    size: float
    note: str = ""
    """Which planted circumstance it belongs to: return, shakeout, abroad, midnight …"""
    race: PlantedRace | None = None


@dataclass(frozen=True)
class _Week:
    monday: date
    km: float
    runs: int
    longest_km: float
    race: PlantedRace | None
    hard: bool


def all_sessions(facts: PlantedFacts, seed: int) -> list[Session]:
    """Every session of the three years, in order of days."""
    rng = np.random.default_rng([seed, 41])
    monday = facts.first_day - timedelta(days=facts.first_day.weekday())
    sessions: list[Session] = []
    while monday <= facts.last_day:
        sessions += _run_week(_shape(facts, monday, rng), facts, rng)
        sessions += _beside_running(facts, monday, rng)
        monday += timedelta(days=7)
    sessions += _planted(facts)
    return sorted(
        (s for s in _settled(sessions, facts) if facts.first_day <= s.day <= facts.last_day),
        key=lambda s: (s.day, s.kind is not Kind.WARM_UP, s.kind),
    )


def next_race(facts: PlantedFacts, day: date) -> PlantedRace | None:
    """The race that she is in a block for."""
    coming = [r for r in facts.races if 0 <= (r.day - day).days < 7 * BLOCK_WEEKS[r.distance_m]]
    return max(coming, key=lambda race: race.distance_m, default=None)


def _shape(facts: PlantedFacts, monday: date, rng: np.random.Generator) -> _Week:
    """How much, how often, how far at most."""
    years = (monday - facts.first_day).days / 365.25
    km, longest = 26.0 + 2.0 * years, 12.0
    goal = next_race(facts, monday)
    if goal is not None:
        weeks_to = (goal.day - monday).days // 7
        block = BLOCK_WEEKS[goal.distance_m]
        ramp = min(1.0, max(0.0, 1 - (weeks_to - 3) / block)) * {0: 0.55, 1: 0.78}.get(weeks_to, 1.0)
        km += (_PEAK_KM[goal.distance_m] * (0.9 + 0.05 * years) - km) * ramp
        longest += (_LONGEST_KM[goal.distance_m] - longest) * ramp
        if weeks_to % 4 == 3 and weeks_to > 3:
            km, longest = km * 0.74, longest * 0.72
    just_raced = [r for r in facts.races if 0 < (monday - r.day).days <= 7]
    if just_raced:
        km *= 0.4 if just_raced[0].distance_m == MARATHON else 0.75
    back_for = (monday - facts.injury.last).days // 7
    if -1 <= back_for < len(_RETURN_KM) - 1:
        km, longest = _RETURN_KM[back_for + 1], 8.0
    km *= float(np.clip(rng.normal(1.0, 0.1), 0.75, 1.25))
    if rng.random() < 0.11 and goal is None:
        km *= 0.5
    runs = int(np.clip(round(km / 8.6 + rng.normal(0, 0.55)), 2, 5))
    cautious = -10 <= (monday - facts.injury.last).days < 42 or bool(just_raced)
    race = next((r for r in facts.races if monday <= r.day <= monday + timedelta(days=6)), None)
    return _Week(monday, km, runs, longest, race, hard=not cautious and rng.random() < (0.92 if goal else 0.6))


def _run_week(week: _Week, facts: PlantedFacts, rng: np.random.Generator) -> list[Session]:
    if any(week.monday + timedelta(days=3) in period for period in (*facts.summer_holidays, facts.trip_abroad)):
        return []
    if week.race is not None:
        return _race_week(week, week.race, rng)
    long_day = SUN if rng.random() < 0.76 else SAT
    shortest = min(6.5, 0.45 * week.km)
    long_km = min(max(week.km * rng.uniform(0.35, 0.47), shortest), week.longest_km * 1.02)
    kinds: dict[int, tuple[Kind, float]] = {long_day: (Kind.LONG if long_km > 8.5 else Kind.EASY, long_km)}
    if week.hard:
        day = TUE if rng.random() < 0.7 else WED
        kinds[day] = (Kind.INTERVALS if rng.random() < 0.62 else Kind.TEMPO, rng.uniform(8.2, 10.4))
    free = [d for d in (THU, TUE, SAT, WED, MON, FRI) if d not in kinds and abs(d - long_day) != 0]
    order = sorted(free, key=lambda d: free.index(d) + rng.normal(0, 1.1))
    for day in order[: max(week.runs - len(kinds), 0)]:
        kinds[day] = (Kind.EASY, 0.0)
    easy_km = _shared(week.km - sum(km for _, km in kinds.values()), kinds)
    sessions = []
    for day, (kind, km) in sorted(kinds.items()):
        size = km or float(np.clip(easy_km * rng.normal(1, 0.14), 4.2 if week.km > 16 else 2.9, 12.5))
        sessions.append(_somewhere(Session(week.monday + timedelta(days=day), kind, round(size, 2)), rng))
    return sessions


def _shared(km_left: float, kinds: dict[int, tuple[Kind, float]]) -> float:
    easy = sum(km == 0 for _, km in kinds.values())
    return km_left / easy if easy else 0.0


def _somewhere(session: Session, rng: np.random.Generator) -> Session:
    """Some easy runs go indoors in winter or to the woods in summer."""
    month, weekend = session.day.month, session.day.weekday() >= SAT
    if session.kind is Kind.EASY and month in (12, 1, 2) and not weekend and rng.random() < 0.42:
        return replace(session, kind=Kind.TREADMILL, size=min(session.size, 8.5))
    if session.kind in (Kind.EASY, Kind.LONG) and weekend and rng.random() < (0.26 if 4 <= month <= 10 else 0.07):
        return replace(session, kind=Kind.TRAIL, size=min(max(session.size, 8.0), 18.0))
    return session


def _race_week(week: _Week, race: PlantedRace, rng: np.random.Generator) -> list[Session]:
    """Two or three short runs, then the race; a warm-up of its own before the short ones."""
    sessions = [
        Session(race.day - timedelta(days=days), Kind.EASY, round(rng.uniform(4.3, 7.5), 2))
        for days in ((5, 3, 1) if rng.random() < 0.45 else (4, 2))
    ]
    if race.distance_m <= TEN_K:
        sessions.append(Session(race.day, Kind.WARM_UP, round(rng.uniform(1.8, 2.6), 2)))
    return [*sessions, Session(race.day, Kind.RACE, race.distance_m / 1000, race=race)]


def _beside_running(facts: PlantedFacts, monday: date, rng: np.random.Generator) -> list[Session]:
    """Bike, pool, gym, hills, padel, and walking to work with the watch on."""
    summer, hurt = 4 <= monday.month <= 10, monday + timedelta(days=3) in facts.injury
    away = any(monday + timedelta(days=3) in p for p in (*facts.summer_holidays, facts.trip_abroad))
    if away:
        return []
    found = []
    for kind, chance, days, low, high in (
        (Kind.RIDE, 0.7 if hurt else 0.24 if summer else 0.04, (SAT, FRI, WED), 24, 56),
        (Kind.SWIM, 0.75 if hurt else 0.1, (MON, FRI), 1.0, 1.8),
        (Kind.STRENGTH, 0.9 if hurt else 0.5, (MON, WED, FRI), 28, 50),
        (Kind.PADEL, 0.0 if hurt else 0.15 if monday > facts.cadence_shift_day else 0.03, (WED, FRI), 62, 95),
        (Kind.WALK, 0.3, (MON, TUE, THU), 2.2, 3.4),
        (Kind.HIKE, 0.05 if summer else 0.02, (SAT,), 7, 12),
    ):
        if rng.random() < chance:
            day = monday + timedelta(days=int(rng.choice(days)))
            size = float(rng.uniform(low, high))
            if kind is Kind.RIDE and day.weekday() < SAT:
                size = min(size, 31.0)
            found.append(Session(day, kind, round(size, 2)))
    if hurt and rng.random() < 0.5:
        found.append(Session(monday + timedelta(days=THU), Kind.RIDE, round(float(rng.uniform(24, 31)), 2)))
    return found


def _planted(facts: PlantedFacts) -> list[Session]:
    """Sessions that are there for certain, whatever chance says."""
    sessions = [Session(facts.new_years_eve_run, Kind.EASY, 7.4, "midnight")]
    sessions.append(Session(facts.clock_change_run, Kind.LONG, 14.2, "clock change"))
    for offset, km in ((1, 6.2), (3, 8.3), (6, 10.2)):
        sessions.append(Session(facts.trip_abroad.first + timedelta(days=offset), Kind.EASY, km, "abroad"))
    for wave in facts.heat_waves:
        sessions += [Session(wave.first + timedelta(days=k), Kind.EASY, 8.2, "heat") for k in (1, 4, 6)]
    for holiday in facts.summer_holidays:
        for offset, kind, km in ((1, Kind.TRAIL, 8.2), (3, Kind.HIKE, 11.5), (5, Kind.TRAIL, 9.8), (8, Kind.HIKE, 8.3)):
            sessions.append(Session(holiday.first + timedelta(days=offset), kind, km, "holiday"))
        sessions.append(Session(holiday.first + timedelta(days=11), Kind.TRAIL, 11.8, "holiday"))
    sessions.append(Session(facts.injury.first - timedelta(days=3), Kind.EASY, 6.1, "sore"))
    sessions.append(Session(facts.injury.first - timedelta(days=1), Kind.EASY, 5.2, "hurt"))
    sessions.append(Session(facts.injury.last + timedelta(days=1), Kind.EASY, 3.1, "return"))
    sessions.append(Session(facts.illness.last + timedelta(days=2), Kind.EASY, 5.1, "after illness"))
    sessions.append(Session(facts.new_shoe_day, Kind.EASY, 7.3, "new shoe"))
    sessions.append(Session(facts.cadence_shift_day, Kind.EASY, 7.3, "cadence"))
    return sessions


def _settled(sessions: list[Session], facts: PlantedFacts) -> list[Session]:
    """No run while hurt or ill, and one run a day: a planted one or a race goes before the week's."""
    fixed = {s.day for s in sessions if s.kind.is_run and (s.note or s.kind is Kind.RACE)}
    races = {race.day for race in facts.races}
    rested = {facts.injury.first - timedelta(days=2), facts.illness.last + timedelta(days=1)}
    kept = []
    for session in sessions:
        if session.day in facts.illness or session.day - timedelta(days=1) == facts.illness.last:
            continue
        if session.kind.is_run and (session.day in facts.injury or session.day in rested):
            continue
        planted = bool(session.note) or session.kind in (Kind.RACE, Kind.WARM_UP)
        if session.kind.is_run and session.day in fixed and not planted:
            continue
        if session.day in races and not session.kind.is_run:
            continue
        kept.append(session)
    return kept
