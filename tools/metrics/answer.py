"""From rows to the typed result: values, groups, records, comparison. Pure; tool.py brings the rows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from sqlalchemy import Row

from tools.days import unit_around
from tools.metrics.aggregate import Sample, ranking, reduce
from tools.metrics.conditions import Mask
from tools.metrics.groups import MOST_GROUPS, MOST_RANKED, Bucket, Window, buckets, is_of_time
from tools.metrics.metric import Grain, Metric
from tools.metrics.nouns import counted, plural, singular
from tools.metrics.of_groups import IN_A_ROW
from tools.metrics.query import Aggregate, Wanted
from tools.metrics.question import SHOWN_BY_DEFAULT, Question
from tools.metrics.result import ActivityRow, Group, PeriodShown
from tools.periods import Period
from tools.units import CLOCKS, Quantity

_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_ADD_UP = _COUNTS | {Aggregate.SUM}
_SHARES = frozenset({Aggregate.SHARE, Aggregate.SHARE_OF_TOTAL})
_NO_DATES = _COUNTS | _SHARES | {Aggregate.RANGE}
"""What is made of dates and is none."""
_APART = frozenset({Aggregate.STD, Aggregate.RANGE, Aggregate.TREND})
_OF_NO_ONE_VALUE = frozenset({Aggregate.LIST, Aggregate.TREND, Aggregate.CORRELATION})
_OF_A_ROW = frozenset({Wanted.DATE, Wanted.DAYS_SINCE, Wanted.NAME, Wanted.TYPE, Wanted.SHOE, Wanted.WEEKDAY})
_RELATIONS = frozenset({Aggregate.TREND, Aggregate.CORRELATION})
_ENDS = frozenset({Aggregate.FIRST, Aggregate.LAST})


@dataclass(frozen=True)
class Today:
    """The athlete's day and week, and where their history begins."""

    day: date
    week_start: int
    first_day: date | None = None
    """Their first day with any data of the kind: weeks before it are unknown, not empty."""


def unit_of(question: Question) -> str:
    """The unit of the answer's value: a count's is what it counts."""
    match question.aggregate:
        case Aggregate.COUNT:
            return plural(question.noun)
        case Aggregate.DAYS:
            return "days"
        case Aggregate.CORRELATION:
            return "r"
    if question.aggregate in _SHARES:
        return "percent"
    apart = question.aggregate in _APART or question.of_groups is Aggregate.TREND
    return difference_unit(question.metric) if apart else question.metric.unit


def difference_unit(metric: Metric) -> str:
    """The unit of how far two values lie apart: of temperatures kelvins, of times of day seconds."""
    if metric.quantity in CLOCKS:
        return "s"
    if metric.quantity is Quantity.DATE:
        return "days"
    return "K" if metric.quantity is Quantity.TEMPERATURE else metric.unit


def shown_period(period: Period, part: Sample, today: Today) -> PeriodShown:
    """The period with real dates: an open start is the history's first day, an open end is today."""
    days = part.rows.days
    start, end = period.start, period.end
    if start is None and today.first_day is not None:
        start = min(today.first_day, end or today.first_day)
    if end is None and start is not None:
        end = max([today.day, *days[-1:]])
    length = None if start is None or end is None else (end - start).days + 1
    so_far = (today.day - start).days + 1 if start and end and start <= today.day < end else None
    return PeriodShown(
        start=start,
        end=end,
        label=period.label,
        phrase=period.phrase,
        tells_dates=period.tells_dates,
        days=length,
        days_so_far=so_far,
    )


def newest_shown(question: Question, part: Sample, asked: PeriodShown) -> PeriodShown:
    """The days from the first to the last of the newest (or oldest) rows; *asked* where there are none."""
    days = part.rows.days if question.best is None else part.among
    if not days:
        return asked
    number = len(days)
    which = "first" if question.first_n is not None and question.last_n is None else "last"
    label = f"your {which} {singular(question.noun) if number == 1 else counted(question.noun, number)}"
    bounds = "" if question.period.start is None and question.period.end is None else f" {question.period.phrase}"
    return PeriodShown(
        start=days[0], end=days[-1], label=label + bounds, phrase=f"in {label}{bounds}", tells_dates=False
    )


def whole_runs(question: Question, part: Sample) -> Mask:
    """Of times over a distance: which rows are whole runs without samples. Shape (n,)."""
    if question.over_m is None or "effort_s" not in part.rows.columns:  # of a share nobody looks at the times
        return np.zeros(len(part.rows), dtype=np.bool_)
    return np.isnan(part.rows.columns["effort_s"]) & part.counted


def untimed_runs(question: Question, part: Sample) -> int:
    """Of times over a distance: how many runs at least as long have none, and might hold a better one."""
    return 0 if question.over_m is None else part.reasons.get(f"without {question.metric.label}", 0)


def value_of(question: Question, part: Sample) -> float | date | None:
    """The one number (or date) that was asked for."""
    if question.aggregate in _OF_NO_ONE_VALUE:
        return None
    value = reduce(question.aggregate, part) if question.rank == 1 else _value_at_rank(question, part)
    if value is None:
        return None
    if question.metric.quantity is Quantity.DATE and question.aggregate is Aggregate.RANGE:
        days = [part.rows.days[index] for index in np.flatnonzero(part.counted).tolist()]
        return float((max(days) - min(days)).days)
    if question.metric.quantity is Quantity.DATE and question.aggregate not in _NO_DATES:
        return date.fromordinal(int(value))
    return value


def _value_at_rank(question: Question, part: Sample) -> float | None:
    """Of a record, the second best; of what is grouped, where the rank is that of the groups, the one of all rows."""
    if question.group_by is not None:
        return reduce(question.aggregate, part)
    places = chosen(question, part)
    return float(part.values[places[0][1]]) if places else None


def left_out_reason(part: Sample, noun: str) -> str | None:
    """``2 runs without average heart rate``."""
    if not part.reasons:
        return None
    return ", ".join(f"{counted(noun, number)} {reason}" for reason, number in part.reasons.items())


def groups_of(question: Question, part: Sample, period: PeriodShown, today: Today) -> list[Group]:
    """Every group of the period; the best first where a ranking was asked for, unknown ones last."""
    if question.group_by is None or question.aggregate in _RELATIONS:
        return []
    found = [
        _group(question, part, bucket)
        for bucket in buckets(part.rows, question.group_by, window_of(question, period, part, today))
    ]
    if question.ranked:
        sign = -1 if question.highest_first else 1
        found.sort(key=lambda g: (g.value is None, 0 if g.value is None else sign * g.value))
    return found


def _group(question: Question, part: Sample, bucket: Bucket) -> Group:
    size = int(bucket.indices.size)
    counted = int(part.counted[bucket.indices].sum()) if size else 0
    value = reduce(question.aggregate, part, bucket.indices) if size else None
    return Group(
        key=bucket.key,
        label=bucket.label,
        start=bucket.start,
        end=bucket.end,
        value=_empty_or(value, question, size),
        rows_counted=counted,
        rows_left_out=size - counted,
        whole=bucket.whole,
    )


def shown_groups(question: Question, groups: list[Group]) -> list[Group]:
    """All of them in the order of time; of a ranking the first ones, of a streak none."""
    if question.of_groups in IN_A_ROW or question.of_groups is Aggregate.TREND:
        return []
    if question.of_groups is not None:
        return groups[-MOST_GROUPS:]
    return groups[: max(question.top or MOST_RANKED, question.rank)] if question.ranked else groups


def mean_of_whole(question: Question, groups: list[Group]) -> tuple[float | None, int]:
    """Mean total per whole group, and of how many; None for what does not add up or has fewer than two."""
    if question.group_by is None or question.aggregate not in _ADD_UP or not is_of_time(question.group_by):
        return None, 0
    whole = [group.value for group in groups if group.whole]
    known = [value for value in whole if value is not None]
    return (sum(known) / len(known), len(known)) if len(known) == len(whole) > 1 else (None, 0)


def chosen(question: Question, part: Sample) -> list[tuple[int, int]]:
    """(rank, index) of the rows to show: the first N of a list, whoever holds a record, the first or the last.

    Where a day, a name or a kind is asked for of all that was done, all of it, the oldest first.
    """
    if question.group_by is not None:
        return []
    if question.aggregate in _ENDS:
        rows = np.flatnonzero(part.counted).tolist()
        in_order = rows if question.aggregate is Aggregate.FIRST else rows[::-1]
        return [(question.rank, index) for index in in_order[question.rank - 1 : question.rank]]
    if question.is_ranking:
        return _placed(question, ranking(part, highest_first=_record_is_highest(question)))
    if part.best is not None:
        return [(rank, index) for rank, index in enumerate(part.best, start=1) if part.counted[index]]
    return _all_of(part) if question.wanted in _OF_A_ROW else []


def _placed(question: Question, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of the *places* of all rows, the best first, those that are shown."""
    if question.rank > 1:
        return places[question.rank - 1 : question.rank]
    if question.aggregate is Aggregate.LIST:
        return places[: question.top or SHOWN_BY_DEFAULT]
    if question.top:
        return places[: question.top]
    holders = [place for place in places if place[0] == 1]
    return holders if len(holders) <= SHOWN_BY_DEFAULT else [*holders[: SHOWN_BY_DEFAULT - 1], holders[-1]]


def _all_of(part: Sample) -> list[tuple[int, int]]:
    rows = np.flatnonzero(part.counted).tolist()[-MOST_RANKED:]
    return list(enumerate(rows, start=1))


def _record_is_highest(question: Question) -> bool:
    if question.aggregate is Aggregate.LIST:
        return question.highest_first
    return question.aggregate is Aggregate.MAX


def activity_rows(
    question: Question, part: Sample, places: list[tuple[int, int]], details: dict[int, Row[Any]]
) -> list[ActivityRow]:
    """The chosen rows with what is known of them."""
    rows, whole = part.rows, whole_runs(question, part)
    found: list[ActivityRow] = []
    for rank, index in places:
        key = rows.ids[index]
        own = details.get(key) if key is not None else None
        found.append(
            ActivityRow(
                id=key,
                day=rows.days[index],
                value=float(part.values[index]),
                rank=rank,
                is_whole_run=bool(whole[index]),
                **({} if own is None else _detail(own)),
            )
        )
    return found


def _detail(own: Row[Any]) -> dict[str, Any]:
    known = own.distance_m and own.moving_time_s
    return {
        "name": own.name,
        "sport": own.sport,
        "activity_type": own.activity_type,
        "distance_m": own.distance_m,
        "moving_time_s": own.moving_time_s,
        "pace_s_per_km": own.moving_time_s / (own.distance_m / 1000) if known else None,
        "speed_m_per_s": own.distance_m / own.moving_time_s if known else None,
        "heart_rate_mean_bpm": own.heart_rate_mean_bpm,
        "is_race": own.is_race,
        "shoe": getattr(own, "shoe", None),
    }


def _empty_or(value: float | None, question: Question, size: int) -> float | None:
    """A week without a run is a week of no kilometres; a mean over nothing stays unknown."""
    if value is not None or size:
        return value
    adds_up = question.aggregate is Aggregate.SUM and question.metric.grain is Grain.ACTIVITY
    return 0.0 if adds_up or question.aggregate in _COUNTS else None


def window_of(question: Question, period: PeriodShown, part: Sample, today: Today) -> Window | None:
    """The days that groups are of: from the first with any data to the last that has begun."""
    days = part.rows.days
    if period.start is None or period.end is None:
        return None
    last = max(min(period.end, today.day), days[-1] if days else period.start)
    begins = min(today.first_day or period.start, last)
    if question.group_by is not None and is_of_time(question.group_by):
        begins, _ = unit_around(begins, question.group_by.value, today.week_start)
    any_number = question.ranked or question.of_groups is not None
    begins = max(period.start, begins)
    return Window(
        begins, last, today.day, today.week_start, today.first_day, any_number, question.shown_units, question.ranked
    )
