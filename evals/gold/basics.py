"""What the true answers of several sets are computed with: units, words, shares, clock times and rows of days."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Any

MILE_KM = 1.609344
MILE_M = 1609.344
FOOT_M = 0.3048
NOON_MIN = 12 * 60
DAY_MIN = 24 * 60


def yes(holds: object) -> str:
    """``yes`` or ``no``."""
    return "yes" if holds else "no"


def share(part: float, whole: float) -> float:
    """How many percent of *whole* *part* is."""
    return 100 * part / whole


def clock(after_noon: Any) -> float:
    """Minutes after midnight of a moment *after_noon* minutes after the noon before."""
    return float((after_noon + NOON_MIN) % DAY_MIN)


def streak(days: Iterable[date], step_days: int = 1) -> int:
    """The longest row of days (with a step of 7: of weeks, each given by its Monday) in which none is missing."""
    known = sorted(set(days))
    best = length = min(len(known), 1)
    for before, after in pairwise(known):
        length = length + 1 if (after - before).days == step_days else 1
        best = max(best, length)
    return best


def row(holds: Any) -> int:
    """The longest row of true values in a series of truths."""
    return int(holds.groupby((~holds).cumsum()).sum().max())
