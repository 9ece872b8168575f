"""Slopes cost what Minetti measured; the flat costs nothing more; where altitudes are missing nothing is claimed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.streams import Column
from tools.sync.samples.grade import cost_factor, grade_cost_factor
from tools.sync.samples.motion import Course

TIME_S = np.arange(3001.0)
DISTANCE_M = TIME_S * 10 / 3
COURSE = Course(TIME_S, TIME_S, DISTANCE_M)


def along(slope: float) -> Column:
    altitude: Column = 500 + slope * DISTANCE_M
    return altitude


@pytest.mark.parametrize(
    ("slope", "joules"), [(-0.2, 1.80), (-0.1, 2.15), (0.0, 3.60), (0.1, 5.97), (0.2, 9.01), (0.45, 19.43)]
)
def test_a_metre_on_a_slope_costs_what_the_paper_says(slope: float, joules: float) -> None:
    assert float(cost_factor(np.array([slope]))[0]) * 3.6 == pytest.approx(joules, abs=0.01)


@pytest.mark.parametrize(("slope", "factor"), [(0.1, 1.658), (-0.1, 0.597), (0.02, 1.113), (0.6, 5.396)])
def test_a_steady_slope_costs_its_factor(slope: float, factor: float) -> None:
    assert grade_cost_factor(COURSE, along(slope)) == pytest.approx(factor, abs=0.002)


def test_the_flat_costs_as_much_as_the_flat() -> None:
    barometer = 500 + np.rint(np.sin(TIME_S / 300)) * 0.2
    assert grade_cost_factor(COURSE, barometer) == pytest.approx(1, abs=0.001)


def test_noise_of_a_gps_altitude_is_no_slope() -> None:
    noisy = 500 + np.random.default_rng(7).normal(0, 1, TIME_S.size)
    assert grade_cost_factor(COURSE, noisy) == pytest.approx(1, abs=0.01)


def test_up_and_down_again_costs_more_than_the_flat() -> None:
    hill = 500 + 0.1 * np.minimum(DISTANCE_M, DISTANCE_M[-1] - DISTANCE_M)
    assert grade_cost_factor(COURSE, hill) == pytest.approx((1.658 + 0.597) / 2, abs=0.005)


def test_standing_on_the_slope_costs_nothing() -> None:
    waits = np.concatenate([TIME_S[:1500], np.full(600, TIME_S[1500]), TIME_S[1500:]])
    distance = waits * 10 / 3
    course = Course(np.arange(float(waits.size)), waits, distance)
    assert grade_cost_factor(course, 500 + 0.1 * distance) == pytest.approx(1.658, abs=0.002)


def test_without_altitudes_it_is_unknown() -> None:
    nowhere = np.full(TIME_S.size, np.nan)
    half = np.where(DISTANCE_M < 6_000, along(0.1), np.nan)
    assert [grade_cost_factor(COURSE, altitude) for altitude in (nowhere, half, np.zeros(TIME_S.size))] == [None] * 3


def test_a_gap_in_the_altitudes_is_no_slope_of_its_own() -> None:
    gap = np.where((DISTANCE_M > 4_000) & (DISTANCE_M < 4_800), np.nan, along(0.1))
    assert grade_cost_factor(COURSE, gap) == pytest.approx(1.658, abs=0.005)


def test_without_a_distance_it_is_unknown() -> None:
    assert grade_cost_factor(Course(TIME_S, TIME_S, None), along(0.1)) is None
    assert grade_cost_factor(Course(TIME_S[:50], TIME_S[:50], DISTANCE_M[:50]), along(0.1)[:50]) is None


@given(st.floats(-2, 2))
def test_running_always_costs_something(slope: float) -> None:
    assert 0.4 < float(cost_factor(np.array([slope]))[0]) < 6
