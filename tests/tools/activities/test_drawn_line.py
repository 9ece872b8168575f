"""The line on the ground keeps its shape with few points, and tells nothing of where it was."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.activities.track import MOST_POINTS, flattened, simplified


def test_a_degree_of_latitude_is_111_kilometres_and_longitude_shrinks_with_it() -> None:
    points = flattened(np.array([60.0, 60.01, 60.0]), np.array([8.0, 8.0, 8.01]))
    assert points[0].tolist() == [0, 0]
    assert points[1, 1] == pytest.approx(1112, abs=1)
    assert points[2, 0] == pytest.approx(556, abs=1)


def test_unknown_positions_are_left_out_and_the_date_line_is_no_jump() -> None:
    points = flattened(np.array([0.0, np.nan, 0.0]), np.array([179.999, 0.0, -179.999]))
    assert points.shape == (2, 2) and points[1, 0] == pytest.approx(222, abs=1)


def test_a_straight_line_needs_its_ends_only() -> None:
    line = np.column_stack([np.linspace(0, 5000, 1000), np.zeros(1000)])
    assert simplified(line).tolist() == [[0, 0], [5000, 0]]


def test_corners_stay() -> None:
    side = np.linspace(0, 1000, 200)
    square = np.concatenate([np.column_stack([side, 0 * side]), np.column_stack([0 * side + 1000, side])])
    assert [1000, 0] in simplified(square).tolist()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 3000))
def test_few_points_remain_both_ends_among_them(seed: int, count: int) -> None:
    walk = np.random.default_rng(seed).normal(0, 5, (count, 2)).cumsum(axis=0)
    kept = simplified(walk)
    assert 2 <= len(kept) <= max(MOST_POINTS, 2)
    assert kept[0].tolist() == walk[0].tolist() and kept[-1].tolist() == walk[-1].tolist()
