"""Every tool that Coach G has, in the order in which they are offered."""

from tools.activities.tool import SHOW_ACTIVITY
from tools.contract import Registry
from tools.metrics.describe_tool import DESCRIBE_METRICS
from tools.metrics.tool import QUERY_METRICS
from tools.sync.tool import IMPORT_FILES


def build_registry() -> Registry:
    """The tools. Importing them loads no more than SQL and numpy: what is heavy loads when a tool runs."""
    return Registry([QUERY_METRICS, SHOW_ACTIVITY, DESCRIBE_METRICS, IMPORT_FILES])
