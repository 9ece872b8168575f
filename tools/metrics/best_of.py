"""The best rows by another metric: the longest run, whose heart rate is asked for. Pure."""

from dataclasses import dataclass

import numpy as np

from tools.metrics.conditions import OF_ACTIVITY, Mask, of_activity
from tools.metrics.metric import Columns, Metric, Values
from tools.metrics.rows import Indices, Rows


@dataclass(frozen=True)
class BestBy:
    """Which rows are kept: the first *number* by *metric*, from the *rank*-th on."""

    metric: Metric
    highest_first: bool
    number: int = 1
    rank: int = 1
    of_pieces: bool = False
    """Whether the rows are splits or laps, of which those of the best activities are kept."""

    @property
    def columns(self) -> list[str]:
        """The stored columns that it needs."""
        floor = () if self.metric.record_floor is None else (self.metric.record_floor[0],)
        prefix = OF_ACTIVITY if self.of_pieces else ""
        return [prefix + name for name in (*self.metric.columns, *floor)]

    def places(self, rows: Rows, among: Mask) -> tuple[Indices, Mask]:
        """The kept rows (indices, the best first; of equals the newer), and of which the metric is unknown.

        *among*, shape (n,): the rows that may be kept at all.
        """
        columns = of_activity(rows.columns) if self.of_pieces else rows.columns
        values = self.metric.values(columns)
        unknown = among & np.isnan(values)
        candidates = np.flatnonzero(among & ~unknown & self._may_be_best(values, columns))
        keys = -values[candidates] if self.highest_first else values[candidates]
        order = candidates[np.lexsort((-candidates, keys))]
        if not self.of_pieces:
            return order[self.rank - 1 : self.rank - 1 + self.number], unknown
        activities = list(dict.fromkeys(rows.ids[place] for place in order.tolist()))
        kept = set(activities[self.rank - 1 : self.rank - 1 + self.number])
        return order[[rows.ids[place] in kept for place in order.tolist()]] if order.size else order, unknown

    def _may_be_best(self, values: Values, columns: Columns) -> Mask:
        """Neither too short, nor too good to be true, to set a record."""
        least, most = self.metric.possible
        with np.errstate(invalid="ignore"):
            fit: Mask = (values >= least) & (values <= most)
            if self.metric.record_floor is not None:
                column, floor = self.metric.record_floor
                fit &= ~(columns[column] < floor)
        return fit
