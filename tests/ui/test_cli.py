"""What a user types, and what comes back. Real parts all the way down, with a home of the test's own."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

Type = Callable[..., Any]


@pytest.fixture
def two_runs(tmp_path: Path, write_gpx: Callable[..., Path]) -> Path:
    """A folder with runs of about 10 and 5 km in May 2025, and a file that is damaged."""
    folder = tmp_path / "runs"
    folder.mkdir()
    write_gpx(folder / "first.gpx", datetime(2025, 5, 3, 6, 0, tzinfo=UTC), 10_020)
    write_gpx(folder / "second.gpx", datetime(2025, 5, 17, 6, 0, tzinfo=UTC), 5_010)
    (folder / "broken.fit").write_bytes(b"\x0e\x10 this is no FIT file")
    return folder


def _only_object(out: str) -> Any:
    """Standard output as the one JSON object it must be."""
    assert out.count("\n") == 1
    return json.loads(out)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("ask", "How far?", "--today", "2025-13-01"), "is no date"),
        (("ask", "How far?", "--athlete", "nobody"), "No athlete is called 'nobody'"),
        (("tool", "query_metrics", "--args", "{"), "is no JSON"),
        (("tool", "query_metrics", "--args", "[]"), "must be a JSON object"),
        (("tool", "fly", "--args", "{}"), "There is no tool called 'fly'"),
        (("import",), "Name what to import"),
        (("import", "/nowhere/at/all"), "There is nothing at /nowhere/at/all"),
        (("import", "x", "--undo", "1"), "Name what to import"),
    ],
)
def test_what_cannot_be_meant_is_told_in_one_line_with_status_two(
    coach_g: Type, words: tuple[str, ...], reason: str
) -> None:
    typed = coach_g(*words)
    assert (typed.status, typed.out) == (2, "")
    assert reason in typed.err
    assert len(typed.err.strip().splitlines()) == 1


def test_a_wrong_setting_is_named(coach_g: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_BRAIN", "galactic")
    typed = coach_g("ask", "How far?")
    assert typed.status == 2
    assert "COACH_BRAIN" in typed.err


def test_an_import_says_what_became_of_each_file_and_how_to_take_it_back(coach_g: Type, two_runs: Path) -> None:
    typed = coach_g("import", str(two_runs))

    assert typed.status == 0
    assert "2 activities" in typed.out
    assert "broken.fit" in typed.out
    assert "coach-g import --undo 1" in typed.out


def test_an_import_as_json_is_one_object_and_nothing_else(coach_g: Type, two_runs: Path) -> None:
    typed = coach_g("import", str(two_runs), "--json")

    result = _only_object(typed.out)
    assert typed.status == 0
    assert (result["files_seen"], result["files_imported"], result["activities_added"]) == (3, 2, 2)
    assert [refused["file"].rpartition("/")[2] for refused in result["refused"]] == ["broken.fit"]


def test_importing_again_adds_nothing_and_is_still_done(coach_g: Type, two_runs: Path) -> None:
    coach_g("import", str(two_runs))
    again = coach_g("import", str(two_runs), "--json")
    assert again.status == 0
    assert _only_object(again.out)["activities_added"] == 0


def test_an_import_of_which_nothing_could_be_taken_in_was_not_done(coach_g: Type, two_runs: Path) -> None:
    typed = coach_g("import", str(two_runs / "broken.fit"))
    assert typed.status == 1


def test_an_import_can_be_taken_back_once(coach_g: Type, two_runs: Path) -> None:
    batch = _only_object(coach_g("import", str(two_runs), "--json").out)["batch"]

    undone = coach_g("import", "--undo", str(batch), "--json")
    assert undone.status == 0
    assert _only_object(undone.out)["activities_removed"] == 2

    assert coach_g("import", "--undo", str(batch)).status == 1
    assert coach_g("import", "--undo", "999").status == 2


def test_an_answer_as_json_is_one_object_with_reply_tools_evidence_brain_and_verified(
    coach_g: Type, two_runs: Path
) -> None:
    coach_g("import", str(two_runs))

    typed = coach_g("ask", "How far did I run in May 2025?", "--json")

    answer = _only_object(typed.out)
    assert typed.status == 0, typed
    assert set(answer) == {"reply", "tools", "evidence", "brain", "verified"}
    assert answer["brain"] == "embedded"
    assert answer["verified"] is True
    assert answer["tools"][0]["name"] == "query_metrics"
    assert set(answer["tools"][0]) == {"name", "args", "result"}
    total = next(f["value"] for f in answer["evidence"][0]["facts"] if f["unit"] == "m")
    assert total == pytest.approx(15_030, rel=0.007)


def test_today_is_the_day_that_was_typed(coach_g: Type, two_runs: Path) -> None:
    coach_g("import", str(two_runs))
    typed = coach_g("ask", "How far did I run last month?", "--today", "2025-06-10", "--json")
    assert _only_object(typed.out)["evidence"][0]["period"] == "2025-05-01/2025-05-31"


def test_an_answer_for_a_person_has_its_evidence_below(coach_g: Type, two_runs: Path) -> None:
    coach_g("import", str(two_runs))
    typed = coach_g("ask", "How far did I run in May 2025?")
    assert typed.status == 0
    assert "Where the numbers come from" in typed.out
    assert "Counted: 2" in typed.out


def test_an_abstention_is_not_success(coach_g: Type, two_runs: Path) -> None:
    coach_g("import", str(two_runs))
    typed = coach_g("ask", "Who won the war of the roses?", "--json")
    assert typed.status == 1
    assert _only_object(typed.out)["reply"]


def test_athletes_are_kept_apart(coach_g: Type, two_runs: Path) -> None:
    coach_g("import", str(two_runs / "first.gpx"), "--athlete", "robin")
    coach_g("import", str(two_runs / "second.gpx"), "--athlete", "kim")
    args = json.dumps({"metric": "distance", "aggregate": "count"})

    counts = [
        next(
            f["value"]
            for f in _only_object(coach_g("tool", "query_metrics", "--args", args, "-a", athlete, "--json").out)[
                "evidence"
            ]["facts"]
            if f["unit"] in ("runs", "activities")
        )
        for athlete in ("robin", "kim")
    ]

    assert counts == [1, 1]


def test_a_tool_prints_its_typed_result_or_its_failure(coach_g: Type, two_runs: Path) -> None:
    coach_g("import", str(two_runs))
    worked = coach_g("tool", "query_metrics", "--args", '{"metric": "distance", "aggregate": "sum"}', "--json")
    assert worked.status == 0
    assert _only_object(worked.out)["evidence"]["tool"] == "query_metrics"

    wrong = coach_g("tool", "query_metrics", "--args", '{"metric": "distance", "aggregate": "guess"}', "--json")
    assert wrong.status == 2
    assert _only_object(wrong.out)["kind"] == "bad_arguments"


def test_tools_are_listed_with_their_schemas(coach_g: Type) -> None:
    tools = _only_object(coach_g("tools", "--json").out)["tools"]
    assert {"import_files", "query_metrics", "show_activity"} <= {tool["name"] for tool in tools}
    assert all(tool["schema"]["type"] == "object" and tool["description"] for tool in tools)
    assert "query_metrics" in coach_g("tools").out


def test_a_chat_follows_up_and_ends_with_the_input(
    coach_g: Type, two_runs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coach_g("import", str(two_runs))
    monkeypatch.setattr(
        sys, "stdin", io.StringIO("How far did I run in May 2025?\n\nand in June?\nexit\nnever asked\n")
    )
    typed = coach_g("chat", "--today", "2025-07-01")
    assert typed.status == 0
    assert typed.out.count("Where the numbers come from") == 2
    assert "June 2025" in typed.out


def test_the_doctor_says_what_is_there_and_what_to_do(coach_g: Type, two_runs: Path) -> None:
    before = coach_g("doctor")
    assert before.status == 0
    assert "coach-g import PATH" in before.out

    coach_g("import", str(two_runs))
    after = {finding["about"]: finding for finding in _only_object(coach_g("doctor", "--json").out)["findings"]}
    assert "2 activities from 2025-05-03 to 2025-05-17" in after["athlete me"]["words"]
    assert after["database"]["state"] == "fine"
    assert "finished" in after["import 1"]["words"]


def test_the_doctor_finds_a_missing_ollama_and_a_password_that_is_needed(
    coach_g: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_BRAIN", "ollama")
    monkeypatch.setenv("COACH_OLLAMA_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("COACH_HOST", "0.0.0.0")
    typed = coach_g("doctor", "--json")
    findings = {finding["about"]: finding for finding in _only_object(typed.out)["findings"]}
    assert typed.status == 1
    assert findings["brain"]["state"] == "problem"
    assert "COACH_PASSWORD" in findings["password"]["words"]


def test_a_demo_athlete_that_is_there_is_not_made_again(coach_g: Type, two_runs: Path) -> None:
    coach_g("import", str(two_runs), "--athlete", "demo")
    typed = coach_g("demo", "--json")
    assert typed.status == 0
    assert _only_object(typed.out) == {"athlete": "demo", "was_there": True, "import": None}


def test_the_command_line_loads_none_of_the_heavy_parts() -> None:
    heavy = (
        "chainlit",
        "fastapi",
        "pandas",
        "plotly",
        "langchain_core",
        "langgraph",
        "chromadb",
        "numpy",
        "rich",
        "alembic",
    )
    code = f"import ui.cli, sys; print([m for m in {heavy!r} if m in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"
