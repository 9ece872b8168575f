"""How fast, and how hard: levels of activities. Pure."""

from tools.metrics.catalog import formulas
from tools.metrics.metric import Metric
from tools.units import Quantity

BEST_TIME = "best_time"

A_KILOMETRE = ("distance_m", 1000.0)
A_KILOMETRE_WORDS = "shorter than 1 km"

SPEEDS = (
    Metric(
        "pace", "pace", Quantity.PACE, "Moving time per distance; the lowest is the fastest.",
        ("moving_time_s", "distance_m"),
        ("how fast", "min/km", "min per km", "minutes per kilometre", "min/mi", "minutes per mile", "quickest"),
        formulas.pace, lowest_is_best=True, weight=formulas.BY_DISTANCE, superlatives=("slowest", "fastest"),
        record_floor=A_KILOMETRE, record_floor_words=A_KILOMETRE_WORDS, possible=(60, 3600), typical=(240, 450),
    ),
    Metric(
        "grade_adjusted_pace", "grade-adjusted pace", Quantity.PACE,
        "The pace on flat ground that would have cost as much energy (Minetti 2002); runs with altitude samples only.",
        ("moving_time_s", "distance_m", "grade_cost_factor"),
        ("gap", "grade adjusted pace", "grade-adjusted pace", "normalised pace", "normalized pace",
         "normalized graded pace", "ngp", "hill adjusted pace", "hill-adjusted pace", "adjusted pace", "flat pace",
         "equivalent flat pace", "effort pace", "elevation adjusted pace", "slope adjusted pace"),
        formulas.grade_adjusted_pace, lowest_is_best=True, weight=formulas.BY_FLAT_DISTANCE,
        superlatives=("slowest", "fastest"), record_floor=A_KILOMETRE, record_floor_words=A_KILOMETRE_WORDS,
        possible=(60, 3600), typical=(240, 450),
    ),
    Metric(
        "speed", "speed", Quantity.SPEED, "Distance per moving time; the highest is the fastest.",
        ("moving_time_s", "distance_m"), ("km/h", "mph", "velocity", "kph"), formulas.speed,
        weight=formulas.SPEED_BY_TIME, superlatives=("fastest", "slowest"), record_floor=A_KILOMETRE,
        record_floor_words=A_KILOMETRE_WORDS, possible=(0, 40), typical=(2.2, 4.2),
    ),
    Metric(
        "max_speed", "top speed", Quantity.SPEED, "The highest speed within each activity, held for some seconds.",
        ("speed_max_m_per_s",),
        ("top speed", "maximum speed", "max speed", "peak speed", "highest speed", "fastest speed"),
        superlatives=("fastest", "slowest"), possible=(0, 60), typical=(3.3, 6.5),
    ),
    Metric(
        BEST_TIME, "best time", Quantity.RACE_TIME,
        "The fastest time over a set distance within each run, pauses included; give the distance as `over`.",
        ("effort_s", "whole_run_s"), ("best effort", "fastest time", "race time", "personal best", "pb", "pr"),
        formulas.best_time, lowest_is_best=True, superlatives=("slowest", "fastest"), possible=(30, 864_000),
        either=(("effort_s",), ("whole_run_s",)),
    ),
)  # fmt: skip

EFFORTS = (
    Metric(
        "heart_rate", "average heart rate", Quantity.HEART_RATE, "Mean heart rate of each activity.",
        ("heart_rate_mean_bpm",),
        ("hr", "bpm", "pulse", "heartrate", "average hr", "avg hr", "mean heart rate", "average heart rate",
         "heart beat", "heartbeat", "mean hr", "average pulse", "avg heart rate"),
        weight=formulas.BY_TIME, possible=(30, 240), typical=(120, 170),
    ),
    Metric(
        "max_heart_rate", "maximum heart rate", Quantity.HEART_RATE, "Highest heart rate within each activity.",
        ("heart_rate_max_bpm",),
        ("max hr", "maximum heart rate", "peak heart rate", "maxhr", "highest heart rate", "maximum hr", "peak hr",
         "highest hr", "max pulse", "maximum pulse", "top heart rate"),
        possible=(30, 250), typical=(150, 195),
    ),
    Metric(
        "power", "average power", Quantity.POWER, "Mean power of each activity.", ("power_mean_w",),
        ("watts", "wattage", "average power", "avg power", "mean power", "average watts"), weight=formulas.BY_TIME,
        possible=(0, 2500), typical=(100, 350),
    ),
    Metric(
        "max_power", "maximum power", Quantity.POWER, "Highest power within each activity.", ("power_max_w",),
        ("maximum power", "max power", "peak power", "highest power", "max watts", "maximum watts", "peak watts",
         "top power"),
        possible=(0, 3500), typical=(250, 900),
    ),
    Metric(
        "efficiency", "distance per heartbeat", Quantity.PER_BEAT,
        "Metres covered for each heart beat: rises with aerobic fitness at equal effort.",
        ("distance_m", "heart_rate_mean_bpm", "moving_time_s"),
        ("efficiency factor", "metres per beat", "aerobic efficiency", "cardiac cost", "metres per heartbeat",
         "meters per beat", "meters per heartbeat", "speed per beat", "speed per heartbeat", "running efficiency",
         "heart rate efficiency", "pace per heart rate"),
        formulas.metres_per_beat, weight=formulas.BY_BEATS, record_floor=A_KILOMETRE,
        record_floor_words=A_KILOMETRE_WORDS, possible=(0, 20), typical=(0.9, 1.7),
    ),
    Metric(
        "effort", "perceived effort", Quantity.EFFORT, "How hard it was, 1 to 10, as the athlete said.",
        ("effort_rpe",),
        ("rpe", "perceived exertion", "exertion", "how hard", "perceived effort", "effort score", "rated effort"),
        superlatives=("hardest", "easiest"), possible=(1, 10), typical=(2, 8),
    ),
    Metric(
        "feel", "feel", Quantity.FEEL, "How it felt, 1 (very weak) to 5 (very strong), as the athlete said.", ("feel",),
        ("feeling", "how i felt", "how it felt", "mood"), possible=(1, 5), typical=(2, 5),
    ),
)  # fmt: skip
