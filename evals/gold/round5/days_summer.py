"""Questions of ``life60`` and ``life44``, who wore a wristband in the summer of 2021."""

from evals.gold.basics import yes
from evals.gold.final_days_view import Q, by_weekday, high, low, weekend, workdays
from evals.gold.round4.tools import after, difference, when
from evals.gold.round5.days_tools import dates, lagged, ranked, spread, weekly

LIFE60 = {
    "plain": [
        Q("What was my average nightly sleep duration in July 2021, in hours?",
          lambda v: v.s("sleep_min", "2021-07").mean() / 60, "h"),
        Q("What is the total number of minutes I spent awake during the nights of August 2021?",
          lambda v: v.s("awake_min", "2021-08").sum(), "min"),
        Q("What was the standard deviation of my daily step count in August 2021?",
          lambda v: spread(v.s("steps", "2021-08"))[0], "steps", 0.01,
          also=lambda v: spread(v.s("steps", "2021-08"))[1:]),
        Q("whats my avg hrv so far this month", lambda v: v.s("hrv", "2021-09").mean(), "ms"),
        Q("Steps in July: take every day, line them up, hand me the one in the middle.",
          lambda v: v.s("steps", "2021-07").median(), "steps"),
        Q("My resting pulse never climbed higher than on one particular date. Which date?",
          lambda v: high(v.s("resting_hr"))),
        Q("Average stress score for August?", "no_data"),
        Q("I want two HRV numbers for July 2021, the mean and the maximum.",
          lambda v: [v.s("hrv", "2021-07").mean(), v.s("hrv", "2021-07").max()], "ms"),
    ],
    "condition": [
        Q("On how many days did I take more than 10,000 steps and sleep less than 6 hours?",
          lambda v: len(v.days.query("steps > 10000 and sleep_min < 360")), "days"),
        Q("By how many minutes did my average sleep at weekends exceed my average sleep on weekdays in August 2021?",
          lambda v: difference(weekend(v.s("sleep_min", "2021-08")).mean(),
                               workdays(v.s("sleep_min", "2021-08")).mean()),
          "min", 0.02),
        Q("resting heart rate lower in august then in june?? (averages)",
          lambda v: yes(v.s("resting_hr", "2021-08").mean() < v.s("resting_hr", "2021-06").mean())),
        Q("hey, when's the last time i got a full eight hours of sleep or more",
          lambda v: dates(v.s("sleep_min")[v.s("sleep_min") >= 480])[-1]),
        Q("How many August days ended below 4,000 steps, and how many above 12,000?",
          lambda v: [(v.s("steps", "2021-08") < 4000).sum(), (v.s("steps", "2021-08") > 12000).sum()], "days"),
    ],
    "joined": [
        Q("What is the correlation between my daily steps and the next night's sleep duration?",
          lambda v: lagged(v, "steps", "sleep_min", 1), "correlation", 0.03),
        Q("How many more steps did I take on average on days with a bike ride than on days without one in June 2021?",
          lambda v: difference(v.on("steps", v.done("ride", start="2021-06")).mean(),
                               v.off("steps", v.done("ride"), "2021-06").mean()), "steps", 0.02),
        Q("sleep the night before a bike ride, avg in minutes",
          lambda v: v.on("sleep_min", v.done("ride")).mean(), "min"),
        Q("ok and the night after?", lambda v: v.on("sleep_min", v.done("ride"), 1).mean(), "min",
          previous="sleep the night before a bike ride, avg in minutes"),
    ],
}  # fmt: skip

LIFE44 = {
    "plain": [
        Q("What was my average stress score in June 2021?", lambda v: v.s("stress", "2021-06").mean()),
        Q("What is the highest number of steps I took in a single week (Monday to Sunday) between 31 May and "
          "1 August 2021?", lambda v: weekly(v.s("steps", "2021-05-31", "2021-08-01")).max(), "steps"),
        Q("How many minutes of light activity did I average per day in July 2021?",
          lambda v: v.s("light_min", "2021-07").mean(), "min"),
        Q("what time do i usually go to bed", "no_data"),
        Q("Vigorous minutes, all of June lumped together, how many?", lambda v: v.s("vigorous_min", "2021-06").sum(),
          "min"),
        Q("make that july instead", lambda v: v.s("vigorous_min", "2021-07").sum(), "min",
          previous="Vigorous minutes, all of June lumped together, how many?"),
        Q("The single worst night of July, measured by sleep: when was it?",
          lambda v: low(v.s("sleep_min", "2021-07"))),
        Q("Between its lowest and its highest reading, what span did my HRV cover in June?",
          lambda v: v.s("hrv", "2021-06").max() - v.s("hrv", "2021-06").min(), "ms"),
        Q("average breathing rate at night in july pls", lambda v: v.s("respiration", "2021-07").mean(), "/min"),
    ],
    "condition": [
        Q("On what percentage of nights in June 2021 did I sleep at least 7.5 hours?",
          lambda v: 100 * (v.s("sleep_min", "2021-06") >= 450).mean(), "%"),
        Q("Which three weekdays have my highest average step counts, in descending order?",
          lambda v: ranked(by_weekday(v.s("steps")), 3)),
        Q("how many days in june was my stress over 75 and my steps under 6000",
          lambda v: len(v.during("2021-06").query("stress > 75 and steps < 6000")), "days"),
        Q("july: avg sleep and longest night, both in minutes thx",
          lambda v: [v.s("sleep_min", "2021-07").mean(), v.s("sleep_min", "2021-07").max()], "min"),
    ],
    "joined": [
        Q("What was my average HRV on mornings after days with more than 10,000 steps?",
          lambda v: after(v.s("hrv"), v.s("steps")[v.s("steps") > 10000].index).mean(), "ms"),
        Q("How many of my walks in July followed a night of under seven hours?",
          lambda v: len(when(v, v.done("walk", start="2021-07"), "sleep_min", lambda s: s < 420)), "walks"),
        Q("and a night of over eight?",
          lambda v: len(when(v, v.done("walk", start="2021-07"), "sleep_min", lambda s: s > 480)), "walks",
          previous="How many of my walks in July followed a night of under seven hours?"),
    ],
}  # fmt: skip
