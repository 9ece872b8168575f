"""Slips of typing, mended on words of the vocabulary only: a word that is English is never taken for another one. Pure.

Two letters swapped are always mended ("rnu"); other slips only in words that no English text has ("distnce"), from
their first letter on, one for a short word and two for a long one, and only where one word is nearest.
"""

from collections.abc import Callable, Collection

from agent.brains.reader.fillers import QUIET_WORDS
from agent.brains.reader.words import Token
from tools.calendar_words import MONTHS, WEEKDAYS

_MISSPELT = {
    "average": "avrage",
    "calendar": "calender",
    "days": "dys",
    "distance": "distants dist",
    "height": "hight",
    "how": "hw hwo",
    "intensity": "intensty",
    "km": "kms",
    "length": "lenght",
    "longest": "longes",
    "many": "manny mny",
    "minutes": "mins",
    "night": "nite",
    "number": "nr",
    "pace": "pase",
    "streak": "steak",
    "streaks": "steaks",
    "what": "waht wat",
    "which": "wich",
    "with": "whit",
}
"""What is meant, and its slips that are words too, or too short to mend; beside training they mean one thing."""
_MEANT = {slip: meant for meant, slips in _MISSPELT.items() for slip in slips.split()}
_CALENDAR = (*MONTHS, *WEEKDAYS)
_FEW = 2
IsEnglish = Callable[[str], bool]


def mend(
    tokens: tuple[Token, ...], known: Collection[str], targets: tuple[str, ...], is_english: IsEnglish
) -> tuple[Token, ...]:
    """*tokens* with misspelt ones replaced by the one of *targets* that was meant; *known* words stay as they are."""
    tokens = tuple(token.spelled(_MEANT.get(token.text, token.text)) if not token.quoted else token for token in tokens)
    return tuple(
        token
        if not token.is_word or token.text in known or token.text.removesuffix("s") in WEEKDAYS
        else token.spelled(_mended(token.text, _CALENDAR if _is_name(tokens, at) else targets, is_english))
        for at, token in enumerate(tokens)
    )


def _is_name(tokens: tuple[Token, ...], at: int) -> bool:
    """A capital amid small words, behind the first: a name, or a slip in one of the calendar's."""
    small = sum(token.is_word and token.typed[:1].islower() for token in tokens)
    return at > 0 and tokens[at].typed[:1].isupper() and small >= _FEW


def _mended(word: str, targets: tuple[str, ...], is_english: IsEnglish) -> str:
    if len(word) < 3:
        return word
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)} - {word}
    meant = sorted(swapped & set(targets))
    if len(meant) == 1:
        return meant[0]
    if len(word) < 4 or is_english(word):
        return word
    nearest = _nearest(word, targets) or word
    return word if _may_be_another(word, nearest, is_english) else nearest


def _may_be_another(word: str, nearest: str, is_english: IsEnglish) -> bool:
    """Whether *word* may well be a rare word of its own: "commute" is no "compute", "naps" is no "ngps".

    A word that changes nothing is only taken for one that lacks a letter or has one too many ("acros").
    """
    short_form = len(nearest) < 5 and not is_english(nearest)
    return short_form or (nearest in QUIET_WORDS and len(nearest) == len(word))


def _nearest(word: str, targets: tuple[str, ...]) -> str | None:
    from rapidfuzz import process  # noqa: PLC0415 - only a misspelt word pays for it
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    slips = 1 if len(word) <= 5 else 2
    same_letter = [target for target in targets if target[0] == word[0]]
    near = process.extract(word, same_letter, scorer=OSA.distance, score_cutoff=slips, limit=2)
    if not near or (len(near) > 1 and near[0][1] == near[1][1]):
        return None
    return str(near[0][0])
