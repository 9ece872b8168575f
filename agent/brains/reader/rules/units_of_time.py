"""Figures over whole days, weeks and months: "runs per week on average", "in how many weeks over 50 km". Pure."""

from dataclasses import replace

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    AtLeastOnce,
    Comparing,
    Count,
    Distinct,
    Every,
    Existence,
    Grouping,
    Making,
    Metric,
    Nights,
    Sport,
    Superlative,
    Trending,
    Unit,
)
from agent.brains.reader.measure import UnreadableError, asks_yes_or_no, metric_of, of_activities, usual_aggregate
from agent.brains.reader.said import asking_words, filters_of, telling_spans
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, Filter, GroupBy, Wanted

_LONGER = frozenset({GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_KINDS = frozenset({GroupBy.SPORT, GroupBy.TYPE, GroupBy.SHOE})
_USES = frozenset({Grouping, Ask, Making, Distinct, Every, Existence, Unit})


def units_of_time(clause: Clause) -> Shape | None:
    """ "How many sports", "how many weeks over 50 km", "km per week": what is counted, and the mean of the totals."""
    if clause.has(Superlative, Comparing, Trending):
        return None
    return _kinds(clause) or _any_unit(clause) or _how_many_units(clause) or _per_unit(clause)


def _kinds(clause: Clause) -> Shape | None:
    """ "How many different sports did I do"."""
    groups = [group.by for group in clause.all(Grouping)]
    asks = any(ask.aggregate in (None, Aggregate.COUNT) and ask.metric is None for ask in clause.all(Ask))
    counts = asks and ("how many" in asking_words(clause) or "number" in asking_words(clause))
    if not (counts or clause.has(Distinct)) or clause.has(Metric, Unit, Making):
        return None
    if not groups or not _KINDS.issuperset(groups) or any(group.per for group in clause.all(Grouping)):
        return None
    named = groups[0] is GroupBy.SHOE or (clause.has(Sport) and groups[0] is not GroupBy.SPORT)
    sport = None if named else "any"
    return Shape("date", Aggregate.COUNT, groups[0], of_groups=Aggregate.COUNT, sport=sport, uses=_USES)


def _any_unit(clause: Clause) -> Shape | None:
    """ "Did I ever run more than 60 km in a week": whether the biggest week did."""
    units = [group.by for group in clause.all(Grouping) if group.by in _LONGER]
    if len(units) != 1 or len(clause.of(Grouping)) > 1 or not asks_yes_or_no(clause):
        return None
    if clause.has(Ask, Metric, Making, Nights, Count, Every):
        return None
    bound, others = _bound_of_totals(clause)
    if bound is None or not of_activities(bound[0]) or usual_aggregate(bound[0]) is not Aggregate.SUM:
        return None
    metric, check = bound
    end = Aggregate.MIN if check.op in ("<", "<=") else Aggregate.MAX
    answer = Wanted.YES_NO
    uses = _USES | {AtLeastOnce}
    return Shape(metric, Aggregate.SUM, units[0], of_groups=end, check=check, filters=others, answer=answer, uses=uses)


def _how_many_units(clause: Clause) -> Shape | None:
    """ "In how many weeks did I run", and what each of them must reach, if anything."""
    groups = clause.all(Grouping)
    bare = [group.by for group in groups if group.bare and group.by in _LONGER]
    asks = [ask for ask in clause.all(Ask) if ask.metric is None and ask.aggregate in (None, Aggregate.COUNT)]
    if len(groups) != 1 or not bare or not asks or clause.has(Metric, Making) or not _are_asked_for(clause):
        return None
    units = Shape("date", Aggregate.COUNT, bare[0], of_groups=Aggregate.COUNT, uses=_USES)
    return _with_times(clause, units) or _with_total(clause, units) or _with_number(clause, units) or units


def _are_asked_for(clause: Clause) -> bool:
    """ "How many weeks", "how many of the full weeks"; of "how many runs in the first week" it is the runs."""
    telling = telling_spans(clause)
    asked = next(at for at, span in enumerate(telling) if isinstance(span.meaning, Ask))
    after = next((s.meaning for s in telling[asked + 1 :] if isinstance(s.meaning, Grouping | Sport | Unit)), None)
    return not isinstance(after, Sport | Unit)


def _with_times(clause: Clause, units: Shape) -> Shape | None:
    """ "In how many weeks did I run more than 3 times"."""
    times = _numbers_of_activities(clause)
    if len(times) != 1 or times[0].op == "contains":
        return None
    rest = tuple(item for item in filters_of(clause) if item is not times[0])
    check = Check(op=times[0].op, value=times[0].value)
    return replace(units, check=check, filters=rest, sport=None if clause.has(Sport) else times[0].sport)


def _with_total(clause: Clause, units: Shape) -> Shape | None:
    """ "In how many weeks did I run more than 50 km"."""
    bound, others = _bound_of_totals(clause)
    if bound is None:
        return None
    metric, check = bound
    inner, uses = usual_aggregate(metric), _USES | {Count}
    return replace(units, metric=metric, aggregate=inner, check=check, filters=others, uses=uses)


def _with_number(clause: Clause, units: Shape) -> Shape | None:
    """ "How many weeks with 4 runs"."""
    counts = clause.all(Count)
    if len(counts) != 1 or not any(sport.many for sport in clause.all(Sport)):
        return None
    return replace(units, check=Check(op=">=", value=counts[0].number), uses=_USES | {Count})


def _numbers_of_activities(clause: Clause) -> list[Filter]:
    """ "More than 3 times", "at least two runs"."""
    return [item for item in filters_of(clause) if item.field == "activities"]


def _bound_of_totals(clause: Clause) -> tuple[tuple[str, Check] | None, tuple[Filter, ...]]:
    """The one amount that each week's total is held against, and the other conditions.

    No bound in "weeks with runs over 20 km": there the amount is one of each run.
    """
    items = filters_of(clause)
    many = any(sport.many for sport in clause.all(Sport))
    amounts = [item for item in items if item.field in CATALOG and item.op != "contains" and not many]
    if len(amounts) != 1:
        return None, tuple(items)
    bound = amounts[0]
    check = Check(op=bound.op, value=bound.value, unit=bound.unit)
    return (bound.field, check), tuple(item for item in items if item is not bound)


def _per_unit(clause: Clause) -> Shape | None:
    """ "How many km per week", "average weekly mileage", "how many runs a week on average"."""
    per = [group.by for group in clause.all(Grouping) if group.per and not group.asked]
    per += [GroupBy(every.unit) for every in clause.all(Every) if every.unit in ("day", "week", "month")]
    if len(per) != 1 or len(clause.of(Grouping)) > 1 or clause.has(Nights):
        return None
    times = _numbers_of_activities(clause)
    if times and _asks_how_many(clause):
        return Shape("date", Aggregate.DAYS, sport=times[0].sport, uses=_USES) if per == [GroupBy.DAY] else None
    made = [making.aggregate for making in clause.all(Making) if making.aggregate is not Aggregate.SUM]
    if not (made or clause.has(Ask)) or len(set(made)) > 1:
        return None
    inner = _figure_of_unit(clause)
    if inner is None:
        return None
    metric, aggregate = inner
    return Shape(metric, aggregate, per[0], of_groups=made[0] if made else Aggregate.MEAN, uses=_USES)


def _asks_how_many(clause: Clause) -> bool:
    """ "How many days a week": a number, and not of steps or kilometres."""
    return any(ask.aggregate is Aggregate.COUNT or ask == Ask() for ask in clause.all(Ask)) and not clause.has(Metric)


def _figure_of_unit(clause: Clause) -> tuple[str, Aggregate] | None:
    """What each week or month has: days, kilometres, runs; None where the metric is no total of activities."""
    metric = metric_of(clause)
    if metric is not None and not of_activities(metric):
        return None
    if any(ask.aggregate is Aggregate.DAYS for ask in clause.all(Ask)):
        return "date", Aggregate.DAYS
    if metric is not None:
        return (metric, Aggregate.SUM) if usual_aggregate(metric) is Aggregate.SUM else None
    if not clause.has(Ask, Sport):
        raise UnreadableError("Say what the average is of: the distance, the number of runs …")
    much = " much" in f" {asking_words(clause)}" and not any(sport.many for sport in clause.all(Sport))
    return ("distance", Aggregate.SUM) if much else ("date", Aggregate.COUNT)
