"""What the words around a number are about: a night, an activity, a day. Pure."""

from typing import Literal

from agent.brains.reader.amounts import text_at
from agent.brains.reader.meanings import Sport
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of

Noun = Literal["night", "activity", "day"]

_NIGHT = one_of("night nights slept sleep sleeping asleep sleeps nightly")
_ACTIVITY = one_of(
    "activity activities workout workouts session sessions outing outings race races raced training train trained "
    "exercise exercised splits"
)
_DAY = one_of("day days")
_GETTING = one_of("get got gotten getting")
_CALENDAR = one_of("day days night nights week weeks weekend weekends month months quarter quarters year years times")
_ENDING = one_of("ago later earlier apart")


def sport_at(tokens: tuple[Token, ...], at: int) -> Sport | None:
    """The sport named at *at*, alone or as the first of several words."""
    if not 0 <= at < len(tokens) or tokens[at].quoted:
        return None
    known = vocabulary().at(tokens, at)
    return known[1] if known is not None and isinstance(known[1], Sport) else None


def noun_at(tokens: tuple[Token, ...], at: int) -> Noun | None:
    """What the word at *at* is about."""
    text = text_at(tokens, at)
    if text in _NIGHT:
        return "night"
    if text in _ACTIVITY or sport_at(tokens, at) is not None:
        return "activity"
    return "day" if text in _DAY else None


def noun_before(tokens: tuple[Token, ...], end: int) -> Noun | None:
    """What the nearest telling noun (or verb) before *end* is about."""
    return next((noun for at in range(end - 1, -1, -1) if (noun := noun_at(tokens, at)) is not None), None)


def of_the_night(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether a duration at *end* is one of sleep: "nights under 6 hours", "did I get under 7 hours" of a night."""
    nearest = noun_before(tokens, end)
    if nearest == "night":
        return True
    got = any(text_at(tokens, at) in _GETTING for at in range(max(end - 3, 0), end))
    return got and any(token.text in _NIGHT for token in tokens[:end])


def says_days(tokens: tuple[Token, ...]) -> bool:
    """Whether days are named anywhere."""
    return any(token.text in _DAY for token in tokens)


def is_counted(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word at *at* makes the bare number before it one of days, runs or the like: "over 7 days"."""
    text = text_at(tokens, at)
    return text in _CALENDAR or text in _ACTIVITY or text in _ENDING or sport_at(tokens, at) is not None


def is_ago(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the amount before *at* is a distance in time: "over an hour ago"."""
    return text_at(tokens, at) in _ENDING
