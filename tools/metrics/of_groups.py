"""One value of many groups: the mean week, in how many weeks, how many days in a row. Pure."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import numpy as np

from tools.metrics.groups import is_of_time
from tools.metrics.metric import Values
from tools.metrics.query import Aggregate
from tools.metrics.question import Question
from tools.metrics.result import Group, OfGroups, Streak
from tools.metrics.stretches import Stretch

Groups = Sequence[Group | Stretch]

IN_A_ROW = frozenset({Aggregate.STREAK, Aggregate.CURRENT_STREAK, Aggregate.GAP})
COUNTS = frozenset({Aggregate.COUNT, Aggregate.SHARE})


def reduce_groups(question: Question, groups: Groups, today: date, unit: str) -> OfGroups | None:
    """What ``question.of_groups`` makes of *groups* (in the order of time); None where it asks for nothing of them.

    *unit* is that of the groups' values. For counts and streaks every group up to *today* is one, whole or not;
    averages and extremes are of the whole ones, empty ones included (of those there are, if none is whole).
    """
    if question.of_groups in (None, Aggregate.TREND) or question.group_by is None:
        return None
    if question.of_groups in IN_A_ROW:
        return _in_a_row(question, groups, today)
    if question.of_groups in COUNTS:
        return _count(question, groups)
    return _reduced(question, [group for group in groups if isinstance(group, Group)], unit)


def fulfils(question: Question, group: Group | Stretch) -> bool | None:
    """Whether the check holds for *group*; without a check (or with "every"), whether it has a row. None: unknown."""
    bound = question.check
    if bound is None or bound.every or bound.value is None:
        return None if group.rows_left_out and not group.rows_counted else group.rows_counted > 0
    return None if group.value is None else bound.holds(group.value)


def unit_of_groups(word: str) -> str:
    """What a number of groups counts, as the unit of a fact: ``weeks``, ``shoes``, ``months`` of the calendar."""
    return _UNITS.get(word, plural_of(word))


_UNITS = {"shoe": "shoes", "calendar_month": "months"}


def singular_group(word: str) -> str:
    """A kind of group in words: ``week``, ``pair of shoes``."""
    return _SINGULAR.get(word, word)


def plural_of(word: str) -> str:
    """The plural of a kind of group: ``week`` gives ``weeks``."""
    return _PLURAL.get(word, f"{word}s")


_SINGULAR = {"shoe": "pair of shoes", "calendar_month": "calendar month", "time_of_day": "time of day"} | {
    "temperature": "band of temperature", "distance": "band of distance", "type": "type", "weekend": "part of the week"
}  # fmt: skip
_PLURAL = {"shoe": "pairs of shoes", "calendar_month": "calendar months", "time_of_day": "times of day"} | {
    "temperature": "bands of temperature", "distance": "bands of distance", "weekend": "parts of the week"
}  # fmt: skip


def _reduced(question: Question, groups: Sequence[Group], unit: str) -> OfGroups:
    whole = [group for group in groups if group.whole]
    used = whole or list(groups)
    known = np.array([group.value for group in used if group.value is not None], dtype=np.float64)
    return OfGroups(
        aggregate=_asked(question),
        value=_aggregate(_asked(question), known, question.percentile),
        unit=unit,
        groups=int(known.size),
        unknown=len(used) - int(known.size),
        whole_only=bool(whole) and len(whole) < len(groups),
        percentile=question.percentile,
    )


def _aggregate(aggregate: Aggregate, values: Values, percentile: float | None) -> float | None:
    if values.size == 0 or (aggregate is Aggregate.STD and values.size == 1):
        return None
    if aggregate is Aggregate.PERCENTILE:
        return float(np.percentile(values, 50.0 if percentile is None else percentile))
    return float(_REDUCERS.get(aggregate, np.mean)(values))


def _deviation(values: Values) -> float:
    return float(values.std(ddof=1))


_REDUCERS: dict[Aggregate, Callable[[Values], Any]] = {
    Aggregate.SUM: np.sum,
    Aggregate.MEDIAN: np.median,
    Aggregate.MIN: np.min,
    Aggregate.MAX: np.max,
    Aggregate.STD: _deviation,
    Aggregate.RANGE: np.ptp,
    Aggregate.FIRST: lambda values: values[0],
    Aggregate.LAST: lambda values: values[-1],
}


def _count(question: Question, groups: Groups) -> OfGroups:
    found = [fulfils(question, group) for group in groups]
    met, known = found.count(True), len(found) - found.count(None)
    is_share = question.of_groups is Aggregate.SHARE
    percent = met / known * 100 if known else None
    return OfGroups(
        aggregate=_asked(question),
        value=percent if is_share else float(met),
        unit="percent" if is_share else unit_of_groups(str(question.group_by)),
        groups=known,
        fulfilled=met,
        keys=[g.key for g, holds in zip(groups, found, strict=True) if holds and isinstance(g, Group)],
        unknown=found.count(None),
        **_bound(question),
    )


def _in_a_row(question: Question, groups: Groups, today: date) -> OfGroups | None:
    if question.group_by is None or not is_of_time(question.group_by):
        return None
    in_time = sorted((g for g in groups if g.start is not None), key=lambda g: g.start or today)
    found = [fulfils(question, group) for group in in_time]
    wanted = question.of_groups is not Aggregate.GAP
    streak = _current(in_time, found, today) if question.of_groups is Aggregate.CURRENT_STREAK else None
    shown = (streak or _longest(in_time, [f is wanted for f in found], today)).model_copy(
        update={"unit": unit_of_groups(str(question.group_by))}
    )
    return OfGroups(
        aggregate=_asked(question),
        value=float(shown.length) if in_time else None,
        unit=unit_of_groups(str(question.group_by)),
        groups=len(in_time),
        unknown=found.count(None),
        streak=shown,
        **_bound(question),
    )


def _bound(question: Question) -> dict[str, Any]:
    bound = question.check
    return {} if bound is None or bound.value is None else {"op": bound.op, "bound": bound.value}


def _asked(question: Question) -> Aggregate:
    return question.of_groups or Aggregate.MEAN


def _longest(groups: Groups, marks: Sequence[bool], today: date) -> Streak:
    """The longest run of marked groups, the earliest of equal ones."""
    runs = _runs(marks)
    if not runs:
        return Streak(length=0, unit="")
    length = max(end - start for start, end in runs)
    longest = [run for run in runs if run[1] - run[0] == length]
    start, end = longest[0]
    return _streak(groups, start, end, today).model_copy(update={"tied": len(longest) - 1})


def _current(groups: Groups, found: Sequence[bool | None], today: date) -> Streak:
    """The run that ends with the group of today, or with the one before where today's may still come."""
    end = len(groups)
    if end and found[-1] is not True and (groups[-1].end or today) >= today:
        end -= 1
    start = end
    while start and found[start - 1] is True:
        start -= 1
    return _streak(groups, start, end, today) if end > start else Streak(length=0, unit="")


def _streak(groups: Groups, start: int, end: int, today: date) -> Streak:
    last = groups[end - 1]
    reaches = end == len(groups) or (end == len(groups) - 1 and (groups[-1].end or today) >= today)
    until_today = bool(groups) and (groups[-1].end or today) >= today
    return Streak(length=end - start, unit="", start=groups[start].start, end=last.end, goes_on=reaches and until_today)


def _runs(marks: Sequence[bool]) -> list[tuple[int, int]]:
    """Start and end (exclusive) of every run of true marks."""
    padded = np.concatenate(([0], np.asarray(marks, dtype=np.int8), [0])).astype(np.int8)
    steps = np.diff(padded)
    starts, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    return list(zip(starts.tolist(), ends.tolist(), strict=True))
