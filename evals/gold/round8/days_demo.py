"""Questions about the days, nights and runs of ``demo``, asked on 2026-11-21."""

from evals.gold.basics import clock, share, yes
from evals.gold.final_days_view import Q, high, low, slope, weekend, workdays
from evals.gold.round4.tools import difference, when

NIGHTS = "How many nights did I sleep under 7 hours in October 2026?"
STRESS = "What was my average stress last month?"

DEMO = {
    "plain": [
        Q(NIGHTS, lambda v: (v.s("sleep_min", "2026-10") < 420).sum(), "nights"),
        Q("And in September?", lambda v: (v.s("sleep_min", "2026-09") < 420).sum(), "nights", previous=NIGHTS),
        Q(STRESS, lambda v: v.s("stress", "2026-10").mean()),
        Q("And the month before that?", lambda v: v.s("stress", "2026-09").mean(), previous=STRESS),
        Q("What is my average resting heart rate this year?", lambda v: v.s("resting_hr", "2026").mean(), "bpm"),
        Q("What was my highest HRV in 2026 and on which day?",
          lambda v: [v.s("hrv", "2026").max(), high(v.s("hrv", "2026"))], "ms"),
        Q("How many steps did I take on 3 May 2026?", lambda v: v.s("steps", "2026-05-03").sum(), "steps"),
        Q("How many moderate activity minutes did I have in July 2026?",
          lambda v: v.s("moderate_min", "2026-07").sum(), "min"),
        Q("At what time did I wake up on average in 2026?", lambda v: v.s("wake", "2026").mean(), "clock"),
        Q("What was my lowest weight in 2025, in kg?", lambda v: v.s("weight_kg", "2025").min(), "kg"),
        Q("How many hours of sleep did I get in total in the week of 5 October 2026?",
          lambda v: v.s("sleep_min", "2026-10-05", "2026-10-11").sum() / 60, "h"),
        Q("Which month of 2026 had my lowest average resting heart rate?",
          lambda v: low(v.months("resting_hr", "2026"))),
        Q("What was my body fat percentage in 2026?", "no_data"),
        Q("What was my average HRV in March 2021?", "no_data"),
    ],
    "compared": [
        Q("Did I walk more steps per day in 2026 than in 2025?",
          lambda v: yes(v.s("steps", "2026").mean() > v.s("steps", "2025").mean())),
        Q("What is the correlation between sleep duration and HRV in 2025?",
          lambda v: v.s("sleep_min", "2025").corr(v.s("hrv", "2025")), "correlation", 0.02),
        Q("How many times did I run in 2026 on a day with a stress level of 35 or more?",
          lambda v: len(when(v, v.done("run", start="2026"), "stress", lambda s: s >= 35)), "runs"),
        Q("How many minutes did I sleep on average the night after a run longer than 15 km in 2026?",
          lambda v: v.on("sleep_min", v.done("run", start="2026", min_m=15000.01), 1).mean(), "min"),
        Q("What percentage of nights in 2026 did I go to bed after 11 pm?",
          lambda v: share((v.s("bed", "2026") > 11 * 60).sum(), len(v.s("bed", "2026"))), "%"),
        Q("What is the difference in average steps between weekends and weekdays in 2026?",
          lambda v: abs(weekend(v.s("steps", "2026")).mean() - workdays(v.s("steps", "2026")).mean()), "steps"),
        Q("How many days in a row did I take 10,000 steps or more, at most, in October 2026?",
          lambda v: v.streak(lambda s: s >= 10000, "steps", "2026-10"), "days"),
        Q("Was my HRV better on rest days than on days with a run in 2026?",
          lambda v: yes(v.off("hrv", v.done(), "2026").mean() > v.on("hrv", v.done("run", start="2026")).mean())),
    ],
    "loose": [
        Q("how many days w/ 20k+ steps in 26 (20000 included)", lambda v: (v.s("steps", "2026") >= 20000).sum(),
          "days"),
        Q("the single most stressed-out day of this year was...?", lambda v: high(v.s("stress", "2026"))),
        Q("what time do i usually hit the hay? average bedtime in 2025",
          lambda v: clock(v.s("bed", "2025").mean()), "clock"),
        Q("my sleep the night before the Lausanne marathon, so the one ending 25.10.2026, how many hours",
          lambda v: v.s("sleep_min", "2026-10-25").sum() / 60, "h"),
        Q("resting heart rate from january to october 2026, goes up or goes down?",
          lambda v: slope(v.s("resting_hr", "2026-01-01", "2026-10-31"))),
        Q("how lighter (kg) I was in average at 2026 october than at 2026 january?",
          lambda v: difference(v.s("weight_kg", "2026-01").mean(), v.s("weight_kg", "2026-10").mean()), "kg"),
        Q("rem vs deep, october 2026, which one was more minutes in total? say rem or deep",
          lambda v: "rem" if v.s("rem_min", "2026-10").sum() > v.s("deep_min", "2026-10").sum() else "deep"),
        Q("gym days! avg steps on days with strength training in 2026",
          lambda v: v.on("steps", v.done("strength", start="2026")).mean(), "steps"),
        Q("longest i was lying awake during a night in 2026, in minutes", lambda v: v.s("awake_min", "2026").max(),
          "min"),
    ],
}  # fmt: skip
