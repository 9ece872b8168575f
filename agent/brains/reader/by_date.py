"""The ends of time: the last five runs, when the first swim was, the latest bedtime. Pure."""

from itertools import pairwise

from agent.brains.reader.clause import Clause
from agent.brains.reader.groups import asks_for_day
from agent.brains.reader.meanings import (
    Ask,
    Comparing,
    Condition,
    Count,
    Grouping,
    Making,
    Recent,
    Sport,
    Superlative,
    When,
)
from agent.brains.reader.measure import UnreadableError
from agent.brains.reader.rules.since import last_of_days
from agent.brains.reader.said import telling_spans
from agent.brains.reader.wanting import Shape
from tools.metrics.query import Aggregate, GroupBy, Wanted

_DAYS = frozenset({GroupBy.DAY, GroupBy.WEEKDAY})


def of_newest(clause: Clause) -> bool:
    """ "My latest run": the newest one, though "the latest bedtime" is the highest."""
    return any(
        isinstance(span.meaning, Recent)
        and isinstance(after.meaning, Sport)
        and "earliest" not in span.words.casefold()
        for span, after in pairwise(telling_spans(clause))
    )


def end_of_clock(clause: Clause, metric: str) -> Shape:
    """ "The latest bedtime" is the highest one."""
    latest = any(span.words.casefold().startswith("latest") for span in clause.of(Recent))
    earliest = any(span.words.casefold().startswith("earliest") for span in clause.of(Recent))
    if latest is earliest:
        raise UnreadableError("Say whether the earliest or the latest is meant, or name the day.")
    answer = Wanted.DATE if clause.has(When) else None
    return Shape(metric, Aggregate.MAX if latest else Aggregate.MIN, answer=answer)


def by_date(clause: Clause, metric: str | None) -> Shape:
    """ "The last five runs", "when was my last swim". Raises UnreadableError where more than that is asked."""
    of_days = _end_of_days(clause)
    if of_days is not None:
        return of_days
    _refuse_figures(clause, metric)
    number, group, newest = clause.one(Count), clause.one(Grouping), _wants_newest(clause)
    end = Aggregate.MAX if newest else Aggregate.MIN
    if group is not None and group.by is GroupBy.WEEKDAY and group.asked:
        return Shape("date", end, answer=Wanted.WEEKDAY)
    if _asks_for_date(clause):
        if number is not None:
            raise UnreadableError("Ask for a single date, or for a list of the latest.")
        return Shape("date", end)
    if clause.has(Ask):
        raise UnreadableError("I can list the latest activities, but not count over them: name a period instead.")
    return Shape("date", Aggregate.LIST, top=number.number if number else None, order=None if newest else "lowest")


def _end_of_days(clause: Clause) -> Shape | None:
    """ "When did I last sleep over 8 hours": the last of days or nights; None where activities are meant."""
    metric = last_of_days(clause)
    others = clause.has(Making, Grouping, Superlative, Comparing, Count)
    if metric is None or others or not clause.has(When, Recent):
        return None
    answer = Wanted.DATE if _asks_for_date(clause) else None
    return Shape(metric, Aggregate.LAST if _wants_newest(clause) else Aggregate.FIRST, answer=answer)


def _wants_newest(clause: Clause) -> bool:
    """ "When did I swim" is when last, as long as nothing says "first"."""
    recent = clause.one(Recent)
    return recent is None or recent.newest


def _asks_for_date(clause: Clause) -> bool:
    """ "When did I last run", "the last day that I ran"."""
    recent = clause.one(Recent)
    return clause.has(When) or (recent is not None and recent.dated) or asks_for_day(clause)


def _refuse_figures(clause: Clause, metric: str | None) -> None:
    """ "The average pace of my last run by month": what is found by date is listed, no figure is made of it."""
    others = [g for g in clause.all(Grouping) if not ((g.asked and g.by in _DAYS) or (g.bare and g.by is GroupBy.DAY))]
    if metric is not None or others or clause.has(Making, Superlative, Comparing):
        raise UnreadableError("I can list the latest activities, or make a figure of a period, but not both together.")
    if not clause.has(Sport) and not any(condition.race for condition in clause.all(Condition)):
        raise UnreadableError("Tell me which activity: a run, a ride, a swim …")
