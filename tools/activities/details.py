"""Pieces of an activity's detail from its rows. Pure."""

from typing import Any

from sqlalchemy import Row

from tools.activities.result import Disagreement, Stretch

_LARGE = {"distance": 0.05, "moving time": 0.05, "elevation gain": 0.25}
"""From which share of the figure of record a difference is worth a word; climb is uncertain by its nature."""
_LEAST = {"distance": 200.0, "moving time": 60.0, "elevation gain": 30.0}


def stretch(row: Row[Any]) -> Stretch:
    """A row of ``split`` or ``lap``; pace from moving time, else from elapsed time."""
    seconds = row.elapsed_time_s if row.moving_time_s is None else row.moving_time_s
    return Stretch(
        number=row.number,
        distance_m=row.distance_m,
        elapsed_time_s=row.elapsed_time_s,
        moving_time_s=row.moving_time_s,
        pace_s_per_km=pace_of(row.distance_m, seconds),
        speed_m_per_s=speed_of(row.distance_m, seconds),
        elevation_gain_m=row.elevation_gain_m,
        heart_rate_mean_bpm=row.heart_rate_mean_bpm,
        cadence_mean_spm=row.cadence_mean_spm,
        power_mean_w=row.power_mean_w,
    )


def pace_of(distance_m: float | None, seconds: float | None) -> float | None:
    """Seconds per kilometre; None where either is unknown or zero."""
    return seconds / (distance_m / 1000) if seconds and distance_m else None


def speed_of(distance_m: float | None, seconds: float | None) -> float | None:
    """Metres per second; None where either is unknown or zero."""
    return distance_m / seconds if seconds and distance_m else None


def disagreements(row: Row[Any]) -> list[Disagreement]:
    """Where the figure of record and our own from the samples differ largely."""
    pairs = (
        ("distance", "m", row.distance_m, row.computed_distance_m),
        ("moving time", "s", row.moving_time_s, row.computed_moving_time_s),
        ("elevation gain", "m", row.elevation_gain_m, row.computed_elevation_gain_m),
    )
    return [
        Disagreement(what=what, unit=unit, stated=stated, computed=computed)
        for what, unit, stated, computed in pairs
        if stated is not None and computed is not None and _is_large(what, stated, computed)
    ]


def _is_large(what: str, stated: float, computed: float) -> bool:
    difference = abs(stated - computed)
    return difference > _LEAST[what] and difference > _LARGE[what] * max(stated, computed)


def shows_laps(laps: list[Stretch]) -> bool:
    """Whether laps were pressed or planned: not one for the whole, and not one for every kilometre or mile."""
    lengths = [lap.distance_m for lap in laps[:-1]]
    if not lengths:
        return False
    automatic = (1000.0, 1609.344, 5000.0)
    return not any(all(d is not None and abs(d - unit) <= 0.02 * unit for d in lengths) for unit in automatic)
