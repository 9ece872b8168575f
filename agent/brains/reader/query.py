"""A clause as arguments of ``query_metrics``, or the reason why it is none. Pure."""

import re
from dataclasses import replace

from agent.brains.reader.best_times import best_time_shape
from agent.brains.reader.bounds import BOUND_SYSTEMS, with_bound
from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.comparing import Periods, compared, periods_of
from agent.brains.reader.meanings import (
    Ago,
    AllTime,
    Ask,
    Aspect,
    AtLeastOnce,
    Both,
    Comparative,
    Comparing,
    Condition,
    Count,
    Courtesy,
    Dangling,
    Describing,
    Differing,
    Distinct,
    Doing,
    Either,
    Every,
    Facet,
    Grouping,
    Importing,
    Listing,
    Making,
    Meaning,
    Metric,
    Missing,
    Negated,
    Nights,
    Nth,
    Percenting,
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
    Stretch,
    Superlative,
    Those,
    Topic,
    Trending,
    Undoing,
    Unit,
    Usual,
    When,
    Which,
)
from agent.brains.reader.measure import UnreadableError, asks_yes_or_no, of_activities, sport_of, units_of, whole_day
from agent.brains.reader.newest import without_newest
from agent.brains.reader.nothing_lost import refuse_what_was_lost
from agent.brains.reader.reading import Call
from agent.brains.reader.rules import first_that_fits
from agent.brains.reader.scopes import scoped
from agent.brains.reader.shape import filters_of, of_newest, quoted, shape_of
from agent.brains.reader.sides import Sides, one_side_of, sides_of
from agent.brains.reader.wanting import Shape
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Filter, GroupBy, QueryArgs, Wanted
from tools.units import CLOCKS, Units

TOOL = "query_metrics"
_NEVER: tuple[Kind, ...] = (Topic, Importing, Undoing, Courtesy, Aspect)
_SPECIAL: tuple[Kind, ...] = (
    Share, Streaky, Trending, Relating, Distinct, Ago, Facet, Negated, Scope, Shift, Nights, Either, Differing,
    Percenting, Usual, Every, AtLeastOnce, Missing, Describing, Comparative, Comparing, Both, Those, Nth, Dangling,
)  # fmt: skip
"""What means something in some questions only: a rule that has used it says so."""
_OF_ANYTHING = frozenset(
    {Aggregate.STREAK, Aggregate.CURRENT_STREAK, Aggregate.GAP, Aggregate.SHARE, Aggregate.CORRELATION}
)
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_AT_NIGHT = frozenset({"respiration", "spo2", "hrv"})
_ARTICLES = one_of("a an my the any one")
_SHOWING: tuple[Kind, ...] = (Listing, Doing, Superlative, Recent, Facet)
_MOST_NEWEST = 1000
_LATELY = "last 7 days"
"""When "my resting heart rate" is, without a period: what is asked for is how it is now."""


def query_call(clause: Clause) -> Call:
    """The call that *clause* asks for. Raises UnreadableError where it asks for none."""
    if clause.has(Relating):
        clause = clause.without(Comparing)
    clause = _days_counted(_between_periods(clause))
    clause = _clock_ends(_night_beside(_named(clause)))
    clause = _without_manner(_steps_walked(_other_sports(clause)))
    clause = _on_one_day(scoped(clause, _main_grain(clause)))
    said = clause
    _refuse_time_to(clause)
    last_n, clause = without_newest(clause)
    clause = _how_far_above(clause)
    sides, clause = sides_of(clause)
    if sides is None:
        sides, clause = one_side_of(clause)
    elif clause.has(When):
        clause = Clause(tuple(Span(s.words, Which()) if isinstance(s.meaning, When) else s for s in clause.spans))
    bounded, clause = with_bound(clause) if sides is None else (None, clause)
    if last_n is not None and not 1 <= last_n <= _MOST_NEWEST:
        raise UnreadableError("That is too many activities, or none at all.")
    shape = _ranked(clause, _shape(clause))
    if sides is None and bounded is None:
        shape = _ever(clause, shape)
    periods = periods_of(clause)
    if sides is not None:
        shape = compared(clause, _with_sides(clause, shape, sides), sides=True, either=sides.either)
    elif periods.second is not None:
        shape = compared(clause, shape, sides=False)
    if bounded is not None:
        shape = replace(shape, check=bounded.check, answer=Wanted.YES_NO, uses=shape.uses | bounded.uses)
    if shape.aggregate is Aggregate.LIST and shape.top is None and shape.answer is None and not clause.has(*_SHOWING):
        shape = replace(shape, answer=Wanted.COUNT)
    if last_n is not None and periods.second is not None:
        raise UnreadableError("The newest activities have no second period to stand beside.")
    _refuse_leftovers(clause, shape)
    args = _arguments(clause, shape, periods, last_n)
    refuse_what_was_lost(said, args)
    return Call(TOOL, as_arguments(args))


def _refuse_time_to(clause: Clause) -> None:
    """ "How many days until Christmas", "how many weeks since my last ride": of time itself, not of training."""
    words = [period.words.casefold() for period in clause.all(Period)]
    counts = any(ask.aggregate in (None, Aggregate.DAYS, Aggregate.COUNT) and not ask.metric for ask in clause.all(Ask))
    alone = not clause.has(Sport, Metric, Condition, Nights, Unit, Facet, Superlative)
    if counts and alone and any(word.startswith(("until ", "till ", "since ", "to ")) for word in words):
        raise UnreadableError("I count days with training, not the time from one day to another.")


def _steps_walked(clause: Clause) -> Clause:
    """ "How many steps did I walk": all of them, not those of walks."""
    steps = any(metric.name in ("steps", "daily_steps") for metric in clause.all(Metric))
    bounds = any(item.field in ("steps", "daily_steps") for c in clause.all(Condition) for item in c.filters)
    if not (steps or bounds):
        return clause
    spans = clause.spans
    verbs = {at for at, span in enumerate(spans) if span.meaning == Sport("walk") and not _is_noun(spans[:at])}
    return Clause(tuple(span for at, span in enumerate(spans) if at not in verbs))


def _is_noun(before: tuple[Span, ...]) -> bool:
    return bool({word for span in before[-2:] for word in span.words.casefold().split()} & _ARTICLES)


def with_scopes(clause: Clause) -> Clause:
    """*clause* with "on days when …" and its like as conditions."""
    if not clause.has(Scope, Shift):
        return clause
    if not clause.has(Scope) and _main_grain(clause) is not Grain.ACTIVITY and not clause.has(Relating):
        clause = _scope_of_shift(clause)
    beside_a_night = any(scope.unit == "night" and scope.relation != "on" for scope in clause.all(Scope))
    lengths = all(ask.metric in (None, "duration") for ask in clause.all(Ask))
    if beside_a_night and not clause.has(Metric) and clause.has(Ask, Unit) and lengths:
        clause = clause.plus([Span("", Metric("sleep"))])
    return scoped(clause, _main_grain(clause))


def _between_periods(clause: Clause) -> Clause:
    """ "In which year did I run further, 2018 or 2020": one of the two, no group of all."""
    named = [s for s in clause.of(Grouping) if isinstance(s.meaning, Grouping) and s.meaning.asked]
    if len(named) != 1 or len(clause.of(Period)) != 2 or clause.has(Superlative) or not clause.has(Comparative):
        return clause
    return Clause(tuple(Span(s.words, Which()) if s is named[0] else s for s in clause.spans))


def _days_counted(clause: Clause) -> Clause:
    """ "Count the days with …", "number of June days above …", "days in November without …": days are counted."""
    nouns = [s for s in clause.of(Grouping) if isinstance(s.meaning, Grouping) and s.meaning.by is GroupBy.DAY]
    asks = [ask for ask in clause.all(Ask) if ask.metric is None and ask.aggregate in (None, Aggregate.COUNT)]
    summed = all(making.aggregate is Aggregate.SUM for making in clause.all(Making))
    others = not summed or clause.has(
        Superlative, Recent, When, Metric, Share, Streaky, Relating, Trending, Count, Facet
    )
    noun = nouns[0].meaning if len(nouns) == 1 else None
    of_day = any(condition.of_day for condition in clause.all(Condition))
    if not isinstance(noun, Grouping) or noun.asked or others or len(clause.of(Grouping)) > 1:
        return clause
    if any(ask.metric for ask in clause.all(Ask)) or asks_yes_or_no(clause) or not (noun.bare or of_day):
        return clause
    if not asks and not clause.has(Condition):
        return clause
    kept = tuple(span for span in clause.spans if span is not nouns[0] and not isinstance(span.meaning, Ask))
    return Clause((*kept, Span(nouns[0].words, Ask(Aggregate.DAYS))))


def _clock_ends(clause: Clause) -> Clause:
    """ "The latest" of times of day is the highest: an end of the scale, unless the newest activity is meant."""
    clocks = [metric for metric in clause.all(Metric) if CATALOG[metric.name].quantity in CLOCKS]
    if not clocks or of_newest(clause):
        return clause
    ends = {"latest": Superlative("most"), "earliest": Superlative("least")}
    return Clause(tuple(Span(s.words, _end_of(s, ends)) for s in clause.spans))


def _end_of(span: Span, ends: dict[str, Superlative]) -> Meaning | None:
    return ends.get(span.words.casefold(), span.meaning) if isinstance(span.meaning, Recent) else span.meaning


def _named(clause: Clause) -> Clause:
    """ "With the name X": the name is a condition, not what is asked for."""
    names = any(item.field == "name" for condition in clause.all(Condition) for item in condition.filters)
    if not names or clause.has(Superlative, Recent):
        return clause
    return Clause(tuple(span for span in clause.spans if span.meaning != Facet(Wanted.NAME)))


def _night_beside(clause: Clause) -> Clause:
    """Sleep "before my longest run" is one night's, not that of all the time before."""
    weeks = tuple(_without_week(span) for span in clause.spans)
    if _main_grain(clause) is not Grain.NIGHT or clause.has(Making):
        return Clause(weeks)
    return Clause(tuple(_one_night(span) for span in weeks))


def _without_week(span: Span) -> Span:
    """ "The week of 19 to 25 July" is those days."""
    if not isinstance(span.meaning, Period):
        return span
    words = re.sub(r"^week (?:of|from) (?=\d{1,2} (?:\w+ )?(?:to|-) \d)", "", span.meaning.words, flags=re.IGNORECASE)
    return span if words == span.meaning.words else Span(span.words, replace(span.meaning, words=words))


def _one_night(span: Span) -> Span:
    words = span.words.casefold() if not isinstance(span.meaning, Period) else span.meaning.words.casefold()
    between = re.fullmatch(r"(?:from )?(\d{1,2}) (?:to|-|until) (\d{1,2}) (\w+(?: \d{4})?)", words)
    if isinstance(span.meaning, Period) and between is not None and int(between[2]) == int(between[1]) + 1:
        return Span(span.words, Period(f"{between[2]} {between[3]}", one_day=True))
    match = re.fullmatch(r"(before|after|following) (my (?:last|latest|most recent|longest|first) .+)", words)
    if not isinstance(span.meaning, Period) or match is None:
        return span
    side = "day of" if match[1] == "before" else "day after"
    return Span(span.words, Period(f"{side} {match[2]}", one_day=True))


def _scope_of_shift(clause: Clause) -> Clause:
    """ "July walks: hours slept the night before": what was done is what the nights are beside."""
    done = clause.of(Sport)
    bounds = [s for s in clause.of(Condition) if isinstance(s.meaning, Condition) and not s.meaning.of_day]
    own = [s for s in bounds if all(i.field in CATALOG and of_activities(i.field) for i in _items(s))]
    shifts = clause.of(Shift)
    if not done or len(shifts) != 1:
        return clause
    later = isinstance(shifts[0].meaning, Shift) and shifts[0].meaning.offset > 0
    opening = Span(shifts[0].words, Scope("night", "after" if later else "before"))
    kept = tuple(s for s in clause.spans if s not in (*done, *own, *shifts))
    return Clause((*kept, opening, *own, *done))


def _items(span: Span) -> tuple[Filter, ...]:
    return span.meaning.filters if isinstance(span.meaning, Condition) else ()


def _without_manner(clause: Clause) -> Clause:
    """ "How did my resting heart rate look in May": its average."""
    if not clause.has(Metric):
        return clause
    manner = [s for s in clause.of(Aspect) if s.words.casefold().startswith(("how", "look"))]
    return Clause(tuple(span for span in clause.spans if span not in manner))


def _other_sports(clause: Clause) -> Clause:
    """ "Apart from running, which sport …": every other one."""
    spans = clause.spans
    kinds = clause.has(Facet) or any(group.by in (GroupBy.SPORT, GroupBy.TYPE) for group in clause.all(Grouping))
    kinds = kinds or any(superlative.counts for superlative in clause.all(Superlative))
    for at, span in enumerate(spans[:-1]):
        after = next((s for s in spans[at + 1 :] if not isinstance(s.meaning, Quiet)), None)
        if kinds and isinstance(span.meaning, Negated) and after is not None and isinstance(after.meaning, Sport):
            other = Condition((Filter(field="sport", op="!=", value=after.meaning.name),))
            rest = tuple(s for s in spans if s not in (span, after))
            return Clause((*rest, Span(f"{span.words} {after.words}", other), Span("", Sport("any"))))
    return clause


def _on_one_day(clause: Clause) -> Clause:
    """ "Both a run and a swim": the days with the one that hold the other too."""
    sports = clause.of(Sport)
    sports = tuple(span for span in sports if isinstance(span.meaning, Sport) and span.meaning.name != "any")
    names = [span.meaning.name for span in sports if isinstance(span.meaning, Sport)]
    if not clause.has(Both) or len(set(names)) != 2:
        return clause
    other = Filter(field="activities", op=">=", value=1, sport=names[1])
    return Clause(tuple(Span(s.words, Condition((other,), of_day=True)) if s is sports[1] else s for s in clause.spans))


def _how_far_above(clause: Clause) -> Clause:
    """ "How far above my average", "how much later": a difference, no distance and no time."""
    spans = clause.spans
    for at, span in enumerate(spans[:-1]):
        much = isinstance(span.meaning, Ask) and span.words.casefold() == "how much"
        if much and isinstance(spans[at + 1].meaning, Comparative):
            return Clause((*spans[:at], Span(span.words, Differing()), *spans[at + 1 :]))
    if not clause.has(Usual):
        return clause
    return Clause(tuple(Span(s.words, Differing()) if _asks_how_far(s) else s for s in clause.spans))


def _asks_how_far(span: Span) -> bool:
    return isinstance(span.meaning, Ask) and span.meaning.aggregate in (Aggregate.SUM, None)


def _arguments(clause: Clause, shape: Shape, periods: Periods, last_n: int | None) -> QueryArgs:
    given = list(filters_of(clause)) if shape.filters is None else list(shape.filters)
    filters = [_of_whole_days(item, clause) for item in given]
    shape = _counting_days(shape, clause, filters)
    if clause.has(Both) and shape.aggregate is Aggregate.COUNT and of_activities(shape.metric):
        shape = replace(shape, aggregate=Aggregate.DAYS)
    _check(shape, clause, filters, periods)
    first, second = (
        (periods.second, periods.first) if shape.swapped and periods.second else (periods.first, periods.second)
    )
    split, versus = (shape.versus, shape.split) if shape.swapped and shape.versus else (shape.split, shape.versus)
    of_any = clause.has(Doing) or any(ask.of_any for ask in clause.all(Ask))
    of_any = of_any or _by_sport(clause) or any(item.field == "activities" for item in filters)
    of_any = of_any or shape.group_by is GroupBy.SPORT
    of_any = of_any or any(item.field == "named" or (item.field == "sport" and item.value == "any") for item in filters)
    default = "any" if of_any else "run"
    return QueryArgs(
        metric=shape.metric,
        aggregate=shape.aggregate,
        over=shape.over,
        last_n=last_n,
        units=units_of(clause) or _units_of_bound(shape),
        period=first or _now(clause, shape),
        sport=shape.sport or sport_of(clause, default=default),
        filters=filters,
        group_by=shape.group_by,
        of_groups=shape.of_groups,
        check=shape.check,
        top=shape.top,
        order=shape.order,
        compare_to=second,
        split=list(split),
        versus=list(versus),
        relate_to=shape.relate_to,
        lag_days=shape.lag_days,
        percentile=shape.percentile,
        best_by=shape.best_by,
        best_n=shape.best_n,
        rank=shape.rank,
        answer=shape.answer,
    )


def _units_of_bound(shape: Shape) -> Units | None:
    """What is held against kilometres is told in kilometres."""
    bound = None if shape.check is None or shape.answer is not Wanted.YES_NO else shape.check.unit
    return BOUND_SYSTEMS.get(bound)


def _shape(clause: Clause) -> Shape:
    """By the rules for special kinds of question, else by those for totals, records, lists and groups."""
    shape = first_that_fits(clause)
    if shape is None:
        shape = best_time_shape(clause) if clause.has(Stretch) else shape_of(clause)
    if shape.aggregate is Aggregate.PERCENTILE or shape.of_groups is Aggregate.PERCENTILE:
        told = next((making.percentile for making in clause.all(Making) if making.percentile is not None), None)
        return replace(shape, percentile=told)
    return shape


def _ranked(clause: Clause, shape: Shape) -> Shape:
    """ "The second longest": that place of the record or the ranking."""
    places = {nth.place for nth in clause.all(Nth)}
    if not places:
        return shape
    single = shape.aggregate in (Aggregate.BEST, Aggregate.MIN, Aggregate.MAX) and shape.group_by is None
    ranked = shape.group_by is not None and shape.order is not None and shape.of_groups is None
    if len(places) > 1 or not (single or ranked) or shape.top is not None or not 2 <= min(places) <= 100:
        raise UnreadableError("I can tell a single place of a single ranking: the longest run but one, say.")
    return replace(shape, rank=min(places), uses=shape.uses | {Nth})


def _ever(clause: Clause, shape: Shape) -> Shape:
    """ "Was my weight ever below 65 kg": whether any day was, no average of those that were."""
    bounds = {item.field for condition in clause.all(Condition) for item in condition.filters}
    plain = shape.aggregate is Aggregate.MEAN and shape.group_by is None and not clause.has(Making, Comparing, Ask)
    if not (plain and asks_yes_or_no(clause) and clause.has(AllTime) and shape.metric in bounds):
        return shape
    if of_activities(shape.metric) and not shape.metric.startswith("max_"):
        raise UnreadableError("Say whether the average or the highest value is meant.")
    return replace(shape, aggregate=Aggregate.COUNT, answer=Wanted.YES_NO)


def _with_sides(clause: Clause, shape: Shape, sides: Sides) -> Shape:
    if shape.split:
        raise UnreadableError("I can compare two sides, or tell a share of one, but not both at once.")
    lengths = any(word.metric in ("distance", "duration") for word in clause.all(Comparative))
    if lengths and shape.aggregate is Aggregate.SUM and _is_said_of_each(clause):
        shape = replace(shape, aggregate=Aggregate.MEAN)
    kept = None if shape.filters is None else tuple(item for item in shape.filters if item not in sides.split)
    return replace(shape, split=sides.split, versus=sides.versus, sport=sides.sport or shape.sport, filters=kept)


def _is_said_of_each(clause: Clause) -> bool:
    """ "Are my rides longer on weekends": each of them, not all together."""
    return any(span.words.casefold().split()[:1] in (["are"], ["is"], ["were"], ["was"]) for span in clause.spans)


def _main_grain(clause: Clause) -> Grain:
    """What a row of the question is, as far as its own words tell."""
    named = [whole_day(metric.name) for metric in clause.all(Metric)]
    if clause.has(Nights) and not named:
        return Grain.NIGHT
    return CATALOG[named[0]].grain if named else Grain.ACTIVITY


def _of_whole_days(item: Filter, clause: Clause) -> Filter:
    """Steps are those of whole days unless a sport is named; a bare duration of nights is the sleep."""
    named = [metric.name for metric in clause.all(Metric) if CATALOG[metric.name].grain is Grain.NIGHT]
    said = " ".join(span.words for span in clause.of(Condition)).casefold()
    if item.field == "sleep" and named and named[0] != "sleep" and "sle" not in said:
        alike = CATALOG[named[0]].quantity is CATALOG["sleep"].quantity
        return item.model_copy(update={"field": named[0]}) if alike else item
    if item.field == "duration" and clause.has(Nights) and not clause.has(Sport):
        return item.model_copy(update={"field": "sleep"})
    if item.field == "steps" and item.sport is None and not any(sport.many for sport in clause.all(Sport)):
        return item.model_copy(update={"field": "daily_steps"})
    return item


def _counting_days(shape: Shape, clause: Clause, filters: list[Filter]) -> Shape:
    """ "How many days with more than 15,000 steps" counts days of the calendar, not days with a run."""
    fields = [item.field for item in filters if item.field in CATALOG and not of_activities(item.field)]
    counts = shape.aggregate in (Aggregate.COUNT, Aggregate.DAYS)
    if not counts or shape.group_by is not None or clause.has(Sport) or not of_activities(shape.metric):
        return shape
    if fields:
        return replace(shape, metric=fields[0], aggregate=Aggregate.COUNT)
    if any(condition.of_day for condition in clause.all(Condition)) and not clause.has(Metric, Unit):
        return replace(shape, metric="days", aggregate=Aggregate.COUNT)
    return shape


def _by_sport(clause: Clause) -> bool:
    """ "Hours per sport": of every sport, where none is named."""
    return any(
        grouping.by is GroupBy.TYPE and not {"type", "types", "kind"} & set(words.casefold().split())
        for grouping, words in ((span.meaning, span.words) for span in clause.of(Grouping))
        if isinstance(grouping, Grouping)
    )


def _now(clause: Clause, shape: Shape) -> str | None:
    plain = shape.group_by is None and shape.aggregate is Aggregate.MEAN
    plain = plain and not shape.split
    return _LATELY if plain and not of_activities(shape.metric) and not clause.has(AllTime, Making, Condition) else None


def as_arguments(args: QueryArgs) -> dict[str, object]:
    """Only what is set, and always the metric, the aggregate and (for activities) the sport."""
    said = args.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    said["filters"] = [item.model_dump(mode="json", exclude_none=True, exclude_defaults=True) for item in args.filters]
    said |= {"metric": args.metric, "aggregate": args.aggregate.value}
    if args.metric in CATALOG and of_activities(args.metric):
        said["sport"] = args.sport or "any"
    return {name: said[name] for name in QueryArgs.model_fields if said.get(name) not in (None, [])}


def _refuse_leftovers(clause: Clause, shape: Shape) -> None:
    """Everything that was understood must also be used."""
    shape = replace(shape, uses=shape.uses | {Both})
    of_nights = CATALOG[shape.metric].grain is Grain.NIGHT or shape.metric in _AT_NIGHT
    used = shape.uses | ({Nights} if of_nights else set())
    used |= {AtLeastOnce} if clause.has(Superlative, AllTime) else set()
    later = all(shift.offset for shift in clause.all(Shift))
    used |= (
        {Shift}
        if later and any(condition.of_day for condition in clause.all(Condition)) or (later and _anchored(clause))
        else set()
    )
    used |= {Facet} if any(s.counts for s in clause.all(Superlative)) else set()
    unused = tuple(kind for kind in _SPECIAL if kind not in used)
    useless = [span.words for span in clause.of(*_NEVER, *unused)]
    if Count not in shape.uses:
        if clause.has(Count) and not (clause.has(Recent) or clause.has(Superlative)):
            useless += [span.words for span in clause.of(Count)]
        if len(clause.of(Count)) > 1 or len(clause.of(Recent)) > 1:
            useless += [span.words for span in clause.of(Count, Recent)]
    if useless:
        raise UnreadableError(f"I do not know what to do with {quoted(useless)} here.", *useless)


def _anchored(clause: Clause) -> bool:
    return any(" my " in f" {period.words} " for period in clause.all(Period))


def _check(shape: Shape, clause: Clause, filters: list[Filter], periods: Periods) -> None:
    entry = CATALOG[shape.metric]
    if shape.aggregate not in entry.aggregates and shape.aggregate not in _OF_ANYTHING:
        raise UnreadableError(f"That cannot be made of {entry.label}.")
    if periods.second and (
        shape.aggregate is Aggregate.LIST or (shape.metric == "date" and shape.aggregate not in _COUNTS)
    ):
        raise UnreadableError("I cannot compare lists; ask for a total, an average or a count.")
    if shape.top is not None and not 1 <= shape.top <= 100:
        raise UnreadableError("That is too long a list, or none at all.")
    sports = [sport for sport in clause.all(Sport) if sport.name != "any" and shape.filters is None]
    if any(not condition.filters for condition in clause.all(Condition)):
        raise UnreadableError("I do not know which the other days are: name both sides.")
    if entry.grain in (Grain.DAY, Grain.NIGHT) and shape.relate_to is None and sports:
        raise UnreadableError(f"{entry.label.capitalize()} is known per {entry.grain}, not per activity.")
    if any(period.night for period in clause.all(Period)) and entry.grain is not Grain.NIGHT:
        raise UnreadableError("Of a night I know the sleep only; for training, name the day.")
