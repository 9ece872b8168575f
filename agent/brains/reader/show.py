"""A clause as arguments of ``show_activity``, or the reason why it is none. Pure."""

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    Ask,
    Aspect,
    Comparing,
    Count,
    Existence,
    Grouping,
    Listing,
    Making,
    Metric,
    Period,
    Quiet,
    Recent,
    Sport,
    Superlative,
    Unit,
    When,
)
from agent.brains.reader.measure import UnreadableError, of_activities, sport_of
from agent.brains.reader.reading import Call

TOOL = "show_activity"
_USED: tuple[Kind, ...] = (
    Quiet, Aspect, Listing, Recent, Sport, Period, Ask, Making, Metric, Unit, Superlative, Existence,
)  # fmt: skip


def is_about_one_activity(clause: Clause) -> bool:
    """Whether a single activity is meant: its splits, how it was, the last one, yesterday's."""
    if clause.has(Aspect):
        return True
    sports = clause.all(Sport)
    if not sports or any(sport.many for sport in sports) or clause.has(Count, Grouping, Comparing):
        return False
    recent = clause.has(Recent) and not clause.has(Superlative, Existence)
    period = clause.one(Period)
    yesterdays = clause.has(Listing) and period is not None and period.one_day and not clause.has(Metric, Ask)
    return (recent and not _asks_when(clause)) or yesterdays


def show_call(clause: Clause) -> Call:
    """The call that *clause* asks for. Raises UnreadableError where it is not clear which activity is meant."""
    leftover = [span.words for span in clause.spans if not isinstance(span.meaning, _USED)]
    if leftover:
        raise UnreadableError(
            f"I can show a single activity, but do not know what to do with “{leftover[0]}”.", *leftover
        )
    if any(not of_activities(metric.name) for metric in clause.all(Metric)):
        raise UnreadableError("That is known per day or night, not per activity.")
    args = {"which": _which(clause)}
    if clause.has(Sport):
        args["sport"] = sport_of(clause)
    return Call(TOOL, args)


def _asks_when(clause: Clause) -> bool:
    return clause.has(When)


def _which(clause: Clause) -> str:
    recent, period, superlative = clause.one(Recent), clause.one(Period), clause.one(Superlative)
    said = [words for words in (_recent(recent), _of_day(period), _extreme(superlative)) if words]
    if len(said) != 1 or len(clause.all(Period)) > 1:
        raise UnreadableError("Tell me which activity: the last, the longest, or that of a day.")
    return said[0]


def _recent(recent: Recent | None) -> str | None:
    if recent is None:
        return None
    return "last" if recent.newest else "first"


def _of_day(period: Period | None) -> str | None:
    if period is not None and not period.one_day:
        raise UnreadableError("I can show a single activity: name its day.", period.words)
    return period.words if period else None


def _extreme(superlative: Superlative | None) -> str | None:
    if superlative is None:
        return None
    words = {("best", "distance"): "longest", ("best", "pace"): "fastest"}.get(
        (superlative.end, superlative.metric or "")
    )
    if words is None:
        raise UnreadableError("I can show the longest or the fastest, or that of a day.")
    return words
