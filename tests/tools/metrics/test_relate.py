"""Correlation and trend against values worked out by hand and by pandas."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.metrics.relate import correlate, line_through

NUMBER = st.floats(-1e6, 1e6)
PAIRS = st.lists(st.tuples(NUMBER, NUMBER), min_size=4, max_size=60)


def array(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(values, dtype=np.float64)


def test_a_correlation_worked_out_by_hand() -> None:
    # deviations -2..2 and -2, -1, 1, 0, 2: r = 9 / 10, atanh(0.9) = 1.47222, 1.96 / sqrt(5 - 3) = 1.38590
    found = correlate(array(1, 2, 3, 4, 5), array(1, 2, 4, 3, 5))
    assert found is not None and found.n == 5
    assert found.r == pytest.approx(0.9)
    assert found.low == pytest.approx(math.tanh(1.4722195 - 1.3859038), abs=1e-6)
    assert found.high == pytest.approx(math.tanh(1.4722195 + 1.3859038), abs=1e-6)


def test_unknown_values_pair_with_nothing() -> None:
    found = correlate(array(1, 2, np.nan, 3, 4, 5), array(1, 2, 9, 4, 3, np.nan))
    assert found is not None and found.n == 4
    assert found.r == pytest.approx(0.8)


def test_fewer_than_four_pairs_or_no_spread_say_nothing() -> None:
    assert correlate(array(1, 2, 3), array(1, 2, 3)) is None
    assert correlate(array(5, 5, 5, 5), array(1, 2, 3, 4)) is None
    assert correlate(array(), array()) is None


def test_a_perfect_one_has_no_width() -> None:
    found = correlate(array(1, 2, 3, 4), array(-2, -4, -6, -8))
    assert found is not None and (found.r, found.low, found.high) == (-1, -1, -1)


@given(st.lists(st.tuples(st.integers(-10_000, 10_000), st.integers(-10_000, 10_000)), min_size=4, max_size=60))
@settings(max_examples=80, deadline=None)
def test_it_is_what_pandas_says(pairs: list[tuple[int, int]]) -> None:
    x, y = (np.array(side, dtype=np.float64) for side in zip(*pairs, strict=True))
    found, theirs = correlate(x, y), pd.Series(x).corr(pd.Series(y))
    if found is None:
        assert math.isnan(theirs)
    else:
        assert found.r == pytest.approx(theirs, abs=1e-9)
        assert -1 <= found.low <= found.r <= found.high <= 1


@given(PAIRS)
@settings(max_examples=60, deadline=None)
def test_it_does_not_matter_which_is_which(pairs: list[tuple[float, float]]) -> None:
    x, y = (np.array(side) for side in zip(*pairs, strict=True))
    one, other = correlate(x, y), correlate(y, x)
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one.r == pytest.approx(other.r, abs=1e-9)


# --- trends ---


def test_a_line_is_found_as_it_is() -> None:
    line = line_through(array(10, 11, 12, 13, 14), array(50, 49.5, 49, 48.5, 48))
    assert line is not None
    assert [line.slope, line.at(10), line.at(14)] == pytest.approx([-0.5, 50, 48])


def test_a_slip_of_a_sensor_does_not_turn_it() -> None:
    days = np.arange(11, dtype=np.float64)
    values = 60 - days
    values[3] = 500
    line = line_through(days, values)
    assert line is not None and line.slope == pytest.approx(-1)


def test_the_slope_is_the_median_of_all_slopes() -> None:
    # of (0, 0) (1, 3) (2, 2) (4, 8) (5, 6): -2, -1, 3/4, 1, 6/5, 4/3, 5/3, 2, 3, 3
    line = line_through(array(0, 1, 2, 4, 5), array(0, 3, 2, 8, 6))
    assert line is not None and line.slope == pytest.approx((6 / 5 + 4 / 3) / 2)


def test_how_likely_chance_is_worked_out_by_hand() -> None:
    # five values that only rise: S = 10, variance 5 * 4 * 15 / 18, z = 9 / 4.0825 = 2.2045
    line = line_through(array(1, 2, 3, 4, 5), array(1, 2, 3, 4, 6))
    assert line is not None and line.p == pytest.approx(0.02749, abs=2e-5)


def test_ties_are_allowed_for() -> None:
    # y has ties of three and two: S = 6, variance (5*4*15 - 3*2*11 - 2*1*9) / 18 = 12, z = 5 / 3.4641 = 1.4434
    line = line_through(array(1, 2, 3, 4, 5), array(1, 1, 1, 2, 2))
    assert line is not None and line.p == pytest.approx(0.14891, abs=2e-5)


def test_values_that_never_change_have_no_slope_and_no_news() -> None:
    line = line_through(array(1, 2, 3, 4, 5), array(7, 7, 7, 7, 7))
    assert line is not None and (line.slope, line.p) == (0, 1)


def test_too_few_or_all_of_one_day_say_nothing() -> None:
    assert line_through(array(1, 2, 3, 4), array(1, 2, 3, 4)) is None
    assert line_through(array(3, 3, 3, 3, 3), array(1, 2, 3, 4, 5)) is None


def test_a_long_history_is_thinned_and_keeps_its_slope() -> None:
    days = np.arange(9000, dtype=np.float64)
    line = line_through(days, 100 + 0.25 * days)
    assert line is not None and line.n == 9000
    assert line.slope == pytest.approx(0.25)


@given(st.lists(st.floats(-1e3, 1e3), min_size=5, max_size=40), st.floats(-50, 50))
@settings(max_examples=60, deadline=None)
def test_a_steeper_history_has_a_slope_that_much_steeper(values: list[float], more: float) -> None:
    days = np.arange(len(values), dtype=np.float64)
    flat, steep = line_through(days, np.array(values)), line_through(days, np.array(values) + more * days)
    assert flat is not None and steep is not None
    assert steep.slope == pytest.approx(flat.slope + more, abs=1e-6)
    assert 0 <= flat.p <= 1
