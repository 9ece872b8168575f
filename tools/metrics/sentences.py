"""What was found over the period in one sentence, as a runner would say it. Pure."""

from datetime import date

from tools.days import spoken_day
from tools.literal import literal
from tools.metrics.catalog import measured
from tools.metrics.metric import Grain, Metric
from tools.metrics.nouns import counted, plural, singular
from tools.metrics.of_groups import plural_of, singular_group
from tools.metrics.parts_found import group_of, row_of
from tools.metrics.query import Aggregate
from tools.metrics.result import QueryResult
from tools.metrics.words import (
    AVERAGES,
    COUNTS,
    HOW_TO_BRING_DATA,
    NOTHING_YET,
    average_of,
    chosen_rows,
    claimed,
    counted_text,
    days_asked_for,
    given,
    noun_of,
    over,
    place_of,
    value_text,
    was,
)
from tools.units import Quantity, Units


def sentence(result: QueryResult, units: Units, *, brief: bool = False) -> str:
    """What was found over the period, in one sentence; *brief*: without how many rows it is of."""
    if result.rows_counted == 0:
        return nothing(result)
    if result.group_by is not None and result.ranked and result.groups:
        return _best_group(result, units)
    match result.aggregate:
        case Aggregate.LIST:
            return _list(result)
        case Aggregate.MIN | Aggregate.MAX:
            return _record(result, units)
        case Aggregate.FIRST | Aggregate.LAST:
            return _end(result, units)
    return _number(result, units, brief=brief)


def nothing(result: QueryResult) -> str:
    """What was looked for and not found, and where the nearest is."""
    rows, metric = noun_of(result), measured(result.metric, result.over_m)
    if result.history_is_empty:
        return f"{NOTHING_YET} {HOW_TO_BRING_DATA}"
    if result.sports_present:
        others = ", ".join(plural(sport) for sport in result.sports_present)
        return f"Your history has no {plural(rows)}. It has: {others}."
    if result.rows_found:
        found = counted(rows, result.rows_found) + over(result.period)
        text = f"I found {found}, and none can be counted: {result.left_out_reason}."
    else:
        what = _nothing_of(result, metric)
        text = f"No {what}{over(result.period)}{given(result)}."
    if not result.nearest:
        return text
    near = " and ".join(spoken_day(day) for day in result.nearest)
    return f"{text} The nearest {'is' if len(result.nearest) == 1 else 'are'} on {near}."


def _nothing_of(result: QueryResult, metric: Metric) -> str:
    """``runs``, ``sleep recorded``; where days or nights are chosen by conditions, ``nights with sleep``."""
    rows = plural(noun_of(result))
    if metric.grain is Grain.CALENDAR:
        return f"{'such ' if result.conditions else ''}{rows}"
    if metric.grain in (Grain.DAY, Grain.NIGHT):
        return f"{rows} with {metric.label}" if result.conditions else f"{metric.label} recorded"
    return rows


def _number(result: QueryResult, units: Units, *, brief: bool) -> str:
    if result.value is None:
        return _too_few(result)
    value, when = value_text(result.value, result, units), over(result.period) + given(result)
    said = claimed(result, value)
    if result.best_by is not None:
        return f"{said} over {chosen_rows(result)}{_chosen_when(result, when)}."
    rows = "" if brief or result.aggregate in COUNTS else f", over {_of_how_many(result)}"
    return f"{said}{when}{rows}."


def _chosen_when(result: QueryResult, when: str) -> str:
    """The day of a single chosen row; the period that several were chosen of."""
    row = row_of(result)
    if result.best_n != 1 or row is None:
        return when
    within = when if result.period.label != "all time" else given(result)
    return f"{within}, on {spoken_day(row.day)}"


def _of_how_many(result: QueryResult) -> str:
    """``5 of 7 nights`` where some are missing: a total over fewer of them is a smaller one."""
    days, rows = days_asked_for(result), counted(noun_of(result), result.rows_counted)
    return rows if days is None else f"{result.rows_counted:,} of {counted(noun_of(result), days)}"


def _too_few(result: QueryResult) -> str:
    rows, when = counted(noun_of(result), result.rows_counted), over(result.period) + given(result)
    if result.aggregate is Aggregate.STD:
        return f"One value has no spread: there is only {rows}{when}."
    return f"I found {rows}{when}, and nothing that can be said of {measured(result.metric).label}."


def _record(result: QueryResult, units: Units) -> str:
    metric, highest = measured(result.metric, result.over_m), result.aggregate is Aggregate.MAX
    one, when, place = singular(noun_of(result)), over(result.period) + given(result), place_of(result.rank)
    if result.value is None and result.rank > 1:
        return f"There is no {place}one{when}: only {counted(noun_of(result), result.rows_counted)} to choose from."
    if isinstance(result.value, date):
        return f"Your {place}{'latest' if highest else 'first'} {one}{when} was on {spoken_day(result.value)}."
    days = [row.day for row in result.activities if row.rank == 1 or place]
    on = " and ".join(f"on {spoken_day(day)}" for day in days[:3]) + (" and more often" if len(days) > 3 else "")
    value = value_text(result.value, result, units)
    if metric.superlatives:
        thing = one if metric.grain is Grain.ACTIVITY else metric.label
        subject = f"{place}{metric.superlatives[0 if highest else 1]} {thing}"
    else:
        subject = f"{place}{'highest' if highest else 'lowest'} {metric.label}" + (
            "" if metric.grain != "activity" else f" of a {one}"
        )
    when += f", of {chosen_rows(result)}" if result.best_by else ""
    return f"Your {subject}{when} {was(metric)} {_at(metric)}{value}" + (f", {on}." if on else ".")


def _end(result: QueryResult, units: Units) -> str:
    """The first or the last of its kind."""
    metric, row = measured(result.metric, result.over_m), row_of(result)
    which = place_of(result.rank) + ("first" if result.aggregate is Aggregate.FIRST else "last")
    which = {"second first": "second", "third first": "third"}.get(which, which)
    if result.value is None:
        return f"There is no {which} one{over(result.period)}: only {counted(noun_of(result), result.rows_counted)}."
    one, when = singular(noun_of(result)), over(result.period) + given(result)
    day = result.value if isinstance(result.value, date) else None if row is None else row.day
    on = "" if day is None else f" was on {spoken_day(day)}"
    if isinstance(result.value, date) or metric.quantity is Quantity.DATE:
        return f"Your {which} {one}{when}{on}."
    if metric.grain is Grain.CALENDAR:
        return f"Your {which} {'such ' if result.conditions else ''}day{when}{on}."
    value = value_text(result.value, result, units)
    if metric.grain is Grain.ACTIVITY:
        return f"Your {which} {one}{when}{on}: {metric.label} {value}."
    return f"Your {which} {metric.label}{when} was {value}" + ("." if day is None else f", on {spoken_day(day)}.")


def _at(metric: Metric) -> str:
    return "at " if metric.quantity in (Quantity.PACE, Quantity.SPEED, Quantity.TEMPERATURE) else ""


def _list(result: QueryResult) -> str:
    metric, shown = measured(result.metric, result.over_m), len(result.activities)
    rows = noun_of(result)
    if metric.superlatives:
        way = metric.superlatives[0 if result.highest_first else 1]
    else:
        way = f"{'highest' if result.highest_first else 'lowest'} {metric.label}"
    which = (
        f"{shown} of your {counted(rows, result.rows_counted)}" if shown < result.rows_counted else counted(rows, shown)
    )
    return f"{which}{over(result.period)}{given(result)}, {way} first."


def _best_group(result: QueryResult, units: Units) -> str:
    best = group_of(result)
    if best is None or best.value is None:
        return nothing(result) if result.rank == 1 else _no_such_group(result)
    name = singular_group(str(result.group_by))
    what = best_words(result)
    when, value = over(result.period) + given(result), value_text(best.value, result, units)
    return f"The {name} with {what}{when} was {literal(best.label)}: {value}."


def _no_such_group(result: QueryResult) -> str:
    known = sum(group.value is not None for group in result.groups)
    groups = counted_text(known, plural_of(str(result.group_by)), "")
    return f"There is no {place_of(result.rank)}one{over(result.period)}{given(result)}: only {groups}."


def best_words(result: QueryResult) -> str:
    """What the first of ranked groups has: "the most distance", "the fastest average pace", "the second most runs"."""
    words = _most_words(result)
    return f"the {place_of(result.rank)}{words.removeprefix('the ')}" if result.ranked else words


def _most_words(result: QueryResult) -> str:
    metric = measured(result.metric, result.over_m)
    if result.aggregate in AVERAGES:
        return f"the {_end_of(metric, result)} {average_of(result)}"
    if result.aggregate is Aggregate.SUM:
        return f"the {'most' if result.highest_first else 'least'} {metric.label}"
    if result.aggregate in COUNTS:
        return f"the {'most' if result.highest_first else 'fewest'} {_counted_thing(result)}"
    what = _WHAT.get(result.aggregate, "")
    return f"the {_end_of(metric, result)} {what}{metric.label}"


_WHAT = {
    Aggregate.SHARE: "share by ",
    Aggregate.SHARE_OF_TOTAL: "share of ",
    Aggregate.STD: "spread of ",
    Aggregate.RANGE: "range of ",
}


def _end_of(metric: Metric, result: QueryResult) -> str:
    if metric.quantity in (Quantity.PACE, Quantity.RACE_TIME):
        return "slowest" if result.highest_first else "fastest"
    return "highest" if result.highest_first else "lowest"


def _counted_thing(result: QueryResult) -> str:
    return "days" if result.aggregate is Aggregate.DAYS else plural(noun_of(result))
