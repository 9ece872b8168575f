"""On real recordings our figures agree with what the devices that made them state."""

from pathlib import Path

import numpy as np
import pytest

from tools.sync.formats import fit
from tools.sync.records import ActivityRecord
from tools.sync.samples.derive import derive

OUTDOORS = (
    "dtcooper__python-fitparse/2013-02-06-12-11-14.fit",
    "dtcooper__python-fitparse/2015-10-13-08-43-15.fit",
    "dtcooper__python-fitparse/Edge810-Vector-2013-08-16-15-35-10.fit",
    "dtcooper__python-fitparse/activity-small-fenix2-run.fit",
    "dtcooper__python-fitparse/coros-pace-2-cycling-misaligned-fields.fit",
    "dtcooper__python-fitparse/garmin-edge-500-activity.fit",
    "dtcooper__python-fitparse/sample-activity.fit",
    "muktihari__fit/activity_lowbattery.fit",
)


@pytest.fixture(scope="module")
def recorded(shared_data: Path) -> dict[str, ActivityRecord]:
    return {name: derive(fit.parse((shared_data / "activity_files" / name).read_bytes())[0])[0] for name in OUTDOORS}


def ratios(recorded: dict[str, ActivityRecord], figure: str) -> dict[str, float]:
    """Ours over the device's, where it states the figure."""
    return {
        name: getattr(record.computed, figure) / getattr(record.stated, figure)
        for name, record in recorded.items()
        if getattr(record.stated, figure)
    }


def test_distances_agree_within_a_thousandth(recorded: dict[str, ActivityRecord]) -> None:
    found = ratios(recorded, "distance_m")

    assert len(found) == len(OUTDOORS)
    assert found == pytest.approx(dict.fromkeys(found, 1.0), rel=0.001)


@pytest.mark.parametrize("figure", ["elevation_gain_m", "elevation_loss_m"])
def test_climbs_agree_within_five_percent_in_the_median_and_twenty_at_worst(
    recorded: dict[str, ActivityRecord], figure: str
) -> None:
    found = ratios(recorded, figure)

    assert len(found) == len(OUTDOORS)
    assert np.median([abs(ratio - 1) for ratio in found.values()]) < 0.05
    assert found == pytest.approx(dict.fromkeys(found, 1.0), rel=0.20)


def test_mean_heart_rates_agree_within_two_beats(recorded: dict[str, ActivityRecord]) -> None:
    for record in recorded.values():
        if record.stated.heart_rate_mean_bpm is not None:
            assert record.computed.heart_rate_mean_bpm == pytest.approx(record.stated.heart_rate_mean_bpm, abs=2)


def test_devices_that_pause_by_themselves_agree_on_moving_time(recorded: dict[str, ActivityRecord]) -> None:
    found = ratios(recorded, "moving_time_s")

    for name in OUTDOORS:
        if any(device in name for device in ("edge-500", "sample-activity", "lowbattery", "Edge810", "fenix2")):
            assert found[name] == pytest.approx(1, abs=0.01)
