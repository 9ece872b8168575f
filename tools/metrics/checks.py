"""Yes or no: a value held against a bound. Pure."""

from dataclasses import dataclass

from tools.metrics.answer import unit_of
from tools.metrics.bounds import Bound
from tools.metrics.metric import Grain
from tools.metrics.of_groups import COUNTS, IN_A_ROW, unit_of_groups
from tools.metrics.query import Aggregate
from tools.metrics.question import Question
from tools.metrics.result import Checked, Comparison
from tools.metrics.sides import Side

PER_GROUP = COUNTS | IN_A_ROW
"""What is made of groups by asking of each whether the check holds."""


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


def checked_of(question: Question, side: Side, comparison: Comparison | None) -> Checked | None:
    """The value asked for held against the question's bound; None without one, or where it is one for each group."""
    bound = question.check
    if bound is None or (question.of_groups in PER_GROUP and not bound.every):
        return None
    against = Against(other=None if comparison is None else comparison.value, every=_every(question, side))
    if bound.every and question.group_by is not None:
        met = sum(group.rows_counted > 0 for group in side.stretches or side.groups)
        return check_value(bound, float(met), unit_of_groups(str(question.group_by)), against)
    return check_value(bound, _value(question, side), unit_of(question), against)


def _value(question: Question, side: Side) -> float | None:
    """A sum over no activities is none at all, and surely not more than 100 km."""
    if question.ranked and side.groups and side.of_groups is None:
        return side.groups[question.rank - 1].value if question.rank <= len(side.groups) else None
    value = side.asked
    if value is None and question.aggregate is Aggregate.SUM and question.metric.grain is Grain.ACTIVITY:
        return 0.0 if len(side.part.rows) == 0 else None
    return float(value) if isinstance(value, (int, float)) else None


def _every(question: Question, side: Side) -> float | None:
    if question.group_by is not None:
        return float(len(side.stretches or side.groups))
    days = side.period.days_so_far or side.period.days
    return None if days is None else float(days)
