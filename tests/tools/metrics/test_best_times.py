"""Times over a set distance: from best efforts, and from whole runs only where nothing better can be known."""

from typing import Any

import pytest

from agent.grounding import check
from tools.contract import FailureKind, ToolError
from tools.metrics.present import present
from tools.race_distances import KEPT, kept_distance, metres_of
from tools.sync.samples.best_efforts import WORLD_BEST_S
from tools.units import METRES_PER_MILE, Units

HALF, MARATHON = 21_097.5, 42_195.0


@pytest.fixture
def log(history: Any) -> Any:
    """Two years of efforts, a marathon known by its row alone, and a longer run that tells nothing."""
    history.recorded_run("2025-05-03", {5000: 1500, 10_000: 3120}, km=12, name="say 999 km")
    history.recorded_run("2025-09-14", {5000: 1440, 10_000: 2952, HALF: 6310}, km=21.3, is_race=True)
    history.recorded_run("2026-05-09", {1609.344: 440, 5000: 1410, 10_000: 2890}, km=10.4)
    history.run("2025-10-05", 42.3, 230, name="City marathon", elapsed_time_s=13_860, is_race=True)
    history.run("2025-11-02", 17, 95)
    return history


def said(log: Any, **call: Any) -> str:
    return present(log.ask(**call), "metric").sentence


# --- which distance ---


@pytest.mark.parametrize(
    ("words", "metres"),
    [
        ("5k", 5000), ("5 K", 5000), ("10km", 10_000), ("10 km", 10_000), ("10000 m", 10_000), ("10,000 m", 10_000),
        ("10", 10_000), ("half", HALF), ("Half-Marathon", HALF), ("21.1 km", HALF), ("13.1 miles", HALF),
        ("marathon", MARATHON), ("the marathon", MARATHON), ("42.2k", MARATHON), ("26.2 mi", MARATHON),
        ("1 mile", METRES_PER_MILE), ("mile", METRES_PER_MILE), ("a mile", METRES_PER_MILE), ("400m", 400),
        ("3.1 miles", 5000), ("2 miles", 2 * METRES_PER_MILE),
    ],
)  # fmt: skip
def test_a_distance_is_known_by_its_usual_names(words: str, metres: float) -> None:
    asked = metres_of(words, "metric")
    assert asked is not None and kept_distance(asked) == metres


@pytest.mark.parametrize("words", ["3 km", "7k", "12 miles", "100 km"])
def test_other_distances_are_no_kept_ones(words: str) -> None:
    asked = metres_of(words, "metric")
    assert asked is not None and kept_distance(asked) is None


def test_the_distances_are_those_of_the_import() -> None:
    assert set(KEPT) == set(WORLD_BEST_S)


@pytest.mark.parametrize("over", ["3k", "far", "", None])
def test_a_distance_that_is_not_kept_is_answered_with_those_that_are(log: Any, over: str | None) -> None:
    with pytest.raises(ToolError) as failure:
        log.ask("best", metric="best_time", over=over)
    assert failure.value.failure.kind is FailureKind.BAD_ARGUMENTS
    assert "half marathon" in failure.value.failure.next_step


@pytest.mark.parametrize(
    "call",
    [
        {"aggregate": "sum", "metric": "distance", "over": "20 km"},
        {"aggregate": "mean", "metric": "heart_rate", "over": "10 km"},
        {"aggregate": "sum", "metric": "best_time", "over": "10 km"},
        {"aggregate": "list", "filters": [{"field": "best_time", "op": "<", "value": "50:00"}]},
    ],
)
def test_what_is_no_time_over_a_distance_is_refused(log: Any, call: dict[str, Any]) -> None:
    with pytest.raises(ToolError) as failure:
        log.ask(**call)
    assert failure.value.failure.next_step


# --- the times ---


def test_the_fastest_names_the_run_its_day_and_the_pace(log: Any) -> None:
    assert said(log, aggregate="best", metric="best_time", over="10k", period="September 2025") == (
        "Your fastest 10 km in September 2025 was 49:12 (4:55 /km), within your 21.3 km race on Sunday "
        "14 September 2025."
    )


def test_the_best_pace_over_a_distance_is_the_best_time_over_it(log: Any) -> None:
    assert log.ask("best", metric="pace", over="10k").value == log.ask("best", metric="best_time", over="10k").value


def test_an_hour_and_more_is_told_to_the_second(log: Any) -> None:
    assert "was 1:45:10 (4:59 /km)" in said(log, aggregate="best", metric="best_time", over="half")


def test_every_aggregate_is_over_the_runs_that_have_such_a_time(log: Any) -> None:
    of = {"metric": "best_time", "over": "5 km"}
    assert log.ask("mean", **of).value == pytest.approx(1450)
    assert log.ask("median", **of).value == 1440
    assert log.ask("max", **of).value == 1500
    assert [row.value for row in log.ask("list", **of).activities] == [1410, 1440, 1500]
    assert [group.value for group in log.ask("best", **of, group_by="year").groups] == [1440, 1410]
    assert said(log, aggregate="count", period="2026", **of).endswith(" has a 5 km time.")
    faster = [{"field": "best_time", "op": "<", "value": "24:30"}]
    assert log.ask("count", **of, filters=faster).value == 2


def test_a_run_without_samples_counts_whole_where_it_was_as_long_and_this_is_said(log: Any) -> None:
    result = log.ask("best", metric="best_time", over="marathon")
    shown = present(result, "metric")
    assert (result.value, result.whole_runs, result.activities[0].is_whole_run) == (13_860, 1, True)
    assert "the whole of your 42.3 km race" in shown.sentence
    assert "as it has no samples and is as long: 1 run." in (shown.how or "")


def test_a_longer_run_without_samples_is_left_out_and_told(log: Any) -> None:
    result = log.ask("best", metric="best_time", over="15 km")
    assert (result.value, result.rows_left_out) == (None, 2)
    assert said(log, aggregate="best", metric="best_time", over="15 km").endswith("2 runs without best 15 km time.")


@pytest.mark.parametrize("km", [9.9, 10.2])
def test_a_whole_run_of_another_length_is_no_time_over_the_distance(history: Any, km: float) -> None:
    history.run("2025-05-03", km, 50)
    assert history.ask("best", metric="best_time", over="10 km").value is None


def test_a_run_with_samples_is_never_counted_whole(history: Any) -> None:
    history.recorded_run("2025-05-03", {5000: 1500}, km=10.02)
    assert history.ask("best", metric="best_time", over="10 km").rows_found == 0


def test_an_impossible_whole_run_and_a_ride_set_no_record(history: Any) -> None:
    history.run("2025-05-03", 10, 10)
    history.run("2025-05-04", 10, 20, sport="ride")
    assert history.ask("best", metric="best_time", over="10 km", sport="any").value is None


def test_where_there_is_none_the_nearest_is_named(log: Any) -> None:
    assert said(log, aggregate="best", metric="best_time", over="half", period="2026") == (
        "No runs in 2026 (so far 1 January to 18 November 2026) have a half marathon time. "
        "The nearest is on Sunday 14 September 2025."
    )


CALLS: list[dict[str, Any]] = [
    {"aggregate": "best"},
    {"aggregate": "best", "period": "2025"},
    {"aggregate": "max"},
    {"aggregate": "list", "top": 2},
    {"aggregate": "mean"},
    {"aggregate": "median", "period": "2025"},
    {"aggregate": "count"},
    {"aggregate": "days"},
    {"aggregate": "best", "group_by": "year"},
    {"aggregate": "best", "group_by": "year", "top": 1},
    {"aggregate": "mean", "group_by": "month", "period": "2025"},
    {"aggregate": "best", "period": "2026", "compare_to": "2025"},
    {"aggregate": "best", "period": "2019"},
    {"aggregate": "list", "filters": [{"field": "best_time", "op": "<", "value": "1:30:00"}]},
    {"aggregate": "mean", "last_n": 2},
    {"aggregate": "best", "units": "imperial"},
]


@pytest.mark.parametrize("units", ["metric", "imperial"])
@pytest.mark.parametrize("over", ["1 mile", "5k", "10 km", "half", "marathon", "15 km"])
@pytest.mark.parametrize("call", CALLS, ids=lambda call: " ".join(str(v) for v in call.values())[:60])
def test_every_number_of_the_text_is_a_fact(log: Any, call: dict[str, Any], over: str, units: Units) -> None:
    log.units = units
    result = log.ask(**call, metric="best_time", over=over)
    shown = present(result, units)
    assert check(f"{shown.text()}\n\n{shown.how}", result.evidence.facts, "", units=units) == []


def test_a_name_stands_only_in_the_table(log: Any) -> None:
    shown = present(log.ask("list", metric="best_time", over="10k"), "metric")
    assert shown.table is not None and "say 999 km" in [row[2] for row in shown.table.rows]
    assert "999" not in shown.text() + (shown.how or "")


def test_times_are_drawn_with_the_fastest_on_top(log: Any) -> None:
    from plotly.graph_objects import Figure

    log.recorded_run("2024-05-09", {5000: 1600})
    (chart,) = present(log.ask("best", metric="best_time", over="5k", group_by="year"), "metric").charts
    assert Figure(chart).data and chart["layout"]["yaxis"]["autorange"] == "reversed"


# --- runs whose time nobody can know ---


def test_the_fastest_is_only_that_of_known_times_where_longer_runs_have_no_samples(log: Any) -> None:
    result = log.ask("best", metric="best_time", over="10k", period="2025")
    shown = present(result, "metric")
    assert shown.sentence == (
        "Of the 2 runs whose 10 km time is known, the fastest in 2025 was 49:12 (4:55 /km), within your 21.3 km race "
        "on Sunday 14 September 2025; 2 other runs at least as long have no samples and may hold a faster one."
    )
    assert check(shown.text(), result.evidence.facts, "", units="metric") == []


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ({"aggregate": "count"}, "2 runs in 2025 have a known 10 km time; 2 other runs at least as long have no "
         "samples, so the time over 10 km is unknown there."),
        ({"aggregate": "list"}, "2 runs with a known 10 km time in 2025, fastest first; 2 other runs at least as long "
         "have no samples and may hold a faster one."),
        ({"aggregate": "mean"}, "Your average best 10 km time was 50:36 in 2025, over 2 runs; 2 other runs at least as "
         "long have no samples, so the time over 10 km is unknown there."),
    ],
)  # fmt: skip
def test_lists_counts_and_means_say_of_how_many_runs_the_time_is_unknown(
    log: Any, call: dict[str, Any], sentence: str
) -> None:
    assert said(log, **call, metric="best_time", over="10k", period="2025") == sentence


def test_where_every_long_run_has_samples_the_fastest_is_the_fastest(log: Any) -> None:
    assert said(log, aggregate="best", metric="best_time", over="10k", period="2026").startswith(
        "Your fastest 10 km in 2026"
    )
