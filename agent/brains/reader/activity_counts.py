"""How many activities a day has: "two workouts", "at least two runs", "more than one ride". Pure."""

from agent.brains.reader.amounts import text_at, texts_at
from agent.brains.reader.comparators import Op, closing_at, opening_at
from agent.brains.reader.meanings import Condition
from agent.brains.reader.surroundings import sport_at
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of
from tools.metrics.query import Filter

_Found = tuple[int, Condition]
_TIMES = {"once": 1, "twice": 2}
_MOST = 20
_NOUNS = one_of("sessions workouts activities outings trainings trips")


def activity_count_at(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """The condition on a day's number of activities that begins at *start*: how many tokens it takes, and its filter.

    Only where a day is described ("days with two workouts"): elsewhere such a number is of the whole period.
    """
    return _times(tokens, start) or _number(tokens, start)


def _number(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Two workouts", "at least two runs", "two or more activities", "two workouts or more"."""
    opening = opening_at(tokens, start)
    if opening is not None and opening.metric is not None:
        return None
    at = start + (opening.length if opening else 0)
    number = _whole(tokens, at)
    if number is None:
        return None
    op: Op = opening.op if opening else "="
    at += 1
    closing = closing_at(tokens, at) if opening is None else None
    if closing is not None:
        op, at = closing.op, at + closing.length
    at += text_at(tokens, at) in ("different", "separate")
    sport = sport_at(tokens, at)
    known = vocabulary().at(tokens, at) if sport else None
    if sport is None or known is None:
        return None
    at += known[0]
    noun = not sport.many and text_at(tokens, at) in _NOUNS
    if not (sport.many or noun or number == 1):
        return None
    at += noun
    behind = closing_at(tokens, at) if opening is None and closing is None else None
    if behind is not None:
        op, at = behind.op, at + behind.length
    return at - start, _count(op, number, sport.name)


def _times(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Ran twice", "trained more than once": the sport is named before."""
    opening = opening_at(tokens, start)
    at = start + (opening.length if opening else 0)
    number = _TIMES.get(text_at(tokens, at))
    length = 1
    if number is None and text_at(tokens, at + 1) == "times":
        number, length = _whole(tokens, at), 2
    if number is None or text_at(tokens, at + length) in ("a", "per", "each", "every"):
        return None
    sport = next((found for place in range(start - 1, -1, -1) if (found := sport_at(tokens, place))), None)
    closing = closing_at(tokens, at + length) if opening is None else None
    op: Op = opening.op if opening else closing.op if closing else "="
    end = at + length + (closing.length if closing else 0)
    return (end - start, _count(op, number, sport.name)) if sport is not None else None


def _whole(tokens: tuple[Token, ...], at: int) -> int | None:
    text = text_at(tokens, at)
    if texts_at(tokens, at, 1) == ("a",) or not text.isdecimal() or int(text) > _MOST:
        return None
    return int(text)


def _count(op: Op, number: int, sport: str) -> Condition:
    return Condition((Filter(field="activities", op=op, value=number, sport=sport),))
