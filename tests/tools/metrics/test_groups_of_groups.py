"""One value of many groups: means of weeks, weeks that fulfil something, days in a row."""

from datetime import date, timedelta
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.metrics.of_groups import reduce_groups
from tools.metrics.query import QueryArgs
from tools.metrics.question import Asker, Question, ask
from tools.metrics.result import Group, OfGroups, Streak

TODAY = date(2026, 11, 18)
FIRST = date(2026, 1, 5)
MARKS = st.lists(st.sampled_from([True, False, None]), max_size=60)


def question(**args: Any) -> Question:
    return ask(QueryArgs.model_validate({"group_by": "week", "period": "2026", **args}), Asker(TODAY, 0, "metric", set))


def weeks(*values: float | None, whole: bool = True) -> list[Group]:
    """A week for each value, in metres; None: one with a run of unknown length."""
    return [
        Group(
            key=str(number),
            label=f"week {number}",
            start=FIRST + timedelta(weeks=number),
            end=FIRST + timedelta(weeks=number, days=6),
            value=value,
            rows_counted=0 if value is None else int(value > 0),
            rows_left_out=int(value is None),
            whole=whole,
        )
        for number, value in enumerate(values)
    ]


def made(of_groups: str, groups: list[Group], today: date = TODAY, **args: Any) -> OfGroups:
    found = reduce_groups(question(aggregate="sum", of_groups=of_groups, **args), groups, today, "m")
    assert found is not None
    return found


def streak(of_groups: str, groups: list[Group], today: date = TODAY, **args: Any) -> Streak:
    found = made(of_groups, groups, today, **args).streak
    assert found is not None
    return found


def test_which_weeks_fulfil_it_is_told() -> None:
    found = made("count", weeks(20e3, None, 70e3, 45e3), check={"op": ">", "value": 40, "unit": "km"})
    assert (found.value, found.keys) == (2, ["2", "3"])


@pytest.mark.parametrize(
    ("of_groups", "value"),
    [("sum", 90e3), ("mean", 30e3), ("median", 20e3), ("min", 0), ("max", 70e3), ("range", 70e3)],
)
def test_a_value_of_whole_weeks_with_the_empty_ones(of_groups: str, value: float) -> None:
    found = made(of_groups, weeks(20e3, 0, 70e3))
    assert (found.value, found.groups, found.unit) == (value, 3, "m")


def test_the_spread_is_that_of_a_sample() -> None:
    assert made("std", weeks(10e3, 20e3, 30e3)).value == pytest.approx(10e3)
    assert made("std", weeks(10e3)).value is None


def test_a_percentile_lies_between_its_neighbours() -> None:
    assert made("percentile", weeks(0, 10e3), percentile=25).value == pytest.approx(2500)


def test_cut_off_weeks_are_set_aside_unless_there_is_no_other() -> None:
    cut = weeks(5e3, whole=False)
    found = made("mean", [*weeks(20e3, 40e3), *cut])
    assert (found.value, found.groups, found.whole_only) == (30e3, 2, True)
    assert made("mean", cut).value == 5e3


OVER_50 = {"op": ">", "value": 50, "unit": "km"}


def test_the_weeks_that_fulfil_it_are_counted_whole_or_not() -> None:
    groups = [*weeks(60e3, 50e3, 70e3), *weeks(80e3, whole=False)]
    found = made("count", groups, check=OVER_50)
    assert (found.value, found.unit, found.fulfilled, found.groups) == (3, "weeks", 3, 4)


def test_without_a_check_those_with_a_run_are() -> None:
    assert made("count", weeks(60e3, 0, 70e3)).value == 2


def test_of_an_unknown_week_nothing_is_said() -> None:
    found = made("share", weeks(60e3, 10e3, None), check=OVER_50)
    assert (found.value, found.groups, found.unknown) == (50, 2, 1)


def test_the_longest_streak_and_the_earliest_of_two() -> None:
    found = streak("streak", weeks(1, 1, 0, 1, 1, 0, 1))
    assert (found.length, found.start, found.end) == (2, FIRST, FIRST + timedelta(days=13))
    assert (found.unit, found.tied) == ("weeks", 1)


def test_an_unknown_week_breaks_a_streak() -> None:
    assert streak("streak", weeks(60e3, None, 60e3, 60e3), check=OVER_50).length == 2


def test_a_gap_is_the_longest_run_without() -> None:
    found = streak("gap", weeks(1, 0, 0, 0, 1, 0))
    assert (found.length, found.start) == (3, FIRST + timedelta(weeks=1))


def test_the_current_streak_may_still_lack_this_week() -> None:
    groups = weeks(1, 0, 1, 1, 0)
    in_the_last, after_it = FIRST + timedelta(weeks=4, days=2), FIRST + timedelta(weeks=5)
    assert streak("current_streak", groups, in_the_last).length == 2
    assert streak("current_streak", groups, after_it).length == 0
    assert streak("current_streak", weeks(0, 1, 1), FIRST + timedelta(weeks=2)).length == 2


def test_none_is_a_streak_of_nothing() -> None:
    found = streak("streak", weeks(0, 0))
    assert (found.length, found.start, found.end) == (0, None, None)


@given(MARKS)
@settings(max_examples=100, deadline=None)
def test_no_run_is_longer_than_the_streak(marks: list[bool | None]) -> None:
    groups = weeks(*(None if mark is None else 60e3 if mark else 10e3 for mark in marks))
    found = reduce_groups(question(aggregate="sum", of_groups="streak", check=OVER_50), groups, TODAY, "m")
    assert found is not None and found.streak is not None
    runs = [len(list(run)) for mark, run in groupby(marks) if mark is True]
    assert found.streak.length == max(runs, default=0)
    assert found.streak.tied == max(0, runs.count(max(runs, default=0)) - 1)
    if found.streak.start is not None and found.streak.end is not None:
        assert (found.streak.end - found.streak.start).days == 7 * found.streak.length - 1
