"""Questions of ``demo`` about days and nights, and about workouts joined to them by day."""

from evals.gold.basics import MILE_KM, clock
from evals.gold.final_days_view import Q, by_weekday, high, low, slope, weekend, workdays
from evals.gold.round4.tools import difference, when
from evals.gold.round5.days_tools import lagged, ranked

YEAR = "2026-01-01"
LAST = "2026-11-20"
AUGUST = "2026-08"
KG_LB = 1 / 0.45359237

DEMO = {
    "plain": [
        Q("What was my average REM sleep duration in August 2026?", lambda v: v.s("rem_min", AUGUST).mean(), "min"),
        Q("What percentage of my total sleep in October 2026 was light sleep?",
          lambda v: 100 * v.s("light_sleep_min", "2026-10").sum() / v.s("sleep_min", "2026-10").sum(), "%", 0.01,
          also=lambda v: [v.s("light_pct", "2026-10").mean()]),
        Q("What is the difference, in pounds, between my heaviest and my lightest weigh-in of 2026?",
          lambda v: (v.s("weight_kg", YEAR, LAST).max() - v.s("weight_kg", YEAR, LAST).min()) * KG_LB, "lb"),
        Q("when did i get up yesterday", lambda v: v.s("wake", "2026-11-20").iloc[0], "clock"),
        Q("and to bed the night before?", lambda v: clock(v.s("bed", "2026-11-20").iloc[0]), "clock",
          previous="when did i get up yesterday"),
        Q("The calmest day of 2025, going by stress?", lambda v: low(v.s("stress", "2025"))),
    ],
    "condition": [
        Q("On how many nights in 2026 did I get more than 100 minutes of deep sleep and more than 110 minutes of REM "
          "sleep?", lambda v: len(v.during(YEAR, LAST).query("deep_min > 100 and rem_min > 110")), "nights"),
        Q("What were the three months of 2025 with the highest average daily steps, in descending order?",
          lambda v: ranked(v.months("steps", "2025"), 3)),
        Q("Compare weekends and weekdays in 2026: how many minutes later do I wake up at weekends, on average?",
          lambda v: difference(weekend(v.s("wake", YEAR, LAST)).mean(), workdays(v.s("wake", YEAR, LAST)).mean()),
          "min", 0.02),
        Q("% of days in 2025 with 10 thousand steps or more",
          lambda v: 100 * (v.s("steps", "2025") >= 10000).mean(), "%"),
        Q("and 2026?", lambda v: 100 * (v.s("steps", YEAR, LAST) >= 10000).mean(), "%",
          previous="% of days in 2025 with 10 thousand steps or more"),
        Q("Nights in August 2026 on which I was asleep for eight hours or longer, and nights under seven: how many of "
          "each?",
          lambda v: [(v.s("sleep_min", AUGUST) >= 480).sum(), (v.s("sleep_min", AUGUST) < 420).sum()], "nights"),
        Q("Which weekday do I turn in latest, judged by my mean bedtime in 2026 (the night counts for the day it ends "
          "on)?", lambda v: high(by_weekday(v.s("bed", YEAR, LAST)))),
        Q("Over the three years on record, is my resting heart rate on the way up or down?",
          lambda v: slope(v.s("resting_hr"))),
    ],
    "joined": [
        Q("What was my average HRV on days with at least one workout in 2026, compared with days with none: by how "
          "many milliseconds do they differ?",
          lambda v: abs(v.on("hrv", v.done(start=YEAR, end=LAST)).mean() - v.off("hrv", v.done(), YEAR, LAST).mean()),
          "ms", 0.03),
        Q("how many miles did i run this year on days with under 7 hrs sleep",
          lambda v: when(v, v.done("run", start=YEAR, end=LAST), "sleep_min", lambda s: s < 420)["distance_m"].sum()
          / 1000 / MILE_KM, "mi"),
        Q("stress the day after padel, average", lambda v: v.on("stress", v.done("padel"), 1).mean()),
        Q("Set my stress against the HRV of the following morning, 2026 only; what's the correlation?",
          lambda v: lagged(v, "stress", "hrv", 1, (YEAR, LAST)), "correlation", 0.03,
          also=lambda v: [lagged(v, "stress", "hrv", 1, ("2025-12-31", LAST))]),
    ],
}  # fmt: skip
