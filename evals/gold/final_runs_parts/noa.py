"""Plain questions of ``noa``: totals, averages, counts, records and dates. Today is Saturday, 21 November 2026."""

from evals.gold.basics import FOOT_M, MILE_M
from evals.gold.final_runs_parts.view import Ask, count, kms, most

ASKS = [
    Ask("How many kilometres did I run in 2025?", "total", lambda a: a.runs.at("2025").km, "km"),
    Ask("how many runs this month so far", "count", lambda a: a.runs.at("2026-11").n, "runs"),
    Ask("What's my longest run ever?", "record", lambda a: a.runs.top("distance_m").distance_m / 1000, "km"),
    Ask("When did I last go swimming?", "date", lambda a: a.of("swim").rows.day.iloc[-1]),
    Ask("Total distance cycled this year, please.", "total", lambda a: a.of("ride").at("2026").km, "km"),
    Ask("Average pace of my runs in October 2026?", "average", lambda a: a.runs.at("2026-10").pace(), "s/km"),
    Ask("How far did I run last week?", "total", lambda a: a.runs.at("2026-11-09", "2026-11-15").km, "km"),
    Ask("number of strength sessions in 2024", "count", lambda a: a.of("strength").at("2024").n, "workouts"),
    Ask(
        "On what date did I run the Lausanne marathon?", "date", lambda a: a.named("Lausanne marathon").rows.day.iloc[0]
    ),
    Ask(
        "hey coach, quick one: what was my finish time at the Lausanne marathon, in minutes?",
        "record",
        lambda a: a.named("Lausanne marathon").rows.moving_s.iloc[0] / 60,
        "min",
    ),
    Ask("How many races have I done altogether?", "count", lambda a: a.races.n, "races"),
    Ask("Whats the highest heart rate I ever hit on a run?", "record", lambda a: a.runs.rows.max_hr.max(), "bpm"),
    Ask("how many miles did i run in september 2026", "total", lambda a: a.runs.at("2026-09").miles, "mi"),
    Ask(
        "Could you add up the calories I burned in all my workouts in May 2026?",
        "total",
        lambda a: a.at("2026-05").sum("kcal"),
        "kcal",
    ),
    Ask("How long is a typical run of mine on average, in km?", "average", lambda a: a.runs.km / a.runs.n, "km"),
    Ask("How many horus did I spend running in 2024?", "total", lambda a: a.runs.at("2024").time(), "h"),
    Ask("How often did I play padel in 2025?", "count", lambda a: a.of("padel").at("2025").n, "times"),
    Ask("Date of my longest bike ride?", "date", lambda a: a.of("ride").top("distance_m").day),
    Ask("How long was my longest swim, in metres?", "record", lambda a: a.of("swim").rows.distance_m.max(), "m"),
    Ask("Which day was my first trail run?", "date", lambda a: a.of("trail_run").rows.day.iloc[0]),
    Ask(
        "What did I average for heart rate on runs in 2026?", "average", lambda a: a.runs.at("2026").level("hr"), "bpm"
    ),
    Ask("How much did I climb in total on my hikes?", "total", lambda a: a.of("hike").sum("climb_m"), "m"),
    Ask(
        "Total elevation gain of my 2026 runs in feet?",
        "total",
        lambda a: a.runs.at("2026").sum("climb_m") / FOOT_M,
        "ft",
    ),
    Ask(
        "How many workouts did I log in the last 30 days?",
        "count",
        lambda a: a.at("2026-10-23", "2026-11-21").n,
        "workouts",
    ),
    Ask("how far was my last run", "record", lambda a: a.runs.rows.distance_m.iloc[-1] / 1000, "km"),
    Ask("What pace did I run my most recent run at?", "record", lambda a: a.runs.last(1).pace(), "s/km"),
    Ask(
        "Which month of 2025 had the most running kilometres?",
        "group",
        lambda a: most(a.runs.at("2025").by("month", kms)),
    ),
    Ask("In which year did I run the most often?", "group", lambda a: most(a.runs.by("year", count))),
    Ask("How many kilometers have I put on the Brooks Ghost?", "total", lambda a: a.shoe("Brooks Ghost").km, "km"),
    Ask(
        "My fastest 5k race, how many minutes?", "record", lambda a: a.races.named("5k").rows.moving_s.min() / 60, "min"
    ),
    Ask(
        "What was the average cadence of my runs in 2025?",
        "average",
        lambda a: a.runs.at("2025").level("cadence"),
        "spm",
    ),
    Ask("coudl you tell me my longest walk in km", "record", lambda a: a.of("walk").rows.distance_m.max() / 1000, "km"),
    Ask(
        "How long does one of my strength workouts take on average, in minutes?",
        "average",
        lambda a: a.of("strength").time_each(),
        "min",
    ),
    Ask(
        "What is the average distance per ride, in miles?",
        "average",
        lambda a: a.of("ride").miles / a.of("ride").n,
        "mi",
    ),
    Ask("Longest run of 2024 in miles?", "record", lambda a: a.runs.at("2024").rows.distance_m.max() / MILE_M, "mi"),
    Ask("How far did I run on Christmas Day 2024?", "total", lambda a: a.runs.at("2024-12-25").km, "km"),
]
