"""What follows from an activity's samples: known truths come out, thin data stays unknown."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from storage.streams import Channel, Column, decode
from tools.sync.records import ActivityRecord, Figures, LapRecord, ParsedActivity, Samples
from tools.sync.samples.derive import derive

START = datetime(2025, 7, 1, 17, 0, tzinfo=UTC)
NAN = float("nan")
COMPUTED_NOTHING = Figures()


def activity(samples: Samples | None, sport: str = "run", **more: object) -> ParsedActivity:
    start = more.pop("start_utc", START)
    assert isinstance(start, datetime)
    return ParsedActivity(sport=sport, activity_type=sport, start_utc=start, samples=samples, **more)  # type: ignore[arg-type]


def record_of(samples: Samples | None, sport: str = "run", **more: object) -> ActivityRecord:
    return derive(activity(samples, sport, **more))[0]


def columns(**named: Column | list[float]) -> Samples:
    return Samples({Channel(name): np.array(column, dtype=np.float64) for name, column in named.items()})


@pytest.fixture
def ten_kilometres() -> Samples:
    """An even 10 km in 50 minutes in Berlin: 100 m up in the first half, down again in the second."""
    time = np.arange(3001.0)
    distance = time * 10 / 3
    return columns(
        time_s=time,
        distance_m=distance,
        speed_m_per_s=np.full(time.size, 10 / 3),
        latitude_deg=52.5 + distance / 111_195,
        longitude_deg=np.full(time.size, 13.4),
        altitude_m=100 - np.abs(time - 1500) / 15,
        heart_rate_bpm=np.where(time < 1500, 140.0, 160.0),
        cadence_spm=np.full(time.size, 172.0),
        power_w=np.full(time.size, 280.0),
        temperature_c=np.full(time.size, 21.0),
        vertical_oscillation_m=np.full(time.size, 0.085),
        ground_contact_s=np.full(time.size, 0.245),
    )


class TestAKnownRun:
    def test_its_totals_are_right(self, ten_kilometres: Samples) -> None:
        computed = record_of(ten_kilometres).computed

        assert computed.distance_m == pytest.approx(10_000)
        assert computed.elapsed_time_s == 3000
        assert computed.moving_time_s == 3000
        assert computed.elevation_gain_m == pytest.approx(100, abs=1)
        assert computed.elevation_loss_m == pytest.approx(100, abs=1)

    def test_its_means_and_peaks_are_right(self, ten_kilometres: Samples) -> None:
        computed = record_of(ten_kilometres).computed

        assert computed.heart_rate_mean_bpm == pytest.approx(150, abs=0.1)
        assert computed.heart_rate_max_bpm == 160
        assert computed.cadence_mean_spm == pytest.approx(172)
        assert computed.power_mean_w == pytest.approx(280)
        assert computed.power_max_w == pytest.approx(280)
        assert computed.temperature_mean_c == pytest.approx(21)
        assert computed.vertical_oscillation_mean_m == pytest.approx(0.085)
        assert computed.ground_contact_mean_s == pytest.approx(0.245)
        assert computed.speed_max_m_per_s == pytest.approx(10 / 3)

    def test_steps_and_their_length_follow_from_the_cadence(self, ten_kilometres: Samples) -> None:
        computed = record_of(ten_kilometres).computed

        assert computed.steps == 8600
        assert computed.step_length_mean_m == pytest.approx(10_000 / 8600)

    def test_it_has_ten_equal_kilometres_and_its_best_efforts(self, ten_kilometres: Samples) -> None:
        record = record_of(ten_kilometres)

        assert [split.elapsed_time_s for split in record.splits] == pytest.approx([300.0] * 10)
        assert record.splits[0].heart_rate_mean_bpm == pytest.approx(140)
        best = {effort.distance_m: effort.elapsed_time_s for effort in record.best_efforts}
        assert best[5000] == pytest.approx(1500)
        assert best[10_000] == pytest.approx(3000)

    def test_its_slopes_cost_what_they_cost_a_runner(self, ten_kilometres: Samples) -> None:
        assert record_of(ten_kilometres).computed.grade_cost_factor == pytest.approx(1.01, abs=0.005)
        assert record_of(ten_kilometres, sport="ride").computed.grade_cost_factor is None
        assert record_of(ten_kilometres, is_indoor=True).computed.grade_cost_factor is None

    def test_its_laps_are_completed(self, ten_kilometres: Samples) -> None:
        laps = (LapRecord(start_offset_s=0, elapsed_time_s=600, distance_m=2010, trigger="manual"),)

        (lap,) = record_of(ten_kilometres, laps=laps).laps

        assert lap.distance_m == 2010
        assert lap.trigger == "manual"
        assert lap.heart_rate_mean_bpm == pytest.approx(140)
        assert lap.elevation_gain_m == pytest.approx(40, abs=1)

    def test_its_samples_are_stored_as_they_are(self, ten_kilometres: Samples) -> None:
        record, streams = derive(activity(ten_kilometres))

        assert record.sample_count == 3001
        assert record.channels == tuple(channel.value for channel in Channel if channel in streams)
        assert "step_length_m" not in record.channels
        np.testing.assert_array_equal(decode(Channel.TIME_S, streams[Channel.TIME_S]), ten_kilometres.time_s)
        np.testing.assert_allclose(
            decode(Channel.ALTITUDE_M, streams[Channel.ALTITUDE_M]), ten_kilometres.get(Channel.ALTITUDE_M), atol=0.005
        )

    def test_what_the_file_states_passes_through_beside_it(self, ten_kilometres: Samples) -> None:
        stated = Figures(distance_m=10_210, moving_time_s=2950, calories_kcal=640)

        record = record_of(ten_kilometres, stated=stated, name="Abendlauf", device="Forerunner")

        assert record.stated == stated
        assert record.exported == Figures()
        assert record.computed.distance_m == pytest.approx(10_000)
        assert record.computed.calories_kcal is None
        assert (record.name, record.device) == ("Abendlauf", "Forerunner")


class TestOtherActivities:
    def test_a_ride_has_no_steps_and_no_running_records(self, ten_kilometres: Samples) -> None:
        record = record_of(ten_kilometres, "ride")

        assert record.best_efforts == ()
        assert record.computed.steps is None
        assert record.computed.step_length_mean_m is None
        assert record.splits

    def test_an_indoor_hour_without_distance_has_time_and_heart_rate_only(self) -> None:
        time = np.arange(3601.0)

        record = record_of(columns(time_s=time, heart_rate_bpm=np.full(time.size, 120.0)), "strength")

        assert record.computed == Figures(
            elapsed_time_s=3600, moving_time_s=3600, heart_rate_mean_bpm=120, heart_rate_max_bpm=120
        )
        assert record.splits == ()

    def test_standing_at_the_lights_lowers_no_cadence(self) -> None:
        time = np.arange(1261.0)
        standing = (time >= 600) & (time < 660)
        speed = np.where(standing, 0.0, 3.0)
        cadence = np.where(standing, 0.0, 170.0)
        distance = np.r_[0.0, np.cumsum(speed[:-1])]

        computed = record_of(columns(time_s=time, distance_m=distance, cadence_spm=cadence)).computed

        assert computed.cadence_mean_spm == pytest.approx(170)
        assert computed.steps == pytest.approx(3400, abs=5)
        assert computed.moving_time_s == pytest.approx(1200, abs=10)

    def test_steps_are_unknown_where_the_cadence_is_unknown_for_half_the_run(self) -> None:
        time = np.arange(1201.0)
        cadence = np.where(time < 600, 170.0, NAN)

        computed = record_of(columns(time_s=time, distance_m=3 * time, cadence_spm=cadence)).computed

        assert computed.steps is None
        assert computed.cadence_mean_spm == pytest.approx(170)
        assert computed.step_length_mean_m == pytest.approx(3 / (170 / 60))

    def test_a_device_without_a_power_meter_writes_zeros_that_are_no_power(self) -> None:
        time = np.arange(601.0)

        computed = record_of(columns(time_s=time, distance_m=8 * time, power_w=np.zeros(time.size)), "ride").computed

        assert computed.power_mean_w is None
        assert computed.power_max_w is None

    def test_time_before_the_first_sample_belongs_to_the_activity(self) -> None:
        time = np.arange(60.0, 361.0)

        record, streams = derive(activity(columns(time_s=time, distance_m=3 * (time - 60))))

        assert record.computed.elapsed_time_s == 360
        assert record.computed.moving_time_s == pytest.approx(300, abs=5)
        assert sum(split.elapsed_time_s for split in record.splits) == pytest.approx(360)
        assert decode(Channel.TIME_S, streams[Channel.TIME_S])[0] == 60


class TestThinData:
    def test_an_activity_without_samples_keeps_what_the_file_states(self) -> None:
        stated = Figures(distance_m=5000, elapsed_time_s=1500)

        record, streams = derive(activity(None, stated=stated, utc_offset_s=3600))

        assert record.stated == stated
        assert record.computed == COMPUTED_NOTHING
        assert record.utc_offset_s == 3600
        assert streams == {}

    @pytest.mark.parametrize(
        "samples",
        [
            columns(time_s=[]),
            columns(time_s=[0.0]),
            columns(time_s=[0.0], distance_m=[0.0], heart_rate_bpm=[120.0]),
        ],
        ids=["none", "one", "one with channels"],
    )
    def test_fewer_than_two_samples_compute_nothing(self, samples: Samples) -> None:
        record, _ = derive(activity(samples))

        assert record.computed == COMPUTED_NOTHING
        assert record.sample_count == len(samples)
        assert record.splits == ()
        assert record.best_efforts == ()

    def test_two_samples_give_what_two_samples_tell(self) -> None:
        record = record_of(columns(time_s=[0, 10], distance_m=[0, 30], heart_rate_bpm=[120, 130]))

        assert record.computed.distance_m == 30
        assert record.computed.heart_rate_mean_bpm == 125
        assert record.computed.elevation_gain_m is None
        assert record.computed.power_mean_w is None

    def test_channels_of_which_nothing_is_known_are_not_stored(self) -> None:
        time = np.arange(100.0)
        unknown = {channel.value: np.full(100, NAN) for channel in Channel if channel is not Channel.TIME_S}

        record, streams = derive(activity(columns(time_s=time, **unknown)))

        assert record.channels == ("time_s",)
        assert set(streams) == {Channel.TIME_S}
        assert record.computed == Figures(elapsed_time_s=99, moving_time_s=99)
        assert record.start_latitude_deg is None


class TestLocalTime:
    def test_coordinates_tell_the_zone_and_its_offset_at_the_start(self, ten_kilometres: Samples) -> None:
        summer = record_of(ten_kilometres)
        winter = record_of(ten_kilometres, start_utc=START + timedelta(days=180))

        assert summer.zone == "Europe/Berlin"
        assert summer.utc_offset_s == 7200
        assert winter.utc_offset_s == 3600
        assert (summer.start_latitude_deg, summer.start_longitude_deg) == (52.5, 13.4)

    def test_coordinates_count_before_a_watch_that_was_not_set(self, ten_kilometres: Samples) -> None:
        assert record_of(ten_kilometres, utc_offset_s=0).utc_offset_s == 7200

    def test_without_coordinates_the_files_own_offset_holds(self) -> None:
        record = record_of(columns(time_s=[0, 1]), utc_offset_s=-14_400)

        assert record.zone is None
        assert record.utc_offset_s == -14_400

    def test_without_either_it_is_unknown(self) -> None:
        assert record_of(columns(time_s=[0, 1])).utc_offset_s is None

    @pytest.mark.parametrize(
        ("start_utc", "local_start"),
        [
            (datetime(2025, 3, 30, 0, 30, tzinfo=UTC), "2025-03-30 01:30"),
            (datetime(2025, 10, 26, 0, 30, tzinfo=UTC), "2025-10-26 02:30"),
            (datetime(2025, 6, 30, 21, 50, tzinfo=UTC), "2025-06-30 23:50"),
            (datetime(2025, 6, 30, 22, 10, tzinfo=UTC), "2025-07-01 00:10"),
        ],
        ids=["clocks go forward on the way", "clocks go back on the way", "midnight on the way", "after midnight"],
    )
    def test_a_run_belongs_to_the_local_time_of_its_start(
        self, ten_kilometres: Samples, start_utc: datetime, local_start: str
    ) -> None:
        record = record_of(ten_kilometres, start_utc=start_utc)

        assert record.utc_offset_s is not None
        local = start_utc + timedelta(seconds=record.utc_offset_s)
        assert f"{local:%Y-%m-%d %H:%M}" == local_start


def any_column(size: int) -> st.SearchStrategy[Column]:
    return hnp.arrays(np.float64, size, elements=st.one_of(st.just(NAN), st.just(0.0), st.floats(-100, 5000)))


@settings(max_examples=150, deadline=None)
@given(data=st.data(), sport=st.sampled_from(["run", "ride", "swim", "hike", "yoga", "other"]))
def test_no_samples_however_odd_make_it_fail_or_state_nonsense(data: st.DataObject, sport: str) -> None:
    steps = data.draw(hnp.arrays(np.float64, st.integers(0, 30), elements=st.floats(0.01, 5000)))
    time = np.cumsum(steps)
    present = data.draw(st.sets(st.sampled_from([channel for channel in Channel if channel is not Channel.TIME_S])))
    samples = Samples({Channel.TIME_S: time, **{channel: data.draw(any_column(time.size)) for channel in present}})
    laps = tuple(LapRecord(start_offset_s=offset) for offset in (0.0, 100.0, 1e6))

    record, streams = derive(activity(samples, sport, laps=laps))

    assert set(record.channels) == {channel.value for channel in streams}
    assert ActivityRecord.model_validate_json(record.model_dump_json()) == record
    computed = record.computed
    if computed.moving_time_s is not None and computed.elapsed_time_s is not None:
        assert computed.moving_time_s <= computed.elapsed_time_s + 1e-6
    if computed.distance_m is not None and computed.distance_m >= 10:
        assert sum(split.distance_m for split in record.splits) == pytest.approx(computed.distance_m)
