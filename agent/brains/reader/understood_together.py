"""What one span means by another one of the sentence: "this month than last", "between longest and shortest". Pure."""

from datetime import date
from itertools import pairwise

from agent.brains.reader.calendar import in_one_year
from agent.brains.reader.choices import chosen_of_two
from agent.brains.reader.meanings import (
    Boundary,
    Comparing,
    Differing,
    Either,
    Grouping,
    Making,
    Meaning,
    Metric,
    Nights,
    Period,
    Quiet,
    Recent,
    Span,
    Streaky,
    Superlative,
)
from tools.days import ONE_DAY
from tools.metrics.query import Aggregate
from tools.period import Period as Days
from tools.periods import parse

Items = list[Span | Boundary]
_SOME_DAY = date(2024, 12, 31)
_BETWEEN = ("between", "minus")


def understood_together(items: Items) -> Items:
    """The same spans, with those read anew that mean another thing beside their neighbours."""
    return chosen_of_two(_one_stretch(_than_last(_extremes_apart(items))))


def _one_stretch(items: Items) -> Items:
    """ "Which month …: June, July or August": the months to choose from are one stretch."""
    places = [at for at, item in enumerate(items) if isinstance(item, Span) and isinstance(item.meaning, Period)]
    if len(places) < 2 or not _takes_them_as_one(items):
        return items
    between = items[places[0] : places[-1] + 1]
    if not all(isinstance(i, Boundary) or isinstance(i.meaning, Period | Quiet | Either) for i in between):
        return items
    words = in_one_year([i.meaning.words for i in between if isinstance(i, Span) and isinstance(i.meaning, Period)])
    if not all(_follows(earlier, later) for earlier, later in pairwise(parse(name, _SOME_DAY) for name in words)):
        return items
    whole = Span(" ".join(words), Period(f"{words[0]} to {words[-1]}"))
    return [*items[: places[0]], whole, *items[places[-1] + 1 :]]


def _takes_them_as_one(items: Items) -> bool:
    """Whether one of several periods is chosen ("which was the longest week: …"), or all are taken "together"."""
    spans = [item for item in items if isinstance(item, Span)]
    if any("together" in words or "combined" in words for words in (s.words.casefold().split() for s in spans)):
        return True
    grouped = any(isinstance(span.meaning, Grouping) for span in spans)
    return grouped and any(isinstance(span.meaning, Superlative) for span in spans)


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


def _are_opposite(one: Superlative, other: Superlative) -> bool:
    """Longest and shortest; not longest and slowest."""
    return _is_low(one) is not _is_low(other) and one.metric == other.metric


def _is_low(superlative: Superlative) -> bool:
    return superlative.end in ("least", "worst")


def _measured_by(superlative: Superlative, *, of_nights: bool) -> str | None:
    """What it is a range of: of the longest and shortest night, sleep."""
    return "sleep" if of_nights and "sleep" in superlative.also else superlative.metric
