"""What is decided before any model is asked: red flags, injuries, and input that cannot be used. Deterministic, pure.

It errs towards stopping: a false alarm costs a sentence, a missed one more. It does not know what is not said, and it
knows symptoms in English, German, French, Spanish, Italian and Dutch only.
"""

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from agent.injuries import injury_in
from agent.redflags import KEYWORDS, NOT_TYPOS, RED_FLAGS, Level, RedFlag
from agent.urgent_words import STOP_TEXTS, in_their_language

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
    sentences = [s for s in _sentences(text) if not _about_records(s)]
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


_NAMED = re.compile(
    r"\b(?:called|named|titled|entitled|labell?ed|tagged|namens|genannt|appelee?|llamad[oa]|chiamat[oa]|genaamd)\b"
    r"[^.;!?\n,]*|\b(?:the|my|that|run|activity|workout|session|race|course|loop|route|hill|segment)\s+[\"“«][^\"”»\n]*[\"”»]"
)
_NOT_SYMPTOMS = re.compile(
    r"\bchest (?:strap|strep|band|belt|press\w*|day|workout|exercises?|freezer|mount\w*|pocket|monitor|sensor|hr\b|heart rate"
    r"|height|deep|number|bib|fly|flies|opener|stretch\w*|mobility|passes|x ?ray|muscles?)\b(?: (?:is|was|feels|too|a bit|so"
    r"|very|really|pretty|hurts?|rubs?|chafes?|burns?|tight\w*|pressure|uncomfortable|painful))*"
    r"|\bbrustgurt\w*|\bceinture \w+(?: de poitrine)?|\bbanda (?:de|del|para el) pecho|\bfascia (?:al |da |del |per il )?petto|\bborstband\w*"
    r"|\b(?:tight|uncomfortable|heavy|painful|my|the|new|hurting|pressure of (?:my|the)|pressure from (?:my|the)) chest strap\b"
    r"|\bblack ?outs? (?:days?|dates?|periods?|weeks?|weekends?|windows?|curtains?|blinds?)"
    r"|\bsuicide (?:runs?|sprints?|drills?|hills?|reps?|intervals?|pace|squad|squeeze)\b"
    r"|\bstroke (?:rates?|counts?|technique|length|drills?)\b"
    r"|\bheart ?attack (?:hill|pace|loop|run|trail)\b|\bchest pain (?:hill|loop|run|trail|road|lane|segment|route)\b"
    r"|\bheat ?stroke (?:hill|run|loop|trail|ridge)\b|\bpass(?:ed|ing) out (?:the|of)\b"
)
_RECORDS = re.compile(
    r"\b(?:how (?:many|often|much)|which|what (?:runs?|activit\w+|days?)|when (?:did|was|have)|did i|have i|show|list|find|search|count|look for)\b"
    r".*\b(?:mention\w*|wrote|written|write|noted?|notes|logged|log|record\w*|descriptions?|titles?|names?|called|comments?|in my (?:log|history|diary))\b"
)
_LONG_AGO = re.compile(
    r"\b(?:(?:many |some |few |a few |\d+ |two |three |four |five |six |ten )?(?:years|months) ago|back in (?:19|20)\d\d"
    r"|in (?:19|20)\d\d|as a (?:child|kid|teenager)|when i was (?:a |young|\d+))\b"
)
_STILL = re.compile(
    r"\b(?:again|now|still|since|today|keeps?|this (?:week|morning)|yesterday|lately|recently|always|sometimes)\b"
)


def _sentences(text: str) -> list[str]:
    folded = _NAMED.sub(" ", fold(text))
    folded = _NOT_SYMPTOMS.sub(" ", _mend(folded))
    return [s for part in re.split(r"[.!?;\n]+(?:\s|$)|\n", folded) if (s := part.strip())]


def _mend(text: str) -> str:
    """Slips of one letter in the words that matter, corrected: ``chest pian``, ``faintd``."""
    return re.sub(r"[a-z]{4,}", lambda match: _keyword(match[0]), text)


def _keyword(word: str) -> str:
    if word in KEYWORDS or word in NOT_TYPOS:
        return word
    near = [k for k in KEYWORDS if k[0] == word[0] and OSA.distance(k, word, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 and not _inflected(word, near[0]) else word


def _inflected(word: str, keyword: str) -> bool:
    return word in {f"{keyword}s", f"{keyword}y"}


def _about_records(sentence: str) -> bool:
    """Whether the sentence asks about the log, or tells of long ago, rather than about now."""
    if _RECORDS.search(sentence):
        return True
    return bool(_LONG_AGO.search(sentence)) and not _STILL.search(sentence)


def _shows(sentence: str, flag: RedFlag, language: str) -> bool:
    for patterns in flag.signs[language]:
        found = [list(pattern.finditer(sentence)) for pattern in patterns]
        if all(found) and any(not _negated(sentence, match.start()) for match in found[0]):
            return True
    return False


_NEGATORS = re.compile(
    r"\b(?:no|not|never|without|dont|doesnt|didnt|isnt|wasnt|havent|hasnt|hadnt|zero|neither|nor|free of|nothing like|denies"
    r"|kein\w*|nicht|nie|ohne|pas|jamais|sans|aucune?|sin|nunca|senza|non|nessun\w*|mai|geen|niet|nooit|zonder)\b"
)
_NO_NEGATION = re.compile(
    r"^\W*(?:,|(?:really |quite |at all )?(?:know|understand|sure|think|only|just|until|matter|idea|stop|the first)\b)"
)
_NEW_CLAUSE = re.compile(
    r"\b(?:but|though|although|however|except|yet|still|then|because|and|i|im|ive|my|me|it|aber|sondern|und|mais|et|pero|y|ma|e|maar|en)\b"
)


def _negated(sentence: str, start: int) -> bool:
    """Whether a negation governs what begins at *start*: ``no chest pain``, ``no fever, chest pain or cough``."""
    before, after = sentence[:start], sentence[start:]
    for negator in _NEGATORS.finditer(before):
        between = before[negator.end() :]
        if _NO_NEGATION.match(between) or len(between.split()) > 8:
            continue
        verbless = re.sub(r"^\W*(?:have|had|having|get|got|feel|felt|feeling|experienc\w+|had any|any)\b", "", between)
        if _NEW_CLAUSE.search(verbless):
            continue
        if "," not in between or re.search(r"\b(?:or|nor|oder|ou|o|of)\b", between + after):
            return True
    return False


def _stop_text(flag: RedFlag, language: str) -> str:
    return f"{in_their_language(flag.level, language)}{STOP_TEXTS[flag.level]}"
