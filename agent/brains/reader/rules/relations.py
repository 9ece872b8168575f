"""How two measures go together: "correlation between sleep and steps", "does heat affect my pace". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    Comparative,
    Existence,
    Making,
    Metric,
    Quiet,
    Relating,
    Shift,
    Span,
    Sport,
    Unit,
)
from agent.brains.reader.measure import MEASURED_AT_NIGHT, UnreadableError, whole_day
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate

_STEPS = {"steps": "daily_steps"}


def relation(clause: Clause) -> Shape | None:
    """The correlation that is asked for."""
    if not clause.has(Relating):
        return None
    measures = _measures(clause)
    if len(measures) == 1:
        units = [(unit.metric, False) for unit in clause.all(Unit) if unit.metric != measures[0][0]]
        measures += units[:1]
    if len(measures) != 2:
        raise UnreadableError("To relate, I need both measures: sleep and steps, say.")
    (first, first_later), (second, second_later) = measures
    if first_later and not second_later:
        first, second = second, first
    return Shape(
        first,
        Aggregate.CORRELATION,
        relate_to=second,
        lag_days=1 if first_later != second_later and not _is_of_same_day(clause, first, second) else 0,
        uses=frozenset({Relating, Shift, Comparative, Existence, Making}),
    )


def _is_of_same_day(clause: Clause, first: str, second: str) -> bool:
    """ "My deep sleep and my HRV of the same night", "my sleep and my stress the next day": both of one date.

    A night is of the day on which it ends, which is the day after it.
    """
    said = {word for span in clause.of(Shift) for word in span.words.casefold().split()}
    of_night = CATALOG[first].grain is Grain.NIGHT
    if said & {"same", "that"}:
        return (of_night or first in MEASURED_AT_NIGHT) and said <= {"same", "that", "night"}
    return of_night and CATALOG[second].grain is not Grain.NIGHT and not said & {"night", "nights"}


def _measures(clause: Clause) -> list[tuple[str, bool]]:
    """Each measure, and whether it is of the next day or the night after."""
    spans = tuple(span for span in clause.spans if not isinstance(span.meaning, Quiet))
    found = [(at, name) for at, span in enumerate(spans) if (name := _measure(span, spans[at + 1 :])) is not None]
    later = {_of_which(at, [place for place, _ in found]) for at, span in enumerate(spans) if _is_later(span)}
    of_days = bool(later) or any(CATALOG[name].grain is not Grain.ACTIVITY for _, name in found if name not in _STEPS)
    of_days = of_days or any("day" in span.words.casefold() for span in clause.spans)
    named_sport = any(sport.name != "any" for sport in clause.all(Sport))
    as_meant = [(whole_day(name) if of_days or not named_sport else name, at in later) for at, name in found]
    return list(dict.fromkeys(as_meant))


def _is_later(span: Span) -> bool:
    return isinstance(span.meaning, Shift) and span.meaning.offset > 0


def _of_which(at: int, measures: list[int]) -> int | None:
    """A measure right behind the words ("next-day HRV"), else the one before them ("steps the next day")."""
    if at + 1 in measures:
        return at + 1
    return max((place for place in measures if place < at), default=None)


def _measure(span: Span, later: tuple[Span, ...]) -> str | None:
    """A metric by name; "how long I sleep" is sleep, "how far I run" a distance."""
    if isinstance(span.meaning, Metric):
        return span.meaning.name
    if isinstance(span.meaning, Ask) and span.meaning.metric:
        named = next((s.meaning for s in later if isinstance(s.meaning, Metric | Sport | Relating | Ask)), None)
        return None if isinstance(named, Metric) else span.meaning.metric
    return None
