"""Which zone a place is in, and what its clocks show at an instant. Pure; offline (tzfpy's map, the system's zones)."""

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzfpy


def locate(latitude_deg: float, longitude_deg: float) -> str | None:
    """The IANA zone of a place (``Etc/GMT+2`` and the like at sea); None where there is no such place or zone.

    0° N 0° E is what devices write when they have no fix: no place.
    """
    if not (abs(latitude_deg) <= 90 and abs(longitude_deg) <= 180):
        return None
    if latitude_deg == 0 and longitude_deg == 0:
        return None
    name = tzfpy.get_tz(longitude_deg, latitude_deg)
    return name if name and _zone(name) is not None else None


def offset_at(zone: str, instant: datetime) -> int:
    """Seconds that clocks in *zone* are ahead of UTC at *instant* (aware), summer time included.

    Raises ``zoneinfo.ZoneInfoNotFoundError`` for a zone that does not exist and ``ValueError`` for a naive instant.
    """
    if instant.tzinfo is None:
        raise ValueError("an instant needs its zone")
    offset = instant.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None  # a ZoneInfo always knows it
    return round(offset.total_seconds())


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
