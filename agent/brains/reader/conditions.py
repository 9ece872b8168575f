"""Conditions by a number: "over 20 km", "faster than 5:00/km", "between 10 and 15 km". Pure."""

from typing import Literal

from agent.brains.reader.amounts import Amount, Texts, amount_at, fits, texts_at
from agent.brains.reader.labels import label_at
from agent.brains.reader.meanings import Condition, Metric
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token
from tools.metrics.query import Filter

Op = Literal["<", "<=", "=", ">=", ">", "contains"]

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


def condition_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """The condition whose words begin at *start*: how many tokens it takes, and its filters."""
    for reader in (_between, _with_metric, _compared, _or_more, label_at):
        found = reader(tokens, start)
        if found is not None:
            return found
    return None


def _between(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    if tokens[start].text not in {"between", "from"}:
        return None
    low = amount_at(tokens, start + 1)
    joint = start + 1 + (low.length if low else 0)
    high = amount_at(tokens, joint + 1) if low and joint < len(tokens) and tokens[joint].text in {"and", "to"} else None
    if low is None or high is None or high.metric is None:
        return None
    unit = low.unit if low.metric else high.unit
    filters = (_filter(high.metric, ">=", low.value, unit), _filter(high.metric, "<=", high.value, high.unit))
    return joint + 1 + high.length - start, Condition(filters)


def _with_metric(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "Heart rate over 150", "with a cadence of at least 170"."""
    begin = start + 1 if tokens[start].text in {"average", "avg", "mean"} else start
    named = vocabulary().at(tokens, begin) if begin < len(tokens) else None
    if named is None or not isinstance(named[1], Metric):
        return None
    at = _past_quiet(tokens, begin + named[0])
    opening = _opening(tokens, at)
    amount = amount_at(tokens, at + opening[0]) if opening else None
    if opening is None or amount is None or opening[2] not in (None, named[1].name) or not fits(named[1].name, amount):
        return None
    unit = None if amount.metric is None else amount.unit
    filters = (_filter(named[1].name, opening[1], amount.value, unit),)
    return at + opening[0] + amount.length - start, Condition(filters)


def _compared(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "Over 20 km", "faster than 5:00", "more than 500 m of climbing"."""
    opening = _opening(tokens, start)
    amount = amount_at(tokens, start + opening[0]) if opening else None
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
    if metric is None or not fits(metric, amount):
        return None
    return length, Condition((_filter(metric, op, amount.value, amount.unit),))


def _or_more(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "20 km or more", "20+ km"."""
    if not tokens[start].is_number:
        return None
    if start + 1 < len(tokens) and tokens[start + 1].text == "+":
        amount = amount_at((tokens[start], *tokens[start + 2 :]), 0)
        if amount and amount.metric:
            return amount.length + 1, Condition((_filter(amount.metric, ">=", amount.value, amount.unit),))
    amount = amount_at(tokens, start)
    if amount is None or amount.metric is None:
        return None
    for words, op in _AFTERWARDS.items():
        end = start + amount.length
        if texts_at(tokens, end, len(words)) == words:
            return amount.length + len(words), Condition((_filter(amount.metric, op, amount.value, amount.unit),))
    return None


def _opening(tokens: tuple[Token, ...], start: int) -> tuple[int, Op, str | None] | None:
    for words, (op, metric) in _OPENINGS:
        if texts_at(tokens, start, len(words)) == words:
            return len(words), op, metric
    return None


def _metric_after(tokens: tuple[Token, ...], start: int, amount: Amount) -> tuple[int, str] | None:
    """ "500 m of climbing", "150 average heart rate": the metric right after the amount."""
    at = start + 1 if texts_at(tokens, start, 1) == ("of",) else start
    named = vocabulary().at(tokens, at) if at < len(tokens) else None
    if named is None or not isinstance(named[1], Metric) or not fits(named[1].name, amount):
        return None
    return at - start + named[0], named[1].name


def _filter(metric: str, op: Op, value: float | str, unit: str | None) -> Filter:
    plain = int(value) if isinstance(value, float) and value.is_integer() else value
    return Filter(field=metric, op=op, value=plain, unit=unit)


def _past_quiet(tokens: tuple[Token, ...], start: int) -> int:
    while start < len(tokens) and tokens[start].text in {"was", "is", "were", "of", "that", "went"}:
        start += 1
    return start
