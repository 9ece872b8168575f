"""Units at the edge: SI values to what an athlete reads, and what they type to SI. Pure.

Inside Coach G every value is in one unit per kind of quantity (:data:`STORED`). Only here does it become kilometres or
miles, ``5:30 /km`` or ``1 h 45 min``, rounded no finer than it was measured.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from tools.times_of_day import said_time, typed_time

Units = Literal["metric", "imperial"]

METRES_PER_MILE = 1609.344
METRES_PER_FOOT = 0.3048
KG_PER_POUND = 0.45359237


class Quantity(StrEnum):
    """What kind of thing a number is: decides its stored unit, its shown units and its rounding."""

    DISTANCE = "distance"
    HEIGHT = "height"
    STEP = "step"
    """The length of a step."""
    OSCILLATION = "oscillation"
    DURATION = "duration"
    RACE_TIME = "race_time"
    """A time over a set distance: always to the second."""
    CONTACT = "contact"
    """Time on the ground in a step."""
    INTERVAL = "interval"
    """Heart rate variability."""
    PACE = "pace"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    WEIGHT = "weight"
    HEART_RATE = "heart_rate"
    CADENCE = "cadence"
    BREATHING = "breathing"
    POWER = "power"
    ENERGY = "energy"
    PER_BEAT = "per_beat"
    EFFORT = "effort"
    FEEL = "feel"
    SCORE = "score"
    PERCENT = "percent"
    STEPS = "steps"
    COUNT = "count"
    CORRELATION = "correlation"
    """Pearson's r, -1 to 1."""
    CLOCK = "clock"
    """A time of day, as seconds since the midnight that its day begins with."""
    BEDTIME = "bedtime"
    """The same of the night that ends on the day: negative for the evening before, from noon to noon."""
    DATE = "date"


CLOCKS = frozenset({Quantity.CLOCK, Quantity.BEDTIME})
"""Times of day; what lies between two of them is a duration."""

STORED: dict[Quantity, str] = {
    Quantity.DISTANCE: "m",
    Quantity.HEIGHT: "m",
    Quantity.STEP: "m",
    Quantity.OSCILLATION: "m",
    Quantity.DURATION: "s",
    Quantity.RACE_TIME: "s",
    Quantity.CONTACT: "s",
    Quantity.INTERVAL: "ms",
    Quantity.PACE: "s_per_km",
    Quantity.SPEED: "m_per_s",
    Quantity.TEMPERATURE: "degC",
    Quantity.WEIGHT: "kg",
    Quantity.HEART_RATE: "bpm",
    Quantity.CADENCE: "spm",
    Quantity.BREATHING: "per_min",
    Quantity.POWER: "W",
    Quantity.ENERGY: "kcal",
    Quantity.PER_BEAT: "m_per_beat",
    Quantity.EFFORT: "of_10",
    Quantity.FEEL: "of_5",
    Quantity.SCORE: "of_100",
    Quantity.PERCENT: "percent",
    Quantity.STEPS: "steps",
    Quantity.COUNT: "count",
    Quantity.CORRELATION: "r",
    Quantity.CLOCK: "clock_s",
    Quantity.BEDTIME: "clock_s",
    Quantity.DATE: "date",
}
"""The unit that values, facts and results carry. Lengths, times and speeds are SI; the rest is what the field uses."""


@dataclass(frozen=True)
class Shown:
    """How one quantity is shown: ``shown = stored * factor + offset``, to ``decimals`` digits, before ``symbol``."""

    symbol: str
    factor: float = 1.0
    decimals: int = 0
    offset: float = 0.0

    @property
    def tight(self) -> bool:
        """Whether the symbol follows without a space: ``7/10``, ``95%``."""
        return self.symbol.startswith(("/", "%"))


_METRIC: dict[Quantity, Shown] = {
    Quantity.DISTANCE: Shown("km", 1 / 1000, 1),
    Quantity.HEIGHT: Shown("m"),
    Quantity.STEP: Shown("m", 1, 2),
    Quantity.OSCILLATION: Shown("cm", 100, 1),
    Quantity.DURATION: Shown("min", 1 / 60),
    Quantity.RACE_TIME: Shown("h:mm:ss"),
    Quantity.CONTACT: Shown("ms", 1000),
    Quantity.INTERVAL: Shown("ms"),
    Quantity.PACE: Shown("/km"),
    Quantity.SPEED: Shown("km/h", 3.6, 1),
    Quantity.TEMPERATURE: Shown("°C", 1, 1),
    Quantity.WEIGHT: Shown("kg", 1, 1),
    Quantity.HEART_RATE: Shown("bpm"),
    Quantity.CADENCE: Shown("spm"),
    Quantity.BREATHING: Shown("/min", 1, 1),
    Quantity.POWER: Shown("W"),
    Quantity.ENERGY: Shown("kcal"),
    Quantity.PER_BEAT: Shown("m per beat", 1, 2),
    Quantity.EFFORT: Shown("/10", 1, 1),
    Quantity.FEEL: Shown("/5", 1, 1),
    Quantity.SCORE: Shown("/100"),
    Quantity.PERCENT: Shown("%"),
    Quantity.STEPS: Shown("steps"),
    Quantity.COUNT: Shown(""),
    Quantity.CORRELATION: Shown("", 1, 2),
    Quantity.CLOCK: Shown("hh:mm", 1 / 60),
    Quantity.BEDTIME: Shown("hh:mm", 1 / 60),
    Quantity.DATE: Shown(""),
}
_IMPERIAL: dict[Quantity, Shown] = {
    **_METRIC,
    Quantity.DISTANCE: Shown("mi", 1 / METRES_PER_MILE, 1),
    Quantity.HEIGHT: Shown("ft", 1 / METRES_PER_FOOT),
    Quantity.STEP: Shown("ft", 1 / METRES_PER_FOOT, 2),
    Quantity.OSCILLATION: Shown("in", 12 / METRES_PER_FOOT, 1),
    Quantity.PACE: Shown("/mi", METRES_PER_MILE / 1000),
    Quantity.SPEED: Shown("mph", 3600 / METRES_PER_MILE, 1),
    Quantity.TEMPERATURE: Shown("°F", 1.8, 1, 32),
    Quantity.WEIGHT: Shown("lb", 1 / KG_PER_POUND, 1),
    Quantity.PER_BEAT: Shown("ft per beat", 1 / METRES_PER_FOOT, 2),
}


def shown_as(quantity: Quantity, units: Units) -> Shown:
    """How *quantity* is shown to an athlete with *units*."""
    return (_IMPERIAL if units == "imperial" else _METRIC)[quantity]


def symbol(quantity: Quantity, units: Units) -> str:
    """The unit as a table's heading or an axis states it."""
    if quantity is Quantity.PACE:
        return "min" + shown_as(quantity, units).symbol
    return shown_as(quantity, units).symbol


def to_shown(value: float, quantity: Quantity, units: Units) -> float:
    """A stored value in the shown unit (a pace stays in seconds; durations and times of day become minutes)."""
    rule = shown_as(quantity, units)
    return value * rule.factor + rule.offset


def from_shown(value: float, quantity: Quantity, units: Units) -> float:
    """The inverse of :func:`to_shown`."""
    rule = shown_as(quantity, units)
    return (value - rule.offset) / rule.factor


def spoken(value: float, quantity: Quantity, units: Units, *, decimals: int | None = None) -> str:
    """A stored value with its unit, as a sentence states it: ``12.3 km``, ``5:30 /km``, ``22:50``, ``1 h 45 min``."""
    if quantity is Quantity.DURATION:
        return spoken_duration(value)
    if quantity in (Quantity.RACE_TIME, *CLOCKS):
        return bare(value, quantity, units)
    rule = shown_as(quantity, units)
    text = bare(value, quantity, units, decimals=decimals)
    if quantity in (Quantity.EFFORT, Quantity.FEEL):
        text = text.removesuffix(".0")
    space = "" if not rule.symbol or (rule.tight and quantity is not Quantity.PACE) else " "
    return text + space + rule.symbol


def bare(value: float, quantity: Quantity, units: Units, *, decimals: int | None = None) -> str:
    """A stored value without its unit, as a table's cell states it: ``12.3``, ``5:30``, ``1:45:07``."""
    if quantity in (Quantity.DURATION, Quantity.RACE_TIME):
        return clock(value)
    if quantity is Quantity.PACE:
        return clock(to_shown(value, quantity, units))
    if quantity in CLOCKS:
        return said_time(value)
    rule = shown_as(quantity, units)
    return plain(to_shown(value, quantity, units), rule.decimals if decimals is None else decimals)


def spoken_difference(value: float, quantity: Quantity, units: Units) -> str:
    """A difference of two stored values, with its unit: like :func:`spoken`, without a scale's zero point."""
    if quantity in CLOCKS:
        return spoken_duration(value)
    rule = shown_as(quantity, units)
    return spoken(value - rule.offset / rule.factor, quantity, units)


def plain(value: float, decimals: int = 0) -> str:
    """A number with thousands separated, and no minus before a zero."""
    text = f"{value:,.{decimals}f}"
    return text.removeprefix("-") if not text.strip("-0.,") else text


def clock(seconds: float) -> str:
    """Seconds as ``m:ss`` or ``h:mm:ss``, rounded to the second."""
    total = round(abs(seconds))
    minutes, rest = divmod(total, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return "-" + text if seconds < 0 and total else text


def spoken_duration(seconds: float) -> str:
    """A duration in a sentence: ``45 s``, ``32:10`` below an hour, ``18 h 20 min`` from there."""
    if abs(seconds) < 59.5:
        return f"{round(seconds)} s"
    if abs(seconds) < 3599.5:
        return clock(seconds)
    hours, minutes = divmod(round(abs(seconds) / 60), 60)
    text = f"{hours:,} h {minutes} min" if minutes else f"{hours:,} h"
    return "-" + text if seconds < 0 else text


def spoken_percent(value: float) -> str:
    """A percentage: whole from 10 on, one decimal below."""
    return plain(value, 0 if abs(value) >= 9.95 else 1) + " %"


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
_CELSIUS = frozenset({"degc", "c", "°c", "celsius"})
_FAHRENHEIT = frozenset({"degf", "f", "°f", "fahrenheit"})
_NUMBER_AND_UNIT = re.compile(r"^\s*(-?\d[\d,]*\.?\d*)\s*(.*?)\s*$")
_CLOCK = re.compile(r"^\s*(?:(\d+):)?(\d{1,3}):(\d{2})\s*(.*?)\s*$")


def typed(value: float | str, unit: str | None, quantity: Quantity, units: Units) -> float:
    """What somebody typed (``10``, ``"5:30"``, ``"10 km"``) as a stored value.

    Without a unit it is in the athlete's own (kilometres or miles, minutes, minutes per kilometre or mile).
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
    if not name and quantity is Quantity.RACE_TIME:
        return number * 60
    if not name or (quantity is Quantity.PACE and name == "min"):
        return number * _own_pace(units) if quantity is Quantity.PACE else from_shown(number, quantity, units)
    factor = _TYPED.get(quantity, {}).get(name)
    if factor is None and name != STORED[quantity].casefold():
        raise ValueError(f"{name!r} is no unit of {quantity.replace('_', ' ')}")
    return number * (1.0 if factor is None else factor)


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
