"""The metrics: one entry each, found by the words people use, over columns that exist."""

import numpy as np
import pytest
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - registers the tables
from tools.metrics.catalog import CATALOG, nearest, resolve
from tools.metrics.metric import Grain, Metric
from tools.metrics.query import Aggregate, QueryArgs
from tools.units import CLOCKS, Quantity

TABLES = {
    Grain.ACTIVITY: ("activity", "weather"),
    Grain.DAY: ("daily_wellness",),
    Grain.NIGHT: ("sleep",),
    Grain.SPLIT: ("split",),
    Grain.LAP: ("lap",),
    Grain.CALENDAR: (),
}
COMPUTED = {"temperature_c", "effort_s", "whole_run_s", "day_number"}
"""Columns that the statement makes."""
NAN = float("nan")
EVERY = pytest.mark.parametrize("metric", CATALOG.values(), ids=lambda metric: metric.name)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("distance", "distance"),
        ("Mileage", "distance"),
        ("how far", "distance"),
        ("vert", "elevation_gain"),
        ("climb", "elevation_gain"),
        ("time on feet", "duration"),
        ("how long", "duration"),
        ("HR", "heart_rate"),
        ("bpm", "heart_rate"),
        ("max hr", "max_heart_rate"),
        ("RPE", "effort"),
        ("resting heart rate", "resting_hr"),
        ("steps per day", "daily_steps"),
        ("elevation_gain", "elevation_gain"),
        ("avg hr", "heart_rate"),
        ("cadance", "cadence"),
        ("elevaton gain", "elevation_gain"),
        ("GAP", "grade_adjusted_pace"),
        ("grade adjusted pace", "grade_adjusted_pace"),
        ("kilometre split", "split_pace"),
        ("lap time", "lap_time"),
        ("top speed", "max_speed"),
        ("max power", "max_power"),
        ("descent", "elevation_loss"),
        ("standing time", "stopped_time"),
        ("humidity", "humidity"),
        ("how windy", "wind_speed"),
        ("what time do I run", "start_time"),
        ("bedtime", "bed_time"),
        ("when do I go to bed", "bed_time"),
        ("wake up time", "wake_time"),
        ("REM percentage", "rem_sleep_percent"),
        ("sleep efficiency", "sleep_efficiency"),
        ("very active minutes", "vigorous_minutes"),
        ("lightly active", "light_active_minutes"),
        ("fairly active minutes", "moderate_minutes"),
        ("total active minutes", "all_active_minutes"),
        ("active calories", "active_kcal"),
        ("total calories", "daily_calories"),
        ("calories", "calories"),
        ("my total distance", "distance"),
        ("body battery", "body_battery_max"),
    ],
)
def test_a_metric_is_found_by_what_people_call_it(words: str, name: str) -> None:
    metric = resolve(words)
    assert metric is not None and metric.name == name


@pytest.mark.parametrize("words", ["", "banana", "vo2max", "colour"])
def test_what_we_do_not_measure_is_not_guessed(words: str) -> None:
    assert resolve(words) is None


def test_a_near_miss_is_offered() -> None:
    assert "heart_rate" in nearest("hart beat rate")


@EVERY
def test_its_columns_exist(metric: Metric) -> None:
    tables = [SQLModel.metadata.tables[name] for name in TABLES[metric.grain]]
    weights = metric.weight.columns if metric.weight else ()
    for column in (*metric.columns, *weights):
        assert column in COMPUTED or any(column in table.c for table in tables)
    assert {column for enough in metric.sufficient for column in enough} <= set(metric.columns)


@EVERY
def test_it_says_what_it_is_and_is_found_by_its_own_name(metric: Metric) -> None:
    assert metric.what.endswith(".") and metric.label
    assert resolve(metric.name) is metric
    assert metric.possible[0] < metric.possible[1]


@EVERY
def test_what_is_typical_is_possible(metric: Metric) -> None:
    if metric.typical is not None:
        low, high = metric.typical
        assert metric.possible[0] <= low < high <= metric.possible[1]


@EVERY
def test_only_amounts_are_added_up(metric: Metric) -> None:
    adds_up = Aggregate.SUM in metric.aggregates
    assert adds_up == (Aggregate.SHARE_OF_TOTAL in metric.aggregates)
    assert {Aggregate.COUNT, Aggregate.STREAK, Aggregate.FIRST} <= metric.aggregates
    if metric.quantity in (Quantity.PERCENT, Quantity.PACE, Quantity.HEART_RATE, *CLOCKS):
        assert not adds_up
    if metric.quantity in CLOCKS:
        assert metric.superlatives == ("latest", "earliest")


@pytest.mark.parametrize(
    ("name", "columns", "value"),
    [
        ("pace", {"moving_time_s": 3000, "distance_m": 10_000}, 300),
        (
            "grade_adjusted_pace",
            {"moving_time_s": 3000, "distance_m": 10_000, "grade_cost_factor": 1.25},
            240,
        ),
        ("stopped_time", {"elapsed_time_s": 3100, "moving_time_s": 3000}, 100),
        ("stopped_time", {"elapsed_time_s": 2999, "moving_time_s": 3000}, 0),
        ("humidity", {"humidity_fraction": 0.63}, 63),
        ("start_time", {"local_start": 739_000 + 7.5 / 24}, 27_000),
        ("bed_time", {"bed_time": 739_000 - 70 / 1440, "day_number": 739_000}, -4_200),
        ("bed_time", {"bed_time": 739_000 + 30 / 1440, "day_number": 739_000}, 1_800),
        ("wake_time", {"wake_time": 739_000 + 6.75 / 24, "day_number": 739_000}, 24_300),
        ("time_in_bed", {"sleep_minutes": 420, "awake_minutes": 30}, 27_000),
        ("deep_sleep_percent", {"deep_minutes": 84, "sleep_minutes": 420}, 20),
        ("sleep_efficiency", {"sleep_minutes": 420, "awake_minutes": 60}, 87.5),
        ("awake_percent", {"sleep_minutes": 420, "awake_minutes": 60}, 12.5),
        ("all_active_minutes", {"light_minutes": 100, "moderate_minutes": 20, "vigorous_minutes": 10}, 7_800),
        ("active_minutes", {"moderate_minutes": 20, "vigorous_minutes": 10}, 1_800),
        ("daily_calories", {"total_kcal": 2_400, "active_kcal": NAN, "resting_kcal": NAN}, 2_400),
        ("daily_calories", {"total_kcal": NAN, "active_kcal": 700, "resting_kcal": 1_600}, 2_300),
        ("lap_time", {"moving_time_s": NAN, "elapsed_time_s": 92}, 92),
        ("lap_pace", {"moving_time_s": 90, "elapsed_time_s": 92, "distance_m": 400}, 225),
        ("split_pace", {"moving_time_s": 290, "distance_m": 1_000}, 290),
    ],
)
def test_a_formula_says_what_it_should(name: str, columns: dict[str, float], value: float) -> None:
    row = {column: np.array([number], dtype=np.float64) for column, number in columns.items()}
    assert CATALOG[name].values(row).tolist() == [pytest.approx(value)]


@EVERY
def test_what_is_unknown_stays_unknown(metric: Metric) -> None:
    if metric.columns:
        unknown = {column: np.array([np.nan]) for column in metric.columns}
        assert np.isnan(metric.values(unknown)).all()


@pytest.mark.parametrize("name", ["all_active_minutes", "deep_sleep_percent", "time_in_bed", "pace"])
def test_a_part_that_is_unknown_is_not_taken_as_none(name: str) -> None:
    metric = CATALOG[name]
    some = {column: np.array([60.0]) for column in metric.columns} | {metric.columns[0]: np.array([np.nan])}
    assert np.isnan(metric.values(some)).all()


def test_no_two_metrics_share_a_synonym() -> None:
    words = [word.casefold() for metric in CATALOG.values() for word in metric.synonyms]
    assert sorted(words) == sorted(set(words))


def test_every_argument_of_a_query_is_explained_to_a_model() -> None:
    assert all(field.description for field in QueryArgs.model_fields.values())
