"""Records and rankings: the longest run, the five fastest, which month had the most. Pure."""

from agent.brains.reader.aggregates import aggregate_of
from agent.brains.reader.clause import Clause
from agent.brains.reader.extremes import order_of, record, wants_low
from agent.brains.reader.groups import is_single_row
from agent.brains.reader.meanings import (
    Ask,
    Comparing,
    Condition,
    Count,
    Doing,
    Either,
    Grouping,
    Making,
    Metric,
    Quiet,
    Sport,
    Superlative,
    Unit,
    When,
    Which,
)
from agent.brains.reader.measure import UnreadableError, of_activities, sport_of, usual_aggregate
from agent.brains.reader.said import means_many
from agent.brains.reader.wanting import Order, Shape, towards
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, GroupBy, Wanted

_OF_TIME = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_OF_FIGURES = frozenset({"highest", "lowest", "peak"})
"""What a figure is, and no activity: "my highest run"."""
_GOING_FAR = frozenset(
    {"run", "ride", "swim", "walk", "hike", "row", "trail_run", "treadmill_run", "track_run", "nordic_ski", "ski"}
    | {"gravel_ride", "mountain_bike_ride", "indoor_ride", "snowshoe", "canoe", "kayak", "skate", "alpine_ski", "sail"}
)
"""Sports of which "most" means kilometres."""


def ranking(clause: Clause, superlative: Superlative, metric: str | None) -> Shape:
    """The record or the ranking that *superlative* asks for. Raises UnreadableError where it is not clear of what."""
    group, number = clause.one(Grouping), clause.one(Count)
    top = number.number if number else None
    if superlative.counts and group is None:
        if clause.has(Metric, Unit):
            raise UnreadableError("I can tell the most frequent sport, shoe or weekday, not the most frequent value.")
        return _most_frequent_sport(superlative, top)
    if group is not None and _ranks_groups(clause, superlative, metric, group):
        return _ranking_of_groups(clause, superlative, metric, group)
    if metric is None and superlative.end in ("best", "worst"):
        raise UnreadableError("Best can mean fastest, longest or easiest: say which.")
    whatever = Sport("any") in clause.all(Sport) or (clause.has(Doing) and not clause.has(Sport))
    if metric is None and superlative.end == "most" and whatever:
        return _most_frequent_sport(superlative, top)
    figures = {span.words.casefold() for span in clause.of(Superlative)} & _OF_FIGURES
    if metric is None and figures and clause.has(Sport) and not clause.has(Ask):
        raise UnreadableError("Say of what: the heart rate, the power, the climb …")
    if metric == "heart_rate" and superlative.end == "most" and not clause.has(Making):
        metric = "max_heart_rate"
    return _ranking_of_rows(clause, superlative, metric or "distance")


def count_order(superlative: Superlative) -> Order:
    """Which end of a count comes first: "most often", "least often"."""
    return towards(low=superlative.end == "least")


def group_order(superlative: Superlative, metric: str) -> Order:
    """Which end of *metric* comes first: groups are in the order of the calendar unless that is said."""
    return towards(low=wants_low(superlative, metric))


def _most_frequent_sport(superlative: Superlative, top: int | None) -> Shape:
    """ "What do I do most often"."""
    order = count_order(superlative)
    return Shape("date", Aggregate.COUNT, GroupBy.SPORT, top, order, answer=Wanted.GROUP, sport="any")


def _ranking_of_rows(clause: Clause, superlative: Superlative, metric: str) -> Shape:
    """ "My longest run", "my five longest runs", "in which month was my longest run", "my longest run by month"."""
    group, number = clause.one(Grouping), clause.one(Count)
    by = group.by if group is not None and not group.bare and not is_single_row(group, metric) else None
    answer = Wanted.DATE if clause.has(When) or _names_row(clause, superlative, metric) else None
    if number is not None or (means_many(clause) and by is None):
        if number is not None and Ask() in clause.all(Ask) and not clause.has(Unit):
            raise UnreadableError("I can list the longest, fastest …, but not ask anything of the listed alone.")
        _refuse_figures_of_a_ranking(clause, metric)
        top = number.number if number else None
        return Shape(metric, Aggregate.LIST, top=top, order=order_of(superlative, metric), answer=answer)
    best = record(superlative, metric)
    if group is not None and group.asked and not is_single_row(group, metric):
        return Shape(metric, best, group.by, order=group_order(superlative, metric), answer=Wanted.GROUP)
    return Shape(metric, best, by, answer=answer)


def _names_row(clause: Clause, superlative: Superlative, metric: str) -> bool:
    """ "Which day had the most steps"; "my best day for steps", "my worst night", unless a figure is asked for."""
    if of_activities(metric):
        return False
    group = clause.one(Grouping)
    day = group if group is not None and group.by is GroupBy.DAY else None
    if (day is not None and day.asked) or _names_one_of_the_days(clause):
        return True
    told = " ".join(span.words for span in clause.of(Superlative)).casefold()
    night = superlative.metric == "sleep" and told.endswith(("night", "nights"))
    return (night or (day is not None and day.bare)) and not clause.has(Ask, Unit)


def _names_one_of_the_days(clause: Clause) -> bool:
    """ "Of the days with a walk, which one had the most steps"."""
    of_day = any(condition.of_day for condition in clause.all(Condition))
    chosen = clause.has(Which) or any(span.words.casefold() == "which" for span in clause.of(Quiet))
    return of_day and chosen and not clause.has(Comparing, Either)


def _refuse_figures_of_a_ranking(clause: Clause, metric: str) -> None:
    """ "Total distance of my ten longest runs": the list alone would be another answer."""
    made = {making.aggregate for making in clause.all(Making)}
    if made & {Aggregate.SUM, Aggregate.MEDIAN} or (made and usual_aggregate(metric) is Aggregate.SUM):
        raise UnreadableError("I can list the longest, fastest … or make a figure of all, but not of the listed alone.")


def _ranks_groups(clause: Clause, superlative: Superlative, metric: str | None, group: Grouping) -> bool:
    """ "Which month had the most" ranks months; "the day with the most steps" and "my longest run" are rows."""
    rows = metric is not None and is_single_row(group, metric)
    return not rows and not _is_of_one_activity(clause, superlative, group)


def _is_of_one_activity(clause: Clause, superlative: Superlative, group: Grouping) -> bool:
    """ "In which month was my longest run" asks for a run; "my longest week" does not."""
    words = clause.spans
    for place, span in enumerate(words[:-1]):
        following = words[place + 1].meaning
        if span.meaning == superlative and isinstance(following, Sport) and superlative.metric is not None:
            return not following.many or not group.bare
    return False


def _ranking_of_groups(clause: Clause, superlative: Superlative, metric: str | None, group: Grouping) -> Shape:
    """ "Which month had the most", "my biggest week", "the weekday with the fewest runs"."""
    number = clause.one(Count)
    top = number.number if number else None
    answer = Wanted.GROUP if _names_group(clause, group) else None
    if _counts_activities(clause, superlative, metric, group):
        order = towards(low=superlative.end in ("least", "worst"))
        sport = None if clause.has(Sport) else "any"
        return Shape("distance", Aggregate.COUNT, group.by, top, order, answer=answer, sport=sport)
    metric = metric or "distance"
    aggregate = _aggregate_of_groups(clause, superlative, metric, group)
    return Shape(metric, aggregate, group.by, top, group_order(superlative, metric), answer=answer)


def _names_group(clause: Clause, group: Grouping) -> bool:
    """ "Which week was my biggest" asks for the week, "how far was my biggest week" for its figure."""
    if group.asked or group.by not in _OF_TIME or clause.has(When, Count):
        return True
    asks = any(not span.words.casefold().startswith("by ") for span in clause.of(Ask))
    return not (asks or clause.has(Unit) or group.per) or _stands_first(clause)


def _stands_first(clause: Clause) -> bool:
    """ "Year with the most running km": the year is asked for, though a unit is named."""
    ends = [span.meaning for span in clause.spans if isinstance(span.meaning, Grouping | Superlative | Ask)]
    return bool(ends) and isinstance(ends[0], Grouping) and not ends[0].per


def _counts_activities(clause: Clause, superlative: Superlative, metric: str | None, group: Grouping) -> bool:
    """ "Which month had the most runs", "on which weekday do I run most": the number counts, not the kilometres."""
    far = sport_of(clause) in _GOING_FAR
    if superlative.counts or any(ask.aggregate is Aggregate.COUNT for ask in clause.all(Ask)):
        return True
    kinds = group.by in (GroupBy.WEEKDAY, GroupBy.SPORT, GroupBy.TYPE) and not clause.has(Unit)
    return metric is None and (means_many(clause) or not far or kinds)


def _aggregate_of_groups(clause: Clause, superlative: Superlative, metric: str, group: Grouping) -> Aggregate:
    """ "The month with the most steps" has the most in total, the one with the best sleep the best average."""
    if clause.has(Making) and not group.per:
        return aggregate_of(clause, metric)
    adds_up = CATALOG[metric].grain is Grain.DAY and Aggregate.SUM in CATALOG[metric].aggregates
    if adds_up and group.by in _OF_TIME and superlative.end in ("most", "least"):
        return Aggregate.SUM
    return usual_aggregate(metric)
