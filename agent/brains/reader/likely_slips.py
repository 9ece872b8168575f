"""Misspelt words that could be several: each is tried, and one is taken where no other can be read ("lst month"). Pure.

:mod:`agent.brains.reader.spelling` mends at once what can be only one word. What is left here is short ("wlk", "pae"),
or as near to two words ("slepp"); the rest of the sentence decides, and the answer tells how the word was taken.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import islice, product

from agent.brains.reader import texts
from agent.brains.reader.fillers import QUIET_WORDS
from agent.brains.reader.reading import Reading
from agent.brains.reader.spans import unexplained_at
from agent.brains.reader.spelling import IsEnglish
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token

_MOST = 2
_TRIED = 24
_LONG = 7
"""From this length on, two slips may be in a word, and any letter may stand for another."""
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")


def read_as_slips(
    tokens: tuple[Token, ...], is_english: IsEnglish, read: Callable[[tuple[Token, ...]], Reading]
) -> Reading:
    """What *read* makes of *tokens* with each unknown word taken for a known one; no calls unless one way is left."""
    places = [at for at in unexplained_at(tokens) if tokens[at].text not in vocabulary().words]
    if not 0 < len(places) <= _MOST or not all(_may_be_slip(tokens, at, is_english) for at in places):
        return Reading()
    choices = [_near(tokens[at].text) for at in places]
    found: list[Reading] = []
    for meant in islice(product(*choices), _TRIED):
        told = dict(zip(places, meant, strict=True))
        reading = read(tuple(token.spelled(told.get(at, token.text)) for at, token in enumerate(tokens)))
        if reading.calls and all(reading.calls != other.calls for other in found):
            taken = texts.taken_for((tokens[at].typed, word) for at, word in told.items())
            found.append(replace(reading, notes=(taken,)))
    return found[0] if len(found) == 1 else Reading()


def _may_be_slip(tokens: tuple[Token, ...], at: int, is_english: IsEnglish) -> bool:
    token = tokens[at]
    name = at > 0 and token.typed[:1].isupper()
    return token.is_word and not token.glued and len(token.text) > 2 and not name and not is_english(token.text)


@lru_cache(maxsize=256)
def _near(word: str) -> tuple[str, ...]:
    """The known words that *word* may be a slip of, the nearest only."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only a misspelt word pays for it

    for slips in (1, 2) if len(word) >= _LONG else (1,):
        close = (other for other in vocabulary().targets if OSA.distance(word, other, score_cutoff=slips) <= slips)
        if near := tuple(other for other in close if len(other) > 2 and _is_likely(word, other, slips)):
            return near
    return ()


def _is_likely(word: str, meant: str, slips: int) -> bool:
    """Whether a hand may have typed *word* for *meant*: "commute" is no slip of "computed", but a word of its own."""
    if meant in QUIET_WORDS and slips > 1:
        return False
    if len(word) != len(meant):
        return True
    wrong = [pair for pair in zip(word, meant, strict=True) if pair[0] != pair[1]]
    swapped = len(wrong) == 2 and wrong[0] == wrong[1][::-1]
    beside = word[0] == meant[0] and all(_beside(*pair) for pair in wrong)
    return swapped or beside or (len(word) >= _LONG and word[0] == meant[0] and meant not in QUIET_WORDS)


def _beside(a: str, b: str) -> bool:
    """Whether two letters are neighbours on the keyboard, or vowels that are mixed up."""
    if {a, b} <= _VOWELS:
        return True
    at = {letter: (row, column) for row, letters in enumerate(_KEYBOARD) for column, letter in enumerate(letters)}
    if a not in at or b not in at:
        return False
    (row, column), (lower, beneath) = sorted((at[a], at[b]))
    return abs(column - beneath) == 1 if row == lower else lower - row == 1 and column - beneath in (0, 1)
