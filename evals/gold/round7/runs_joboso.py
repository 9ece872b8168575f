"""Questions of ``joboso`` about runs, rides and snow. Today is Tuesday, 26 August 2025."""

from evals.gold.basics import MILE_M, share, streak, yes
from evals.gold.final_runs_parts.view import Ask, count, gap, kms, least, most
from evals.gold.round4.tools import difference, direction
from evals.gold.round5.days_tools import ranked

SISTER = (
    "okay so i'm totally new to this tracking business and my sister keeps bragging about her kilometers, "
    "so please help me shut her up: how many km did i run altogether in 2022?"
)
KONNIE = (
    "All that gravel! My bike is the Kona Rove ST, I call her Konnie, long story. "
    "How many kilometres did I roll with the Kona Rove ST in 2023?"
)

ASKS = [
    Ask(SISTER, "total", lambda a: a.runs.at("2022").km, "km"),
    Ask("ha, she'll hate that. and the year after that one?", "follow_up",
        lambda a: a.runs.at("2023").km, "km", SISTER),
    Ask("my legs are basically two hamsters in a wheel. how many times did i take the hamsters out for a run in 2024?",
        "count", lambda a: a.runs.at("2024").n, "runs"),
    Ask("rides 2020 count", "count", lambda a: a.of("ride").at("2020").n, "rides"),
    Ask("hey um can you tell me what was the longest bike ride i ever did like in kilometers i kind of forgot",
        "record", lambda a: a.of("ride").rows.distance_m.max() / 1000, "km"),
    Ask("Cross-country skiing, how many kilometers I have made with it in this year?", "total",
        lambda a: a.of("nordic_ski").at("2025").km, "km"),
    Ask("Good afternoon. I should be most obliged if you could inform me in which year I covered the greatest distance "
        "by bicycle.", "group", lambda a: most(a.of("ride").by("year", kms))),
    Ask("bro how many days was i actually downhill skiing in 2025 no cap", "days",
        lambda a: a.of("alpine_ski").at("2025").days, "days"),
    Ask("Compute the fraction of my 2023 activities that were runs, in percent.", "share",
        lambda a: share(a.runs.at("2023").n, a.at("2023").n), "%"),
    Ask("What is the date of my first ever run?", "first", lambda a: a.runs.rows.day.min()),
    Ask("when was i last out on a hike, i miss the mountains so badly", "last", lambda a: a.of("hike").rows.day.max()),
    Ask("We had this silly argument at dinner about whether I'm a morning person, and my wife laughed so hard the soup "
        "came out of her nose. Settle it: how many of my runs in 2023 started before 9 am?", "count",
        lambda a: a.runs.at("2023").hours(0, 9).n, "runs"),
    Ask("In which month of 2018 did my poor running shoes suffer the most, kilometre-wise?", "group",
        lambda a: most(a.runs.at("2018").by("month", kms))),
    Ask("so like in twenty twenty two what was the longest streak of days in a row where i ran every single day",
        "streak", lambda a: streak(a.runs.at("2022").rows.day), "days"),
    Ask("Did I cycle more kilometers in 2017 than in 2018?", "yes_no",
        lambda a: yes(a.of("ride").at("2017").km > a.of("ride").at("2018").km)),
    Ask("my therapist says to look at the bright side of things lol, so: by how many km did my running in 2024 beat my "
        "running in 2023?", "comparison", lambda a: difference(a.runs.at("2024").km, a.runs.at("2023").km), "km",
        tolerance_rel=0.02),
    Ask("top 3 months 2024 running km, best first", "ranking", lambda a: ranked(a.runs.at("2024").by("month", kms), 3)),
    Ask(KONNIE, "shoe", lambda a: a.shoe("Kona Rove ST").at("2023").km, "km"),
    Ask("And how many rides was that with her?", "follow_up", lambda a: a.shoe("Kona Rove ST").at("2023").n, "rides",
        KONNIE),
    Ask("ellevation gain all hikes 2025 meters", "total", lambda a: a.of("hike").at("2025").sum("climb_m"), "m"),
    Ask("I keep telling people I'm a decent swimmer, which is a bit of a fib I fear. What's my average distance per "
        "swim in the log?", "no_data", lambda _: "no_data"),
    Ask("What was my average running pace in 2024?", "pace", lambda a: a.runs.at("2024").pace(), "s/km"),
    Ask("My cousin lives in Ohio and kilometers are like Klingon to him, so in miles please: how long was my longest "
        "run "
        "of 2018?", "record", lambda a: a.runs.at("2018").rows.distance_m.max() / MILE_M, "mi"),
    Ask("Which weekday was my most frequent running day in 2024?", "group",
        lambda a: most(a.runs.at("2024").by("weekday", count))),
    Ask("number of runs of at least 10 km in 2024", "count",
        lambda a: a.runs.at("2024").where(lambda d: d["distance_m"] >= 10000).n, "runs"),
    Ask("i remember nothing of it except that stairs were my mortal enemy the next morning... what day was my longest "
        "run ever", "date", lambda a: a.runs.top("distance_m").day),
    Ask("In how many months of 2022 did I go for at least ten runs?", "months",
        lambda a: (a.runs.at("2022").by("month", count) >= 10).sum(), "months"),
    Ask("When I was lazy like a cat on the oven: the longest pause between two runs inside 2024, how many full days "
        "without run it was?", "gap", lambda a: gap(a.runs.at("2024").rows.day), "days"),
    Ask("whats the trend in my running kms per month january to june 2024, up or down, i have a feeling i got tired "
        "like "
        "an old donkey", "trend", lambda a: direction(a.runs.at("2024-01-01", "2024-06-30").by("month", kms))),
    Ask("Calories burnt by running, whole of 2021?", "total", lambda a: a.runs.at("2021").sum("kcal"), "kcal"),
    Ask("what did i do most often in 2025, which kind of activity? asking because my mom thinks i just sit around",
        "group", lambda a: most(a.at("2025").by("sport", count))),
    Ask("on what date did i go canoeing that one time", "date", lambda a: a.of("canoe").rows.day.max()),
    Ask("sailing trips in 2023, how many pls", "count", lambda a: a.of("sail").at("2023").n, "times"),
    Ask("Dear coach, permit an old man one more question: in which month of 2021 did I run the least, counting only "
        "the "
        "months in which I ran at all, by kilometres?", "group", lambda a: least(a.runs.at("2021").by("month", kms))),
]  # fmt: skip
