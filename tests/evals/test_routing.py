"""``python -m evals.routing`` on a tiny history: which tools were called, and that no write is ever made."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evals.asking import harmless
from evals.routing import alike, main, tools_outcome
from tools.contract import Effect
from tools.registry import build_registry

WriteCases = Callable[..., str]
MAY = {"utterance": "How far did I run in May?", "expected": "query_metrics", "today": "2025-06-04"}
IMPORT = {"utterance": "import ~/Downloads/export.zip", "expected": "import_files"}


def as_object(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("expected", "called", "outcome"),
    [
        (["a"], ["a"], "right"),
        (["a"], ["a", "a"], "right"),
        (["a", "b"], ["b", "a"], "right"),
        ([], [], "right"),
        (["a"], [], "abstained"),
        (["a", "b"], ["a"], "wrong"),
        (["a"], ["a", "b"], "wrong"),
        (["a", "a"], ["a"], "wrong"),
        ([], ["a"], "wrong"),
    ],
)
def test_right_is_exactly_the_expected_tools(expected: list[str], called: list[str], outcome: str) -> None:
    assert tools_outcome(expected, called) == outcome


@pytest.mark.parametrize(
    ("wanted", "given", "expected"),
    [
        ("May", "may ", True),
        ("trail run", "trail_run", True),
        (10, "10", True),
        (10, 10.0, True),
        ("May", "June", False),
        (None, None, True),
        (None, "none", False),
        (["a", "b"], ["B", "A"], True),
        (["a"], ["a", "b"], False),
        ("a", ["a"], True),
        ({"metric": "sleep"}, {"metric": "Sleep", "over": 7}, True),
        ({"metric": "sleep", "over": 8}, {"metric": "sleep", "over": 7}, False),
        ([{"metric": "sleep"}], [{"metric": "sleep", "over": 7}], True),
    ],
)
def test_slots_are_compared_loosely(wanted: Any, given: Any, expected: bool) -> None:
    assert alike(wanted, given) is expected


@pytest.mark.usefixtures("tiny_home")
def test_the_object_counts_by_tool_and_weighs_a_wrong_write_tenfold(
    write_cases: WriteCases, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = (
        MAY | {"slots": {"period": "may", "sport": "run"}},
        MAY | {"slots": {"period": "June"}},
        MAY | {"expected": "show_activity"},
        {"utterance": "hello", "expected": "none"},
        {"utterance": "frobnicate the blargh", "expected": ["query_metrics", "show_activity"]},
        {"utterance": "and in April?", "previous": MAY["utterance"], "expected": "query_metrics"},
        IMPORT,
        IMPORT | {"expected": "none"},
    )
    told = as_object(capsys, "--cases", write_cases(*cases))
    outcomes = ["right", "right", "wrong", "right", "abstained", "right", "right", "wrong"]
    assert [one["outcome"] for one in told["results"]] == outcomes
    assert told["by_tool"]["query_metrics"] == {"right": 3, "wrong": 0, "abstained": 0}
    assert told["by_tool"]["query_metrics + show_activity"] == {"right": 0, "wrong": 0, "abstained": 1}
    assert [one["id"] for one in told["results"] if not one["slots_right"]] == ["c2"]
    assert (told["wrong_slots"], told["wrong_writes"], told["weighted_errors"]) == (1, 1, 11)


@pytest.mark.usefixtures("tiny_home")
def test_a_write_with_wrong_arguments_is_a_wrong_write(
    write_cases: WriteCases, capsys: pytest.CaptureFixture[str]
) -> None:
    told = as_object(capsys, "--cases", write_cases(IMPORT | {"slots": {"paths": ["elsewhere.zip"]}}))
    assert (told["right"], told["wrong_slots"], told["wrong_writes"], told["weighted_errors"]) == (1, 1, 1, 10)


@pytest.mark.usefixtures("tiny_home")
def test_the_wrong_ones_are_printed(write_cases: WriteCases, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--cases", write_cases(MAY, MAY | {"expected": "none"}, MAY | {"slots": {"period": "June"}})]) == 0
    out = capsys.readouterr().out
    assert "weighted errors: 1 over 3 cases" in out
    assert "right tool, wrong slots: 1" in out
    assert "wrong c2: How far did I run in May?" in out
    assert "called: query_metrics {" in out
    assert 'expected: query_metrics {"period": "June"}' in out
    assert "wrong c1" not in out


def test_tools_that_change_something_are_offered_alike_and_refuse() -> None:
    real, safe = build_registry(), harmless(build_registry())
    assert [(tool.name, tool.schema, tool.effect) for tool in safe] == [(t.name, t.schema, t.effect) for t in real]
    for tool, own in zip(safe, real, strict=True):
        assert (tool.run is own.run) == (own.effect is Effect.READS)


def test_an_import_that_is_asked_for_is_recorded_and_not_made(
    tiny_home: Path, write_cases: WriteCases, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file.name: file.read_bytes() for file in tiny_home.iterdir()}
    told = as_object(capsys, "--cases", write_cases(IMPORT))
    assert told["results"][0]["called"][0]["name"] == "import_files"
    assert {file.name: file.read_bytes() for file in tiny_home.iterdir()} == before
