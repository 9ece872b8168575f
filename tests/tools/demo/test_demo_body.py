"""What the watch sees agrees with what was meant, and behaves as bodies do."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from statistics import mean

import numpy as np
import pytest

from tools.demo.outing import Kind, Outing
from tools.demo.recording import Recording
from tools.demo.simulate import Life

Performed = Callable[[Outing], Recording]


def pace(outing: Outing, recording: Recording) -> float:
    return recording.timer_s / ((outing.distance_m or np.nan) / 1000)


def known_mean(recordings: Sequence[Recording], column: str) -> float:
    return mean(value for r in recordings if (value := r.mean(column)) is not None)


def easy_around(maya: Life, first: int, last: int, day_of: str) -> list[Outing]:
    """Easy and long runs between so many days before and after a planted day."""
    day = getattr(maya.facts, day_of)
    runs = maya.runs_between(day + timedelta(days=first), day + timedelta(days=last))
    return [run for run in runs if run.kind in (Kind.EASY, Kind.LONG)]


def test_an_outing_covers_exactly_its_distance(maya: Life, performed: Performed) -> None:
    for outing in maya.outings[::7]:
        recording = performed(outing)
        assert recording.distance_m == outing.distance_m
        if outing.distance_m is not None:
            assert recording.columns["distance_m"][-1] == outing.distance_m
            assert (np.diff(recording.columns["distance_m"]) >= 0).all()
        assert (np.diff(recording.columns["elapsed_s"]) > 0).all()


def test_a_race_takes_its_official_time_and_the_watch_shows_a_little_more_distance(
    maya: Life, performed: Performed
) -> None:
    races = [run for run in maya.runs if run.kind is Kind.RACE]

    for race, run in zip(maya.facts.races, races, strict=True):
        recording = performed(run)
        assert recording.elapsed_s == recording.timer_s == race.time_s
        assert 1.002 < (recording.distance_m or 0) / race.distance_m < 1.008


def test_races_are_faster_and_harder_than_easy_runs(maya: Life, performed: Performed) -> None:
    easy = [run for run in maya.runs if run.kind is Kind.EASY]
    races = [run for run in maya.runs if run.kind is Kind.RACE]

    assert max(pace(r, performed(r)) for r in races) < min(pace(r, performed(r)) for r in easy)
    assert known_mean([performed(r) for r in races], "heart_rate_bpm") > 20 + known_mean(
        [performed(r) for r in easy], "heart_rate_bpm"
    )


def test_cadence_shifts_by_what_was_planted_at_the_same_pace(maya: Life, performed: Performed) -> None:
    before = [performed(run) for run in easy_around(maya, -240, -1, "cadence_shift_day")]
    after = [performed(run) for run in easy_around(maya, 0, 240, "cadence_shift_day")]
    runs = [*before, *after]
    speed = [(r.distance_m or 0) / r.timer_s for r in runs]
    shifted = [0.0] * len(before) + [1.0] * len(after)
    design = np.column_stack([np.ones(len(runs)), speed, shifted])
    cadence = np.array([r.mean("cadence_spm") for r in runs])
    estimate = np.linalg.lstsq(design, cadence, rcond=None)[0]

    assert min(len(before), len(after)) > 25
    assert estimate[2] == pytest.approx(maya.facts.cadence_shift_spm, abs=0.7)


def test_hot_runs_are_slower_and_the_heart_beats_faster(maya: Life, performed: Performed) -> None:
    for wave in maya.facts.heat_waves:
        near = [r for r in maya.runs if r.kind is Kind.EASY and abs((r.local_day - wave.first).days) < 60 and r.air]
        hot = [run for run in near if run.local_day in wave]
        cool = [run for run in near if run.air and run.air.temperature_c < 20]
        assert mean(pace(r, performed(r)) for r in hot) > 6 + mean(pace(r, performed(r)) for r in cool)
        assert known_mean([performed(r) for r in hot], "heart_rate_bpm") > 3 + known_mean(
            [performed(r) for r in cool], "heart_rate_bpm"
        )


def test_intervals_look_like_intervals(maya: Life, performed: Performed) -> None:
    for run in [run for run in maya.runs if run.kind is Kind.INTERVALS][::5]:
        recording = performed(run)
        assert [lap.is_rest for lap in recording.laps] == [not part.is_hard for part in run.stretches]
        hard = [(lap.end_m - lap.start_m) / lap.timer_s for lap in recording.laps if not lap.is_rest]
        jog = [(lap.end_m - lap.start_m) / lap.timer_s for lap in recording.laps if lap.is_rest]
        assert min(hard) > 1.15 * max(jog)


def test_laps_cover_the_recording_without_gap_or_overlap(maya: Life, performed: Performed) -> None:
    for outing in maya.outings[3::11]:
        recording = performed(outing)
        starts = [lap.start_s for lap in recording.laps]
        ends = [lap.end_s for lap in recording.laps]
        assert starts == [0, *ends[:-1]]
        assert ends[-1] == recording.elapsed_s
        assert sum(lap.timer_s for lap in recording.laps) == recording.timer_s
        stopped = sum(again - stop for stop, again in recording.pauses)
        assert recording.elapsed_s == recording.timer_s + stopped


def test_the_heart_starts_low_lags_and_stays_within_the_possible(maya: Life, performed: Performed) -> None:
    run = next(run for run in maya.runs if run.kind is Kind.LONG)
    heart = performed(run).columns["heart_rate_bpm"]
    at = performed(run).columns["elapsed_s"]

    assert heart[0] < 105
    assert np.median(heart[at < 20]) + 25 < np.median(heart[at > 240])
    for outing in maya.outings[::5]:
        recording = performed(outing)
        top, low = recording.max("heart_rate_bpm"), recording.min("heart_rate_bpm")
        if top is not None and low is not None:
            assert 55 < low < top < 192


def test_the_old_watch_knows_no_power_or_dynamics(maya: Life, performed: Performed) -> None:
    for run in maya.runs[::9]:
        knows = {"power_w", "ground_contact_s", "step_length_m"} <= set(performed(run).columns)
        assert knows == (run.local_day >= maya.facts.new_watch_day)


def test_a_treadmill_has_no_coordinates_and_the_first_fix_can_take_a_while(maya: Life, performed: Performed) -> None:
    indoors = next(run for run in maya.runs if run.kind is Kind.TREADMILL)
    outdoors = [performed(run).columns["latitude_deg"] for run in maya.runs if run.place == "Morges"][:40]

    assert "latitude_deg" not in performed(indoors).columns
    assert any(np.isnan(latitude[0]) for latitude in outdoors)
    assert all(np.isfinite(latitude[20:]).all() for latitude in outdoors)
