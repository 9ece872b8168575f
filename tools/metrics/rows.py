"""The rows that a question found, as columns. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from tools.metrics.metric import Columns

Indices = NDArray[np.intp]


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
