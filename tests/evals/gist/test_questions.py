"""What the gist is taught on is sound: valid queries, known kinds, small talk that asks for nothing."""

import json
import random
from pathlib import Path

import pytest

from agent.brains.gist.chances import FIGURE, KINDS
from evals.gist.examples import QUESTIONS, Example, examples, parted
from evals.gist.talk import Talk
from tools.metrics.query import QueryArgs

SOURCES = sorted(QUESTIONS.glob("*.jsonl"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_line_is_a_question_with_a_valid_query_or_the_kind_that_it_is(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        assert told["question"].strip()
        if "query" in told:
            QueryArgs.model_validate(told["query"])
        else:
            assert told["tool"] in KINDS
            assert told["tool"] != FIGURE


def test_each_question_is_taught_once_and_a_source_left_out_is_not_taught(tmp_path: Path) -> None:
    (tmp_path / "one.jsonl").write_text(
        '{"question": "How far?", "tool": "other"}\n{"question": "how far?", "tool": "other"}\n'
    )
    (tmp_path / "two.jsonl").write_text('{"question": "Why?", "tool": "other"}\n')

    taught, asked = parted(examples(tmp_path), ["two"])

    assert taught == [Example("How far?", "other", None, "one")]
    assert asked == [Example("Why?", "other", None, "two")]


def test_talk_stands_around_the_question_and_leaves_it_whole() -> None:
    talk = Talk.load()
    order = random.Random(0)
    for _ in range(200):
        said = talk.around("How far did I run in May?", order)
        assert "ow far did I run in May?" in said
        assert len(said) > len("How far did I run in May?")


def test_talk_holds_no_number_and_no_question() -> None:
    talk = Talk.load()
    assert len(talk.before) >= 250
    assert len(talk.after) >= 250
    assert not [said for said in (*talk.before, *talk.after) if any(mark.isdigit() or mark == "?" for mark in said)]
