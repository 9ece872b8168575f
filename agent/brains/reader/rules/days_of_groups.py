"""Which month, year or weekday has the most days or nights of a kind: "which month had the most rest days". Pure."""

from itertools import pairwise

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    Ask,
    Comparing,
    Condition,
    Count,
    Grouping,
    Making,
    Metric,
    Negated,
    Nights,
    Sport,
    Streaky,
    Superlative,
)
from agent.brains.reader.measure import UnreadableError, of_activities, whole_day
from agent.brains.reader.said import filters_of, telling_spans
from agent.brains.reader.wanting import Shape, towards
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Filter, GroupBy, Wanted

_LONGER = frozenset({GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR, GroupBy.WEEKDAY, GroupBy.CALENDAR_MONTH})
_USES: frozenset[Kind] = frozenset({Nights, Negated, Ask})
_MOST = frozenset({"most", "fewest", "least"})


def days_of_groups(clause: Clause) -> Shape | None:
    """The group with the most, or the fewest, days or nights that are so."""
    groups = [group.by for group in clause.all(Grouping) if group.by in _LONGER and not group.per]
    end = next((before for before, after in _beside(clause) if _are_days(after)), None)
    if len(groups) != 1 or end is None or clause.has(Metric, Making, Streaky, Comparing, Count):
        return None
    filters = tuple(_demands(clause))
    if not filters:
        raise UnreadableError("Say which days are meant: those with a run, those above 10,000 steps …")
    fields = [whole_day(item.field) for item in filters if item.field in CATALOG]
    of_days = [name for name in fields if not of_activities(name)]
    metric = of_days[0] if of_days else "sleep" if clause.has(Nights) else "days"
    order = towards(low=end.end == "least")
    return Shape(metric, Aggregate.COUNT, groups[0], order=order, answer=Wanted.GROUP, filters=filters, uses=_USES)


def _beside(clause: Clause) -> list[tuple[Superlative, object]]:
    """Each "most" and "fewest" that says by itself of nothing, and what stands right behind it."""
    return [
        (before.meaning, after.meaning)
        for before, after in pairwise(telling_spans(clause))
        if isinstance(before.meaning, Superlative) and before.words.casefold() in _MOST
    ]


def _are_days(meaning: object) -> bool:
    """ "Days", "nights", "rest days"."""
    day = isinstance(meaning, Grouping) and meaning.by is GroupBy.DAY and meaning.bare
    return day or isinstance(meaning, Nights) or (isinstance(meaning, Condition) and meaning.of_day)


def _demands(clause: Clause) -> list[Filter]:
    """What the conditions demand of the day, and what was done or not done on it."""
    named = next((sport.name for sport in clause.all(Sport)), None)
    op, found = "!=" if clause.has(Negated) else "=", filters_of(clause)
    of_it = [item for item in found if item.field in CATALOG and of_activities(item.field) and not item.sport]
    if named is None or (of_it and op == "!="):
        return [] if op == "!=" else found
    demands = [item.model_copy(update={"sport": named}) if item in of_it else item for item in found]
    return demands if of_it else [*demands, Filter(field="sport", op=op, value=named)]
