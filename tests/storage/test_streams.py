"""Samples survive storage to the resolution of their channel, whatever is unknown, and stay small."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from storage.streams import RESOLUTION, Channel, Column, decode, encode

HOUR = 3600


@pytest.fixture
def heart_rate() -> Column:
    """An hour at 1 Hz that wanders as a heart does."""
    rng = np.random.default_rng(7)
    beats: Column = 150 + np.cumsum(rng.choice([-1.0, 0.0, 0.0, 1.0], HOUR))
    return beats


@given(
    channel=st.sampled_from(list(Channel)),
    values=hnp.arrays(
        np.float64,
        st.integers(0, 200),
        elements=st.one_of(st.just(float("nan")), st.floats(-20_000_000.0, 20_000_000.0)),
    ),
)
def test_every_column_comes_back_to_its_resolution_and_unknown_stays_unknown(channel: Channel, values: Column) -> None:
    restored = decode(channel, encode(channel, values))

    assert restored.shape == values.shape
    np.testing.assert_array_equal(np.isnan(restored), np.isnan(values))
    known = np.isfinite(values)
    rounding = np.spacing(np.abs(values[known]))
    assert (np.abs(restored[known] - values[known]) <= RESOLUTION[channel] / 2 + 2 * rounding).all()


@given(channel=st.sampled_from(list(Channel)), steps=st.lists(st.integers(-(2**40), 2**40), max_size=50))
def test_what_was_stored_once_never_changes_again(channel: Channel, steps: list[int]) -> None:
    once = decode(channel, encode(channel, np.array(steps, dtype=np.float64) * RESOLUTION[channel]))

    twice = decode(channel, encode(channel, once))

    np.testing.assert_array_equal(once, twice)


@pytest.mark.parametrize("size", [0, 1, 2, 7, 8, 9])
def test_a_column_with_nothing_known_comes_back_as_long_as_it_was(size: int) -> None:
    restored = decode(Channel.POWER_W, encode(Channel.POWER_W, np.full(size, np.nan)))

    assert restored.shape == (size,)
    assert np.isnan(restored).all()


def test_infinities_and_absurdly_large_values_become_unknown() -> None:
    restored = decode(Channel.ALTITUDE_M, encode(Channel.ALTITUDE_M, np.array([1.0, np.inf, 1e300, -np.inf, 2.0])))

    np.testing.assert_array_equal(restored, [1.0, np.nan, np.nan, np.nan, 2.0])


def test_jumps_between_the_ends_of_the_earth_are_kept_exactly() -> None:
    there_and_back = np.array([180.0, -180.0, 179.9999999, -180.0])

    restored = decode(Channel.LONGITUDE_DEG, encode(Channel.LONGITUDE_DEG, there_and_back))

    np.testing.assert_array_equal(restored, there_and_back)


def test_decimal_values_come_back_as_the_nearest_float() -> None:
    restored = decode(Channel.TEMPERATURE_C, encode(Channel.TEMPERATURE_C, np.array([36.9, -0.3, 21.7])))

    assert restored.tolist() == [36.9, -0.3, 21.7]


def test_gaps_do_not_make_a_channel_larger(heart_rate: Column) -> None:
    with_gaps = heart_rate.copy()
    with_gaps[500:900] = np.nan
    with_gaps[::60] = np.nan

    whole, gappy = (len(encode(Channel.HEART_RATE_BPM, column)) for column in (heart_rate, with_gaps))

    assert gappy < whole * 1.2


def test_an_hour_of_running_takes_few_kilobytes(heart_rate: Column) -> None:
    rng = np.random.default_rng(11)
    time = np.arange(HOUR, dtype=np.float64)
    speed = 3.0 + 0.3 * np.sin(time / 90) + rng.normal(0, 0.05, HOUR)
    columns = {
        Channel.TIME_S: time,
        Channel.DISTANCE_M: np.cumsum(speed),
        Channel.SPEED_M_PER_S: speed,
        Channel.LATITUDE_DEG: 52.5 + np.cumsum(speed * np.cos(time / 300)) / 111_320,
        Channel.LONGITUDE_DEG: 13.4 + np.cumsum(speed * np.sin(time / 300)) / 67_800,
        Channel.ALTITUDE_M: np.rint(5 * (40 + 10 * np.sin(time / 400))) / 5,
        Channel.HEART_RATE_BPM: heart_rate,
    }

    total = sum(len(encode(channel, column)) for channel, column in columns.items())

    assert total < 35_000
