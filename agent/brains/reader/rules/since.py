"""How many days ago: "how many days since my last ride". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.extremes import order_of, record
from agent.brains.reader.meanings import (
    Ago,
    AtLeastOnce,
    Condition,
    Recent,
    Sport,
)
from agent.brains.reader.measure import (
    UnreadableError,
    metric_of,
    of_activities,
    superlative_of,
)
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Wanted

_USES = frozenset({Ago, Recent, AtLeastOnce})


def since(clause: Clause) -> Shape | None:
    """The days since the last one, or since a record."""
    if not clause.has(Ago):
        return None
    superlative = superlative_of(clause)
    if superlative is not None:
        metric = metric_of(clause) or "distance"
        order = order_of(superlative, metric)
        return Shape(metric, record(superlative, metric), order=order, answer=Wanted.DAYS_SINCE, uses=_USES)
    oldest = any(not recent.newest for recent in clause.all(Recent))
    of_days = last_of_days(clause)
    if of_days is not None:
        aggregate = Aggregate.FIRST if oldest else Aggregate.LAST
        return Shape(of_days, aggregate, answer=Wanted.DAYS_SINCE, uses=_USES)
    if not clause.has(Sport, Condition):
        raise UnreadableError("Tell me since what: the last run, the longest ride …")
    return Shape("date", Aggregate.MIN if oldest else Aggregate.MAX, answer=Wanted.DAYS_SINCE, uses=_USES)


def last_of_days(clause: Clause) -> str | None:
    """The day's or night's metric that the conditions bound, or that is named; None where activities are meant."""
    fields = [item.field for condition in clause.all(Condition) for item in condition.filters]
    bounded = [name for name in fields if name in CATALOG and not of_activities(name)]
    named = metric_of(clause)
    if named is not None and not of_activities(named):
        return named
    return bounded[0] if bounded else None
