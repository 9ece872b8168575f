"""A mean is weighted by time, and what is unknown has no weight."""

import numpy as np
import pytest

from tools.sync.samples.averages import fastest_mean, integrate, peak

NAN = float("nan")


def test_a_sample_that_stands_for_longer_weighs_more() -> None:
    integral = integrate(np.array([0.0, 1.0, 9.0, 10.0]), np.array([100.0, 100.0, 200.0, 200.0]))

    assert integral is not None
    assert integral.mean == pytest.approx((100 + 8 * 150 + 200) / 10)


def test_a_recording_gap_has_no_weight() -> None:
    integral = integrate(np.array([0.0, 1, 2, 500, 501, 502]), np.array([100.0, 100, 100, 200, 200, 200]))

    assert integral is not None
    assert integral.mean == 150
    assert integral.total_known_s == 4


def test_seconds_between_rare_readings_are_bridged() -> None:
    time = np.arange(121.0)
    rare = np.where(time % 4 == 0, 150.0, NAN)

    integral = integrate(time, rare)

    assert integral is not None
    assert integral.total_known_s == 120


def test_a_part_without_readings_has_no_mean() -> None:
    integral = integrate(np.array([0.0, 1, 2, 500, 501]), np.array([100.0, 100, 100, 200, 200]))

    assert integral is not None
    means = integral.means(np.array([0.0, 100.0, 500.0]), np.array([2.0, 400.0, 501.0]))
    np.testing.assert_array_equal(means, [100, NAN, 200])


@pytest.mark.parametrize("values", [[], [150.0], [NAN, NAN, NAN], [150.0, NAN, NAN]])
def test_fewer_than_two_readings_have_no_mean(values: list[float]) -> None:
    assert integrate(np.arange(float(len(values))), np.array(values)) is None


def test_samples_that_must_not_count_take_the_time_beside_them_along() -> None:
    cadence = np.array([170.0, 170, 0, 0, 180, 180])

    integral = integrate(np.arange(6.0), cadence, counts=cadence > 0)

    assert integral is not None
    assert integral.mean == 175
    assert integral.total_known_s == 2


def test_the_peak_is_the_highest_reading_that_is_no_lone_spike() -> None:
    assert peak(np.array([150.0, 155, 160, 230, 161, 158]), lone_above=10) == 161
    assert peak(np.array([150.0, 155, 163, 160]), lone_above=10) == 163
    assert peak(np.array([230.0, 150, 151]), lone_above=10) == 151
    assert peak(np.array([NAN, 150.0]), lone_above=10) is None


def test_the_fastest_five_seconds_are_found_between_samples() -> None:
    speed = integrate(np.array([0.0, 10, 12, 13, 20]), np.array([3.0, 3.0, 6.0, 6.0, 3.0]))

    assert speed is not None
    assert fastest_mean(speed, 5) == pytest.approx((2 * 4.5 + 1 * 6 + 2 * 4.5) / 5)


def test_two_seconds_are_too_few_for_a_top_speed() -> None:
    speed = integrate(np.array([0.0, 1.0, 2.0]), np.array([3.0, 3.0, 3.0]))

    assert speed is not None
    assert fastest_mean(speed, 5) is None
