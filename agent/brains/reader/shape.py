"""What a clause wants made of which values: a total, a count, a record, a ranking, one value per group. Pure."""

from dataclasses import dataclass

from agent.brains.reader.clause import Clause
from agent.brains.reader.extremes import Order, order_of, record, wants_low
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparing,
    Condition,
    Count,
    Doing,
    Existence,
    Grouping,
    Listing,
    Making,
    Metric,
    Period,
    Recent,
    Sport,
    Superlative,
    Unit,
    When,
)
from agent.brains.reader.measure import UnreadableError, metric_of, sport_of, superlative_of, usual_aggregate
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Filter, GroupBy

_BY_TIME_ALONE = frozenset({"strength", "yoga", "pilates", "mobility", "cardio", "hiit", "crossfit", "any", "climb"})


@dataclass(frozen=True)
class Shape:
    """Which values, and what to make of them."""

    metric: str
    aggregate: Aggregate
    group_by: GroupBy | None = None
    top: int | None = None
    order: Order | None = None
    over: str | None = None
    """The set distance of best times."""


def shape_of(clause: Clause) -> Shape:
    """What *clause* wants made of which values. Raises UnreadableError where it does not say."""
    metric, superlative = metric_of(clause), superlative_of(clause)
    counts = any(ask.aggregate in (Aggregate.COUNT, Aggregate.DAYS) for ask in clause.all(Ask))
    if clause.has(Recent) or (clause.has(When) and superlative is None):
        return _by_date(clause, metric)
    if superlative is not None and not (counts and superlative.metric is not None):
        return _extreme(clause, superlative, metric)
    if metric is None:
        return _without_metric(clause)
    if clause.has(Unit) and not clause.has(Ask, Making, Metric, Sport, Period, AllTime, Grouping, Comparing, Condition):
        raise UnreadableError("I did not find out what to measure.")
    if clause.has(Listing) and _many(clause) and not clause.has(Making, Ask, Grouping, Comparing):
        return Shape(metric, Aggregate.LIST)
    return Shape(metric, _aggregate(clause, metric), group_of(clause))


def _by_date(clause: Clause, metric: str | None) -> Shape:
    """The last five runs; when the last swim was."""
    if metric is not None or clause.has(Making, Grouping, Superlative, Comparing):
        raise UnreadableError("I can list the latest activities, or make a figure of a period, but not both together.")
    if not clause.has(Sport) and not any(condition.race for condition in clause.all(Condition)):
        raise UnreadableError("Tell me which activity: a run, a ride, a swim …")
    recent, number = clause.one(Recent), clause.one(Count)
    newest = recent is None or recent.newest
    if clause.has(When):
        if number is not None:
            raise UnreadableError("Ask for a single date, or for a list of the latest.")
        return Shape("date", Aggregate.MAX if newest else Aggregate.MIN)
    if clause.has(Ask):
        raise UnreadableError("I can list the latest activities, but not count over them: name a period instead.")
    return Shape("date", Aggregate.LIST, top=number.number if number else None, order=None if newest else "lowest")


def _extreme(clause: Clause, superlative: Superlative, metric: str | None) -> Shape:
    group, number = clause.one(Grouping), clause.one(Count)
    if group is not None and not _is_of_one_activity(clause, superlative, group):
        return _extreme_group(clause, superlative, metric, group, number)
    if metric is None:
        if superlative.end in ("best", "worst"):
            raise UnreadableError("Best can mean fastest, longest or easiest: say which.")
        metric = "distance"
    by = group.by if group is not None and not group.bare else None
    if number is not None or (_many(clause) and by is None):
        _refuse_figures_of_a_ranking(clause, metric)
        return Shape(metric, Aggregate.LIST, top=number.number if number else None, order=order_of(superlative, metric))
    return Shape(metric, record(superlative, metric), by)


def _refuse_figures_of_a_ranking(clause: Clause, metric: str) -> None:
    """ "Total distance of my ten longest runs": the list alone would be another answer."""
    made = {making.aggregate for making in clause.all(Making)}
    if made & {Aggregate.SUM, Aggregate.MEDIAN} or (made and usual_aggregate(metric) is Aggregate.SUM):
        raise UnreadableError("I can list the longest, fastest … or make a figure of all, but not of the listed alone.")


def _extreme_group(
    clause: Clause, superlative: Superlative, metric: str | None, group: Grouping, number: Count | None
) -> Shape:
    """Which month had the most; the biggest week."""
    top = number.number if number else None
    counted = superlative.counts or any(ask.aggregate is Aggregate.COUNT for ask in clause.all(Ask))
    if counted or (metric is None and _many(clause)):
        return Shape("distance", Aggregate.COUNT, group.by, top, order_of(superlative, "distance") or "highest")
    metric = metric or "distance"
    aggregate = usual_aggregate(metric)
    if clause.has(Making) and not group.per:
        aggregate = _aggregate(clause, metric)
    return Shape(metric, aggregate, group.by, top, "lowest" if wants_low(superlative, metric) else "highest")


def _is_of_one_activity(clause: Clause, superlative: Superlative, group: Grouping) -> bool:
    """ "In which month was my longest run" asks for a run; "my longest week" does not."""
    words = clause.spans
    for place, span in enumerate(words[:-1]):
        following = words[place + 1].meaning
        if span.meaning == superlative and isinstance(following, Sport) and superlative.metric is not None:
            return not following.many or not group.bare
    return False


def _without_metric(clause: Clause) -> Shape:
    """How many runs; which runs; did I run; runs by month."""
    group = group_of(clause)
    asked = clause.one(Ask)
    if asked is not None:
        return Shape(_amount(clause), asked.aggregate or _how_many_or_much(clause), group)
    if Aggregate.MEAN in (making.aggregate for making in clause.all(Making)):
        raise UnreadableError("Say what the average is of: the distance, the pace, the heart rate …")
    if clause.has(Comparing, Making):
        return Shape(_amount(clause), Aggregate.SUM, group)
    if group is not None:
        return Shape(_amount(clause), Aggregate.COUNT if _many(clause) else Aggregate.SUM, group)
    if clause.has(Doing):
        return Shape("date", Aggregate.LIST)
    if clause.has(Existence) and not _many(clause) and not clause.has(Listing):
        period = clause.one(Period)
        one_day = period is not None and period.one_day
        return Shape("date" if one_day else _amount(clause), Aggregate.LIST if one_day else Aggregate.COUNT)
    if _many(clause) or (clause.has(Condition) and clause.has(Sport)):
        return Shape(_filtered_metric(clause) or "date", Aggregate.LIST)
    raise UnreadableError("I did not find out what to measure.")


def _how_many_or_much(clause: Clause) -> Aggregate:
    if _many(clause):
        return Aggregate.COUNT
    words = " ".join(span.words for span in clause.of(Ask)).casefold()
    if "much" in words and clause.has(Sport):
        return Aggregate.SUM
    raise UnreadableError("I did not find out what to count.")


def _amount(clause: Clause) -> str:
    """What "how much" means of a sport: a distance, or the time of what has none."""
    return "duration" if sport_of(clause) in _BY_TIME_ALONE and "much" in _openings(clause) else "distance"


def _openings(clause: Clause) -> str:
    return " ".join(span.words for span in clause.of(Ask)).casefold()


def _filtered_metric(clause: Clause) -> str | None:
    fields = [item.field for condition in clause.all(Condition) for item in condition.filters]
    return next((name for name in fields if name in CATALOG), None)


def _aggregate(clause: Clause, metric: str) -> Aggregate:
    allowed = CATALOG[metric].aggregates
    made = [making.aggregate for making in clause.all(Making)]
    asked = [ask.aggregate for ask in clause.all(Ask) if ask.aggregate in (Aggregate.COUNT, Aggregate.DAYS)]
    if asked:
        return asked[0]
    group = clause.one(Grouping)
    if group is not None and group.per and Aggregate.MEAN in made and usual_aggregate(metric) is Aggregate.SUM:
        return Aggregate.SUM
    telling = [aggregate for aggregate in made if aggregate is not Aggregate.SUM] or made
    if telling:
        if telling[0] not in allowed:
            raise UnreadableError(f"A total of {CATALOG[metric].label} says nothing; ask for its average.")
        return telling[0]
    named = [item.aggregate for item in clause.all(Metric) if item.aggregate]
    if named:
        return named[0]
    if clause.has(Ask) and Aggregate.SUM in allowed and not _habitual(clause):
        return Aggregate.SUM
    return usual_aggregate(metric)


def _habitual(clause: Clause) -> bool:
    """ "How long do I sleep" asks for the usual; "how long did I sleep" for the sum of the nights."""
    return any(span.words.casefold().startswith("do ") for span in clause.of(Existence))


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


def filters_of(clause: Clause) -> list[Filter]:
    return [item for condition in clause.all(Condition) for item in condition.filters]


def _many(clause: Clause) -> bool:
    races = any(condition.race == "many" for condition in clause.all(Condition))
    return races or any(sport.many for sport in clause.all(Sport))


def quoted(words: list[str]) -> str:
    return " and ".join(f"“{word}”" for word in words)
