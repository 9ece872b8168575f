"""How much: what adds up over activities. Pure."""

from tools.metrics.catalog import formulas
from tools.metrics.metric import AMOUNTS, Metric
from tools.units import Quantity

VOLUME = (
    Metric(
        "distance", "distance", Quantity.DISTANCE, "How far: the distance of record of each activity.", ("distance_m",),
        ("mileage", "how far", "km", "kilometres", "kilometers", "miles", "kms", "volume", "length"),
        aggregates=AMOUNTS, superlatives=("longest", "shortest"), possible=(0, 1_000_000), typical=(3_000, 21_000),
    ),
    Metric(
        "duration", "moving time", Quantity.DURATION, "How long, without pauses.", ("moving_time_s",),
        ("moving time", "time", "how long", "time on feet", "hours", "minutes", "training time", "time moving"),
        aggregates=AMOUNTS, superlatives=("longest", "shortest"), possible=(0, 864_000), typical=(1_200, 7_200),
    ),
    Metric(
        "elapsed_time", "elapsed time", Quantity.DURATION, "How long from start to finish, pauses included.",
        ("elapsed_time_s",), ("time out", "time with pauses", "gross time"), aggregates=AMOUNTS,
        possible=(0, 864_000), typical=(1_200, 7_800),
    ),
    Metric(
        "stopped_time", "stopped time", Quantity.DURATION, "How long it stood still: elapsed time less moving time.",
        ("elapsed_time_s", "moving_time_s"),
        ("standing time", "paused time", "pause time", "pauses", "time stopped", "time standing", "time paused",
         "idle time", "resting time"),
        formulas.stopped, aggregates=AMOUNTS, possible=(0, 864_000), typical=(0, 600),
    ),
    Metric(
        "elevation_gain", "elevation gain", Quantity.HEIGHT, "How much was climbed, in all its ups.",
        ("elevation_gain_m",),
        ("climb", "climbing", "elev", "elev gain", "vert", "vertical", "ascent", "elevation", "climbed",
         "vertical gain", "total ascent", "height gain",
         "metres climbed", "meters climbed", "feet climbed", "metres of climbing", "hilliness", "d+"),
        aggregates=AMOUNTS, superlatives=("hilliest", "flattest"), possible=(0, 30_000), typical=(0, 500),
    ),
    Metric(
        "elevation_loss", "elevation loss", Quantity.HEIGHT, "How much it went down, in all its downs.",
        ("elevation_loss_m",),
        ("descent", "descended", "descending", "downhill", "vertical drop", "height loss", "total descent",
         "metres descended", "meters descended", "feet descended", "d-"),
        aggregates=AMOUNTS, possible=(0, 30_000), typical=(0, 500),
    ),
    Metric(
        "calories", "energy", Quantity.ENERGY, "Energy burned, as the device or service estimated it.",
        ("calories_kcal",),
        ("kcal", "energy", "calories burned", "cal", "calories burnt", "energy burned", "energy burnt", "kilocalories"),
        aggregates=AMOUNTS, possible=(0, 50_000), typical=(200, 1_500),
    ),
    Metric(
        "steps", "steps", Quantity.STEPS, "Steps within activities (see daily_steps for whole days).", ("steps",),
        ("strides", "step count", "steps per run", "steps per activity"), aggregates=AMOUNTS, possible=(0, 500_000),
        typical=(3_000, 20_000),
    ),
)  # fmt: skip
