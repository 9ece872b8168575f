"""How two measures go together: "correlation between sleep and steps", "does my pace depend on the temperature". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    Ask,
    Comparative,
    Existence,
    Grouping,
    Making,
    Metric,
    Relating,
    Shift,
    Span,
    Sport,
    Unit,
)
from agent.brains.reader.measure import UnreadableError
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
    if len(measures) != 2:
        raise UnreadableError("To relate, I need two measures: sleep and steps, say.")
    (first, first_later), (second, second_later) = measures
    if first_later and not second_later:
        first, second = second, first
    return Shape(
        first,
        Aggregate.CORRELATION,
        relate_to=second,
        lag_days=1 if first_later != second_later else 0,
        uses=frozenset({Relating, Shift, Comparative, Existence, Making}),
    )


def _measures(clause: Clause) -> list[tuple[str, bool]]:
    """Each measure, and whether it is of the next day or the night after."""
    spans, found = clause.spans, []
    for at, span in enumerate(spans):
        name = _measure(span, spans[at + 1 :])
        if name is None:
            continue
        beside = [s.meaning for s in (*spans[max(0, at - 1) : at], *_following(spans, at))]
        found.append((name, any(isinstance(meaning, Shift) for meaning in beside)))
    of_days = any(CATALOG[_whole_days(name)].grain is not Grain.ACTIVITY for name, _ in found if name not in _STEPS)
    named_sport = any(sport.name != "any" for sport in clause.all(Sport))
    of_days = of_days or any(later for _, later in found)
    as_meant = [(_whole_days(name) if of_days or not named_sport else name, later) for name, later in found]
    return list(dict.fromkeys(as_meant))


def _following(spans: tuple[Span, ...], at: int) -> tuple[Span, ...]:
    """What stands behind a measure, up to the next one."""
    following: list[Span] = []
    for span in spans[at + 1 :]:
        if isinstance(span.meaning, Metric | Ask | Unit | Relating):
            break
        following.append(span)
    last_is_next = len(following) > 1 and isinstance(following[-1].meaning, Shift)
    return tuple(following[:-1]) if last_is_next and at + 1 + len(following) < len(spans) else tuple(following)


def _measure(span: Span, later: tuple[Span, ...]) -> str | None:
    """A metric by name; "how long I sleep" is sleep, "how far I run" a distance."""
    if isinstance(span.meaning, Metric):
        return span.meaning.name
    if isinstance(span.meaning, Ask) and span.meaning.metric:
        named = next((s.meaning for s in later if isinstance(s.meaning, Metric | Sport | Relating | Ask)), None)
        return None if isinstance(named, Metric) else span.meaning.metric
    if isinstance(span.meaning, Unit):
        return None
    if isinstance(span.meaning, Grouping):
        return None
    return None


def _whole_days(name: str) -> str:
    return _STEPS.get(name, name)
