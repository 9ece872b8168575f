"""Words that stand for what was named before: "those", "them", "that month". Pure.

What they stand for is named in the same sentence, or right after them ("those days when"); else it is what the question
before was about, and without that question nothing.
"""

from agent.brains.reader.meanings import (
    Boundary,
    Comparing,
    Condition,
    Count,
    Every,
    Grouping,
    Meaning,
    Nights,
    Period,
    Quiet,
    Recent,
    Relating,
    Scope,
    Span,
    Sport,
    That,
    Those,
)
from agent.brains.reader.words import one_of
from tools.metrics.query import Aggregate, GroupBy

Items = list[Span | Boundary]

_PRONOUNS = one_of("those these them")
_THAT = ("that", "that same")
_UNITS = one_of("day night morning week month year weekend")
_DESCRIBED_BY = (Scope, Condition, Period, Recent, Count)
_RELATIVE = one_of("with that which when where of over under without i on in")


def pointing(items: Items) -> Items:
    """*items* with the pronouns that point out of the sentence as what they mean."""
    found: Items = []
    skip = 0
    for at, item in enumerate(items):
        if skip:
            skip -= 1
            continue
        length = _of_rows(items, at)
        if length:
            found.append(Span(_words(items[at : at + length]), Those()))
            skip = length - 1
        elif (unit := _unit_of(item)) is not None and not _is_told(items, at, unit):
            found.append(Span(_words([item]), That(unit)))
        else:
            found.append(item)
    return found


def _words(items: Items) -> str:
    return " ".join(item.words for item in items if isinstance(item, Span))


def _of_rows(items: Items, at: int) -> int:
    """How many spans say "those", "them", "those days" of the question before; none where they say anything else."""
    item = items[at]
    pronoun = item.words.casefold() if isinstance(item, Span) and isinstance(item.meaning, Quiet | None) else ""
    before = [other.meaning for other in items[:at] if isinstance(other, Span)]
    told = any(isinstance(meaning, Comparing | Grouping) or _is_many(meaning) for meaning in before)
    if told or pronoun.removeprefix("on ") not in _PRONOUNS:
        return 0
    noun, behind = ([*items[at + 1 : at + 3], None, None])[:2]
    if not isinstance(noun, Span) or not (_is_many(noun.meaning) or isinstance(noun.meaning, _DESCRIBED_BY)):
        return 1
    lately = pronoun == "these" and noun.words.casefold() == "days"
    described = isinstance(noun.meaning, _DESCRIBED_BY) or (isinstance(behind, Span) and _describes(behind))
    return 0 if lately or described else 2


def _describes(span: Span) -> bool:
    """ "Those runs | over 10 km", "those days | that I ran"."""
    relative = isinstance(span.meaning, Quiet) and bool({*span.words.casefold().split()[:1]} & _RELATIVE)
    return relative or isinstance(span.meaning, _DESCRIBED_BY)


def _is_many(meaning: Meaning | None) -> bool:
    """ "Runs", "nights", "days", "races"."""
    if isinstance(meaning, Sport):
        return meaning.many
    day = isinstance(meaning, Grouping) and meaning.by is GroupBy.DAY
    race = isinstance(meaning, Condition) and (meaning.race == "many" or meaning.of_day or _names(meaning))
    counted = getattr(meaning, "aggregate", None) is Aggregate.DAYS
    return day or race or counted or isinstance(meaning, Nights)


def _names(condition: Condition) -> bool:
    """ "The Salomon … on them", "Sundays … in them"."""
    return any(item.field in ("named", "name", "shoe", "weekday") for item in condition.filters)


def _unit_of(item: Span | Boundary) -> str | None:
    """The unit of "that month", "that same night"."""
    if not isinstance(item, Span) or not isinstance(item.meaning, Quiet):
        return None
    *that, unit = item.words.casefold().split() or [""]
    return unit if " ".join(that) in _THAT and unit in _UNITS else None


def _is_told(items: Items, at: int, unit: str) -> bool:
    """Whether the sentence itself has said which day, or which month."""
    before = [item.meaning for item in items[:at] if isinstance(item, Span)]
    if any(isinstance(meaning, Period | Grouping | Every) for meaning in before):
        return True
    related = any(isinstance(item, Span) and isinstance(item.meaning, Relating) for item in items)
    of_day = related or any(isinstance(meaning, Condition | Scope) or _is_many(meaning) for meaning in before)
    return unit in ("day", "night", "morning") and of_day
