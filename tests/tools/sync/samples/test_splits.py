"""Kilometre splits are exact, lose nothing, and laps keep what the file says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from storage.streams import Column
from tools.sync.records import LapRecord
from tools.sync.samples.averages import integrate
from tools.sync.samples.elevation import Climb
from tools.sync.samples.motion import Course
from tools.sync.samples.splits import Measured, completed_laps, kilometre_splits


def measured(time_s: Column, distance_m: Column | None, moving_s: Column | None = None, **known: Column) -> Measured:
    """A course, by default always in motion, and the channels that are known along it."""
    return Measured(
        course=Course(time_s, time_s - time_s[0] if moving_s is None else moving_s, distance_m),
        climb=Climb(known["gain_m"], known["loss_m"]) if "gain_m" in known else None,
        heart_rate=integrate(time_s, known["heart_rate"]) if "heart_rate" in known else None,
        cadence=integrate(time_s, known["cadence"]) if "cadence" in known else None,
        power=integrate(time_s, known["power"]) if "power" in known else None,
    )


def steady(seconds: int, speed_m_per_s: float) -> tuple[Column, Column]:
    time = np.arange(seconds + 1.0)
    return time, time * speed_m_per_s


class TestKilometres:
    def test_each_ends_exactly_where_its_kilometre_is_complete_between_two_samples(self) -> None:
        splits = kilometre_splits(measured(*steady(1000, 3.0)))

        assert [s.distance_m for s in splits] == [1000, 1000, 1000]
        assert [s.elapsed_time_s for s in splits] == pytest.approx([1000 / 3] * 3)

    def test_the_last_may_be_shorter(self) -> None:
        splits = kilometre_splits(measured(*steady(500, 3.0)))

        assert [s.distance_m for s in splits] == [1000, 500]

    def test_a_few_metres_over_stay_with_the_last_kilometre(self) -> None:
        splits = kilometre_splits(measured(*steady(1003, 2.0)))

        assert [s.distance_m for s in splits] == [1000, 1006]

    def test_a_pause_on_the_line_belongs_to_the_next(self) -> None:
        time = np.array([0.0, 250, 550, 800])
        moving = np.array([0.0, 250, 250, 500])

        first, second = kilometre_splits(measured(time, np.array([0.0, 1000, 1000, 2000]), moving))

        assert (first.elapsed_time_s, first.moving_time_s) == (250, 250)
        assert (second.elapsed_time_s, second.moving_time_s) == (550, 250)

    def test_means_are_those_of_the_kilometre_weighted_by_time(self) -> None:
        time, distance = steady(1000, 2.0)
        first_half = time < 500
        known = {
            "heart_rate": np.where(first_half, 140.0, 160.0),
            "cadence": np.where(first_half, 170.0, 180.0),
            "power": np.where(first_half, 250.0, np.nan),
        }

        first, second = kilometre_splits(measured(time, distance, **known))

        assert first.heart_rate_mean_bpm == pytest.approx(140, abs=0.1)
        assert second.heart_rate_mean_bpm == pytest.approx(160, abs=0.1)
        assert second.cadence_mean_spm == pytest.approx(180, abs=0.1)
        assert first.power_mean_w == pytest.approx(250)
        assert second.power_mean_w is None

    def test_climb_is_the_kilometres_own(self) -> None:
        time, distance = steady(1000, 2.0)
        gain, loss = np.minimum(time, 500) * 0.1, np.maximum(time - 500, 0) * 0.02

        first, second = kilometre_splits(measured(time, distance, gain_m=gain, loss_m=loss))

        assert [first.elevation_gain_m, first.elevation_loss_m] == pytest.approx([50, 0])
        assert [second.elevation_gain_m, second.elevation_loss_m] == pytest.approx([0, 10])

    def test_what_was_not_measured_is_unknown(self) -> None:
        (split,) = kilometre_splits(measured(*steady(300, 3.0)))

        assert split.heart_rate_mean_bpm is None
        assert split.elevation_gain_m is None

    @pytest.mark.parametrize("distance", [None, np.array([0.0, 9.0])], ids=["no distance", "nine metres"])
    def test_there_are_none_without_distance(self, distance: Column | None) -> None:
        assert kilometre_splits(measured(np.array([0.0, 60.0]), distance)) == ()

    @given(
        steps=hnp.arrays(np.float64, 40, elements=st.floats(0.1, 900)),
        metres=hnp.arrays(np.float64, 40, elements=st.one_of(st.just(0.0), st.floats(0.01, 2500))),
    )
    def test_nothing_is_lost(self, steps: Column, metres: Column) -> None:
        time, distance = np.r_[0.0, np.cumsum(steps)], np.r_[0.0, np.cumsum(metres)]
        moving = np.r_[0.0, np.cumsum(np.where(metres > 0, steps, 0))]

        splits = kilometre_splits(measured(time, distance, moving))

        if distance[-1] >= 10:
            assert sum(s.distance_m for s in splits) == pytest.approx(distance[-1])
            assert sum(s.elapsed_time_s for s in splits) == pytest.approx(time[-1])
            assert sum(s.moving_time_s for s in splits) == pytest.approx(moving[-1])
            assert all(s.distance_m == 1000 for s in splits[:-1])
            assert all(0 <= s.moving_time_s <= s.elapsed_time_s + 1e-6 for s in splits)


class TestLaps:
    def test_what_the_file_states_of_a_lap_stays_and_the_rest_is_filled_in(self) -> None:
        time, distance = steady(600, 3.0)
        lap = LapRecord(start_offset_s=0, elapsed_time_s=300, distance_m=910, heart_rate_mean_bpm=150)

        (filled,) = completed_laps((lap,), measured(time, distance, cadence=np.full(601, 172.0)))

        assert filled.distance_m == 910
        assert filled.heart_rate_mean_bpm == 150
        assert filled.cadence_mean_spm == pytest.approx(172)
        assert filled.moving_time_s == 300
        assert filled.power_mean_w is None

    def test_a_lap_without_an_end_ends_where_the_next_begins(self) -> None:
        laps = (LapRecord(start_offset_s=0), LapRecord(start_offset_s=400))

        first, last = completed_laps(laps, measured(*steady(600, 3.0)))

        assert [first.elapsed_time_s, first.distance_m] == pytest.approx([400, 1200])
        assert [last.elapsed_time_s, last.distance_m] == pytest.approx([200, 600])

    def test_a_lap_after_the_last_sample_stays_as_the_file_has_it(self) -> None:
        late = LapRecord(start_offset_s=900, elapsed_time_s=60)

        assert completed_laps((late,), measured(*steady(600, 3.0))) == (late,)

    def test_no_laps_are_made_up(self) -> None:
        assert completed_laps((), measured(*steady(600, 3.0))) == ()
