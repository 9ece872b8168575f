"""The metrics: one frozen entry each. Pure.

Means over activities are what a runner means by them: "average pace in May" is May's moving time over May's distance
(a ratio of sums, not a mean of paces), and "average heart rate in May" weights each run by its moving time.
"""

from dataclasses import replace
from functools import cache

import numpy as np

from tools.metrics.metric import AMOUNTS, LEVELS, Columns, Formula, Grain, Metric, Values, Weight
from tools.metrics.query import Aggregate
from tools.race_distances import KEPT
from tools.units import Quantity


def _column(name: str, factor: float = 1.0) -> Formula:
    def read(columns: Columns) -> Values:
        return columns[name] * factor

    return read


def _pace(c: Columns) -> Values:
    return c["moving_time_s"] / (c["distance_m"] / 1000)


def _speed(c: Columns) -> Values:
    return c["distance_m"] / c["moving_time_s"]


def _beats(c: Columns) -> Values:
    return c["heart_rate_mean_bpm"] * c["moving_time_s"] / 60


def _metres_per_beat(c: Columns) -> Values:
    return c["distance_m"] / _beats(c)


def _best_time(c: Columns) -> Values:
    """The best effort from the samples; of a run without samples that was as long as the distance, its whole time."""
    return np.where(np.isnan(c["effort_s"]), c["whole_run_s"], c["effort_s"])


def _active_seconds(c: Columns) -> Values:
    return (c["moderate_minutes"] + c["vigorous_minutes"]) * 60


_BY_TIME = Weight(("moving_time_s",), _column("moving_time_s"), "each activity counts by its moving time")
_BY_DISTANCE = Weight(("distance_m",), _column("distance_m"), "total moving time over total distance")
_SPEED_BY_TIME = Weight(("moving_time_s",), _column("moving_time_s"), "total distance over total moving time")
_BY_BEATS = Weight(
    ("heart_rate_mean_bpm", "moving_time_s"),
    _beats,
    "total distance over total heart beats (mean heart rate times time)",
)
_A_KILOMETRE = ("distance_m", 1000.0)
_A_KILOMETRE_WORDS = "shorter than 1 km"

_VOLUME = (
    Metric(
        "distance", "distance", Quantity.DISTANCE, "How far: the distance of record of each activity.", ("distance_m",),
        ("mileage", "how far", "km", "kilometres", "kilometers", "miles", "kms", "volume", "length"),
        aggregates=AMOUNTS, superlatives=("longest", "shortest"), possible=(0, 1_000_000),
    ),
    Metric(
        "duration", "moving time", Quantity.DURATION, "How long, without pauses.", ("moving_time_s",),
        ("moving time", "time", "how long", "time on feet", "hours", "minutes", "training time", "time moving"),
        aggregates=AMOUNTS, superlatives=("longest", "shortest"), possible=(0, 864_000),
    ),
    Metric(
        "elapsed_time", "elapsed time", Quantity.DURATION, "How long from start to finish, pauses included.",
        ("elapsed_time_s",), ("total time", "time out", "time with pauses", "gross time"), aggregates=AMOUNTS,
        possible=(0, 864_000),
    ),
    Metric(
        "elevation_gain", "elevation gain", Quantity.HEIGHT, "How much was climbed, in all its ups.",
        ("elevation_gain_m",), ("climb", "climbing", "vert", "vertical", "ascent", "elevation", "climbed"),
        aggregates=AMOUNTS, superlatives=("hilliest", "flattest"), possible=(0, 30_000),
    ),
    Metric(
        "calories", "energy", Quantity.ENERGY, "Energy burned, as the device or service estimated it.",
        ("calories_kcal",), ("kcal", "energy", "calories burned", "cal"), aggregates=AMOUNTS, possible=(0, 50_000),
    ),
    Metric(
        "steps", "steps", Quantity.STEPS, "Steps within activities (see daily_steps for whole days).", ("steps",),
        ("strides", "step count"), aggregates=AMOUNTS, possible=(0, 500_000),
    ),
)  # fmt: skip

_INTENSITY = (
    Metric(
        "pace", "pace", Quantity.PACE, "Moving time per distance; the lowest is the fastest.",
        ("moving_time_s", "distance_m"),
        ("how fast", "min/km", "min per km", "minutes per kilometre", "min/mi", "minutes per mile", "quickest"),
        _pace, lowest_is_best=True, weight=_BY_DISTANCE, superlatives=("slowest", "fastest"),
        record_floor=_A_KILOMETRE, record_floor_words=_A_KILOMETRE_WORDS, possible=(60, 3600),
    ),
    Metric(
        "speed", "speed", Quantity.SPEED, "Distance per moving time; the highest is the fastest.",
        ("moving_time_s", "distance_m"), ("km/h", "mph", "velocity", "kph"), _speed, weight=_SPEED_BY_TIME,
        superlatives=("fastest", "slowest"), record_floor=_A_KILOMETRE, record_floor_words=_A_KILOMETRE_WORDS,
        possible=(0, 40),
    ),
    Metric(
        "best_time", "best time", Quantity.RACE_TIME,
        "The fastest time over a set distance within each run, pauses included; give the distance as `over`.",
        ("effort_s", "whole_run_s"), ("best effort", "fastest time", "race time", "personal best", "pb", "pr"),
        _best_time, lowest_is_best=True, superlatives=("slowest", "fastest"), possible=(30, 864_000),
    ),
    Metric(
        "heart_rate", "average heart rate", Quantity.HEART_RATE, "Mean heart rate of each activity.",
        ("heart_rate_mean_bpm",),
        ("hr", "bpm", "pulse", "heartrate", "average hr", "avg hr", "mean heart rate", "average heart rate"),
        weight=_BY_TIME, possible=(30, 240),
    ),
    Metric(
        "max_heart_rate", "maximum heart rate", Quantity.HEART_RATE, "Highest heart rate within each activity.",
        ("heart_rate_max_bpm",), ("max hr", "maximum heart rate", "peak heart rate", "maxhr", "highest heart rate"),
        possible=(30, 250),
    ),
    Metric(
        "power", "average power", Quantity.POWER, "Mean power of each activity.", ("power_mean_w",),
        ("watts", "wattage", "average power"), weight=_BY_TIME, possible=(0, 2500),
    ),
    Metric(
        "efficiency", "distance per heartbeat", Quantity.PER_BEAT,
        "Metres covered for each heart beat: rises with aerobic fitness at equal effort.",
        ("distance_m", "heart_rate_mean_bpm", "moving_time_s"),
        ("efficiency factor", "metres per beat", "aerobic efficiency", "cardiac cost", "metres per heartbeat"),
        _metres_per_beat, weight=_BY_BEATS, record_floor=_A_KILOMETRE, record_floor_words=_A_KILOMETRE_WORDS,
        possible=(0, 20),
    ),
    Metric(
        "effort", "perceived effort", Quantity.EFFORT, "How hard it was, 1 to 10, as the athlete said.",
        ("effort_rpe",), ("rpe", "perceived exertion", "exertion", "how hard"), superlatives=("hardest", "easiest"),
        possible=(1, 10),
    ),
    Metric(
        "feel", "feel", Quantity.FEEL, "How it felt, 1 (very weak) to 5 (very strong), as the athlete said.", ("feel",),
        ("feeling", "how i felt", "how it felt"), possible=(1, 5),
    ),
)  # fmt: skip

_FORM = (
    Metric(
        "cadence", "average cadence", Quantity.CADENCE, "Steps a minute, both feet (for rides: revolutions).",
        ("cadence_mean_spm",), ("spm", "steps per minute", "step rate", "turnover", "average cadence"),
        weight=_BY_TIME, possible=(0, 300),
    ),
    Metric(
        "step_length", "step length", Quantity.STEP, "Mean length of one step.", ("step_length_mean_m",),
        ("stride length", "stride"), weight=_BY_TIME, possible=(0.1, 3),
    ),
    Metric(
        "vertical_oscillation", "vertical oscillation", Quantity.OSCILLATION, "Mean up and down of the trunk per step.",
        ("vertical_oscillation_mean_m",), ("bounce", "oscillation"), weight=_BY_TIME, lowest_is_best=True,
        possible=(0, 0.4),
    ),
    Metric(
        "ground_contact", "ground contact time", Quantity.CONTACT, "Mean time that a foot is on the ground per step.",
        ("ground_contact_mean_s",), ("ground contact time", "gct", "contact time"), weight=_BY_TIME,
        lowest_is_best=True, possible=(0.05, 1),
    ),
)  # fmt: skip

_CIRCUMSTANCES = (
    Metric(
        "temperature", "temperature", Quantity.TEMPERATURE,
        "The air's temperature where weather is known, else as the device felt it.", ("temperature_c",),
        ("heat", "how hot", "how warm", "how cold", "degrees", "temp"), weight=_BY_TIME,
        superlatives=("hottest", "coldest"), possible=(-60, 60),
    ),
    Metric(
        "date", "date", Quantity.DATE, "When it started: list for the newest first, max for the last time.",
        ("local_start",), ("day", "when", "last time", "recent", "latest", "newest"),
        aggregates=LEVELS - {Aggregate.MEAN, Aggregate.MEDIAN},
        superlatives=("latest", "first"),
    ),
)  # fmt: skip


def _of_nights(name: str, label: str, column: str, what: str, *synonyms: str, lowest_is_best: bool = False) -> Metric:
    """A part of the night, stored in minutes and handed on in seconds."""
    return Metric(
        name, label, Quantity.DURATION, what, (column,), synonyms, _column(column, 60), Grain.NIGHT, AMOUNTS,
        lowest_is_best=lowest_is_best, possible=(0, 86_400),
    )  # fmt: skip


_NIGHTS = (
    _of_nights("sleep", "sleep", "sleep_minutes", "Time asleep in the night that ended on the day.",
               "slept", "sleep duration", "hours of sleep", "time asleep", "sleep time"),
    _of_nights("deep_sleep", "deep sleep", "deep_minutes", "Time in deep sleep.", "deep"),
    _of_nights("light_sleep", "light sleep", "light_minutes", "Time in light sleep."),
    _of_nights("rem_sleep", "REM sleep", "rem_minutes", "Time in REM sleep.", "rem"),
    _of_nights("awake_time", "time awake", "awake_minutes", "Time awake in bed.", "awake", lowest_is_best=True),
    Metric("sleep_score", "sleep score", Quantity.SCORE, "The device's score of the night, 0 to 100.", ("score",),
           ("sleep quality",), grain=Grain.NIGHT, possible=(0, 100)),
)  # fmt: skip

_DAYS = (
    Metric("resting_hr", "resting heart rate", Quantity.HEART_RATE, "Resting heart rate of the day.",
           ("resting_hr_bpm",), ("rhr", "resting heart rate", "resting pulse", "resting heartrate"), grain=Grain.DAY,
           lowest_is_best=True, possible=(20, 150)),
    Metric("hrv", "heart rate variability", Quantity.INTERVAL, "Overnight heart rate variability (rMSSD).", ("hrv_ms",),
           ("heart rate variability", "rmssd"), grain=Grain.DAY, possible=(0, 400)),
    Metric("daily_steps", "steps", Quantity.STEPS, "Steps of the whole day, activities included.", ("steps",),
           ("steps per day", "steps a day", "daily step count", "steps in a day"), grain=Grain.DAY, aggregates=AMOUNTS,
           possible=(0, 300_000)),
    Metric("active_minutes", "active time", Quantity.DURATION, "Moderate and vigorous minutes of the day, added.",
           ("moderate_minutes", "vigorous_minutes"), ("active time", "intensity minutes", "minutes active"),
           _active_seconds, Grain.DAY, AMOUNTS, possible=(0, 86_400)),
    Metric("weight", "weight", Quantity.WEIGHT, "Body weight of the day.", ("weight_kg",),
           ("body weight", "bodyweight", "weigh", "kg"), grain=Grain.DAY, possible=(20, 400)),
    Metric("stress", "stress", Quantity.SCORE, "The device's mean stress of the day, 0 to 100.", ("stress_mean",),
           ("stress level", "stress score"), grain=Grain.DAY, lowest_is_best=True, possible=(0, 100)),
    Metric("respiration", "breathing rate", Quantity.BREATHING, "Breaths a minute.", ("respiration_per_min",),
           ("breathing rate", "respiration rate"), grain=Grain.DAY, lowest_is_best=True, possible=(3, 60)),
    Metric("spo2", "blood oxygen", Quantity.PERCENT, "Mean blood oxygen saturation.", ("spo2_percent",),
           ("blood oxygen", "oxygen saturation", "pulse ox"), grain=Grain.DAY, possible=(50, 100)),
)  # fmt: skip

CATALOG: dict[str, Metric] = {
    metric.name: metric for metric in (*_VOLUME, *_INTENSITY, *_FORM, *_CIRCUMSTANCES, *_NIGHTS, *_DAYS)
}


BEST_TIME = "best_time"


@cache
def measured(name: str, over_m: float | None = None) -> Metric:
    """The metric called *name*; over a distance (metres, one of those kept) under that distance's own name."""
    metric = CATALOG[name]
    return metric if over_m is None else replace(metric, label=f"best {KEPT[over_m]} time")


@cache
def said_as() -> dict[str, Metric]:
    """Every word for a metric -> the metric; where two share one, the earlier entry has it."""
    words: dict[str, Metric] = {}
    for metric in CATALOG.values():
        for word in (metric.name.replace("_", " "), metric.label, *metric.synonyms):
            words.setdefault(word.casefold(), metric)
    return words


def resolve(words: str) -> Metric | None:
    """The metric that a person or a model means by *words*, mending slips of typing; None where none is near."""
    said = " ".join(words.casefold().replace("_", " ").split()).removeprefix("my ").removeprefix("total ")
    known = said_as()
    if said in known:
        return known[said]
    near = nearest(said, limit=1, at_least=85)
    return CATALOG[near[0]] if near else None


def nearest(words: str, limit: int = 3, at_least: float = 55) -> list[str]:
    """Names of the metrics whose words look most like *words*, for "did you mean"."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only words that we do not know pay for it

    known = said_as()
    found = process.extract(words.casefold(), known.keys(), scorer=fuzz.ratio, score_cutoff=at_least, limit=limit * 3)
    return list(dict.fromkeys(known[word].name for word, _, _ in found))[:limit]
