"""Conditions on a day that the question is asked beside: "on days when I slept badly", "the night after a run". Pure.

The arithmetic of days: the night before a run ended on the day of the run; the night after it ended on the day after. A
night's own figures belong to the day on which it ended, so the day after a short night is the night's own day.
"""

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    AllTime,
    Condition,
    Count,
    Grouping,
    Negated,
    Nights,
    Period,
    Quiet,
    Recent,
    Scope,
    Shift,
    Span,
    Sport,
    Superlative,
)
from agent.brains.reader.measure import UnreadableError
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Filter, GroupBy

_OPENERS = one_of("is are was were do does did have has had am what how which when tell give")
_CONTENT: tuple[Kind, ...] = (Condition, Sport, Negated, Count, Quiet, Period, AllTime, Nights, Recent, Superlative)
"""What a scope may hold; a bare "day" too."""


def scoped(clause: Clause, main: Grain) -> Clause:
    """*clause* with every scope as one condition on the row's day; *main*: what a row of the question is.

    Raises UnreadableError where a scope says nothing that can be looked up.
    """
    shift = clause.one(Shift) is not None
    several = len({sport.name for sport in clause.all(Sport)} - {"any"}) > 1
    kept: list[Span] = []
    spans = list(clause.spans)
    while spans:
        span = spans.pop(0)
        if not isinstance(span.meaning, Scope):
            kept.append(span)
            continue
        content: list[Span] = []
        if spans and _opens_again(spans[0], content):
            spans.pop(0)
        while spans and (isinstance(spans[0].meaning, _CONTENT) or _is_day(spans[0])):
            if any(not isinstance(inner.meaning, Quiet) for inner in content) and _asks_again(spans[0]):
                break
            content.append(spans.pop(0))
            if spans and _opens_again(spans[0], content):
                spans.pop(0)
        words = " ".join([span.words, *(inner.words for inner in content)])
        kept += [inner for inner in content if isinstance(inner.meaning, Period | AllTime)]
        anchor = _anchored(span.meaning, content)
        if anchor is not None:
            kept.append(Span(words, anchor))
            continue
        plain = [inner for inner in content if not isinstance(inner.meaning, Quiet | Period | AllTime)]
        if main is Grain.ACTIVITY and span.meaning == Scope(None, "on") and _only_sports(plain):
            kept += plain
            continue
        filters = _filters(span.meaning, [inner.meaning for inner in content], words, main, shift=shift)
        if main is Grain.ACTIVITY:
            filters = _of_the_other(filters, plain, several=several)
        kept.append(Span(words, Condition(filters, of_day=True)))
    scopes = len(kept) != len(clause.spans) or clause.has(Scope)
    return Clause(tuple(span for span in kept if not (scopes and _is_later(span))))


def _of_the_other(filters: tuple[Filter, ...], content: list[Span], *, several: bool) -> tuple[Filter, ...]:
    """ "Strength sessions the day after a run of 15 km": the bound is the run's, not that of whatever was done."""
    named = {span.meaning.name for span in content if isinstance(span.meaning, Sport)} - {"any"}
    if len(named) != 1:
        return filters
    sport = named.pop()

    def of_it(item: Filter) -> Filter:
        beside = item.field in CATALOG and _grain_of(item.field) is Grain.ACTIVITY and item.sport is None
        return item.model_copy(update={"sport": sport}) if beside and (item.day_offset or several) else item

    return tuple(of_it(item) for item in filters)


def _is_later(span: Span) -> bool:
    return isinstance(span.meaning, Shift) and span.meaning.offset > 0


def _only_sports(plain: list[Span]) -> bool:
    """ "Heart rate when riding": no day is meant, but the rides."""
    return bool(plain) and all(isinstance(inner.meaning, Sport) for inner in plain)


def _anchored(scope: Scope, content: list[Span]) -> Period | None:
    """ "The night before my last race", "the day after my longest run": one day, that the history tells."""
    recent = next((s.meaning for s in content if isinstance(s.meaning, Recent)), None)
    superlative = next((s.meaning for s in content if isinstance(s.meaning, Superlative)), None)
    sport = next((s.meaning.name for s in content if isinstance(s.meaning, Sport) and s.meaning.name != "any"), None)
    race = any(isinstance(s.meaning, Condition) and s.meaning.race for s in content)
    if (recent is None) is (superlative is None) or any(isinstance(s.meaning, Count) for s in content):
        return None
    if superlative is not None and (superlative.metric, superlative.end) != ("distance", "best"):
        return None
    if any(isinstance(s.meaning, Condition) and not s.meaning.race for s in content):
        return None
    which = "longest" if superlative is not None else "last" if recent is not None and recent.newest else "first"
    thing = "race" if race else (sport or "activity").replace("_", " ")
    same = scope.relation == "on" or (scope.relation == "before" and scope.unit == "night")
    side = "day of" if same else f"day {scope.relation}"
    return Period(f"{side} my {which} {thing}", one_day=True)


def _asks_again(span: Span) -> bool:
    """Where the main question begins: "on days I train, is my …"."""
    words = span.words.casefold().split()
    return isinstance(span.meaning, Quiet) and bool(words) and words[0] in _OPENERS


def _opens_again(span: Span, content: list[Span]) -> bool:
    """ "The day after | a day with": one scope in two openings."""
    opened = isinstance(span.meaning, Scope) and span.meaning.relation == "on"
    return opened and all(isinstance(inner.meaning, Quiet) for inner in content)


def _is_day(span: Span) -> bool:
    return isinstance(span.meaning, Grouping) and span.meaning.bare and span.meaning.by is GroupBy.DAY


def _filters(scope: Scope, content: list[object], words: str, main: Grain, *, shift: bool) -> tuple[Filter, ...]:
    """What the scope demands of which day. An empty result stands for "the others": "… than on days I don't"."""
    negated = scope.negated or any(isinstance(meaning, Negated) for meaning in content)
    bounds = [item for meaning in content if isinstance(meaning, Condition) for item in meaning.filters]
    sports = [meaning.name for meaning in content if isinstance(meaning, Sport)]
    numbers = [meaning.number for meaning in content if isinstance(meaning, Count)]
    if negated and not sports and not bounds:
        return ()
    if any(isinstance(meaning, Recent | Superlative) for meaning in content) or not (sports or bounds):
        raise UnreadableError(f"I do not know which days “{words}” are.", words)
    if scope.unit is None and scope.relation != "on" and main is Grain.ACTIVITY and not bounds:
        raise UnreadableError(f"I do not know which activities “{words}” are.", words)
    found: list[Filter] = []
    of_activities = [item for item in bounds if _grain_of(item.field) is Grain.ACTIVITY and item.field in CATALOG]
    sport = next((name for name in sports if name != "any"), sports[0] if sports else None)
    if numbers and sport is not None:
        found.append(Filter(field="activities", op="=", value=numbers[0], sport=sport))
    elif sport is not None and not of_activities:
        telling = [name for name in dict.fromkeys(sports) if name != "any"] or ["any"]
        found += [Filter(field="sport", op="!=" if negated else "=", value=name) for name in telling]
    elif numbers or (negated and bounds):
        raise UnreadableError(f"I do not know which days “{words}” are.", words)
    for item in bounds:
        of_it = {"sport": sport} if item in of_activities and main is not Grain.ACTIVITY else {}
        found.append(item.model_copy(update=of_it))
    return tuple(item.model_copy(update={"day_offset": _offset(item, scope, main, shift=shift)}) for item in found)


def _offset(item: Filter, scope: Scope, main: Grain, *, shift: bool) -> int:
    """Of which day beside the row's the condition must hold."""
    if item.day_offset:
        return item.day_offset
    of_night = _grain_of(item.field) is Grain.NIGHT
    if scope.relation == "after" or (scope.relation == "on" and shift):
        return 0 if of_night and main is not Grain.NIGHT else -1
    if scope.relation == "before":
        return 0 if main is Grain.NIGHT and not of_night and scope.unit != "day" else 1
    return 0


def _grain_of(field: str) -> Grain:
    return CATALOG[field].grain if field in CATALOG else Grain.ACTIVITY
