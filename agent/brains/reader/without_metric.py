"""What names no metric: how many runs, which runs, did I run, runs by month. Pure."""

from itertools import pairwise

from agent.brains.reader.by_date import by_date
from agent.brains.reader.clause import Clause
from agent.brains.reader.groups import group_of
from agent.brains.reader.meanings import (
    Ask,
    Comparative,
    Comparing,
    Condition,
    Dangling,
    Differing,
    Doing,
    Either,
    Existence,
    Grouping,
    Listing,
    Making,
    Negated,
    Nights,
    Period,
    Sport,
    Superlative,
    Which,
)
from agent.brains.reader.measure import UnreadableError, asks_yes_or_no, sport_of
from agent.brains.reader.rules.since import last_of_days
from agent.brains.reader.said import asking_words, filters_of, means_many, quoted, telling_spans
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Filter, GroupBy, Wanted

_BY_TIME_ALONE = frozenset({"strength", "yoga", "pilates", "mobility", "cardio", "hiit", "crossfit", "any", "climb"})
"""Sports of which "how much" asks for the time."""
_KINDS_OF_ACTIVITY = Shape("date", Aggregate.LIST, answer=Wanted.TYPE)
_UNKNOWN = "I did not find out what to measure."


def without_metric(clause: Clause) -> Shape:
    """What is asked of activities or days as such. Raises UnreadableError where that is not clear."""
    named = _day_or_shoe(clause)
    if named is not None:
        return named
    group = group_of(clause)
    return _counted(clause, group) or _added(clause, group) or _told(clause)


def _day_or_shoe(clause: Clause) -> Shape | None:
    """ "On which day did I run", "which shoes did I wear on Sunday"."""
    group = clause.one(Grouping)
    if group is None or not group.asked or clause.has(Ask, Making):
        return None
    if group.by is GroupBy.DAY and clause.has(Sport):
        return by_date(clause, None)
    worn = group.by is GroupBy.SHOE and clause.has(Condition) and not clause.has(Superlative)
    return Shape("date", Aggregate.LIST, answer=Wanted.SHOE) if worn else None


def _counted(clause: Clause, group: GroupBy | None) -> Shape | None:
    """ "How many runs", "how much did I swim", "how many days under 50"; None where no number is asked for."""
    if _counts_idle_days(clause):
        return _idle_days(clause)
    days = _counted_days(clause)
    if days is not None:
        return Shape(days, Aggregate.COUNT, group)
    asked = clause.one(Ask)
    return None if asked is None else Shape(_amount(clause), asked.aggregate or _how_many_or_much(clause), group)


def _counts_idle_days(clause: Clause) -> bool:
    days = any(ask.aggregate is Aggregate.DAYS for ask in clause.all(Ask))
    return days and clause.has(Negated) and clause.has(Sport) and not clause.has(Grouping)


def _idle_days(clause: Clause) -> Shape:
    """ "On how many days did I not run"."""
    sport = next((sport.name for sport in clause.all(Sport) if sport.name != "any"), "any")
    filters = (*filters_of(clause), Filter(field="sport", op="!=", value=sport))
    metric = last_of_days(clause) or "days"
    return Shape(metric, Aggregate.COUNT, filters=filters, uses=frozenset({Negated}), sport="any")


def _counted_days(clause: Clause) -> str | None:
    """ "How many nights under 6 hours", "how many rest days": what is counted where days or nights are."""
    asked, of_days = clause.one(Ask), last_of_days(clause)
    if of_days is not None and asked == Ask() and not clause.has(Sport, Nights):
        return of_days
    if asked is not None and asked.metric is not None:
        return None
    if any(condition.of_day for condition in clause.all(Condition)) and not clause.has(Sport):
        return of_days or "days"
    return of_days or "sleep" if asked is not None and clause.has(Nights) else None


def _how_many_or_much(clause: Clause) -> Aggregate:
    """ "How many runs" are counted, "how much running" is added up, "how many Sundays" are days."""
    if means_many(clause):
        return Aggregate.COUNT
    if _counts_weekdays(clause):
        return Aggregate.DAYS
    if "much" in asking_words(clause) and clause.has(Sport):
        return Aggregate.SUM
    hanging = [span.words for span in clause.of(Dangling)]
    if hanging:
        raise UnreadableError(f"I do not know what to do with {quoted(hanging)} here.", *hanging)
    raise UnreadableError("I did not find out what to count.")


def _counts_weekdays(clause: Clause) -> bool:
    """ "On how many Sundays did I run"."""
    return any(
        isinstance(after.meaning, Condition)
        and before.words.casefold().endswith("how many")
        and {item.field for item in after.meaning.filters} == {"weekday"}
        for before, after in pairwise(telling_spans(clause))
    )


def _amount(clause: Clause) -> str:
    """What "how much" means of a sport: a distance, or the time of what has none."""
    return "duration" if sport_of(clause) in _BY_TIME_ALONE and "much" in asking_words(clause) else "distance"


def _added(clause: Clause, group: GroupBy | None) -> Shape | None:
    """ "Runs by month", "compare my running in May and June", "total running in May"."""
    if Aggregate.MEAN in (making.aggregate for making in clause.all(Making)):
        raise UnreadableError("Say what the average is of: the distance, the pace, the heart rate …")
    beside = clause.has(Differing) and len(clause.of(Period)) > 1
    either = clause.has(Comparative) and clause.has(Either)
    chosen = clause.has(Comparative) and clause.has(Which) and clause.has(Sport)
    if group is None and not (beside or either or chosen or clause.has(Comparing, Making)):
        return None
    return Shape(_amount(clause), Aggregate.COUNT if means_many(clause) else Aggregate.SUM, group)


def _told(clause: Clause) -> Shape:
    """ "What did I do yesterday", "did I run", "my runs over 20 km": activities, or whether there are any."""
    if clause.has(Doing):
        named = any(sport.name != "any" for sport in clause.all(Sport))
        return Shape("date", Aggregate.LIST) if named else _KINDS_OF_ACTIVITY
    if clause.has(Existence) and not clause.has(Listing):
        return _whether(clause)
    if means_many(clause) or (clause.has(Condition) and clause.has(Sport)):
        bounded = (item.field for item in filters_of(clause) if item.field in CATALOG)
        return Shape(next(bounded, "date"), Aggregate.LIST)
    period = clause.one(Period)
    if clause.has(Sport) and period is not None and period.one_day and not clause.has(Listing):
        return _KINDS_OF_ACTIVITY
    raise UnreadableError(_UNKNOWN)


def _whether(clause: Clause) -> Shape:
    """ "Did I run yesterday"; "what sport did I do yesterday" asks which."""
    if not asks_yes_or_no(clause):
        if any(sport.name == "any" for sport in clause.all(Sport)) and clause.has(Period):
            return _KINDS_OF_ACTIVITY
        if not clause.has(Condition):
            raise UnreadableError(_UNKNOWN)
    return Shape(_amount(clause), Aggregate.COUNT, answer=Wanted.YES_NO)
