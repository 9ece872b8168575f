"""Climbing is counted, noise is not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from storage.streams import Column
from tools.sync.samples.elevation import climb, jitter_m, smoothing_for, turning_points

NAN = float("nan")
HOUR_S = np.arange(3601.0)


def hills(height_m: float, period_s: float) -> tuple[Column, float]:
    """An hour of regular hills, and how much they truly climb."""
    altitude: Column = 100 + height_m / 2 * (1 - np.cos(2 * np.pi * HOUR_S / period_s))
    return altitude, float(np.maximum(np.diff(altitude), 0).sum())


def wander(seed: int, deviation_m: float, memory_s: float) -> Column:
    """Noise that remembers: a first-order autoregression over an hour."""
    rng = np.random.default_rng(seed)
    keep = float(np.exp(-1 / memory_s))
    noise = np.zeros(HOUR_S.size)
    for i, shock in enumerate(rng.normal(0, deviation_m * np.sqrt(1 - keep**2), HOUR_S.size - 1)):
        noise[i + 1] = keep * noise[i] + shock
    return noise


def as_barometer(altitude: Column, seed: int) -> Column:
    rng = np.random.default_rng(seed)
    measured: Column = np.rint((altitude + rng.normal(0, 0.12, altitude.size) + wander(seed, 0.8, 900)) * 5) / 5
    return measured


def as_gps(altitude: Column, seed: int) -> Column:
    rng = np.random.default_rng(seed)
    measured: Column = np.rint((altitude + rng.normal(0, 1.0, altitude.size) + wander(seed, 1.5, 60)) * 10) / 10
    return measured


def measured_by(altitude: Column) -> tuple[float, float]:
    found = climb(HOUR_S, altitude)
    assert found is not None
    return float(found.gain_m[-1]), float(found.loss_m[-1])


@pytest.mark.parametrize(("height_m", "period_s"), [(10, 300), (20, 600), (40, 900), (100, 1800), (400, 3600)])
def test_known_hills_are_measured_within_two_percent(height_m: float, period_s: float) -> None:
    altitude, truth = hills(height_m, period_s)

    gain, loss = measured_by(altitude)

    assert gain == pytest.approx(truth, rel=0.02)
    assert loss == pytest.approx(truth, rel=0.02)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("height_m", "period_s"), [(20, 600), (40, 900), (100, 1800)])
def test_a_barometers_noise_changes_the_climb_by_a_few_percent(height_m: float, period_s: float, seed: int) -> None:
    altitude, truth = hills(height_m, period_s)

    gain, _ = measured_by(as_barometer(altitude, seed))

    assert gain == pytest.approx(truth, rel=0.06, abs=6)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("height_m", "period_s"), [(40, 900), (100, 1800)])
def test_gps_noise_changes_the_climb_by_little_more(height_m: float, period_s: float, seed: int) -> None:
    altitude, truth = hills(height_m, period_s)

    gain, _ = measured_by(as_gps(altitude, seed))

    assert gain == pytest.approx(truth, rel=0.15)


@pytest.mark.parametrize("seed", range(5))
def test_a_flat_hour_hardly_climbs(seed: int) -> None:
    flat = np.full(HOUR_S.size, 35.0)

    assert measured_by(as_barometer(flat, seed))[0] < 10
    assert measured_by(as_gps(flat, seed))[0] < 30


def test_a_spike_is_no_hill() -> None:
    altitude, truth = hills(40, 900)
    altitude[[500, 501, 2000]] += 60

    assert measured_by(altitude)[0] == pytest.approx(truth, rel=0.02)


def test_a_barometer_that_finds_its_calibration_has_not_climbed() -> None:
    altitude, truth = hills(40, 900)
    altitude[:700] += 85

    assert measured_by(altitude)[0] == pytest.approx(truth, rel=0.03)


def test_a_lift_taken_while_paused_is_no_climb() -> None:
    altitude, truth = hills(40, 1800)
    moving = np.concatenate([HOUR_S[:1800], HOUR_S[1799:-1]])
    altitude[1800:] += 300

    found = climb(moving, altitude)

    assert found is not None
    assert found.gain_m[-1] == pytest.approx(truth, rel=0.03)


def test_drift_while_standing_still_is_no_climb() -> None:
    standing = np.concatenate([HOUR_S[:600], np.full(1800, 600.0), 600.0 + np.arange(1201.0)])
    drifting = np.interp(np.arange(3601.0), [0, 600, 1500, 2400, 3600], [50, 60, 69, 60, 70])

    found = climb(standing, drifting)

    assert found is not None
    assert found.gain_m[-1] == pytest.approx(20, abs=2)


@pytest.mark.parametrize(
    "altitude",
    [np.full(100, NAN), np.full(100, 0.0), np.array([5.0]), np.array([]), np.r_[np.arange(40.0), np.full(60, NAN)]],
    ids=["unknown", "a placeholder", "one sample", "none", "known for less than half"],
)
def test_climb_is_unknown_where_altitude_says_nothing(altitude: Column) -> None:
    assert climb(np.arange(float(altitude.size)), altitude) is None


def test_noise_is_told_from_slopes_by_second_differences() -> None:
    rng = np.random.default_rng(5)
    slope = HOUR_S * 0.2

    assert jitter_m(HOUR_S, slope) == pytest.approx(0, abs=1e-9)
    assert jitter_m(HOUR_S, slope + rng.normal(0, 1.5, HOUR_S.size)) == pytest.approx(1.5, rel=0.1)
    assert jitter_m(HOUR_S * 10, slope) is None


def test_more_noise_asks_for_more_smoothing_within_bounds() -> None:
    quiet, noisy, wild = (smoothing_for(noise) for noise in (None, 0.6, 9.0))

    assert (quiet.window_s, quiet.reversal_m) == (10, 2)
    assert noisy.window_s == 30
    assert noisy.reversal_m == pytest.approx(4.8)
    assert (wild.window_s, wild.reversal_m) == (40, 10)


@given(hnp.arrays(np.float64, st.integers(2, 80), elements=st.floats(0, 50)), st.floats(1, 10))
def test_turning_points_alternate_and_lie_further_apart_than_the_threshold(altitude: Column, reversal: float) -> None:
    turns = turning_points(altitude, reversal)

    legs = np.diff(altitude[turns])
    assert turns == sorted(set(turns))
    assert (np.abs(legs) >= reversal).all()
    assert (legs[:-1] * legs[1:] < 0).all()


@given(hnp.arrays(np.float64, st.integers(3, 120), elements=st.one_of(st.just(NAN), st.floats(-50, 4000))))
def test_climb_so_far_never_shrinks(altitude: Column) -> None:
    found = climb(np.arange(float(altitude.size)), altitude)

    if found is not None:
        assert (np.diff(found.gain_m) >= -1e-9).all()
        assert (np.diff(found.loss_m) >= -1e-9).all()
