"""Injuries as runners mention them, short of a red flag: which part of the body hurts. Pure."""
# ruff: noqa: E501 - a pattern is easier to read on one line

import re

_PARTS = (
    r"knees?|achilles(?: tendon)?|calf|calves|shins?|hamstrings?|quads?|hips?|groin|glutes?|ankles?|foot|feet|heels?|toes?|arch"
    r"|plantar fascia|it band|itb|back|lower back|neck|shoulders?|ribs?|pelvis|piriformis|thighs?|tendon|knie|wade|ferse|hufte"
    r"|rucken|sprunggelenk|genou|mollet|cheville|hanche|dos|rodilla|pantorrilla|tobillo|cadera|ginocchio|polpaccio|caviglia|anca|kuit|enkel|heup"
)
_HURTS = (
    r"hurts?|hurting|pains?|painful|aches?|aching|sore|soreness|injur\w+|strain\w*|sprain\w*|tear|torn|tore|pulled|swollen|inflamed"
    r"|twisted|rolled|tweaked|niggl\w+|tendin\w+|stiff|tight|schmerz\w*|weh|verletz\w+|mal|douleur\w*|blesse\w*|duele|dolor|lesion\w*"
    r"|male|dolore|infortun\w+|pijn|geblesseerd|blessure"
)
_BOTH = (
    re.compile(rf"\b(?P<part>{_PARTS})\b(?:\W+\w+){{0,4}}?\W+(?:{_HURTS})\b"),
    re.compile(rf"\b(?:{_HURTS})\b(?:\W+\w+){{0,4}}?\W+(?P<part>{_PARTS})\b"),
)
_NAMED = re.compile(
    r"\b(?P<part>shin splints?|plantar fasciitis|runners knee|stress fracture|tendinitis|tendinopathy|tendonitis|it band syndrome|bursitis)\b"
)
_DENIED = re.compile(
    r"\b(?:no|not|without|never|doesnt|dont|isnt|kein\w*|nicht|pas|sin|senza|non|geen|niet)\b(?:\W+\w+){0,3}\W*$"
)


def injury_in(folded: str) -> str | None:
    """The part that hurts (``achilles``) or the injury's name (``shin splints``) in folded text; None if none is told."""
    for pattern in (*_BOTH, _NAMED):
        for match in pattern.finditer(folded):
            if not _DENIED.search(folded[: match.start()]) and not re.search(r"\b(?:no|not|nicht|pas|non)\b", match[0]):
                return match["part"]
    return None
