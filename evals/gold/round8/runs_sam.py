"""Questions about the runs and other workouts of ``sam``, asked on 2026-11-21."""

from datetime import date

from evals.gold.basics import MILE_M, share, streak, yes
from evals.gold.final_runs_parts.view import Ask, count, gap, kms, least, most, moving, related
from evals.gold.round4.tools import difference, direction, following, weeks_with
from evals.gold.round5.days_tools import ranked

OCTOBER = "How many kilometres did I run in October 2026?"
GYM = "How many strength sessions did I do in 2025?"

ASKS = [
    Ask(OCTOBER, "total", lambda a: a.runs.at("2026-10").km, "km"),
    Ask("How many runs was that?", "follow_up", lambda a: a.runs.at("2026-10").n, "runs", OCTOBER),
    Ask(GYM, "count", lambda a: a.of("strength").at("2025").n, "workouts"),
    Ask("What about this year?", "follow_up", lambda a: a.of("strength").at("2026").n, "workouts", GYM),
    Ask("What was my average pace on trail runs in 2026?", "mean", lambda a: a.of("trail_run").at("2026").pace(),
        "s/km"),
    Ask("How many days ago was my last run?", "gap",
        lambda a: (date(2026, 11, 21) - a.runs.rows.day.max()).days, "days"),
    Ask("What was my finishing time at the Lausanne marathon, in minutes?", "single",
        lambda a: a.named("Lausanne marathon").sum("moving_s") / 60, "min"),
    Ask("How many races have I run in 2025?", "count", lambda a: a.races.at("2025").n, "races"),
    Ask("What's the total elevation gain of all my runs in 2025?", "total",
        lambda a: a.runs.at("2025").sum("climb_m"), "m"),
    Ask("In which month of 2025 did I run the longest distance?", "group",
        lambda a: most(a.runs.at("2025").by("month", kms))),
    Ask("Average heart rate on my runs in September 2026?", "mean", lambda a: a.runs.at("2026-09").level("hr"), "bpm"),
    Ask("What was my maximum heart rate during a run in 2026?", "record",
        lambda a: a.runs.at("2026").rows.max_hr.max(), "bpm"),
    Ask("How many kilometers do the Saucony Ride have on them?", "shoe", lambda a: a.shoe("Saucony Ride").km, "km"),
    Ask("Which shoe did I use for the most runs in 2026?", "shoe",
        lambda a: most(a.runs.at("2026").by("shoe", count))),
    Ask("Did I run more in the first half of 2026 than in the first half of 2025?", "yes_no",
        lambda a: yes(a.runs.at("2026-01-01", "2026-06-30").km > a.runs.at("2025-01-01", "2025-06-30").km)),
    Ask("What share of my runs in 2026 were on Sundays?", "share",
        lambda a: share(a.runs.at("2026").on("Sunday").n, a.runs.at("2026").n), "%"),
    Ask("How far did I cycle in 2026, in miles?", "total",
        lambda a: a.of("ride").at("2026").sum("distance_m") / MILE_M, "mi"),
    Ask("How many hours did I train in total in August 2026?", "total", lambda a: a.at("2026-08").time(), "h"),
    Ask("How many weeks in 2026 did I run at least 40 km?", "count", lambda a: weeks_with(a.runs, "2026", 40),
        "weeks"),
    Ask("What is my longest streak of days with any activity in 2026?", "streak",
        lambda a: streak(a.at("2026").rows.day), "days"),
    Ask("When did I go swimming for the first time in 2026?", "date", lambda a: a.of("swim").at("2026").rows.day.min()),
    Ask("Is there a correlation between temperature and heart rate on my runs in 2025?", "correlation",
        lambda a: related(a.runs.at("2025"), "temp_c", "hr"), "correlation"),
    Ask("Has the average power of my runs gone up or down by month since January 2026?", "trend",
        lambda a: direction(a.runs.at("2026").by("month", lambda g: g.mean("power")))),
    Ask("How many nordic ski sessions have I done?", "no_data", lambda _: 0, "times"),
    Ask("What was the average distance of my kayak tours in 2026?", "no_data", lambda _: "no_data"),
    Ask("morning boss ☕ km in the legs this week?", "total",
        lambda a: a.runs.at("2026-11-16", "2026-11-21").km, "km"),
    Ask("padel games in 2026 - how many, and how long all together in hrs?", "two",
        lambda a: [a.of("padel").at("2026").n, a.of("padel").at("2026").sum("moving_s") / 3600]),
    Ask("the coldest run i ever did... what temperature??", "record", lambda a: a.runs.rows.temp_c.min(), "degC"),
    Ask("Since 1 September 2026 I made how much runnings above 15 kilometer?", "count",
        lambda a: a.runs.at("2026-09-01", "2026-11-21").longer(15).n, "runs"),
    Ask("treadmill confession time: how many treadmill runs in 2025", "count",
        lambda a: a.of("treadmill_run").at("2025").n, "runs"),
    Ask("laziest month of 2025 by running time?", "group", lambda a: least(a.runs.at("2025").by("month", moving))),
    Ask("3 longest runs of 2025 – only the dates, longest first", "ranking",
        lambda a: ranked(a.runs.at("2025").rows.set_index("day").distance_m, 3)),
    Ask("so... how much slower was I at Lavaux half marathon 2024 vs. 2026, in minutes?", "comparison",
        lambda a: difference(a.named("Lavaux half").at("2024").sum("moving_s") / 60,
                             a.named("Lavaux half").at("2026").sum("moving_s") / 60), "min"),
    Ask("longest brake from running in 2026, days?", "gap", lambda a: gap(a.runs.at("2026").rows.day), "days"),
    Ask("on how many days in 2026 did I run the day after strength work?", "joined",
        lambda a: following(a.runs.at("2026"), a.of("strength")).days, "days"),
]  # fmt: skip
