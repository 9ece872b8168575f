"""Rules of arithmetic that hold whatever the history."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.metrics.aggregate import sample
from tools.metrics.answer import Today, groups_of, shown_period, value_of
from tools.metrics.query import Aggregate, QueryArgs
from tools.metrics.question import Asker, Question, ask
from tools.metrics.rows import Rows
from tools.metrics.selection import needed_columns, needed_labels
from tools.units import CLOCKS, Quantity

TODAY = date(2026, 11, 18)
AMOUNT = st.one_of(st.none(), st.floats(0, 200_000))
RUN = st.tuples(st.integers(0, 364), AMOUNT, AMOUNT, st.one_of(st.none(), st.floats(60, 200)))
RUNS = st.lists(RUN, max_size=60)
GROUPS = st.sampled_from(["day", "week", "month", "year", "weekday"])
METRICS = st.sampled_from(["distance", "duration", "pace", "speed", "heart_rate"])


def question(**args: Any) -> Question:
    asker = Asker(TODAY, 0, "metric", set)
    return ask(QueryArgs.model_validate({"period": "2025", **args}), asker)


def rows(runs: list[tuple[int, float | None, float | None, float | None]], asked: Question) -> Rows:
    ordered = sorted(runs, key=lambda run: run[0])
    table = np.array([run[1:] for run in ordered], dtype=np.float64).reshape(-1, 3)
    stored = dict(zip(("distance_m", "moving_time_s", "heart_rate_mean_bpm"), table.T, strict=True))
    return Rows(
        days=[date(2025, 1, 1) + timedelta(days=run[0]) for run in ordered],
        ids=list(range(len(ordered))),
        columns={name: stored[name] for name in needed_columns(asked)},
        labels={name: ["run"] * len(ordered) for name in needed_labels(asked)},
    )


@given(RUNS, GROUPS)
@settings(max_examples=60, deadline=None)
def test_the_sums_of_the_groups_are_the_sum_of_the_year(runs: list[Any], group_by: str) -> None:
    asked = question(aggregate="sum", group_by=group_by)
    part = sample(rows(runs, asked), asked)
    today = Today(TODAY, 0)
    groups = groups_of(asked, part, shown_period(asked.period, part, today), today)
    total = value_of(asked, part)
    known = [group.value for group in groups if group.value is not None]
    assert sum(known) == pytest.approx(total or 0)


@given(RUNS, GROUPS, METRICS)
@settings(max_examples=60, deadline=None)
def test_groups_partition_the_rows(runs: list[Any], group_by: str, metric: str) -> None:
    asked = question(aggregate="mean", metric=metric, group_by=group_by)
    part = sample(rows(runs, asked), asked)
    today = Today(TODAY, 0)
    groups = groups_of(asked, part, shown_period(asked.period, part, today), today)
    assert sum(group.rows_counted for group in groups) == int(part.counted.sum())
    assert sum(group.rows_left_out for group in groups) == part.left_out
    assert len({group.key for group in groups}) == len(groups)


@given(RUNS, METRICS, st.sampled_from(["mean", "median", "best", "count", "list"]), st.floats(1, 100))
@settings(max_examples=60, deadline=None)
def test_counted_and_left_out_are_all_that_no_filter_excludes(
    runs: list[Any], metric: str, aggregate: str, least_km: float
) -> None:
    over = [{"field": "distance", "op": ">=", "value": least_km, "unit": "km"}]
    asked = question(aggregate=aggregate, metric=metric, filters=over)
    part = sample(rows(runs, asked), asked)
    not_excluded = sum(distance is None or distance >= least_km * 1000 for _, distance, _, _ in runs)
    assert int(part.counted.sum()) + part.left_out == len(part.rows) == not_excluded
    assert sum(part.reasons.values()) == part.left_out


def _is_human(_: int, distance_m: float | None, moving_s: float | None, heart_rate: float | None) -> bool:
    return bool(distance_m and moving_s and heart_rate and distance_m / moving_s < 16)


@given(RUNS, METRICS)
@settings(max_examples=60, deadline=None)
def test_an_average_lies_between_the_least_and_the_most(runs: list[Any], metric: str) -> None:
    values: dict[str, float] = {}
    for aggregate in ("min", "mean", "median", "max"):
        asked = question(aggregate=aggregate, metric=metric, filters=[{"field": "distance", "op": ">", "value": 1}])
        part = sample(rows([run for run in runs if _is_human(*run)], asked), asked)
        value = value_of(asked, part)
        if not isinstance(value, float):
            assert not part.counted.any()
            return
        values[aggregate] = value
    for middle in (values["mean"], values["median"]):
        assert values["min"] * (1 - 1e-9) <= middle <= values["max"] * (1 + 1e-9)


@given(RUNS)
@settings(max_examples=60, deadline=None)
def test_average_pace_is_the_inverse_of_average_speed(runs: list[Any]) -> None:
    complete = [run for run in runs if run[1] and run[2] and run[1] > 1 and run[2] > 1]
    found: dict[str, Any] = {}
    for metric in ("pace", "speed"):
        asked = question(aggregate="mean", metric=metric)
        found[metric] = value_of(asked, sample(rows(complete, asked), asked))
    if found["pace"] is None:
        assert found["speed"] is None
    else:
        assert found["pace"] * found["speed"] == pytest.approx(1000)


def test_what_has_a_level_and_no_amount_refuses_a_sum() -> None:
    from tools.metrics.catalog import CATALOG

    levels = {
        Quantity.PACE, Quantity.SPEED, Quantity.HEART_RATE, Quantity.CADENCE, Quantity.POWER, Quantity.TEMPERATURE,
        Quantity.WEIGHT, Quantity.PERCENT, Quantity.SCORE, Quantity.EFFORT, Quantity.FEEL, Quantity.DATE, *CLOCKS,
    }  # fmt: skip
    assert not [
        name for name, metric in CATALOG.items() if metric.quantity in levels and Aggregate.SUM in metric.aggregates
    ]
    assert all(Aggregate.SUM in CATALOG[name].aggregates for name in ("distance", "duration", "sleep", "daily_steps"))
