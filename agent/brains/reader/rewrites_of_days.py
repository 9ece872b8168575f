"""Which days and nights a clause means: "count the days with …", "the night before my longest run". Pure.

Each rewrite is ``Clause -> Clause``, and leaves what it does not know as it is.
"""

import re
from dataclasses import replace

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    Ask,
    Both,
    Comparative,
    Condition,
    Count,
    Facet,
    Grouping,
    Listing,
    Making,
    Metric,
    Nights,
    Period,
    Quiet,
    Recent,
    Relating,
    Scope,
    Share,
    Shift,
    Span,
    Sport,
    Streaky,
    Superlative,
    Trending,
    Unit,
    When,
    Which,
)
from agent.brains.reader.measure import MEASURED_AT_NIGHT, asks_yes_or_no, of_activities, whole_day
from agent.brains.reader.scopes import scoped
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Filter, GroupBy

_ASKED_OF_DAYS: tuple[Kind, ...] = (
    Superlative, Recent, When, Metric, Share, Streaky, Relating, Trending, Count, Facet, Listing,
)  # fmt: skip
"""What is asked for in place of the number of days."""
_WEEK_OF_DAYS = re.compile(r"^week (?:of|from) (?=\d{1,2} (?:\w+ )?(?:to|-) \d)", re.IGNORECASE)
_DAY_TO_DAY = re.compile(r"(?:from )?(\d{1,2}) (?:to|-|until) (\d{1,2}) (\w+(?: \d{4})?)")
_BESIDE_ONE = re.compile(r"(before|after|following) (my (?:last|latest|most recent|longest|first) .+)")


def main_grain(clause: Clause) -> Grain:
    """What a row of the question is, as far as its own words tell: "how was my HRV after a run" is of nights."""
    named = [whole_day(metric.name) for metric in clause.all(Metric)]
    if clause.has(Nights) and not named:
        return Grain.NIGHT
    return CATALOG[named[0]].grain if named else Grain.ACTIVITY


def between_periods(clause: Clause) -> Clause:
    """ "In which year did I run further, 2018 or 2020": one of the two, no group of all."""
    named = [s for s in clause.of(Grouping) if isinstance(s.meaning, Grouping) and s.meaning.asked]
    if len(named) != 1 or len(clause.of(Period)) != 2 or clause.has(Superlative) or not clause.has(Comparative):
        return clause
    return Clause(tuple(Span(s.words, Which()) if s is named[0] else s for s in clause.spans))


def days_counted(clause: Clause) -> Clause:
    """ "Count the days with …", "number of June days above …", "days in November without …": days are counted."""
    nouns, noun = clause.of(Grouping), clause.one(Grouping)
    if noun is None or len(nouns) > 1 or noun.by is not GroupBy.DAY or noun.asked:
        return clause
    of_day = any(condition.of_day for condition in clause.all(Condition))
    if not (noun.bare or of_day) or not _asks_for_a_number(clause):
        return clause
    kept = tuple(span for span in clause.spans if span is not nouns[0] and not isinstance(span.meaning, Ask))
    return Clause((*kept, Span(nouns[0].words, Ask(Aggregate.DAYS))))


def _asks_for_a_number(clause: Clause) -> bool:
    """ "How many days", "June days above 10,000 steps": nothing is asked for but how many there are."""
    asks = clause.all(Ask)
    if clause.has(*_ASKED_OF_DAYS) or asks_yes_or_no(clause) or any(ask.metric for ask in asks):
        return False
    if any(making.aggregate is not Aggregate.SUM for making in clause.all(Making)):
        return False
    return clause.has(Condition) or any(ask.aggregate in (None, Aggregate.COUNT) for ask in asks)


def without_week(clause: Clause) -> Clause:
    """ "The week of 19 to 25 July" is those days."""
    return Clause(tuple(_without_week(span) for span in clause.spans))


def _without_week(span: Span) -> Span:
    if not isinstance(span.meaning, Period):
        return span
    words = _WEEK_OF_DAYS.sub("", span.meaning.words)
    return span if words == span.meaning.words else Span(span.words, replace(span.meaning, words=words))


def weekday_nights(clause: Clause) -> Clause:
    """Sleep "on Friday nights": they began on a Friday and are of the Saturday; "on Monday mornings" they ended."""
    bounds = [item.field for condition in clause.all(Condition) for item in condition.filters]
    named = [metric.name for metric in clause.all(Metric)] + [field for field in bounds if field in CATALOG]
    if clause.has(Sport) or not named or not all(_is_of_nights(name) for name in named):
        return clause
    return Clause(tuple(_begun_on(span) for span in clause.spans))


def _is_of_nights(name: str) -> bool:
    return CATALOG[name].grain is Grain.NIGHT or name in MEASURED_AT_NIGHT


def _begun_on(span: Span) -> Span:
    bound = span.meaning
    parts = (
        {item.value for item in bound.filters if item.field == "time_of_day"} if isinstance(bound, Condition) else {}
    )
    if not isinstance(bound, Condition) or parts not in ({"night"}, {"morning"}) or len(bound.filters) != 2:
        return span
    began = -1 if parts == {"night"} else 0
    days = tuple(item.model_copy(update={"day_offset": began}) for item in bound.filters if item.field == "weekday")
    return Span(span.words, replace(bound, filters=days)) if days else span


def one_night(clause: Clause) -> Clause:
    """Sleep "before my longest run" is one night's, not that of all the time before."""
    if main_grain(clause) is not Grain.NIGHT or clause.has(Making):
        return clause
    return Clause(tuple(_one_night(span) for span in clause.spans))


def _one_night(span: Span) -> Span:
    """ "From 3 to 4 May" is the night that ended on the 4th; "after my last race", the one that ended the day after."""
    if not isinstance(span.meaning, Period):
        return span
    words = span.meaning.words.casefold()
    between = _DAY_TO_DAY.fullmatch(words)
    if between is not None and int(between[2]) == int(between[1]) + 1:
        return Span(span.words, Period(f"{between[2]} {between[3]}", one_day=True))
    beside = _BESIDE_ONE.fullmatch(words)
    if beside is None:
        return span
    side = "day of" if beside[1] == "before" else "day after"
    return Span(span.words, Period(f"{side} {beside[2]}", one_day=True))


def on_one_day(clause: Clause) -> Clause:
    """ "Both a run and a swim": the days with the one that hold the other too."""
    sports = [(s, s.meaning.name) for s in clause.of(Sport) if isinstance(s.meaning, Sport) and s.meaning.name != "any"]
    if not clause.has(Both) or len({name for _, name in sports}) != 2:
        return clause
    span, name = sports[1]
    other = Condition((Filter(field="activities", op=">=", value=1, sport=name),), of_day=True)
    return Clause(tuple(Span(s.words, other) if s is span else s for s in clause.spans))


def scopes_as_conditions(clause: Clause) -> Clause:
    """ "On days when I ran": a condition on the row's day."""
    return scoped(clause, main_grain(clause))


def with_scopes(clause: Clause) -> Clause:
    """*clause* with "on days when …" and its like as conditions, before its neighbours borrow from it."""
    if not clause.has(Scope, Shift):
        return clause
    if not clause.has(Scope, Relating) and main_grain(clause) is not Grain.ACTIVITY:
        clause = _scope_of_shift(clause)
    if _is_of_sleep(clause):
        clause = clause.plus([Span("", Metric("sleep"))])
    return scopes_as_conditions(clause)


def _is_of_sleep(clause: Clause) -> bool:
    """ "How many hours the night before a race": beside a night, a length that names nothing is the sleep."""
    beside_a_night = any(scope.unit == "night" and scope.relation != "on" for scope in clause.all(Scope))
    longest = any("sleep" in superlative.also for superlative in clause.all(Superlative))
    if beside_a_night and longest and clause.has(Which) and not clause.has(Metric, Unit):
        return True  # "of the nights after a run, which was the longest"
    lengths = all(ask.metric in (None, "duration") for ask in clause.all(Ask)) and not _counts_what_was_done(clause)
    return beside_a_night and not clause.has(Metric) and clause.has(Ask, Unit) and lengths


def _counts_what_was_done(clause: Clause) -> bool:
    """ "How many runs came after a night of less than 6 hours"."""
    asked = next((at for at, span in enumerate(clause.spans) if span.meaning == Ask()), None)
    after = () if asked is None else clause.spans[asked + 1 :]
    counted = next((span.meaning for span in after if not isinstance(span.meaning, Quiet | Period)), None)
    return isinstance(counted, Sport) and counted.many and not clause.has(Unit)


def _scope_of_shift(clause: Clause) -> Clause:
    """ "July walks: hours slept the night before": what was done is what the nights are beside."""
    done, shifts = clause.of(Sport), clause.of(Shift)
    if not done or len(shifts) != 1:
        return clause
    later = isinstance(shifts[0].meaning, Shift) and shifts[0].meaning.offset > 0
    opening = Span(shifts[0].words, Scope("night", "after" if later else "before"))
    own = [span for span in clause.spans if _is_of_what_was_done(span)]
    kept = tuple(s for s in clause.spans if s not in (*done, *own, *shifts))
    return Clause((*kept, opening, *own, *done))


def _is_of_what_was_done(span: Span) -> bool:
    """ "Walks over 5 km": a condition on the activity itself."""
    bound = span.meaning
    if not isinstance(bound, Condition) or bound.of_day:
        return False
    return all(item.field in CATALOG and of_activities(item.field) for item in bound.filters)
