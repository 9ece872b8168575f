"""The metrics: one frozen entry each. Pure. A new metric is one entry in the module of its kind, and nothing else.

Means over activities are what a runner means by them: "average pace in May" is May's moving time over May's distance
(a ratio of sums, not a mean of paces), and "average heart rate in May" weights each run by its moving time.
"""

from tools.metrics.catalog.entries import CATALOG
from tools.metrics.catalog.intensity import BEST_TIME
from tools.metrics.catalog.lookup import measured, nearest, resolve, said_as

__all__ = ["BEST_TIME", "CATALOG", "measured", "nearest", "resolve", "said_as"]
