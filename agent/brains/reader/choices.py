"""Which of two: "which of the two years, 2024 or 2025", "of running and cycling, which", "which …, A or B". Pure.

What stands between the two, a comma or an "and", joins the sides of one comparison; nothing else of the sentence does.
"""

from agent.brains.reader.meanings import (
    Ask,
    Boundary,
    Comparative,
    Condition,
    Count,
    Either,
    Grouping,
    Meaning,
    Period,
    Quiet,
    Span,
    Sport,
    Superlative,
    Which,
)
from tools.calendar_words import WEEKDAYS
from tools.metrics.query import Filter, GroupBy

Items = list[Span | Boundary]
_SIDES = (Period, Sport, Condition)
_ASKING = frozenset({"which", "what"})
_OF_TIME = frozenset({GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR, GroupBy.DAY, GroupBy.WEEKDAY})


def chosen_of_two(items: Items) -> Items:
    """The same items, with the two that are chosen from as the sides of an "or"."""
    if not any(isinstance(item, Span) and _compares(item) for item in items):
        return items
    pair = _pair(items)
    if pair is None:
        return items
    first, joint, second = pair
    if _is_of_habit(items):
        items = [_as_weekday(item) if at in (first, second) else item for at, item in enumerate(items)]
    asked = _asked_before(items, first)
    if asked is None:
        asked = _asked_behind(items, first, second)
    if asked is None:
        return items
    kept: Items = []
    for at, item in enumerate(items):
        if at == asked:
            kept.append(Span(item.words if isinstance(item, Span) else "", Which()))
        elif at == joint:
            kept.append(Span("or", Either()))
        elif not (min(asked, first) < at < max(asked, first) and _is_noun_of_two(item)):
            kept.append(item)
    return kept


def _compares(span: Span) -> bool:
    """ "More", "further", "more often"; a superlative asks for a ranking instead."""
    often = isinstance(span.meaning, Ask) and span.words.casefold().startswith(("more ", "less "))
    return often or isinstance(span.meaning, Comparative)


def _pair(items: Items) -> tuple[int, int, int] | None:
    """Where the only two of a kind stand beside each other, and the joint between them."""
    if any(isinstance(item, Span) and isinstance(item.meaning, Superlative) for item in items):
        return None
    found = []
    for joint, item in enumerate(items):
        is_or = isinstance(item, Span) and isinstance(item.meaning, Either)
        if not (is_or or isinstance(item, Boundary)):
            continue
        first, second = _beside(items, joint, -1), _beside(items, joint, 1)
        if first is not None and second is not None and _kind(items[first]) == _kind(items[second]):
            found.append((first, joint, second))
    return found[0] if len(found) == 1 else None


def _beside(items: Items, joint: int, step: int) -> int | None:
    at = joint + step
    while 0 <= at < len(items):
        item = items[at]
        if isinstance(item, Boundary):
            return None
        if isinstance(item.meaning, _SIDES):
            return at
        if not isinstance(item.meaning, Quiet):
            return None
        at += step
    return None


def _is_of_habit(items: Items) -> bool:
    """ "Do I run more on Tuesday or Thursday", "which weekday …": not of this week's."""
    spans = [item for item in items if isinstance(item, Span)]
    weekday = any(isinstance(span.meaning, Grouping) and span.meaning.by is GroupBy.WEEKDAY for span in spans)
    return weekday or any(span.words.casefold() in ("do", "do i", "am i") for span in spans)


def _as_weekday(item: Span | Boundary) -> Span | Boundary:
    if not isinstance(item, Span) or not isinstance(item.meaning, Period):
        return item
    day = item.meaning.words.casefold()
    return (
        Span(item.words, Condition((Filter(field="weekday", op="=", value=day.capitalize()),)))
        if day in WEEKDAYS
        else item
    )


def _kind(item: Span | Boundary) -> object:
    meaning = item.meaning if isinstance(item, Span) else None
    return tuple(filter_.field for filter_ in meaning.filters) if isinstance(meaning, Condition) else type(meaning)


def _asked_before(items: Items, first: int) -> int | None:
    """ "Which of the two years, 2024 or 2025": where "which of" stands, with nothing but that before the pair."""
    at = first - 1
    while at >= 0:
        item = items[at]
        if isinstance(item, Span) and _asks_which(item.meaning):
            return at
        if not (isinstance(item, Boundary) or isinstance(item.meaning, Quiet) or _is_noun_of_two(item)):
            return None
        at -= 1
    return None


def _asked_behind(items: Items, first: int, second: int) -> int | None:
    """ "Of 2024 and 2025, which year …", "Tuesdays or Thursdays, on which …"; "which …, strength or swimming"."""
    opening = all(isinstance(item, Span) and isinstance(item.meaning, Quiet) for item in items[:first])
    later = range(second + 1, min(second + 4, len(items)))
    if opening:
        return next((at for at in later if _is_asking(items[at])), None)
    start = next((at for at, item in enumerate(items) if _is_asking(item)), None)
    before = [] if start is None else items[:start]
    plain = all(isinstance(item, Span) and isinstance(item.meaning, Quiet) for item in before)
    behind = isinstance(items[first - 1], Boundary) or _kind(items[first]) is Sport
    return start if start is not None and start < first and plain and behind else None


def _is_asking(item: Span | Boundary) -> bool:
    if isinstance(item, Boundary):
        return False
    return _asks_which(item.meaning) or (isinstance(item.meaning, Quiet) and item.words.casefold() in _ASKING)


def _asks_which(meaning: Meaning | None) -> bool:
    return isinstance(meaning, Which) or (isinstance(meaning, Grouping) and meaning.asked and meaning.by in _OF_TIME)


def _is_noun_of_two(item: Span | Boundary) -> bool:
    """The "two years" of "which of the two years"."""
    if isinstance(item, Boundary):
        return True
    bare = isinstance(item.meaning, Grouping) and item.meaning.bare and not item.meaning.asked
    return item.meaning == Count(2) or bare
