"""The first sentence of an answer, as a runner would say it. Pure.

Names and descriptions of activities never appear here: they are data, and only ever stand in tables.
"""

from datetime import date, timedelta

from tools.days import spoken_date, spoken_day, spoken_span
from tools.literal import literal
from tools.metrics.catalog import measured
from tools.metrics.metric import Grain, Metric
from tools.metrics.query import Aggregate
from tools.metrics.question import counted, plural, singular
from tools.metrics.result import PeriodShown, QueryResult
from tools.units import Quantity, Units, spoken, spoken_difference, spoken_percent

_DID = {"run": "ran", "ride": "rode", "swim": "swam", "walk": "walked", "hike": "hiked", "row": "rowed", "ski": "skied"}
_TOTALS = {
    "distance": "You {did} {value}",
    "duration": "You {moved} for {value}",
    "elapsed_time": "You were out for {value}",
    "elevation_gain": "You climbed {value}",
    "calories": "You burned {value}",
    "steps": "You took {value}",
    "daily_steps": "You took {value}",
    "sleep": "You slept {value}",
}
_AVERAGES = {Aggregate.MEAN: "average", Aggregate.MEDIAN: "median"}


NOTHING_YET = "Your history is empty: nothing has been imported yet."
HOW_TO_BRING_DATA = (
    "Drop your export or activity files into the chat, or run `coach-g import` with their path; `coach-g demo` makes "
    "an athlete to try things on."
)


def noun_of(result: QueryResult) -> str:
    """What one row of *result* is."""
    grain = measured(result.metric).grain
    return (result.sport or "") if grain is Grain.ACTIVITY else grain.value


def over(period: PeriodShown) -> str:
    """`` in May 2025``, `` last month (1 to 31 October 2026)``; the dates are always said."""
    if period.label == "all time":
        return f" in all your history ({_dates(period)})" if period.start else ""
    return f" {period.phrase}" + ("" if period.tells_dates and not period.days_so_far else f" ({_dates(period)})")


def so_far_span(period: PeriodShown) -> str:
    """The days of an unfinished period that have begun; empty for a finished one."""
    if period.start is None or period.days_so_far is None:
        return ""
    return spoken_span(period.start, period.start + timedelta(days=period.days_so_far - 1))


def given(result: QueryResult) -> str:
    """`` with distance at least 10.0 km``; empty without filters."""
    if not result.conditions:
        return ""
    return " (only " + ", ".join(map(literal, result.conditions)) + ")"


def value_text(value: float | date | None, result: QueryResult, units: Units) -> str:
    """A value of *result* with its unit; "unknown" for None."""
    if value is None:
        return "unknown"
    if isinstance(value, date):
        return spoken_day(value)
    if result.aggregate is Aggregate.COUNT:
        return counted(noun_of(result), round(value))
    if result.aggregate is Aggregate.DAYS:
        return f"{value:,.0f} {'day' if value == 1 else 'days'}"
    metric = measured(result.metric, result.over_m)
    if metric.quantity is Quantity.DATE:
        return spoken_day(date.fromordinal(int(value)))
    return spoken(value, metric.quantity, units)


def sentence(result: QueryResult, units: Units) -> str:
    """The answer in one sentence."""
    if result.rows_counted == 0:
        return nothing(result)
    if result.group_by is not None and result.ranked and result.groups:
        return _best_group(result, units)
    if result.aggregate is Aggregate.LIST:
        return _list(result)
    if result.aggregate in (Aggregate.MIN, Aggregate.MAX):
        return _record(result, units)
    return _number(result, units)


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


def _number(result: QueryResult, units: Units) -> str:
    metric, value = measured(result.metric, result.over_m), value_text(result.value, result, units)
    rows, when = counted(noun_of(result), result.rows_counted), over(result.period) + given(result)
    if result.aggregate is Aggregate.COUNT:
        return f"You did {value}{when}." if metric.grain is Grain.ACTIVITY else f"{value} with {metric.label}{when}."
    if result.aggregate is Aggregate.DAYS:
        verb = _DID.get(result.sport or "", "were active")
        return (
            f"You {verb} on {value}{when}." if metric.grain is Grain.ACTIVITY else f"{metric.label} on {value}{when}."
        )
    if result.aggregate is Aggregate.SUM:
        said = _TOTALS.get(metric.name, "Your total " + metric.label + " was {value}")
        text = said.format(did=_did(result.sport), moved=_did(result.sport, "were active"), value=value)
        return f"{text}{when}, over {_of_how_many(result, rows)}."
    return f"Your {_average(result, metric)} {_was(metric)} {value}{when}, over {_of_how_many(result, rows)}."


def days_asked_for(result: QueryResult) -> int | None:
    """Of a figure over days or nights: how many the period has (so far), where not all of them are known."""
    period = result.period
    if measured(result.metric).grain is Grain.ACTIVITY or result.conditions or result.last_n is not None:
        return None
    days = period.days_so_far or period.days
    unbounded = period.label == "all time"
    return None if unbounded or days is None or result.rows_counted >= days else days


def _of_how_many(result: QueryResult, rows: str) -> str:
    """``5 of 7 nights`` where some are missing: a total over fewer of them is a smaller one."""
    days = days_asked_for(result)
    return rows if days is None else f"{result.rows_counted:,} of {counted(noun_of(result), days)}"


def _was(metric: Metric) -> str:
    return "were" if metric.quantity is Quantity.STEPS else "was"


def _average(result: QueryResult, metric: Metric) -> str:
    word = _AVERAGES[result.aggregate]
    return metric.label if metric.label.startswith(word) else f"{word} {metric.label}"


def _did(sport: str | None, otherwise: str = "covered") -> str:
    return _DID.get(sport or "", "ran" if sport and sport.endswith("run") else otherwise)


def _record(result: QueryResult, units: Units) -> str:
    metric, highest = measured(result.metric, result.over_m), result.aggregate is Aggregate.MAX
    one, when = singular(noun_of(result)), over(result.period) + given(result)
    if isinstance(result.value, date):
        return f"Your {'latest' if highest else 'first'} {one}{when} was on {spoken_day(result.value)}."
    days = [row.day for row in result.activities if row.rank == 1]
    on = " and ".join(f"on {spoken_day(day)}" for day in days[:3]) + (" and more often" if len(days) > 3 else "")
    value = value_text(result.value, result, units)
    if metric.superlatives:
        subject = f"{metric.superlatives[0 if highest else 1]} {one}"
    else:
        subject = f"{'highest' if highest else 'lowest'} {metric.label}" + (
            "" if metric.grain != "activity" else f" of a {one}"
        )
    return f"Your {subject}{when} {_was(metric)} {_at(metric)}{value}" + (f", {on}." if on else ".")


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
    metric = measured(result.metric, result.over_m)
    name = "pair of shoes" if result.group_by == "shoe" else str(result.group_by)
    if result.aggregate in _AVERAGES:
        what = f"the {_end_of(metric, result)} {_average(result, metric)}"
    elif result.aggregate is Aggregate.SUM:
        what = f"the {'most' if result.highest_first else 'least'} {metric.label}"
    elif result.aggregate in (Aggregate.MIN, Aggregate.MAX):
        what = f"the {_end_of(metric, result)} {metric.label}"
    else:
        what = f"the {'most' if result.highest_first else 'fewest'} {_counted_thing(result)}"
    when, value = over(result.period) + given(result), value_text(best.value, result, units)
    return f"The {name} with {what}{when} was {literal(best.label)}: {value}."


def _end_of(metric: Metric, result: QueryResult) -> str:
    if metric.quantity in (Quantity.PACE, Quantity.RACE_TIME):
        return "slowest" if result.highest_first else "fastest"
    return "highest" if result.highest_first else "lowest"


def _counted_thing(result: QueryResult) -> str:
    return "days" if result.aggregate is Aggregate.DAYS else plural(noun_of(result))


def comparison(result: QueryResult, units: Units) -> list[str]:
    """The second period, and how far the first lies above or below it."""
    other = result.comparison
    if other is None:
        return []
    rows = counted(noun_of(result), other.rows_counted)
    if other.value is None:
        known = (
            rows
            if other.rows_counted
            else "no " + plural(noun_of(result)) + (" that count" if other.rows_left_out else "")
        )
        return [f"{_capital(over(other.period).strip())}: {known}, so nothing to compare with."]
    second = value_text(other.value, result, units)
    counts = "" if result.aggregate is Aggregate.COUNT else f", over {rows}"
    lines = [f"{_capital(over(other.period).strip())} it was {second}{counts}{_change(result, units)}."]
    return lines + _unequal(result.period, other.period)


def _change(result: QueryResult, units: Units) -> str:
    other, metric = result.comparison, measured(result.metric, result.over_m)
    if other is None or other.difference is None or metric.quantity is Quantity.TEMPERATURE:
        return ""
    size = abs(other.difference)
    if size == 0:
        return ": the same"
    way = _way(metric, result, other.difference > 0)
    if result.aggregate in (Aggregate.COUNT, Aggregate.DAYS):
        noun = "day" if result.aggregate is Aggregate.DAYS else noun_of(result)
        number, things = counted(noun, round(size)).split(" ", 1)
        text = f"{number} {way} {things}"
    else:
        text = f"{_difference(size, metric.quantity, units)} {way}"
    share = "" if other.percent is None else f" ({spoken_percent(abs(other.percent))})"
    when = "" if result.period.label == "all time" else f" {result.period.phrase}"
    return f": {text}{when}{share}"


def _difference(size: float, quantity: Quantity, units: Units) -> str:
    """Below an hour ``3 min 8 s``: of a bare ``3:08`` nobody knows whether it is of hours."""
    minutes, seconds = divmod(round(size), 60)
    if quantity is Quantity.DURATION and 0 < minutes < 60:
        return f"{minutes} min {seconds} s" if seconds else f"{minutes} min"
    return spoken_difference(size, quantity, units)


def _way(metric: Metric, result: QueryResult, more: bool) -> str:
    if metric.quantity in (Quantity.PACE, Quantity.RACE_TIME) and result.aggregate not in (
        Aggregate.COUNT,
        Aggregate.DAYS,
    ):
        return "slower" if more else "faster"
    fewer = "fewer" if result.aggregate in (Aggregate.COUNT, Aggregate.DAYS) else "less"
    return "more" if more else fewer


def _unequal(first: PeriodShown, second: PeriodShown) -> list[str]:
    """A month in progress is not compared with a whole one without saying so."""
    lengths = [p.days_so_far or p.days for p in (first, second)]
    if lengths[0] and lengths[1] and abs(lengths[0] - lengths[1]) <= 1:  # a leap day at most
        return []
    running = [f"{p.label} has run {p.days_so_far} of its {p.days} days" for p in (first, second) if p.days_so_far]
    if running:
        return [f"Mind that {' and '.join(running)}."]
    if first.days and second.days and abs(first.days - second.days) > 3:
        return [f"Mind that the periods differ in length: {first.days} and {second.days} days."]
    return []


def _dates(period: PeriodShown) -> str:
    if period.start and period.days_so_far:
        return f"so far {so_far_span(period)}"
    if period.start and period.end:
        return spoken_span(period.start, period.end)
    return spoken_date(period.end) if period.end else "no data"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
