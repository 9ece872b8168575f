"""Questions of ``sam`` about runs and other workouts. Today is Saturday, 21 November 2026."""

from datetime import date

from evals.gold.basics import FOOT_M, share, streak, yes
from evals.gold.final_runs_parts.view import Ask, Log, count, gap, kms, most, related
from evals.gold.round4.tools import difference, direction, weeks_with

_TODAY = date(2026, 11, 21)
STRENGTH = "How many strength workouts did I do in 2025?"
SEPTEMBER = "What was my average heart rate on runs in September 2026?"

ASKS = [
    Ask("How far have I run this year?", "total", lambda a: a.runs.at("2026").km, "km"),
    Ask("What was my average pace in October 2026?", "mean", lambda a: a.runs.at("2026-10").pace(), "s/km"),
    Ask(STRENGTH, "count", lambda a: a.of("strength").at("2025").n, "workouts"),
    Ask("and so far in 2026?", "follow_up", lambda a: a.of("strength").at("2026").n, "workouts", STRENGTH),
    Ask("When was my longest bike ride?", "record", lambda a: a.of("ride").top("distance_m").day),
    Ask("In which month of 2026 did I run the most kilometers?", "group",
        lambda a: most(a.runs.at("2026").by("month", kms))),
    Ask("How many treadmill runs did I do in 2025 and how long were they on average, in km?", "two",
        lambda a: [a.of("treadmill_run").at("2025").n, a.of("treadmill_run").at("2025").mean("distance_m") / 1000],
        tolerance_rel=0.01),
    Ask("How many seconds faster was I in the 5k du Parc in 2026 than in 2024?", "comparison",
        lambda a: difference(_race(a, "5k du Parc", "2024"), _race(a, "5k du Parc", "2026")), "s"),
    Ask("How many days without any activity did I have in September 2026?", "days",
        lambda a: 30 - a.at("2026-09").days, "days"),
    Ask("Is my average heart rate in races higher than in my other runs this year?", "yes_no",
        lambda a: yes(a.runs.at("2026").races.hr() > a.runs.at("2026").where(lambda d: ~d["race"]).hr())),
    Ask("How many km have I run in the Brooks Ghost?", "shoe", lambda a: a.shoe("Brooks Ghost").km, "km"),
    Ask("Which shoe did I use for the most runs in 2026?", "shoe", lambda a: most(a.runs.at("2026").by("shoe", count))),
    Ask("How many meters did I climb on runs in May 2026?", "total",
        lambda a: a.runs.at("2026-05").sum("climb_m"), "m"),
    Ask("What percentage of my runs in 2026 started before 8 am?", "share",
        lambda a: share(a.runs.at("2026").hours(0, 8).n, a.runs.at("2026").n), "%"),
    Ask("did i run more km on trails in 2026 than in 2025", "yes_no",
        lambda a: yes(a.of("trail_run").at("2026").km > a.of("trail_run").at("2025").km)),
    Ask("How many meters did I swim in 2025 in total?", "total",
        lambda a: a.of("swim").at("2025").sum("distance_m"), "m"),
    Ask("Correlation between distance and average heart rate of my runs in 2026?", "correlation",
        lambda a: related(a.runs.at("2026"), "distance_m", "hr"), "correlation"),
    Ask("What is the average effort rating of my runs in 2025?", "mean", lambda a: a.runs.at("2025").mean("effort"),
        tolerance_rel=0.01),
    Ask("What are the distances of my three longest runs in 2025?", "ranking",
        lambda a: [*(a.runs.at("2025").rows.distance_m.nlargest(3) / 1000)], "km", tolerance_rel=0.01),
    Ask("When did I last run more than 30 km?", "last", lambda a: a.runs.longer(30).rows.day.max()),
    Ask("How many weeks in 2026 had at least 50 km of running?", "weeks",
        lambda a: weeks_with(a.runs, "2026", 50), "weeks"),
    Ask("What's my longest run streak in 2026, in days?", "streak",
        lambda a: streak(a.runs.at("2026").rows.day), "days"),
    Ask("longest period without a run in 2025 pls, in days", "gap", lambda a: gap(a.runs.at("2025").rows.day), "days"),
    Ask("How many kilometers did I run in the last 7 days?", "total",
        lambda a: a.runs.at("2026-11-15", "2026-11-21").km, "km"),
    Ask("How many workouts did I do in the past 30 days?", "count",
        lambda a: a.at("2026-10-23", "2026-11-21").n, "workouts"),
    Ask("How many km did I run this week and how many last week?", "two",
        lambda a: [a.runs.at("2026-11-16", "2026-11-22").km, a.runs.at("2026-11-09", "2026-11-15").km], "km",
        tolerance_rel=0.01),
    Ask("What share of my running distance this year did I run on weekends?", "share",
        lambda a: share(a.runs.at("2026").on("Saturday", "Sunday").km, a.runs.at("2026").km), "%"),
    Ask("What is my best time in a 10k race?", "record",
        lambda a: a.races.where(lambda d: d["distance_m"].between(9_900, 10_200)).rows.moving_s.min(), "s"),
    Ask(SEPTEMBER, "mean", lambda a: a.runs.at("2026-09").level("hr"), "bpm"),
    Ask("What about the month before?", "follow_up", lambda a: a.runs.at("2026-08").level("hr"), "bpm", SEPTEMBER),
    Ask("What is my average power on bike rides?", "no_data",
        lambda a: "no_data" if not a.of("ride").rows.power.notna().any() else None),
    Ask("Total climb of all my hikes in feet?", "total", lambda a: a.of("hike").sum("climb_m") / FOOT_M, "ft"),
    Ask("How many days has it been since I last played padel?", "since",
        lambda a: (_TODAY - a.of("padel").rows.day.max()).days, "days"),
    Ask("How many of my runs in 2026 had an average heart rate over 150?", "count",
        lambda a: a.runs.at("2026").where(lambda d: d["hr"] > 150).n, "runs"),
    Ask("Did my monthly running distance go up or down from January to June 2026?", "trend",
        lambda a: direction(a.runs.at("2026-01-01", "2026-06-30").by("month", kms))),
]  # fmt: skip


def _race(log: Log, name: str, year: str) -> float:
    found = log.named(name).at(year)
    if found.n != 1:
        raise ValueError(f"{found.n} races are called {name} in {year}")
    return found.sum("moving_s")
