"""Nights: how long, how deep, from when to when. A night belongs to the day on which it ended. Pure."""

from dataclasses import replace

from tools.metrics.catalog import formulas
from tools.metrics.metric import AMOUNTS, Grain, Metric
from tools.units import Quantity

_HOUR = 3600.0


def _part(name: str, label: str, what: str, *synonyms: str, column: str, hours: tuple[float, float]) -> Metric:
    """A part of the night, stored in minutes and handed on in seconds; *hours* are typical."""
    return Metric(
        name, label, Quantity.DURATION, what, (column,), synonyms, formulas.column(column, 60), Grain.NIGHT, AMOUNTS,
        superlatives=("longest", "shortest"), possible=(0, 86_400), typical=(hours[0] * _HOUR, hours[1] * _HOUR),
    )  # fmt: skip


def _share(
    name: str, label: str, what: str, *synonyms: str, of: tuple[str, ...], typical: tuple[float, float]
) -> Metric:
    """The first column of *of* in percent of the others, added."""
    part, *whole = of
    return Metric(
        name, label, Quantity.PERCENT, what, tuple(dict.fromkeys(of)), synonyms, formulas.percent_of(part, *whole),
        Grain.NIGHT, possible=(0, 100), typical=typical,
    )  # fmt: skip


_IN_BED = ("sleep_minutes", "awake_minutes")

STAGES = (
    _part("sleep", "sleep", "Time asleep in the night that ended on the day.",
          "slept", "sleep duration", "hours of sleep", "time asleep", "sleep time", "asleep", "minutes asleep",
          "minutes of sleep", "how long i slept", "night's sleep", "amount of sleep", "sleeping time", "total sleep",
          "hours slept", "sleep length", column="sleep_minutes", hours=(6.5, 9)),
    _part("deep_sleep", "deep sleep", "Time in deep sleep.",
          "deep", "deep sleep time", "slow wave sleep", "sws", "hours of deep sleep", "minutes of deep sleep",
          "time in deep sleep", column="deep_minutes", hours=(0.8, 2)),
    _part("light_sleep", "light sleep", "Time in light sleep.",
          "light sleep time", "core sleep", "minutes of light sleep", "hours of light sleep", "time in light sleep",
          column="light_minutes", hours=(3, 5.5)),
    _part("rem_sleep", "REM sleep", "Time in REM sleep.",
          "rem", "rem time", "rem sleep time", "dream sleep", "minutes of rem", "hours of rem", "time in rem",
          "minutes of rem sleep", "dreaming", column="rem_minutes", hours=(1.2, 2.5)),
    replace(_part("awake_time", "time awake", "Time awake in bed.",
          "awake", "minutes awake", "awake in bed", "wakefulness", "time lying awake", "waso", "awake at night",
          column="awake_minutes", hours=(0.1, 1)), lowest_is_best=True),
    Metric("time_in_bed", "time in bed", Quantity.DURATION, "Time asleep and awake in bed, added.", _IN_BED,
           ("in bed", "hours in bed", "minutes in bed", "bed rest"), formulas.summed(*_IN_BED, factor=60), Grain.NIGHT,
           AMOUNTS, superlatives=("longest", "shortest"), possible=(0, 86_400), typical=(7 * _HOUR, 9.5 * _HOUR)),
)  # fmt: skip

SHARES = (
    _share("sleep_efficiency", "sleep efficiency", "Time asleep in percent of the time in bed.",
           "efficiency of sleep", "efficiency of my sleep", "percent of time in bed asleep",
           "share of the night asleep",
           of=("sleep_minutes", *_IN_BED), typical=(85, 97)),
    _share("deep_sleep_percent", "share of deep sleep", "Deep sleep in percent of the time asleep.",
           "deep sleep percent", "deep sleep percentage", "deep percentage", "percentage of deep sleep",
           "percent of deep sleep", "proportion of deep sleep", "deep sleep ratio", "deep sleep share",
           of=("deep_minutes", "sleep_minutes"), typical=(10, 25)),
    _share("light_sleep_percent", "share of light sleep", "Light sleep in percent of the time asleep.",
           "light sleep percent", "light sleep percentage", "light percentage", "percentage of light sleep",
           "percent of light sleep", "proportion of light sleep", "light sleep ratio", "light sleep share",
           of=("light_minutes", "sleep_minutes"), typical=(45, 65)),
    _share("rem_sleep_percent", "share of REM sleep", "REM sleep in percent of the time asleep.",
           "rem sleep percent", "rem sleep percentage", "rem percentage", "percentage of rem sleep",
           "percentage of rem", "percent of rem sleep", "proportion of rem sleep", "rem percent", "rem sleep ratio",
           "rem share",
           of=("rem_minutes", "sleep_minutes"), typical=(18, 28)),
    replace(_share("awake_percent", "share of the night awake", "Time awake in percent of the time in bed.",
           "awake percentage", "percentage awake", "percent awake", "percentage of the night awake", "awake share",
           of=("awake_minutes", *_IN_BED), typical=(2, 15)), lowest_is_best=True),
)  # fmt: skip

TIMES = (
    Metric("bed_time", "bedtime", Quantity.BEDTIME, "When the athlete went to bed, the evening before or that night.",
           ("bed_time", "day_number"),
           ("bed time", "go to bed", "going to bed", "went to bed", "time to bed", "lights out", "fall asleep",
            "fell asleep", "falling asleep", "sleep onset", "sleep start", "go to sleep", "went to sleep",
            "turn in", "turned in", "hit the hay", "in bed by", "time i go to bed", "what time do i go to bed",
            "when i go to bed", "when do i go to bed"),
           formulas.time_of_night("bed_time"), Grain.NIGHT, superlatives=("latest", "earliest"),
           possible=(-43_200, 43_200), typical=(-9_000, 3_600)),
    Metric("wake_time", "wake-up time", Quantity.CLOCK, "When the athlete woke up.", ("wake_time", "day_number"),
           ("wake up time", "wake-up time", "wake up", "woke up", "waking up", "get up", "got up", "getting up", "wake",
            "woke", "waking time", "rise time", "rising time", "sleep end", "time i wake up", "what time do i wake up",
            "when i wake up", "when do i wake up", "when do i get up", "out of bed", "wakeup", "wakeup time"),
           formulas.time_of_night("wake_time"), Grain.NIGHT, superlatives=("latest", "earliest"), possible=(0, 86_400),
           typical=(19_800, 29_700)),
    Metric("sleep_score", "sleep score", Quantity.SCORE, "The device's score of the night, 0 to 100.", ("score",),
           ("sleep quality", "score of sleep", "quality of sleep", "sleep rating", "how well i slept"),
           grain=Grain.NIGHT, possible=(0, 100), typical=(60, 90)),
)  # fmt: skip
