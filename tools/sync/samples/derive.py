"""What follows from the samples of one activity: distance, times, climb, means, splits, laps, best efforts, zone. Pure.

This is only the composition; each figure's definition is in the module named after it. Runs in a worker process. What
the file states passes through untouched as ``stated``; ours is ``computed``. Thin data gives None, never 0.
"""

from datetime import datetime

import numpy as np

from storage.streams import Channel, Column, encode
from tools.sports import FOOT_SPORTS
from tools.sync.records import ActivityRecord, Figures, ParsedActivity, Samples
from tools.sync.samples import averages
from tools.sync.samples.averages import Integral, integrate
from tools.sync.samples.best_efforts import best_efforts
from tools.sync.samples.elevation import climb
from tools.sync.samples.grade import grade_cost_factor
from tools.sync.samples.local_time import locate, offset_at
from tools.sync.samples.motion import Course, course_of
from tools.sync.samples.splits import Measured, completed_laps, kilometre_splits

_LONE_BEATS_BPM = 10.0
_LONE_WATTS = 300.0
_FASTEST_OVER_S = 5.0
_LEAST_COVERAGE = 0.9
"""Steps are counted only where the cadence is known for this part of the moving time."""


def derive(parsed: ParsedActivity) -> tuple[ActivityRecord, dict[Channel, bytes]]:
    """The record of one parsed activity with all that its samples tell, and its samples encoded for storage."""
    samples = parsed.samples if parsed.samples is not None and len(parsed.samples) else None
    latitude, longitude = _start_position(samples)
    zone = None if latitude is None or longitude is None else locate(latitude, longitude)
    record = ActivityRecord(
        sport=parsed.sport,
        activity_type=parsed.activity_type,
        start_utc=parsed.start_utc,
        utc_offset_s=_offset(zone, parsed.start_utc, parsed.utc_offset_s),
        zone=zone,
        name=parsed.name,
        description=parsed.description,
        device=parsed.device,
        is_indoor=parsed.is_indoor,
        effort_rpe=parsed.effort_rpe,
        feel=parsed.feel,
        start_latitude_deg=latitude,
        start_longitude_deg=longitude,
        stated=parsed.stated,
        laps=parsed.laps,
    )
    if samples is None:
        return record, {}
    streams = {channel: encode(channel, samples.get(channel)) for channel in Channel if samples.has(channel)}
    stored = {"channels": tuple(channel.value for channel in streams), "sample_count": len(samples)}
    return record.model_copy(update={**stored, **_from_samples(parsed, from_the_start(samples))}), streams


def from_the_start(samples: Samples) -> Samples:
    """The samples with one at 0 s put before them where recording began later: the activity lasted from its start."""
    if samples.time_s[0] <= 0:
        return samples
    unknown = {channel: np.concatenate([[np.nan], column]) for channel, column in samples.channels.items()}
    return Samples({**unknown, Channel.TIME_S: np.concatenate([[0.0], samples.time_s])})


def _from_samples(parsed: ParsedActivity, samples: Samples) -> dict[str, object]:
    """The fields of the record that need at least two samples."""
    course = course_of(samples, parsed.sport, parsed.activity_type)
    if course is None:
        return {}
    measured = Measured(
        course=course,
        climb=climb(course.moving_s, samples.get(Channel.ALTITUDE_M)),
        heart_rate=integrate(samples.time_s, samples.get(Channel.HEART_RATE_BPM)),
        cadence=_cadence_in_motion(samples, course),
        power=integrate(samples.time_s, _measured_power(samples)),
    )
    return {
        "computed": _figures(samples, measured, parsed),
        "splits": kilometre_splits(measured),
        "laps": completed_laps(parsed.laps, measured),
        "best_efforts": best_efforts(course) if parsed.sport == "run" else (),
    }


def _figures(samples: Samples, measured: Measured, parsed: ParsedActivity) -> Figures:
    course, on_foot = measured.course, parsed.sport in FOOT_SPORTS
    has_slopes = parsed.sport == "run" and not parsed.is_indoor
    steps = _steps(samples, course) if on_foot else None
    return Figures(
        distance_m=course.distance_total_m,
        moving_time_s=course.moving_total_s,
        elapsed_time_s=course.elapsed_s,
        elevation_gain_m=None if measured.climb is None else float(measured.climb.gain_m[-1]),
        elevation_loss_m=None if measured.climb is None else float(measured.climb.loss_m[-1]),
        heart_rate_mean_bpm=_mean(measured.heart_rate),
        heart_rate_max_bpm=averages.peak(samples.get(Channel.HEART_RATE_BPM), _LONE_BEATS_BPM),
        cadence_mean_spm=_mean(measured.cadence),
        power_mean_w=_mean(measured.power),
        power_max_w=averages.peak(_measured_power(samples), _LONE_WATTS),
        step_length_mean_m=_step_length(samples, measured) if on_foot else None,
        vertical_oscillation_mean_m=_mean_of_positive(samples, Channel.VERTICAL_OSCILLATION_M),
        ground_contact_mean_s=_mean_of_positive(samples, Channel.GROUND_CONTACT_S),
        temperature_mean_c=_mean(integrate(samples.time_s, samples.get(Channel.TEMPERATURE_C))),
        speed_max_m_per_s=_top_speed(samples, course),
        steps=steps,
        grade_cost_factor=grade_cost_factor(course, samples.get(Channel.ALTITUDE_M)) if has_slopes else None,
    )


def _cadence_in_motion(samples: Samples, course: Course) -> Integral | None:
    """Cadence where one moves and steps (or pedals, or strokes): standing and coasting are no slow steps."""
    cadence = samples.get(Channel.CADENCE_SPM)
    moves = np.diff(course.moving_s) > 0
    in_motion = np.append(moves, False) | np.append(False, moves)
    return integrate(samples.time_s, cadence, counts=(cadence > 0) & in_motion)


def _measured_power(samples: Samples) -> Column:
    """Power, unknown throughout where it is never above zero: devices without a meter write 0."""
    power = samples.get(Channel.POWER_W)
    return power if (power > 0).any() else np.full(power.shape, np.nan)


def _step_length(samples: Samples, measured: Measured) -> float | None:
    """Metres a step: the device's own, else distance over steps."""
    by_device = _mean_of_positive(samples, Channel.STEP_LENGTH_M)
    cadence, distance_m = _mean(measured.cadence), measured.course.distance_total_m
    moving_s = measured.course.moving_total_s
    if by_device is not None or cadence is None or distance_m is None or moving_s <= 0:
        return by_device
    return distance_m / (cadence / 60 * moving_s)


def _steps(samples: Samples, course: Course) -> int | None:
    """The integral of the cadence, where it is known nearly all the way."""
    cadence = integrate(samples.time_s, samples.get(Channel.CADENCE_SPM))
    if cadence is None or cadence.total <= 0 or cadence.total_known_s < _LEAST_COVERAGE * course.moving_total_s:
        return None
    return round(cadence.total / 60)


def _top_speed(samples: Samples, course: Course) -> float | None:
    """The highest speed held for five seconds: the device's speed, else that of the distance."""
    by_device = samples.get(Channel.SPEED_M_PER_S)
    if (by_device > 0).any():
        speed = integrate(samples.time_s, by_device)
    elif course.distance_m is not None:
        step_speed = np.diff(course.distance_m) / np.diff(course.time_s)
        speed = integrate((course.time_s[:-1] + course.time_s[1:]) / 2, step_speed)
    else:
        return None
    return None if speed is None else averages.fastest_mean(speed, _FASTEST_OVER_S)


def _mean_of_positive(samples: Samples, channel: Channel) -> float | None:
    """Running dynamics are written as 0 while one stands."""
    values = samples.get(channel)
    return _mean(integrate(samples.time_s, values, counts=values > 0))


def _mean(integral: Integral | None) -> float | None:
    return None if integral is None else integral.mean


def _start_position(samples: Samples | None) -> tuple[float | None, float | None]:
    """The first known position."""
    if samples is None:
        return None, None
    latitude, longitude = samples.get(Channel.LATITUDE_DEG), samples.get(Channel.LONGITUDE_DEG)
    known = np.flatnonzero(np.isfinite(latitude) & np.isfinite(longitude))
    return (float(latitude[known[0]]), float(longitude[known[0]])) if known.size else (None, None)


def _offset(zone: str | None, start_utc: datetime, stated_s: int | None) -> int | None:
    return stated_s if zone is None else offset_at(zone, start_utc)
