"""What files call things reaches the page and the terminal as text: no link, picture, HTML or escape code."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from agent.reply import Reply
from tools.contract import Evidence, Progress, Table
from ui import terminal
from ui.chat_reply import content, with_plain_labels
from ui.evidence import evidence_markdown
from ui.printable import printable
from ui.safe_markdown import as_text, without_ways_out

NAME = "**x** [click](http://evil.example) <img src=x onerror=alert(1)> | ![p](http://evil.example/p.png) &lt; www.a.b"
ESCAPES = "\x1b[31mred\x1b]8;;http://evil.example\x07link\x9b1m"
WAYS_OUT = {"link_open", "image", "html_inline", "html_block"}


def _kinds(markdown: str) -> set[str]:
    """The kinds of things that a Markdown reader makes of it, bare addresses included."""
    reader = MarkdownIt("gfm-like", {"html": True, "linkify": False}).enable("table")
    tokens = reader.parse(markdown)
    return {token.type for token in tokens} | {child.type for token in tokens for child in token.children or []}


def _reply(text: str, name: str = NAME) -> Reply:
    evidence = Evidence(tool="query_metrics", question=name, left_out_reason=name, rows_left_out=1, sources=[name])
    table = Table(columns=["Name", "km"], rows=[[name, "10.0"]])
    return Reply(text=text, table=table, how=name, evidence=[evidence], brain="embedded", verified=True)


def test_the_chat_shows_names_in_prose_table_and_evidence_without_a_way_out() -> None:
    reply = _reply(f"Your run {NAME} was long.")
    for markdown in (content(reply), evidence_markdown(reply, "metric")):
        assert not _kinds(markdown) & WAYS_OUT
    assert "**x**" not in content(_reply("Fine."))


def test_what_the_coach_writes_itself_keeps_its_emphasis_and_code() -> None:
    assert without_ways_out("**Good**: `coach-g demo`, 5:30 /km") == "**Good**: `coach-g demo`, 5:30 /km"


@pytest.mark.parametrize("address", ["http://a.b/c", "https:\\/\\/a.b", "http\\://a.b", "www.a.b", "_WWW.a.b", "x@a.b"])
def test_an_address_in_plain_sight_is_broken_up_invisibly(address: str) -> None:
    assert "\N{WORD JOINER}" in without_ways_out(address)
    assert without_ways_out(address).replace("\N{WORD JOINER}", "") == address


@given(st.text(alphabet="ab\\`*_[]<>()!|:/#&\n\"' ", max_size=40))
def test_no_text_has_a_way_out(text: str) -> None:
    assert not _kinds(without_ways_out(text)) & WAYS_OUT
    assert not _kinds(f"- {as_text(text)}") & WAYS_OUT


def test_a_charts_labels_are_text() -> None:
    label = '<a href="http://evil.example">x</a>'
    (trace,) = with_plain_labels({"data": [{"type": "bar", "x": [label], "y": [1.0]}], "layout": {}})["data"]
    assert trace["x"] == ['&lt;a href="http://evil.example"&gt;x&lt;/a&gt;']
    assert trace["y"] == [1.0]


@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_terminal_gets_no_escape_code_and_no_link_from_a_name(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, is_terminal: bool
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1" if is_terminal else "")
    monkeypatch.setenv("COLUMNS", "300")
    terminal.show_reply(_reply(f"Your run {ESCAPES} {NAME} [red]loud[/red]", ESCAPES), "metric")
    terminal.remark(ESCAPES)
    shown = capsys.readouterr()
    for ours in (shown.out, shown.err):
        assert "\x1b[31m" not in ours
        assert "\x1b]8" not in ours
        assert "\x9b" not in ours
        assert "␛[31mred" in ours
    assert "[red]loud[/red]" in shown.out
    assert "<img src=x onerror=alert(1)>" in shown.out


def test_progress_is_text_too(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with terminal.progress_line() as show:
        show(Progress(step="Reading [/nothing] here"))
    with terminal.progress_bar() as show:
        show(Progress(step="Reading [/nothing] here", done=1, total=2))
    capsys.readouterr()


def test_line_breaks_stay_and_half_characters_go() -> None:
    assert printable("a\n\tb\udc80\u202ec\x7f") == "a\n\tb��c␡"


def test_a_file_name_that_is_no_text_still_makes_a_json_object(coach_g: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "run\udc80.fit").write_bytes(b"no FIT file")
    typed = coach_g("import", str(tmp_path), "--json")
    assert typed.status == 1
    assert typed.out.count("\n") == 1
    typed.out.encode()
