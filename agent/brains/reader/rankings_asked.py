"""Groups that are to be ranked, and the biggest day of a sport: put so that the rules for rankings know them. Pure."""

from dataclasses import replace
from itertools import pairwise

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    Comparing,
    Condition,
    Grouping,
    Listing,
    Metric,
    Span,
    Sport,
    Superlative,
    Trending,
    Unit,
)
from agent.brains.reader.measure import of_activities
from tools.metrics.query import GroupBy

_OF_TIME = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_LENGTHS = frozenset({None, "distance", "duration"})


def groups_ranked(clause: Clause) -> Clause:
    """ "Rank my shoes by the number of runs": the groups in the order of their values, by name."""
    groups = clause.of(Grouping)
    ranks = any(span.words.casefold().startswith("rank") for span in clause.of(Listing))
    if not ranks or len(groups) != 1 or clause.has(Superlative, Comparing, Trending):
        return clause
    group = groups[0].meaning
    if not isinstance(group, Grouping) or group.per or not clause.has(Metric, Ask, Unit):
        return clause
    named = Span(groups[0].words, replace(group, bare=False, asked=True))
    spans = tuple(
        named if span is groups[0] else span for span in clause.spans if not isinstance(span.meaning, Listing)
    )
    return Clause((Span("", Superlative("best")), *spans))


def biggest_day(clause: Clause) -> Clause:
    """ "My biggest running day": the day with the most running, all runs of it together."""
    spans = clause.spans
    for at, (span, after) in enumerate(pairwise(spans)):
        if isinstance(span.meaning, Superlative) and _is_unit_of(after, spans[at + 2 : at + 3]):
            return Clause((*spans[: at + 1], spans[at + 2], after, *spans[at + 3 :]))
        sport = _sport_of_day(after)
        if not isinstance(span.meaning, Superlative) or span.meaning.metric not in _LENGTHS or sport is None:
            continue
        if clause.has(Grouping) or any(not of_activities(metric.name) for metric in clause.all(Metric)):
            return clause
        day = Span(after.words, Grouping(GroupBy.DAY, bare=True))
        return Clause((*spans[: at + 1], day, Span("", Sport(sport)), *spans[at + 2 :]))
    return clause


def _is_unit_of(sport: Span, behind: tuple[Span, ...]) -> bool:
    """ "My longest running week": no single run."""
    unit = behind[0].meaning if behind else None
    of_time = isinstance(unit, Grouping) and unit.bare and not unit.asked and unit.by in _OF_TIME
    return of_time and isinstance(sport.meaning, Sport) and not sport.meaning.many


def _sport_of_day(span: Span) -> str | None:
    """The sport of a "running day"; several are many days, not one."""
    condition = span.meaning
    if not isinstance(condition, Condition) or not condition.of_day or len(condition.filters) != 1:
        return None
    item = condition.filters[0]
    one = span.words.casefold().endswith("day") and item.field == "sport" and item.op == "=" and not item.day_offset
    return str(item.value) if one else None
