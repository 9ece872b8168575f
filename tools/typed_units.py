"""What an athlete types, as a value in the stored unit. Pure."""

import re

from tools.quantities import (
    CLOCKS,
    KG_PER_POUND,
    METRES_PER_FOOT,
    METRES_PER_MILE,
    STORED,
    Quantity,
    Units,
    from_shown,
)
from tools.times_of_day import typed_time

_LENGTHS = {
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), 1.0),
    **dict.fromkeys(("km", "k", "kilometre", "kilometres", "kilometer", "kilometers"), 1000.0),
    **dict.fromkeys(("mi", "mile", "miles"), METRES_PER_MILE),
    **dict.fromkeys(("ft", "foot", "feet"), METRES_PER_FOOT),
    **dict.fromkeys(("yd", "yard", "yards"), 3 * METRES_PER_FOOT),
    **dict.fromkeys(("in", "inch", "inches"), METRES_PER_FOOT / 12),
    "cm": 0.01,
    "mm": 0.001,
}
_TIMES = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1.0),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60.0),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600.0),
    "ms": 0.001,
}
_PACES = {
    **dict.fromkeys(("min/km", "/km", "per km", "min per km", "minutes per km"), 60.0),
    **dict.fromkeys(("min/mi", "min/mile", "/mi", "/mile", "per mile", "min per mile"), 60_000 / METRES_PER_MILE),
    **dict.fromkeys(("s/km", "s_per_km", "sec/km"), 1.0),
}
_SPEEDS = {
    **dict.fromkeys(("m/s", "m_per_s"), 1.0),
    **dict.fromkeys(("km/h", "kmh", "kph"), 1 / 3.6),
    **dict.fromkeys(("mph", "mi/h"), METRES_PER_MILE / 3600),
}
_TYPED: dict[Quantity, dict[str, float]] = {
    **dict.fromkeys((Quantity.DISTANCE, Quantity.HEIGHT, Quantity.STEP, Quantity.OSCILLATION), _LENGTHS),
    **dict.fromkeys((Quantity.DURATION, Quantity.RACE_TIME, Quantity.CONTACT), _TIMES),
    Quantity.PACE: _PACES,
    Quantity.SPEED: _SPEEDS,
    Quantity.WEIGHT: {
        **dict.fromkeys(("kg", "kilo", "kilos"), 1.0),
        **dict.fromkeys(("lb", "lbs", "pound", "pounds"), KG_PER_POUND),
    },
    Quantity.HEART_RATE: dict.fromkeys(("bpm", "beats per minute"), 1.0),
    Quantity.CADENCE: dict.fromkeys(("spm", "rpm", "steps per minute"), 1.0),
    Quantity.POWER: dict.fromkeys(("w", "watt", "watts"), 1.0),
    Quantity.ENERGY: {**dict.fromkeys(("kcal", "cal", "calories"), 1.0), "kj": 1 / 4.184},
    Quantity.PERCENT: dict.fromkeys(("%", "percent"), 1.0),
    Quantity.INTERVAL: {"ms": 1.0},
    Quantity.STEPS: {"steps": 1.0},
    Quantity.BREATHING: dict.fromkeys(("/min", "breaths", "breaths per minute", "brpm"), 1.0),
    Quantity.COUNT: dict.fromkeys(("times", "days", "activities"), 1.0),
}
_LEAST_SECONDS = 20.0
"""Nobody means twenty minutes a kilometre by a bare number: from here on a pace is in seconds."""
_CELSIUS = frozenset({"degc", "c", "°c", "celsius"})
_FAHRENHEIT = frozenset({"degf", "f", "°f", "fahrenheit"})
_NUMBER_AND_UNIT = re.compile(r"^\s*(-?\d[\d,]*\.?\d*)\s*(.*?)\s*$")
_CLOCK = re.compile(r"^\s*(?:(\d+):)?(\d{1,3}):(\d{2})\s*(.*?)\s*$")


def typed(value: float | str, unit: str | None, quantity: Quantity, units: Units) -> float:
    """What somebody typed (``10``, ``"5:30"``, ``"10 km"``) as a stored value.

    Without a unit it is in the athlete's own (kilometres or miles, minutes, minutes per kilometre or mile;
    a pace of 20 and more seconds).
    A time of day is ``"22:50"``, ``"10 pm"`` or a number of hours. Raises ValueError in words for a person.
    """
    if quantity in CLOCKS:
        return typed_time(value, unit, is_bedtime=quantity is Quantity.BEDTIME)
    number, stated, is_clock = _split(value)
    name = (unit or stated).strip().casefold()
    if is_clock:
        return _typed_clock(number, name, quantity, units)
    if quantity is Quantity.TEMPERATURE:
        return _typed_temperature(number, name, units)
    if not name or (quantity is Quantity.PACE and name == "min"):
        return _typed_bare(number, name, quantity, units)
    factor = _TYPED.get(quantity, {}).get(name)
    if factor is None and name != STORED[quantity].casefold():
        raise ValueError(f"{name!r} is no unit of {quantity.replace('_', ' ')}")
    return number * (1.0 if factor is None else factor)


def _typed_bare(number: float, name: str, quantity: Quantity, units: Units) -> float:
    """A number alone, in the athlete's own unit; of a pace also minutes, without what they are per."""
    if quantity is Quantity.RACE_TIME:
        return number * 60
    if quantity is not Quantity.PACE:
        return from_shown(number, quantity, units)
    in_seconds = not name and number >= _LEAST_SECONDS
    return number * _own_pace(units) / (60 if in_seconds else 1)


def _own_pace(units: Units) -> float:
    return _PACES["min/mi" if units == "imperial" else "min/km"]


def _typed_clock(seconds: float, name: str, quantity: Quantity, units: Units) -> float:
    """``5:30`` of a pace is minutes per something; of a duration ``m:ss``, or ``h:mm`` where the unit says hours."""
    if quantity not in (Quantity.PACE, Quantity.DURATION, Quantity.RACE_TIME):
        raise ValueError(f"a {quantity.replace('_', ' ')} is not written with a colon")
    if name not in ("", "min", *_TYPED[quantity]):
        raise ValueError(f"{name!r} is no unit of {quantity.replace('_', ' ')}")
    if quantity is Quantity.PACE:
        return seconds / 60 * (_PACES[name] if _PACES.get(name, 0) > 1 else _own_pace(units))
    return seconds * 60 if _TIMES.get(name) == 3600 and seconds < 6000 else seconds


def _typed_temperature(number: float, name: str, units: Units) -> float:
    if name in _CELSIUS:
        return number
    if name in _FAHRENHEIT:
        return (number - 32) / 1.8
    if name:
        raise ValueError(f"{name!r} is no unit of temperature")
    return from_shown(number, Quantity.TEMPERATURE, units)


def _split(value: float | str) -> tuple[float, str, bool]:
    """The number, the unit it names, and whether it was written like a clock (then in seconds)."""
    if not isinstance(value, str):
        return float(value), "", False
    if match := _CLOCK.match(value):
        hours, minutes, seconds, unit = match.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds), unit, True
    if match := _NUMBER_AND_UNIT.match(value):
        return float(match[1].replace(",", "")), match[2], False
    raise ValueError(f"{value!r} is no number")
