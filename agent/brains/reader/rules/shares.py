"""Percentages: of the rows that fulfil something, or of a total. Pure."""

from dataclasses import replace
from itertools import pairwise

from agent.brains.reader.clause import Clause
from agent.brains.reader.comparing import ends_of
from agent.brains.reader.meanings import (
    Ask,
    AtLeastOnce,
    Comparative,
    Comparing,
    Condition,
    Every,
    Existence,
    Grouping,
    Meaning,
    Metric,
    Negated,
    Nights,
    Percenting,
    Quiet,
    Share,
    Span,
    Sport,
    Superlative,
    Trending,
    Unit,
)
from agent.brains.reader.measure import UnreadableError, of_activities, whole_day
from agent.brains.reader.rules.weeks_counted import LONGER, weeks_counted
from agent.brains.reader.said import telling_spans
from agent.brains.reader.wanting import Shape
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Filter, GroupBy

_USES = frozenset({Share, Percenting, Nights, Grouping, Existence, AtLeastOnce, Every, Negated, Unit, Ask})
_VERBS = one_of("were was had did are is have has do took happened took lasted went started")
_LONGER = frozenset({GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
OF_SLEEP = {
    "deep_sleep": "deep_sleep_percent",
    "light_sleep": "light_sleep_percent",
    "rem_sleep": "rem_sleep_percent",
    "awake_time": "awake_percent",
}


def share(clause: Clause) -> Shape | None:
    """What percentage of the rows, or of a total, fulfils the condition."""
    if not clause.has(Share, Percenting) or clause.has(Comparing, Comparative, Trending, Superlative):
        return None
    if ends_of(clause) is not None:
        return None
    weeks = _of_weeks(clause)
    if weeks is not None:
        return weeks
    if any(group.bare and group.by in _LONGER for group in clause.all(Grouping)):
        raise UnreadableError(
            "I can tell the share of days, nights and activities, not that of weeks, months or years."
        )
    measured = list(dict.fromkeys(metric.name for metric in clause.all(Metric)))
    stages = [OF_SLEEP[name] for name in measured if name in OF_SLEEP]
    if stages and set(measured) <= {*OF_SLEEP, "sleep"} and not _bounds(clause, measured):
        return Shape(stages[0], Aggregate.MEAN, uses=_USES)
    if (measured and measured[0].endswith("_percent")) or "sleep_efficiency" in measured:
        return Shape(measured[0], Aggregate.MEAN, uses=_USES)
    base, split = _of_anything(*_parted(clause))
    split_filters = tuple(item for meaning in split for item in _demands(meaning, base, clause))
    if not split_filters:
        raise UnreadableError("I did not find out what the percentage is of.")
    base, split = _done_first(clause, *_days_first(*_rows_first(base, split)))
    split_filters = tuple(item for meaning in split for item in _demands(meaning, base, clause))
    base_filters = tuple(item for meaning in base if isinstance(meaning, Condition) for item in meaning.filters)
    metric, aggregate = _of_what(clause, base, split, split_filters, measured)
    if not of_activities(metric) or metric == "days":
        base_filters += tuple(Filter(field="sport", op="=", value=m.name) for m in base if isinstance(m, Sport))
    return Shape(
        metric,
        aggregate,
        _group_of(clause),
        filters=base_filters,
        split=split_filters,
        sport=_sport(base, split, metric),
        uses=_USES,
    )


def _of_weeks(clause: Clause) -> Shape | None:
    """ "Percentage of weeks with at least 3 runs", "of weeks with more than 40 km": of the weeks, not of the runs."""
    told = telling_spans(clause)
    opening = next((at for at, span in enumerate(told[:-1]) if isinstance(span.meaning, Share)), None)
    noun = None if opening is None else told[opening + 1].meaning
    if not isinstance(noun, Grouping) or not noun.bare or noun.by not in LONGER:
        return None
    counted = weeks_counted(Clause(tuple(Span(s.words, Ask()) if s.meaning == Share() else s for s in clause.spans)))
    if counted is None or counted.check is None or counted.of_groups is not Aggregate.COUNT:
        raise UnreadableError("Say what each of them must reach: a distance, or a number of activities.")
    return replace(counted, of_groups=Aggregate.SHARE, uses=counted.uses | _USES)


def _group_of(clause: Clause) -> GroupBy | None:
    """ "Share of runs under 5 km per year": of each year; a day is what is counted."""
    groups = [group for group in clause.all(Grouping) if not group.bare and group.by is not GroupBy.DAY]
    if len(groups) > 1:
        raise UnreadableError("I can group by a single thing.")
    return groups[0].by if groups else None


def _bounds(clause: Clause, measured: list[str]) -> bool:
    """ "What share of nights was I awake for an hour or more": a bound on what is named, so nights are counted."""
    bounds = [condition for condition in clause.all(Condition) if not condition.of_day]
    return any(item.field in measured for condition in bounds for item in condition.filters)


def _parted(clause: Clause) -> tuple[list[Meaning], list[Meaning]]:
    """What the percentage is of, and what is demanded: parted by the verb, else by the first demand."""
    spans = [span for span in clause.spans if span.meaning is not None]
    opening = max((at for at, span in enumerate(spans) if isinstance(span.meaning, Share)), default=-1)
    if opening > 0 and not any(_demanding(span.meaning) for span in spans[opening:]):
        spans = [*spans[opening:], *spans[:opening]]
        opening = 0
    in_front = spans[:-1] if opening < 0 else spans[:opening]
    before = [s for s in in_front if isinstance(s.meaning, Sport | Nights) or (opening > 0 and _demanding(s.meaning))]
    rest = spans[opening + 1 :]
    verb = next((at for at, span in enumerate(rest) if _is_verb(span) and _demands_after(rest[at:])), None)
    if verb is None:
        verb = next((at for at, span in enumerate(rest) if _demanding(span.meaning)), len(rest))
    base = [span.meaning for span in (*before, *rest[:verb]) if span.meaning is not None]
    return base, [span.meaning for span in rest[verb:] if span.meaning is not None]


def _of_anything(base: list[Meaning], split: list[Meaning]) -> tuple[list[Meaning], list[Meaning]]:
    """ "What percentage went into running, of all my workout time": of whatever was done, that in one sport."""
    whole = [meaning for meaning in split if isinstance(meaning, Sport) and meaning.name == "any"]
    parts = [meaning for meaning in split if isinstance(meaning, Sport) and meaning.name != "any"]
    if not (whole and parts):
        return base, split
    return [*base, *whole], [meaning for meaning in split if meaning not in whole]


def _rows_first(base: list[Meaning], split: list[Meaning]) -> tuple[list[Meaning], list[Meaning]]:
    """ "% weekend runs": of the runs those on weekends."""
    rows: list[Meaning] = [meaning for meaning in split if isinstance(meaning, Sport) and meaning.many]
    if len(rows) != 1 or any(isinstance(m, Sport | Nights) for m in base) or not any(map(_demanding, split)):
        return base, split
    told = [meaning for meaning in split if isinstance(meaning, Condition)]
    if len(told) > 1 and split.index(told[0]) < split.index(rows[0]) < split.index(told[1]):
        rows.append(told[0])  # "% of Sunday runs over 10 km": of those on Sundays
    return [*base, *rows], [meaning for meaning in split if meaning not in rows]


def _days_first(base: list[Meaning], split: list[Meaning]) -> tuple[list[Meaning], list[Meaning]]:
    """ "Share of run days above 15,000 steps": what days they are goes before what is demanded of them."""
    demands = [meaning for meaning in split if isinstance(meaning, Condition)]
    kinds = [meaning for meaning in demands if meaning.of_day]
    if len(demands) < 2 or not kinds or len(kinds) == len(demands):
        return base, split
    return [*base, *kinds], [meaning for meaning in split if meaning not in kinds]


def _done_first(clause: Clause, base: list[Meaning], split: list[Meaning]) -> tuple[list[Meaning], list[Meaning]]:
    """ "What share of my mileage did I run on Sundays": of the running, that on Sundays."""
    verbs = [meaning for meaning in split if isinstance(meaning, Sport) and not meaning.many]
    amounts = clause.has(Metric, Unit) and not any(isinstance(meaning, Sport) for meaning in base)
    if not (amounts and verbs and any(map(_demanding, split))):
        return base, split
    return [*base, *verbs], [meaning for meaning in split if meaning not in verbs]


def _is_verb(span: Span) -> bool:
    words = span.words.casefold().split()
    return isinstance(span.meaning, Quiet | Existence) and bool(words) and words[0] in _VERBS


def _demands_after(spans: list[Span]) -> bool:
    return any(_demanding(span.meaning) or isinstance(span.meaning, Sport) for span in spans)


def _demanding(meaning: Meaning | None) -> bool:
    return isinstance(meaning, Condition)


def _demands(meaning: Meaning, base: list[Meaning], clause: Clause) -> tuple[Filter, ...]:
    if isinstance(meaning, Condition):
        return meaning.filters
    if isinstance(meaning, Sport):
        sports = [other.name for other in base if isinstance(other, Sport)]
        if meaning.name in sports or (meaning.name == "any" and sports):
            return ()
        negated = any(isinstance(other, Negated) for other in clause.all(Negated))
        return (Filter(field="sport", op="!=" if negated else "=", value=meaning.name),)
    return ()


def _of_what(
    clause: Clause, base: list[Meaning], split: list[Meaning], demanded: tuple[Filter, ...], measured: list[str]
) -> tuple[str, Aggregate]:
    amounts = [name for name in measured if Aggregate.SUM in CATALOG[name].aggregates and of_activities(name)]
    amounts += [unit.metric for unit in clause.all(Unit) if not measured]
    in_period = any(item.field == "period" for item in demanded)
    if amounts and (in_period or any(isinstance(meaning, Sport) for meaning in (*base, *split))):
        return amounts[0], Aggregate.SHARE_OF_TOTAL
    fields = [whole_day(item.field) for item in demanded if item.field in CATALOG]
    of_days = [name for name in fields if not of_activities(name)]
    rows = [other for other in base if isinstance(other, Sport) and other.many]
    days = any(isinstance(meaning, Grouping) and meaning.by is GroupBy.DAY for meaning in base)
    days = days or (not any(isinstance(m, Sport) for m in base) and _are_days(clause))
    days = days or any(isinstance(meaning, Every) and meaning.unit == "day" for meaning in base)
    if rows and not days:
        return "date", Aggregate.SHARE
    if of_days:
        return of_days[0], Aggregate.SHARE
    if days or any(isinstance(m, Condition) and m.of_day for m in base):
        return "days", Aggregate.SHARE
    return "date", Aggregate.SHARE


def _are_days(clause: Clause) -> bool:
    """ "What share of Sundays": the days themselves, of which no activity is said before."""
    return any(
        isinstance(after.meaning, Condition)
        and {item.field for item in after.meaning.filters} == {"weekday"}
        and (isinstance(before.meaning, Share) or before.words.casefold() in ("of", "of my", "of all"))
        for before, after in pairwise(clause.spans)
    )


def _sport(base: list[Meaning], split: list[Meaning], metric: str) -> str | None:
    if not of_activities(metric):
        return None
    named = [meaning.name for meaning in base if isinstance(meaning, Sport)]
    demanded = [meaning.name for meaning in split if isinstance(meaning, Sport)]
    return named[0] if named else ("any" if demanded else None)
