"""Days and weeks in a row, and the longest breaks. Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    AtLeastOnce,
    Comparing,
    Condition,
    Count,
    Dangling,
    Existence,
    Grouping,
    Making,
    Metric,
    Negated,
    Nights,
    Period,
    Recent,
    Sport,
    Streaky,
    Superlative,
    Unit,
)
from agent.brains.reader.measure import (
    UnreadableError,
    asks_yes_or_no,
    of_activities,
)
from agent.brains.reader.rules.since import last_of_days
from agent.brains.reader.wanting import Shape
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Check, Filter, GroupBy

_USES = frozenset(
    {
        Streaky,
        Superlative,
        Count,
        Grouping,
        Nights,
        AtLeastOnce,
        Existence,
        Ask,
        Negated,
        Recent,
        Making,
        Unit,
        Dangling,
    }
)
_LONGER = frozenset({GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_NOW = one_of("now currently presently")
_OF_TIME = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})


def streak(clause: Clause) -> Shape | None:
    """The longest, or the present, run of days or weeks; the longest without."""
    kinds = {streaky.kind for streaky in clause.all(Streaky)}
    if not kinds:
        return None
    _refuse_other_figures(clause, kinds)
    verb = any(s.words.casefold().startswith("break") for s in clause.of(Streaky))
    if verb and not clause.has(Superlative, Ask) and len(kinds) == 1:
        raise UnreadableError("Ask for the longest break, or for the days without.")
    dangling = [s.words for s in clause.of(Dangling) if "most" not in s.words.casefold()]
    if dangling:
        raise UnreadableError("I do not know what each day must hold.", *dangling)
    numbers = [count.number for count in clause.all(Count) if count.number != 1]
    if numbers and not any(group.by in _LONGER for group in clause.all(Grouping)):
        raise UnreadableError("Ask how long the longest streak was, or how many weeks in a row.")
    if clause.has(Comparing):
        raise UnreadableError("I can tell a streak of one period at a time.")
    units = {group.by for group in clause.all(Grouping)}
    if not units <= _OF_TIME:
        raise UnreadableError("A streak is one of days, weeks or months.")
    longer = units - {GroupBy.DAY}
    kind = Aggregate.GAP if Aggregate.GAP in kinds or _is_without(clause, kinds) else _present_or_longest(clause, kinds)
    unit = next(iter(longer), None)
    metric = last_of_days(clause)
    if metric is None and _counts_days(clause):
        metric = "days"
    if unit is not None and metric is None:
        return _of_longer_units(clause, kind, unit)
    return Shape(metric or "date", kind, unit, uses=_USES)


def _refuse_other_figures(clause: Clause, kinds: set[Aggregate]) -> None:
    """ "My average gap between runs", "the gap between my best and worst night": no longest stretch."""
    of_scale = any(s.metric is None and s.end in ("best", "worst") for s in clause.all(Superlative))
    averaged = any(m.aggregate in (Aggregate.MEAN, Aggregate.MEDIAN) for m in clause.all(Making))
    if averaged or (of_scale and Aggregate.GAP in kinds):
        raise UnreadableError("I can tell the longest streak or break, but no average of them.")


def _present_or_longest(clause: Clause, kinds: set[Aggregate]) -> Aggregate:
    said_now = any(_NOW & {*span.words.casefold().split()} for span in clause.spans)
    now = (
        said_now
        or Aggregate.CURRENT_STREAK in kinds
        or (asks_yes_or_no(clause) and not clause.has(Period, Grouping, Ask))
    )
    return Aggregate.CURRENT_STREAK if now and not clause.has(Superlative) else Aggregate.STREAK


def _is_without(clause: Clause, kinds: set[Aggregate]) -> bool:
    """ "The longest stretch of days without a run" is a break."""
    return Aggregate.STREAK in kinds and clause.has(Negated)


def _counts_days(clause: Clause) -> bool:
    """ "Streak of rest days": days are counted by what they were, not activities."""
    return any(condition.of_day for condition in clause.all(Condition))


def _of_longer_units(clause: Clause, kind: Aggregate, unit: GroupBy) -> Shape:
    """Weeks in a row with at least so many runs, or kilometres."""
    amounts = [item for condition in clause.all(Condition) for item in condition.filters if _adds_up(item)]
    times = [item for condition in clause.all(Condition) for item in condition.filters if item.field == "activities"]
    if len(times) == 1 and not amounts and times[0].op != "contains":
        others = [item for c in clause.all(Condition) for item in c.filters if item is not times[0]]
        check = Check(op=times[0].op, value=times[0].value)
        sport = None if clause.has(Sport) else times[0].sport
        return Shape(
            "date", Aggregate.COUNT, unit, of_groups=kind, check=check, filters=tuple(others), sport=sport, uses=_USES
        )
    if len(amounts) == 1:
        others = [item for c in clause.all(Condition) for item in c.filters if item is not amounts[0]]
        bound = amounts[0]
        if bound.op != "contains":
            check = Check(op=bound.op, value=bound.value, unit=bound.unit)
            return Shape(
                bound.field, Aggregate.SUM, unit, of_groups=kind, check=check, filters=tuple(others), uses=_USES
            )
    counted = [count.number for count in clause.all(Count)]
    if counted and any(sport.many for sport in clause.all(Sport)):
        check = Check(op=">=", value=counted[0])
        return Shape("date", Aggregate.COUNT, unit, of_groups=kind, check=check, uses=_USES)
    if counted or clause.has(Metric):
        raise UnreadableError("I do not know what each of them must hold.")
    return Shape("date", kind, unit, uses=_USES)


def _adds_up(item: Filter) -> bool:
    if item.field not in CATALOG or not of_activities(item.field):
        return False
    return Aggregate.SUM in CATALOG[item.field].aggregates and CATALOG[item.field].grain is Grain.ACTIVITY
