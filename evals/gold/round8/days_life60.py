"""Questions about the days, nights and workouts of ``life60``, asked on 2021-10-05."""

from evals.gold.basics import share, yes
from evals.gold.final_days_view import Q, by_weekday, high, low, slope
from evals.gold.round4.tools import after, difference
from evals.gold.round6.tools import top_days

AUGUST = "How many steps did I average per day in August 2021?"
BIKE = "How many bike workouts did I do in June?"

LIFE60 = {
    "plain": [
        Q(AUGUST, lambda v: v.s("steps", "2021-08").mean(), "steps"),
        Q("And what was the best day?", lambda v: high(v.s("steps", "2021-08")), previous=AUGUST),
        Q(BIKE, lambda v: len(v.done("ride", start="2021-06")), "rides"),
        Q("What about July?", lambda v: len(v.done("ride", start="2021-07")), "rides", previous=BIKE),
        Q("What was my average HRV in July 2021?", lambda v: v.s("hrv", "2021-07").mean(), "ms"),
        Q("What was the shortest night in August 2021, in hours?", lambda v: v.s("sleep_min", "2021-08").min() / 60,
          "h"),
        Q("On what date did I have my highest resting heart rate?", lambda v: high(v.s("resting_hr"))),
        Q("How many days in July 2021 had more than 10,000 steps?", lambda v: (v.s("steps", "2021-07") > 10000).sum(),
          "days"),
        Q("How many walks did I record altogether?", lambda v: len(v.done("walk")), "walks"),
        Q("When did I play tennis?", lambda v: str(v.done(type="tennis").index.min())[:10]),
        Q("What was my average breathing rate at night in June?", lambda v: v.s("respiration", "2021-06").mean(),
          "/min"),
        Q("What was my average stress score in August 2021?", "no_data"),
        Q("How was my average HRV in October 2021?", "no_data"),
    ],
    "compared": [
        Q("Did I sleep more in August than in June, on average?",
          lambda v: yes(v.s("sleep_min", "2021-08").mean() > v.s("sleep_min", "2021-06").mean())),
        Q("Which weekday has my highest average step count?", lambda v: high(by_weekday(v.s("steps")))),
        Q("How many more steps per day did I take on days with a bike ride than on days without one in June 2021?",
          lambda v: difference(v.on("steps", v.done("ride", start="2021-06")).mean(),
                               v.off("steps", v.done("ride"), "2021-06").mean()), "steps"),
        Q("What was my average resting heart rate on days after a bike ride?",
          lambda v: v.on("resting_hr", v.done("ride"), 1).mean(), "bpm"),
        Q("What share of nights in July lasted at least 6 hours?",
          lambda v: share((v.s("sleep_min", "2021-07") >= 360).sum(), len(v.s("sleep_min", "2021-07"))), "%"),
        Q("What is the correlation between HRV and resting heart rate?",
          lambda v: v.s("hrv").corr(v.s("resting_hr")), "correlation", 0.02),
        Q("How many nights did I sleep between 5 and 6 hours?",
          lambda v: v.s("sleep_min").between(300, 360).sum(), "nights"),
        Q("Did my HRV go up or down over July and August 2021?",
          lambda v: slope(v.s("hrv", "2021-07-01", "2021-08-31"))),
    ],
    "loose": [
        Q("steps record ever? n when", lambda v: [v.s("steps").max(), high(v.s("steps"))], "steps"),
        Q("bed nerd here: top three longest sleep in july, dates longest first",
          lambda v: top_days(v.s("sleep_min", "2021-07"), 3)),
        Q("how is my resting pulse at days when the sleep before was more than 6.5 hours? average please",
          lambda v: after(v.s("resting_hr"), v.s("sleep_min")[v.s("sleep_min") > 390].index, 0).mean(), "bpm"),
        Q("which month i was the most sleepy one, biggest average of sleep, between june and august 21?",
          lambda v: high(v.months("sleep_min", "2021-06-01", "2021-08-31"))),
        Q("did the legs go over 20000 steps even once in july?",
          lambda v: yes((v.s("steps", "2021-07") > 20000).any())),
        Q("vigurous minutes in june, all summed", lambda v: v.s("vigorous_min", "2021-06").sum(), "min"),
        Q("spo2 lowest of august?", lambda v: v.s("spo2", "2021-08").min(), "%"),
        Q("couch potato award: the day in july with the least steps?",
          lambda v: low(v.s("steps", "2021-07"))),
    ],
}  # fmt: skip
