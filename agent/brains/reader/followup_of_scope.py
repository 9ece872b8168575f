"""The same of another time, sport, kind of row or group: "and in June?", "only trail runs", "by week?". Pure."""

from dataclasses import replace

from agent.brains.reader.clause import Clause
from agent.brains.reader.context import period_after
from agent.brains.reader.followup_of_rows import MEASURES, SINGLE
from agent.brains.reader.meanings import AllTime, Comparing, Condition, Grouping, Period, Shift, Span, Sport, When
from agent.brains.reader.measure import (
    UnreadableError,
    of_activities,
    sport_of,
    superlative_of,
    units_of,
    usual_aggregate,
)
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, Filter, GroupBy, QueryArgs, Wanted

_NAMES = frozenset({"shoe", "name", "named"})
"""What a name can be of: a new one takes the place of any before."""
_RELATIVE = ("the period before", "same period last year")


def in_scope(clause: Clause, args: QueryArgs) -> QueryArgs:
    """*args* with the period, units, sport, filters and grouping that the clause names. Raises UnreadableError."""
    args = _in_period(clause, args)
    args = args.model_copy(update={"units": units_of(clause) or args.units})
    args = _on_the_day_beside(clause, _of_sport(clause, args))
    fresh = _demands(clause, args)
    check = _new_check(fresh, args)
    if check is not None:
        return args.model_copy(update={"check": check})
    return _grouped(clause, _filtered(fresh, args))


def dated(clause: Clause, before: str) -> Clause:
    """The clause with its periods as they are meant after a question about *before*: "June" after "May 2025"."""
    compared = clause.has(Comparing)

    def meant(span: Span) -> Span:
        period = span.meaning
        if not isinstance(period, Period) or (compared and period.relative):
            return span
        words = period_after(period.words, before, relative=period.relative)
        return Span(span.words, replace(period, words=words, relative=False))

    return Clause(tuple(meant(span) for span in clause.spans))


def _in_period(clause: Clause, args: QueryArgs) -> QueryArgs:
    """ "And in June?", "overall", "compare with June"."""
    if args.period is None and not clause.has(Comparing) and any(period.relative for period in clause.all(Period)):
        raise UnreadableError("There is no time before all time: name the period itself.")
    if args.period is not None:
        clause = dated(clause, args.period)
    words = [period.words for period in clause.all(Period)]
    if clause.has(Comparing):
        return _compared(words, args)
    if len(words) > 1:
        raise UnreadableError("I read several periods; say “compare” to compare them.")
    if clause.has(AllTime):
        return args.model_copy(update={"period": None, "compare_to": None})
    if not words:
        return args
    if args.compare_to is not None and args.compare_to not in _RELATIVE:
        raise UnreadableError("Name both periods to compare.")
    return args.model_copy(update={"period": words[0]})


def _compared(words: list[str], args: QueryArgs) -> QueryArgs:
    """ "Compare with June", "compare June and July", "and compared?": two periods, or one and that before it."""
    if len(words) > 2 or (len(words) == 1 and args.period is None):
        raise UnreadableError("To compare, I need both periods: a month and another month, say.")
    period, other = words if len(words) == 2 else (args.period, (*words, "the period before")[0])
    return args.model_copy(update={"period": period, "compare_to": other})


def _of_sport(clause: Clause, args: QueryArgs) -> QueryArgs:
    """ "What about rides?"."""
    if not clause.has(Sport):
        return args
    if not of_activities(args.metric):
        raise UnreadableError(f"{CATALOG[args.metric].label.capitalize()} is not known per sport.")
    return args.model_copy(update={"sport": sport_of(clause)})


def _on_the_day_beside(clause: Clause, args: QueryArgs) -> QueryArgs:
    """ "And the day after?": what held of the row's day holds of the day beside it."""
    if clause.has(Shift) and args.period is not None and " my " in f" {args.period} ":
        raise UnreadableError("Name the day itself, or ask the whole question again.")
    moves = any(shift.offset for shift in clause.all(Shift)) and not clause.has(When)  # "when did that night end"
    if moves and of_activities(args.metric) and (not args.filters or args.best_by is not None):
        raise UnreadableError("I do not know which day is meant: name it, or ask the whole question again.")
    for shift in clause.all(Shift):
        moved = [item.model_copy(update={"day_offset": -shift.offset}) for item in args.filters]
        args = args.model_copy(update={"filters": moved})
    return args


def _demands(clause: Clause, args: QueryArgs) -> list[Filter]:
    """ "Only over 10 km", and of "on the other days" the opposite of what was demanded before."""
    fresh = [item for condition in clause.all(Condition) for item in condition.filters]
    if fresh or not clause.has(Condition):
        return fresh
    sports = [item for item in args.filters if item.op == "=" and item.field == "sport"]
    if not sports:
        raise UnreadableError("I do not know which the other days are: ask the whole question.")
    return [item.model_copy(update={"op": "!="}) for item in sports]


def _new_check(fresh: list[Filter], args: QueryArgs) -> Check | None:
    """ "And over 50 km?" after "in how many weeks did I run more than 40 km": another bound for the weeks."""
    if len(fresh) != 1 or args.check is None or args.of_groups is None or fresh[0].field != args.metric:
        return None
    return Check.model_validate(fresh[0].model_dump(include={"op", "value", "unit"}))


def _filtered(fresh: list[Filter], args: QueryArgs) -> QueryArgs:
    """ "Only over 10 km": besides what was demanded before, but in place of another bound on the same thing."""
    if not fresh:
        return args
    fresh = [_beside(item, args.filters) for item in fresh]
    fields = {item.field for item in fresh}
    fields |= _NAMES if fields & _NAMES else set()
    return args.model_copy(update={"filters": [*(f for f in args.filters if f.field not in fields), *fresh]})


def _beside(item: Filter, before: list[Filter]) -> Filter:
    """A new bound is one of the same day and sport as the one that it takes the place of."""
    old = next((other for other in before if other.field == item.field), None)
    if old is None and item.field in CATALOG:
        alike = [o for o in before if o.field in CATALOG and _alike(o.field, item.field)]
        old = alike[0] if len(alike) == 1 else None
        item = item if old is None else item.model_copy(update={"field": old.field})
    if old is None or item.day_offset or item.sport:
        return item
    return item.model_copy(update={"day_offset": old.day_offset, "sport": old.sport})


def _alike(known: str, said: str) -> bool:
    """ "Under 6.5 hours" after "slept under 7 hours": a bare duration is of the sleep."""
    return said == "duration" and known != said and CATALOG[known].quantity is CATALOG[said].quantity


def _grouped(clause: Clause, args: QueryArgs) -> QueryArgs:
    """ "By week?": a total of each week, even where one row or an average was asked for before."""
    group = clause.one(Grouping)
    if group is None or superlative_of(clause) is not None or (group.by is GroupBy.SHOE and args.answer is Wanted.SHOE):
        return args
    aggregate = args.aggregate
    if (group.per and aggregate is Aggregate.MEAN) or (aggregate in SINGLE and not clause.has(*MEASURES)):
        aggregate = usual_aggregate(args.metric) if args.over is None else Aggregate.BEST
    return args.model_copy(update={"group_by": group.by, "aggregate": aggregate, "top": None, "order": None})
