"""Every real activity file: it yields activities that can be true, or a reason that a runner can read."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from storage.streams import Channel
from tools.sync.formats.parse import NotAnActivityError, parse_file
from tools.sync.records import ParsedActivity, RefusedFileError

NOW = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture
def folder(shared_data: Path) -> Path:
    return shared_data / "activity_files"


def activities(path: Path) -> list[ParsedActivity]:
    return parse_file(path.name, path.read_bytes(), NOW)


def only(path: Path) -> ParsedActivity:
    (activity,) = activities(path)
    return activity


def test_every_file_yields_activities_or_a_readable_reason(folder: Path) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert len(files) > 100

    for path in files:
        try:
            found = activities(path)
        except RefusedFileError as refusal:
            reason = str(refusal)
            assert 5 < len(reason) < 200, path.name
            assert "Error" not in reason, path.name
            continue
        assert found, path.name
        for activity in found:
            assert_possible(activity)


def assert_possible(activity: ParsedActivity) -> None:
    assert datetime(1990, 1, 1, tzinfo=UTC) < activity.start_utc < NOW
    assert activity.sport
    assert activity.samples is not None or activity.stated.model_dump(exclude_none=True)
    if activity.samples is None:
        return
    samples = activity.samples
    assert samples.time_s[0] >= 0
    assert (np.diff(samples.time_s) > 0).all()
    assert all(column.size == len(samples) for column in samples.channels.values())
    for channel, lowest, highest in [
        (Channel.HEART_RATE_BPM, 25, 250),
        (Channel.LATITUDE_DEG, -90, 90),
        (Channel.LONGITUDE_DEG, -180, 180),
        (Channel.SPEED_M_PER_S, 0, 40),
        (Channel.CADENCE_SPM, 0, 300),
    ]:
        known = samples.get(channel)[np.isfinite(samples.get(channel))]
        assert ((known >= lowest) & (known <= highest)).all()


def test_the_fenix_runs_distance_time_and_dynamics(folder: Path) -> None:
    run = only(folder / "dtcooper__python-fitparse/activity-small-fenix2-run.fit")

    assert (run.sport, run.device, run.utc_offset_s) == ("run", "Garmin Fenix 2", 7200)
    assert run.start_utc.isoformat() == "2015-08-15T14:45:08+00:00"
    assert run.stated.distance_m == 9008.22
    assert run.stated.moving_time_s == 2832.0
    assert run.stated.cadence_mean_spm == 162
    assert len(run.laps) == 4
    assert sum(lap.distance_m or 0 for lap in run.laps) == pytest.approx(9008.22, abs=0.1)
    assert run.samples is not None
    assert np.nanmax(run.samples.get(Channel.DISTANCE_M)) == pytest.approx(9008.22, abs=5)
    assert np.nanmean(run.samples.get(Channel.GROUND_CONTACT_S)) == pytest.approx(0.252, abs=0.02)


def test_a_fenix_5_run_counts_steps(folder: Path) -> None:
    run = only(folder / "dtcooper__python-fitparse/garmin-fenix-5-run.fit")

    assert (run.stated.distance_m, run.stated.steps, run.utc_offset_s) == (157.56, 156, -25200)
    assert run.stated.step_length_mean_m == pytest.approx(0.9717)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("dtcooper__python-fitparse/sample_mulitple_header.fit", ["open_water_swim", "ride", "run"]),
        ("dtcooper__python-fitparse/activity-large-fenxi2-multisport.fit", ["other", "run", "run", "ride"]),
        ("muktihari__fit/activity_multisport.fit", ["mountain_bike_ride", "trail_run"]),
        ("muktihari__fit/chained_Activity_activity_poolswim.fit", ["stand_up_paddle", "pool_swim"]),
    ],
)
def test_several_sports_in_a_file_are_several_activities(folder: Path, name: str, kinds: list[str]) -> None:
    assert [activity.activity_type for activity in activities(folder / name)] == kinds


def test_stryds_power_is_read(folder: Path) -> None:
    run = only(folder / "dtcooper__python-fitparse/developer-types-sample.fit")

    assert run.samples is not None
    assert np.nanmean(run.samples.get(Channel.POWER_W)) == pytest.approx(run.stated.power_mean_w, abs=2)


def test_a_pool_swim_has_totals_lengths_in_laps_and_the_straps_heart_rate(folder: Path) -> None:
    swim = only(folder / "muktihari__fit/activity_poolswim_with_hr.fit")

    assert (swim.activity_type, swim.stated.distance_m, len(swim.laps)) == ("pool_swim", 1700, 38)
    assert swim.samples is not None
    assert not swim.samples.has(Channel.LATITUDE_DEG)
    assert np.nanmax(swim.samples.get(Channel.HEART_RATE_BPM)) == pytest.approx(133, abs=1)


def test_records_of_the_same_second_are_folded(folder: Path) -> None:
    run = only(folder / "dtcooper__python-fitparse/strava-android-app-201.10-b1218918.fit")

    assert run.notes[0] == "the file is damaged in the middle: 473 samples recovered"
    assert run.stated.distance_m == 11274.04
    assert len(run.samples or ()) == 235


def test_a_ride_whose_file_ends_early_is_recovered_without_totals(folder: Path) -> None:
    ride = only(folder / "dtcooper__python-fitparse/nick.fit")

    assert ride.sport == "ride"
    assert ride.stated.model_dump(exclude_none=True) == {}
    assert len(ride.samples or ()) == 14_383


def test_garmin_connects_gpx_has_heart_rate_and_both_feets_cadence(folder: Path) -> None:
    run = only(folder / "marcusvolz__strava/activity_7335911454.gpx")

    assert (run.sport, run.name) == ("run", "West Berkshire Running")
    assert run.samples is not None
    assert len(run.samples) == 715
    assert 120 < np.nanmean(run.samples.get(Channel.HEART_RATE_BPM)) < 190
    assert 150 < np.nanmedian(run.samples.get(Channel.CADENCE_SPM)) < 200


def test_a_tcx_runs_laps_add_up(folder: Path) -> None:
    run = only(folder / "firefly-cpp__tcx-test-files/running_activity_1.tcx")

    assert (run.stated.distance_m, run.stated.moving_time_s, len(run.laps)) == (14332.28, 3270.0, 15)
    assert run.samples is not None
    assert np.nanmax(run.samples.get(Channel.DISTANCE_M)) == pytest.approx(14332.28, abs=2)


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("dtcooper__python-fitparse/Settings.fit", NotAnActivityError, "settings"),
        ("dtcooper__python-fitparse/WorkoutRepeatSteps.fit", NotAnActivityError, "workout plan"),
        ("dtcooper__python-fitparse/MonitoringFile.fit", NotAnActivityError, "monitoring"),
        ("dtcooper__python-fitparse/WeightScaleMultiUser.fit", NotAnActivityError, "weight"),
        ("dtcooper__python-fitparse/antfs-dump.63.fit", RefusedFileError, "clock was not set"),
        ("dtcooper__python-fitparse/garmin-fenix-5-run-records.csv", RefusedFileError, "no kind that is known"),
        ("muktihari__fit/valid_only_contain_fileid.fit", RefusedFileError, "single sample"),
        ("tkrajina__gpxpy/route.gpx", NotAnActivityError, "planned route"),
        ("tkrajina__gpxpy/gpx1.1_with_extensions.gpx", NotAnActivityError, "waypoints"),
        ("tkrajina__gpxpy/track-with-extremes.gpx", RefusedFileError, "none of its 25 points has a time"),
    ],
)
def test_what_cannot_be_taken_says_why(folder: Path, name: str, kind: type[RefusedFileError], said: str) -> None:
    with pytest.raises(kind, match=said):
        activities(folder / name)
