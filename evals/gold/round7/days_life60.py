"""Questions of ``life60``, who cycled and walked in the summer of 2021. Today is Tuesday, 5 October 2021."""

from evals.gold.basics import streak, yes
from evals.gold.final_days_view import Q, View, high, low, slope, weekend, workdays
from evals.gold.round4.tools import difference
from evals.gold.round5.days_tools import months_apart, ranked

RIDES = "ok so i'm pedalling like the wicked witch of the west, how many bike rides did i log in june 2021?"
LONGEST = "What's the date of my longest night of sleep?"


def _both(view: View) -> int:
    """The days with a walk and a ride."""
    return len(set(view.done("walk")["day"]) & set(view.done("ride")["day"]))


LIFE60 = {
    "count": [
        Q(RIDES, lambda v: len(v.done("ride", start="2021-06")), "rides"),
        Q("walks august 2021", lambda v: len(v.done("walk", start="2021-08")), "walks"),
        Q("On how many days did I reach more than 10,000 steps in August 2021?",
          lambda v: int((v.s("steps", "2021-08") > 10000).sum()), "days"),
        Q("Count of days with HRV above 60 ms in July 2021.",
          lambda v: int((v.s("hrv", "2021-07") > 60).sum()), "days"),
        Q("Pray tell, on how many separate days did I do any kind of activity in July 2021?",
          lambda v: int(v.done(start="2021-07")["day"].nunique()), "days"),
    ],
    "follow_up": [
        Q("and in july then?", lambda v: len(v.done("ride", start="2021-07")), "rides", previous=RIDES),
        Q("how many minutes awake that night?", lambda v: v.s("awake_min", "2021-08-28").iloc[0], "min",
          previous=LONGEST),
    ],
    "date": [
        Q(LONGEST, lambda v: high(v.s("sleep_min"))),
        Q("that day where i walked until my socks filed a complaint, the most steps of all, when was it",
          lambda v: high(v.s("steps"))),
        Q("When did I play tennis?", lambda v: str(v.done("tennis").index[0])[:10]),
        Q("Which day had my highest resting heart rate?", lambda v: high(v.s("resting_hr"))),
    ],
    "mean": [
        Q("avg sleep july 2021 in hours", lambda v: v.s("sleep_min", "2021-07").mean() / 60, "h"),
        Q("so i just got into this health stuff and everyone at work talks about resting heart rate, what was mine on "
          "average in august 2021?", lambda v: v.s("resting_hr", "2021-08").mean(), "bpm"),
    ],
    "total": [
        Q("steps sum july 2021", lambda v: v.s("steps", "2021-07").sum(), "steps", 0.01),
    ],
    "joined": [
        Q("On days with a bike ride, how many steps did I have on average?",
          lambda v: v.on("steps", v.done("ride")).mean(), "steps", 0.01),
        Q("In the nights following a bike ride, how long did I sleep in the mean? Minutes please.",
          lambda v: v.on("sleep_min", v.done("ride"), 1).mean(), "min"),
        Q("resting heart rate the morning after the tennis match, was i a boiled lobster or what",
          lambda v: v.on("resting_hr", v.done("tennis"), 1).iloc[0], "bpm"),
        Q("how many days did i log both a walk and a bike ride", _both, "days"),
        Q("Of the days with an activity, how many had fewer than 5000 steps?",
          lambda v: int((v.on("steps", v.done()) < 5000).sum()), "days"),
        Q("After a night with less than five hours of sleep, how many steps I was doing the same day, on average?",
          lambda v: v.days.loc[v.days["sleep_min"] < 300, "steps"].mean(), "steps", 0.01),
    ],
    "correlation": [
        Q("Pearson between HRV and resting heart rate across all days where both exist? I have a chart to feed.",
          lambda v: v.days["hrv"].corr(v.days["resting_hr"]), "correlation", 0.02),
    ],
    "streak": [
        Q("longest run of consecutive days with some activity, whatever it was, walking biking you name it",
          lambda v: streak(v.done()["day"]), "days"),
    ],
    "comparison": [
        Q("Did I sleep longer on average in August 2021 than in June 2021?",
          lambda v: yes(v.s("sleep_min", "2021-08").mean() > v.s("sleep_min", "2021-06").mean())),
        Q("by how many milliseconds did my average HRV in july 2021 beat the one of june 2021? confetti ready",
          lambda v: months_apart(v, "hrv", "2021-07", "2021-06"), "ms", 0.02),
        Q("In July 2021, how many more steps per day did I take on weekends than Monday to Friday?",
          lambda v: difference(weekend(v.s("steps", "2021-07")).mean(), workdays(v.s("steps", "2021-07")).mean()),
          "steps", 0.02),
    ],
    "group": [
        Q("Which month of June, July and August 2021 gave me the calmest heart, so the lowest average resting pulse?",
          lambda v: low(v.months("resting_hr", "2021-06", "2021-08"))),
    ],
    "ranking": [
        Q("three shortest nights, dates, shortest first",
          lambda v: [day[:10] for day in ranked(v.s("sleep_min"), 3, lowest=True)]),
    ],
    "trend": [
        Q("resting hr through july 2021, is it heading up or down", lambda v: slope(v.s("resting_hr", "2021-07"))),
    ],
    "no_data": [
        Q("mean stress in august 2021? i was stressed like a chicken at a fox convention", "no_data"),
        Q("How many hours per night did I sleep on average since 20 September 2021?", "no_data"),
    ],
}  # fmt: skip
