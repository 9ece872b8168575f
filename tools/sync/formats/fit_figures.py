"""What a FIT session or lap says of itself, as figures in SI. Pure."""

import math

import numpy as np

from tools.sports import FOOT_SPORTS
from tools.sync.formats.assemble import both_feet
from tools.sync.formats.fit_messages import Fields
from tools.sync.records import Figures, LapRecord


def session_figures(fields: Fields, sport: str) -> Figures:
    """The device's totals. Zero distance, energy, power or heart rate means that nothing was measured: unknown."""
    strides = number(fields, "total_strides", "total_cycles")
    return Figures(
        distance_m=positive(fields, "total_distance"),
        moving_time_s=positive(fields, "total_timer_time"),
        elapsed_time_s=positive(fields, "total_elapsed_time"),
        elevation_gain_m=number(fields, "total_ascent"),
        elevation_loss_m=number(fields, "total_descent"),
        heart_rate_mean_bpm=positive(fields, "avg_heart_rate"),
        heart_rate_max_bpm=positive(fields, "max_heart_rate"),
        cadence_mean_spm=_cadence(fields, sport),
        power_mean_w=positive(fields, "avg_power"),
        power_max_w=positive(fields, "max_power"),
        step_length_mean_m=_scaled(positive(fields, "avg_step_length"), 1e-3),
        vertical_oscillation_mean_m=_scaled(positive(fields, "avg_vertical_oscillation"), 1e-3),
        ground_contact_mean_s=_scaled(positive(fields, "avg_stance_time"), 1e-3),
        temperature_mean_c=number(fields, "avg_temperature"),
        speed_max_m_per_s=positive(fields, "enhanced_max_speed", "max_speed"),
        steps=round(2 * strides) if strides and sport in FOOT_SPORTS else None,
        calories_kcal=positive(fields, "total_calories"),
    )


def said_effort(fields: Fields) -> float | None:
    """Effort 1 to 10: Garmin stores ten times that, and 0 for "not said"."""
    stored = number(fields, "workout_rpe")
    return stored / 10 if stored is not None and 10 <= stored <= 100 else None


def said_feel(fields: Fields) -> int | None:
    """Feel 1 (very weak) to 5 (very strong): Garmin stores 0, 25, 50, 75, 100."""
    stored = number(fields, "workout_feel")
    return round(stored / 25) + 1 if stored is not None and stored <= 100 else None


def lap_record(fields: Fields, sport: str, start_offset_s: float) -> LapRecord:
    """A lap that begins *start_offset_s* after its activity."""
    trigger = fields.get("lap_trigger")
    return LapRecord(
        start_offset_s=max(start_offset_s, 0.0),
        distance_m=positive(fields, "total_distance"),
        elapsed_time_s=positive(fields, "total_elapsed_time"),
        moving_time_s=positive(fields, "total_timer_time"),
        elevation_gain_m=number(fields, "total_ascent"),
        elevation_loss_m=number(fields, "total_descent"),
        heart_rate_mean_bpm=positive(fields, "avg_heart_rate"),
        heart_rate_max_bpm=positive(fields, "max_heart_rate"),
        cadence_mean_spm=_cadence(fields, sport),
        power_mean_w=positive(fields, "avg_power"),
        trigger=trigger if isinstance(trigger, str) else None,
    )


def number(fields: Fields, *names: str) -> float | None:
    """The first of the named fields that is a number and not negative (temperatures apart)."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, int | float) and math.isfinite(value) and (value >= 0 or "temperature" in name):
            return float(value)
    return None


def positive(fields: Fields, *names: str) -> float | None:
    """The first of the named fields that is a number above zero."""
    return number(fields, *(name for name in names if number(fields, name)))


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _cadence(fields: Fields, sport: str) -> float | None:
    whole = positive(fields, "avg_running_cadence", "avg_cadence", "avg_swimming_cadence")
    if whole is None:
        return None
    return float(both_feet(np.array([whole + (number(fields, "avg_fractional_cadence") or 0.0)]), sport)[0])
