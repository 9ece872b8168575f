"""Days: what a watch, a band or a scale said of each. Pure."""

from tools.metrics.catalog import formulas
from tools.metrics.metric import AMOUNTS, Formula, Grain, Metric
from tools.units import Quantity

HEART = (
    Metric("resting_hr", "resting heart rate", Quantity.HEART_RATE, "Resting heart rate of the day.",
           ("resting_hr_bpm",),
           ("rhr", "resting heart rate", "resting pulse", "resting heartrate", "resting hr", "resting bpm",
            "morning heart rate", "morning pulse", "heart rate at rest", "pulse at rest"),
           grain=Grain.DAY, lowest_is_best=True, possible=(20, 150), typical=(40, 65)),
    Metric("hrv", "heart rate variability", Quantity.INTERVAL, "Overnight heart rate variability (rMSSD).", ("hrv_ms",),
           ("heart rate variability", "rmssd", "heart-rate variability", "hr variability", "variability"),
           grain=Grain.DAY, possible=(0, 400), typical=(25, 100)),
    Metric("stress", "stress", Quantity.SCORE, "The device's mean stress of the day, 0 to 100.", ("stress_mean",),
           ("stress level", "stress score", "stressed", "how stressed", "stress levels"), grain=Grain.DAY,
           lowest_is_best=True, possible=(0, 100), typical=(15, 50)),
    Metric("body_battery_max", "highest body battery", Quantity.SCORE, "The day's highest body battery, 0 to 100.",
           ("body_battery_max",),
           ("body battery", "body battery max", "maximum body battery", "peak body battery", "max body battery",
            "energy reserve"),
           grain=Grain.DAY, possible=(0, 100), typical=(60, 100)),
    Metric("body_battery_min", "lowest body battery", Quantity.SCORE, "The day's lowest body battery, 0 to 100.",
           ("body_battery_min",), ("body battery min", "minimum body battery", "min body battery"), grain=Grain.DAY,
           possible=(0, 100), typical=(5, 40)),
    Metric("respiration", "breathing rate", Quantity.BREATHING, "Breaths a minute.", ("respiration_per_min",),
           ("breathing rate", "respiration rate", "respiratory rate", "breaths per minute", "breathing",
            "breaths a minute"),
           grain=Grain.DAY, lowest_is_best=True, possible=(3, 60), typical=(12, 20)),
    Metric("spo2", "blood oxygen", Quantity.PERCENT, "Mean blood oxygen saturation.", ("spo2_percent",),
           ("blood oxygen", "oxygen saturation", "pulse ox", "oxygen", "o2 saturation", "blood oxygen level", "sp02"),
           grain=Grain.DAY, possible=(50, 100), typical=(94, 99)),
    Metric("weight", "weight", Quantity.WEIGHT, "Body weight of the day.", ("weight_kg",),
           ("body weight", "bodyweight", "weigh", "kg", "weighed", "body mass", "how heavy", "weigh-in"),
           grain=Grain.DAY, superlatives=("heaviest", "lightest"), possible=(20, 400), typical=(45, 100)),
)  # fmt: skip


def _minutes(
    name: str, label: str, what: str, columns: tuple[str, ...], *synonyms: str, typical: tuple[float, float]
) -> Metric:
    """Active time, stored in minutes and handed on in seconds; *typical* in minutes."""
    formula: Formula = formulas.summed(*columns, factor=60)
    return Metric(
        name, label, Quantity.DURATION, what, columns, synonyms, formula, Grain.DAY, AMOUNTS,
        superlatives=("most active", "least active"), possible=(0, 86_400),
        typical=(typical[0] * 60, typical[1] * 60),
    )  # fmt: skip


ACTIVE = (
    Metric("daily_steps", "steps", Quantity.STEPS, "Steps of the whole day, activities included.", ("steps",),
           ("steps per day", "steps a day", "daily step count", "steps in a day", "daily steps", "step total",
            "footsteps"),
           grain=Grain.DAY, aggregates=AMOUNTS, possible=(0, 300_000), typical=(5_000, 15_000)),
    _minutes("active_minutes", "active time", "Moderate and vigorous minutes of the day, added.",
             ("moderate_minutes", "vigorous_minutes"),
             "active time", "intensity minutes", "minutes active", "minutes of activity", "activity minutes",
             "moderate to vigorous activity", "mvpa", "minutes of exercise", "exercise minutes", "active zone minutes",
             "moderate and vigorous minutes", typical=(15, 90)),
    _minutes("vigorous_minutes", "vigorous active time", "Minutes of vigorous activity of the day.",
             ("vigorous_minutes",),
             "vigorous active minutes", "very active minutes", "vigorous activity", "very active", "very active time",
             "minutes very active", "vigorous", "high intensity minutes", "minutes of vigorous activity",
             "vigorously active", "intense minutes", typical=(0, 60)),
    _minutes("moderate_minutes", "moderate active time", "Minutes of moderate activity of the day.",
             ("moderate_minutes",),
             "moderate active minutes", "moderately active minutes", "moderate activity", "moderately active",
             "fairly active minutes", "fairly active", "minutes of moderate activity", "moderate", "moderate time",
             "minutes moderately active", "fairly active time", "moderately active time", typical=(10, 60)),
    _minutes("light_active_minutes", "light active time", "Minutes of light activity of the day.", ("light_minutes",),
             "lightly active minutes", "light activity", "lightly active", "lightly active time", "light minutes",
             "minutes of light activity", "minutes lightly active", "light exercise", typical=(120, 350)),
    _minutes("all_active_minutes", "active time of any intensity",
             "Light, moderate and vigorous minutes of the day, added.",
             ("light_minutes", "moderate_minutes", "vigorous_minutes"),
             "total active minutes", "all active minutes", "total active time", "all activity",
             "minutes of any activity", "light moderate and vigorous minutes",
             "total activity minutes", "overall active minutes",
             typical=(150, 450)),
    Metric("active_kcal", "active energy", Quantity.ENERGY, "Energy burned by moving, of the whole day.",
           ("active_kcal",),
           ("active calories", "active energy", "calories from activity", "move calories", "active burn"),
           grain=Grain.DAY, aggregates=AMOUNTS, possible=(0, 20_000), typical=(200, 1_500)),
    Metric("daily_calories", "daily energy", Quantity.ENERGY,
           "Energy burned in the whole day, moving and at rest; calories are those of activities.",
           ("total_kcal", "active_kcal", "resting_kcal"),
           ("total calories", "daily calories", "calories per day", "calories a day", "calories in a day",
            "daily calorie burn", "total energy", "daily energy expenditure", "energy expenditure", "tdee",
            "calories of the day", "total daily calories"),
           formulas.whole_energy, Grain.DAY, AMOUNTS, possible=(0, 30_000), typical=(1_700, 3_500),
           either=(("total_kcal",), ("active_kcal", "resting_kcal"))),
)  # fmt: skip
