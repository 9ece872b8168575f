"""From tokens to spans of meaning, left to right, the longest first. Pure."""

from agent.brains.reader.calendar import period_at
from agent.brains.reader.conditions import amount_of_distance, condition_at
from agent.brains.reader.meanings import Boundary, Comparing, Count, Meaning, Span, Stretch
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token

Item = Span | Boundary


def spans_of(tokens: tuple[Token, ...]) -> list[Item]:
    """Every token is in exactly one span; unexplained ones stand alone, without a meaning."""
    comparing = _compares(tokens)
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        found = _meaning_at(tokens, at, comparing=comparing)
        if found is None and tokens[at].separates:
            items.append(Boundary())
            at += 1
            continue
        length, meaning = found or (1, None)
        items.append(Span(" ".join(token.typed for token in tokens[at : at + length]), meaning))
        at += length
    return items


def _meaning_at(tokens: tuple[Token, ...], at: int, *, comparing: bool) -> tuple[int, Meaning | None] | None:
    phrase = vocabulary().at(tokens, at)
    period = period_at(tokens, at, one_by_one=comparing, relative=comparing)
    if period is not None and (phrase is None or period[0] >= phrase[0]):
        return period
    condition = condition_at(tokens, at)
    if condition is not None and (phrase is None or condition[0] >= phrase[0]):
        return condition
    stretch = amount_of_distance(tokens, at)
    if stretch is not None and (phrase is None or stretch[0] >= phrase[0]):
        return stretch[0], Stretch(stretch[1])
    if phrase is not None:
        return phrase
    if tokens[at].is_number and float(tokens[at].text).is_integer() and not tokens[at].quoted:
        return 1, Count(int(float(tokens[at].text)))
    return None


def _compares(tokens: tuple[Token, ...]) -> bool:
    return any(
        isinstance(found[1], Comparing) and condition_at(tokens, max(at - 1, 0)) is None
        for at in range(len(tokens))
        if (found := vocabulary().at(tokens, at)) is not None
    )
