"""A clause as arguments of ``query_metrics``, or the reason why it is none. Pure."""

from dataclasses import replace

from agent.brains.reader.best_times import best_time_shape
from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    AllTime,
    Aspect,
    Comparative,
    Comparing,
    Condition,
    Count,
    Courtesy,
    Doing,
    Grouping,
    Importing,
    Making,
    Period,
    Recent,
    Sport,
    Stretch,
    Superlative,
    Topic,
    Undoing,
)
from agent.brains.reader.measure import UnreadableError, of_activities, periods_of, sport_of, units_of
from agent.brains.reader.newest import without_newest
from agent.brains.reader.reading import Call
from agent.brains.reader.shape import Shape, filters_of, quoted, shape_of
from agent.brains.reader.totals import as_total
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Filter, GroupBy, QueryArgs

TOOL = "query_metrics"
_NEVER: tuple[Kind, ...] = (Topic, Importing, Undoing, Courtesy, Aspect)
_MOST_NEWEST = 1000
_LATELY = "last 7 days"
"""When "my resting heart rate" is, without a period: what is asked for is how it is now."""


def query_call(clause: Clause) -> Call:
    """The call that *clause* asks for. Raises UnreadableError where it asks for none."""
    last_n, clause = without_newest(as_total(clause))
    _refuse_leftovers(clause)
    period, compare_to = periods_of(clause)
    shape = best_time_shape(clause) if clause.has(Stretch) else shape_of(clause)
    if last_n is not None and compare_to is not None:
        raise UnreadableError("The newest activities have no second period to stand beside.")
    if last_n is not None and not 1 <= last_n <= _MOST_NEWEST:
        raise UnreadableError("That is too many activities, or none at all.")
    filters = [_of_whole_days(item, clause) for item in filters_of(clause)]
    shape = _counting_days(shape, clause, filters)
    _check(shape, clause, filters, compare_to)
    args = QueryArgs(
        metric=shape.metric,
        aggregate=shape.aggregate,
        over=shape.over,
        last_n=last_n,
        units=units_of(clause),
        period=period or _now(clause, shape),
        sport=sport_of(clause, default="any" if clause.has(Doing) or _by_sport(clause) else "run"),
        filters=filters,
        group_by=shape.group_by,
        top=shape.top,
        order=shape.order,
        compare_to=compare_to,
    )
    return Call(TOOL, as_arguments(args))


def _of_whole_days(item: Filter, clause: Clause) -> Filter:
    """Steps are those of whole days unless a sport is named."""
    if item.field == "steps" and not clause.has(Sport):
        return item.model_copy(update={"field": "daily_steps"})
    return item


def _counting_days(shape: Shape, clause: Clause, filters: list[Filter]) -> Shape:
    """ "How many days with more than 15,000 steps" counts days of the calendar, not days with a run."""
    fields = [item.field for item in filters if item.field in CATALOG and not of_activities(item.field)]
    counts = shape.aggregate in (Aggregate.COUNT, Aggregate.DAYS)
    if not fields or not counts or clause.has(Sport) or not of_activities(shape.metric):
        return shape
    return replace(shape, metric=fields[0])


def _by_sport(clause: Clause) -> bool:
    """ "Hours per sport": of every sport, where none is named."""
    return any(
        grouping.by is GroupBy.TYPE and not {"type", "types", "kind"} & set(words.casefold().split())
        for grouping, words in ((span.meaning, span.words) for span in clause.of(Grouping))
        if isinstance(grouping, Grouping)
    )


def _now(clause: Clause, shape: Shape) -> str | None:
    plain = shape.group_by is None and shape.aggregate is Aggregate.MEAN
    return _LATELY if plain and not of_activities(shape.metric) and not clause.has(AllTime, Making, Condition) else None


def as_arguments(args: QueryArgs) -> dict[str, object]:
    """Only what is set, and always the metric, the aggregate and (for activities) the sport."""
    said = args.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    said["filters"] = [item.model_dump(mode="json", exclude_none=True) for item in args.filters]
    said |= {"metric": args.metric, "aggregate": args.aggregate.value}
    if args.metric in CATALOG and of_activities(args.metric):
        said["sport"] = args.sport or "any"
    return {name: said[name] for name in QueryArgs.model_fields if said.get(name) not in (None, [])}


def _refuse_leftovers(clause: Clause) -> None:
    """Everything that was understood must also be used."""
    useless = [span.words for span in clause.of(*_NEVER)]
    if not clause.has(Comparing):
        useless += [span.words for span in clause.of(Comparative)]
    if clause.has(Count) and not (clause.has(Recent) or clause.has(Superlative)):
        useless += [span.words for span in clause.of(Count)]
    if len(clause.of(Count)) > 1 or len(clause.of(Recent)) > 1:
        useless += [span.words for span in clause.of(Count, Recent)]
    if useless:
        raise UnreadableError(f"I do not know what to do with {quoted(useless)} here.", *useless)


def _check(shape: Shape, clause: Clause, filters: list[Filter], compare_to: str | None) -> None:
    entry = CATALOG[shape.metric]
    if shape.aggregate not in entry.aggregates:
        raise UnreadableError(f"That cannot be made of {entry.label}.")
    if compare_to and (shape.aggregate is Aggregate.LIST or shape.metric == "date"):
        raise UnreadableError("I cannot compare lists; ask for a total, an average or a count.")
    if shape.top is not None and not 1 <= shape.top <= 100:
        raise UnreadableError("That is too long a list, or none at all.")
    if entry.grain is not Grain.ACTIVITY and (clause.has(Sport) or any(_of_activity(f) for f in filters)):
        raise UnreadableError(f"{entry.label.capitalize()} is known per {entry.grain}, not per activity.")
    if any(period.night for period in clause.all(Period)) and entry.grain is not Grain.NIGHT:
        raise UnreadableError("Of a night I know the sleep only; for training, name the day.")


def _of_activity(item: Filter) -> bool:
    return item.field != "weekday" and (item.field not in CATALOG or of_activities(item.field))
