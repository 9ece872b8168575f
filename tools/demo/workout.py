"""From a session to its stretches: how fast, how hard, with which repeats. Pure."""

from dataclasses import dataclass

import numpy as np

from tools.demo.fitness import heat_slowdown, race_time_s, reserve_fraction, speed_at, sustainable_fraction
from tools.demo.outing import Kind, Stretch
from tools.demo.weather import Air
from tools.demo.week import Session

_FRACTIONS = {
    Kind.EASY: 0.665,
    Kind.LONG: 0.655,
    Kind.TEMPO: 0.665,
    Kind.INTERVALS: 0.66,
    Kind.TRAIL: 0.68,
    Kind.TREADMILL: 0.66,
    Kind.WARM_UP: 0.62,
}
"""Of VDOT, at the running pace between the hard parts."""


@dataclass(frozen=True)
class _Repeats:
    """So many times a hard part with an easy one between."""

    name: str
    times: int
    distance_m: float
    fraction: float
    rest_m: float


_WORKOUTS = (
    _Repeats("6 x 800", 6, 800, 0.955, 250),
    _Repeats("5 x 1000", 5, 1000, 0.935, 300),
    _Repeats("8 x 400", 8, 400, 0.99, 200),
    _Repeats("10 x 400", 10, 400, 0.975, 200),
    _Repeats("4 x 1200", 4, 1200, 0.925, 350),
    _Repeats("3 x 1600", 3, 1600, 0.905, 400),
    _Repeats("12 x 200", 12, 200, 1.03, 200),
    _Repeats("5 x 800 on the lakeside", 5, 800, 0.95, 250),
    _Repeats("6 x 1000", 6, 1000, 0.925, 300),
)
_OTHERS = {Kind.RIDE: (6.6, 0.56), Kind.SWIM: (0.66, 0.55), Kind.HIKE: (1.15, 0.42), Kind.WALK: (1.5, 0.29)}
"""(speed on the flat, m/s; fraction of the heart-rate reserve)."""


def stretches(
    session: Session, vdot: float, air: Air | None, tired: float, rng: np.random.Generator
) -> tuple[tuple[Stretch, ...], str]:
    """(the parts of the session, what the workout is called). *tired* slows: 0 fresh, 1 worn out."""
    if session.kind in (Kind.STRENGTH, Kind.PADEL):
        return (), ""
    metres = session.size * 1000
    if session.kind in _OTHERS:
        speed, effort = _OTHERS[session.kind]
        if session.kind is Kind.SWIM:
            metres = round(metres / 50) * 50.0
        return (Stretch(metres, speed * float(np.clip(rng.normal(1, 0.06), 0.85, 1.15)), effort),), ""
    slowdown = heat_slowdown(air.temperature_c, air.dew_point_c) if air is not None else 0.0
    pace = _Pace(
        vdot,
        (1 - 0.8 * slowdown) * (1 - 0.035 * tired),
        1 + 0.6 * slowdown,
        0.91 if session.kind is Kind.TRAIL else 1.0,
    )
    if session.kind is Kind.RACE:
        return _race(metres, vdot), ""
    if session.kind is Kind.INTERVALS:
        workout = _WORKOUTS[int(rng.integers(len(_WORKOUTS)))]
        return _repeats(workout, metres, pace, rng), workout.name
    chosen = _FRACTIONS[session.kind] * float(np.clip(rng.normal(1, 0.03), 0.92, 1.09))
    if session.note in ("return", "hurt", "after illness"):
        chosen *= 0.9
    if session.kind is Kind.TEMPO:
        hard = round(metres * rng.uniform(0.42, 0.55), -2)
        warm = round((metres - hard) * 0.55, 1)
        parts = (pace(warm, chosen), pace(hard, 0.865, hard=True), pace(round(metres - hard - warm, 1), chosen))
        return parts, ""
    return (pace(metres, chosen),), ""


@dataclass(frozen=True)
class _Pace:
    vdot: float
    slower: float
    dearer: float
    surface: float

    def __call__(self, distance_m: float, fraction: float, hard: bool = False) -> Stretch:
        fresh = speed_at(fraction, self.vdot)
        effort = reserve_fraction(fresh, self.vdot) * self.dearer * (0.95 if hard else 1.0)  # too short to settle
        return Stretch(distance_m, fresh * self.slower * self.surface, effort, hard)


def _repeats(workout: _Repeats, metres: float, pace: _Pace, rng: np.random.Generator) -> tuple[Stretch, ...]:
    easy = max(metres - workout.times * (workout.distance_m + workout.rest_m), 2600.0)
    parts = [pace(round(easy * 0.55, 1), 0.66)]
    for index in range(workout.times):
        fade = 1 - 0.006 * index * float(rng.uniform(0, 1.6))
        parts.append(pace(workout.distance_m, workout.fraction * fade, hard=True))
        if index < workout.times - 1:
            parts.append(pace(workout.rest_m, 0.5))
    parts.append(pace(round(easy * 0.45, 1), 0.62))
    return tuple(parts)


def _race(metres: float, vdot: float) -> tuple[Stretch, ...]:
    """Thirds: eager, honest, and what is left. The watch counts a little more than the official distance."""
    seconds = race_time_s(metres, vdot)
    speed = metres / seconds
    effort = 0.985 * (sustainable_fraction(seconds) - 0.08) / 0.92
    shown = metres * (1.003 + 0.002 * (metres / 42195))
    last = 0.965 if metres > 30000 else 1.0
    parts = ((0.25, 1.015, 0.99), (0.45, 1.0, 1.0), (0.3, last, 1.015))
    return tuple(Stretch(round(shown * share, 1), speed * v, effort * e, True) for share, v, e in parts)
