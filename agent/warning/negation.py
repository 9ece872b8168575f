"""Whether a symptom is denied: ``no chest pain``. Pure.

Where grammar leaves it open ("no energy, chest pain, dizzy") it is not denied: to stop for nothing costs less.
"""
# ruff: noqa: E501 - a pattern is easier to read on one line

import re

_NEGATORS = re.compile(
    r"\b(?:no|not|never|without|dont|doesnt|didnt|isnt|wasnt|havent|hasnt|hadnt|zero|neither|nor|free of|nothing like|denies"
    r"|kein\w*|nicht|nie|ohne|pas|jamais|sans|aucune?|sin|nunca|senza|non|nessun\w*|mai|geen|niet|nooit|zonder)\b"
)
_NO_NEGATION = re.compile(
    r"^\W*(?:,|(?:really |quite |at all )?(?:know|understand|sure|think|only|just|until|matter|idea|stop|the first)\b)"
)
_UNTIL_NOW = re.compile(r"\b(?:before|until (?:now|today)|but now|till now|bisher|avant|antes|prima|eerder)\b")
_NEW_CLAUSE = re.compile(
    r"\b(?:but|though|although|however|except|yet|still|then|because|and|i|im|ive|my|me|it|aber|sondern|und|mais|et|pero|y|ma|e|maar|en)\b|[:–—]| - "
)


def negated(sentence: str, start: int) -> bool:
    """Whether a negation governs what begins at *start*: ``no chest pain``, ``no fever, chest pain or cough``."""
    before, after = sentence[:start], sentence[start:]
    for negator in _NEGATORS.finditer(before):
        if negator[0] in {"never", "nie", "jamais", "nunca", "mai", "nooit"} and _UNTIL_NOW.search(after):
            continue
        between = before[negator.end() :]
        if _NO_NEGATION.match(between) or len(between.split()) > 8:
            continue
        verbless = re.sub(r"^\W*(?:have|had|having|get|got|feel|felt|feeling|experienc\w+|had any|any)\b", "", between)
        if _NEW_CLAUSE.search(verbless):
            continue
        if "," not in between or re.search(r"\b(?:or|nor|oder|ou|o|of)\b", between + after):
            return True
    return False
