"""Clauses: the spans of one question each, and what the members of a list of questions lend each other. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from agent.brains.reader.calendar import in_one_year
from agent.brains.reader.meanings import (
    AllTime,
    Apart,
    Ask,
    Aspect,
    Both,
    Boundary,
    Comparing,
    Condition,
    Differing,
    Doing,
    Existence,
    Facet,
    Grouping,
    Importing,
    Making,
    Meaning,
    Metric,
    Nights,
    Percenting,
    Period,
    Quiet,
    Recent,
    Relating,
    Scope,
    Share,
    Span,
    Sport,
    Streaky,
    Superlative,
    Those,
    Trending,
    Unit,
    When,
    Which,
    YesNo,
)
from agent.brains.reader.spans import Item
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate

_MeaningT = TypeVar("_MeaningT", bound=Meaning)
Kind = type[Meaning]

_ASKING: tuple[Kind, ...] = (Ask, Metric, Unit, Superlative, Making, Aspect, When, Doing, Importing)
_AT_ONCE: tuple[Kind, ...] = (Apart, Comparing, Relating, Both, Differing, Which)
"""What is one question, whatever "and" joins in it."""
_LEADING = one_of("looking of out by for per on over across with")
"""How what stands before a question, and is none, may begin."""
_ASKED: tuple[Kind, ...] = (Ask, Share, Percenting, Trending, Superlative, Which, When)
_QUESTIONS: tuple[Kind, ...] = (Ask, Superlative, Aspect, When, Which, Doing, Importing, Share, Trending)
"""What makes a question of a segment, whatever else it says."""
_REPLACED: tuple[Kind, ...] = (Period, Sport)
_BY = ("by", "judging by", "judged by", "going by")
_ADVERBIAL = ("on ", "in ")
_LENT: tuple[tuple[Kind, ...], ...] = ((Period, AllTime), (Sport,), (Grouping,), (Recent,))


@dataclass(frozen=True)
class Clause:
    """What one question says."""

    spans: tuple[Span, ...]

    def all(self, kind: type[_MeaningT]) -> list[_MeaningT]:
        """Every meaning of *kind*, in order."""
        return [span.meaning for span in self.spans if isinstance(span.meaning, kind)]

    def one(self, kind: type[_MeaningT]) -> _MeaningT | None:
        """The first meaning of *kind*."""
        return next(iter(self.all(kind)), None)

    def has(self, *kinds: Kind) -> bool:
        """Whether any meaning is of one of *kinds*."""
        return any(isinstance(span.meaning, kinds) for span in self.spans)

    def of(self, *kinds: Kind) -> tuple[Span, ...]:
        """The spans of *kinds*."""
        return tuple(span for span in self.spans if isinstance(span.meaning, kinds))

    def without(self, *kinds: Kind) -> "Clause":
        """The same without the spans of *kinds*."""
        return Clause(tuple(span for span in self.spans if not isinstance(span.meaning, kinds)))

    def plus(self, spans: Iterable[Span]) -> "Clause":
        """The same with more *spans*."""
        return Clause((*self.spans, *spans))

    @property
    def unexplained(self) -> list[str]:
        """Words that nothing explained."""
        return [span.words for span in self.spans if span.meaning is None]

    @property
    def says_nothing(self) -> bool:
        """Whether every word changes nothing."""
        return all(isinstance(span.meaning, Quiet) for span in self.spans)

    @property
    def names_a_measure(self) -> bool:
        """Whether it says by itself what is measured."""
        asked = any(ask.metric or ask.aggregate for ask in self.all(Ask))
        return self.has(Metric, Unit) or asked or any(s.metric for s in self.all(Superlative))


def clauses_of(items: list[Item], resolve: Callable[[Clause], Clause] = lambda clause: clause) -> list[Clause]:
    """The clauses of a sentence. A comparison is one clause, whatever "and" joins in it.

    *resolve* settles what belongs to a clause alone before its neighbours borrow from it.
    """
    segments = _segments(items)
    segments = _units_joined(_lead_joined(segments))
    if not segments or any(segment.has(*_AT_ONCE) for segment in segments):
        return [resolve(Clause(tuple(span for segment in segments for span in segment.spans)))]
    found: list[Clause] = []
    for segment in segments:
        if not found or (_asks(segment) and found[-1].has(*_ASKING) and not _says_when(found[-1])):
            found.append(segment)
        elif _days_of(segment) and _days_of(found[-1]) and not segment.has(*_ASKING):
            kept = tuple(span for span in found[-1].spans if span not in _days_of(found[-1]))
            found.append(Clause(kept).plus(segment.spans))
        elif clashing := [k for k in _REPLACED if segment.has(k) and found[-1].has(k) and not segment.has(*_ASKING)]:
            found.append(found[-1].without(*clashing).plus(segment.spans))
            _share_the_year(found)
        else:
            found[-1] = found[-1].plus(segment.spans)
    return _lend([part for clause in found for part in _both_ends(resolve(clause))])


def _says_when(clause: Clause) -> bool:
    """ "In my biggest week ever, …": of when the question behind it is."""
    opens = bool(clause.spans) and clause.spans[0].words.casefold().split()[:1] in (["in"], ["during"])
    return opens and clause.has(Superlative) and _only(clause, Superlative, Grouping, AllTime, Period)


def _both_ends(clause: Clause) -> list[Clause]:
    """ "Highest and lowest resting heart rate": two questions in one clause."""
    ends = clause.of(Superlative)
    low = {s.meaning.end in ("least", "worst") for s in ends if isinstance(s.meaning, Superlative)}
    if len(ends) != 2 or low != {True, False} or not clause.has(Metric) or clause.has(Grouping):
        return [clause]
    return [Clause(tuple(span for span in clause.spans if span is not other)) for other in reversed(ends)]


def _only_tells_form(segment: Clause, before: Clause) -> bool:
    """ "…, in km/h please", "…, average for May", "…, dates please": no question of its own."""
    if _asks_of_record(segment, before):
        return False
    if segment.has(Ask) and all(ask.metric == "duration" for ask in segment.all(Ask)) and before.has(Metric):
        return all(isinstance(s.meaning, Unit | Quiet | Ask) for s in segment.spans)
    if _names_the_measure_again(segment, before) or _tells_what_is_counted(segment, before):
        return True
    if not segment.has(Unit, Making, Percenting, YesNo, Facet) or (segment.has(Making) and before.has(Making)):
        return False
    if (segment.has(Period) and before.has(Period)) or (segment.has(Facet) and not before.has(Superlative, Recent)):
        return False
    return all(
        isinstance(s.meaning, Unit | Quiet | Making | Percenting | YesNo | Facet | Period) for s in segment.spans
    )


def _tells_what_is_counted(segment: Clause, before: Clause) -> bool:
    """ "…, by number of hikes": of what the question was about already."""
    said = next((span.words.casefold() for span in segment.spans), "")
    same = {sport.name for sport in segment.all(Sport)} <= {sport.name for sport in before.all(Sport)}
    return said == "by number of" and same and all(isinstance(s.meaning, Ask | Sport | Quiet) for s in segment.spans)


def _asks_of_record(segment: Clause, before: Clause) -> bool:
    """ "Which ride had the highest power, and how long was it": the length of the ride, no form of its power."""
    nights = any(CATALOG[metric.name].grain is not Grain.ACTIVITY for metric in before.all(Metric))
    return points_back(segment) and before.has(Superlative) and before.has(Sport) and not nights


def _lead_joined(segments: list[Clause]) -> list[Clause]:
    """ "Looking at the monthly totals, is my distance …", "of all my workout time, what percentage …": one question."""
    if len(segments) < 2 or not segments[1].has(*_ASKED) or segments[0].has(*_QUESTIONS):
        return segments
    first = next(iter(segments[0].spans[0].words.casefold().split()), "")
    return [segments[1].plus(segments[0].spans), *segments[2:]] if first in _LEADING else segments


def _names_the_measure_again(segment: Clause, before: Clause) -> bool:
    """ "…, judging by average minutes awake": by what it is told, which was named before."""
    said = next((span.words.casefold() for span in segment.spans), "")
    again = bool(segment.all(Metric)) and all(metric in before.all(Metric) for metric in segment.all(Metric))
    only = all(isinstance(s.meaning, Metric | Making | Unit | Quiet) for s in segment.spans)
    return said in _BY and again and only and not before.has(Making)


def _is_per_row(segment: Clause, before: Clause) -> bool:
    """ "My average distance …, per run": what the average is of anyway."""
    same = before.has(Making) and {s.name for s in before.all(Sport)} == {s.name for s in segment.all(Sport)}
    said = [span.words.casefold() for span in segment.spans]
    return said[:1] == ["per"] and same and all(isinstance(s.meaning, Sport | Quiet) for s in segment.spans)


def _units_joined(segments: list[Clause]) -> list[Clause]:
    """What only says how the answer is to look belongs to the question before it."""
    joined: list[Clause] = []
    while len(segments) > 1 and _tells_form_first(*segments[:2]):
        segments = [segments[1].plus(segments[0].spans), *segments[2:]]
    for segment in segments:
        if joined and _is_per_row(segment, joined[-1]):
            continue
        if joined and _only_tells_form(segment, joined[-1]):
            joined[-1] = joined[-1].plus(segment.spans)
        else:
            joined.append(segment)
    return joined


def _tells_form_first(segment: Clause, after: Clause) -> bool:
    """ "On average, how far …"; not "the mean and the standard deviation of my sleep", which are two figures."""
    adverbs = {span.words for span in segment.of(Making) if span.words.casefold().startswith(_ADVERBIAL)}
    figures = {making.aggregate for making in segment.all(Making) if not making.vague}
    others = {making.aggregate for making in after.all(Making) if not making.vague}
    both = bool(figures and others) and figures != others and not adverbs
    return _only(segment, Making, Unit, Percenting) and after.has(Ask, Metric) and not both


def _days_of(clause: Clause) -> tuple[Span, ...]:
    """What says which days are meant: "on run days"."""
    return tuple(
        s
        for s in clause.spans
        if isinstance(s.meaning, Scope) or (isinstance(s.meaning, Condition) and s.meaning.of_day)
    )


def _asks(segment: Clause) -> bool:
    """Whether it asks for something of its own: "and over 1000 m of climbing in total" does not."""
    only_sum = all(making.aggregate is Aggregate.SUM for making in segment.all(Making))
    bounds = segment.has(Condition) and segment.has(Making) and only_sum
    others = tuple(kind for kind in _ASKING if kind is not Making) if bounds else _ASKING
    return segment.has(*others)


def _share_the_year(clauses: list[Clause]) -> None:
    """The members of a list, the newest last, have the year that only the last one says."""
    for at in range(len(clauses) - 2, -1, -1):
        earlier, later = clauses[at].one(Period), clauses[at + 1].one(Period)
        if earlier is None or later is None:
            return
        dated = replace(earlier, words=in_one_year([earlier.words, later.words])[0])
        spans = (replace(s, meaning=dated) if s.meaning == earlier else s for s in clauses[at].spans)
        clauses[at] = Clause(tuple(spans))


def _segments(items: list[Item]) -> list[Clause]:
    segments: list[list[Span]] = [[]]
    for item in items:
        if isinstance(item, Boundary):
            segments.append([])
        else:
            segments[-1].append(item)
    made = [Clause(tuple(spans)) for spans in segments if spans]
    return [clause for clause in made if not clause.says_nothing] or made[:1]


def _lend(clauses: list[Clause]) -> list[Clause]:
    """A member of a list takes what it lacks from the one before it, else from the one after it."""
    for order in (range(1, len(clauses)), range(len(clauses) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            clauses[at] = _borrowed(clauses[at], clauses[at + step])
    return clauses


def _only(clause: Clause, *kinds: Kind) -> bool:
    """Whether nothing but *kinds* is said."""
    return clause.has(*kinds) and all(isinstance(span.meaning, (*kinds, Quiet)) for span in clause.spans)


def points_back(clause: Clause) -> bool:
    """ "… and how far was it": of the one that was named before."""
    said = {word for span in clause.spans for word in span.words.casefold().split()}
    return clause.has(Ask, Metric) and bool({"it", "its"} & said)


def _ends_of(neighbour: Clause) -> list[Span]:
    """ "The run with the most climbing, and how far was it": the end of the scale, and which scale that is."""
    named = {metric.name for metric in neighbour.all(Metric)}
    spans: list[Span] = []
    for span in neighbour.of(Superlative, Recent, Sport):
        meaning = span.meaning
        if isinstance(meaning, Superlative) and meaning.metric is None and len(named) == 1:
            spans.append(Span(span.words, replace(meaning, metric=next(iter(named)))))
        else:
            spans.append(span)
    return spans


def _pointed_at(clause: Clause, neighbour: Clause) -> list[Span]:
    """ "… and how far was it", "… and the shortest": of the record, the streak or the nights that were named before."""
    found: list[Span] = []
    if points_back(clause) and neighbour.has(Streaky):
        found += neighbour.of(Streaky, Superlative)
    elif points_back(clause) and neighbour.has(Superlative, Recent) and not clause.has(Superlative, Recent, Sport):
        found += _ends_of(neighbour)
    if clause.has(Superlative) and not clause.has(Sport, Metric, Nights, Unit) and neighbour.has(Nights):
        found += neighbour.of(Nights)
    if _only(clause, Ask, Unit, Existence) and neighbour.has(Nights) and neighbour.has(Superlative):
        found += neighbour.of(Nights, Superlative)
    return found


def _borrowed(clause: Clause, neighbour: Clause) -> Clause:
    if clause.has(Those) or neighbour.has(Those):
        return clause  # "and how many of those in 2026" changes what was asked before it
    of_days = any(CATALOG[metric.name].grain is not Grain.ACTIVITY for metric in clause.all(Metric))
    kinds: tuple[tuple[Kind, ...], ...] = _LENT if clause.has(Sport) or of_days else (*_LENT, (Condition,))
    if of_days:
        kinds = tuple(group for group in kinds if group != (Sport,))
    if clause.has(Ask, When, Superlative):
        kinds = tuple(group for group in kinds if group != (Recent,))
    borrowed = [span for group in kinds if not clause.has(*group) for span in neighbour.of(*group)]
    many = any(sport.many for sport in clause.all(Sport))
    bare = any(ask == Ask() for ask in clause.all(Ask)) and not many and not clause.has(Grouping, Condition)
    if clause.has(Ask) and not clause.has(Unit) and clause.all(Ask) == neighbour.all(Ask) and not many:
        borrowed += neighbour.of(Unit)
    borrowed += _pointed_at(clause, neighbour)
    if (
        clause.has(Ask)
        and clause.has(Metric)
        and not clause.has(Making)
        and neighbour.has(Ask)
        and neighbour.has(Metric)
    ):
        borrowed += neighbour.of(Making)
    if _only(clause, Metric) and neighbour.has(Superlative) and neighbour.has(Sport):
        borrowed += neighbour.of(Superlative)
    ends = [metric for metric in neighbour.all(Metric) if metric.aggregate in (Aggregate.MIN, Aggregate.MAX)]
    asks_when = _only(clause, When, Facet) or (clause.has(When) and _only(clause, When, Existence))
    if asks_when and ends and not neighbour.has(Superlative, Recent):
        end = Superlative("most" if ends[0].aggregate is Aggregate.MAX else "least")
        one = (
            replace(s, meaning=replace(s.meaning, many=False)) for s in neighbour.spans if isinstance(s.meaning, Sport)
        )
        return neighbour.without(Ask, When, Facet, Unit, Sport).plus((*one, Span("", end), *clause.spans))
    if asks_when and neighbour.has(Superlative, Recent):
        named = any(end.metric for end in neighbour.all(Superlative)) or neighbour.has(Recent)
        kept = neighbour.without(Ask, When, Facet, Unit, *((Metric,) if named else ()))
        return kept.plus(span for span in clause.spans if not isinstance(span.meaning, Superlative))
    if not clause.names_a_measure and (clause.has(Making, Superlative) or bare):
        borrowed += neighbour.of(Metric, Unit)
    return clause.plus(borrowed)
