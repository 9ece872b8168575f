"""Numbers written as words: ``twelve``, ``twenty-five``, ``half a dozen``, ``third``. English; pure."""

import re
from dataclasses import dataclass

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_WORDS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth"
)
_SMALL = {word: n for n, word in enumerate(_SMALL_WORDS.split())}
_TENS = {word: 10 * n for n, word in enumerate(_TEN_WORDS.split(), 2)}
_BIG = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_ANY = "|".join(sorted([*_SMALL, *_TENS, *_BIG], key=len, reverse=True))
_CARDINAL = re.compile(
    rf"\b(?:an?\s+(?=hundred|thousand|million|billion))?(?:{_ANY})(?:(?:\s+and\s+|[\s-]+)(?:{_ANY}))*\b", re.I
)
_UNDER_TWENTY = {"first": 1} | {word: n for n, word in enumerate(_ORDINAL_WORDS.split(), 3)}
_ORDINALS = {
    **{word: n for word, n in _UNDER_TWENTY.items() if n > 1},
    **{f"{ten.removesuffix('y')}ieth": n for ten, n in _TENS.items()},
    **{f"{ten}-{one}": n + m for ten, n in _TENS.items() for one, m in _UNDER_TWENTY.items() if m < 10},
    "hundredth": 100,
    "thousandth": 1000,
}
_ORDINAL = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})\b"
    r"|\b(?P<second>second)(?=[\s-](?:\w+est|best|place)\b)",
    re.I,
)
_DIGIT_ORDINAL = re.compile(r"(?<![\d.,:])(?P<n>\d{1,4})(?:st|nd|rd|th)\b", re.I)

_HARMLESS_HALF = r"(?<!first )(?<!second )(?<!other )(?<!last )(?<!latter )(?<!front )(?<!back )(?<!negative )"
_PHRASES: tuple[tuple[str, float, float], ...] = (
    (r"half a dozen", 6, 0.5),
    (r"two dozen", 24, 0.5),
    (r"(?:a|one) score(?= of\b)", 20, 0.5),
    (r"(?:a|one) fortnight", 14, 0.5),
    (r"(?:the|your) only(?= (?:run|ride|swim|walk|hike|race|activity|session|workout|outing)\b)", 1, 0.5),
    (r"(?:a|one) trio(?= of\b)", 3, 0.5),
    (r"(?:a|one) pair(?= of (?!shoes\b))", 2, 0.5),
    (r"(?:a|one) quarter(?=[\s-]hour)", 0.25, 0.025),
    (r"a dozen|one dozen|dozen", 12, 0.5),
    (r"three[\s-]quarters?", 0.75, 0.025),
    (r"two[\s-]thirds?", 2 / 3, 0.025),
    (r"(?:a|one)[\s-]third(?= of\b)|one third", 1 / 3, 0.025),
    (r"(?:a|one)[\s-]quarter(?= of\b)|one quarter", 0.25, 0.025),
    (r"(?:twice|double|doubled)(?![\s-]check)", 2, 0.05),
    (r"(?:triple|tripled|thrice)", 3, 0.05),
)
_HALF = re.compile(rf"{_HARMLESS_HALF}\bhalf(?![\s-](?:marathons?|way|time)\b)(?=\W|$)", re.I)
_VAGUE_RANGE = {
    "a couple": (2.0, 3.0),
    "tens": (20.0, 99.0),
    "dozens": (24.0, 143.0),
    "hundreds": (200.0, 1999.0),
    "thousands": (2000.0, 19999.0),
    "millions": (2e6, 2e7),
    "billions": (2e9, 2e10),
    **{f"{ten.removesuffix('y')}ies": (float(n), n + 9.9) for ten, n in _TENS.items()},
}
_VAGUE = re.compile(rf"\b(?P<word>{'|'.join(_VAGUE_RANGE)})\b(?: of\b)?(?! more\b)", re.I)


@dataclass(frozen=True)
class NumberWord:
    """A number in words: it means something from ``low`` to ``high``."""

    start: int
    end: int
    low: float
    high: float
    exact: float
    small: bool = False
    """A word of everyday prose (one to ten): it only states a count beside something counted."""
    share: bool = False
    """A part of something: ``half``, ``two thirds``."""
    ordinal: bool = False
    vague: bool = False
    """``dozens``, ``hundreds``: the interval is all it says."""

    @property
    def half(self) -> float:
        """Half of what it leaves open."""
        return (self.high - self.low) / 2


def number_words(text: str) -> list[NumberWord]:
    """Every number in words in *text*, left to right, none inside another."""
    found = [*_phrases(text), *_halves(text), *_ordinals(text), *_cardinals(text), *_vague(text)]
    kept: list[NumberWord] = []
    for word in found:
        if all(word.end <= k.start or word.start >= k.end for k in kept):
            kept.append(word)
    return sorted(kept, key=lambda word: word.start)


def _phrases(text: str) -> list[NumberWord]:
    return [
        NumberWord(m.start(), m.end(), value - half, value + half, value, share=value < 1)
        for pattern, value, half in _PHRASES
        for m in re.finditer(rf"\b(?:{pattern})\b", text, re.I)
    ]


def _halves(text: str) -> list[NumberWord]:
    return [NumberWord(m.start(), m.end(), 0.475, 0.525, 0.5, share=True) for m in _HALF.finditer(text)]


def _cardinals(text: str) -> list[NumberWord]:
    words = []
    for m in _CARDINAL.finditer(text):
        value = _value(re.findall(r"[a-z]+", m[0].lower()))
        words.append(NumberWord(m.start(), m.end(), value - 0.5, value + 0.5, value, small=value <= 10))
    return words


def _ordinals(text: str) -> list[NumberWord]:
    spelled = [(m, _ORDINALS.get((m["word"] or "").lower(), 2)) for m in _ORDINAL.finditer(text)]
    digits = [(m, int(m["n"])) for m in _DIGIT_ORDINAL.finditer(text)]
    return [NumberWord(m.start(), m.end(), n, n, n, ordinal=True) for m, n in spelled + digits if n > 1]


def _vague(text: str) -> list[NumberWord]:
    found = [(m, *_VAGUE_RANGE[m["word"].lower()]) for m in _VAGUE.finditer(text)]
    return [NumberWord(m.start(), m.end(), low, high, exact=low, vague=True) for m, low, high in found]


def _value(words: list[str]) -> float:
    total = current = 0
    for word in words:
        if word in _BIG:
            scaled = max(current, 1) * _BIG[word]
            total, current = (total + scaled, 0) if _BIG[word] >= 1000 else (total, scaled)
        else:
            current += _SMALL.get(word, _TENS.get(word, 0))
    return total + current
