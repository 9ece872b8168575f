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
    "days": "das dats dys",
    "distance": "distants dist",
    "height": "hight",
    "how": "hw hwo",
    "intensity": "intensty",
    "km": "kms",
    "last": "lat lst",
    "length": "lenght",
    "longest": "longes",
    "many": "manny mny",
    "minutes": "mins",
    "month": "moth",
    "more": "moe",
    "most": "mot mst",
    "night": "nite",
    "number": "nr",
    "pace": "pase",
    "runs": "rubs rus",
    "sleep": "seep",
    "steps": "stes",
    "streak": "steak",
    "streaks": "steaks",
    "than": "tan thn",
    "this": "tis ths thus",
    "week": "weak wek",
    "were": "wee",
    "what": "waht wat",
    "when": "wen",
    "which": "wich",
    "with": "whit",
    "year": "yer",
}
"""What is meant, and its slips that are words too, or too short to mend; beside training they mean one thing."""
_MEANT = {slip: meant for meant, slips in _MISSPELT.items() for slip in slips.split()}
_MEANT_BEHIND = {
    "how": {"may": "many", "man": "many", "log": "long", "ling": "long", "fat": "fast", "fats": "fast", "mush": "much"},
    "resting": {"heat": "heart"},
    "heart": {"rae": "rate", "rat": "rate", "rte": "rate"},
}
"""Slips that are plain behind one word only: "how may", "resting heat rate"."""
_CALENDAR = (*MONTHS, *WEEKDAYS)
_FEW = 2
IsEnglish = Callable[[str], bool]


def mend(
    tokens: tuple[Token, ...], known: Collection[str], targets: tuple[str, ...], is_english: IsEnglish
) -> tuple[Token, ...]:
    """*tokens* with misspelt ones replaced by the one of *targets* that was meant; *known* words stay as they are."""
    tokens = tuple(_plain_slip(tokens, at) for at in range(len(tokens)))
    return tuple(
        token
        if not token.is_word or token.text in known or token.text.removesuffix("s") in WEEKDAYS
        else token.spelled(_mended(token.text, _CALENDAR if _is_name(tokens, at) else targets, is_english))
        for at, token in enumerate(tokens)
    )


def _plain_slip(tokens: tuple[Token, ...], at: int) -> Token:
    """The token, mended where its slip means one thing beside training or behind the word before it."""
    if tokens[at].quoted:
        return tokens[at]
    text = tokens[at].text
    behind = _MEANT_BEHIND.get(_MEANT.get(tokens[at - 1].text, tokens[at - 1].text), {}) if at else {}
    return tokens[at].spelled(behind.get(text) or _MEANT.get(text, text))


def _is_name(tokens: tuple[Token, ...], at: int) -> bool:
    """A capital amid small words, behind the first: a name, or a slip in one of the calendar's."""
    small = sum(token.is_word and token.typed[:1].islower() for token in tokens)
    return at > 0 and tokens[at].typed[:1].isupper() and small >= _FEW


def _mended(word: str, targets: tuple[str, ...], is_english: IsEnglish) -> str:
    if len(word) < 3:
        return word
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)} - {word}
    meant = sorted(swapped & set(targets))
    if len(meant) == 1 and not (meant[0] in QUIET_WORDS and _has_other_near(word, meant[0], targets)):
        return meant[0]
    if len(word) < 4 or is_english(word):
        return word
    nearest = _nearest(word, targets) or word
    return word if _may_be_another(word, nearest, is_english) else nearest


def _has_other_near(word: str, meant: str, targets: tuple[str, ...]) -> bool:
    """Whether *word* is as near to a telling word: "lasst" may be "lasts", but "last" as well."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only a misspelt word pays for it

    others = (target for target in targets if target != meant and target not in QUIET_WORDS)
    return any(OSA.distance(word, target, score_cutoff=1) == 1 for target in others)


def _may_be_another(word: str, nearest: str, is_english: IsEnglish) -> bool:
    """Whether *word* may well be a rare word of its own: "commute" is no "compute", "naps" is no "ngps".

    A word that changes nothing is only taken for one that lacks a letter or has one too many ("acros").
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only a misspelt word pays for it

    short_form = len(nearest) < 5 and not is_english(nearest)
    one_letter = len(nearest) != len(word) and OSA.distance(word, nearest) == 1
    return short_form or (nearest in QUIET_WORDS and not one_letter)


def _nearest(word: str, targets: tuple[str, ...]) -> str | None:
    from rapidfuzz import process  # noqa: PLC0415 - only a misspelt word pays for it
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    slips = 1 if len(word) <= 5 else 2
    same_letter = [target for target in targets if target[0] == word[0]]
    near = process.extract(word, same_letter, scorer=OSA.distance, score_cutoff=slips, limit=2)
    if not near or (len(near) > 1 and near[0][1] == near[1][1]):
        return None
    return str(near[0][0])
