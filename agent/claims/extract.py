"""Every quantity and date that a text states. Pure.

It reads English notation with digits in any script, number words, the units in ``measures``, dates, "about" and "over".
It does not know which way a change goes ("up" or "down"), and takes "a few" and "several" for no claim.
"""

import re
from dataclasses import replace
from itertools import pairwise

from agent.claims.dates import dates_in
from agent.claims.readings import maybe_pace, number, quantity
from agent.claims.rounding import bounds
from agent.claims.shapes import Mention, Reading
from agent.claims.tokens import Token, tokens_in
from tools.contract import Units


def extract(text: str, units: Units = "metric", *, loose: bool = False) -> list[Mention]:
    """The quantities and dates of *text*, left to right. *loose* also takes ``may`` and ``sat`` for dates."""
    rest = _without_harmless(text)
    dates = [Mention(found.start, found.end, dates=found.parts) for found in dates_in(rest, loose=loose)]
    rest = _without(rest, dates)
    durations = _durations(rest)
    rest = _without(rest, durations)
    stated = [_with_rate(mention, text) for mention in [*durations, *_numbers(rest, units)]]
    return sorted([*dates, *stated, *_times_of_day(rest)], key=lambda mention: mention.start)


_HARMLESS = re.compile(
    r"\b(?:zone|Z)[\s-]?[1-7]\b|\bVO2\s?max\b|\bVO2\b|\bSpO2\b|\bCO2\b|\bH2O\b|\b24/7\b|\bB12\b|\bone[- ]on[- ]one\b",
    re.I,
)
_LIST_NUMBER = re.compile(r"^[ \t>#*-]*(?P<n>\d{1,2})[.)](?=\s)", re.M)


def _without_harmless(text: str) -> str:
    for match in _HARMLESS.finditer(text):
        text = _blank(text, match.start(), match.end())
    expected = 1
    for match in _LIST_NUMBER.finditer(text):
        if int(match["n"]) in (1, expected):
            expected = int(match["n"]) + 1
            text = _blank(text, match.start("n"), match.end())
    return text


def _without(text: str, mentions: list[Mention]) -> str:
    for mention in mentions:
        text = _blank(text, mention.start, mention.end)
    return text


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + "\0" * (end - start) + text[end:]


_H, _MIN, _S = r"(?:hours?|hrs?|h)", r"(?:minutes?|mins?|min|m)", r"(?:seconds?|secs?|sec|s)"
_AND = r"[\s,]{0,2}(?:and\s+)?"
_NEW = r"(?<![\d.,:])"
_DURATION = re.compile(
    rf"{_NEW}(?P<h>\d[\d,]*)\s*-?{_H}{_AND}(?P<m>\d{{1,2}})\s*{_MIN}\b(?:{_AND}(?P<s>\d{{1,2}})\s*{_S}\b)?"
    rf"|\b(?P<an>an)\s+hour(?:\s+and)?\s+(?P<m1>\d{{1,2}})\s*{_MIN}\b"
    rf"|{_NEW}(?P<h2>\d{{1,3}})h(?P<m2>\d{{2}})(?![\d\w])"
    rf"|{_NEW}(?P<m3>\d{{1,4}})\s*{_MIN}{_AND}(?P<s3>\d{{1,2}})\s*{_S}\b"
    rf"|{_NEW}(?P<m4>\d{{1,3}})['′’](?P<s4>\d{{2}})(?:[\"″”]|'')?",
    re.I,
)


def _durations(text: str) -> list[Mention]:
    """Durations of several parts: ``1 h 23 min``, ``4 min 52 s``, ``4'52"``."""
    mentions = []
    for match in _DURATION.finditer(text):
        hours = int((match["h"] or match["h2"] or ("1" if match["an"] else "0")).replace(",", ""))
        minutes = int(match["m"] or match["m1"] or match["m2"] or match["m3"] or match["m4"])
        seconds = match["s"] or match["s3"] or match["s4"]
        value = hours * 3600.0 + minutes * 60 + int(seconds or 0)
        low, high = bounds(text, match.start(), value, 0.5 if seconds else 30.0)
        reading, end = maybe_pace(Reading("time", low, high, value), text, match.end())
        mentions.append(Mention(match.start(), end, (reading,)))
    return mentions


def _numbers(text: str, units: Units) -> list[Mention]:
    read = [(token, quantity(token, text, units)) for token in tokens_in(text)]
    read = [(t, m) for t, m in read if not any(other.end <= t.start < mention.end for other, mention in read)]
    read = _share_units(read, text)
    return [_final(token, mention, text) for token, mention in read if _states_something(token, mention, text)]


_LINK = re.compile(
    r"\s*(?:,|,?\s*(?:and|or|to|through|vs\.?|versus|against|then)\b|[-–—/→+&])\s*(?:about |around |the |a )?"
)


def _share_units(read: list[tuple[Token, Mention]], text: str) -> list[tuple[Token, Mention]]:
    """In ``3, 4 and 5 km`` and ``3–5 km`` the unit holds for all."""
    shared = list(read)
    for at, _ in reversed(list(enumerate(pairwise(read)))):
        (token, mention), (after, unit) = shared[at], shared[at + 1]
        without = mention.end == token.end
        alike = (token.fields is None) == (after.fields is None)
        tail = text[after.end : unit.end]
        if without and alike and tail and _LINK.fullmatch(text[token.end : after.start]):
            borrowed = quantity(token, text[: token.end] + tail, "metric")
            shared[at] = token, replace(borrowed, end=token.end)
            shared[at + 1] = after, unit
    return shared


_META = re.compile(
    r"\s+(?:\w+\s+)?(?:things?|ways?|options?|questions?|examples?|reasons?|ideas?|tips?|suggestions?|choices|sentences?|words?"
    r"|possibilities|kinds?|types?|others?|parts?|numbers|figures|values|periods|notes|answers?)\b",
    re.I,
)
_POINTING = re.compile(
    r"\b(?:the|these|those|other|of|between|any|both|all|no|this|that|which|each|every|another|only|as)\s+$", re.I
)
_NO_ONE_THING = re.compile(r"\s+(?:of|day|more|other|last|at a)\b", re.I)


def _states_something(token: Token, mention: Mention, text: str) -> bool:
    """Whether a number of everyday prose ("one of them", "the two", "three things") states a quantity at all."""
    if _META.match(text, token.end):
        return False
    if token.word is None or not token.word.small:
        return True
    pointed_at = _POINTING.search(text[: token.start]) is not None
    if token.value != 1:
        return bool(mention.readings) or not pointed_at
    if not mention.readings or _NO_ONE_THING.match(text, token.end):
        return False
    return not (pointed_at and mention.readings[0].dimension == "count")


_RATE = re.compile(
    r"\s*(?:/|per\s|an?\s|each\s|every\s)\s*(?P<unit>day|night|week|month|year|run|ride|swim|walk|hike|activity|session|outing)"
    r"\b(?!\s+(?:ago|earlier|later|before|after|back|on)\b)|\s+(?P<word>daily|weekly|monthly|yearly)\b",
    re.I,
)
_RATE_WORDS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}


def _with_rate(mention: Mention, text: str) -> Mention:
    """``40 km a week`` is not 40 km."""
    match = _RATE.match(text, mention.end)
    if match is None:
        return mention
    per = (match["unit"] or _RATE_WORDS[match["word"].lower()]).lower()
    readings = tuple(replace(reading, per=per) for reading in mention.readings)
    return Mention(mention.start, match.end(), readings, mention.dates)


_NOON = re.compile(r"\b(?:noon|midday|(?P<midnight>midnight))\b", re.I)
_A_QUARTER = 900.0


def _times_of_day(text: str) -> list[Mention]:
    found = []
    for match in _NOON.finditer(text):
        at = 0.0 if match["midnight"] else 43_200.0
        found.append(Mention(match.start(), match.end(), (Reading("clock", at - _A_QUARTER, at + _A_QUARTER, at),)))
    return found


def _final(token: Token, mention: Mention, text: str) -> Mention:
    """A number that nothing known follows states itself."""
    if mention.readings:
        return mention
    bare = number(token, text)
    return replace(mention, readings=(bare.scaled("share", 1.0) if token.word and token.word.share else bare,))
