"""Questions of ``noa`` about days and nights, and about workouts joined to them by day."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from evals.gold.basics import MILE_M, clock
from evals.gold.final_days_view import Q, View, by_weekday, high, low, slope, weekend, workdays
from evals.gold.round4.tools import after, difference, when
from evals.gold.round5.days_tools import ranked, spread

YEAR = "2026-01-01"
LAST = "2026-11-20"
JULY = "2026-07"
KG_LB = 1 / 0.45359237


def slept_after_no_run(view: View) -> "pd.Series[Any]":
    """The minutes asleep in the nights of 2026 that follow a day without a run."""
    ran = pd.DatetimeIndex(view.done("run").index) + pd.Timedelta(days=1)
    nights = view.s("sleep_min", "2026-01-02", LAST)
    return nights[~nights.index.isin(ran)]


def long_after(view: View, meets: Callable[[Any], Any]) -> int:
    """How many runs of 2026 of ten miles or more came after a night whose length meets."""
    return len(when(view, view.done("run", start=YEAR, end=LAST, min_m=10 * MILE_M), "sleep_min", meets))


NOA = {
    "plain": [
        Q("What was my average deep sleep percentage in July 2026?", lambda v: v.s("deep_pct", JULY).mean(), "%", 0.01,
          also=lambda v: [100 * v.s("deep_min", JULY).sum() / v.s("sleep_min", JULY).sum()]),
        Q("What was my average wake-up time on weekdays in October 2026?",
          lambda v: workdays(v.s("wake", "2026-10")).mean(), "clock"),
        Q("What is the standard deviation of my nightly sleep duration over 2026 so far, in minutes?",
          lambda v: spread(v.s("sleep_min", YEAR, LAST))[0], "min", 0.01),
        Q("what did i weigh last, in pounds", lambda v: v.s("weight_kg").iloc[-1] * KG_LB, "lb", 0.002),
        Q("avg bedtime this month?", lambda v: clock(v.s("bed", "2026-11").mean()), "clock"),
        Q("Earliest I've been out of bed in 2026: what time was it, and on which date?",
          lambda v: [v.s("wake", YEAR, LAST).min(), low(v.s("wake", YEAR, LAST))], "clock"),
        Q("HRV over the past 30 days, middle value?", lambda v: v.s("hrv", "2026-10-23", "2026-11-21").median(), "ms"),
        Q("What was my resting heart rate in the summer of 2023?", "no_data"),
    ],
    "condition": [
        Q("On how many days in 2026 did I walk more than 15,000 steps and sleep less than 7 hours?",
          lambda v: len(v.during(YEAR, LAST).query("steps > 15000 and sleep_min < 420")), "days"),
        Q("number of nights in 2026 w a bedtime past midnight",
          lambda v: (v.s("bed", YEAR, LAST) >= 720).sum(), "nights",
          also=lambda v: [int((v.s("bed", YEAR, LAST) > 720).sum())]),
        Q("Name the two weekdays with the most sleep in 2026, best one first.",
          lambda v: ranked(by_weekday(v.s("sleep_min", YEAR, LAST)), 2)),
        Q("Since June, how have my weigh-ins been heading, up or down?",
          lambda v: slope(v.s("weight_kg", "2026-06-01", LAST))),
    ],
    "joined": [
        Q("How many fewer minutes did I sleep on nights after a run than on nights after a day without a run in 2026?",
          lambda v: difference(slept_after_no_run(v).mean(),
                               v.on("sleep_min", v.done("run", start=YEAR, end=LAST), 1).mean()),
          "min", 0.02),
        Q("how long do i sleep the night before a race, avg of all races, hours",
          lambda v: v.on("sleep_min", v.done(race=True)).mean() / 60, "h"),
        Q("resting hr the day after strength training, mean, 2026",
          lambda v: v.on("resting_hr", v.done("strength", start=YEAR, end=LAST), 1).mean(), "bpm"),
        Q("Among this year's runs of 10 miles and up, how many came off a night of seven and a half hours or more?",
          lambda v: long_after(v, lambda s: s >= 450), "runs"),
        Q("And off a shorter one?", lambda v: long_after(v, lambda s: s < 450), "runs",
          previous="Among this year's runs of 10 miles and up, how many came off a night of seven and a half hours or "
          "more?"),
        Q("My HRV on the day following one of more than 25,000 steps: on average, where does it sit?",
          lambda v: after(v.s("hrv"), v.s("steps")[v.s("steps") > 25000].index).mean(), "ms"),
        Q("At weekends in 2026, what do I average in steps if no run is logged?",
          lambda v: weekend(v.off("steps", v.done("run"), YEAR, LAST)).mean(), "steps"),
        Q("On which date in 2026 did I sleep longest on the night after a ride?",
          lambda v: high(v.on("sleep_min", v.done("ride", start=YEAR, end=LAST), 1))),
    ],
}  # fmt: skip
