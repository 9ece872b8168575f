"""The second side of a comparison, and how far the first lies above or below it, in words. Pure."""

from tools.literal import literal
from tools.metrics.catalog import measured
from tools.metrics.nouns import counted, plural
from tools.metrics.parts_found import unit_apart
from tools.metrics.query import Aggregate
from tools.metrics.result import PeriodShown, QueryResult
from tools.metrics.words import capital, noun_of, number_text, over
from tools.units import CLOCKS, Quantity, Units, spoken_percent


def comparison(result: QueryResult, units: Units) -> list[str]:
    """The second period (or the other part of a split), and how far the first lies above or below it."""
    other = result.comparison
    if other is None:
        return []
    rows = counted(noun_of(result), other.rows_counted)
    where = f"{literal(other.label)}:" if other.label else over(other.period).strip()
    if other.value is None:
        known = (
            rows
            if other.rows_counted
            else "no " + plural(noun_of(result)) + (" that count" if other.rows_left_out else "")
        )
        return [f"{capital(where.removesuffix(':'))}: {known}, so nothing to compare with."]
    unit = result.unit if result.of_groups is None else result.of_groups.unit
    second = number_text(other.value, unit, result, units)
    counts = "" if result.aggregate is Aggregate.COUNT else f", over {rows}"
    lines = [f"{capital(where)} {'' if other.label else 'it was '}{second}{counts}{_change(result, units)}."]
    return lines + ([] if other.label else unequal(result.period, other.period))


def _change(result: QueryResult, units: Units) -> str:
    other, metric = result.comparison, measured(result.metric, result.over_m)
    if other is None or other.difference is None or metric.quantity is Quantity.TEMPERATURE:
        return ""
    size = abs(other.difference)
    if size == 0:
        return ": the same"
    way = way_of(result, more=other.difference > 0)
    if result.aggregate in (Aggregate.COUNT, Aggregate.DAYS) and result.of_groups is None:
        noun = "day" if result.aggregate is Aggregate.DAYS else noun_of(result)
        number, things = counted(noun, round(size)).split(" ", 1)
        text = f"{number} {way} {things}"
    else:
        text = f"{number_text(size, unit_apart(result), result, units, apart=True)} {way}"
    share = "" if other.percent is None else f" ({spoken_percent(abs(other.percent))})"
    here = "" if result.period.label == "all time" or other.label else f" {result.period.phrase}"
    return f": {text}{here}{share}"


def way_of(result: QueryResult, *, more: bool) -> str:
    """``more``, ``fewer``, ``slower``, ``later``: which way the first lies from the second."""
    quantity, counts = measured(result.metric).quantity, result.aggregate in (Aggregate.COUNT, Aggregate.DAYS)
    if quantity in (Quantity.PACE, Quantity.RACE_TIME) and not counts:
        return "slower" if more else "faster"
    if quantity in CLOCKS and not counts:
        return "later" if more else "earlier"
    return "more" if more else "fewer" if counts else "less"


def unequal(first: PeriodShown, second: PeriodShown) -> list[str]:
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
