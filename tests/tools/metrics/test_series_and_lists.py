"""Answers of several values: a series leads with its groups in their order, a list with its rows by rank."""

from datetime import date
from typing import Any

import pytest

from agent.grounding import check
from tools.metrics.present import present
from tools.metrics.result import QueryResult


@pytest.fixture
def log(history: Any) -> Any:
    for month, km in ((5, 10), (5, 20), (6, 15), (8, 12)):
        history.run(f"2026-{month:02}-{km:02}", km, km * 5, name=f"Run of {km}")
    return history


def first(result: QueryResult, number: int) -> list[Any]:
    return [fact.value for fact in result.evidence.facts[:number]]


def said(result: QueryResult) -> str:
    shown = present(result, "metric")
    assert check(f"{shown.text()}\n\n{shown.how or ''}", result.evidence.facts, "", units="metric") == []
    return shown.sentence


def test_a_series_leads_with_its_groups_and_ends_with_all_of_them(log: Any) -> None:
    result = log.ask("sum", group_by="month", period="May to August 2026")
    assert first(result, 5) == [30_000, 15_000, 0, 12_000, 57_000]
    assert said(result).endswith(
        "over 4 runs; by month: 30.0 km (May 2026), 15.0 km (June 2026), 0.0 km (July 2026), 12.0 km (August 2026)."
    )


def test_of_a_month_without_runs_no_pace_is_stated(log: Any) -> None:
    result = log.ask("mean", metric="pace", group_by="month", period="May to August 2026")
    assert first(result, 4) == [300, 300, 300, 300]
    assert "unknown (July 2026)" in said(result)


def test_a_long_series_stands_in_the_table(log: Any) -> None:
    result = log.ask("sum", group_by="week", period="May to August 2026")
    assert said(result).endswith("; by week, see the table.")
    assert result.evidence.facts[0].name == "distance, total, 4 to 10 May 2026"


def test_the_best_groups_come_by_their_rank(log: Any) -> None:
    assert first(log.ask("sum", group_by="month", top=2, period="2026"), 2) == [30_000, 15_000]
    assert first(log.ask("sum", group_by="month", top=2, period="2026", answer="group"), 2) == ["2026-05", "2026-06"]


def test_a_list_comes_by_rank_in_whatever_part_is_asked_for(log: Any) -> None:
    longest = log.ask("list", top=2)
    assert first(longest, 2) == [20_000, 15_000] and said(longest).endswith("longest first: 20.0 km, 15.0 km.")
    dates = log.ask("list", top=2, answer="date")
    assert first(dates, 2) == [date(2026, 5, 20), date(2026, 6, 15)]
    assert said(dates).startswith("Wednesday 20 May 2026, Monday 15 June 2026: 2 of your 4 runs")
    names = log.ask("list", top=2, answer="name")
    assert first(names, 2) == ["Run of 20", "Run of 15"]
    assert said(names).startswith("“Run of 20”, “Run of 15”: 2 of your 4 runs")


def test_what_has_no_name_comes_last(log: Any) -> None:
    log.run("2026-09-01", 5, 25, shoe="Pegasus")
    assert first(log.ask("sum", group_by="shoe"), 3) == [5_000, 57_000, 62_000]


def test_no_fact_is_stated_twice(log: Any) -> None:
    facts = log.ask("sum", group_by="month", period="2026").evidence.facts
    assert len(facts) == len(set(facts))


def test_the_months_in_which_it_was_so_are_named(log: Any) -> None:
    asked = {"group_by": "month", "period": "May to August 2026", "of_groups": "count", "answer": "group"}
    result = log.ask("sum", check={"op": ">", "value": 14, "unit": "km"}, **asked)
    assert first(result, 2) == ["2026-05", "2026-06"]
    assert said(result).startswith("May 2026, June 2026: in 2 of 4 months, ")


def test_that_no_month_was_so_is_said(log: Any) -> None:
    asked = {"group_by": "month", "period": "May to August 2026", "of_groups": "count", "answer": "group"}
    result = log.ask("sum", check={"op": ">", "value": 99, "unit": "km"}, **asked)
    assert first(result, 1) == ["none"]
    assert said(result).startswith("In 0 of 4 months, ")
