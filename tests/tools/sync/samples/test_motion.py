"""Distance and moving time mean what a runner means by them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from storage.streams import Channel, Column
from tools.sync.records import Samples
from tools.sync.samples.motion import course_of, cumulative_distance, great_circle_m

NAN = float("nan")


def samples(time_s: list[float] | Column, **columns: list[float] | Column) -> Samples:
    """Samples from columns named as their channels."""
    named = {Channel(name): np.array(column, dtype=np.float64) for name, column in columns.items()}
    return Samples({Channel.TIME_S: np.array(time_s, dtype=np.float64), **named})


def moving_s(recorded: Samples, sport: str = "run", activity_type: str | None = None) -> float:
    course = course_of(recorded, sport, activity_type or sport)
    assert course is not None
    return course.moving_total_s


def test_a_degree_of_latitude_is_a_sixtieth_of_a_great_circle_quarter() -> None:
    length = great_circle_m(np.array([0.0, 1.0]), np.array([0.0, 0.0]))

    assert length[0] == pytest.approx(111_195, abs=1)


def test_the_great_circle_crosses_the_date_line_the_short_way() -> None:
    length = great_circle_m(np.array([0.0, 0.0]), np.array([179.9995, -179.9995]))

    assert length[0] == pytest.approx(111.2, abs=0.1)


class TestDistance:
    def test_the_devices_own_distance_counts_before_positions(self) -> None:
        recorded = samples(
            [0, 1, 2],
            distance_m=[0, 3, 6],
            latitude_deg=[52.0, 52.1, 52.2],
            longitude_deg=[13.0, 13.0, 13.0],
        )

        distance = cumulative_distance(recorded)

        assert distance is not None
        assert distance.tolist() == [0, 3, 6]

    def test_without_the_devices_distance_positions_give_it(self) -> None:
        recorded = samples([0, 10, 20], latitude_deg=[52.0, NAN, 52.0009], longitude_deg=[13.0, NAN, 13.0])

        distance = cumulative_distance(recorded)

        assert distance is not None
        assert distance[-1] == pytest.approx(100, abs=0.2)
        assert distance[1] == pytest.approx(50, abs=0.2)

    def test_a_counter_that_never_advances_gives_way_to_positions(self) -> None:
        recorded = samples([0, 10], distance_m=[0, 0], latitude_deg=[52.0, 52.0009], longitude_deg=[13.0, 13.0])

        distance = cumulative_distance(recorded)

        assert distance is not None
        assert distance[-1] == pytest.approx(100, abs=0.2)

    def test_a_counter_that_restarts_goes_on_counting(self) -> None:
        recorded = samples([0, 100, 200, 300, 400], distance_m=[0, 300, 600, 50, 350])

        distance = cumulative_distance(recorded)

        assert distance is not None
        assert distance.tolist() == [0, 300, 600, 650, 950]

    def test_a_small_correction_backwards_is_not_run_twice(self) -> None:
        recorded = samples([0, 100, 200, 300], distance_m=[0, 300, 295, 600])

        distance = cumulative_distance(recorded)

        assert distance is not None
        assert distance.tolist() == [0, 300, 300, 600]

    def test_what_a_counter_counted_before_the_start_is_not_part_of_the_activity(self) -> None:
        recorded = samples([0, 100, 200], distance_m=[5000, 5300, 5600])

        distance = cumulative_distance(recorded)

        assert distance is not None
        assert distance[-1] == 600

    def test_a_first_length_completed_before_the_first_known_distance_counts(self) -> None:
        recorded = samples([0, 30, 60], distance_m=[NAN, 25, 50])

        distance = cumulative_distance(recorded)

        assert distance is not None
        assert distance.tolist() == [0, 25, 50]

    @pytest.mark.parametrize(
        "recorded",
        [
            samples([0, 1, 2]),
            samples([0, 1], distance_m=[NAN, NAN]),
            samples([0, 1], latitude_deg=[52.0, NAN], longitude_deg=[13.0, NAN]),
            samples([0, 1], distance_m=[0, 0]),
        ],
        ids=["no channel", "all unknown", "one position", "a counter at zero"],
    )
    def test_it_is_unknown_where_nothing_tells_it(self, recorded: Samples) -> None:
        assert cumulative_distance(recorded) is None


class TestMovingTime:
    def test_running_without_a_stop_is_moving_all_the_time(self) -> None:
        time = np.arange(601.0)

        assert moving_s(samples(time, distance_m=3 * time)) == 600

    def test_a_minute_at_a_traffic_light_is_rest(self) -> None:
        time = np.arange(661.0)
        distance = np.interp(time, [0, 300, 360, 660], [0, 900, 900, 1800])

        assert moving_s(samples(time, distance_m=distance)) == pytest.approx(600, abs=10)

    def test_a_gap_in_the_recording_without_distance_is_a_pause(self) -> None:
        time = np.concatenate([np.arange(301.0), np.arange(900.0, 1201.0)])
        distance = np.interp(time, [0, 300, 900, 1200], [0, 900, 900, 1800])

        assert moving_s(samples(time, distance_m=distance)) == pytest.approx(600, abs=5)

    def test_a_gap_that_was_run_through_is_moving(self) -> None:
        time = np.concatenate([np.arange(301.0), np.arange(400.0, 701.0)])

        assert moving_s(samples(time, distance_m=3 * time)) == pytest.approx(700, abs=1)

    def test_a_gap_that_was_partly_run_counts_as_long_as_its_distance_takes(self) -> None:
        time = np.concatenate([np.arange(301.0), np.arange(600.0, 901.0)])
        distance = np.interp(time, [0, 300, 600, 900], [0, 900, 1200, 2100])

        assert moving_s(samples(time, distance_m=distance)) == pytest.approx(700, abs=5)

    def test_a_gap_crossed_by_train_is_no_running(self) -> None:
        time = np.concatenate([np.arange(301.0), np.arange(900.0, 1201.0)])
        distance = np.interp(time, [0, 300, 900, 1200], [0, 900, 20_900, 21_800])

        assert moving_s(samples(time, distance_m=distance)) == pytest.approx(600, abs=15)

    def test_a_device_that_records_every_few_seconds_is_not_pausing_in_between(self) -> None:
        time = np.arange(0, 1800.0, 12)

        assert moving_s(samples(time, distance_m=2.8 * time)) == time[-1]

    def test_a_slow_climb_on_a_trail_is_moving_where_on_a_road_it_is_standing(self) -> None:
        time = np.arange(601.0)
        recorded = samples(time, distance_m=0.4 * time)

        assert moving_s(recorded, "run", "trail_run") == 600
        assert moving_s(recorded, "run", "run") == 0

    def test_indoors_without_distance_the_recorded_time_counts(self) -> None:
        time = np.concatenate([np.arange(301.0), np.arange(900.0, 1201.0)])

        assert moving_s(samples(time, heart_rate_bpm=np.full(602, 120.0))) == 600

    def test_a_sport_that_goes_nowhere_is_not_measured_by_speed(self) -> None:
        time = np.arange(601.0)

        assert moving_s(samples(time, distance_m=0.01 * time), "strength") == 600


@pytest.mark.parametrize("size", [0, 1])
def test_there_is_no_course_without_two_samples(size: int) -> None:
    assert course_of(samples(np.arange(size, dtype=np.float64)), "run", "run") is None


@given(
    steps=hnp.arrays(np.float64, st.integers(1, 60), elements=st.floats(0.5, 2000)),
    data=st.data(),
    sport=st.sampled_from(["run", "ride", "swim", "yoga"]),
)
def test_moving_never_exceeds_elapsed_and_nothing_ever_falls(steps: Column, data: st.DataObject, sport: str) -> None:
    time = np.concatenate([[0.0], np.cumsum(steps)])
    counter = data.draw(hnp.arrays(np.float64, time.size, elements=st.one_of(st.just(NAN), st.floats(0, 60_000))))

    course = course_of(samples(time, distance_m=counter), sport, sport)

    assert course is not None
    assert course.moving_total_s <= course.elapsed_s + 1e-6
    assert (np.diff(course.moving_s) >= 0).all()
    if course.distance_m is not None:
        assert (np.diff(course.distance_m) >= 0).all()
        assert course.distance_m[0] == 0
