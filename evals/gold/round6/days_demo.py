"""Questions of ``demo`` about days, nights and workouts. Today is Saturday, 21 November 2026."""

import pandas as pd

from evals.gold.basics import clock, share, yes
from evals.gold.final_days_view import Q, View, by_weekday, high, low, slope, weekend
from evals.gold.round4.tools import difference, when
from evals.gold.round5.days_tools import dates, lagged
from evals.gold.round6.tools import top_days

STEPS = "How many steps did I take on average per day in June 2026?"
RESTING = "What was my average resting heart rate in January 2024?"

DEMO = {
    "plain": [
        Q("How many hours did I sleep on average in July 2026?", lambda v: v.s("sleep_min", "2026-07").mean() / 60,
          "h"),
        Q(STEPS, lambda v: v.s("steps", "2026-06").mean(), "steps"),
        Q("what about july?", lambda v: v.s("steps", "2026-07").mean(), "steps", previous=STEPS),
        Q("What was my highest HRV in 2026?", lambda v: v.s("hrv", "2026").max(), "ms"),
        Q("On which date did I have it?", lambda v: high(v.s("hrv", "2026")),
          previous="What was my highest HRV in 2026?"),
        Q("How many minutes of REM sleep did I average in October 2026?",
          lambda v: v.s("rem_min", "2026-10").mean(), "min"),
        Q("What time did I get up on average in September 2026?", lambda v: v.s("wake", "2026-09").mean(), "clock"),
        Q("average bedtime on weekends in 2026", lambda v: clock(weekend(v.s("bed", "2026")).mean()), "clock"),
        Q("What was my average weight in October 2026?", lambda v: v.s("weight_kg", "2026-10").mean(), "kg", 0.002),
        Q("How many minutes was I awake during the night on average in May 2026?",
          lambda v: v.s("awake_min", "2026-05").mean(), "min"),
        Q("How many hours of sleep did I get in total last week?",
          lambda v: v.s("sleep_min", "2026-11-09", "2026-11-15").sum() / 60, "h"),
        Q("What was my average stress in the first half of 2026?",
          lambda v: v.s("stress", "2026-01-01", "2026-06-30").mean()),
        Q("How many intense activity minutes did I have in total in September 2026? I mean the vigorous ones.",
          lambda v: v.s("vigorous_min", "2026-09").sum(), "min"),
        Q("What is my average blood oxygen level this year?", "no_data"),
    ],
    "compared": [
        Q(RESTING, lambda v: v.s("resting_hr", "2024-01").mean(), "bpm"),
        Q("Is it lower in October 2026?",
          lambda v: yes(v.s("resting_hr", "2026-10").mean() < v.s("resting_hr", "2024-01").mean()), previous=RESTING),
        Q("Has my resting heart rate gone up or down since the start of 2024?",
          lambda v: slope(v.s("resting_hr", "2024-01-01", "2026-11-21"))),
        Q("Which month of 2026 had the highest average daily steps?", lambda v: high(v.months("steps", "2026"))),
        Q("On which day of the week do I sleep the longest on average in 2026?",
          lambda v: high(by_weekday(v.s("sleep_min", "2026")))),
        Q("How many minutes more deep sleep per night did I get in October 2026 than in July 2026 on average?",
          lambda v: _apart(v, "deep_min"), "min", 0.05),
        Q("On which two dates in 2026 did I sleep the longest?",
          lambda v: top_days(v.s("sleep_min", "2026"), 2)),
        Q("What are the lowest and the highest number of steps in a day in October 2026?",
          lambda v: [v.s("steps", "2026-10").min(), v.s("steps", "2026-10").max()], "steps"),
    ],
    "condition": [
        Q("How many days in October 2026 did I reach 10,000 steps or more?",
          lambda v: (v.s("steps", "2026-10") >= 10000).sum(), "days"),
        Q("On how many nights in 2025 did I sleep more than 8 hours?",
          lambda v: (v.s("sleep_min", "2025") > 480).sum(), "nights"),
        Q("What percent of days in 2026 was my resting heart rate below 53?",
          lambda v: 100 * (v.s("resting_hr", "2026") < 53).mean(), "%"),
        Q("How many days in 2026 had less than 5000 steps?", lambda v: (v.s("steps", "2026") < 5000).sum(), "days"),
        Q("when did i last sleep under 6.5 hours", lambda v: dates(v.s("sleep_min")[v.s("sleep_min") < 390])[-1]),
        Q("How many days in 2026 did I have an HRV above 60 and more than 8 hours of sleep?",
          lambda v: len(v.during("2026").query("hrv > 60 and sleep_min > 480")), "days"),
    ],
    "joined": [
        Q("What is my average sleep the night after a strength session in 2026, in minutes?",
          lambda v: v.on("sleep_min", v.done("strength", start="2026"), 1).mean(), "min"),
        Q("How many of my runs in 2026 came after a night of at least 8 hours?",
          lambda v: len(when(v, v.done("run", start="2026"), "sleep_min", lambda s: s >= 480)), "runs"),
        Q("What percentage of my runs in 2026 was that?",
          lambda v: share(len(when(v, v.done("run", start="2026"), "sleep_min", lambda s: s >= 480)),
                          len(v.done("run", start="2026"))), "%",
          previous="How many of my runs in 2026 came after a night of at least 8 hours?"),
        Q("What was my average heart rate in runs on days when my HRV was below 48 in 2026?",
          lambda v: when(v, v.done("run", start="2026"), "hrv", lambda s: s < 48).hr.mean(), "bpm", 0.02),
        Q("Is my HRV lower on average the day after a run of 15 km or more than it is overall in 2026?",
          lambda v: yes(v.on("hrv", v.done("run", start="2026", min_m=15_000), 1).mean() < v.s("hrv", "2026").mean())),
        Q("How many more steps do I take on days with a hike than on other days, on average since the start?",
          lambda v: difference(v.on("steps", v.done("hike")).mean(), v.off("steps", v.done("hike")).mean()),
          "steps", 0.02),
        Q("How many hours did I sleep the night before the Lausanne marathon in 2026?",
          lambda v: v.on("sleep_min", _named(v, "Lausanne marathon")).iloc[0] / 60, "h"),
        Q("Correlation between today's steps and tomorrow's HRV in 2026?",
          lambda v: lagged(v, "steps", "hrv", 1, ("2026-01-01", "2026-11-20")), "correlation", 0.03),
        Q("What is the correlation between stress and HRV in 2026?",
          lambda v: v.s("stress", "2026").corr(v.s("hrv", "2026")), "correlation", 0.03),
        Q("What was my total running distance on days with an HRV above 58 in 2026?",
          lambda v: when(v, v.done("run", start="2026"), "hrv", lambda s: s > 58).distance_m.sum() / 1000, "km"),
        Q("On which date was my lowest resting heart rate in 2025?", lambda v: low(v.s("resting_hr", "2025"))),
    ],
}  # fmt: skip


def _apart(view: View, column: str) -> float:
    return difference(float(view.s(column, "2026-10").mean()), float(view.s(column, "2026-07").mean()))


def _named(view: View, name: str) -> pd.DataFrame:
    done = view.done(name=name)
    if len(done) != 1:
        raise ValueError(f"{len(done)} activities are called {name}")
    return done
