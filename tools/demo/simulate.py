"""Three years of Maya, day by day: what she did, how it felt, how she slept. Pure; the same for a seed and an end.

    plan(end) -> facts -> all_sessions: what each day holds -> live: how the days felt -> here: the outings

The totals that tests compare with come from :class:`Life`; nothing is counted twice and nothing is written by hand.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from tools.demo.life import PlantedFacts, plan
from tools.demo.names import entitle, race_remark
from tools.demo.outing import Form, Kind, Outing
from tools.demo.route import JURA, LAKE_ROADS, MORGES, NEW_YORK, PLACES, VALAIS, Course, Place, courses
from tools.demo.weather import Air, Climate
from tools.demo.week import SAT, Session, all_sessions
from tools.demo.wellness import Day, live
from tools.demo.workout import stretches

DEFAULT_SEED = 7

_ROAD_SHOES = ("Brooks Ghost", "Saucony Ride")
_TRAIL_SHOE = "Salomon Sense Ride"
_BIKE = "Old Bianchi"
_MAX_HR_BPM = 187.0
_EASY_CADENCE_SPM = 163.0
_INDOORS = frozenset({Kind.TREADMILL, Kind.SWIM, Kind.STRENGTH, Kind.PADEL})
_SET_OUT_FOR = {"midnight": 23 * 60 + 31, "heat": 18 * 60 + 20, "abroad": 20 * 60 + 40}
_SET_OUT = {Kind.WARM_UP: (9 * 60 + 36, 3), Kind.WALK: (7 * 60 + 50, 10), Kind.PADEL: (19 * 60 + 5, 6)}
"""(minute of the day, give or take)."""
_AFTER_WORK = 17 * 60 + 35
_RPE = {Kind.EASY: 3.2, Kind.LONG: 4.8, Kind.INTERVALS: 7.4, Kind.TEMPO: 6.6, Kind.RACE: 9.3, Kind.TRAIL: 5.0}


@dataclass(frozen=True)
class Life:
    """The three years: known truth."""

    facts: PlantedFacts
    outings: tuple[Outing, ...]
    """In the order of their starts."""
    days: tuple[Day, ...]
    seed: int

    @property
    def runs(self) -> tuple[Outing, ...]:
        return tuple(outing for outing in self.outings if outing.kind.is_run)

    def runs_between(self, first: date, last: date) -> tuple[Outing, ...]:
        """Runs that start on these local days, both included."""
        return tuple(run for run in self.runs if first <= run.local_day <= last)

    def runs_per_month(self) -> dict[str, int]:
        """``{"2025-05": 17}``, months without runs left out."""
        return dict(Counter(run.local_day.strftime("%Y-%m") for run in self.runs))

    def run_distance_m(self, first: date | None = None, last: date | None = None) -> float:
        """The watch's distances summed, m."""
        runs = self.runs_between(first or self.facts.first_day, last or self.facts.last_day)
        return round(sum(run.distance_m or 0.0 for run in runs), 1)


def simulate(end: date, seed: int = DEFAULT_SEED) -> Life:
    """Live the three years that end on *end*."""
    facts = plan(end)
    sessions = all_sessions(facts, seed)
    days = live(facts, sessions, seed)
    tiredness = {day.day: day for day in days}
    climate = Climate(facts, seed)
    outings: list[Outing] = []
    free_from = datetime.min.replace(tzinfo=UTC)
    for number, (start, session, place) in enumerate(_timed(sessions, facts, seed)):
        rng = np.random.default_rng([seed, 62, number])
        maker = _Maker(facts, climate, tiredness[session.day], rng)
        outing = maker.make(number, session, place, start=max(start, free_from))
        free_from = outing.planned_end.replace(microsecond=0) + timedelta(minutes=4)
        outings.append(outing)
    return Life(facts, tuple(outings), tuple(days), seed)


def _timed(sessions: list[Session], facts: PlantedFacts, seed: int) -> list[tuple[datetime, Session, Place | None]]:
    """(start, session, place), in the order of the starts."""
    rng = np.random.default_rng([seed, 61])
    timed = []
    for session in sessions:
        place = _place(session)
        timed.append((_start(session, place.zone if place else facts.home_zone, rng), session, place))
    return sorted(timed, key=lambda entry: entry[0])


class _Maker:
    """Turns one session into an outing."""

    def __init__(self, facts: PlantedFacts, climate: Climate, day: Day, rng: np.random.Generator) -> None:
        self._facts, self._climate, self._day, self._rng = facts, climate, day, rng

    def make(self, number: int, session: Session, place: Place | None, start: datetime) -> Outing:
        rng, facts, kind = self._rng, self._facts, session.kind
        zone = place.zone if place else facts.home_zone
        local = start.astimezone(ZoneInfo(zone))
        height = place.altitude_m if place else 400.0
        air = None if kind in _INDOORS else self._climate.air(local.replace(tzinfo=None), height)
        course, session = _course(session, place, rng)
        vdot = facts.fitness(session.day)
        parts, workout = stretches(session, vdot, air, self._day.tiredness, rng)
        name, remark = entitle(session, air, local.hour, workout, rng)
        rpe, feel = self._felt(session, air)
        return Outing(
            number=number,
            kind=kind,
            start_utc=start,
            zone=zone,
            name=name,
            description=self._race_remark(session) or remark,
            place=place.name if place else None,
            course=course,
            stretches=parts,
            duration_s=None if parts else round(session.size * 60),
            laps_by_hand=kind in (Kind.INTERVALS, Kind.TEMPO),
            record_every_s={Kind.RACE: 1, Kind.INTERVALS: 2}.get(kind, 4),
            forced_time_s=session.race.time_s if session.race else None,
            air=air,
            form=self._form(session.day, air),
            has_dynamics=session.day >= facts.new_watch_day,
            gear=_gear(session, facts, rng),
            rpe=rpe,
            feel=feel,
            has_file=kind is not Kind.STRENGTH or rng.random() < 0.5,
        )

    def _form(self, day: date, air: Air | None) -> Form:
        heat = max(air.temperature_c - 20, 0.0) if air else 0.0
        quicker = self._facts.cadence_shift_spm if day >= self._facts.cadence_shift_day else 0.0
        shift = 5.5 * (self._day.tiredness - 0.3) + 0.55 * heat + float(self._rng.normal(0, 2.0))
        resting = self._day.resting_hr_bpm
        return Form(
            resting_hr_bpm=float(resting) if resting is not None else 55.0,
            max_hr_bpm=_MAX_HR_BPM,
            hr_shift_bpm=round(shift, 2),
            cadence_spm=round(_EASY_CADENCE_SPM + quicker + float(self._rng.normal(0, 0.9)), 2),
            weight_kg=61.5,
        )

    def _felt(self, session: Session, air: Air | None) -> tuple[int | None, int | None]:
        """How hard (1 to 10) and how good (1 to 5) she says it was; often she says nothing."""
        rng, tired = self._rng, self._day.tiredness
        heat = max(air.temperature_c - 22, 0.0) / 8 if air else 0.0
        rpe = _RPE.get(session.kind, 3.4) + 1.6 * (tired - 0.3) + 0.7 * heat + float(rng.normal(0, 0.6))
        feel = 3.7 - 2.2 * (tired - 0.3) - 0.6 * heat + float(rng.normal(0, 0.6))
        if session.note in ("sore", "hurt"):
            feel -= 1.6
        says_rpe = session.kind.is_run and rng.random() < 0.86
        says_feel = session.kind.is_run and rng.random() < 0.78
        return (
            int(np.clip(round(rpe), 1, 10)) if says_rpe else None,
            int(np.clip(round(feel), 1, 5)) if says_feel else None,
        )

    def _race_remark(self, session: Session) -> str:
        race = session.race
        if race is None:
            return ""
        before = [r.time_s for r in self._facts.race(race.distance_m) if r.day < race.day]
        return race_remark(race.time_s, bool(before) and race.time_s < min(before))


def _place(session: Session) -> Place | None:
    if session.kind in _INDOORS:
        return None
    if session.note == "abroad":
        return NEW_YORK
    if session.note == "holiday":
        return VALAIS
    if session.kind in (Kind.TRAIL, Kind.HIKE):
        return JURA
    return LAKE_ROADS if session.kind is Kind.RIDE else MORGES


def _course(session: Session, place: Place | None, rng: np.random.Generator) -> tuple[int | None, Session]:
    """A course that she knows near the wanted length, and the session at that course's length."""
    if place is None:
        return None, session
    known = courses(place)
    flat = [i for i, course in enumerate(known) if course.returns]
    wanted = session.size * 1000
    if session.kind in (Kind.INTERVALS, Kind.WARM_UP, Kind.WALK):
        return int(rng.choice(flat[:3])), session
    if session.kind is Kind.RACE:
        return _nearest(known, flat if wanted > 12000 else list(range(len(known))), wanted)[0], session
    index, length = _pick(known, wanted, rng)
    if session.kind is Kind.TEMPO or session.note in ("hurt", "return"):
        return index, session
    if session.note == "heat" and abs(length - wanted) > 2500:
        return index, session
    metres = length + float(rng.normal(0, 45))
    if rng.random() < 0.3:
        metres = _round_up(metres, rng)
    return index, Session(session.day, session.kind, round(metres / 1000, 4), session.note, session.race)


def _round_up(metres: float, rng: np.random.Generator) -> float:
    """Up and down the street until the watch shows a round figure."""
    return float(np.ceil(metres / 500) * 500 + rng.uniform(2, 25))


def _pick(known: tuple[Course, ...], wanted: float, rng: np.random.Generator) -> tuple[int, float]:
    """One of the four courses nearest in length; favourites (the first of them) more often."""
    nearest = sorted(range(len(known)), key=lambda i: abs(known[i].length_m - wanted))[:4]
    index = nearest[int(rng.choice(len(nearest), p=[0.4, 0.3, 0.2, 0.1]))]
    return index, known[index].length_m


def _nearest(known: tuple[Course, ...], among: list[int], wanted: float) -> tuple[int, float]:
    index = min(among, key=lambda i: abs(known[i].length_m - wanted))
    return index, known[index].length_m


def _start(session: Session, zone: str, rng: np.random.Generator) -> datetime:
    """When she sets off, UTC: after work, before it, at lunch; at weekends in the morning."""
    minute = _minute_of_day(session, rng)
    naive = datetime.combine(session.day, time(0)) + timedelta(minutes=minute, seconds=int(rng.integers(0, 60)))
    return naive.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _minute_of_day(session: Session, rng: np.random.Generator) -> int:
    if session.note in _SET_OUT_FOR:
        return _SET_OUT_FOR[session.note] + int(rng.integers(0, 14))
    if session.kind is Kind.RACE:
        return 9 * 60 + 30 if session.size > 12 else 10 * 60 + 15
    if session.kind in _SET_OUT:
        minute, spread = _SET_OUT[session.kind]
        return int(rng.normal(minute, spread))
    if session.day.weekday() >= SAT or session.note == "holiday":
        return int(np.clip(rng.normal(8 * 60 + 50, 55), 6 * 60 + 20, 16 * 60))
    if session.kind is Kind.RIDE:
        return _AFTER_WORK + int(rng.integers(0, 25))
    return _on_a_working_day(rng)


def _on_a_working_day(rng: np.random.Generator) -> int:
    draw = rng.random()
    if draw < 0.2:
        return int(rng.normal(6 * 60 + 35, 13))
    return int(rng.normal(12 * 60 + 10, 9)) if draw < 0.32 else int(np.clip(rng.normal(18 * 60 + 15, 38), 960, 1260))


def _gear(session: Session, facts: PlantedFacts, rng: np.random.Generator) -> str | None:
    """Two road pairs in turn; the new pair takes the older one's place after three weeks together."""
    if session.kind is Kind.RIDE:
        return _BIKE
    if session.kind is Kind.TRAIL:
        return _TRAIL_SHOE
    if not session.kind.is_run or rng.random() < 0.02:
        return None
    since = (session.day - facts.new_shoe_day).days
    if since < 0:
        return _ROAD_SHOES[int(rng.random() < 0.42)]
    if session.note == "new shoe" or session.kind is Kind.RACE:
        return facts.new_shoe
    old = _ROAD_SHOES if since < 21 else _ROAD_SHOES[1:]
    return facts.new_shoe if rng.random() < 0.55 else str(rng.choice(old))


def place_of(outing: Outing) -> Place | None:
    """Where an outing goes."""
    return PLACES[outing.place] if outing.place else None
