"""What a watch believes of where it is: the true way, a slow error of metres, and a poor start. Pure."""

import numpy as np

from tools.demo.recording import Floats
from tools.demo.route import Course

_METRES_PER_DEGREE = 111_320.0


def fixes(course: Course, distance_m: Floats, rng: np.random.Generator) -> dict[str, Floats]:
    """Latitude, longitude and altitude at every second; unknown until the first fix."""
    latitude, longitude, altitude = course.at(distance_m)
    size = distance_m.size
    shrink = np.cos(np.radians(course.place.latitude_deg))
    search = np.exp(-np.arange(size) / 22) * rng.uniform(1, 14)
    angle = rng.uniform(0, 2 * np.pi)
    north = _slow_error(rng, size) + search * np.sin(angle)
    east = _slow_error(rng, size) + search * np.cos(angle)
    blind = int(rng.integers(2, 18)) if rng.random() < 0.35 else 0
    latitude = latitude + north / _METRES_PER_DEGREE
    longitude = longitude + east / (_METRES_PER_DEGREE * shrink)
    latitude[:blind] = np.nan
    longitude[:blind] = np.nan
    barometer = altitude + rng.normal(0, 2.5) + np.arange(size) / 3600 * rng.normal(0, 1.5)
    return {"latitude_deg": latitude, "longitude_deg": longitude, "altitude_m": np.round(barometer * 5) / 5}


def _slow_error(rng: np.random.Generator, size: int) -> Floats:
    """About 2 m that changes over a quarter of a minute, and 3 m that changes over minutes."""
    quick = rng.normal(size=size // 9 + 3)
    slow = rng.normal(size=size // 110 + 3)
    place = np.arange(size)
    return 1.1 * np.interp(place / 9, np.arange(quick.size), quick) + 2.4 * np.interp(
        place / 110, np.arange(slow.size), slow
    )
