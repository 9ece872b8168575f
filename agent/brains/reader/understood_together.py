"""What one span means by another one of the sentence: "this month than last", "between longest and shortest". Pure."""

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise, takewhile

from agent.brains.reader.beside_all import beside_all
from agent.brains.reader.calendar import in_one_year
from agent.brains.reader.choices import chosen_of_two
from agent.brains.reader.meanings import (
    Ask,
    Boundary,
    Comparative,
    Comparing,
    Condition,
    Count,
    Dangling,
    Differing,
    Either,
    Grouping,
    InOrder,
    Making,
    Meaning,
    Metric,
    Negated,
    Nights,
    Period,
    Quiet,
    Recent,
    Scope,
    Share,
    Span,
    Sport,
    Streaky,
    Superlative,
    Trending,
    Which,
)
from agent.brains.reader.pointing import pointing
from tools.calendar_words import MONTHS, WEEKDAYS
from tools.days import ONE_DAY
from tools.metrics.query import Aggregate, GroupBy
from tools.period import Period as Days
from tools.periods import parse

Items = list[Span | Boundary]
_SOME_DAY = date(2024, 12, 31)
_BETWEEN = ("between", "minus")
_TOGETHER = frozenset({"together", "combined", "in total", "in all", "in sum", "altogether"})
_APIECE = frozenset({"each", "respectively", "separately", "individually"})
_FELL = frozenset({"fell", "fall", "falls"})
_WITH = frozenset({"with", "without", "containing"})


def understood_together(items: Items) -> Items:
    """The same spans, with those read anew that mean another thing beside their neighbours."""
    for anew in _ANEW:
        items = anew(items)
    return items


def _one_stretch(items: Items) -> Items:
    """ "Which month …: June, July or August": the months to choose from are one stretch."""
    places = [at for at, item in enumerate(items) if isinstance(item, Span) and isinstance(item.meaning, Period)]
    if len(places) < 2 or not _takes_them_as_one(items):
        return items
    between = items[places[0] : places[-1] + 1]
    if not all(isinstance(i, Boundary) or isinstance(i.meaning, Period | Quiet | Either) for i in between):
        return items
    said = [i.meaning.words for i in between if isinstance(i, Span) and isinstance(i.meaning, Period)]
    words = in_one_year([name.removesuffix(" so far") for name in said])
    if not all(_follows(earlier, later) for earlier, later in pairwise(parse(name, _SOME_DAY) for name in words)):
        return [_refused(item) for item in items]
    whole = Span(" ".join(words), Period(f"{words[0]} to {words[-1]}"))
    return [*items[: places[0]], whole, *items[places[-1] + 1 :]]


def _refused(item: Span | Boundary) -> Span | Boundary:
    """ "In total" of May and July, which are no one stretch."""
    said = isinstance(item, Span) and (item.words.casefold() in _TOGETHER or isinstance(item.meaning, InOrder))
    return Span(item.words, Dangling()) if isinstance(item, Span) and said else item


def _takes_them_as_one(items: Items) -> bool:
    """Whether one of several periods is chosen ("which was the longest week: …"), or all are taken "together"."""
    spans = [item for item in items if isinstance(item, Span)]
    compared = any(isinstance(s.meaning, Comparing | Comparative | Differing | Which | Trending) for s in spans)
    if not compared and any(_TOGETHER & {s.words.casefold(), *s.words.casefold().split()} for s in spans):
        return True
    if not compared and _counts(spans):
        return True
    grouped = any(isinstance(span.meaning, Grouping) for span in spans)
    return grouped and any(isinstance(span.meaning, Superlative | InOrder) for span in spans)


def _counts(spans: list[Span]) -> bool:
    """ "How many nights in November and December", "what share": one number is asked for."""
    if any(_APIECE & {*s.words.casefold().split()} for s in spans):
        return False
    many = any(s.meaning in (Ask(), Ask(Aggregate.COUNT), Ask(Aggregate.DAYS)) for s in spans)
    return (many or any(isinstance(s.meaning, Share) for s in spans)) and any(
        isinstance(s.meaning, Condition) for s in spans
    )


def _follows(earlier: Days | None, later: Days | None) -> bool:
    """Whether *later* begins where *earlier* ends: June, July."""
    if earlier is None or later is None or earlier.end is None:
        return False
    return later.start == earlier.end + ONE_DAY


def _than_last(items: Items) -> Items:
    """ "Lower this month than last": the last month."""
    this = next((i.meaning for i in items if isinstance(i, Span) and _is_this(i.meaning)), None)
    if not isinstance(this, Period):
        return items
    words = this.words.casefold().replace("this", "last", 1).replace(" so far", "")
    return [
        Span(item.words, Period(words)) if isinstance(item, Span) and _is_bare_last(items, at) else item
        for at, item in enumerate(items)
    ]


def _is_this(meaning: Meaning | None) -> bool:
    return isinstance(meaning, Period) and meaning.words.casefold().startswith("this ")


def _is_bare_last(items: Items, at: int) -> bool:
    """Whether a "last" at the end stands for a period: "more than last", "how many … this month and how many last"."""
    item = items[at]
    if not isinstance(item, Span) or not isinstance(item.meaning, Recent):
        return False
    if any(isinstance(i, Span) and not isinstance(i.meaning, Quiet) for i in items[at + 1 :]):
        return False
    before = [i.meaning for i in items[:at] if isinstance(i, Span)]
    counted = any("many" in i.words.casefold() for i in items[max(0, at - 2) : at] if isinstance(i, Span))
    return counted or any(isinstance(meaning, Comparing) for meaning in before[-2:])


def _from_one_to_other(items: Items) -> Items:
    """ "How did it change between the first and second half of May": two ends of one change, not two questions."""
    if not any(isinstance(item, Span) and isinstance(item.meaning, Trending) for item in items):
        return items
    for at, item in enumerate(items):
        first = isinstance(item, Span) and isinstance(item.meaning, Period)
        before = [other for other in items[max(0, at - 2) : at] if isinstance(other, Span)]
        between = any(other.words.casefold() == "between" for other in before)
        joint, second = ([*items[at + 1 : at + 3], None, None])[:2]
        if first and between and isinstance(joint, Boundary) and _is_period(second):
            return [*items[: at + 1], *items[at + 2 :]]
    return items


def _is_period(item: Span | Boundary | None) -> bool:
    return isinstance(item, Span) and isinstance(item.meaning, Period)


def _fell_on(items: Items) -> Items:
    """ "How many walks fell on a day with": the verb of what is counted, no fall of a figure."""
    for at, item in enumerate(items):
        before = [other.meaning for other in items[:at] if isinstance(other, Span)]
        many = any(isinstance(m, Nights) or (isinstance(m, Sport) and m.many) for m in before)
        counted = many and Ask() in before and not any(isinstance(meaning, Metric) for meaning in before)
        if isinstance(item, Span) and item.words.casefold() in _FELL and counted:
            return [*items[:at], Span(item.words, Quiet()), *items[at + 1 :]]
    return items


def _of_what_is_ranked(items: Items) -> Items:
    """ "Rank June, July and August by average steps": months, though nothing says so."""
    if not any(isinstance(item, Span) and isinstance(item.meaning, InOrder) for item in items):
        return items
    if any(isinstance(item, Span) and isinstance(item.meaning, Grouping) for item in items):
        return items
    words = [_words_of(item) for item in items if _is_period(item)]
    months = all(name.split()[0] in MONTHS for name in words)
    years = all(re.match(r"(?:19|20)\d\d(?: so far)?$", name) for name in words)
    if len(words) < 2 or not (months or years):
        return items
    return [*items, Span("in order", Grouping(GroupBy.MONTH if months else GroupBy.YEAR, bare=True))]


def _the_median_one(items: Items) -> Items:
    """ "The median one": no number."""
    made = [at for at, item in enumerate(items) if isinstance(item, Span) and isinstance(item.meaning, Making)]
    return [
        Span(item.words, Quiet()) if isinstance(item, Span) and _is_one(item) and at - 1 in made else item
        for at, item in enumerate(items)
    ]


def _is_one(span: Span) -> bool:
    return isinstance(span.meaning, Count) and span.words.casefold() == "one"


def _said_again(items: Items) -> Items:
    """ "On the Friday before the marathon, 23 October 2026": the date says which Friday."""
    places = [at for at, item in enumerate(items) if _is_period(item)]
    if len(places) != 2 or not isinstance(items[places[1] - 1], Boundary):
        return items
    first, second = (items[at] for at in places)
    weekday, day = _words_of(first), parse(_words_of(second), _SOME_DAY)
    if weekday not in WEEKDAYS or day is None or day.start is None or day.start != day.end:
        return items
    same = WEEKDAYS[day.start.weekday()] == weekday and re.search(r"\d{4}", _words_of(second)) is not None
    if not same:
        return [*items[: places[0]], Span(weekday, Dangling()), *items[places[0] + 1 :]]
    return [*items[: places[0]], *items[places[1] :]]


def _words_of(item: Span | Boundary) -> str:
    period = item.meaning if isinstance(item, Span) else None
    return period.words.casefold() if isinstance(period, Period) else ""


def _extremes_apart(items: Items) -> Items:
    """ "The difference between my longest and shortest run" is a range."""
    spans = [item for item in items if isinstance(item, Span)]
    ends = [span.meaning for span in spans if isinstance(span.meaning, Superlative)]
    differs = any(isinstance(span.meaning, Differing) or span.words in _BETWEEN for span in spans)
    if not differs or len(ends) != 2 or not _are_opposite(*ends):
        return items
    metric = _measured_by(ends[0], of_nights=any(isinstance(span.meaning, Nights) for span in spans))
    found: Items = []
    for span in spans:
        if isinstance(span.meaning, Differing | Streaky) or span.words in _BETWEEN:
            found.append(Span(span.words, Making(Aggregate.RANGE)))
        elif not isinstance(span.meaning, Superlative):
            found.append(span)
        elif span.meaning is ends[0] and metric is not None:
            found.append(Span(span.words, Metric(metric)))
    return found


def _gap_of_figures(items: Items) -> Items:
    """ "The gap between my steps on weekdays and at weekends" is how far the figures lie apart, no break."""
    gap = next((at for at, item in enumerate(items) if isinstance(item, Span) and _is_gap(item)), None)
    spans = [] if gap is None else [item for item in items[gap + 1 :] if isinstance(item, Span)]
    if gap is None or not spans or spans[0].words.casefold() != "between":
        return items
    figure = next((at for at, span in enumerate(spans) if isinstance(span.meaning, Making | Metric | Ask)), None)
    if figure is None or any(isinstance(span.meaning, Sport | Nights) for span in spans[:figure]):
        return items
    return [*items[:gap], Span("gap", Differing()), *items[gap + 1 :]]


def _days_with(items: Items) -> Items:
    """ "Which of the days with a walk had the most steps": the walk says which days, not whose steps."""
    meanings = [item.meaning for item in items if isinstance(item, Span)]
    measured = any(isinstance(meaning, Metric) for meaning in meanings)
    ends = any(isinstance(meaning, Superlative) for meaning in meanings)
    others = any(isinstance(m, Streaky) or (isinstance(m, Grouping) and not _is_day(m)) for m in meanings)
    if not (measured and ends) or others:
        return items
    found: Items = []
    for at, item in enumerate(items):
        found.append(item)
        if isinstance(item, Span) and _is_day(item.meaning) and _is_done_on_it(items[at + 1 :]):
            found.append(Span("", Scope("day")))
    return found


def _is_day(meaning: Meaning | None) -> bool:
    return isinstance(meaning, Grouping) and meaning.by is GroupBy.DAY and not meaning.per


def _is_done_on_it(after: Items) -> bool:
    """ "… with a walk", "… without any training", but not "… with the most runs"."""
    said = list(takewhile(lambda item: isinstance(item, Span) and isinstance(item.meaning, Quiet | Negated), after))
    words = [word for item in said if isinstance(item, Span) for word in item.words.casefold().split()]
    behind = after[len(said)] if len(said) < len(after) else None
    return {*words[:1]} <= _WITH and bool(words) and isinstance(behind, Span) and isinstance(behind.meaning, Sport)


def _is_gap(span: Span) -> bool:
    return isinstance(span.meaning, Streaky) and span.words.casefold() in ("gap", "gaps")


def _are_opposite(one: Superlative, other: Superlative) -> bool:
    """Longest and shortest; not longest and slowest."""
    return _is_low(one) is not _is_low(other) and one.metric == other.metric


def _is_low(superlative: Superlative) -> bool:
    return superlative.end in ("least", "worst")


def _measured_by(superlative: Superlative, *, of_nights: bool) -> str | None:
    """What it is a range of: of the longest and shortest night, sleep."""
    return "sleep" if of_nights and "sleep" in superlative.also else superlative.metric


_ANEW: tuple[Callable[[Items], Items], ...] = (
    pointing,
    _of_what_is_ranked,
    _the_median_one,
    _said_again,
    _fell_on,
    _from_one_to_other,
    _extremes_apart,
    _gap_of_figures,
    _days_with,
    _than_last,
    _one_stretch,
    chosen_of_two,
    beside_all,
)
"""In this order."""
