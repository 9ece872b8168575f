"""Harder questions of ``noa``: two filters, superlative groups, correlations, follow-ups, two in one, no data."""

from evals.gold.basics import MILE_M, share
from evals.gold.final_runs_parts.view import Ask, kms, most, related

ASKS = [
    Ask(
        "Fastest average pace of any run over 12 km in 2026?",
        "record",
        lambda a: a.runs.at("2026").longer(12).top("pace", least=True).pace,
        "s/km",
    ),
    Ask(
        "How many runs longer than 10 km did I do on Saturdays in 2025?",
        "count",
        lambda a: a.runs.at("2025").on("Saturday").longer(10).n,
        "runs",
    ),
    Ask(
        "What's the correlation between distance and average heart rate over all my runs?",
        "correlation",
        lambda a: related(a.runs, "distance_m", "hr"),
        "correlation",
    ),
    Ask(
        "Correlation of temperature and heart rate on my runs in 2026?",
        "correlation",
        lambda a: related(a.runs.at("2026"), "temp_c", "hr"),
        "correlation",
    ),
    Ask(
        "and in 2025?",
        "follow_up",
        lambda a: a.of("ride").at("2025").km,
        "km",
        previous="How many kilometres did I ride in 2026?",
    ),
    Ask(
        "And how many of those were longer than 8 km?",
        "follow_up",
        lambda a: a.of("trail_run").at("2026").longer(8).n,
        "runs",
        previous="How many trail runs did I do in 2026?",
    ),
    Ask(
        "How many swims and how many padel games in 2024?",
        "two_in_one",
        lambda a: [a.of("swim").at("2024").n, a.of("padel").at("2024").n],
        "workouts",
    ),
    Ask("Average heart rate on my runs in July 2023?", "no_data", lambda a: "no_data", "bpm"),
    Ask("Longest rowing session?", "no_data", lambda a: "no_data"),
    Ask(
        "Average pace per mile on evening runs, started at 6 pm or later, in 2026?",
        "average",
        lambda a: a.runs.at("2026").hours(18, 24).pace(MILE_M),
        "s/mi",
    ),
    Ask(
        "Which month did I climb the most metres on trail runs?",
        "group",
        lambda a: most(a.of("trail_run").by("month", lambda g: g.sum("climb_m"))),
    ),
    Ask(
        "Top 3 longest runs of 2026, in km?",
        "record",
        lambda a: [m / 1000 for m in a.runs.at("2026").rows.distance_m.nlargest(3)],
        "km",
    ),
    Ask(
        "What percentage of my 2026 running distance was in the ASICS Novablast?",
        "share",
        lambda a: share(a.runs.at("2026").shoe("ASICS Novablast").km, a.runs.at("2026").km),
        "%",
    ),
    Ask(
        "How many minutes faster was my Advent 10k in 2025 than the one in 2024?",
        "comparison",
        lambda a: (a.named("Advent").at("2024").sum("moving_s") - a.named("Advent").at("2025").sum("moving_s")) / 60,
        "min",
    ),
    Ask(
        "How many weeks of 2025 with more than 40 km of running?",
        "count",
        lambda a: int((a.runs.at("2024-12-30", "2025-12-28").by("week", kms) > 40).sum()),
        "weeks",
    ),
    Ask(
        "In which month of 2024 was my mean run heart rate the highest?",
        "group",
        lambda a: most(a.runs.at("2024").by("month", lambda g: g.hr())),
    ),
]
