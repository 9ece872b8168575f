"""The line of an activity on the ground: unknown points left out, simplified, flattened. Pure."""

import numpy as np
from numpy.typing import NDArray

from storage.streams import Column

MOST_POINTS = 300
METRES_PER_DEGREE = 111_195.0
"""Of latitude, on a sphere of the Earth's mean radius."""

Points = NDArray[np.float64]
"""Shape (n, 2): metres east and north of the first point."""


def flattened(latitude_deg: Column, longitude_deg: Column) -> Points:
    """Metres east and north of the first known point (equirectangular: true to a few per mille within a day's run)."""
    known = np.isfinite(latitude_deg) & np.isfinite(longitude_deg)
    latitude, longitude = latitude_deg[known], longitude_deg[known]
    if latitude.size == 0:
        return np.empty((0, 2))
    east = (longitude - longitude[0] + 180) % 360 - 180
    scale = np.cos(np.radians(latitude.mean()))
    return np.column_stack([east * scale, latitude - latitude[0]]) * METRES_PER_DEGREE


def simplified(points: Points, most: int = MOST_POINTS) -> Points:
    """At most about *most* points that keep the shape: Douglas and Peucker (1973), coarser until few enough remain."""
    if len(points) <= most:
        return points
    extent = float(np.ptp(points, axis=0).max())
    tolerance = max(extent / 500, 0.5)
    kept = _douglas_peucker(points, tolerance)
    while len(kept) > most:
        tolerance *= 1.5
        kept = kept[_marks(points[kept], tolerance)]
    return points[kept]


def _douglas_peucker(points: Points, tolerance: float) -> NDArray[np.intp]:
    return np.flatnonzero(_marks(points, tolerance))


def _marks(points: Points, tolerance: float) -> NDArray[np.bool_]:
    """Which points stay: the ends, and whatever lies further than *tolerance* from the line between what stays."""
    stays = np.zeros(len(points), dtype=np.bool_)
    stays[[0, -1]] = True
    open_spans = [(0, len(points) - 1)]
    while open_spans:
        first, last = open_spans.pop()
        if last - first < 2:
            continue
        distances = _from_segment(points[first + 1 : last], points[first], points[last])
        furthest = int(distances.argmax())
        if distances[furthest] > tolerance:
            middle = first + 1 + furthest
            stays[middle] = True
            open_spans += [(first, middle), (middle, last)]
    return stays


def _from_segment(points: Points, start: Points, end: Points) -> Column:
    """Distances of points (n, 2) to the segment from *start* to *end* (2,)."""
    direction = end - start
    length = float(direction @ direction)
    if length == 0:
        return np.asarray(np.hypot(*(points - start).T))
    along = np.clip((points - start) @ direction / length, 0, 1)
    return np.asarray(np.hypot(*(points - start - along[:, None] * direction).T))
