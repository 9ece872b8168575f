"""Activities by name, how many days lie between two of them, and by how many percent less something was."""

from typing import Any

import pytest

from agent.grounding import check
from tools.contract import ToolError
from tools.metrics.present import present
from tools.metrics.result import QueryResult


@pytest.fixture
def log(history: Any) -> Any:
    """Two mountains, two parts of an event, intervals, and a name within another word."""
    history.run("2025-09-05 07:00", 15, 250, sport="hike", name="Mt. Begbie")
    history.run("2025-09-09 19:00", 27, 400, sport="hike", name="Mt. Cartier")
    history.run("2025-05-03", 5, 25, name="5k du Parc")
    history.run("2026-05-02", 5, 20, name="5k du Parc")
    history.run("2026-06-01", 8, 45, name="6 x 1000")
    history.run("2026-06-08", 8, 45, name="6 x 100, easy")
    history.run("2026-06-09", 8, 45, name="DD")
    history.run("2026-06-10", 8, 45, name="With Daddy")
    return history


def said(result: QueryResult) -> str:
    shown = present(result, "metric")
    assert check(f"{shown.text()}\n\n{shown.how or ''}", result.evidence.facts, "", units="metric") == []
    return shown.sentence


def named(text: str) -> list[dict[str, str]]:
    return [{"field": "named", "op": "=", "value": text}]


@pytest.mark.parametrize(("text", "rows"), [("6 x 1000", 1), ("6x1000", 1), ("6 x 100", 1), ("DD", 1), ("Dadd", 1)])
def test_a_number_and_a_short_name_are_whole_words(log: Any, text: str, rows: int) -> None:
    assert log.ask("count", filters=named(text)).value == rows
    assert log.ask("count", filters=[{"field": "name", "op": "contains", "value": text}]).value == rows


def test_days_between_two_by_name_whichever_is_first(log: Any) -> None:
    asked = {"metric": "date", "sport": "hike", "answer": "difference"}
    result = log.ask("max", split=named("Mt. Begbie"), versus=named("Mt. Cartier"), **asked)
    assert (result.main.value, result.main.unit) == (4, "days")
    assert said(result).startswith("4 days apart: Friday 5 September 2025 (Mt. Begbie), Tuesday 9 September 2025")
    assert log.ask("max", split=named("Mt. Cartier"), versus=named("Mt. Begbie"), **asked).main.value == 4


def test_days_from_the_first_to_the_last(log: Any) -> None:
    result = log.ask("range", metric="date", sport="hike")
    assert (result.value, result.unit) == (4, "days")
    assert said(result).startswith("From the first to the latest it was 4 days")
    assert log.ask("range", metric="date", filters=named("DD")).value == 0


def test_how_far_dates_lie_apart_is_not_grouped(log: Any) -> None:
    with pytest.raises(ToolError):
        log.ask("range", metric="date", group_by="month")


def test_percent_less_is_of_the_second(log: Any) -> None:
    asked = {"metric": "duration", "filters": named("5k du Parc"), "period": "2026", "compare_to": "2025"}
    assert log.ask("sum", answer="percent", **asked).main.value == pytest.approx(-20)
    result = log.ask("sum", answer="percent", order="lowest", **asked)
    assert result.main.value == pytest.approx(20)
    assert said(result).startswith("20 % less: moving time 20:00 in 2026")


def test_a_period_is_a_side(log: Any) -> None:
    asked = {"metric": "date", "split": [{"field": "period", "op": "=", "value": "2025"}]}
    result = log.ask("share", **asked)
    assert result.main.value == pytest.approx(100 / 6)
    assert said(result).startswith("17 % of your runs")
    with pytest.raises(ToolError):
        log.ask("share", metric="date", split=[{"field": "period", "op": ">", "value": "2025"}])
