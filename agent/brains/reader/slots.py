"""What a sentence holds for the parts of a query: its dates, bounds, sports, names and numbers, one by one. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from agent.brains.reader.amounts import Amount, amount_at
from agent.brains.reader.meanings import Condition, Count, Making, Meaning, Nth, Period, Span, Sport, Stretch, Unit
from agent.brains.reader.spans import placed
from agent.brains.reader.understood_together import understood_together
from agent.brains.reader.words import Token
from tools.metrics.query import Filter

_UNTIL_NOW = re.compile(r"(?:up )?(?:to|until|till) (?:now|today|date)|so far")
"""No period: all there is."""


@dataclass
class Slots:
    """The values of a sentence; whoever uses one takes it out."""

    tokens: tuple[Token, ...]
    periods: list[str] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    sports: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    stretches: list[str] = field(default_factory=list)
    percentiles: list[float] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    amounts: list[tuple[int, Amount]] = field(default_factory=list)
    """Numbers with or without units that no bound holds, and where they begin."""


def slots_of(tokens: tuple[Token, ...]) -> Slots:
    """The slots that *tokens* hold, as the rules find them."""
    slots = Slots(tokens)
    for meaning in meanings_of(understood_together([item for _, item in placed(tokens)])):
        _sort_in(meaning, slots)
    for at, item in placed(tokens):
        amount = amount_at(tokens, at) if isinstance(item, Span) and isinstance(item.meaning, Count | None) else None
        if amount is not None:
            slots.amounts.append((at, amount))
    return slots


def meanings_of(items: Iterable[object]) -> list[Meaning]:
    """What the spans among *items* mean, where anything explains them."""
    return [item.meaning for item in items if isinstance(item, Span) and item.meaning is not None]


def _sort_in(meaning: Meaning, slots: Slots) -> None:
    match meaning:
        case Period(words=words) if not _UNTIL_NOW.fullmatch(words.casefold()):
            slots.periods.append(words)
        case Condition(filters=filters):
            slots.filters.extend(filters)
        case Sport(name=name):
            slots.sports.append(name)
        case Count(number=number):
            slots.counts.append(number)
        case Nth(place=place):
            slots.places.append(place)
        case Stretch(over=over):
            slots.stretches.append(over)
        case Making(percentile=float(percentile)):
            slots.percentiles.append(percentile)
        case Unit(units=str(units)):
            slots.units.append(units)
        case _:
            pass
