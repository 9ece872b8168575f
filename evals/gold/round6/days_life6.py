"""Questions of ``life6``, who wore a wristband from November 2021. Today is Saturday, 22 January 2022."""

from evals.gold.basics import share, yes
from evals.gold.final_days_view import Q, by_weekday, high, low, slope, weekend, workdays
from evals.gold.round4.tools import after, difference
from evals.gold.round5.days_tools import dates
from evals.gold.round6.tools import top_days

STRESS = "What was my average stress score in November 2021?"
OVER = "On how many days did I take more than 10,000 steps?"

LIFE6 = {
    "plain": [
        Q("How many steps did I average per day in November 2021?", lambda v: v.s("steps", "2021-11").mean(), "steps"),
        Q("What was my total number of steps in December 2021?", lambda v: v.s("steps", "2021-12").sum(), "steps"),
        Q("On which day did I take the most steps?", lambda v: high(v.s("steps"))),
        Q("What was my average resting heart rate in January 2022?", lambda v: v.s("resting_hr", "2022-01").mean(),
          "bpm"),
        Q("when did i sleep the least?", lambda v: low(v.s("sleep_min"))),
        Q("How long was my longest night of sleep in December 2021, in hours?",
          lambda v: v.s("sleep_min", "2021-12").max() / 60, "h"),
        Q("How many hours have I slept on average in the last 7 days?",
          lambda v: v.s("sleep_min", "2022-01-16", "2022-01-22").mean() / 60, "h"),
        Q(STRESS, lambda v: v.s("stress", "2021-11").mean()),
        Q("And in December?", lambda v: v.s("stress", "2021-12").mean(), previous=STRESS),
        Q("What is my highest HRV and when was it?", lambda v: [v.s("hrv").max(), high(v.s("hrv"))]),
        Q("Average breathing rate during sleep in December 2021?", lambda v: v.s("respiration", "2021-12").mean(),
          "/min"),
        Q("How many minutes was I awake at night in total in December 2021?",
          lambda v: v.s("awake_min", "2021-12").sum(), "min"),
        Q("What was my average blood oxygen in December?", "no_data"),
        Q("How much deep sleep did I get on average in January 2022?", "no_data"),
        Q("How many steps did I take last week in total?", lambda v: v.s("steps", "2022-01-10", "2022-01-16").sum(),
          "steps"),
        Q("What's my median sleep time in minutes for December 2021?",
          lambda v: v.s("sleep_min", "2021-12").median(), "min"),
        Q("What were my lowest and highest resting heart rate?",
          lambda v: [v.s("resting_hr").min(), v.s("resting_hr").max()], "bpm"),
    ],
    "compared": [
        Q("Is my average resting heart rate this month lower than last month?",
          lambda v: yes(v.s("resting_hr", "2022-01").mean() < v.s("resting_hr", "2021-12").mean())),
        Q("Did my resting heart rate go up or down between November 2021 and December 2021?",
          lambda v: slope(v.s("resting_hr", "2021-11-01", "2021-12-31"))),
        Q("How many more minutes did I sleep per night on weekdays than on weekends in December 2021?",
          lambda v: difference(workdays(v.s("sleep_min", "2021-12")).mean(),
                               weekend(v.s("sleep_min", "2021-12")).mean()), "min", 0.03),
        Q("By how many steps a day did my average fall from November to December 2021?",
          lambda v: difference(v.s("steps", "2021-11").mean(), v.s("steps", "2021-12").mean()), "steps", 0.02),
        Q("On which day of the week do I walk the most steps on average?",
          lambda v: high(by_weekday(v.s("steps")))),
        Q("In which month was my average HRV the highest?", lambda v: high(v.months("hrv"))),
        Q("What were my three days with the most steps?", lambda v: top_days(v.s("steps"), 3)),
    ],
    "condition": [
        Q(OVER, lambda v: (v.s("steps") > 10000).sum(), "days"),
        Q("how many of them were in november?", lambda v: (v.s("steps", "2021-11") > 10000).sum(), "days",
          previous=OVER),
        Q("On how many nights in December 2021 did I sleep less than 6 hours?",
          lambda v: (v.s("sleep_min", "2021-12") < 360).sum(), "nights"),
        Q("What percentage of nights in January 2022 did I sleep at least 8 hours?",
          lambda v: 100 * (v.s("sleep_min", "2022-01") >= 480).mean(), "%"),
        Q("What is the longest streak of days with more than 8000 steps?",
          lambda v: v.streak(lambda s: s > 8000, "steps"), "days"),
        Q("On how many days was my stress score above 75 after less than 6 hours of sleep?",
          lambda v: len(v.days.query("stress > 75 and sleep_min < 360")), "days"),
        Q("When was the last time I slept more than 9 hours?",
          lambda v: dates(v.s("sleep_min")[v.s("sleep_min") > 540])[-1]),
    ],
    "joined": [
        Q("What is the correlation between my sleep duration and my HRV?",
          lambda v: v.days.sleep_min.corr(v.days.hrv), "correlation", 0.03),
        Q("Correlation between steps and resting heart rate?",
          lambda v: v.days.steps.corr(v.days.resting_hr), "correlation", 0.03),
        Q("How many steps do I take on average on days after less than 6 hours of sleep?",
          lambda v: v.days.query("sleep_min < 360").steps.mean(), "steps"),
        Q("What was my average step count on days with a workout in November 2021?",
          lambda v: v.on("steps", v.done(start="2021-11")).mean(), "steps"),
        Q("How long did I sleep on average the night after a day with over 10000 steps, in minutes?",
          lambda v: after(v.s("sleep_min"), v.s("steps")[v.s("steps") > 10000].index).mean(), "min"),
        Q("How many workouts did I log in 2021?", lambda v: len(v.done(start="2021")), "workouts"),
        Q("What percentage of them were on the treadmill?",
          lambda v: share(len(v.done("treadmill")), len(v.done(start="2021"))), "%",
          previous="How many workouts did I log in 2021?"),
        Q("when was my last yoga or pilates session?", lambda v: dates(v.done("yoga/pilates"))[-1]),
    ],
}  # fmt: skip
