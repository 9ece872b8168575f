"""Questions of ``sam``: plain ones about days and nights, and days joined with workouts."""

from typing import Any

import pandas as pd

from evals.gold.basics import clock, yes
from evals.gold.final_days_view import Q, View, high, low

YEAR_2026 = "2026-01-01"
LAST = "2026-11-20"


def _corr(view: View, one: str, other: str, *period: str) -> float:
    return float(view.s(one, *period).corr(view.s(other, *period)))


def _run_km(view: View, *period: str) -> "dict[str, float]":
    done = view.done("run", start=period[0], end=period[-1])
    return {str(day)[:10]: metres / 1000 for day, metres in done["distance_m"].groupby(level=0).sum().items()}


def _short_nights(view: View) -> "pd.Index[Any]":
    nights = view.s("sleep_min")
    return nights[nights < 390].index


SIMPLE = [
    Q("What was my average resting heart rate in September 2026?",
      lambda v: v.s("resting_hr", "2026-09").mean(), "bpm"),
    Q("average hrv in 2025", lambda v: v.s("hrv", "2025").mean(), "ms"),
    Q("How many steps did I take on 14 August 2025?", lambda v: v.s("steps", "2025-08-14").iloc[0], "steps"),
    Q("hi coach, how long did i sleep last night?", lambda v: v.s("sleep_min", LAST).iloc[0], "min"),
    Q("When did I go to bed on the night to March 3rd, 2026?",
      lambda v: clock(v.s("bed", "2026-03-03").iloc[0]), "clock"),
    Q("What time did I wake up on Christmas day 2025?", lambda v: v.s("wake", "2025-12-25").iloc[0], "clock"),
    Q("Total number of steps in June 2024 please.", lambda v: v.s("steps", "2024-06").sum(), "steps", 0.001),
    Q("On how many days this year did I walk more than 20,000 steps?",
      lambda v: (v.s("steps", YEAR_2026, LAST) > 20000).sum(), "days"),
    Q("What's the highest resting hart rate I've ever had?", lambda v: v.s("resting_hr").max(), "bpm"),
    Q("Which day did I take the most steps, ever?", lambda v: high(v.s("steps"))),
    Q("Which date in 2024 did I sleep the least?", lambda v: low(v.s("sleep_min", "2024"))),
    Q("How much deep sleep do I get on average?", lambda v: v.s("deep_min").mean(), "min"),
    Q("Could you tell me the average amount of REM sleep per night I had in the second quarter of 2026?",
      lambda v: v.s("rem_min", "2026-04", "2026-06").mean(), "min"),
    Q("mean stress level last month?", lambda v: v.s("stress", "2026-10").mean()),
    Q("How many vigorous minutes did I collect in total in May 2025?",
      lambda v: v.s("vigorous_min", "2025-05").sum(), "min"),
    Q("What was my lowest HRV reading in 2026 so far?", lambda v: v.s("hrv", YEAR_2026, LAST).min(), "ms"),
    Q("and which day was it?", lambda v: low(v.s("hrv", YEAR_2026, LAST)),
      previous="What was my lowest HRV reading in 2026 so far?"),
    Q("How many nights have I slept eight hours or more since the start of this year?",
      lambda v: (v.s("sleep_min", YEAR_2026, LAST) >= 480).sum(), "nights"),
    Q("Averge steps per day over the past 30 days?", lambda v: v.s("steps", "2026-10-22", LAST).mean(), "steps"),
    Q("How many minutes was I awake per night, on avarage, from December 2024 to February 2025?",
      lambda v: v.s("awake_min", "2024-12", "2025-02").mean(), "min"),
    Q("What is my longest sleep on record, in hours?", lambda v: v.s("sleep_min").max() / 60, "h"),
    Q("How many hours in total did I sleep last week?",
      lambda v: v.s("sleep_min", "2026-11-09", "2026-11-15").sum() / 60, "h"),
    Q("resting hr on 2024-07-19", lambda v: v.s("resting_hr", "2024-07-19").iloc[0], "bpm"),
    Q("Give me the average of my moderate activity minutes per day for July 2026.",
      lambda v: v.s("moderate_min", "2026-07").mean(), "min"),
    Q("Which month of 2025 had my highest average HRV?", lambda v: high(v.months("hrv", "2025"))),
    Q("In wich month of 2026 did I make the most steps per day in average?",
      lambda v: high(v.months("steps", YEAR_2026, LAST))),
    Q("What time do I usually get up? Average over this year is fine.",
      lambda v: v.s("wake", YEAR_2026, LAST).mean(), "clock"),
    Q("What was my average bedtime in October 2025?", lambda v: clock(v.s("bed", "2025-10").mean()), "clock"),
    Q("On how many days was my resting pulse under 50?", lambda v: (v.s("resting_hr") < 50).sum(), "days"),
    Q("How stressed was I on average between 1 April and 15 April 2026?",
      lambda v: v.s("stress", "2026-04-01", "2026-04-15").mean()),
    Q("Did I ever sleep less than five hours in 2025?", lambda v: yes((v.s("sleep_min", "2025") < 300).any())),
    Q("How many minutes of light sleep did I get on the night ending 10 February 2026?",
      lambda v: v.s("light_sleep_min", "2026-02-10").iloc[0], "min"),
]  # fmt: skip

JOINED = [
    Q("How much did I sleep on average the night after a run of 20 km or more?",
      lambda v: v.on("sleep_min", v.done("run", min_m=20000), 1).mean(), "min"),
    Q("What's my average HRV the morning after a race?", lambda v: v.on("hrv", v.done(race=True), 1).mean(), "ms"),
    Q("Average steps on days when I went cycling?", lambda v: v.on("steps", v.done("ride")).mean(), "steps"),
    Q("And on days with strength training?", lambda v: v.on("steps", v.done("strength")).mean(), "steps",
      previous="Average steps on days when I went cycling?"),
    Q("How many steps do I take on average on days without any workout?",
      lambda v: v.off("steps", v.done()).mean(), "steps"),
    Q("Is there a correlation between my resting heart rate and my HRV? Give me the coefficient.",
      lambda v: _corr(v, "resting_hr", "hrv"), "correlation", 0.02),
    Q("correlation between total sleep and deep sleep in 2025?",
      lambda v: _corr(v, "sleep_min", "deep_min", "2025"), "correlation", 0.02),
    Q("How far did I run on the day with my most steps in 2024? in miles please",
      lambda v: _run_km(v, "2024")[high(v.s("steps", "2024"))] / 1.609344, "mi"),
    Q("What was my resting heart rate in January 2026 and in July 2026?",
      lambda v: [v.s("resting_hr", month).mean() for month in ("2026-01", "2026-07")], "bpm"),
    Q("Tell me my best HRV of this year and the date.",
      lambda v: [v.s("hrv", YEAR_2026, LAST).max(), high(v.s("hrv", YEAR_2026, LAST))], "ms"),
    Q("How much did I sleep in May 2022?", "no_data"),
    Q("What was my average resting heart rate in 2019?", "no_data"),
    Q("How many runs have I done on days when I'd slept under 6.5 hours, in 2026?",
      lambda v: v.done("run", start=YEAR_2026, end=LAST).index.isin(_short_nights(v)).sum(), "runs"),
    Q("Do I make fewer steps on days with a run than on days without one?",
      lambda v: yes(v.on("steps", v.done("run")).mean() < v.off("steps", v.done("run")).mean())),
    Q("how many kilometres did i run in the month with my lowest average resting heart rate of 2025?",
      lambda v: v.done("run", start=low(v.months("resting_hr", "2025")))["distance_m"].sum() / 1000, "km"),
    Q("What was my average stress on swiming days?", lambda v: v.on("stress", v.done("swim")).mean()),
]  # fmt: skip
