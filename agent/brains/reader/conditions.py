"""Conditions in words: "over 20 km", "faster than 5:00/km", "on Sundays", "in my Pegasus shoes". Pure."""

import re
from dataclasses import dataclass
from typing import Literal

from agent.brains.reader.meanings import Condition, Metric, Sport
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, as_typed, one_of
from tools.calendar_words import WEEKDAYS
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Filter
from tools.units import Quantity

Op = Literal["<", "<=", "=", ">=", ">", "contains"]
Texts = tuple[str, ...]

_OPS: dict[str, tuple[Op, str | None]] = {
    "over": (">", None), "above": (">", None), "beyond": (">", None), "exceeding": (">", None), ">": (">", None),
    "more than": (">", None), "greater than": (">", None), "higher than": (">", None), "bigger than": (">", None),
    "longer than": (">", None), "farther than": (">", "distance"), "further than": (">", "distance"),
    "at least": (">=", None), "no less than": (">=", None), ">=": (">=", None), "minimum": (">=", None),
    "under": ("<", None), "below": ("<", None), "less than": ("<", None), "fewer than": ("<", None), "<": ("<", None),
    "lower than": ("<", None), "shorter than": ("<", None), "smaller than": ("<", None), "sub": ("<", None),
    "at most": ("<=", None), "up to": ("<=", None), "no more than": ("<=", None), "<=": ("<=", None),
    "faster than": ("<", "pace"), "quicker than": ("<", "pace"), "slower than": (">", "pace"),
    "hotter than": (">", "temperature"), "warmer than": (">", "temperature"), "colder than": ("<", "temperature"),
    "cooler than": ("<", "temperature"), "harder than": (">", "effort"), "easier than": ("<", "effort"),
    "exactly": ("=", None), "=": ("=", None), "equal to": ("=", None),
}  # fmt: skip
_OPENINGS = tuple(sorted(((tuple(said.split()), op) for said, op in _OPS.items()), key=lambda item: -len(item[0])))
_AFTERWARDS: dict[Texts, Op] = {
    ("or", "more"): ">=", ("or", "longer"): ">=", ("or", "further"): ">=", ("or", "above"): ">=", ("and", "more"): ">=",
    ("or", "less"): "<=", ("or", "shorter"): "<=", ("or", "under"): "<=", ("plus",): ">=", ("+",): ">=",
    ("and", "up"): ">=",
}  # fmt: skip
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
_DAYS = {f"{day}s": day.capitalize() for day in WEEKDAYS} | {"weekends": "weekend", "weekdays": "weekdays"}
_NAMING = frozenset({"called", "named", "titled"})
_NO_NAMES = one_of(
    "not no never without except who can cannot could would where whose new newest old older other another current "
    "favourite favorite both red blue black white green because if unless while outdoor indoor hard easy long short real only"
)
"""Words outside the vocabulary that are nobody's name for a shoe, a sport or a run."""
_NAMED_BY = frozenset({"my", "the", "in", "with", "on", "wearing"})
_SHOES = frozenset({"shoe", "shoes", "trainers", "sneakers"})


@dataclass(frozen=True)
class _Amount:
    """A number with its unit, and how many tokens it took."""

    value: float | str
    unit: str | None
    metric: str | None
    length: int


def condition_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """The condition whose words begin at *start*: how many tokens it takes, and its filters."""
    for reader in (_between, _with_metric, _compared, _or_more, _races, _weekdays, _in_shoes, _called):
        found = reader(tokens, start)
        if found is not None:
            return found
    return None


def _between(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    if tokens[start].text not in {"between", "from"}:
        return None
    low = _amount(tokens, start + 1)
    joint = start + 1 + (low.length if low else 0)
    high = _amount(tokens, joint + 1) if low and joint < len(tokens) and tokens[joint].text in {"and", "to"} else None
    if low is None or high is None or high.metric is None:
        return None
    unit = low.unit if low.metric else high.unit
    filters = (_filter(high.metric, ">=", low.value, unit), _filter(high.metric, "<=", high.value, high.unit))
    return joint + 1 + high.length - start, Condition(filters)


def _with_metric(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "Heart rate over 150", "with a cadence of at least 170"."""
    named = vocabulary().at(tokens, start)
    if named is None or not isinstance(named[1], Metric):
        return None
    at = _past_quiet(tokens, start + named[0])
    opening = _opening(tokens, at)
    amount = _amount(tokens, at + opening[0]) if opening else None
    if opening is None or amount is None or opening[2] is not None or not _fits(named[1].name, amount):
        return None
    unit = None if amount.metric is None else amount.unit
    filters = (_filter(named[1].name, opening[1], amount.value, unit),)
    return at + opening[0] + amount.length - start, Condition(filters)


def _compared(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "Over 20 km", "faster than 5:00", "more than 500 m of climbing"."""
    opening = _opening(tokens, start)
    amount = _amount(tokens, start + opening[0]) if opening else None
    if opening is None or amount is None:
        return None
    length = opening[0] + amount.length
    op, metric = opening[1], opening[2]
    if metric == "pace" and amount.metric == "speed":
        op, metric = (">" if op == "<" else "<"), "speed"
    after = _metric_after(tokens, start + length, amount)
    if after is not None:
        return length + after[0], Condition((_filter(after[1], op, amount.value, amount.unit),))
    metric = metric or amount.metric
    if metric is None or not _fits(metric, amount):
        return None
    return length, Condition((_filter(metric, op, amount.value, amount.unit),))


def _or_more(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "20 km or more", "20+ km"."""
    if not tokens[start].is_number:
        return None
    if start + 1 < len(tokens) and tokens[start + 1].text == "+":
        amount = _amount((tokens[start], *tokens[start + 2 :]), 0)
        if amount and amount.metric:
            return amount.length + 1, Condition((_filter(amount.metric, ">=", amount.value, amount.unit),))
    amount = _amount(tokens, start)
    if amount is None or amount.metric is None:
        return None
    for words, op in _AFTERWARDS.items():
        end = start + amount.length
        if _texts(tokens, end, len(words)) == words:
            return amount.length + len(words), Condition((_filter(amount.metric, op, amount.value, amount.unit),))
    return None


def _races(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    if tokens[start].text in {"race", "races", "raced"} and not tokens[start].quoted:
        number: Literal["one", "many"] = "one" if tokens[start].text == "race" else "many"
        return 1, Condition((Filter(field="race", op="=", value="yes"),), race=number)
    return None


def _weekdays(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    text = tokens[start].text
    if (
        text in _DAYS
        and not tokens[start].quoted
        and not (text == "weekdays" and start and tokens[start - 1].text != "on")
    ):
        return 1, Condition((Filter(field="weekday", op="=", value=_DAYS[text]),))
    return None


def _in_shoes(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "In my Pegasus shoes": the words before "shoes" that mean nothing else."""
    if start == 0 or tokens[start - 1].text not in _NAMED_BY:
        return None
    end = start
    while end < len(tokens) and (tokens[end].quoted or _is_unknown(tokens, end)):
        end += 1
    if end == start or end >= len(tokens) or tokens[end].text not in _SHOES:
        return None
    name = as_typed(tokens[start:end])
    return end + 1 - start, Condition((Filter(field="shoe", op="contains", value=name),))


def _called(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "Called parkrun": one quoted text, or the words that mean nothing else."""
    if tokens[start].text not in _NAMING:
        return None
    end = start + 1
    if end < len(tokens) and tokens[end].quoted:
        end += 1
    else:
        while end < len(tokens) and _is_unknown(tokens, end):
            end += 1
    name = as_typed(tokens[start + 1 : end])
    return (end - start, Condition((Filter(field="name", op="contains", value=name),))) if name else None


def sport_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Sport] | None:
    """ "Underwater rugby activities": a sport under its own name, as the athlete's service called it."""
    end = start
    while end < len(tokens) and _is_unknown(tokens, end):
        end += 1
    if end == start or _texts(tokens, end, 1) not in (("activities",), ("activity",)):
        return None
    return end + 1 - start, Sport(" ".join(token.text for token in tokens[start:end]), many=True)


def amount_of_distance(tokens: tuple[Token, ...], start: int) -> int | None:
    """A distance as runners name one ("10k", "half marathon", "1 mile"): how many tokens it takes."""
    amount = _amount(tokens, start)
    return None if amount is None or amount.metric != "distance" else amount.length


def _opening(tokens: tuple[Token, ...], start: int) -> tuple[int, Op, str | None] | None:
    for words, (op, metric) in _OPENINGS:
        if _texts(tokens, start, len(words)) == words:
            return len(words), op, metric
    return None


def _amount(tokens: tuple[Token, ...], start: int) -> _Amount | None:
    for length in (3, 2, 1):
        named = _NAMED.get(_texts(tokens, start, length))
        if named is not None:
            return _Amount(named[0], named[1], named[2], length)
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
        if _texts(tokens, start + 1, len(words)) == words:
            return _Amount(value, unit or None, metric, 1 + len(words))
    return _Amount(value, None, None, 1)


def _metric_after(tokens: tuple[Token, ...], start: int, amount: _Amount) -> tuple[int, str] | None:
    """ "500 m of climbing", "150 average heart rate": the metric right after the amount."""
    at = start + 1 if _texts(tokens, start, 1) == ("of",) else start
    named = vocabulary().at(tokens, at) if at < len(tokens) else None
    if named is None or not isinstance(named[1], Metric) or not _fits(named[1].name, amount):
        return None
    return at - start + named[0], named[1].name


def _fits(metric: str, amount: _Amount) -> bool:
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


def _filter(metric: str, op: Op, value: float | str, unit: str | None) -> Filter:
    plain = int(value) if isinstance(value, float) and value.is_integer() else value
    return Filter(field=metric, op=op, value=plain, unit=unit)


def _past_quiet(tokens: tuple[Token, ...], start: int) -> int:
    while start < len(tokens) and tokens[start].text in {"was", "is", "were", "of", "that", "went"}:
        start += 1
    return start


def _is_unknown(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].is_word and tokens[at].text not in vocabulary().words and tokens[at].text not in _NO_NAMES


def _texts(tokens: tuple[Token, ...], start: int, length: int) -> Texts:
    span = tokens[start : start + length]
    return tuple(token.text for token in span) if not any(token.quoted for token in span) else ()
