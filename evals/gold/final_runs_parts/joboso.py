"""Plain questions of ``joboso``, and those with one condition. Today is Tuesday, 26 August 2025."""

from evals.gold.basics import FOOT_M, MILE_M, share, yes
from evals.gold.final_runs_parts.view import Ask, count, kms, least, most

ASKS = [
    Ask("How many kilometres did I cycle in 2024?", "total", lambda a: a.of("ride").at("2024").km, "km"),
    Ask("number of runs in 2022", "count", lambda a: a.runs.at("2022").n, "runs"),
    Ask("Longest hike ever, in km?", "record", lambda a: a.of("hike").rows.distance_m.max() / 1000, "km"),
    Ask("What day was my very first run?", "date", lambda a: a.runs.rows.day.iloc[0]),
    Ask("How many alpine ski days have I had in 2025?", "count", lambda a: a.of("alpine_ski").at("2025").days, "days"),
    Ask(
        "how many meters of climbing were done on my rides in 2023",
        "total",
        lambda a: a.of("ride").at("2023").sum("climb_m"),
        "m",
    ),
    Ask("My average run distance, all time?", "average", lambda a: a.runs.mean("distance_m") / 1000, "km"),
    Ask("How many miles did I run in 2023?", "total", lambda a: a.runs.at("2023").miles, "mi"),
    Ask("When did I last go hiking?", "date", lambda a: a.of("hike").rows.day.iloc[-1]),
    Ask("Hi! How many runs so far this month? Thanks", "count", lambda a: a.runs.at("2025-08").n, "runs"),
    Ask("How far did I run in total this year?", "total", lambda a: a.runs.at("2025").km, "km"),
    Ask(
        "What is the longest ride I recorded in 2024?",
        "record",
        lambda a: a.of("ride").at("2024").rows.distance_m.max() / 1000,
        "km",
    ),
    Ask("Total distance on nordic skis this year?", "total", lambda a: a.of("nordic_ski").at("2025").km, "km"),
    Ask("How many times did I go sailing in 2023?", "count", lambda a: a.of("sail").at("2023").n, "times"),
    Ask("Average pace on my runs in 2024, please", "average", lambda a: a.runs.at("2024").pace(), "s/km"),
    Ask(
        "On the bike in 2022, how many hours was I moving?",
        "total",
        lambda a: a.of("ride").at("2022").sum("moving_s") / 3600,
        "h",
    ),
    Ask("what was my average speed riding in 2024", "average", lambda a: a.of("ride").at("2024").speed(), "km/h"),
    Ask("How many kilometers has the CAAD8 done?", "total", lambda a: a.shoe("CAAD8").km, "km"),
    Ask("In which year did I do the most runs?", "group", lambda a: most(a.runs.by("year", count))),
    Ask("In what year did I ride the most kilometres?", "group", lambda a: most(a.of("ride").by("year", kms))),
    Ask(
        "Wich month of 2024 had the most cycling distance?",
        "group",
        lambda a: most(a.of("ride").at("2024").by("month", kms)),
    ),
    Ask(
        "How much elevation did I gain hiking in 2025, in feet?",
        "total",
        lambda a: a.of("hike").at("2025").sum("climb_m") / FOOT_M,
        "ft",
    ),
    Ask("How many activites did I record in 2021?", "count", lambda a: a.at("2021").n, "workouts"),
    Ask("Calories burnt running in 2022?", "total", lambda a: a.runs.at("2022").sum("kcal"), "kcal"),
    Ask("Mean power of my rides in 2023", "average", lambda a: a.of("ride").at("2023").level("power"), "W"),
    Ask(
        "How many rides over 100 km did I do in 2023?",
        "count",
        lambda a: a.of("ride").at("2023").longer(100).n,
        "rides",
    ),
    Ask(
        "Did I run further in 2024 than in 2022?",
        "comparison",
        lambda a: yes(a.runs.at("2024").km > a.runs.at("2022").km),
    ),
    Ask(
        "How many more runs did I do in 2022 than in 2021?",
        "comparison",
        lambda a: a.runs.at("2022").n - a.runs.at("2021").n,
        "runs",
    ),
    Ask(
        "avrage distance of the last twenty runs?", "average", lambda a: a.runs.last(20).mean("distance_m") / 1000, "km"
    ),
    Ask(
        "What percentage of my workouts in 2024 were runs?",
        "share",
        lambda a: share(a.runs.at("2024").n, a.at("2024").n),
        "%",
    ),
    Ask(
        "how many runs of less than 5k in 2024",
        "count",
        lambda a: a.runs.at("2024").where(lambda d: d.distance_m < 5000).n,
        "runs",
    ),
    Ask(
        "Distance of my longest run in 2023, in miles?",
        "record",
        lambda a: a.runs.at("2023").rows.distance_m.max() / MILE_M,
        "mi",
    ),
    Ask(
        "What did I run between 1 March and 30 April 2025 in total km?",
        "total",
        lambda a: a.runs.at("2025-03-01", "2025-04-30").km,
        "km",
    ),
    Ask(
        "median distnace of my rides in 2022",
        "percentile",
        lambda a: a.of("ride").at("2022").rows.distance_m.median() / 1000,
        "km",
    ),
    Ask(
        "95th percentile of run distance, all runs?",
        "percentile",
        lambda a: a.runs.rows.distance_m.quantile(0.95) / 1000,
        "km",
    ),
    Ask(
        "Which month of 2022 did I run the fewest kilometres?",
        "group",
        lambda a: least(a.runs.at("2022").by("month", kms)),
    ),
    Ask("Number of days in July 2025 with any activity?", "count", lambda a: a.at("2025-07").days, "days"),
    Ask("What was the climb of my hilliest hike?", "record", lambda a: a.of("hike").rows.climb_m.max(), "m"),
    Ask("How many km did I run in the last 7 days?", "total", lambda a: a.runs.at("2025-08-20", "2025-08-26").km, "km"),
    Ask(
        "Did I do more hikes in 2025 than in the whole of 2024?",
        "comparison",
        lambda a: yes(a.of("hike").at("2025").n > a.of("hike").at("2024").n),
    ),
]
