"""The routing cases are well formed: an unreadable case would be counted as a wrong answer of the reader."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "evals" / "cases" / "routing" / "tuned"
HALVES = ("first", "second")
FILES = (*HALVES, "fresh")
"""The halves, and sentences that were written after both had been tuned on."""
TOOLS = {"query_metrics", "show_activity", "describe_metrics", "import_files"}
FIELDS = {"id", "utterance", "expected", "slots", "previous"}
Case = dict[str, Any]


def _cases(half: str) -> list[Case]:
    lines = (FOLDER / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _wishes(case: Case) -> list[str]:
    """The tools that a case expects, in order; none for a sentence that must call nothing."""
    expected = case["expected"]
    if expected == "none":
        return []
    return [expected] if isinstance(expected, str) else list(expected)


@pytest.mark.parametrize("half", FILES)
def test_every_case_has_the_fields_of_a_case_and_no_other(half: str) -> None:
    for case in _cases(half):
        assert {"id", "utterance", "expected"} <= set(case) <= FIELDS, case
        assert isinstance(case["utterance"], str) and case["utterance"].strip(), case
        assert isinstance(case.get("previous", "a question"), str), case
        assert isinstance(case.get("slots", {}), dict), case


@pytest.mark.parametrize("half", FILES)
def test_every_case_expects_known_tools_or_none(half: str) -> None:
    for case in _cases(half):
        assert isinstance(case["expected"], (str, list)), case
        assert set(_wishes(case)) <= TOOLS, case
        assert isinstance(case["expected"], str) or len(case["expected"]) > 1, case


@pytest.mark.parametrize("half", FILES)
def test_slots_belong_to_one_expected_call(half: str) -> None:
    assert all(len(_wishes(case)) == 1 for case in _cases(half) if "slots" in case)


def test_an_expected_import_names_a_path_or_a_number_and_states_it_as_a_slot() -> None:
    for half in FILES:
        for case in _cases(half):
            if case["expected"] == "import_files":
                said = case["slots"].get("paths") or [str(case["slots"]["undo_batch"])]
                assert all(text in case["utterance"] for text in said), case


def test_ids_and_sentences_are_unique_over_all_files() -> None:
    cases = [case for half in FILES for case in _cases(half)]

    assert len({case["id"] for case in cases}) == len(cases)
    assert len({(case["utterance"].lower(), case.get("previous")) for case in cases}) == len(cases)


def test_both_halves_hold_every_tool_in_like_number() -> None:
    first, second = (Counter(tool for case in _cases(half) for tool in _wishes(case) or ["none"]) for half in HALVES)

    assert set(first) == set(second) == TOOLS | {"none"}
    assert all(abs(first[tool] - second[tool]) <= 6 for tool in first)


def test_the_fresh_sentences_hold_every_tool_in_the_proportion_of_the_halves() -> None:
    def shares(*files: str) -> dict[str, float]:
        found = Counter(tool for file in files for case in _cases(file) for tool in _wishes(case) or ["none"])
        return {tool: number / found.total() for tool, number in found.items()}

    halves, fresh = shares(*HALVES), shares("fresh")

    assert len(_cases("fresh")) >= 150
    assert all(abs(fresh[tool] - halves[tool]) < 0.05 for tool in halves)
