"""Streaks and harder questions of ``joboso``: two filters, superlative groups, correlations, follow-ups, no data."""

from evals.gold.basics import share, streak, yes
from evals.gold.final_runs_parts.view import Ask, count, either, kms, most, related

ASKS = [
    Ask("What is my longest run streak in days?", "streak", lambda a: streak(a.runs.rows.day), "days"),
    Ask(
        "How many weeks in a row did I run in 2022, at best?",
        "streak",
        lambda a: streak(a.runs.at("2022").by("week", count).index, 7),
        "weeks",
    ),
    Ask(
        "Most days in a row with a ride in 2024?",
        "streak",
        lambda a: streak(a.of("ride").at("2024").rows.day),
        "days",
    ),
    Ask(
        "How many rides above 1000 m of climbing on the Kona Rove ST in 2024?",
        "count",
        lambda a: a.of("ride").shoe("Kona Rove ST").at("2024").where(lambda d: d.climb_m > 1000).n,
        "rides",
    ),
    Ask(
        "Average pace of runs longer than 8 km this year?",
        "average",
        lambda a: a.runs.at("2025").longer(8).pace(),
        "s/km",
    ),
    Ask(
        "What's the correlation between climb and calories on my runs?",
        "correlation",
        lambda a: related(a.runs, "climb_m", "kcal"),
        "correlation",
    ),
    Ask(
        "Correlation of ride distance and average power in 2023?",
        "correlation",
        lambda a: related(a.of("ride").at("2023"), "distance_m", "power"),
        "correlation",
    ),
    Ask(
        "and on foot, running?",
        "follow_up",
        lambda a: a.runs.at("2023-07").km,
        "km",
        previous="How many km did I ride in July 2023?",
    ),
    Ask(
        "What about 2023?",
        "follow_up",
        lambda a: a.of("hike").at("2023").n,
        "hikes",
        previous="How many hikes did I do in 2024?",
    ),
    Ask(
        "when was it?",
        "follow_up",
        lambda a: a.of("hike").top("distance_m").day,
        previous="How long was my longest hike?",
    ),
    Ask(
        "Total km and number of runs in June 2025?",
        "two_in_one",
        lambda a: [a.runs.at("2025-06").km, a.runs.at("2025-06").n],
        tolerance_rel=0.01,
    ),
    Ask("What was my average heart rate on runs in 2024?", "no_data", lambda a: "no_data", "bpm"),
    Ask("Average pace of my runs in February 2025?", "no_data", lambda a: "no_data", "s/km"),
    Ask("How far did I swim in 2023?", "no_data", lambda a: either(0, "no_data"), "km"),
    Ask(
        "On which date in 2024 did I climb the most in one ride?",
        "date",
        lambda a: a.of("ride").at("2024").top("climb_m").day,
    ),
    Ask(
        "Top three sports by number of workouts in 2025?",
        "group",
        lambda a: list(a.at("2025").by("sport", count).nlargest(3).index),
    ),
    Ask("Which weekday do I ride the most kilometres on?", "group", lambda a: most(a.of("ride").by("weekday", kms))),
    Ask(
        "What share of my riding distance in 2023 came from rides over 50 km?",
        "share",
        lambda a: share(a.of("ride").at("2023").longer(50).km, a.of("ride").at("2023").km),
        "%",
    ),
    Ask(
        "Was my average run longer in 2024 than in 2023?",
        "comparison",
        lambda a: yes(a.runs.at("2024").mean("distance_m") > a.runs.at("2023").mean("distance_m")),
    ),
    Ask(
        "How many months of 2023 did I run more than 50 km?",
        "count",
        lambda a: int((a.runs.at("2023").by("month", kms) > 50).sum()),
        "months",
    ),
]
