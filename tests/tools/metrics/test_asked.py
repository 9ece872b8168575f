"""The part that was asked for: it is the first fact, the first sentence states it, and every number is a fact."""

from datetime import date
from typing import Any

import pytest

from agent.grounding import check
from tools.metrics.present import present
from tools.metrics.result import QueryResult
from tools.units import Units

WEEKENDS = {"field": "weekday", "op": "=", "value": "weekend"}
ODD_NAME = "Sunday *long* run"


@pytest.fixture
def log(history: Any) -> Any:
    """Runs of May and June 2025 with the nights before them, and a ride; today is 18 November 2026."""
    for day, km in ((3, 10), (4, 12), (5, 8), (6, 9), (7, 11), (8, 10), (17, 20), (18, 20.5)):
        history.run(f"2025-05-{day:02}", km, km * 5, heart_rate_mean_bpm=130 + km, shoe="Pegasus 40")
    for day, km in ((1, 14), (14, 15), (15, 16), (28, 30)):
        history.run(f"2025-06-{day:02}", km, km * 5.5, heart_rate_mean_bpm=132 + km, name=ODD_NAME, shoe="Endorphin 3")
    for day in range(1, 31):
        history.night(f"2025-06-{day:02}", sleep_minutes=400 + day, bed_time=None)
        history.day(f"2025-06-{day:02}", resting_hr_bpm=56 - day / 5, steps=8000 + 100 * day)
    history.run("2025-06-20", 40, 80, sport="ride")
    return history


def main(result: QueryResult) -> tuple[Any, str | None]:
    fact = result.evidence.facts[0]
    return fact.value, fact.unit


def said(result: QueryResult, units: Units = "metric") -> str:
    return present(result, units).sentence


# --- yes or no ---


def test_a_bound_that_is_passed(log: Any) -> None:
    result = log.ask("sum", period="May 2025", check={"op": ">", "value": 100, "unit": "km"})
    assert main(result) == ("yes", None)
    assert said(result) == "Yes: you ran 100.5 km in May 2025, more than 100 km."


def test_a_bound_that_is_not(log: Any) -> None:
    result = log.ask("sum", period="June 2025", check={"op": ">", "value": 100, "unit": "km"})
    assert (main(result)[0], said(result)) == ("no", "No: you ran 75.0 km in June 2025, not more than 100 km.")


def test_no_runs_at_all_are_less_than_any(log: Any) -> None:
    result = log.ask("sum", period="July 2025", check={"op": ">", "value": 100, "unit": "km"})
    assert main(result)[0] == "no" and said(result).startswith("No: no runs in July 2025.")


def test_whether_there_was_any(log: Any) -> None:
    assert (
        said(log.ask("count", period="June 2025", sport="ride", answer="yes_no")) == "Yes: you did 1 ride in June 2025."
    )
    assert main(log.ask("count", period="May 2025", sport="ride", answer="yes_no"))[0] == "no"


def test_a_mean_over_nothing_is_neither_yes_nor_no(log: Any) -> None:
    result = log.ask("mean", metric="hr", period="July 2025", check={"op": "<", "value": 140})
    assert result.main is None and said(result).startswith("No runs in July 2025.")


def test_every_day_of_a_period(log: Any) -> None:
    every = {"op": ">=", "value": "every"}
    assert main(log.ask("days", period="2025-05-03..2025-05-08", check=every))[0] == "yes"
    assert main(log.ask("days", period="2025-05-03..2025-05-09", check=every))[0] == "no"


def test_whether_it_was_more_than_before(log: Any) -> None:
    result = log.ask("sum", period="June 2025", compare_to="May 2025", check={"op": ">"})
    assert said(result) == "No: you ran 75.0 km in June 2025, against 100.5 km in May 2025."


def test_miles_are_not_put_in_the_place_of_kilometres_that_were_asked_for(log: Any) -> None:
    result = log.ask("sum", period="May 2025", check={"op": ">", "value": 100, "unit": "km"})
    assert said(result, "imperial") == "Yes: you ran 62.4 mi in May 2025, more than 100 km."


# --- streaks and groups ---


def test_a_streak_of_days(log: Any) -> None:
    result = log.ask("streak", period="May 2025")
    assert main(result) == (6, "days") and result.main is not None and result.main.when == "2025-05-03/2025-05-08"
    assert said(result) == "Your longest streak of days with a run in May 2025 was 6 days, 3 to 8 May 2025."
    assert present(result, "metric").table is None and not result.groups


def test_when_it_began(log: Any) -> None:
    assert main(log.ask("streak", period="May 2025", answer="date"))[0] == date(2025, 5, 3)


def test_a_break(log: Any) -> None:
    result = log.ask("gap", period="May 2025")
    assert main(result) == (13, "days")
    assert said(result) == "Your longest run of days without a run in May 2025 was 13 days, 19 to 31 May 2025."


def test_a_streak_that_is_none(log: Any) -> None:
    result = log.ask("current_streak")
    assert main(result) == (0, "days") and "0 days" in said(result)


def test_in_how_many_weeks(log: Any) -> None:
    over = {"op": ">", "value": 30, "unit": "km"}
    result = log.ask("sum", period="May 2025", group_by="week", of_groups="count", check=over)
    assert main(result) == (2, "weeks")
    assert said(result) == "In 2 of 5 weeks, 40 %, you ran more than 30 km in May 2025."
    assert main(log.ask("sum", period="May 2025", group_by="week", of_groups="share", check=over)) == (40, "percent")


def test_the_average_week(log: Any) -> None:
    result = log.ask("sum", period="2025-05-05..2025-05-18", group_by="week", of_groups="mean")
    assert main(result) == (39_250, "m")
    assert "39.2 km a week on average" in said(result) or "39.3 km a week on average" in said(result)


def test_how_many_kinds(log: Any) -> None:
    result = log.ask("count", metric="date", sport="any", group_by="sport", of_groups="count")
    assert main(result)[0] == 2 and "ride, run" in said(result)


# --- which, when, who ---


def test_which_weekday(log: Any) -> None:
    result = log.ask("mean", group_by="weekday", answer="group")
    assert main(result) == ("Saturday", None)
    assert said(result).startswith("Saturday: the weekday with the highest average distance")


def test_which_month(log: Any) -> None:
    result = log.ask("sum", group_by="month", answer="group", order="highest", period="2025")
    assert main(result)[0] == "2025-05"
    assert said(result) == "May 2025: the month with the most distance in 2025, 100.5 km."


def test_which_week_is_its_first_day(log: Any) -> None:
    result = log.ask("sum", group_by="week", answer="group", order="highest", period="2025")
    assert main(result)[0] == date(2025, 5, 12)


def test_the_date_of_a_record(log: Any) -> None:
    result = log.ask("best", answer="date")
    assert main(result)[0] == date(2025, 6, 28) and said(result).startswith("Saturday 28 June 2025: your longest run")


def test_of_equal_records_the_earliest(history: Any) -> None:
    for day in ("2025-05-03", "2025-05-10", "2025-05-17"):
        history.run(day, 10)
    result = history.ask("best", answer="date")
    assert main(result)[0] == date(2025, 5, 3) and "2 more are level with it" in said(result)


def test_how_long_ago(log: Any) -> None:
    result = log.ask("last", sport="ride", answer="days_since")
    assert main(result) == (516, "days") and said(result).startswith("516 days ago, on Friday 20 June 2025")


def test_a_name_is_quoted_and_never_markup(log: Any) -> None:
    result = log.ask("best", answer="name")
    assert main(result)[0] == ODD_NAME and said(result).startswith("“Sunday \\*long\\* run”: ")


def test_the_shoe_the_kind_and_the_weekday_of_a_record(log: Any) -> None:
    assert main(log.ask("best", answer="shoe"))[0] == "Endorphin 3"
    assert main(log.ask("best", answer="type"))[0] == "run"
    assert main(log.ask("best", answer="weekday"))[0] == "Saturday"


def test_everything_that_was_done(log: Any) -> None:
    result = log.ask("count", metric="date", sport="any", period="June 2025", answer="type")
    assert main(result)[0] == "run, ride"


# --- comparisons ---


def test_how_much_more_in_which_way_and_which(log: Any) -> None:
    call = {"period": "June 2025", "compare_to": "May 2025"}
    assert main(log.ask("sum", **call, answer="apart")) == (25_500, "m")
    assert "km apart: " in said(log.ask("sum", **call, answer="apart"))
    assert main(log.ask("sum", **call, answer="difference")) == (-25_500, "m")
    value, unit = main(log.ask("sum", **call, answer="percent"))
    assert (value, unit) == (pytest.approx(-25.373, abs=1e-3), "percent")
    assert main(log.ask("sum", **call, answer="direction"))[0] == "down"
    assert main(log.ask("sum", **call, answer="which"))[0] == "2025-05"
    assert main(log.ask("sum", **call, answer="which", order="lowest"))[0] == "2025-06"


def test_a_change_is_told_from_the_earlier_to_the_later(log: Any) -> None:
    for call in ({"period": "June 2025", "compare_to": "May 2025"}, {"period": "May 2025", "compare_to": "June 2025"}):
        result = log.ask("mean", metric="pace", **call, answer="direction")
        assert main(result)[0] == "up"
        assert said(result) == (
            "Your average pace became 0:30 /km slower: from 5:00 /km in May 2025 to 5:30 /km in June 2025."
        )


def test_the_two_parts_of_a_split(log: Any) -> None:
    result = log.ask("mean", split=[WEEKENDS])
    assert result.comparison is not None and result.comparison.label == "weekdays"
    assert [fact.value for fact in result.evidence.facts[:2]] == [result.value, result.comparison.value]
    assert main(log.ask("mean", split=[WEEKENDS], answer="which"))[0] == "weekends"


def test_a_share(log: Any) -> None:
    result = log.ask("share", split=[WEEKENDS], period="May 2025")
    assert main(result) == (50, "percent") and result.share is not None
    assert (result.share.part, result.share.whole, result.share.unit) == (4, 8, "runs")
    assert said(result) == "50 % of your runs in May 2025, 4 of 8: weekends."


# --- trends and correlations ---


def test_a_trend(log: Any) -> None:
    result = log.ask("trend", metric="rhr", period="June 2025")
    value, unit = main(result)
    assert (value, unit) == (pytest.approx(-5.8), "bpm")
    assert said(result).startswith("Your resting heart rate went down by 6 bpm in June 2025: from 56 bpm to 50 bpm")
    assert main(log.ask("trend", metric="rhr", period="June 2025", answer="direction"))[0] == "down"
    (chart,) = present(result, "metric").charts
    assert [trace["mode"] for trace in chart["data"]] == ["markers", "lines"]


def test_too_few_for_a_trend_is_no_data(log: Any) -> None:
    result = log.ask("trend", metric="rhr", period="2025-06-01..2025-06-03")
    assert result.main is None and result.evidence.facts[0].name == "no data"
    assert "at least 5 values, and there are 3" in said(result)


def test_a_correlation(log: Any) -> None:
    result = log.ask("correlation", metric="distance", relate_to="heart_rate")
    value, unit = main(result)
    assert unit == "r" and value > 0.9 and "go together strongly" in said(result)
    text = present(result, "metric").text()
    assert "no proof of a cause" in text and "12 activities" in text


def test_too_few_pairs_are_no_data(log: Any) -> None:
    result = log.ask("correlation", metric="distance", relate_to="sleep", period="2025-06-01..2025-06-14")
    assert result.main is None and "at least 4 pairs" in said(result)


# --- whatever is asked ---

CALLS: list[dict[str, Any]] = [
    {"aggregate": "sum", "period": "May 2025", "check": {"op": ">", "value": 62.5, "unit": "mi"}},
    {"aggregate": "mean", "metric": "pace", "check": {"op": "<", "value": "5:10"}},
    {"aggregate": "days", "period": "May 2025", "check": {"op": ">=", "value": "every"}},
    {"aggregate": "streak"},
    {"aggregate": "streak", "group_by": "week", "metric": "distance", "check": {"op": ">", "value": 50, "unit": "km"}},
    {"aggregate": "streak", "metric": "sleep", "filters": [{"field": "sleep", "op": ">", "value": 7, "unit": "h"}]},
    {"aggregate": "current_streak"},
    {"aggregate": "gap", "period": "May 2025"},
    *({"aggregate": "sum", "period": "2025", "group_by": "week", "of_groups": each} for each in (
        "sum", "mean", "median", "min", "max", "std", "range")),
    {"aggregate": "sum", "period": "2025", "group_by": "month", "of_groups": "percentile", "percentile": 90},
    {"aggregate": "sum", "group_by": "week", "of_groups": "count", "check": {"op": "<", "value": 30, "unit": "km"}},
    {"aggregate": "mean", "metric": "pace", "group_by": "month", "of_groups": "share",
     "check": {"op": "<", "value": "5:10"}},
    {"aggregate": "count", "period": "2025", "group_by": "month", "of_groups": "mean", "compare_to": "2024"},
    {"aggregate": "mean", "split": [WEEKENDS]},
    {"aggregate": "mean", "metric": "pace", "split": [WEEKENDS], "answer": "which"},
    {"aggregate": "share", "split": [{"field": "distance", "op": ">", "value": 12, "unit": "km"}]},
    {"aggregate": "share_of_total", "split": [WEEKENDS]},
    {"aggregate": "share", "metric": "days", "period": "May 2025",
     "split": [{"field": "activities", "op": ">", "value": 0, "sport": "run"}]},
    {"aggregate": "trend", "metric": "rhr"},
    {"aggregate": "trend", "metric": "pace"},
    {"aggregate": "trend", "metric": "sleep", "period": "June 2025"},
    {"aggregate": "trend", "metric": "weight"},
    {"aggregate": "correlation", "metric": "distance", "relate_to": "pace"},
    {"aggregate": "correlation", "metric": "sleep", "relate_to": "rhr", "lag_days": 1},
    {"aggregate": "correlation", "metric": "sleep", "relate_to": "weight"},
    {"aggregate": "std"},
    {"aggregate": "percentile", "percentile": 25, "metric": "heart_rate"},
    {"aggregate": "range", "metric": "daily_steps"},
    {"aggregate": "first", "metric": "date"},
    {"aggregate": "last", "metric": "rhr"},
    *({"aggregate": "best", "answer": each} for each in ("date", "days_since", "name", "type", "shoe", "weekday")),
    *({"aggregate": "mean", "metric": "rhr", "period": "2025-06-16..2025-06-30", "compare_to": "2025-06-01..2025-06-15",
       "answer": each} for each in ("difference", "apart", "percent", "direction", "which", "value")),
    {"aggregate": "count", "period": "May 2025", "compare_to": "June 2025", "answer": "direction"},
    {"aggregate": "sum", "group_by": "shoe", "order": "highest", "answer": "group"},
    {"aggregate": "sum", "group_by": "month", "order": "lowest", "top": 2, "answer": "group", "period": "2025"},
]  # fmt: skip


@pytest.mark.parametrize("call", CALLS, ids=lambda call: " ".join(str(v) for v in call.values())[:60])
@pytest.mark.parametrize("units", ["metric", "imperial"])
def test_every_number_is_a_fact_every_chart_is_one_and_json_keeps_it(
    log: Any, call: dict[str, Any], units: Units
) -> None:
    from plotly.graph_objects import Figure

    log.units = units
    result = log.ask(**call)
    shown = present(result, units)
    assert check(f"{shown.text()}\n\n{shown.how or ''}", result.evidence.facts, "", units=units) == []
    assert all(Figure(chart).data for chart in shown.charts)
    written = result.model_dump_json()
    assert QueryResult.model_validate_json(written).model_dump_json() == written


def test_names_of_several_are_quoted_one_by_one(log: Any) -> None:
    log.run("2025-07-01", 50, name="Up, and down")
    assert said(log.ask("list", top=2, answer="name")).startswith("“Up, and down”, “Sunday \\*long\\* run”: ")


def test_the_oldest_are_called_the_first(log: Any) -> None:
    assert said(log.ask("mean", first_n=2)) == (
        "Your average distance was 11.0 km in your first 2 runs (3 to 4 May 2025), over 2 runs."
    )


def test_a_small_difference_is_shown_with_a_decimal(history: Any) -> None:
    for day, bpm in (("2025-05-03", 50.4), ("2025-06-03", 50.2)):
        history.day(day, resting_hr_bpm=bpm)
    result = history.ask("mean", metric="rhr", period="June 2025", compare_to="May 2025", answer="direction")
    assert main(result)[0] == "down"
    assert said(result) == (
        "Your average resting heart rate went down by 0.2 bpm: from 50.4 bpm in May 2025 to 50.2 bpm in June 2025."
    )


def test_unequal_periods_are_named_whatever_is_asked(log: Any) -> None:
    text = present(log.ask("sum", period="2026", compare_to="2025", answer="which"), "metric").text()
    assert "2026 has run 322 of its 365 days" in text or "No runs in 2026" in text
