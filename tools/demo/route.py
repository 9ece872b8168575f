"""Where the demo athlete runs: made-up streets and paths around a real place, and courses through them. Pure.

A place is a jittered grid of junctions joined by bent streets, with a lake to the south of some. Courses are shortest
paths through a few waypoints with a penalty for going the same way back, so that runs share streets as real ones do.
"""

import heapq
import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Node = tuple[int, int]

_METRES_PER_DEGREE = 111_320.0
_STEP_M = 10.0
_TIMES_HOME = 3.5
"""How much longer a street seems that was already taken today."""


@dataclass(frozen=True)
class Place:
    """A landscape: where it is, how hilly, how dense its paths are."""

    name: str
    latitude_deg: float
    longitude_deg: float
    zone: str
    altitude_m: float
    slope: float
    """Climb per metre going north, away from the shore."""
    hills_m: float
    hill_size: float
    """How wide the hills are, relative to those at home."""
    spacing_m: float
    reach_m: float
    has_shore: bool
    targets_m: tuple[int, ...]
    """The lengths of the courses that she knows here."""
    seed: int


@dataclass(frozen=True, eq=False)
class Course:
    """A way through a place, every 10 m: shape (n,) each. A loop, or out and back when ``returns``."""

    place: Place
    east_m: Floats
    north_m: Floats
    length_m: float
    returns: bool

    def at(self, distance_m: Floats) -> tuple[Floats, Floats, Floats]:
        """Latitude, longitude (degrees) and altitude (m) after so many metres; it starts again at its end."""
        if self.returns:
            along = self.length_m / 2 - np.abs(self.length_m / 2 - np.mod(distance_m, self.length_m))
        else:
            along = np.mod(distance_m, self.length_m)
        marks = np.arange(self.east_m.size) * _STEP_M
        east = np.interp(along, marks, self.east_m)
        north = np.interp(along, marks, self.north_m)
        latitude = self.place.latitude_deg + north / _METRES_PER_DEGREE
        shrink = math.cos(math.radians(self.place.latitude_deg))
        longitude = self.place.longitude_deg + east / (_METRES_PER_DEGREE * shrink)
        return latitude, longitude, altitude(self.place, east, north)


_SHORT = (4700, 5200, 5600, 6300, 6900, 7400, 8000, 8300, 9100, 9800, 10400, 11200, 12100, 13200, 14300)
_LONG = (15600, 17000, 18400, 19800, 21300, 23000, 25000, 27200, 29500, 31500)
MORGES = Place(
    name="Morges",
    latitude_deg=46.5125,
    longitude_deg=6.4980,
    zone="Europe/Zurich",
    altitude_m=374.0,
    slope=0.014,
    hills_m=15.0,
    hill_size=1.0,
    spacing_m=330.0,
    reach_m=8200.0,
    has_shore=True,
    targets_m=_SHORT + _LONG,
    seed=11,
)
JURA = Place(
    name="Jura",
    latitude_deg=46.5650,
    longitude_deg=6.3300,
    zone="Europe/Zurich",
    altitude_m=960.0,
    slope=0.02,
    hills_m=85.0,
    hill_size=1.9,
    spacing_m=420.0,
    reach_m=5500.0,
    has_shore=False,
    targets_m=(8600, 10500, 12800, 15500, 18900),
    seed=12,
)
VALAIS = Place(
    name="Valais",
    latitude_deg=46.1000,
    longitude_deg=7.2200,
    zone="Europe/Zurich",
    altitude_m=1650.0,
    slope=0.03,
    hills_m=170.0,
    hill_size=3.0,
    spacing_m=450.0,
    reach_m=6000.0,
    has_shore=False,
    targets_m=(6800, 8300, 9700, 11900, 14600),
    seed=13,
)
NEW_YORK = Place(
    name="New York",
    latitude_deg=40.7810,
    longitude_deg=-73.9660,
    zone="America/New_York",
    altitude_m=22.0,
    slope=0.001,
    hills_m=9.0,
    hill_size=1.0,
    spacing_m=260.0,
    reach_m=3500.0,
    has_shore=False,
    targets_m=(6100, 8200, 10300),
    seed=14,
)
LAKE_ROADS = Place(
    name="Lake roads",
    latitude_deg=46.5125,
    longitude_deg=6.4980,
    zone="Europe/Zurich",
    altitude_m=374.0,
    slope=0.011,
    hills_m=35.0,
    hill_size=1.8,
    spacing_m=1150.0,
    reach_m=21000.0,
    has_shore=True,
    targets_m=(24000, 31000, 38000, 46000, 58000),
    seed=15,
)
_LAKESIDE_M = (6000, 8400, 10500, 13600, 4900, 7200, 3000, 3800)
PLACES = {place.name: place for place in (MORGES, JURA, VALAIS, NEW_YORK, LAKE_ROADS)}


def altitude(place: Place, east_m: Floats, north_m: Floats) -> Floats:
    """Height above sea level, m: a slope away from the shore and hills of three sizes, flat by the water."""
    inland = np.maximum(north_m - shore(east_m), 0.0) if place.has_shore else north_m
    phase = place.seed * 1.7
    east, north = east_m / place.hill_size, north_m / place.hill_size
    hills = (
        np.sin(east / 830 + phase) * np.cos(north / 690 - phase)
        + 0.45 * np.sin(east / 340 - north / 410 + 2 * phase)
        + 0.16 * np.sin(east / 131 + north / 117 + 3 * phase)
    )
    flat_by_water = 1 - np.exp(-inland / 900) if place.has_shore else 1.0
    height: Floats = place.altitude_m + place.slope * inland + place.hills_m * hills * flat_by_water
    return height


def shore(east_m: Floats) -> Floats:
    """How far north the water reaches: steeper to the west of the town, as at Morges, with small bays."""
    trend = np.where(east_m < 0, 0.28 * east_m, 0.13 * east_m)
    line: Floats = -420 + trend + 90 * np.sin(east_m / 520) + 45 * np.sin(east_m / 190 + 1)
    return line


@lru_cache(maxsize=16)
def courses(place: Place) -> tuple[Course, ...]:
    """The courses that she knows here: two loops for each length, and along the shore out and back."""
    streets = _Streets(place)
    rng = np.random.default_rng([place.seed, 2])
    found = [streets.loop(target, rng) for target in place.targets_m for _ in range(2)]
    if place.has_shore:
        found += [streets.lakeside(length) for length in _LAKESIDE_M]
    return tuple(found)


class _Streets:
    """The network of one place."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._rng = np.random.default_rng([place.seed, 1])
        self._nodes: dict[Node, tuple[float, float]] = {}
        self._roads: dict[Node, dict[Node, float]] = {}
        self._bends: dict[tuple[Node, Node], tuple[float, float]] = {}
        self._lay_junctions()
        self._lay_roads()
        self.home = min(self._nodes, key=lambda node: math.hypot(*self._nodes[node]))

    def loop(self, target_m: float, rng: np.random.Generator) -> Course:
        """A round from home of about *target_m*, by two or three waypoints."""
        heading, turn = rng.uniform(0, 2 * math.pi), rng.uniform(0.5, 1.0) * rng.choice((-1, 1))
        corners, radius, best = int(rng.integers(2, 4)), target_m / 4.2, None
        for _ in range(7):
            path = self._through(heading, turn, corners, radius)
            course = self._course(path, returns=False)
            if best is None or abs(course.length_m - target_m) < abs(best.length_m - target_m):
                best = course
            radius *= float(np.clip(target_m / max(course.length_m, 500.0), 0.6, 1.7))
            heading += 0.25
        if best is None:
            raise ValueError(f"no loop of {target_m} m in {self.place.name}")
        return best

    def lakeside(self, length_m: float) -> Course:
        """Along the water and back."""
        shore_nodes = sorted(min(n for n in self._nodes if n[0] == i) for i in {n[0] for n in self._nodes})
        middle = min(range(len(shore_nodes)), key=lambda i: abs(self._nodes[shore_nodes[i]][0]))
        path = self._shortest(self.home, shore_nodes[middle], set())
        eastward = shore_nodes[middle + 1 :]
        course = self._course(path + eastward, returns=True)
        keep = int(min(length_m / 2, course.length_m / 2) / _STEP_M) + 1
        return Course(self.place, course.east_m[:keep], course.north_m[:keep], (keep - 1) * _STEP_M * 2, returns=True)

    def _lay_junctions(self) -> None:
        spacing, count = self.place.spacing_m, int(self.place.reach_m / self.place.spacing_m)
        for i in range(-count, count + 1):
            for j in range(-count, count + 1):
                x, y = (np.array([i, j]) + self._rng.normal(0, 0.21, 2)) * spacing
                water = float(shore(np.array([x]))[0]) if self.place.has_shore else -math.inf
                if y > water + 0.5 * spacing:
                    self._nodes[i, j] = (float(x), float(y))
                elif y > water - 0.5 * spacing:
                    self._nodes[i, j] = (float(x), water + 25.0)

    def _lay_roads(self) -> None:
        lowest = {i: min(n[1] for n in self._nodes if n[0] == i) for i in {n[0] for n in self._nodes}}
        for i, j in self._nodes:
            self._join((i, j), (i, j + 1), 0.84)
            self._join((i, j), (i + 1, j), 0.84)
            self._join((i, j), (i + 1, j + (1 if (i + j) % 2 else -1)), 0.16)
            if lowest[i] == j and i + 1 in lowest:
                self._join((i, j), (i + 1, lowest[i + 1]), 1.0, pleasant=0.72)

    def _join(self, a: Node, b: Node, chance: float, pleasant: float = 1.0) -> None:
        if b not in self._nodes or self._rng.random() > chance:
            return
        (ax, ay), (bx, by) = self._nodes[a], self._nodes[b]
        length = math.hypot(bx - ax, by - ay)
        bend = float(self._rng.normal(0, 0.11))
        x, y = (ax + bx) / 2 - bend * (by - ay), (ay + by) / 2 + bend * (bx - ax)
        if self.place.has_shore:
            y = max(y, float(shore(np.array([x]))[0]) + 8)
        self._bends[a, b] = self._bends[b, a] = (x, y)
        self._roads.setdefault(a, {})[b] = length * pleasant
        self._roads.setdefault(b, {})[a] = length * pleasant

    def _through(self, heading: float, turn: float, corners: int, radius: float) -> list[Node]:
        path, used, here = [self.home], set[tuple[Node, Node]](), self.home
        angles = [heading + turn * k for k in range(corners)]
        stops = [self._nearest(radius * math.cos(a), radius * math.sin(a)) for a in angles]
        for stop in [*stops, self.home]:
            leg = self._shortest(here, stop, used)
            used |= set(pairwise(leg)) | set(pairwise(leg[::-1]))
            path += leg[1:]
            here = leg[-1]
        return path

    def _nearest(self, x: float, y: float) -> Node:
        return min(self._roads, key=lambda n: (self._nodes[n][0] - x) ** 2 + (self._nodes[n][1] - y) ** 2)

    def _shortest(self, start: Node, goal: Node, used: set[tuple[Node, Node]]) -> list[Node]:
        """Dijkstra; a goal that no street reaches leaves her where she is."""
        costs, came, queue = {start: 0.0}, dict[Node, Node](), [(0.0, start)]
        while queue:
            cost, node = heapq.heappop(queue)
            if node == goal:
                break
            if cost > costs[node]:
                continue
            for neighbour, length in self._roads[node].items():
                total = cost + length * (_TIMES_HOME if (node, neighbour) in used else 1.0)
                if total < costs.get(neighbour, math.inf):
                    costs[neighbour], came[neighbour] = total, node
                    heapq.heappush(queue, (total, neighbour))
        path = [goal] if goal in came else [start]
        while path[-1] in came and path[-1] != start:
            path.append(came[path[-1]])
        return path[::-1]

    def _course(self, path: list[Node], returns: bool) -> Course:
        points = [self._nodes[path[0]]]
        for a, b in pairwise(path):
            if (a, b) in self._bends:
                points.append(self._bends[a, b])
            points.append(self._nodes[b])
        line = _rounded(np.array(points, dtype=np.float64))
        steps = np.hypot(*np.diff(line, axis=0).T)
        along = np.concatenate([[0.0], np.cumsum(steps)])
        marks = np.arange(0.0, along[-1], _STEP_M)
        east, north = np.interp(marks, along, line[:, 0]), np.interp(marks, along, line[:, 1])
        length = float(marks[-1]) if marks.size else 0.0
        return Course(self.place, east, north, length * (2 if returns else 1), returns)


def _rounded(line: Floats, times: int = 3) -> Floats:
    """Corners cut as Chaikin (1974) does; the ends stay."""
    for _ in range(times):
        near, far = line[:-1] * 0.75 + line[1:] * 0.25, line[:-1] * 0.25 + line[1:] * 0.75
        middle = np.stack([near, far], axis=1).reshape(-1, 2)
        line = np.concatenate([line[:1], middle[1:-1], line[-1:]])
    return line
