"""Clauses put as they are meant, before it is asked what they want. Pure.

Each rewrite is ``Clause -> Clause``, and leaves what it does not know as it is. They run in this order: what days are
meant, then what was done on them, then what holds of days beside them.
"""

from collections.abc import Callable
from itertools import pairwise

from agent.brains.reader.by_date import of_newest
from agent.brains.reader.clause import Clause
from agent.brains.reader.extremes import wants_low
from agent.brains.reader.meanings import (
    Ask,
    Aspect,
    ComesFirst,
    Comparative,
    Comparing,
    Condition,
    Differing,
    Facet,
    Grouping,
    InOrder,
    Listing,
    Meaning,
    Metric,
    Negated,
    Quiet,
    Recent,
    Relating,
    Span,
    Sport,
    Superlative,
    Unit,
    Usual,
)
from agent.brains.reader.measure import MEASURED_AT_NIGHT
from agent.brains.reader.parts_of_time import part_in_period
from agent.brains.reader.rankings_asked import biggest_day, groups_ranked
from agent.brains.reader.rewrites_of_days import (
    between_periods,
    days_counted,
    on_one_day,
    one_night,
    scopes_as_conditions,
    weekday_nights,
    without_week,
)
from agent.brains.reader.rules.ranked_groups import RANKED
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Filter, GroupBy, Wanted
from tools.units import CLOCKS

Rewrite = Callable[[Clause], Clause]

_ARTICLES = one_of("a an my the any one")
_STEPS = frozenset({"steps", "daily_steps"})
_MANNERS = ("how", "look")
_TRAINING = one_of("training workout exercise")
_ENDS_OF_DAY = {"latest": Superlative("most"), "earliest": Superlative("least")}


def settled(clause: Clause) -> Clause:
    """*clause* after every rewrite."""
    for rewrite in REWRITES:
        clause = rewrite(clause)
    return clause


def difference_asked(clause: Clause) -> Clause:
    """ "How far above my average", "how much later": a difference, no distance and no time."""
    spans = clause.spans
    for at, span in enumerate(spans[:-1]):
        if _asks_how_much(span) and isinstance(spans[at + 1].meaning, Comparative):
            unit = () if span.words.casefold() == "how much" else (Span("", Unit("duration")),)
            return Clause((*spans[:at], Span(span.words, Differing()), *unit, *spans[at + 1 :]))
    if not clause.has(Usual):
        return clause
    return Clause(tuple(Span(s.words, Differing()) if _asks_how_far(s) else s for s in spans))


def _asks_how_much(span: Span) -> bool:
    """ "How much", "how many minutes"."""
    ask, said = span.meaning, span.words.casefold()
    return isinstance(ask, Ask) and (said == "how much" or (ask.metric == "duration" and said.startswith("how many")))


def _asks_how_far(span: Span) -> bool:
    return isinstance(span.meaning, Ask) and span.meaning.aggregate in (Aggregate.SUM, None)


def _related(clause: Clause) -> Clause:
    """ "Correlation of bedtime vs wake-up time": a relation, no comparison."""
    return clause.without(Comparing) if clause.has(Relating) else clause


def _named(clause: Clause) -> Clause:
    """ "How far did I run with the name “Parkrun”": the name is a condition, not what is asked for."""
    names = any(item.field == "name" for condition in clause.all(Condition) for item in condition.filters)
    if not names or clause.has(Superlative, Recent):
        return clause
    return Clause(tuple(span for span in clause.spans if span.meaning != Facet(Wanted.NAME)))


def _clock_ends(clause: Clause) -> Clause:
    """ "The latest" of times of day is the highest: an end of the scale, unless the newest activity is meant."""
    of_clock = any(CATALOG[metric.name].quantity in CLOCKS for metric in clause.all(Metric))
    if not of_clock or of_newest(clause):
        return clause
    return Clause(tuple(Span(s.words, _end_of_day(s)) for s in clause.spans))


def _end_of_day(span: Span) -> Meaning | None:
    return _ENDS_OF_DAY.get(span.words.casefold(), span.meaning) if isinstance(span.meaning, Recent) else span.meaning


def _other_sports(clause: Clause) -> Clause:
    """ "Not running, which sport did I do most often": every other one."""
    if not _asks_for_sports(clause):
        return clause
    spans = clause.spans
    for at, span in enumerate(spans[:-1]):
        after = next((s for s in spans[at + 1 :] if not isinstance(s.meaning, Quiet)), None)
        if isinstance(span.meaning, Negated) and after is not None and isinstance(after.meaning, Sport):
            other = Condition((Filter(field="sport", op="!=", value=after.meaning.name),))
            rest = tuple(s for s in spans if s not in (span, after))
            return Clause((*rest, Span(f"{span.words} {after.words}", other), Span("", Sport("any"))))
    return clause


def _asks_for_sports(clause: Clause) -> bool:
    """ "Which sport", "what did I do most often": a kind of activity is the answer, or part of it."""
    if clause.has(Facet) or any(superlative.counts for superlative in clause.all(Superlative)):
        return True
    return any(group.by in (GroupBy.SPORT, GroupBy.TYPE) for group in clause.all(Grouping))


def _steps_walked(clause: Clause) -> Clause:
    """ "How many steps did I walk": all of them, not those of walks."""
    bounds = {item.field for condition in clause.all(Condition) for item in condition.filters}
    if not _STEPS & (bounds | {metric.name for metric in clause.all(Metric)}):
        return clause
    spans = clause.spans
    verbs = {at for at, span in enumerate(spans) if span.meaning == Sport("walk") and not _is_noun(spans[:at])}
    return Clause(tuple(span for at, span in enumerate(spans) if at not in verbs))


def _is_noun(before: tuple[Span, ...]) -> bool:
    """ "Steps of my walk", unlike "the steps that I walk"."""
    return bool({word for span in before[-2:] for word in span.words.casefold().split()} & _ARTICLES)


def _of_training(clause: Clause) -> Clause:
    """ "My training time": of whatever was done, where no sport is named."""
    said = {word for span in clause.of(Metric) for word in span.words.casefold().split()}
    told = said & _TRAINING and not clause.has(Sport)
    return clause.plus([Span("", Sport("any"))]) if told else clause


def _without_manner(clause: Clause) -> Clause:
    """ "How did my HRV develop in July": its average."""
    if not clause.has(Metric):
        return clause
    manner = [span for span in clause.of(Aspect) if span.words.casefold().startswith(_MANNERS)]
    return Clause(tuple(span for span in clause.spans if span not in manner))


def _mornings(clause: Clause) -> Clause:
    """ "How long do I sleep when I wake up on a Sunday": a night is of the day on which it ends."""
    of_nights = any(m.name != "wake_time" and CATALOG[m.name].grain is Grain.NIGHT for m in clause.all(Metric))
    if not of_nights:
        return clause
    told = [span for span in clause.spans if not isinstance(span.meaning, Quiet)]
    waking = [before for before, after in pairwise(told) if _wakes(before) and _is_weekday(after)]
    return Clause(tuple(span for span in clause.spans if not any(span is one for one in waking)))


def _asleep(clause: Clause) -> Clause:
    """ "Did I breathe faster in my sleep": when it is measured anyway."""
    if clause.has(Relating) or not {metric.name for metric in clause.all(Metric)} & MEASURED_AT_NIGHT:
        return clause
    spans = clause.spans
    asleep = [at for at, span in enumerate(spans) if span.meaning == Metric("sleep") and _says_when(spans[:at])]
    return Clause(tuple(span for at, span in enumerate(spans) if at not in asleep))


def _says_when(before: tuple[Span, ...]) -> bool:
    said = " ".join(span.words for span in before[-2:]).casefold()
    return said.endswith(("in my", "during my", " in", " during"))


def _wakes(span: Span) -> bool:
    return span.meaning == Metric("wake_time") and span.words.casefold().split()[:2] in (["when", "i"], ["i", "wake"])


def _is_weekday(span: Span) -> bool:
    bound = span.meaning
    return isinstance(bound, Condition) and {item.field for item in bound.filters} == {"weekday"}


def _as_list(clause: Clause) -> Clause:
    """ "Rank my runs by distance": a list, where no months or years are ranked."""
    if any(group.by in RANKED for group in clause.all(Grouping)) and not clause.has(Superlative):
        return clause
    return Clause(tuple(Span(s.words, Listing()) if _ranks(s) else s for s in clause.spans))


def _ranks(span: Span) -> bool:
    return isinstance(span.meaning, InOrder) and span.words.casefold() == "rank"


def _first_again(clause: Clause) -> Clause:
    """ "My three most stressful months, worst first": the end that the superlative says already."""
    first, ends = clause.one(ComesFirst), clause.all(Superlative)
    named = {metric.name for metric in clause.all(Metric)} | {end.metric for end in ends if end.metric}
    if first is None or len(ends) != 1 or len(named) != 1:
        return clause
    metric = next(iter(named))
    same = wants_low(Superlative(first.end), metric) is wants_low(ends[0], metric)
    return clause.without(ComesFirst, InOrder) if same else clause


REWRITES: tuple[Rewrite, ...] = (
    _related,
    _mornings,
    _asleep,
    weekday_nights,
    _first_again,
    _as_list,
    between_periods,
    days_counted,
    _named,
    without_week,
    one_night,
    _clock_ends,
    _other_sports,
    _steps_walked,
    _of_training,
    _without_manner,
    scopes_as_conditions,
    on_one_day,
    part_in_period,
    groups_ranked,
    biggest_day,
)
