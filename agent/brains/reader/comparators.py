"""Words that make a number a bound: "over", "at least", "or more". Pure."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, product
from typing import Literal

from agent.brains.reader.amounts import text_at, texts_at
from agent.brains.reader.words import Token

Op = Literal["<", "<=", "=", "!=", ">=", ">", "contains"]

_BEFORE: dict[tuple[Op, str | None], tuple[str, ...]] = {
    (">", None): (
        "over|above|beyond|past|exceeding|>",
        "exceed|exceeds|exceeded|pass|passed|passing|cross|crossed|topped|topping|surpassed|surpassing",
        "go|goes|going|gone|went past",
        "go|going|gone|went over",
        "go|gone|went|got|rise|rose|risen|climb|climbed above",
        "go|gone|went beyond",
        "more|greater|higher|bigger|larger|longer than",
        "in excess of",
        "upwards|north of",
    ),
    (">=", None): (
        "at least|minimum",
        "at the least",
        "at a minimum",
        "minimum|>=",
        "minimum of",
        "a minimum of",
        "no|not less|fewer than",
        "at or above",
        "more|greater|higher than or equal to",
        "over|above or equal to",
        "greater or equal",
        "greater or equal to",
        "equal to or more|greater than",
        "equal to or above",
        "equal or above|over",
    ),
    ("<", None): (
        "under|below|beneath|<|sub",
        "sub -",
        "drop|drops|dropped|fall|fell|fallen|dip|dipped|go|went|gone|stay|stayed below",
        "stay|stayed under",
        "less|fewer|lower|shorter|smaller than",
        "inside|south of",
        "fall|fell|falling short of",
    ),
    ("<=", None): (
        "at most",
        "at the most",
        "up to",
        "maximum|<=",
        "maximum of",
        "a maximum of",
        "not exceeding",
        "at or below|under",
        "less|lower|fewer than or equal to",
        "under|below or equal to",
        "less or equal to",
        "equal to or less than",
        "equal to or below",
        "equal or below|under",
    ),
    ("=", None): ("exactly|precisely|=", "equal to"),
    (">", "distance"): ("farther|further than",),
    ("<", "pace"): ("faster|quicker than",),
    (">", "pace"): ("slower than",),
    (">", "temperature"): ("hotter|warmer than",),
    ("<", "temperature"): ("colder|cooler than",),
    (">", "effort"): ("harder|tougher than",),
    ("<", "effort"): ("easier than",),
}
"""What stands before a number: how the value relates to it, and the metric that alone it is said of. ``a|b`` are
alternatives of one word."""
_AFTER: dict[tuple[Op, str | None], tuple[str, ...]] = {
    (">=", None): (
        "or more|longer|further|farther|above|over|higher|greater|better|bigger|beyond",
        "or hotter|warmer|harder|slower",
        "and more|longer|further|above|over|up|higher|upwards|beyond",
        "upwards|plus|+|minimum",
        "at least|minimum",
        "at the least",
        "at a minimum",
    ),
    ("<=", None): (
        "or less|fewer|shorter|under|below|lower|smaller|worse",
        "or colder|cooler|easier|faster|quicker",
        "and less|under|below",
        "max|maximum|tops",
        "at most",
        "at the most",
    ),
}
_SAID_OF = {
    **dict.fromkeys(("faster", "quicker", "slower"), "pace"),
    **dict.fromkeys(("hotter", "warmer", "colder", "cooler"), "temperature"),
    **dict.fromkeys(("harder", "easier"), "effort"),
}
"""What the last word behind a number measures: "5:00 or faster" is a pace."""
_INVERTED: dict[Op, Op] = {">": "<=", "<": ">=", ">=": "<", "<=": ">", "=": "!=", "!=": "="}
_NEGATIONS = frozenset({"not", "no"})


@dataclass(frozen=True)
class Comparator:
    """The words of a bound: how many tokens they take, how the value relates to the number, and of what alone they
    are said ("faster than": of a pace)."""

    length: int
    op: Op
    metric: str | None = None
    word: str = ""
    """The first of them, as far as it says what is measured."""


_Listed = tuple[tuple[str, ...], Op, str | None]


def _by_first_word(said: dict[tuple[Op, str | None], tuple[str, ...]]) -> dict[str, tuple[_Listed, ...]]:
    """The phrases by their first word, longest first."""
    found: defaultdict[str, list[_Listed]] = defaultdict(list)
    for (op, metric), patterns in said.items():
        for words in chain.from_iterable(product(*(part.split("|") for part in p.split())) for p in patterns):
            found[words[0]].append((words, op, metric))
    return {first: tuple(sorted(listed, key=lambda item: -len(item[0]))) for first, listed in found.items()}


_OPENINGS = _by_first_word(_BEFORE)
_CLOSINGS = _by_first_word(_AFTER)


def opening_at(tokens: tuple[Token, ...], start: int) -> Comparator | None:
    """The words before a number that begin at *start*: "over", "no more than", "not faster than"."""
    for words, op, metric in _OPENINGS.get(text_at(tokens, start), ()):
        if texts_at(tokens, start, len(words)) == words:
            return Comparator(len(words), op, metric, words[0])
    if text_at(tokens, start) not in _NEGATIONS:
        return None
    denied = opening_at(tokens, start + 1)
    if denied is None or denied.word in _NEGATIONS:
        return None
    return Comparator(denied.length + 1, _INVERTED[denied.op], denied.metric, denied.word)


def closing_at(tokens: tuple[Token, ...], start: int) -> Comparator | None:
    """The words after a number that begin at *start*: "or more", "+", "at most"; not those of the next bound, as in
    "more than 10 km and less than 15 km"."""
    for words, op, _ in _CLOSINGS.get(text_at(tokens, start), ()):
        if texts_at(tokens, start, len(words)) == words and not _opens_another(tokens, start + len(words)):
            return Comparator(len(words), op, _SAID_OF.get(words[-1]), words[-1])
    return None


def _opens_another(tokens: tuple[Token, ...], at: int) -> bool:
    return text_at(tokens, at) in ("than", "a", "an", "half") or (
        at < len(tokens) and text_at(tokens, at)[:1].isdecimal()
    )
