"""What a metric is: a declared entry, from the words people use for it to the formula over stored columns. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from tools.metrics.query import Aggregate
from tools.units import STORED, Quantity

Values = NDArray[np.float64]
Columns = Mapping[str, Values]
"""Stored columns by name, each of shape (n,), NaN where unknown."""
Formula = Callable[[Columns], Values]


class Grain(StrEnum):
    """What one row is."""

    ACTIVITY = "activity"
    DAY = "day"
    NIGHT = "night"
    SPLIT = "split"
    """One kilometre of an activity."""
    LAP = "lap"
    CALENDAR = "calendar"
    """Every day of the period, whatever is known of it."""


AMOUNTS = frozenset(Aggregate)
"""Aggregates of what adds up: distance, time, climb."""
LEVELS = AMOUNTS - {Aggregate.SUM, Aggregate.SHARE_OF_TOTAL}
"""Aggregates of what does not: a heart rate, a pace, a time of day."""
COUNTS = frozenset(
    {
        Aggregate.COUNT,
        Aggregate.DAYS,
        Aggregate.SHARE,
        Aggregate.STREAK,
        Aggregate.CURRENT_STREAK,
        Aggregate.GAP,
        Aggregate.FIRST,
        Aggregate.LAST,
    }
)
"""Aggregates of what only is or is not: how many there are, and which came first or last."""
MOMENTS = COUNTS | {Aggregate.MIN, Aggregate.MAX, Aggregate.BEST, Aggregate.LIST, Aggregate.RANGE}
"""Aggregates of dates, which have an order and no mean."""


@dataclass(frozen=True)
class Weight:
    """How much each row counts in a mean. Shape (n,), unknown where a column is."""

    columns: tuple[str, ...]
    formula: Formula
    words: str
    """As a sentence ends: "each activity counts by its moving time"."""


@dataclass(frozen=True)
class Metric:
    """One thing that can be asked of a history. A new metric is one entry in the catalog."""

    name: str
    label: str
    """As a sentence says it: ``average heart rate``."""
    quantity: Quantity
    what: str
    """What it is, for a model and for a reader, in one sentence."""
    columns: tuple[str, ...]
    synonyms: tuple[str, ...] = ()
    formula: Formula | None = None
    """Of several columns; None: the one column as it is."""
    grain: Grain = Grain.ACTIVITY
    aggregates: frozenset[Aggregate] = LEVELS
    lowest_is_best: bool = False
    weight: Weight | None = None
    """None: every row counts the same."""
    superlatives: tuple[str, str] | None = None
    """The adjectives of the highest and lowest: ``("longest", "shortest")``."""
    record_floor: tuple[str, float] | None = None
    """A column and the least value with which a row may set a record: 200 m jogged to the start is no fastest run."""
    record_floor_words: str = ""
    possible: tuple[float, float] = field(default=(-np.inf, np.inf))
    """What a human can do, in the stored unit: a filter beyond it was meant in another unit."""
    typical: tuple[float, float] | None = None
    """Between what and what it usually lies in a healthy adult who runs, in the stored unit; None: it depends."""

    either: tuple[tuple[str, ...], ...] = ()
    """Sets of columns of which one suffices, where not all of *columns* are needed."""

    @property
    def sufficient(self) -> tuple[tuple[str, ...], ...]:
        """Sets of columns; where all of any one set are known, so is the metric."""
        return self.either or (self.columns,)

    @property
    def unit(self) -> str:
        """The unit of values and facts."""
        return STORED[self.quantity]

    def values(self, columns: Columns) -> Values:
        """One value a row, NaN where it is unknown (or no finite number: a pace over no distance)."""
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            found = columns[self.columns[0]] if self.formula is None else self.formula(columns)
        return np.where(np.isfinite(found), found, np.nan)
