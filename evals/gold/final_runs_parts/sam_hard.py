"""Harder questions of ``sam``: two filters, superlative groups, correlations, follow-ups, two in one, no data."""

from evals.gold.basics import share, yes
from evals.gold.final_runs_parts.view import Ask, Log, count, either, most, related

ASKS = [
    Ask(
        "What's my average pace on runs above 10 km in temperatures over 20 degrees?",
        "average",
        lambda a: a.runs.longer(10).where(lambda d: d.temp_c > 20).pace(),
        "s/km",
    ),
    Ask(
        "Number of treadmill runs in the winter 2025/26, December to February?",
        "count",
        lambda a: a.of("treadmill_run").at("2025-12-01", "2026-02-28").n,
        "runs",
    ),
    Ask(
        "How strongly does my cadence correlate with my speed over all runs?",
        "correlation",
        lambda a: related(a.runs.paced(), "cadence", "speed"),
        "correlation",
    ),
    Ask(
        "Correlation between calories and distance for my rides?",
        "correlation",
        lambda a: related(a.of("ride"), "kcal", "distance_m"),
        "correlation",
    ),
    Ask(
        "and on the treadmill?",
        "follow_up",
        lambda a: a.of("treadmill_run").at("2025").km,
        "km",
        previous="How many km did I run on trails in 2025?",
    ),
    Ask(
        "What was my average heart rate in it?",
        "follow_up",
        lambda a: a.runs.at("2026").top("distance_m").hr,
        "bpm",
        previous="What was my longest run in 2026?",
    ),
    Ask(
        "How many km did I run and how many km did I ride in 2025?",
        "two_in_one",
        lambda a: [a.runs.at("2025").km, a.of("ride").at("2025").km],
        "km",
    ),
    Ask("How far did I ski in 2025?", "no_data", lambda a: either(0, "no_data"), "km"),
    Ask("My average running pace in January 2023?", "no_data", lambda a: "no_data", "s/km"),
    Ask(
        "Which shoe has the lowest average heart rate on runs in 2026?",
        "group",
        lambda a: a.runs.at("2026").by("shoe", lambda g: g.hr()).idxmin(),
    ),
    Ask(
        "Longest morning run before 8 am in 2025, in km?",
        "record",
        lambda a: a.runs.at("2025").hours(0, 8).rows.distance_m.max() / 1000,
        "km",
    ),
    Ask(
        "Of my runs in 2026, what share was longer than 10 km?",
        "share",
        lambda a: share(a.runs.at("2026").longer(10).n, a.runs.at("2026").n),
        "%",
    ),
    Ask(
        "Do I run faster in the Novablast than in the Brooks Ghost on average?",
        "comparison",
        lambda a: yes(_pace_in(a, "ASICS Novablast") < _pace_in(a, "Brooks Ghost")),
    ),
    Ask(
        "Month with the most strength workouts in 2025?",
        "group",
        lambda a: most(a.of("strength").at("2025").by("month", count)),
    ),
]


def _pace_in(log: Log, shoe: str) -> float:
    return float(log.runs.shoe(shoe).pace().values[0])
