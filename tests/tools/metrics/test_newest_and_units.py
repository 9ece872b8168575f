"""Figures of the newest so many activities, answers in other units, and a history without anything."""

from typing import Any

import pytest
from pydantic import ValidationError

from agent.grounding import check
from tools.contract import ToolError
from tools.metrics.present import present
from tools.metrics.query import QueryArgs
from tools.units import Units


@pytest.fixture
def log(history: Any) -> Any:
    """Six runs, the last two on one day, and a ride."""
    for day, km in (("2025-05-03", 8), ("2025-05-10", 9), ("2026-11-01", 10), ("2026-11-08", 11)):
        history.run(day, km, km * 5, heart_rate_mean_bpm=None if km == 10 else 140)
    history.run("2026-11-17 18:00", 14, 70)
    history.run("2026-11-17 07:00", 12, 60)
    history.run("2026-11-18", 40, 80, sport="ride")
    return history


def test_the_newest_are_by_start_even_within_a_day(log: Any) -> None:
    assert log.ask("sum", last_n=1).value == 14_000
    assert log.ask("sum", last_n=3).value == 37_000
    assert log.ask("sum", last_n=100).rows_counted == 6


def test_they_are_the_newest_of_those_that_fit(log: Any) -> None:
    short = [{"field": "distance", "op": "<", "value": 10, "unit": "km"}]
    assert log.ask("sum", last_n=2, filters=short).value == 17_000
    assert log.ask("sum", last_n=2, period="2025").value == 17_000


def test_one_that_lacks_the_value_is_left_out_not_replaced(log: Any) -> None:
    result = log.ask("mean", metric="hr", last_n=4)
    assert (result.rows_found, result.rows_counted) == (4, 1)


def test_the_sentence_says_which_and_on_what_days(log: Any) -> None:
    shown = present(log.ask("mean", metric="pace", last_n=3), "metric")
    assert shown.sentence == "Your average pace was 5:00 /km in your last 3 runs (8 to 17 November 2026), over 3 runs."


def test_the_newest_are_not_compared(log: Any) -> None:
    with pytest.raises(ToolError):
        log.ask("sum", last_n=3, compare_to="May")


@pytest.mark.parametrize("units", ["metric", "imperial"])
@pytest.mark.parametrize(
    "call",
    [
        {"aggregate": "sum", "last_n": 3},
        {"aggregate": "mean", "metric": "hr", "last_n": 4},
        {"aggregate": "best", "last_n": 5, "units": "imperial"},
        {"aggregate": "list", "last_n": 2, "units": "metric"},
        {"aggregate": "sum", "last_n": 6, "group_by": "month", "units": "miles"},
        {"aggregate": "sum", "period": "2025", "last_n": 1},
        {"aggregate": "sum", "last_n": 2, "sport": "swim"},
        {"aggregate": "mean", "metric": "pace", "units": "imperial", "period": "2025", "compare_to": "2026"},
    ],
)
def test_every_number_of_the_text_is_a_fact(log: Any, call: dict[str, Any], units: Units) -> None:
    log.units = units
    result = log.ask(**call)
    shown = present(result, units)
    assert check(f"{shown.text()}\n\n{shown.how}", result.evidence.facts, "", units=units) == []


def test_a_question_may_ask_for_other_units(log: Any) -> None:
    assert "10.6 mi" in present(log.ask("sum", period="2025", units="imperial"), "metric").sentence
    assert "17.0 km" in present(log.ask("sum", period="2025", units="km"), "imperial").sentence


@pytest.mark.parametrize(("said", "units"), [("miles", "imperial"), ("KM", "metric"), ("imperial", "imperial")])
def test_a_unit_names_its_system(said: str, units: Units) -> None:
    assert QueryArgs.model_validate({"aggregate": "sum", "units": said}).units == units


def test_other_words_are_no_units() -> None:
    with pytest.raises(ValidationError):
        QueryArgs.model_validate({"aggregate": "sum", "units": "furlongs"})


def test_an_empty_history_says_so_and_how_to_bring_data(history: Any) -> None:
    for call in ({"aggregate": "sum"}, {"aggregate": "best", "metric": "best_time", "over": "5k"}):
        text = present(history.ask(**call), "metric").sentence
        assert "history is empty" in text and "coach-g import" in text


def test_a_month_without_runs_is_zero_kilometres_and_an_unknown_pace(log: Any) -> None:
    for aggregate, metric, cell in (("sum", "distance", "0.0"), ("mean", "pace", "–"), ("best", "pace", "–")):
        table = present(log.ask(aggregate, metric=metric, period="2025", group_by="month"), "metric").table
        assert table is not None and ["July 2025", cell, "0"] in table.rows
