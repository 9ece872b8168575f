"""Questions of ``life6`` and ``life51``, whose wristbands were worn with long gaps until the winter of 2021/22."""

from evals.gold.basics import yes
from evals.gold.final_days_view import Q, by_weekday, high, low, slope, weekday, weekend, workdays
from evals.gold.round4.tools import after, difference
from evals.gold.round5.days_tools import dates, lagged, months_apart

DECEMBER = "2021-12"
JANUARY = "2022-01"
JULY = "2021-07"

LIFE6 = {
    "plain": [
        Q("What was the mean of my resting heart rate over the whole of December 2021?",
          lambda v: v.s("resting_hr", DECEMBER).mean(), "bpm"),
        Q("What was my average blood oxygen saturation in December 2021?", "no_data"),
        Q("longest night of sleep in january, how many hours", lambda v: v.s("sleep_min", JANUARY).max() / 60, "h"),
        Q("and which date was that", lambda v: high(v.s("sleep_min", JANUARY)),
          previous="longest night of sleep in january, how many hours"),
        Q("Last week's step total?", lambda v: v.s("steps", "2022-01-10", "2022-01-16").sum(), "steps"),
        Q("Minutes lying awake, December, a typical (median) night?", lambda v: v.s("awake_min", DECEMBER).median(),
          "min"),
    ],
    "condition": [
        Q("On how many days in December 2021 did I take more than 7,000 steps while my stress score was below 75?",
          lambda v: len(v.during(DECEMBER).query("steps > 7000 and stress < 75")), "days"),
        Q("Is the trend of my resting heart rate in January 2022 up or down?",
          lambda v: slope(v.s("resting_hr", JANUARY))),
        Q("how many nights less then 6h since new year", lambda v: (v.s("sleep_min", JANUARY) < 360).sum(), "nights"),
        Q("On average, which day of the week sees me walk the fewest steps?", lambda v: low(by_weekday(v.s("steps")))),
        Q("December against January so far: how big is the gap in my average daily steps?",
          lambda v: months_apart(v, "steps", DECEMBER, JANUARY), "steps", 0.02),
    ],
    "joined": [
        Q("What is the correlation between my resting heart rate and my HRV?",
          lambda v: v.s("resting_hr").corr(v.s("hrv")), "correlation", 0.03),
        Q("After a night of eight hours or more, how many steps do I go on to take that day, on average?",
          lambda v: v.s("steps")[v.days["sleep_min"] >= 480].mean(), "steps"),
        Q("in november on days i worked out, what was the avg step count",
          lambda v: v.on("steps", v.done(start="2021-11")).mean(), "steps"),
    ],
}  # fmt: skip

LIFE51 = {
    "plain": [
        Q("What was my average daily step count in September 2021?", lambda v: v.s("steps", "2021-09").mean(), "steps"),
        Q("What was my average sleep duration in January 2022?", "no_data"),
        Q("biggest step day of all time, when was it", lambda v: high(v.s("steps"))),
        Q("what was my lowest resting hr in august + the highest one",
          lambda v: [v.s("resting_hr", "2021-08").min(), v.s("resting_hr", "2021-08").max()], "bpm"),
        Q("What's the longest chain of July days on which I made at least 5,000 steps?",
          lambda v: v.streak(lambda s: s >= 5000, "steps", JULY), "days"),
    ],
    "condition": [
        Q("On what percentage of the days in July 2021 did I take at least 10,000 steps?",
          lambda v: 100 * (v.s("steps", JULY) >= 10000).mean(), "%"),
        Q("Which month had my lowest average resting heart rate: July, August, September or October 2021?",
          lambda v: low(v.months("resting_hr", JULY, "2021-10"))),
        Q("do i walk more steps on saturdays than on mondays (on average, july 2021)",
          lambda v: yes(weekday(v.s("steps", JULY), 5).mean() > weekday(v.s("steps", JULY), 0).mean())),
        Q("When did I last cross 20,000 steps?", lambda v: dates(v.s("steps")[v.s("steps") > 20000])[-1]),
        Q("Weekends versus weekdays in July 2021, mean steps: what's the difference between the two?",
          lambda v: abs(weekend(v.s("steps", JULY)).mean() - workdays(v.s("steps", JULY)).mean()), "steps", 0.02),
    ],
    "joined": [
        Q("How many more steps did I take on days with a walk than on days without a walk in July 2021, on average?",
          lambda v: difference(v.on("steps", v.done("walk", start=JULY)).mean(),
                               v.off("steps", v.done("walk"), JULY).mean()),
          "steps", 0.02),
        Q("correlation steps vs next day resting heart rate?", lambda v: lagged(v, "steps", "resting_hr", 1),
          "correlation", 0.03),
        Q("The morning after I'd done 15,000 steps or more, what did my resting pulse average?",
          lambda v: after(v.s("resting_hr"), v.s("steps")[v.s("steps") >= 15000].index).mean(), "bpm"),
    ],
}  # fmt: skip
