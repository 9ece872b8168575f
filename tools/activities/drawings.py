"""The drawings of one activity: its profile over distance, and its line on the ground. Pure; nothing is fetched."""

from typing import Any

from tools.activities.result import Line, ProfileShown
from tools.charts import BLUE, GRID, INK, ORANGE, VERMILION, Figure, figure, shown_values, value_axis
from tools.units import Quantity, Units, clock, shown_as, symbol

_PACE_ROOM = 1.15


def profile_chart(profile: ProfileShown | None, units: Units, *, on_foot: bool) -> Figure | None:
    """Pace, or speed off the feet (left axis), heart rate (right axis) and altitude (ground) over distance."""
    if profile is None:
        return None
    x = shown_values(profile.distance_m, Quantity.DISTANCE, units)
    traces: list[Figure] = []
    layout: dict[str, Any] = {}
    if _any(profile.altitude_m):
        altitude = shown_values(profile.altitude_m, Quantity.HEIGHT, units)
        traces.append(
            _curve(
                x,
                altitude,
                f"Altitude ({symbol(Quantity.HEIGHT, units)})",
                INK,
                "y3",
                fill="tozeroy",
                opacity=0.35,
                line={"width": 0},
            )
        )
        layout["yaxis3"] = _ground_axis(altitude)
    going, axis = _pace(profile, x, units) if on_foot else _speed(profile, x, units)
    traces.append(going)
    if _any(profile.heart_rate_bpm):
        heart = shown_values(profile.heart_rate_bpm, Quantity.HEART_RATE, units)
        traces.append(_curve(x, heart, "Heart rate", VERMILION, "y2"))
        layout["yaxis2"] = {
            **value_axis(
                "Heart rate", Quantity.HEART_RATE, units, heart, overlaying="y", side="right", tickmode="auto"
            ),
            "gridcolor": "rgba(0,0,0,0)",
        }
    x_axis = value_axis("Distance", Quantity.DISTANCE, units, x)
    return figure(traces, x_axis, axis, **layout)


def map_line(line: Line | None, units: Units) -> Figure | None:
    """The way on the ground, north up, with start and finish; both axes in the same scale, and no tiles."""
    if line is None:
        return None
    scale = shown_as(Quantity.DISTANCE, units)
    east = [round(value * scale.factor, 4) for value in line.east_m]
    north = [round(value * scale.factor, 4) for value in line.north_m]
    way = {
        "type": "scatter",
        "mode": "lines",
        "x": east,
        "y": north,
        "name": "Way",
        "line": {"color": BLUE, "width": 3},
    }
    ends = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [east[0], east[-1]],
        "y": [north[0], north[-1]],
        "text": ["Start", "Finish"],
        "textposition": "top center",
        "marker": {"color": [ORANGE, VERMILION], "size": 10},
        "name": "Ends",
    }
    axis = {"color": INK, "gridcolor": GRID, "zeroline": False, "automargin": True}
    return figure(
        [way, ends],
        {**axis, "title": {"text": f"East ({scale.symbol})"}},
        {**axis, "title": {"text": f"North ({scale.symbol})"}, "scaleanchor": "x", "scaleratio": 1},
        showlegend=False,
        height=420,
    )


def _pace(profile: ProfileShown, x: list[float | None], units: Units) -> tuple[Figure, Figure]:
    pace = shown_values(profile.pace_s_per_km, Quantity.PACE, units)
    texts = [None if value is None else clock(value) for value in pace]
    return _curve(x, pace, "Pace", BLUE, "y", text=texts, hovertemplate="%{text}"), _pace_axis(pace, units)


def _speed(profile: ProfileShown, x: list[float | None], units: Units) -> tuple[Figure, Figure]:
    metres_per_s = [None if pace is None else 1000 / pace for pace in profile.pace_s_per_km]
    speed = shown_values(metres_per_s, Quantity.SPEED, units)
    return _curve(x, speed, "Speed", BLUE, "y"), value_axis("Speed", Quantity.SPEED, units, speed)


def _curve(x: list[float | None], y: list[float | None], name: str, colour: str, axis: str, **more: Any) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "name": name,
        "yaxis": axis,
        "connectgaps": False,
        **more,
        "line": {"color": colour, "width": 2} | more.get("line", {}),
    }


def _pace_axis(pace: list[float | None], units: Units) -> Figure:
    """A walk break or a jump of the GPS must not squash the running: the axis leaves out the outermost values."""
    known = sorted(value for value in pace if value is not None)
    if not known:
        return value_axis("Pace", Quantity.PACE, units, pace)
    low, high = known[int(0.02 * (len(known) - 1))], known[int(0.95 * (len(known) - 1))] * _PACE_ROOM
    axis = value_axis("Pace", Quantity.PACE, units, [low, high])
    return {**axis, "autorange": False, "range": [high, low / _PACE_ROOM]}


def _ground_axis(altitude: list[float | None]) -> Figure:
    """The ground stays in the lower half of the picture."""
    known = [value for value in altitude if value is not None]
    low, high = min(known), max(known)
    span = max(high - low, 20.0)
    return {"overlaying": "y", "visible": False, "range": [low - 0.05 * span, low + 2 * span]}


def _any(values: list[float | None]) -> bool:
    return any(value is not None for value in values)
