"""Conditions by a label (on Sundays, in my Pegasus shoes, called "parkrun"), and sports by their own names. Pure."""

from typing import Literal

from agent.brains.reader.amounts import texts_at
from agent.brains.reader.meanings import Condition, Sport
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import Token, as_typed, one_of
from tools.calendar_words import WEEKDAYS
from tools.metrics.query import Filter

_DAYS = {f"{day}s": day.capitalize() for day in WEEKDAYS} | {"weekends": "weekend", "weekdays": "weekdays"}
_NAMING = frozenset({"called", "named", "titled"})
_NO_NAMES = one_of(
    "not no never without except who can cannot could would where whose new newest old older other another current "
    "favourite favorite both red blue black white green because if unless while outdoor indoor hard easy long short"
)
"""Words outside the vocabulary that are nobody's name for a shoe, a sport or a run."""
_NAMED_BY = frozenset({"my", "the", "in", "with", "on", "wearing"})
_SHOES = frozenset({"shoe", "shoes", "trainers", "sneakers"})


def label_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """The condition on a label that begins at *start*: how many tokens it takes, and its filter."""
    for reader in (_races, _weekdays, _in_shoes, _called):
        found = reader(tokens, start)
        if found is not None:
            return found
    return None


def sport_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Sport] | None:
    """ "Underwater rugby activities": a sport under its own name, as the athlete's service called it."""
    end = start
    while end < len(tokens) and _is_unknown(tokens, end):
        end += 1
    if end == start or texts_at(tokens, end, 1) not in (("activities",), ("activity",)):
        return None
    return end + 1 - start, Sport(" ".join(token.text for token in tokens[start:end]), many=True)


def _races(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    if tokens[start].text in {"race", "races", "raced"} and not tokens[start].quoted:
        number: Literal["one", "many"] = "one" if tokens[start].text == "race" else "many"
        return 1, Condition((Filter(field="race", op="=", value="yes"),), race=number)
    return None


def _weekdays(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    text = tokens[start].text
    if texts_at(tokens, start, 2) in (("on", "a"), ("on", "any"), ("at", "a")) and start + 2 < len(tokens):
        named = f"{tokens[start + 2].text}s"
        return (3, Condition((Filter(field="weekday", op="=", value=_DAYS[named]),))) if named in _DAYS else None
    if (
        text in _DAYS
        and not tokens[start].quoted
        and not (text == "weekdays" and start and tokens[start - 1].text != "on")
    ):
        return 1, Condition((Filter(field="weekday", op="=", value=_DAYS[text]),))
    return None


def _in_shoes(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "In my Pegasus shoes": the words before "shoes" that mean nothing else."""
    if start == 0 or tokens[start - 1].text not in _NAMED_BY:
        return None
    end = start
    while end < len(tokens) and (tokens[end].quoted or _is_unknown(tokens, end)):
        end += 1
    if end == start or end >= len(tokens) or tokens[end].text not in _SHOES:
        return None
    name = as_typed(tokens[start:end])
    return end + 1 - start, Condition((Filter(field="shoe", op="contains", value=name),))


def _called(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """ "Called parkrun": one quoted text, or the words that mean nothing else."""
    if tokens[start].text not in _NAMING:
        return None
    end = start + 1
    if end < len(tokens) and tokens[end].quoted:
        end += 1
    else:
        while end < len(tokens) and _is_unknown(tokens, end):
            end += 1
    name = as_typed(tokens[start + 1 : end])
    return (end - start, Condition((Filter(field="name", op="contains", value=name),))) if name else None


def _is_unknown(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].is_word and tokens[at].text not in vocabulary().words and tokens[at].text not in _NO_NAMES
