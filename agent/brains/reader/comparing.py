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
from agent.brains.reader.wanting import Order, Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, Check, GroupBy, Wanted
from tools.periods import parse

_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_USES = frozenset({Comparing, Comparative, Differing, Either, Percenting, Which, Trending, Usual, Share, Ask})
_RANGE = re.compile(r"(?:(?:from|between) )?(.+?) (?:to|and|until|till|through|thru) (.+)", re.IGNORECASE)
_NEEDS_BOTH = frozenset({"than", "vs", "vs.", "versus", "against"})
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
    compares = clause.has(Comparing) or (len(words) == 2 and clause.has(Either, Which, Differing, Trending))
    compares = compares or (len(words) == 2 and _changes_in_percent(clause))
    if not compares:
        if len(words) > 1:
            raise UnreadableError("I read several periods; say “compare” to compare them.", *words)
        if any(period.relative for period in clause.all(Period)):
            raise UnreadableError("I do not know what that is relative to: name the period itself.", *words)
        return Periods(words[0] if words else None)
    words = _with_the_year(words)
    if len(words) > 2:
        raise UnreadableError("I can compare a period with just another.", *words)
    if not words or (clause.has(AllTime) and len(words) < 2):
        raise UnreadableError("To compare, I need both periods: a month and another month, say.")
    if len(words) == 1:
        told = [span.meaning for span in clause.of(Comparing, Period)]
        directed = any(comparing.more is not None for comparing in clause.all(Comparing))
        beside = {span.words.casefold() for span in clause.of(Comparing)} & _NEEDS_BOTH
        if beside or directed or (isinstance(told[0], Comparing) and len(told) > 1):
            raise UnreadableError("To compare, I need both periods: a month and another month, say.")
    if len(words) == 2 and re.fullmatch(r"(?:the )?same (?:month|period|time|week|days) last year", words[1]):
        return Periods(words[0], "same period last year")
    words = in_one_year(words)
    if len(words) == 2 and _names_the_other_first(clause):
        words.reverse()
    return Periods(words[0], words[1] if len(words) == 2 else "the period before")


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
    return any(percenting.of_change for percenting in clause.all(Percenting))


def _beside_the_usual(clause: Clause, words: list[str]) -> Periods:
    """ "How far above my June average was the 3rd": the day beside the period that holds it."""
    if not 1 <= len(words) <= 2:
        raise UnreadableError("Tell me which day or period is held against the average.")
    if len(words) == 1:
        return Periods(words[0], "all time")
    days = [period for period in clause.all(Period) if period.one_day]
    if len(days) != 1:
        raise UnreadableError("Tell me which day is held against which average.")
    return Periods(days[0].words, next(word for word in words if word != days[0].words))


def ends_of(clause: Clause) -> Periods | None:
    """ "From June to August", where something moves: how the one stands beside the other; a stretch of days stays one
    period, and so does one that is followed by week or month."""
    moves = clause.has(Trending, Differing) or _changes_in_percent(clause)
    if not moves or clause.has(Comparing) or any(group.by is not GroupBy.DAY for group in clause.all(Grouping)):
        return None
    words = [period.words for period in clause.all(Period)]
    if len(words) == 1:
        match = _RANGE.fullmatch(words[0])
        if match is None or _DAY.search(match[1]) or _DAY.search(match[2]):
            return None
        words = [match[1], match[2]]
    if len(words) != 2:
        return None
    earlier, later = in_one_year(words)
    if any(span.words.casefold() == "minus" for span in clause.of(Differing)):
        return Periods(earlier, later)
    if clause.has(Differing) and not clause.has(Trending) and _begins(earlier) > _begins(later):
        earlier, later = later, earlier
    return Periods(later, earlier)


def _begins(words: str) -> date:
    """Where a period begins, on some day: only which of two is the earlier one matters."""
    found = parse(words, date(2024, 12, 31))
    return date.min if found is None or found.start is None else found.start


def compared(clause: Clause, shape: Shape, *, sides: bool, either: bool = False) -> Shape:
    """*shape* with the part of the comparison that is asked for."""
    low_first = _less(clause, shape)
    wanted = _wanted(clause, sides=sides, either=either)
    check, order = shape.check, shape.order
    if wanted is Wanted.YES_NO:
        check = Check(op="<" if low_first else ">")
    if wanted is Wanted.WHICH:
        order = "lowest" if low_first else "highest"
    swapped = wanted in (Wanted.DIFFERENCE, Wanted.PERCENT) and low_first
    return replace(shape, answer=wanted, check=check, order=_order(order), swapped=swapped, uses=shape.uses | _USES)


def _order(order: str | None) -> Order | None:
    return "lowest" if order == "lowest" else "highest" if order == "highest" else None


def _often(clause: Clause) -> bool:
    return any(span.words.casefold().split()[0] in ("more", "less") for span in clause.of(Ask) if span.words)


def _wanted(clause: Clause, *, sides: bool, either: bool) -> Wanted | None:
    """Which part of the comparison is asked for: the difference, which side, whether it is so; None: both values."""
    if clause.has(Percenting) or (clause.has(Share) and not sides):
        return Wanted.PERCENT
    if clause.has(Differing) or (clause.has(Usual) and clause.has(Ask)):
        return Wanted.DIFFERENCE
    if clause.has(Trending) and not either:
        return _of_a_move(clause)
    return Wanted.WHICH if either or clause.has(Which, Either) else _of_a_direction(clause)


def _of_a_move(clause: Clause) -> Wanted:
    """ "Did my pace improve from May to June", "by how much did it rise", "did it go up or down"."""
    ways = {trending.way for trending in clause.all(Trending)} - {None}
    asked_how_much = any(ask.metric is None for ask in clause.all(Ask))
    if len(ways) != 1:
        return Wanted.DIFFERENCE if asked_how_much and not clause.has(Either) else Wanted.DIRECTION
    return Wanted.YES_NO if asks_yes_or_no(clause) and not asked_how_much else Wanted.DIFFERENCE


def _of_a_direction(clause: Clause) -> Wanted | None:
    """ "Did I run more in May than in April", "how much more"."""
    directed = any(comparing.more is not None for comparing in clause.all(Comparing))
    if (clause.has(Comparative, Usual) or directed or _often(clause)) and asks_yes_or_no(clause):
        return Wanted.YES_NO
    more = [c for c in clause.all(Comparative) if c.more is not None or c.better is not None]
    return Wanted.DIFFERENCE if more and clause.has(Ask) else None


def _less(clause: Clause, shape: Shape) -> bool:
    """Whether the clause asks for the smaller number: less, slower than a speed, better where low is best."""
    entry = CATALOG[shape.metric]
    counted = shape.aggregate in _COUNTS
    for word in clause.all(Comparative):
        if word.better is not None:
            return not counted and word.better is entry.lowest_is_best
        if word.more is not None:
            flips = word.metric == "pace" and shape.metric not in ("pace", "best_time", "duration", "split_pace")
            return word.more is flips
    directed: list[Usual | Comparing | Differing] = [*clause.all(Usual), *clause.all(Comparing), *clause.all(Differing)]
    told = next((word.more for word in directed if word.more is not None), None)
    if told is not None:
        return not told
    ways = {trending.way for trending in clause.all(Trending)} - {None}
    if len(ways) == 1:
        way = next(iter(ways))
        return way == "down" or (way in ("better", "worse") and (way == "better") is entry.lowest_is_best)
    often = " ".join(span.words for span in clause.of(Ask)).casefold()
    return often.startswith(("less often", "less frequently"))
