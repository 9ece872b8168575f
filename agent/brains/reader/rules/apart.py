"""How many days lie between two activities that are named, or between the first and the last of a kind. Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Apart,
    Ask,
    Condition,
    Count,
    Grouping,
    Making,
    Metric,
    Negated,
    Period,
    Recent,
    Sport,
    Superlative,
)
from agent.brains.reader.measure import UnreadableError
from agent.brains.reader.said import filters_of
from agent.brains.reader.wanting import Shape
from tools.metrics.query import Aggregate, Wanted

_NAMES = frozenset({"name", "named"})
_USES = frozenset({Apart, Count, Recent})


def days_apart(clause: Clause) -> Shape | None:
    """The days from the one to the other; None where the clause asks for no such thing."""
    if not clause.has(Apart):
        return None
    named = [item for item in filters_of(clause) if item.field in _NAMES]
    others = tuple(item for item in filters_of(clause) if item not in named)
    told = clause.has(Ask, Count, Grouping, Making, Metric, Negated, Superlative)
    if not told and len(named) == 2 and not clause.has(Recent):
        first, second = named
        sport = None if len({sport.name for sport in clause.all(Sport)}) == 1 else "any"
        return Shape(
            "date",
            Aggregate.MAX,
            filters=others,
            split=(first,),
            versus=(second,),
            answer=Wanted.DIFFERENCE,
            sport=sport,
            uses=_USES,
        )
    if not told and _from_first_to_last(clause):
        return Shape("date", Aggregate.RANGE, uses=_USES)
    raise UnreadableError("I can tell the days between two activities by name, or from the first to the last.")


def _from_first_to_last(clause: Clause) -> bool:
    """ "Between my first and my latest run": both ends, of the same."""
    ends = [recent.newest for recent in clause.all(Recent)]
    kinds = clause.has(Sport) or any(condition.race for condition in clause.all(Condition))
    places = [at for at, span in enumerate(clause.spans) if isinstance(span.meaning, Recent)]
    within = any(isinstance(span.meaning, Period) for span in clause.spans[places[0] : places[-1]]) if places else True
    return sorted(ends) == [False, True] and kinds and not within
