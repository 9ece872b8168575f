"""What the members of a list of questions lend each other: "how far and how long did I run in May". Pure."""

from dataclasses import replace

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Condition,
    Existence,
    Facet,
    Grouping,
    Making,
    Metric,
    Nights,
    Period,
    Quiet,
    Recent,
    Span,
    Sport,
    Streaky,
    Superlative,
    Those,
    Unit,
    When,
)
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate

_LENT: tuple[tuple[Kind, ...], ...] = ((Period, AllTime), (Sport,), (Grouping,), (Recent,))


def lend(clauses: list[Clause]) -> list[Clause]:
    """A member of a list takes what it lacks from the one before it, else from the one after it."""
    for order in (range(1, len(clauses)), range(len(clauses) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            clauses[at] = _borrowed(clauses[at], clauses[at + step])
    return clauses


def only(clause: Clause, *kinds: Kind) -> bool:
    """Whether nothing but *kinds* is said."""
    return clause.has(*kinds) and all(isinstance(span.meaning, (*kinds, Quiet)) for span in clause.spans)


def points_back(clause: Clause) -> bool:
    """ "… and how far was it": of the one that was named before."""
    said = {word for span in clause.spans for word in span.words.casefold().split()}
    return clause.has(Ask, Metric) and bool({"it", "its"} & said)


def _ends_of(neighbour: Clause) -> list[Span]:
    """ "The run with the most climbing, and how far was it": the end of the scale, and which scale that is."""
    named = {metric.name for metric in neighbour.all(Metric)}
    spans: list[Span] = []
    for span in neighbour.of(Superlative, Recent, Sport):
        meaning = span.meaning
        if isinstance(meaning, Superlative) and meaning.metric is None and len(named) == 1:
            spans.append(Span(span.words, replace(meaning, metric=next(iter(named)))))
        else:
            spans.append(span)
    return spans


def _pointed_at(clause: Clause, neighbour: Clause) -> list[Span]:
    """ "… and how far was it", "… and the shortest": of the record, the streak or the nights that were named before."""
    found: list[Span] = []
    if points_back(clause) and neighbour.has(Streaky):
        found += neighbour.of(Streaky, Superlative)
    elif points_back(clause) and neighbour.has(Superlative, Recent) and not clause.has(Superlative, Recent, Sport):
        found += _ends_of(neighbour)
    if clause.has(Superlative) and not clause.has(Sport, Metric, Nights, Unit) and neighbour.has(Nights):
        found += neighbour.of(Nights)
    if only(clause, Ask, Unit, Existence) and neighbour.has(Nights) and neighbour.has(Superlative):
        found += neighbour.of(Nights, Superlative)
    return found


def _borrowed(clause: Clause, neighbour: Clause) -> Clause:
    if clause.has(Those) or neighbour.has(Those):
        return clause  # "and how many of those in 2026" changes what was asked before it
    of_days = any(CATALOG[metric.name].grain is not Grain.ACTIVITY for metric in clause.all(Metric))
    kinds: tuple[tuple[Kind, ...], ...] = _LENT if clause.has(Sport) or of_days else (*_LENT, (Condition,))
    if of_days:
        kinds = tuple(group for group in kinds if group != (Sport,))
    if clause.has(Ask, When, Superlative):
        kinds = tuple(group for group in kinds if group != (Recent,))
    borrowed = [span for group in kinds if not clause.has(*group) for span in neighbour.of(*group)]
    many = any(sport.many for sport in clause.all(Sport))
    bare = any(ask == Ask() for ask in clause.all(Ask)) and not many and not clause.has(Grouping, Condition)
    if clause.has(Ask) and not clause.has(Unit) and clause.all(Ask) == neighbour.all(Ask) and not many:
        borrowed += neighbour.of(Unit)
    borrowed += _pointed_at(clause, neighbour)
    if (
        clause.has(Ask)
        and clause.has(Metric)
        and not clause.has(Making)
        and neighbour.has(Ask)
        and neighbour.has(Metric)
    ):
        borrowed += neighbour.of(Making)
    if only(clause, Metric) and neighbour.has(Superlative) and neighbour.has(Sport):
        borrowed += neighbour.of(Superlative)
    ends = [metric for metric in neighbour.all(Metric) if metric.aggregate in (Aggregate.MIN, Aggregate.MAX)]
    asks_when = only(clause, When, Facet) or (clause.has(When) and only(clause, When, Existence))
    if asks_when and ends and not neighbour.has(Superlative, Recent):
        end = Superlative("most" if ends[0].aggregate is Aggregate.MAX else "least")
        one = (
            replace(s, meaning=replace(s.meaning, many=False)) for s in neighbour.spans if isinstance(s.meaning, Sport)
        )
        return neighbour.without(Ask, When, Facet, Unit, Sport).plus((*one, Span("", end), *clause.spans))
    if asks_when and neighbour.has(Superlative, Recent):
        named = any(end.metric for end in neighbour.all(Superlative)) or neighbour.has(Recent)
        kept = neighbour.without(Ask, When, Facet, Unit, *((Metric,) if named else ()))
        return kept.plus(span for span in clause.spans if not isinstance(span.meaning, Superlative))
    if not clause.names_a_measure and (clause.has(Making, Superlative) or bare):
        borrowed += neighbour.of(Metric, Unit)
    return clause.plus(borrowed)
