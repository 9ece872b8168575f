"""Conditions on whether anything is known: nights without a record, runs without a heart rate."""

from typing import Any

import pytest

from tools.contract import ToolError
from tools.metrics.present import present


@pytest.fixture
def log(history: Any) -> Any:
    """November 2026 up to the 18th: two nights are missing, and one is there without its length."""
    for day in (*range(1, 5), *range(6, 12), *range(13, 19)):
        history.night(f"2026-11-{day:02}", sleep_minutes=None if day == 3 else 420)
    history.run("2026-11-02", 10, 50, heart_rate_mean_bpm=150)
    history.run("2026-11-05", 12, 60)
    history.run("2026-11-06", None, 30)
    return history


def unknown(field: str, op: str = "=") -> list[dict[str, Any]]:
    return [{"field": field, "op": op, "value": "unknown"}]


def test_days_without_a_night(log: Any) -> None:
    result = log.ask("count", metric="days", period="this month", filters=unknown("sleep"))
    assert result.value == 3
    assert present(result, "metric").sentence == "3 days this month (so far 1 to 18 November 2026) (sleep unknown)."


def test_days_with_one(log: Any) -> None:
    assert log.ask("count", metric="days", period="this month", filters=unknown("sleep", "!=")).value == 15


def test_missing_nights_are_counted_on_the_calendar_whatever_metric_is_named(log: Any) -> None:
    assert log.ask("count", metric="sleep", period="this month", filters=unknown("sleep")).value == 3


def test_runs_without_a_heart_rate(log: Any) -> None:
    assert log.ask("count", filters=unknown("heart_rate")).value == 2
    assert log.ask("sum", filters=unknown("heart_rate", "!=")).value == 10_000
    assert log.ask("count", filters=unknown("pace")).value == 1


def test_runs_after_a_night_of_which_nothing_is_known(log: Any) -> None:
    assert log.ask("count", filters=unknown("sleep")).value == 1


def test_a_day_without_a_run_has_none_without_a_heart_rate(log: Any) -> None:
    assert log.ask("count", metric="days", period="this month", filters=unknown("heart_rate"), sport="run").value == 2


def test_a_share_of_what_is_missing(log: Any) -> None:
    result = log.ask("share", metric="days", period="2026-11-01..2026-11-10", split=unknown("sleep"))
    assert result.share.percent == 20


def test_unknown_has_no_order_and_is_not_known_too(log: Any) -> None:
    with pytest.raises(ToolError, match="known or unknown"):
        log.ask("count", filters=unknown("heart_rate", ">"))
    both = [*unknown("heart_rate"), {"field": "heart_rate", "op": ">", "value": 140}]
    with pytest.raises(ToolError, match="Nothing can be both"):
        log.ask("count", filters=both)
