"""The kinds of question beyond totals and records, in the order in which they are tried. Pure.

A rule is ``Clause -> Shape | None``: None where the clause is no question of its kind. What a rule has used it names in
``Shape.uses``; whatever is left unused stops the reading (agent/brains/reader/refusals.py).
"""

from collections.abc import Callable

from agent.brains.reader.clause import Clause
from agent.brains.reader.rules.apart import days_apart
from agent.brains.reader.rules.days_listed import days_listed
from agent.brains.reader.rules.days_of_groups import days_of_groups
from agent.brains.reader.rules.event_times import event_time
from agent.brains.reader.rules.every import every
from agent.brains.reader.rules.facets import facet
from agent.brains.reader.rules.known import known
from agent.brains.reader.rules.ranked_groups import ranked_groups
from agent.brains.reader.rules.relations import relation
from agent.brains.reader.rules.shares import share
from agent.brains.reader.rules.since import since
from agent.brains.reader.rules.streaks import streak
from agent.brains.reader.rules.trends import trend
from agent.brains.reader.rules.units_of_time import units_of_time
from agent.brains.reader.wanting import Shape

Rule = Callable[[Clause], Shape | None]

RULES: tuple[Rule, ...] = (
    relation,
    days_apart,
    event_time,
    since,
    streak,
    days_of_groups,
    days_listed,
    ranked_groups,
    every,
    share,
    known,
    units_of_time,
    trend,
    facet,
)


def first_that_fits(clause: Clause) -> Shape | None:
    """What the first rule that knows this kind of question makes of it."""
    return next((shape for rule in RULES if (shape := rule(clause)) is not None), None)
