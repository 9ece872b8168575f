"""Groups that are bands or recur, and the labels of an activity's hour and month."""

from typing import Any

import pytest

from tools.contract import ToolError


@pytest.fixture
def log(history: Any) -> Any:
    """Runs at all hours, in heat and cold, short and long, two of them without a temperature."""
    history.run("2025-01-04 03:59", 4.9, 30, air_c=-1, shoe="Ghost")
    history.run("2025-01-05 04:00", 5.0, 30, air_c=4.9, shoe="Pegasus")
    history.run("2025-06-06 12:00", 21.1, 120, air_c=5)
    history.run("2026-06-06 16:59", 25.0, 150, air_c=22)
    history.run("2026-06-07 20:59", 10.0, 60)
    history.run("2026-06-08 21:00", 42.2, 240)
    return history


def groups(result: Any) -> dict[str, Any]:
    return {group.label: group.value for group in result.groups if group.rows_counted}


def test_by_time_of_day(log: Any) -> None:
    assert groups(log.ask("count", group_by="time_of_day")) == {"morning": 1, "afternoon": 2, "evening": 1, "night": 2}


def test_by_temperature_in_bands_of_five_degrees(log: Any) -> None:
    found = log.ask("count", group_by="temperature")
    assert [group.label for group in found.groups] == [
        "-5 to 0 °C", "0 to 5 °C", "5 to 10 °C", "10 to 15 °C", "15 to 20 °C", "20 to 25 °C", "temperature unknown",
    ]  # fmt: skip
    assert [group.value for group in found.groups] == [1, 1, 1, 0, 0, 1, 2]
    assert "temperature unknown" not in groups(log.ask("count", group_by="temperature", top=9))


def test_by_distance_in_the_bands_of_runners(log: Any) -> None:
    by_km = groups(log.ask("count", group_by="distance"))
    assert by_km == {"0 to 5 km": 1, "5 to 10 km": 1, "10 to 15 km": 1, "21.1 to 30 km": 2, "30+ km": 1}
    by_miles = groups(log.ask("count", group_by="distance", units="imperial"))
    assert by_miles == {"3 to 6 mi": 2, "6 to 10 mi": 1, "13.1 to 20 mi": 2, "20+ mi": 1}


def test_by_calendar_month_and_weekend(log: Any) -> None:
    assert groups(log.ask("count", group_by="calendar_month")) == {"January": 2, "June": 4}
    assert groups(log.ask("count", group_by="weekend")) == {"weekdays": 2, "weekends": 4}


def test_by_sport(log: Any) -> None:
    log.run("2026-06-09", 10, 60, activity_type="trail_run")
    log.run("2026-06-09", 20, 60, sport="ride")
    assert groups(log.ask("count", group_by="sport", sport="any")) == {"ride": 1, "run": 7}


def test_an_hour_and_a_month_of_any_year_filter(log: Any) -> None:
    def count(field: str, op: str, value: Any) -> Any:
        return log.ask("count", filters=[{"field": field, "op": op, "value": value}]).value

    assert count("time_of_day", "=", "morning") == 1
    assert count("time_of_day", "!=", "in the morning") == 5
    assert count("month", "=", "June") == 4
    assert count("month", "=", "winter") == 2
    assert count("month", "!=", "Jan") == 4
    assert count("weekday", "!=", "weekend") == 2
    assert count("start_time", "<", "12:00") == 2


def test_of_shoes_that_are_unknown_nothing_is_said(log: Any) -> None:
    other = log.ask("count", filters=[{"field": "shoe", "op": "!=", "value": "Ghost"}])
    assert (other.value, other.rows_left_out, other.left_out_reason) == (1, 4, "4 runs without shoe")


@pytest.mark.parametrize(("field", "value"), [("time_of_day", "tea"), ("month", "holiday"), ("activities", "many")])
def test_what_is_no_such_label_is_refused(log: Any, field: str, value: str) -> None:
    with pytest.raises(ToolError):
        log.ask("count", filters=[{"field": field, "op": "=", "value": value}])
