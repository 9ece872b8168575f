"""What is known at all: "how many nights are missing sleep data", "for how many days do I have steps". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    Condition,
    Existence,
    Grouping,
    Metric,
    Missing,
    Negated,
    Nights,
    Recent,
    Recorded,
    Sport,
    When,
)
from agent.brains.reader.measure import of_activities, whole_day
from agent.brains.reader.wanting import Shape
from tools.metrics.query import Aggregate, Filter, GroupBy, Wanted

_USES = frozenset({Missing, Negated, Recorded, Nights, Grouping, Ask, Existence, Recent, When})


def known(clause: Clause) -> Shape | None:
    """How many days have, or lack, a value; which was the first or the last."""
    measured = [whole_day(metric.name) for metric in clause.all(Metric)]
    missing = clause.has(Missing) or (clause.has(Negated) and not clause.has(Sport))
    if not (missing or clause.has(Recorded)) or len(set(measured)) != 1 or of_activities(measured[0]):
        return None
    metric = measured[0]
    if clause.has(Condition) or (clause.has(Missing) and clause.has(Negated)) or len(clause.of(Missing)) > 1:
        return None
    counts = clause.has(Ask) and (clause.has(Nights) or _counts_days(clause))
    if missing:
        absent = Filter(field=metric, op="=", value="unknown")
        return Shape("days", Aggregate.COUNT, filters=(absent,), uses=_USES) if counts else None
    recent = clause.one(Recent)
    if recent is not None or clause.has(When):
        newest = recent is None or recent.newest
        return Shape(metric, Aggregate.LAST if newest else Aggregate.FIRST, answer=Wanted.DATE, uses=_USES)
    return Shape(metric, Aggregate.COUNT, uses=_USES) if counts else None


def _counts_days(clause: Clause) -> bool:
    asked = any(ask.aggregate is Aggregate.DAYS for ask in clause.all(Ask))
    return asked or any(group.by is GroupBy.DAY for group in clause.all(Grouping))
