"""Questions of ``sam`` about runs and other workouts. Today is Saturday, 21 November 2026."""

from datetime import date

from evals.gold.basics import FOOT_M, MILE_M, share, streak, yes
from evals.gold.final_runs_parts.view import Ask, count, gap, kms, least, most, moving, related
from evals.gold.round4.tools import difference, direction
from evals.gold.round5.days_tools import ranked

_TODAY = date(2026, 11, 21)
GHOSTS = "i swear my Brooks Ghost are haunted by now, how many km did i put on the Brooks Ghost in total?"
PADEL = "padel sessions 2026"

ASKS = [
    Ask("Hello, it's me again, the one with the squeaky knee. I was just wondering, if it's not too much trouble, how "
        "many kilometres have I run this year?", "total", lambda a: a.runs.at("2026").km, "km"),
    Ask("runs last month", "count", lambda a: a.runs.at("2026-10").n, "runs"),
    Ask(PADEL, "count", lambda a: a.of("padel").at("2026").n, "times"),
    Ask("and 2025", "follow_up", lambda a: a.of("padel").at("2025").n, "times", PADEL),
    Ask(GHOSTS, "shoe", lambda a: a.shoe("Brooks Ghost").km, "km"),
    Ask("When did I wear those for the last time?", "follow_up", lambda a: a.shoe("Brooks Ghost").rows.day.max(),
        previous=GHOSTS),
    Ask("what was my finish time in the lausanne marathon you know the one in october where i cried at the end",
        "single", lambda a: a.named("Lausanne marathon").at("2026").sum("moving_s"), "s"),
    Ask("Most esteemed coach, in how many races have I taken part since the beginning of 2024?", "count",
        lambda a: a.races.at("2024-01-01", "2026-11-21").n, "races"),
    Ask("How much faster was I in the 5k du Parc in 2026 than in 2024, in seconds?", "comparison",
        lambda a: difference(*(a.named("5k du Parc").at(y).sum("moving_s") for y in ("2024", "2026"))), "s"),
    Ask("fr how many times did i hit the pool last year", "count", lambda a: a.of("pool_swim").at("2025").n, "swims"),
    Ask("Mean heart rate over my runs in September 2026?", "mean", lambda a: a.runs.at("2026-09").level("hr"), "bpm"),
    Ask("i am the snail of the neighbourhood, even pensioners with shopping bags overtake me. which month this year "
        "had "
        "the slowest average pace in my runs?", "group",
        lambda a: most(a.runs.at("2026").by("month", lambda g: g.pace().values[0]))),
    Ask("total hours of strength training 2025", "total", lambda a: a.of("strength").at("2025").time(), "h"),
    Ask("Pearson r between run distance and average heart rate, all my 2025 runs, please.", "correlation",
        lambda a: related(a.runs.at("2025"), "distance_m", "hr"), "correlation"),
    Ask("longest run in the last thirty days including today in km thanks", "record",
        lambda a: a.runs.at("2026-10-23", "2026-11-21").rows.distance_m.max() / 1000, "km"),
    Ask("So my neighbour, the one with the two poodles, says nobody runs on Sundays. How many of my runs in 2025 "
        "were on "
        "a Sunday?", "count", lambda a: a.runs.at("2025").on("Sunday").n, "runs"),
    Ask("What share of my runs in 2026 was on the treadmill, in percent?", "share",
        lambda a: share(a.of("treadmill_run").at("2026").n, a.runs.at("2026").n), "%"),
    Ask("my best running streak this year, i mean days in a row with at least one run, what was the longest?", "streak",
        lambda a: streak(a.runs.at("2026").rows.day), "days"),
    Ask("How many feet did I climb on my trail runs in 2025? I feel like a goat in spandex.", "total",
        lambda a: a.of("trail_run").at("2025").sum("climb_m") / FOOT_M, "ft"),
    Ask("hottest run ever: on which date was this", "date", lambda a: a.runs.top("temp_c").day),
    Ask("Did I run more often in the first half of 2026 than in the first half of 2025?", "yes_no",
        lambda a: yes(a.runs.at("2026-01-01", "2026-06-30").n > a.runs.at("2025-01-01", "2025-06-30").n)),
    Ask("top three months by number of kilometers run in 2024, in order", "ranking",
        lambda a: ranked(a.runs.at("2024").by("month", kms), 3)),
    Ask("I promised the doctor to be honest, so honestly: how many days in October 2026 had no activity at all from my "
        "side?", "days", lambda a: 31 - a.at("2026-10").days, "days"),
    Ask("kayaking average distance", "no_data", lambda _: "no_data"),
    Ask("In which week of 2026 did I run the most kilometers? Give me the Monday it started.", "date",
        lambda a: most(a.runs.by("week", kms).loc[lambda s: [str(d) >= "2026" for d in s.index]])),
    Ask("Longest break from running in 2025 counted in run-free days?", "gap",
        lambda a: gap(a.runs.at("2025").rows.day),
        "days"),
    Ask("avrage temperature on my runs in january 2026? my fingers remember it as minus one million", "mean",
        lambda a: a.runs.at("2026-01").mean("temp_c"), "degC"),
    Ask("which wekday i train the least in 2025, counting all the activities", "group",
        lambda a: least(a.at("2025").by("weekday", count))),
    Ask("How many miles did I run in the spring of 2025, March through May?", "total",
        lambda a: a.runs.at("2025-03-01", "2025-05-31").sum("distance_m") / MILE_M, "mi"),
    Ask("I ran two races over 10k in 2025, the Morges summer one and the Advent one. Which of the two was faster?",
        "comparison", lambda a: a.races.at("2025").named("10k").top("moving_s", least=True)["name"]),
    Ask("it felt like a rocket launch, but was it: number of runs per month from january to december 2025, did it go "
        "up "
        "or down over the year?", "trend", lambda a: direction(a.runs.at("2025").by("month", count))),
    Ask("how many days ago did i last go for a swim i smell of chlorine no more", "last",
        lambda a: (_TODAY - a.of("pool_swim").rows.day.max()).days, "days"),
    Ask("On which activity type did I spend the most time in 2024 apart from running?", "group",
        lambda a: most(a.at("2024").where(lambda d: d["sport"] != "run").by("sport", moving))),
]  # fmt: skip
