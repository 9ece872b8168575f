"""Facts of the main part, and of what is made of groups, shares, trends and correlations. Pure."""

from collections.abc import Iterator
from datetime import date

from tools.contract import Fact
from tools.metrics.metric import Metric
from tools.metrics.of_groups import unit_of_groups
from tools.metrics.parts_found import other_value, row_of, span, when_of
from tools.metrics.query import Aggregate, Wanted
from tools.metrics.result import Correlation, OfGroups, QueryResult, Share, Trend
from tools.metrics.wanted import main_name

NAMES = {
    Aggregate.SUM: "total",
    Aggregate.MEAN: "average",
    Aggregate.MEDIAN: "median",
    Aggregate.MIN: "lowest",
    Aggregate.MAX: "highest",
    Aggregate.STD: "standard deviation",
    Aggregate.RANGE: "range",
    Aggregate.PERCENTILE: "percentile",
    Aggregate.COUNT: "number",
    Aggregate.DAYS: "days",
    Aggregate.FIRST: "first",
    Aggregate.LAST: "last",
    Aggregate.BEST: "best",
    Aggregate.LIST: "listed",
    Aggregate.SHARE: "share",
    Aggregate.SHARE_OF_TOTAL: "share of the total",
    Aggregate.STREAK: "longest streak",
    Aggregate.CURRENT_STREAK: "current streak",
    Aggregate.GAP: "longest gap",
    Aggregate.TREND: "trend",
    Aggregate.CORRELATION: "correlation",
}
NO_DATA = "no data"
_DEFINED = "definition"


def value_name(result: QueryResult, metric: Metric) -> str:
    """``distance, total``; ``number``."""
    if result.aggregate is Aggregate.COUNT:
        return "number"
    if result.aggregate is Aggregate.DAYS:
        return "days with activities" if metric.grain == "activity" else f"{metric.grain}s with {metric.label}"
    return f"{metric.label}, {NAMES[result.aggregate]}"


def main_fact(result: QueryResult, metric: Metric) -> Fact | None:
    """The part that answers the question, as the first of the facts."""
    main = result.main
    if main is None:
        return None
    row, value = row_of(result), main.value
    source = f"{result.rows_counted} rows"
    if row is not None and row.id is not None and main.when == row.day.isoformat():
        source = f"activity {row.id}"
    return Fact(name=_main_name(result, metric), value=value, unit=main.unit, when=main.when, source=source)


def _main_name(result: QueryResult, metric: Metric) -> str:
    if result.wanted is not Wanted.VALUE:
        return main_name(result)
    found = result.of_groups
    if found is None:
        return value_name(result, metric)
    return f"{value_name(result, metric)}, {NAMES[found.aggregate]} per {result.group_by}"


def no_data(result: QueryResult) -> Fact:
    """That what was asked for is not known, although there are rows."""
    reasons = [found.why_not for found in (result.trend, result.correlation) if found is not None and found.why_not]
    return Fact(
        name=NO_DATA,
        value=" ".join(reasons) or "not enough is known",
        when=when_of(result),
        source=f"{result.rows_found} rows",
    )


def is_main(result: QueryResult, value: float | date) -> bool:
    """Whether *value* is the main fact already."""
    return result.main is not None and result.wanted is Wanted.VALUE and result.main.value == value


def facts_found(result: QueryResult, metric: Metric, rows: str) -> Iterator[Fact]:
    """Every number behind the main part."""
    value = other_value(result)
    if result.comparison is not None and value is not None:
        unit = result.unit if result.of_groups is None else result.of_groups.unit
        name = result.comparison.label or "compared period"
        when = span(result.comparison.period.start, result.comparison.period.end)
        source = f"{result.comparison.rows_counted} {rows}"
        yield Fact(
            name=f"{value_name(result, metric)}, {name}",
            value=value,
            unit=unit,
            when=when,
            source=source,
        )
    streak = None if result.of_groups is None else result.of_groups.streak
    tied = 0 if result.main is None else result.main.tied or (0 if streak is None else streak.tied)
    if tied:
        yield Fact(name="others level with it", value=tied, source="the same rows")
    if result.of_groups is not None:
        yield from _of_groups(result, result.of_groups, metric)
    if result.share is not None:
        yield from _of_share(result, result.share)
    if result.trend is not None:
        yield from _of_trend(result, result.trend, metric)
    if result.correlation is not None:
        yield from _of_correlation(result, result.correlation)
    if result.checked is not None and result.checked.bound is not None:
        checked = result.checked
        yield Fact(name="bound asked for", value=checked.bound or 0.0, unit=checked.unit, source="the question")
    if result.percentile is not None:
        yield Fact(name="number of the percentile", value=result.percentile, source="the question")
    if result.wanted is Wanted.DAYS_SINCE and result.today is not None:
        yield Fact(name="today", value=result.today, source="clock")
        yield from _days_ago(result)
    for text in result.split:
        yield Fact(name="name of the part", value=text, source="the question")


def _days_ago(result: QueryResult) -> Iterator[Fact]:
    row = row_of(result)
    if row is not None:
        yield Fact(name="day of it", value=row.day, when=row.day.isoformat(), source="calendar")


def _of_groups(result: QueryResult, found: OfGroups, metric: Metric) -> Iterator[Fact]:
    groups, when = unit_of_groups(str(result.group_by)), when_of(result)
    source = f"{result.rows_counted} rows"
    if found.value is not None and not is_main(result, found.value):
        name = f"{value_name(result, metric)}, {NAMES[found.aggregate]} per {result.group_by}"
        yield Fact(name=name, value=found.value, unit=found.unit, when=when, source=source)
    yield Fact(name=f"{groups} counted in", value=found.groups, unit=groups, when=when, source="calendar")
    if found.fulfilled is not None:
        yield Fact(name=f"{groups} that fulfil it", value=found.fulfilled, unit=groups, when=when, source=source)
        if found.groups:
            share = found.fulfilled / found.groups * 100
            yield Fact(name=f"share of the {groups}", value=share, unit="percent", when=when, source=source)
    if found.unknown:
        yield Fact(name=f"{groups} unknown", value=found.unknown, unit=groups, when=when, source=source)
    if found.bound is not None:
        yield Fact(name="bound asked for", value=found.bound, unit=result.unit, source="the question")
    if found.percentile is not None:
        yield Fact(name="number of the percentile", value=found.percentile, source="the question")
    streak = found.streak
    if streak is not None:
        when = span(streak.start, streak.end)
        yield Fact(name=f"{streak.unit} in a row", value=streak.length, unit=streak.unit, when=when, source=source)
        for name, day in (("first day", streak.start), ("last day", streak.end)):
            if day is not None:
                yield Fact(name=f"{name} of it", value=day, when=day.isoformat(), source="calendar")


def _of_share(result: QueryResult, share: Share) -> Iterator[Fact]:
    when, source = when_of(result), f"{result.rows_counted} rows"
    for name, value in (("part", share.part), ("whole", share.whole)):
        yield Fact(name=f"{name} of the share", value=value, unit=share.unit, when=when, source=source)
    if share.percent is not None and not is_main(result, share.percent):
        yield Fact(name="share", value=share.percent, unit="percent", when=when, source=source)


def _of_trend(result: QueryResult, trend: Trend, metric: Metric) -> Iterator[Fact]:
    when, source = span(trend.start, trend.end), f"{trend.rows} rows"
    unit = result.unit if result.aggregate in (Aggregate.COUNT, Aggregate.DAYS) else metric.unit
    if trend.change is not None and not is_main(result, trend.change):
        yield Fact(name=f"{metric.label}, change", value=trend.change, unit=result.unit, when=when, source=source)
    for name, value in (("start", trend.start_value), ("end", trend.end_value)):
        if value is not None:
            yield Fact(name=f"{metric.label}, {name} of the line", value=value, unit=unit, when=when, source=source)
    if trend.p is not None:
        yield Fact(name="p", value=trend.p, when=when, source=source)
        yield Fact(name="p below which a trend is called clear", value=0.05, source=_DEFINED)
        if trend.p < _SMALLEST_P:
            yield Fact(name="bound of p", value=_SMALLEST_P, source=_DEFINED)
    if trend.why_not is not None:
        yield Fact(name="rows for the trend", value=trend.rows, source=source)
        yield Fact(name="why there is none", value=trend.why_not, source=_DEFINED)


_SMALLEST_P = 0.001


def _of_correlation(result: QueryResult, found: Correlation) -> Iterator[Fact]:
    when, source = when_of(result), f"{found.pairs} pairs"
    unit = "activities" if found.each == "activity" else f"{found.each}s"
    yield Fact(name="pairs", value=found.pairs, unit=unit, when=when, source=source)
    for name, value in (("correlation", found.r), ("low end", found.low), ("high end", found.high)):
        if value is not None and not is_main(result, value):
            yield Fact(name=name, value=value, unit="r", when=when, source=source)
    yield Fact(name="confidence of the interval", value=95, unit="percent", source=_DEFINED)
    if found.lag_days:
        yield Fact(name="days between", value=abs(found.lag_days), unit="days", source="the question")
    if found.why_not is not None:
        yield Fact(name="why there is none", value=found.why_not, source=_DEFINED)
