"""The units in which true answers are written, and how a fact's value is brought into them. Pure.

This table is the examiner's own: it shares nothing with :mod:`tools.units` but the names of the stored units.
"""

import re
from dataclasses import dataclass

MILE_KM = 1.609344
CLOCK = "clock"
"""A true time of day: minutes after midnight."""
CLOCK_S = "clock_s"
"""A fact's time of day: seconds after midnight, which may lie on the day before or after."""
_MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True)
class _Unit:
    """``value * factor + offset`` is the value in the kind's base unit."""

    kind: str
    factor: float = 1.0
    offset: float = 0.0


def _named(kind: str, **factors: float) -> dict[str, _Unit]:
    return {name: _Unit(kind, factor) for name, factor in factors.items()}


_UNITS: dict[str, _Unit] = {
    **_named("length", m=1, metres=1, meters=1, km=1000, mi=MILE_KM * 1000, miles=MILE_KM * 1000),
    **_named("length", ft=0.3048, feet=0.3048, yd=0.9144, cm=0.01, mm=0.001),
    **_named("time", s=1, seconds=1, min=60, minutes=60, h=3600, hours=3600, ms=0.001),
    **_named("pace", **{"s_per_km": 1, "s/km": 1, "min/km": 60, "s/mi": 1 / MILE_KM, "min/mi": 60 / MILE_KM}),
    **_named("speed", **{"m_per_s": 1, "m/s": 1, "km/h": 1 / 3.6, "kmh": 1 / 3.6, "kph": 1 / 3.6}),
    **_named("speed", **{"mph": MILE_KM / 3.6, "mi/h": MILE_KM / 3.6}),
    **_named("weight", kg=1, g=0.001, lb=0.45359237, lbs=0.45359237),
    **_named("temperature", **{"degc": 1, "c": 1, "°c": 1, "k": 1}),
    **dict.fromkeys(("degf", "f", "°f"), _Unit("temperature", 1 / 1.8, -32 / 1.8)),
    **_named("beats", bpm=1),
    **_named("cadence", spm=1, rpm=1),
    **_named("breaths", **{"per_min": 1, "/min": 1, "brpm": 1, "breaths/min": 1}),
    **_named("power", w=1),
    **_named("energy", kcal=1, kj=1 / 4.184),
    **_named("per beat", **{"m_per_beat": 1, "m/beat": 1}),
    **_named("effort", **{"of_10": 1, "/10": 1}),
    **_named("feel", **{"of_5": 1, "/5": 1}),
    **_named("score", **{"of_100": 1, "/100": 1}),
    **_named("percent", **{"percent": 1, "%": 1}),
    **_named("steps", steps=1),
    **_named("days", days=1, day=1, nights=1, night=1),
    **_named("weeks", weeks=1, week=1),
    **_named("months", months=1, month=1),
    **_named("years", years=1, year=1),
    **_named("plain", correlation=1, r=1),
}
_THINGS = _Unit("things")
"""Runs, rides, workouts …: whatever is counted and is no unit above."""
_PLAIN = _Unit("plain")
_PER = re.compile(r"\s*(?:/|\bper |\ba )\s*[a-z]+$")
"""A rate is compared by what it counts: ``steps/day`` are steps, ``per week`` are things."""
_NATURAL = {"m": ("km",), "s": ("min", "h"), "m_per_s": ("km/h",)}
"""How a stored unit is commonly said, for a true answer that names no unit."""


def convert(value: float, unit: str | None, wanted: str) -> float | None:
    """A fact's *value* (in *unit*) in the *wanted* unit; None where it measures another thing."""
    own, other = _unit(unit), _unit(wanted)
    if own.kind != other.kind and (own.kind, other.kind) != ("plain", "things"):
        return None
    if "k" in ((unit or "").casefold(), wanted.casefold()):  # a difference has no zero point
        return value * own.factor / other.factor
    return (value * own.factor + own.offset - other.offset) / other.factor


def readings(value: float, unit: str | None, wanted: str | None) -> list[float]:
    """*value* in every form that a true answer in *wanted* may have; without a unit: as stored, or as commonly said."""
    if wanted is not None:
        converted = convert(value, unit, wanted)
        return [] if converted is None else [converted]
    said = (convert(value, unit, name) for name in _NATURAL.get(unit or "", ()))
    return [value, *(one for one in said if one is not None)]


def minutes_apart(one: float, other: float) -> float:
    """How far two times of day, in minutes after midnight, are apart, the short way round the clock."""
    apart = abs(one - other) % _MINUTES_A_DAY
    return min(apart, _MINUTES_A_DAY - apart)


def _unit(name: str | None) -> _Unit:
    if not name:
        return _PLAIN
    plain = name.strip().casefold()
    return _UNITS.get(plain) or _UNITS.get(_PER.sub("", plain), _THINGS)
