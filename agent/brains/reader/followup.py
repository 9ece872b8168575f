"""A question that changes one part of the one before: "and in June?", "by week?", "only trail runs". Pure."""

from dataclasses import replace

from agent.brains.reader.arguments import as_arguments
from agent.brains.reader.clause import Clause, Kind, points_back
from agent.brains.reader.context import period_after
from agent.brains.reader.meanings import (
    Ago,
    AllTime,
    Ask,
    Aspect,
    Comparative,
    Comparing,
    Condition,
    Count,
    Existence,
    Facet,
    Follow,
    Grouping,
    Listing,
    Making,
    Metric,
    Nights,
    Nth,
    Percenting,
    Period,
    Quiet,
    Recent,
    Share,
    Shift,
    Span,
    Sport,
    Stretch,
    Superlative,
    Those,
    Unit,
    When,
)
from agent.brains.reader.measure import (
    UnreadableError,
    of_activities,
    sport_of,
    superlative_of,
    units_of,
    usual_aggregate,
    whole_day,
)
from agent.brains.reader.query import TOOL, query_call
from agent.brains.reader.reading import Call
from agent.brains.reader.rules.shares import OF_SLEEP
from agent.brains.reader.show import TOOL as SHOW
from agent.brains.reader.show import show_call
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, Filter, GroupBy, QueryArgs, Wanted

_CONTEXT: tuple[Kind, ...] = (
    Shift,
    Nth,
    Those,
    Nights,
    Period,
    AllTime,
    Sport,
    Condition,
    Grouping,
    Comparing,
    Count,
    Stretch,
)
_MEASURES: tuple[Kind, ...] = (Ask, Metric, Making, Superlative)
_PARTS: tuple[Kind, ...] = (*_CONTEXT, *_MEASURES, Unit, Quiet, Follow)
_OF_SINGLE = (Aggregate.LIST, Aggregate.BEST, Aggregate.MAX, Aggregate.MIN)
_NAMES = frozenset({"shoe", "name", "named"})
_RELATIVE = ("the period before", "same period last year")


def follows(clause: Clause, *, marked: bool) -> bool:
    """Whether the clause only makes sense, or is meant, as a change to what was asked before.

    *marked*: the sentence begins with "and" or the like.
    """
    marked = marked or clause.has(Follow)
    if clause.has(Unit, Listing) and all(isinstance(s.meaning, Unit | Listing | Quiet | Follow) for s in clause.spans):
        return clause.has(Unit)
    if clause.has(Share, Percenting) and not clause.has(Sport, Superlative, Condition):
        return all(isinstance(span.meaning, (*_PARTS, Existence, Share, Percenting)) for span in clause.spans)
    if clause.has(Ago) and not clause.has(Sport, Superlative, Condition):
        return all(isinstance(span.meaning, (*_PARTS, Existence, Ago)) for span in clause.spans)
    if points_back(clause) and clause.has(Metric, Ask) and not clause.has(Sport, Superlative, Condition, Period):
        return all(isinstance(span.meaning, (*_PARTS, Existence, Aspect)) for span in clause.spans)
    if clause.has(Those) or (clause.has(Facet, When) and not clause.has(Sport, Superlative, Recent)):
        kinds = (*_PARTS, Existence, Facet, When, Recent)
        return all(isinstance(span.meaning, kinds) for span in clause.spans)
    allowed = (*_PARTS, Existence) if marked and clause.has(*_MEASURES) else _PARTS
    if clause.says_nothing or any(not isinstance(span.meaning, allowed) for span in clause.spans):
        return False
    if marked:
        return True
    if clause.has(*_MEASURES, Unit):
        return not clause.has(Period, AllTime, Sport, Condition, Grouping, Comparing)
    return not (clause.has(Sport) and clause.has(Period, Condition, Grouping)) and not clause.has(Count)


def follows_shown(clause: Clause, previous: tuple[Call, ...]) -> bool:
    """Whether it asks for another activity, or for more of the one just shown."""
    if not previous or previous[-1].tool != SHOW or clause.has(*_MEASURES, Grouping, Condition, Comparing):
        return False
    return clause.has(Aspect, Period, Recent) or units_of(clause) is not None


def shown_again(clause: Clause, previous: tuple[Call, ...]) -> Call:
    """The activity just shown, or the one that the clause names in its place."""
    if units_of(clause) is not None:
        clause, units = clause.without(Unit), units_of(clause)
    else:
        units = previous[-1].args.get("units")
    in_units = {} if units is None else {"units": units}
    if not clause.has(Period, Recent, Sport):
        return Call(SHOW, previous[-1].args | in_units)
    clause = _dated(clause, str(previous[-1].args.get("which", "")))
    if not clause.has(Sport) and "sport" in previous[-1].args:
        clause = clause.plus([Span("", Sport(str(previous[-1].args["sport"])))])
    shown = show_call(clause.without(Follow))
    return Call(SHOW, shown.args | in_units)


def followed_up(clause: Clause, previous: tuple[Call, ...]) -> tuple[Call, ...]:
    """The *previous* queries, with what *clause* says in place of what they said. Raises UnreadableError."""
    queries = [QueryArgs.model_validate(call.args) for call in previous if call.tool == TOOL]
    if not queries:
        raise UnreadableError("I do not know what that refers to: ask the whole question.")
    if clause.has(Unit) and not clause.has(*_MEASURES) and units_of(clause) is None:
        raise UnreadableError("I can answer in kilometres or in miles, and give times as they are.")
    changes = clause.without(Follow, Existence, Listing)
    base = queries[:1] if clause.has(*_MEASURES) else queries
    changed = [Call(TOOL, as_arguments(_in_context(changes, _measured(changes, args)))) for args in base]
    return tuple(call for at, call in enumerate(changed) if call not in changed[:at])


def _of_those(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "How many of them were over 10 km", "the longest of them", "which day was that": of the rows found before."""
    facets = [facet.wanted for facet in clause.all(Facet)]
    groups = [group.by for group in clause.all(Grouping) if group.asked]
    if any(group.by is GroupBy.SHOE and group.bare for group in clause.all(Grouping)):
        facets.append(Wanted.SHOE)
    if GroupBy.WEEKDAY in groups:
        facets.append(Wanted.WEEKDAY)
    elif GroupBy.DAY in groups or (clause.has(When) and not clause.has(*_MEASURES)):
        facets.append(Wanted.DATE)
    if len(facets) == 1 and not clause.has(Superlative, Sport, Metric):
        wanted = (
            Wanted.GROUP if before.group_by and before.of_groups is None and facets[0] is Wanted.DATE else facets[0]
        )
        single = before.aggregate in _OF_SINGLE or before.aggregate in (Aggregate.FIRST, Aggregate.LAST)
        if single or wanted is Wanted.GROUP or before.metric == "date":
            return before.model_copy(update={"answer": wanted, "check": None})
    if clause.has(Share, Percenting) and before.metric in OF_SLEEP and not clause.has(Comparative, Comparing):
        return before.model_copy(
            update={"metric": OF_SLEEP[before.metric], "aggregate": Aggregate.MEAN, "answer": None}
        )
    if clause.has(Ago) and not clause.has(Sport, Condition):
        return before.model_copy(update={"answer": Wanted.DAYS_SINCE, "check": None})
    same = {whole_day(metric.name) for metric in clause.all(Metric)} == {before.metric}
    if same and clause.has(Ask) and before.answer is not None and not clause.has(Period, Sport, Condition, Grouping):
        return before.model_copy(update={"answer": None})
    if clause.has(Share, Percenting):
        return _in_percent(clause, before)
    superlative = clause.one(Superlative)
    ends = {"most": "highest", "least": "lowest"}
    flips = superlative is not None and superlative.metric is None and not clause.has(Metric, Ask, Making, Those)
    if superlative is not None and flips and before.group_by and before.order and superlative.end in ends:
        return before.model_copy(update={"order": ends[superlative.end], "rank": None})
    nth = clause.one(Nth)
    if nth is not None and (before.order is not None or before.aggregate in _OF_SINGLE) and before.rank is None:
        return before.model_copy(update={"rank": nth.place, "top": None})
    of_it = _measure_of_it(clause, before)
    if of_it is not None:
        return of_it
    if not clause.has(Those):
        return None
    recent = clause.one(Recent)
    if recent is not None and not clause.has(Superlative, Ask):
        end = Aggregate.MAX if recent.newest else Aggregate.MIN
        answer = Wanted.DATE if clause.has(When, Facet) or recent.dated else None
        return before.model_copy(
            update={"metric": "date", "aggregate": end, "answer": answer, "top": None, "order": None}
        )
    if any(ask.aggregate in (None, Aggregate.COUNT, Aggregate.DAYS) and not ask.metric for ask in clause.all(Ask)):
        counted = before.aggregate if before.aggregate in (Aggregate.COUNT, Aggregate.DAYS) else Aggregate.COUNT
        return before.model_copy(update={"aggregate": counted, "answer": None, "top": None, "order": None})
    return None


def _in_percent(clause: Clause, before: QueryArgs) -> QueryArgs:
    """ "And in percent?" of a comparison; of anything else it does not say what the whole is."""
    compares = before.compare_to is not None or bool(before.split)
    if not compares or before.aggregate is Aggregate.SHARE or clause.has(Period, Condition, Sport, Metric, Grouping):
        raise UnreadableError("I did not find out what the percentage is of: ask the whole question.")
    return before.model_copy(update={"answer": Wanted.PERCENT, "check": None, "order": None})


def _measure_of_it(clause: Clause, before: QueryArgs) -> QueryArgs | None:
    """ "What was its average heart rate", "how far did I climb on it": another measure of the row just found."""
    ends = (Aggregate.BEST, Aggregate.MAX, Aggregate.MIN)
    named = [metric.name for metric in clause.all(Metric)] or [ask.metric for ask in clause.all(Ask) if ask.metric]
    newest = before.metric == "date" or before.aggregate in (Aggregate.FIRST, Aggregate.LAST)
    alone = clause.has(Metric) and not clause.has(Making, Superlative, Period, Sport, Condition, Grouping, Those)
    if not (points_back(clause) or alone) or len(set(named)) != 1 or not named[0] or before.group_by or before.over:
        return None
    if before.aggregate not in ends and before.aggregate not in (Aggregate.FIRST, Aggregate.LAST):
        return None
    if not of_activities(named[0]) or not of_activities(before.metric):
        return None
    if alone and CATALOG[named[0]].quantity is CATALOG[before.metric].quantity:
        return None
    if newest:
        oldest = before.aggregate in (Aggregate.FIRST, Aggregate.MIN)
        end = Aggregate.FIRST if oldest else Aggregate.LAST
        return before.model_copy(update={"metric": named[0], "aggregate": end, "answer": None, "order": None})
    low = before.aggregate is Aggregate.MIN if before.aggregate is not Aggregate.BEST else None
    other_end = low is not None and low is not CATALOG[before.metric].lowest_is_best
    return before.model_copy(
        update={
            "metric": named[0],
            "aggregate": usual_aggregate(named[0]),
            "best_by": before.metric,
            "order": "lowest" if other_end else None,
            "answer": None,
        }
    )


def _measured(clause: Clause, before: QueryArgs) -> QueryArgs:
    """*before* with another measure, aggregate or ranking, where the clause names one."""
    those = _of_those(clause, before)
    if those is not None:
        return those
    clause = clause.without(Those, Shift)
    superlative, number = superlative_of(clause), clause.one(Count)
    if number is not None and (superlative is None or superlative.metric is None) and not clause.has(Metric):
        return _ranked(before, number.number)
    if not clause.has(*_MEASURES):
        return _over_another(clause, before)
    if before.aggregate in (Aggregate.TREND, Aggregate.CORRELATION) or before.of_groups is Aggregate.TREND:
        raise UnreadableError("Ask the whole question again, with the other measure in it.")
    if _asks_for_group_average(clause, before):
        return before
    read = query_call(clause.without(Period, AllTime, Condition, Comparing).plus(_implied(clause, before)))
    after = QueryArgs.model_validate(read.args)
    keeps_groups = superlative is None and after.group_by is None and after.aggregate is not Aggregate.LIST
    return before.model_copy(
        update={
            "metric": after.metric,
            "over": after.over,
            "units": after.units or before.units,
            "aggregate": after.aggregate,
            "answer": None
            if before.answer is Wanted.COUNT and after.aggregate is not before.aggregate
            else before.answer,
            "top": after.top if not keeps_groups else before.top,
            "order": after.order,
            "group_by": before.group_by if keeps_groups else after.group_by,
        }
    )


def _asks_for_group_average(clause: Clause, before: QueryArgs) -> bool:
    """ "And the average?" of weekly totals: their answer states it, and a mean of each week's runs is another thing."""
    means = [making.aggregate for making in clause.all(Making)] == [Aggregate.MEAN]
    totals = before.group_by is not None and before.aggregate in (Aggregate.SUM, Aggregate.COUNT)
    return means and totals and not clause.names_a_measure


def _implied(clause: Clause, before: QueryArgs) -> list[Span]:
    """What the question before lends to an elliptical one: its sport, and its metric if none is named."""
    if any(not of_activities(metric.name) for metric in clause.all(Metric)):
        return []
    asks_how_many = " many" in " ".join(span.words.casefold() for span in clause.of(Ask))
    counts = asks_how_many and not clause.names_a_measure and not clause.has(Making, Superlative)
    implied = []
    if not clause.has(Sport) and of_activities(before.metric):
        implied.append(Span("", Sport(before.sport or "any", many=counts)))
    if before.over is not None and not clause.has(Stretch) and not clause.names_a_measure and not counts:
        implied.append(Span("", Stretch(before.over, timed=True)))
    elif not clause.names_a_measure and not counts and not clause.has(Stretch):
        implied.append(Span("", Metric(before.metric)))
    return implied


def _over_another(clause: Clause, before: QueryArgs) -> QueryArgs:
    """*before* over the distance that the clause names, where it is about times over one."""
    stretch = clause.one(Stretch)
    if stretch is None:
        return before
    if before.over is None or len(clause.of(Stretch)) > 1:
        words = [span.words for span in clause.of(Stretch)]
        raise UnreadableError("I cannot tell what is asked of the distance; ask for the best time over it.", *words)
    return before.model_copy(update={"over": stretch.over})


def _ranked(before: QueryArgs, number: int) -> QueryArgs:
    if not 1 <= number <= 100:
        raise UnreadableError("That is too long a list, or none at all.")
    if before.group_by is None and before.aggregate is not Aggregate.LIST:
        return before.model_copy(update={"top": number, "aggregate": Aggregate.LIST})
    return before.model_copy(update={"top": number})


def _in_context(clause: Clause, args: QueryArgs) -> QueryArgs:
    """*args* with the period, sport, filters and grouping that the clause names."""
    args = _in_period(clause, args)
    args = args.model_copy(update={"units": units_of(clause) or args.units})
    if clause.has(Sport):
        if not of_activities(args.metric):
            raise UnreadableError(f"{CATALOG[args.metric].label.capitalize()} is not known per sport.")
        args = args.model_copy(update={"sport": sport_of(clause)})
    if clause.has(Shift) and args.period is not None and " my " in f" {args.period} ":
        raise UnreadableError("Name the day itself, or ask the whole question again.")
    for shift in clause.all(Shift):
        moved = [item.model_copy(update={"day_offset": -shift.offset}) for item in args.filters]
        args = args.model_copy(update={"filters": moved})
    fresh = [item for condition in clause.all(Condition) for item in condition.filters]
    if clause.has(Condition) and not fresh:
        fresh = [
            item.model_copy(update={"op": "!="}) for item in args.filters if item.op == "=" and item.field == "sport"
        ]
        if not fresh:
            raise UnreadableError("I do not know which the other days are: ask the whole question.")
    if len(fresh) == 1 and args.check is not None and args.of_groups is not None and fresh[0].field == args.metric:
        check = Check(op=fresh[0].op, value=fresh[0].value, unit=fresh[0].unit)  # type: ignore[arg-type]
        return args.model_copy(update={"check": check})
    if fresh:
        fresh = [_beside(item, args.filters) for item in fresh]
        fields = {item.field for item in fresh}
        fields |= _NAMES if fields & _NAMES else set()
        args = args.model_copy(update={"filters": [*(f for f in args.filters if f.field not in fields), *fresh]})
    group = clause.one(Grouping)
    if group is None or superlative_of(clause) is not None or (group.by is GroupBy.SHOE and args.answer is Wanted.SHOE):
        return args
    aggregate = args.aggregate
    if (group.per and aggregate is Aggregate.MEAN) or (aggregate in _OF_SINGLE and not clause.has(*_MEASURES)):
        aggregate = usual_aggregate(args.metric) if args.over is None else Aggregate.BEST
    return args.model_copy(update={"group_by": group.by, "aggregate": aggregate, "top": None, "order": None})


def _beside(item: Filter, before: list[Filter]) -> Filter:
    """A new bound is one of the same day and sport as the one that it takes the place of."""
    old = next((other for other in before if other.field == item.field), None)
    if old is None and item.field in CATALOG:
        alike = [o for o in before if o.field in CATALOG and _alike(o.field, item.field)]
        old = alike[0] if len(alike) == 1 else None
        item = item if old is None else item.model_copy(update={"field": old.field})
    if old is None or item.day_offset or item.sport:
        return item
    return item.model_copy(update={"day_offset": old.day_offset, "sport": old.sport})


def _alike(known: str, said: str) -> bool:
    """ "Under 6.5 hours" after "slept under 7 hours": a bare duration is of the sleep."""
    return said == "duration" and known != said and CATALOG[known].quantity is CATALOG[said].quantity


def _dated(clause: Clause, before: str) -> Clause:
    """The clause with its periods as they are meant after a question about *before*."""
    compared = clause.has(Comparing)

    def meant(span: Span) -> Span:
        period = span.meaning
        if not isinstance(period, Period) or (compared and period.relative):
            return span
        words = period_after(period.words, before, relative=period.relative)
        return Span(span.words, replace(period, words=words, relative=False))

    return Clause(tuple(meant(span) for span in clause.spans))


def _in_period(clause: Clause, args: QueryArgs) -> QueryArgs:
    if args.period is None and not clause.has(Comparing) and any(period.relative for period in clause.all(Period)):
        raise UnreadableError("There is no time before all time: name the period itself.")
    if args.period is not None:
        clause = _dated(clause, args.period)
    words = [period.words for period in clause.all(Period)]
    if clause.has(Comparing):
        if len(words) > 2 or (len(words) == 1 and args.period is None):
            raise UnreadableError("To compare, I need both periods: a month and another month, say.")
        period, other = (words[0], words[1]) if len(words) == 2 else (args.period, (*words, "the period before")[0])
        return args.model_copy(update={"period": period, "compare_to": other})
    if len(words) > 1:
        raise UnreadableError("I read several periods; say “compare” to compare them.")
    if clause.has(AllTime):
        return args.model_copy(update={"period": None, "compare_to": None})
    if not words:
        return args
    if args.compare_to is not None and args.compare_to not in _RELATIVE:
        raise UnreadableError("Name both periods to compare.")
    kept = args.compare_to if args.compare_to in _RELATIVE else None
    return args.model_copy(update={"period": words[0], "compare_to": kept})
