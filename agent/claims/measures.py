"""The units and counted things that quantities in a text carry, and what they measure. Tables; pure.

A dimension is ``length`` (m), ``time`` (s), ``pace`` (s per km), ``speed`` (m/s), ``temperature`` (degrees C),
``temperature_difference`` (K; degrees C or F without their zero points), ``mass`` (kg), ``share`` (a fraction),
``clock`` (seconds of the day), ``count``, ``number`` (nothing said), or a unit that has no other form (``bpm``).
"""

import re
from dataclasses import dataclass

METRES_PER_MILE = 1609.344


@dataclass(frozen=True)
class Unit:
    """``SI value = written * factor + offset``."""

    dimension: str
    factor: float = 1.0
    offset: float = 0.0

    @property
    def difference(self) -> "Unit | None":
        """For a temperature: the unit of a difference between two of them, which has no zero point."""
        return Unit("temperature_difference", self.factor) if self.dimension == "temperature" else None


_MILE = Unit("length", METRES_PER_MILE)
_CELSIUS = Unit("temperature")
_FAHRENHEIT = Unit("temperature", 5 / 9, -160 / 9)
_KELVIN = Unit("temperature_difference")

_SPELLINGS: tuple[tuple[str, Unit], ...] = (
    ("km/h|kph|kmh|km per hour|kilomet(?:re|er)s (?:per|an) hour", Unit("speed", 1 / 3.6)),
    ("mph|mi/h|miles (?:per|an) hour", Unit("speed", METRES_PER_MILE / 3600)),
    ("m/s|met(?:re|er)s per second", Unit("speed")),
    ("min(?:utes?)?(?:/| per | a )(?:km|kilomet(?:re|er)|k)", Unit("pace", 60)),
    ("min(?:utes?)?(?:/| per | a )(?:mi|mile)", Unit("pace", 60_000 / METRES_PER_MILE)),
    ("s(?:ec(?:onds?|s)?)?(?:/| per | a )(?:km|kilomet(?:re|er)|k)", Unit("pace")),
    ("s(?:ec(?:onds?|s)?)?(?:/| per | a )(?:mi|mile)", Unit("pace", 1000 / METRES_PER_MILE)),
    ("m per beat|m/beat", Unit("m_per_beat")),
    ("ft per beat", Unit("m_per_beat", 0.3048)),
    ("bpm|beats(?:/| per | a )min(?:ute)?", Unit("bpm")),
    ("spm|steps(?:/| per | a )min(?:ute)?|rpm", Unit("spm")),
    ("breaths(?:/| per | a )min(?:ute)?|/min", Unit("per_min")),
    ("km|kms|kilomet(?:re|er)s?", Unit("length", 1000)),
    ("mi|miles?", _MILE),
    ("m|met(?:re|er)s?", Unit("length")),
    ("ft|foot|feet", Unit("length", 0.3048)),
    ("yd|yards?", Unit("length", 0.9144)),
    ("cm|centimet(?:re|er)s?", Unit("length", 0.01)),
    ("mm|millimet(?:re|er)s?", Unit("length", 0.001)),
    ("inch(?:es)?", Unit("length", 0.0254)),
    ("ms|milliseconds?", Unit("time", 0.001)),
    ("s|secs?|seconds?", Unit("time")),
    ("mins?|minutes?", Unit("time", 60)),
    ("h|hrs?|hours?", Unit("time", 3600)),
    ("°\\s?C|deg ?C|degrees? (?:C|celsius|centigrade)|celsius", _CELSIUS),
    ("°\\s?F|deg ?F|degrees? (?:F|fahrenheit)|fahrenheit", _FAHRENHEIT),
    ("kelvins?", _KELVIN),
    ("kg|kgs|kilos?|kilograms?", Unit("mass")),
    ("lbs?|pounds?", Unit("mass", 0.45359237)),
    ("g|grams?", Unit("mass", 0.001)),
    ("%|percent|per cent|percentage points?", Unit("share", 0.01)),
    ("kcals?|calories|cals?", Unit("kcal")),
    ("W|watts?", Unit("W")),
    ("hPa|mbar", Unit("hPa")),
)  # fmt: skip

UNIT = re.compile(
    r"[\s\u00a0\u202f]*-?(?:"
    + "|".join(f"(?P<u{i}>{spelling})" for i, (spelling, _) in enumerate(_SPELLINGS))
    + r")(?![\w²³])",
    re.I,
)
"""Matched right behind a number; :func:`unit_of` says which unit it was."""

PER_DISTANCE = re.compile(
    r"\s*(?:min(?:utes?)?\s*)?(?:/\s*|per\s|a\s|an\s|each\s)(?P<km>km|kilomet(?:re|er)|k)?(?P<mi>miles?|mi)?\b", re.I
)
"""What makes a clock-like number a pace: ``4:52 /km``."""

DEGREES = re.compile(r"\s*(?:°|degrees?\b)(?!\s?[CF])", re.I)
INCHES = re.compile(r"\s?in\b(?!\s+[A-Za-z])")
THOUSANDS = re.compile(r"k\b", re.I)


def unit_of(match: re.Match[str]) -> Unit:
    """The unit that :data:`UNIT` matched."""
    return _SPELLINGS[int(str(match.lastgroup)[1:])][1]


_FACT_UNITS: dict[str, Unit] = {
    "m": Unit("length"),
    "km": Unit("length", 1000),
    "mi": _MILE,
    "ft": Unit("length", 0.3048),
    "cm": Unit("length", 0.01),
    "mm": Unit("length", 0.001),
    "s": Unit("time"),
    "min": Unit("time", 60),
    "minutes": Unit("time", 60),
    "h": Unit("time", 3600),
    "hours": Unit("time", 3600),
    "ms": Unit("time", 0.001),
    "s_per_km": Unit("pace"),
    "m_per_s": Unit("speed"),
    "km_per_h": Unit("speed", 1 / 3.6),
    "degC": _CELSIUS,
    "C": _CELSIUS,
    "degF": _FAHRENHEIT,
    "K": _KELVIN,
    "kg": Unit("mass"),
    "lb": Unit("mass", 0.45359237),
    "g": Unit("mass", 0.001),
    "fraction": Unit("share"),
    "percent": Unit("share", 0.01),
    **{unit: Unit("number") for unit in ("ratio", "count", "r")},
    **{unit: Unit(unit) for unit in ("bpm", "spm", "W", "kcal", "hPa", "per_min", "m_per_beat")},
}

CONVERTED = frozenset(
    {"length", "time", "pace", "speed", "temperature", "temperature_difference", "mass", "share", "clock", "label"}
)
"""Dimensions with several units: a number without its unit does not state one of these."""

ANY_ACTIVITY = "activity"
_GENERIC = (
    "activity activities session sessions workout workouts training trainings outing outings time times row rows "
    "record records entry entries"
)
_FAMILIES = {
    "run": "runs jog jogs",
    "ride": "rides",
    "swim": "swims",
    "walk": "walks",
    "hike": "hikes",
    "race": "races",
    "day": "days",
    "night": "nights",
    "week": "weeks weekends",
    "month": "months",
    "year": "years",
    "step": "steps",
    "split": "splits",
    "lap": "laps",
    "shoe": "shoes pair pairs",
    "file": "files",
    "set": "sets",
    "rep": "reps repetition repetitions",
    "floor": "floors",
    "track": "tracks song songs",
    "sport": "sports",
    "athlete": "athletes",
    "batch": "batches",
    "point": "points",
}
_NOUNS: dict[str, str] = {
    **dict.fromkeys(_GENERIC.split(), ANY_ACTIVITY),
    **{form: family for family, forms in _FAMILIES.items() for form in (family, *forms.split())},
}
_KINDS_OF_ACTIVITY = frozenset({"run", "ride", "swim", "walk", "hike", "race"})
_ENDS_A_COUNT = (
    "in|on|over|with|at|to|and|or|from|between|since|this|last|per|a|an|each|every|for|is|are|was|were|but|than|by"
    "|after|before"
)
NOUN = re.compile(
    rf"(?:[\s\u00a0-]+(?!(?:{_ENDS_A_COUNT})\b)[A-Za-z]+){{0,3}}?[\s\u00a0-]+"
    rf"(?P<noun>{'|'.join(sorted(_NOUNS, key=len, reverse=True))})\b",
    re.I,
)
"""The counted thing behind a number, up to three words on: ``12 easy runs``, ``3 of your runs``."""


def family_of(noun: str) -> str | None:
    """The kind of counted thing; None if it is none that we know."""
    return _NOUNS.get(noun.lower())


def same_family(stated: str | None, known: str | None) -> bool:
    """Whether a count of *known* things may be stated as *stated* ones. ``activity`` covers every kind of it."""
    if stated is None or known is None or stated == known:
        return True
    return (stated == ANY_ACTIVITY and known in _KINDS_OF_ACTIVITY) or (
        known == ANY_ACTIVITY and stated in _KINDS_OF_ACTIVITY
    )


def fact_unit(unit: str | None) -> tuple[Unit, str | None]:
    """A fact's unit as a dimension, with the kind of counted thing where it counts (``runs``)."""
    if unit is None:
        return Unit("number"), None
    if known := _FACT_UNITS.get(unit):
        return known, None
    if family := family_of(unit.replace("_", " ")):
        return Unit("count"), family
    if "_per_" in unit and (known := _FACT_UNITS.get(unit.split("_per_")[0])):
        return known, None
    return Unit(unit), None
