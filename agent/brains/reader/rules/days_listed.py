"""Days and nights by what they held: "which nights did I sleep more than 9 hours", "list the days above 60". Pure."""

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    Condition,
    Every,
    Existence,
    Grouping,
    Listing,
    Nights,
    Period,
    Quiet,
)
from agent.brains.reader.measure import of_activities
from agent.brains.reader.wanting import Shape
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate, GroupBy, Wanted

_SAID: tuple[Kind, ...] = (Condition, Every, Existence, Grouping, Listing, Nights, Period, Quiet)
"""All that such a question may say: one word of more, and another rule has to know it."""
_USES = frozenset({Every, Existence, Grouping, Listing, Nights})


def days_listed(clause: Clause) -> Shape | None:
    """The dates of the days or nights that hold what is said; None where more is asked, or other rows are named."""
    if not all(isinstance(span.meaning, _SAID) for span in clause.spans) or not _asks_which(clause):
        return None
    bounds = [item for condition in clause.all(Condition) for item in condition.filters]
    held = [item.field for item in bounds if item.field in CATALOG and not of_activities(item.field)]
    if not held or not _names_days(clause) or any(group.by is not GroupBy.DAY for group in clause.all(Grouping)):
        return None
    return Shape(held[0], Aggregate.LIST, answer=Wanted.DATE, uses=_USES)


def _asks_which(clause: Clause) -> bool:
    said = [span.words.casefold() for span in clause.spans]
    return clause.has(Listing) or any(words.split()[:1] == ["which"] or words.startswith("on which") for words in said)


def _names_days(clause: Clause) -> bool:
    return clause.has(Nights, Grouping, Every) or any(condition.of_day for condition in clause.all(Condition))
