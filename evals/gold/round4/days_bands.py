"""Questions of ``life60``, ``life44`` and ``life42``, who wore a wristband for some months of 2021 and 2022."""

from evals.gold.basics import yes
from evals.gold.final_days_view import Q, by_weekday, high, low, slope, weekday, weekend, workdays
from evals.gold.round4.tools import after, difference, when

LIFE60 = {
    "plain": [
        Q("How many steps did I rack up from Monday 14 June to Sunday 20 June 2021?",
          lambda v: v.s("steps", "2021-06-14", "2021-06-20").sum(), "steps", 0.001),
        Q("On what date in August did my HRV hit its low?", lambda v: low(v.s("hrv", "2021-08"))),
        Q("My third-highest daily step count on record?", lambda v: v.s("steps").nlargest(3).iloc[2], "steps"),
        Q("What was my average blood oxygen in the first thirteen days of September?",
          lambda v: v.s("spo2", "2021-09-01", "2021-09-13").mean(), "%"),
        Q("how much REM sleep did I get in August?", "no_data"),
    ],
    "condition": [
        Q("Which weekday do I lie awake the most, judging by average minutes awake?",
          lambda v: high(by_weekday(v.s("awake_min")))),
        Q("What percentage of June nights gave me six hours of sleep or more?",
          lambda v: 100 * (v.s("sleep_min", "2021-06") >= 360).mean(), "%"),
        Q("Did I breathe faster in my sleep in August than in July, on average?",
          lambda v: yes(v.s("respiration", "2021-08").mean() > v.s("respiration", "2021-07").mean())),
        Q("In August, what's the longest row of nights in which I got under 6.5 hours?",
          lambda v: v.streak(lambda s: s < 390, "sleep_min", "2021-08"), "nights"),
        Q("and in July?", lambda v: v.streak(lambda s: s < 390, "sleep_min", "2021-07"), "nights",
          previous="In August, what's the longest row of nights in which I got under 6.5 hours?"),
    ],
    "joined": [
        Q("Average very active minutes on days with a ride, June only?",
          lambda v: v.on("vigorous_min", v.done("ride", start="2021-06")).mean(), "min"),
        Q("Over everything, how tightly are HRV and sleep duration linked (correlation)?",
          lambda v: v.s("hrv").corr(v.s("sleep_min")), "correlation", 0.02),
        Q("How many of my August walks came after a night of less than six hours?",
          lambda v: len(when(v, v.done("walk", start="2021-08"), "sleep_min", lambda s: s < 360)), "walks"),
        Q("Is my HRV the day after cycling higher on average than the day after a walk?",
          lambda v: yes(v.on("hrv", v.done("ride"), 1).mean() > v.on("hrv", v.done("walk"), 1).mean())),
    ],
}  # fmt: skip

LIFE44 = {
    "plain": [
        Q("Give me my lowest resting pulse of July and nothing else.", lambda v: v.s("resting_hr", "2021-07").min(),
          "bpm"),
        Q("how many hours did i sleep in total in june", lambda v: v.s("sleep_min", "2021-06").sum() / 60, "h"),
        Q("Which day of June brought me the most steps?", lambda v: high(v.s("steps", "2021-06"))),
        Q("First day on which I went past 12,000 steps?",
          lambda v: str(v.s("steps")[v.s("steps") > 12000].index[0])[:10]),
        Q("mean stres score for July?", lambda v: v.s("stress", "2021-07").mean()),
        Q("What did my HRV read on 20 June 2021?", lambda v: v.s("hrv", "2021-06-20").iloc[0], "ms"),
    ],
    "condition": [
        Q("Rank the months June and July by average nightly sleep, the longer one first.",
          lambda v: [*v.months("sleep_min", "2021-06", "2021-07").sort_values(ascending=False).index]),
        Q("How many nights in July did I spend less than one hour awake?",
          lambda v: (v.s("awake_min", "2021-07") < 60).sum(), "nights"),
        Q("In June, how big is the gap between my average daily steps on weekdays and at weekends?",
          lambda v: abs(workdays(v.s("steps", "2021-06")).mean() - weekend(v.s("steps", "2021-06")).mean()), "steps",
          0.02),
        Q("share of july days below 5000 steps, in %", lambda v: 100 * (v.s("steps", "2021-07") < 5000).mean(), "%"),
        Q("What's the 90th percentile of my HRV so far?", lambda v: v.s("hrv").quantile(0.9), "ms"),
    ],
    "joined": [
        Q("How many steps do I get on average on a swimming day?", lambda v: v.on("steps", v.done("swim")).mean(),
          "steps"),
        Q("In June, on how many walk days did I still stay under 7,000 steps?",
          lambda v: (v.on("steps", v.done("walk", start="2021-06")) < 7000).sum(), "days"),
        Q("In July, by how many steps does my average on days with a walk beat my average on the other days?",
          lambda v: difference(v.on("steps", v.done("walk", start="2021-07")).mean(),
                               v.off("steps", v.done("walk"), "2021-07").mean()), "steps", 0.02),
        Q("Correlation between steps and resting heart rate on the same day?",
          lambda v: v.s("steps").corr(v.s("resting_hr")), "correlation", 0.03),
        Q("How long did I sleep the night after my tennis game?",
          lambda v: v.on("sleep_min", v.done("tennis"), 1).iloc[0], "min"),
    ],
}  # fmt: skip

LIFE42 = {
    "plain": [
        Q("Highest HRV in November 2021?", lambda v: v.s("hrv", "2021-11").max(), "ms"),
        Q("And when did I get it?", lambda v: high(v.s("hrv", "2021-11")), previous="Highest HRV in November 2021?"),
        Q("Moderate and vigorous minutes added together, October 2021: what's the sum?",
          lambda v: v.s("moderate_min", "2021-10").sum() + v.s("vigorous_min", "2021-10").sum(), "min"),
        Q("Over all nights on file, how long is the median one, in hours?",
          lambda v: v.s("sleep_min").median() / 60, "h"),
        Q("How few steps did I take on my laziest day of November 2021?", lambda v: v.s("steps", "2021-11").min(),
          "steps"),
        Q("average resting hr between 15 and 30 November 2021",
          lambda v: v.s("resting_hr", "2021-11-15", "2021-11-30").mean(), "bpm"),
    ],
    "condition": [
        Q("How many days in November 2021 did I walk over 8k steps?",
          lambda v: (v.s("steps", "2021-11") > 8000).sum(), "days"),
        Q("By how many bpm did my average resting heart rate differ between October and December 2021?",
          lambda v: abs(v.s("resting_hr", "2021-10").mean() - v.s("resting_hr", "2021-12").mean()), "bpm", 0.02),
        Q("On which day of the week do I get the least sleep, on average?",
          lambda v: low(by_weekday(v.s("sleep_min")))),
        Q("Was I awake longer per night in November than in December 2021?",
          lambda v: yes(v.s("awake_min", "2021-11").mean() > v.s("awake_min", "2021-12").mean())),
        Q("what % of nights since the start were 8 hours or longer", lambda v: 100 * (v.s("sleep_min") >= 480).mean(),
          "%"),
        Q("How much longer do I sleep on average when I wake up on a Sunday than when I wake up on a Monday?",
          lambda v: difference(weekday(v.s("sleep_min"), 6).mean(), weekday(v.s("sleep_min"), 0).mean()), "min", 0.02),
    ],
    "joined": [
        Q("Mean resting pulse the day after lifting weights?",
          lambda v: v.on("resting_hr", v.done("weights"), 1).mean(), "bpm"),
        Q("How many times in all did I lift weights after sleeping at least 7 hours?",
          lambda v: len(when(v, v.done("weights"), "sleep_min", lambda s: s >= 420))),
        Q("On days after more than 10,000 steps, what is my HRV on average?",
          lambda v: after(v.s("hrv"), v.s("steps")[v.s("steps") > 10000].index).mean(), "ms"),
        Q("Which of the days with a walk had the most steps? Date please.",
          lambda v: high(v.on("steps", v.done("walk")))),
        Q("What was my weight in December 2021?", "no_data"),
    ],
    "trend": [
        Q("From 1 to 31 December 2021, is my resting heart rate heading up or down?",
          lambda v: slope(v.s("resting_hr", "2021-12"))),
    ],
}  # fmt: skip
