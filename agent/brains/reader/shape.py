"""What a clause wants made of which values: a total, a count, a record, a ranking, one value per group. Pure.

Each kind of question has a module of its own: by_date (the last run), rankings (the longest), without_metric (how many
runs); what is left asks for a figure of a metric.
"""

from agent.brains.reader.aggregates import aggregate_of
from agent.brains.reader.by_date import by_date, end_of_clock, of_newest
from agent.brains.reader.clause import Clause
from agent.brains.reader.groups import group_of_figure
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparing,
    Condition,
    Grouping,
    Listing,
    Making,
    Metric,
    Nights,
    Period,
    Recent,
    Sport,
    Superlative,
    Unit,
    When,
)
from agent.brains.reader.measure import UnreadableError, metric_of, of_activities, superlative_of
from agent.brains.reader.rankings import ranking
from agent.brains.reader.said import filters_of, means_many
from agent.brains.reader.wanting import Shape
from agent.brains.reader.without_metric import without_metric
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate
from tools.units import CLOCKS


def shape_of(clause: Clause) -> Shape:
    """What *clause* wants made of which values. Raises UnreadableError where it does not say."""
    metric, superlative = metric_of(clause), superlative_of(clause)
    clock = metric if metric is not None and CATALOG[metric].quantity in CLOCKS else None
    if clock is not None and clause.has(Recent) and not of_newest(clause):
        return end_of_clock(clause, clock)
    if clock is not None and superlative is None and not clause.has(Recent):
        clause = clause.without(When)  # "when did I wake up": the time of day is the figure
    if clause.has(Recent) or (clause.has(When) and superlative is None):
        return by_date(clause, metric)
    if superlative is not None and not _counts_what_is_said_of(clause, superlative):
        return ranking(clause, superlative, metric)
    return without_metric(clause) if metric is None else _figure(clause, metric)


def _counts_what_is_said_of(clause: Clause, superlative: Superlative) -> bool:
    """ "How many of my longest runs": a number, though a superlative is named."""
    counts = any(ask.aggregate in (Aggregate.COUNT, Aggregate.DAYS) for ask in clause.all(Ask))
    return counts and superlative.metric is not None


def _figure(clause: Clause, metric: str) -> Shape:
    """ "How far did I run in May", "average pace by month", "list my runs by distance"."""
    if _counts_nights(clause):
        return Shape(_of_the_nights(clause, metric), Aggregate.COUNT)
    if clause.has(Unit) and not clause.has(Ask, Making, Metric, Sport, Period, AllTime, Grouping, Comparing, Condition):
        raise UnreadableError("I did not find out what to measure.")
    if clause.has(Listing) and means_many(clause) and not clause.has(Making, Ask, Grouping, Comparing):
        return Shape(metric, Aggregate.LIST)
    return Shape(metric, aggregate_of(clause, metric), group_of_figure(clause, metric))


def _of_the_nights(clause: Clause, metric: str) -> str:
    """ "How many nights did I spend over 9 hours in bed": what is bounded, where the question names a length only."""
    bounded = (item.field for item in filters_of(clause) if item.field in CATALOG and not of_activities(item.field))
    return next(bounded, metric) if of_activities(metric) else metric


def _counts_nights(clause: Clause) -> bool:
    """ "How many nights was I awake": nights are counted, whatever else is named."""
    asked = any(ask.aggregate is None and ask.metric is None for ask in clause.all(Ask))
    return asked and clause.has(Nights) and clause.has(Condition)
