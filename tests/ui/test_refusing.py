"""What cannot be done is told as clearly to a script as to a person."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from storage.settings import Settings
from ui.database_trouble import database_trouble

Type = Callable[..., Any]

SECRET = "s3cr3t"


def _error(out: str) -> dict[str, str]:
    """Standard output as the one object with the one reason that it must be."""
    assert out.count("\n") == 1
    (error,) = json.loads(out).values()
    assert set(error) == {"kind", "message", "next_step"}
    return dict(error)


@pytest.mark.parametrize(
    ("words", "kind", "reason"),
    [
        (("ask", "How far?", "--today", "2025-13-01"), "bad_arguments", "is no date"),
        (("ask", "How far?", "--today", ""), "bad_arguments", "is no date"),
        (("ask", "How far?", "--athlete", "nobody"), "not_found", "No athlete is called 'nobody'"),
        (("tool", "query_metrics", "--args", "{"), "bad_arguments", "is no JSON"),
        (("tool", "fly", "--args", "{}"), "not_found", "There is no tool called 'fly'"),
        (("import",), "bad_arguments", "Name what to import"),
        (("import", "/nowhere/at/all"), "not_found", "There is nothing at /nowhere/at/all"),
        (("import", "--undo", "many"), "bad_arguments", "--undo"),
        (("ask",), "bad_arguments", "Missing argument"),
        (("fly",), "bad_arguments", "No such command"),
    ],
)
def test_with_json_what_cannot_be_meant_is_one_object_with_status_two(
    coach_g: Type, words: tuple[str, ...], kind: str, reason: str
) -> None:
    typed = coach_g(*words, "--json")
    assert typed.status == 2, typed
    assert _error(typed.out)["kind"] == kind
    assert reason in _error(typed.out)["message"]
    assert typed.err == ""


@pytest.mark.parametrize("path", ["", "  ", "x" * 5_000, "a\0b", "a\x1b[31mb"])
def test_a_path_that_names_no_file_is_refused_in_a_line_that_is_safe_to_print(
    coach_g: Type, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    typed = coach_g("import", path)
    assert (typed.status, typed.out) == (2, "")
    assert len(typed.err.splitlines()) == 1
    assert len(typed.err) < 400
    assert typed.err.rstrip("\n").isprintable()


def test_a_damaged_database_is_named_with_what_to_do(coach_g: Type, coach_home: Path) -> None:
    coach_home.mkdir()
    (coach_home / "coach.db").write_bytes(b"this was a database once" * 400)

    typed = coach_g("ask", "How far?")
    assert typed.status == 1
    assert len(typed.err.splitlines()) == 1
    assert "is damaged" in typed.err
    assert "backup" in typed.err

    assert _error(coach_g("ask", "How far?", "--json").out)["kind"] == "unavailable"
    assert "is damaged" in coach_g("doctor").out


def test_a_database_that_cannot_be_opened_is_told_in_one_line(coach_g: Type, coach_home: Path) -> None:
    (coach_home / "coach.db").mkdir(parents=True)
    typed = coach_g("ask", "How far?")
    assert typed.status == 1
    assert "cannot be opened for writing" in typed.err
    assert len(typed.err.splitlines()) == 1


def test_a_home_that_is_a_file_is_told_in_one_line(coach_g: Type, coach_home: Path) -> None:
    coach_home.write_text("not a folder")
    typed = coach_g("ask", "How far?")
    assert typed.status == 2
    assert len(typed.err.splitlines()) == 1
    assert "COACH_HOME" in typed.err


@pytest.mark.parametrize(
    ("driver_says", "told"),
    [
        ("database or disk is full", "disk is full"),
        ("attempt to write a readonly database", "cannot be opened for writing"),
        ("database disk image is malformed", "is damaged"),
        ("database is locked", "is in use"),
        ("something nobody foresaw", "does not open"),
    ],
)
def test_what_sqlite_says_becomes_a_reason_and_a_next_step(tmp_path: Path, driver_says: str, told: str) -> None:
    trouble = database_trouble(OperationalError("PRAGMA", None, Exception(driver_says)), Settings(home=tmp_path))
    assert trouble is not None
    assert told in trouble.message
    assert trouble.next_step


def test_a_fault_of_our_own_is_not_blamed_on_the_database(tmp_path: Path) -> None:
    assert database_trouble(KeyError("x"), Settings(home=tmp_path)) is None


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql://coach:{SECRET}@127.0.0.1:9/coach",
        f"postgresql://coach:a@{SECRET}@127.0.0.1:9/coach",
        f"postgresql://coach:a/{SECRET}@127.0.0.1:9/coach",
        f"postgresql://coach@127.0.0.1:{SECRET}/coach",
        f"{SECRET}",
        f"mysql://coach:{SECRET}@127.0.0.1/coach",
        f"postgresql+nodriver://coach:{SECRET}@127.0.0.1/coach",
    ],
)
@pytest.mark.parametrize("words", [("ask", "How far?"), ("ask", "How far?", "--json"), ("doctor",), ("demo",)])
def test_a_database_that_cannot_be_reached_is_told_without_its_password(
    coach_g: Type, monkeypatch: pytest.MonkeyPatch, url: str, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COACH_DATABASE_URL", url)
    typed = coach_g(*words)
    assert typed.status == 1
    assert "COACH_DATABASE_URL" in typed.out + typed.err
    assert SECRET not in typed.out + typed.err
    assert "Traceback" not in typed.err
    assert len(typed.err.splitlines()) <= 1
