"""Idioms of the days of the week, and of days with and without a sport: "Monday to Friday", "Sat and Sun". Pure."""

import re

from agent.brains.reader.amounts import text_at
from agent.brains.reader.meanings import Condition, Meaning, Sport
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of
from tools.calendar_words import WEEKDAYS
from tools.metrics.query import Filter

_SATURDAYS, _SUNDAYS = one_of("sat saturday saturdays"), one_of("sun sunday sundays")
_WORK = one_of("training running exercise exercising work working sport sports")
_WORKDAYS = Condition((Filter(field="weekday", op="=", value="weekdays"),))
_WEEKENDS = Condition((Filter(field="weekday", op="=", value="weekend"),))
_OF_A_DATE = one_of("on last this next since past until from to")
"""Before a weekday: a single day is meant."""
_OF_MANY = one_of("average avg mean total typical median year")
_USUAL = one_of("average avg mean typical usual normal ordinary regular")
_YEAR = re.compile(r"(?:19|20)\d\d")


def weekdays_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "How many weekdays had": which days are counted."""
    if tokens[start].text != "weekdays" or text_at(tokens, start - 1) not in ("many", "of"):
        return None
    return 1, _WORKDAYS


def usual_weekday_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "An average Sunday", "a typical weekday", "the Monday average": all of them, not the last."""
    text = tokens[start].text.removesuffix("s")
    before, behind = text_at(tokens, start - 1), text_at(tokens, start + 1)
    usual = before in _USUAL or (behind in ("average", "avg", "mean") and before in ("the", "my", "and", ""))
    if text not in (*WEEKDAYS, "weekday") or not usual or tokens[start].quoted:
        return None
    return (1, _WORKDAYS) if text == "weekday" else (1, _on(text))


def _on(weekday: str) -> Condition:
    return Condition((Filter(field="weekday", op="=", value=weekday.capitalize()),))


def workweek_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Monday to Friday", as a habit."""
    texts = [text_at(tokens, at) for at in range(start, start + 3)]
    ends = texts[0] in ("monday", "mon") and texts[1] in ("to", "-", "through") and texts[2] in ("friday", "fri")
    one_week = not {"last", "this", "past"}.isdisjoint(token.text for token in tokens[:start])
    dated = text_at(tokens, start - 1) == "from" and text_at(tokens, start - 2) not in ("than", "to", "vs")
    return (3, _WORKDAYS) if ends and not one_week and not dated else None


def weekend_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Sat and Sun", "Saturdays or Sundays"."""
    first, joint, last = (text_at(tokens, at) for at in range(start, start + 3))
    ends = first in _SATURDAYS and last in _SUNDAYS and joint in ("and", "or", "+", "/", "&")
    return (3, _WEEKENDS) if ends else None


def ones_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "The Sunday ones"."""
    text = tokens[start].text.removesuffix("s")
    if text not in WEEKDAYS or text_at(tokens, start + 1) not in ("ones", "1s"):
        return None
    return 2, _on(text)


def weekday_sport_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Sunday running miles": Sundays in general, where another period or a figure over many is asked for."""
    text = tokens[start].text
    if text not in WEEKDAYS or text_at(tokens, start - 1) in _OF_A_DATE:
        return None
    if not any(token.text in _OF_MANY or _YEAR.fullmatch(token.text) for token in tokens):
        return None
    known = vocabulary().at(tokens, start + 1) if start + 1 < len(tokens) else None
    if known is None or not isinstance(known[1], Sport):
        return None
    return 1, _on(text)


def off_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Days off", "took off from training"."""
    before = {text_at(tokens, at) for at in range(max(0, start - 3), start)}
    if tokens[start].text != "off" or not before & {"day", "days", "take", "took", "taken"}:
        return None
    work = text_at(tokens, start + 1) == "from" and text_at(tokens, start + 2) in _WORK
    idle = Filter(field="sport", op="!=", value="run" if work and text_at(tokens, start + 2) == "running" else "any")
    return (3 if work else 1), Condition((idle,), of_day=True)


def free_days_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Workout-free days", "run free days": those without."""
    known = vocabulary().at(tokens, start)
    if known is None or not isinstance(known[1], Sport):
        return None
    at = start + known[0] + (text_at(tokens, start + known[0]) == "-")
    if text_at(tokens, at) != "free" or text_at(tokens, at + 1) not in ("day", "days"):
        return None
    return at + 2 - start, Condition((Filter(field="sport", op="!=", value=known[1].name),), of_day=True)


def sport_days_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Meaning] | None:
    """ "Strength days": the days with it."""
    known = vocabulary().at(tokens, start)
    if known is None or not isinstance(known[1], Sport) or text_at(tokens, start + known[0]) not in ("day", "days"):
        return None
    if text_at(tokens, start + known[0] + 1) in ("of", "off"):
        return None
    if text_at(tokens, start - 1) in ("last", "first", "latest"):
        return known[0] + 1, known[1]
    return known[0] + 1, Condition((Filter(field="sport", op="=", value=known[1].name),), of_day=True)
