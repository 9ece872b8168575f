"""Set distances in a question: "10k", "the half", "fastest mile". Pure."""

from agent.brains.reader.amounts import amount_at
from agent.brains.reader.meanings import Stretch
from agent.brains.reader.words import Token, one_of

_BARE = {"mile": "1 mile", "half": "half marathon", "kilometer": "1 km", "kilometre": "1 km", "km": "1 km"}
_EXTREME = one_of("fastest quickest best slowest top ever")
_RECORDS = one_of("pb pbs pr prs record records")
_TIMES = one_of("time times effort efforts")
_BOUNDS = one_of("under below sub within inside faster quicker slower")
_ARTICLES = one_of("a an the my")


def stretch_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Stretch] | None:
    """The set distance that begins at *start* (with "over" before it, if a time or a record is over it): its length
    in tokens, and what it is."""
    at = start
    if _text(tokens, at) == "over" and _text(tokens, at - 1) in (_TIMES | _RECORDS | {"best", "bests"}):
        at += 2 if _text(tokens, at + 1) in _ARTICLES else 1
    found = _distance(tokens, at)
    if found is None:
        return None
    end = at + found[0]
    timed = _text(tokens, end) in _TIMES
    many = _text(tokens, end).endswith("s") if timed else False
    return end + timed - start, Stretch(found[1], timed=timed, many=many)


def _distance(tokens: tuple[Token, ...], at: int) -> tuple[int, str] | None:
    if at >= len(tokens):
        return None
    amount = amount_at(tokens, at)
    if amount is not None and amount.metric == "distance" and isinstance(amount.value, float | int):
        if tokens[at].is_number:
            return amount.length, f"{amount.value:g} {amount.unit}"
        words = [token.text for token in tokens[at : at + amount.length] if token.text not in _ARTICLES]
        return amount.length, _BARE.get(" ".join(words), " ".join(words))
    return _bare(tokens, at)


def _bare(tokens: tuple[Token, ...], at: int) -> tuple[int, str] | None:
    """ "Fastest mile", "half PB": a unit, or a half, beside a word of records."""
    text, before, after = tokens[at].text, _text(tokens, at - 1), _text(tokens, at + 1)
    if text not in _BARE or tokens[at].quoted or after in ("an", "of"):
        return None
    timed = text in ("mile", "half") and after in _TIMES
    alone = text == "half" and before in (_ARTICLES | {"over"}) and after in ("", "?", ".", "!")
    told = before in _EXTREME or after in _RECORDS or timed or alone or _is_bounded(tokens, at)
    return (1, _BARE[text]) if told else None


def _is_bounded(tokens: tuple[Token, ...], at: int) -> bool:
    """ "A half under 1:50", "a half in under two hours", "a sub-2 half"."""
    if tokens[at].text != "half":
        return False
    after = at + 1 + (_text(tokens, at + 1) == "in")
    if _text(tokens, at - 1) in _ARTICLES and _text(tokens, after) in _BOUNDS:
        return True
    return any(_text(tokens, before) == "sub" for before in range(at - 4, at))


def _text(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""
