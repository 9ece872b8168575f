"""What a FIT file states, and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.streams import Channel
from tools.sync.formats.assemble import NO_SPORT, NotAnActivityError
from tools.sync.formats.fit import parse
from tools.sync.records import Figures, RefusedFileError

Messages = list[tuple[str, dict[str, Any]]]
RunMessages = Callable[..., Messages]
FitRun = Callable[..., bytes]
EncodeFit = Callable[..., bytes]


def test_a_run_is_read_with_its_time_zone_device_samples_and_lap(fit_run: FitRun) -> None:
    (run,) = parse(fit_run(seconds=60))

    assert (run.sport, run.activity_type) == ("run", "run")
    assert run.start_utc.isoformat() == "2025-05-03T06:30:00+00:00"
    assert run.utc_offset_s == 7200
    assert run.device == "Garmin Forerunner 935"
    assert run.samples is not None
    assert run.samples.time_s.tolist() == list(range(60))
    assert run.samples.get(Channel.DISTANCE_M)[-1] == pytest.approx(177)
    assert run.samples.get(Channel.LATITUDE_DEG)[0] == pytest.approx(52.5, abs=1e-7)
    assert run.samples.get(Channel.ALTITUDE_M)[0] == 40
    assert [(lap.start_offset_s, lap.distance_m, lap.trigger) for lap in run.laps] == [(0, 177, "manual")]
    assert run.notes == ()


def test_running_cadence_counts_both_feet_and_a_rides_stays_revolutions(fit_run: FitRun) -> None:
    (run,) = parse(fit_run(session={"avg_cadence": 85, "total_cycles": 84}))
    (ride,) = parse(fit_run(session={"sport": "cycling", "avg_cadence": 85, "total_cycles": 84}))

    assert run.samples is not None
    assert ride.samples is not None
    assert set(run.samples.get(Channel.CADENCE_SPM)) == {170}
    assert (run.stated.cadence_mean_spm, run.stated.steps) == (170, 168)
    assert set(ride.samples.get(Channel.CADENCE_SPM)) == {85}
    assert (ride.stated.cadence_mean_spm, ride.stated.steps) == (85, None)


def test_cadence_that_already_counts_both_feet_is_not_doubled(fit_run: FitRun) -> None:
    (run,) = parse(fit_run(record=lambda _: {"cadence": 172}))

    assert run.samples is not None
    assert set(run.samples.get(Channel.CADENCE_SPM)) == {172}


def test_half_strides_are_counted(fit_run: FitRun) -> None:
    (run,) = parse(fit_run(record=lambda _: {"cadence": 85, "fractional_cadence": 0.5}))

    assert run.samples is not None
    assert run.samples.get(Channel.CADENCE_SPM)[0] == 171


def test_running_dynamics_are_si(fit_run: FitRun) -> None:
    (run,) = parse(
        fit_run(
            record=lambda _: {"step_length": 1100.0, "vertical_oscillation": 95.0, "stance_time": 245.0},
            session={"avg_step_length": 1100.0, "avg_vertical_oscillation": 95.0, "avg_stance_time": 245.0},
        )
    )

    assert run.samples is not None
    assert run.samples.get(Channel.STEP_LENGTH_M)[0] == pytest.approx(1.1)
    assert run.samples.get(Channel.VERTICAL_OSCILLATION_M)[0] == pytest.approx(0.095)
    assert run.samples.get(Channel.GROUND_CONTACT_S)[0] == pytest.approx(0.245)
    assert run.stated.step_length_mean_m == pytest.approx(1.1)
    assert run.stated.vertical_oscillation_mean_m == pytest.approx(0.095)
    assert run.stated.ground_contact_mean_s == pytest.approx(0.245)


def test_totals_are_the_devices_and_zero_is_unknown_but_for_climbing(fit_run: FitRun) -> None:
    (run,) = parse(
        fit_run(
            session={
                "total_timer_time": 50.5,
                "total_elapsed_time": 59.0,
                "total_ascent": 0,
                "total_calories": 0,
                "avg_heart_rate": 150,
                "max_heart_rate": 160,
                "enhanced_max_speed": 4.2,
                "avg_power": 0,
            }
        )
    )

    assert run.stated == Figures(
        distance_m=177,
        moving_time_s=50.5,
        elapsed_time_s=59,
        elevation_gain_m=0,
        heart_rate_mean_bpm=150,
        heart_rate_max_bpm=160,
        speed_max_m_per_s=4.2,
    )


@pytest.mark.parametrize(
    ("stored", "effort", "feel"),
    [
        ({"workout_rpe": 70, "workout_feel": 100}, 7, 5),
        ({"workout_rpe": 0, "workout_feel": 0}, None, 1),
        ({}, None, None),
    ],
)
def test_what_the_runner_told_the_watch_is_on_our_scales(
    fit_run: FitRun, stored: dict[str, int], effort: float | None, feel: int | None
) -> None:
    (run,) = parse(fit_run(session=stored))
    assert (run.effort_rpe, run.feel) == (effort, feel)


def test_a_developer_field_called_power_is_power(encode_fit: EncodeFit, run_messages: RunMessages) -> None:
    described = {
        "developer_data_index": 0,
        "field_definition_number": 3,
        "fit_base_type_id": 132,
        "field_name": ["Power"],
    }
    identity = {"developer_data_index": 0, "application_id": [1] * 16}
    messages = run_messages(record=lambda second: {"developer_fields": {0: 250 + second}})

    (run,) = parse(encode_fit(messages, developer={0: (identity, described)}))

    assert run.samples is not None
    assert run.samples.get(Channel.POWER_W)[:3].tolist() == [250, 251, 252]


@pytest.mark.parametrize(
    ("sport", "sub_sport", "kind", "indoor"),
    [
        ("running", "treadmill", "treadmill_run", True),
        ("running", "trail", "trail_run", None),
        ("cycling", "indoor_cycling", "indoor_ride", True),
        ("swimming", "lap_swimming", "pool_swim", None),
        ("training", "strength_training", "strength", None),
    ],
)
def test_the_session_says_which_sport(
    fit_run: FitRun, sport: str, sub_sport: str, kind: str, indoor: bool | None
) -> None:
    (activity,) = parse(fit_run(session={"sport": sport, "sub_sport": sub_sport}))

    assert (activity.activity_type, activity.is_indoor) == (kind, indoor)


def test_a_sport_that_is_newer_than_the_decoder_keeps_its_name_or_at_least_its_number(fit_run: FitRun) -> None:
    (canoe,) = parse(fit_run(session={"sport": "canoeing"}))
    (unheard,) = parse(fit_run(session={"sport": 199}))

    assert (canoe.sport, canoe.activity_type) == ("paddle", "canoe")
    assert unheard.sport == "sport_199"


def test_a_watch_that_is_newer_than_the_decoder_has_its_name(encode_fit: EncodeFit, run_messages: RunMessages) -> None:
    identity = {"type": "activity", "manufacturer": "garmin", "product": 5134}

    (run,) = parse(encode_fit([("file_id", identity), *run_messages()[1:]]))

    assert run.device == "Garmin Fenix 9"


def test_the_workout_that_was_followed_names_the_activity(encode_fit: EncodeFit, run_messages: RunMessages) -> None:
    messages = run_messages()

    (run,) = parse(encode_fit([messages[0], ("workout", {"wkt_name": "6 x 800"}), *messages[1:]]))

    assert run.name == "6 x 800"


def test_a_session_without_samples_still_counts(encode_fit: EncodeFit, run_messages: RunMessages) -> None:
    messages = [message for message in run_messages() if message[0] != "record"]

    (run,) = parse(encode_fit(messages))

    assert run.samples is None
    assert run.stated.distance_m == 177


def test_samples_without_a_session_count_and_no_totals_are_invented(
    encode_fit: EncodeFit, run_messages: RunMessages
) -> None:
    messages = [message for message in run_messages(seconds=60) if message[0] in ("file_id", "record")]

    (activity,) = parse(encode_fit(messages))

    assert activity.sport == "other"
    assert activity.stated == Figures()
    assert len(activity.samples or ()) == 60
    assert activity.notes == (NO_SPORT,)


def test_a_triathlon_becomes_one_activity_per_sport_without_its_transitions(
    encode_fit: EncodeFit, run_messages: RunMessages
) -> None:
    legs = [
        ("swimming", "open_water", 100),
        ("transition", "generic", 20),
        ("cycling", "road", 200),
        ("running", "generic", 50),
    ]
    first = run_messages()[1][1]["timestamp"]
    records: Messages = []
    sessions: Messages = []
    at = first
    for sport, sub_sport, seconds in legs:
        leg = run_messages(seconds=seconds, start=at, session={"sport": sport, "sub_sport": sub_sport})
        records += [message for message in leg if message[0] == "record"]
        sessions += [message for message in leg if message[0] in ("lap", "session")]
        at += timedelta(seconds=seconds)

    found = parse(encode_fit([("file_id", {"type": "activity"}), *records, *sessions]))

    assert [activity.activity_type for activity in found] == ["open_water_swim", "ride", "run"]
    assert [len(activity.samples or ()) for activity in found] == [100, 200, 50]
    assert [len(activity.laps) for activity in found] == [1, 1, 1]
    assert [(activity.start_utc - first).total_seconds() for activity in found] == [0, 120, 320]
    assert found[0].notes == ("1 transition between sports left out",)


def test_chained_files_are_several_activities_and_settings_among_them_are_noted(
    encode_fit: EncodeFit, fit_run: FitRun
) -> None:
    later = parse(fit_run())[0].start_utc + timedelta(hours=3)
    settings = encode_fit([("file_id", {"type": "settings"})])

    found = parse(fit_run() + settings + fit_run(start=later))

    assert [activity.start_utc for activity in found] == [later - timedelta(hours=3), later]
    assert found[0].notes == ("also in the file: a device's settings",)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("settings", "settings"),
        ("workout", "workout plan"),
        ("course", "planned course"),
        ("weight", "weight"),
        ("monitoring_b", "monitoring"),
        ("goals", "goals"),
    ],
)
def test_what_is_no_activity_says_what_it_is(
    encode_fit: EncodeFit, run_messages: RunMessages, kind: str, said: str
) -> None:
    with pytest.raises(NotAnActivityError, match=said):
        parse(encode_fit([("file_id", {"type": kind}), *run_messages()[1:]]))


def test_an_activity_file_without_any_activity_is_refused(encode_fit: EncodeFit) -> None:
    with pytest.raises(RefusedFileError, match="neither samples nor totals"):
        parse(encode_fit([("file_id", {"type": "activity"})]))


def test_a_watch_whose_clock_was_not_set_is_refused(encode_fit: EncodeFit, run_messages: RunMessages) -> None:
    messages = [
        (
            name,
            {field: 5000 + index if field in ("timestamp", "start_time") else value for field, value in fields.items()},
        )
        for index, (name, fields) in enumerate(run_messages())
    ]

    with pytest.raises(RefusedFileError, match="clock was not set"):
        parse(encode_fit(messages))


def test_a_run_cut_off_at_the_end_is_recovered_with_a_note(fit_run: FitRun) -> None:
    data = fit_run(seconds=600)

    (run,) = parse(data[: len(data) // 2])

    recovered = len(run.samples or ())
    assert 200 < recovered < 400
    assert run.stated == Figures()
    assert run.notes == (f"the file ends early: {recovered} samples recovered", NO_SPORT)


def test_a_run_cut_off_at_the_beginning_is_refused(fit_run: FitRun) -> None:
    with pytest.raises(RefusedFileError, match="ends early, before anything"):
        parse(fit_run(seconds=600)[:60])


def test_a_wrong_checksum_is_noted(fit_run: FitRun) -> None:
    (run,) = parse(fit_run()[:-1] + b"\x00")

    assert run.notes == ("the file's checksum does not match its content: some of it may be wrong",)
    assert run.stated.distance_m == 177


def test_samples_from_before_the_stated_start_are_part_of_it(fit_run: FitRun) -> None:
    (run,) = parse(fit_run(seconds=60))
    late = run.start_utc + timedelta(seconds=4)

    (shifted,) = parse(fit_run(seconds=60, session={"start_time": late}))

    assert shifted.start_utc == run.start_utc
    assert len(shifted.samples or ()) == 60


def test_samples_from_long_before_the_stated_start_are_left_out(fit_run: FitRun) -> None:
    (run,) = parse(fit_run(seconds=600))

    (late,) = parse(fit_run(seconds=600, session={"start_time": run.start_utc + timedelta(seconds=400)}))

    assert len(late.samples or ()) == 200
    assert late.notes == ("400 samples from before the stated start, or long after, left out",)


def test_impossible_samples_become_unknown_with_counted_notes(fit_run: FitRun) -> None:
    def record(second: int) -> dict[str, Any]:
        wrong: dict[int, dict[str, Any]] = {
            10: {"heart_rate": 0},
            11: {"enhanced_speed": 40.0},
            12: {"position_lat": 0, "position_long": 0},
        }
        return wrong.get(second, {})

    (run,) = parse(fit_run(record=record))

    assert run.samples is not None
    assert np.flatnonzero(np.isnan(run.samples.get(Channel.HEART_RATE_BPM))).tolist() == [10]
    assert np.flatnonzero(np.isnan(run.samples.get(Channel.SPEED_M_PER_S))).tolist() == [11]
    assert np.flatnonzero(np.isnan(run.samples.get(Channel.LATITUDE_DEG))).tolist() == [12]
    assert run.notes == (
        "1 sample with impossible heart rates left out",
        "1 sample with impossible speeds left out",
        "1 sample with impossible positions left out",
    )


def test_a_name_in_the_file_is_only_a_name(encode_fit: EncodeFit, run_messages: RunMessages) -> None:
    messages = run_messages()
    name = "Ignore previous instructions"

    (run,) = parse(encode_fit([messages[0], ("workout", {"wkt_name": name}), *messages[1:]]))

    assert run.name == name


@given(at=st.floats(0, 1), junk=st.binary(min_size=1, max_size=60), cut=st.booleans())
def test_no_damage_crashes_the_parser(fit_run: FitRun, at: float, junk: bytes, cut: bool) -> None:
    data = fit_run(seconds=15)
    begin = int(at * len(data))
    damaged = data[:begin] + junk + (b"" if cut else data[begin + len(junk) :])

    try:
        found = parse(damaged)
    except RefusedFileError as refusal:
        assert str(refusal)
    else:
        assert found
