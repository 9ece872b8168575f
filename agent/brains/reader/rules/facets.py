"""One row: the name of the last run, the shoe of the longest, what was done on a day, the pace of a record. Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.extremes import order_of, record, wants_low
from agent.brains.reader.meanings import (
    Ask,
    Comparing,
    Condition,
    Count,
    Doing,
    Existence,
    Facet,
    Grouping,
    Making,
    Metric,
    Period,
    Recent,
    Sport,
    Stretch,
    Superlative,
    Unit,
    When,
)
from agent.brains.reader.measure import UnreadableError, metric_of, of_activities, superlative_of, usual_aggregate
from agent.brains.reader.rankings import count_order, group_order
from agent.brains.reader.said import asking_words
from agent.brains.reader.wanting import Order, Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, GroupBy, Wanted
from tools.units import CLOCKS

_USES = frozenset({Facet, Recent, When, Doing, Existence})


def facet(clause: Clause) -> Shape | None:
    """The part of a row that is asked for; None where the clause asks for figures of many."""
    if clause.has(Comparing, Stretch):
        return None
    by_time = _by_time_of_day(clause)
    if by_time is not None:
        return by_time
    facets = {found.wanted for found in clause.all(Facet)}
    if len(facets) > 1:
        raise UnreadableError("I can tell one part of it at a time.")
    if facets:
        return _part(clause, next(iter(facets)))
    return _measure_of_record(clause) or _measure_of_newest(clause)


def _part(clause: Clause, wanted: Wanted) -> Shape | None:
    """ "The name of my last run", "which shoes did I wear on my longest run"."""
    superlative, metric = superlative_of(clause), metric_of(clause)
    days = any(group.by is GroupBy.DAY for group in clause.all(Grouping))
    if days and (wanted is not Wanted.DATE or metric is None or of_activities(metric)):
        raise UnreadableError("I cannot look up what was done on the day of a record: ask for the day first.")
    if superlative is not None and superlative.counts:
        return _most_often(superlative, wanted)
    if superlative is not None and _is_of_kinds(superlative, metric, wanted):
        order = count_order(superlative)
        return Shape("date", Aggregate.COUNT, GroupBy.SPORT, order=order, answer=Wanted.GROUP, sport="any", uses=_USES)
    if superlative is not None:
        return _group_of_most(superlative, metric, wanted) or _part_of_record(clause, superlative, metric, wanted)
    recent = clause.one(Recent)
    if recent is not None:
        return _part_of_newest(recent, clause.one(Count), wanted)
    if clause.has(Period, Condition):
        sport = None if any(sport.name != "any" for sport in clause.all(Sport)) else "any"
        return Shape("date", Aggregate.LIST, answer=wanted, sport=sport, uses=_USES)
    raise UnreadableError("Tell me of which activity: the last, the longest, or that of a day.")


def _is_of_kinds(superlative: Superlative, metric: str | None, wanted: Wanted) -> bool:
    """ "What sport did I do most": the one that was done most often, not that of a record."""
    return wanted is Wanted.TYPE and metric is None and superlative.end in ("most", "least")


def _most_often(superlative: Superlative, wanted: Wanted) -> Shape | None:
    """ "Which shoe did I use most often"."""
    by = {Wanted.SHOE: GroupBy.SHOE, Wanted.WEEKDAY: GroupBy.WEEKDAY}.get(wanted)
    order = count_order(superlative)
    return None if by is None else Shape("date", Aggregate.COUNT, by, order=order, answer=Wanted.GROUP, uses=_USES)


def _group_of_most(superlative: Superlative, metric: str | None, wanted: Wanted) -> Shape | None:
    """ "On which weekday do I sleep the longest", "which shoe has the most kilometres": of all rows."""
    if wanted is Wanted.WEEKDAY and metric is not None and not of_activities(metric):
        order = group_order(superlative, metric)
        return Shape(metric, Aggregate.MEAN, GroupBy.WEEKDAY, order=order, answer=Wanted.GROUP, uses=_USES)
    if wanted is Wanted.SHOE and superlative.metric is None:
        metric = metric or "distance"
        order = group_order(superlative, metric)
        return Shape(metric, usual_aggregate(metric), GroupBy.SHOE, order=order, answer=Wanted.GROUP, uses=_USES)
    return None


def _part_of_record(clause: Clause, superlative: Superlative, metric: str | None, wanted: Wanted) -> Shape:
    """ "The name of my longest run", "the shoes of my five fastest runs"."""
    metric, number = metric or superlative.metric or "distance", clause.one(Count)
    if number is None:
        return Shape(metric, record(superlative, metric), answer=wanted, uses=_USES)
    order = order_of(superlative, metric)
    return Shape(metric, Aggregate.LIST, top=number.number, order=order, answer=wanted, uses=_USES | {Count})


def _part_of_newest(recent: Recent, number: Count | None, wanted: Wanted) -> Shape:
    """ "The name of my last run", "the names of my first five runs"."""
    if number is None:
        return Shape("date", Aggregate.MAX if recent.newest else Aggregate.MIN, answer=wanted, uses=_USES)
    order: Order | None = None if recent.newest else "lowest"
    return Shape("date", Aggregate.LIST, top=number.number, order=order, answer=wanted, uses=_USES | {Count})


def _by_time_of_day(clause: Clause) -> Shape | None:
    """ "What time of day do I run most often", "at what time of day do I run fastest"."""
    superlative = superlative_of(clause)
    asked = any("time of day" in span.words.casefold() for span in clause.of(Ask))
    habit = any(span.words.casefold().startswith("do ") for span in clause.spans)
    if not (asked and habit) or superlative is None or clause.has(Metric, Grouping, Making):
        return None
    by, answer, metric = GroupBy.TIME_OF_DAY, Wanted.GROUP, superlative.metric
    if superlative.counts:
        return Shape("date", Aggregate.COUNT, by, order=count_order(superlative), answer=answer, uses=_USES)
    if metric is None:
        return None
    aggregate = Aggregate.MEAN if Aggregate.MEAN in CATALOG[metric].aggregates else Aggregate.BEST
    return Shape(metric, aggregate, by, order=group_order(superlative, metric), answer=answer, uses=_USES)


def _measure_of_record(clause: Clause) -> Shape | None:
    """ "Heart rate of my longest run", "total distance of my five longest runs"."""
    superlative = superlative_of(clause)
    named = [metric.name for metric in clause.all(Metric)] or [ask.metric for ask in clause.all(Ask) if ask.metric]
    if superlative is None or superlative.metric is None or clause.has(Grouping, Stretch, When, Recent):
        return None
    if len(set(named)) != 1 or not of_activities(named[0]) or not clause.has(Sport):
        return None
    if _says_itself(clause, superlative, named[0]):
        return None
    number, making = clause.one(Count), clause.one(Making)
    low = wants_low(superlative, superlative.metric)
    return Shape(
        named[0],
        making.aggregate if making else usual_aggregate(named[0]),
        best_by=superlative.metric,
        best_n=number.number if number else 1,
        order=None if low is CATALOG[superlative.metric].lowest_is_best else "lowest",
        uses=_USES | {Superlative, Count},
    )


def _says_itself(clause: Clause, superlative: Superlative, named: str) -> bool:
    """ "How long was my longest run": the measure is the superlative's own, or one that it may be said of."""
    if named == superlative.metric or (named in superlative.also and clause.has(Metric, Unit)):
        return True
    if clause.has(Metric):
        return False
    units = {unit.metric for unit in clause.all(Unit)}
    return (
        asking_words(clause).startswith("how long")
        and superlative.metric == "distance"
        and units <= {"distance"}
        and not _takes(clause)
    )


def _takes(clause: Clause) -> bool:
    """ "How long did my longest run take": its time, not its length."""
    return any(span.words.casefold() in ("take", "took", "last", "lasted") for span in clause.spans)


def _measure_of_newest(clause: Clause) -> Shape | None:
    """ "How far was my last run", "heart rate of my first ride"."""
    recent = clause.one(Recent)
    means = {making.aggregate for making in clause.all(Making)} <= {Aggregate.MEAN}
    single = len(clause.of(Recent)) == 1 and not any(sport.many for sport in clause.all(Sport))
    if recent is None or not (single and means) or clause.has(Count, Grouping, Superlative, When, Stretch):
        return None
    metric = metric_of(clause)
    if metric is None or metric == "date" or recent.dated or _is_end_of_clock(clause, metric):
        return None
    activities = clause.has(Sport) or any(condition.race for condition in clause.all(Condition))
    if of_activities(metric) and not activities:
        return None
    return Shape(metric, Aggregate.LAST if recent.newest else Aggregate.FIRST, uses=_USES)


def _is_end_of_clock(clause: Clause, metric: str) -> bool:
    """ "My latest bedtime": the highest, not the newest."""
    of_clock = CATALOG[metric].quantity in CLOCKS and not clause.has(Sport)
    return of_clock and clause.of(Recent)[0].words.casefold().startswith(("lat", "earl"))
