"""Days of a kind beside all of them: "longer before a race than on an average night", "higher than usual". Pure."""

from agent.brains.reader.meanings import (
    AllTime,
    Boundary,
    Comparing,
    Condition,
    Existence,
    Grouping,
    Making,
    Metric,
    Nights,
    Period,
    Quiet,
    Scope,
    Span,
    Usual,
)
from agent.brains.reader.words import one_of
from tools.metrics.query import Aggregate, Filter, GroupBy

Items = list[Span | Boundary]

_ALL_OF_THEM = Condition((Filter(field="weekday", op="=", value="any"),))
_NORMAL = one_of("normal ordinary regular usual typical average")


def beside_all(items: Items) -> Items:
    """*items* with what is usual as a side of its own: all the days, or all the nights."""
    joint = next((at for at, item in enumerate(items) if _is_than(item)), None)
    if joint is None or not any(_is_kind_of_day(item) for item in items[:joint]):
        return items
    usual = _length_of_usual(items, joint)
    if usual is None:
        return items
    said = " ".join(item.words for item in items[joint + 1 : joint + 1 + usual] if isinstance(item, Span))
    side = [Span("than", Comparing()), Span(said, _as_sides_are(items[:joint]))]
    rest = [item for item in items[joint + 1 + usual :] if not _says_the_year_again(item, items[:joint])]
    return [*items[:joint], *side, Span("", Making(Aggregate.MEAN, vague=True)), *rest]


def _is_than(item: Span | Boundary) -> bool:
    """ "Than", "than usual", "than my average"."""
    than = isinstance(item, Span) and item.words.casefold().split()[:1] == ["than"]
    return than and isinstance(item, Span) and isinstance(item.meaning, Comparing | Usual)


def _is_kind_of_day(item: Span | Boundary) -> bool:
    """ "The night before", "on rest days", "on Sundays"."""
    meaning = item.meaning if isinstance(item, Span) else None
    weekday = isinstance(meaning, Condition) and any(found.field == "weekday" for found in meaning.filters)
    return isinstance(meaning, Scope) or weekday or (isinstance(meaning, Condition) and meaning.of_day)


def _as_sides_are(before: Items) -> Condition:
    """Two sides are of one kind: weekdays beside weekdays, days beside days."""
    of_day = any(isinstance(item, Span) and isinstance(item.meaning, Scope) for item in before)
    of_day = of_day or any(
        isinstance(item, Span) and isinstance(item.meaning, Condition) and item.meaning.of_day for item in before
    )
    return Condition(_ALL_OF_THEM.filters, of_day=of_day)


def _length_of_usual(items: Items, joint: int) -> int | None:
    """How many spans behind the joint say what is usual; None where something else stands there."""
    behind = items[joint + 1 :]
    told = isinstance(items[joint], Span) and isinstance(items[joint].meaning, Usual)  # type: ignore[union-attr]
    length = 0
    for at, item in enumerate(behind):
        if not isinstance(item, Span) or isinstance(item.meaning, Period | AllTime):
            break
        noun = isinstance(item.meaning, Nights) or _is_day(item, per=False)
        usual = _is_usual(item) or _is_day(item, per=True)
        if not (noun or usual or isinstance(item.meaning, Quiet | Existence | Metric)) or (noun and not told):
            return None
        told, length = told or usual, at + 1
    return length if told else None


def _is_day(item: Span, *, per: bool) -> bool:
    """ "Day", or "an average day"."""
    day = isinstance(item.meaning, Grouping) and item.meaning.by is GroupBy.DAY and item.meaning.per is per
    return day and (not per or bool(_NORMAL & set(item.words.casefold().split())))


def _is_usual(item: Span) -> bool:
    making = isinstance(item.meaning, Making) and item.meaning.aggregate is Aggregate.MEAN
    return making or (item.meaning is None and item.words.casefold() in _NORMAL)


def _says_the_year_again(item: Span | Boundary, before: Items) -> bool:
    """ "In 2026, … than on an average night of the year": of that year."""
    again = isinstance(item, Span) and isinstance(item.meaning, Period) and item.words.casefold() == "of the year"
    return again and any(isinstance(other, Span) and isinstance(other.meaning, Period) for other in before)
