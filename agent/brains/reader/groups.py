"""What values are grouped by, and when a group is no group: "the day with the most steps" is a single row. Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import Grouping, Nights, Superlative
from agent.brains.reader.measure import UnreadableError, of_activities
from agent.brains.reader.said import quoted
from tools.metrics.query import GroupBy


def group_of(clause: Clause, *, bare: bool = False) -> GroupBy | None:
    """What values are grouped by. *bare*: a noun alone ("which month was …") is no grouping, and no reason to stop."""
    groups = [group for group in clause.all(Grouping) if not (bare and group.bare)]
    if len({group.by for group in groups}) > 1:
        raise UnreadableError("I can group by a single thing.")
    if not groups:
        return None
    if groups[0].bare and groups[0].by is not GroupBy.SHOE and not clause.has(Superlative):
        words = [span.words for span in clause.of(Grouping)]
        raise UnreadableError(f"I do not know what to do with {quoted(words)} here.", *words)
    return groups[0].by


def group_of_figure(clause: Clause, metric: str) -> GroupBy | None:
    """ "Steps per day": a day's own figure per day is a mean of the days, no series of them."""
    if not of_activities(metric) and any(group.by is GroupBy.DAY and group.per for group in clause.all(Grouping)):
        return None
    return group_of(clause)


def is_single_row(group: Grouping, metric: str) -> bool:
    """ "The day with the most steps": a day's own figure by day has one row in each group."""
    return group.by is GroupBy.DAY and not of_activities(metric)


def asks_for_day(clause: Clause) -> bool:
    """ "What was the last day on which": the day is the answer."""
    return any(group.by is GroupBy.DAY for group in clause.all(Grouping)) or clause.has(Nights)
