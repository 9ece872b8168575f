"""All entries by name. A word that two entries share belongs to the earlier one. Pure."""

from tools.metrics.catalog.circumstances import AIR, FORM, MOMENT
from tools.metrics.catalog.days import ACTIVE, HEART
from tools.metrics.catalog.intensity import EFFORTS, SPEEDS
from tools.metrics.catalog.nights import SHARES, STAGES, TIMES
from tools.metrics.catalog.pieces import CALENDAR, LAPS, SPLITS
from tools.metrics.catalog.volume import VOLUME
from tools.metrics.metric import Metric

CATALOG: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        *VOLUME, *SPEEDS, *EFFORTS, *FORM, *AIR, *MOMENT, *STAGES, *SHARES, *TIMES, *HEART, *ACTIVE, *SPLITS, *LAPS,
        *CALENDAR,
    )
}  # fmt: skip
