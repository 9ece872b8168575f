"""The words that answers are made of, as a runner would say them. Pure.

Names of activities never appear here: they are data, and stand in tables, or quoted where the question is for them.
"""

from datetime import date, timedelta

from tools.days import spoken_date, spoken_day, spoken_span
from tools.literal import literal
from tools.metrics.catalog import measured
from tools.metrics.metric import Grain, Metric
from tools.metrics.nouns import counted, plural, singular
from tools.metrics.query import Aggregate
from tools.metrics.result import PeriodShown, QueryResult
from tools.units import CLOCKS, Quantity, Units, plain, shown_as, spoken, spoken_difference, spoken_percent

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
AVERAGES = {Aggregate.MEAN: "average", Aggregate.MEDIAN: "median"}
_APART = frozenset({Aggregate.STD, Aggregate.RANGE, Aggregate.TREND})
_NOUN_OF_GRAIN = {Grain.CALENDAR: "day"}

NOTHING_YET = "Your history is empty: nothing has been imported yet."
HOW_TO_BRING_DATA = (
    "Drop your export or activity files into the chat, or run `coach-g import` with their path; `coach-g demo` makes "
    "an athlete to try things on."
)


def noun_of(result: QueryResult) -> str:
    """What one row of *result* is."""
    grain = measured(result.metric).grain
    return (result.sport or "") if grain is Grain.ACTIVITY else _NOUN_OF_GRAIN.get(grain, grain.value)


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
    """`` (only distance at least 10.0 km)``; empty without filters. The first side of a split is one of them."""
    side = result.split if result.comparison is not None else []
    if not result.conditions and not side:
        return ""
    only = "" if measured(result.metric).grain is Grain.CALENDAR else "only "
    return f" ({only}" + ", ".join(map(literal, [*result.conditions, *side])) + ")"


def value_text(value: float | date | None, result: QueryResult, units: Units) -> str:
    """A value of *result* with its unit; "unknown" for None."""
    if value is None:
        return "unknown"
    if isinstance(value, date):
        return spoken_day(value)
    metric = measured(result.metric, result.over_m)
    if metric.quantity is Quantity.DATE and result.unit == "date":
        return spoken_day(date.fromordinal(int(value)))
    return number_text(value, result.unit, result, units)


def number_text(value: float, unit: str, result: QueryResult, units: Units, *, apart: bool = False) -> str:
    """A number in *unit*, which is one of *result*'s; *apart*: it is how far two such numbers differ."""
    metric = measured(result.metric, result.over_m)
    if unit == "percent" and metric.unit != unit:
        return spoken_percent(value)
    if unit == "r":
        return plain(value, 2)
    if unit in ("K", metric.unit) or (unit == "s" and metric.quantity in CLOCKS):
        if apart or (result.aggregate in _APART and result.of_groups is None) or unit not in ("", metric.unit):
            return apart_text(value, metric.quantity, units)
        return spoken(value, metric.quantity, units)
    return counted_text(value, unit, noun_of(result))


def apart_text(size: float, quantity: Quantity, units: Units) -> str:
    """A difference. Below an hour ``3 min 8 s``: of a bare ``3:08`` nobody knows whether it is of hours."""
    minutes, seconds = divmod(round(size), 60)
    if quantity in CLOCKS | {Quantity.DURATION} and 0 < minutes < 60:
        return f"{minutes} min {seconds} s" if seconds else f"{minutes} min"
    return spoken_difference(size, quantity, units)


def finer_text(value: float, unit: str, result: QueryResult, units: Units, *, apart: bool = False) -> str:
    """A number with one more decimal than usual, where a small difference would not show otherwise."""
    metric = measured(result.metric, result.over_m)
    if unit not in ("K", metric.unit) or metric.quantity in CLOCKS:
        return number_text(value, unit, result, units, apart=apart)
    rule = shown_as(metric.quantity, units)
    shift = rule.offset / rule.factor if apart else 0.0
    return spoken(value - shift, metric.quantity, units, decimals=rule.decimals + 1)


def counted_text(value: float, unit: str, noun: str) -> str:
    """``21 runs``, ``1 week``, ``3.5 runs``: whole numbers without a decimal."""
    if value != round(value):
        return f"{plain(value, 1)} {unit}"
    if unit == plural(noun):
        return counted(noun, round(value))
    if abs(value) == 1:
        unit = "pair of shoes" if unit == "pairs of shoes" else unit.removesuffix("s")
    return f"{value:,.0f} {unit}"


COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})


def claimed(result: QueryResult, value: str) -> str:
    """The claim that a figure makes, with *value* in its place: "You ran 31.1 km", "Your average pace was 5:00 /km"."""
    metric = measured(result.metric, result.over_m)
    if result.aggregate in COUNTS:
        return _counted_claim(result, metric, value)
    if result.aggregate is Aggregate.SUM:
        said = _TOTALS.get(metric.name, "Your total " + metric.label + " was {value}")
        return said.format(did=_did(result.sport), moved=_did(result.sport, "were active"), value=value)
    if result.aggregate is Aggregate.RANGE and metric.quantity is Quantity.DATE:
        return f"From the first to the latest it was {value}"
    if result.aggregate in _CLAIMS:
        words = _CLAIMS[result.aggregate]
        return words.format(nth=ordinal(result.percentile), label=metric.label, value=value)
    return f"Your {average_of(result)} {was(metric)} {value}"


_CLAIMS = {
    Aggregate.STD: "The standard deviation of your {label} was {value}",
    Aggregate.RANGE: "Between your lowest and highest {label} lay {value}",
    Aggregate.PERCENTILE: "The {nth} percentile of your {label} was {value}",
    Aggregate.MIN: "Your lowest {label} was {value}",
    Aggregate.MAX: "Your highest {label} was {value}",
    Aggregate.FIRST: "Your first {label} was {value}",
    Aggregate.LAST: "Your last {label} was {value}",
}


def _counted_claim(result: QueryResult, metric: Metric, value: str) -> str:
    if metric.grain is Grain.ACTIVITY:
        active = _DID.get(result.sport or "", "were active")
        return f"You did {value}" if result.aggregate is Aggregate.COUNT else f"You {active} on {value}"
    if metric.grain is Grain.CALENDAR:
        return value
    if result.aggregate is Aggregate.COUNT:
        return f"There {'is' if value.startswith('1 ') else 'are'} {value}{_with(metric)}"
    return f"{capital(metric.label)} on {value}"


def _with(metric: Metric) -> str:
    return "" if metric.grain in (Grain.CALENDAR, Grain.SPLIT, Grain.LAP) else f" with {metric.label}"


_PLACES = ("", "second ", "third ", "fourth ", "fifth ", "sixth ", "seventh ", "eighth ", "ninth ", "tenth ")


def place_of(rank: int) -> str:
    """``second ``, before a superlative; empty for the first."""
    return _PLACES[rank - 1] if rank <= len(_PLACES) else f"{ordinal(rank)} "


def chosen_rows(result: QueryResult, *, bare: bool = False) -> str:
    """The rows that are left of the best by another metric: "your longest run", "your 10 longest runs"."""
    metric, noun, number = measured(result.best_by or ""), noun_of(result), result.best_n
    things = plural(noun) if number > 1 else singular(noun)
    which, end = place_of(result.best_rank), 0 if result.best_is_highest else 1
    many = f"{number:,} " if number > 1 else ""
    your = "" if bare else "your " if metric.superlatives else "the "
    if metric.superlatives:
        return f"{your}{many}{which}{metric.superlatives[end]} {things}"
    return f"{your}{many}{things} with the {which}{('highest', 'lowest')[end]} {metric.label}"


def ordinal(number: float | None) -> str:
    """``90th``, ``1st``, ``2.5th``."""
    value = 50.0 if number is None else number
    ending = {1: "st", 2: "nd", 3: "rd"}.get(int(value) % 10, "th") if int(value) % 100 not in (11, 12, 13) else "th"
    return f"{value:g}{ending if value == int(value) else 'th'}"


def days_asked_for(result: QueryResult) -> int | None:
    """Of a figure over days or nights: how many the period has (so far), where not all of them are known."""
    period = result.period
    if measured(result.metric).grain not in (Grain.DAY, Grain.NIGHT) or result.conditions or result.split:
        return None
    if result.last_n is not None or result.first_n is not None:
        return None
    days = period.days_so_far or period.days
    unbounded = period.label == "all time"
    return None if unbounded or days is None or result.rows_counted >= days else days


def was(metric: Metric) -> str:
    return "were" if metric.quantity is Quantity.STEPS else "was"


def average_of(result: QueryResult) -> str:
    """``average heart rate``; the word is not said twice."""
    metric, word = measured(result.metric, result.over_m), AVERAGES.get(result.aggregate, "average")
    return metric.label if metric.label.startswith(word) else f"{word} {metric.label}"


def _did(sport: str | None, otherwise: str = "covered") -> str:
    return _DID.get(sport or "", "ran" if sport and sport.endswith("run") else otherwise)


def _dates(period: PeriodShown) -> str:
    if period.start and period.days_so_far:
        return f"so far {so_far_span(period)}"
    if period.start and period.end:
        return spoken_span(period.start, period.end)
    return spoken_date(period.end) if period.end else "no data"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
