"""A place has a zone, and a zone has an offset at an instant: summer time included."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from tools.sync.samples.local_time import locate, offset_at

HOUR_S = 3600


@pytest.mark.parametrize(
    ("latitude_deg", "longitude_deg", "zone"),
    [
        (52.52, 13.40, "Europe/Berlin"),
        (40.71, -74.01, "America/New_York"),
        (-33.87, 151.21, "Australia/Sydney"),
        (27.70, 85.32, "Asia/Kathmandu"),
        (64.15, -21.94, "Atlantic/Reykjavik"),
    ],
)
def test_a_place_is_in_its_zone(latitude_deg: float, longitude_deg: float, zone: str) -> None:
    assert locate(latitude_deg, longitude_deg) == zone


def test_a_ship_is_in_the_zone_of_its_longitude() -> None:
    zone = locate(40.0, -30.0)

    assert zone is not None
    assert offset_at(zone, datetime(2025, 6, 1, tzinfo=UTC)) == -2 * HOUR_S


@pytest.mark.parametrize(
    ("latitude_deg", "longitude_deg"), [(95.0, 10.0), (10.0, 181.0), (float("nan"), 10.0), (0.0, 0.0)]
)
def test_no_place_has_no_zone(latitude_deg: float, longitude_deg: float) -> None:
    assert locate(latitude_deg, longitude_deg) is None


@pytest.mark.parametrize(
    ("zone", "instant", "offset_s"),
    [
        ("Europe/Berlin", datetime(2025, 1, 15, 12, tzinfo=UTC), 1 * HOUR_S),
        ("Europe/Berlin", datetime(2025, 7, 15, 12, tzinfo=UTC), 2 * HOUR_S),
        ("Europe/Berlin", datetime(2025, 3, 30, 0, 59, 59, tzinfo=UTC), 1 * HOUR_S),
        ("Europe/Berlin", datetime(2025, 3, 30, 1, 0, 0, tzinfo=UTC), 2 * HOUR_S),
        ("Australia/Sydney", datetime(2025, 1, 15, 12, tzinfo=UTC), 11 * HOUR_S),
        ("Asia/Kathmandu", datetime(2025, 1, 15, 12, tzinfo=UTC), 5 * HOUR_S + 45 * 60),
        ("America/New_York", datetime(2025, 7, 15, 12, tzinfo=UTC), -4 * HOUR_S),
    ],
)
def test_the_offset_is_that_of_the_instant(zone: str, instant: datetime, offset_s: int) -> None:
    assert offset_at(zone, instant) == offset_s


def test_an_instant_may_be_given_in_any_zone() -> None:
    noon_in_tokyo = datetime(2025, 7, 15, 12, tzinfo=ZoneInfo("Asia/Tokyo"))

    assert offset_at("Europe/Berlin", noon_in_tokyo) == 2 * HOUR_S


def test_a_naive_instant_or_an_unknown_zone_is_an_error() -> None:
    with pytest.raises(ValueError, match="zone"):
        offset_at("Europe/Berlin", datetime(2025, 7, 15, 12))  # noqa: DTZ001
    with pytest.raises(ZoneInfoNotFoundError):
        offset_at("Europe/Atlantis", datetime(2025, 7, 15, tzinfo=UTC))
