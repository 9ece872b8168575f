# ruff: noqa: E501 - one case a line is a table to read through; wrapped, each would take six
# fmt: off
"""Two questions in one, and follow-ups that change one part of the question before."""

from pathlib import Path

from evals.gold.basics import MILE_M
from evals.gold.joined_parts.person import Person, later
from evals.gold.writing import Case

YEAR = "2026-01-01"
NOW = "2026-11-21"
LAST = ("2025-01-01", "2025-12-31")


def cases(home: Path) -> list[Case]:
    """The cases of this part."""
    me = Person("demo", NOW, home)
    _two_in_one(me)
    _follow_ups(me)
    return [*me.cases, *_worn(home)]


def _two_in_one(me: Person) -> None:
    runs, rides = me.of("run", YEAR), me.of("ride", YEAR)
    me("two_in_one", "How many swims and how many hikes did I do in 2025?", [len(me.of("swim", *LAST)), len(me.of("hike", *LAST))])
    me("two_in_one", "when did i last swim and when did I last ride?", [me.of("swim")["day"].max(), me.of("ride")["day"].max()])
    me("two_in_one", "average sleep the night before and the night after runs this year", [me.on(runs["day"])["sleep_min"].mean(), me.on(later(runs["day"]))["sleep_min"].mean()], "min")
    me("two_in_one", "How many miles did I run and how many did I ride in 2026?", [runs["distance_m"].sum() / MILE_M, rides["distance_m"].sum() / MILE_M], "mi")
    me("two_in_one", "average resting heart rate on days with a run, and on rest days?", [me.on(me.of("run")["day"])["resting_hr"].mean(), me.rest()["resting_hr"].mean()], "bpm")
    strong = me.of("strength", YEAR)["day"]
    me("two_in_one", "what's my average resting HR the day after strength sessions and the day after runs, this year?", [me.on(later(strong))["resting_hr"].mean(), me.on(later(runs["day"]))["resting_hr"].mean()], "bpm")


def _follow_ups(me: Person) -> None:
    runs = me.of("run")
    first = "What was my average resting heart rate on days with a run in 2026?"
    me("follow_up", "and in 2025?", me.on(me.of("run", *LAST)["day"])["resting_hr"].mean(), "bpm", previous=first)
    me("follow_up", "and on days with a strength session?", me.on(me.of("strength", YEAR)["day"])["resting_hr"].mean(), "bpm", previous=first)
    me("follow_up", "What about HRV?", me.on(me.of("run", YEAR)["day"])["hrv"].mean(), "ms", previous=first)
    after = "How long do I sleep on average the night after a run longer than 15 km?"
    me("follow_up", "and the night before?", me.on(runs[runs["distance_m"] > 15000]["day"])["sleep_min"].mean(), "min", previous=after)
    me("follow_up", "and longer than 20 km?", me.on(later(runs[runs["distance_m"] > 20000]["day"]))["sleep_min"].mean(), "min", previous=after)
    me("follow_up", "how about last month?", len(me.of("strength", "2026-10-01", "2026-10-31")), "workouts", previous="how many strength sessions did I do this month?")
    me("follow_up", "and hike?", me.of("hike")["day"].max(), previous="when did I last swim?")
    short = runs[me.with_day(runs, "sleep_min") < 420]
    me("follow_up", "in miles please", short["distance_m"].sum() / MILE_M, "mi", previous="how far did I run on days when I slept under 7 hours?")
    me("follow_up", "and with under 6.5 hours?", runs[me.with_day(runs, "sleep_min") < 390]["distance_m"].sum() / 1000, "km", previous="how far did I run on days when I slept under 7 hours?")
    me("follow_up", "and on rest days?", me.rest(YEAR)["steps"].mean(), "steps", previous="average steps on days with a run this year")


def _worn(home: Path) -> list[Case]:
    me = Person("life60", "2021-09-12", home)
    me("follow_up", "and bike rides?", len(me.of("ride", "2021-07-01", "2021-07-31")), "rides", previous="How many walks did I do in July?")
    me("follow_up", "and in August?", len(me.of("walk", "2021-08-01", "2021-08-31")), "walks", previous="How many walks did I do in July?")
    me("follow_up", "and the day after?", me.on(later(me.of("walk")["day"]))["resting_hr"].mean(), "bpm", previous="average resting heart rate on days with a walk")
    me("two_in_one", "How many walks and how many bike rides did I do in total?", [len(me.of("walk")), len(me.of("ride"))])
    other = Person("life44", "2021-08-17", home)
    other("follow_up", "and on days without one?", other.off(other.of("walk")["day"])["steps"].mean(), "steps", previous="average steps on days with a walk")
    other("two_in_one", "how many swims did I do and when was the last one?", [len(other.of("swim")), other.of("swim")["day"].max()])
    return [*me.cases, *other.cases]
