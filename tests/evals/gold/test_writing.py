"""A set is written whole or in halves, with nothing in it twice and nothing unknown."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from evals.gold import writing
from evals.gold.writing import Case, command, write, write_halves, write_untouched


def case(number: int) -> Case:
    return Case(f"c-{number}", "demo", f"how far on day {number}?", "2026-11-21", "total", 1.5)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(writing, "OBJECTIVE", tmp_path)
    return tmp_path


def ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]


def test_cases_are_dealt_into_the_halves_by_turns(folder: Path) -> None:
    halves = write_halves((case(number) for number in range(5)), "some")
    assert [ids(half) for half in halves] == [["c-0", "c-2", "c-4"], ["c-1", "c-3"]]
    assert halves == [folder / "tuned" / "some.jsonl", folder / "tuned" / "second_some.jsonl"]


def test_a_set_that_was_looked_at_does_not_lie_with_the_untouched_ones(folder: Path) -> None:
    assert write([case(1)], "known") == [folder / "tuned" / "known.jsonl"]
    assert write_untouched([case(1)], "new") == [folder / "untouched" / "new.jsonl"]


@pytest.mark.usefixtures("folder")
def test_an_id_used_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="c-1"):
        write_halves([case(1), replace(case(2), id="c-1")], "some")


@pytest.mark.usefixtures("folder")
def test_a_question_asked_twice_on_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="how far"):
        write([case(1), replace(case(1), id="c-2")], "some")


def test_a_command_prints_the_cases_or_writes_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["set", "--home", "h", "--print"])
    command(None, lambda _home: [case(1)], write, "some")
    assert "how far on day 1?" in capsys.readouterr().out and not list(folder.iterdir())

    monkeypatch.setattr(sys, "argv", ["set", "--home", "h"])
    command(None, lambda _home: [case(1)], write, "some")
    assert capsys.readouterr().out.splitlines() == ["1 cases: total 1", "tuned/some.jsonl"]
    assert ids(folder / "tuned" / "some.jsonl") == ["c-1"]


def test_a_line_holds_plain_values_and_leaves_out_what_is_empty() -> None:
    line = json.loads(replace(case(1), gold=np.float64(1.23456789), gold_any=(np.int64(2),)).line())
    assert (line["gold"], line["gold_any"]) == (1.2346, [2])
    assert not {"unit", "previous"} & set(line)


def test_a_gold_of_zero_stays() -> None:
    assert json.loads(replace(case(1), gold=0).line())["gold"] == 0


def test_an_unknown_gold_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown"):
        replace(case(1), gold=float("nan")).line()
