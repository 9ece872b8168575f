"""What is asked of the rows, or of the number, just found: "how many of them", "which day was that". Pure.

A rule is ``Clause, QueryArgs -> QueryArgs | None``: the query before, with the part changed that the clause asks for;
None where the clause is no question of its kind.
"""

from collections.abc import Callable

from agent.brains.reader.borrowing import points_back
from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    Ago,
    Ask,
    Comparative,
    Comparing,
    Condition,
    Facet,
    Grouping,
    Making,
    Metric,
    Nth,
    Percenting,
    Period,
    Recent,
    Share,
    Sport,
    Superlative,
    Those,
    Unit,
    When,
)
from agent.brains.reader.measure import UnreadableError, of_activities, units_of, usual_aggregate, whole_day
from agent.brains.reader.rules.shares import OF_SLEEP
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, GroupBy, QueryArgs, Wanted

OfRows = Callable[[Clause, QueryArgs], QueryArgs | None]

MEASURES: tuple[Kind, ...] = (Ask, Metric, Making, Superlative)
"""What says what is measured, and what is made of it."""
SINGLE = (Aggregate.LIST, Aggregate.BEST, Aggregate.MAX, Aggregate.MIN)
"""What is made of one row, or of rows one by one."""
_NEWEST = (Aggregate.FIRST, Aggregate.LAST)
_RECORDS = (Aggregate.BEST, Aggregate.MAX, Aggregate.MIN)
_COUNTS = (Aggregate.COUNT, Aggregate.DAYS)
_TIMES = {"duration", "elapsed_time", "best_time"}
_ORDER_OF = {"most": "highest", "least": "lowest"}


def of_rows(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """What the first rule that fits makes of *before*; None where the clause asks nothing of what was found."""
    return next((args for rule in RULES if (args := rule(clause, before)) is not None), None)


def _part(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "Which shoe", "which day was that", "when was it": a part of the row that was found, or its group."""
    facets = _facets(clause)
    if len(facets) != 1 or clause.has(Superlative, Sport, Metric):
        return None
    in_groups = before.group_by is not None and before.of_groups is None
    wanted = Wanted.GROUP if in_groups and facets[0] is Wanted.DATE else facets[0]
    if before.aggregate in (*SINGLE, *_NEWEST) or wanted is Wanted.GROUP or before.metric == "date":
        return before.model_copy(update={"answer": wanted, "check": None})
    return None


def _facets(clause: Clause) -> list[Wanted]:
    """The parts that are asked for: the shoe of "which shoe", the date of "when" and "which day"."""
    groups = clause.all(Grouping)
    asked = {group.by for group in groups if group.asked}
    facets = [facet.wanted for facet in clause.all(Facet)]
    if any(group.by is GroupBy.SHOE and group.bare for group in groups):
        facets.append(Wanted.SHOE)
    if GroupBy.WEEKDAY in asked:
        facets.append(Wanted.WEEKDAY)
    elif GroupBy.DAY in asked or (clause.has(When) and not clause.has(*MEASURES)):
        facets.append(Wanted.DATE)
    return facets


def _share_of_sleep(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "And in percent?" after "how much deep sleep": of the night."""
    if not clause.has(Share, Percenting) or before.metric not in OF_SLEEP or clause.has(Comparative, Comparing):
        return None
    share = OF_SLEEP[before.metric]
    return before.model_copy(update={"metric": share, "aggregate": Aggregate.MEAN, "answer": None})


def _days_since(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "How long ago was that"."""
    if not clause.has(Ago) or clause.has(Sport, Condition):
        return None
    return before.model_copy(update={"answer": Wanted.DAYS_SINCE, "check": None})


def _value(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "And how far was it?" after "when was my longest run", "and how many km?" after "which month had the most": the
    measure itself, no longer the date or the group."""
    told = clause.has(Making, Superlative, Period, Sport, Condition, Grouping, Those)
    single = before.aggregate in _RECORDS and not before.group_by
    first = before.group_by is not None and before.order is not None and before.answer is Wanted.GROUP
    if told or not (single or first) or before.of_groups is not None or not _is_same_measure(clause, before):
        return None
    return before.model_copy(update={"answer": None, "units": units_of(clause) or before.units})


def _is_same_measure(clause: Clause, before: QueryArgs) -> bool:
    """Whether the clause names what was measured before, or counts what was counted."""
    if clause.has(Metric):
        named = {whole_day(metric.name) for metric in clause.all(Metric)}
    else:
        named = {ask.metric for ask in clause.all(Ask) if ask.metric} or {unit.metric for unit in clause.all(Unit)}
    counts = any(ask.aggregate is Aggregate.COUNT or ask == Ask() for ask in clause.all(Ask))
    if before.aggregate is Aggregate.COUNT:
        return counts and not named
    if before.over is not None:
        return bool(named) and named <= _TIMES
    return named == {before.metric}


def _in_percent(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "And in percent?" of a comparison; of anything else it does not say what the whole is."""
    if not clause.has(Share, Percenting):
        return None
    compares = before.compare_to is not None or bool(before.split)
    if not compares or before.aggregate is Aggregate.SHARE or clause.has(Period, Condition, Sport, Metric, Grouping):
        raise UnreadableError("I did not find out what the percentage is of: ask the whole question.")
    return before.model_copy(update={"answer": Wanted.PERCENT, "check": None, "order": None})


def _other_end(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "And the least?" after "in which month did I run most": the other end of the same ranking."""
    superlative = clause.one(Superlative)
    if superlative is None or superlative.metric is not None or clause.has(Metric, Ask, Making, Those):
        return None
    order = _ORDER_OF.get(superlative.end)
    if order is None or not before.group_by or not before.order:
        return None
    return before.model_copy(update={"order": order, "rank": None})


def _next_place(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "And the second longest?" after a record or the top of a ranking."""
    nth = clause.one(Nth)
    if nth is None or before.rank is not None or (before.order is None and before.aggregate not in SINGLE):
        return None
    return before.model_copy(update={"rank": nth.place, "top": None})


def _measure_of_it(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "What was its average heart rate", "how far did I climb on it": another measure of the row just found."""
    metric = _other_measure(clause, before)
    if metric is None:
        return None
    if before.metric == "date" or before.aggregate in _NEWEST:
        oldest = before.aggregate in (Aggregate.FIRST, Aggregate.MIN)
        end = Aggregate.FIRST if oldest else Aggregate.LAST
        return before.model_copy(update={"metric": metric, "aggregate": end, "answer": None, "order": None})
    low = before.aggregate is Aggregate.MIN
    worst = before.aggregate is not Aggregate.BEST and low is not CATALOG[before.metric].lowest_is_best
    changes = {
        "metric": metric,
        "aggregate": usual_aggregate(metric),
        "best_by": before.metric,
        "order": "lowest" if worst else None,
        "answer": None,
    }
    return before.model_copy(update=changes)


def _other_measure(clause: Clause, before: QueryArgs) -> str | None:
    """The one measure that "it", or nothing but its name, asks for of the single activity found before."""
    named = {metric.name for metric in clause.all(Metric)} or {ask.metric for ask in clause.all(Ask) if ask.metric}
    alone = clause.has(Metric) and not clause.has(Making, Superlative, Period, Sport, Condition, Grouping, Those)
    single = before.aggregate in (*_RECORDS, *_NEWEST) and not before.group_by and not before.over
    if len(named) != 1 or not single or not (alone or points_back(clause)):
        return None
    metric = named.pop()
    if not of_activities(metric) or not of_activities(before.metric):
        return None
    alike = CATALOG[metric].quantity is CATALOG[before.metric].quantity
    return None if alone and alike else metric  # after "my highest heart rate", "average heart rate" is not that run's


def _newest_of_those(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "When was the last of them": the newest of the rows found before, or its date."""
    recent = clause.one(Recent)
    if recent is None or not clause.has(Those) or clause.has(Superlative, Ask):
        return None
    end = Aggregate.MAX if recent.newest else Aggregate.MIN
    answer = Wanted.DATE if clause.has(When, Facet) or recent.dated else None
    changes = {"metric": "date", "aggregate": end, "answer": answer, "top": None, "order": None}
    return before.model_copy(update=changes)


def _how_many_of_those(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "How many of them were over 10 km": days if days were counted before, else rows."""
    asks = any(ask.aggregate in (None, *_COUNTS) and not ask.metric for ask in clause.all(Ask))
    if not asks or not clause.has(Those) or clause.has(Unit, Metric):
        return None
    counted = before.aggregate if before.aggregate in _COUNTS else Aggregate.COUNT
    return before.model_copy(update={"aggregate": counted, "answer": None, "top": None, "order": None})


RULES: tuple[OfRows, ...] = (
    _part,
    _share_of_sleep,
    _days_since,
    _value,
    _in_percent,
    _other_end,
    _next_place,
    _measure_of_it,
    _newest_of_those,
    _how_many_of_those,
)
