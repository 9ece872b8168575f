"""The rows that a question found, as columns. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from tools.metrics.metric import Columns

Indices = NDArray[np.intp]
Ordinals = NDArray[np.int64]
"""Days, as days since year 1."""


@dataclass(frozen=True)
class Rows:
    """n rows, oldest first. ``columns`` have shape (n,) with NaN for unknown; ``labels`` are lists of n texts."""

    days: list[date]
    ids: list[int | None]
    columns: Columns
    labels: dict[str, list[str | None]]

    def __len__(self) -> int:
        return len(self.days)

    def take(self, indices: Indices | Sequence[int]) -> "Rows":
        """These rows alone, in this order."""
        chosen = np.asarray(indices, dtype=np.intp)
        places = chosen.tolist()
        return Rows(
            days=[self.days[i] for i in places],
            ids=[self.ids[i] for i in places],
            columns={name: values[chosen] for name, values in self.columns.items()},
            labels={name: [texts[i] for i in places] for name, texts in self.labels.items()},
        )

    def ordinals(self) -> Ordinals:
        """The days as days since year 1, shape (n,)."""
        return np.fromiter((day.toordinal() for day in self.days), dtype=np.int64, count=len(self.days))


def every_day(first: date | None, last: date) -> Rows:
    """A row for each calendar day from *first* to *last*; none without a first day."""
    count = 0 if first is None else max(0, (last - first).days + 1)
    days = [] if first is None else [first + timedelta(days=step) for step in range(count)]
    return Rows(days, [None] * count, {}, {})
