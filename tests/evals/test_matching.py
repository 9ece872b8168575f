"""When an answer counts as right: by its main fact, in the true answer's unit, and never by its prose."""

from datetime import date, datetime
from typing import Any

import pytest

from agent.reply import Reply, ToolCallRecord
from evals.matching import Gold, Verdict, judge
from tools.contract import Evidence, Fact


def fact(value: Any, unit: str | None = None, name: str = "answer", when: str | None = None) -> Fact:
    return Fact(name=name, value=value, unit=unit, when=when, source="3 runs")


def result(*facts: Fact, counted: int = 3) -> Evidence:
    return Evidence(tool="query_metrics", question="asked", rows_counted=counted, facts=list(facts))


def nothing_counted() -> Evidence:
    return result(fact(0, "swims", "swims counted"), fact(date(2025, 5, 1), name="first day of the period"), counted=0)


def failure(kind: str) -> ToolCallRecord:
    return ToolCallRecord(name="show_activity", args={}, result={"kind": kind, "message": "No.", "next_step": "Ask."})


def judged(gold: Any, *evidence: Evidence, calls: tuple[ToolCallRecord, ...] = (), **more: Any) -> Verdict:
    reply = Reply(text="prose", evidence=list(evidence), tools=list(calls), brain="embedded", verified=True)
    accepted = (gold, *more.pop("gold_any", ()))
    return judge(reply, Gold(accepted, **more))


def outcome(gold: Any, *evidence: Evidence, **more: Any) -> str:
    return judged(gold, *evidence, **more).outcome


@pytest.mark.parametrize(
    ("gold", "unit", "value", "stored"),
    [
        (10.5, "km", 10_500.0, "m"),
        (6.52, "mi", 10_493.0, "m"),
        (328.08, "ft", 100.0, "m"),
        (90.5, "min", 5430.0, "s"),
        (1.5, "h", 5400.0, "s"),
        (62.5, "ms", 62.5, "ms"),
        (245.0, "ms", 0.245, "s"),
        (330.0, "s/km", 330.0, "s_per_km"),
        (5.5, "min/km", 330.0, "s_per_km"),
        (531.08, "s/mi", 330.0, "s_per_km"),
        (36.0, "km/h", 10.0, "m_per_s"),
        (22.37, "mph", 10.0, "m_per_s"),
        (68.0, "degF", 20.0, "degC"),
        (9.0, "degF", 5.0, "K"),
        (154.32, "lb", 70.0, "kg"),
        (12.5, "%", 12.5, "percent"),
        (0.42, "correlation", 0.42, None),
        (4, "nights", 4, "days"),
        (13, "runs", 13.0, "activities"),
        (4.5, "per week", 4.5, "activities"),
        (9500, "steps/day", 9500.0, "steps"),
        (21.5, "km per week", 21_500.0, "m"),
    ],
)
def test_a_number_is_compared_in_the_unit_of_the_true_answer(
    gold: float, unit: str, value: float, stored: str | None
) -> None:
    assert outcome(gold, result(fact(value, stored)), unit=unit) == "right"


@pytest.mark.parametrize(
    ("gold", "unit", "value", "stored"),
    [
        (10, "km", 10.0, "s"),
        (13, "runs", 13, "days"),
        (13, "days", 13, "weeks"),
        (300, "s/km", 300.0, "s"),
        (0.42, "correlation", 0.42, "percent"),
        (50, "bpm", 50, "spm"),
        (50, "bpm", "50", "bpm"),
    ],
)
def test_the_same_figure_of_another_thing_is_wrong(gold: float, unit: str, value: Any, stored: str) -> None:
    assert outcome(gold, result(fact(value, stored)), unit=unit) == "wrong"


@pytest.mark.parametrize(
    ("gold", "tolerance", "value", "expected"),
    [
        (100.5, None, 100.9, "right"),
        (100.5, None, 101.1, "wrong"),
        (100, None, 100.4, "wrong"),
        (100, 0.01, 101.0, "right"),
        (100, 0.01, 101.1, "wrong"),
        (-0.5, 0.02, -0.509, "right"),
        (-0.5, 0.02, 0.5, "wrong"),
        (0.1235, 0.0, 0.12345678, "right"),
        (0, 0.01, 0.0, "right"),
        (0, 0.01, 0.2, "wrong"),
    ],
)
def test_the_tolerance_is_relative_and_whole_numbers_are_exact_unless_it_is_given(
    gold: float, tolerance: float | None, value: float, expected: str
) -> None:
    assert outcome(gold, result(fact(value, "km")), unit="km", tolerance_rel=tolerance) == expected


@pytest.mark.parametrize(("gold", "expected"), [(10.5, "right"), (10_500, "right"), (6.52, "wrong")])
def test_without_a_unit_a_number_is_meant_as_stored_or_as_commonly_said(gold: float, expected: str) -> None:
    assert outcome(gold, result(fact(10_500.0, "m"))) == expected


def test_a_duration_is_commonly_said_in_minutes_and_in_hours() -> None:
    slept = result(fact(27_000.0, "s"))
    assert [outcome(gold, slept) for gold in (27_000, 450, 7.5, 7.2)] == ["right", "right", "right", "wrong"]


@pytest.mark.parametrize(
    ("gold", "seconds", "expected"),
    [
        (23 * 60 + 15, (23 * 60 + 15) * 60, "right"),
        (23 * 60 + 15, -45 * 60, "right"),
        (30, (24 * 60 + 30) * 60, "right"),
        (0, 24 * 3600 - 50, "right"),
        (0, 24 * 3600 - 90, "wrong"),
        ("23:15", (23 * 60 + 15) * 60, "right"),
        ("soon", 0, "wrong"),
    ],
)
def test_times_of_day_are_compared_round_the_clock_to_the_minute(gold: Any, seconds: float, expected: str) -> None:
    assert outcome(gold, result(fact(seconds, "clock_s")), unit="clock") == expected


def test_an_instant_is_a_time_of_day_too_and_a_duration_is_none() -> None:
    assert outcome(420, result(fact(datetime(2025, 5, 3, 7, 0, 40))), unit="clock") == "right"  # noqa: DTZ001
    assert outcome(420, result(fact(420 * 60, "s")), unit="clock") == "wrong"
    both = (result(fact(25_200, "clock_s")), result(fact(date(2025, 5, 3))))
    assert outcome([420, "2025-05-03"], *both, unit="clock") == "right"


@pytest.mark.parametrize(
    ("gold", "value", "unit", "expected"),
    [
        ("2025-05-03", date(2025, 5, 3), None, "right"),
        ("2025-05-03", datetime(2025, 5, 3, 7), None, "right"),  # noqa: DTZ001
        ("2025-05-03", date(2025, 5, 4), None, "wrong"),
        ("2025-05-03", "3 May 2025", None, "wrong"),
        ("2025-05", "2025-05", None, "right"),
        ("2025-05", "May 2025", None, "right"),
        ("2025-05", date(2025, 5, 1), None, "wrong"),
        ("2025", "2025", None, "right"),
        ("2025", 2025, None, "right"),
        ("2025", 2025, "m", "wrong"),
        ("Sunday", "sunday", None, "right"),
        ("Sunday", date(2025, 6, 1), None, "wrong"),
        ("nordic_ski", "Nordic ski", None, "right"),
        ("yes", "yes", None, "right"),
        (True, "yes", None, "right"),
        ("no", "yes", None, "wrong"),
        ("no", 0, "runs", "wrong"),
        ("down", "down", None, "right"),
    ],
)
def test_dates_months_years_and_words(gold: Any, value: Any, unit: str | None, expected: str) -> None:
    assert outcome(gold, result(fact(value, unit))) == expected


def test_any_accepted_answer_is_right() -> None:
    assert outcome(300, result(fact(310.0, "s_per_km")), gold_any=[310], unit="s/km") == "right"
    assert outcome("yes", result(fact("no")), gold_any=["same"]) == "wrong"


def test_only_the_first_fact_of_the_first_result_counts_and_one_beside_it_is_reported() -> None:
    evidence = result(fact(2880.0, "s"), fact(date(2025, 5, 3), name="day of rank 1"))
    verdict = judged("2025-05-03", evidence)
    assert (verdict.outcome, verdict.near) == ("wrong", "day of rank 1 = 2025-05-03")
    assert judged("2025-05-03", result(fact(2880.0, "s", when="2025-05-03"))).near == "answer is of 2025-05-03"
    assert judged(7, evidence).near is None


class TestNoData:
    """Silence where there is an answer is an abstention; a number where there is none is wrong."""

    def test_no_call_at_all_is_an_abstention_whatever_is_true(self) -> None:
        assert [outcome(5), outcome("no_data"), outcome([1, 2])] == ["abstained"] * 3

    def test_a_result_with_nothing_counted_says_that_there_is_no_data(self) -> None:
        assert outcome("no_data", nothing_counted()) == "right"
        assert outcome("no_data", result()) == "right"
        assert outcome(5, nothing_counted()) == "abstained"
        assert outcome(0, nothing_counted(), gold_any=["no_data"]) == "right"

    def test_so_does_a_failure_for_want_of_data_and_no_other_failure(self) -> None:
        assert outcome("no_data", calls=(failure("no_data"),)) == "right"
        assert outcome(5, calls=(failure("no_data"),)) == "abstained"
        assert outcome("no_data", calls=(failure("bad_arguments"),)) == "abstained"

    def test_a_number_where_there_is_no_data_is_wrong_a_zero_too(self) -> None:
        zero = result(fact(0, "swims", "number"), fact(0, "swims", "swims counted"), counted=0)
        assert outcome("no_data", zero) == "wrong"
        assert outcome("no_data", zero, gold_any=[0]) == "right"
        assert outcome(0, zero, unit="runs") == "right"


class TestLists:
    """Each element needs a fact of its own, in any order."""

    def test_two_questions_in_one_are_two_results(self) -> None:
        far, often = result(fact(10_500.0, "m")), result(fact(13, "runs"))
        assert outcome([10.5, 13], far, often) == "right"
        assert outcome([13, 10.5], far, often) == "right"
        assert outcome([10.5, 14], far, often) == "wrong"
        assert outcome([10.5, 10.5], far, often) == "wrong"

    def test_half_an_answer_with_honest_silence_on_the_rest_is_an_abstention(self) -> None:
        far = result(fact(10_500.0, "m"))
        assert outcome([10.5, 13], far, nothing_counted()) == "abstained"
        assert outcome([10.5, "no_data"], far, nothing_counted()) == "right"
        assert outcome([11.0, 13], far, nothing_counted()) == "wrong"
        assert outcome([10.5, 13], nothing_counted()) == "abstained"

    def test_a_ranking_is_read_down_to_the_rank_asked_for(self) -> None:
        rows = [fact(km * 1000.0, "m", f"distance, rank {rank}") for rank, km in enumerate((30, 20, 10), 1)]
        days = [fact(date(2025, 5, rank), name=f"day of rank {rank}") for rank in (1, 2, 3)]
        ranking = result(fact(12, "rides", "rides counted"), *rows, *days)
        assert outcome([30, 20], ranking, unit="km") == "right"
        assert outcome([30, 10], ranking, unit="km") == "wrong"
        assert outcome([30, "2025-05-01"], ranking, unit="km") == "right"

    def test_the_best_groups_are_known_by_name(self) -> None:
        groups = [fact(name, name="name of the month") for name in ("2025-05", "2025-04", "2025-06")]
        assert outcome(["2025-04", "2025-05"], result(fact(99.0, "m"), fact(5, "runs"), *groups)) == "right"
        assert outcome(["2025-06", "2025-05"], result(fact(99.0, "m"), fact(5, "runs"), *groups)) == "wrong"
