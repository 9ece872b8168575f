"""``python -m evals.objective`` on a tiny history, from the file of cases to what is printed."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evals.objective import main

WriteCases = Callable[..., str]
MAY = {"question": "How far did I run in May?", "today": "2025-06-04", "kind": "total", "gold": 15.5, "unit": "km"}
COUNT = {
    "question": "How many runs did I do in May?",
    "today": "2025-06-04",
    "kind": "count",
    "gold": 3,
    "unit": "runs",
}
NONSENSE = {"question": "frobnicate the blargh", "today": "2025-06-04", "kind": "total", "gold": 1}


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def as_object(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    return json.loads(printed(capsys, *words, "--json"))


@pytest.mark.usefixtures("tiny_home")
def test_the_table_counts_by_kind_and_in_all_and_each_wrong_one_is_shown(
    write_cases: WriteCases, capsys: pytest.CaptureFixture[str]
) -> None:
    out = printed(capsys, "--cases", write_cases(MAY, COUNT, NONSENSE))
    rows = {line.split()[0]: line.split() for line in out.splitlines()[1:3]}
    assert rows["total"] == ["total", "2", "1", "50.0%", "0", "0.0%", "1", "50.0%"]
    assert rows["count"] == ["count", "1", "0", "0.0%", "1", "100.0%", "0", "0.0%"]
    assert "in all      3      1    33.3%      1    33.3%      1    33.3%" in out
    assert "wrong c2 (count): How many runs did I do in May?" in out
    assert "gold: 3 runs" in out
    assert re.search(r"main fact: .* = 2(\.0)? runs", out)
    assert "p50" in out
    assert "frobnicate" not in out


@pytest.mark.usefixtures("tiny_home")
def test_abstentions_are_listed_with_their_reason_where_wanted(
    write_cases: WriteCases, capsys: pytest.CaptureFixture[str]
) -> None:
    out = printed(capsys, "--cases", write_cases(NONSENSE), "--abstained")
    assert "abstained c1 (total): frobnicate the blargh" in out
    assert "said: I did not understand" in out


@pytest.mark.usefixtures("tiny_home")
def test_the_object_holds_every_case(write_cases: WriteCases, capsys: pytest.CaptureFixture[str]) -> None:
    told = as_object(capsys, "--cases", write_cases(MAY, NONSENSE))
    assert (told["cases"], told["right"], told["wrong"], told["abstained"]) == (2, 1, 0, 1)
    assert (told["right_share"], told["broken"]) == (0.5, 0)
    assert told["by_kind"] == {"total": {"right": 1, "wrong": 0, "abstained": 1}}
    first = told["results"][0]
    assert (first["id"], first["outcome"], first["gold"]) == ("c1", "right", 15.5)
    assert (first["answers"][0]["value"], first["answers"][0]["unit"]) == (15500.0, "m")
    assert first["tools"][0]["name"] == "query_metrics"
    assert "15.5 km" in first["reply"]
    assert first["ms"] > 0


@pytest.mark.usefixtures("tiny_home")
def test_a_case_may_follow_a_question_and_each_has_its_own_day(
    write_cases: WriteCases, capsys: pytest.CaptureFixture[str]
) -> None:
    follow_up = {"question": "And in April?", "today": "2025-06-04", "gold": 8, "unit": "km"}
    cases = (
        follow_up | {"previous": MAY["question"]},
        follow_up | {"previous": ["How far did I run in March?", MAY["question"]]},
        MAY | {"today": "2024-06-04", "gold": "no_data"},
    )
    told = as_object(capsys, "--cases", write_cases(*cases))
    assert [one["outcome"] for one in told["results"]] == ["right", "right", "right"]


def test_asking_leaves_the_home_as_it_was(
    tiny_home: Path, write_cases: WriteCases, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file.name: file.read_bytes() for file in tiny_home.iterdir()}
    printed(capsys, "--cases", write_cases(MAY))
    assert {file.name: file.read_bytes() for file in tiny_home.iterdir()} == before


@pytest.mark.usefixtures("tiny_home")
@pytest.mark.parametrize(
    ("case", "reason"),
    [
        ({"question": "How far?"}, "line 1 is no case: gold: Field required"),
        ({"question": "How far?", "gold": None}, "say no_data"),
        ({"question": "How far?", "gold": 1, "today": "2025-13-01"}, "today"),
        (MAY | {"athlete": "nobody"}, "No athlete is called 'nobody'"),
    ],
)
def test_what_is_no_case_is_told_in_one_line(
    case: dict[str, Any], reason: str, write_cases: WriteCases, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--cases", write_cases(case)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert reason in told.err
    assert len(told.err.splitlines()) == 1


def test_a_missing_file_is_told_too(tiny_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--cases", str(tiny_home / "nowhere.jsonl")]) == 2
    assert "cannot be read" in capsys.readouterr().err
