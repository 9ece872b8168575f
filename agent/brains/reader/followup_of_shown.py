"""Another activity than the one just shown, or more of it: "and the one on Sunday?", "in miles". Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.followup_of_rows import MEASURES
from agent.brains.reader.followup_of_scope import dated
from agent.brains.reader.meanings import (
    Aspect,
    Comparing,
    Condition,
    Follow,
    Grouping,
    Period,
    Recent,
    Span,
    Sport,
    Unit,
)
from agent.brains.reader.measure import units_of
from agent.brains.reader.reading import Call
from agent.brains.reader.show import TOOL, show_call


def follows_shown(clause: Clause, previous: tuple[Call, ...]) -> bool:
    """Whether it asks for another activity, or for more of the one just shown: "and its splits?"."""
    if not previous or previous[-1].tool != TOOL or clause.has(*MEASURES, Grouping, Condition, Comparing):
        return False
    return clause.has(Aspect, Period, Recent) or units_of(clause) is not None


def shown_again(clause: Clause, previous: tuple[Call, ...]) -> Call:
    """The activity just shown, or the one that the clause names in its place: "and the one on Sunday?"."""
    before = previous[-1].args
    units = units_of(clause)
    if units is not None:
        clause = clause.without(Unit)
    told = units or before.get("units")
    in_units = {} if told is None else {"units": told}
    if not clause.has(Period, Recent, Sport):
        return Call(TOOL, before | in_units)
    clause = dated(clause, str(before.get("which", "")))
    if not clause.has(Sport) and "sport" in before:
        clause = clause.plus([Span("", Sport(str(before["sport"])))])
    return Call(TOOL, show_call(clause.without(Follow)).args | in_units)
