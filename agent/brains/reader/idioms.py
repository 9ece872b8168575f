"""Idioms that no list of phrases holds, since a number stands in them or the words around tell: "90th percentile",
"above my June average", "how many days running". Pure."""

import re
from itertools import takewhile

from agent.brains.reader.amounts import text_at
from agent.brains.reader.calendar import period_at
from agent.brains.reader.meanings import (
    AllTime,
    Condition,
    Facet,
    Making,
    Meaning,
    Metric,
    Nth,
    Quiet,
    Sport,
    Streaky,
    Superlative,
    Usual,
)
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of
from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS
from tools.metrics.query import Aggregate, Filter, Wanted

_IN_A_ROW = one_of("did do have had has with over above i at was were is")
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_ABOVE, _BELOW = one_of("above over beyond exceeding"), one_of("below under beneath")
_OWN = one_of("my the its")
_AVERAGES = one_of("average mean usual normal typical median norm")
_ENDS = ("?", ".", ",", "was")
_RECORDS = one_of("records record data history log logs tracking recording recordings logging")
_AFTER_LIKE = one_of("? . , ! in on during this last over at yesterday today between from") | {""}
_REACH = 5
"""How many words may stand before the average."""
_LOOSE = one_of("over across between through throughout among")
_ARTICLES = one_of("my the all our these those any both")
_NEAR = one_of("this that last past previous today yesterday week month year")
_APART = one_of("difference differences differ differs differed change changes changed")
_CALENDAR = frozenset({*MONTHS, *SEASONS, *WEEKDAYS}) | _NEAR


def percentile_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "90th percentile of", "p90"."""
    text, following = tokens[start].text, text_at(tokens, start + 1)
    if text == "p" and following.isdecimal() and tokens[start + 1].glued and int(following) <= 100:
        return 2, Making(Aggregate.PERCENTILE, float(following))
    if tokens[start].is_number and following in ("percentile", "centile", "pctl") and 0 <= float(text) <= 100:
        length = 3 if text_at(tokens, start + 2) in ("of", "for", "in") else 2
        return length, Making(Aggregate.PERCENTILE, float(text))
    return None


def nth_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Second longest", "2nd most": which place of a ranking."""
    text, typed = tokens[start].text, tokens[start].typed.casefold()
    dash = 1 if text_at(tokens, start + 1) == "-" else 0
    place = _ORDINALS.get(text) or (int(text) if text.isdecimal() and re.fullmatch(r"\d+(?:st|nd|rd|th)", typed) else 0)
    behind = start + 1 + dash
    following = vocabulary().at(tokens, behind) if place > 1 and behind < len(tokens) else None
    return (1 + dash, Nth(place)) if following is not None and isinstance(following[1], Superlative) else None


def least_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Min and max": no minutes."""
    if tokens[start].text == "/" and {text_at(tokens, start - 1), text_at(tokens, start + 1)} == {"min", "max"}:
        return 1, Quiet()
    if tokens[start].text != "min" or (start > 0 and tokens[start - 1].is_number):
        return None
    near = {text_at(tokens, at) for at in (start - 2, start - 1, start + 1, start + 2)}
    measure = vocabulary().at(tokens, start + 1) if start + 1 < len(tokens) else None
    named = measure is not None and isinstance(measure[1], Metric | Sport)
    return (1, Superlative("least")) if named or near & {"max", "maximum", "highest"} else None


def usual_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Above my June average": the words before the average, which says itself what it is."""
    text = tokens[start].text
    if text not in _ABOVE | _BELOW or text_at(tokens, start + 1) not in _OWN:
        return None
    following = (text_at(tokens, at) for at in range(start + 2, start + 2 + _REACH))
    within = takewhile(lambda word: word not in _ENDS, following)
    return None if _AVERAGES.isdisjoint(within) else (2, Usual(more=text in _ABOVE))


def running_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "How many days running did I": in a row."""
    if tokens[start].text != "running" or text_at(tokens, start - 1) not in ("day", "days", "weeks", "nights"):
        return None
    return (1, Streaky(Aggregate.STREAK)) if text_at(tokens, start + 1) in _IN_A_ROW else None


def since_the_start_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Since the start", "since the beginning of my records"; of anything else it would be a date."""
    at = start + 1 + (text_at(tokens, start + 1) in ("the", "my"))
    at += text_at(tokens, at) == "very"
    texts = tuple(text_at(tokens, place) for place in range(at, at + 4))
    if tokens[start].text == "since" and texts[0] == "first" and texts[2:] in (("you", "have"), ("on", "record")):
        return at + 4 - start, AllTime()
    if tokens[start].text not in ("since", "from") or text_at(tokens, at) not in ("start", "beginning", "outset"):
        return None
    if text_at(tokens, at + 1) not in ("of", "in"):
        return (at + 1 - start, AllTime()) if tokens[start].text == "since" else None
    end = at + 2 + (text_at(tokens, at + 2) in _OWN)
    return (end + 1 - start, AllTime()) if text_at(tokens, end) in _RECORDS else None


def like_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "What was my sleep like in May": how it was."""
    asked = any(token.text in ("what", "how") for token in tokens[:start])
    return (
        (1, Quiet()) if tokens[start].text == "like" and asked and text_at(tokens, start + 1) in _AFTER_LIKE else None
    )


def lasting_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "How long does a session last on average": a verb, not the newest."""
    if tokens[start].text != "last" or text_at(tokens, start + 1) not in ("", "?", ".", "on", "for", "in", ","):
        return None
    before = {token.text for token in tokens[:start]}
    return (1, Quiet()) if before & {"long", "minutes", "hours"} and before & {"do", "does", "did"} else None


def called_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "What was my latest race called": its name is asked for."""
    if tokens[start].text not in ("called", "named") or text_at(tokens, start + 1) not in ("", "?", ".", "!"):
        return None
    asked = {"what", "how"} & {token.text for token in tokens[:start]}
    return (1, Facet(Wanted.NAME)) if asked else None


def name_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """A text in quotation marks is the name of an activity."""
    if not tokens[start].quoted:
        return None
    return 1, Condition((Filter(field="name", op="contains", value=tokens[start].text),))


def loose_at(tokens: tuple[Token, ...], start: int, *, one_by_one: bool) -> tuple[int, Meaning] | None:
    """ "Over", "between" and their like before a plain noun bound nothing; before a number or a date they would."""
    if tokens[start].text not in _LOOSE or tokens[start].quoted:
        return None
    told = {token.text for token in tokens[:start]}
    spans_time = tokens[start].text in ("over", "across", "throughout") or told & _APART
    if spans_time and start + 1 < len(tokens) and period_at(tokens, start + 1, one_by_one=one_by_one):
        return 1, Quiet()
    after = next((token for token in tokens[start + 1 : start + 4] if token.text not in _ARTICLES), None)
    if after is None or after.quoted or not after.text.isalpha() or after.text in _CALENDAR:
        return None
    return 1, Quiet()
