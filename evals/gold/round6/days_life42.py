"""Questions of ``life42``, who wore a wristband from October 2021. Today is Saturday, 22 January 2022."""

from evals.gold.basics import share, streak, yes
from evals.gold.final_days_view import Q, by_weekday, high, low, weekend, workdays
from evals.gold.round4.tools import difference
from evals.gold.round5.days_tools import dates, months_apart, weekly
from evals.gold.round6.tools import top_days

WEIGHTS = "How many times did I lift weights in November 2021?"
OCTOBER = ("2021-10-09", "2021-10-31")

LIFE42 = {
    "plain": [
        Q("How many hours per night did I sleep on average in November 2021?",
          lambda v: v.s("sleep_min", "2021-11").mean() / 60, "h"),
        Q("How many steps did I take in total in November 2021?", lambda v: v.s("steps", "2021-11").sum(), "steps"),
        Q("What was my highest daily step count and on which date?",
          lambda v: [v.s("steps").max(), high(v.s("steps"))]),
        Q("What was my resting heart rate on 22 November 2021?", lambda v: v.s("resting_hr", "2021-11-22").iloc[0],
          "bpm"),
        Q("average hrv in october 2021", lambda v: v.s("hrv", "2021-10").mean(), "ms"),
        Q("On what date was my stress score the highest?", lambda v: high(v.s("stress"))),
        Q("What was my average stress in November 2021?", lambda v: v.s("stress", "2021-11").mean()),
        Q("How many very active minutes did I have in total in November 2021?",
          lambda v: v.s("vigorous_min", "2021-11").sum(), "min"),
        Q("How many moderately active minutes did I collect in October 2021?",
          lambda v: v.s("moderate_min", "2021-10").sum(), "min"),
        Q("What's my average blood oxygen over all nights?", lambda v: v.s("spo2").mean(), "%"),
        Q("When was my shortest night?", lambda v: low(v.s("sleep_min"))),
        Q("How much did I weigh on average in November?", "no_data"),
        Q("How many hours did I sleep last night?", lambda v: _none(v.s("sleep_min", "2022-01-22"))),
        Q("How many steps did I take on Halloween 2021?", lambda v: v.s("steps", "2021-10-31").iloc[0], "steps"),
        Q("Average sleep so far this month, in minutes?", lambda v: v.s("sleep_min", "2022-01").mean(), "min"),
    ],
    "compared": [
        Q("Was my average resting heart rate higher in November 2021 than in October 2021?",
          lambda v: yes(v.s("resting_hr", "2021-11").mean() > v.s("resting_hr", "2021-10").mean())),
        Q("By how many bpm?", lambda v: months_apart(v, "resting_hr", "2021-11", "2021-10"), "bpm", 0.03,
          previous="Was my average resting heart rate higher in November 2021 than in October 2021?"),
        Q("Did I sleep longer on weekends or on weekdays in November 2021? Give me both averages in hours, "
          "weekends first.",
          lambda v: [weekend(v.s("sleep_min", "2021-11")).mean() / 60,
                     workdays(v.s("sleep_min", "2021-11")).mean() / 60], "h"),
        Q("How much lower was my average HRV in November 2021 than in October 2021?",
          lambda v: difference(v.s("hrv", "2021-10").mean(), v.s("hrv", "2021-11").mean()), "ms", 0.03),
        Q("Which weekday has my longest average sleep?", lambda v: high(by_weekday(v.s("sleep_min")))),
        Q("In which month was my average stress the highest?",
          lambda v: high(v.months("stress", "2021-10", "2022-01"))),
        Q("What were my top three days by steps in November 2021?", lambda v: top_days(v.s("steps", "2021-11"), 3)),
        Q("How many steps did I take in my best week (Monday to Sunday) in November 2021?",
          lambda v: weekly(v.s("steps", "2021-11-01", "2021-11-28")).max(), "steps"),
    ],
    "condition": [
        Q("How many days in November 2021 did I take at least 10,000 steps?",
          lambda v: (v.s("steps", "2021-11") >= 10000).sum(), "days"),
        Q("on how many nights in december did i sleep more than 8 hours",
          lambda v: (v.s("sleep_min", "2021-12") > 480).sum(), "nights"),
        Q("What share of nights in November 2021 was shorter than 6 hours?",
          lambda v: 100 * (v.s("sleep_min", "2021-11") < 360).mean(), "%"),
        Q("On how many days was my resting heart rate above 75?", lambda v: (v.s("resting_hr") > 75).sum(), "days"),
        Q("When was the first time my resting heart rate was above 75?",
          lambda v: dates(v.s("resting_hr")[v.s("resting_hr") > 75])[0]),
        Q("How many days in October 2021 had more than 10000 steps and a stress score over 75?",
          lambda v: len(v.during("2021-10").query("steps > 10000 and stress > 75")), "days"),
    ],
    "joined": [
        Q(WEIGHTS, lambda v: len(v.done("weights", start="2021-11")), "times"),
        Q("And in December?", lambda v: len(v.done("weights", start="2021-12")), "times", previous=WEIGHTS),
        Q("How many days with at least one workout did I have in October 2021?",
          lambda v: v.done(start="2021-10").index.nunique(), "days"),
        Q("What is my longest streak of days with a workout?", lambda v: streak(v.log["day"]), "days"),
        Q("What percentage of my workouts are weights?", lambda v: share(len(v.done("weights")), len(v.log)), "%"),
        Q("How many steps did I average on days with a walk in October 2021?",
          lambda v: v.on("steps", v.done("walk", start="2021-10")).mean(), "steps"),
        Q("How many steps did I average on days with weights in November 2021?",
          lambda v: v.on("steps", v.done("weights", start="2021-11")).mean(), "steps"),
        Q("What was my average HRV the morning after lifting weights?",
          lambda v: v.on("hrv", v.done("weights"), 1).mean(), "ms"),
        Q("Do I sleep less on average the night before a walk than overall?",
          lambda v: yes(v.on("sleep_min", v.done("walk")).mean() < v.s("sleep_min").mean())),
        Q("Correlation between stress and HRV?", lambda v: v.days.stress.corr(v.days.hrv), "correlation", 0.03),
        Q("What is the correlation between my resting heart rate and my sleep duration from 9 October to "
          "31 October 2021?",
          lambda v: v.s("resting_hr", *OCTOBER).corr(v.s("sleep_min", *OCTOBER)), "correlation", 0.03),
        Q("when was my last bike ride?", lambda v: dates(v.done("ride"))[-1]),
        Q("How many swims did I do in 2021?", lambda v: len(v.done("swim")), "times"),
    ],
}  # fmt: skip


def _none(values: object) -> str:
    if len(values):  # type: ignore[arg-type]
        raise ValueError("this is known")
    return "no_data"
