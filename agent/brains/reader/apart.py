"""The opening of a question for the days from one activity to another: "how many days lie between my". Pure."""

from agent.brains.reader.amounts import text_at, texts_at
from agent.brains.reader.calendar import period_at
from agent.brains.reader.meanings import Apart
from agent.brains.reader.words import Token, one_of

_OPENINGS = (("how", "many", "days"), ("number", "of", "days"))
_LYING = (
    ("passed",), ("elapsed",), ("lie",), ("lay",), ("went", "by"), ("are", "there"), ("were", "there"), ("is", "it"),
    ("was", "it"), ("came",), ("are",), ("were",), (),
)  # fmt: skip
_OWN = one_of("my the our both")


def apart_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Apart] | None:
    """ "How many days passed between my", "how many days apart were my"; between two dates there are days instead."""
    opening = next((words for words in _OPENINGS if texts_at(tokens, start, len(words)) == words), None)
    if opening is None:
        return None
    at = start + len(opening)
    if text_at(tokens, at) == "apart":
        return (at + 1 - start, Apart()) if text_at(tokens, at + 1) in ("are", "were", "was", "is") else None
    lying = next(words for words in _LYING if texts_at(tokens, at, len(words)) == words)
    between = at + len(lying)
    if text_at(tokens, between) != "between" or text_at(tokens, between + 1) not in _OWN:
        return None
    return None if period_at(tokens, between, one_by_one=True) else (between + 1 - start, Apart())
