"""What cannot be asked of figures, or was understood and found no use. Pure."""

import re
from itertools import pairwise

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.comparing import Periods
from agent.brains.reader.meanings import (
    Ago,
    AllTime,
    Apart,
    Ask,
    Aspect,
    AtLeastOnce,
    ComesFirst,
    Comparative,
    Comparing,
    Condition,
    Count,
    Courtesy,
    Dangling,
    Describing,
    Differing,
    Distinct,
    Either,
    Every,
    Facet,
    Grouping,
    Importing,
    InOrder,
    Metric,
    Missing,
    Negated,
    Nights,
    Nth,
    Percenting,
    Period,
    Quiet,
    Recent,
    Relating,
    Scope,
    Share,
    Shift,
    Sport,
    Streaky,
    Superlative,
    That,
    Those,
    Topic,
    Trending,
    Undoing,
    Unit,
    Usual,
)
from agent.brains.reader.measure import MEASURED_AT_NIGHT, UnreadableError
from agent.brains.reader.said import quoted
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate

_NEVER: tuple[Kind, ...] = (Topic, Importing, Undoing, Courtesy, Aspect)
_SPECIAL: tuple[Kind, ...] = (
    Apart, Share, Streaky, Trending, Relating, Distinct, Ago, Facet, Negated, Scope, Shift, Nights, Either, Differing,
    Percenting, Usual, Every, AtLeastOnce, Missing, Describing, Comparative, Comparing, Those, That, Nth,
    Dangling, ComesFirst, InOrder,
)  # fmt: skip
"""What means something in some questions only: a rule that has used it says so."""
_OF_ANYTHING = frozenset(
    {Aggregate.STREAK, Aggregate.CURRENT_STREAK, Aggregate.GAP, Aggregate.SHARE, Aggregate.CORRELATION}
)
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_LENGTHS_OF_TIME = ("days", "weeks", "months", "how long")
_FROM_ONE = re.compile(r"(?:after|before|following|between) (?:the|my|our|both) ")
_TO_A_DAY = ("until ", "till ", "since ", "to ")


def refuse_time_to(clause: Clause) -> None:
    """ "How many days until Christmas", "how many weeks since my last ride": of time itself, not of training."""
    words = [period.words.casefold() for period in clause.all(Period)]
    counts = any(ask.aggregate in (None, Aggregate.DAYS, Aggregate.COUNT) and not ask.metric for ask in clause.all(Ask))
    alone = not clause.has(Sport, Metric, Condition, Nights, Unit, Facet, Superlative)
    if (counts and alone and any(word.startswith(_TO_A_DAY) for word in words)) or _asks_from_one_to_another(clause):
        raise UnreadableError("I count days with training, not the time from one day to another.")


def _asks_from_one_to_another(clause: Clause) -> bool:
    """ "How many days after the Lausanne marathon did I run again": not on how many days."""
    spans = [span for span in clause.spans if not isinstance(span.meaning, Quiet)]
    lengths = (span for span in spans if isinstance(span.meaning, Ask | Grouping))
    timed = any(
        ask.words.casefold().endswith(_LENGTHS_OF_TIME) and _FROM_ONE.match(beside.words.casefold())
        for ask, beside in pairwise(spans)
    )
    return timed and not any(span.words.casefold().startswith(("on", "in")) for span in lengths)


def refuse_leftovers(clause: Clause, shape: Shape) -> None:
    """Everything that was understood must also be used: "how far did I run never" is no total."""
    used = _used(clause, shape)
    unused = tuple(kind for kind in _SPECIAL if kind not in used)
    useless = [span.words for span in clause.of(*_NEVER, *unused)]
    if Count not in used:
        useless += _idle_numbers(clause)
    if useless:
        raise UnreadableError(f"I do not know what to do with {quoted(useless)} here.", *useless)


def _used(clause: Clause, shape: Shape) -> set[Kind]:
    """What the shape's rule has used, and what the rest of the question gives a use."""
    used = set(shape.uses)
    if CATALOG[shape.metric].grain is Grain.NIGHT or shape.metric in MEASURED_AT_NIGHT:
        used.add(Nights)
    if clause.has(Superlative, AllTime):
        used.add(AtLeastOnce)  # "my longest run ever"
    if _is_day_beside(clause):
        used.add(Shift)
    if any(superlative.counts for superlative in clause.all(Superlative)):
        used.add(Facet)  # "which shoe did I use most often"
    return used


def _is_day_beside(clause: Clause) -> bool:
    """ "The day after a run", "the night after my longest run": what it is beside became a condition or period."""
    of_day = any(condition.of_day for condition in clause.all(Condition))
    anchored = any(" my " in f" {period.words} " for period in clause.all(Period))
    return (of_day or anchored) and all(shift.offset for shift in clause.all(Shift))


def _idle_numbers(clause: Clause) -> list[str]:
    """A number beside nothing that is newest, longest or the like, and the second of two: "my last 3 runs 5"."""
    idle = []
    if not clause.has(Recent, Superlative):
        idle += [span.words for span in clause.of(Count)]
    if len(clause.of(Count)) > 1 or len(clause.of(Recent)) > 1:
        idle += [span.words for span in clause.of(Count, Recent)]
    return idle


def refuse_what_is_unknown(clause: Clause, shape: Shape, periods: Periods) -> None:
    """ "Sleep of my rides", "my 500 longest runs": what no query can tell. Raises UnreadableError."""
    entry = CATALOG[shape.metric]
    if shape.aggregate not in entry.aggregates and shape.aggregate not in _OF_ANYTHING:
        raise UnreadableError(f"That cannot be made of {entry.label}.")
    if periods.second and _is_list(shape):
        raise UnreadableError("I cannot compare lists; ask for a total, an average or a count.")
    if shape.top is not None and not 1 <= shape.top <= 100:
        raise UnreadableError("That is too long a list, or none at all.")
    if any(not condition.filters for condition in clause.all(Condition)):
        raise UnreadableError("I do not know which the other days are: name both sides.")
    sports = any(sport.name != "any" for sport in clause.all(Sport)) and shape.filters is None
    if entry.grain in (Grain.DAY, Grain.NIGHT) and shape.relate_to is None and sports:
        raise UnreadableError(f"{entry.label.capitalize()} is known per {entry.grain}, not per activity.")
    if any(period.night for period in clause.all(Period)) and entry.grain is not Grain.NIGHT:
        raise UnreadableError("Of a night I know the sleep only; for training, name the day.")


def _is_list(shape: Shape) -> bool:
    """ "My runs in May", "when did I run": rows, or the dates of rows."""
    return shape.aggregate is Aggregate.LIST or (shape.metric == "date" and shape.aggregate not in _COUNTS)
