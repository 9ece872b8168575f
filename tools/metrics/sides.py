"""What a question finds on either side of a comparison: in two periods, or both parts of a split. Pure."""

from dataclasses import dataclass, field
from datetime import date

import numpy as np

from tools.metrics.aggregate import Sample, parts
from tools.metrics.answer import Today, groups_of, newest_shown, shown_period, unit_of, value_of, window_of
from tools.metrics.nouns import plural
from tools.metrics.of_groups import IN_A_ROW, reduce_groups
from tools.metrics.pairs import trend_inputs
from tools.metrics.query import Aggregate
from tools.metrics.question import Question
from tools.metrics.relations import trend_of, trend_of_groups
from tools.metrics.result import Comparison, Group, OfGroups, PeriodShown, Share, Trend
from tools.metrics.stretches import Stretch, days_of, is_counted_by_day
from tools.units import CLOCKS, Quantity

_SHARES = frozenset({Aggregate.SHARE, Aggregate.SHARE_OF_TOTAL})
_NO_RATIO = CLOCKS | {Quantity.TEMPERATURE, Quantity.DATE}


@dataclass(frozen=True)
class Side:
    """One side, or the only one."""

    part: Sample
    period: PeriodShown
    value: float | date | None
    """Of all its rows together, whatever is made of groups."""
    groups: list[Group]
    stretches: list[Stretch] = field(default_factory=list)
    """Of a streak of days: the days, which stand for groups."""
    of_groups: OfGroups | None = None
    share: Share | None = None
    trend: Trend | None = None

    @property
    def rows_counted(self) -> int:
        return int(self.part.counted.sum())

    @property
    def asked(self) -> float | date | None:
        """The value that was asked for: what was made of the groups where that was the question."""
        return self.value if self.of_groups is None else self.of_groups.value


def both_sides(question: Question, part: Sample, other: Sample | None, today: Today) -> tuple[Side, Comparison | None]:
    """The first side and what it is compared with. *part* are all rows of the period, *other* those of the second."""
    period = shown_period(question.period, part, today)
    if question.last_n is not None or question.first_n is not None:
        period = newest_shown(question, part, period)
    parted = bool(question.split) and question.aggregate not in _SHARES
    if question.other is not None and other is not None:
        if parted:
            part, other = parts(part, question)[0], parts(other, question)[0]
        first = side_of(question, part, period, today)
        second = side_of(question, other, shown_period(question.other, other, today), today)
        return first, compared(question, first, second)
    if not parted:
        return side_of(question, part, period, today), None
    mine, rest = parts(part, question)
    first = side_of(question, mine, period, today)
    return first, compared(question, first, side_of(question, rest, period, today), other_part(question))


def side_of(question: Question, part: Sample, period: PeriodShown, today: Today) -> Side:
    """Everything that the rows of *part* say, over the days of *period*."""
    by_day = question.of_groups in IN_A_ROW and is_counted_by_day(question)
    stretches = days_of(question, part, window_of(question, period, part, today)) if by_day else []
    groups = [] if by_day else groups_of(question, part, period, today)
    value = value_of(question, part)
    trend = None
    if question.aggregate is Aggregate.TREND:
        _, values, days = trend_inputs(part, question)
        trend = trend_of(question, days, values)
        value = trend.change
    elif question.of_groups is Aggregate.TREND:
        trend = trend_of_groups(question, groups)
        value = trend.change
    return Side(
        part=part,
        period=period,
        value=value,
        groups=groups,
        stretches=stretches,
        of_groups=reduce_groups(question, stretches or groups, today.day, unit_of(question)),
        share=share_of(question, part),
        trend=trend,
    )


def share_of(question: Question, part: Sample) -> Share | None:
    """The rows (or the metric's total) that fulfil the split, of all that are counted; None unless asked for."""
    if question.aggregate not in _SHARES or part.split is None:
        return None
    inside = part.counted & part.split
    if question.aggregate is Aggregate.SHARE:
        own, whole, unit = float(inside.sum()), float(part.counted.sum()), plural(question.noun)
    else:
        own, whole = float(np.sum(part.values[inside])), float(np.sum(part.values[part.counted]))
        unit = question.metric.unit
    return Share(part=own, whole=whole, unit=unit, percent=own / whole * 100 if whole > 0 else None)


def compared(question: Question, first: Side, second: Side, label: str = "") -> Comparison:
    """The second side, and how far the first lies above it."""
    one, other = _as_number(first.asked), _as_number(second.asked)
    difference = None if one is None or other is None else one - other
    has_ratio = question.metric.quantity not in _NO_RATIO or question.aggregate in (Aggregate.COUNT, Aggregate.DAYS)
    return Comparison(
        period=second.period,
        label=label,
        value=other,
        rows_counted=second.rows_counted,
        rows_left_out=second.part.left_out,
        difference=difference,
        percent=difference / other * 100 if difference is not None and other and other > 0 and has_ratio else None,
    )


def _as_number(value: float | date | None) -> float | None:
    """A day as its ordinal, so that two of them lie so many days apart."""
    return float(value.toordinal()) if isinstance(value, date) else value


def other_part(question: Question) -> str:
    """The other side of a split in words: "weekdays", "other runs"."""
    if [condition.short for condition in question.versus] == ["all days"]:
        return f"all {plural(question.noun)}"
    if question.versus:
        return " and ".join(condition.short for condition in question.versus)
    return _OPPOSITES.get(this_part(question), f"other {plural(question.noun)}")


def this_part(question: Question) -> str:
    """The first side of a split in words: "weekends"."""
    return " and ".join(condition.short for condition in question.split)


_OPPOSITES = {"weekends": "weekdays", "weekdays": "weekends", "races": "no races", "no races": "races"}
