"""A bound that the answer is held against: "did I run more than 100 km in July?", "was my stress above 40?". Pure.

No run is that long, and nobody asks whether a single one was. Beside a day, beside no period, or where one activity is
named ("did I do a run over 30 km in May"), the amount is one of each activity.
"""

from dataclasses import dataclass

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    AtLeastOnce,
    Comparing,
    Condition,
    Every,
    Existence,
    Grouping,
    Listing,
    Making,
    Metric,
    Negated,
    Nights,
    Period,
    Quiet,
    Recent,
    Span,
    Sport,
    Superlative,
    Unit,
    When,
)
from agent.brains.reader.measure import UnreadableError, asks_yes_or_no, of_activities, whole_day
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, Filter
from tools.units import Units

_OTHERWISE = (AllTime, Ask, AtLeastOnce, Comparing, Every, Grouping, Listing, Negated, When)
_SINGLE = one_of("a an any one 1 single")
_OF_ONE = one_of("longer shorter further farther bigger smaller exactly")
BOUND_SYSTEMS: dict[str | None, Units] = {"km": "metric", "m": "metric", "mi": "imperial", "ft": "imperial"}


@dataclass(frozen=True)
class Bounded:
    """The bound, and what it has used."""

    check: Check
    uses: frozenset[Kind] = frozenset({Existence, Nights})


def with_bound(clause: Clause) -> tuple[Bounded | None, Clause]:
    """The bound that the answer is held against, and the clause that asks for the value.

    None where the amount is a condition on single rows: "did I do a run over 30 km in May".
    """
    times = _times_of_period(clause)
    if times is not None:
        return times
    spans = [span for span in clause.of(Condition) if _is_bound(span)]
    if len(spans) != 1 or not asks_yes_or_no(clause) or clause.has(*_OTHERWISE):
        return None, clause
    bound = _filter_of(spans[0])
    name = bound.field if clause.has(Sport) else whole_day(bound.field)
    named = {metric.name for metric in clause.all(Metric)} - {name, bound.field}
    if bound.op == "contains" or named:
        return None, clause
    if clause.has(Making, Superlative, Recent) or _is_total(clause, spans[0], name) or _is_of_day(clause, name):
        check = Check(op=bound.op, value=bound.value, unit=bound.unit)
        return Bounded(check), _asking_for_the_value(clause, spans[0], name)
    if not of_activities(name) and clause.has(Period):
        raise UnreadableError("Say whether the average is meant, or on how many days it was so.")
    return None, clause


def _asking_for_the_value(clause: Clause, span: Span, name: str) -> Clause:
    """ "Did I run over 100 km in July" asks how many kilometres it were: the bound lends its metric and its unit."""
    rest = (other for other in clause.spans if other is not span)
    system = BOUND_SYSTEMS.get(_filter_of(span).unit)
    lent = [Span("", Metric(name))] if not clause.has(Metric) else []
    lent += [Span("", Making(Aggregate.SUM))] if _sums(clause, name) else []
    lent += [Span("", Unit("distance", system))] if system is not None and not clause.has(Unit) else []
    return Clause((*rest, *lent))


def _times_of_period(clause: Clause) -> tuple[Bounded, Clause] | None:
    """ "Did I swim more than 3 times last month": the month's number of swims."""
    spans = [span for span in clause.of(Condition) if _counts_activities(span)]
    others = tuple(kind for kind in _OTHERWISE if kind is not AtLeastOnce)
    if len(spans) != 1 or not asks_yes_or_no(clause) or not clause.has(Period) or clause.has(*others, Metric):
        return None
    bound = _filter_of(spans[0])
    sport = [] if clause.has(Sport) else [Span("", Sport(bound.sport or "any", many=True))]
    rest = (span for span in clause.spans if span is not spans[0])
    return Bounded(Check(op=bound.op, value=bound.value)), Clause((*rest, *sport, Span("", Ask(Aggregate.COUNT))))


def _counts_activities(span: Span) -> bool:
    """ "More than 3 times", "at least two swims"."""
    meaning = span.meaning
    if not isinstance(meaning, Condition) or meaning.of_day or len(meaning.filters) != 1:
        return False
    return meaning.filters[0].field == "activities" and not meaning.filters[0].day_offset


def _is_bound(span: Span) -> bool:
    """ "Over 100 km", "above 40": one amount, and none of another day."""
    meaning = span.meaning
    if not isinstance(meaning, Condition) or meaning.of_day or meaning.race or len(meaning.filters) != 1:
        return False
    return meaning.filters[0].field in CATALOG and not meaning.filters[0].day_offset


def _filter_of(span: Span) -> Filter:
    if not isinstance(span.meaning, Condition):
        raise TypeError("not a condition")
    return span.meaning.filters[0]


def _is_total(clause: Clause, span: Span, name: str) -> bool:
    """ "Did I run over 100 km in July": of activities, beside a stretch of time, the total of it."""
    period = clause.one(Period)
    if not of_activities(name) or Aggregate.SUM not in CATALOG[name].aggregates or not clause.has(Existence):
        return False
    if period is None or period.one_day or _names_one(clause):
        return False
    return not _OF_ONE & set(span.words.casefold().split()) and not clause.has(Unit, Metric)


def _is_of_day(clause: Clause, name: str) -> bool:
    """ "Was my stress above 40 yesterday": that day's own; without a period, how it is now."""
    period = clause.one(Period)
    if of_activities(name):
        return False
    return (period is None and clause.has(Metric)) or (period is not None and (period.one_day or period.night))


def _sums(clause: Clause, name: str) -> bool:
    """ "Did I run over 100 km in July": all the runs together, where nothing else is made of them."""
    usual = clause.has(Making, Superlative, Recent) or not of_activities(name)
    return not usual and Aggregate.SUM in CATALOG[name].aggregates


def _names_one(clause: Clause) -> bool:
    """ "A run over 30 km", "any runs over 30 km"."""
    many = any(sport.many for sport in clause.all(Sport))
    return many or any(span.words.casefold() in _SINGLE for span in clause.of(Quiet))
