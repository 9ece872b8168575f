"""What kinds of numbers there are, in which unit each is stored, and in which it is shown. Pure.

Inside Coach G every value is in one unit per kind of quantity (:data:`STORED`); tools/units.py says it, and reads it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

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
