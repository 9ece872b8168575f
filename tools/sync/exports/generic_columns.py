"""The columns of our own two CSVs (docs/import-formats.md): names, units, and what is possible in a cell. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from tools.sync.exports.cells import number, seconds

Reader = Callable[[str], float | None]

MILE_M = 1609.344
FOOT_M = 0.3048
POUND_KG = 0.45359237


@dataclass(frozen=True)
class Quantity:
    """A column that holds a number: where it goes, in which unit it is written, and what can be true."""

    field: str
    low: float
    high: float
    factor: float = 1.0
    """What makes the written number SI."""
    read: Reader = number


def _named(columns: dict[str, Quantity]) -> dict[str, Quantity]:
    """By every spelling: names are joined by a bar."""
    return {name: quantity for names, quantity in columns.items() for name in names.split("|")}


_METRES = (0.01, 1e7)
_TIME_S = (0.01, 1e8)
_BPM = (20.0, 260.0)

FIGURES = _named(
    {
        "distance km": Quantity("distance_m", *_METRES, factor=1000),
        "distance m": Quantity("distance_m", *_METRES),
        "distance mi|distance miles": Quantity("distance_m", *_METRES, factor=MILE_M),
        "duration|elapsed time|time": Quantity("elapsed_time_s", *_TIME_S, read=seconds),
        "duration s|elapsed time s": Quantity("elapsed_time_s", *_TIME_S),
        "duration min|duration minutes": Quantity("elapsed_time_s", *_TIME_S, factor=60),
        "moving time": Quantity("moving_time_s", *_TIME_S, read=seconds),
        "moving time s": Quantity("moving_time_s", *_TIME_S),
        "moving time min|moving time minutes": Quantity("moving_time_s", *_TIME_S, factor=60),
        "elevation gain m|ascent m|climb m": Quantity("elevation_gain_m", 0, 1e5),
        "elevation gain ft|ascent ft|climb ft": Quantity("elevation_gain_m", 0, 1e5, factor=FOOT_M),
        "elevation loss m|descent m": Quantity("elevation_loss_m", 0, 1e5),
        "elevation loss ft|descent ft": Quantity("elevation_loss_m", 0, 1e5, factor=FOOT_M),
        "avg hr bpm|avg hr|average heart rate|average hr|avg heart rate|heart rate mean bpm": Quantity(
            "heart_rate_mean_bpm", *_BPM
        ),
        "max hr bpm|max hr|max heart rate|maximum heart rate": Quantity("heart_rate_max_bpm", *_BPM),
        "cadence spm|avg cadence spm|average cadence spm": Quantity("cadence_mean_spm", 1, 300),
        "avg power w|average power w|power w": Quantity("power_mean_w", 1, 3000),
        "max power w": Quantity("power_max_w", 1, 5000),
        "temperature c": Quantity("temperature_mean_c", -60, 70),
        "calories kcal|calories|calories burned|kcal": Quantity("calories_kcal", 1, 1e5),
        "steps": Quantity("steps", 1, 1e6),
    }
)

RATINGS = _named({"rpe|effort": Quantity("effort_rpe", 1, 10), "feel": Quantity("feel", 1, 5)})

ACTIVITY_TEXTS = {
    "name": "name",
    "title": "name",
    "shoe": "shoe",
    "gear": "shoe",
    "notes": "description",
    "description": "description",
    "device": "device",
}
ACTIVITY_FLAGS = {"race": "is_race", "is race": "is_race", "indoor": "is_indoor", "is indoor": "is_indoor"}
ACTIVITY_KEYS = {"date", "start", "start time", "sport", "type", "id"}

_MINUTES = (0.0, 1440.0)

DAY_FIGURES = _named(
    {
        "resting hr bpm|resting hr|resting heart rate|resting heart rate bpm|rhr|rhr bpm": Quantity(
            "resting_hr_bpm", 20, 150
        ),
        "hrv ms|hrv|rmssd|rmssd ms|hrv rmssd|hrv rmssd ms|heart rate variability|heart rate variability ms": Quantity(
            "hrv_ms", 1, 400
        ),
        "sleep minutes|minutes asleep|asleep minutes|sleep min|sleep duration minutes|sleep duration min|"
        "asleep duration min|total sleep minutes": Quantity("sleep_minutes", *_MINUTES),
        "sleep hours|hours asleep|sleep h|sleep duration hours|hours of sleep": Quantity(
            "sleep_minutes", *_MINUTES, factor=60
        ),
        "deep minutes|deep sleep minutes|minutes deep sleep|deep sleep min": Quantity("deep_minutes", *_MINUTES),
        "light sleep minutes|minutes light sleep|light sleep min": Quantity("light_sleep_minutes", *_MINUTES),
        "rem minutes|rem sleep minutes|minutes rem sleep|rem sleep min": Quantity("rem_minutes", *_MINUTES),
        "awake minutes|minutes awake|awake min|awake duration min": Quantity("awake_minutes", *_MINUTES),
        "sleep score": Quantity("sleep_score", 0, 100),
        "steps|step count|total steps|daily steps": Quantity("steps", 0, 300_000),
        "vigorous minutes|vigorous active minutes|vigorous intensity minutes|vigorous activity minutes|"
        "very active minutes|minutes very active": Quantity("vigorous_minutes", *_MINUTES),
        "moderate minutes|moderate active minutes|moderate intensity minutes|moderate activity minutes|"
        "moderately active minutes|minutes moderately active|fairly active minutes|minutes fairly active": Quantity(
            "moderate_minutes", *_MINUTES
        ),
        "light active minutes|light activity minutes|lightly active minutes|minutes lightly active": Quantity(
            "light_minutes", *_MINUTES
        ),
        "active kcal|active calories|active calories kcal|active energy kcal": Quantity("active_kcal", 0, 20_000),
        "resting kcal|resting calories|resting calories kcal|resting energy kcal|bmr kcal|bmr calories": Quantity(
            "resting_kcal", 0, 10_000
        ),
        "total kcal|total calories|total calories kcal|calories|calories kcal|calories burned|daily calories": Quantity(
            "total_kcal", 300, 30_000
        ),
        "stress|stress mean|average stress|avg stress|stress level|average stress level": Quantity(
            "stress_mean", 0, 100
        ),
        "body battery max|body battery high": Quantity("body_battery_max", 0, 100),
        "body battery min|body battery low": Quantity("body_battery_min", 0, 100),
        "weight kg|body weight kg": Quantity("weight_kg", 20, 400),
        "weight lb|weight lbs|body weight lb|body weight lbs": Quantity("weight_kg", 20, 400, factor=POUND_KG),
        "respiration per min|respiration|respiratory rate|breathing rate|breaths per minute": Quantity(
            "respiration_per_min", 3, 60
        ),
        "spo2 percent|spo2|blood oxygen percent|blood oxygen": Quantity("spo2_percent", 50, 100),
    }
)
"""Of two columns for one field, the one that is named here first is taken.

Minutes in zones of the heart rate (fat burn, cardio, peak) are not here: they are not minutes of an intensity of
movement, and programs draw the zones differently.
"""


def _fields(columns: dict[str, str]) -> dict[str, str]:
    return {name: field for names, field in columns.items() for name in names.split("|")}


DAY_TIMES = _fields(
    {
        "bed time|bedtime start|sleep start|sleep start time|sleep onset|time to bed": "bed_time",
        "wake time|wake up time|bedtime end|sleep end|sleep end time|wake onset": "wake_time",
    }
)
COUNTED = {"steps", "feel"}
"""Fields that are whole numbers."""
