"""The best effort is the fastest stretch that was really run."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from storage.streams import Column
from tools.sync.records import BestEffortRecord
from tools.sync.samples.best_efforts import WORLD_BEST_S, best_efforts
from tools.sync.samples.motion import Course


def efforts(time_s: Column, distance_m: Column) -> dict[float, BestEffortRecord]:
    return {e.distance_m: e for e in best_efforts(Course(time_s, time_s, distance_m))}


def test_an_even_run_has_every_distance_at_its_pace() -> None:
    time = np.arange(3601.0)

    found = efforts(time, 3.0 * time)

    assert set(found) == {d for d in WORLD_BEST_S if d <= 10_800}
    for distance, effort in found.items():
        assert effort.elapsed_time_s == pytest.approx(distance / 3.0)


def test_a_planted_kilometre_is_found_with_its_start_between_two_samples() -> None:
    speed = np.full(2000, 3.0)
    speed[500:700] = 5.0
    time = np.arange(2001.0) + 0.37
    distance = np.r_[0.0, np.cumsum(speed)]

    kilometre = efforts(time, distance)[1000]

    assert kilometre.elapsed_time_s == pytest.approx(200)
    assert kilometre.start_offset_s == pytest.approx(500.37)


def test_the_time_is_exact_however_rarely_samples_come() -> None:
    time = np.arange(0, 1201.0, 7.3)

    five_hundred = efforts(time, 4.0 * time)[400]

    assert five_hundred.elapsed_time_s == pytest.approx(100)


def test_a_pause_inside_counts_and_a_pause_beside_does_not() -> None:
    time = np.array([0.0, 200, 500, 900, 1100])
    distance = np.array([0.0, 800, 800, 2400, 3200])

    found = efforts(time, distance)

    assert found[800].elapsed_time_s == 200
    assert found[1609.344].elapsed_time_s == pytest.approx(1609.344 / 4)
    assert found[1609.344].start_offset_s == pytest.approx(500)
    assert 3218.688 not in found


def test_a_distance_is_reached_at_its_exact_length() -> None:
    found = efforts(np.array([0.0, 1500.0]), np.array([0.0, 5000.0]))

    assert found[5000].elapsed_time_s == 1500
    assert 10_000 not in found


def test_a_gps_jump_makes_no_record() -> None:
    speed = np.full(1800, 3.0)
    speed[900] = 350.0
    time, distance = np.arange(1801.0), np.r_[0.0, np.cumsum(speed)]

    found = efforts(time, distance)

    assert found[400].elapsed_time_s == pytest.approx(400 / 3, rel=0.03)
    assert found[1000].elapsed_time_s == pytest.approx(1000 / 3, rel=0.03)


def test_a_run_faster_than_any_human_has_no_best_efforts() -> None:
    time = np.arange(1201.0)

    assert efforts(time, 11.0 * time) == {}


@pytest.mark.parametrize("distance", [None, np.zeros(2), np.array([0.0, 399.0])])
def test_there_are_none_where_there_is_not_the_distance(distance: Column | None) -> None:
    time = np.array([0.0, 300.0])

    assert best_efforts(Course(time, time, distance)) == ()


runs = st.tuples(
    hnp.arrays(np.float64, 60, elements=st.floats(1, 40)),
    hnp.arrays(np.float64, 60, elements=st.one_of(st.just(0.0), st.floats(0.5, 5.5))),
)


@given(runs, st.floats(0, 1))
def test_no_window_anywhere_is_faster(run: tuple[Column, Column], where: float) -> None:
    steps, speeds = run
    time, distance = np.r_[0.0, np.cumsum(steps)], np.r_[0.0, np.cumsum(steps * speeds)]

    for effort in efforts(time, distance).values():
        start_m = where * (distance[-1] - effort.distance_m)
        start_s = time[np.searchsorted(distance, start_m, side="right") - 1]
        end_s = time[min(np.searchsorted(distance, start_m + effort.distance_m), time.size - 1)]
        assert effort.elapsed_time_s <= end_s - start_s + 1e-6


@given(runs)
def test_the_distance_is_really_covered_within_the_time(run: tuple[Column, Column]) -> None:
    steps, speeds = run
    time, distance = np.r_[0.0, np.cumsum(steps)], np.r_[0.0, np.cumsum(steps * speeds)]

    for effort in efforts(time, distance).values():
        start, end = np.interp([effort.start_offset_s, effort.start_offset_s + effort.elapsed_time_s], time, distance)
        assert end - start == pytest.approx(effort.distance_m, abs=0.01)


@given(runs)
def test_a_longer_distance_never_takes_less_time(run: tuple[Column, Column]) -> None:
    steps, speeds = run
    time, distance = np.r_[0.0, np.cumsum(steps)], np.r_[0.0, np.cumsum(steps * speeds)]

    times = [effort.elapsed_time_s for _, effort in sorted(efforts(time, distance).items())]

    assert times == sorted(times)
