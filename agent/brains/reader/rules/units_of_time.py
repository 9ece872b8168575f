"""Figures over whole days, weeks and months: "runs per week on average", "in how many weeks over 50 km". Pure."""

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
    Period,
    Sport,
    Superlative,
    Trending,
    Unit,
)
from agent.brains.reader.measure import UnreadableError, asks_yes_or_no, metric_of, of_activities, usual_aggregate
from agent.brains.reader.rules.weeks_counted import LONGER, bound_of_totals, numbers_of_activities, weeks_counted
from agent.brains.reader.said import asking_words, telling_spans
from agent.brains.reader.wanting import Shape
from tools.metrics.query import Aggregate, GroupBy, Wanted

_KINDS = frozenset({GroupBy.SPORT, GroupBy.TYPE, GroupBy.SHOE})
_UNITS = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_USES = frozenset({Grouping, Ask, Making, Distinct, Every, Existence, Unit})


def units_of_time(clause: Clause) -> Shape | None:
    """ "How many sports", "how many weeks over 50 km", "km per week": what is counted, and the mean of the totals."""
    if clause.has(Superlative, Comparing, Trending):
        return None
    return _kinds(clause) or _any_unit(clause) or weeks_counted(clause) or _per_unit(clause)


def _kinds(clause: Clause) -> Shape | None:
    """ "How many different sports did I do"."""
    groups = [group.by for group in clause.all(Grouping)]
    asks = any(ask.aggregate in (None, Aggregate.COUNT) and ask.metric is None for ask in clause.all(Ask))
    counts = asks and ("how many" in asking_words(clause) or "number" in asking_words(clause))
    if not (counts or clause.has(Distinct)) or clause.has(Metric, Unit, Making):
        return None
    if not groups or not _KINDS.issuperset(groups) or any(group.per for group in clause.all(Grouping)):
        return None
    if not (clause.has(Distinct) or _are_counted(clause)):
        return None
    named = groups[0] is GroupBy.SHOE or (clause.has(Sport) and groups[0] is not GroupBy.SPORT)
    sport = None if named else "any"
    return Shape("date", Aggregate.COUNT, groups[0], of_groups=Aggregate.COUNT, sport=sport, uses=_USES)


def _are_counted(clause: Clause) -> bool:
    """ "How many shoes", not "number of runs by shoe", nor "my shoes by number of runs"."""
    told = telling_spans(clause)
    group = next(at for at, span in enumerate(told) if isinstance(span.meaning, Grouping))
    counted = next((at for at, span in enumerate(told) if isinstance(span.meaning, Ask)), len(told))
    return counted < group and not any(isinstance(s.meaning, Sport) and s.meaning.many for s in told[counted:group])


def _any_unit(clause: Clause) -> Shape | None:
    """ "Did I ever run more than 60 km in a week": whether the biggest week did."""
    units = [group.by for group in clause.all(Grouping) if group.by in LONGER]
    if len(units) != 1 or len(clause.of(Grouping)) > 1 or not asks_yes_or_no(clause):
        return None
    if clause.has(Ask, Metric, Making, Nights, Count, Every):
        return None
    bound, others = bound_of_totals(clause)
    if bound is None or not of_activities(bound[0]) or usual_aggregate(bound[0]) is not Aggregate.SUM:
        return None
    metric, check = bound
    end = Aggregate.MIN if check.op in ("<", "<=") else Aggregate.MAX
    answer = Wanted.YES_NO
    uses = _USES | {AtLeastOnce}
    return Shape(metric, Aggregate.SUM, units[0], of_groups=end, check=check, filters=others, answer=answer, uses=uses)


def _per_unit(clause: Clause) -> Shape | None:
    """ "How many km per week", "average weekly mileage", "how many runs a week on average"."""
    per = [group.by for group in clause.all(Grouping) if group.per and not group.asked]
    per += [GroupBy(every.unit) for every in clause.all(Every) if every.unit in ("day", "week", "month")]
    if len(per) != 1 or len(clause.of(Grouping)) > 1 or clause.has(Nights):
        return None
    times = numbers_of_activities(clause)
    if times and _asks_how_many(clause):
        return Shape("date", Aggregate.DAYS, sport=times[0].sport, uses=_USES) if per == [GroupBy.DAY] else None
    made = [making.aggregate for making in clause.all(Making) if making.aggregate is not Aggregate.SUM]
    if not made and (per[0] not in _UNITS or _in_each(clause)):
        return None
    if not (made or clause.has(Ask)) or len(set(made)) > 1:
        return None
    inner = _figure_of_unit(clause)
    if inner is None:
        return None
    metric, aggregate = inner
    return Shape(metric, aggregate, per[0], of_groups=made[0] if made else Aggregate.MEAN, uses=_USES)


def _in_each(clause: Clause) -> bool:
    """ "In each month of 2025", "each month last year": one figure for each of them."""
    openings = ("in each", "in every", "each ") if clause.has(Period) else ("in each", "in every")
    return any(span.words.casefold().startswith(openings) for span in clause.of(Grouping, Every))


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
