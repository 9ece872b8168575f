"""Questions about the days, nights and runs of ``noa``, asked on 2026-11-21."""

from evals.gold.basics import clock, share, yes
from evals.gold.final_days_view import Q, by_weekday, high, low, weekend, workdays
from evals.gold.round4.tools import after, difference
from evals.gold.round6.tools import top_days

REM = "How much REM sleep did I get on average in October 2026, in minutes?"
STEPS = "How many steps did I do in total in May 2026?"

NOA = {
    "plain": [
        Q(REM, lambda v: v.s("rem_min", "2026-10").mean(), "min"),
        Q("And deep sleep?", lambda v: v.s("deep_min", "2026-10").mean(), "min", previous=REM),
        Q(STEPS, lambda v: v.s("steps", "2026-05").sum(), "steps"),
        Q("And what was the daily average?", lambda v: v.s("steps", "2026-05").mean(), "steps", previous=STEPS),
        Q("What was my average weight in September 2026?", lambda v: v.s("weight_kg", "2026-09").mean(), "kg"),
        Q("What time did I go to bed on average in October 2026?",
          lambda v: clock(v.s("bed", "2026-10").mean()), "clock"),
        Q("On which day of 2026 did I take the most steps?", lambda v: high(v.s("steps", "2026"))),
        Q("What was my average stress level in 2025?", lambda v: v.s("stress", "2025").mean()),
        Q("How many nights in 2026 have I slept more than 8 hours?", lambda v: (v.s("sleep_min", "2026") > 480).sum(),
          "nights"),
        Q("What was my resting heart rate on 25 October 2026?", lambda v: v.s("resting_hr", "2026-10-25").sum(), "bpm"),
        Q("What's the lowest HRV I've had in 2026?", lambda v: v.s("hrv", "2026").min(), "ms"),
        Q("Which month of 2025 had the highest average steps?", lambda v: high(v.months("steps", "2025"))),
        Q("What was my blood oxygen last night?", "no_data"),
        Q("What was my average sleep in 2022?", "no_data"),
    ],
    "compared": [
        Q("Is my resting heart rate on race days lower than my average resting heart rate overall?",
          lambda v: yes(v.on("resting_hr", v.done(race=True)).mean() < v.s("resting_hr").mean())),
        Q("What was my average sleep on nights before a race, in hours? (the night that ended on race day)",
          lambda v: v.on("sleep_min", v.done(race=True)).mean() / 60, "h"),
        Q("How many kilometers did I run in 2026 on days when I had slept less than 7 hours?",
          lambda v: v.done("run", start="2026")["distance_m"][
              v.done("run", start="2026").index.isin(v.s("sleep_min")[v.s("sleep_min") < 420].index)].sum() / 1000,
          "km"),
        Q("What percentage of my sleep was deep sleep in 2026, all nights together?",
          lambda v: share(v.s("deep_min", "2026").sum(), v.s("sleep_min", "2026").sum()), "%",
          also=lambda v: [v.s("deep_pct", "2026").mean()]),
        Q("How much longer do I sleep on weekends than on weekdays in 2026, in minutes?",
          lambda v: difference(weekend(v.s("sleep_min", "2026")).mean(), workdays(v.s("sleep_min", "2026")).mean()),
          "min"),
        Q("On what percentage of days in 2025 did I take at least 10,000 steps?",
          lambda v: share((v.s("steps", "2025") >= 10000).sum(), len(v.s("steps", "2025"))), "%"),
        Q("What is the correlation between stress and HRV in 2026?",
          lambda v: v.s("stress", "2026").corr(v.s("hrv", "2026")), "correlation", 0.02),
        Q("Which weekday do I have the highest average stress in 2026?",
          lambda v: high(by_weekday(v.s("stress", "2026")))),
    ],
    "loose": [
        Q("weight max in 26?", lambda v: v.s("weight_kg", "2026").max(), "kg"),
        Q("alarm clock question: earliest wake up of october 2026, at what time it was",
          lambda v: v.s("wake", "2026-10").min(), "clock"),
        Q("2 shortest nights of 2026, dates, shortest first", lambda v: top_days(-v.s("sleep_min", "2026"), 2)),
        Q("did i really get more rem in 2026 than in 2025 on average or am i dreaming? 😴",
          lambda v: yes(v.s("rem_min", "2026").mean() > v.s("rem_min", "2025").mean())),
        Q("mean of HRV the day after I make strength training, year 2026",
          lambda v: v.on("hrv", v.done("strength", start="2026"), 1).mean(), "ms"),
        Q("how many steps typicaly on rest days (zero activities) in 2025? average",
          lambda v: v.off("steps", v.done(), "2025").mean(), "steps"),
        Q("was there a day below 2000 steps in 2026? how many such days",
          lambda v: (v.s("steps", "2026") < 2000).sum(), "days"),
        Q("the marathon day, 25 oct 2026 - steps?", lambda v: v.s("steps", "2026-10-25").sum(), "steps"),
        Q("quietest month in my head in 2025: lowest avg stress", lambda v: low(v.months("stress", "2025"))),
        Q("resting pulse the days after nights over 8h in 2026, same date as waking up, mean?",
          lambda v: after(v.s("resting_hr", "2026"), v.s("sleep_min")[v.s("sleep_min") > 480].index, 0).mean(),
          "bpm"),
    ],
}  # fmt: skip
