"""From tokens to spans of meaning, left to right, the longest first. Pure."""

from collections.abc import Callable, Iterator
from functools import partial

from agent.brains.reader.activity_counts import activity_count_at
from agent.brains.reader.apart import apart_at
from agent.brains.reader.calendar import over_time_at, period_at
from agent.brains.reader.conditions import condition_at
from agent.brains.reader.day_idioms import (
    free_days_at,
    off_at,
    ones_at,
    sport_days_at,
    usual_weekday_at,
    weekday_sport_at,
    weekdays_at,
    weekend_at,
    workweek_at,
)
from agent.brains.reader.idioms import (
    called_at,
    lasting_at,
    least_at,
    like_at,
    loose_at,
    name_at,
    nth_at,
    percentile_at,
    running_at,
    since_the_start_at,
    usual_at,
)
from agent.brains.reader.labels import sport_at
from agent.brains.reader.meanings import Boundary, Comparing, Count, Meaning, Span
from agent.brains.reader.numbered_names import numbered_name_at
from agent.brains.reader.openings import scope_at
from agent.brains.reader.own_names import proper_name_at
from agent.brains.reader.stretches import stretch_at
from agent.brains.reader.understood_together import understood_together
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, as_typed
from tools.calendar_words import MONTHS, WEEKDAYS

_SHORT_MONTHS = frozenset(month[:3] for month in MONTHS)
Item = Span | Boundary
_Found = tuple[int, Meaning]
"""How many tokens a span takes, and what they mean."""
_Reader = Callable[[tuple[Token, ...], int], _Found | None]


def spans_of(tokens: tuple[Token, ...]) -> list[Item]:
    """Every token is in exactly one span; unexplained ones stand alone, without a meaning."""
    return understood_together([item for _, item in placed(tokens)])


def unexplained_at(tokens: tuple[Token, ...]) -> list[int]:
    """Where the words stand that no span explains."""
    return [at for at, item in placed(tokens) if isinstance(item, Span) and item.meaning is None]


def placed(tokens: tuple[Token, ...]) -> Iterator[tuple[int, Item]]:
    """Each span or boundary by itself, and where it begins."""
    comparing = _compares(tokens)
    at = 0
    while at < len(tokens):
        found = _meaning_at(tokens, at, comparing=comparing)
        if found is None and tokens[at].separates:
            yield at, Boundary()
            at += 1
            continue
        length, meaning = found or (1, None)
        yield at, Span(as_typed(tokens[at : at + length]), meaning)
        at += length


def _meaning_at(tokens: tuple[Token, ...], at: int, *, comparing: bool) -> _Found | None:
    """The longest span that begins here: "90th percentile of", "last June"; None where nothing explains the word."""
    if _days_since(tokens, at, comparing=comparing):
        return vocabulary().at(tokens[: at + 1], at)
    if (verb := lasting_at(tokens, at)) is not None:
        return verb
    readers: tuple[_Reader, ...] = (*_BEFORE_PERIODS, partial(_period_at, one_by_one=comparing), *_AFTER_PERIODS)
    found = [span for read in readers if (span := read(tokens, at)) is not None]
    if found:
        return max(found, key=lambda span: span[0])
    return proper_name_at(tokens, at) or loose_at(tokens, at, one_by_one=comparing)


def _days_since(tokens: tuple[Token, ...], at: int, *, comparing: bool) -> bool:
    """ "How many of the days since June": a noun and a period, not the time that has passed since."""
    if tokens[at].text != "days" or not at or tokens[at - 1].text not in ("of", "the", "many", "all", "those"):
        return False
    if at + 1 >= len(tokens) or tokens[at + 1].text != "since":
        return False
    return period_at(tokens, at + 1, one_by_one=comparing) is not None


def _over_stretch_at(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """ "Over 10 km" of a time: the distance, where a bound is as long."""
    return stretch_at(tokens, at) if tokens[at].text == "over" else None


def _condition_at(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """A condition, unless its numbers are the days of a month: "HRV 16-31 July"."""
    found = condition_at(tokens, at)
    if found is None or at + found[0] >= len(tokens):
        return found
    following = tokens[at + found[0]].text
    return None if following in MONTHS or following in _SHORT_MONTHS else found


def _period_at(tokens: tuple[Token, ...], at: int, *, one_by_one: bool) -> _Found | None:
    """A period; "Tuesdays, 2026" is none: those are many days."""
    if tokens[at].text.endswith("days") and tokens[at].text.removesuffix("s") in WEEKDAYS:
        return None
    return period_at(tokens, at, one_by_one=one_by_one)


def _activities_of_day(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """ "Days with two workouts"; of "my last ten runs" the number is not one of a day."""
    found = activity_count_at(tokens, at)
    if found is None or found[1].filters[0].op != "=":
        return found
    before = {token.text for token in tokens[max(0, at - 4) : at]}
    return found if before & {"day", "days", "dates"} and not before & {"last", "past", "since"} else None


def _known_at(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """What the vocabulary has: "average", "days off", "cycling"."""
    return vocabulary().at(tokens, at)


def _count_at(tokens: tuple[Token, ...], at: int) -> _Found | None:
    """ "Last 5 runs": a bare number."""
    token = tokens[at]
    return (1, Count(int(token.text))) if token.is_number and token.text.isdecimal() else None


_BEFORE_PERIODS: tuple[_Reader, ...] = (
    apart_at,
    nth_at,
    workweek_at,
    off_at,
    weekdays_at,
    usual_weekday_at,
    running_at,
    since_the_start_at,
    weekday_sport_at,
    weekend_at,
    _over_stretch_at,
    ones_at,
    least_at,
    numbered_name_at,
    like_at,
    _condition_at,
)
"""The longest span wins; of equally long ones that of the reader which stands first, here, then a period."""
_AFTER_PERIODS: tuple[_Reader, ...] = (
    stretch_at,
    over_time_at,
    _activities_of_day,
    sport_at,
    scope_at,
    percentile_at,
    usual_at,
    name_at,
    called_at,
    free_days_at,
    sport_days_at,
    _known_at,
    _count_at,
)


def _compares(tokens: tuple[Token, ...]) -> bool:
    """Whether two sides are set beside each other: "June versus July", not the "than" of "more than 10 km"."""
    if {token.text for token in tokens} & {"difference", "differences", "differ", "differs", "differed"}:
        return True
    return any(
        isinstance(found[1], Comparing) and condition_at(tokens, max(at - 1, 0)) is None
        for at in range(len(tokens))
        if (found := vocabulary().at(tokens, at)) is not None
    )
