"""Everything a query's result establishes, as facts: whatever an answer may state is one of these. Pure."""

from collections.abc import Iterator
from datetime import date

from tools.contract import Evidence, Fact
from tools.days import spoken_span
from tools.metrics.catalog import measured
from tools.metrics.conditions import bounds_asked
from tools.metrics.facts_found import NAMES, facts_found, is_main, main_fact, no_data, value_name
from tools.metrics.facts_listed import listed, name_of_group, of_group, of_row
from tools.metrics.metric import Grain, Metric
from tools.metrics.nouns import counted, plural
from tools.metrics.of_groups import unit_of_groups
from tools.metrics.parts_found import groups_told, is_series, other_value, unit_apart
from tools.metrics.query import Aggregate, Wanted
from tools.metrics.question import Question
from tools.metrics.result import Comparison, PeriodShown, QueryResult
from tools.metrics.time_words import pace_of
from tools.metrics.words import chosen_rows, days_asked_for, place_of, so_far_span
from tools.race_distances import KEPT


def evidence_of(result: QueryResult, question: Question) -> Evidence:
    """The fold-out of *result*: the question in words, what was counted, and every fact."""
    return Evidence(
        tool="query_metrics",
        question=in_words(result, question),
        period=when(result.period),
        rows_counted=result.rows_counted,
        rows_left_out=result.rows_left_out,
        left_out_reason=result.left_out_reason,
        sources=[f"your {counted(question.noun, result.rows_counted)}"] if result.rows_counted else [],
        facts=list(dict.fromkeys(facts_of(result, question))),
    )


def in_words(result: QueryResult, question: Question) -> str:
    """The call as a sentence fragment: "Sum of distance over runs, 1 to 31 May 2025, by week"."""
    parts = [_head(question), spoken_span(result.period.start, result.period.end)]
    if result.last_n is not None:
        parts.append(f"the newest {result.last_n}")
    if question.best is not None:
        parts.append(f"of the {chosen_rows(result, bare=True)}")
    if question.group_by:
        parts.append(f"by {question.group_by.replace('_', ' ')}")
    if question.rank > 1:
        parts.append(f"the {place_of(question.rank)}".strip())
    parts += result.conditions
    if question.of_groups:
        parts.append(f"{NAMES[question.of_groups]} of these")
    if result.split:
        parts.append("parted by " + ", ".join(result.split))
    if question.other:
        parts.append(f"compared with {question.other.span()}")
    return ", ".join(parts)


def _head(question: Question) -> str:
    rows, label, aggregate = plural(question.noun), question.metric.label, question.aggregate
    if aggregate is Aggregate.DAYS and question.metric.grain is not Grain.ACTIVITY:
        return f"{rows.capitalize()} with {label}"
    if aggregate is Aggregate.CORRELATION and question.related is not None:
        return f"Correlation of {label} and {question.related.label}"
    if aggregate in _HEADS:
        return _HEADS[aggregate].format(rows=rows, label=label)
    if question.metric.superlatives and aggregate in (Aggregate.MIN, Aggregate.MAX):
        return f"{question.metric.superlatives[aggregate is Aggregate.MIN].capitalize()} of {rows} by {label}"
    if aggregate in _OF:
        return f"{NAMES[aggregate].capitalize()} of {label} over {rows}"
    head = label if label.startswith(NAMES[aggregate]) else f"{NAMES[aggregate]} {label}"
    return f"{head.capitalize() if head.islower() else head} over {rows}"


_HEADS = {
    Aggregate.LIST: "List of {rows} by {label}",
    Aggregate.COUNT: "Number of {rows}",
    Aggregate.DAYS: "Days with {rows}",
    Aggregate.SHARE: "Share of {rows}",
    Aggregate.SHARE_OF_TOTAL: "Share of the total {label} over {rows}",
}
_OF = frozenset(
    {Aggregate.STD, Aggregate.RANGE, Aggregate.PERCENTILE, Aggregate.TREND, Aggregate.FIRST, Aggregate.LAST}
)


def when(period: PeriodShown) -> str | None:
    """The period's days, ISO, joined by a slash."""
    if period.start is None or period.end is None:
        return None
    return f"{period.start.isoformat()}/{period.end.isoformat()}"


def facts_of(result: QueryResult, question: Question) -> Iterator[Fact]:
    """Values in stored units, the counts behind them, and the dates."""
    metric = measured(result.metric, result.over_m)
    rows = plural(question.noun)
    if result.main is None and not result.rows_counted:
        yield from _of_total(result, metric, rows)
        yield from facts_found(result, metric, rows)
    else:
        yield from _leading(result, metric, rows)
        yield from facts_found(result, metric, rows)
        yield from _of_total(result, metric, rows)
    if metric.record_floor and question.is_ranking:
        yield Fact(name="shortest that may set a record", value=metric.record_floor[1], unit="m", source="definition")
    if result.over_m is not None:
        yield from _of_distance(result, result.over_m, rows)
    yield from _of_the_question(question, result, rows)
    yield from _of_groups(result, metric, rows)
    if result.activities:
        yield Fact(name=f"{rows} shown", value=len(result.activities), unit=rows, source="the question")
    for row in result.activities:
        yield from of_row(row, result, metric)
    if result.comparison is not None:
        yield from _of_comparison(result.comparison, result, metric, rows)
    for day in result.nearest:
        yield Fact(name=f"nearest day with {metric.label}", value=day, when=day.isoformat(), source=rows)


def _leading(result: QueryResult, metric: Metric, rows: str) -> list[Fact]:
    """What is listed comes first, led by the main part where that is the first of it."""
    main, several = list(_first(result, metric)), list(listed(result, metric, rows))
    if several and main[0].value == several[0].value and not is_series(result):
        return [*main, *several[1:]]
    return [*several, *main]


def _first(result: QueryResult, metric: Metric) -> Iterator[Fact]:
    """The part that answers comes first; with rows and no answer, that there is none."""
    first = main_fact(result, metric)
    if first is not None:
        yield first
    else:
        yield no_data(result)


def _of_the_question(question: Question, result: QueryResult, rows: str) -> Iterator[Fact]:
    for which, number in (("newest", question.last_n), ("oldest", question.first_n)):
        if number is not None:
            yield Fact(name=f"{which} {rows} asked for", value=number, unit=rows, source="the question")
    if question.best is not None:
        yield Fact(name=f"best {rows} chosen", value=result.best_n, unit=rows, source="the question")
    rank = question.rank if question.best is None else max(question.rank, question.best.rank)
    if rank > 1:
        yield Fact(name="number of the place", value=rank, source="the question")
    conditions = (*question.conditions, *question.split, *question.versus)
    for condition in conditions:
        yield Fact(name="condition", value=condition.words, source="the question")
    for bound in bounds_asked(conditions):
        yield Fact(name=f"asked for: {bound.words}", value=bound.value, unit=bound.metric.unit, source="the question")


def _of_groups(result: QueryResult, metric: Metric, rows: str) -> Iterator[Fact]:
    for rank, group in enumerate(groups_told(result), start=1):
        yield from of_group(group, result, metric, rows)
        if result.ranked and result.wanted is not Wanted.VALUE:
            yield name_of_group(rank, group, result, rows)
    if result.ranked and result.rank > 1:
        known, groups = sum(group.value is not None for group in result.groups), unit_of_groups(str(result.group_by))
        yield Fact(name=f"{groups} to choose from", value=known, unit=groups, source=rows)
    if result.mean_of_whole_groups is None:
        return
    groups, name = unit_of_groups(str(result.group_by)), f"{value_name(result, metric)}, mean per {result.group_by}"
    mean, shown, source = result.mean_of_whole_groups, when(result.period), f"{result.whole_groups} whole groups"
    yield Fact(name=name, value=mean, unit=result.unit, when=shown, source=source)
    yield Fact(name=f"whole {groups}", value=result.whole_groups, unit=groups, source="calendar")


def _of_distance(result: QueryResult, over_m: float, rows: str) -> Iterator[Fact]:
    yield Fact(name="distance asked for", value=over_m, unit="m", source="the question")
    yield Fact(name="name of the distance", value=KEPT[over_m], source="the question")
    if result.whole_runs:
        source = f"{rows} without samples"
        yield Fact(name=f"{rows} counted with their whole time", value=result.whole_runs, unit=rows, source=source)
    if result.untimed_runs:
        name = f"other {rows} at least as long, their time unknown"
        yield Fact(name=name, value=result.untimed_runs, unit=rows, source=f"{rows} without samples")
    for name, value, shown in (
        ("pace of the best time", result.value, when(result.period)),
        *((f"pace over it, {group.label}", group.value, None) for group in result.groups),
        *((f"pace over it, rank {row.rank}", row.value, row.day.isoformat()) for row in result.activities),
    ):
        if isinstance(value, float) and result.aggregate not in _COUNTS:
            yield Fact(name=name, value=pace_of(value, result), unit="s_per_km", when=shown, source=rows)


def _of_total(result: QueryResult, metric: Metric, rows: str) -> Iterator[Fact]:
    period, shown = result.period, when(result.period)
    source = f"{result.rows_counted} {rows}"
    if result.value is not None and result.aggregate is not Aggregate.LIST and not is_main(result, result.value):
        unit = None if isinstance(result.value, date) else result.unit
        yield Fact(name=value_name(result, metric), value=result.value, unit=unit, when=shown, source=source)
    yield Fact(name=f"{rows} counted", value=result.rows_counted, unit=rows, when=shown, source=source)
    yield Fact(name=f"{rows} found", value=result.rows_found, unit=rows, when=shown, source=source)
    if result.rows_left_out:
        yield Fact(name=f"{rows} left out", value=result.rows_left_out, unit=rows, when=shown, source=source)
        yield Fact(name="left out because", value=result.left_out_reason or "unknown", when=shown, source=source)
    if (days := days_asked_for(result)) is not None:
        yield Fact(name=f"{rows} of the period", value=days, unit=rows, when=shown, source="calendar")
    yield from _of_period(period, "period")


def _of_period(period: PeriodShown, name: str) -> Iterator[Fact]:
    for end, day in (("first", period.start), ("last", period.end)):
        if day is not None:
            yield Fact(name=f"{end} day of the {name}", value=day, when=day.isoformat(), source="calendar")
    for text in filter(None, (_own_name(period), spoken_span(period.start, period.end), so_far_span(period))):
        yield Fact(name=name, value=text, when=when(period), source="calendar")
    for what, days in (("days", period.days), ("days so far", period.days_so_far)):
        if days is not None:
            yield Fact(name=f"{what} of the {name}", value=days, unit="days", when=when(period), source="calendar")


def _own_name(period: PeriodShown) -> str:
    """A name that is no date ("the last 30 days") is a fact in itself; "May 2025" is said by the days."""
    return period.label if not period.tells_dates or " your " in f" {period.label} " else ""


_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})


def _of_comparison(other: Comparison, result: QueryResult, metric: Metric, rows: str) -> Iterator[Fact]:
    shown, name = when(other.period), value_name(result, metric)
    source = f"{other.rows_counted} {rows}"
    if (value := other_value(result)) is not None:
        unit = result.unit if result.of_groups is None else result.of_groups.unit
        yield Fact(name=f"{name}, compared period", value=value, unit=unit, when=shown, source=source)
    yield Fact(name=f"{rows} counted, compared period", value=other.rows_counted, unit=rows, when=shown, source=source)
    yield from _of_period(other.period, "compared period")
    both = f"{result.rows_counted} and {other.rows_counted} {rows}"
    if other.label:
        yield Fact(name="name of the other part", value=other.label, source="the question")
    if other.difference is not None:
        way, unit = "more" if other.difference >= 0 else "less", unit_apart(result)
        yield Fact(name=f"{name}, difference ({way})", value=abs(other.difference), unit=unit, source=both)
        if other.percent is not None:
            yield Fact(name=f"{name}, difference ({way})", value=abs(other.percent), unit="percent", source=both)
