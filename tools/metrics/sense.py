"""Calls that cannot be meant: what does not go together, and conditions that nothing can fulfil. Pure."""

from collections.abc import Iterable, Iterator
from itertools import combinations

import numpy as np

from tools import sports
from tools.contract import FailureKind, ToolError
from tools.metrics.conditions import (
    Condition,
    DayCondition,
    JoinedCondition,
    LabelCondition,
    NumberCondition,
    NumberOfActivities,
)
from tools.metrics.groups import is_of_time
from tools.metrics.metric import Grain, Metric
from tools.metrics.query import Aggregate, GroupBy, QueryArgs, Wanted

PER_GROUP = frozenset({Aggregate.COUNT, Aggregate.SHARE, Aggregate.STREAK, Aggregate.CURRENT_STREAK, Aggregate.GAP})
"""Of groups: what asks of each whether the check holds."""
_IN_A_ROW = frozenset({Aggregate.STREAK, Aggregate.CURRENT_STREAK, Aggregate.GAP})
_OF_GROUPS = PER_GROUP | {
    Aggregate.SUM, Aggregate.MEAN, Aggregate.MEDIAN, Aggregate.MIN, Aggregate.MAX, Aggregate.BEST, Aggregate.STD,
    Aggregate.RANGE, Aggregate.PERCENTILE, Aggregate.TREND,
}  # fmt: skip
_SHARES = frozenset({Aggregate.SHARE, Aggregate.SHARE_OF_TOTAL})
_RELATIONS = frozenset({Aggregate.TREND, Aggregate.CORRELATION})
_ENDS = frozenset({Aggregate.MIN, Aggregate.MAX, Aggregate.BEST})
_OF_AN_ORDER = frozenset({Aggregate.LIST, Aggregate.FIRST, Aggregate.LAST})
_OF_ACTIVITIES = frozenset(
    {GroupBy.TYPE, GroupBy.SHOE, GroupBy.SPORT, GroupBy.TIME_OF_DAY, GroupBy.TEMPERATURE, GroupBy.DISTANCE}
)
_OF_A_ROW = frozenset({Wanted.NAME, Wanted.TYPE, Wanted.SHOE})
_OF_TWO = frozenset({Wanted.DIFFERENCE, Wanted.APART, Wanted.PERCENT, Wanted.WHICH})
_PIECES = frozenset({Grain.SPLIT, Grain.LAP})


def check_shape(args: QueryArgs, metric: Metric) -> None:
    """Raises ToolError (BAD_ARGUMENTS) for arguments that mean nothing together, with what would do instead."""
    for complaint in (
        *_of_aggregate(args, metric),
        *_of_groups(args, metric),
        *_of_sides(args, metric),
        *_of_relations(args, metric),
        *_of_answer(args, metric),
    ):
        raise ToolError(FailureKind.BAD_ARGUMENTS, *complaint)


Complaints = Iterator[tuple[str, str]]


def _of_aggregate(args: QueryArgs, metric: Metric) -> Complaints:
    if args.aggregate not in metric.aggregates:
        fitting = ", ".join(sorted(metric.aggregates))
        yield f"A {_said(args.aggregate)} of {metric.label} says nothing.", f"Use one of: {fitting}."
    asks_percentile = Aggregate.PERCENTILE in (args.aggregate, args.of_groups)
    if asks_percentile and args.percentile is None:
        yield "It is not said which percentile.", "Give `percentile`, from 0 to 100."
    if args.percentile is not None and not asks_percentile:
        yield "A percentile is given, and none is asked for.", "Use aggregate percentile, or leave `percentile` out."
    if args.rank is not None and not _has_places(args):
        yield "There is nothing to take a place of.", "Give rank with best, min, max, list, best_by or group_by."
    if args.last_n and args.first_n:
        yield "The newest and the oldest rows are asked for at once.", "Give last_n or first_n."


def _of_groups(args: QueryArgs, metric: Metric) -> Complaints:
    group_by = args.group_by
    if metric.name == "date" and Aggregate.RANGE in (args.aggregate, args.of_groups) and group_by:
        yield "How far dates lie apart is not grouped.", "Leave out group_by."
    if group_by and args.aggregate is Aggregate.LIST:
        yield "A list is not grouped.", "Leave out group_by, or use sum, mean, best or count."
    if group_by in _OF_ACTIVITIES and metric.grain not in (Grain.ACTIVITY, *_PIECES):
        yield f"A {metric.grain} has no {_said(group_by)}.", "Group by week, month or weekday."
    in_a_row = args.aggregate in _IN_A_ROW or args.of_groups in _IN_A_ROW
    if in_a_row and group_by is not None and not is_of_time(group_by):
        yield f"Groups by {_said(group_by)} do not follow each other.", "Group by day, week, month or year."
    if args.of_groups is None:
        return
    if args.of_groups is Aggregate.TREND and group_by is not None and not is_of_time(group_by):
        yield f"Groups by {_said(group_by)} do not follow each other.", "Group by week, month or year."
    if args.of_groups not in _OF_GROUPS:
        yield f"A {_said(args.of_groups)} of groups says nothing.", f"Use one of: {', '.join(sorted(_OF_GROUPS))}."
    if group_by is None and args.aggregate not in _IN_A_ROW:
        yield "It is not said of which groups.", "Give group_by: week, month …"
    if args.aggregate in _RELATIONS:
        yield f"Nothing is made of groups in a {args.aggregate}.", "Leave out of_groups."
    if args.aggregate in _IN_A_ROW and args.of_groups is not args.aggregate:
        yield "A streak is already made of groups.", "Leave out of_groups."


def _of_sides(args: QueryArgs, metric: Metric) -> Complaints:
    two = bool(args.compare_to or args.split)
    if args.compare_to and (args.aggregate is Aggregate.LIST or (metric.name == "date" and _reads_dates(args))):
        yield "Lists and dates are not compared.", "Compare a sum, mean, best or count."
    if args.compare_to and (args.last_n or args.first_n):
        what, name = ("newest", "last_n") if args.last_n else ("oldest", "first_n")
        yield f"The {what} activities have no second period to stand beside.", f"Leave out {name} or compare_to."
    if args.of_groups is Aggregate.TREND and two:
        yield "A trend is of one period, and of all rows in it.", "Leave out compare_to and split."
    if args.compare_to and args.split and args.aggregate not in _SHARES:
        yield "Two periods and two kinds of rows are compared at once.", "Leave out compare_to or split."
    if args.versus and not args.split:
        yield "One side of the comparison is missing.", "Give the other side as `split`."
    if args.aggregate in _SHARES and not args.split:
        yield "It is not said what the percentage is of.", "Give `split`: the conditions of the rows that it is of."
    if args.split and args.aggregate in _RELATIONS | _IN_A_ROW | {Aggregate.LIST}:
        yield f"A {_said(args.aggregate)} has no two sides.", "Use `filters`, and ask for one side at a time."
    if args.split and args.group_by and args.aggregate not in _SHARES:
        yield "Rows are grouped and parted in two at once.", "Leave out group_by or split."
    if args.check and args.check.value is None and not two:
        yield "It is not said what the value is held against.", "Give the check a value, or compare_to, or split."
    if args.check and args.aggregate is Aggregate.LIST:
        yield "A list is not held against a number.", "Use `filters`, or a count with the check."


def _has_places(args: QueryArgs) -> bool:
    """Whether one place of an order can be asked for: of rows, or of groups that are not summed up."""
    if args.group_by is not None:
        return (args.of_groups is None or args.of_groups in _ENDS) and args.aggregate not in _RELATIONS
    return args.aggregate in _ENDS | _OF_AN_ORDER or args.best_by is not None


def _reads_dates(args: QueryArgs) -> bool:
    return args.aggregate not in (Aggregate.COUNT, Aggregate.DAYS)


def _of_relations(args: QueryArgs, metric: Metric) -> Complaints:
    if args.aggregate is Aggregate.CORRELATION and not args.relate_to:
        yield "It is not said what it is related to.", "Give a second metric as `relate_to`."
    if args.relate_to and args.aggregate is not Aggregate.CORRELATION:
        yield "Two metrics are given, and no relation is asked for.", "Use aggregate correlation, or leave it out."
    if args.lag_days and args.aggregate is not Aggregate.CORRELATION:
        yield "Days of delay belong to a correlation.", "Use aggregate correlation, or leave out lag_days."
    if args.aggregate not in _RELATIONS:
        return
    if args.group_by is not None and not is_of_time(args.group_by):
        yield f"A {args.aggregate} by {_said(args.group_by)} says nothing.", "Group by week or month, or not at all."
    if args.compare_to:
        yield f"A {args.aggregate} is of one period.", "Leave out compare_to, or compare two averages."
    if metric.grain in (Grain.CALENDAR, *_PIECES) and args.aggregate is Aggregate.CORRELATION:
        yield f"Nothing is correlated with {metric.label}.", "Relate two measures of activities, days or nights."


def _of_answer(args: QueryArgs, metric: Metric) -> Complaints:
    if args.answer is Wanted.GROUP and args.group_by is GroupBy.DAY and args.of_groups is Aggregate.COUNT:
        yield "Days are listed, not counted by name.", "Use aggregate list with `filters`."
    if args.answer is Wanted.GROUP and args.group_by is None and args.aggregate not in _IN_A_ROW:
        yield "A group is asked for, and nothing is grouped.", "Give group_by: weekday, month, shoe …"
    if args.answer in _OF_A_ROW and metric.grain not in (Grain.ACTIVITY, *_PIECES):
        yield f"A {_said(metric.grain)} has no {args.answer}.", "Ask for its value or its date."
    is_trend = Aggregate.TREND in (args.aggregate, args.of_groups)
    of_one = not (args.compare_to or args.split) and not is_trend
    if args.answer in _OF_TWO and of_one and not (args.answer is Wanted.WHICH and args.group_by):
        yield "There is only one value, and nothing to compare it with.", "Give compare_to or split."
    if args.answer is Wanted.DIRECTION and not (args.compare_to or is_trend):
        yield "A direction needs a second period or a trend.", "Give compare_to, or use aggregate trend."


def check_conditions(conditions: Iterable[Condition]) -> None:
    """Raises ToolError (BAD_ARGUMENTS) where no row can fulfil all of *conditions*."""
    for one, other in combinations(conditions, 2):
        if _exclude(one, other):
            raise ToolError(
                FailureKind.BAD_ARGUMENTS,
                f"Nothing can be both {one.words} and {other.words}.",
                "Leave one of the two out.",
            )


def _exclude(one: Condition, other: Condition) -> bool:
    if isinstance(one, JoinedCondition) and isinstance(other, JoinedCondition):
        same_day = (one.source, one.offset) == (other.source, other.offset)
        return same_day and _numbers_exclude(one.of_day, other.of_day)
    if isinstance(one, LabelCondition) and isinstance(other, LabelCondition):
        return one.label == other.label and _labels_exclude(one, other)
    if isinstance(one, DayCondition) and isinstance(other, DayCondition):
        return (one.field, one.offset) == (other.field, other.offset) and not one.allowed & other.allowed
    return _numbers_exclude(one, other)


def _numbers_exclude(one: object, other: object) -> bool:
    """Whether two intervals of the same measure have nothing in common."""
    if isinstance(one, NumberCondition) and isinstance(other, NumberCondition):
        if one.of_knowledge or other.of_knowledge:
            return one.metric.name == other.metric.name and "unknown" in (one.op, other.op) and one.op != other.op
        same = one.metric.name == other.metric.name
        tolerances = (one.tolerance, other.tolerance)
    elif isinstance(one, NumberOfActivities) and isinstance(other, NumberOfActivities):
        same, tolerances = True, (0.0, 0.0)
    else:
        return False
    (low, least_in), (high, most_in) = _interval(one.op, one.value, tolerances[0])
    (other_low, other_least_in), (other_high, other_most_in) = _interval(other.op, other.value, tolerances[1])
    start, start_in = max((low, not least_in), (other_low, not other_least_in))
    end, end_in = min((high, most_in), (other_high, other_most_in))
    return same and (start > end or (start == end and (start_in or not end_in)))


def _interval(op: str, value: float, tolerance: float) -> tuple[tuple[float, bool], tuple[float, bool]]:
    """Both ends of what *op* allows, and whether each belongs to it."""
    if op == "=":
        return (value - tolerance, True), (value + tolerance, True)
    if op in ("<", "<="):
        return (-np.inf, True), (value, op == "<=")
    return ((value, op == ">="), (np.inf, True)) if op in (">", ">=") else ((-np.inf, True), (np.inf, True))


def _labels_exclude(one: LabelCondition, other: LabelCondition) -> bool:
    if "contains" in (one.text, other.text) or not (one.text and other.text):
        return False
    if one.negated and other.negated:
        return False
    if one.negated or other.negated:
        positive, negative = (other, one) if one.negated else (one, other)
        return _within(positive, negative)
    if one.label == "name" and not (one.text.startswith("=") and other.text.startswith("=")):
        return False
    return not (_within(one, other) or _within(other, one))


def _within(inner: LabelCondition, outer: LabelCondition) -> bool:
    """Whether whatever carries *inner* carries *outer* too: a trail run is a run."""
    if outer.text in (inner.text, "any"):
        return True
    return inner.label == "type" and sports.classify(inner.text)[0] == outer.text


def _said(word: str) -> str:
    return word.replace("_", " ")
