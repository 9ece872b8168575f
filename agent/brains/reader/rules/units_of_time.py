"""Figures over whole days, weeks and months: "runs per week on average", "in how many weeks over 50 km". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    AtLeastOnce,
    Comparing,
    Condition,
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
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, Filter, GroupBy, Wanted

_LONGER = frozenset({GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_KINDS = frozenset({GroupBy.SPORT, GroupBy.TYPE, GroupBy.SHOE})
_USES = frozenset({Grouping, Ask, Making, Distinct, Every, Existence, Unit})


def units_of_time(clause: Clause) -> Shape | None:
    """How many kinds or weeks; the mean of the weeks' totals."""
    if clause.has(Superlative, Comparing, Trending):
        return None
    return _kinds(clause) or _any_unit(clause) or _how_many_units(clause) or _per_unit(clause)


def _kinds(clause: Clause) -> Shape | None:
    """ "How many different sports did I do"."""
    groups = [group.by for group in clause.all(Grouping)]
    kinds = [by for by in groups if by in _KINDS]
    asks = any(ask.aggregate in (None, Aggregate.COUNT) and ask.metric is None for ask in clause.all(Ask))
    if not kinds or not (asks or clause.has(Distinct)) or clause.has(Metric, Unit, Making):
        return None
    if len(groups) > len(kinds) or not (
        clause.has(Distinct) or "how many" in _words(clause) or "number" in _words(clause)
    ):
        return None
    sport = None if clause.has(Sport) and kinds[0] is not GroupBy.SPORT else "any"
    if kinds[0] is GroupBy.SHOE:
        sport = None
    return Shape("date", Aggregate.COUNT, kinds[0], of_groups=Aggregate.COUNT, sport=sport, uses=_USES | {Distinct})


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
    """ "In how many weeks did I run more than 50 km"."""
    groups = clause.all(Grouping)
    bare = [group.by for group in groups if group.bare and group.by in _LONGER]
    asks = [ask for ask in clause.all(Ask) if ask.metric is None and ask.aggregate in (None, Aggregate.COUNT)]
    if len(groups) != 1 or not bare or not asks or clause.has(Metric, Making):
        return None
    times = [item for c in clause.all(Condition) for item in c.filters if item.field == "activities"]
    if len(times) == 1 and times[0].op != "contains":
        rest = tuple(item for c in clause.all(Condition) for item in c.filters if item is not times[0])
        check = Check(op=times[0].op, value=times[0].value)
        sport = None if clause.has(Sport) else times[0].sport
        return Shape(
            "date",
            Aggregate.COUNT,
            bare[0],
            of_groups=Aggregate.COUNT,
            check=check,
            filters=rest,
            sport=sport,
            uses=_USES,
        )
    bound, others = _bound_of_totals(clause)
    if bound is not None:
        metric, check = bound
        inner = usual_aggregate(metric)
        return Shape(
            metric, inner, bare[0], of_groups=Aggregate.COUNT, check=check, filters=others, uses=_USES | {Count}
        )
    counts = clause.all(Count)
    if len(counts) == 1 and any(sport.many for sport in clause.all(Sport)):
        check = Check(op=">=", value=counts[0].number)
        return Shape("date", Aggregate.COUNT, bare[0], of_groups=Aggregate.COUNT, check=check, uses=_USES | {Count})
    return Shape("date", Aggregate.COUNT, bare[0], of_groups=Aggregate.COUNT, uses=_USES)


def _bound_of_totals(clause: Clause) -> tuple[tuple[str, Check] | None, tuple[Filter, ...]]:
    """The one amount that each week's total is held against, and the other conditions."""
    items = [item for condition in clause.all(Condition) for item in condition.filters]
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
    counts = any(ask.aggregate is Aggregate.COUNT or ask == Ask() for ask in clause.all(Ask)) and not clause.has(Metric)
    if counts and any(item.field == "activities" for condition in clause.all(Condition) for item in condition.filters):
        sports = {item.sport for c in clause.all(Condition) for item in c.filters if item.field == "activities"}
        return Shape("date", Aggregate.DAYS, sport=next(iter(sports)), uses=_USES) if per == [GroupBy.DAY] else None
    made = [making.aggregate for making in clause.all(Making) if making.aggregate is not Aggregate.SUM]
    if not (made or clause.has(Ask)) or len(set(made)) > 1:
        return None
    inner = _of_each_unit(clause)
    of_groups = made[0] if made else Aggregate.MEAN
    return None if inner is None else Shape(*inner, per[0], of_groups=of_groups, uses=_USES)


def _of_each_unit(clause: Clause) -> tuple[str, Aggregate] | None:
    """What each week is reduced to: its kilometres, its runs, its days with a run."""
    metric = metric_of(clause)
    if metric is not None and not of_activities(metric):
        return None
    if any(ask.aggregate is Aggregate.DAYS for ask in clause.all(Ask)):
        return "date", Aggregate.DAYS
    if metric is not None:
        return (metric, Aggregate.SUM) if usual_aggregate(metric) is Aggregate.SUM else None
    if not clause.has(Ask, Sport):
        raise UnreadableError("Say what the average is of: the distance, the number of runs …")
    much = " much" in f" {_words(clause)}" and not any(sport.many for sport in clause.all(Sport))
    return ("distance", Aggregate.SUM) if much else ("date", Aggregate.COUNT)


def _words(clause: Clause) -> str:
    return " ".join(span.words for span in clause.of(Ask)).casefold()
