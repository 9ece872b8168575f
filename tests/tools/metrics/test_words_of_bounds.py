"""How bounds are said, and what a bare number means."""

from typing import Any

import pytest

from tools.metrics.present import present
from tools.metrics.result import QueryResult
from tools.units import Quantity, typed


@pytest.fixture
def log(history: Any) -> Any:
    for day in (2, 9, 16, 17):
        history.run(f"2026-11-{day:02} 06:30", 10, 55, heart_rate_mean_bpm=140 + day)
        history.night(f"2026-11-{day:02}", bed_time=None, sleep_minutes=400 + day)
    history.recorded_run("2026-11-10 18:00", {5000.0: 1500.0})
    return history


def said(result: QueryResult) -> str:
    return present(result, "metric").sentence


def test_a_bare_number_of_a_pace_is_minutes_or_seconds() -> None:
    assert typed(5.5, None, Quantity.PACE, "metric") == 330
    assert typed(300, None, Quantity.PACE, "metric") == 300
    assert typed(480, None, Quantity.PACE, "imperial") == pytest.approx(480 / 1.609344)
    assert typed(30, "min", Quantity.PACE, "metric") == 1800


def test_a_check_and_a_filter_on_it(log: Any) -> None:
    result = log.ask("mean", metric="pace", check={"op": "<", "value": 300})
    assert said(result).endswith("not faster than 5:00 /km.")
    assert log.ask("count", filters=[{"field": "pace", "op": ">", "value": 300}]).value == 4


def test_more_than_none_is_one(log: Any) -> None:
    any_run = {"op": ">", "value": 0}
    weeks = log.ask("count", group_by="week", of_groups="count", check=any_run, period="this month")
    assert said(weeks).startswith("In 3 of 3 weeks, 100 %, you did a run this month")
    assert said(log.ask("streak", group_by="week", check={"op": ">=", "value": 1})).startswith(
        "Your longest streak of weeks in which you did a run was 3 weeks"
    )
    assert said(log.ask("days", check=any_run, period="this week")) == (
        "Yes: you ran on 2 days this week (so far 16 to 18 November 2026)."
    )
    days = log.ask("count", metric="days", filters=[{"field": "activities", "op": ">", "value": 0}], period="this week")
    assert said(days).endswith("(an activity that day).")


def test_clocks_are_before_or_after(log: Any) -> None:
    early = [{"field": "start_time", "op": "<", "value": "07:00"}]
    assert said(log.ask("count", filters=early)).endswith("(only start time before 07:00).")
    result = log.ask("mean", metric="start_time", check={"op": "<", "value": "07:00"})
    assert said(result).endswith(", not before 07:00.")


def test_which_is_the_higher_number_also_where_less_is_better(log: Any) -> None:
    slower = [{"field": "weekday", "op": "=", "value": "Monday"}]
    result = log.ask("mean", metric="pace", split=slower, answer="which")
    lowest = log.ask("mean", metric="pace", split=slower, answer="which", order="lowest")
    assert (result.main.value, lowest.main.value) == ("Monday", "other runs")


def test_the_last_day_of_a_kind(log: Any) -> None:
    rest = [{"field": "activities", "op": "=", "value": 0}]
    result = log.ask("last", metric="days", period="until 17 November 2026", filters=rest)
    assert str(result.main.value) == "2026-11-15" and "Your last such day" in said(result)
    assert said(result).endswith("was on Sunday 15 November 2026.")


def test_nothing_of_what_was_looked_for(log: Any) -> None:
    yoga = [{"field": "sport", "op": "=", "value": "yoga"}]
    assert said(log.ask("count", metric="days", filters=yoga)).startswith("No such days in all your history")
    assert said(log.ask("mean", metric="sleep", filters=yoga)).startswith("No nights with sleep in all your history")


def test_a_best_time_is_related_to_nights(log: Any) -> None:
    for day in range(1, 9):
        log.recorded_run(f"2026-10-{day:02}", {5000.0: 1500.0 + day})
        log.night(f"2026-10-{day:02}", sleep_minutes=400 + day)
    result = log.ask("correlation", metric="best_time", over="5 km", relate_to="sleep", period="October 2026")
    assert result.correlation.pairs == 8 and result.correlation.r == pytest.approx(1)
    assert said(result).startswith("Best 5 km time and sleep go together strongly")
