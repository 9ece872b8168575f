"""Units at the edge: SI values to what an athlete reads, and what they type to SI. Pure.

Inside Coach G every value is in one unit per kind of quantity (:data:`STORED`). Only here does it become kilometres or
miles, ``5:30 /km`` or ``1 h 45 min``, rounded no finer than it was measured.
"""

from tools.quantities import (
    CLOCKS,
    KG_PER_POUND,
    METRES_PER_FOOT,
    METRES_PER_MILE,
    STORED,
    Quantity,
    Shown,
    Units,
    from_shown,
    shown_as,
    symbol,
    to_shown,
)
from tools.times_of_day import said_time
from tools.typed_units import typed

__all__ = [
    "CLOCKS",
    "KG_PER_POUND",
    "METRES_PER_FOOT",
    "METRES_PER_MILE",
    "STORED",
    "Quantity",
    "Shown",
    "Units",
    "bare",
    "clock",
    "from_shown",
    "plain",
    "shown_as",
    "spoken",
    "spoken_difference",
    "spoken_duration",
    "spoken_percent",
    "symbol",
    "to_shown",
    "typed",
]


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
