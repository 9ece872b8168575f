"""Words that make a number a bound: "over", "at least", "or more". Pure."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from agent.brains.reader.amounts import text_at, texts_at
from agent.brains.reader.words import Token

Op = Literal["<", "<=", "=", "!=", ">=", ">", "contains"]

_BEFORE: dict[tuple[Op, str | None], str] = {
    (">", None): "past|gone past|went past|go past|goes past|going past|passed|pass|passing|gone over|went over|go over|going over|gone above|went above|go above|got above|rise above|rose above|risen above|climb above|climbed above|gone beyond|went beyond|go beyond|topped|surpassed|exceeded|exceeds|exceed|crossed|cross|"
    "over|above|beyond|exceeding|exceed|exceeds|exceeded|>|more than|greater than|higher than|bigger than|"
    "larger than|longer than|in excess of|upwards of|north of|surpassing|surpassed|topped|topping",
    (">=", None): "at least|no less than|not less than|no fewer than|not fewer than|>=|minimum|minimum of|a minimum of|"
    "at minimum|at the least|at or above|at a minimum|more than or equal to|greater than or equal to|over or equal to|"
    "above or equal to|higher than or equal to|greater or equal to|greater or equal|equal to or more than|"
    "equal to or greater than|equal to or above|equal or above|equal or over",
    ("<", None): "drop below|dropped below|drops below|fall below|fell below|fallen below|dip below|dipped below|go below|went below|gone below|stay below|stayed below|stay under|stayed under|"
    "under|below|beneath|less than|fewer than|<|lower than|shorter than|smaller than|sub|sub -|inside of|"
    "south of",
    ("<=", None): "at most|at the most|up to|<=|maximum|maximum of|a maximum of|not exceeding|at or below|at or under|"
    "less than or equal to|lower than or equal to|fewer than or equal to|under or equal to|below or equal to|"
    "less or equal to|equal to or less than|equal to or below|equal or below|equal or under",
    ("=", None): "exactly|=|equal to|precisely",
    (">", "distance"): "farther than|further than",
    ("<", "pace"): "faster than|quicker than",
    (">", "pace"): "slower than",
    (">", "temperature"): "hotter than|warmer than",
    ("<", "temperature"): "colder than|cooler than",
    (">", "effort"): "harder than|tougher than",
    ("<", "effort"): "easier than",
}  # fmt: skip
_AFTER: dict[Op, str] = {
    ">=": "or more|or longer|or further|or farther|or above|or over|or higher|or greater|or better|or hotter|"
    "or warmer|or harder|or slower|and more|and longer|and further|and above|and over|and up|and higher|and upwards|"
    "and beyond|upwards|plus|+|at least|at the least|at minimum|minimum|at a minimum|or beyond|or bigger",
    "<=": "or less|or fewer|or shorter|or under|or below|or lower|or colder|or cooler|or easier|or faster|"
    "or quicker|or smaller|and less|and under|and below|at most|at the most|max|maximum|tops|or worse",
}  # fmt: skip
_SAID_OF = {"faster": "pace", "quicker": "pace", "slower": "pace", "hotter": "temperature", "warmer": "temperature"} | {
    "colder": "temperature", "cooler": "temperature", "harder": "effort", "easier": "effort",
}  # fmt: skip
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


def _by_first_word(said: dict[tuple[Op, str | None], str]) -> dict[str, tuple[_Listed, ...]]:
    """The phrases by their first word, longest first."""
    found: defaultdict[str, list[_Listed]] = defaultdict(list)
    for (op, metric), phrases in said.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            found[words[0]].append((words, op, metric))
    return {first: tuple(sorted(listed, key=lambda item: -len(item[0]))) for first, listed in found.items()}


_OPENINGS = _by_first_word(_BEFORE)
_CLOSINGS = _by_first_word({(op, None): phrases for op, phrases in _AFTER.items()})


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
        at < len(tokens) and text_at(tokens, at)[:1].isdigit()
    )
