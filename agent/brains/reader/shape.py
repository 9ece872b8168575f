"""What a clause wants made of which values: a total, a count, a record, a ranking, one value per group. Pure."""

import re
from dataclasses import replace
from itertools import pairwise

from agent.brains.reader.clause import Clause
from agent.brains.reader.extremes import order_of, record, wants_low
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparative,
    Comparing,
    Condition,
    Count,
    Dangling,
    Differing,
    Doing,
    Either,
    Existence,
    Grouping,
    Listing,
    Making,
    Metric,
    Negated,
    Nights,
    Period,
    Quiet,
    Recent,
    Sport,
    Superlative,
    Trending,
    Unit,
    Usual,
    When,
)
from agent.brains.reader.measure import (
    UnreadableError,
    asks_yes_or_no,
    metric_of,
    of_activities,
    sport_of,
    superlative_of,
    usual_aggregate,
)
from agent.brains.reader.rules.since import last_of_days
from agent.brains.reader.wanting import Order, Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Filter, GroupBy, Wanted
from tools.units import CLOCKS

_OF_TIME = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_DAYS = frozenset({GroupBy.DAY, GroupBy.WEEKDAY})
_GOING_FAR = frozenset(
    {"run", "ride", "swim", "walk", "hike", "row", "trail_run", "treadmill_run", "track_run", "nordic_ski", "ski"}
    | {"gravel_ride", "mountain_bike_ride", "indoor_ride", "snowshoe", "canoe", "kayak", "skate", "alpine_ski", "sail"}
)
"""Sports of which "most" means kilometres."""
_BARE_NUMBER = re.compile(r"\d[\d.,:]*|half|quarter|third|dozen")
_BY_TIME_ALONE = frozenset({"strength", "yoga", "pilates", "mobility", "cardio", "hiit", "crossfit", "any", "climb"})


def shape_of(clause: Clause) -> Shape:
    """What *clause* wants made of which values. Raises UnreadableError where it does not say."""
    metric, superlative = metric_of(clause), superlative_of(clause)
    counts = any(ask.aggregate in (Aggregate.COUNT, Aggregate.DAYS) for ask in clause.all(Ask))
    if clause.has(When) and metric is not None and CATALOG[metric].quantity in CLOCKS and superlative is None:
        clause = clause.without(When) if not clause.has(Recent) else clause
    if clause.has(Recent) and metric is not None and CATALOG[metric].quantity in CLOCKS and not of_newest(clause):
        return _clock_end(clause, metric)
    if clause.has(Recent) or (clause.has(When) and superlative is None):
        return _by_date(clause, metric)
    if superlative is not None and not (counts and superlative.metric is not None):
        return _extreme(clause, superlative, metric)
    if metric is not None and _counts_rows(clause):
        return Shape(metric, Aggregate.COUNT)
    if metric is None:
        return _without_metric(clause)
    if clause.has(Unit) and not clause.has(Ask, Making, Metric, Sport, Period, AllTime, Grouping, Comparing, Condition):
        raise UnreadableError("I did not find out what to measure.")
    if clause.has(Listing) and _many(clause) and not clause.has(Making, Ask, Grouping, Comparing):
        return Shape(metric, Aggregate.LIST)
    return Shape(metric, _aggregate(clause, metric), _group_of(clause, metric))


def _counts_rows(clause: Clause) -> bool:
    """ "How many nights was I awake": nights are counted, whatever else is named."""
    asked = any(ask.aggregate is None and ask.metric is None for ask in clause.all(Ask))
    return asked and clause.has(Nights) and clause.has(Condition)


def _group_of(clause: Clause, metric: str) -> GroupBy | None:
    """A day's own figure per day is a mean of the days, no series of them."""
    if not of_activities(metric) and any(group.by is GroupBy.DAY and group.per for group in clause.all(Grouping)):
        return None
    return group_of(clause)


def of_newest(clause: Clause) -> bool:
    """ "My latest run": the newest one, though "the latest bedtime" is the highest."""
    spans = [span for span in clause.spans if not isinstance(span.meaning, Quiet)]
    pairs = pairwise(spans)
    return any(
        isinstance(span.meaning, Recent)
        and isinstance(after.meaning, Sport)
        and "earliest" not in span.words.casefold()
        for span, after in pairs
    )


def _clock_end(clause: Clause, metric: str) -> Shape:
    """The latest bedtime is the highest one."""
    latest = any(span.words.casefold().startswith("latest") for span in clause.of(Recent))
    earliest = any(span.words.casefold().startswith("earliest") for span in clause.of(Recent))
    if latest is earliest:
        raise UnreadableError("Say whether the earliest or the latest is meant, or name the day.")
    answer = Wanted.DATE if clause.has(When) else None
    return Shape(metric, Aggregate.MAX if latest else Aggregate.MIN, answer=answer)


def _by_date(clause: Clause, metric: str | None) -> Shape:
    """The last five runs; when the last swim was."""
    of_days = last_of_days(clause)
    if (
        of_days is not None
        and clause.has(When, Recent)
        and not clause.has(Making, Grouping, Superlative, Comparing, Count)
    ):
        recent = clause.one(Recent)
        newest = recent is None or recent.newest
        dated = clause.has(When) or _asks_for_day(clause) or (recent is not None and recent.dated)
        answer = Wanted.DATE if dated else None
        return Shape(of_days, Aggregate.LAST if newest else Aggregate.FIRST, answer=answer)
    others = [g for g in clause.all(Grouping) if not ((g.asked and g.by in _DAYS) or (g.bare and g.by is GroupBy.DAY))]
    if metric is not None or others or clause.has(Making, Superlative, Comparing):
        raise UnreadableError("I can list the latest activities, or make a figure of a period, but not both together.")
    if not clause.has(Sport) and not any(condition.race for condition in clause.all(Condition)):
        raise UnreadableError("Tell me which activity: a run, a ride, a swim …")
    recent, number = clause.one(Recent), clause.one(Count)
    newest = recent is None or recent.newest
    group = clause.one(Grouping)
    if group is not None and group.by is GroupBy.WEEKDAY and group.asked:
        return Shape("date", Aggregate.MAX if newest else Aggregate.MIN, answer=Wanted.WEEKDAY)
    if clause.has(When) or (recent is not None and recent.dated) or _asks_for_day(clause):
        if number is not None:
            raise UnreadableError("Ask for a single date, or for a list of the latest.")
        return Shape("date", Aggregate.MAX if newest else Aggregate.MIN)
    if clause.has(Ask):
        raise UnreadableError("I can list the latest activities, but not count over them: name a period instead.")
    return Shape("date", Aggregate.LIST, top=number.number if number else None, order=None if newest else "lowest")


def _extreme(clause: Clause, superlative: Superlative, metric: str | None) -> Shape:
    group, number = clause.one(Grouping), clause.one(Count)
    if superlative.counts and group is None:
        order: Order = "lowest" if superlative.end == "least" else "highest"
        top = number.number if number else None
        return Shape("date", Aggregate.COUNT, GroupBy.SPORT, top, order, answer=Wanted.GROUP, sport="any")
    rows = group is not None and group.by is GroupBy.DAY and metric is not None and not of_activities(metric)
    if group is not None and not rows and not _is_of_one_activity(clause, superlative, group):
        return _extreme_group(clause, superlative, metric, group, number)
    if metric is None:
        if superlative.end in ("best", "worst"):
            raise UnreadableError("Best can mean fastest, longest or easiest: say which.")
        if any(sport == Sport("any") for sport in clause.all(Sport)) and superlative.end == "most":
            counted = replace(superlative, counts=True)
            return _extreme(clause, counted, None)
        metric = "distance"
    if metric == "heart_rate" and superlative.end == "most" and not clause.has(Making):
        metric = "max_heart_rate"
    by = group.by if group is not None and not group.bare and not rows_of_days(group, metric) else None
    named = clause.has(When) or _asks_for_row(group, metric) or _names_row(clause, superlative, group, metric)
    answer = Wanted.DATE if named else None
    if number is not None or (_many(clause) and by is None):
        _refuse_figures_of_a_ranking(clause, metric)
        top = number.number if number else None
        return Shape(metric, Aggregate.LIST, top=top, order=order_of(superlative, metric), answer=answer)
    if group is not None and group.asked and not _asks_for_row(group, metric):
        best = record(superlative, metric)
        order = "lowest" if wants_low(superlative, metric) else "highest"
        return Shape(metric, best, group.by, order=order, answer=Wanted.GROUP)  # type: ignore[arg-type]
    return Shape(metric, record(superlative, metric), by, answer=answer)


def rows_of_days(group: Grouping, metric: str) -> bool:
    """Whether a group would be a single row: a day's own figure by day."""
    return group.by is GroupBy.DAY and not of_activities(metric)


def _names_row(clause: Clause, superlative: Superlative, group: Grouping | None, metric: str) -> bool:
    """ "What was my best day for steps", "my worst night": which one, unless a figure is asked for."""
    if of_activities(metric) or clause.has(Ask, Unit):
        return False
    told = " ".join(span.words for span in clause.of(Superlative)).casefold()
    night = superlative.metric == "sleep" and told.endswith(("night", "nights"))
    return night or (group is not None and group.bare and group.by is GroupBy.DAY)


def _asks_for_row(group: Grouping | None, metric: str) -> bool:
    """ "Which day had the most steps": a day is a row of its own there, and its date is asked for."""
    return group is not None and group.asked and group.by is GroupBy.DAY and not of_activities(metric)


def _asks_for_day(clause: Clause) -> bool:
    """ "What was the last day on which": the day is the answer."""
    return any(group.by is GroupBy.DAY for group in clause.all(Grouping)) or clause.has(Nights)


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
    names = group.asked or group.by not in _OF_TIME or clause.has(When) or top is not None
    asks = [s for s in clause.of(Ask) if not s.words.casefold().startswith("by ")]
    names = names or not (asks or clause.has(Unit) or group.per) or _stands_first(clause)
    answer = Wanted.GROUP if names else None
    counted = superlative.counts or any(ask.aggregate is Aggregate.COUNT for ask in clause.all(Ask))
    far = sport_of(clause) not in _BY_TIME_ALONE and sport_of(clause) in _GOING_FAR
    weekly = group.by is GroupBy.WEEKDAY and not clause.has(Unit)
    if counted or (metric is None and (_many(clause) or not far or weekly)):
        low = superlative.end in ("least", "worst")
        sport = None if clause.has(Sport) else "any"
        return Shape(
            "distance", Aggregate.COUNT, group.by, top, "lowest" if low else "highest", answer=answer, sport=sport
        )
    metric = metric or "distance"
    aggregate = usual_aggregate(metric)
    if clause.has(Making) and not group.per:
        aggregate = _aggregate(clause, metric)
    elif CATALOG[metric].grain is Grain.DAY and Aggregate.SUM in CATALOG[metric].aggregates and group.by in _OF_TIME:
        aggregate = Aggregate.SUM if superlative.end in ("most", "least") else aggregate
    low = wants_low(superlative, metric)
    return Shape(metric, aggregate, group.by, top, "lowest" if low else "highest", answer=answer)


def _stands_first(clause: Clause) -> bool:
    """ "Year with the most running km": the year is asked for, though a unit is named."""
    ends = [span.meaning for span in clause.spans if isinstance(span.meaning, Grouping | Superlative | Ask)]
    return bool(ends) and isinstance(ends[0], Grouping) and not ends[0].per


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
    told = clause.one(Grouping)
    if told is not None and told.asked and told.by is GroupBy.DAY and clause.has(Sport) and not clause.has(Ask, Making):
        return _by_date(clause, None)
    worn = told is not None and told.asked and told.by is GroupBy.SHOE and not clause.has(Superlative, Ask, Making)
    if worn and clause.has(Condition):
        return Shape("date", Aggregate.LIST, answer=Wanted.SHOE)
    group = group_of(clause)
    asked = clause.one(Ask)
    days = any(ask.aggregate is Aggregate.DAYS for ask in clause.all(Ask))
    of_days = last_of_days(clause)
    if days and clause.has(Negated) and clause.has(Sport) and not clause.has(Grouping):
        sport = next((sport.name for sport in clause.all(Sport) if sport.name != "any"), "any")
        idle = (Filter(field="sport", op="!=", value=sport),)
        told = tuple(item for condition in clause.all(Condition) for item in condition.filters)
        return Shape(of_days or "days", Aggregate.COUNT, filters=(*told, *idle), uses=frozenset({Negated}), sport="any")
    others = any(condition.of_day for condition in clause.all(Condition)) and not clause.has(Sport)
    if of_days and asked == Ask() and not clause.has(Sport, Nights):
        return Shape(of_days, Aggregate.COUNT, group)
    if others and (asked is None or asked.metric is None):
        return Shape(of_days or "days", Aggregate.COUNT, group)
    if asked is not None and clause.has(Nights) and asked.metric is None:
        return Shape(last_of_days(clause) or "sleep", Aggregate.COUNT, group)
    if asked is not None:
        return Shape(_amount(clause), asked.aggregate or _how_many_or_much(clause), group)
    if Aggregate.MEAN in (making.aggregate for making in clause.all(Making)):
        raise UnreadableError("Say what the average is of: the distance, the pace, the heart rate …")
    beside = clause.has(Differing) and len(clause.of(Period)) > 1
    if beside or clause.has(Comparing, Making):
        return Shape(_amount(clause), Aggregate.COUNT if _many(clause) else Aggregate.SUM, group)
    if group is not None:
        return Shape(_amount(clause), Aggregate.COUNT if _many(clause) else Aggregate.SUM, group)
    if clause.has(Doing):
        named = any(sport.name != "any" for sport in clause.all(Sport))
        return Shape("date", Aggregate.LIST, answer=None if named else Wanted.TYPE)
    if clause.has(Existence) and not clause.has(Listing) and not asks_yes_or_no(clause):
        if any(sport.name == "any" for sport in clause.all(Sport)) and clause.has(Period):
            return Shape("date", Aggregate.LIST, answer=Wanted.TYPE)
        if not clause.has(Condition):
            raise UnreadableError("I did not find out what to measure.")
    if clause.has(Existence) and not clause.has(Listing):
        return Shape(_amount(clause), Aggregate.COUNT, answer=Wanted.YES_NO)
    if _many(clause) or (clause.has(Condition) and clause.has(Sport)):
        return Shape(_filtered_metric(clause) or "date", Aggregate.LIST)
    period = clause.one(Period)
    if clause.has(Sport) and period is not None and period.one_day and not clause.has(Listing):
        return Shape("date", Aggregate.LIST, answer=Wanted.TYPE)
    raise UnreadableError("I did not find out what to measure.")


def _how_many_or_much(clause: Clause) -> Aggregate:
    if _many(clause):
        return Aggregate.COUNT
    if _counts_weekdays(clause):
        return Aggregate.DAYS
    words = " ".join(span.words for span in clause.of(Ask)).casefold()
    if "much" in words and clause.has(Sport):
        return Aggregate.SUM
    hanging = [span.words for span in clause.of(Dangling)]
    if hanging:
        raise UnreadableError(f"I do not know what to do with {quoted(hanging)} here.", *hanging)
    raise UnreadableError("I did not find out what to count.")


def _counts_weekdays(clause: Clause) -> bool:
    """ "On how many Sundays did I run"."""
    spans = [span for span in clause.spans if not isinstance(span.meaning, Quiet)]
    return any(
        isinstance(after.meaning, Condition)
        and before.words.casefold().endswith("how many")
        and {item.field for item in after.meaning.filters} == {"weekday"}
        for before, after in pairwise(spans)
    )


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
    makings = clause.all(Making)
    made = [making.aggregate for making in makings if not making.vague] or [making.aggregate for making in makings]
    asked = [ask.aggregate for ask in clause.all(Ask) if ask.aggregate in (Aggregate.COUNT, Aggregate.DAYS)]
    ends = [ask.aggregate for ask in clause.all(Ask) if ask.aggregate in (Aggregate.MIN, Aggregate.MAX)]
    if ends:
        return ends[0]
    bounded = {item.field for condition in clause.all(Condition) for item in condition.filters}
    if metric in bounded and _many(clause) and any(ask == Ask() for ask in clause.all(Ask)):
        return Aggregate.COUNT
    if asked and not (asked[0] is Aggregate.COUNT and clause.has(Metric, Unit) and Aggregate.SUM in allowed):
        return asked[0]
    of_each = clause.has(Nights) or any(group.per for group in clause.all(Grouping))
    if of_each and not of_activities(metric) and not made:
        return Aggregate.MEAN
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
    beside = clause.has(Comparing, Comparative) and not of_activities(metric)
    if clause.has(Ask) and Aggregate.SUM in allowed and not _habitual(clause) and not beside:
        return Aggregate.SUM
    if _is_total_of_days(clause, metric):
        return Aggregate.SUM
    return usual_aggregate(metric)


def _is_total_of_days(clause: Clause, metric: str) -> bool:
    """ "Active minutes since Monday": what a day adds up, over a stretch of days, without a word of an average."""
    adds_up = CATALOG[metric].grain is Grain.DAY and Aggregate.SUM in CATALOG[metric].aggregates
    otherwise = clause.has(Condition, Comparing, Comparative, Grouping, Nights, Trending, Recent, Either, Usual)
    return adds_up and clause.has(Period) and not otherwise


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
    """Words of the question, for a reason: a bare number would read as a claim, so it is not repeated."""
    return " and ".join("a number" if _BARE_NUMBER.fullmatch(word.casefold()) else f"“{word}”" for word in words)
