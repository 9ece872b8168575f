"""A query's result as a person reads it: the sentence, what it rests on, a small table, a chart. Pure."""

from datetime import date

from tools.contract import Presentation, Table
from tools.days import spoken_date
from tools.metrics import time_words
from tools.metrics.asked import sentence
from tools.metrics.catalog import measured
from tools.metrics.comparing import comparison, unequal
from tools.metrics.drawing import chart_of
from tools.metrics.group_words import group_details
from tools.metrics.metric import Grain, Metric
from tools.metrics.nouns import plural
from tools.metrics.of_groups import plural_of
from tools.metrics.parts_found import MOST_ROWS, group_of, groups_told
from tools.metrics.query import Aggregate, Wanted
from tools.metrics.relation_words import correlation_details, trend_details
from tools.metrics.result import ActivityRow, QueryResult
from tools.metrics.words import capital, noun_of
from tools.sports import FOOT_SPORTS
from tools.units import CLOCKS, Quantity, Units, bare, plain, spoken, spoken_difference, spoken_duration, symbol

_SHARES = frozenset({Aggregate.SHARE, Aggregate.SHARE_OF_TOTAL})
_APART = frozenset({Aggregate.STD, Aggregate.RANGE})
_BOTH_SIDES_SAID = frozenset({Wanted.DIFFERENCE, Wanted.APART, Wanted.PERCENT, Wanted.DIRECTION, Wanted.WHICH})
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})


def present(result: QueryResult, units: Units) -> Presentation:
    """The presentation of *result* in the athlete's units, or in those that were asked for."""
    units = result.units or units
    figure = chart_of(result, units)
    return Presentation(
        sentence=sentence(result, units),
        details=_details(result, units),
        table=_table(result, units),
        charts=[] if figure is None else [figure],
        how=_how(result),
    )


def _table(result: QueryResult, units: Units) -> Table | None:
    if result.correlation is not None or result.trend is not None:
        return None
    if result.of_groups is not None and result.of_groups.streak is not None:
        return None
    return _groups_table(result, units) if result.group_by else _rows_table(result, units)


def _details(result: QueryResult, units: Units) -> list[str]:
    lines = _unequal(result) if _says_both_sides(result) else comparison(result, units)
    if result.mean_of_whole_groups is not None and not result.ranked and result.of_groups is None:
        value, groups = _group_mean(result, units), plural_of(str(result.group_by))
        lines.append(f"That is {value} a {result.group_by} on average, over {result.whole_groups} whole {groups}.")
    group = group_of(result) if result.ranked else None
    if group is not None and not group.whole:
        lines.append(f"Mind that {group.label} is no whole {result.group_by}.")
    if result.of_groups is not None:
        lines += group_details(result, result.of_groups)
    if result.trend is not None:
        lines += trend_details(result, result.trend)
    if result.correlation is not None:
        lines += correlation_details(result.correlation)
    if result.rows_left_out and result.rows_counted:
        lines.append(f"Left out: {result.left_out_reason}.")
    table = _table(result, units)
    if table is not None and result.group_by and len(result.groups) > MOST_ROWS:
        lines.append(
            "The table shows only the latest; the chart shows all."
            if not result.ranked
            else "The table shows only the first of them."
        )
    return lines


def _unequal(result: QueryResult) -> list[str]:
    """That the periods compared differ in length; the parts of a split are of the same days."""
    other = result.comparison
    return [] if other is None or other.label or not result.rows_counted else unequal(result.period, other.period)


def _says_both_sides(result: QueryResult) -> bool:
    """Whether the first sentence leaves nothing to compare."""
    if not result.rows_counted and (result.sports_present or result.history_is_empty):
        return True  # there is nothing on either side
    against = result.checked is not None and result.checked.against_other
    return result.main is not None and (result.wanted in _BOTH_SIDES_SAID or against)


def _group_mean(result: QueryResult, units: Units) -> str:
    value = result.mean_of_whole_groups or 0.0
    if result.aggregate in _COUNTS:
        rows = "days" if result.aggregate is Aggregate.DAYS else plural(noun_of(result))
        return f"{value:.1f} {rows}"
    return spoken(value, measured(result.metric).quantity, units)


def _groups_table(result: QueryResult, units: Units) -> Table | None:
    if not result.groups or result.rows_counted == 0:
        return None
    metric, noun = measured(result.metric, result.over_m), noun_of(result)
    value_title = "days" if result.aggregate is Aggregate.DAYS else _titled(metric, units)
    if result.aggregate in _SHARES:
        value_title = "share (%)"
    counting = result.aggregate is Aggregate.COUNT
    columns = [
        capital(str(result.group_by).replace("_", " ")),
        *([] if counting else [capital(value_title)]),
        capital(plural(noun)),
    ]
    groups = groups_told(result)[:MOST_ROWS] if result.ranked else groups_told(result)[-MOST_ROWS:]
    rows = [[g.label, *([] if counting else [_cell(g.value, result, units)]), f"{g.rows_counted:,}"] for g in groups]
    return Table(columns=columns, rows=rows)


def _titled(metric: Metric, units: Units) -> str:
    """The metric over a column, with its unit where its name does not say it: steps are counted in steps."""
    unit = _heading(metric.quantity, units)
    return metric.label if metric.label == unit else f"{metric.label} ({unit})"


def _heading(quantity: Quantity, units: Units) -> str:
    """The unit over a column: durations stand in it as the clock shows them."""
    return "h:mm:ss" if quantity is Quantity.DURATION else symbol(quantity, units)


def _cell(value: float | None, result: QueryResult, units: Units) -> str:
    if value is None:
        return "–"
    if result.aggregate in _COUNTS:
        return f"{value:,.0f}"
    if result.aggregate in _SHARES:
        return plain(value, 1)
    quantity = measured(result.metric).quantity
    if result.aggregate in _APART and (quantity in CLOCKS or quantity is Quantity.TEMPERATURE):
        return spoken_duration(value) if quantity in CLOCKS else spoken_difference(value, quantity, units)
    if quantity is Quantity.DATE:
        return spoken_date(date.fromordinal(int(value)))
    return bare(value, quantity, units)


def _rows_table(result: QueryResult, units: Units) -> Table | None:
    if not result.activities:
        return None
    if result.over_m is not None:
        return time_words.rows_table(result, units)
    metric = measured(result.metric, result.over_m)
    if metric.grain is not Grain.ACTIVITY:
        title = capital(_titled(metric, units))
        return Table(
            columns=["#", "Day", title],
            rows=[[str(r.rank), spoken_date(r.day), _cell(r.value, result, units)] for r in result.activities],
        )
    hidden = "speed" if any(row.sport in FOOT_SPORTS for row in result.activities) else "pace"
    beside = {name: column for name, column in _ALONGSIDE.items() if name != hidden}
    own = metric.name not in beside and metric.name != "date"
    columns = ["#", "Date", "Name", *(title.format(symbol(q, units)) for title, q, _ in beside.values())]
    if own:
        columns.append(capital(_titled(metric, units)))
    rows = [_row(row, beside, units) + ([_cell(row.value, result, units)] if own else []) for row in result.activities]
    return Table(columns=columns, rows=rows)


_ALONGSIDE = {
    "distance": ("Distance ({})", Quantity.DISTANCE, "distance_m"),
    "duration": ("Time", Quantity.DURATION, "moving_time_s"),
    "pace": ("Pace ({})", Quantity.PACE, "pace_s_per_km"),
    "speed": ("Speed ({})", Quantity.SPEED, "speed_m_per_s"),
    "heart_rate": ("Heart rate ({})", Quantity.HEART_RATE, "heart_rate_mean_bpm"),
}


def _row(row: ActivityRow, beside: dict[str, tuple[str, Quantity, str]], units: Units) -> list[str]:
    cells = [str(row.rank), spoken_date(row.day), row.name or "–"]
    for _, quantity, field in beside.values():
        value = getattr(row, field)
        cells.append("–" if value is None else bare(value, quantity, units))
    return cells


def _how(result: QueryResult) -> str:
    """How the number was made, where it is not plain."""
    metric = measured(result.metric, result.over_m)
    parts = [capital(result.evidence.question) + "."] if result.evidence.question else []
    if result.aggregate is Aggregate.MEAN and metric.weight is not None:
        parts.append(f"The average is {_weighted(metric.weight.words)}.")
    elif result.aggregate in (Aggregate.MEAN, Aggregate.MEDIAN):
        parts.append(f"Every {'day' if metric.grain is Grain.CALENDAR else metric.grain} counts the same.")
    parts += filter(None, [_HOW.get(result.aggregate), _made_of_groups(result)])
    if result.aggregate in (Aggregate.MIN, Aggregate.MAX, Aggregate.LIST) and metric.record_floor:
        parts.append(f"Activities {metric.record_floor_words} set no record.")
    if result.over_m is not None:
        parts.append(time_words.how(result))
    return " ".join(parts)


def _weighted(words: str) -> str:
    return f"weighted: {words}" if words.startswith("each") else words


_HOW = {
    Aggregate.STD: "The standard deviation is that of a sample.",
    Aggregate.PERCENTILE: "Between two values the percentile lies on the straight line.",
    Aggregate.TREND: "The line is Theil and Sen's, the median of the slopes between all values, which single outliers "
    "hardly move; Kendall's test tells whether it could be chance.",
    Aggregate.CORRELATION: "r is Pearson's correlation with Fisher's interval; what is known of only one of the two is "
    "left out.",
}


def _made_of_groups(result: QueryResult) -> str | None:
    if result.of_groups is None:
        return None
    groups = plural_of(str(result.group_by))
    if result.of_groups.streak is not None:
        return f"Every one of the {groups} up to today counts; one of which nothing is known ends a streak."
    if result.of_groups.fulfilled is not None:
        return f"All {groups} of the period up to today count, whole or not."
    return f"Of {groups}, one without any counts as nothing done." if _adds_up(result) else None


def _adds_up(result: QueryResult) -> bool:
    return result.aggregate is Aggregate.SUM or result.aggregate in _COUNTS
