"""Numbers with their units, as people write them: 20 km, 5:00/km, half an hour, a marathon. Pure."""

import re
from dataclasses import dataclass

from agent.brains.reader.words import Token
from tools.metrics.catalog import CATALOG
from tools.units import Quantity

Texts = tuple[str, ...]

_UNITS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("km", "kms", "k", "kilometer", "kilometers", "kilometre", "kilometres"), ("km", "distance")),
    **dict.fromkeys(("mi", "mile", "miles"), ("mi", "distance")),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), ("m", "distance")),
    **dict.fromkeys(("ft", "feet", "foot"), ("ft", "elevation_gain")),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), ("min", "duration")),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), ("h", "duration")),
    **dict.fromkeys(("min / km", "/ km", "per km", "min per km", "minutes per km", "a km", "per kilometer"),
                    ("min/km", "pace")),
    **dict.fromkeys(("per kilometre", "min / k", "/ k", "minutes per kilometer", "minutes per kilometre"),
                    ("min/km", "pace")),
    **dict.fromkeys(("min / mi", "/ mi", "per mile", "/ mile", "min per mile", "min / mile"), ("min/mi", "pace")),
    **dict.fromkeys(("minutes per mile", "a mile"), ("min/mi", "pace")),
    **dict.fromkeys(("km / h", "kmh", "kph", "km per hour", "km an hour"), ("km/h", "speed")),
    **dict.fromkeys(("mph", "mi / h", "miles per hour", "miles an hour"), ("mph", "speed")),
    **dict.fromkeys(("bpm", "beats", "beats per minute"), ("bpm", "heart_rate")),
    **dict.fromkeys(("spm", "steps per minute"), ("spm", "cadence")),
    **dict.fromkeys(("w", "watt", "watts"), ("W", "power")),
    **dict.fromkeys(("kcal", "calories", "cal"), ("kcal", "calories")),
    **dict.fromkeys(("° c", "c", "degrees c", "degrees celsius", "celsius"), ("degC", "temperature")),
    **dict.fromkeys(("° f", "f", "degrees f", "degrees fahrenheit", "fahrenheit"), ("degF", "temperature")),
    **dict.fromkeys(("degrees", "°"), ("", "temperature")),
    **dict.fromkeys(("kg", "kilos"), ("kg", "weight")),
}  # fmt: skip
_UNIT_WORDS = tuple(
    sorted(((tuple(said.split()), unit) for said, unit in _UNITS.items()), key=lambda item: -len(item[0]))
)
_NAMED: dict[Texts, tuple[float, str, str]] = {
    ("half", "marathon"): (21.0975, "km", "distance"), ("a", "half", "marathon"): (21.0975, "km", "distance"),
    ("marathon",): (42.195, "km", "distance"), ("a", "marathon"): (42.195, "km", "distance"),
    ("an", "hour"): (1, "h", "duration"), ("half", "an", "hour"): (30, "min", "duration"),
    ("a", "mile"): (1, "mi", "distance"), ("a", "kilometer"): (1, "km", "distance"),
    ("a", "kilometre"): (1, "km", "distance"),
}  # fmt: skip
_LENGTHS = frozenset({Quantity.DISTANCE, Quantity.HEIGHT, Quantity.STEP})


@dataclass(frozen=True)
class Amount:
    """A number with its unit, and how many tokens it took."""

    value: float | str
    unit: str | None
    metric: str | None
    length: int


def amount_at(tokens: tuple[Token, ...], start: int) -> Amount | None:
    """The number that begins at *start*, with the unit behind it where there is one."""
    for length in (3, 2, 1):
        named = _NAMED.get(texts_at(tokens, start, length))
        if named is not None:
            return Amount(named[0], named[1], named[2], length)
    if start >= len(tokens) or tokens[start].quoted:
        return None
    text = tokens[start].text
    if re.fullmatch(r"\d{1,3}:\d\d(:\d\d)?", text):
        value: float | str = text
    elif tokens[start].is_number:
        value = float(text)
    else:
        return None
    for words, (unit, metric) in _UNIT_WORDS:
        if texts_at(tokens, start + 1, len(words)) == words:
            return Amount(value, unit or None, metric, 1 + len(words))
    return Amount(value, None, None, 1)


def fits(metric: str, amount: Amount) -> bool:
    """Whether the amount's unit measures the metric; a clock time is a pace or a duration."""
    quantity = CATALOG[metric].quantity
    if isinstance(amount.value, str) and quantity not in (Quantity.PACE, Quantity.DURATION):
        return False
    if amount.metric is None:
        return True
    implied = CATALOG[amount.metric].quantity
    if quantity in _LENGTHS and implied in _LENGTHS:
        return amount.unit in ("m", "ft") or quantity is implied
    return quantity is implied or (
        quantity is Quantity.PACE and amount.unit in ("min",) and isinstance(amount.value, str)
    )


def texts_at(tokens: tuple[Token, ...], start: int, length: int) -> Texts:
    """The words from *start* on; none where one is a quoted text."""
    span = tokens[start : start + length]
    return tuple(token.text for token in span) if not any(token.quoted for token in span) else ()
