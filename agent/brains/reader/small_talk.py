"""What people say around a question: "I feel like a goat in spandex. How far did I climb in May?" Pure.

A piece of the sentence between marks is talk if nothing in it could bear on a figure: no date, number, bound, sport or
name but those that the rest says too, and no word that opens a condition. The rest is read as the question.
"""

import re

from agent.brains.reader.meanings import Condition, Count, Courtesy, Existence, Meaning, Metric, Quiet, Span, Topic
from agent.brains.reader.spans import spans_of
from agent.brains.reader.words import Token, one_of

_PIECES = re.compile(r"(?<=[.!?;:,…])\s+|\s+[-–—]+\s+|\.{3}\s*")
_CHANGES_NOTHING = (Quiet, Courtesy, Topic, Existence)
_FEELINGS = (Count(1), Metric("feel"))
"""What "one" and "I feel like" are taken for where they are no question."""
_OPENS_A_CONDITION = one_of(
    "when whenever where while if unless after before until till since during that which who whose whom than with "
    "without only just not no never except excluding besides other but or and of for in on at over under per by like "
    "the one those these it"
)
"""First words of a piece that may go on from the one before it."""
_POINTS = re.compile(r"\b(?:it|them|they|then|those|these|there|that)\b", re.IGNORECASE)
_MOST = 8


def pieces_of(sentence: str) -> list[str]:
    """*sentence* between its marks, each piece with the mark that ends it."""
    return [piece for piece in _PIECES.split(sentence.strip()) if piece.strip()]


def kept_of(pieces: list[str], tokens: list[tuple[Token, ...]]) -> list[int]:
    """Which of *pieces* (whose words are *tokens*) may bear on the question; all where none is talk.

    Where what is kept points to something, that may lie in what would be left out, and all is kept.
    """
    everything = list(range(len(pieces)))
    if not 1 < len(pieces) <= _MOST:
        return everything
    meanings = [_meanings(own) for own in tokens]
    kept = [at for at in everything if not _is_talk(tokens[at], meanings[at], _others(meanings, at))]
    points = any(_POINTS.search(pieces[at]) for at in kept)
    return kept if kept and not points else everything


def _is_talk(tokens: tuple[Token, ...], own: list[Meaning], others: list[Meaning]) -> bool:
    if not tokens or tokens[0].text in _OPENS_A_CONDITION or any(token.text[:1].isdigit() for token in tokens):
        return False
    return all(meaning in _FEELINGS or _is_said_by(meaning, others) for meaning in own)


def _is_said_by(meaning: Meaning, others: list[Meaning]) -> bool:
    """Whether it changes nothing, or the rest says it too; a name is the same, whatever it is taken for."""
    if isinstance(meaning, Condition):
        values = [item.value for item in meaning.filters]
        return any(isinstance(other, Condition) and [f.value for f in other.filters] == values for other in others)
    return isinstance(meaning, _CHANGES_NOTHING) or meaning in others


def _others(meanings: list[list[Meaning]], at: int) -> list[Meaning]:
    return [meaning for place, own in enumerate(meanings) if place != at for meaning in own]


def _meanings(tokens: tuple[Token, ...]) -> list[Meaning]:
    spans = [item for item in spans_of(tokens) if isinstance(item, Span)]
    return [span.meaning for span in spans if span.meaning is not None]
