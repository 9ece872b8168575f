"""Whether something rises or falls over one period: "is my resting heart rate going up or down". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.comparing import ends_of
from agent.brains.reader.meanings import (
    Ask,
    Comparative,
    Comparing,
    Differing,
    Either,
    Existence,
    Grouping,
    Making,
    Period,
    Sport,
    Stretch,
    Superlative,
    Trending,
)
from agent.brains.reader.measure import UnreadableError, metric_of, usual_aggregate
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, GroupBy, Wanted

_OF_TIME = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_USES = frozenset({Trending, Either, Comparative, Existence, Grouping, Making, Ask})


def ways_of(clause: Clause) -> set[str]:
    """The ways that the clause names: up, down, better, worse."""
    return {trending.way for trending in clause.all(Trending) if trending.way is not None}


def trend(clause: Clause) -> Shape | None:
    """Up or down over the period; or, of one way alone, whether it is so."""
    if not clause.has(Trending) or clause.has(Comparing, Stretch) or len(clause.of(Period)) > 1:
        return None
    if ends_of(clause) is not None and not clause.has(Grouping):
        return None
    metric = metric_of(clause)
    if metric is None and (clause.has(Ask) or any(sport.many for sport in clause.all(Sport))) and clause.has(Sport):
        metric = "date"
    if metric is None or clause.has(Superlative, Differing):
        raise UnreadableError("Say what may have changed: the pace, the resting heart rate …")
    groups = {group.by for group in clause.all(Grouping)}
    if not groups <= _OF_TIME or len(groups) > 1:
        raise UnreadableError("I can follow it by day, week, month or year.")
    group, ways = next(iter(groups), None), ways_of(clause)
    counted = metric == "date"
    either = clause.has(Either) or any(" or " in f" {span.words} " for span in clause.of(Trending))
    check = one_way(metric, ways) if len(ways) == 1 and not either else None
    answer = Wanted.DIRECTION if check is None else Wanted.YES_NO
    if group is not None:
        inner = Aggregate.COUNT if counted else usual_aggregate(metric)
        return Shape(metric, inner, group, of_groups=Aggregate.TREND, check=check, answer=answer, uses=_USES)
    if counted:
        raise UnreadableError("Say over what it may have changed: by week, by month or by year.")
    return Shape(metric, Aggregate.TREND, check=check, answer=answer, uses=_USES)


def one_way(metric: str, ways: set[str], bound: float | None = 0) -> Check:
    """The check that the value moved in the one way that is named."""
    way = next(iter(ways))
    rises = (
        way == "up" or (way == "better") is not CATALOG[metric].lowest_is_best
        if way in ("better", "worse")
        else way == "up"
    )
    return Check(op=">" if rises else "<", value=bound)
