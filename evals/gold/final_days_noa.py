"""Questions of ``noa``: plain ones, ones with conditions, and days joined with workouts."""

from evals.gold.basics import clock, yes
from evals.gold.final_days_view import Q, by_weekday, high, low, slope, weekday, weekend, workdays

YEAR_2026 = "2026-01-01"
LAST = "2026-11-20"
MILE_M = 1609.344

SIMPLE = [
    Q("avg sleep this year in hours?", lambda v: v.s("sleep_min", YEAR_2026, LAST).mean() / 60, "h"),
    Q("How many steps did I do yesterday?", lambda v: v.s("steps", "2026-11-19").iloc[0], "steps"),
    Q("Hello! I'd like to know my average HRV for the month of May 2026.",
      lambda v: v.s("hrv", "2026-05").mean(), "ms"),
    Q("What was my resting heart rate on New Year's Day 2026?",
      lambda v: v.s("resting_hr", "2026-01-01").iloc[0], "bpm"),
    Q("How many days did I take fewer than 5000 steps in 2025?", lambda v: (v.s("steps", "2025") < 5000).sum(), "days"),
    Q("What's the most steps I've ever taken in one day?", lambda v: v.s("steps").max(), "steps"),
    Q("Which date had my highest stress value?", lambda v: high(v.s("stress"))),
    Q("What was the longest I slept in a night in 2025?", lambda v: v.s("sleep_min", "2025").max(), "min"),
    Q("how many minutes of deep slep did i get on average in February 2025",
      lambda v: v.s("deep_min", "2025-02").mean(), "min"),
    Q("Sum of my steps for the week of 5 October 2026?",
      lambda v: v.s("steps", "2026-10-05", "2026-10-11").sum(), "steps", 0.001),
    Q("When did I go to bed on the evening of 14 June 2026?",
      lambda v: clock(v.s("bed", "2026-06-15").iloc[0]), "clock"),
    Q("What is my avg wake-up time in 2024?", lambda v: v.s("wake", "2024").mean(), "clock"),
    Q("How many light activity minutes per day did I have on average in Q3 2025?",
      lambda v: v.s("light_min", "2025-07", "2025-09").mean(), "min"),
    Q("Which month of this year did I have the lowest average resting pulse?",
      lambda v: low(v.months("resting_hr", YEAR_2026, LAST))),
    Q("Total vigorous minutes in the first half of 2024?",
      lambda v: v.s("vigorous_min", "2024-01", "2024-06").sum(), "min"),
    Q("For how many nights do you have sleep data for me in 2025?", lambda v: v.s("sleep_min", "2025").size, "nights"),
]  # fmt: skip

CONDITION = [
    Q("Do I sleep more on weekends than during the week?",
      lambda v: yes(weekend(v.s("sleep_min")).mean() > workdays(v.s("sleep_min")).mean())),
    Q("Average bedtime on Friday nights (so the sleep ending Saturday) in 2026?",
      lambda v: clock(weekday(v.s("bed", YEAR_2026, LAST), 5).mean()), "clock"),
    Q("What % of nights in 2024 did I get less than 7 hours of sleep?",
      lambda v: 100 * (v.s("sleep_min", "2024") < 420).mean(), "%"),
    Q("Longest run of consecutive days with at least 8000 steps in 2026?",
      lambda v: v.streak(lambda s: s >= 8000, "steps", YEAR_2026, LAST), "days"),
    Q("How many days in a row was my HRV above 50 ms at most, in 2024?",
      lambda v: v.streak(lambda s: s > 50, "hrv", "2024"), "days"),
    Q("What's the 90th percentile of my step counts in 2025?", lambda v: v.s("steps", "2025").quantile(0.9), "steps"),
    Q("Median resting HR of 2024?", lambda v: v.s("resting_hr", "2024").median(), "bpm"),
    Q("standard deviation of my hrv in 2026", lambda v: v.s("hrv", YEAR_2026, LAST).std(), "ms"),
    Q("Between March 2025 and March 2026, how much did my average resting heart rate drop?",
      lambda v: v.s("resting_hr", "2025-03").mean() - v.s("resting_hr", "2026-03").mean(), "bpm", 0.03),
    Q("Wich weekday is on average my most stresful one in 2026?",
      lambda v: high(by_weekday(v.s("stress", YEAR_2026, LAST)))),
    Q("Has my resting heart rate gone up or down in the course of 2025?", lambda v: slope(v.s("resting_hr", "2025"))),
    Q("How many days in September and October 2026 did I have more than 60 vigorous minutes?",
      lambda v: (v.s("vigorous_min", "2026-09", "2026-10") > 60).sum(), "days"),
    Q("Give me the three dates with the most steps in 2025, the highest first.",
      lambda v: [str(day)[:10] for day in v.s("steps", "2025").nlargest(3).index]),
    Q("How many nights did I spend more than 20 % of my sleep in deep sleep this year?",
      lambda v: (v.s("deep_pct", YEAR_2026, LAST) > 20).sum(), "nights"),
    Q("Did I average fewer steps per day in 2026 so far than in 2025?",
      lambda v: yes(v.s("steps", YEAR_2026, LAST).mean() < v.s("steps", "2025").mean())),
    Q("How many times did I wake up before 5:30 last year?", lambda v: (v.s("wake", "2025") < 330).sum(), "nights"),
]  # fmt: skip

JOINED = [
    Q("What is my average HRV on mornings after I did strength training?",
      lambda v: v.on("hrv", v.done("strength"), 1).mean(), "ms"),
    Q("How many steps did I take on the day of the Lausanne marathon?",
      lambda v: v.on("steps", v.done(name="Lausanne marathon")).iloc[0], "steps"),
    Q("and how long did I sleep the night before it?",
      lambda v: v.on("sleep_min", v.done(name="Lausanne marathon")).iloc[0], "min",
      previous="How many steps did I take on the day of the Lausanne marathon?"),
    Q("Average sleep the night before a run of at least 10 miles, in hours?",
      lambda v: v.on("sleep_min", v.done("run", min_m=10 * MILE_M)).mean() / 60, "h"),
    Q("Pearson correlation between vigorous minutes and steps?",
      lambda v: v.s("vigorous_min").corr(v.s("steps")), "correlation", 0.02),
    Q("Average resting heart rate and average HRV in 2024, please.",
      lambda v: [v.s("resting_hr", "2024").mean(), v.s("hrv", "2024").mean()]),
    Q("What was my HRV in the summer of 2021?", "no_data"),
    Q("How many of my rest days (no workout at all) in 2025 had over 8,000 steps?",
      lambda v: (v.off("steps", v.done(), "2025") > 8000).sum(), "days"),
]  # fmt: skip
