"""The newest so many activities as what a figure is of ("pace over my last 10 runs"), and how a week was. Pure."""

from dataclasses import replace

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    Aspect,
    Condition,
    Count,
    Doing,
    Grouping,
    Making,
    Metric,
    Period,
    Quiet,
    Recent,
    Span,
    Sport,
    Stretch,
    Superlative,
    Unit,
)
from tools.metrics.query import Aggregate, GroupBy

_FIGURES = (Metric, Making, Superlative, Grouping, Unit, Stretch)
_HOW = ("how", "tell", "summar", "overview")
_CALENDAR = {GroupBy.WEEK: "this week", GroupBy.MONTH: "this month", GroupBy.YEAR: "this year"}


def without_newest(clause: Clause) -> tuple[int | None, Clause]:
    """How many of the newest a figure is of, and the clause without that; None where it asks for no such figure."""
    asks = any(ask.metric is not None for ask in clause.all(Ask))
    counts = any(ask.aggregate in (Aggregate.COUNT, Aggregate.DAYS) for ask in clause.all(Ask))
    if counts or not (asks or clause.has(*_FIGURES)) or len(clause.of(Recent)) != 1 or len(clause.of(Count)) != 1:
        return None, clause
    recent, number = clause.one(Recent), clause.one(Count)
    spans = [span for span in clause.spans if not isinstance(span.meaning, Quiet)]
    at = next(place for place, span in enumerate(spans) if isinstance(span.meaning, Recent))
    if at and spans[at - 1].meaning == number:
        spans[at - 1], spans[at] = spans[at], spans[at - 1]  # "my five most recent runs"
        at -= 1
    follow = [span.meaning for span in spans[at + 1 : at + 3]]
    if recent is None or not recent.newest or number is None or len(follow) != 2 or follow[0] != number:
        return None, clause
    if not _is_many(follow[1]):
        return None, clause
    kept = clause.without(Recent, Count).spans
    return number.number, Clause(tuple(_as_one(span) if span.meaning == follow[1] else span for span in kept))


def _as_one(span: Span) -> Span:
    """ "The longest of my last 10 runs" is one run."""
    sport = span.meaning
    return Span(span.words, replace(sport, many=False)) if isinstance(sport, Sport) else span


def _is_many(meaning: object) -> bool:
    return (isinstance(meaning, Sport) and meaning.many) or (isinstance(meaning, Condition) and meaning.race == "many")


def as_log(clause: Clause) -> Clause | None:
    """ "How was my week", "how were my runs last week": the list of what was done; None for anything else."""
    told = clause.of(Aspect)
    others = clause.without(Aspect, Quiet, Period, Grouping, Sport)
    if not told or others.spans or any(not span.words.casefold().startswith(_HOW) for span in told):
        return None
    if any(not sport.many for sport in clause.all(Sport)) or len(clause.of(Period, Grouping)) != 1:
        return None
    period, group = clause.one(Period), clause.one(Grouping)
    if period is None:
        words = _CALENDAR.get(group.by) if group is not None and group.bare else None
        period = None if words is None else Period(words)
    if period is None or period.one_day or period.relative:
        return None
    return Clause((Span("", Doing()), Span("", period), *clause.of(Sport)))
