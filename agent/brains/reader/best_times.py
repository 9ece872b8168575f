"""The best times over a set distance: what a clause that names one asks for. Pure."""

from agent.brains.reader.clause import (
    Clause,
    Kind,
)
from agent.brains.reader.groups import group_of
from agent.brains.reader.meanings import (
    Ask,
    Comparing,
    Condition,
    Count,
    Existence,
    Facet,
    Grouping,
    Listing,
    Making,
    Metric,
    Recent,
    Sport,
    Stretch,
    Superlative,
    Trending,
    When,
)
from agent.brains.reader.measure import UnreadableError, superlative_of
from agent.brains.reader.said import quoted
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import BEST_TIME
from tools.metrics.query import Aggregate, GroupBy, Wanted

_PARTS = frozenset({Wanted.SHOE, Wanted.NAME, Wanted.WEEKDAY})
_MEASURED_AS = frozenset({"duration", "elapsed_time", "pace", "speed", BEST_TIME})


def best_time_shape(clause: Clause) -> Shape:
    """What is asked of the times over the clause's distance. Raises UnreadableError where that is not clear."""
    over, superlative = _one_distance(clause), superlative_of(clause)
    under = _under_a_time(clause, over)
    if under is not None:
        return under
    made = [making.aggregate for making in clause.all(Making)]
    timed = any(stretch.timed for stretch in clause.all(Stretch))
    asked = any(ask.metric in _MEASURED_AS for ask in clause.all(Ask))
    if (
        not (superlative or timed or asked or clause.has(When))
        or (made and not (timed or superlative))
        or not _fits(clause, superlative)
    ):
        words = [span.words for span in clause.of(Stretch)]
        raise UnreadableError(
            f"I cannot tell what is asked of the distance ({quoted(words)}): the best time over it, say, or activities "
            "over or under it.",
            *words,
        )
    if clause.has(When) and superlative is None and not timed:
        return Shape(BEST_TIME, Aggregate.LAST, over=over, answer=Wanted.DATE)
    number, group = clause.one(Count), group_of(clause, bare=True)
    if superlative is not None and any(group.bare and not group.asked for group in clause.all(Grouping)):
        raise UnreadableError("Say what is asked of the distance: the best time over it, or the most of it.")
    if made:
        return Shape(BEST_TIME, made[0], group, over=over)
    many = any(stretch.many for stretch in clause.all(Stretch)) or any(sport.many for sport in clause.all(Sport))
    if group is None and (number is not None or many or clause.has(Listing)) and not clause.has(Comparing):
        return Shape(BEST_TIME, Aggregate.LIST, top=number.number if number else None, over=over)
    dated = clause.has(When) or any(group.asked and group.by is GroupBy.DAY for group in clause.all(Grouping))
    dated = dated or any(facet.wanted is Wanted.DATE for facet in clause.all(Facet))
    part = next((facet.wanted for facet in clause.all(Facet) if facet.wanted in _PARTS), None)
    worn = group is None and any(group.asked and group.by is GroupBy.SHOE for group in clause.all(Grouping))
    answer = Wanted.DATE if dated else Wanted.SHOE if worn else part
    return Shape(BEST_TIME, Aggregate.BEST, group, over=over, answer=answer, uses=_uses(clause, group))


def _uses(clause: Clause, group: GroupBy | None) -> frozenset[Kind]:
    """ "How has my best 5k changed by year" asks for the best of each year."""
    changes = group is not None and all(trending.way is None for trending in clause.all(Trending))
    return frozenset({Facet, Trending} if changes else {Facet})


def _under_a_time(clause: Clause, over: str) -> Shape | None:
    """ "How many times have I broken 50 minutes over 10 km", "when did I first run a sub-24 5k"."""
    fields = [item.field for condition in clause.all(Condition) for item in condition.filters]
    if BEST_TIME not in fields or clause.has(Superlative, Making, Grouping, Comparing):
        return None
    recent = clause.one(Recent)
    if clause.has(When) or recent is not None:
        newest = recent is None or recent.newest
        return Shape(BEST_TIME, Aggregate.LAST if newest else Aggregate.FIRST, over=over, answer=Wanted.DATE)
    if any(ask.metric is None for ask in clause.all(Ask)):
        return Shape(BEST_TIME, Aggregate.COUNT, over=over)
    if clause.has(Existence):
        return Shape(BEST_TIME, Aggregate.COUNT, over=over, answer=Wanted.YES_NO)
    return Shape(BEST_TIME, Aggregate.LIST, over=over) if not clause.has(Ask, Metric) else None


def _one_distance(clause: Clause) -> str:
    named = list(dict.fromkeys(stretch.over for stretch in clause.all(Stretch)))
    if len(named) > 1:
        raise UnreadableError("I read several distances; ask for them separately.")
    return named[0]


def _fits(clause: Clause, superlative: Superlative | None) -> bool:
    """Whether everything else that is said can be said of times over a distance."""
    if superlative is not None:
        ranked = superlative.end == "most" and superlative.metric is None and clause.has(Count)
        if not ranked and (superlative.end != "best" or superlative.metric not in (None, "pace", BEST_TIME)):
            return False
    bare_average = clause.has(Making) and superlative is None and _one_distance(clause) in ("1 mile", "1 km")
    summed = any(making.aggregate is Aggregate.SUM for making in clause.all(Making))
    counted = any(ask.metric not in _MEASURED_AS for ask in clause.all(Ask))
    measured = all(metric.name in _MEASURED_AS for metric in clause.all(Metric))
    per = any(group.per for group in clause.all(Grouping)) and clause.has(Making)
    return measured and not (bare_average or summed or counted or per or clause.has(Recent))
