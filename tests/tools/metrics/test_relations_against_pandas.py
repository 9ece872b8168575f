"""Pairs, points, groups and streaks of random rows: what pandas finds of the same rows."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.metrics.aggregate import Sample, reduce, sample
from tools.metrics.answer import Today, groups_of, shown_period, window_of
from tools.metrics.of_groups import reduce_groups
from tools.metrics.pairs import relate_inputs, related_question, trend_inputs
from tools.metrics.query import QueryArgs
from tools.metrics.question import Asker, Question, ask
from tools.metrics.rows import Rows
from tools.metrics.selection import needed_columns, needed_labels
from tools.metrics.stretches import days_of

FIRST = date(2025, 1, 1)
LAST = date(2025, 3, 1)
ASKER = Asker(LAST, 0, "metric", set)
RUN = st.tuples(st.integers(0, 59), st.integers(0, 23), st.integers(1, 30), st.integers(10, 200), st.integers(100, 180))
RUNS = st.lists(RUN, max_size=40)
BANDS = ["0 to 5 km", "5 to 10 km", "10 to 15 km", "15 to 21.1 km", "21.1 to 30 km", "30+ km"]
DAYS = st.lists(st.tuples(st.integers(0, 59), st.integers(40, 60)), max_size=50, unique_by=lambda day: day[0])


def question(**args: Any) -> Question:
    return ask(QueryArgs.model_validate({"period": f"{FIRST}..{LAST}"} | args), ASKER)


def frame(runs: list[Any]) -> Any:
    ordered: list[Any] = sorted(runs, key=lambda run: (run[0], run[1]))
    table = pd.DataFrame(ordered, columns=["day", "hour", "km", "minutes", "bpm"], dtype=int)
    table["date"] = pd.to_datetime([FIRST + timedelta(days=int(day)) for day in table["day"]])
    return table


def hour_name(hour: int) -> str:
    if hour < 4 or hour >= 21:
        return "night"
    return "morning" if hour < 12 else "afternoon" if hour < 17 else "evening"


def of_runs(table: pd.DataFrame, asked: Question) -> Sample:
    stored = {
        "distance_m": table["km"] * 1000.0, "moving_time_s": table["minutes"] * 60.0,
        "heart_rate_mean_bpm": table["bpm"] * 1.0,
    }  # fmt: skip
    labels: dict[str, list[str | None]] = {"time_of_day": [hour_name(hour) for hour in table["hour"]]}
    columns = {name: stored[name].to_numpy(dtype=np.float64) for name in needed_columns(asked)}
    days = [FIRST + timedelta(days=int(day)) for day in table["day"]]
    wanted = {name: labels[name] for name in needed_labels(asked)}
    return sample(Rows(days, list(range(len(table))), columns, wanted), asked)


def of_days(days: list[Any], asked: Question) -> Sample:
    ordered = sorted(days)
    dates = [FIRST + timedelta(days=day) for day, _ in ordered]
    values = np.array([bpm for _, bpm in ordered], dtype=np.float64)
    return sample(Rows(dates, [None] * len(dates), {"resting_hr_bpm": values}, {}), asked)


@given(RUNS, DAYS, st.integers(-3, 3), st.sampled_from(["distance", "heart_rate"]))
@settings(max_examples=60, deadline=None)
def test_pairs_of_days_are_those_of_a_merge(runs: list[Any], days: list[Any], lag: int, metric: str) -> None:
    asked = question(metric="resting_hr", aggregate="correlation", relate_to=metric, sport="run", lag_days=lag)
    table = frame(runs)
    x, y, when = relate_inputs(of_days(days, asked), of_runs(table, related_question(asked)), asked)
    table["weighted"] = table["bpm"] * table["minutes"]
    by_day = table.groupby("day").sum(numeric_only=True)
    value = by_day["km"] * 1000 if metric == "distance" else by_day["weighted"] / by_day["minutes"]
    other = pd.DataFrame({"day": by_day.index - lag, "y": value.to_numpy()})
    wanted = pd.DataFrame(sorted(days), columns=["day", "x"]).merge(other, on="day").sort_values("day")
    assert x.tolist() == wanted["x"].astype(float).tolist()
    assert y == pytest.approx(wanted["y"].to_numpy(dtype=np.float64))
    assert when == [FIRST + timedelta(days=int(day)) for day in wanted["day"]]


@given(RUNS)
@settings(max_examples=40, deadline=None)
def test_pairs_of_activities_are_both_values_of_each(runs: list[Any]) -> None:
    asked = question(metric="distance", aggregate="correlation", relate_to="heart_rate")
    table = frame(runs)
    x, y, _ = relate_inputs(of_runs(table, asked), None, asked)
    assert x.tolist() == (table["km"] * 1000.0).tolist()
    assert y.tolist() == table["bpm"].astype(float).tolist()


@given(RUNS, st.sampled_from(["week", "month"]), st.sampled_from(["distance", "pace"]))
@settings(max_examples=60, deadline=None)
def test_points_of_groups_are_those_of_a_resampling(runs: list[Any], unit: str, metric: str) -> None:
    asked = question(metric=metric, aggregate="trend", group_by=unit)
    table = frame(runs)
    _, values, days = trend_inputs(of_runs(table, asked), asked)
    rule = {"week": "W-MON", "month": "MS"}[unit]
    sums = table.set_index("date")[["km", "minutes"]].resample(rule, closed="left", label="left").sum()
    if metric == "distance":
        wanted = sums["km"] * 1000.0
    else:
        sums = sums[sums["km"] > 0]
        wanted = sums["minutes"] * 60 / sums["km"]
    assert days == [stamp.date() for stamp in wanted.index]
    assert values == pytest.approx(wanted.to_numpy(dtype=np.float64))


@given(RUNS, st.sampled_from(["weekday", "weekend", "calendar_month", "time_of_day", "distance"]))
@settings(max_examples=60, deadline=None)
def test_groups_are_those_of_a_groupby(runs: list[Any], group_by: str) -> None:
    asked = question(metric="distance", aggregate="sum", group_by=group_by)
    table = frame(runs)
    part = of_runs(table, asked)
    today = Today(LAST, 0, FIRST)
    found = groups_of(asked, part, shown_period(asked.period, part, today), today)
    keys = {
        "weekday": table["date"].dt.day_name(),
        "weekend": pd.Series(np.where(table["date"].dt.day_of_week > 4, "weekends", "weekdays")),
        "calendar_month": table["date"].dt.month_name(),
        "time_of_day": table["hour"].map(hour_name),
        "distance": pd.cut(table["km"], [0, 5, 10, 15, 21.1, 30, 99], right=False, labels=BANDS),
    }
    wanted = (table["km"] * 1000.0).groupby(keys[group_by].astype(str).to_numpy()).sum()
    assert {group.label: group.value for group in found if group.rows_counted} == wanted.to_dict()


@given(RUNS, st.sampled_from(["streak", "gap"]), st.integers(5, 40))
@settings(max_examples=60, deadline=None)
def test_a_streak_is_the_longest_run_of_days(runs: list[Any], aggregate: str, least_km: int) -> None:
    check = {"check": {"op": ">=", "value": least_km, "unit": "km"}} if aggregate == "streak" else {}
    asked = question(metric="distance", aggregate=aggregate, **check)
    table = frame(runs)
    part = of_runs(table, asked)
    today = Today(LAST, 0, FIRST)
    period = shown_period(asked.period, part, today)
    found = reduce_groups(asked, groups_of(asked, part, period, today), LAST, "m")
    assert reduce_groups(asked, days_of(asked, part, window_of(asked, period, part, today)), LAST, "m") == found
    by_day = table.groupby("day")["km"].sum().reindex(range((LAST - FIRST).days + 1))
    marks = (by_day >= least_km) if aggregate == "streak" else by_day.isna()
    lengths = marks.groupby((~marks).cumsum()).sum()
    assert found is not None
    assert found.value == float(lengths.max())


@given(RUNS, st.floats(0, 100))
@settings(max_examples=40, deadline=None)
def test_a_percentile_lies_where_pandas_puts_it(runs: list[Any], percentile: float) -> None:
    asked = question(metric="distance", aggregate="percentile", percentile=percentile)
    table = frame(runs)
    found = reduce(asked.aggregate, of_runs(table, asked))
    assert found == (pytest.approx((table["km"] * 1000).quantile(percentile / 100)) if runs else None)
