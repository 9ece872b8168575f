"""Plotly figures as plain JSON objects, built by hand so that no tool has to load plotly. Pure.

Transparent backgrounds and a mid grey for text and lines keep them readable on light and dark pages; the colours are
Okabe and Ito's, which people with any colour vision can tell apart.
"""

import math
from collections.abc import Sequence
from typing import Any

from tools.units import Quantity, Units, clock, symbol, to_shown

Figure = dict[str, Any]

BLUE, ORANGE, GREEN, VERMILION = "#0072B2", "#E69F00", "#009E73", "#D55E00"
INK, GRID = "#808080", "rgba(128,128,128,0.25)"
_MOST_TICKS = 6
_CLOCK_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)


def bars(labels: Sequence[str], values: Sequence[float | None], x_axis: Figure, y_title: str) -> Figure:
    """A bar for each group; an unknown value leaves a gap."""
    trace = {"type": "bar", "x": list(labels), "y": list(values), "marker": {"color": BLUE}}
    return figure([trace], x_axis, {**_AXIS, "title": {"text": y_title}, "rangemode": "tozero"})


def points(
    labels: Sequence[str], values: Sequence[float | None], x_axis: Figure, y_axis: Figure, *, joined: bool
) -> Figure:
    """A point for each group, *joined* by a line that breaks where a value is unknown: levels have no natural zero."""
    trace = {
        "type": "scatter",
        "mode": "lines+markers" if joined else "markers",
        "x": list(labels),
        "y": list(values),
        "line": {"color": BLUE},
        "marker": {"size": 7 if joined else 12, "color": BLUE},
        "connectgaps": False,
    }
    return figure([trace], x_axis, y_axis)


def figure(traces: list[Figure], x_axis: Figure, y_axis: Figure, **layout: Any) -> Figure:
    """Traces on transparent ground."""
    return {
        "data": traces,
        "layout": {
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"color": INK},
            "margin": {"l": 60, "r": 20, "t": 20, "b": 60},
            "height": 320,
            "showlegend": len(traces) > 1,
            "legend": {"orientation": "h", "y": 1.12},
            "xaxis": x_axis,
            "yaxis": y_axis,
            **layout,
        },
    }


def category_axis(title: str) -> Figure:
    """An axis of names in the order given."""
    return {**_AXIS, "type": "category", "title": {"text": title}, "gridcolor": "rgba(0,0,0,0)"}


def date_axis(title: str) -> Figure:
    """An axis of days, for labels that are ISO dates."""
    return {**_AXIS, "type": "date", "title": {"text": title}, "gridcolor": "rgba(0,0,0,0)"}


def value_axis(label: str, quantity: Quantity, units: Units, values: Sequence[float | None], **more: Any) -> Figure:
    """An axis with the unit in its title. *values* are in the shown unit, as :func:`shown_values` gives them.

    Paces and times over a distance are ticked as ``m:ss``, with the fastest on top.
    """
    unit = symbol(quantity, units)
    axis = {**_AXIS, "title": {"text": f"{label} ({unit})" if unit else label}, **more}
    if quantity not in (Quantity.PACE, Quantity.RACE_TIME):
        return axis
    known = [value for value in values if value is not None]
    ticks = _clock_ticks(min(known), max(known)) if known else []
    return {**axis, "autorange": "reversed", "tickvals": ticks, "ticktext": [clock(tick) for tick in ticks]}


def shown_values(values: Sequence[float | None], quantity: Quantity, units: Units) -> list[float | None]:
    """Stored values in the shown unit, rounded for drawing."""
    return [None if v is None or not math.isfinite(v) else round(to_shown(v, quantity, units), 4) for v in values]


def _clock_ticks(low: float, high: float) -> list[int]:
    step = next((s for s in _CLOCK_STEPS if (high - low) / s <= _MOST_TICKS), 3600)
    return list(range(math.floor(low / step) * step, math.ceil(high / step) * step + step, step))


_AXIS: Figure = {"color": INK, "gridcolor": GRID, "zerolinecolor": GRID, "automargin": True}
