"""The bound of a yes or no, in the stored unit of what is held against it. Pure."""

from dataclasses import dataclass

from tools.contract import FailureKind, ToolError
from tools.metrics.metric import Metric
from tools.metrics.query import Aggregate, Check
from tools.units import CLOCKS, Quantity, Units, shown_as, spoken, typed

WORDS = {"<": "below", "<=": "at most", "=": "of", "!=": "other than", ">=": "at least", ">": "above"}
PACE_WORDS = {
    "<": "faster than",
    "<=": "no slower than",
    "=": "of",
    "!=": "other than",
    ">=": "no faster than",
    ">": "slower than",
}
CLOCK_WORDS = {"<": "before", "<=": "no later than", "=": "at", "!=": "not at", ">=": "no earlier than", ">": "after"}
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_LENGTHS_IN_UNITS = frozenset({Aggregate.STREAK, Aggregate.CURRENT_STREAK, Aggregate.GAP})
_SHARES = frozenset({Aggregate.SHARE, Aggregate.SHARE_OF_TOTAL})
_EVERY = frozenset({"every", "all", "each", "every day", "every one"})


@dataclass(frozen=True)
class Bound:
    """What a value is held against, in its stored unit."""

    op: str
    value: float | None
    """None: the other side of the comparison (or, with *every*, as many as there are)."""
    every: bool = False
    """As many as the period has (days, weeks)."""
    words: str = ""
    """As a sentence says it: "above 100.0 km"."""
    tolerance: float = 0.0
    """Half the last digit shown: what is shown alike is equal."""

    def holds(self, value: float, against: float | None = None) -> bool:
        """Whether *value* lies on the bound's side; *against* stands in where the bound has no number of its own."""
        bound = self.value if self.value is not None else against
        if bound is None:
            raise ValueError("nothing to hold the value against")
        match self.op:
            case "<":
                return value < bound
            case "<=":
                return value <= bound
            case ">":
                return value > bound
            case ">=":
                return value >= bound
            case _:
                return (abs(value - bound) <= self.tolerance) == (self.op == "=")


def bound_of(check: Check, metric: Metric, aggregate: Aggregate, units: Units) -> Bound:
    """The bound that *check* means for an *aggregate* of *metric*. Raises ToolError where it is no number."""
    if check.value is None:
        return Bound(check.op, None, words=f"{WORDS[check.op]} the other")
    if isinstance(check.value, str) and check.value.casefold().strip() in _EVERY:
        return Bound(check.op, None, every=True, words="every one")
    if _is_plain(aggregate):
        return _plain(check, aggregate)
    try:
        value = typed(check.value, check.unit, metric.quantity, units)
    except ValueError as error:
        raise ToolError(FailureKind.BAD_ARGUMENTS, f"{error}, in the check.", "Give a number and its unit.") from error
    words = op_words(metric.quantity)
    shown = spoken(value, metric.quantity, units)
    return Bound(check.op, value, words=f"{words[check.op]} {shown}", tolerance=half_digit(metric.quantity, units))


def op_words(quantity: Quantity) -> dict[str, str]:
    """How a filter or a check says on which side of a bound: faster than a pace, before a time of day."""
    return PACE_WORDS if quantity is Quantity.PACE else CLOCK_WORDS if quantity in CLOCKS else WORDS


def is_any(op: str, value: float | None) -> bool:
    """Whether a bound on a number of things asks only for one of them: "more than 0"."""
    return (op, value) in ((">", 0), (">=", 1), ("!=", 0))


def is_none(op: str, value: float | None) -> bool:
    """Whether a bound on a number of things asks for none of them: "fewer than 1"."""
    return (op, value) in (("<", 1), ("<=", 0), ("=", 0))


def half_digit(quantity: Quantity, units: Units) -> float:
    """Half the last shown digit, in the stored unit: equal means shown alike."""
    if quantity is Quantity.PACE:
        return 0.5
    rule = shown_as(quantity, units)
    return abs(float(0.5 * 10.0**-rule.decimals / rule.factor))


def _is_plain(aggregate: Aggregate) -> bool:
    return aggregate in _COUNTS | _LENGTHS_IN_UNITS | _SHARES or aggregate is Aggregate.CORRELATION


def _plain(check: Check, aggregate: Aggregate) -> Bound:
    """A number without a quantity: of rows, of days, a percentage, a coefficient."""
    text = str(check.value).replace(",", "").strip().removesuffix("%").strip()
    try:
        value = float(text)
    except ValueError as error:
        message = f"{check.value!r} is no number, in the check."
        raise ToolError(FailureKind.BAD_ARGUMENTS, message, "Give a number.") from error
    is_share = aggregate in _SHARES
    shown = f"{value:g}" + (" %" if is_share else "")
    return Bound(check.op, value, words=f"{WORDS[check.op]} {shown}", tolerance=0.5 if is_share else 1e-9)
