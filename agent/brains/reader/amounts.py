"""Numbers with their units, as people write them: 20 km, 5:00/km, 1h30, half an hour, a marathon. Pure."""

import re
from dataclasses import dataclass, replace

from agent.brains.reader.words import Token, one_of
from tools.metrics.catalog import CATALOG
from tools.units import Quantity

Texts = tuple[str, ...]

_UNITS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("km", "kms", "k", "ks", "kilometer", "kilometers", "kilometre", "kilometres"), ("km", "distance")),
    **dict.fromkeys(("mi", "mile", "miles"), ("mi", "distance")),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), ("m", "distance")),
    **dict.fromkeys(("ft", "feet", "foot"), ("ft", "elevation_gain")),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), ("min", "duration")),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), ("h", "duration")),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), ("s", "duration")),
    **dict.fromkeys(("min / km", "/ km", "per km", "min per km", "minutes per km", "a km", "per kilometer"),
                    ("min/km", "pace")),
    **dict.fromkeys(("per kilometre", "min / k", "/ k", "minutes per kilometer", "minutes per kilometre"),
                    ("min/km", "pace")),
    **dict.fromkeys(("minutes a kilometer", "minutes a kilometre", "minutes a km", "min a km", "minutes / km"),
                    ("min/km", "pace")),
    **dict.fromkeys(("/ mi", "per mile", "/ mile", "min per mile", "min / mile", "min / mi", "per mi"),
                    ("min/mi", "pace")),
    **dict.fromkeys(("minutes per mile", "a mile", "minutes a mile", "minute miles", "minute mile", "minute mile pace",
                     "min miles", "min mile"),
                    ("min/mi", "pace")),
    **dict.fromkeys(("km / h", "kmh", "kph", "km per hour", "km an hour", "kilometers per hour",
                     "kilometres per hour", "kilometers an hour", "kilometres an hour"), ("km/h", "speed")),
    **dict.fromkeys(("mph", "mi / h", "miles per hour", "miles an hour"), ("mph", "speed")),
    **dict.fromkeys(("bpm", "beats", "beats per minute", "beats a minute"), ("bpm", "heart_rate")),
    **dict.fromkeys(("spm", "rpm", "steps per minute", "steps a minute"), ("spm", "cadence")),
    **dict.fromkeys(("steps", "step"), ("steps", "daily_steps")),
    **dict.fromkeys(("w", "watt", "watts"), ("W", "power")),
    **dict.fromkeys(("kcal", "calories", "cal", "kcals", "cals", "kilocalories"), ("kcal", "calories")),
    **dict.fromkeys(("° c", "c", "degrees c", "degrees celsius", "celsius", "degree celsius", "deg c"),
                    ("degC", "temperature")),
    **dict.fromkeys(("° f", "f", "degrees f", "degrees fahrenheit", "fahrenheit", "degree fahrenheit", "deg f"),
                    ("degF", "temperature")),
    **dict.fromkeys(("degrees", "°", "degree", "deg"), ("", "temperature")),
    **dict.fromkeys(("kg", "kgs", "kilos", "kilo", "kilograms"), ("kg", "weight")),
    **dict.fromkeys(("lb", "lbs", "pounds", "pound"), ("lb", "weight")),
    **dict.fromkeys(("%", "percent", "per cent"), ("%", "sleep_efficiency")),
    **dict.fromkeys(("ms", "milliseconds"), ("ms", "hrv")),
}  # fmt: skip
_UNIT_WORDS: dict[Texts, tuple[str, str]] = {tuple(said.split()): unit for said, unit in _UNITS.items()}
_LONGEST_UNIT = max(len(words) for words in _UNIT_WORDS)
_NAMED: dict[Texts, tuple[float, str, str]] = {
    ("half", "marathon"): (21.0975, "km", "distance"), ("a", "half", "marathon"): (21.0975, "km", "distance"),
    ("marathon",): (42.195, "km", "distance"), ("a", "marathon"): (42.195, "km", "distance"),
    ("the", "marathon", "distance"): (42.195, "km", "distance"), ("marathon", "distance"): (42.195, "km", "distance"),
    ("half", "marathon", "distance"): (21.0975, "km", "distance"), ("a", "kilometer"): (1, "km", "distance"),
    ("an", "hour"): (1, "h", "duration"), ("half", "an", "hour"): (30, "min", "duration"),
    ("half", "hour"): (30, "min", "duration"), ("a", "half", "hour"): (30, "min", "duration"),
    ("an", "hour", "and", "a", "half"): (1.5, "h", "duration"),
    ("3", "quarters", "of", "an", "hour"): (45, "min", "duration"),
    ("a", "mile"): (1, "mi", "distance"), ("a", "kilometre"): (1, "km", "distance"),
    ("freezing",): (0, "degC", "temperature"), ("freezing", "point"): (0, "degC", "temperature"),
    ("the", "freezing", "point"): (0, "degC", "temperature"),
}  # fmt: skip
_LONGEST_NAMED = max(len(words) for words in _NAMED)
_DEGREES_FROM = one_of("below above under sub -")
"""Before "zero" without a unit: of water's freezing."""
_HALF = ("and", "a", "half")
_SCALES: dict[Texts, tuple[float, str]] = {("/", "10"): (10, "effort"), ("/", "5"): (5, "feel")}
_HOURS = one_of("h hr hrs hour hours")
_MINUTES = one_of("m min mins minute minutes")
_OF_MANY = frozenset({"%", "ms", "s"})
"""Units that alone do not tell what is measured."""
_LENGTHS = frozenset({Quantity.DISTANCE, Quantity.HEIGHT, Quantity.STEP})
_TIMES = frozenset({Quantity.DURATION, Quantity.RACE_TIME})
_CLOCK = re.compile(r"\d{1,3}:\d\d(:\d\d)?")


@dataclass(frozen=True)
class Amount:
    """A number with its unit, and how many tokens it took."""

    value: float | str
    unit: str | None
    metric: str | None
    """What it measures where nothing else is named, or at least something like it."""
    length: int

    @property
    def measures(self) -> str | None:
        """What it measures where nothing else is named; None where that may be many things."""
        return None if self.unit in _OF_MANY else self.metric


def amount_at(tokens: tuple[Token, ...], start: int) -> Amount | None:
    """The number that begins at *start*, with the unit behind it where there is one."""
    if start < len(tokens) and re.fullmatch(r"\d+(?:st|nd|rd|th)", tokens[start].typed.casefold()):
        return None  # a place in an order, no amount
    for length in range(_LONGEST_NAMED, 0, -1):
        words = texts_at(tokens, start, length)
        if words in _NAMED:
            return _hours_and_minutes(tokens, start) or Amount(*_NAMED[words], len(words))
    if start >= len(tokens) or tokens[start].quoted:
        return None
    if tokens[start].text in ("-", "minus"):
        return _below_zero(tokens, start)
    return _hours_and_minutes(tokens, start) or _number(tokens, start)


def fits(metric: str, amount: Amount) -> bool:
    """Whether the amount's unit measures the metric; a clock time is a pace or a duration."""
    quantity = CATALOG[metric].quantity
    if isinstance(amount.value, str) and quantity not in (Quantity.PACE, *_TIMES):
        return False
    if amount.metric is None:
        return True
    if amount.metric in ("effort", "feel"):
        return amount.metric == metric
    implied = CATALOG[amount.metric].quantity
    if quantity in _LENGTHS and implied in _LENGTHS:
        return amount.unit in ("m", "ft") or quantity is implied
    if quantity in _TIMES and implied in _TIMES:
        return True
    return quantity is implied or (
        quantity is Quantity.PACE and amount.unit in ("min",) and isinstance(amount.value, str)
    )


def texts_at(tokens: tuple[Token, ...], start: int, length: int) -> Texts:
    """The words from *start* on; none where one is a quoted text."""
    span = tokens[start : start + length] if start >= 0 else ()
    texts = [token.text for token in span if not token.quoted]
    return tuple(texts) if len(texts) == len(span) else ()


def text_at(tokens: tuple[Token, ...], at: int) -> str:
    """The word at *at*; none beyond the ends, or where it is a quoted text."""
    return tokens[at].text if 0 <= at < len(tokens) and not tokens[at].quoted else ""


def _number(tokens: tuple[Token, ...], start: int) -> Amount | None:
    value, length = _value(tokens[start]), 1
    if value is None:
        return None
    halved = isinstance(value, float) and texts_at(tokens, start + 1, 3) == _HALF
    if halved:
        value, length = float(value) + 0.5, 4
    if _glued_hyphen(tokens, start + length):
        length += 1
    named = _unit_at(tokens, start + length)
    if named is not None:
        return _thousands(tokens, start, Amount(value, named[1] or None, named[2], length + named[0]))
    scale = _SCALES.get(texts_at(tokens, start + 1, 2)) or _SCALES.get(_out_of(tokens, start + 1))
    if scale is not None and isinstance(value, float) and value <= scale[0]:
        return Amount(value, None, scale[1], 3 if text_at(tokens, start + 1) == "/" else 4)
    if tokens[start].typed.casefold() == "zero" and text_at(tokens, start - 1) in _DEGREES_FROM:
        return Amount(0, "degC", "temperature", 1)
    return Amount(value, None, None, 4 if halved else 1)


def _unit_at(tokens: tuple[Token, ...], start: int) -> tuple[int, str, str] | None:
    """The unit that begins at *start*: how many tokens it takes, what it is, and what it measures."""
    for length in range(_LONGEST_UNIT, 0, -1):
        unit = _UNIT_WORDS.get(texts_at(tokens, start, length))
        if unit is not None:
            return min(length, len(tokens) - start), *unit
    return None


def _value(token: Token) -> float | str | None:
    if _CLOCK.fullmatch(token.text):
        return token.text
    return float(token.text) if token.is_number else None


def _out_of(tokens: tuple[Token, ...], at: int) -> Texts:
    """ "Out of 10", as "/ 10"."""
    return ("/", text_at(tokens, at + 2)) if texts_at(tokens, at, 2) == ("out", "of") else ()


def _thousands(tokens: tuple[Token, ...], start: int, amount: Amount) -> Amount:
    """ "10k steps" are ten thousand, and nobody takes 10.000 of one step."""
    end = start + amount.length
    if text_at(tokens, end - 1) == "k" and isinstance(amount.value, float):
        named = _unit_at(tokens, end)
        if named is not None and named[2] in ("daily_steps", "calories"):
            return Amount(amount.value * 1000, named[1], named[2], amount.length + named[0])
    if amount.metric == "daily_steps" and re.fullmatch(r"\d{1,3}\.\d{3}", tokens[start].typed):
        return replace(amount, value=float(tokens[start].typed.replace(".", "")))
    return amount


def _below_zero(tokens: tuple[Token, ...], start: int) -> Amount | None:
    """ "-5 °C", "minus 5 degrees"."""
    amount = _number(tokens, start + 1) if start + 1 < len(tokens) else None
    if amount is None or not isinstance(amount.value, float) or amount.metric != "temperature":
        return None
    return replace(amount, value=-amount.value, length=amount.length + 1)


def _hours_and_minutes(tokens: tuple[Token, ...], start: int) -> Amount | None:
    """ "1h30", "1 h 30 min", "2 hours and 15 minutes", "2 hours and a half", "an hour and 20 minutes"."""
    if text_at(tokens, start) in ("an", "1") and text_at(tokens, start + 1) in _HOURS:
        hours = 1.0
    elif tokens[start].is_number and text_at(tokens, start + 1) in _HOURS:
        hours = float(tokens[start].text)
    else:
        return None
    if texts_at(tokens, start + 2, 3) == _HALF:
        return Amount(hours + 0.5, "h", "duration", 5)
    at = start + 2 + (text_at(tokens, start + 2) == "and")
    if at >= len(tokens) or not tokens[at].is_number or hours != int(hours):
        return None
    minutes, glued = float(tokens[at].text), tokens[at].glued and at == start + 2
    if minutes >= 60 or not (text_at(tokens, at + 1) in _MINUTES or (glued and len(tokens[at].text) == 2)):
        return None
    length = at + 1 + (text_at(tokens, at + 1) in _MINUTES) - start
    return Amount(hours * 60 + minutes, "min", "duration", length)


def _glued_hyphen(tokens: tuple[Token, ...], at: int) -> bool:
    """The hyphen of "20-km"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return text_at(tokens, at) == "-" and tokens[at].glued and following is not None and following.glued
