"""What a sentence wants besides figures: data in, an explanation, an activity by name, or nothing done here. Pure.

A sentence of several parts may want several things ("import /data/x.zip and tell me how far I ran this week"). The
parts that are commands or questions about measures are taken out, and the rest is read as questions. If any part gives
no call, none is made: half of a wish may be its opposite ("import this? No, forget it").
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from agent.brains.reader.commands import PATH_WORD, Masked, is_file, masked, parts_of
from agent.brains.reader.describing import TOOL as DESCRIBE
from agent.brains.reader.describing import describe_calls, with_metric
from agent.brains.reader.imports import TARGETS, WORDS, about_imports, import_calls
from agent.brains.reader.imports import TOOL as IMPORT
from agent.brains.reader.language import foreign
from agent.brains.reader.naming import named_call
from agent.brains.reader.others import no_wish_of_ours, unreadable
from agent.brains.reader.reading import Call, Reading, Trouble
from agent.brains.reader.shown import KNOWN, shown_call
from agent.brains.reader.slips import as_meant
from agent.brains.reader.spelling import IsEnglish, mend
from agent.brains.reader.twists import twisted
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, tokenise

Questions = Callable[[str, tuple[Call, ...]], Reading]
"""Reads a sentence of questions about figures and activities, given the calls before it."""

_MOST_PARTS = 8
_HOW_DID = re.compile(r"(?<=\bhow)['’]d\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\w./-])(?:19|20)\d\d(?![\w/-])")
_THAT_YEAR = re.compile(r"\bthat (?:same )?year\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[?!;])\s+|(?<![A-Z][a-z]\.)(?<=\.)\s+|;\s*")
_MORE = (
    "explain describe define metrics measure calculate difference definition meaning please number delete remove "
    "rename "
    "predict should schedule build everything"
)
_KNOWN = frozenset({"metrics", "metric", "measurements", "measures"})
_TARGETS = (*TARGETS, *_MORE.split())
"""Words that a misspelt one may stand for, besides those of questions."""


@dataclass(frozen=True)
class _Part:
    """A piece of the sentence, as typed but for its paths; with calls where it is taken out."""

    hidden: Masked
    calls: tuple[Call, ...] = ()


def read_around(sentence: str, is_english: IsEnglish, previous: tuple[Call, ...], questions: Questions) -> Reading:
    """The reading of *sentence*; what is a question about figures or activities is read by *questions*."""
    trouble = unreadable(sentence)
    if trouble is not None:
        return Reading(trouble=trouble)
    sentence = _of_the_year(_HOW_DID.sub(" did", sentence))
    hidden = masked(sentence)
    told = foreign(hidden.text)
    if told is not None:
        return Reading(trouble=Trouble(told, complete=True))
    parts = _parts(hidden, is_english, previous)
    if len(parts) == 1 and not parts[0].calls:
        return _rest(sentence, hidden, is_english, previous, questions)
    return _together(parts, is_english, previous, questions)


def _of_the_year(sentence: str) -> str:
    """ "How far did I run in 2025, and show my longest of that year": the only year that was named."""
    that = _THAT_YEAR.search(sentence)
    years = set() if that is None else set(_YEAR.findall(sentence[: that.start()]))
    return _THAT_YEAR.sub(years.pop(), sentence) if len(years) == 1 else sentence


def _together(parts: list[_Part], is_english: IsEnglish, previous: tuple[Call, ...], questions: Questions) -> Reading:
    """All calls in order; none if a part gives none and is no mere courtesy."""
    calls: list[Call] = []
    understood: list[str] = []
    notes: list[str] = []
    for part in parts:
        if part.calls:
            calls += [call for call in part.calls if call not in calls]
            continue
        text = part.hidden.unmasked
        reading = _rest(text, part.hidden, is_english, tuple(calls) or previous, questions)
        understood += reading.understood
        notes += reading.notes
        if not reading.calls and reading.courtesy is None:
            return reading
        calls += [call for call in reading.calls if call not in calls]
    return Reading(calls=tuple(calls), understood=tuple(understood), notes=tuple(notes))


def _rest(
    text: str, hidden: Masked, is_english: IsEnglish, previous: tuple[Call, ...], questions: Questions
) -> Reading:
    """A part without a command or a question about measures. *text* is what *hidden* hides the paths of."""
    words = [token.text for token in _tokens(hidden.text, is_english)]
    has_file = any(is_file(path) for path in hidden.paths)
    trouble = about_imports(words, has_file=has_file) or no_wish_of_ours(hidden.text, words)
    if trouble is not None:
        return Reading(trouble=trouble)
    named = named_call(hidden.text, words, is_english)
    if named is not None:
        return Reading(calls=(named,))
    asked = with_metric(text, previous)
    figures = previous if not previous or previous[-1].tool not in (DESCRIBE, IMPORT) else ()
    reading = questions(asked, figures)
    return reading if reading.calls or reading.courtesy else _one_by_one(asked, figures, questions) or reading


def _one_by_one(text: str, previous: tuple[Call, ...], questions: Questions) -> Reading | None:
    """Sentences that cannot be read together, each by itself; None unless each of them can."""
    sentences = [said for said in _SENTENCES.split(text) if said.strip(" ?.!;")]
    calls: tuple[Call, ...] = ()
    notes: tuple[str, ...] = ()
    for said in sentences if len(sentences) > 1 else ():
        reading = questions(said, calls or previous)
        if not reading.calls and reading.courtesy is None:
            return None
        calls += tuple(call for call in reading.calls if call not in calls)
        notes += reading.notes
    return Reading(calls=calls, notes=notes) if calls else None


def _parts(hidden: Masked, is_english: IsEnglish, previous: tuple[Call, ...]) -> list[_Part]:
    """The sentence in pieces: each longest run of parts that is a command or about measures, and what lies between."""
    bounds = parts_of(hidden.text)
    if not bounds or len(bounds) > _MOST_PARTS:
        return [_Part(hidden)]
    found: list[_Part] = []
    begin = at = 0
    while at < len(bounds):
        taken = _taken(hidden, bounds, at, is_english, previous)
        if taken is None:
            at += 1
            continue
        end, calls = taken
        previous = calls
        if begin < at:
            found.append(_Part(hidden.part(bounds[begin][0], bounds[at - 1][1])))
        found.append(_Part(hidden.part(bounds[at][0], bounds[end - 1][1]), calls))
        begin = at = end
    if begin < len(bounds):
        found.append(_Part(hidden.part(bounds[begin][0], bounds[-1][1])))
    return found


def _taken(
    hidden: Masked, bounds: list[tuple[int, int]], at: int, is_english: IsEnglish, previous: tuple[Call, ...]
) -> tuple[int, tuple[Call, ...]] | None:
    for end in range(len(bounds), at, -1):
        part = hidden.part(bounds[at][0], bounds[end - 1][1])
        tokens = _tokens(part.text, is_english)
        words = [token.text for token in tokens]
        calls = import_calls(part.text, words, part.paths)
        if not calls and not part.paths:
            shown = None if twisted(tokens) else shown_call(tokens, previous, whole=len(bounds) == end - at)
            calls = describe_calls(words, previous) or ((shown,) if shown else ())
        if calls:
            return end, calls
    return None


def _tokens(text: str, is_english: IsEnglish) -> tuple[Token, ...]:
    known = vocabulary().words | WORDS | KNOWN | _KNOWN | {PATH_WORD}
    return as_meant(mend(as_meant(tokenise(text)), known, _targets(), is_english))


@cache
def _targets() -> tuple[str, ...]:
    return tuple(sorted({*vocabulary().targets, *_TARGETS, *(word for word in KNOWN if len(word) > 4)}))
