# ruff: noqa: E501 - one case a line is a table to read through; wrapped, each would take six
# fmt: off
"""Wristband wearers: workouts of which only the kind is known, joined with their days and nights."""

from pathlib import Path

from evals.gold.joined_parts.person import Person, later
from evals.gold.writing import Case


def cases(home: Path) -> list[Case]:
    """The cases of this part."""
    return [*_biker(home), *_biker_midway(home), *_walker(home), *_lifter(home)]


def _biker(home: Path) -> list[Case]:
    me = Person("life60", "2021-09-12", home)
    bike, walk, done = me.of("ride")["day"], me.of("walk")["day"], me.done["day"]
    me("day_of", "What's my average stepcount on days I go biking?", me.on(bike)["steps"].mean(), "steps")
    me("day_of", "average resting heart rate on days with a walk", me.on(walk)["resting_hr"].mean(), "bpm")
    me("day_of", "how many active minutes of vigorous intensity on average on days with a bike ride", me.on(bike)["vigorous_min"].mean(), "min")
    me("day_of", "max steps on a day with a walk", me.on(walk)["steps"].max(), "steps")
    me("day_of", "How many steps did I take on the day of my tennis match?", me.on(me.of("tennis")["day"])["steps"].mean(), "steps")
    me("night_before", "How much did I sleep on average the night before a bike ride?", me.on(bike)["sleep_min"].mean(), "min")
    me("night_after", "How much do I sleep on average the night after a bike ride?", me.on(later(bike))["sleep_min"].mean(), "min")
    me("night_after", "hours of sleep the night after a walk, mean", me.on(later(walk))["sleep_min"].mean() / 60, "h")
    me("day_after", "what's my resting HR the day after biking, on average?", me.on(later(bike))["resting_hr"].mean(), "bpm")
    me("with_without", "average steps on days I walk vs days I bike", [me.on(walk)["steps"].mean(), me.on(bike)["steps"].mean()], "steps")
    me("with_without", "Are my steps higher on days with a logged walk than on days with a bike ride?", "yes" if me.on(walk)["steps"].mean() > me.on(bike)["steps"].mean() else "no")
    me("with_without", "mean number of vigorous minutes, days with a ride compared with days with a walk", [me.on(bike)["vigorous_min"].mean(), me.on(walk)["vigorous_min"].mean()], "min")
    me("days_with_both", "How many days did I take more than 10,000 steps and go for a walk?", int((me.on(walk)["steps"] > 10000).sum()), "days")
    me("days_with_both", "on how many days did i do both a walk and a bike ride?", len(set(walk) & set(bike)), "days")
    me("days_with_both", "How many times did I go biking after sleeping less than 5 hours?", int((me.on(bike)["sleep_min"] < 300).sum()))
    me("days_with_both", "Count of days with a workout and less than 5000 steps", int((me.on(done)["steps"] < 5000).sum()), "days")
    me("runs_by_day", "how many bike rides did I do on days with a resting heart rate above 65", int((me.on(bike)["resting_hr"] > 65).sum()), "rides")
    me("day_of_extreme", "Which activity did I do on the day with the most steps?", "walk")
    me("two_workouts", "How many days had two workouts or more?", int((me.done.groupby("day").size() >= 2).sum()), "days")
    count = me.done.groupby("day").size()
    me("two_workouts", "average steps on days with at least two workouts", me.on(count[count >= 2].index)["steps"].mean(), "steps")
    me("no_data", "average sleep the night after a swim", "no_data")
    return me.cases


def _biker_midway(home: Path) -> list[Case]:
    me = Person("life60", "2021-08-01", home)
    june = me.of("ride", "2021-06-01", "2021-06-30")["day"]
    july = me.of("walk", "2021-07-01", "2021-07-31")["day"]
    me("day_of", "In June, what was my average step count on days with a bike ride?", me.on(june)["steps"].mean(), "steps")
    me("day_of", "steps on average on walking days last month (days with a logged walk)", me.on(july)["steps"].mean(), "steps")
    me("night_after", "How many hours did I sleep on average after bike rides in June? I mean the following night.", me.on(later(june))["sleep_min"].mean() / 60, "h")
    me("day_of", "how did my resting heart rate average on days with a ride in july?", me.on(me.of("ride", "2021-07-01", "2021-07-31")["day"])["resting_hr"].mean(), "bpm")
    return me.cases


def _walker(home: Path) -> list[Case]:
    me = Person("life44", "2021-08-17", home)
    walk, swim, run, done = me.of("walk")["day"], me.of("swim")["day"], me.of("run")["day"], me.done["day"]
    me("day_of", "average steps on days with a walk", me.on(walk)["steps"].mean(), "steps")
    me("day_of", "What was my average HRV on the days I swam?", me.on(swim)["hrv"].mean(), "ms")
    me("day_of", "avg stres score on days i ran", me.on(run)["stress"].mean(), "score")
    me("night_after", "How long did I sleep on average the night after a swim?", me.on(later(swim))["sleep_min"].mean(), "min")
    me("night_before", "how did I sleep before my last run - how many minutes that night?", me.on([run.max()])["sleep_min"].mean(), "min")
    me("night_before", "average sleep the night before a walk in July, in hours", me.on(me.of("walk", "2021-07-01", "2021-07-31")["day"])["sleep_min"].mean() / 60, "h")
    me("day_after", "Resting heart rate the day after a swim, on average?", me.on(later(swim))["resting_hr"].mean(), "bpm")
    me("day_after", "How many steps did I make on the day after my last run?", me.on(later([run.max()]))["steps"].mean(), "steps")
    me("with_without", "Average steps on days with a workout versus without", [me.on(done)["steps"].mean(), me.off(done)["steps"].mean()], "steps")
    me("with_without", "do I take more steps on days with a walk than on days without one?", "yes" if me.on(walk)["steps"].mean() > me.off(walk)["steps"].mean() else "no")
    me("rest_days", "average HRV on rest days", me.rest()["hrv"].mean(), "ms")
    me("rest_days", "how many steps do i average on days without any workout", me.rest()["steps"].mean(), "steps")
    me("rest_days", "what is my mean stress score on rest days in July 2021", me.rest("2021-07-01", "2021-07-31")["stress"].mean(), "score")
    me("days_with_both", "How many days with a walk had more than 10000 steps?", int((me.on(walk)["steps"] > 10000).sum()), "days")
    me("days_with_both", "on how many days did I walk after sleeping more than eight hours", int((me.on(walk)["sleep_min"] > 480).sum()), "days")
    me("days_with_both", "percentage of days with a walk on which I reached at least 8,000 steps", 100 * (me.on(walk)["steps"].dropna() >= 8000).mean(), "%")
    me("day_of_extreme", "What workout did I do on the day with my highest step count?", "walk")
    me("two_workouts", "How many days had at least two workouts?", int((me.done.groupby("day").size() >= 2).sum()), "days")
    me("no_data", "What was my sleep on average the night after tennis in June?", "no_data")
    return me.cases


def _lifter(home: Path) -> list[Case]:
    me = Person("life42", "2022-01-22", home)
    lift, walk, done = me.of("weights")["day"], me.of("walk")["day"], me.done["day"]
    me("day_of", "average steps on days with weights", me.on(lift)["steps"].mean(), "steps")
    me("day_of", "What's my mean resting heart rate on days when I lift weights?", me.on(lift)["resting_hr"].mean(), "bpm")
    me("night_before", "average sleep the night before a weight training session", me.on(lift)["sleep_min"].mean(), "min")
    me("night_after", "sleep in hours the night after lifting weights, on average", me.on(later(lift))["sleep_min"].mean() / 60, "h")
    me("day_after", "Average resting heart rate the day after weights", me.on(later(lift))["resting_hr"].mean(), "bpm")
    me("day_after", "mean stress score on the day folowing a walk", me.on(later(walk))["stress"].mean(), "score")
    me("with_without", "Average resting heart rate on workout days?", me.on(done)["resting_hr"].mean(), "bpm")
    me("with_without", "is my average sleep longer on nights after weights than on nights before weights?", "yes" if me.on(later(lift))["sleep_min"].mean() > me.on(lift)["sleep_min"].mean() else "no")
    me("days_with_both", "number of days I lifted weights and took over 10,000 steps", int((me.on(lift)["steps"] > 10000).sum()), "days")
    me("days_with_both", "How many days did I do both weights and a walk?", len(set(lift) & set(walk)), "days")
    me("runs_by_day", "how many weights sessions on days when I'd slept under 6 hours", int((me.on(lift)["sleep_min"] < 360).sum()))
    me("runs_by_day", "How many workouts did I do on days with a stress score of 75 or more?", int((me.with_day(me.done, "stress") >= 75).sum()), "workouts")
    me("day_of_extreme", "Highest step count on a day with weights?", me.on(lift)["steps"].max(), "steps")
    me("two_workouts", "how many days with exactly two workouts", int((me.done.groupby("day").size() == 2).sum()), "days")
    return me.cases
