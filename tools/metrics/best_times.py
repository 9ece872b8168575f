"""Best times over a set distance: which distance is meant, and which runs without samples count as a whole. Pure."""

from tools.contract import FailureKind, ToolError
from tools.metrics import catalog
from tools.metrics.query import QueryArgs
from tools.race_distances import KEPT, kept_distance, metres_of
from tools.units import Units

LEAST_SHARE, MOST_SHARE = 0.998, 1.01
"""A run without samples counts with its whole time where its distance is that share of the distance asked for: two
per mille short is rounding, and up to one per cent long its time is no better than the time over the distance."""
FASTEST_S_PER_M = 0.14
"""Nobody runs a kilometre in less (the best is 132 s): a whole run that did is a slip of its source."""

_TIMES_OF = frozenset({catalog.BEST_TIME, "pace", "speed", "duration", "elapsed_time"})


def over_distance(args: QueryArgs, units: Units) -> float | None:
    """The kept distance (metres) that *args* ask times over; None for a question about something else.

    "The best pace over 10 km" is the best time over it. Raises ToolError (BAD_ARGUMENTS) for a distance that is not
    kept, or for one that stands beside another measure.
    """
    metric = catalog.resolve(args.metric)
    named = metric.name if metric is not None else None
    if not args.over:
        if named == catalog.BEST_TIME:
            raise _bad("A best time needs its distance.", f"Give it as `over`, one of: {_kept()}.")
        return None
    if named not in _TIMES_OF and "metric" in args.model_fields_set:
        raise _bad(
            f"`over` is the distance of a best time, and {args.metric!r} is none.",
            "Use metric best_time; for activities longer or shorter than a distance use `filters`.",
        )
    metres = metres_of(args.over, units)
    if metres is None:
        raise _bad(f"{args.over!r} is no distance that I can read.", f"Times are kept over {_kept()}.")
    kept = kept_distance(metres)
    if kept is None:
        raise _bad(f"No best times are kept over {args.over.strip()}.", f"They are kept over {_kept()}.")
    return kept


def _kept() -> str:
    *others, last = KEPT.values()
    return f"{', '.join(others)} and {last}"


def _bad(message: str, next_step: str) -> ToolError:
    return ToolError(FailureKind.BAD_ARGUMENTS, message, next_step)
