"""Questions of ``noa``, who runs and wears a watch day and night. Today is Saturday, 21 November 2026."""

from evals.gold.basics import clock, share, yes
from evals.gold.final_days_view import Q, by_weekday, high, low, slope, weekday, weekend, workdays
from evals.gold.round4.tools import after, difference
from evals.gold.round5.days_tools import ranked

BEDTIME = "hello dear coach, i am a night owl in denial, at what time did i go to bed on average in march 2026?"
RUN_STEPS = "On days with a run in 2026, how many steps do I get on average?"


NOA = {
    "mean": [
        Q(BEDTIME, lambda v: clock(v.s("bed", "2026-03").mean()), "clock"),
        Q("avg hrv 2026 so far", lambda v: v.s("hrv", "2026").mean(), "ms"),
        Q("So a colleague swears you need ninety minutes of deep sleep or your brain turns to porridge. How many "
          "minutes "
          "of deep sleep did I average in October 2026?", lambda v: v.s("deep_min", "2026-10").mean(), "min"),
        Q("mean stress on mondays in 2026 i hate mondays like garfield",
          lambda v: weekday(v.s("stress", "2026"), 0).mean(),
          None, 0.01),
    ],
    "follow_up": [
        Q("ok and when did I get up on average that month?", lambda v: v.s("wake", "2026-03").mean(), "clock",
          previous=BEDTIME),
        Q("And on days with no run?",
          lambda v: v.off("steps", v.done("run", start="2026"), "2026").mean(), "steps", 0.01,
          previous=RUN_STEPS),
    ],
    "count": [
        Q("how many days in 2026 had 20k steps or more, i feel like my legs are made of overcooked spaghetti",
          lambda v: int((v.s("steps", "2026") >= 20000).sum()), "days"),
        Q("nights < 6h 2025", lambda v: int((v.s("sleep_min", "2025") < 360).sum()), "nights"),
        Q("Would you be so good as to count the days in 2024 on which my stress was above 35?",
          lambda v: int((v.s("stress", "2024") > 35).sum()), "days"),
    ],
    "total": [
        Q("total steps october 2026", lambda v: v.s("steps", "2026-10").sum(), "steps", 0.01),
    ],
    "date": [
        Q("What date had my highest step count ever?", lambda v: high(v.s("steps"))),
        Q("my worst night of 2025, the one with the least sleep, on which date did i wake up as a swamp creature",
          lambda v: low(v.s("sleep_min", "2025"))),
        Q("Highest stress day in 2026?", lambda v: high(v.s("stress", "2026"))),
    ],
    "record": [
        Q("what's the longest i ever slept, in minutes", lambda v: v.s("sleep_min").max(), "min"),
    ],
    "joined": [
        Q(RUN_STEPS, lambda v: v.on("steps", v.done("run", start="2026")).mean(), "steps", 0.01),
        Q("the night after a strength session, do i sleep like a log? how many minutes on average, "
          "sessions from 2026 only",
          lambda v: v.on("sleep_min", v.done("strength", start="2026"), 1).mean(), "min"),
        Q("What's the average HRV on the day after a run of at least 18 km in 2025?",
          lambda v: v.on("hrv", v.done("run", start="2025", min_m=18000), 1).mean(), "ms"),
        Q("On how many days in 2026 did I go running after less than seven hours of sleep the night before?",
          lambda v: int((v.on("sleep_min", v.done("run", start="2026")) < 420).sum()), "days"),
        Q("mean stress on days with no activity at all in 2025",
          lambda v: v.off("stress", v.done(), "2025").mean(), None,
          0.01),
        Q("Resting heart rate the morning after my Lausanne marathon, when I walked down the stairs backwards?",
          lambda v: v.s("resting_hr", "2026-10-26").iloc[0], "bpm"),
        Q("when my stress is over 35 how long do i sleep in the next night on average in the year 2025",
          lambda v: after(v.s("sleep_min"), v.s("stress", "2025").loc[lambda s: s > 35].index).mean(), "min"),
    ],
    "share": [
        Q("In how many percent of the nights of 2026 did I sleep at least seven and a half hours?",
          lambda v: share((v.s("sleep_min", "2026") >= 450).sum(), len(v.s("sleep_min", "2026"))), "%"),
    ],
    "comparison": [
        Q("Do I sleep longer on Saturday and Sunday mornings than on the other days, in 2026?",
          lambda v: yes(weekend(v.s("sleep_min", "2026")).mean() > workdays(v.s("sleep_min", "2026")).mean())),
        Q("how much lower was my avg resting hr in 2026 than in 2024, in beats",
          lambda v: difference(*(v.s("resting_hr", y).mean() for y in ("2024", "2026"))), "bpm", 0.03),
    ],
    "group": [
        Q("Which weekday do I take the most steps on average in 2025?",
          lambda v: high(by_weekday(v.s("steps", "2025")))),
    ],
    "ranking": [
        Q("my three biggest days by steps in 2025, dates, biggest on top like a wedding cake",
          lambda v: [day[:10] for day in ranked(v.s("steps", "2025"), 3)]),
    ],
    "trend": [
        Q("since january 2024 is my resting pulse going up or down over the whole time", lambda v: slope(
            v.s("resting_hr", "2024-01-01", "2026-11-21"))),
    ],
    "streak": [
        Q("Longest series of days in a row with more than 10,000 steps in 2025?",
          lambda v: v.streak(lambda s: s > 10000, "steps", "2025"), "days"),
    ],
    "no_data": [
        Q("blood oxygen average in 2026? my watch blinks red at me like a tiny angry robot", "no_data"),
    ],
}  # fmt: skip
