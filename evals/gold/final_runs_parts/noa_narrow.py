"""Questions of ``noa`` with a condition, a grouping, a comparison, a streak, a share or a percentile."""

from evals.gold.basics import share, streak, yes
from evals.gold.final_runs_parts.view import Ask, count, either, gap, kms, least, most, moving

ASKS = [
    Ask("How many runs over 15 km did I do in 2025?", "count", lambda a: a.runs.at("2025").longer(15).n, "runs"),
    Ask("Average distance of my last 10 runs", "average", lambda a: a.runs.last(10).km / 10, "km"),
    Ask(
        "Did I run more kilometres in October 2026 than in October 2025?",
        "comparison",
        lambda a: yes(a.runs.at("2026-10").km > a.runs.at("2025-10").km),
    ),
    Ask(
        "how many more km have i run in 2026 so far compared with the whole of 2025?",
        "comparison",
        lambda a: a.runs.at("2026").km - a.runs.at("2025").km,
        "km",
    ),
    Ask(
        "What share of my runs in 2026 were trail runs, in percent?",
        "share",
        lambda a: share(a.of("trail_run").at("2026").n, a.runs.at("2026").n),
        "%",
    ),
    Ask("On which weekday do I run the most kilometres in total?", "group", lambda a: most(a.runs.by("weekday", kms))),
    Ask("Longest streak of consecutive days with a run?", "streak", lambda a: streak(a.runs.rows.day), "days"),
    Ask(
        "What is the median distance of my runs?", "percentile", lambda a: a.runs.rows.distance_m.median() / 1000, "km"
    ),
    Ask(
        "90th percentile of my run distances in 2026?",
        "percentile",
        lambda a: a.runs.at("2026").rows.distance_m.quantile(0.9) / 1000,
        "km",
    ),
    Ask("how manny runs did i start before 7 am", "count", lambda a: a.runs.hours(0, 7).n, "runs"),
    Ask("Average heart rate on treadmill runs?", "average", lambda a: a.of("treadmill_run").level("hr"), "bpm"),
    Ask("How many km did I run on Sundays in 2026?", "total", lambda a: a.runs.at("2026").on("Sunday").km, "km"),
    Ask(
        "Is my average running pace quicker this year than it was last year?",
        "comparison",
        lambda a: yes(a.runs.at("2026").pace().values[0] < a.runs.at("2025").pace().values[0]),
    ),
    Ask("How many of my runs were below 0 °C?", "count", lambda a: a.runs.where(lambda d: d.temp_c < 0).n, "runs"),
    Ask(
        "In the summer of 2025, how many kilometers did I run?",
        "total",
        lambda a: a.runs.at("2025-06-01", "2025-08-31").km,
        "km",
    ),
    Ask(
        "Which completed month of this year had the fewest runs?",
        "group",
        lambda a: least(a.runs.at("2026-01-01", "2026-10-31").by("month", count)),
    ),
    Ask(
        "Which week had my highest running mileage ever? Monday's date please.",
        "group",
        lambda a: most(a.runs.by("week", kms)),
    ),
    Ask(
        "whats my highest weekly run distance in km",
        "group",
        lambda a: a.runs.by("week", kms).max(),
        "km",
    ),
    Ask(
        "When I run trails, how many metres do I climb per run on average?",
        "average",
        lambda a: a.of("trail_run").mean("climb_m"),
        "m",
    ),
    Ask(
        "In how many different days did I do some exercise in August 2026?",
        "count",
        lambda a: a.at("2026-08").days,
        "days",
    ),
    Ask(
        "Apart from running, which sport did I spend the most time on in 2025?",
        "group",
        lambda a: a.at("2025").by("sport", moving).sort_values().index[-2],
    ),
    Ask(
        "How many days was my longest break from running?",
        "streak",
        lambda a: either(gap(a.runs.rows.day), gap(a.runs.rows.day) + 1),
        "days",
    ),
    Ask(
        "Mean effort rating of my runs in the first half of 2026?",
        "average",
        lambda a: a.runs.at("2026-01-01", "2026-06-30").level("effort"),
        "/10",
    ),
    Ask(
        "Which shoe have I run the most kilometres in since the 1st of July 2026?",
        "group",
        lambda a: most(a.runs.at("2026-07-01", "2026-11-21").by("shoe", kms)),
    ),
    Ask(
        "How many runs of at least 21 km do I have?",
        "count",
        lambda a: a.runs.where(lambda d: d.distance_m >= 21000).n,
        "runs",
    ),
    Ask(
        "Average speed of my bike rides longer than 40 km?",
        "average",
        lambda a: a.of("ride").longer(40).speed(),
        "km/h",
    ),
    Ask(
        "how many weeks in a row did i run at least once, best streak",
        "streak",
        lambda a: streak(a.runs.by("week", count).index, 7),
        "weeks",
    ),
    Ask(
        "Which did I do more often in 2026, strength or swimming?",
        "comparison",
        lambda a: most(a.of("strength", "swim").at("2026").by("sport", count)),
    ),
]
