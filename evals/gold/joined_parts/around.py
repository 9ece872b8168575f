# ruff: noqa: E501 - one case a line is a table to read through; wrapped, each would take six
# fmt: off
"""The demo athlete's nights before and after workouts, days of workouts, days after them, and races."""

from datetime import date
from pathlib import Path

import pandas as pd

from evals.gold.basics import MILE_M
from evals.gold.joined_parts.person import Person, day_of_most, during, later
from evals.gold.writing import Case

POUND_KG = 0.45359237
YEAR = "2026-01-01"
NOW = "2026-11-21"


def cases(home: Path) -> list[Case]:
    """The cases of this part."""
    me = Person("demo", NOW, home)
    _nights_before(me)
    _nights_after(me)
    _days_of(me)
    _days_after(me)
    _races(me)
    return [*me.cases, *_extremes(home)]


def _nights_before(me: Person) -> None:
    runs, races = me.of("run"), me.done[me.done["race"]]
    long = runs[runs["distance_m"] > 15000]
    me("night_before", "What's my average sleep on nights before a run?", me.on(runs["day"])["sleep_min"].mean(), "min")
    me("night_before", "averge sleep the night before runs longer than 15 km", me.on(long["day"])["sleep_min"].mean(), "min")
    me("night_before", "How many hours did I sleep on average the night before a race?", me.on(races["day"])["sleep_min"].mean() / 60, "h")
    me("night_before", "deep sleep on the night before a run this year, on average", me.on(runs["day"], YEAR)["deep_min"].mean(), "min")
    me("night_before", "How much REM sleep do I get on average in the night before a hike?", me.on(me.of("hike")["day"])["rem_min"].mean(), "min")
    me("night_before", "mean hours slept before trail runs (the night before, I mean)", me.on(me.of("trail_run")["day"])["sleep_min"].mean() / 60, "h")
    me("night_before", "At what time did I go to bed on average the night before a run over 20 km?", _clock(me.on(runs[runs["distance_m"] > 20000]["day"])["bed_time"]), "clock")
    me("night_before", "whats the shortest night i had before a race", me.on(races["day"])["sleep_min"].min(), "min")


def _nights_after(me: Person) -> None:
    runs, strong, padel = me.of("run"), me.of("strength"), me.of("padel")
    me("night_after", "average sleep on nights after a run", me.on(later(runs["day"]))["sleep_min"].mean(), "min")
    me("night_after", "How long do I sleep on average the night after a run of more than 20 km?", me.on(later(runs[runs["distance_m"] > 20000]["day"]))["sleep_min"].mean(), "min")
    me("night_after", "sleep after strength sessions in 2026 - the night right after, average in hours", me.on(later(me.of("strength", YEAR)["day"]))["sleep_min"].mean() / 60, "h")
    me("night_after", "how many minutes was I awake on average in the nights following a padel match?", me.on(later(padel["day"]))["awake_min"].mean(), "min")
    me("night_after", "Average deep sleep the night after a workout with an effort of 8 or more", me.on(later(me.done[me.done["effort"] >= 8]["day"]))["deep_min"].mean(), "min")
    me("night_after", "REM sleep in nights after a ride, mean", me.on(later(me.of("ride")["day"]))["rem_min"].mean(), "min")
    me("night_after", "How many of the nights after a strength workout were shorter than 7 hours?", int((me.on(later(strong["day"]))["sleep_min"] < 420).sum()), "nights")
    me("night_after", "how much did I sleep the night after my last hike", me.on(later([me.of("hike")["day"].max()]))["sleep_min"].mean(), "min")


def _days_of(me: Person) -> None:
    runs, padel, swim, hike = me.of("run"), me.of("padel"), me.of("swim"), me.of("hike")
    me("day_of", "average steps on days when I play padel", me.on(padel["day"])["steps"].mean(), "steps")
    me("day_of", "What is my mean stress on days with a swim?", me.on(swim["day"])["stress"].mean(), "score")
    me("day_of", "Average number of steps on days I go hiking", me.on(hike["day"])["steps"].mean(), "steps")
    me("day_of", "Resting heart rate on days with a strength session, average for 2025", me.on(me.of("strength", "2025-01-01", "2025-12-31")["day"])["resting_hr"].mean(), "bpm")
    me("day_of", "avg HRV on days i run", me.on(runs["day"])["hrv"].mean(), "ms")
    me("day_of", "How many pounds did I weigh on average on days with a run over 20 km?", me.on(runs[runs["distance_m"] > 20000]["day"])["weight_kg"].mean() / POUND_KG, "lb")
    me("day_of", "highest daily step count on a day with a bike ride", me.on(me.of("ride")["day"])["steps"].max(), "steps")
    me("day_of", "total steps on the days I ran in October 2026", me.on(me.of("run", "2026-10-01", "2026-10-31")["day"])["steps"].sum(), "steps")
    me("day_of", "on the days I swam this year how many steps did I average?", me.on(me.of("swim", YEAR)["day"])["steps"].mean(), "steps")
    me("day_of", "What's the median step count of days with a trail run?", me.on(me.of("trail_run")["day"])["steps"].median(), "steps")
    me("day_of", "avarage vigorous minutes on days with a run in September 2026", me.on(me.of("run", "2026-09-01", "2026-09-30")["day"])["vigorous_min"].mean(), "min")
    me("no_data", "average HRV on the days I rowed", "no_data")
    me("no_data", "How did I sleep on average the night after a swim in July 2026?", "no_data")


def _days_after(me: Person) -> None:
    runs = me.of("run")
    long = runs[runs["distance_m"] > 15000]
    me("day_after", "resting hart rate the day after a run longer than 15 km, on average", me.on(later(long["day"]))["resting_hr"].mean(), "bpm")
    me("day_after", "What is my average HRV the day after a race?", me.on(later(me.done[me.done["race"]]["day"]))["hrv"].mean(), "ms")
    me("day_after", "How many steps do I take on average the day after a run over 20k?", me.on(later(runs[runs["distance_m"] > 20000]["day"]))["steps"].mean(), "steps")
    me("day_after", "average stress on the day following a strength session in 2026", me.on(later(me.of("strength", YEAR)["day"]))["stress"].mean(), "score")
    me("day_after", "mean resting HR the day after hikes", me.on(later(me.of("hike")["day"]))["resting_hr"].mean(), "bpm")
    me("day_after", "HRV on the morning after runs with effort 8 or higher", me.on(later(runs[runs["effort"] >= 8]["day"]))["hrv"].mean(), "ms")
    me("day_after", "what was my resting heart rate the day after my marathon", me.on([date(2026, 10, 26)])["resting_hr"].mean(), "bpm")
    me("day_after", "How many steps the day after my last bike ride?", me.on(later([me.of("ride")["day"].max()]))["steps"].mean(), "steps")
    me("day_after", "my HRV the day after runs of over ten miles, average", me.on(later(runs[runs["distance_m"] > 16093.44]["day"]))["hrv"].mean(), "ms")


def _races(me: Person) -> None:
    races = me.done[me.done["race"]]
    last = races["day"].max()
    me("race", "how did I sleep the night before my last race? how long, I mean", me.on([last])["sleep_min"].mean(), "min")
    me("race", "How much did I sleep the night after the Lausanne marathon?", me.on(later([last]))["sleep_min"].mean(), "min")
    me("race", "what was my HRV on race day of the Lausanne marathon", me.on([last])["hrv"].mean(), "ms")
    me("race", "Average resting heart rate on race days", me.on(races["day"])["resting_hr"].mean(), "bpm")
    me("race", "average steps on race days in 2026", me.on(races["day"], YEAR)["steps"].mean(), "steps")
    spring = races[races["day"] < date(2026, 9, 1)]["day"].max()
    me("race", "hours slept the night before the Lavaux half marathon in 2026", me.on([spring])["sleep_min"].mean() / 60, "h")


def _extremes(home: Path) -> list[Case]:
    found = []
    for today in ("2026-11-21", "2026-10-01", "2025-07-01"):
        me = Person("demo", today, home)
        runs = me.of("run")
        longest = day_of_most(runs, "distance_m")
        questions = {
            "2026-11-21": ("what was my restign HR on the day of my longest run?", "resting_hr", "bpm"),
            "2026-10-01": ("How many minutes did I sleep the night before my longest run?", "sleep_min", "min"),
            "2025-07-01": ("How many steps did I take on the day of my longest run?", "steps", "steps"),
        }
        question, metric, unit = questions[today]
        me("day_of_extreme", question, me.on([longest])[metric].mean(), unit)
        found += me.cases
    me = Person("demo", NOW, home)
    _other_extremes(me)
    return found + me.cases


def _other_extremes(me: Person) -> None:
    runs, rides = me.of("run"), me.of("ride")
    busiest = day_of_most(during(me.days, "2025-01-01", "2025-12-31"), "steps")
    me("day_of_extreme", "which activity did I do on the day with my most steps in 2025?", "run", also=list(me.of("run", str(busiest), str(busiest))["name"]))
    me("day_of_extreme", "How many miles did I run on the day I took the most steps in 2026?", me.of("run", "2026-10-25", "2026-10-25")["distance_m"].sum() / MILE_M, "mi")
    me("day_of_extreme", "what was my stress on the day of my longest ride", me.on([day_of_most(rides, "distance_m")])["stress"].mean(), "score")
    climb = day_of_most(runs, "climb_m")
    me("day_of_extreme", "HRV the day after the run with the most climbing", me.on(later([climb]))["hrv"].mean(), "ms")
    hikes = me.of("hike")
    me("day_of_extreme", "How many steps did I do on the day of my longest hike?", me.on([day_of_most(hikes, "distance_m")])["steps"].mean(), "steps")


def _clock(moments: pd.Series) -> float:
    """Mean time of day in minutes after midnight; bed times lie on both sides of midnight, so count from noon."""
    known = moments.dropna()
    since_noon = (known.dt.hour * 60 + known.dt.minute - 720) % 1440
    return float((since_noon.mean() + 720) % 1440)
