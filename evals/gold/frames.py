"""The raw data as pandas frames, read without any code of the product: the ground under every gold value.

:func:`activities` and :func:`days` give one person's history in SI units. The histories and the wristbands are read
from their original tables; the demo athlete, whose activities exist only as recordings, from the rows of the database.
"""

import ast
import sqlite3
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd

STRAVA = "histories/JoBoSo__Strava-Activity-Map/activities.csv"
WEARABLE = "wearable/syaseuta__lifesnaps-eda/daily_fitbit_sema_df_unprocessed.csv"
DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
HOME_DATABASE = "coach.db"


@cache
def activities(slug: str, home: Path | None = None) -> pd.DataFrame:
    """One row an activity, oldest first; NaN is unknown.

    Columns: ``day`` (date), ``start`` (local datetime), ``sport`` (run, ride, walk …), ``type`` (run, trail_run …),
    ``name``, ``shoe``, ``race`` (bool), ``distance_m``, ``moving_s``, ``elapsed_s``, ``climb_m``, ``hr``, ``max_hr``,
    ``cadence``, ``power``, ``temp_c``, ``kcal``, ``steps``, ``effort``, ``feel``. *home*: the ``COACH_HOME`` of the
    simulated athletes.
    """
    if slug == "joboso":
        found = _strava(DATA / STRAVA, ZoneInfo("Europe/Berlin"))
    elif slug.startswith("life"):
        found = _workouts(int(slug.removeprefix("life")))
    else:
        found = _stored_activities(slug, home)
    return found.sort_values("start", kind="stable").reset_index(drop=True)


@cache
def days(slug: str, home: Path | None = None) -> pd.DataFrame:
    """One row a calendar day, oldest first; NaN is unknown. A night belongs to the day on which it ended.

    Columns: ``day`` (date), ``resting_hr``, ``hrv``, ``steps``, ``vigorous_min``, ``moderate_min``, ``light_min``
    (active minutes by intensity), ``stress``, ``weight_kg``, ``respiration``, ``spo2``, ``sleep_min``, ``deep_min``,
    ``light_sleep_min``, ``rem_min``, ``awake_min``, ``bed_time``, ``wake_time`` (local datetimes).
    """
    return _worn(int(slug.removeprefix("life"))) if slug.startswith("life") else _stored_days(slug, home)


def _strava(table: Path, zone: ZoneInfo) -> pd.DataFrame:
    raw = pd.read_csv(table)
    start = pd.to_datetime(raw["Activity Date"], format="mixed", utc=True).dt.tz_convert(zone).dt.tz_localize(None)
    sports = {"Run": "run", "Ride": "ride", "Hike": "hike", "Walk": "walk", "Nordic Ski": "nordic_ski",
              "Alpine Ski": "alpine_ski", "Sail": "sail", "Snowshoe": "snowshoe", "Canoe": "canoe"}  # fmt: skip
    kind = raw["Activity Type"].map(sports).fillna(raw["Activity Type"])
    return pd.DataFrame(
        {
            "day": start.dt.date, "start": start, "sport": kind, "type": kind, "name": raw["Activity Name"],
            "shoe": raw["Activity Gear"], "race": False, "distance_m": raw["Distance.1"],
            "moving_s": raw["Moving Time"], "elapsed_s": raw["Elapsed Time"], "climb_m": raw["Elevation Gain"],
            "kcal": raw["Calories"], "power": raw["Average Watts"],
        }
    )  # fmt: skip


@cache
def _wearable(person: int) -> pd.DataFrame:
    raw = pd.read_csv(DATA / WEARABLE)
    own = raw[raw["id"] == person].sort_values("date").reset_index(drop=True)
    own["day"] = pd.to_datetime(own["date"]).dt.date
    return own


def _worn(person: int) -> pd.DataFrame:
    own = _wearable(person)
    names = {
        "resting_hr": "resting_hr", "rmssd": "hrv", "steps": "steps", "very_active_minutes": "vigorous_min",
        "moderately_active_minutes": "moderate_min", "lightly_active_minutes": "light_min", "stress_score": "stress",
        "full_sleep_breathing_rate": "respiration", "spo2": "spo2", "minutesAsleep": "sleep_min",
        "minutesAwake": "awake_min",
    }  # fmt: skip
    found = own[["day", *names]].rename(columns=names)
    for unmeasured in ("stress", "resting_hr", "hrv"):
        found[unmeasured] = found[unmeasured].where(found[unmeasured] > 0)
    found["respiration"] = found["respiration"].where(found["respiration"] >= 3)
    return found


def _workouts(person: int) -> pd.DataFrame:
    own = _wearable(person)
    rows = [
        {"day": day, "start": pd.Timestamp(day), "type": kind.lower().replace(" ", "_"), "name": kind}
        for day, kinds in zip(own["day"], own["activityType"], strict=True)
        if isinstance(kinds, str)
        for kind in ast.literal_eval(kinds)
    ]
    found = pd.DataFrame(rows)
    found["sport"] = found["type"].replace({"bike": "ride", "outdoor_bike": "ride"})
    return found


def _stored(home: Path | None, statement: str, slug: str) -> pd.DataFrame:
    if home is None:
        raise ValueError(f"{slug} lives in a COACH_HOME: say which")
    with sqlite3.connect(home / HOME_DATABASE) as connection:
        return pd.read_sql_query(statement, connection, params=(slug,))


def _stored_activities(slug: str, home: Path | None) -> pd.DataFrame:
    raw = _stored(
        home,
        "SELECT a.*, s.name AS shoe, w.temperature_c AS air_c FROM activity a JOIN athlete p ON p.id = a.athlete_id "
        "LEFT JOIN shoe s ON s.id = a.shoe_id LEFT JOIN weather w ON w.activity_id = a.id WHERE p.slug = ?",
        slug,
    )
    start = pd.to_datetime(raw["local_start"])
    return pd.DataFrame(
        {
            "day": start.dt.date, "start": start, "sport": raw["sport"], "type": raw["activity_type"],
            "name": raw["name"], "shoe": raw["shoe"], "race": raw["is_race"].fillna(0).astype(bool),
            "distance_m": raw["distance_m"], "moving_s": raw["moving_time_s"], "elapsed_s": raw["elapsed_time_s"],
            "climb_m": raw["elevation_gain_m"], "hr": raw["heart_rate_mean_bpm"], "max_hr": raw["heart_rate_max_bpm"],
            "cadence": raw["cadence_mean_spm"], "power": raw["power_mean_w"],
            "temp_c": raw["air_c"].fillna(raw["temperature_mean_c"]), "kcal": raw["calories_kcal"],
            "steps": raw["steps"], "effort": raw["effort_rpe"], "feel": raw["feel"],
        }
    )  # fmt: skip


def _stored_days(slug: str, home: Path | None) -> pd.DataFrame:
    own = "JOIN athlete p ON p.id = t.athlete_id WHERE p.slug = ?"
    daily = _stored(home, f"SELECT t.* FROM daily_wellness t {own}", slug)
    nights = _stored(home, f"SELECT t.* FROM sleep t {own}", slug)
    both = daily.merge(nights, on="day", how="outer", suffixes=("", "_night")).sort_values("day")
    both["day"] = pd.to_datetime(both["day"]).dt.date
    names = {
        "resting_hr_bpm": "resting_hr", "hrv_ms": "hrv", "steps": "steps", "vigorous_minutes": "vigorous_min",
        "moderate_minutes": "moderate_min", "light_minutes": "light_min", "stress_mean": "stress",
        "weight_kg": "weight_kg", "sleep_minutes": "sleep_min", "deep_minutes": "deep_min",
        "light_minutes_night": "light_sleep_min", "rem_minutes": "rem_min", "awake_minutes": "awake_min",
        "bed_time": "bed_time", "wake_time": "wake_time",
    }  # fmt: skip
    found = both[["day", *names]].rename(columns=names).reset_index(drop=True)
    for moment in ("bed_time", "wake_time"):
        found[moment] = pd.to_datetime(found[moment])
    return found
