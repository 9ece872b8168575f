"""What the gist is taught on: questions with the query that each asks for, and sentences that no single query answers.

A line of ``questions/SOURCE.jsonl`` is ``{"question", "query"}``, with the arguments of ``query_metrics``, or
``{"question", "tool"}``, with another tool's name or ``other`` where no single call answers.
``opened`` and ``paraphrased…`` have the queries that answered cases of evals/cases rightly (in the words of the case,
and in other people's), ``sampled…`` were drawn at random and put into words, ``composed…`` were written freely;
``near_misses…`` look like questions of figures that the log does not hold, ``others`` want other tools, or none.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.brains.gist.chances import FIGURE
from agent.brains.gist.parts import Parts, parts_of
from agent.brains.reader.assembling import is_told_backwards
from agent.brains.reader.read import tokens_of
from memory.embed import is_common_word

QUESTIONS = Path(__file__).with_name("questions")


@dataclass(frozen=True)
class Example:
    """A sentence, what kind it is of, and the parts of its query; None where no query answers it."""

    question: str
    kind: str
    parts: Parts | None
    source: str


def examples(folder: Path = QUESTIONS) -> list[Example]:
    """All of them, each question once."""
    found: dict[str, Example] = {}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            found.setdefault(told["question"].casefold(), _example(told, path.stem))
    return list(found.values())


def parted(found: Iterable[Example], left_out: Iterable[str]) -> tuple[list[Example], list[Example]]:
    """Those to learn from, and those of the sources *left_out*."""
    names = frozenset(left_out)
    taught: list[Example] = []
    asked: list[Example] = []
    for example in found:
        (asked if example.source in names else taught).append(example)
    return taught, asked


def _example(told: Mapping[str, Any], source: str) -> Example:
    question, query = told["question"], told.get("query")
    if query is None:
        return Example(question, told["tool"], None, source)
    backwards = bool(query.get("compare_to")) and is_told_backwards(query, tokens_of(question, is_common_word))
    return Example(question, FIGURE, parts_of(query, earlier_first=backwards), source)
