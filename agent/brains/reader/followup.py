"""A question that changes one part of the one before: "and in June?", "by week?", "only trail runs". Pure.

Whether it is one is decided here. What it asks of the rows found before, which other measure it names, and of which
time, sport or group it is, stand in the modules beside this one.
"""

from agent.brains.reader.arguments import as_arguments
from agent.brains.reader.borrowing import points_back
from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.followup_of_measures import measured
from agent.brains.reader.followup_of_rows import MEASURES
from agent.brains.reader.followup_of_scope import in_scope
from agent.brains.reader.meanings import (
    Ago,
    AllTime,
    Ask,
    Aspect,
    Comparing,
    Condition,
    Count,
    Existence,
    Facet,
    Follow,
    Grouping,
    Listing,
    Metric,
    Nights,
    Nth,
    Percenting,
    Period,
    Quiet,
    Recent,
    Share,
    Shift,
    Sport,
    Stretch,
    Superlative,
    Those,
    Unit,
    When,
)
from agent.brains.reader.measure import UnreadableError, units_of
from agent.brains.reader.query import TOOL
from agent.brains.reader.reading import Call
from tools.metrics.query import QueryArgs

_SCOPE: tuple[Kind, ...] = (
    Shift, Nth, Those, Nights, Period, AllTime, Sport, Condition, Grouping, Comparing, Count, Stretch,
)  # fmt: skip
_PARTS: tuple[Kind, ...] = (*_SCOPE, *MEASURES, Unit, Quiet, Follow)
"""What a change is made of."""


def follows(clause: Clause, *, marked: bool) -> bool:
    """Whether the clause only makes sense, or is meant, as a change to what was asked before: "and in June?".

    *marked*: the sentence begins with "and" or the like.
    """
    if clause.has(Unit, Listing) and _holds_only(clause, (Unit, Listing, Quiet, Follow)):
        return clause.has(Unit)
    asked = _asked_of_it(clause)
    if asked:
        return _holds_only(clause, (*_PARTS, Existence, *asked))
    return _is_change(clause, marked=marked or clause.has(Follow))


def followed_up(clause: Clause, previous: tuple[Call, ...]) -> tuple[Call, ...]:
    """The *previous* queries, with what *clause* says in place of what they said. Raises UnreadableError."""
    queries = [QueryArgs.model_validate(call.args) for call in previous if call.tool == TOOL]
    if not queries:
        raise UnreadableError("I do not know what that refers to: ask the whole question.")
    if clause.has(Unit) and not clause.has(*MEASURES) and units_of(clause) is None:
        raise UnreadableError("I can answer in kilometres or in miles, and give times as they are.")
    _refuse_other_wishes(clause)
    changes = clause.without(Follow, Existence, Listing)
    base = queries[:1] if clause.has(*MEASURES) else queries
    changed = [Call(TOOL, as_arguments(in_scope(changes, measured(changes, args)))) for args in base]
    return tuple(call for at, call in enumerate(changed) if call not in changed[:at])


def _refuse_other_wishes(clause: Clause) -> None:
    """ "Plus April", "was that in 2025": neither replaces a part of the question before."""
    small = {span.words.casefold() for span in clause.of(Quiet)}
    if small & {"plus", "together"} and clause.has(Period):
        raise UnreadableError("Ask for both together in one question: from May to June, say.")
    asks = small & {"was that", "was it", "is that", "is it", "were they"}
    if asks and clause.has(Period, Condition) and not clause.has(Facet, When, Ask, Metric):
        raise UnreadableError("Ask which one it is: I cannot tell yet whether it is that one.")


def _asked_of_it(clause: Clause) -> tuple[Kind, ...]:
    """What is asked of the answer before: "how long ago was that", "in percent?", "which day was that"."""
    names_rows = clause.has(Sport, Superlative, Condition)
    if clause.has(Share, Percenting) and not names_rows:
        return Share, Percenting
    if clause.has(Ago) and not names_rows:
        return (Ago,)
    if points_back(clause) and not names_rows and not clause.has(Period):
        return (Aspect,)
    if clause.has(Those) or (clause.has(Facet, When) and not clause.has(Sport, Superlative, Recent)):
        return Facet, When, Recent
    return ()


def _is_change(clause: Clause, *, marked: bool) -> bool:
    """ "And in June?", "by week?", "heart rate?": parts of a question, and no more of them than a change has.

    "And" may stand before anything; without it, "runs in June" is a question of its own.
    """
    allowed = (*_PARTS, Existence) if marked and clause.has(*MEASURES) else _PARTS
    if clause.says_nothing or not _holds_only(clause, allowed):
        return False
    if marked:
        return True
    if clause.has(*MEASURES, Unit):
        return not clause.has(Period, AllTime, Sport, Condition, Grouping, Comparing)
    return not (clause.has(Sport) and clause.has(Period, Condition, Grouping)) and not clause.has(Count)


def _holds_only(clause: Clause, kinds: tuple[Kind, ...]) -> bool:
    return all(isinstance(span.meaning, kinds) for span in clause.spans)
