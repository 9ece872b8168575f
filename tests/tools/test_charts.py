"""Drawings are plain JSON that plotly accepts, readable on light and dark pages."""

import json

import pytest

from tools import charts
from tools.units import Quantity


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", [charts.INK, charts.BLUE, charts.VERMILION])
@pytest.mark.parametrize("page", ["#ffffff", "#1e1e1e"])
def test_what_is_drawn_stands_out_from_the_page(colour: str, page: str) -> None:
    assert contrast(colour, page) >= 3, "WCAG asks for 3:1 of graphics"


def test_the_ground_is_the_pages_own() -> None:
    layout = charts.bars(["a"], [1.0], charts.category_axis("Week"), "Distance (km)")["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"


def test_an_unknown_value_is_a_gap_not_a_zero() -> None:
    values = charts.shown_values([1000.0, None, float("nan")], Quantity.DISTANCE, "metric")
    drawn = charts.bars(["a", "b", "c"], values, charts.category_axis("Week"), "Distance (km)")
    assert json.loads(json.dumps(drawn))["data"][0]["y"] == [1.0, None, None]


def test_paces_are_ticked_like_a_clock_with_the_fastest_on_top() -> None:
    axis = charts.value_axis("Pace", Quantity.PACE, "metric", [290.0, 330.0])
    assert axis["title"]["text"] == "Pace (min/km)" and axis["autorange"] == "reversed"
    assert axis["ticktext"][0] == "4:50" and axis["ticktext"][-1] == "5:30"
    assert 3 <= len(axis["ticktext"]) <= 9
