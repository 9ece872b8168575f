"""Shares, trends and correlations in words. Pure."""

from tools.days import spoken_span
from tools.literal import literal
from tools.metrics.catalog import measured
from tools.metrics.metric import Grain
from tools.metrics.nouns import counted, plural
from tools.metrics.query import Aggregate
from tools.metrics.result import Correlation, QueryResult, Share, Trend
from tools.metrics.words import (
    AVERAGES,
    COUNTS,
    average_of,
    capital,
    counted_text,
    finer_text,
    given,
    noun_of,
    number_text,
    over,
    was,
)
from tools.units import CLOCKS, Quantity, Units, plain, shown_as, spoken, spoken_percent

_STRENGTHS = ((0.1, "hardly go together"), (0.3, "go together weakly"), (0.5, "go together moderately"))


def share_sentence(result: QueryResult, share: Share, units: Units) -> str:
    """``35 % of your runs in 2025, 12 of 34, are these: weekends.``"""
    when, side = over(result.period) + given(result), " and ".join(map(literal, result.split))
    if share.percent is None:
        return f"There is nothing to take a share of{when}."
    percent = spoken_percent(share.percent)
    if result.aggregate is Aggregate.SHARE:
        rows, part, whole = plural(noun_of(result)), f"{share.part:,.0f}", f"{share.whole:,.0f}"
        whose = "your " if measured(result.metric).grain is not Grain.CALENDAR else "the "
        return f"{percent} of {whose}{rows}{when}, {part} of {whole}: {side}."
    metric = measured(result.metric)
    part, whole = (spoken(value, metric.quantity, units) for value in (share.part, share.whole))
    return f"{percent} of your {metric.label}{when}, {part} of {whole}: {side}."


def trend_sentence(result: QueryResult, trend: Trend, units: Units) -> str:
    """``Your resting heart rate went down by 2 bpm from 1 January to 31 March 2025, from 52 to 50 bpm.``"""
    label, when = _of_trend(result), over(result.period) + given(result)
    if trend.change is None or trend.start_value is None or trend.end_value is None:
        return f"There is no trend to tell of {label}{when}: {trend.why_not}."
    first, last = (_on_line(value, result, units) for value in (trend.start_value, trend.end_value))
    span = spoken_span(trend.start, trend.end)
    has = "have" if was(measured(result.metric)) == "were" and result.aggregate not in COUNTS else "has"
    if trend.direction == "same":
        return f"Your {label} {has} stayed the same, {last}{when} ({span})."
    size = round(abs(trend.change), 1) if result.aggregate in COUNTS else abs(trend.change)
    change = number_text(size, result.unit, result, units, apart=True)
    way = moved(result, change, up=trend.direction == "up")
    return f"Your {label} {way}{when}: from {first} to {last} ({span})."


def _of_trend(result: QueryResult) -> str:
    """What changes: "resting heart rate"; of groups "distance a month", "average pace a week", "number of runs"."""
    metric, each = measured(result.metric, result.over_m), f" a {result.group_by}"
    if result.aggregate is Aggregate.TREND or result.group_by is None:
        return metric.label
    if result.aggregate in COUNTS:
        return f"number of {plural(noun_of(result)) if result.aggregate is Aggregate.COUNT else 'days'}{each}"
    if result.aggregate is Aggregate.SUM:
        return f"{metric.label}{each}"
    if result.aggregate in AVERAGES:
        return f"{average_of(result)}{each}"
    return f"{_ENDS.get(result.aggregate, '')}{metric.label}{each}"


_ENDS = {Aggregate.MIN: "lowest ", Aggregate.MAX: "highest "}


def moved(result: QueryResult, change: str, *, up: bool) -> str:
    """How a level changed: ``went up by 2 bpm``, ``became 0:11 /km faster``."""
    quantity = measured(result.metric).quantity
    if result.aggregate not in COUNTS:
        if quantity in (Quantity.PACE, Quantity.RACE_TIME):
            return f"became {change} {'slower' if up else 'faster'}"
        if quantity in CLOCKS:
            return f"became {change} {'later' if up else 'earlier'}"
    return f"went {'up' if up else 'down'} by {change}"


def trend_details(result: QueryResult, trend: Trend) -> list[str]:
    """Whether the trend is more than chance."""
    if trend.p is None or trend.direction == "same":
        return []
    if trend.clear:
        return [f"The trend is clear: chance alone would hardly make so steady a one (p {_p(trend.p)})."]
    return [f"The trend is not clear: it may well be chance (p {_p(trend.p)})."]


def correlation_sentence(result: QueryResult, found: Correlation, units: Units) -> str:
    """``Distance and sleep go together weakly (r = 0.21, 34 days) in 2025.``"""
    one, other = measured(result.metric, result.over_m).label, measured(found.related).label
    when, pairs = over(result.period) + given(result), pairs_of(found)
    later = lag_words(found.lag_days)
    if found.r is None:
        return f"Nothing can be said of how {one} and {other}{later} go together{when}: {found.why_not}."
    return f"{capital(one)} and {other}{later} {strength(found.r)} (r = {plain(found.r, 2)}, {pairs}){when}."


def strength(r: float) -> str:
    """How strong a correlation is, in words; below zero the two go against each other."""
    words = next((text for least, text in _STRENGTHS if abs(r) < least), "go together strongly")
    return words if r >= 0 or abs(r) < _STRENGTHS[0][0] else words.replace("together", "against each other")


def pairs_of(found: Correlation) -> str:
    """``34 days``, ``12 activities``."""
    if found.each in ("day", "activity"):
        return counted(found.each, found.pairs)
    return f"{found.pairs:,} {found.each}{'' if found.pairs == 1 else 's'}"


def lag_words(days: int) -> str:
    """``" 1 day later"``, ``" 2 days before"``; empty for the same day."""
    if not days:
        return ""
    return f" {counted('day', abs(days))} {'later' if days > 0 else 'before'}"


def correlation_details(found: Correlation) -> list[str]:
    """The interval, and what a correlation is not."""
    if found.r is None or found.low is None or found.high is None:
        return []
    low, high = plain(found.low, 2), plain(found.high, 2)
    sure = "" if found.low > 0 or found.high < 0 else ", so it may be nothing at all"
    return [f"The true value lies between {low} and {high} with 95 % confidence{sure}. It is no proof of a cause."]


def difference_text(value: float, unit: str, result: QueryResult, units: Units) -> str:
    """How far two values of *result* lie apart, without a sign."""
    text = finer_text if is_small(value, result, units) else number_text
    return text(abs(value), unit, result, units, apart=True)


def is_small(value: float, result: QueryResult, units: Units) -> bool:
    """Whether a difference is less than one in the last digit that values are usually shown with."""
    rule = shown_as(measured(result.metric).quantity, units)
    return 0 < abs(value * rule.factor) < 10.0**-rule.decimals


def _on_line(value: float, result: QueryResult, units: Units) -> str:
    metric = measured(result.metric)
    if result.aggregate in COUNTS:
        return counted_text(round(value, 1), result.unit, noun_of(result))
    return spoken(value, metric.quantity, units)


def _p(p: float) -> str:
    return "below 0.001" if p < 0.001 else f"= {plain(p, 3)}"
