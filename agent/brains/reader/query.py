"""A clause as arguments of ``query_metrics``, or the reason why it is none. Pure.

A clause is rewritten until it says plainly what is meant, and rules find what it wants. Then everything that was
understood must have been used, and whatever was said must be found in the call.
"""

from agent.brains.reader.arguments import arguments_of, as_arguments
from agent.brains.reader.bounds import with_bound
from agent.brains.reader.clause import Clause
from agent.brains.reader.comparing import Periods, periods_of
from agent.brains.reader.meanings import Span, When, Which
from agent.brains.reader.measure import UnreadableError
from agent.brains.reader.newest import without_newest
from agent.brains.reader.nothing_lost import refuse_what_was_lost
from agent.brains.reader.nothing_mixed import refuse_what_is_mixed
from agent.brains.reader.reading import Call
from agent.brains.reader.refusals import refuse_leftovers, refuse_time_to
from agent.brains.reader.rewrites import difference_asked, settled
from agent.brains.reader.shaping import ever, held_against, shape_alone
from agent.brains.reader.sides import Sides, one_side_of, sides_of

TOOL = "query_metrics"
_MOST_NEWEST = 1000


def query_call(clause: Clause) -> Call:
    """The call that *clause* asks for: "how far did I run in May". Raises UnreadableError where it asks for none."""
    said = settled(clause)
    refuse_time_to(said)
    last_n, clause = without_newest(said)
    sides, clause = _sides(difference_asked(clause))
    bounded, clause = with_bound(clause) if sides is None else (None, clause)
    _refuse_too_many(last_n)
    shape = shape_alone(clause)
    if sides is None and bounded is None:
        shape = ever(clause, shape)
    periods = periods_of(clause)
    shape = held_against(clause, shape, sides, periods, bounded)
    _refuse_newest_beside(periods, last_n)
    refuse_leftovers(clause, shape)
    args = arguments_of(clause, shape, periods, last_n)
    refuse_what_was_lost(said, args)
    refuse_what_is_mixed(said, args)
    return Call(TOOL, as_arguments(args))


def _sides(clause: Clause) -> tuple[Sides | None, Clause]:
    """ "When do I sleep longer, on weekends or on weekdays": two sides, or one against the rest.

    Also the clause without them. Between two sides, "when" asks for one of them and not for a date.
    """
    sides, clause = sides_of(clause)
    if sides is None:
        return one_side_of(clause)
    return sides, Clause(tuple(Span(s.words, Which()) if isinstance(s.meaning, When) else s for s in clause.spans))


def _refuse_too_many(last_n: int | None) -> None:
    """ "My average pace over the last 0 runs"."""
    if last_n is not None and not 1 <= last_n <= _MOST_NEWEST:
        raise UnreadableError("That is too many activities, or none at all.")


def _refuse_newest_beside(periods: Periods, last_n: int | None) -> None:
    """ "Compare the distance of my last 5 runs in May with June"."""
    if last_n is not None and periods.second is not None:
        raise UnreadableError("The newest activities have no second period to stand beside.")
