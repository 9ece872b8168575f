"""Months, years or weekdays in order of a figure: "rank the months June and July by average sleep". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.extremes import wants_low
from agent.brains.reader.meanings import (
    Ask,
    ComesFirst,
    Comparing,
    Grouping,
    InOrder,
    Making,
    Metric,
    Nights,
    Recent,
    Superlative,
    Unit,
)
from agent.brains.reader.measure import metric_of, of_activities, usual_aggregate
from agent.brains.reader.wanting import Shape, towards
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, GroupBy, Wanted

RANKED = frozenset(
    {GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR, GroupBy.WEEKDAY, GroupBy.CALENDAR_MONTH, GroupBy.WEEKEND}
)


def ranked_groups(clause: Clause) -> Shape | None:
    """Every group by its figure, best first unless the other end is said to come first."""
    groups = [group.by for group in clause.all(Grouping)]
    if not clause.has(InOrder) or len(groups) != 1 or groups[0] not in RANKED:
        return None
    if clause.has(Superlative, Comparing, Recent):
        return None
    order, uses = towards(low=is_low_first(clause, "distance")), frozenset({InOrder, ComesFirst, Nights})
    if clause.has(Ask):
        shape = Shape("distance", Aggregate.COUNT, groups[0], order=order, answer=Wanted.GROUP, uses=uses)
        return shape if _by_number(clause) else None
    metric = metric_of(clause)
    if metric is None:
        return None
    makings = {making.aggregate for making in clause.all(Making)}
    if len(makings) > 1 or not makings <= CATALOG[metric].aggregates:
        return None
    aggregate = next(iter(makings), None) or _usual(metric)
    order = towards(low=is_low_first(clause, metric))
    return Shape(metric, aggregate, groups[0], order=order, answer=Wanted.GROUP, uses=uses)


def _by_number(clause: Clause) -> bool:
    """ "By number of runs"."""
    counted = all(
        isinstance(span.meaning, Ask) and span.meaning.aggregate is Aggregate.COUNT and span.words.startswith("by ")
        for span in clause.of(Ask)
    )
    return counted and not clause.has(Metric, Making, Unit)


def is_low_first(clause: Clause, metric: str) -> bool:
    """Whether the smaller numbers come first: of a pace, or where "worst first" means them."""
    first = clause.one(ComesFirst) or ComesFirst("most")
    return wants_low(Superlative(first.end), metric)


def _usual(metric: str) -> Aggregate:
    return usual_aggregate(metric) if of_activities(metric) else Aggregate.MEAN
