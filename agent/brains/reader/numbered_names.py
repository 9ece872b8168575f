"""Names with numbers in them: "6 x 800", "the 5k du Parc", "my 4k 18min TT". Pure.

Only a form that nothing else has is taken for a name: so many times so far, and lengths before a word of the athlete's.
"""

from agent.brains.reader.amounts import text_at
from agent.brains.reader.meanings import Condition
from agent.brains.reader.own_names import LINKS, NAMING, is_proper
from agent.brains.reader.words import Token, as_typed, one_of
from tools.metrics.query import Filter

_Found = tuple[int, Condition]
_TIMES = "x"
_METRES = one_of("m metres meters")
"""What is said of a track, and not written into the name."""
_UNITS = one_of("km k min mins mi mile miles minutes s sec secs")
_BEFORE = one_of("the my our at in a last first latest called named fastest quickest slowest best")


def numbered_name_at(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """The name that begins with the number at *start*, or with "called" before it: its length and its condition."""
    if tokens[start].text in NAMING and start + 1 < len(tokens):
        named = numbered_name_at(tokens, start + 1)
        return None if named is None else (named[0] + 1, named[1])
    return _repeats(tokens, start) or _length_and_name(tokens, start)


def end_of_repeats(tokens: tuple[Token, ...], start: int) -> int | None:
    """Where "6 x 800", "5x1000m" or "4 x 5 min" ends that begins at *start*."""
    if not _is_whole(tokens, start) or text_at(tokens, start + 1) != _TIMES or not _is_whole(tokens, start + 2):
        return None
    return start + 3 + (text_at(tokens, start + 3) in _UNITS | _METRES)


def repeats_named(tokens: tuple[Token, ...], start: int, end: int) -> str:
    """The name of repeats as they are looked up: "6 x 800"."""
    words = [
        tokens[start].text,
        _TIMES,
        *(token.typed for token in tokens[start + 2 : end] if token.text not in _METRES),
    ]
    return " ".join(words)


def _repeats(tokens: tuple[Token, ...], start: int) -> _Found | None:
    end = end_of_repeats(tokens, start)
    return None if end is None else (end - start, _named(repeats_named(tokens, start, end)))


def _length_and_name(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "5k du Parc": a length or a time, and then a word that the reader does not know, with a capital."""
    if text_at(tokens, start - 1) not in _BEFORE:
        return None
    at = start
    while _is_whole(tokens, at) and text_at(tokens, at + 1) in _UNITS:
        at += 2
    if at == start:
        return None
    at += text_at(tokens, at) in LINKS
    end = at
    while end < len(tokens) and (is_proper(tokens, end) or (end > at and tokens[end].text in LINKS - {".", "the"})):
        end += 1
    while end > at and tokens[end - 1].text in LINKS:
        end -= 1
    if end == at:
        return None
    return end - start, Condition(_named(as_typed(tokens[start:end])).filters, race="one")


def _is_whole(tokens: tuple[Token, ...], at: int) -> bool:
    return text_at(tokens, at).isdecimal()


def _named(name: str) -> Condition:
    return Condition((Filter(field="named", op="=", value=name),))
