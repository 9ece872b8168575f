"""Numbers in words: "twenty-five", "a hundred and fifty", "ten thousand", "12 thousand". Pure."""

import re
from collections.abc import Sequence

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_ONES = {word: number for number, word in enumerate(_SMALL.split())}
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000}
NUMERALS: dict[str, int] = {**_ONES, **_TENS, **_SCALES}
"""Words that are a number by themselves."""

_Found = tuple[int, float]
"""How many words a number takes, and the number."""


def number_at(words: Sequence[str], at: int) -> tuple[int, str] | None:
    """The number of several words that begins at *at*: how many it takes, and its digits. None where it is one word,
    or none."""
    found = _scaled(words, at)
    if found is None or found[0] < 2:
        return None
    return found[0], f"{found[1]:.10g}"


def _scaled(words: Sequence[str], at: int) -> _Found | None:
    """ "Two thousand five hundred", "a hundred and fifty", "twenty-five"."""
    found = _below_thousand(words, at) or _digits(words, at) or _one(words, at)
    if found is None:
        return None
    length, number = found
    if _word(words, at + length) == "thousand":
        length, number = length + 1, number * 1000
        rest = _after_and(words, at + length)
        return (length + rest[0], number + rest[1]) if rest else (length, number)
    return found


def _below_thousand(words: Sequence[str], at: int) -> _Found | None:
    opening = _below_hundred(words, at) or _digits(words, at) or _one(words, at)
    if opening is not None and _word(words, at + opening[0]) == "hundred":
        length, number = opening[0] + 1, opening[1] * 100
        rest = _after_and(words, at + length)
        return (length + rest[0], number + rest[1]) if rest else (length, number)
    return _below_hundred(words, at)


def _after_and(words: Sequence[str], at: int) -> _Found | None:
    """What follows a hundred or a thousand: "and fifty"; not the "two" of "between a hundred and two hundred"."""
    joint = 1 if _word(words, at) == "and" else 0
    rest = _below_thousand(words, at + joint) if not joint else _below_hundred(words, at + joint)
    if rest is None or _word(words, at + joint + rest[0]) in _SCALES:
        return None
    return joint + rest[0], rest[1]


def _below_hundred(words: Sequence[str], at: int) -> _Found | None:
    word = _word(words, at)
    if word in _TENS:
        hyphen = 1 if _word(words, at + 1) == "-" else 0
        ones = _ONES.get(_word(words, at + 1 + hyphen), 0)
        return (2 + hyphen, _TENS[word] + ones) if 1 <= ones <= 9 else (1, _TENS[word])
    return (1, _ONES[word]) if word in _ONES else None


def _digits(words: Sequence[str], at: int) -> _Found | None:
    word = _word(words, at)
    followed = _word(words, at + 1) in _SCALES
    return (1, float(word)) if followed and re.fullmatch(r"\d{1,3}(?:\.\d+)?", word) else None


def _one(words: Sequence[str], at: int) -> _Found | None:
    """The "a" of "a hundred"."""
    return (1, 1.0) if _word(words, at) == "a" and _word(words, at + 1) in _SCALES else None


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""
