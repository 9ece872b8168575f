"""Reading on past a word that nothing explains, where it changes nothing: "how many km did I *chalk* up in May". Pure.

What is harmless is for a judge to say, who knows more words than the vocabulary has. Here is what he is not even asked:
names, several unknown words in a row (a name in small letters, or a thought of its own), more than a few in all.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from agent.brains.reader.spans import unexplained_at
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, one_of

IsHarmless = Callable[[Sequence[str], int], bool]
"""Whether the sentence asks the same without its word at a place."""
_MOST = 2
_NEVER = one_of(
    "who whom whose where why can could shall should will would may might must ought if unless though although "
    "not no never none nor neither without except but only other than until till before after since"
)
"""Small words that make another question of it wherever they stand: of others, of the future, of all but some."""


def nothing_is_harmless(words: Sequence[str], at: int) -> bool:
    """The judge who passes over no word."""
    return False


def unknown_but_harmless(tokens: tuple[Token, ...], is_harmless: IsHarmless) -> list[int]:
    """Where in *tokens* the words stand that may be passed over; nowhere unless that holds of all the unexplained."""
    places = unexplained_at(tokens)
    if not places or len(places) > _MOST or any(after - at == 1 for at, after in pairwise(places)):
        return []
    if any(_may_be_a_name(tokens, at) or tokens[at].text in _NEVER or _is_counted(tokens, at) for at in places):
        return []
    words = [token.text for token in tokens]
    return places if all(is_harmless(words, at) for at in places) else []


def _may_be_a_name(tokens: tuple[Token, ...], at: int) -> bool:
    """No plain word, part of another one ("4x"), or one with a capital that does not begin the sentence."""
    token = tokens[at]
    return not token.is_word or token.glued or (at > 0 and token.typed[:1].isupper()) or _is_short(token)


def _is_short(token: Token) -> bool:
    """Too short to tell a slip ("my latest *rae*") from a word."""
    return len(token.text) < 4 and token.text not in vocabulary().words


def _is_counted(tokens: tuple[Token, ...], at: int) -> bool:
    """ "How much fun": the very thing that is asked for."""
    return at > 0 and tokens[at - 1].text in ("many", "much", "of")
