"""What a clause wants: the arguments of a query that do not say of whom, when, or which rows. Pure."""

from dataclasses import dataclass, field
from typing import Literal

from agent.brains.reader.clause import Kind
from tools.metrics.query import Aggregate, Check, Filter, GroupBy, Wanted

Order = Literal["highest", "lowest"]


def towards(*, low: bool) -> Order:
    """Which end of a scale comes first."""
    return "lowest" if low else "highest"


@dataclass(frozen=True)
class Shape:
    """Which values, what to make of them, and which part of that is asked for."""

    metric: str
    aggregate: Aggregate
    group_by: GroupBy | None = None
    top: int | None = None
    order: Order | None = None
    over: str | None = None
    """The set distance of best times."""
    of_groups: Aggregate | None = None
    check: Check | None = None
    answer: Wanted | None = None
    filters: tuple[Filter, ...] | None = None
    """Instead of the clause's own conditions."""
    split: tuple[Filter, ...] = ()
    versus: tuple[Filter, ...] = ()
    relate_to: str | None = None
    lag_days: int = 0
    percentile: float | None = None
    best_by: str | None = None
    best_n: int = 1
    rank: int | None = None
    sport: str | None = None
    """Instead of the clause's own sport."""
    swapped: bool = False
    """Whether the sides of a comparison of periods change places: how much *less* the first is."""
    uses: frozenset[Kind] = field(default_factory=frozenset)
    """Kinds of meaning that have done their work, of those that not every question may have."""
