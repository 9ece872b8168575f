"""A query's result as a person reads it: the sentence, what it rests on, a small table, a chart. Pure."""

from datetime import date

from tools.calendar_words import MONTHS
from tools.charts import Figure, bars, category_axis, date_axis, points, shown_values, value_axis
from tools.contract import Presentation, Table
from tools.days import spoken_date
from tools.metrics import time_words
from tools.metrics.catalog import measured
from tools.metrics.metric import Grain, Metric
from tools.metrics.query import Aggregate, GroupBy
from tools.metrics.question import plural
from tools.metrics.result import ActivityRow, QueryResult
from tools.metrics.words import comparison, noun_of, sentence
from tools.sports import FOOT_SPORTS
from tools.units import Quantity, Units, bare, spoken, symbol

_MOST_ROWS = 60
_TIME = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})


def present(result: QueryResult, units: Units) -> Presentation:
    """The presentation of *result* in the athlete's units, or in those that were asked for."""
    units = result.units or units
    figure = _chart(result, units)
    return Presentation(
        sentence=sentence(result, units) if result.over_m is None else time_words.sentence(result, units),
        details=_details(result, units),
        table=_groups_table(result, units) if result.group_by else _rows_table(result, units),
        charts=[] if figure is None else [figure],
        how=_how(result),
    )


def _details(result: QueryResult, units: Units) -> list[str]:
    lines = comparison(result, units)
    if result.mean_of_whole_groups is not None and not result.ranked:
        value = _group_mean(result, units)
        lines.append(
            f"That is {value} a {result.group_by} on average, over {result.whole_groups} whole {result.group_by}s."
        )
    if result.rows_left_out and result.rows_counted:
        lines.append(f"Left out: {result.left_out_reason}.")
    if result.group_by and len(result.groups) > _MOST_ROWS:
        lines.append(
            "The table shows only the latest; the chart shows all."
            if not result.ranked
            else "The table shows only the first of them."
        )
    return lines


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
    counting = result.aggregate is Aggregate.COUNT
    columns = [
        str(result.group_by).capitalize(),
        *([] if counting else [_capital(value_title)]),
        _capital(plural(noun)),
    ]
    groups = result.groups[:_MOST_ROWS] if result.ranked else result.groups[-_MOST_ROWS:]
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
    quantity = measured(result.metric).quantity
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
        title = _capital(_titled(metric, units))
        return Table(
            columns=["#", "Day", title],
            rows=[[str(r.rank), spoken_date(r.day), _cell(r.value, result, units)] for r in result.activities],
        )
    hidden = "speed" if any(row.sport in FOOT_SPORTS for row in result.activities) else "pace"
    beside = {name: column for name, column in _ALONGSIDE.items() if name != hidden}
    own = metric.name not in beside and metric.name != "date"
    columns = ["#", "Date", "Name", *(title.format(symbol(q, units)) for title, q, _ in beside.values())]
    if own:
        columns.append(_capital(_titled(metric, units)))
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


def _chart(result: QueryResult, units: Units) -> Figure | None:
    """Bars for what adds up, a line for a level over time; nothing where two numbers say it better."""
    if result.group_by is None or result.rows_counted == 0 or len(result.groups) < 3:
        return None
    metric = measured(result.metric, result.over_m)
    if metric.quantity is Quantity.DATE and result.aggregate not in _COUNTS:
        return None
    labels, x_axis = _groups_axis(result)
    if result.aggregate in _COUNTS:
        noun = "Days" if result.aggregate is Aggregate.DAYS else _capital(plural(noun_of(result)))
        return bars(labels, [group.value for group in result.groups], x_axis, noun)
    values = shown_values([group.value for group in result.groups], metric.quantity, units)
    y_axis = value_axis(_capital(metric.label), metric.quantity, units, values)
    if result.aggregate is Aggregate.SUM:
        return bars(labels, values, x_axis, str(y_axis["title"]["text"]))
    return points(labels, values, x_axis, y_axis, joined=result.group_by in _TIME and not result.ranked)


def _groups_axis(result: QueryResult) -> tuple[list[str], Figure]:
    """Days and weeks are many and have long names: they stand on an axis of dates, weeks at their first day."""
    title = str(result.group_by).capitalize()
    if result.group_by in (GroupBy.DAY, GroupBy.WEEK) and not result.ranked:
        starting = "Week starting" if result.group_by is GroupBy.WEEK else title
        return [str(group.start) for group in result.groups], date_axis(starting)
    if result.group_by is GroupBy.MONTH:
        return [f"{MONTHS[int(g.key[5:]) - 1][:3].capitalize()} {g.key[:4]}" for g in result.groups], category_axis(
            title
        )
    return [group.label for group in result.groups], category_axis(title)


def _how(result: QueryResult) -> str:
    """How the number was made, where it is not plain."""
    metric = measured(result.metric, result.over_m)
    parts = [_capital(result.evidence.question) + "."] if result.evidence.question else []
    if result.aggregate is Aggregate.MEAN and metric.weight is not None:
        parts.append(f"The average is {_weighted(metric.weight.words)}.")
    elif result.aggregate in (Aggregate.MEAN, Aggregate.MEDIAN):
        parts.append(f"Every {metric.grain} counts the same.")
    if result.aggregate in (Aggregate.MIN, Aggregate.MAX, Aggregate.LIST) and metric.record_floor:
        parts.append(f"Activities {metric.record_floor_words} set no record.")
    if result.over_m is not None:
        parts.append(time_words.how(result))
    return " ".join(parts)


def _weighted(words: str) -> str:
    return f"weighted: {words}" if words.startswith("each") else words


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
