"""The guide of what can be asked: the embedded brain reads every question in it."""

from pathlib import Path

import pytest

from agent.brains.reader.read import read

GUIDE = Path(__file__).parents[3] / "docs" / "asking.md"


def questions() -> list[str]:
    rows = [line.strip("| ").split(" | ") for line in GUIDE.read_text("utf-8").splitlines() if line.startswith("| **")]
    return [question.strip() for _, asked in rows for question in asked.split("·")]


def test_the_guide_has_questions() -> None:
    assert len(questions()) > 30


@pytest.mark.parametrize("question", questions())
def test_a_question_of_the_guide_is_read(question: str) -> None:
    assert [call.tool for call in read(question, lambda _: False).calls] == ["query_metrics"]
