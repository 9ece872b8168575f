"""What to make of a metric's values: a total, an average, a count. Pure."""

from collections.abc import Callable

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    Comparative,
    Comparing,
    Condition,
    Differing,
    Either,
    Existence,
    Grouping,
    Making,
    Metric,
    Nights,
    Period,
    Recent,
    Trending,
    Unit,
    Usual,
)
from agent.brains.reader.measure import UnreadableError, of_activities, usual_aggregate
from agent.brains.reader.said import filters_of, means_many, per_activity
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate


def aggregate_of(clause: Clause, metric: str) -> Aggregate:
    """What *clause* wants made of *metric*. Raises UnreadableError where that cannot be made of it."""
    found = (aggregate for rule in _RULES if (aggregate := rule(clause, metric)) is not None)
    return next(found, usual_aggregate(metric))


def _asked(clause: Clause, metric: str) -> Aggregate | None:
    """What the opening asks for: "how many runs", "how many of my runs were over 20 km"."""
    asks = [ask.aggregate for ask in clause.all(Ask)]
    ends = [aggregate for aggregate in asks if aggregate in (Aggregate.MIN, Aggregate.MAX)]
    if ends:
        return ends[0]
    bounded = {item.field for item in filters_of(clause)}
    if metric in bounded and means_many(clause) and any(ask == Ask() for ask in clause.all(Ask)):
        return Aggregate.COUNT
    counts = [aggregate for aggregate in asks if aggregate in (Aggregate.COUNT, Aggregate.DAYS)]
    if not counts:
        return None
    # "The number of kilometres" is their total.
    adds_up = clause.has(Metric, Unit) and Aggregate.SUM in CATALOG[metric].aggregates
    return None if counts[0] is Aggregate.COUNT and adds_up else counts[0]


def _made(clause: Clause, metric: str) -> Aggregate | None:
    """What is said to be made of it: "median pace", "average weekly mileage", "steps per day"."""
    makings = clause.all(Making)
    made = [making.aggregate for making in makings if not making.vague] or [making.aggregate for making in makings]
    groups = clause.all(Grouping)
    if not made:
        if of_activities(metric) and per_activity(clause):
            return Aggregate.MEAN
        of_each = clause.has(Nights) or any(group.per for group in groups)
        return Aggregate.MEAN if of_each and not of_activities(metric) else None
    if groups and groups[0].per and Aggregate.MEAN in made and usual_aggregate(metric) is Aggregate.SUM:
        return Aggregate.SUM
    telling = next((aggregate for aggregate in made if aggregate is not Aggregate.SUM), Aggregate.SUM)
    if telling not in CATALOG[metric].aggregates:
        raise UnreadableError(f"A total of {CATALOG[metric].label} says nothing; ask for its average.")
    return telling


def _named(clause: Clause, metric: str) -> Aggregate | None:
    """What the metric's name says: "maximum heart rate"."""
    return next((named.aggregate for named in clause.all(Metric) if named.aggregate), None)


def _total(clause: Clause, metric: str) -> Aggregate | None:
    """ "How far did I run", "active minutes since Monday": what adds up, unless the usual is asked for."""
    beside = clause.has(Comparing, Comparative, Differing) and not of_activities(metric)
    adds_up = Aggregate.SUM in CATALOG[metric].aggregates
    asked = clause.has(Ask) and adds_up and not _is_habitual(clause) and not beside and not _of_a_night(clause, metric)
    return Aggregate.SUM if asked or _is_total_of_days(clause, metric) else None


_RULES: tuple[Callable[[Clause, str], Aggregate | None], ...] = (_asked, _made, _named, _total)
"""In order of priority: the first that fits decides."""


def _is_total_of_days(clause: Clause, metric: str) -> bool:
    """ "Active minutes since Monday": what a day adds up, over a stretch of days, without a word of an average."""
    adds_up = CATALOG[metric].grain is Grain.DAY and Aggregate.SUM in CATALOG[metric].aggregates
    otherwise = clause.has(Condition, Comparing, Comparative, Grouping, Nights, Trending, Recent, Either, Usual)
    return adds_up and clause.has(Period) and not otherwise


def _of_a_night(clause: Clause, metric: str) -> bool:
    """ "How long did I sleep the night after a run": of such a night, not of all of them together."""
    beside_days = any(item.day_offset for item in filters_of(clause))
    return beside_days and CATALOG[metric].grain is Grain.NIGHT


def _is_habitual(clause: Clause) -> bool:
    """ "How long do I sleep" asks for the usual; "how long did I sleep" for the sum of the nights."""
    return any(span.words.casefold().startswith("do ") for span in clause.of(Existence))
