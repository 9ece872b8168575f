"""Random questions over random histories: SQL and numpy find what a plain pandas evaluation finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from storage.db import SessionFactory, open_database, session_factory
from storage.settings import Settings
from storage.tables import Activity, Athlete, DailyWellness, Shoe, Sleep
from tools.contract import Profile, ToolContext
from tools.metrics.query import QueryArgs
from tools.metrics.result import QueryResult
from tools.metrics.tool import answer

FIRST = date(2026, 1, 1)
TODAY = date(2026, 3, 1)
LENGTH = 50
OPERATORS = {"<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), values)


ACTIVITY = st.fixed_dictionaries(
    {
        "day": st.integers(0, LENGTH),
        "hour": st.integers(0, 23),
        "sport": st.sampled_from(["run", "run", "run", "ride", "swim"]),
        "distance_m": maybe(st.integers(1, 30).map(lambda km: km * 1000.0)),
        "moving_time_s": maybe(st.integers(10, 200).map(lambda minutes: minutes * 60.0)),
        "heart_rate_mean_bpm": maybe(st.integers(100, 180).map(float)),
        "is_race": maybe(st.booleans()),
        "shoe": maybe(st.sampled_from(["Pegasus", "Ghost"])),
    }
)
NIGHT = st.fixed_dictionaries({"day": st.integers(0, LENGTH), "sleep_minutes": maybe(st.integers(240, 600).map(float))})
DAY = st.fixed_dictionaries(
    {
        "day": st.integers(0, LENGTH),
        "resting_hr_bpm": maybe(st.integers(40, 60).map(float)),
        "steps": maybe(st.integers(0, 30_000)),
    }
)
HISTORY = st.tuples(
    st.lists(ACTIVITY, max_size=25),
    st.lists(NIGHT, max_size=25, unique_by=lambda night: night["day"]),
    st.lists(DAY, max_size=25, unique_by=lambda day: day["day"]),
)
NUMBER_FILTERS = st.one_of(
    st.tuples(st.just("distance"), st.sampled_from(list(OPERATORS)), st.integers(1, 30), st.just("km")),
    st.tuples(st.just("duration"), st.sampled_from(list(OPERATORS)), st.integers(10, 200), st.just("min")),
    st.tuples(st.just("heart_rate"), st.sampled_from(list(OPERATORS)), st.integers(100, 180), st.just("bpm")),
    st.tuples(st.just("sleep"), st.sampled_from(list(OPERATORS)), st.integers(4, 10), st.just("h")),
    st.tuples(st.just("resting_hr"), st.sampled_from(list(OPERATORS)), st.integers(40, 60), st.just("bpm")),
    st.tuples(st.just("daily_steps"), st.sampled_from(list(OPERATORS)), st.integers(0, 30_000), st.just("steps")),
    st.tuples(st.just("activities"), st.sampled_from(list(OPERATORS)), st.integers(0, 3), st.none()),
)
LABEL_FILTERS = st.one_of(
    st.tuples(st.just("race"), st.sampled_from(["=", "!="]), st.just("true"), st.none()),
    st.tuples(st.just("sport"), st.sampled_from(["=", "!="]), st.sampled_from(["run", "ride"]), st.none()),
    st.tuples(st.just("shoe"), st.sampled_from(["=", "!="]), st.sampled_from(["Pegasus", "Ghost"]), st.none()),
    st.tuples(st.just("weekday"), st.sampled_from(["=", "!="]), st.sampled_from(["weekend", "Monday"]), st.none()),
    st.tuples(st.just("month"), st.just("="), st.sampled_from(["January", "February"]), st.none()),
    st.tuples(st.just("time_of_day"), st.sampled_from(["=", "!="]), st.sampled_from(["morning", "night"]), st.none()),
)


@st.composite
def conditions(draw: st.DrawFn) -> dict[str, Any]:
    field, op, value, unit = draw(st.one_of(NUMBER_FILTERS, LABEL_FILTERS))
    sport = draw(st.sampled_from([None, None, "run", "any"]))
    return {
        "field": field, "op": op, "value": value, "unit": unit, "day_offset": draw(st.sampled_from([0, 0, -1, 1])),
        "sport": None if field in ("weekday", "month") else sport,
    }  # fmt: skip


FILTERS = st.lists(conditions(), max_size=2, unique_by=lambda condition: condition["field"])
METRICS = st.sampled_from(["distance", "pace", "heart_rate", "sleep", "resting_hr", "daily_steps", "days"])
AGGREGATES = st.sampled_from(
    ["count", "sum", "mean", "median", "min", "max", "std", "range", "percentile", "first", "last"]
)


@dataclass
class Frames:
    """The same history as pandas tables, by the day as a number from the first."""

    activities: pd.DataFrame
    nights: pd.DataFrame
    days: pd.DataFrame


class World:
    """A database in which every example gets an athlete of its own."""

    def __init__(self, folder: Path) -> None:
        self.home = folder
        self.sessions: SessionFactory = session_factory(open_database(f"sqlite:///{folder / 'many.db'}"))
        self.athletes = 0

    def history(self, activities: list[Any], nights: list[Any], days: list[Any]) -> tuple[int, Frames]:
        self.athletes += 1
        with self.sessions() as session:
            athlete = Athlete(slug=f"athlete-{self.athletes}", name="Runner")
            session.add(athlete)
            session.flush()
            key = athlete.id or 0
            shoes = {name: Shoe(athlete_id=key, name=name) for name in ("Pegasus", "Ghost")}
            session.add_all(shoes.values())
            session.flush()
            ids = {name: shoe.id for name, shoe in shoes.items()}
            if activities:
                session.execute(insert(Activity), [_activity(key, ids, values) for values in activities])
            if nights:
                session.execute(insert(Sleep), [_dated(key, values) for values in nights])
            if days:
                session.execute(insert(DailyWellness), [_dated(key, values) for values in days])
            session.commit()
        return key, Frames(
            pd.DataFrame(activities, columns=OF_ACTIVITIES).sort_values(["day", "hour"], kind="stable"),
            pd.DataFrame(nights, columns=["day", "sleep_minutes"]).sort_values("day"),
            pd.DataFrame(days, columns=["day", "resting_hr_bpm", "steps"]).sort_values("day"),
        )

    def ask(self, athlete_id: int, **args: Any) -> QueryResult:
        noon = datetime.combine(TODAY, datetime.min.time(), UTC) + timedelta(hours=12)
        profile = Profile(athlete_id, "runner", "Runner", "UTC", "metric", 0)
        ctx = ToolContext(profile, self.sessions, Settings(home=self.home), clock=lambda: noon)
        return answer(ctx, QueryArgs.model_validate(args))


def _activity(athlete_id: int, shoes: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    start = datetime.combine(FIRST + timedelta(days=values["day"]), datetime.min.time()) + timedelta(
        hours=values["hour"]
    )
    own = {name: values[name] for name in ("distance_m", "moving_time_s", "heart_rate_mean_bpm", "is_race", "sport")}
    return own | {
        "athlete_id": athlete_id, "activity_type": values["sport"], "start_utc": start.replace(tzinfo=UTC),
        "utc_offset_s": 0, "local_start": start, "local_day": start.date(), "shoe_id": shoes.get(values["shoe"]),
    }  # fmt: skip


def _dated(athlete_id: int, values: dict[str, Any]) -> dict[str, Any]:
    return values | {"athlete_id": athlete_id, "day": FIRST + timedelta(days=values["day"])}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("many"))


# --- the plain evaluation ---

SCALE = {"km": 1000.0, "min": 60.0, "h": 60.0, "bpm": 1.0, "steps": 1.0, None: 1.0}
COLUMN = {
    "distance": "distance_m", "duration": "moving_time_s", "heart_rate": "heart_rate_mean_bpm",
    "sleep": "sleep_minutes", "resting_hr": "resting_hr_bpm", "daily_steps": "steps",
}  # fmt: skip
OF_ACTIVITIES = ["day", "hour", "sport", "distance_m", "moving_time_s", "heart_rate_mean_bpm", "is_race", "shoe"]
OF_ACTIVITY = ("distance", "duration", "heart_rate", "race", "sport", "shoe", "time_of_day")


def holds(condition: dict[str, Any], own: Any) -> bool | None:
    """A value against the condition; None where it is unknown."""
    if own is None or (isinstance(own, float) and np.isnan(own)):
        return None
    return bool(getattr(float(own), OPERATORS[condition["op"]])(condition["value"] * SCALE[condition["unit"]]))


def labelled(condition: dict[str, Any], row: Any) -> bool | None:
    """Whether an activity carries the label, whatever the operator."""
    match condition["field"]:
        case "race":
            return bool(row["is_race"] is True or row["is_race"] == 1)
        case "sport":
            return bool(row["sport"] == condition["value"])
        case "shoe":
            return None if pd.isna(row["shoe"]) else bool(row["shoe"] == condition["value"])
        case _:
            hour = row["hour"]
            return bool(4 <= hour < 12) if condition["value"] == "morning" else bool(hour >= 21 or hour < 4)


Conditions = list[dict[str, Any]]


def fulfils(condition: dict[str, Any], row: Any, frames: Frames, grain: str, others: Conditions) -> bool | None:
    """Whether a row fulfils a condition, that stands among *others*; None where that is unknown."""
    field, offset = condition["field"], condition["day_offset"]
    day = int(row["day"]) + offset
    if field in ("weekday", "month"):
        then = FIRST + timedelta(days=day)
        wanted = {"weekend": then.weekday() > 4, "Monday": then.weekday() == 0}.get(condition["value"])
        wanted = then.strftime("%B") == condition["value"] if field == "month" else wanted
        return bool(bool(wanted) == (condition["op"] != "!="))
    if field in ("sleep", "resting_hr", "daily_steps"):
        table = frames.nights if field == "sleep" else frames.days
        known = table[table["day"] == day][COLUMN[field]]
        return holds(condition, known.iloc[0]) if len(known) else None
    own = grain == "activity" and not offset and condition["sport"] is None and field != "activities"
    if own and field in COLUMN:
        return holds(condition, row[COLUMN[field]])
    if own:
        found = labelled(condition, row)
        if found is None:
            return None if condition["op"] == "!=" else False
        return bool(found == (condition["op"] != "!="))
    return by_day(condition, day, frames, others)


def by_day(condition: dict[str, Any], day: int, frames: Frames, others: list[dict[str, Any]]) -> bool | None:
    """Of the activities of the day; conditions of the same day speak of the same activity."""
    field = condition["field"]
    sport = None if condition["sport"] in (None, "any") else condition["sport"]
    done = frames.activities[frames.activities["day"] == day]
    done = done if sport is None else done[done["sport"] == sport]
    labels = ("race", "sport", "shoe", "time_of_day")
    positive = [other for other in others if other["field"] in labels and other["op"] != "!="]
    same = [other for other in positive if source(other) == source(condition)]
    both = [row for _, row in done.iterrows() if all(labelled(other, row) is True for other in same)]
    if field == "activities":
        return holds(condition, float(len(both)))
    if field in COLUMN:
        if not both:
            return False
        values = pd.DataFrame(both)
        own = values[COLUMN[field]].astype(float)
        if field == "heart_rate":
            weights = values["moving_time_s"].astype(float)
            known = own.notna() & weights.notna()
            return holds(condition, (own * weights)[known].sum() / weights[known].sum()) if known.any() else None
        return holds(condition, own.sum()) if own.notna().any() else None
    if condition["op"] == "!=":
        return not any(labelled(condition, row) is True for _, row in done.iterrows())
    return bool(both)


def source(condition: dict[str, Any]) -> tuple[Any, ...]:
    sport = None if condition["sport"] in (None, "any") else condition["sport"]
    return sport, condition["day_offset"], condition["sport"] is None and not condition["day_offset"]


def all_of(marks: list[bool | None]) -> bool | None:
    if any(mark is False for mark in marks):
        return False
    return None if any(mark is None for mark in marks) else True


def own_rows(metric: str, frames: Frames) -> tuple[pd.DataFrame, str]:
    if metric in ("distance", "pace", "heart_rate"):
        return frames.activities[frames.activities["sport"] == "run"].copy(), "activity"
    if metric == "sleep":
        return frames.nights.copy(), "night"
    if metric in ("resting_hr", "daily_steps"):
        return frames.days.copy(), "day"
    every = [*frames.activities["day"], *frames.nights["day"], *frames.days["day"]]
    last = (TODAY - FIRST).days
    return pd.DataFrame({"day": range(min(every), last + 1) if every else []}), "calendar"


def values_of(metric: str, rows: pd.DataFrame) -> pd.Series:
    if metric == "days":
        return pd.Series(1.0, index=rows.index)
    if metric == "pace":
        return rows["moving_time_s"].astype(float) / rows["distance_m"].astype(float) * 1000
    column = rows[COLUMN[metric]].astype(float)
    return column * 60 if metric == "sleep" else column


def weights_of(metric: str, rows: pd.DataFrame) -> pd.Series:
    if metric in ("pace", "heart_rate"):
        return rows["distance_m" if metric == "pace" else "moving_time_s"].astype(float)
    return pd.Series(1.0, index=rows.index)


def aggregated(aggregate: str, values: pd.Series, weights: pd.Series) -> float | None:
    if aggregate == "count":
        return float(len(values))
    if values.empty:
        return None
    plain: dict[str, Any] = {
        "sum": values.sum,
        "median": values.median,
        "min": values.min,
        "max": values.max,
        "std": values.std,
    }
    if aggregate in plain:
        found = plain[aggregate]()
    elif aggregate == "mean":
        found = (values * weights).sum() / weights.sum()
    elif aggregate == "percentile":
        found = values.quantile(0.3)
    elif aggregate == "range":
        found = values.max() - values.min()
    else:
        found = values.iloc[0 if aggregate == "first" else -1]
    return None if pd.isna(found) else float(found)


def counted_rows(metric: str, aggregate: str, rows: pd.DataFrame, marks: Sequence[bool | None]) -> pd.DataFrame:
    rows = rows.assign(value=values_of(metric, rows), weight=weights_of(metric, rows))
    known = np.array([mark is True for mark in marks], dtype=bool)
    if not (aggregate == "count" and metric in ("distance", "pace", "heart_rate")):
        known &= rows["value"].notna().to_numpy()
    if aggregate == "mean":
        known &= rows["weight"].notna().to_numpy()
    if aggregate in ("min", "max") and metric == "pace":
        human = rows["value"] >= 60 if aggregate == "min" else rows["value"] <= 3600
        known &= (human & (rows["distance_m"] >= 1000)).to_numpy()
    return rows.loc[known]


def usable(metric: str, aggregate: str, filters: list[Any]) -> bool:
    if metric == "days" and aggregate != "count":
        return False
    foreign_sport = any(f["field"] == "sport" for f in filters)
    return not foreign_sport and not (aggregate == "sum" and metric in ("pace", "heart_rate", "resting_hr"))


def arguments(metric: str, aggregate: str, **more: Any) -> dict[str, Any]:
    percentile = {"percentile": 30} if aggregate == "percentile" else {}
    sport = {"sport": "run"} if metric in ("distance", "pace", "heart_rate") else {}
    return {"metric": metric, "aggregate": aggregate} | percentile | sport | more


@given(HISTORY, METRICS, AGGREGATES, FILTERS)
@settings(max_examples=80, deadline=None)
def test_a_filtered_value_is_what_pandas_finds(
    world: World, history: Any, metric: str, aggregate: str, filters: list[Any]
) -> None:
    if not usable(metric, aggregate, [f for f in filters if metric in ("distance", "pace", "heart_rate")]):
        return
    athlete, frames = world.history(*history)
    rows, grain = own_rows(metric, frames)
    marks = [all_of([fulfils(f, row, frames, grain, filters) for f in filters]) for _, row in rows.iterrows()]
    wanted = counted_rows(metric, aggregate, rows, marks)
    found = world.ask(athlete, **arguments(metric, aggregate, filters=filters))
    assert found.rows_counted == len(wanted)
    assert found.rows_found == sum(mark is not False for mark in marks)
    expected = aggregated(aggregate, wanted["value"], wanted["weight"])
    assert found.value == (None if expected is None else pytest.approx(expected, rel=1e-9, abs=1e-6))


@given(HISTORY, METRICS, st.sampled_from(["count", "sum", "mean", "share"]), FILTERS, conditions())
@settings(max_examples=80, deadline=None)
def test_both_sides_of_a_split_are_what_pandas_finds(  # noqa: PLR0917 - each is drawn
    world: World, history: Any, metric: str, aggregate: str, filters: list[Any], split: dict[str, Any]
) -> None:
    of_activities = metric in ("distance", "pace", "heart_rate")
    if not usable(metric, "count" if aggregate == "share" else aggregate, [*filters, split] if of_activities else []):
        return
    athlete, frames = world.history(*history)
    rows, grain = own_rows(metric, frames)
    marks = [all_of([fulfils(f, row, frames, grain, filters) for f in filters]) for _, row in rows.iterrows()]
    sides = [fulfils(split, row, frames, grain, [split]) for _, row in rows.iterrows()]
    found = world.ask(athlete, **arguments(metric, aggregate, filters=filters, split=[split]))
    if aggregate == "share":
        known = [side for mark, side in zip(marks, sides, strict=True) if mark is True and side is not None]
        assert found.rows_counted == len(known)
        assert found.value == (pytest.approx(100 * sum(known) / len(known)) if known else None)
        return
    both = []
    for wanted in (True, False):
        mine = [mark is True and side is wanted for mark, side in zip(marks, sides, strict=True)]
        kept = counted_rows(metric, aggregate, rows, mine)
        both.append(aggregated(aggregate, kept["value"], kept["weight"]))
    assert found.comparison is not None
    for value, expected in zip((found.value, found.comparison.value), both, strict=True):
        assert value == (None if expected is None else pytest.approx(expected, rel=1e-9, abs=1e-6))
