"""Whether it was so every time: "did I sleep seven hours every night last week". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import Condition, Every, Existence, Nights, Sport
from agent.brains.reader.measure import asks_yes_or_no, of_activities, whole_day
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, Filter, Wanted

_USES = frozenset({Every, Existence, Nights})
_ALL = Check(op="=", value=100)


def every(clause: Clause) -> Shape | None:
    """The share of days or nights that fulfil it, held against all."""
    days = [found for found in clause.all(Every) if found.unit in ("day", "night")]
    if not days or not asks_yes_or_no(clause):
        return None
    demanded = tuple(item for condition in clause.all(Condition) for item in condition.filters)
    fields = [whole_day(item.field) for item in demanded if item.field in CATALOG]
    of_days = [name for name in fields if not of_activities(name)]
    if len(demanded) == 1 and of_days:
        demanded = (demanded[0].model_copy(update={"field": of_days[0]}),)
        return Shape(
            of_days[0], Aggregate.SHARE, filters=(), split=demanded, check=_ALL, answer=Wanted.YES_NO, uses=_USES
        )
    sports = clause.all(Sport)
    if sports and not demanded:
        split = (Filter(field="sport", op="=", value=sports[0].name),)
        return Shape("days", Aggregate.SHARE, filters=(), split=split, check=_ALL, answer=Wanted.YES_NO, uses=_USES)
    return None
