"""The metrics: one entry each, found by the words people use, over columns that exist."""

import pytest
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - registers the tables
from tools.metrics.catalog import CATALOG, nearest, resolve
from tools.metrics.metric import Grain, Metric
from tools.metrics.query import QueryArgs

TABLES = {Grain.ACTIVITY: "activity", Grain.DAY: "daily_wellness", Grain.NIGHT: "sleep"}
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
    table = SQLModel.metadata.tables[TABLES[metric.grain]]
    weights = metric.weight.columns if metric.weight else ()
    for column in (*metric.columns, *weights):
        assert column in ("temperature_c", "effort_s", "whole_run_s") or column in table.c


@EVERY
def test_it_says_what_it_is_and_is_found_by_its_own_name(metric: Metric) -> None:
    assert metric.what.endswith(".") and metric.label
    assert resolve(metric.name) is metric
    assert metric.possible[0] < metric.possible[1]


def test_no_two_metrics_share_a_synonym() -> None:
    words = [word.casefold() for metric in CATALOG.values() for word in metric.synonyms]
    assert sorted(words) == sorted(set(words))


def test_the_arguments_are_few_enough_for_a_small_model() -> None:
    assert len(QueryArgs.model_fields) <= 12
    assert all(field.description for field in QueryArgs.model_fields.values())
