"""What can be measured is told from the catalog, with how much of it the athlete has; nothing else may be said."""

import asyncio
from datetime import date, datetime
from typing import Any

import pytest

from agent.grounding import check
from tools.contract import Failure, Registry, ToolError
from tools.metrics.catalog import CATALOG
from tools.metrics.describe import DescribeArgs, DescribeResult, MetricEntry
from tools.metrics.describe_present import present
from tools.metrics.describe_tool import DESCRIBE_METRICS, answer
from tools.units import Units


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def described(history: Any, **args: Any) -> DescribeResult:
    return answer(history.context(), DescribeArgs(**args))


def entry(result: DescribeResult, name: str) -> MetricEntry:
    return next(entry for entry in result.entries if entry.name == name)


@pytest.fixture
def lived(history: Any) -> Any:
    """Two runs (one without heart rate), a yoga session, a day with its energy, and a night."""
    history.run("2026-05-01", 10, 50, heart_rate_mean_bpm=150, air_c=12, grade_cost_factor=1.1)
    history.run("2026-06-01", 12, 60)
    history.run("2026-06-02", 0, 45, sport="yoga")
    history.run("2027-01-01", 5, 25)
    history.day("2026-06-02", total_kcal=2_500, moderate_minutes=20)
    history.day("2026-06-03", active_kcal=700, resting_kcal=1_600, moderate_minutes=10, vigorous_minutes=5)
    history.night("2026-06-03", bed_time=at("2026-06-02 22:40"), sleep_minutes=420)
    return history


def test_every_metric_is_listed_with_what_it_is(lived: Any) -> None:
    result = described(lived)
    assert [entry.name for entry in result.entries] == list(CATALOG)
    assert entry(result, "efficiency").unit == "m_per_beat"
    assert entry(result, "split_pace").per == "split"
    assert "sum" in entry(result, "distance").aggregates and "sum" not in entry(result, "pace").aggregates


@pytest.mark.parametrize(
    ("name", "rows", "first", "last"),
    [
        ("distance", 3, "2026-05-01", "2026-06-02"),
        ("pace", 2, "2026-05-01", "2026-06-01"),
        ("grade_adjusted_pace", 1, "2026-05-01", "2026-05-01"),
        ("temperature", 1, "2026-05-01", "2026-05-01"),
        ("power", 0, None, None),
        ("daily_calories", 2, "2026-06-02", "2026-06-03"),
        ("moderate_minutes", 2, "2026-06-02", "2026-06-03"),
        ("active_minutes", 1, "2026-06-03", "2026-06-03"),
        ("bed_time", 1, "2026-06-03", "2026-06-03"),
        ("sleep_efficiency", 0, None, None),
        ("split_pace", 0, None, None),
    ],
)
def test_it_says_how_much_the_athlete_has_up_to_today(
    lived: Any, name: str, rows: int, first: str | None, last: str | None
) -> None:
    found = entry(described(lived), name)
    assert (found.rows, found.first_day, found.last_day) == (
        rows,
        first and date.fromisoformat(first),
        last and date.fromisoformat(last),
    )


def test_the_calendar_needs_no_data(lived: Any) -> None:
    assert entry(described(lived), "days").rows is None


def test_best_times_are_known_where_a_run_has_any(history: Any) -> None:
    history.recorded_run("2026-05-01", {5_000: 1_500, 1_000: 280})
    history.run("2026-05-02")
    assert entry(described(history), "best_time").rows == 1


def test_one_metric_is_found_by_the_athletes_own_word(lived: Any) -> None:
    result = described(lived, metric="speed per beat")
    assert result.asked == "efficiency" and len(result.entries) == 1
    shown = present(result, "metric")
    assert shown.sentence.startswith("Distance per heartbeat: Metres covered for each heart beat")
    assert "1 activity, on 1 May 2026" in shown.text()
    assert "0.90 to 1.70 m per beat" in shown.text()
    assert "2.95 to 5.58 ft per beat" in present(result, "imperial").text()


@pytest.mark.parametrize(
    ("metric", "typical"),
    [
        ("sleep", "6 h 30 min to 9 h"),
        ("bed_time", "21:30 to 01:00"),
        ("pace", "4:00 /km to 7:30 /km"),
        ("spo2", "94% to"),
    ],
)
def test_what_is_typical_is_said_as_people_say_it(lived: Any, metric: str, typical: str) -> None:
    assert typical in present(described(lived, metric=metric), "metric").text()


def test_only_one_kind_can_be_asked_for(lived: Any) -> None:
    result = described(lived, per="night")
    assert {entry.per for entry in result.entries} == {"night"}
    assert present(result, "metric").sentence.startswith(f"I know {len(result.entries)} metrics of nights.")


def test_the_list_has_what_the_athlete_has_first(lived: Any) -> None:
    shown = present(described(lived), "metric")
    assert shown.sentence.startswith(f"I know {len(CATALOG)} metrics: ")
    assert shown.table is not None
    known = [row[-1] not in ("", "0") for row in shown.table.rows]
    assert known == sorted(known, reverse=True)


def test_an_empty_history_has_the_catalog_all_the_same(history: Any) -> None:
    result = described(history)
    assert len(result.entries) == len(CATALOG) and result.evidence.period is None
    assert "has data for 0 of them" in present(result, "metric").sentence
    assert "no data for it" in present(described(history, metric="pace"), "metric").text()


@pytest.mark.parametrize(("metric", "near"), [("hart beat rate", "average heart rate"), ("x" * 10_000, "whole list")])
def test_an_unknown_metric_is_said_so_with_the_nearest(history: Any, metric: str, near: str) -> None:
    with pytest.raises(ToolError) as error:
        described(history, metric=metric)
    assert "There is no metric" in error.value.failure.message
    assert near in error.value.failure.next_step
    assert len(error.value.failure.message) < 200


def test_a_kind_that_is_none_is_refused(history: Any) -> None:
    registry = Registry([DESCRIBE_METRICS])
    failure = asyncio.run(registry.call("describe_metrics", {"per": "fortnight"}, history.context()))
    assert isinstance(failure, Failure)


@pytest.mark.parametrize("units", ["metric", "imperial"])
def test_every_number_that_is_shown_is_a_fact(lived: Any, units: Units) -> None:
    for args in ({}, {"per": "day"}, *({"metric": name} for name in CATALOG)):
        result = described(lived, **args)
        shown = present(result, units)
        assert check(f"{shown.text()}\n\n{shown.how}", result.evidence.facts, "", units=units) == [], args
