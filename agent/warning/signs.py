"""What a red flag is: one kind of symptom, and the signs of it in six languages.

Patterns run on one sentence of folded text: lower case, no accents, no apostrophes, single spaces. They are written to
find symptoms in the first place; negations, names of runs and questions about records are sorted out afterwards.
Sources: warning signs of exercise-related cardiac events, stroke (FAST), heat stroke, deep vein thrombosis and cauda
equina as public health services (NHS, AHA, CDC) describe them to laypeople.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """What the athlete should do about it; the gravest first."""

    EMERGENCY = "emergency"
    """Call an emergency number now."""
    CRISIS = "crisis"
    """Talk to somebody now."""
    URGENT = "urgent"
    """Have it looked at today."""


Sign = tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class RedFlag:
    """One kind of symptom. A sentence shows it when every pattern of one of its ``signs`` is found."""

    name: str
    level: Level
    signs: dict[str, tuple[Sign, ...]]
    """By language: alternatives, each a tuple of patterns that must all be there."""


def together(*patterns: str) -> Sign:
    """A sign that every one of *patterns* must show."""
    return tuple(re.compile(pattern) for pattern in patterns)


def any_of(*patterns: str) -> tuple[Sign, ...]:
    """Signs that one pattern shows each."""
    return tuple(together(pattern) for pattern in patterns)
