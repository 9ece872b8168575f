"""Which part of a result answers the question: the main fact, which the first sentence states. Pure."""

from collections.abc import Callable
from datetime import date

from tools.calendar_words import WEEKDAYS
from tools.metrics.catalog import measured
from tools.metrics.metric import Grain
from tools.metrics.nouns import plural
from tools.metrics.parts_found import (
    RECORDS,
    group_of,
    groups_that_fulfil,
    kind_of,
    name_of_side,
    of_one_row,
    row_of,
    span,
    tied_groups,
    unit_apart,
    value_of_group,
    when_of,
)
from tools.metrics.query import Aggregate, GroupBy, Wanted
from tools.metrics.relations import direction_of
from tools.metrics.result import ActivityRow, Main, PeriodShown, QueryResult

THE_SAME = "same"


def main_of(result: QueryResult) -> Main | None:
    """The part of *result* that ``result.wanted`` asks for; None where nothing is known of it."""
    return _MAKERS[result.wanted](result)


def main_name(result: QueryResult) -> str:
    """What the main fact is called. Names and shoes are marked as the free texts that they are."""
    words = {
        Wanted.VALUE: "value",
        Wanted.NAME: "name of the activity",
        Wanted.SHOE: "shoe",
        Wanted.GROUP: f"name of the {result.group_by}",
        Wanted.DAYS_SINCE: "days since",
    }
    return f"answer: {words.get(result.wanted, result.wanted.value.replace('_', ' '))}"


def _value(result: QueryResult) -> Main | None:
    found = _of_relations(result)
    if found is not None:
        return found
    if result.correlation is not None or result.trend is not None or result.of_groups is not None:
        return None
    group = group_of(result) if result.ranked else None
    if result.ranked and result.rank > 1 and group is None:
        return None
    if group is not None and group.value is not None:
        best = _as_date(result, group.value)
        return Main(wanted=Wanted.VALUE, value=best, unit=_unit(result, best), when=span(group.start, group.end))
    row = row_of(result)
    value = result.value
    if result.aggregate is Aggregate.LIST and row is not None and row.value is not None:
        value = _as_date(result, row.value)
    if value is None:
        return None
    is_one = of_one_row(result) or result.aggregate is Aggregate.LIST
    when = row.day.isoformat() if row is not None and is_one else when_of(result)
    return Main(wanted=Wanted.VALUE, value=value, unit=_unit(result, value), when=when)


def _count(result: QueryResult) -> Main | None:
    """How many rows the list has, shown or not."""
    unit = (
        plural(result.sport or "")
        if measured(result.metric).grain is Grain.ACTIVITY
        else f"{measured(result.metric).grain}s"
    )
    return Main(wanted=Wanted.COUNT, value=float(result.rows_counted), unit=unit, when=when_of(result))


def _of_relations(result: QueryResult) -> Main | None:
    """The value of what is made of groups, of a share, a correlation or a trend."""
    of_groups, share, when = result.of_groups, result.share, when_of(result)
    if of_groups is not None and of_groups.value is not None:
        streak = of_groups.streak
        tied = 0 if streak is None else streak.tied
        when = when if streak is None else span(streak.start, streak.end)
        return Main(wanted=Wanted.VALUE, value=of_groups.value, unit=of_groups.unit, when=when, tied=tied)
    if result.correlation is not None and result.correlation.r is not None:
        return Main(wanted=Wanted.VALUE, value=result.correlation.r, unit="r", when=when)
    if result.trend is not None and result.trend.change is not None:
        return Main(wanted=Wanted.VALUE, value=result.trend.change, unit=result.unit, when=when)
    if share is not None and share.percent is not None and of_groups is None and not result.ranked:
        return Main(wanted=Wanted.VALUE, value=share.percent, unit="percent", when=when)
    return None


def _date(result: QueryResult) -> Main | None:
    found = _day(result)
    if found is None:
        return None
    return Main(wanted=Wanted.DATE, value=found, when=found.isoformat(), tied=_tied(result))


def _day(result: QueryResult) -> date | None:
    if result.of_groups is not None and result.of_groups.streak is not None:
        return result.of_groups.streak.start
    if isinstance(result.value, date):
        return result.value
    group = group_of(result)
    if group is not None:
        return group.start
    row = row_of(result)
    return None if row is None else row.day


def _days_since(result: QueryResult) -> Main | None:
    found = _day(result)
    if found is None or result.today is None:
        return None
    return Main(wanted=Wanted.DAYS_SINCE, value=(result.today - found).days, unit="days", when=found.isoformat())


def _text_of_rows(wanted: Wanted, text: Callable[[ActivityRow], str | None]) -> Callable[[QueryResult], Main | None]:
    """What one row is called; of a list, or of everything done, what all of them are, each once."""

    def make(result: QueryResult) -> Main | None:
        one = row_of(result)
        is_one = of_one_row(result)
        rows = [one] if one is not None and is_one else result.activities
        found = list(dict.fromkeys(said for row in rows if (said := text(row))))
        if not found:
            return _group(result) if result.groups else None
        when = one.day.isoformat() if one is not None and is_one else when_of(result)
        return Main(wanted=wanted, value=", ".join(found), when=when, tied=_tied(result))

    return make


def _weekday(result: QueryResult) -> Main | None:
    if result.group_by is GroupBy.WEEKDAY:
        return _group(result)
    day = _day(result)
    if day is None:
        return None
    return Main(wanted=Wanted.WEEKDAY, value=WEEKDAYS[day.weekday()].capitalize(), when=day.isoformat())


def _group(result: QueryResult) -> Main | None:
    several = groups_that_fulfil(result)
    if several is not None:
        first = several[0] if several else None
        when = when_of(result) if first is None else span(first.start, first.end)
        return Main(wanted=Wanted.GROUP, value="none" if first is None else value_of_group(result, first), when=when)
    group = group_of(result)
    if group is None:
        return None
    return Main(
        wanted=Wanted.GROUP,
        value=value_of_group(result, group),
        when=span(group.start, group.end),
        tied=tied_groups(result),
    )


def _difference(result: QueryResult) -> Main | None:
    if result.trend is not None:
        return _of_relations(result)
    other = result.comparison
    if other is None or other.difference is None:
        return None
    apart = abs(other.difference) if result.unit == "date" else other.difference
    return Main(wanted=Wanted.DIFFERENCE, value=apart, unit=unit_apart(result), when=when_of(result))


def _apart(result: QueryResult) -> Main | None:
    other = result.comparison
    if other is None or other.difference is None:
        return None
    return Main(wanted=Wanted.APART, value=abs(other.difference), unit=unit_apart(result), when=when_of(result))


def _percent(result: QueryResult) -> Main | None:
    other = result.comparison
    if other is not None:
        if other.percent is None:
            return None
        percent = -other.percent if result.asks_less else other.percent
        return Main(wanted=Wanted.PERCENT, value=percent, unit="percent", when=when_of(result))
    found = _value(result)
    return found if found is not None and found.unit == "percent" else None


def _direction(result: QueryResult) -> Main | None:
    other = result.comparison
    if other is None or other.difference is None:
        way = None if result.trend is None else result.trend.direction
    else:
        later = other.difference if _is_later(result.period, other.period) else -other.difference
        way = direction_of(later, None)
    return None if way is None else Main(wanted=Wanted.DIRECTION, value=way, when=when_of(result))


def _is_later(first: PeriodShown, second: PeriodShown) -> bool:
    """Whether the first period is the later one (or as late): a change goes from the earlier to the later."""
    return first.start is None or second.start is None or first.start >= second.start


def _which(result: QueryResult) -> Main | None:
    other = result.comparison
    if other is None:
        return _group(result)
    if other.difference is None:
        return None
    if other.difference == 0:
        return Main(wanted=Wanted.WHICH, value=THE_SAME, when=when_of(result), tied=1)
    first = (other.difference > 0) == result.highest_first
    return Main(wanted=Wanted.WHICH, value=name_of_side(result, first=first), when=when_of(result))


def _yes_no(result: QueryResult) -> Main | None:
    if result.checked is not None:
        holds = result.checked.holds
    elif result.of_groups is not None:
        holds = None if result.of_groups.value is None else result.of_groups.value > 0
    else:
        holds = result.rows_counted > 0 and result.value != 0
    return None if holds is None else Main(wanted=Wanted.YES_NO, value="yes" if holds else "no", when=when_of(result))


def _unit(result: QueryResult, value: object) -> str | None:
    return None if isinstance(value, date) else result.unit


def _as_date(result: QueryResult, value: float) -> float | date:
    is_date = result.unit == "date"
    return date.fromordinal(int(value)) if is_date else value


def _tied(result: QueryResult) -> int:
    if result.of_groups is not None and result.of_groups.streak is not None:
        return result.of_groups.streak.tied
    if result.groups:
        return tied_groups(result)
    if result.rank > 1:
        return 0
    return sum(row.rank == 1 for row in result.activities) - 1 if result.aggregate in RECORDS else 0


_MAKERS: dict[Wanted, Callable[[QueryResult], Main | None]] = {
    Wanted.VALUE: _value,
    Wanted.COUNT: _count,
    Wanted.DATE: _date,
    Wanted.DAYS_SINCE: _days_since,
    Wanted.NAME: _text_of_rows(Wanted.NAME, lambda row: row.name),
    Wanted.TYPE: _text_of_rows(Wanted.TYPE, kind_of),
    Wanted.SHOE: _text_of_rows(Wanted.SHOE, lambda row: row.shoe),
    Wanted.WEEKDAY: _weekday,
    Wanted.GROUP: _group,
    Wanted.DIFFERENCE: _difference,
    Wanted.APART: _apart,
    Wanted.PERCENT: _percent,
    Wanted.DIRECTION: _direction,
    Wanted.WHICH: _which,
    Wanted.YES_NO: _yes_no,
}
