"""Words that sound like a symptom and are none: names of runs, gear, idioms; and talk of records or of long ago. Pure."""
# ruff: noqa: E501 - a pattern is easier to read on one line

import re

_NAMED = re.compile(
    r"(?:\b(?:run|runs|activity|workout|session|race|route|course|one|it|is|was|were)s? (?:that )?(?:i |we )?|(?<!\bi )(?<!\bive )(?<!\bwe )(?<!\bhave )(?<!\bjust )(?<!\band )\b)"
    r"(?:called|named|titled|entitled|labell?ed|tagged|namens|genannt|appelee?|llamad[oa]|chiamat[oa]|genaamd)\b"
    r"[^.;!?\n,]*|\b(?:run|activity|workout|session|race|course|loop|route|hill|segment)\s+[\"“«][^\"”»\n]*[\"”»]"
)
_NOT_SYMPTOMS = re.compile(
    r"\bchest (?:strap|strep|band|belt|press(?:es|ing)?\b|day|workout|exercises?|freezer|mount\w*|pocket|monitor|sensor|hr\b|heart rate"
    r"|height|deep|number|bib|fly|flies|opener|stretch\w*|mobility|passes|x ?ray|muscles?)\b(?: (?:is|was|feels|too|a bit|so"
    r"|very|really|pretty|hurts?|rubs?|chafes?|burns?|tight\w*|pressure|uncomfortable|painful))*"
    r"|\bbrustgurt\w*|\bceinture \w+(?: de poitrine)?|\bbanda (?:de|del|para el) pecho|\bfascia (?:al |da |del |per il )?petto|\bborstband\w*"
    r"|\b(?:monitor|sensor|strap|belt|band) (?:on|around|across) (?:the|my) chest(?: \w+){0,2}"
    r"|\b(?:shirt|bra|vest|back ?pack|pack|jacket|top|harness|singlet|jersey|bib|belt)\b[^.,;]{0,25}\b(?:tight\w*|rub\w*|chaf\w*|heavy"
    r"|uncomfortable)\b[^.,;]{0,20}\bchest\b(?!\W+(?:pain|hurt|is|feel|ach))"
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
    r"\b(?:again|now|still|since|today|keeps?|this (?:week|morning)|yesterday|lately|recently|always|sometimes|back|returned|worse)\b"
)
_OF_THEMSELVES = re.compile(
    r"\b(?:my (?:chest|heart|head|calf|leg|face)|i (?:have|feel|felt|am|cant|just|keep)|im|ive got|today|now|this morning)\b"
)


def without_names(folded: str) -> str:
    """Folded text without what follows ``called`` and the like, and without quoted names of runs."""
    return _NAMED.sub(" ", folded)


def without_lookalikes(folded: str) -> str:
    """Folded text without chest straps, blackout days, suicide sprints and other things that are no symptoms."""
    return _NOT_SYMPTOMS.sub(" ", folded)


def not_about_now(sentence: str) -> bool:
    """Whether the sentence asks about the log, or tells of long ago."""
    if _RECORDS.search(sentence):
        return not _OF_THEMSELVES.search(sentence)
    return bool(_LONG_AGO.search(sentence)) and not _STILL.search(sentence)
