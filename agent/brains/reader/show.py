"""A clause as arguments of ``show_activity``, or the reason why it is none. Pure."""

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    Ask,
    Aspect,
    Comparing,
    Condition,
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
    Stretch,
    Superlative,
    Unit,
    When,
)
from agent.brains.reader.measure import UnreadableError, sport_of, superlative_of
from agent.brains.reader.reading import Call
from tools.metrics.catalog import CATALOG

TOOL = "show_activity"
_USED: tuple[Kind, ...] = (
    Quiet, Aspect, Listing, Recent, Sport, Period, Unit, Superlative, Existence, Condition, Count,
)  # fmt: skip


def is_about_one_activity(clause: Clause) -> bool:
    """Whether a single activity is meant: its splits, how it was, the last one, yesterday's; not a figure of it."""
    figure = clause.has(Metric, Making, Ask)
    if figure or clause.has(Aspect, Stretch):
        return not figure and clause.has(Aspect)
    many = [*(sport.many for sport in clause.all(Sport)), *(race == "many" for race in _races(clause))]
    if not many or any(many) or clause.has(Grouping, Comparing):
        return False
    if clause.has(Listing) and not clause.has(Superlative, Recent) and _named(clause) is not None:
        return True
    if clause.has(Count):
        return False
    recent = clause.has(Recent) and not clause.has(Superlative, Existence)
    period = clause.one(Period)
    told = (period is not None and period.one_day) or any(word.metric for word in clause.all(Superlative))
    return (recent and not clause.has(When)) or (told and clause.has(Listing))


def show_call(clause: Clause) -> Call:
    """The call that *clause* asks for. Raises UnreadableError where it is not clear which activity is meant."""
    leftover = [span.words for span in clause.spans if not isinstance(span.meaning, _USED)]
    if leftover:
        raise UnreadableError(
            f"I can show a single activity, but do not know what to do with “{leftover[0]}”.", *leftover
        )
    args = {"which": _which(clause)}
    if clause.has(Sport):
        args["sport"] = sport_of(clause)
    return Call(TOOL, args)


def _races(clause: Clause) -> list[str]:
    return [condition.race for condition in clause.all(Condition) if condition.race]


def _which(clause: Clause) -> str:
    """ "last", "yesterday", "longest in May", as ``tools.activities.which`` reads it."""
    place, period, named = _place(clause), clause.one(Period), _named(clause)
    race = " race" if _races(clause) else ""
    if clause.has(Count) or len(clause.all(Condition)) > len(_races(clause)):
        if named is None or place or period:
            raise UnreadableError("To show a single activity, I need its name, its number, its day, or its place.")
        return named
    if len(clause.of(Period)) > 1:
        raise UnreadableError("I can show a single activity: name a single day.")
    if place is None and (period is None or not period.one_day):
        raise UnreadableError("Tell me which activity: the last, the longest, or that of a day.")
    if period is None:
        return f"{place}{race}"
    return period.words if place is None else f"{place}{race} in {period.words}"


def _named(clause: Clause) -> str | None:
    """The activity's name or number, where the clause tells just that."""
    filters = [item for condition in clause.all(Condition) for item in condition.filters]
    numbers = clause.all(Count)
    if len(filters) == 1 and filters[0].field == "name" and not numbers:
        return str(filters[0].value)
    return str(numbers[0].number) if len(numbers) == 1 and not filters else None


def _place(clause: Clause) -> str | None:
    """Last, first, or the word of a superlative that the tool knows."""
    recent, superlative = clause.all(Recent), superlative_of(clause)
    if len(recent) + (superlative is not None) > 1:
        raise UnreadableError("Tell me which activity: the last, the longest, or that of a day.")
    if recent:
        return "last" if recent[0].newest else "first"
    if superlative is None:
        return None
    entry = CATALOG.get(superlative.metric or "")
    if entry is None or entry.superlatives is None:
        raise UnreadableError("I can show the longest, the fastest and their like, or that of a day.")
    good_end = entry.superlatives[1] if entry.lowest_is_best else entry.superlatives[0]
    bad_end = entry.superlatives[0] if entry.lowest_is_best else entry.superlatives[1]
    return good_end if superlative.end in ("best", "most") else bad_end
