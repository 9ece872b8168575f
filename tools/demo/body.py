"""A body goes out: from an outing's stretches and its course to what the watch sees, second by second. Pure.

Speed follows the aimed pace, the slope and chance; the heart follows the effort with a lag of half a minute and drifts
with time and heat; steps follow speed. Slope costs energy as in Minetti et al. (2002), near enough for |slope| < 0.3.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tools.demo.gps import fixes
from tools.demo.outing import Form, Kind, Outing
from tools.demo.recording import Floats, LapMark, Recording
from tools.demo.route import PLACES, Course, courses

_GRID_M = 2.0
_LAG_S = 26.0
_DRIFT_AFTER_S = 900.0
_POOL_M = 25.0


@dataclass(frozen=True)
class _Style:
    """How a way of moving meets a slope: pace and effort as 1 + a*slope + b*slope**2."""

    slows: tuple[float, float]
    costs: tuple[float, float]
    wobble: float
    stops_per_km: float
    lap_m: float


_RUNNING = _Style(slows=(2.7, 9.0), costs=(3.2, 15.0), wobble=0.022, stops_per_km=0.13, lap_m=1000.0)
_CYCLING = _Style(slows=(11.0, 60.0), costs=(13.0, 70.0), wobble=0.06, stops_per_km=0.08, lap_m=5000.0)
_WALKING = _Style(slows=(1.8, 9.0), costs=(3.0, 14.0), wobble=0.04, stops_per_km=0.2, lap_m=1000.0)
_STYLES = {Kind.RIDE: _CYCLING, Kind.HIKE: _WALKING, Kind.WALK: _WALKING}


@dataclass(frozen=True, eq=False)
class _Motion:
    """One value a second of moving time, shape (timer_s + 1,)."""

    distance_m: Floats
    speed_m_per_s: Floats
    slope: Floats
    demand: Floats
    """Fraction of the heart-rate reserve that the effort would settle at."""


def perform(outing: Outing, seed: int) -> Recording:
    """Go out. The same outing and seed give the same recording."""
    rng = np.random.default_rng([seed, 31, outing.number])
    if outing.kind is Kind.SWIM:
        return _swim(outing, rng)
    if not outing.stretches:
        return _in_place(outing, rng)
    style = _STYLES.get(outing.kind, _RUNNING)
    course = courses(PLACES[outing.place])[outing.course] if outing.place and outing.course is not None else None
    motion = _move(outing, course, style, rng)
    timer_s = motion.distance_m.size - 1
    stops = _stops(outing, style, timer_s, rng)
    elapsed = np.arange(timer_s + 1) + sum((np.arange(timer_s + 1) > at) * length for at, length in stops)
    columns = {"elapsed_s": elapsed.astype(np.float64), "distance_m": motion.distance_m}
    columns |= _felt(outing, motion, elapsed, rng)
    if course is not None:
        columns |= fixes(course, motion.distance_m, rng)
    pauses = tuple((int(elapsed[at]), int(elapsed[at]) + length) for at, length in stops)
    laps = _laps(outing, motion.distance_m, elapsed, style)
    always = [at for at, _ in stops] + [int(np.searchsorted(elapsed, lap.end_s)) for lap in laps]
    keep = _kept(timer_s, outing.record_every_s, always + [at + 1 for at, _ in stops], rng)
    return Recording(
        start_utc=outing.start_utc,
        elapsed_s=int(elapsed[-1]),
        timer_s=timer_s,
        distance_m=outing.distance_m,
        columns={name: column[keep] for name, column in columns.items()},
        pauses=pauses,
        laps=laps,
    )


def _move(outing: Outing, course: Course | None, style: _Style, rng: np.random.Generator) -> _Motion:
    """Integrate pace over distance, then read distance, slope and effort at every second."""
    total = outing.distance_m or 0.0
    along = np.append(np.arange(0.0, total, _GRID_M), total)
    ends = np.cumsum([stretch.distance_m for stretch in outing.stretches])
    which = np.minimum(np.searchsorted(ends, along, side="right"), len(outing.stretches) - 1)
    aimed = _blurred(np.array([s.speed_m_per_s for s in outing.stretches])[which], 9)
    effort = np.array([s.effort for s in outing.stretches])[which]
    slope = _slopes(course, along)
    slowed = np.clip(1 + style.slows[0] * slope + style.slows[1] * slope**2, 0.62, 4.0)
    wobble = _wander(rng, along.size, 25) * style.wobble + _wander(rng, along.size, 300) * style.wobble
    settling = 1 - 0.07 * np.exp(-along / 350) * (outing.kind in (Kind.EASY, Kind.LONG, Kind.TRAIL))
    speed = np.maximum(aimed * np.clip(1 + wobble, 0.75, 1.25) * settling / slowed, 0.35)
    at_s = np.concatenate([[0.0], np.cumsum(np.diff(along) * 2 / (speed[1:] + speed[:-1]))])
    timer_s = outing.forced_time_s or max(round(float(at_s[-1])), 2)
    at_s *= timer_s / at_s[-1]
    cost = np.clip(1 + style.costs[0] * slope + style.costs[1] * slope**2, 0.45, 4.0)
    demand = np.clip(effort * cost / slowed * (0.55 + 0.45 * speed * slowed / aimed), 0.2, 1.08)
    seconds = np.arange(timer_s + 1, dtype=np.float64)
    distance = np.interp(seconds, at_s, along)
    distance[-1] = total
    return _Motion(
        distance_m=distance,
        speed_m_per_s=_blurred(np.gradient(distance), 5),
        slope=np.interp(seconds, at_s, slope),
        demand=np.interp(seconds, at_s, demand),
    )


def _slopes(course: Course | None, along: Floats) -> Floats:
    if course is None:
        return np.zeros_like(along)
    return _blurred(np.gradient(course.at(along)[2], _GRID_M), 21)


def _stops(outing: Outing, style: _Style, timer_s: int, rng: np.random.Generator) -> list[tuple[int, int]]:
    """(moving second, seconds stopped) at lights, fountains and viewpoints; races and treadmills have none."""
    if outing.kind in (Kind.RACE, Kind.TREADMILL) or outing.laps_by_hand or timer_s < 400:
        return []
    lights = int(rng.poisson(style.stops_per_km * (outing.distance_m or 0) / 1000))
    stops = {int(at): int(np.clip(rng.lognormal(3.1, 0.6), 6, 120)) for at in rng.integers(90, timer_s - 90, lights)}
    if outing.kind in (Kind.LONG, Kind.TRAIL, Kind.HIKE, Kind.RIDE) and rng.random() < 0.5:
        stops[int(rng.integers(timer_s // 3, timer_s - 90))] = int(rng.integers(90, 420))
    return sorted(stops.items())


def _felt(outing: Outing, motion: _Motion, elapsed: Floats, rng: np.random.Generator) -> dict[str, Floats]:
    """Heart, legs and wrist: everything but the position."""
    form, size = outing.form, motion.distance_m.size
    demand = np.full(int(elapsed[-1]) + 1, 0.28)
    demand[elapsed.astype(np.int64)] = motion.demand
    warmth = outing.air.temperature_c if outing.air is not None else 19.0
    heart = _heart(demand, form, max(warmth - 18, 0.0), rng)[elapsed.astype(np.int64)]
    columns: dict[str, Floats] = {"speed_m_per_s": motion.speed_m_per_s}
    if rng.random() > 0.02:
        columns["heart_rate_bpm"] = np.rint(heart)
    if outing.kind is Kind.RIDE:
        coasting = motion.slope < -0.03
        columns["cadence_rpm"] = np.where(coasting, 0.0, np.rint(81 + 5 * _wander(rng, size, 20)))
    else:
        steps = _steps(outing, motion, rng)
        columns["cadence_spm"] = np.rint(steps)
        if outing.has_dynamics and outing.kind.is_run:
            columns |= _dynamics(form, motion, steps)
    columns["temperature_c"] = np.rint(warmth + 2.5 + (29 - warmth) * 0.55 * np.exp(-np.arange(size) / 420))
    return columns


def _heart(demand: Floats, form: Form, heat_c: float, rng: np.random.Generator) -> Floats:
    """Heart rate from demand, one value a second: first-order lag, then drift, then small waves."""
    kernel = np.exp(-np.arange(int(6 * _LAG_S)) / _LAG_S)
    before = np.full(kernel.size - 1, 0.27)
    followed = np.convolve(np.concatenate([before, demand]), kernel / kernel.sum(), mode="valid")
    hours = np.maximum(np.arange(demand.size) - _DRIFT_AFTER_S, 0.0) / 3600
    drift = (0.032 + 0.004 * heat_c) * np.minimum(hours, 2.5) * np.clip(demand, 0.3, 0.9)
    reserve = form.max_hr_bpm - form.resting_hr_bpm
    beats = form.resting_hr_bpm + reserve * (followed + drift) + form.hr_shift_bpm
    waves = 1.6 * _wander(rng, demand.size, 45) + 0.7 * _wander(rng, demand.size, 6)
    tired = form.max_hr_bpm - 4 + 4 * np.tanh((beats - form.max_hr_bpm + 4) / 8)
    bounded = np.where(beats > form.max_hr_bpm - 4, tired, beats)
    heart: Floats = np.maximum(bounded + waves, form.resting_hr_bpm + 10)
    return heart


def _steps(outing: Outing, motion: _Motion, rng: np.random.Generator) -> Floats:
    """Steps a minute, both feet."""
    size = motion.distance_m.size
    if not outing.kind.is_run:
        return 113 + 14 * (motion.speed_m_per_s - 1.4) + 2 * _wander(rng, size, 15)
    steps = outing.form.cadence_spm + 7.0 * (motion.speed_m_per_s - 2.7) - 12 * motion.slope
    walking = motion.speed_m_per_s < 1.75
    steps = np.where(walking, 118 + 6 * (motion.speed_m_per_s - 1.4), steps)
    return steps + 1.1 * _wander(rng, size, 12) + 0.8 * _wander(rng, size, 120)


def _dynamics(form: Form, motion: _Motion, steps: Floats) -> dict[str, Floats]:
    speed, more = motion.speed_m_per_s, steps - 164
    return {
        "power_w": np.rint(np.maximum(1.13 * form.weight_kg * speed * (1 + 3.4 * motion.slope), 20.0)),
        "step_length_m": np.clip(speed * 60 / np.maximum(steps, 60), 0.3, 2.0),
        "vertical_oscillation_m": np.clip(0.086 + 0.003 * (speed - 2.7) - 0.0006 * more, 0.05, 0.13),
        "ground_contact_s": np.clip(0.262 - 0.028 * (speed - 2.7) - 0.0011 * more, 0.17, 0.4),
    }


def _laps(outing: Outing, distance: Floats, elapsed: Floats, style: _Style) -> tuple[LapMark, ...]:
    """A lap a kilometre, or by hand at every change of pace."""
    total = float(distance[-1])
    if outing.laps_by_hand:
        ends = list(np.cumsum([stretch.distance_m for stretch in outing.stretches]))
        rests = [not stretch.is_hard for stretch in outing.stretches]
    else:
        ends = [*np.arange(style.lap_m, total - 1.0, style.lap_m), total]
        rests = [False] * len(ends)
    moving = [0, *(int(np.searchsorted(distance, end - 1e-6)) for end in ends[:-1]), distance.size - 1]
    return tuple(
        LapMark(
            start_s=int(elapsed[a]),
            end_s=int(elapsed[b]),
            timer_s=b - a,
            start_m=float(distance[a]),
            end_m=float(distance[b]),
            by_hand=outing.laps_by_hand,
            is_rest=rest,
        )
        for (a, b), rest in zip(pairwise(moving), rests, strict=True)
        if b > a
    )


def _kept(timer_s: int, every_s: int, always: list[int], rng: np.random.Generator) -> list[int]:
    """Which seconds the watch writes: one every few, and always ends of laps and both sides of a stop."""
    steps = np.cumsum(rng.integers(1, 2 * every_s, 2 * timer_s // every_s + 2)).tolist()
    chosen = {0, timer_s, *(step for step in steps if step < timer_s), *always}
    return sorted(second for second in chosen if second <= timer_s)


def _in_place(outing: Outing, rng: np.random.Generator) -> Recording:
    """Strength or a ball game: a heart that goes up and down, and nothing else."""
    duration = outing.duration_s or 1800
    base, swing, pace = (0.58, 0.16, 40) if outing.kind is Kind.PADEL else (0.33, 0.13, 70)
    demand = np.clip(base + swing * _wander(rng, duration + 1, pace), 0.15, 0.95)
    heart = np.rint(_heart(demand, outing.form, 0.0, rng))
    keep = np.unique(np.append(np.cumsum(rng.integers(1, 16, duration // 8)), duration))
    keep = np.insert(keep[(keep > 0) & (keep <= duration)], 0, 0)
    columns = {"elapsed_s": keep.astype(np.float64), "heart_rate_bpm": heart[keep]}
    lap = LapMark(0, duration, duration, 0.0, 0.0, by_hand=False, is_rest=False)
    return Recording(outing.start_utc, duration, duration, None, columns, (), (lap,))


def _swim(outing: Outing, rng: np.random.Generator) -> Recording:
    """Lengths of a pool, with a rest at the wall after every eighth or so."""
    lengths = round((outing.distance_m or 0) / _POOL_M)
    pace = _POOL_M / outing.stretches[0].speed_m_per_s
    each = np.rint(pace * (1 + 0.05 * rng.normal(size=lengths)))
    rests = np.where(
        (np.arange(lengths) % 8 == 7) & (np.arange(lengths) < lengths - 1), rng.integers(15, 50, lengths), 0
    )
    ends = np.cumsum(each + np.concatenate([[0], rests[:-1]]))
    elapsed = int(ends[-1])
    demand = np.full(elapsed + 1, outing.stretches[0].effort)
    for end, rest in zip(ends, rests, strict=True):
        demand[int(end) : int(end + rest)] = 0.4
    heart = np.rint(_heart(demand, outing.form, 0.0, rng))
    at = np.concatenate([[0.0], ends])
    columns = {
        "elapsed_s": at,
        "distance_m": np.arange(lengths + 1) * _POOL_M,
        "heart_rate_bpm": heart[at.astype(np.int64)],
    }
    lap = LapMark(0, elapsed, int(each.sum()), 0.0, lengths * _POOL_M, by_hand=False, is_rest=False)
    pauses = tuple((int(end), int(end + rest)) for end, rest in zip(ends, rests, strict=True) if rest)
    return Recording(
        outing.start_utc, elapsed, int(each.sum()), lengths * _POOL_M, columns, pauses, (lap,), pool_length_m=_POOL_M
    )


def _blurred(values: Floats, width: int) -> Floats:
    """A moving mean over an odd *width*, same shape."""
    if values.size <= width:
        return values
    padded = np.pad(values, width // 2, mode="edge")
    blurred: Floats = np.convolve(padded, np.full(width, 1 / width), mode="valid")
    return blurred


def _wander(rng: np.random.Generator, size: int, width: int) -> Floats:
    """Chance that changes slowly: unit variance, smooth over about *width* values."""
    knots = rng.normal(size=size // width + 4)
    place = np.arange(size) / width + 1
    wave: Floats = np.interp(place, np.arange(knots.size), knots) * 1.2
    return wave
