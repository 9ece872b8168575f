"""Questions of ``demo`` about runs and other workouts. Today is Saturday, 21 November 2026."""

from evals.gold.basics import MILE_M, share, streak, yes
from evals.gold.final_runs_parts.view import Ask, count, gap, kms, least, most, moving, related
from evals.gold.round4.tools import difference, direction
from evals.gold.round5.days_tools import ranked

DISHES = (
    "so i was doing the dishes and started wondering, as you do, how many km did i run in may this year? just a number "
    "is fine, i have soap on my hands"
)
TRAILS = "trail runs 2025 how many"

ASKS = [
    Ask(DISHES, "total", lambda a: a.runs.at("2026-05").km, "km"),
    Ask("and in June?", "follow_up", lambda a: a.runs.at("2026-06").km, "km", DISHES),
    Ask(TRAILS, "count", lambda a: a.of("trail_run").at("2025").n, "runs"),
    Ask("total climb on those, in metres?", "follow_up", lambda a: a.of("trail_run").at("2025").sum("climb_m"), "m",
        TRAILS),
    Ask("yo what's my fastest 5k du Parc, like the actual finish time", "record",
        lambda a: a.named("5k du Parc").rows.moving_s.min(), "s"),
    Ask("My children gave me this watch for my seventieth birthday and I am still learning. Would you kindly tell me "
        "how "
        "many walks I recorded in 2025?", "count", lambda a: a.of("walk").at("2025").n, "walks"),
    Ask("avg cadence runs march 2026", "mean", lambda a: a.runs.at("2026-03").level("cadence"), "spm"),
    Ask("Which shoe has carried me the furthest? I want to give it a medal. Running shoes only, of course.", "group",
        lambda a: most(a.runs.by("shoe", kms))),
    Ask("hey quick question while i wait for the bus what is the longest run i did in the year twenty twenty five in "
        "kilometers", "record", lambda a: a.runs.at("2025").rows.distance_m.max() / 1000, "km"),
    Ask("When was the last time I went on a hike?", "last", lambda a: a.of("hike").rows.day.max()),
    Ask("How many runs did I start before seven in the morning this year? The owls in my street know me by name.",
        "count", lambda a: a.runs.at("2026").hours(0, 7).n, "runs"),
    Ask("For the spreadsheet: number of distinct days with a run, calendar year 2024.", "days",
        lambda a: a.runs.at("2024").days, "days"),
    Ask("has there been any swimming in september 2026 or did i avoid water like a cat", "yes_no",
        lambda a: yes(a.of("pool_swim").at("2026-09").n)),
    Ask("How many kilometres longer was my total for October 2025 than for October 2024? Running only.", "comparison",
        lambda a: difference(*(a.runs.at(m).km for m in ("2025-10", "2024-10"))), "km", tolerance_rel=0.02),
    Ask("Please, what percent from all my workouts in 2026 is strength?", "share",
        lambda a: share(a.of("strength").at("2026").n, a.at("2026").n), "%"),
    Ask("longest streak of consecutive days with any workout, 2024", "streak", lambda a: streak(a.at("2024").rows.day),
        "days"),
    Ask("My heart was a techno party. On which date in 2026 was my average heart rate during a run the highest?",
        "date",
        lambda a: a.runs.at("2026").top("hr").day),
    Ask("drumroll please!! my three biggest running months of 2025 by kilometers, biggest first", "ranking",
        lambda a: ranked(a.runs.at("2025").by("month", kms), 3)),
    Ask("How many miles have I cycled in 2026?", "total", lambda a: a.of("ride").at("2026").sum("distance_m") / MILE_M,
        "mi"),
    Ask("ok be honest with me was I slower on average in my runs in summer 2024 i mean june to august than in june to "
        "august 2025", "yes_no",
        lambda a: yes(a.runs.at("2024-06-01", "2024-08-31").pace().values[0]
                      > a.runs.at("2025-06-01", "2025-08-31").pace().values[0])),
    Ask("What's my average run distance on Saturdays in 2026?", "mean",
        lambda a: a.runs.at("2026").on("Saturday").mean("distance_m") / 1000, "km"),
    Ask("My rowing machine in the basement gathers dust and judges me. What's my average rowing time per session in "
        "2026?", "no_data", lambda _: "no_data"),
    Ask("runs > 20 km 2026, count", "count", lambda a: a.runs.at("2026").longer(20).n, "runs"),
    Ask("i only run when it is raining cats and dogs or freezing, so tell me how many runs in 2025 were at below zero "
        "degrees celsius", "count", lambda a: a.runs.at("2025").where(lambda d: d["temp_c"] < 0).n, "runs"),
    Ask("Which week of 2025 had the fewest... no wait, the most hours of running? Tell me the Monday.", "date",
        lambda a: most(a.runs.at("2025-01-06", "2025-12-28").by("week", moving))),
    Ask("How long did I go without running at most in 2024, in days with no run between two runs?", "gap",
        lambda a: gap(a.runs.at("2024").rows.day), "days"),
    Ask("calories from padel this year?", "total", lambda a: a.of("padel").at("2026").sum("kcal"), "kcal"),
    Ask("On which day of the week do I run the longest distances on average, going by all runs in 2025?", "group",
        lambda a: most(a.runs.at("2025").by("weekday", lambda g: g.mean("distance_m")))),
    Ask("Looking at my monthly running kilometres from January to October 2026, is the trend pointing up or down?",
        "trend", lambda a: direction(a.runs.at("2026-01-01", "2026-10-31").by("month", kms))),
    Ask("correlation run temperature vs run avg heart rate 2026", "correlation",
        lambda a: related(a.runs.at("2026"), "temp_c", "hr"), "correlation"),
    Ask("so uhm my friend jo always talks my ear off, how many runs called Easy with Jo do i have since january 2025",
        "count", lambda a: a.runs.at("2025-01-01", "2026-11-21").named("Easy with Jo").n, "runs"),
    Ask("How many more minutes did the Lavaux half marathon take me in 2024 than in 2026?", "comparison",
        lambda a: difference(*(a.named("Lavaux half").at(y).sum("moving_s") / 60 for y in ("2024", "2026"))), "min"),
    Ask("least active month of 2025 by number of workouts of any kind?", "group",
        lambda a: least(a.at("2025").by("month", count))),
]  # fmt: skip
