"""Another measure, aggregate or ranking in place of the one before: "and the average pace?", "top 5". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.followup_of_rows import MEASURES, SINGLE, of_rows
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparing,
    Condition,
    Count,
    Facet,
    Making,
    Metric,
    Nth,
    Period,
    Shift,
    Span,
    Sport,
    Stretch,
    Superlative,
    Those,
    When,
)
from agent.brains.reader.measure import UnreadableError, of_activities, superlative_of
from agent.brains.reader.query import query_call
from agent.brains.reader.said import per_activity
from tools.metrics.query import Aggregate, QueryArgs, Wanted

_ENDS = (Aggregate.FIRST, Aggregate.LAST)
_OF_ONE_ROW = (Wanted.DATE, Wanted.DAYS_SINCE, Wanted.NAME, Wanted.TYPE, Wanted.SHOE, Wanted.WEEKDAY)


def measured(clause: Clause, before: QueryArgs) -> QueryArgs:
    """*before* with another measure, aggregate or ranking, where the clause names one."""
    asked = of_rows(clause, before)
    if asked is not None:
        return asked
    if per_activity(clause) and before.aggregate is Aggregate.SUM and before.group_by is None:
        return before.model_copy(update={"aggregate": Aggregate.MEAN})
    pointed, dated = clause.has(Those), clause.has(Those) and clause.has(When, Facet)
    clause = clause.without(Those, Shift)
    superlative, number = superlative_of(clause), clause.one(Count)
    if number is not None and (superlative is None or superlative.metric is None) and not clause.has(Metric):
        if superlative is None and before.group_by is None and before.aggregate is not Aggregate.LIST:
            raise UnreadableError("I do not know what the number is of: ask the whole question.")
        return _ranked(before, number.number)
    if not clause.has(*MEASURES):
        return _over_another(clause, before)
    if before.aggregate in (Aggregate.TREND, Aggregate.CORRELATION) or before.of_groups is Aggregate.TREND:
        raise UnreadableError("Ask the whole question again, with the other measure in it.")
    if _asks_for_group_average(clause, before):
        return before
    changed = _measured_anew(clause, before)
    if pointed and of_activities(before.metric) and not of_activities(changed.metric):
        raise UnreadableError("Ask the whole question again, with the days in it.")
    return changed.model_copy(update={"answer": Wanted.DATE}) if dated and changed.aggregate in SINGLE else changed


def _measured_anew(clause: Clause, before: QueryArgs) -> QueryArgs:
    """ "And the average pace?": read as a question of its own, of whose answer the measure is taken."""
    read = query_call(clause.without(Period, AllTime, Condition, Comparing).plus(_implied(clause, before)))
    after = QueryArgs.model_validate(read.args)
    keeps_groups = not clause.has(Superlative) and after.group_by is None and after.aggregate is not Aggregate.LIST
    summed = any(making.aggregate is Aggregate.SUM for making in clause.all(Making))
    worst = clause.one(Superlative) == Superlative("worst", "pace", ("pace", "speed"))
    if before.over and worst and before.aggregate is Aggregate.BEST and not clause.has(Sport, Metric, Ask):
        return before.model_copy(update={"aggregate": Aggregate.MAX})
    if (before.top and before.group_by and summed) or (before.over and not after.over and clause.has(Superlative)):
        raise UnreadableError("Ask the whole question again, with what it is of in it.")
    of_count = before.answer is Wanted.COUNT or (before.answer is Wanted.YES_NO and before.check is None)
    no_longer_counted = of_count and after.aggregate is not before.aggregate
    no_longer_one = before.answer in _OF_ONE_ROW and after.aggregate not in (*SINGLE, *_ENDS)
    changes = {
        "metric": after.metric,
        "over": after.over,
        "units": after.units or before.units,
        "aggregate": after.aggregate,
        "answer": None if no_longer_counted or no_longer_one else before.answer,
        "top": before.top if keeps_groups else after.top,
        "rank": after.rank if clause.has(Nth) else before.rank,
        "order": after.order,
        "group_by": before.group_by if keeps_groups else after.group_by,
    }
    return _of_the_listed(before, after, before.model_copy(update=changes))


def _of_the_listed(before: QueryArgs, after: QueryArgs, changed: QueryArgs) -> QueryArgs:
    """ "The average pace of those", after the five longest or the last ten runs: of these alone."""
    if before.aggregate is not Aggregate.LIST or before.top is None or after.aggregate is Aggregate.LIST:
        return changed
    if before.rank is not None or before.group_by is not None or changed.best_by is not None:
        raise UnreadableError("Ask the whole question again, with those in it.")
    if before.metric == "date":
        which = "first_n" if before.order == "lowest" else "last_n"
        return changed.model_copy(update={which: before.top, "top": None, "order": None})
    return changed.model_copy(
        update={"best_by": before.metric, "best_n": before.top, "order": before.order, "top": None}
    )


def _asks_for_group_average(clause: Clause, before: QueryArgs) -> bool:
    """ "And the average?" of weekly totals: their answer states it, and a mean of each week's runs is another thing."""
    means = [making.aggregate for making in clause.all(Making)] == [Aggregate.MEAN]
    totals = before.group_by is not None and before.aggregate in (Aggregate.SUM, Aggregate.COUNT)
    return means and totals and not clause.names_a_measure


def _implied(clause: Clause, before: QueryArgs) -> list[Span]:
    """What the question before lends to "and the longest?": its sport, and its metric if none is named."""
    if any(not of_activities(metric.name) for metric in clause.all(Metric)):
        return []
    asks_how_many = " many" in " ".join(span.words.casefold() for span in clause.of(Ask))
    counts = asks_how_many and not clause.names_a_measure and not clause.has(Making, Superlative)
    implied = []
    if not clause.has(Sport) and of_activities(before.metric):
        implied.append(Span("", Sport(before.sport or "any", many=counts)))
    if not clause.has(Stretch) and not clause.names_a_measure and not counts:
        same = Metric(before.metric) if before.over is None else Stretch(before.over, timed=True)
        implied.append(Span("", same))
    return implied


def _over_another(clause: Clause, before: QueryArgs) -> QueryArgs:
    """ "And the 10k?" after "my best 5k": the same over the distance that the clause names, if it names one."""
    stretch = clause.one(Stretch)
    if stretch is None:
        return before
    if before.over is None or len(clause.of(Stretch)) > 1:
        words = [span.words for span in clause.of(Stretch)]
        raise UnreadableError("I cannot tell what is asked of the distance; ask for the best time over it.", *words)
    return before.model_copy(update={"over": stretch.over})


def _ranked(before: QueryArgs, number: int) -> QueryArgs:
    """ "Top 5": so many of them, as a list where they were summed up before."""
    if not 1 <= number <= 100:
        raise UnreadableError("That is too long a list, or none at all.")
    if before.group_by is None and before.aggregate is not Aggregate.LIST:
        return before.model_copy(update={"top": number, "aggregate": Aggregate.LIST})
    return before.model_copy(update={"top": number})
