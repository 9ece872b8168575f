"""Questions of ``life42`` and ``life11``, who wore a wristband from the autumn of 2021 on."""

from evals.gold.basics import yes
from evals.gold.final_days_view import Q, by_weekday, high, low, slope, weekend, workdays
from evals.gold.round4.tools import after, difference, when
from evals.gold.round5.days_tools import dates, lagged, ranked

NOVEMBER = "2021-11"
DECEMBER = "2021-12"

LIFE42 = {
    "plain": [
        Q("What was my median heart rate variability in December 2021?", lambda v: v.s("hrv", DECEMBER).median(), "ms"),
        Q("What was the largest number of steps I took in one day in October 2021, and on which date?",
          lambda v: [v.s("steps", "2021-10").max(), high(v.s("steps", "2021-10"))], "steps"),
        Q("How many minutes of deep sleep did I average in November 2021?", "no_data"),
        Q("lowest spo2 youve got for me ever", lambda v: v.s("spo2").min(), "%"),
        Q("hows my stress been in november, on average i mean", lambda v: v.s("stress", NOVEMBER).mean()),
        Q("Sum up the vigorous minutes of the week of 1 November 2021 for me.",
          lambda v: v.s("vigorous_min", "2021-11-01", "2021-11-07").sum(), "min"),
    ],
    "condition": [
        Q("On how many nights in November 2021 did I sleep between 6 and 8 hours, both included?",
          lambda v: v.s("sleep_min", NOVEMBER).between(360, 480).sum(), "nights"),
        Q("how many days have i had hrv over 80 AND at least 7 hours of sleep",
          lambda v: len(v.days.query("hrv > 80 and sleep_min >= 420")), "days"),
        Q("which weekday am i most stressed on avg", lambda v: high(by_weekday(v.s("stress")))),
        Q("For the first time in December I did more than 10k steps on which day?",
          lambda v: dates(v.s("steps", DECEMBER)[v.s("steps", DECEMBER) > 10000])[0]),
        Q("Most days in a row in November on which I stayed under 9,000 steps?",
          lambda v: v.streak(lambda s: s < 9000, "steps", NOVEMBER), "days"),
    ],
    "joined": [
        Q("What is the correlation between my stress score and the next night's sleep duration?",
          lambda v: lagged(v, "stress", "sleep_min", 1), "correlation", 0.03),
        Q("How many more steps do I average on days with a workout than on days without one in November 2021?",
          lambda v: difference(v.on("steps", v.done(start=NOVEMBER)).mean(), v.off("steps", v.done(), NOVEMBER).mean()),
          "steps", 0.02),
        Q("do i sleep longer the night after lifting weights than the night before it? on avg",
          lambda v: yes(v.on("sleep_min", v.done("weights"), 1).mean() > v.on("sleep_min", v.done("weights")).mean())),
        Q("Take the days on which I lifted weights: what's the mean HRV there?",
          lambda v: v.on("hrv", v.done("weights")).mean(), "ms"),
        Q("Same thing for the days on which I walked?", lambda v: v.on("hrv", v.done("walk")).mean(), "ms",
          previous="Take the days on which I lifted weights: what's the mean HRV there?"),
    ],
}  # fmt: skip

LIFE11 = {
    "plain": [
        Q("What was the total sleep I accumulated in December 2021, in hours?",
          lambda v: v.s("sleep_min", DECEMBER).sum() / 60, "h"),
        Q("On which date in November 2021 was my stress score at its lowest?", lambda v: low(v.s("stress", NOVEMBER))),
        Q("steps yesterday?", lambda v: v.s("steps", "2022-01-19").iloc[0], "steps"),
        Q("avg steps over the last 14 days", lambda v: v.s("steps", "2022-01-07", "2022-01-20").mean(), "steps"),
        Q("Rank November and December of 2021 by the steps I took in total, bigger one up front.",
          lambda v: ranked(v.s("steps", NOVEMBER, DECEMBER).resample("MS").sum().rename(lambda d: str(d)[:7]), 2)),
        Q("The fewest and the most steps I took on any November day: let me have both counts.",
          lambda v: [v.s("steps", NOVEMBER).min(), v.s("steps", NOVEMBER).max()], "steps"),
        Q("What did the scale say in December?", "no_data"),
    ],
    "condition": [
        Q("How many days in December 2021 had fewer than 5,000 steps?",
          lambda v: (v.s("steps", DECEMBER) < 5000).sum(), "days"),
        Q("What was the longest streak of consecutive nights with at least 6 hours of sleep in November 2021?",
          lambda v: v.streak(lambda s: s >= 360, "sleep_min", NOVEMBER), "nights"),
        Q("is it true that i sleep longer on weekends?",
          lambda v: yes(weekend(v.s("sleep_min")).mean() > workdays(v.s("sleep_min")).mean())),
        Q("Does the line through my December resting heart rates rise or fall?",
          lambda v: slope(v.s("resting_hr", DECEMBER))),
    ],
    "joined": [
        Q("What is the correlation between my sleep duration and my HRV on the same day?",
          lambda v: v.s("sleep_min").corr(v.s("hrv")), "correlation", 0.03),
        Q("how many steps on days w a walk logged, average", lambda v: v.on("steps", v.done("walk")).mean(), "steps"),
        Q("Following a night shorter than six hours, what's my stress like on that same day? Average.",
          lambda v: v.s("stress")[v.days["sleep_min"] < 360].mean()),
        Q("Number of walks I went on after sleeping more than seven hours?",
          lambda v: len(when(v, v.done("walk"), "sleep_min", lambda s: s > 420)), "walks"),
        Q("mean HRV the morning after a day of 9000 steps or more?",
          lambda v: after(v.s("hrv"), v.s("steps")[v.s("steps") >= 9000].index).mean(), "ms"),
    ],
}  # fmt: skip
