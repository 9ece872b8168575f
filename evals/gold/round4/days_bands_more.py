"""Questions of ``life11``, ``life6`` and ``life51``, who wore a wristband for some months of 2021 and 2022."""

from evals.gold.basics import yes
from evals.gold.final_days_view import Q, by_weekday, low, slope, weekday, weekend, workdays
from evals.gold.round4.tools import after, when

LIFE11 = {
    "plain": [
        Q("mean number of lightly active minutes per day in November 2021?",
          lambda v: v.s("light_min", "2021-11").mean(), "min"),
        Q("Date of my very worst HRV in December 2021, i.e. the lowest?",
          lambda v: low(v.s("hrv", "2021-12"))),
        Q("How many hours did I sleep all in all in the week starting Monday 6 December 2021?",
          lambda v: v.s("sleep_min", "2021-12-06", "2021-12-12").sum() / 60, "h"),
        Q("When was the last time I did 10,000 steps or more?",
          lambda v: str(v.s("steps")[v.s("steps") >= 10000].index[-1])[:10]),
        Q("Resting pulse on Christmas Eve 2021?", lambda v: v.s("resting_hr", "2021-12-24").iloc[0], "bpm"),
        Q("What was my typical (median) breathing rate over November 2021 nights?",
          lambda v: v.s("respiration", "2021-11").median(), "breaths/min"),
    ],
    "condition": [
        Q("How many days in December 2021 stayed below 4,000 steps?",
          lambda v: (v.s("steps", "2021-12") < 4000).sum(), "days"),
        Q("Longest run of nights with at least 6 hours of sleep in December 2021?",
          lambda v: v.streak(lambda s: s >= 360, "sleep_min", "2021-12"), "nights"),
        Q("Name the weekday with my lowest average HRV.", lambda v: low(by_weekday(v.s("hrv")))),
        Q("Do I have more steps on an average weekday than on an average weekend day?",
          lambda v: yes(workdays(v.s("steps")).mean() > weekend(v.s("steps")).mean())),
        Q("what share of december nights was i awake for an hour or more",
          lambda v: 100 * (v.s("awake_min", "2021-12") >= 60).mean(), "%"),
        Q("Between the first and second half of November 2021 (1-15, 16-30), by how much did my average stress score "
          "change? Size only.",
          lambda v: abs(v.s("stress", "2021-11-01", "2021-11-15").mean()
                        - v.s("stress", "2021-11-16", "2021-11-30").mean()), None, 0.03),
    ],
    "joined": [
        Q("How does my sleep go with my HRV that same night, as a correlation?",
          lambda v: v.s("sleep_min").corr(v.s("hrv")), "correlation", 0.03),
        Q("average sleep in the night after I walked (logged walks)",
          lambda v: v.on("sleep_min", v.done("walk"), 1).mean(), "min"),
        Q("What were my average steps on days following a night of under 5 hours?",
          lambda v: v.s("steps")[v.s("steps").index.isin(v.s("sleep_min")[v.s("sleep_min") < 300].index)].mean(),
          "steps"),
    ],
}  # fmt: skip

LIFE6 = {
    "plain": [
        Q("On average how long am I awake at night, December 2021?", lambda v: v.s("awake_min", "2021-12").mean(),
          "min"),
        Q("Shortest night of January 2022, how many minutes did I get?", lambda v: v.s("sleep_min", "2022-01").min(),
          "min"),
        Q("and on what date did that night end?", lambda v: low(v.s("sleep_min", "2022-01")),
          previous="Shortest night of January 2022, how many minutes did I get?"),
        Q("Sum of lightly active minutes from 6 to 12 December 2021?",
          lambda v: v.s("light_min", "2021-12-06", "2021-12-12").sum(), "min"),
        Q("top three HRV values in December 2021, best first", lambda v: [*v.s("hrv", "2021-12").nlargest(3)], "ms"),
    ],
    "condition": [
        Q("On what percentage of days in December 2021 did I fail to reach 5,000 steps?",
          lambda v: 100 * (v.s("steps", "2021-12") < 5000).mean(), "%"),
        Q("Nights with less than 6 hours in November and December 2021: how many in total?",
          lambda v: (v.s("sleep_min", "2021-11", "2021-12") < 360).sum(), "nights"),
        Q("Which month had the lower average resting heart rate, December 2021 or January 2022?",
          lambda v: low(v.months("resting_hr", "2021-12", "2022-01"))),
        Q("In January 2022, how many nights were longer than 7 but shorter than 8 hours?",
          lambda v: v.s("sleep_min", "2022-01").between(420, 480, inclusive="neither").sum(), "nights"),
        Q("Are Sundays better than Saturdays for my average steps?",
          lambda v: yes(weekday(v.s("steps"), 6).mean() > weekday(v.s("steps"), 5).mean())),
        Q("how many days running did i stay below 8000 steps, longest stretch in january 2022?",
          lambda v: v.streak(lambda s: s < 8000, "steps", "2022-01"), "days"),
    ],
    "joined": [
        Q("After days above 9,000 steps, how many minutes do I sleep the following night, on average?",
          lambda v: after(v.s("sleep_min"), v.s("steps")[v.s("steps") > 9000].index).mean(), "min"),
        Q("Are resting heart rate and minutes asleep related? correlation coefficient, all data",
          lambda v: v.s("resting_hr").corr(v.s("sleep_min")), "correlation", 0.03),
    ],
}  # fmt: skip

LIFE51 = {
    "plain": [
        Q("What was the greatest number of steps I took in a day in September 2021?",
          lambda v: v.s("steps", "2021-09").max(), "steps"),
        Q("Mean resting heart rate across July and August 2021?",
          lambda v: v.s("resting_hr", "2021-07", "2021-08").mean(), "bpm"),
        Q("when did i have my lowest resting heart rate in october 2021", lambda v: low(v.s("resting_hr", "2021-10"))),
        Q("How many nights of sleep have you got for me in August 2021?", lambda v: v.s("sleep_min", "2021-08").size,
          "nights"),
        Q("Total vigorous minutes in the week of Monday 5 July to Sunday 11 July 2021?",
          lambda v: v.s("vigorous_min", "2021-07-05", "2021-07-11").sum(), "min"),
        Q("HRV average for December 2021?", "no_data"),
    ],
    "condition": [
        Q("In July 2021, on how many days did I manage 10k steps or better?",
          lambda v: (v.s("steps", "2021-07") >= 10000).sum(), "days"),
        Q("How many days had more than 100 vigorous minutes?", lambda v: (v.s("vigorous_min") > 100).sum(), "days"),
        Q("Did my average resting pulse rise from July to October 2021?",
          lambda v: yes(v.s("resting_hr", "2021-10").mean() > v.s("resting_hr", "2021-07").mean())),
        Q("Resting heart rate over August 2021: trending up or down?", lambda v: slope(v.s("resting_hr", "2021-08"))),
    ],
    "joined": [
        Q("How many walks in July 2021 fell on a day with a resting heart rate under 62?",
          lambda v: len(when(v, v.done("walk", start="2021-07"), "resting_hr", lambda s: s < 62)), "walks"),
        Q("August 2021, days on which I logged a walk: what's the median of their step counts?",
          lambda v: v.on("steps", v.done("walk", start="2021-08")).median(), "steps"),
        Q("resting hr the day after a walk, average over everything",
          lambda v: v.on("resting_hr", v.done("walk"), 1).mean(), "bpm"),
        Q("How many days in August 2021 had both a logged walk and 10,000 steps or more?",
          lambda v: (v.on("steps", v.done("walk", start="2021-08")) >= 10000).sum(), "days"),
    ],
}  # fmt: skip
