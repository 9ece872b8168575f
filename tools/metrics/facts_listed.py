"""Facts of single rows and groups, and which of them a list or a series leads with. Pure."""

from collections.abc import Iterator
from datetime import date

from tools.contract import Fact
from tools.metrics.facts_found import value_name
from tools.metrics.metric import Metric
from tools.metrics.parts_found import groups_that_fulfil, is_series, kind_of, span, value_of_group, when_of
from tools.metrics.query import Aggregate, Wanted
from tools.metrics.result import ActivityRow, Group, QueryResult
from tools.units import Quantity

_ALONGSIDE = (
    ("distance_m", "distance", "m"),
    ("moving_time_s", "moving time", "s"),
    ("pace_s_per_km", "pace", "s_per_km"),
    ("speed_m_per_s", "speed", "m_per_s"),
    ("heart_rate_mean_bpm", "average heart rate", "bpm"),
)
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})


def listed(result: QueryResult, metric: Metric, rows: str) -> Iterator[Fact]:
    """What comes first where several are asked for: a series in its order, the rows of a list or the groups by rank."""
    if is_series(result):
        for group in sorted(result.groups, key=lambda group: not group.key):  # without a shoe's name: at the end
            yield from _value_of_group(group, result, metric, rows)
    elif (several := groups_that_fulfil(result)) is not None:
        for rank, group in enumerate(several, start=1):
            yield name_of_group(rank, group, result, rows)
    elif result.ranked and result.rank == 1 and result.of_groups is None:
        for rank, group in enumerate(result.groups, start=1):
            known = group.value is not None
            if known and result.wanted is Wanted.VALUE:
                yield from _value_of_group(group, result, metric, rows)
            elif known and result.wanted is Wanted.GROUP:
                yield name_of_group(rank, group, result, rows)
    elif result.aggregate is Aggregate.LIST or result.best_n > 1:
        for row in result.activities:
            yield from _asked_of_row(row, result, metric)


def _asked_of_row(row: ActivityRow, result: QueryResult, metric: Metric) -> Iterator[Fact]:
    """The part of a row that is asked for; of several rows together (a total over the ten longest) it is no number."""
    if result.wanted is Wanted.DATE:
        yield _day_of_row(row, metric)
    elif result.wanted is Wanted.NAME:
        yield from _texts_of_row(row, result)
    elif result.wanted is Wanted.VALUE and result.aggregate is Aggregate.LIST:
        yield from _value_of_row(row, result, metric)


def of_group(group: Group, result: QueryResult, metric: Metric, rows: str) -> Iterator[Fact]:
    """Name, value and number of rows of a group."""
    shown = _when_of_group(group, result)
    source = f"{group.rows_counted} {rows}"
    if " to " in group.label or group.start is None:
        yield Fact(name=f"name of the {result.group_by}", value=group.label, when=shown, source=source)
    yield from _value_of_group(group, result, metric, rows)
    yield Fact(name=f"{rows}, {group.label}", value=group.rows_counted, unit=rows, when=shown, source=source)


def name_of_group(rank: int, group: Group, result: QueryResult, rows: str) -> Fact:
    """The group itself, by its place."""
    name = f"name of the {result.group_by}, rank {rank}"
    return Fact(name=name, value=value_of_group(result, group), when=span(group.start, group.end), source=rows)


def _value_of_group(group: Group, result: QueryResult, metric: Metric, rows: str) -> Iterator[Fact]:
    if group.value is None:
        return
    is_date = metric.quantity is Quantity.DATE and result.aggregate not in _COUNTS
    yield Fact(
        name=f"{value_name(result, metric)}, {group.label}",
        value=date.fromordinal(int(group.value)) if is_date else group.value,
        unit=None if is_date else result.unit,
        when=_when_of_group(group, result),
        source=f"{group.rows_counted} {rows}",
    )


def _when_of_group(group: Group, result: QueryResult) -> str | None:
    return span(group.start, group.end) or when_of(result)


def of_row(row: ActivityRow, result: QueryResult, metric: Metric) -> Iterator[Fact]:
    """A row's value and day, what it is called where that is asked for, and what stands beside it."""
    yield from _value_of_row(row, result, metric)
    yield _day_of_row(row, metric)
    yield from _texts_of_row(row, result)
    for field, label, unit in _ALONGSIDE:
        if (value := getattr(row, field)) is not None and field != metric.columns[0]:
            shown, source = row.day.isoformat(), _source_of(row, metric)
            yield Fact(name=f"{label}, rank {row.rank}", value=value, unit=unit, when=shown, source=source)


def _value_of_row(row: ActivityRow, result: QueryResult, metric: Metric) -> Iterator[Fact]:
    if row.value is None or metric.quantity is Quantity.DATE:
        return
    name, shown = f"{metric.label}, rank {row.rank}", row.day.isoformat()
    yield Fact(name=name, value=row.value, unit=result.unit, when=shown, source=_source_of(row, metric))


def _day_of_row(row: ActivityRow, metric: Metric) -> Fact:
    shown = row.day.isoformat()
    return Fact(name=f"day of rank {row.rank}", value=row.day, when=shown, source=_source_of(row, metric))


def _source_of(row: ActivityRow, metric: Metric) -> str:
    return f"activity {row.id}" if row.id is not None else f"{metric.grain} {row.day.isoformat()}"


def _texts_of_row(row: ActivityRow, result: QueryResult) -> Iterator[Fact]:
    texts = {Wanted.NAME: row.name, Wanted.TYPE: kind_of(row), Wanted.SHOE: row.shoe}
    text = texts.get(result.wanted)
    if text:
        name = "name of the activity" if result.wanted is Wanted.NAME else result.wanted.value
        yield Fact(name=f"{name}, rank {row.rank}", value=text, when=row.day.isoformat(), source=f"activity {row.id}")
