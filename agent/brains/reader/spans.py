"""From tokens to spans of meaning, left to right, the longest first. Pure."""

from agent.brains.reader.activity_counts import activity_count_at
from agent.brains.reader.calendar import over_time_at, period_at
from agent.brains.reader.conditions import condition_at
from agent.brains.reader.idioms import (
    called_at,
    lasting_at,
    least_at,
    loose_at,
    name_at,
    nth_at,
    off_at,
    ones_at,
    percentile_at,
    running_at,
    sport_days_at,
    understood_together,
    usual_at,
    weekday_sport_at,
    weekdays_at,
    weekend_at,
    workweek_at,
)
from agent.brains.reader.labels import sport_at
from agent.brains.reader.meanings import Boundary, Comparing, Count, Meaning, Span
from agent.brains.reader.openings import scope_at
from agent.brains.reader.own_names import proper_name_at
from agent.brains.reader.stretches import stretch_at
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, as_typed
from tools.calendar_words import MONTHS, WEEKDAYS

_SHORT_MONTHS = frozenset(month[:3] for month in MONTHS)
Item = Span | Boundary


def spans_of(tokens: tuple[Token, ...]) -> list[Item]:
    """Every token is in exactly one span; unexplained ones stand alone, without a meaning."""
    comparing = _compares(tokens)
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        found = _meaning_at(tokens, at, comparing=comparing)
        if found is None and tokens[at].separates:
            items.append(Boundary())
            at += 1
            continue
        length, meaning = found or (1, None)
        items.append(Span(as_typed(tokens[at : at + length]), meaning))
        at += length
    return understood_together(items)


def _meaning_at(tokens: tuple[Token, ...], at: int, *, comparing: bool) -> tuple[int, Meaning] | None:
    """The longest span that begins here; of equal ones a period, then a distance, then a condition."""
    if tokens[at].text == "days" and at and tokens[at - 1].text in ("of", "the", "many", "all", "those"):
        found = period_at(tokens, at + 1, one_by_one=comparing) if at + 1 < len(tokens) else None
        if found is not None and tokens[at + 1].text == "since":
            return vocabulary().at(tokens[: at + 1], at)
    if (verb := lasting_at(tokens, at)) is not None:
        return verb
    found = (
        nth_at(tokens, at),
        workweek_at(tokens, at),
        off_at(tokens, at),
        weekdays_at(tokens, at),
        running_at(tokens, at),
        weekday_sport_at(tokens, at),
        weekend_at(tokens, at),
        stretch_at(tokens, at) if tokens[at].text == "over" else None,
        ones_at(tokens, at),
        least_at(tokens, at),
        _condition_at(tokens, at),
        _period_at(tokens, at, one_by_one=comparing),
        stretch_at(tokens, at),
        over_time_at(tokens, at),
        _activities_of_day(tokens, at),
        sport_at(tokens, at),
        scope_at(tokens, at),
        percentile_at(tokens, at),
        usual_at(tokens, at),
        name_at(tokens, at),
        called_at(tokens, at),
        sport_days_at(tokens, at),
        vocabulary().at(tokens, at),
        (1, Count(int(tokens[at].text))) if tokens[at].is_number and tokens[at].text.isdigit() else None,
    )
    if not any(found):
        found = (proper_name_at(tokens, at),)
    if not any(found):
        return loose_at(tokens, at, one_by_one=comparing)
    return max((one for one in found if one is not None), key=lambda one: one[0], default=None)


def _condition_at(tokens: tuple[Token, ...], at: int) -> tuple[int, Meaning] | None:
    """A condition, unless its numbers are the days of a month: "HRV 16-31 July"."""
    found = condition_at(tokens, at)
    if found is None or at + found[0] >= len(tokens):
        return found
    following = tokens[at + found[0]].text
    return None if following in MONTHS or following in _SHORT_MONTHS else found


def _period_at(tokens: tuple[Token, ...], at: int, *, one_by_one: bool) -> tuple[int, Meaning] | None:
    """A period; "Tuesdays, 2026" is none: those are many days."""
    if tokens[at].text.endswith("days") and tokens[at].text.removesuffix("s") in WEEKDAYS:
        return None
    return period_at(tokens, at, one_by_one=one_by_one)


def _activities_of_day(tokens: tuple[Token, ...], at: int) -> tuple[int, Meaning] | None:
    """ "Days with two workouts"; of "my last ten runs" the number is not one of a day."""
    found = activity_count_at(tokens, at)
    if found is None or found[1].filters[0].op != "=":
        return found
    before = {token.text for token in tokens[max(0, at - 4) : at]}
    return found if before & {"day", "days", "dates"} and not before & {"last", "past", "since"} else None


def _compares(tokens: tuple[Token, ...]) -> bool:
    if {token.text for token in tokens} & {"difference", "differences"}:
        return True
    return any(
        isinstance(found[1], Comparing) and condition_at(tokens, max(at - 1, 0)) is None
        for at in range(len(tokens))
        if (found := vocabulary().at(tokens, at)) is not None
    )
