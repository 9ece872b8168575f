"""A number and what follows it, as a quantity: ``12 km``, ``4:52 /km``, ``7/10``, ``7:30 pm``, ``12 runs``. Pure."""

import re

from agent.claims.measures import (
    DEGREES,
    INCHES,
    METRES_PER_MILE,
    NOUN,
    PER_DISTANCE,
    THOUSANDS,
    UNIT,
    Unit,
    family_of,
    unit_of,
)
from agent.claims.shapes import Mention, Reading
from agent.claims.tokens import Token
from tools.contract import Units

_PER_MILE = 1000 / METRES_PER_MILE
_OF_SCALE = re.compile(r"\s?/\s?(?P<scale>5|10|100)\b(?!/)|\s+out of (?P<spoken>5|10|100|five|ten)\b")
_HOUR = re.compile(r"\s?(?P<half>[ap])\.?m\b\.?|\s?o['’]clock\b", re.I)
_CLOCK_UNIT = re.compile(r"\s?(?:(?P<h>h|hours?|hrs?)|(?P<m>min|minutes?)|(?P<s>s|sec|seconds?))\b")
_OF_ONE = re.compile(r"\s+(?:of )?an?(?=\s)")
_LABEL_BEFORE = re.compile(
    r"\b(?P<kind>laps?|splits?|rank|km|kilomet(?:re|er)s?|miles?"
    r"|(?<!this )(?<!last )(?<!that )(?<!per )(?<!a )weeks?)\s$"
    r"|\b(?P<short>W)$",
    re.I,
)
_LABELS = {"km": "split", "kilometre": "split", "kilometer": "split", "mile": "split", "w": "week"}
_LABEL_AFTER = re.compile(r"[\s-]+(?P<kind>lap|split|km|kilomet(?:re|er)|mile)\b", re.I)
_SCALE_BEFORE = re.compile(r"\b(?:(?P<feel>feel(?:ing)?)|effort|RPE)(?:\s(?:of|was|is|at))?:?\s$", re.I)
_SPOKEN_SCALES = {"five": "5", "ten": "10"}


def quantity(token: Token, text: str, units: Units) -> Mention:
    """*token* with the readings that its surroundings allow; none, ending with the number, if nothing known follows."""
    if token.fields is not None:
        return _clock(token, text)
    if token.word and token.word.ordinal:
        return _ranked(token, text)
    found = _measured(token, text, units) or _scored(token, text) or _labelled(token, text) or _counted(token, text)
    return found or Mention(token.start, token.end)


def number(token: Token, text: str) -> Reading:
    """The number by itself, whatever follows."""
    low, high = token.bounds(text)
    return Reading("number", low, high, token.value, None, token.sign)


def maybe_pace(reading: Reading, text: str, end: int) -> tuple[Reading, int]:
    """A time in seconds, or the pace that ``per km`` or ``/mi`` behind it makes of it; and where it ends."""
    per = PER_DISTANCE.match(text, end)
    if per and per["km"]:
        return reading.scaled("pace", 1.0), per.end()
    if per and per["mi"]:
        return reading.scaled("pace", _PER_MILE), per.end()
    return reading, end


def _ranked(token: Token, text: str) -> Mention:
    """``third``, and ``third lap``, which is no third of anything else."""
    if match := _LABEL_AFTER.match(text, token.end):
        kind = match["kind"].lower()
        label = Reading("label", token.value, token.value, token.value, _LABELS.get(kind, kind))
        return Mention(token.start, match.end(), (label,))
    return Mention(token.start, token.end, (number(token, text).scaled("ordinal", 1.0),))


def _measured(token: Token, text: str, units: Units) -> Mention | None:
    share = _OF_ONE.match(text, token.end) if token.word and token.word.share else None
    thousands = THOUSANDS.match(text, token.end)
    if match := UNIT.match(text, share.end() if share else token.end):
        return _in_units(token, text, [unit_of(match)], match.end())
    if thousands:
        return _in_units(token, text, [Unit("length", 1000), Unit("number", 1000)], thousands.end())
    if match := DEGREES.match(text, token.end):
        degrees = Unit("temperature", 5 / 9, -160 / 9) if units == "imperial" else Unit("temperature")
        return _in_units(token, text, [degrees], match.end())
    if match := INCHES.match(text, token.end):
        return _in_units(token, text, [Unit("length", 0.0254), Unit("number")], match.end())
    return None


def _scored(token: Token, text: str) -> Mention | None:
    if match := _OF_SCALE.match(text, token.end):
        scale = match["scale"] or _SPOKEN_SCALES.get(match["spoken"], match["spoken"])
        return _in_units(token, text, [Unit(f"of_{scale}"), Unit("plain")], match.end())
    if match := _SCALE_BEFORE.search(text, max(0, token.start - 12), token.start):
        return _in_units(token, text, [Unit("of_5" if match["feel"] else "of_10"), Unit("plain")], token.end)
    if match := _HOUR.match(text, token.end):
        hour = token.value % 12 + (12 if (match["half"] or "").lower() == "p" else 0)
        hours = [hour] if match["half"] else [hour, hour + 12]
        return Mention(token.start, match.end(), tuple(_time_of_day(h * 3600) for h in hours))
    return None


def _labelled(token: Token, text: str) -> Mention | None:
    match = _LABEL_BEFORE.search(text, max(0, token.start - 12), token.start)
    if not match:
        return None
    kind = (match["kind"] or match["short"]).lower().rstrip("s")
    return Mention(
        token.start, token.end, (Reading("label", token.value, token.value, token.value, _LABELS.get(kind, kind)),)
    )


def _counted(token: Token, text: str) -> Mention | None:
    match = NOUN.match(text, token.end)
    if not match:
        return None
    low, high = token.bounds(text)
    reading = Reading("count", low, high, token.value, family_of(match["noun"]), token.sign)
    return Mention(token.start, match.end(), (reading,))


def _in_units(token: Token, text: str, options: list[Unit], end: int) -> Mention:
    plain = number(token, text)
    options = [*options, *(unit.difference for unit in options if unit.difference)]
    readings = [
        (plain.negated() if token.sign < 0 and unit.dimension == "temperature" else plain).scaled(
            unit.dimension, unit.factor, unit.offset
        )
        for unit in options
    ]
    return Mention(token.start, end, tuple(readings))


def _clock(token: Token, text: str) -> Mention:
    """``7:30``: a pace, a time of day, or a duration, as far as its surroundings leave open."""
    fields = token.fields or ()
    short = number(token, text).scaled("time", 1.0)
    hours_and_minutes = fields[0] * 3600.0 + fields[1] * 60
    if match := _HOUR.match(text, token.end):
        at = hours_and_minutes % 43_200 + (43_200 if (match["half"] or "").lower() == "p" else 0)
        return Mention(token.start, match.end(), (_time_of_day(at),))
    if len(fields) == 3:
        more = (_time_of_day(token.value, 0.5),) if fields[0] < 24 else ()
        return Mention(token.start, token.end, (short, *more))
    paced, end = maybe_pace(short, text, token.end)
    if end > token.end:
        return Mention(token.start, end, (paced,))
    long = Reading("time", hours_and_minutes - 30, hours_and_minutes + 30, hours_and_minutes, None, token.sign)
    if match := _CLOCK_UNIT.match(text, token.end):
        return Mention(token.start, match.end(), (long if match["h"] else short,))
    day = (_time_of_day(hours_and_minutes),) if fields[0] < 24 else ()
    return Mention(
        token.start, token.end, (short, long, short.scaled("pace", 1), short.scaled("pace", _PER_MILE), *day)
    )


def _time_of_day(seconds: float, half: float = 30.0) -> Reading:
    return Reading("clock", seconds - half, seconds + half, seconds)
