"""What the reading of a text yields."""

from dataclasses import dataclass

from agent.claims.dates import DatePart


@dataclass(frozen=True)
class Reading:
    """One way to understand a quantity: any value from ``low`` to ``high`` (SI) is stated honestly by it."""

    dimension: str
    low: float
    high: float
    exact: float
    """The value as written."""
    noun: str | None = None
    """What is counted, for a ``count``."""
    sign: int = 0
    """Plus or minus one where the text writes the sign."""
    per: str | None = None
    """What it is a rate over, where the text says so: ``week``, ``run``."""

    def scaled(self, dimension: str, factor: float, offset: float = 0.0) -> "Reading":
        """The same interval in another unit or dimension."""
        low, high, exact = (value * factor + offset for value in (self.low, self.high, self.exact))
        return Reading(dimension, low, high, exact, self.noun, self.sign, self.per)

    def negated(self) -> "Reading":
        """The interval below zero, its sign taken into the values."""
        return Reading(self.dimension, -self.high, -self.low, -self.exact, self.noun, per=self.per)


@dataclass(frozen=True)
class Mention:
    """Where a text states a quantity or a date, and the ways to understand it; one of them must hold."""

    start: int
    end: int
    readings: tuple[Reading, ...] = ()
    dates: tuple[DatePart, ...] = ()
