"""Yes or no: a value held against a bound. Pure."""

from dataclasses import dataclass

from tools.metrics.bounds import Bound
from tools.metrics.result import Checked


@dataclass(frozen=True)
class Against:
    """What a bound may refer to besides its own number."""

    other: float | None = None
    """The other side of the comparison."""
    every: float | None = None
    """How many days (nights, weeks) the period has had so far."""


def check_value(bound: Bound, value: float | None, unit: str, against: Against) -> Checked:
    """*value*, which is in *unit*, held against *bound*; unknown where there is no value or nothing to hold it to."""
    limit = against.every if bound.every else against.other if bound.value is None else bound.value
    return Checked(
        op=bound.op,
        bound=limit,
        unit=unit,
        holds=None if value is None or limit is None else bound.holds(value, limit),
        every=bound.every,
        against_other=bound.value is None and not bound.every,
    )
