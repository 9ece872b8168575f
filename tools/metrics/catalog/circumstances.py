"""How it was run, in what air, and when. Pure."""

from tools.metrics.catalog import formulas
from tools.metrics.metric import MOMENTS, Metric
from tools.units import Quantity

FORM = (
    Metric(
        "cadence", "average cadence", Quantity.CADENCE, "Steps a minute, both feet (for rides: revolutions).",
        ("cadence_mean_spm",),
        ("spm", "steps per minute", "step rate", "turnover", "average cadence", "avg cadence", "mean cadence",
         "stride rate", "steps a minute", "strides per minute", "step frequency"),
        weight=formulas.BY_TIME, possible=(0, 300), typical=(155, 185),
    ),
    Metric(
        "step_length", "step length", Quantity.STEP, "Mean length of one step.", ("step_length_mean_m",),
        ("stride length", "stride", "length of stride", "length of step", "steplength"), weight=formulas.BY_TIME,
        possible=(0.1, 3), typical=(0.8, 1.4),
    ),
    Metric(
        "vertical_oscillation", "vertical oscillation", Quantity.OSCILLATION, "Mean up and down of the trunk per step.",
        ("vertical_oscillation_mean_m",), ("bounce", "oscillation", "vertical bounce", "bounciness"),
        weight=formulas.BY_TIME, lowest_is_best=True, possible=(0, 0.4), typical=(0.06, 0.12),
    ),
    Metric(
        "ground_contact", "ground contact time", Quantity.CONTACT, "Mean time that a foot is on the ground per step.",
        ("ground_contact_mean_s",), ("ground contact time", "gct", "contact time", "time on the ground", "ground time"),
        weight=formulas.BY_TIME, lowest_is_best=True, possible=(0.05, 1), typical=(0.2, 0.3),
    ),
)  # fmt: skip

AIR = (
    Metric(
        "temperature", "temperature", Quantity.TEMPERATURE,
        "The air's temperature where weather is known, else as the device felt it.", ("temperature_c",),
        ("heat", "how hot", "how warm", "how cold", "degrees", "temp", "air temperature"), weight=formulas.BY_TIME,
        superlatives=("hottest", "coldest"), possible=(-60, 60), typical=(-5, 30),
    ),
    Metric(
        "humidity", "humidity", Quantity.PERCENT, "Relative humidity of the air, where weather is known.",
        ("humidity_fraction",), ("relative humidity", "how humid", "air humidity"),
        formulas.column("humidity_fraction", 100), weight=formulas.BY_TIME, superlatives=("most humid", "driest"),
        possible=(0, 100), typical=(30, 95),
    ),
    Metric(
        "dew_point", "dew point", Quantity.TEMPERATURE, "Dew point of the air, where weather is known.",
        ("dew_point_c",), ("dewpoint", "how muggy", "mugginess"), weight=formulas.BY_TIME, possible=(-60, 40),
        typical=(-5, 22),
    ),
    Metric(
        "wind_speed", "wind speed", Quantity.SPEED, "Mean speed of the wind, where weather is known.",
        ("wind_speed_m_per_s",), ("wind", "how windy", "windspeed", "strength of the wind", "wind strength"),
        weight=formulas.BY_TIME, superlatives=("windiest", "calmest"), possible=(0, 60), typical=(0, 10),
    ),
)  # fmt: skip

MOMENT = (
    Metric(
        "start_time", "start time", Quantity.CLOCK, "The time of day at which it started, where it started.",
        ("local_start",),
        ("starting time", "time of start", "start of the run", "what time i run", "what time do i run",
         "what time do i usually run", "what time i start", "what time do i start", "clock time", "hour of the day",
         "time i head out", "start hour", "how early", "how late"),
        formulas.time_of_day("local_start"), superlatives=("latest", "earliest"), possible=(0, 86_400),
        typical=(18_000, 75_600),
    ),
    Metric(
        "date", "date", Quantity.DATE, "When it started: list for the newest first, max for the last time.",
        ("local_start",), ("day", "when", "last time", "recent", "latest", "newest"), aggregates=MOMENTS,
        superlatives=("latest", "first"),
    ),
)  # fmt: skip
