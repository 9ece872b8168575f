# ruff: noqa: E501 - one case a line is a table to read through; wrapped, each would take six
# fmt: off
"""The demo athlete's days with and without workouts, workouts picked by their day, both together, and correlations."""

from pathlib import Path

import pandas as pd

from evals.gold.basics import MILE_M
from evals.gold.joined_parts.person import Person, during, later, mean_pace, pace, weighted_hr
from evals.gold.writing import Case

YEAR = "2026-01-01"
NOW = "2026-11-21"


def cases(home: Path) -> list[Case]:
    """The cases of this part."""
    me = Person("demo", NOW, home)
    _with_and_without(me)
    _rest(me)
    _picked_by_night(me)
    _picked_by_day(me)
    _both(me)
    _two_workouts(me)
    _by_week(me)
    _correlations(me)
    return me.cases


def _with_and_without(me: Person) -> None:
    ran, moved = me.of("run")["day"], me.done["day"]
    steps = [me.on(ran)["steps"].mean(), me.off(ran)["steps"].mean()]
    me("with_without", "average steps on days I run vs days I don't", steps, "steps")
    me("with_without", "how many more stesp do I average on days with a run than on days without one?", steps[0] - steps[1], "steps")
    me("with_without", "Do I sleep longer the night after a run than on other nights?", _yes(me.on(later(ran))["sleep_min"].mean() > me.off(later(ran))["sleep_min"].mean()))
    me("with_without", "is my resting HR lower on days with a workout than on days without?", _yes(me.on(moved)["resting_hr"].mean() < me.off(moved)["resting_hr"].mean()))
    me("with_without", "compare my avrage HRV on workout days and on days off", [me.on(moved)["hrv"].mean(), me.off(moved)["hrv"].mean()], "ms")
    me("with_without", "Do I take more steps on days with a run?", _yes(steps[0] > steps[1]))
    strong = me.of("strength")["day"]
    me("with_without", "mean steps: strength days versus all other days", [me.on(strong)["steps"].mean(), me.off(strong)["steps"].mean()], "steps")
    me("with_without", "how many steps do I take on average on days without a run this year?", me.off(ran, YEAR)["steps"].mean(), "steps")
    me("with_without", "What's my average resting heart rate on days I don't run?", me.off(ran)["resting_hr"].mean(), "bpm")
    me("with_without", "average stress on days with no workout in 2025", me.off(moved, "2025-01-01", "2025-12-31")["stress"].mean(), "score")
    me("with_without", "On how many days in October 2026 did I not run?", len(me.off(ran, "2026-10-01", "2026-10-31")), "days")


def _rest(me: Person) -> None:
    me("rest_days", "average HRV on rest days", me.rest()["hrv"].mean(), "ms")
    me("rest_days", "How many steps do I take on a rest day, on average, this year?", me.rest(YEAR)["steps"].mean(), "steps")
    me("rest_days", "mean sleep on my rest days in 2025, in hours", me.rest("2025-01-01", "2025-12-31")["sleep_min"].mean() / 60, "h")
    me("rest_days", "What was my highest step count on a rest day?", me.rest()["steps"].max(), "steps")
    me("rest_days", "On how many rest days did I still take over 10,000 steps?", int((me.rest()["steps"] > 10000).sum()), "days")
    me("rest_days", "number of rest days in september 2026", len(me.rest("2026-09-01", "2026-09-30")), "days")
    me("rest_days", "resting heart rate on rest days since june, average", me.rest("2026-06-01")["resting_hr"].mean(), "bpm")


def _picked_by_night(me: Person) -> None:
    runs = me.of("run")
    slept = me.with_day(runs, "sleep_min")
    short = runs[slept < 390]
    me("runs_by_night", "how far did I run on days when I slept under 7 hours?", runs[slept < 420]["distance_m"].sum() / 1000, "km")
    me("runs_by_night", "average pace of my runs after nights with less than 6.5 hours of sleep", pace(short), "s/km", also=[mean_pace(short)])
    me("runs_by_night", "How many runs did I do after sleping less than six hours?", int((slept < 360).sum()), "runs")
    me("runs_by_night", "How many miles did I run in 2026 on days on which I slept less than 7 hours?", during(runs[slept < 420], YEAR)["distance_m"].sum() / MILE_M, "mi")
    good = runs[slept > 480]
    me("runs_by_night", "avg heart rate of runs after more than 8 hours of sleep", good["hr"].mean(), "bpm", also=[weighted_hr(good)])
    me("runs_by_night", "mean effort of the runs after nights under 6.5 hours", short["effort"].mean(), "rpe")
    me("runs_by_night", "How many miles was the longest run I did after a night of under 6 hours?", runs[slept < 360]["distance_m"].max() / MILE_M, "mi")
    late = runs[me.with_day(runs, "deep_min") > 100]
    me("runs_by_night", "average distance of runs following a night with over 100 minutes of deep sleep", late["distance_m"].mean() / 1000, "km")
    me("runs_by_night", "pace per mile, on average, on runs when I'd slept more than 8 hours", pace(good, MILE_M), "s/mi", also=[mean_pace(good, MILE_M)])
    strong = me.of("strength")
    me("runs_by_night", "how many strength workouts did I do on days when I slept less than 7 h?", int((me.with_day(strong, "sleep_min") < 420).sum()), "workouts")
    me("runs_by_night", "calories burned in workouts after nights of less than six and a half hours, in total", me.done[me.with_day(me.done, "sleep_min") < 390]["kcal"].sum(), "kcal")


def _picked_by_day(me: Person) -> None:
    runs, done = me.of("run"), me.done
    tense = runs[me.with_day(runs, "stress") > 40]
    me("runs_by_day", "average effort of runs when my stress was over 40", tense["effort"].mean(), "rpe")
    me("runs_by_day", "how many runs did I do on days with a stress above 40", len(tense), "runs")
    resting = me.with_day(runs, "resting_hr")
    me("runs_by_day", "total miles I ran on days my resting heart rate was above 56", runs[resting > 56]["distance_m"].sum() / MILE_M, "mi")
    fresh = runs[resting < 52]
    me("runs_by_day", "Average pace per mile on runs when resting HR was below 52?", pace(fresh, MILE_M), "s/mi", also=[mean_pace(fresh, MILE_M)])
    hrv = me.with_day(runs, "hrv")
    me("runs_by_day", "avg run distance in miles on days with HRV over 60", runs[hrv > 60]["distance_m"].mean() / MILE_M, "mi")
    me("runs_by_day", "how many runs on days with hrv under 45 in 2025", len(during(runs[hrv < 45], "2025-01-01", "2025-12-31")), "runs")
    me("runs_by_day", "heart rate on runs on days with HRV below 45, average", runs[hrv < 45]["hr"].mean(), "bpm", also=[weighted_hr(runs[hrv < 45])])
    steps = me.with_day(done, "steps")
    me("runs_by_day", "Number of workouts on days with fewer than 8000 steps", int((steps < 8000).sum()), "workouts")
    me("runs_by_day", "how many hours of workouts did i do on days with over 20,000 steps in 2026", during(done[steps > 20000], YEAR)["moving_s"].sum() / 3600, "h", also=[during(done[steps > 20000], YEAR)["elapsed_s"].sum() / 3600])
    me("runs_by_day", "on days with more than 25k steps, how many miles did I run on average per run?", runs[me.with_day(runs, "steps") > 25000]["distance_m"].mean() / MILE_M, "mi")


def _both(me: Person) -> None:
    ran = me.of("run")["day"]
    on = me.on(ran)
    me("days_with_both", "how many days did I both take over 10,000 steps and do a run?", int((on["steps"] > 10000).sum()), "days")
    me("days_with_both", "On how many days this year did I run and sleep less than 7 hours?", int((me.on(ran, YEAR)["sleep_min"] < 420).sum()), "days")
    me("days_with_both", "days with a workout and a resting heart rate of 50 or lower in 2026", int((me.on(me.done["day"], YEAR)["resting_hr"] <= 50).sum()), "days")
    me("days_with_both", "How many days did I have more than 20k steps without a run?", int((me.off(ran)["steps"] > 20000).sum()), "days")
    me("days_with_both", "number of days on which i did both a run and a strength session", len(set(ran) & set(me.of("strength")["day"])), "days")
    me("days_with_both", "how many days have I done a ride and a run on the same day?", len(set(ran) & set(me.of("ride")["day"])), "days")
    me("days_with_both", "What percentage of my running days in 2026 had over 15,000 steps?", 100 * (me.on(ran, YEAR)["steps"].dropna() > 15000).mean(), "%", also=[100 * (me.on(ran, YEAR)["steps"] > 15000).mean()])
    me("days_with_both", "how many days in 2025 with a run and stress over 35?", int((me.on(ran, "2025-01-01", "2025-12-31")["stress"] > 35).sum()), "days")
    me("days_with_both", "How many days last month had neither a workout nor 8,000 steps?", int((me.rest("2026-10-01", "2026-10-31")["steps"] < 8000).sum()), "days")
    me("days_with_both", "how many times did I run on the day after a strength session?", len(set(ran) & later(me.of("strength")["day"])), "days", also=[int(ran.isin(later(me.of("strength")["day"])).sum())])


def _two_workouts(me: Person) -> None:
    count = me.done.groupby("day").size()
    two, more = count[count == 2].index, count[count >= 2].index
    me("two_workouts", "on days with two workouts, how many steps do I average?", me.on(two)["steps"].mean(), "steps", also=[me.on(more)["steps"].mean()])
    me("two_workouts", "How many days had more than one workout?", len(more), "days")
    me("two_workouts", "how many days with two or more activities this year", int((during_index(count, YEAR) >= 2).sum()), "days")
    me("two_workouts", "average sleep on the night after days with at least 2 workouts", me.on(later(more))["sleep_min"].mean(), "min")
    me("two_workouts", "resting heart rate the day after a day with at least two workouts - average", me.on(later(more))["resting_hr"].mean(), "bpm")
    runs = me.of("run").groupby("day").size()
    me("two_workouts", "On how many days did I run twice?", int((runs >= 2).sum()), "days")


def during_index(count: pd.Series, start: str) -> pd.Series:
    """The counts of the days from *start* on."""
    return count[[str(day) >= start for day in count.index]]


def _by_week(me: Person) -> None:
    runs = me.of("run")
    week = runs["start"].dt.to_period("W")
    volume = runs.groupby(week)["distance_m"].sum()
    big = volume[volume > 50000].index
    mine = runs[week.isin(big)]
    me("by_week", "average heart rate on runs in weeks with more than 50 km of running", mine["hr"].mean(), "bpm", also=[weighted_hr(mine)])
    me("by_week", "How many weeks did I run more than 50 km?", len(big), "weeks")
    lived = me.days[pd.to_datetime(me.days["day"]).dt.to_period("W").isin(big)]
    me("by_week", "average sleep in weeks when I ran more than 50 km", lived["sleep_min"].mean(), "min")


def _correlations(me: Person) -> None:
    runs = me.of("run")
    distance = runs.groupby("day")["distance_m"].sum()
    effort = runs.groupby("day")["effort"].mean()
    for question, values, column, metric, lag in (
        (
            "correlation between running distance and that day's steps, on the days I ran",
            distance,
            "distance_m",
            "steps",
            0,
        ),
        (
            "How does the distance of my runs correlate with the sleep of the night before?",
            distance,
            "distance_m",
            "sleep_min",
            0,
        ),
        (
            "correlation between run distance and my resting heart rate on the same day (run days only)",
            distance,
            "distance_m",
            "resting_hr",
            0,
        ),
        ("what's the correlation of run distance with next-day HRV", distance, "distance_m", "hrv", 1),
        ("pearson correlation: effort of my runs vs steps that day", effort, "effort", "steps", 0),
        (
            "correlation between the distance I run and the number of steps on the next day",
            distance,
            "distance_m",
            "steps",
            1,
        ),
        ("Correlate how far I run with my stress the day after", distance, "distance_m", "stress", 1),
    ):
        day = values.copy()
        day.index = pd.Index(sorted(later(values.index, lag)))
        each = runs[column].corr(me.with_day(runs, metric, lag))
        me("correlation", question, day.corr(me.days[metric]), "correlation", also=[each], tolerance=0.02)
    time = me.done.groupby("day")["moving_s"].sum()
    me("correlation", "correlation between a day's total workout time and its steps, over days with a workout", time.corr(me.days["steps"]), "correlation", tolerance=0.02)


def _yes(true: bool) -> str:
    return "yes" if true else "no"
