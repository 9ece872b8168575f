"""Calls that cannot be meant are refused with what would do instead; those that only look odd are answered."""

from typing import Any

import pytest

from tools.contract import ToolError

WEEKEND = {"split": [{"field": "weekday", "op": "=", "value": "weekend"}]}


@pytest.fixture
def log(history: Any) -> Any:
    """Three runs, a ride, and two nights."""
    for day, km in (("2026-11-07", 10), ("2026-11-08", 12), ("2026-11-11", 5)):
        history.run(day, km, km * 5, heart_rate_mean_bpm=140)
    history.run("2026-11-12", 40, 80, sport="ride")
    history.night("2026-11-08", sleep_minutes=400)
    history.night("2026-11-11", sleep_minutes=430)
    return history


@pytest.mark.parametrize(
    ("args", "why"),
    [
        ({"aggregate": "share"}, "what the percentage is of"),
        ({"aggregate": "percentile"}, "which percentile"),
        ({"aggregate": "mean", "percentile": 90}, "none is asked for"),
        ({"aggregate": "sum", "last_n": 3, "first_n": 3}, "at once"),
        ({"aggregate": "sum", "of_groups": "mean"}, "of which groups"),
        ({"aggregate": "sum", "group_by": "week", "of_groups": "list"}, "of groups says nothing"),
        ({"aggregate": "sum", "group_by": "shoe", "of_groups": "streak"}, "do not follow each other"),
        ({"aggregate": "streak", "group_by": "weekday"}, "do not follow each other"),
        ({"aggregate": "streak", "of_groups": "mean"}, "already made of groups"),
        ({"aggregate": "correlation", "metric": "pace"}, "what it is related to"),
        ({"aggregate": "mean", "metric": "pace", "relate_to": "sleep"}, "no relation is asked for"),
        ({"aggregate": "mean", "metric": "pace", "lag_days": 1}, "belong to a correlation"),
        ({"aggregate": "correlation", "metric": "pace", "relate_to": "grumpiness"}, "no metric 'grumpiness'"),
        ({"aggregate": "correlation", "metric": "pace", "relate_to": "sleep", "group_by": "shoe"}, "says nothing"),
        ({"aggregate": "trend", "compare_to": "2025"}, "of one period"),
        ({"aggregate": "sum", "versus": WEEKEND["split"]}, "One side of the comparison is missing"),
        ({"aggregate": "sum", "compare_to": "2025"} | WEEKEND, "compared at once"),
        ({"aggregate": "mean", "group_by": "month"} | WEEKEND, "parted in two at once"),
        ({"aggregate": "list"} | WEEKEND, "has no two sides"),
        ({"aggregate": "sum", "check": {"op": ">"}}, "held against"),
        ({"aggregate": "sum", "check": {"op": ">", "value": "plenty"}}, "plenty"),
        ({"aggregate": "sum", "answer": "group"}, "nothing is grouped"),
        ({"aggregate": "sum", "answer": "difference"}, "nothing to compare it with"),
        ({"aggregate": "sum", "answer": "direction"}, "second period or a trend"),
        ({"aggregate": "max", "metric": "sleep", "answer": "shoe"}, "has no shoe"),
        ({"aggregate": "sum", "filters": [{"field": "race", "op": ">", "value": "x"}]}, "has no order"),
        ({"aggregate": "sum", "filters": [{"field": "activities", "op": "=", "value": 1.5}]}, "number of activities"),
        ({"aggregate": "sum", "filters": [{"field": "best_time", "op": "<", "value": "40:00"}]}, "set distance"),
    ],
)
def test_what_cannot_be_meant_is_refused(log: Any, args: dict[str, Any], why: str) -> None:
    with pytest.raises(ToolError, match=why) as refused:
        log.ask(**args)
    assert refused.value.failure.next_step


def test_a_filter_on_another_sport_speaks_for_itself(log: Any) -> None:
    rides = [{"field": "sport", "op": "=", "value": "ride"}]
    assert log.ask("sum", filters=rides).value == 40_000
    assert log.ask("sum", filters=rides, sport="run").rows_counted == 0


def test_a_share_of_all_activities_needs_no_sport(log: Any) -> None:
    assert log.ask("share", split=[{"field": "sport", "op": "=", "value": "run"}]).value == 75
    assert log.ask("share_of_total", **WEEKEND).value == pytest.approx(100 * 22 / 27)


def test_a_share_by_month_and_between_two_periods(log: Any) -> None:
    by_week = log.ask("share", group_by="week", period="2026-11-02..2026-11-15", **WEEKEND)
    assert [group.value for group in by_week.groups] == [100, 0]
    two = log.ask("share", period="2026-11-09..2026-11-15", compare_to="2026-11-02..2026-11-08", **WEEKEND)
    assert (two.value, two.comparison.value) == (0, 100)


def test_a_streak_is_one_of_days_with_a_run(log: Any) -> None:
    found = log.ask("streak")
    assert (found.of_groups.value, found.aggregate) == (2, "count")
    assert log.ask("streak", check={"op": ">=", "value": 11, "unit": "km"}).of_groups.value == 1
    assert log.ask("streak", metric="sleep", check={"op": ">", "value": 7, "unit": "h"}).of_groups.value == 1


def test_a_bound_asks_for_yes_or_no_unless_it_is_one_of_groups(log: Any) -> None:
    assert log.ask("sum", check={"op": ">", "value": 20, "unit": "km"}).main.value == "yes"
    weeks = log.ask("sum", group_by="week", of_groups="count", check={"op": ">", "value": 20, "unit": "km"})
    assert weeks.main.value == 1


def test_the_oldest_of_nights_too(log: Any) -> None:
    assert log.ask("mean", metric="sleep", first_n=1).value == 400 * 60
    assert log.ask("mean", metric="sleep", last_n=1).value == 430 * 60
    assert log.ask("first", metric="sleep").value == 400 * 60
