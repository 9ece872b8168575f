"""What was found over the period in one sentence, as a runner would say it. Pure."""

from datetime import date

from tools.days import spoken_day
from tools.literal import literal
from tools.metrics.catalog import measured
from tools.metrics.metric import Grain, Metric
from tools.metrics.nouns import counted, plural, singular
from tools.metrics.of_groups import singular_group
from tools.metrics.parts_found import row_of
from tools.metrics.query import Aggregate
from tools.metrics.result import QueryResult
from tools.metrics.words import (
    AVERAGES,
    COUNTS,
    HOW_TO_BRING_DATA,
    NOTHING_YET,
    average_of,
    claimed,
    days_asked_for,
    given,
    noun_of,
    over,
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
        what = plural(rows) if metric.grain is Grain.ACTIVITY else f"{metric.label} recorded"
        text = f"No {what}{over(result.period)}{given(result)}."
    if not result.nearest:
        return text
    near = " and ".join(spoken_day(day) for day in result.nearest)
    return f"{text} The nearest {'is' if len(result.nearest) == 1 else 'are'} on {near}."


def _number(result: QueryResult, units: Units, *, brief: bool) -> str:
    if result.value is None:
        return _too_few(result)
    value, when = value_text(result.value, result, units), over(result.period) + given(result)
    said = claimed(result, value)
    rows = "" if brief or result.aggregate in COUNTS else f", over {_of_how_many(result)}"
    return f"{said}{when}{rows}."


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
    one, when = singular(noun_of(result)), over(result.period) + given(result)
    if isinstance(result.value, date):
        return f"Your {'latest' if highest else 'first'} {one}{when} was on {spoken_day(result.value)}."
    days = [row.day for row in result.activities if row.rank == 1]
    on = " and ".join(f"on {spoken_day(day)}" for day in days[:3]) + (" and more often" if len(days) > 3 else "")
    value = value_text(result.value, result, units)
    if metric.superlatives:
        thing = one if metric.grain is Grain.ACTIVITY else metric.label
        subject = f"{metric.superlatives[0 if highest else 1]} {thing}"
    else:
        subject = f"{'highest' if highest else 'lowest'} {metric.label}" + (
            "" if metric.grain != "activity" else f" of a {one}"
        )
    return f"Your {subject}{when} {was(metric)} {_at(metric)}{value}" + (f", {on}." if on else ".")


def _end(result: QueryResult, units: Units) -> str:
    """The first or the last of its kind."""
    metric, row = measured(result.metric, result.over_m), row_of(result)
    which = "first" if result.aggregate is Aggregate.FIRST else "last"
    one, when = singular(noun_of(result)), over(result.period) + given(result)
    day = result.value if isinstance(result.value, date) else None if row is None else row.day
    on = "" if day is None else f" was on {spoken_day(day)}"
    if isinstance(result.value, date) or metric.quantity is Quantity.DATE:
        return f"Your {which} {one}{when}{on}."
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
    best = result.groups[0]
    if best.value is None:
        return nothing(result)
    name = singular_group(str(result.group_by))
    what = best_words(result)
    when, value = over(result.period) + given(result), value_text(best.value, result, units)
    return f"The {name} with {what}{when} was {literal(best.label)}: {value}."


def best_words(result: QueryResult) -> str:
    """What the first of ranked groups has: "the most distance", "the fastest average pace", "the fewest runs"."""
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
