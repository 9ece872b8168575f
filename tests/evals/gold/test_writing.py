import json

import numpy as np
import pytest

from evals.gold import writing
from evals.gold.writing import Case, write


def case(number: int, **changed: object) -> Case:
    fields = {"id": f"c-{number}", "athlete": "demo", "question": "how far?", "today": "2026-11-21", "kind": "total"}
    return Case(**{**fields, "gold": 1.5, **changed})  # type: ignore[arg-type]


def test_cases_are_dealt_into_the_halves_by_turns(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "OBJECTIVE", tmp_path)
    halves = write((case(number) for number in range(5)), "some")
    held = [[json.loads(line)["id"] for line in half.read_text().splitlines()] for half in halves]
    assert held == [["c-0", "c-2", "c-4"], ["c-1", "c-3"]]
    assert [half.parent.name for half in halves] == ["tuned", "untouched"]


def test_an_id_used_twice_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "OBJECTIVE", tmp_path)
    with pytest.raises(ValueError, match="c-1"):
        write([case(1), case(1)], "some")


def test_a_line_holds_plain_values_and_leaves_out_what_is_empty():
    line = json.loads(case(1, gold=np.float64(1.23456789), gold_any=(np.int64(2),)).line())
    assert (line["gold"], line["gold_any"]) == (1.2346, [2])
    assert not {"unit", "previous"} & set(line)


def test_a_gold_of_zero_stays():
    assert json.loads(case(1, gold=0).line())["gold"] == 0


def test_an_unknown_gold_is_refused():
    with pytest.raises(ValueError, match="unknown"):
        case(1, gold=float("nan")).line()
