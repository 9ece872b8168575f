"""Questions of ``life51``, a wearer who often took the band off. Today is Saturday, 22 January 2022."""

from evals.gold.basics import share, streak
from evals.gold.final_days_view import Q, View, high, slope
from evals.gold.final_runs_parts.view import gap
from evals.gold.round4.tools import after, difference

WALKS = "so my mom thinks i never leave the house, how many walks did i record in september 2021?"
RECORD = "What's the most steps I ever did in one single day?"


def _strolls(view: View) -> float:
    """The share of the days of July with a walk."""
    return share(view.done("walk", start="2021-07")["day"].nunique(), 31)


LIFE51 = {
    "count": [
        Q(WALKS, lambda v: len(v.done("walk", start="2021-09")), "walks"),
        Q("How many days in August 2021 had ten thousand steps or more?",
          lambda v: int((v.s("steps", "2021-08") >= 10000).sum()), "days"),
        Q("My sleep is a Swiss cheese. How many nights are there on record that lasted less than five hours?",
          lambda v: int((v.s("sleep_min") < 300).sum()), "nights"),
        Q("Kindly tell me on how many days my resting heart rate exceeded 65 beats in November 2021.",
          lambda v: int((v.s("resting_hr", "2021-11") > 65).sum()), "days"),
    ],
    "follow_up": [
        Q("and october?", lambda v: len(v.done("walk", start="2021-10")), "walks", previous=WALKS),
        Q("And on which date did I pull that off?", lambda v: high(v.s("steps")), previous=RECORD),
    ],
    "record": [
        Q(RECORD, lambda v: v.s("steps").max(), "steps"),
        Q("longest sleep ever in hours, i was a bear in a cave that night", lambda v: v.s("sleep_min").max() / 60, "h"),
    ],
    "date": [
        Q("one time i tried that elliptical contraption at the gym and looked like a giraffe on ice when was that",
          lambda v: str(v.done("elliptical").index[0])[:10]),
        Q("Which date had the most vigorous minutes?", lambda v: high(v.s("vigorous_min"))),
        Q("When was my first recorded walk?", lambda v: str(v.done("walk").index.min())[:10]),
        Q("highest hrv date", lambda v: high(v.s("hrv"))),
    ],
    "total": [
        Q("Total steps in July 2021? I want to know how far the dog dragged me.",
          lambda v: v.s("steps", "2021-07").sum(), "steps", 0.01),
        Q("hey can you add up all my vigorous minutes in august twenty twenty one for me please and thank you",
          lambda v: v.s("vigorous_min", "2021-08").sum(), "min"),
    ],
    "mean": [
        Q("What's my average stress score across the whole log, i feel like a squeezed lemon",
          lambda v: v.s("stress").mean(), None, 0.01),
    ],
    "joined": [
        Q("On the days when I went for a walk, what was my average step count?",
          lambda v: v.on("steps", v.done("walk")).mean(), "steps", 0.01),
        Q("so on how many days did i both record a walk and reach more than 12000 steps like a proper mountain goat",
          lambda v: int((v.on("steps", v.done("walk")) > 12000).sum()), "days"),
        Q("What was my resting heart rate on the day I biked?", lambda v: v.on("resting_hr", v.done("ride")).iloc[0],
          "bpm"),
        Q("I'm curious, when a day was over 14000 steps, what is the mean resting HR on the very next day?",
          lambda v: after(v.s("resting_hr"), v.s("steps").loc[lambda s: s > 14000].index).mean(), "bpm"),
    ],
    "streak": [
        Q("what's my longest streak of days in a row with a walk", lambda v: streak(v.done("walk")["day"]), "days"),
        Q("Longest dry spell between two walks, in days without one, over the entire log?",
          lambda v: gap(v.done("walk")["day"]), "days"),
    ],
    "share": [
        Q("For how many percent of the days in July 2021 did I record a walk?", _strolls, "%"),
    ],
    "comparison": [
        Q("By how many bpm was my average resting heart rate higher in November 2021 than in June 2021? My doctor "
          "raised "
          "an eyebrow, just one, but still.",
          lambda v: difference(*(v.s("resting_hr", m).mean() for m in ("2021-11", "2021-06"))), "bpm", 0.03),
    ],
    "group": [
        Q("In which month was my average resting heart rate the highest?", lambda v: high(v.months("resting_hr"))),
        Q("Which day of the week do I go for walks most often? I suspect the weather decides, that old tyrant.",
          lambda v: str(v.done("walk")["start"].dt.day_name().value_counts().index[0])),
    ],
    "trend": [
        Q("was my resting heart rate climbing or falling over july 2021, up or down",
          lambda v: slope(v.s("resting_hr", "2021-07"))),
    ],
    "no_data": [
        Q("What was my average blood oxygen level, please?", "no_data"),
        Q("avg stress december 2021", "no_data"),
    ],
}  # fmt: skip
