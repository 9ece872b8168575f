"""The arguments of ``query_metrics``, its filters and bounds, as short as a table of sentences can say them.

For tables of what a sentence should be read as; what is None is left out, as the reader leaves it out.
"""

from typing import Any


def q(metric: str, aggregate: str, period: str | None = None, sport: str | None = "run", **more: Any) -> dict[str, Any]:
    """The arguments of a query."""
    told = {"metric": metric, "aggregate": aggregate, "period": period, "sport": sport} | more
    return {name: value for name, value in told.items() if value is not None}


def f(field: str, op: str, value: float | str, unit: str | None = None, **more: Any) -> dict[str, Any]:
    """A filter."""
    told = {"field": field, "op": op, "value": value, "unit": unit} | more
    return {name: value for name, value in told.items() if value is not None}


def c(op: str, value: float | str | None = None, unit: str | None = None) -> dict[str, Any]:
    """A bound that a value is held against; without one, the other side of a comparison."""
    told = {"op": op, "value": value, "unit": unit}
    return {name: value for name, value in told.items() if value is not None}
