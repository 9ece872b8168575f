"""What a call of ``query_metrics`` looks like, for models that learn by example."""

from typing import Any

EXAMPLES: list[Any] = [
    {"metric": "distance", "aggregate": "sum", "period": "last week"},
    {"aggregate": "count", "period": "this week", "sport": "swim"},
    {"metric": "duration", "aggregate": "sum", "period": "2024", "group_by": "month"},
    {"metric": "heart_rate", "aggregate": "mean", "period": "since March"},
    {"metric": "pace", "aggregate": "best", "period": "2024"},
    {"metric": "best_time", "aggregate": "best", "over": "10 km"},
    {"metric": "pace", "aggregate": "mean", "last_n": 10},
    {"metric": "duration", "aggregate": "sum", "group_by": "year", "top": 1},
    {
        "metric": "date",
        "aggregate": "max",
        "sport": "hike",
        "filters": [{"field": "elevation_gain", "op": ">", "value": 500, "unit": "m"}],
    },
    {"metric": "distance", "aggregate": "list", "sport": "ride", "top": 3},
    {
        "aggregate": "count",
        "period": "2024",
        "filters": [{"field": "distance", "op": ">=", "value": 15, "unit": "km"}],
    },
    {"metric": "elevation_gain", "aggregate": "sum", "period": "this week", "compare_to": "last week"},
]
"""What a call looks like: no more arguments than the question has."""
