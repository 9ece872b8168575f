"""The best time at an event of one's own: "my best time at the 5k du Parc", "PB in the Advent 10k". Pure."""

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    Comparing,
    Condition,
    Count,
    Existence,
    Grouping,
    Making,
    Metric,
    Recent,
    Stretch,
    Superlative,
    Unit,
    When,
)
from agent.brains.reader.measure import superlative_of
from agent.brains.reader.wanting import Shape
from agent.brains.reader.words import one_of
from tools.metrics.query import Aggregate, Wanted

_OTHER: tuple[Kind, ...] = (Comparing, Count, Grouping, Making, Recent, Stretch)
_TIMES = frozenset({"duration", "elapsed_time"})
_RECORDS = one_of("time times pb pbs pr prs record records personal")


def event_time(clause: Clause) -> Shape | None:
    """The least time of all that have the event's name; None where another figure is asked for."""
    superlative = superlative_of(clause)
    if superlative is None or superlative.end not in ("best", "worst") or superlative.metric not in (None, "pace"):
        return None
    if clause.has(*_OTHER) or not any(map(_is_event, clause.all(Condition))):
        return None
    named = {metric.name for metric in clause.all(Metric)}
    said = {word for span in clause.of(Superlative) for word in span.words.casefold().split()}
    timed = bool(said & _RECORDS) or any(unit.metric == "duration" for unit in clause.all(Unit)) or bool(named)
    if not timed or not named <= _TIMES or len(named) > 1:
        return None
    end = Aggregate.MIN if superlative.end == "best" else Aggregate.MAX
    answer = Wanted.DATE if clause.has(When) else None
    return Shape(named.pop() if named else "duration", end, answer=answer, uses=frozenset({Existence, When}))


def _is_event(condition: Condition) -> bool:
    """ "The 5k du Parc", "the Lausanne marathon"."""
    return condition.race == "one" and any(item.field in ("name", "named") for item in condition.filters)
