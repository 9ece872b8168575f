"""Questions of ``life11``, a wearer from October 2021 to January 2022. Today is Thursday, 20 January 2022."""

from evals.gold.basics import share, yes
from evals.gold.final_days_view import Q, View, by_weekday, high, low, slope, weekday, weekend, workdays
from evals.gold.round4.tools import difference
from evals.gold.round5.days_tools import ranked

SHORTEST = "which night was my shortest one ever, the date please, i must have looked like a zombie raccoon"
NOVEMBER = "steps total november 2021"
WALKS = "How many walks have I recorded in all?"


def _apart(view: View) -> float:
    """How many steps a day November had more than December."""
    return difference(*(view.s("steps", month).mean() for month in ("2021-11", "2021-12")))


LIFE11 = {
    "mean": [
        Q("well hello there dear, i got this wristband from my daughter and have no clue about any of it, but could "
          "you "
          "tell me my average number of steps per day over all the time i wore it?", lambda v: v.s("steps").mean(),
          "steps", 0.01),
        Q("mean resting hr december 2021", lambda v: v.s("resting_hr", "2021-12").mean(), "bpm"),
        Q("on average how many minutes am i lying awake during the night in december twenty twenty one i count sheep "
          "you "
          "know", lambda v: v.s("awake_min", "2021-12").mean(), "min"),
        Q("Average sleep on the nights from Saturday to Sunday, whole log? In hours would be nice.",
          lambda v: weekday(v.s("sleep_min"), 6).mean() / 60, "h"),
    ],
    "total": [
        Q(NOVEMBER, lambda v: v.s("steps", "2021-11").sum(), "steps", 0.01),
        Q("and in december?", lambda v: v.s("steps", "2021-12").sum(), "steps", 0.01, previous=NOVEMBER),
    ],
    "date": [
        Q("on what date were my feet like two smoking barbecues, i mean the day with the most steps ever",
          lambda v: high(v.s("steps"))),
        Q(SHORTEST, lambda v: low(v.s("sleep_min"))),
        Q("When was the last night I slept longer than eight hours?",
          lambda v: str(v.s("sleep_min").loc[lambda s: s > 480].index.max())[:10]),
    ],
    "follow_up": [
        Q("and how long did i sleep that night, in minutes?",
          lambda v: v.s("sleep_min").min(), "min", previous=SHORTEST),
        Q("And how many of these were in January 2022?", lambda v: len(v.done("walk", start="2022-01")), "walks",
          previous=WALKS),
    ],
    "count": [
        Q(WALKS, lambda v: len(v.done("walk")), "walks"),
        Q("days over 8000 steps in november 2021", lambda v: int((v.s("steps", "2021-11") > 8000).sum()), "days"),
        Q("be honest lol how many nights did i get more than 7h of sleep in december 2021",
          lambda v: int((v.s("sleep_min", "2021-12") > 420).sum()), "nights"),
        Q("I have the impression my heart was working overtime. On how many days in November 2021 was the resting "
          "heart "
          "rate above 67?", lambda v: int((v.s("resting_hr", "2021-11") > 67).sum()), "days"),
    ],
    "joined": [
        Q("After the days on which I did a walk workout, how long did I sleep in the following night, on average, in "
          "minutes?", lambda v: v.on("sleep_min", v.done("walk"), 1).mean(), "min"),
        Q("what was my stress score on the day i rode the bike, there was only one such day because afterwards my "
          "bottom "
          "went on strike", lambda v: v.on("stress", v.done("ride")).iloc[0], None, 0.0),
        Q("when i slept under six hours what was my resting heart rate that same day on average asking for a sleepy "
          "friend", lambda v: v.days.loc[v.days["sleep_min"] < 360, "resting_hr"].mean(), "bpm"),
    ],
    "share": [
        Q("percent of my recorded nights that are shorter than six hours?",
          lambda v: share((v.s("sleep_min") < 360).sum(), len(v.s("sleep_min"))), "%"),
    ],
    "comparison": [
        Q("Did I sleep longer on weekend nights (Saturday and Sunday mornings) than on the other ones, on average?",
          lambda v: yes(weekend(v.s("sleep_min")).mean() > workdays(v.s("sleep_min")).mean())),
        Q("How many more steps per day did I make in November 2021 compared to December 2021, in the mean?", _apart,
          "steps", 0.02),
    ],
    "group": [
        Q("Which weekday makes me the laziest potato of the garden, that is, the one with the lowest average steps?",
          lambda v: low(by_weekday(v.s("steps")))),
    ],
    "ranking": [
        Q("top three step days dates from highest down", lambda v: [day[:10] for day in ranked(v.s("steps"), 3)]),
    ],
    "trend": [
        Q("My resting pulse between 20 November and 4 December 2021: was it trending up or down?",
          lambda v: slope(v.s("resting_hr", "2021-11-20", "2021-12-04"))),
    ],
    "no_data": [
        Q("and my weight? what's my average weight, don't sugarcoat it, i already eat the sugar", "no_data"),
        Q("What was my average stress score in August 2021?", "no_data"),
    ],
}  # fmt: skip
