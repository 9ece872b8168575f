"""Two sides of a comparison that are no periods: weekends and weekdays, days with and without a run, sports. Pure."""

from dataclasses import dataclass, replace

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    Comparative,
    Comparing,
    Condition,
    Differing,
    Either,
    Existence,
    Making,
    Metric,
    Negated,
    Period,
    Quiet,
    Span,
    Sport,
    Superlative,
    Trending,
    Unit,
    Usual,
    Which,
)
from tools.metrics.query import Filter

_OF_DAYS = ("day", "weekday", "bound on time_of_day")
_BETWEEN = (Quiet, Comparative, Making, Metric, Unit, Existence)
"""What may stand between the left side and the joint: "on weekends is my pace faster than on weekdays"."""


@dataclass(frozen=True)
class Sides:
    """What each side demands; no *versus*: all the others."""

    split: tuple[Filter, ...]
    versus: tuple[Filter, ...]
    sport: str | None = None
    """What both sides are of, where they are sports of one family or different ones (``any``)."""
    either: bool = False
    """Whether "or" stands between them: one of them is asked for."""


def sides_of(clause: Clause) -> tuple[Sides | None, Clause]:
    """The sides that *clause* compares, and the clause without them; None where it compares periods or nothing."""
    clause = _of_the_same_rows(_weekdays_apart(clause))
    joints = [at for at, span in enumerate(clause.spans) if isinstance(span.meaning, Comparing | Either)]
    compares = _more_often(clause) or clause.has(Comparing, Comparative, Differing, Which, Superlative, Trending, Usual)
    for joint in joints if compares else ():
        beside = _beside(clause.spans, joint)
        if beside is None:
            continue
        left, right = beside
        if left.kind == "period":
            return None, clause
        sides = replace(_sides(left, right), either=isinstance(clause.spans[joint].meaning, Either))
        gone = {joint, *left.places, *right.places}
        gone |= {at for at, span in enumerate(clause.spans) if _says_again(span, left, right)}
        kept = Clause(tuple(span for at, span in enumerate(clause.spans) if at not in gone))
        return sides, (kept if kept.has(Either) else kept.without(Comparing))
    return _after_the_joint(clause)


def _of_the_same_rows(clause: Clause) -> Clause:
    """ "Morning runs versus evening runs": runs, by what is said of them on each side."""
    spans = clause.spans
    for joint in (at for at, span in enumerate(spans) if isinstance(span.meaning, Comparing | Either)):
        left, right = _rows_beside(spans, joint, -1), _rows_beside(spans, joint, 1)
        if left is None or right is None or left.sport.meaning != right.sport.meaning or left.kind != right.kind:
            continue
        rest = tuple(span for span in spans[: left.end] if span is not left.sport)
        between = spans[left.end : joint]
        return Clause((*rest, left.sport, left.told, *between, spans[joint], right.told, *spans[right.end :]))
    return clause


@dataclass(frozen=True)
class _Rows:
    """ "Runs under 8 km" on one side of a joint, and where they end."""

    sport: Span
    told: Span
    kind: str
    end: int


def _rows_beside(spans: tuple[Span, ...], joint: int, step: int) -> _Rows | None:
    """What stands beside the joint; to its left there may be what is compared: "are runs under 8 km faster than"."""
    at = joint + step
    sports: list[Span] = []
    told: list[Span] = []
    end = 0
    while step < 0 <= at and isinstance(spans[at].meaning, _BETWEEN):
        at -= 1
    while 0 <= at < len(spans) and isinstance(spans[at].meaning, Quiet | Sport | Condition):
        meaning = spans[at].meaning
        if isinstance(meaning, Sport) and sports:
            break
        if step < 0:
            end = max(end, at + 1)
        sports += [spans[at]] if isinstance(meaning, Sport) else []
        told += [spans[at]] if isinstance(meaning, Condition) else []
        at += step
    condition = told[0].meaning if len(told) == 1 else None
    if len(sports) != 1 or not isinstance(condition, Condition) or not condition.filters:
        return None
    return _Rows(sports[0], told[0], _kind(condition), end if step < 0 else at)


def _more_often(clause: Clause) -> bool:
    """ "Do I run more often on Tuesdays or on Thursdays"."""
    return any(_says_more_often(span) for span in clause.of(Ask))


def _says_more_often(span: Span) -> bool:
    return isinstance(span.meaning, Ask) and span.words.casefold().startswith(("more ", "less "))


@dataclass(frozen=True)
class _Side:
    """What stands on one side of a joint, and where."""

    kind: str
    filters: tuple[Filter, ...]
    places: tuple[int, ...]


def _beside(spans: tuple[Span, ...], joint: int) -> tuple[_Side, _Side] | None:
    """ "Weekends than on weekdays", "run days than on other days": two of a kind, or one and the others."""
    left, right = _side(spans, joint, -1), _side(spans, joint, 1)
    if left is None or right is None or right.kind not in {left.kind, "rest"}:
        return None
    return None if (left.kind, right.kind) == ("period", "rest") else (left, right)


def _says_again(span: Span, left: _Side, right: _Side) -> bool:
    """ "Than on workdays (Mon-Fri)": a side in other words."""
    told = span.meaning.filters if isinstance(span.meaning, Condition) else ()
    return bool(told) and told in (left.filters, right.filters)


def _sides(left: _Side, right: _Side) -> Sides:
    """ "Rides than runs"; of "trail runs than runs", those on trails and all the other runs."""
    if left.kind != "sport":
        return Sides(left.filters, right.filters)
    if right.kind == "sport":
        first, second = str(left.filters[0].value), str(right.filters[0].value)
        if first.endswith(f"_{second}"):
            return Sides(left.filters, (), second)
        if second.endswith(f"_{first}"):
            return Sides(tuple(item.model_copy(update={"op": "!="}) for item in right.filters), (), first)
    return Sides(left.filters, right.filters, "any")


def _after_the_joint(clause: Clause) -> tuple[Sides | None, Clause]:
    """ "Compare my HRV on workout days and on rest days": both sides stand behind the word."""
    joint = next((at for at, span in enumerate(clause.spans) if isinstance(span.meaning, Comparing | Differing)), None)
    beside = [] if joint is None else [span for span in clause.spans[joint:] if _is_side(span)]
    if len(beside) != 2 or len({_side_kind(span) for span in beside}) != 1:
        return None, clause
    first, second = (span.meaning.filters for span in beside if isinstance(span.meaning, Condition))
    kept = Clause(tuple(span for span in clause.spans if span not in beside)).without(Comparing)
    return Sides(first, second), kept


def _is_side(span: Span) -> bool:
    """ "On run days", "on Sundays", "in the morning"."""
    return _side_kind(span) in _OF_DAYS


def _side_kind(span: Span) -> str:
    return _kind(span.meaning) if isinstance(span.meaning, Condition) else ""


def _weekdays_apart(clause: Clause) -> Clause:
    """ "On Tuesdays or on Saturdays" beside a comparative: two sides, though one condition elsewhere."""
    if not (clause.has(Comparative, Which) or _more_often(clause)):
        return clause
    spans: list[Span] = []
    for span in clause.spans:
        items = span.meaning.filters if isinstance(span.meaning, Condition) else ()
        days = str(items[0].value).split(" and ") if len(items) == 1 and items[0].field == "weekday" else []
        if len(days) == 2 and " or " in span.words.casefold():
            first, second = (Condition((items[0].model_copy(update={"value": day}),)) for day in days)
            spans += [Span(days[0], first), Span("or", Either()), Span(days[1], second)]
        else:
            spans.append(span)
    return Clause(tuple(spans))


def _side(spans: tuple[Span, ...], joint: int, step: int) -> _Side | None:
    """The nearest thing beside the joint that can be one side."""
    at = joint + step
    negated: list[int] = []
    while 0 <= at < len(spans):
        meaning = spans[at].meaning
        if isinstance(meaning, Negated):
            negated.append(at)
        elif isinstance(meaning, Condition):
            if not meaning.filters:
                return _Side("rest", (), (*negated, at))
            if negated:
                return None
            return _Side(_kind(meaning), meaning.filters, (*negated, at))
        elif isinstance(meaning, Sport):
            return None if negated else _Side("sport", (Filter(field="sport", op="=", value=meaning.name),), (at,))
        elif isinstance(meaning, Period):
            return _Side("period", (), (at,))
        elif not (isinstance(meaning, (Quiet, Making) if step > 0 else _BETWEEN) or _says_more_often(spans[at])):
            break
        at += step
    return _Side("rest", (), tuple(negated)) if negated and step > 0 else None


def _kind(condition: Condition) -> str:
    """What two sides must have in common: "on run days", "on Sundays", "over 20 km"."""
    if condition.of_day:
        return "day"
    fields = {item.field for item in condition.filters}
    return "weekday" if fields == {"weekday"} else f"bound on {' '.join(sorted(fields))}"


def one_side_of(clause: Clause) -> tuple[Sides | None, Clause]:
    """ "Do I sleep longer on weekends?": those days against all the others."""
    if not clause.has(Comparative) or clause.has(Comparing, Either, Usual) or len(clause.of(Period)) > 1:
        return None, clause
    spans = [span for span in clause.of(Condition) if isinstance(span.meaning, Condition) and _is_of_days(span.meaning)]
    if len(spans) != 1 or not isinstance(spans[0].meaning, Condition):
        return None, clause
    kept = Clause(tuple(span for span in clause.spans if span is not spans[0]))
    return Sides(spans[0].meaning.filters, ()), kept


def _is_of_days(condition: Condition) -> bool:
    return bool(condition.filters) and _kind(condition) in _OF_DAYS
