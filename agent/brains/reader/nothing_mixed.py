"""The last look at what is made of which values: an average of extremes is no extreme. Pure.

:mod:`agent.brains.reader.nothing_lost` looks for words that a call lost; here are words that it kept, but in another
order of things than they were said.
"""

from itertools import pairwise

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    AtLeastOnce,
    Both,
    Condition,
    Count,
    Follow,
    Grouping,
    Making,
    Metric,
    Nights,
    Quiet,
    Recent,
    Sport,
    Superlative,
    Unit,
)
from agent.brains.reader.measure import UnreadableError, asks_yes_or_no, of_activities
from agent.brains.reader.said import per_activity, telling_spans
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, GroupBy, QueryArgs, Wanted
from tools.units import CLOCKS

_OF_TIME = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_APART = frozenset({GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR, GroupBy.WEEKDAY, GroupBy.SHOE})
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_ENDS = frozenset({Aggregate.BEST, Aggregate.MAX, Aggregate.MIN})
_FIGURES = frozenset({Aggregate.MEAN, Aggregate.MEDIAN})
_OF_BOTH = frozenset({Aggregate.RANGE, Aggregate.CORRELATION})
_OF_EACH = frozenset({Aggregate.SUM, *_COUNTS, Aggregate.LIST, Aggregate.STREAK, Aggregate.SHARE})
_OF_ROWS = frozenset({Aggregate.SUM, Aggregate.MEAN, Aggregate.TREND, *_ENDS})
_WITHIN = one_of("in during of for from at within")
_ARTICLES = one_of("my the a")
_FINISHING = one_of("end ends ended ending finish finished")


def refuse_what_is_mixed(clause: Clause, args: QueryArgs) -> None:
    """Raises UnreadableError where *args* make something else of the values than *clause* says."""
    if _asks_whether_it_is_the_one(clause, args):
        raise UnreadableError("Ask which one it is: I cannot tell yet whether it is that one.")
    if _loses_an_average(clause, args) or _averages_extremes(clause, args):
        raise UnreadableError("I cannot make that figure of those figures: ask for one of them.")
    if _is_of_another_extreme(clause, args):
        raise UnreadableError("I can rank weeks, months and years, but tell no other figure of the first of them.")
    if len({group.by for group in clause.all(Grouping)} & _APART) > 1:
        raise UnreadableError("I can group by a single thing.")
    if _says(clause, "per") and (not per_activity(clause) or args.aggregate in _OF_EACH):
        raise UnreadableError("I can tell averages per activity, day, week, month or year, but no other rate.")
    if clause.has(Both) and args.group_by is not None:
        raise UnreadableError("I can tell on how many days both were done, not in how many weeks or months.")
    counts = args.metric == "distance" and args.aggregate in _COUNTS and args.of_groups is None
    far = any(unit.metric == "distance" for unit in clause.all(Unit))
    if counts and far and not clause.has(Count, AtLeastOnce):
        raise UnreadableError("I do not know whether an amount or a number of activities is meant.")
    if args.aggregate is Aggregate.TREND and clause.has(Recent, Superlative) and not args.last_n:
        raise UnreadableError("I can tell how a figure moved over many activities, not within one.")
    if asks_yes_or_no(clause) and args.aggregate is Aggregate.SUM and args.group_by is not None and _tells_all(args):
        raise UnreadableError("Ask in how many of them it was so.")
    _refuse_lost_questions(clause, args)
    _refuse_misfits(clause, args)


def _refuse_lost_questions(clause: Clause, args: QueryArgs) -> None:
    """ "Between", "all" and "how many runs, km and hours": what they ask for must be told."""
    gap = args.aggregate is Aggregate.GAP and not clause.has(Making, Metric)
    if _says(clause, "between") and not (args.compare_to or args.split or args.aggregate in _OF_BOTH or gap):
        raise UnreadableError("I do not know what lies between them.", "between")
    if _says_only_that_was_done(clause, args):
        raise UnreadableError("I cannot tell what was the only thing done.", "only")
    if args.answer is Wanted.YES_NO and args.aggregate in _COUNTS and (_says(clause, "all") or _says(clause, "each")):
        raise UnreadableError("I can tell whether it was so at all, or on every day, but not of all of them.")
    telling = telling_spans(clause)
    runs = any(a.meaning == Ask() and isinstance(b.meaning, Sport) and b.meaning.many for a, b in pairwise(telling))
    if runs and args.aggregate is Aggregate.SUM and args.group_by is None and clause.has(Unit):
        raise UnreadableError("Ask for the number and for the amount in two questions.")


def _refuse_misfits(clause: Clause, args: QueryArgs) -> None:
    """ "What time did I *end*", "calories apart from *runs*", of runs."""
    ends = any(_FINISHING & {*span.words.casefold().split()} for span in clause.of(Quiet))
    if args.metric == "start_time" and ends:
        raise UnreadableError("I know when activities began, not when they ended.")
    clock = args.metric in CATALOG and CATALOG[args.metric].quantity in CLOCKS and args.metric != "date"
    if clock and args.aggregate in _COUNTS and not args.filters:
        raise UnreadableError("Say before or after which time.")
    others = [str(item.value) for item in args.filters if item.field == "type" and item.op == "!="]
    if any(args.sport == other for other in others) or (others and not of_activities(args.metric)):
        raise UnreadableError("Say of which activities, or of which days, instead of which not.")
    idle = any(item.field == "sport" and item.op == "!=" and not item.day_offset for item in args.filters)
    if idle and of_activities(args.metric) and args.aggregate in _OF_ROWS and "any" in _values(args):
        raise UnreadableError("There are no activities on days without any.")
    if args.aggregate is Aggregate.GAP and any(item.field == "sport" and item.op == "!=" for item in args.filters):
        raise UnreadableError("A break from days without something is not clear: ask for the break, or the streak.")
    asked_how = bool(clause.spans) and clause.spans[0].words.casefold().startswith("how ") and not clause.has(Ask)
    if asked_how and args.aggregate is Aggregate.LIST:
        raise UnreadableError("Say how it is to be measured: how far, how fast, how long …")
    of_days = any(item.field in CATALOG and not of_activities(item.field) for item in args.filters)
    if args.metric == "duration" and of_days and not clause.has(Sport):
        raise UnreadableError("Say which activity's time is meant, or that sleep is.")
    demanded = {item.field for item in args.split}
    if args.aggregate is Aggregate.SHARE and args.metric == "days" and clause.has(Nights) and "duration" in demanded:
        raise UnreadableError("Say that hours of sleep are meant.")


def _values(args: QueryArgs) -> list[str]:
    return [str(item.value) for item in args.filters if item.field == "sport"]


def _tells_all(args: QueryArgs) -> bool:
    return args.answer is None and args.check is None and args.of_groups is None and not args.compare_to


def _says(clause: Clause, word: str) -> bool:
    return any(span.words.casefold().split()[:1] == [word] for span in clause.of(Quiet))


def _asks_whether_it_is_the_one(clause: Clause, args: QueryArgs) -> bool:
    """ "Was my longest run in May", "is this my longest streak": the record itself answers neither."""
    first = clause.spans[0].words.casefold().split() if clause.spans else []
    politely = first[:2] in (["do", "you"], ["did", "you"])
    told = args.answer is not None and args.answer is not Wanted.GROUP
    return clause.has(Superlative) and asks_yes_or_no(clause) and not (politely or told or args.compare_to)


def _loses_an_average(clause: Clause, args: QueryArgs) -> bool:
    """ "Mean and median distance", "how many rest days on average"."""
    said = [span for span in clause.spans if _is_figure(span.meaning, of_top=False)]
    made = {args.aggregate, args.of_groups}
    lost = [span for span in said if isinstance(span.meaning, Making) and span.meaning.aggregate not in made]
    if args.aggregate in _COUNTS and args.group_by is None and not args.split:
        bounded = any(item.field in CATALOG for item in args.filters)
        return any(not bounded or span.words.casefold() == "on average" for span in lost)
    of_another = _says(clause, "of") and isinstance(said[0].meaning, Making) and said[0] not in lost if said else False
    return bool(lost) and len(said) > 1 and not (of_another or args.relate_to)


def _averages_extremes(clause: Clause, args: QueryArgs) -> bool:
    """ "Average longest run per week", "total of my best 3 weeks": the average is of what the extremes are."""
    if args.group_by not in _OF_TIME or args.of_groups is not None or any(g.asked for g in clause.all(Grouping)):
        return False
    made = [at for at, span in enumerate(clause.spans) if _is_figure(span.meaning, of_top=args.top is not None)]
    ends = [at for at, span in enumerate(clause.spans) if isinstance(span.meaning, Superlative)]
    if not made or not ends or made[0] > ends[0]:
        return False
    return args.top is not None or args.aggregate in _ENDS or args.order is not None


def _is_figure(meaning: object, *, of_top: bool) -> bool:
    figures = _FIGURES | {Aggregate.SUM} if of_top else _FIGURES
    return isinstance(meaning, Making) and not meaning.vague and meaning.aggregate in figures


def _is_of_another_extreme(clause: Clause, args: QueryArgs) -> bool:
    """ "How did I sleep in my biggest week": that week is ranked by something else than the sleep."""
    if args.group_by not in _OF_TIME or args.order is None or args.of_groups is not None:
        return False
    at = next((at for at, span in enumerate(clause.spans) if isinstance(span.meaning, Superlative)), 0)
    superlative = clause.spans[at].meaning
    before = list(clause.spans[:at])
    while before and before[-1].words.casefold() in _ARTICLES:
        before.pop()
    within = bool(before) and bool(_WITHIN & {*before[-1].words.casefold().split()[-1:]})
    asked = any(isinstance(span.meaning, Ask | Metric | Making | Unit) for span in before)
    if not (within and asked) or not isinstance(superlative, Superlative) or superlative.counts:
        return False
    idle = any(condition.of_day for condition in clause.all(Condition))
    return idle or (args.metric, args.aggregate) != ("distance", Aggregate.SUM)


def _says_only_that_was_done(clause: Clause, args: QueryArgs) -> bool:
    """ "Did I only run on weekends", "how many days did I only run"; "only on Sundays" narrows, and nothing more."""
    places = [
        at
        for at, span in enumerate(clause.spans)
        if isinstance(span.meaning, Follow) and span.words.casefold() == "only"
    ]
    if not places:
        return False
    at = places[0]
    before = {span.words.casefold() for span in clause.spans[max(at - 1, 0) : at]}
    after = clause.spans[at + 1 : at + 2]
    verb = any(isinstance(span.meaning, Sport) and not span.meaning.many for span in after) and not before & _ARTICLES
    return verb or args.answer is Wanted.YES_NO
