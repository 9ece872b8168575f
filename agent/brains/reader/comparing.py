"""Two periods or two sides beside each other: which part of the comparison a clause asks for. Pure."""

import re
from dataclasses import dataclass, replace
from datetime import date

from agent.brains.reader.calendar import in_one_year
from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparative,
    Comparing,
    Condition,
    Differing,
    Either,
    Grouping,
    Percenting,
    Period,
    Share,
    Trending,
    Usual,
    Which,
)
from agent.brains.reader.measure import UnreadableError, asks_yes_or_no
from agent.brains.reader.said import asking_words
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, GroupBy, Wanted
from tools.periods import parse

ALL_TIME = "all time"
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_USES = frozenset({Comparing, Comparative, Differing, Either, Percenting, Which, Trending, Usual, Share, Ask})
_RANGE = re.compile(r"(?:(?:from|between) )?(.+?) (?:to|and|until|till|through|thru) (.+)", re.IGNORECASE)
_SAME_LAST_YEAR = re.compile(r"(?:the )?same (?:month|period|time|week|days) last year")
_NEEDS_BOTH = frozenset({"than", "vs", "vs.", "versus", "against"})
_SLOWER_IS_MORE = frozenset({"pace", "best_time", "duration", "split_pace"})
"""Of which the faster is the smaller number."""
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b(?! ?\d)|\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Periods:
    """The period that is asked about, and the one beside it."""

    first: str | None
    second: str | None = None


def periods_of(clause: Clause) -> Periods:
    """The period and the one to compare it with. Raises UnreadableError where there are too many or too few."""
    words = [period.words for period in clause.all(Period)]
    if clause.has(Usual):
        return _beside_the_usual(clause, words)
    ends = ends_of(clause)
    if ends is not None:
        return ends
    if not _compares(clause, words):
        return Periods(_single(clause, words))
    words = _with_the_year(words)
    _refuse_missing_sides(clause, words)
    if len(words) == 2 and _SAME_LAST_YEAR.fullmatch(words[1]):
        return Periods(words[0], "same period last year")
    words = in_one_year(words)
    if len(words) == 2 and _names_the_other_first(clause):
        words.reverse()
    return Periods(words[0], words[1] if len(words) == 2 else "the period before")


def _compares(clause: Clause, words: list[str]) -> bool:
    """ "Compare May and June", "which was higher, May or June", "by how many percent did it change"."""
    beside = clause.has(Either, Which, Differing, Trending) or _changes_in_percent(clause)
    return clause.has(Comparing) or (len(words) == 2 and beside)


def _single(clause: Clause, words: list[str]) -> str | None:
    """The one period of a question that compares none: "how far did I run in May"."""
    if len(set(words)) > 1:
        raise UnreadableError("I read several periods; say “compare” to compare them.", *words)
    if any(period.relative for period in clause.all(Period)):
        raise UnreadableError("I do not know what that is relative to: name the period itself.", *words)
    return words[0] if words else None


def _refuse_missing_sides(clause: Clause, words: list[str]) -> None:
    """ "More than in May", "compared to May": a period that stands behind the word has no other beside it."""
    if len(words) > 2:
        raise UnreadableError("I can compare a period with just another.", *words)
    missing = not words or (clause.has(AllTime) and len(words) < 2)
    if len(words) == 1:
        told = [span.meaning for span in clause.of(Comparing, Period)]
        directed = any(comparing.more is not None for comparing in clause.all(Comparing))
        said = {span.words.casefold() for span in clause.of(Comparing)}
        missing = missing or bool(said & _NEEDS_BOTH) or directed or (isinstance(told[0], Comparing) and len(told) > 1)
    if missing:
        raise UnreadableError("To compare, I need both periods: a month and another month, say.")


def _with_the_year(words: list[str]) -> list[str]:
    """ "In 2020, … in May than in April": both are of that year."""
    years = [word for word in words if re.fullmatch(r"(?:19|20)\d\d", word)]
    others = [word for word in words if word not in years]
    if len(words) != 3 or len(years) != 1 or any(re.search(r"\d{4}", word) for word in others):
        return words
    return [f"{word} {years[0]}" for word in others]


def _names_the_other_first(clause: Clause) -> bool:
    """ "Compared to last month, is it lower this month"."""
    first = next((span for span in clause.spans if isinstance(span.meaning, Comparing | Period)), None)
    said = "" if first is None else first.words.casefold()
    return said.startswith(("compared", "relative", "in comparison", "against", "versus", "vs"))


def _changes_in_percent(clause: Clause) -> bool:
    """ "By how many percent", not "in percent"."""
    return any(percenting.of_change for percenting in clause.all(Percenting))


def _beside_the_usual(clause: Clause, words: list[str]) -> Periods:
    """ "How far above my June average was the 3rd": the day beside the period that holds it."""
    if not 1 <= len(words) <= 2:
        raise UnreadableError("Tell me which day or period is held against the average.")
    if len(words) == 1:
        return Periods(words[0], ALL_TIME)
    days = [period for period in clause.all(Period) if period.one_day]
    if len(days) != 1:
        raise UnreadableError("Tell me which day is held against which average.")
    return Periods(days[0].words, next(word for word in words if word != days[0].words))


def ends_of(clause: Clause) -> Periods | None:
    """ "How did it change from June to August": how the one stands beside the other.

    None for a stretch of days, which stays one period, as does what is followed by week or month.
    """
    moves = clause.has(Trending, Differing) or _changes_in_percent(clause)
    if not moves or clause.has(Comparing) or any(group.by is not GroupBy.DAY for group in clause.all(Grouping)):
        return None
    words = _end_words([period.words for period in clause.all(Period)])
    if words is None:
        return None
    earlier, later = in_one_year(words)
    if any(span.words.casefold() == "minus" for span in clause.of(Differing)):
        return Periods(earlier, later)
    if clause.has(Differing) and not clause.has(Trending) and _begins(earlier) > _begins(later):
        earlier, later = later, earlier
    return Periods(later, earlier)


def _end_words(words: list[str]) -> list[str] | None:
    """ "From June to August" or "June", "August": both ends; None where they are days, or not two."""
    if len(words) != 1:
        return words if len(words) == 2 else None
    match = _RANGE.fullmatch(words[0])
    if match is None or _DAY.search(match[1]) or _DAY.search(match[2]):
        return None
    return [match[1], match[2]]


def _begins(words: str) -> date:
    """Where a period begins, on some day: only which of two is the earlier one matters."""
    found = parse(words, date(2024, 12, 31))
    return date.min if found is None or found.start is None else found.start


_LIES_BETWEEN = frozenset({"difference", "differences", "gap"})


def compared(clause: Clause, shape: Shape, *, sides: bool, either: bool = False) -> Shape:
    """*shape* with the part of the comparison that is asked for: "by how much", "which", "was it more"."""
    low_first = _less(clause, shape)
    wanted = _wanted(clause, sides=sides, either=either)
    check, order = shape.check, shape.order
    if wanted is Wanted.YES_NO:
        check = Check(op="<" if low_first else ">")
    if wanted is Wanted.WHICH:
        order = "lowest" if low_first else "highest"
    if wanted is Wanted.PERCENT and low_first:
        order = "lowest"  # the percentage is of the second all the same
    swapped = wanted is Wanted.DIFFERENCE and low_first
    return replace(shape, answer=wanted, check=check, order=order, swapped=swapped, uses=shape.uses | _USES)


def _wanted(clause: Clause, *, sides: bool, either: bool) -> Wanted | None:
    """The part that is asked for; None: both values, side by side."""
    if any(differing.apart for differing in clause.all(Differing)) and not clause.has(Percenting, Share):
        return Wanted.APART
    if clause.has(Percenting) or (clause.has(Share) and not sides):
        return Wanted.PERCENT
    if clause.has(Differing) or (clause.has(Usual) and clause.has(Ask)):
        return Wanted.APART if _is_undirected(clause) else Wanted.DIFFERENCE
    if clause.has(Trending) and not either:
        return _wanted_of_trend(clause)
    if clause.has(Which, Either) or either:
        return Wanted.WHICH
    return _wanted_of_comparative(clause)


def _is_undirected(clause: Clause) -> bool:
    """ "What is the difference between A and B": how far they lie apart, not which way; A minus B has a way."""
    said = {word for span in clause.spans for word in span.words.casefold().split()}
    told = any(word.more is not None for word in clause.all(Differing)) or clause.has(Trending, Usual)
    than = any(word.more is not None for word in clause.all(Comparing)) or any(
        word.more is not None or word.better is not None for word in clause.all(Comparative)
    )
    return bool(said & _LIES_BETWEEN) and "minus" not in said and not (told or than)


def _wanted_of_trend(clause: Clause) -> Wanted:
    """ "Has it changed", "has it gone up", "how much has it gone up"."""
    asked_how_much = any(ask.metric is None for ask in clause.all(Ask))
    if _one_way(clause) is None:
        return Wanted.DIFFERENCE if asked_how_much and not clause.has(Either) else Wanted.DIRECTION
    return Wanted.YES_NO if asks_yes_or_no(clause) and not asked_how_much else Wanted.DIFFERENCE


def _wanted_of_comparative(clause: Clause) -> Wanted | None:
    """ "Did I run more than last year", "how much longer was it"."""
    directed = any(comparing.more is not None for comparing in clause.all(Comparing))
    if (clause.has(Comparative, Usual) or directed or _often(clause)) and asks_yes_or_no(clause):
        return Wanted.YES_NO
    more = any(word.more is not None or word.better is not None for word in clause.all(Comparative))
    return Wanted.DIFFERENCE if more and clause.has(Ask) else None


def _is_time_of_an_event(clause: Clause, shape: Shape) -> bool:
    """Who improved at the Lausanne marathon took less time."""
    names = any(c.race == "one" and any(i.field in ("name", "named") for i in c.filters) for c in clause.all(Condition))
    return names and shape.metric in ("duration", "elapsed_time")


def _often(clause: Clause) -> bool:
    """ "Did I run more often in May"."""
    return any(span.words.casefold().split()[0] in ("more", "less") for span in clause.of(Ask) if span.words)


def _one_way(clause: Clause) -> str | None:
    """ "Going up": the way; None for "up or down", which asks for it."""
    ways = {trending.way for trending in clause.all(Trending)} - {None}
    return next(iter(ways)) if len(ways) == 1 else None


def _less(clause: Clause, shape: Shape) -> bool:
    """Whether the clause asks for the smaller number: less, slower than a speed, better where low is best."""
    low_is_best = CATALOG[shape.metric].lowest_is_best or _is_time_of_an_event(clause, shape)
    for word in clause.all(Comparative):
        if word.better is not None:
            return shape.aggregate not in _COUNTS and word.better is low_is_best
        if word.more is not None:
            flips = word.metric == "pace" and shape.metric not in _SLOWER_IS_MORE
            return word.more is flips
    more = [usual.more for usual in clause.all(Usual)]
    more += [comparing.more for comparing in clause.all(Comparing)]
    more += [differing.more for differing in clause.all(Differing)]
    said = next((way for way in more if way is not None), None)
    if said is not None:
        return not said
    way = _one_way(clause)
    if way is not None:
        return way == "down" or (way in ("better", "worse") and (way == "better") is low_is_best)
    return asking_words(clause).startswith(("less often", "less frequently"))
