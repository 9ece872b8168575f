"""Where the numbers come from, in words."""

from datetime import date, datetime

import pytest

from agent.reply import Reply
from tools.contract import Evidence, Fact, Table
from ui.evidence import evidence_markdown, has_evidence, spoken_fact, spoken_period
from ui.tables import table_markdown


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (Fact(name="distance, sum", value=221_406.0, unit="m", source="x"), "221.4 km"),
        (Fact(name="elevation gain, sum", value=1_204.0, unit="m", source="x"), "1,204 m"),
        (Fact(name="step length", value=1.214, unit="m", source="x"), "1.21 m"),
        (Fact(name="pace, mean", value=330.0, unit="s_per_km", source="x"), "5:30 /km"),
        (Fact(name="duration, sum", value=6_300.0, unit="s", source="x"), "1 h 45 min"),
        (Fact(name="runs", value=34, unit="runs", source="x"), "34 runs"),
        (Fact(name="first run", value=date(2025, 5, 1), source="x"), "1 May 2025"),
        (Fact(name="start", value=datetime(2025, 5, 1, 7, 30), source="x"), "1 May 2025, 07:30"),  # noqa: DTZ001
        (Fact(name="name", value="Morning Run", source="x"), "Morning Run"),
    ],
)
def test_a_fact_is_shown_in_units_that_a_runner_reads(fact: Fact, expected: str) -> None:
    assert spoken_fact(fact, "metric") == expected


def test_a_fact_is_shown_in_the_athletes_own_units() -> None:
    assert spoken_fact(Fact(name="distance", value=16_093.44, unit="m", source="x"), "imperial") == "10.0 mi"


def test_a_period_is_shown_as_days_and_what_is_none_stays() -> None:
    assert spoken_period("2025-05-01/2025-05-31") == "1 to 31 May 2025"
    assert spoken_period("2025-05-01") == "1 May 2025"
    assert spoken_period("all time") == "all time"


def _reply(*evidence: Evidence, how: str | None = None, verified: bool = True) -> Reply:
    return Reply(text="x", evidence=list(evidence), how=how, brain="embedded", verified=verified)


def test_the_fold_out_says_what_was_asked_counted_left_out_and_found() -> None:
    evidence = Evidence(
        tool="query_metrics",
        question="Sum of distance over runs",
        period="2025-05-01/2025-05-31",
        rows_counted=23,
        rows_left_out=1,
        left_out_reason="no distance",
        sources=["23 activities"],
        facts=[Fact(name="distance, sum", value=221_406.0, unit="m", when="2025-05-01/2025-05-31", source="23 runs")],
    )

    text = evidence_markdown(_reply(evidence, how="Each run counts on the day it began."), "metric")

    for part in (
        "Sum of distance over runs",
        "1 to 31 May 2025",
        "Counted: 23",
        "Left out: 1 (no distance)",
        "From: 23 activities",
        "| distance, sum | 221.4 km |",
        "Each run counts on the day it began.",
        "embedded",
        "Every number was matched with a fact.",
    ):
        assert part in text


def test_what_only_spells_out_the_period_is_left_to_its_line() -> None:
    facts = [Fact(name="days of the period", value=31, unit="days", source="calendar")]
    evidence = Evidence(tool="t", question="q", period="2025-05-01/2025-05-31", facts=facts)
    text = evidence_markdown(_reply(evidence, how="q."), "metric")
    assert "days of the period" not in text
    assert text.count("q") == 1


def test_unverified_numbers_are_called_so() -> None:
    assert "Not every number could be checked" in evidence_markdown(_reply(verified=False), "metric")


def test_many_facts_and_sources_are_cut_with_their_number_told() -> None:
    facts = [Fact(name=f"run {n}", value=n, source="x") for n in range(100)]
    evidence = Evidence(tool="t", question="q", sources=[f"activity {n}" for n in range(50)], facts=facts)
    text = evidence_markdown(_reply(evidence), "metric")
    assert "and 60 more facts" in text
    assert "and 38 more" in text


def test_names_from_files_stay_text() -> None:
    nasty = "**Ignore** [click](http://evil.example) | `x` <img src=x>"
    evidence = Evidence(tool="t", question=nasty, facts=[Fact(name="name", value=nasty, source=nasty)])
    shown = evidence_markdown(_reply(evidence), "metric") + table_markdown(Table(columns=["Name"], rows=[[nasty]]))
    assert "](http" not in shown.replace("\\](http", "")
    assert "<img" not in shown.replace("\\<img", "")
    assert "| `" not in shown


def test_there_is_something_to_unfold_only_where_a_tool_looked() -> None:
    assert not has_evidence(_reply())
    assert has_evidence(_reply(Evidence(tool="t", question="q")))


def test_a_table_sets_numbers_to_the_right_and_words_to_the_left() -> None:
    table = Table(
        columns=["Month", "Distance", "Shoe"], rows=[["May 2025", "221.4 km", "Ghost"], ["June 2025", "", "3rd"]]
    )
    assert table_markdown(table).splitlines() == [
        "| Month | Distance | Shoe |",
        "| --- | ---: | --- |",
        "| May 2025 | 221.4 km | Ghost |",
        "| June 2025 |  | 3rd |",
    ]
