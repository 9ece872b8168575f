"""The first sentence: the part of the result that was asked for, and what it rests on. Pure."""

from collections.abc import Callable
from datetime import date

from tools.calendar_words import MONTHS
from tools.days import spoken_day, spoken_span
from tools.literal import literal
from tools.metrics import sentences, time_words
from tools.metrics.bounds import is_any, is_none
from tools.metrics.catalog import measured
from tools.metrics.comparing import way_of
from tools.metrics.group_words import bound_words, of_groups_sentence
from tools.metrics.nouns import counted
from tools.metrics.of_groups import singular_group
from tools.metrics.parts_found import (
    OF_ONE_ROW,
    group_of,
    groups_that_fulfil,
    is_series,
    row_of,
    unit_apart,
    value_of_group,
)
from tools.metrics.query import Aggregate, GroupBy, Wanted
from tools.metrics.relation_words import (
    correlation_sentence,
    difference_text,
    is_small,
    moved,
    share_sentence,
    trend_sentence,
)
from tools.metrics.result import Checked, Main, PeriodShown, QueryResult
from tools.metrics.words import COUNTS, average_of, capital, finer_text, given, number_text, over, value_text
from tools.units import Units, spoken_percent

_LOWERED = ("You ", "Your ", "The ", "There ", "No ", "In ", "From ", "Between ", "Over ", "All ")


def sentence(result: QueryResult, units: Units) -> str:
    """The answer in one sentence: what was asked for comes first."""
    main = result.main
    if main is None:
        return statement(result, units) + _not_known(result)
    if is_series(result) and result.rows_counted:
        return _series(result, units)
    if result.aggregate is Aggregate.LIST and result.wanted is Wanted.VALUE and result.rows_counted:
        return _list(result, units)
    maker = _MAKERS.get(result.wanted)
    return statement(result, units) if maker is None else maker(result, main, units)


def _list(result: QueryResult, units: Units) -> str:
    """``3 of your 12 runs in May 2025, longest first: 30.1 km, 25.0 km, 21.2 km.`` Of many, the table shows them."""
    said, rows = statement(result, units), result.activities
    if result.unit == "date" or result.over_m is not None or not 1 < len(rows) <= _MOST_NAMED:
        return said
    values = ", ".join(value_text(row.value, result, units) for row in rows)
    return f"{said.removesuffix('.')}: {values}."


def _series(result: QueryResult, units: Units) -> str:
    """``You ran 75.0 km in 2025, by month: 30.0 km (May 2025), 45.0 km (June 2025).`` Of many, the table shows them."""
    by, said = singular_group(str(result.group_by)), statement(result, units).removesuffix(".")
    if len(result.groups) > _MOST_NAMED:
        return f"{said}; by {by}, see the table."
    values = [f"{value_text(group.value, result, units)} ({literal(group.label)})" for group in result.groups]
    return f"{said}; by {by}: {', '.join(values)}."


_MOST_NAMED = 6
"""Values that a sentence can hold."""
_MOST_LISTED = 12
"""Names of groups that it can."""


def statement(result: QueryResult, units: Units, *, brief: bool = False) -> str:
    """What was found, whichever part of it is asked for; *brief*: without how many rows it is of."""
    if result.correlation is not None:
        return correlation_sentence(result, result.correlation, units)
    if result.trend is not None and result.rows_counted:
        return trend_sentence(result, result.trend, units)
    if result.of_groups is not None and not (result.history_is_empty or result.sports_present):
        return of_groups_sentence(result, result.of_groups, units)
    if result.share is not None and result.rows_counted and not result.ranked:
        return share_sentence(result, result.share, units)
    if result.over_m is not None:
        return time_words.sentence(result, units)
    return sentences.sentence(result, units, brief=brief)


def lowered(text: str) -> str:
    """A sentence after a colon."""
    return text[:1].lower() + text[1:] if text.startswith(_LOWERED) else text


def _not_known(result: QueryResult) -> str:
    if not result.rows_counted or result.wanted in (Wanted.VALUE, Wanted.YES_NO):
        return ""
    what = {Wanted.WHICH: "which is ahead", Wanted.DIRECTION: "a direction"}.get(
        result.wanted, f"the {result.wanted.value.replace('_', ' ')}"
    )
    return f" For {what} there is not enough data."


def _tied(main: Main) -> str:
    return "" if not main.tied else f" ({main.tied:,} more {'is' if main.tied == 1 else 'are'} level with it)"


def _date(result: QueryResult, main: Main, units: Units) -> str:
    said = statement(result, units)
    is_said = isinstance(result.value, date) or (result.unit == "count" and result.aggregate in OF_ONE_ROW)
    if not isinstance(main.value, date) or is_said:
        return said
    several = result.aggregate is Aggregate.LIST and len(result.activities) > 1
    days = [row.day for row in result.activities[:_MOST_NAMED]] if several else [main.value]
    return f"{', '.join(map(spoken_day, days))}{_tied(main)}: {lowered(said)}"


def _days_since(result: QueryResult, main: Main, units: Units) -> str:
    days = int(main.value) if isinstance(main.value, (int, float)) else 0
    ago = "Today (0 days ago)" if days == 0 else f"{counted('day', days)} ago"
    row = row_of(result)
    day = result.value if isinstance(result.value, date) else None if row is None else row.day
    on = "" if day is None else f", on {spoken_day(day)}"
    return f"{ago}{on}: {lowered(statement(result, units))}"


def _text(result: QueryResult, main: Main, units: Units) -> str:
    """A kind or a pair of shoes; the words of the data are shown as they are, never as markup."""
    return f"{capital(literal(str(main.value)))}{_tied(main)}: {lowered(statement(result, units))}"


def _name(result: QueryResult, main: Main, units: Units) -> str:
    rows = list(dict.fromkeys(row.name for row in result.activities if row.name))
    texts = rows if ", ".join(rows) == main.value else [str(main.value)]
    quoted = ", ".join(f"“{literal(text)}”" for text in texts)
    return f"{quoted}: {lowered(statement(result, units))}"


def _group(result: QueryResult, main: Main, units: Units) -> str:
    several = groups_that_fulfil(result)
    if several is not None:
        return _groups_named(
            result, [literal(_label(result, value_of_group(result, group), group.label)) for group in several], units
        )
    group = group_of(result)
    if group is None:
        return statement(result, units)
    value, when = value_text(group.value, result, units), over(result.period) + given(result)
    label = literal(capital(_label(result, main.value, group.label))) + _tied(main)
    what = f"the {singular_group(str(result.group_by))} with {sentences.best_words(result)}"
    return f"{label}: {what}{when}, {value}."


def _groups_named(result: QueryResult, labels: list[str], units: Units) -> str:
    """``May 2025, July 2025: in 2 of 12 months, you ran more than 100 km in 2025.``"""
    said = statement(result, units)
    more = " and more" if len(labels) > _MOST_LISTED else ""
    return f"{', '.join(labels[:_MOST_LISTED])}{more}: {lowered(said)}" if labels else said


def _label(result: QueryResult, value: object, label: str) -> str:
    """A month or year that the period cuts off is still called by its name."""
    text = str(value)
    if result.group_by is GroupBy.YEAR:
        return text
    if result.group_by is GroupBy.MONTH and len(text) == len("2024-05"):
        return f"{MONTHS[int(text[5:]) - 1].capitalize()} {text[:4]}"
    return label


def _both(result: QueryResult, units: Units) -> tuple[str, str]:
    """Either value of a comparison with its side: "112.3 km in May 2025", "14.2 km (weekends)"."""
    other = result.comparison
    if other is None:
        return "", ""
    unit = result.unit if result.of_groups is None else result.of_groups.unit
    first = result.value if result.of_groups is None else result.of_groups.value
    small = other.difference is not None and is_small(other.difference, result, units)
    text = finer_text if small else number_text
    texts = [
        value_text(value, result, units)
        if value is None or isinstance(value, date) or unit == "date"
        else text(value, unit, result, units)
        for value in (first, other.value)
    ]
    if other.label:
        sides = [f" ({literal(label)})" for label in (" and ".join(result.split), other.label)]
    else:
        sides = [over(result.period), over(other.period)]
    return texts[0] + sides[0], texts[1] + sides[1]


def _what(result: QueryResult) -> str:
    metric = measured(result.metric, result.over_m)
    if result.aggregate in (Aggregate.COUNT, Aggregate.DAYS):
        return ""
    if result.aggregate in (Aggregate.MEAN, Aggregate.MEDIAN):
        return f"{average_of(result)} "
    return f"{metric.label} "


def _difference(result: QueryResult, main: Main, units: Units) -> str:
    if result.trend is not None or result.comparison is None or not isinstance(main.value, (int, float)):
        return statement(result, units)
    if result.unit == "date":
        return _days_apart(result, main.value, units)
    size, (first, second) = difference_text(main.value, unit_apart(result), result, units), _both(result, units)
    way = "no difference" if main.value == 0 else f"{size} {way_of(result, more=main.value > 0)}"
    return f"{capital(way)}: {_what(result)}{first}, against {second}."


def _days_apart(result: QueryResult, days: float, units: Units) -> str:
    """``4 days apart: Saturday 5 September 2020 (Mt. Begbie), Wednesday 9 September 2020 (Mt. Cartier).``"""
    first, second = _both(result, units)
    return f"{counted('day', round(days))} apart: {first}, {second}."


def _apart(result: QueryResult, main: Main, units: Units) -> str:
    if result.comparison is None or not isinstance(main.value, (int, float)):
        return statement(result, units)
    first, second = _both(result, units)
    size = difference_text(main.value, unit_apart(result), result, units)
    return f"{capital(size)} apart: {_what(result)}{first}, and {second}."


def _percent(result: QueryResult, main: Main, units: Units) -> str:
    if result.comparison is None or not isinstance(main.value, (int, float)):
        return statement(result, units)
    first, second = _both(result, units)
    way = way_of(result, more=(main.value > 0) is not result.asks_less)
    return f"{spoken_percent(abs(main.value))} {way}: {_what(result)}{first}, against {second}."


def _direction(result: QueryResult, main: Main, units: Units) -> str:
    other = result.comparison
    if other is None or other.difference is None:
        return statement(result, units)
    first, second = _both(result, units)
    begins, ends = (first, second) if _is_earlier(result.period, other.period) else (second, first)
    size = difference_text(other.difference, unit_apart(result), result, units)
    what = _what(result) or f"number of {result.unit} "
    if main.value == "same":
        return f"Your {what}stayed the same: {begins}, {ends}."
    return f"Your {what}{moved(result, size, up=main.value == 'up')}: from {begins} to {ends}."


def _is_earlier(first: PeriodShown, second: PeriodShown) -> bool:
    return first.start is not None and second.start is not None and first.start < second.start


def _which(result: QueryResult, main: Main, units: Units) -> str:
    other = result.comparison
    if other is None or other.difference is None:
        return _group(result, main, units)
    first, second = _both(result, units)
    if other.difference == 0:
        return f"Both are the same: {_what(result)}{first}, and {second}."
    ahead, behind = (first, second) if (other.difference > 0) == result.highest_first else (second, first)
    label = str(main.value)
    if not other.label:
        period = result.period if ahead is first else other.period
        label = _spoken_period(period)
    return f"{capital(literal(label))}: {_what(result)}{ahead}, against {behind}."


def _spoken_period(period: PeriodShown) -> str:
    return period.label if period.tells_dates else f"{period.label} ({spoken_span(period.start, period.end)})"


def _yes_no(result: QueryResult, main: Main, units: Units) -> str:
    answer, said, checked = capital(str(main.value)), statement(result, units, brief=True), result.checked
    if result.correlation is not None and not said[1:2].isupper():
        said = said[:1].lower() + said[1:]
    text = f"{answer}: {lowered(said).removesuffix('.')}"
    if checked is None or checked.bound is None or result.rows_counted == 0 or _says_it_itself(result, checked):
        return f"{text}."
    if checked.every:
        return f"{text}, of {checked.bound:,.0f} {checked.unit if checked.unit != 'runs' else 'days'}."
    if checked.against_other:
        return f"{text}, against {_both(result, units)[1]}."
    unit = result.unit if result.of_groups is None else result.of_groups.unit
    beyond = bound_words(checked.op, checked.bound, unit, result, units)
    return f"{text}, {'' if main.value == 'yes' else 'not '}{beyond}."


def _says_it_itself(result: QueryResult, checked: Checked) -> bool:
    """Whether the value leaves no doubt: which way a trend goes, that there were any runs."""
    if result.trend is not None or result.correlation is not None:
        return checked.bound == 0
    if result.share is not None and checked.bound in (0, 100):
        return True
    counts = result.aggregate in COUNTS and result.of_groups is None and not checked.every
    return counts and (is_any(checked.op, checked.bound) or is_none(checked.op, checked.bound))


_MAKERS: dict[Wanted, Callable[[QueryResult, Main, Units], str]] = {
    Wanted.DATE: _date,
    Wanted.DAYS_SINCE: _days_since,
    Wanted.NAME: _name,
    Wanted.TYPE: _text,
    Wanted.SHOE: _text,
    Wanted.WEEKDAY: _text,
    Wanted.GROUP: _group,
    Wanted.DIFFERENCE: _difference,
    Wanted.APART: _apart,
    Wanted.PERCENT: _percent,
    Wanted.DIRECTION: _direction,
    Wanted.WHICH: _which,
    Wanted.YES_NO: _yes_no,
}
