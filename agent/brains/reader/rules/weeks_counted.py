"""In how many weeks (months, years) it was so: what each adds up to, how often, or a single activity in it. Pure."""

from dataclasses import replace
from itertools import pairwise

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    Condition,
    Count,
    Distinct,
    Every,
    Existence,
    Facet,
    Grouping,
    Making,
    Meaning,
    Metric,
    Negated,
    Quiet,
    Recent,
    Span,
    Sport,
    Unit,
    When,
)
from agent.brains.reader.measure import UnreadableError, of_activities, usual_aggregate
from agent.brains.reader.said import asking_words, filters_of, telling_spans
from agent.brains.reader.wanting import Shape
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Check, Filter, GroupBy, Wanted
from tools.units import typed

LONGER = frozenset({GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_USES = frozenset({Grouping, Ask, Making, Distinct, Every, Existence, Unit})
_OF_ONE = one_of("a an any one 1 single each every")
_OF_EACH = one_of("a an per each every")
_HOW_OFTEN = ("how often", "how many times")
_DAILY = one_of("daily nightly")
_A_DAY = ("a day", "per day", "each day")
_AVERAGES = ("average ", "avg ", "mean ")


def weeks_counted(clause: Clause) -> Shape | None:
    """ "In how many weeks did I run", and what each of them must reach, if anything."""
    unit = _unit(clause) or _unit_of_often(clause) or _day_of_totals(clause)
    if unit is not None:
        return _counted(clause, unit)
    named = _unit_by_name(clause)
    found = None if named is None else _counted(clause, named)
    if found is None or (found.check is None and not _are_many(clause)):
        return None
    return replace(found, answer=Wanted.GROUP)


def _unit_by_name(clause: Clause) -> GroupBy | None:
    """ "In which weeks did I run more than 50 km": which ones they are."""
    groups = clause.all(Grouping)
    if clause.has(Ask, Recent, When, Facet) or len(groups) != 1 or not groups[0].asked or groups[0].by not in LONGER:
        return None
    return groups[0].by


def _are_many(clause: Clause) -> bool:
    """ "In which months did I swim", not "in which month"."""
    return any(span.words.casefold().endswith("s") for span in clause.of(Grouping))


def _counted(clause: Clause, unit: GroupBy) -> Shape | None:
    """How many of these units there were, and what each of them must reach."""
    units = Shape("date", Aggregate.COUNT, unit, of_groups=Aggregate.COUNT, uses=_USES)
    named = {metric.name for metric in clause.all(Metric)}
    made = {making.aggregate for making in clause.all(Making)}
    if named or made:
        return _with_total(clause, units, named, made)
    found = _with_times(clause, units) or _with_total(clause, units, named, made) or _with_number(clause, units)
    return found or _without_any(clause, units)


def _unit(clause: Clause) -> GroupBy | None:
    """ "How many weeks": the noun that is counted, besides which "my weekly mileage" says nothing else."""
    groups = clause.all(Grouping)
    bare = [group for group in groups if group.bare and not group.asked and group.by in LONGER]
    asks = [ask for ask in clause.all(Ask) if ask.metric is None and ask.aggregate in (None, Aggregate.COUNT)]
    if len(bare) != 1 or len({group.by for group in groups}) != 1 or not asks or not _are_asked_for(clause):
        return None
    return bare[0].by if len(groups) == 1 or all(group.per for group in groups if group not in bare) else None


def _are_asked_for(clause: Clause) -> bool:
    """ "How many weeks", "how many of the full weeks"; of "how many runs in the first week" it is the runs."""
    telling = telling_spans(clause)
    asked = next(at for at, span in enumerate(telling) if isinstance(span.meaning, Ask))
    after = next((s.meaning for s in telling[asked + 1 :] if isinstance(s.meaning, Grouping | Sport | Unit)), None)
    return not isinstance(after, Sport | Unit)


def _unit_of_often(clause: Clause) -> GroupBy | None:
    """ "How often did I run at least 40 km in a week": how many weeks were so."""
    groups = clause.of(Grouping)
    often = asking_words(clause) in _HOW_OFTEN and bound_of_totals(clause)[0] is not None
    if not often or len(groups) != 1 or not groups[0].words.casefold().startswith("in "):
        return None
    group = groups[0].meaning
    return group.by if isinstance(group, Grouping) and group.per and group.by in LONGER else None


def _day_of_totals(clause: Clause) -> GroupBy | None:
    """ "On how many days did I run more than 20 km in total": the day's runs together."""
    days = any(ask.aggregate is Aggregate.DAYS for ask in clause.all(Ask)) and not clause.has(Grouping, Negated)
    added = [making.aggregate for making in clause.all(Making)] == [Aggregate.SUM]
    bound, _ = bound_of_totals(clause)
    return GroupBy.DAY if days and added and bound is not None and of_activities(bound[0]) else None


def _with_times(clause: Clause, units: Shape) -> Shape | None:
    """ "In how many weeks did I run more than 3 times"."""
    times = numbers_of_activities(clause)
    if len(times) != 1 or times[0].op == "contains":
        return None
    rest = tuple(item for item in filters_of(clause) if item is not times[0])
    check = Check(op=times[0].op, value=times[0].value)
    return replace(units, check=check, filters=rest, sport=None if clause.has(Sport) else times[0].sport)


def _with_total(clause: Clause, units: Shape, named: set[str], made: set[Aggregate]) -> Shape | None:
    """ "In how many weeks did I run more than 50 km", "… did I average more than 8 km a run"."""
    _refuse_two_bounds(clause)
    bound, others = bound_of_totals(clause)
    if bound is None or not named <= {bound[0]} or len(made) > 1 or not made <= {Aggregate.SUM, Aggregate.MEAN}:
        return None
    metric, check = bound
    inner, of_each = usual_aggregate(metric), _is_per_activity(clause)
    said_average = Aggregate.MEAN in made or any(
        span.words.casefold().startswith(_AVERAGES) for span in clause.of(Condition)
    )
    if inner is Aggregate.SUM and (said_average or of_each):
        if not (said_average and of_each):
            raise UnreadableError("Say whether each of them is meant, all together, or the average of a run.")
        inner = Aggregate.MEAN
    if not of_activities(metric) and not said_average:
        inner = _made_of_days(clause, metric, check)
    return replace(units, metric=metric, aggregate=inner, check=check, filters=others, uses=_USES | {Count})


def _made_of_days(clause: Clause, metric: str, check: Check) -> Aggregate:
    """A week's total of what adds up over its days, where the bound is far above what a day has; else its average.

    Raises UnreadableError where both may be meant.
    """
    entry = CATALOG[metric]
    if Aggregate.SUM not in entry.aggregates:
        return usual_aggregate(metric)
    said = " ".join(span.words for span in clause.of(Condition, Quiet)).casefold()
    if said.endswith(_A_DAY) or _DAILY & set(said.split()):
        return Aggregate.MEAN
    value = typed(check.value or 0, check.unit, entry.quantity, "metric")
    usual = value < 2 * (entry.typical or entry.possible)[1]
    if usual and entry.grain is Grain.NIGHT:
        return Aggregate.MEAN
    if usual:
        raise UnreadableError("Say whether the total of each is meant, or its average day.")
    return Aggregate.SUM


def _with_number(clause: Clause, units: Shape) -> Shape | None:
    """ "How many weeks with 4 runs"."""
    counts = clause.all(Count)
    if len(counts) != 1 or not any(sport.many for sport in clause.all(Sport)):
        return None
    return replace(units, check=Check(op=">=", value=counts[0].number), uses=_USES | {Count})


def _without_any(clause: Clause, units: Shape) -> Shape:
    """ "How many weeks had no run"; without a "no", those that had one."""
    told = telling_spans(clause)
    none = any(isinstance(no.meaning, Negated) and isinstance(what.meaning, Sport) for no, what in pairwise(told))
    return replace(units, check=Check(op="=", value=0), uses=_USES | {Negated}) if none else units


def numbers_of_activities(clause: Clause) -> list[Filter]:
    """ "More than 3 times", "at least two runs"."""
    return [item for item in filters_of(clause) if item.field == "activities"]


def bound_of_totals(clause: Clause) -> tuple[tuple[str, Check] | None, tuple[Filter, ...]]:
    """The one amount that each week's total is held against, and the other conditions.

    No bound in "weeks with runs over 20 km" or "with a run of 20 km": there the amount is one of each run.
    """
    items = filters_of(clause)
    many = any(sport.many for sport in clause.all(Sport))
    amounts = [item for item in items if item.field in CATALOG and item.op != "contains" and not many]
    if len(amounts) != 1 or _is_of_one_activity(clause, amounts[0]):
        return None, tuple(items)
    bound = amounts[0]
    check = Check(op=bound.op, value=bound.value, unit=bound.unit)
    return (bound.field, check), tuple(item for item in items if item is not bound)


def _is_of_one_activity(clause: Clause, bound: Filter) -> bool:
    """ "A run of 20 km or more", "a ride longer than 2 hours": of one, not of all together."""
    at = next(place for place, span in enumerate(clause.spans) if bound in _filters(span.meaning))
    before = [span for span in clause.spans[:at] if span.words.casefold() not in ("of", "with", "was", "that", "had")]
    if not of_activities(bound.field) or len(before) < 2:
        return False
    noun, article = before[-1], before[-2].words.casefold()
    return isinstance(noun.meaning, Sport) and article in _OF_ONE


def _filters(meaning: Meaning | None) -> tuple[Filter, ...]:
    return meaning.filters if isinstance(meaning, Condition) else ()


def _refuse_two_bounds(clause: Clause) -> None:
    """ "In how many weeks did I run between 30 and 50 km": of each run, that would be another question."""
    amounts = [item for item in filters_of(clause) if item.field in CATALOG and item.op != "contains"]
    if len(amounts) > 1 and not any(sport.many for sport in clause.all(Sport)):
        raise UnreadableError("I can hold each of them against a single bound.")


def _is_per_activity(clause: Clause) -> bool:
    """ "More than 8 km a run", "per ride"."""
    spans = [span for span in clause.spans if not isinstance(span.meaning, Grouping)]
    return any(
        isinstance(bound.meaning, Condition) and _is_each(article) and isinstance(noun.meaning, Sport)
        for bound, article, noun in zip(spans, spans[1:], spans[2:], strict=False)
    )


def _is_each(span: Span) -> bool:
    return isinstance(span.meaning, Quiet) and span.words.casefold() in _OF_EACH
