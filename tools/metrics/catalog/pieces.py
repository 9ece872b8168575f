"""Pieces of activities: kilometre splits (from the samples) and laps (as the device marked them). Pure."""

from tools.metrics.catalog import formulas
from tools.metrics.metric import AMOUNTS, COUNTS, Grain, Metric
from tools.units import Quantity

_WHOLE_KILOMETRE = ("distance_m", 999.0)
_WHOLE_KILOMETRE_WORDS = "shorter than a kilometre"
_A_FEW_STEPS = ("distance_m", 100.0)
_A_FEW_SECONDS = ("elapsed_time_s", 10.0)
"""A lap button pressed twice makes a lap of a second."""

SPLITS = (
    Metric(
        "split_pace", "kilometre pace", Quantity.PACE, "Moving time per distance of each kilometre of an activity.",
        ("moving_time_s", "distance_m"),
        ("kilometre split", "kilometer split", "km split", "split", "splits", "slowest kilometre", "slowest kilometer",
         "slowest km", "split pace", "pace of each kilometre", "pace per split", "single kilometre", "kilometre splits",
         "km splits", "kilometer splits", "kilometer pace", "km pace", "pace of a kilometre", "fastest split",
         "slowest split", "quickest split", "best split"),
        formulas.pace, Grain.SPLIT, lowest_is_best=True, weight=formulas.BY_DISTANCE,
        superlatives=("slowest", "fastest"), record_floor=_WHOLE_KILOMETRE, record_floor_words=_WHOLE_KILOMETRE_WORDS,
        possible=(60, 3600), typical=(240, 450),
    ),
    Metric(
        "split_heart_rate", "heart rate of a kilometre", Quantity.HEART_RATE, "Mean heart rate of each kilometre.",
        ("heart_rate_mean_bpm",),
        ("split heart rate", "split hr", "heart rate per kilometre", "heart rate per split", "hr per km",
         "heart rate per km", "heart rate of a split", "kilometre heart rate"),
        grain=Grain.SPLIT, weight=formulas.SPLIT_BY_TIME, possible=(30, 240), typical=(120, 175),
    ),
    Metric(
        "split_cadence", "cadence of a kilometre", Quantity.CADENCE, "Mean cadence of each kilometre.",
        ("cadence_mean_spm",),
        ("split cadence", "cadence per kilometre", "cadence per split", "cadence per km", "cadence of a split"),
        grain=Grain.SPLIT, weight=formulas.SPLIT_BY_TIME, possible=(0, 300), typical=(155, 185),
    ),
    Metric(
        "split_climb", "climb of a kilometre", Quantity.HEIGHT, "Metres climbed within each kilometre.",
        ("elevation_gain_m",),
        ("split climb", "split elevation gain", "climb per kilometre", "climb per split", "climb per km",
         "hilliest kilometre", "hilliest km", "steepest kilometre", "steepest km", "flattest kilometre"),
        grain=Grain.SPLIT, aggregates=AMOUNTS, superlatives=("hilliest", "flattest"), possible=(0, 2_000),
        typical=(0, 60),
    ),
    Metric(
        "split_time", "time of a kilometre", Quantity.RACE_TIME, "Moving time of each kilometre.", ("moving_time_s",),
        ("split time", "split times", "kilometre time", "kilometer time", "km time", "time per split"),
        grain=Grain.SPLIT, aggregates=AMOUNTS, lowest_is_best=True, superlatives=("slowest", "fastest"),
        record_floor=_WHOLE_KILOMETRE, record_floor_words=_WHOLE_KILOMETRE_WORDS, possible=(0, 86_400),
        typical=(240, 450),
    ),
    Metric(
        "split_number", "number of the kilometre", Quantity.COUNT, "Which kilometre of its activity it is, from 1.",
        ("number",),
        ("split number", "kilometre number", "kilometer number", "km number", "which kilometre", "which kilometer",
         "which km", "which split"),
        grain=Grain.SPLIT, possible=(1, 2_000), typical=(1, 21),
    ),
)  # fmt: skip

LAPS = (
    Metric(
        "lap_pace", "lap pace", Quantity.PACE, "Time per distance of each lap.",
        ("moving_time_s", "elapsed_time_s", "distance_m"),
        ("pace per lap", "pace of each lap", "pace of a lap", "fastest lap", "slowest lap", "quickest lap", "best lap",
         "lap", "laps", "interval pace", "rep pace", "pace of my intervals"),
        formulas.piece_pace, Grain.LAP, lowest_is_best=True, weight=formulas.LAP_BY_DISTANCE,
        superlatives=("slowest", "fastest"), record_floor=_A_FEW_STEPS, record_floor_words="shorter than 100 m",
        possible=(60, 3600), typical=(210, 480),
        either=(("moving_time_s", "distance_m"), ("elapsed_time_s", "distance_m")),
    ),
    Metric(
        "lap_distance", "lap distance", Quantity.DISTANCE, "Distance of each lap.", ("distance_m",),
        ("length of a lap", "lap length", "longest lap", "shortest lap", "distance per lap"), grain=Grain.LAP,
        aggregates=AMOUNTS, superlatives=("longest", "shortest"), possible=(0, 1_000_000), typical=(200, 5_000),
    ),
    Metric(
        "lap_time", "lap time", Quantity.RACE_TIME, "Time of each lap.", ("moving_time_s", "elapsed_time_s"),
        ("lap times", "time per lap", "time of a lap", "lap duration", "duration of a lap"), formulas.piece_seconds,
        Grain.LAP, AMOUNTS, lowest_is_best=True, superlatives=("longest", "shortest"), possible=(0, 864_000),
        typical=(30, 1_800), either=(("moving_time_s",), ("elapsed_time_s",)), record_floor=_A_FEW_SECONDS,
        record_floor_words="shorter than 10 s",
    ),
    Metric(
        "lap_heart_rate", "heart rate of a lap", Quantity.HEART_RATE, "Mean heart rate of each lap.",
        ("heart_rate_mean_bpm",),
        ("lap heart rate", "lap hr", "heart rate per lap", "hr per lap", "heart rate of my intervals"), grain=Grain.LAP,
        weight=formulas.LAP_BY_TIME, possible=(30, 240), typical=(120, 180),
    ),
)  # fmt: skip

CALENDAR = (
    Metric(
        "days",
        "days",
        Quantity.COUNT,
        "Every day of the period, whatever is known of it: only counted.",
        (),
        ("calendar days", "days of the calendar"),
        grain=Grain.CALENDAR,
        aggregates=COUNTS,
    ),
)
