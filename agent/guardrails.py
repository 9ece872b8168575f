"""What is decided before any model is asked: red flags, injuries, and input that cannot be used. Deterministic, pure.

It errs towards stopping: a false alarm costs a sentence, a missed one more. It does not know what is not said, and it
knows symptoms in English, German, French, Spanish, Italian and Dutch only.
"""

import re
import unicodedata
from dataclasses import dataclass

from agent.warning.context import not_about_now, without_lookalikes, without_names
from agent.warning.emergency import EMERGENCIES
from agent.warning.injuries import injury_in
from agent.warning.negation import negated
from agent.warning.signs import Level, RedFlag
from agent.warning.typos import mended
from agent.warning.urgent import CRISES_AND_URGENT
from agent.warning.words import STOP_TEXTS, in_their_language

RED_FLAGS = (*EMERGENCIES, *CRISES_AND_URGENT)

MESSAGE_LIMIT = 4000
"""Characters of one message."""

TOO_LONG = (
    "That message is longer than I can read at once. Send me the part that matters, "
    "or upload it as a file if it is training data."
)
EMPTY = "There was nothing in that message. Ask me about your training, or send me a file to import."


@dataclass(frozen=True)
class Verdict:
    """What the guard found."""

    stop: str | None = None
    """The answer that ends the turn here; None lets it go on."""
    flag: str | None = None
    """The red flag's name."""
    injury: str | None = None
    """What hurts (``knee``), for whoever plans training."""


def inspect(text: str, *, has_files: bool = False) -> Verdict:
    """Judge one message, as :func:`clean` left it. Red flags come first, whatever else is wrong with it."""
    found = red_flag(text)
    if found:
        flag, language = found
        return Verdict(stop=_stop_text(flag, language), flag=flag.name)
    if len(text) > MESSAGE_LIMIT:
        return Verdict(stop=TOO_LONG)
    if not text and not has_files:
        return Verdict(stop=EMPTY)
    return Verdict(injury=injury_in(fold(text)))


def clean(text: str) -> str:
    """*text* without control, invisible and direction-changing characters, trimmed; cut just above the limit."""
    text = unicodedata.normalize("NFC", text[: 2 * MESSAGE_LIMIT])
    kept = (c for c in text if c in "\n\t\u200d" or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return "".join(kept).strip()[: MESSAGE_LIMIT + 1]


def red_flag(text: str) -> tuple[RedFlag, str] | None:
    """The gravest red flag that *text* shows, with the language of its words; None if there is none."""
    sentences = [s for s in _sentences(text) if not not_about_now(s)]
    shown = [
        (flag, language)
        for flag in RED_FLAGS
        for language in flag.signs
        if any(_shows(s, flag, language) for s in sentences)
    ]
    return min(shown, key=lambda found: list(Level).index(found[0].level), default=None)


def fold(text: str) -> str:
    """Lower case, no accents, no apostrophes, single spaces: what the patterns read."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"(?<=\w)['’ʼ`´](?=(?:t|m|s|d|ve|re|ll)\b)", "", plain)
    return re.sub(r"[^\S\n]+", " ", re.sub(r"['’ʼ`´]", " ", plain)).strip()


def _sentences(text: str) -> list[str]:
    mended_text = re.sub(r"[a-z]{4,}", lambda match: mended(match[0]), without_names(fold(text)))
    plain = without_lookalikes(mended_text)
    return [s for part in re.split(r"[.!?;\n]+(?:\s|$)|\n", plain) if (s := part.strip())]


def _shows(sentence: str, flag: RedFlag, language: str) -> bool:
    for patterns in flag.signs[language]:
        found = [list(pattern.finditer(sentence)) for pattern in patterns]
        if all(found) and any(not negated(sentence, match.start()) for match in found[0]):
            return True
    return False


def _stop_text(flag: RedFlag, language: str) -> str:
    return f"{in_their_language(flag.level, language)}{STOP_TEXTS[flag.level]}"
