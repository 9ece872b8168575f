"""Whether the values of weeks or months rise or fall."""

from typing import Any

import pytest

from agent.grounding import check
from tools.contract import ToolError
from tools.metrics.present import present
from tools.metrics.result import QueryResult


@pytest.fixture
def log(history: Any) -> Any:
    """More runs, and more kilometres, every month of 2026 until today, 18 November."""
    for month in range(3, 12):
        for day in range(1, month):
            history.run(f"2026-{month:02}-{day:02}", 10, 60 - month, air_c=20.0 - month)
    return history


def said(result: QueryResult) -> str:
    shown = present(result, "metric")
    assert check(f"{shown.text()}\n\n{shown.how or ''}", result.evidence.facts, "", units="metric") == []
    return shown.sentence


def test_monthly_distance_goes_up(log: Any) -> None:
    result = log.ask("sum", group_by="month", of_groups="trend", answer="direction", period="2026")
    assert result.evidence.facts[0].value == "up"
    assert said(result) == (
        "Your distance a month went up by 70.0 km in 2026 (so far 1 January to 18 November 2026): from 20.0 km to "
        "90.0 km (1 March to 1 October 2026)."
    )
    assert not result.groups and present(result, "metric").charts


def test_its_change_is_the_value(log: Any) -> None:
    result = log.ask("sum", group_by="month", of_groups="trend")
    fact = result.evidence.facts[0]
    assert (fact.value, fact.unit) == (pytest.approx(70_000, rel=0.02), "m")


def test_the_month_that_is_not_over_counts_only_where_there_are_too_few_others(log: Any) -> None:
    result = log.ask("sum", group_by="month", of_groups="trend", period="since September 2026")
    assert result.trend.rows == 3 and result.trend.direction == "up"
    assert log.ask("sum", group_by="month", of_groups="trend", period="since August 2026").trend.rows == 3


def test_a_number_of_runs(log: Any) -> None:
    result = log.ask("count", group_by="month", of_groups="trend", check={"op": ">", "value": 0}, period="2026")
    assert result.evidence.facts[0].value == "yes"
    assert said(result).startswith("Yes: your number of runs a month went up by 7 runs in 2026")


def test_an_average(log: Any) -> None:
    result = log.ask("mean", metric="pace", group_by="month", of_groups="trend", answer="direction")
    assert result.evidence.facts[0].value == "down"
    assert "average pace a month became" in said(result) and "faster" in said(result)
    cooler = log.ask("mean", metric="temperature", group_by="month", of_groups="trend")
    assert cooler.evidence.facts[0].unit == "K" and cooler.trend.direction == "down"
    said(cooler)


def test_two_groups_have_none(log: Any) -> None:
    result = log.ask("sum", group_by="month", of_groups="trend", period="since October 2026")
    assert result.main is None and result.evidence.facts[0].name == "no data"
    assert "needs at least 3 values, and there are 2" in said(result)


def test_shoes_have_none(log: Any) -> None:
    with pytest.raises(ToolError, match="do not follow each other"):
        log.ask("sum", group_by="shoe", of_groups="trend")
