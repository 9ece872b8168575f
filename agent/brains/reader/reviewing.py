"""A second opinion on what the rules read: the gist of the sentence, which a learnt model names. Pure.

Where the rules found nothing, the gist's parts with the sentence's own values make the call, if it is sure enough.
Where they found a call that the gist takes for all but impossible, there is none: a wrong number is worse than none.
"""

from collections.abc import Callable

from agent.brains.gist.chances import SHOWN, Gist
from agent.brains.gist.parts import parts_of, same_asked
from agent.brains.reader import texts
from agent.brains.reader.assembling import TOOL, assembled
from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import Condition, Count, Period, Recent, Span, Sport, Superlative
from agent.brains.reader.measure import UnreadableError
from agent.brains.reader.reading import Call, Reading, Trouble
from agent.brains.reader.show import show_call
from agent.brains.reader.spans import spans_of
from agent.brains.reader.words import Token, one_of

_WHOLE = 6
"""Words that a question by itself has at least, after another one."""
_GOING_ON = one_of("and or but also then same only")
_POINTING = one_of("it its that those them they these there same then ones one")
_TELL_WHICH = (Recent, Sport, Period, Superlative, Condition, Count)
GistOf = Callable[[str], Gist | None]
"""None where no opinion is to be had."""
SURE = 0.6
"""From this chance on that the gist is right in all parts, it makes a call."""
SURE_OF_ONE = 0.8
"""The same, where the rules read several questions."""
SURE_OF_FIGURE = 0.9
"""The same, where the rules found a word of what cannot be had here, or a turn that no query can tell."""
SURE_OF_SHOWN = 0.9
"""From this chance on a single activity is to be seen."""
DOUBT = 0.03
"""Below this chance of the parts that the rules read, the call that the gist makes is taken instead."""
UNLIKELY = 1e-4
"""Below this chance by the gist of all that was said, a part of it does not stand for the whole."""
DISBELIEF = 1e-5
"""Below this chance there is no call, even if the gist makes none."""


def goes_on(
    reading: Reading, previous: tuple[Call, ...], tokens: tuple[Token, ...], by_itself: Callable[[], Reading]
) -> bool:
    """Whether the sentence leans on the calls before it: the gist is of sentences by themselves."""
    if not previous:
        return False
    if reading.calls:
        return by_itself().calls != reading.calls
    words = [token.text for token in tokens]
    return len(words) < _WHOLE or words[0] in _GOING_ON or not _POINTING.isdisjoint(words)


def reviewed(reading: Reading, sentence: str, tokens: tuple[Token, ...], gist_of: GistOf) -> Reading:
    """*reading* of *sentence*, whose words are *tokens*; or what its gist asks for, or neither."""
    if reading.courtesy is not None or (reading.trouble is not None and reading.trouble.complete):
        return reading
    if any(call.tool != TOOL for call in reading.calls):
        return reading
    gist = gist_of(sentence)
    if gist is None:
        return reading
    chance = _chance(gist, reading.calls)
    made = _made_from(gist, tokens, _least(reading)) or _shown_by(gist, tokens)
    if made is not None and chance < DOUBT:
        return made
    if reading.calls and gist.sureness >= SURE and chance < DISBELIEF and len(reading.calls) == 1:
        return Reading(trouble=Trouble(texts.DOUBTED), understood=reading.understood)
    return reading


def _shown_by(gist: Gist, tokens: tuple[Token, ...]) -> Reading | None:
    """The single activity that is to be seen: "pull up yesterday's outing on the bike"."""
    if gist.is_kind(SHOWN) < SURE_OF_SHOWN:
        return None
    said = Clause(tuple(item for item in spans_of(tokens) if isinstance(item, Span)))
    try:
        return Reading(calls=(show_call(Clause(said.of(*_TELL_WHICH))),), notes=(texts.BY_ITS_GIST,))
    except UnreadableError:
        return None


def _chance(gist: Gist, calls: tuple[Call, ...]) -> float:
    """The chance that just these *calls* are meant; none where there are several, or none."""
    if len(calls) != 1:
        return 0.0
    return max(gist.chance_of(parts) for parts in same_asked(parts_of(calls[0].args)))


def _least(reading: Reading) -> float:
    """How sure the gist must be to stand where the rules have found what they have."""
    if reading.trouble is not None and reading.trouble.certain:
        return SURE_OF_FIGURE
    return SURE_OF_ONE if len(reading.calls) > 1 else SURE


def is_spoken_against(calls: tuple[Call, ...], sentence: str, gist_of: GistOf) -> bool:
    """Whether *calls*, read from a part of *sentence*, can hardly be what it asks as a whole."""
    gist = gist_of(sentence)
    if gist is None or [call.tool for call in calls] != [TOOL]:
        return True
    return _chance(gist, calls) < UNLIKELY


def _made_from(gist: Gist, tokens: tuple[Token, ...], least: float) -> Reading | None:
    call = assembled(gist.parts, tokens) if gist.sureness >= least else None
    return None if call is None else Reading(calls=(call,), notes=(texts.BY_ITS_GIST,))
