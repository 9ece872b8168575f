"""Numbers in a text, before their units: plain, with a colon, with a fraction sign, or in words. Pure."""

import re
import unicodedata
from dataclasses import dataclass, replace

from agent.claims.number_words import NumberWord, number_words
from agent.claims.rounding import bounds

_THOUSANDS = ",\u00a0\u202f\u2009’"
_GROUPED = rf"\d{{1,3}}(?:[{_THOUSANDS}]\d{{3}})+(?!\d)(?:\.\d+)?"
_FRACTIONS = "½¼¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_SINGLE_SIGNS = "".join(map(chr, [*range(0x2160, 0x2180), *range(0x2460, 0x2474), *map(ord, "¹²³⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉")]))
"""Roman, circled, raised and lowered numerals that are one character."""
_NUMBER = re.compile(
    rf"(?P<sign>(?<![\w)%])[+\-−–](?=[\d.{_FRACTIONS}])|(?<!\w)minus\s+(?=\d))?"
    r"(?:(?P<colon>(?<![\d.])\d{1,3}:\d{2}(?::\d{2})?(?:\.\d+)?)"
    rf"|(?P<plain>{_GROUPED}|\d+[.,]\d+|\d*[{_FRACTIONS}]|\d+|\.\d+|(?<![\w)])[{_SINGLE_SIGNS}]))"
)
_PARTS = {sign: unicodedata.numeric(sign) for sign in _FRACTIONS}


@dataclass(frozen=True)
class Token:
    """A number as written."""

    start: int
    end: int
    value: float
    """Colon notation: seconds, read as ``m:ss`` or ``h:mm:ss``."""
    half: float
    """Half a unit of the last place written."""
    sign: int = 0
    word: NumberWord | None = None
    fields: tuple[int, ...] | None = None
    """Colon notation: its two or three fields."""

    def bounds(self, text: str) -> tuple[float, float]:
        """Lowest and highest value that it may stand for in *text*."""
        if self.word is not None and self.word.vague:
            return self.word.low, self.word.high
        return bounds(text, self.start, self.value, self.half)


def tokens_in(text: str) -> list[Token]:
    """The numbers of *text*, left to right, none overlapping another."""
    words = [Token(w.start, w.end, w.exact, w.half, word=w) for w in number_words(text)]
    digits = [_with_colon(m) if m["colon"] else _plain(m) for m in _NUMBER.finditer(text)]
    apart = [d for d in digits if not any(d.start < w.end and w.start < d.end for w in words)]
    return _with_halves(sorted([*apart, *words], key=lambda token: token.start), text)


def _with_halves(tokens: list[Token], text: str) -> list[Token]:
    """``three and a half`` is one number."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[-1] if joined else None
        half = token.word is not None and token.value == 0.5
        if before and half and re.fullmatch(r"\s+and\s+a\s+", text[before.end : token.start]):
            joined[-1] = replace(before, end=token.end, value=before.value + 0.5, half=0.25, word=None)
        else:
            joined.append(token)
    return joined


def _sign(match: re.Match[str]) -> int:
    return 0 if not match["sign"] else (1 if match["sign"] == "+" else -1)


def _with_colon(match: re.Match[str]) -> Token:
    fields = match["colon"].split(":")
    value = 0.0
    for part in fields:
        value = value * 60 + float(part)
    decimals = len(fields[-1].partition(".")[2])
    whole = tuple(int(float(part)) for part in fields)
    return Token(match.start(), match.end(), value, 0.5 * 10.0**-decimals, _sign(match), fields=whole)


def _plain(match: re.Match[str]) -> Token:
    written = match["plain"]
    if written[-1] in _PARTS:
        value = int(written[:-1] or 0) + _PARTS[written[-1]]
        return Token(match.start(), match.end(), value, 0.125, _sign(match))
    if written in _SINGLE_SIGNS:
        return Token(match.start(), match.end(), unicodedata.numeric(written), 0.5, _sign(match))
    if re.fullmatch(_GROUPED, written):
        written = re.sub(f"[{_THOUSANDS}]", "", written)
    written = written.replace(",", ".")
    decimals = len(written.partition(".")[2])
    return Token(match.start(), match.end(), float(written), 0.5 * 10.0**-decimals, _sign(match))
