"""The ends of a scale: records, rankings, and which group had the most. Pure."""

from typing import Literal

from agent.brains.reader.meanings import Superlative
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate

Order = Literal["highest", "lowest"]


def wants_low(superlative: Superlative, metric: str) -> bool:
    """Which end of the numbers the words mean. The "highest pace" is said of the fastest: the lowest number."""
    low_is_best = CATALOG[metric].lowest_is_best
    if superlative.end in ("best", "worst"):
        return low_is_best is (superlative.end == "best")
    low = superlative.end == "least"
    return not low if metric == "pace" else low


def record(superlative: Superlative, metric: str) -> Aggregate:
    """How the record of *metric* is asked for."""
    low = wants_low(superlative, metric)
    if superlative.end == "best" or (metric == "pace" and low):
        return Aggregate.BEST
    return Aggregate.MIN if low else Aggregate.MAX


def order_of(superlative: Superlative, metric: str) -> Order | None:
    """None where it is the better end, which comes first anyway."""
    low = wants_low(superlative, metric)
    if low is CATALOG[metric].lowest_is_best:
        return None
    return "lowest" if low else "highest"
