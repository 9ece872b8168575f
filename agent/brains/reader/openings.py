"""Where a scope opens: "on days when", "the night before", "after a day with", "when I". Pure."""

from agent.brains.reader.meanings import Scope
from agent.brains.reader.words import Token, one_of

_UNITS = {"day": "day", "days": "day", "date": "day", "dates": "day", "night": "night", "nights": "night"} | {
    "morning": "morning", "mornings": "morning"
}  # fmt: skip
_BEFORE_UNIT = one_of("on for of over across during in only at")
_ARTICLES = one_of("the those these all any my every each just a an 1")
_JOINTS = one_of("when whenever where that which i my with on in if there was were we had have having of did do")
_ASKING = (("did", "i"), ("do", "i"))
_WEAK_JOINTS = one_of("on in of was were")
_BOUNDING = one_of("shorter longer under over below above")
_AFTER_OF = one_of("less under over more fewer at below above a an my the")
_AFTER, _EARLIER = one_of("after following followed"), one_of("before preceding")
_COUNTING = one_of("many number count percentage percent share fraction proportion % streak different distinct much")
_BESIDE = one_of("than vs versus to with or and against from do after before following")
_SUBORDINATE = one_of("when whenever if where while")
_SUBJECTS = one_of("i my it the there we temperatures it's its")
_AUXILIARY = one_of("did do does is was were have has had are am")


def scope_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Scope] | None:
    """The opening of a scope that begins at *start*: its length in tokens."""
    return _of_unit(tokens, start) or _bare(tokens, start)


def _of_unit(tokens: tuple[Token, ...], start: int) -> tuple[int, Scope] | None:
    """ "On days when", "the night before", "after a day with"."""
    at, relation = start, "on"
    has_preposition = _text(tokens, at) in _BEFORE_UNIT
    if has_preposition:
        at += 1
    elif _text(tokens, at) in _AFTER | _EARLIER and _text(tokens, at + 1) != "by":
        relation = "after" if _text(tokens, at) in _AFTER else "before"
        has_preposition, at = True, at + 1
    told = _text(tokens, at) == "the" and _text(tokens, at + 2) in ("i", "when", "that", "my")
    has_preposition = has_preposition or told
    while _text(tokens, at) in _ARTICLES:
        at += 1
    unit = _UNITS.get(_text(tokens, at))
    if unit is None or _counts(tokens, start) or (_text(tokens, at)[:4] == "date" and _text(tokens, at + 1) == "of"):
        return None
    at, negated, joined = at + 1, False, False
    opened = at
    while at < len(tokens):
        text = _text(tokens, at)
        if text in _AFTER | _EARLIER and relation == "on" and (has_preposition or at == opened):
            relation = "after" if text in _AFTER else "before"
        elif text == "without":
            negated = True
        elif text in _BOUNDING and has_preposition:
            joined = True
            break
        elif text not in _JOINTS or (text, _text(tokens, at + 1)) in _ASKING:
            break
        weak = text in _WEAK_JOINTS and not (text == "of" and _text(tokens, at + 1) in _AFTER_OF)
        at, joined = at + 1, joined or not weak
    if not joined or ((at >= len(tokens) or tokens[at].separates) and not negated):
        return None
    beside = start == 0 or tokens[start - 1].separates or _text(tokens, start - 1) in _BESIDE
    if not has_preposition and relation == "on" and not beside:
        return None
    return at - start, Scope(unit, relation, negated)  # type: ignore[arg-type]  # words of the tables above


def _counts(tokens: tuple[Token, ...], start: int) -> bool:
    """ "How many days with", "percentage of nights that": the days themselves are counted."""
    before = start - 1
    while before >= 0 and _text(tokens, before) in _ARTICLES | {"of", "different", "on", "in"}:
        before -= 1
    if _text(tokens, before) == "count" and _text(tokens, before - 1) in ("step", "steps"):
        return False
    return _text(tokens, before) in _COUNTING or _text(tokens, start - 1) in _COUNTING


def _bare(tokens: tuple[Token, ...], start: int) -> tuple[int, Scope] | None:
    """ "When I sleep badly", "if my stress was": not the question "when did I"."""
    text, following = _text(tokens, start), _text(tokens, start + 1)
    inside = start and following.isalpha() and following not in _AUXILIARY and text != "where"
    if text in _SUBORDINATE and (following in _SUBJECTS or inside):
        if start and _text(tokens, start - 1) in ("tell", "me", "know", "date", "day", "is", "was"):
            return None
        later = [_text(tokens, at) for at in range(start + 2, len(tokens))]
        asks_later = "," in later or bool({"how", "what", "which"} & set(later))
        length = 2 if following in _SUBJECTS else 1
        return (length, Scope(None, "on")) if start or asks_later else None
    if (
        text in _AFTER | _EARLIER
        and following.isalpha()
        and following not in _AUXILIARY | {"and", "or", "that", "this"}
    ):
        relation = "after" if text in _AFTER else "before"
        first = start == 0 and any(token.text == "," for token in tokens)
        return (1, Scope(None, relation)) if start or first else None  # type: ignore[arg-type]
    return None


def _text(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) and not tokens[at].quoted else ""
