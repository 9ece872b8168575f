"""Courses are ways that one could run: closed, of the wanted length, on land, in the right time zone."""

import numpy as np
import pytest
import tzfpy

from tools.demo.route import MORGES, PLACES, Place, courses, shore

every_place = pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)


@every_place
def test_a_course_ends_where_it_began_and_has_about_the_wanted_length(place: Place) -> None:
    loops = [course for course in courses(place) if not course.returns]
    wanted = [target for target in place.targets_m for _ in range(2)]

    for loop, target in zip(loops, wanted, strict=True):
        assert np.hypot(loop.east_m[0] - loop.east_m[-1], loop.north_m[0] - loop.north_m[-1]) < 25
        assert loop.length_m == pytest.approx(target, rel=0.3)


@every_place
def test_steps_along_a_course_are_as_long_as_they_claim(place: Place) -> None:
    for course in courses(place)[::4]:
        steps = np.hypot(np.diff(course.east_m), np.diff(course.north_m))
        assert steps.max() < 10.5
        assert steps.mean() > 9


@every_place
def test_nobody_climbs_walls(place: Place) -> None:
    for course in courses(place):
        _, _, altitude = course.at(np.arange(0, course.length_m, 10.0))
        assert np.abs(np.diff(altitude) / 10).max() < 0.4
        assert altitude.min() > 0


@every_place
def test_every_point_is_in_the_zone_of_its_place(place: Place) -> None:
    for course in courses(place):
        latitude, longitude, _ = course.at(np.arange(0, course.length_m, 400.0))
        assert {tzfpy.get_tz(lon, lat) for lat, lon in zip(latitude, longitude, strict=True)} == {place.zone}


def test_nobody_runs_on_the_lake() -> None:
    for course in courses(MORGES):
        assert (course.north_m > shore(course.east_m) - 60).all()


def test_runs_share_streets() -> None:
    squares = [set(zip(c.east_m // 60, c.north_m // 60, strict=True)) for c in courses(MORGES)]

    assert len(set().union(*squares)) < 0.4 * sum(len(of_course) for of_course in squares)


def test_courses_are_neither_circles_nor_noise() -> None:
    """A circle encloses the most for its length; noise encloses nothing and turns at every step."""
    roundness = []
    for course in [c for c in courses(MORGES) if not c.returns]:
        x, y = course.east_m, course.north_m
        area = abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2
        roundness.append(4 * np.pi * area / course.length_m**2)
        headings = np.unwrap(np.arctan2(np.diff(y), np.diff(x)))
        assert np.median(np.abs(np.diff(headings))) < 0.2

    assert max(roundness) < 0.8
    assert 0.15 < np.median(roundness) < 0.6
