"""Words with their sentences, and whether they change nothing: from the opened cases and from the frames.

In an opened case any known word may be taken out: where the reading stays the same, the word is harmless there. So the
reader itself labels what its own vocabulary knows, and the judge is asked about words that it never saw.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.brains.reader.read import read, read_tokens
from agent.brains.reader.reading import Call
from agent.brains.reader.spelling import mend
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, tokenise
from evals.harmless.words import sentences
from memory.embed import is_common_word

CASES = Path(__file__).resolve().parents[1] / "cases"
PER_WORD = 12
"""Sentences of one word: "the" shall not outweigh the rest."""
_LONGEST = 40
_Place = tuple[tuple[Token, ...], int, tuple[Call, ...]]
"""A sentence, where in it the word stands, and the calls before it."""
_SEED = 20_261_121


@dataclass(frozen=True)
class Example:
    """One word of a sentence."""

    words: tuple[str, ...]
    at: int
    harmless: bool
    outcome: str
    """What comes of passing it over: ``same``, ``other`` or ``none`` (no reading at all); ``frame``: it was set in."""

    @property
    def word(self) -> str:
        return self.words[self.at]


def examples() -> list[Example]:
    """All of them, in an order that is always the same (about a minute)."""
    return [*_of_frames(), *_of_cases()]


def opened_cases() -> Iterator[tuple[str, tuple[Call, ...]]]:
    """Every question and sentence whose failures were looked at, and the calls of the one before it."""
    for path in sorted(CASES.glob("*/tuned/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            yield case.get("question") or case["utterance"], _calls_before(case)


def _calls_before(case: dict[str, Any]) -> tuple[Call, ...]:
    before = case.get("previous") or []
    calls: tuple[Call, ...] = ()
    for sentence in [before] if isinstance(before, str) else before:
        calls = read(sentence, is_common_word, calls).calls or calls
    return calls


def _of_frames() -> Iterator[Example]:
    for sentence, word, harmless in sentences():
        words = tuple(token.text for token in tokenise(sentence))
        if word in words:
            yield Example(words, words.index(word), harmless, "frame")


def _of_cases() -> Iterator[Example]:
    places: defaultdict[str, list[_Place]] = defaultdict(list)
    seen = set()
    for sentence, before in opened_cases():
        tokens = mend(tokenise(sentence), vocabulary().words, vocabulary().targets, is_common_word)
        words = tuple(token.text for token in tokens)
        if words in seen or len(words) > _LONGEST:
            continue
        seen.add(words)
        for at, token in enumerate(tokens):
            if token.is_word:
                places[token.text].append((tokens, at, before))
    dice = random.Random(_SEED)
    for word in sorted(places):
        dice.shuffle(places[word])
        yield from (example for place in places[word][:PER_WORD] if (example := _taken_out(*place)) is not None)


def _taken_out(tokens: tuple[Token, ...], at: int, before: tuple[Call, ...]) -> Example | None:
    whole = read_tokens(tokens, before).calls
    if not whole:
        return None
    rest = read_tokens(tokens[:at] + tokens[at + 1 :], before).calls
    outcome = "same" if rest == whole else "other" if rest else "none"
    return Example(tuple(token.text for token in tokens), at, rest == whole, outcome)
