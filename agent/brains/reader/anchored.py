"""Periods that hang on the athlete's own races and records: "since my last race", "the day after my longest run". Pure.

Only the words are found here; which days they are the athlete's history tells (tools/metrics/anchors.py).
"The night before a run" and "days after hikes" are no periods: they are many days, and conditions on days beside them.
"""

import re

from agent.brains.reader.meanings import Period
from agent.brains.reader.words import Token, one_of
from tools.sports import SPORT_WORDS

_LONGEST = 13
_THE = r"(?:my|the|our) "
_WHICH = r"(?:very )?(?:last|latest|most recent|previous|first|longest)"
_RACE = r"(?:half marathon|half|marathon|race|10 km? race|5 km? race|10 km?|5 km?|15 km?|50 km?|10 mile race)"
_RACE_NOUN = r"(?:half marathon race|half marathon|marathon|race|10 km? race|5 km? race)"
_SPORTS = (r"[a-z]+ [a-z]+", r"[a-z]+")
"""The words of a sport, the more telling first."""
_SIDE = r"(?:before|after|following|leading up to|running up to|preceding)"
_TWO = rf"{_THE}last 2 (?:half marathons|halfs|marathons|races|10 km? races|5 km? races)"
_NOUN = r"(?: (?:match|game|session|outing|lesson))?"
_BEFORE, _END = r"(?:(?:on |in )?the )?", r"(?![a-z0-9-])"


def _forms(sport: str) -> tuple[re.Pattern[str], ...]:
    thing = rf"(?:{_THE}{_WHICH} (?:{_RACE}(?: race)?|(?P<sport>{sport}){_NOUN})|my {_RACE_NOUN})"
    patterns = (
        rf"(?P<words>(?:between|from) {_TWO})",
        rf"(?:between|from) (?P<since>{thing}) (?:and|to|until) (?:today|now)",
        rf"(?P<words>(?:since|before|after|until) {thing})",
        rf"{_BEFORE}(?P<words>\d{{1,3}} (?:days|weeks|months) {_SIDE} {thing})",
        rf"{_BEFORE}(?P<words>(?:(?P<day>day) (?:{_SIDE}|of)|(?:week|month) {_SIDE}) {thing})",
        rf"(?P<words>last training block(?: before {thing})?)",
    )
    return tuple(re.compile(pattern + _END) for pattern in patterns)


_FORMS = tuple(form for sport in _SPORTS for form in _forms(sport))
_NARROWER = one_of(
    "over under above below longer shorter faster slower more less than with without where that when which who of "
    "called named titled at around about between over exceeding for by run ride race session match game again"
)
"""After the thing: words that say which one, so that another day would be meant."""
_DAYS = one_of("night nights day days evening morning")
_HARMLESS_IN = one_of("in on")
_UNITS = one_of(
    "km kms kilometres kilometers miles mi minutes hours min h total all percent % metres meters m feet kg lb"
)
_ANY = frozenset({"activity", "workout", "session"})


def anchored_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Period] | None:
    """The period of this kind that begins at *start*: how many tokens it takes, and its words as they are looked up."""
    span = tokens[start : start + _LONGEST]
    if any(token.quoted for token in span):
        span = span[: next(at for at, token in enumerate(span) if token.quoted)]
    text = " ".join(token.text for token in span)
    for form in _FORMS:
        match = form.match(text)
        if match is None or not _is_known(match.groupdict().get("sport")):
            continue
        length, found = match[0].count(" ") + 1, match.groupdict()
        if _is_narrowed(tokens, start + length) or _is_of_a_day(tokens, start):
            return None
        words = f"since {found['since']}" if found.get("since") else match["words"]
        words = re.sub(rf"(?<=[a-z]){_NOUN[:-1]}$", "", words) if found.get("sport") else words
        return length, Period(words.replace("running up to", "leading up to"), one_day=found.get("day") == "day")
    return None


def _is_known(sport: str | None) -> bool:
    return sport is None or sport in SPORT_WORDS or sport in _ANY


def _is_of_a_day(tokens: tuple[Token, ...], start: int) -> bool:
    """ "The night before my last race" is one night, not all the time before it."""
    before = tokens[start - 1].text if start else ""
    return tokens[start].text in ("before", "after") and before in _DAYS


def _is_narrowed(tokens: tuple[Token, ...], after: int) -> bool:
    """ "My last run over 20 km", "my last run in Berlin": another day than that of the last run."""
    if after >= len(tokens):
        return False
    text, following = tokens[after].text, tokens[after + 1].text if after + 1 < len(tokens) else ""
    if tokens[after].quoted or text in _NARROWER:
        return True
    return text in _HARMLESS_IN and following not in _UNITS
