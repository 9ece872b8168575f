"""The last look at a call: every number, negation and kind of figure that was said must be found in it. Pure.

The rules read by what they look for; this looks for what they may have passed over. A question that lost a word on the
way is answered truly, but it is another question.
"""

import re
from itertools import pairwise

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparing,
    Condition,
    Count,
    Grouping,
    Making,
    Metric,
    Negated,
    Nights,
    Percenting,
    Period,
    Quiet,
    Recorded,
    Share,
    Span,
    Sport,
    Streaky,
    Stretch,
)
from agent.brains.reader.measure import UnreadableError, of_activities
from agent.brains.reader.said import quoted, telling_spans
from tools.metrics.query import Aggregate, GroupBy, QueryArgs

_SIDES = ("before ", "after ", "since ", "until ", "till ")
_NUMBER = re.compile(r"\d+")
_UNMISTAKABLE = frozenset({Aggregate.STD, Aggregate.RANGE, Aggregate.PERCENTILE, Aggregate.MEDIAN})
_AMOUNTS = frozenset({"distance", "ascent", "energy"})
_NEGATED: tuple[Kind, ...] = (Sport, Recorded, Metric, Nights)
"""What "without" and "not" are understood of, besides a kind of day."""


def refuse_what_was_lost(clause: Clause, args: QueryArgs) -> None:
    """Raises UnreadableError where *args* lack something that *clause* says."""
    for lost in (_numbers(clause, args), _negations(clause, args), _makings(clause, args), _stretches(clause, args)):
        if lost:
            words = [span.words for span in lost]
            raise UnreadableError(f"I do not know what to do with {quoted(words)} here.", *words)
    if _names_two_events(clause, args):
        raise UnreadableError("I read several names; ask for one of them.")
    if any(_is_cut_off(period, after) for period, after in pairwise(clause.spans)):
        raise UnreadableError("I read a name behind a date: say which day is meant.")
    if _loses_counted_nights(clause, args):
        raise UnreadableError("Say which nights are counted: those above 8 hours of sleep, say.")
    if args.split and args.split == args.versus:
        raise UnreadableError("I read the same on both sides: say what sets them apart.")
    if _contradict(args):
        raise UnreadableError("Nothing is on both of these days: say “compare” to compare them.")
    if _counts_activities_of_a_day(clause, args):
        raise UnreadableError("Say of which stretch of time: on how many days, or in how many weeks.")
    amounts = [ask for ask in clause.all(Ask) if ask.metric in _AMOUNTS]
    if amounts and clause.has(Streaky) and args.of_groups is None and not clause.has(Grouping):
        raise UnreadableError("I can tell the longest streak or break, but not how far it went.")
    if _is_yes_or_no_of_some(clause, args):
        raise UnreadableError("Say whether the average is meant, or how often it was so.")


def _names_two_events(clause: Clause, args: QueryArgs) -> bool:
    """ "Between the Zurich marathon and the Lausanne marathon": no activity is both; "in the Alps with Tom" may be."""
    between = any(span.words.casefold() == "between" for span in clause.spans)
    fields = ("name", "named") if between else ("name",)
    return any(len({item.value for item in args.filters if item.field == field}) > 1 for field in fields)


def _is_cut_off(period: Span, after: Span) -> bool:
    """ "Before the 2026 Lavaux half": not all the time before 2026."""
    sided = isinstance(period.meaning, Period) and period.words.casefold().startswith(_SIDES)
    names = isinstance(after.meaning, Condition) and any(i.field in ("name", "named") for i in after.meaning.filters)
    return sided and names


def _numbers(clause: Clause, args: QueryArgs) -> list[Span]:
    told = set(_NUMBER.findall(str(args.model_dump(exclude_none=True))))
    return [
        span
        for span in clause.spans
        if isinstance(span.meaning, Count) and span.meaning.number != 1 and str(span.meaning.number) not in told
    ]


def _negations(clause: Clause, args: QueryArgs) -> list[Span]:
    """ "Not" is understood right before what was not done or not recorded; elsewhere it might turn anything round."""
    between = any(span.words.casefold() == "between" for span in clause.spans)
    of_share = clause.has(Share, Percenting) and not any(item.op == "!=" for item in args.split)
    if (between and clause.has(Streaky)) or of_share:
        return list(clause.of(Negated))
    spans = [span for span in clause.spans if not (isinstance(span.meaning, Quiet) or span.meaning == Count(1))]
    negated = [at for at, span in enumerate(spans) if isinstance(span.meaning, Negated)]
    if len(negated) > 1:
        return [spans[at] for at in negated]
    rest = args.split and not args.versus
    return [spans[at] for at in negated if not (_is_negatable(spans[at + 1 :]) or (rest and spans[at] is spans[-1]))]


def _is_negatable(after: list[Span]) -> bool:
    meaning = after[0].meaning if after else None
    of_day = isinstance(meaning, Condition) and (meaning.of_day or bool(meaning.race))
    return isinstance(meaning, _NEGATED) or of_day


def _loses_counted_nights(clause: Clause, args: QueryArgs) -> bool:
    """ "How many nights was I awake": a number of nights, no figure of them."""
    counts = any(
        before.meaning == Ask() and before.words.casefold() == "how many" and isinstance(after.meaning, Nights)
        for before, after in pairwise(telling_spans(clause))
    )
    return counts and args.aggregate in (Aggregate.MEAN, Aggregate.SUM) and args.of_groups is None


def _contradict(args: QueryArgs) -> bool:
    """ "Gaps between runs on weekdays and weekends": no day is both, and no run a morning and an evening one."""
    days = {str(item.value) for item in args.filters if item.field == "weekday" and item.op == "="}
    times = {item.value for item in args.filters if item.field == "time_of_day" and item.op == "="}
    return {"weekdays", "weekend"} <= days or len(times) > 1


def _makings(clause: Clause, args: QueryArgs) -> list[Span]:
    made = {args.aggregate, args.of_groups}
    return [
        span
        for span in clause.of(Making)
        if isinstance(span.meaning, Making) and span.meaning.aggregate in _UNMISTAKABLE - made
    ]


def _stretches(clause: Clause, args: QueryArgs) -> tuple[Span, ...]:
    return clause.of(Stretch) if args.over is None else ()


def _counts_activities_of_a_day(clause: Clause, args: QueryArgs) -> bool:
    """A number of activities is a day's: beside a count of activities or of weeks it would be another thing."""
    bounds = [item for item in (*args.filters, *args.split) if item.field == "activities" and item.op != "contains"]
    if not bounds or not of_activities(args.metric):
        return False
    longer = args.group_by in (GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR) and args.of_groups is None
    days = any(ask.aggregate is Aggregate.DAYS for ask in clause.all(Ask))
    days = days or any(group.by is GroupBy.DAY for group in clause.all(Grouping)) or args.aggregate is Aggregate.DAYS
    weeks = any(group.by in (GroupBy.WEEK, GroupBy.MONTH) for group in clause.all(Grouping))
    return (
        longer
        or (args.aggregate is Aggregate.COUNT and not days and args.answer is None)
        or (args.aggregate is Aggregate.SHARE and weeks)
    )


def _is_yes_or_no_of_some(clause: Clause, args: QueryArgs) -> bool:
    """ "Did my heart rate ever exceed 190": no average of the rows where it did answers that."""
    if args.aggregate is not Aggregate.MEAN or args.answer is not None or not args.filters or args.group_by:
        return False
    bounded = any(item.field == args.metric for item in args.filters)
    return bounded and clause.has(AllTime, Period) and not clause.has(Ask, Making, Comparing, Share, Percenting)
