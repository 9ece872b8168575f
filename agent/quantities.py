"""Every quantity that a text states, as intervals of SI values that its own rounding allows. Pure.

    text --extract--> mentions, each with the readings it allows: "7:30" may be minutes, hours or a time of day

It reads English notation with digits in any script, number words, the units in ``agent.measures``, dates
(``agent.dates_in_text``), "about" and "over". It does not know which way a change goes ("up" or "down").
"""

import re
from dataclasses import dataclass, field, replace

from agent.dates_in_text import DatePart, dates_in
from agent.measures import (
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
from agent.number_words import NumberWord, number_words
from tools.contract import Units


@dataclass(frozen=True)
class Reading:
    """One way to understand a quantity: any value from ``low`` to ``high`` (SI) is stated honestly by it."""

    dimension: str
    low: float
    high: float
    exact: float
    """The value as written."""
    noun: str | None = None
    """What is counted, for a ``count``."""
    sign: int = 0
    """Plus or minus one where the text writes the sign."""


@dataclass(frozen=True)
class Mention:
    """Where a text states a quantity or a date, and the ways to understand it; one of them must hold."""

    start: int
    end: int
    readings: tuple[Reading, ...] = ()
    dates: tuple[DatePart, ...] = ()


@dataclass
class _Token:
    """A number on its way to becoming a mention."""

    start: int
    end: int
    value: float
    half: float
    """Half a unit of the last place written."""
    sign: int = 0
    word: NumberWord | None = None
    clock: tuple[int, int, int | None] | None = None
    """Colon notation: the two or three fields."""
    unit_end: int = 0
    readings: tuple[Reading, ...] = field(default=())

    @property
    def bare(self) -> bool:
        return not self.readings


def extract(text: str, units: Units = "metric", *, loose: bool = False) -> list[Mention]:
    """The quantities and dates of *text*, left to right. *loose* reads lower-case month and weekday abbreviations too."""
    rest = _without_harmless(text)
    mentions: list[Mention] = []
    for found in dates_in(rest, loose=loose):
        mentions.append(Mention(found.start, found.end, dates=found.parts))
    for mention in mentions:
        rest = _blank(rest, mention.start, mention.end)
    durations = _durations(rest)
    for mention in durations:
        rest = _blank(rest, mention.start, mention.end)
    tokens = _tokens(rest)
    for token in tokens:
        _read(token, rest, units)
    _share_units(tokens, rest)
    numbers = [_mention(token, rest) for token in tokens if _states_something(token, rest)]
    return sorted([*mentions, *durations, *numbers], key=lambda m: m.start)


_HARMLESS = re.compile(
    r"\b(?:zone|Z)[\s-]?[1-7]\b|\bVO2\s?max\b|\bVO2\b|\bSpO2\b|\bCO2\b|\bH2O\b|\b24/7\b|\bB12\b|\bone[- ]on[- ]one\b|\b5\s?Ws\b",
    re.I,
)
_LIST_NUMBER = re.compile(r"^[ \t>#*-]*(?P<n>\d{1,2})[.)](?=\s)", re.M)


def _without_harmless(text: str) -> str:
    for m in _HARMLESS.finditer(text):
        text = _blank(text, m.start(), m.end())
    expected = 1
    for m in _LIST_NUMBER.finditer(text):
        if int(m["n"]) in (1, expected):
            expected = int(m["n"]) + 1
            text = _blank(text, m.start("n"), m.end())
    return text


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + "\0" * (end - start) + text[end:]


_HMS = re.compile(
    r"(?<![\d.,:])(?P<h>\d[\d,]*)\s*-?(?:hours?|hrs?|h)[\s,]{0,2}(?:and\s+)?(?P<m>\d{1,2})\s*(?:minutes?|mins?|min|m)\b"
    r"(?:[\s,]{0,2}(?:and\s+)?(?P<s>\d{1,2})\s*(?:seconds?|secs?|sec|s)\b)?"
    r"|(?<![\d.,:])(?P<h2>\d{1,3})h(?P<m2>\d{2})(?![\d\w])"
    r"|(?<![\d.,:])(?P<m3>\d{1,4})\s*(?:minutes?|mins?|min|m)[\s,]{0,2}(?:and\s+)?(?P<s3>\d{1,2})\s*(?:seconds?|secs?|sec|s)\b"
    r"|(?<![\d.,:])(?P<m4>\d{1,3})['′’](?P<s4>\d{2})(?:[\"″”]|'')?",
    re.I,
)


def _durations(text: str) -> list[Mention]:
    """Durations of several parts: ``1 h 23 min``, ``4 min 52 s``, ``4'52"``; behind them, ``per km`` makes a pace."""
    mentions = []
    for m in _HMS.finditer(text):
        hours = int((m["h"] or m["h2"] or "0").replace(",", ""))
        minutes = int(m["m"] or m["m2"] or m["m3"] or m["m4"])
        seconds = m["s"] or m["s3"] or m["s4"]
        value, half = hours * 3600.0 + minutes * 60 + int(seconds or 0), 0.5 if seconds else 30.0
        dimension, factor, end = _maybe_pace(text, m.end())
        low, high = _bounds(text, m.start(), value, half, 60.0 if not seconds else 1.0)
        reading = Reading(dimension, low * factor, high * factor, value * factor)
        mentions.append(Mention(m.start(), end, (reading,)))
    return mentions


def _maybe_pace(text: str, end: int) -> tuple[str, float, int]:
    per = PER_DISTANCE.match(text, end)
    if per and per["km"]:
        return "pace", 1.0, per.end()
    if per and per["mi"]:
        return "pace", 1000 / METRES_PER_MILE, per.end()
    return "time", 1.0, end


_NUMBER = re.compile(
    r"(?P<sign>(?<![\w)%])[+\-−–](?=[\d.½¼¾])|(?<!\w)minus\s+(?=\d))?"
    r"(?:(?P<colon>(?<![\d.])\d{1,3}:\d{2}(?::\d{2})?(?:\.\d+)?)"
    r"|(?P<plain>\d{1,3}(?:[,\u00a0\u202f\u2009’]\d{3})+(?!\d)(?:\.\d+)?|\d+[.,]\d+|\d+(?P<part>[½¼¾])?|\.\d+|[½¼¾]))"
)
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def _tokens(text: str) -> list[_Token]:
    tokens = [_clock_token(m) if m["colon"] else _plain_token(m) for m in _NUMBER.finditer(text)]
    for word in number_words(text):
        overlapping = [t for t in tokens if t.start < word.end and word.start < t.end]
        tokens = [t for t in tokens if t not in overlapping]
        half = (word.high - word.low) / 2
        tokens.append(_Token(word.start, word.end, word.exact, half, word=word))
    return _with_halves(sorted(tokens, key=lambda t: t.start), text)


def _with_halves(tokens: list[_Token], text: str) -> list[_Token]:
    """``three and a half`` is one number."""
    joined: list[_Token] = []
    for token in tokens:
        before = joined[-1] if joined else None
        if (
            before
            and token.word
            and token.value == 0.5
            and re.fullmatch(r"\s+and\s+a\s+", text[before.end : token.start])
        ):
            joined[-1] = replace(before, end=token.end, value=before.value + 0.5, half=0.25, word=None)
        else:
            joined.append(token)
    return joined


def _sign(match: re.Match[str]) -> int:
    return 0 if not match["sign"] else (1 if match["sign"] == "+" else -1)


def _clock_token(m: re.Match[str]) -> _Token:
    fields = m["colon"].split(":")
    first, second = int(fields[0]), int(float(fields[1]))
    third = int(float(fields[2])) if len(fields) == 3 else None
    last = fields[-1]
    value = (first * 3600 + second * 60 + float(last)) if third is not None else first * 60 + float(last)
    half = 0.5 * 10.0 ** -(len(last.split(".")[1]) if "." in last else 0)
    return _Token(m.start(), m.end(), value, half, sign=_sign(m), clock=(first, second, third))


def _plain_token(m: re.Match[str]) -> _Token:
    written = m["plain"]
    if m["part"] or written in _PARTS:
        whole = written.rstrip("½¼¾")
        return _Token(m.start(), m.end(), int(whole or 0) + _PARTS[written[-1]], 0.125, sign=_sign(m))
    if re.fullmatch(r"\d{1,3}(?:[,\u00a0\u202f\u2009’]\d{3})+(?:\.\d+)?", written):
        written = re.sub(r"[,\u00a0\u202f\u2009’]", "", written)
    written = written.replace(",", ".")
    decimals = len(written.split(".")[1]) if "." in written else 0
    return _Token(m.start(), m.end(), float(written), 0.5 * 10.0**-decimals, sign=_sign(m))


def _read(token: _Token, text: str, units: Units) -> None:
    """Give *token* the readings that what follows it allows; none if nothing recognisable follows."""
    token.unit_end = token.end
    if token.clock is not None:
        _read_clock(token, text)
        return
    after = (
        re.compile(r"\s+an?(?=\s)|\s+of an?(?=\s)").match(text, token.end) if token.word and token.word.share else None
    )
    at = after.end() if after else token.end
    if match := UNIT.match(text, at):
        unit = unit_of(match)
        more = [Unit("number", 1000)] if THOUSANDS.match(text, token.end) else []
        _settle(token, text, [unit, *more], match.end())
    elif match := THOUSANDS.match(text, token.end):
        _settle(token, text, [Unit("length", 1000), Unit("number", 1000)], match.end())
    elif match := DEGREES.match(text, token.end):
        _settle(
            token,
            text,
            [Unit("temperature", 5 / 9, -160 / 9) if units == "imperial" else Unit("temperature")],
            match.end(),
        )
    elif match := _OF_SCALE.match(text, token.end):
        _settle(token, text, [Unit(f"of_{match['scale']}"), Unit("number")], match.end())
    elif match := _HOUR.match(text, token.end):
        _read_hour(token, match)
    elif (match := INCHES.match(text, token.end)) and not (match := _COUNTED_IN.match(text, token.end)):
        _settle(token, text, [Unit("length", 0.0254), Unit("number")], token.end)
    elif match := NOUN.match(text, token.end):
        noun = family_of(match["noun"])
        low, high = _token_bounds(token, text)
        token.readings = (Reading("count", low, high, token.value, noun, token.sign),)
        token.unit_end = match.end()


_OF_SCALE = re.compile(r"\s?/\s?(?P<scale>5|10|100)\b(?!/)|\s+out of (?P<_>5|10|100|five|ten)\b")
_COUNTED_IN = re.compile(r"\s+in\s+(?:the|your|my|this|that|a|all|total|\w+)\b")
_HOUR = re.compile(r"\s?(?P<half>[ap])\.?m\b\.?|\s?o['’]clock\b", re.I)


def _settle(token: _Token, text: str, options: list[Unit], end: int) -> None:
    low, high = _token_bounds(token, text)
    token.readings = tuple(
        Reading(
            unit.dimension,
            low * unit.factor + unit.offset,
            high * unit.factor + unit.offset,
            token.value * unit.factor + unit.offset,
            None,
            token.sign,
        )
        if token.sign >= 0 or unit.offset == 0
        else Reading(
            unit.dimension,
            -high * unit.factor + unit.offset,
            -low * unit.factor + unit.offset,
            -token.value * unit.factor + unit.offset,
        )
        for unit in options
    )
    token.unit_end = end


def _read_hour(token: _Token, match: re.Match[str]) -> None:
    hour = token.value % 12 + (12 if (match["half"] or "").lower() == "p" else 0)
    options = {hour, hour + 12} if not match["half"] else {hour}
    token.readings = tuple(Reading("clock", h * 3600 - 30, h * 3600 + 30, h * 3600) for h in options)
    token.unit_end = match.end()


def _read_clock(token: _Token, text: str) -> None:
    """``7:30``: minutes and seconds, hours and minutes, a pace or a time of day, as far as its surroundings leave open."""
    if token.clock is None:
        return
    first, second, third = token.clock
    per = PER_DISTANCE.match(text, token.end)
    if third is None and per and (per["km"] or per["mi"]):
        factor = 1.0 if per["km"] else 1000 / METRES_PER_MILE
        _settle(token, text, [Unit("pace", factor)], per.end())
        return
    if match := _HOUR.match(text, token.end):
        hour = first % 12 + (12 if (match["half"] or "").lower() == "p" else 0)
        at = hour * 3600 + second * 60
        token.readings, token.unit_end = (Reading("clock", at - 30, at + 30, at),), match.end()
        return
    low, high = _token_bounds(token, text)
    readings = [Reading("time", low, high, token.value, None, token.sign)]
    if third is None:
        at, named = (
            first * 3600.0 + second * 60,
            re.compile(r"\s?(?P<h>h|hours?|hrs?)?(?P<m>min|minutes?)?\b").match(text, token.end),
        )
        long = Reading("time", at - 30, at + 30, at, None, token.sign)
        if named and named["h"]:
            readings = [long]
        elif not (named and named["m"]):
            readings += [
                long,
                Reading("pace", low, high, token.value),
                Reading(
                    "pace",
                    low * 1000 / METRES_PER_MILE,
                    high * 1000 / METRES_PER_MILE,
                    token.value * 1000 / METRES_PER_MILE,
                ),
            ]
            if first < 24 and second < 60:
                readings.append(Reading("clock", at - 30, at + 30, at))
    elif first < 24:
        readings.append(Reading("clock", token.value - 0.5, token.value + 0.5, token.value))
    token.readings = tuple(readings)


_LINK = re.compile(
    r"\s*(?:,|,?\s*(?:and|or|to|through|vs\.?|versus|against|then)\b|[-–—/→+&])\s*(?:about |around |the |a )?"
)


def _share_units(tokens: list[_Token], text: str) -> None:
    """In ``3, 4 and 5 km`` and ``3–5 km`` the unit holds for all."""
    for token, after in reversed(list(zip(tokens, tokens[1:], strict=False))):
        plain = token.bare or (token.clock is not None and token.unit_end == token.end)
        if not plain or after.bare or not _LINK.fullmatch(text[token.unit_end : after.start]):
            continue
        if (token.clock is None) != (after.clock is None) or after.unit_end == after.end:
            continue
        tail = text[after.end : after.unit_end]
        borrowed = replace(token, readings=())
        _read(borrowed, text[: token.end] + tail, "metric")
        token.readings, token.unit_end = borrowed.readings, token.end


_APPROXIMATELY = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|some|nearly|almost|close to|just about)|~|≈)\s*$",
    re.I,
)
_OVER = re.compile(r"\b(?:over|more than|above|at least|just over|upwards? of|exceeding|well over)\s*$|[>≥]\s*$", re.I)
_UNDER = re.compile(
    r"\b(?:under|less than|below|at most|up to|just under|just short of|within|nearly|almost)\s*$|[<≤]\s*$", re.I
)


def _token_bounds(token: _Token, text: str) -> tuple[float, float]:
    if token.word and not token.word.small and token.word.low != token.word.exact - token.half:
        return token.word.low, token.word.high
    place = 1.0 if token.clock is not None else 2 * token.half
    return _bounds(text, token.start, token.value, token.half, place)


def _bounds(text: str, start: int, value: float, half: float, place: float) -> tuple[float, float]:
    """What the written *value* may stand for, given its last place and the words before it."""
    before = text[max(0, start - 24) : start]
    coarse = max(place, _round_place(value))
    low, high = value - half, value + half
    if _APPROXIMATELY.search(before):
        low, high = min(low, value - coarse / 2), max(high, value + coarse / 2)
    if _OVER.search(before):
        return value, max(high, value + coarse)
    if _UNDER.search(before):
        return min(low, value - coarse), value
    return low, high


def _round_place(value: float) -> float:
    """The place of the last digit that is not zero, at most that of the second significant digit: 210 -> 10, 200 -> 10."""
    if value < 10 or value != int(value):
        return 0.0
    whole = str(int(value))
    zeros = len(whole) - len(whole.rstrip("0"))
    return 10.0 ** min(zeros, len(whole) - 2)


_META = (
    r"things?|ways?|options?|questions?|examples?|reasons?|ideas?|tips?|suggestions?|choices|sentences?|words?|possibilities|"
    r"kinds?|types?|others?|parts?|numbers|figures|values|periods|notes|answers?"
)
_META_AFTER = re.compile(rf"\s+(?:\w+\s+)?(?:{_META})\b", re.I)
_POINTING = re.compile(
    r"\b(?:the|these|those|other|of|between|any|both|all|no|this|that|which|each|every|another|only|as)\s+$", re.I
)


def _states_something(token: _Token, text: str) -> bool:
    """Whether a number word of everyday prose ("one of them", "the two", "three things") states a quantity at all."""
    if _META_AFTER.match(text, token.end):
        return False
    if token.word is None or not token.word.small:
        return True
    if token.value == 1:
        return (
            not token.bare
            and not re.match(r"\s+(?:day|more|other|last|at a)\b", text[token.end :], re.I)
            and not (_POINTING.search(text[: token.start]) and token.readings[0].dimension == "count")
        )
    return not (token.bare and _POINTING.search(text[: token.start]))


def _mention(token: _Token, text: str) -> Mention:
    if token.readings:
        return Mention(token.start, max(token.end, token.unit_end), token.readings)
    low, high = _token_bounds(token, text)
    dimension = "share" if token.word and token.word.share else "number"
    return Mention(token.start, token.end, (Reading(dimension, low, high, token.value, None, token.sign),))
