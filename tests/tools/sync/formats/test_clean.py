"""What cannot be is left out and counted; what can be stays."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from storage.streams import Channel, Column
from tools.sync.formats.clean import clean, in_order
from tools.sync.records import Samples

NAN = np.nan


def samples(**columns: list[float]) -> Samples:
    size = len(next(iter(columns.values())))
    channels = {Channel(name): np.array(column, dtype=float) for name, column in columns.items()}
    return Samples({Channel.TIME_S: np.arange(size, dtype=float)} | channels)


def line(size: int, metres_per_second: float = 3.0) -> tuple[Column, Column]:
    """A straight run north from a place in Berlin, one position a second."""
    return 52.5 + metres_per_second / 111_195 * np.arange(size, dtype=np.float64), np.full(size, 13.4)


def test_heart_rates_of_zero_and_255_are_unknown_and_counted() -> None:
    cleaned, notes = clean(samples(heart_rate_bpm=[140, 0, 255, 141]), "run")

    np.testing.assert_array_equal(cleaned.get(Channel.HEART_RATE_BPM), [140, NAN, NAN, 141])
    assert notes == ("2 samples with impossible heart rates left out",)


def test_a_channel_that_never_measured_anything_is_gone_without_a_word() -> None:
    cleaned, notes = clean(samples(heart_rate_bpm=[0, 0, 0]), "run")

    assert Channel.HEART_RATE_BPM not in cleaned.channels
    assert notes == ()


@pytest.mark.parametrize(("sport", "kept"), [("run", False), ("ski", False), ("flying", True)])
def test_a_hundred_metres_a_second_is_possible_for_few_sports(sport: str, kept: bool) -> None:
    cleaned, notes = clean(samples(speed_m_per_s=[3, 100, 3]), sport)

    assert bool(np.isfinite(cleaned.get(Channel.SPEED_M_PER_S)[1])) is kept
    assert bool(notes) is not kept


def test_a_hundred_kilometres_an_hour_is_no_run_but_a_descent_on_a_bike() -> None:
    fast = samples(speed_m_per_s=[3, 100 / 3.6, 3])

    assert clean(fast, "run")[1] == ("1 sample with impossible speeds left out",)
    assert clean(fast, "ride")[1] == ()


def test_nobody_runs_at_zero_degrees_north_and_east_nor_beyond_the_pole() -> None:
    cleaned, notes = clean(
        samples(latitude_deg=[52.5, 0, 91, 52.5], longitude_deg=[13.4, 0, 13.4, 13.4], power_w=[1, 2, 3, 4]), "run"
    )

    np.testing.assert_array_equal(cleaned.get(Channel.LATITUDE_DEG), [52.5, NAN, NAN, 52.5])
    np.testing.assert_array_equal(np.isnan(cleaned.get(Channel.LONGITUDE_DEG)), [False, True, True, False])
    np.testing.assert_array_equal(cleaned.get(Channel.POWER_W), [1, 2, 3, 4])
    assert notes == ("2 samples with impossible positions left out",)


def test_positions_that_jump_away_and_back_are_left_out() -> None:
    latitude, longitude = line(200)
    latitude[50:53] += 0.5

    cleaned, notes = clean(samples(latitude_deg=latitude.tolist(), longitude_deg=longitude.tolist()), "run")

    assert np.flatnonzero(np.isnan(cleaned.get(Channel.LATITUDE_DEG))).tolist() == [50, 51, 52]
    assert notes == ("3 samples whose position jumps left out",)


def test_a_first_position_from_where_the_watch_was_yesterday_does_not_cost_the_run() -> None:
    latitude, longitude = line(200)
    latitude[:2] -= 3

    cleaned, _ = clean(samples(latitude_deg=latitude.tolist(), longitude_deg=longitude.tolist()), "run")

    assert np.flatnonzero(np.isnan(cleaned.get(Channel.LATITUDE_DEG))).tolist() == [0, 1]


def test_a_long_stretch_elsewhere_stays_for_it_may_be_true() -> None:
    latitude, longitude = line(400)
    latitude[200:] += 0.2  # a train, with the watch off

    _, notes = clean(samples(latitude_deg=latitude.tolist(), longitude_deg=longitude.tolist()), "run")

    assert notes == ()


@given(st.floats(0.5, 12), st.integers(2, 300), st.floats(0, 20))
def test_no_run_at_a_human_speed_loses_a_position(speed: float, size: int, scatter_m: float) -> None:
    latitude, longitude = line(size, speed)
    longitude[::2] += scatter_m / 68_000

    _, notes = clean(samples(latitude_deg=latitude.tolist(), longitude_deg=longitude.tolist()), "run")

    assert notes == ()


@given(arrays(np.float64, st.integers(0, 40), elements=st.floats(allow_infinity=False) | st.integers(0, 50).map(float)))
def test_times_always_come_out_strictly_increasing(unix_s: Column) -> None:
    times, channels, _ = in_order(unix_s, {Channel.POWER_W: np.arange(unix_s.size, dtype=float)})

    assert (np.diff(times) > 0).all()
    assert channels[Channel.POWER_W].size == times.size
    assert set(times.tolist()) <= set(unix_s.tolist())


def test_samples_without_a_time_or_going_back_are_left_out_and_counted() -> None:
    times, channels, notes = in_order(np.array([10, 11, NAN, 9, 12.0]), {Channel.POWER_W: np.array([1, 2, 3, 4, 5.0])})

    assert times.tolist() == [10, 11, 12]
    assert channels[Channel.POWER_W].tolist() == [1, 2, 5]
    assert notes == ("1 sample without a time left out", "1 sample going back in time left out")


def test_one_wild_time_does_not_cost_the_rest() -> None:
    times, _, notes = in_order(np.array([1e9, 1e9 + 1, 4e9, 1e9 + 2, 1e9 + 3]), {})

    assert times.size == 4
    assert notes == ("1 sample at a time far from all others left out",)


def test_samples_of_one_second_become_one_that_knows_what_any_of_them_knows() -> None:
    times, channels, notes = in_order(
        np.array([5, 5, 6, 6.0]),
        {Channel.DISTANCE_M: np.array([NAN, 10, NAN, 13]), Channel.LATITUDE_DEG: np.array([52.0, NAN, NAN, NAN])},
    )

    assert times.tolist() == [5, 6]
    assert channels[Channel.DISTANCE_M].tolist() == [10, 13]
    np.testing.assert_array_equal(channels[Channel.LATITUDE_DEG], [52.0, NAN])
    assert notes == ()


@given(
    arrays(np.float64, st.integers(1, 60), elements=st.floats()),
    st.sampled_from([c for c in Channel if c is not Channel.TIME_S]),
    st.sampled_from(["run", "ride", "underwater_rugby"]),
)
def test_cleaning_never_changes_a_value_that_it_keeps_and_is_done_once(
    column: Column, channel: Channel, sport: str
) -> None:
    given_samples = Samples({Channel.TIME_S: np.arange(column.size, dtype=float), channel: column})

    cleaned, _ = clean(given_samples, sport)
    again, notes = clean(cleaned, sport)

    kept = np.isfinite(cleaned.get(channel))
    np.testing.assert_array_equal(cleaned.get(channel)[kept], column[kept])
    np.testing.assert_array_equal(again.get(channel), cleaned.get(channel))
    assert notes == ()
