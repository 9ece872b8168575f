"""Questions of ``demo`` about runs and other workouts. Today is Saturday, 21 November 2026."""

from datetime import date

from evals.gold.basics import MILE_M, share, streak, yes
from evals.gold.final_runs_parts.view import Ask, count, gap, kms, least, most, related
from evals.gold.round4.tools import difference, direction
from evals.gold.round5.days_tools import ranked

_TODAY = date(2026, 11, 21)
SUMMER = "How many times did I run in July 2026?"
RIDES = "How many kilometers did I cycle in 2025?"

ASKS = [
    Ask("What is my total running distance in 2025?", "total", lambda a: a.runs.at("2025").km, "km"),
    Ask("How many runs have I done in November 2026 so far?", "count", lambda a: a.runs.at("2026-11").n, "runs"),
    Ask("What was my average heart rate while running in 2025?", "mean",
        lambda a: a.runs.at("2025").level("hr"), "bpm"),
    Ask("What was my longest training run this year, leaving out races?", "record",
        lambda a: a.runs.at("2026").where(lambda d: ~d["race"]).rows.distance_m.max() / 1000, "km"),
    Ask(SUMMER, "count", lambda a: a.runs.at("2026-07").n, "runs"),
    Ask("And how many kilometers was that in total?", "follow_up", lambda a: a.runs.at("2026-07").km, "km", SUMMER),
    Ask("In which month of 2024 did I run the fewest kilometers?", "group",
        lambda a: least(a.runs.at("2024").by("month", kms))),
    Ask("How many days did I exercise in October 2026?", "days", lambda a: a.at("2026-10").days, "days"),
    Ask("Did I run faster on average in 2026 than in 2024?", "yes_no",
        lambda a: yes(a.runs.at("2026").pace().values[0] < a.runs.at("2024").pace().values[0])),
    Ask("What's my longest streak of days with a run in 2025?", "streak",
        lambda a: streak(a.runs.at("2025").rows.day), "days"),
    Ask("How many hours did I spend running in August 2026?", "total", lambda a: a.runs.at("2026-08").time(), "h"),
    Ask("Which day of the week has the most strength sessions in 2026?", "group",
        lambda a: most(a.of("strength").at("2026").by("weekday", count))),
    Ask("What percentage of my runs in 2026 were trail runs?", "share",
        lambda a: share(a.of("trail_run").at("2026").n, a.runs.at("2026").n), "%"),
    Ask("how many runs over 15 km did i do in 2026", "count", lambda a: a.runs.at("2026").longer(15).n, "runs"),
    Ask("What was my time in the Advent 10k in 2025?", "single",
        lambda a: a.named("Advent 10k").at("2025").sum("moving_s"), "s"),
    Ask("How many meters of elevation did I gain on trail runs in 2026?", "total",
        lambda a: a.of("trail_run").at("2026").sum("climb_m"), "m"),
    Ask("Which were my top 3 running months in 2025 by distance?", "ranking",
        lambda a: ranked(a.runs.at("2025").by("month", kms), 3)),
    Ask("How many kilometers are on the ASICS Novablast?", "shoe", lambda a: a.shoe("ASICS Novablast").km, "km"),
    Ask("When did I first run in the ASICS Novablast?", "first", lambda a: a.shoe("ASICS Novablast").rows.day.min()),
    Ask("What is the average temperature on my runs in July 2026?", "mean",
        lambda a: a.runs.at("2026-07").mean("temp_c"), "degC"),
    Ask(RIDES, "total", lambda a: a.of("ride").at("2025").km, "km"),
    Ask("how about 2024?", "follow_up", lambda a: a.of("ride").at("2024").km, "km", RIDES),
    Ask("How much longer was my average run in September 2026 than in September 2025, in km?", "comparison",
        lambda a: difference(*(a.runs.at(m).mean("distance_m") / 1000 for m in ("2026-09", "2025-09"))), "km",
        tolerance_rel=0.03),
    Ask("Calories burned in all my workouts in October 2026?", "total", lambda a: a.at("2026-10").sum("kcal"), "kcal"),
    Ask("What is the correlation between distance and calories for my runs in 2025?", "correlation",
        lambda a: related(a.runs.at("2025"), "distance_m", "kcal"), "correlation"),
    Ask("In how many months of 2025 did I run more than 120 km?", "months",
        lambda a: (a.runs.at("2025").by("month", kms) > 120).sum(), "months"),
    Ask("when was my last trail run?", "last", lambda a: a.of("trail_run").rows.day.max()),
    Ask("Longest gap between runs in 2026, counted in days without a run?", "gap",
        lambda a: gap(a.runs.at("2026").rows.day), "days"),
    Ask("How many miles did I run in the first quarter of 2026?", "total",
        lambda a: a.runs.at("2026-01-01", "2026-03-31").sum("distance_m") / MILE_M, "mi"),
    Ask("How many races have I run in 2026, and how many in 2025?", "two",
        lambda a: [a.races.at("2026").n, a.races.at("2025").n]),
    Ask("Average distance and average pace of my runs in June 2026?", "two",
        lambda a: [a.runs.at("2026-06").mean("distance_m") / 1000, a.runs.at("2026-06").pace().values[0]],
        tolerance_rel=0.02),
    Ask("How many days ago did I last swim?", "since", lambda a: (_TODAY - a.of("swim").rows.day.max()).days, "days"),
    Ask("What was my average pace when rowing in 2026?", "no_data",
        lambda a: "no_data" if not a.of("row", "rowing", "indoor_row").n else None),
    Ask("Is my running distance going up or down month by month from July to October 2025?", "trend",
        lambda a: direction(a.runs.at("2025-07-01", "2025-10-31").by("month", kms))),
    Ask("How many runs did I do after 6 pm in 2026?", "count", lambda a: a.runs.at("2026").hours(18, 24).n, "runs"),
]  # fmt: skip
