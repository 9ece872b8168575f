"""Questions about the days, nights and workouts of ``life42``, asked on 2022-01-22."""

from evals.gold.basics import share, yes
from evals.gold.final_days_view import Q, by_weekday, high, low, weekend, workdays
from evals.gold.round4.tools import after, when
from evals.gold.round6.tools import top_days

GYM = "How many weights sessions did I do in November 2021?"
OCT = "What was my average resting heart rate in October 2021?"

LIFE42 = {
    "plain": [
        Q(OCT, lambda v: v.s("resting_hr", "2021-10").mean(), "bpm"),
        Q("and in december?", lambda v: v.s("resting_hr", "2021-12").mean(), "bpm", previous=OCT),
        Q(GYM, lambda v: len(v.done(start="2021-11", type="weights")), "workouts"),
        Q("How many in December?", lambda v: len(v.done(start="2021-12", type="weights")), "workouts", previous=GYM),
        Q("What was my total step count in November 2021?", lambda v: v.s("steps", "2021-11").sum(), "steps"),
        Q("Which night did I sleep the longest, and how many hours was it?",
          lambda v: [high(v.s("sleep_min")), v.s("sleep_min").max() / 60], "h"),
        Q("What was my highest HRV?", lambda v: v.s("hrv").max(), "ms"),
        Q("What's my mean oxygen saturation in November 2021?", lambda v: v.s("spo2", "2021-11").mean(), "%"),
        Q("How many minutes was I awake at night on average in December 2021?",
          lambda v: v.s("awake_min", "2021-12").mean(), "min"),
        Q("How many vigorous active minutes did I collect in October 2021?",
          lambda v: v.s("vigorous_min", "2021-10").sum(), "min"),
        Q("How many days in November 2021 did I do at least one workout?",
          lambda v: v.done(start="2021-11").index.nunique(), "days"),
        Q("How much deep sleep did I get in December?", "no_data"),
        Q("How many runs did I do in October?", lambda v: len(v.done("run", start="2021-10")), "runs"),
    ],
    "compared": [
        Q("Were my steps higher on days with a workout than on days without?",
          lambda v: yes(v.on("steps", v.done()).mean() > v.off("steps", v.done()).mean())),
        Q("What is my average number of steps on days when I went for a walk?",
          lambda v: v.on("steps", v.done("walk")).mean(), "steps"),
        Q("What was my average sleep in the night after a weights session, in hours?",
          lambda v: v.on("sleep_min", v.done(type="weights"), 1).mean() / 60, "h"),
        Q("How many days did I have a stress score over 75?", lambda v: (v.s("stress") > 75).sum(), "days"),
        Q("Which month had the lowest average steps?", lambda v: low(v.months("steps"))),
        Q("What percentage of nights in October 2021 was shorter than 7 hours?",
          lambda v: share((v.s("sleep_min", "2021-10") < 420).sum(), len(v.s("sleep_min", "2021-10"))), "%"),
        Q("Correlation between steps and resting heart rate on the same day?",
          lambda v: v.s("steps").corr(v.s("resting_hr")), "correlation", 0.02),
        Q("On how many weights days did I also reach 8,000 steps?",
          lambda v: when(v, v.done(type="weights"), "steps", lambda s: s >= 8000).index.nunique(), "days"),
        Q("What weekday do I sleep the least on average?", lambda v: low(by_weekday(v.s("sleep_min")))),
    ],
    "loose": [
        Q("top3 nights of HRV pls, dates from high to low", lambda v: top_days(v.s("hrv"), 3)),
        Q("hmm do i lie in on weekends? by how many mins more do i sleep sat/sun than mon-fri",
          lambda v: weekend(v.s("sleep_min")).mean() - workdays(v.s("sleep_min")).mean(), "min"),
        Q("the most lazy day of november 2021 for the steps, which date it was?",
          lambda v: low(v.s("steps", "2021-11"))),
        Q("pumping iron since 1 dec - how often?",
          lambda v: len(v.done(start="2021-12-01", end="2022-01-22", type="weights")), "workouts"),
        Q("my HRV the morning after nights below 6 hrs (same date as the night ends), average",
          lambda v: after(v.s("hrv"), v.s("sleep_min")[v.s("sleep_min") < 360].index, 0).mean(), "ms"),
        Q("so coach, be honest: steps this week so far? 😬",
          lambda v: v.s("steps", "2022-01-17", "2022-01-22").sum(), "steps"),
    ],
}  # fmt: skip
