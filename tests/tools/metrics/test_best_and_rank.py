"""The best rows by another metric, and another place than the first."""

from datetime import date
from typing import Any

import pytest

from agent.grounding import check
from tools.contract import ToolError
from tools.metrics.present import present
from tools.metrics.result import QueryResult


@pytest.fixture
def log(history: Any) -> Any:
    """Six runs and two rides; today is 18 November 2026."""
    runs = ((3, 10, 140, "Pegasus"), (10, 32, 151, "Alpha"), (17, 21, 149, "Pegasus"), (24, 28, None, "Alpha"))
    for day, km, bpm, shoe in runs:
        history.run(f"2026-05-{day:02}", km, km * 5, heart_rate_mean_bpm=bpm, name=f"Run of {km}", shoe=shoe)
    history.run("2026-06-07", 21, 100, heart_rate_mean_bpm=155, name="Later 21", elevation_gain_m=200.0)
    history.run("2026-07-05", None, 60, heart_rate_mean_bpm=120)
    history.run("2026-06-20", 40, 80, sport="ride")
    history.run("2026-06-21", 50, 100, sport="ride")
    return history


def main(result: QueryResult) -> tuple[Any, str | None]:
    fact = result.evidence.facts[0]
    return fact.value, fact.when


def said(result: QueryResult) -> str:
    shown = present(result, "metric")
    assert check(f"{shown.text()}\n\n{shown.how or ''}", result.evidence.facts, "", units="metric") == []
    return shown.sentence


# --- best by another metric ---


def test_a_measure_of_the_longest_run(log: Any) -> None:
    result = log.ask("mean", metric="heart_rate", best_by="distance")
    assert main(result) == (151, "2026-05-10")
    assert said(result) == "Your average heart rate was 151 bpm over your longest run, on Sunday 10 May 2026."
    assert result.left_out_reason == "1 run without distance"


def test_a_total_of_several(log: Any) -> None:
    result = log.ask("sum", best_by="distance", best_n=3, period="May 2026")
    assert result.value == 81_000
    assert said(result) == "You ran 81.0 km over your 3 longest runs in May 2026."
    assert [row.day.day for row in result.activities] == [10, 24, 17]


def test_of_equally_long_ones_the_newer(log: Any) -> None:
    result = log.ask(
        "mean", metric="heart_rate", best_by="distance", filters=[{"field": "distance", "op": "<", "value": 25}]
    )
    assert main(result) == (155, "2026-06-07")


def test_the_best_one_may_lack_the_measure(log: Any) -> None:
    result = log.ask("mean", metric="heart_rate", best_by="distance", period="2026-05-20..2026-05-31")
    assert result.value is None and result.rows_left_out == 1
    assert "1 run without average heart rate" in said(result)


def test_order_lowest_is_the_other_end_whichever_end_is_the_better(log: Any) -> None:
    assert main(log.ask("mean", metric="heart_rate", best_by="distance", order="lowest")) == (140, "2026-05-03")
    fastest = log.ask("sum", best_by="pace")
    slowest = log.ask("sum", best_by="pace", order="lowest")
    assert main(fastest)[1] == "2026-06-07" and main(slowest)[1] == "2026-05-24"
    assert "over your fastest run" in said(fastest) and "over your slowest run" in said(slowest)


def test_no_jog_of_200_metres_is_the_fastest_run(log: Any) -> None:
    log.run("2026-06-01", 0.2, 0.5, heart_rate_mean_bpm=100)
    assert main(log.ask("sum", best_by="pace"))[1] == "2026-06-07"


def test_the_best_of_the_newest(log: Any) -> None:
    result = log.ask("mean", metric="duration", best_by="distance", last_n=4)
    assert main(result) == (28 * 300, "2026-05-24")
    assert "over your longest run in your last 4 runs" in said(result)


def test_without_an_adjective_it_is_the_one_with_the_highest(log: Any) -> None:
    result = log.ask("sum", best_by="heart_rate")
    assert said(result) == "You ran 21.0 km over the run with the highest average heart rate, on Sunday 7 June 2026."


def test_either_period_has_its_own(log: Any) -> None:
    result = log.ask("mean", metric="heart_rate", best_by="distance", period="June 2026", compare_to="May 2026")
    assert (result.value, result.comparison.value) == (155, 151)


def test_the_name_and_the_day_of_it(log: Any) -> None:
    assert main(log.ask("sum", best_by="heart_rate", answer="name"))[0] == "Later 21"
    assert main(log.ask("sum", best_by="heart_rate", answer="date"))[0] == date(2026, 6, 7)


def test_only_a_metric_of_the_same_rows_chooses(log: Any) -> None:
    with pytest.raises(ToolError, match="chosen by its"):
        log.ask("mean", metric="sleep", best_by="distance")


# --- another place than the first ---


def test_the_second_longest(log: Any) -> None:
    result = log.ask("best", rank=2)
    assert main(result) == (28_000, "2026-05-24")
    assert said(result).startswith("Your second longest run in all your history (")
    assert said(result).endswith(" was 28.0 km, on Sunday 24 May 2026.")
    assert main(log.ask("best", rank=2, answer="date"))[0] == date(2026, 5, 24)
    assert main(log.ask("best", rank=2, answer="name"))[0] == "Run of 28"


def test_ties_are_placed_one_after_the_other(log: Any) -> None:
    third, fourth = log.ask("best", rank=3), log.ask("best", rank=4)
    assert (main(third), main(fourth)) == ((21_000, "2026-06-07"), (21_000, "2026-05-17"))


def test_the_second_fastest_and_the_second_slowest(log: Any) -> None:
    log.run("2026-06-10", 10, 49)
    assert main(log.ask("best", metric="pace", rank=2)) == (294, "2026-06-10")
    assert main(log.ask("best", metric="pace", rank=2, order="highest"))[0] == 300


def test_one_place_of_a_list(log: Any) -> None:
    assert main(log.ask("list", rank=2)) == (28_000, "2026-05-24")
    result = log.ask("list", metric="date", rank=2)
    assert main(result)[0] == date(2026, 6, 7) and said(result).startswith("Your second latest run")


def test_a_place_that_nobody_has(log: Any) -> None:
    result = log.ask("best", rank=3, sport="ride")
    assert result.main is None and "There is no third longest ride" not in said(result)
    assert said(result).startswith("There is no third one") and said(result).endswith("only 2 rides to choose from.")


def test_the_second_of_groups(log: Any) -> None:
    result = log.ask("count", group_by="sport", sport="any", rank=2, answer="group")
    assert main(result)[0] == "ride"
    month = log.ask("sum", group_by="month", rank=2, period="2026")
    assert main(month)[0] == 21_000
    assert said(month).startswith("The month with the second most distance in 2026")
    assert (
        main(log.ask("sum", group_by="month", of_groups="max", rank=2, answer="group", period="2026"))[0] == "2026-06"
    )
    none = log.ask("count", group_by="shoe", rank=3)
    assert none.main is None and "only 2 pairs of shoes" in said(none)


def test_a_measure_of_the_second_longest(log: Any) -> None:
    result = log.ask("mean", metric="heart_rate", best_by="distance", rank=3)
    assert main(result) == (155, "2026-06-07")
    assert "over your third longest run" in said(result)


def test_the_last_but_one(log: Any) -> None:
    result = log.ask("last", metric="duration", rank=2)
    assert main(result) == (6000, "2026-06-07") and said(result).startswith("Your second last run")


def test_a_sum_has_no_places(log: Any) -> None:
    with pytest.raises(ToolError, match="nothing to take a place of"):
        log.ask("sum", rank=2)
