"""From spans to clauses: which of them belong to one question, whatever commas and "and" stand between. Pure."""

from collections.abc import Callable
from dataclasses import replace

from agent.brains.reader.borrowing import lend, only, points_back
from agent.brains.reader.calendar import in_one_year
from agent.brains.reader.clause import Clause, Kind
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
    Facet,
    Grouping,
    Importing,
    Making,
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
    Superlative,
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
    return lend([part for clause in found for part in _both_ends(resolve(clause))])


def _says_when(clause: Clause) -> bool:
    """ "In my biggest week ever, …": of when the question behind it is."""
    opens = bool(clause.spans) and clause.spans[0].words.casefold().split()[:1] in (["in"], ["during"])
    return opens and clause.has(Superlative) and only(clause, Superlative, Grouping, AllTime, Period)


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
    kinds = Unit | Quiet | Making | Percenting | YesNo | Facet | Period
    night = before.has(Metric) and segment.has(Making)  # "awake time in December, the median night"
    return all(isinstance(s.meaning, kinds) or (night and isinstance(s.meaning, Nights)) for s in segment.spans)


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
    return only(segment, Making, Unit, Percenting) and after.has(Ask, Metric) and not both


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
