"""What is asked of a comparison, or made into one: "by how much?", "is it lower in October?". Pure."""

from agent.brains.reader.arguments import as_arguments
from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    Comparative,
    Differing,
    Existence,
    Follow,
    Percenting,
    Period,
    Quiet,
    Unit,
)
from agent.brains.reader.measure import units_of
from agent.brains.reader.query import TOOL
from agent.brains.reader.reading import Call
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, QueryArgs, Wanted

_OF_A_DIFFERENCE: tuple[Kind, ...] = (Differing, Percenting, Unit, Quiet, Follow, Existence)
_OF_A_SIDE: tuple[Kind, ...] = (Comparative, Period, Quiet, Follow, Existence)
_FIGURES = frozenset({Aggregate.SUM, Aggregate.MEAN, Aggregate.MEDIAN, Aggregate.COUNT, Aggregate.DAYS})
_HELD_AGAINST = (None, Wanted.YES_NO, Wanted.WHICH, Wanted.DIRECTION, Wanted.DIFFERENCE, Wanted.PERCENT)


def of_two_sides(clause: Clause, previous: tuple[Call, ...]) -> Call | None:
    """The comparison that *clause* goes on with; None where it does not go on with one."""
    queries = [QueryArgs.model_validate(call.args) for call in previous if call.tool == TOOL]
    if len(queries) != 1 or len(previous) != 1:
        return None
    changed = _difference(clause, queries[0]) or _held_against_before(clause, queries[0])
    return None if changed is None else Call(TOOL, as_arguments(changed))


def _difference(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "By how many kilometres?" after "did I run further in March than in April?"."""
    compares = (before.compare_to is not None or before.split) and before.answer in _HELD_AGAINST
    if not compares or not clause.has(Differing, Percenting) or not _holds_only(clause, _OF_A_DIFFERENCE):
        return None
    if not all(_is_of(unit.metric, before.metric) for unit in clause.all(Unit)):
        return None
    wanted = Wanted.PERCENT if clause.has(Percenting) else Wanted.APART
    told = {"answer": wanted, "check": None, "order": None, "units": units_of(clause) or before.units}
    return before.model_copy(update=told)


def _held_against_before(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "Is it lower in October?" after the figure of January."""
    plain = before.period is not None and not (before.compare_to or before.split or before.group_by or before.check)
    periods, ways = clause.all(Period), clause.all(Comparative)
    if not plain or before.aggregate not in _FIGURES or before.answer is not None:
        return None
    if len(periods) != 1 or len(ways) != 1 or not _holds_only(clause, _OF_A_SIDE):
        return None
    if ways[0].more is None or ways[0].metric not in (None, before.metric) or periods[0].relative:
        return None
    check = Check(op=">" if ways[0].more else "<")
    sides = {"period": periods[0].words, "compare_to": before.period}
    return before.model_copy(update={**sides, "check": check, "answer": Wanted.YES_NO})


def _is_of(unit: str, metric: str) -> bool:
    """Whether what the unit measures is measured alike: minutes, of sleep."""
    return unit in CATALOG and metric in CATALOG and CATALOG[unit].quantity is CATALOG[metric].quantity


def _holds_only(clause: Clause, kinds: tuple[Kind, ...]) -> bool:
    return all(isinstance(span.meaning, kinds) for span in clause.spans)
