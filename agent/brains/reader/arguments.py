"""The shape of a clause as arguments of ``query_metrics``: whose rows, of when, in which sport and units. Pure."""

from dataclasses import replace

from agent.brains.reader.bounds import BOUND_SYSTEMS
from agent.brains.reader.clause import Clause
from agent.brains.reader.comparing import Periods
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Both,
    Condition,
    Doing,
    Grouping,
    Making,
    Metric,
    Nights,
    Sport,
    Unit,
)
from agent.brains.reader.measure import of_activities, sport_of, units_of
from agent.brains.reader.refusals import refuse_what_is_unknown
from agent.brains.reader.said import filters_of
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Filter, GroupBy, QueryArgs, Wanted
from tools.units import Units

_LATELY = "last 7 days"
"""When "my resting heart rate" is, without a period: what is asked for is how it is now."""
_KINDS = frozenset({"type", "types", "kind", "kinds"})
_RUNS = ("marathon", "half", "10k", "5k", "km", "parkrun")
_OF_ANY = frozenset({"activity", "activities", "workout", "workouts", "exercise"})


def arguments_of(clause: Clause, shape: Shape, periods: Periods, last_n: int | None) -> QueryArgs:
    """The arguments that ask for *shape*. Raises UnreadableError where nothing can tell it."""
    given = filters_of(clause) if shape.filters is None else shape.filters
    filters = [_of_whole_days(item, clause) for item in given]
    shape = _counting_both(clause, _counting_days(clause, shape, filters))
    refuse_what_is_unknown(clause, shape, periods)
    first, second = periods.first, periods.second
    if shape.swapped and second:
        first, second = second, first
    split, versus = (shape.versus, shape.split) if shape.swapped and shape.versus else (shape.split, shape.versus)
    return QueryArgs(
        metric=shape.metric,
        aggregate=shape.aggregate,
        over=shape.over,
        last_n=last_n,
        units=units_of(clause) or _units_of_bound(shape),
        period=first or _now(clause, shape),
        sport=shape.sport or sport_of(clause, default="any" if _is_of_any_sport(clause, shape, filters) else "run"),
        filters=filters,
        group_by=shape.group_by,
        of_groups=shape.of_groups,
        check=shape.check,
        top=shape.top,
        order=shape.order,
        compare_to=second,
        split=list(split),
        versus=list(versus),
        relate_to=shape.relate_to,
        lag_days=shape.lag_days,
        percentile=shape.percentile,
        best_by=shape.best_by,
        best_n=shape.best_n,
        rank=shape.rank,
        answer=shape.answer,
    )


def as_arguments(args: QueryArgs) -> dict[str, object]:
    """Only what is set, and always the metric, the aggregate and (for activities) the sport."""
    said = args.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    said["filters"] = [item.model_dump(mode="json", exclude_none=True, exclude_defaults=True) for item in args.filters]
    said |= {"metric": args.metric, "aggregate": args.aggregate.value}
    if args.metric in CATALOG and of_activities(args.metric):
        said["sport"] = args.sport or "any"
    return {name: said[name] for name in QueryArgs.model_fields if said.get(name) not in (None, [])}


def _of_whole_days(item: Filter, clause: Clause) -> Filter:
    """Steps are those of whole days unless a sport is named; a bare duration of nights is the sleep."""
    if item.field == "sleep":
        return _of_the_stage(item, clause)
    if item.field == "duration" and clause.has(Nights) and not clause.has(Sport):
        return item.model_copy(update={"field": "sleep"})
    if item.field == "steps" and item.sport is None and not any(sport.many for sport in clause.all(Sport)):
        return item.model_copy(update={"field": "daily_steps"})
    return item


def _of_the_stage(item: Filter, clause: Clause) -> Filter:
    """ "Nights with deep sleep, over 2 hours": the bound is on what was named, unless sleep itself is said of it."""
    named = [metric.name for metric in clause.all(Metric) if CATALOG[metric.name].grain is Grain.NIGHT]
    said = " ".join(span.words for span in clause.of(Condition)).casefold()
    if not named or "sle" in said or CATALOG[named[0]].quantity is not CATALOG["sleep"].quantity:
        return item
    return item.model_copy(update={"field": named[0]})


def _counting_days(clause: Clause, shape: Shape, filters: list[Filter]) -> Shape:
    """ "How many days with more than 15,000 steps" counts days of the calendar, not days with a run."""
    fields = [item.field for item in filters if item.field in CATALOG and not of_activities(item.field)]
    counts = shape.aggregate in (Aggregate.COUNT, Aggregate.DAYS)
    if not counts or shape.group_by is not None or clause.has(Sport) or not of_activities(shape.metric):
        return shape
    if fields:
        return replace(shape, metric=fields[0], aggregate=Aggregate.COUNT)
    if any(condition.of_day for condition in clause.all(Condition)) and not clause.has(Metric, Unit):
        return replace(shape, metric="days", aggregate=Aggregate.COUNT)
    return shape


def _counting_both(clause: Clause, shape: Shape) -> Shape:
    """ "How often did I do both a run and a swim": on how many days."""
    rows = shape.aggregate is Aggregate.COUNT and of_activities(shape.metric)
    other = any(item.field in ("activities", "sport") for item in filters_of(clause))
    return replace(shape, aggregate=Aggregate.DAYS) if rows and other and clause.has(Both) else shape


def _units_of_bound(shape: Shape) -> Units | None:
    """What is held against kilometres is told in kilometres."""
    bound = None if shape.check is None or shape.answer is not Wanted.YES_NO else shape.check.unit
    return BOUND_SYSTEMS.get(bound)


def _now(clause: Clause, shape: Shape) -> str | None:
    """ "What is my resting heart rate": these days, where no period is named."""
    plain = shape.aggregate is Aggregate.MEAN and shape.group_by is None and not shape.split
    return _LATELY if plain and not of_activities(shape.metric) and not clause.has(AllTime, Making, Condition) else None


def _is_of_any_sport(clause: Clause, shape: Shape, filters: list[Filter]) -> bool:
    """ "What did I do", "per sport", "days with two activities": of every sport, where none is named; else of runs."""
    asked = clause.has(Doing) or any(ask.of_any for ask in clause.all(Ask))
    by_name = of_activities(shape.metric) and any(_names_one(item) for item in (*filters, *shape.split))
    by_kind = shape.group_by is GroupBy.SPORT or _by_sport(clause)
    return asked or by_kind or by_name or any(_names_any(item) for item in filters)


def _names_any(item: Filter) -> bool:
    """ "Days with two activities"."""
    return item.field in ("activities", "named") or (item.field == "sport" and item.value == "any")


def _names_one(item: Filter) -> bool:
    """ "The Diana Lake Trail", unlike "the Lausanne marathon", which is a run."""
    return item.field == "name" and not str(item.value).casefold().endswith(_RUNS)


def _by_sport(clause: Clause) -> bool:
    """ "Hours per sport", unlike "per type of run"."""
    return any(
        grouping.by is GroupBy.TYPE and (not _KINDS & set(words.split()) or bool(_OF_ANY & set(words.split())))
        for grouping, words in ((span.meaning, span.words.casefold()) for span in clause.of(Grouping))
        if isinstance(grouping, Grouping)
    )
