"""Questions of ``thinktank`` about runs and other workouts. Today is Wednesday, 16 August 2023."""

from evals.gold.basics import MILE_M, share
from evals.gold.final_runs_parts.view import Ask, Log, count, gap, kms, most
from evals.gold.round4.tools import difference

ASKS = [
    Ask("How many kilometres did I run in 2021 altogether?", "total", lambda a: a.runs.at("2021").km, "km"),
    Ask("What was my moving time at the CPH half, in minutes?", "named",
        lambda a: a.named("CPH half").sum("moving_s") / 60, "min"),
    Ask("How fast per km did I go in the 4k 18min TT?", "named", lambda a: a.named("4k 18min TT").pace(), "s/km"),
    Ask("How many runs have I done in the pegasus so far?", "shoe", lambda a: a.runs.shoe("pegasus").n, "runs"),
    Ask("and how many km is that?", "follow_up", lambda a: a.runs.shoe("pegasus").km, "km",
        previous="How many runs have I done in the pegasus so far?"),
    Ask("average pace across all my pegasus runs", "shoe", lambda a: a.runs.shoe("pegasus").pace(), "s/km"),
    Ask("In which month of 2021 were my runs longest on average, by distance?", "group",
        lambda a: most(a.runs.at("2021").by("month", lambda g: g.mean("distance_m")))),
    Ask("number of yoga sessions?", "count", lambda a: a.of("yoga").n, "workouts"),
    Ask("How many runs shorter than 500 metres have I recorded?", "count",
        lambda a: a.runs.where(lambda d: d.distance_m < 500).n, "runs"),
    Ask("From March to October 2022, what was my longest break between two runs, in days without any run?", "gap",
        lambda a: gap(a.runs.at("2022-03-01", "2022-10-31").rows.day), "days"),
    Ask("When did I first run more than 20 km in one go?", "date", lambda a: a.runs.longer(20).rows.day.iloc[0]),
    Ask("By how many seconds was my DHL 2019 faster than my DHL 2018?", "comparison",
        lambda a: difference(a.named("DHL 2018").sum("moving_s"), a.named("DHL 2019").sum("moving_s")), "s"),
    Ask("What share of all my recorded runs took place in 2021? in %", "share",
        lambda a: share(a.runs.at("2021").n, a.runs.n), "%"),
    Ask("which run burned the most calories? the date is enough", "record", lambda a: a.runs.top("kcal").day),
    Ask("Did I go on more runs in 2022 or in 2023?", "group",
        lambda a: most(Log(a.runs.at("2022-01-01", "2023-12-31").rows).by("year", count))),
    Ask("How many miles was my Wings for life World run?", "named",
        lambda a: a.named("Wings for life").rows.distance_m.iloc[0] / MILE_M, "mi"),
    Ask("Average effort rating of the runs since the beginning of July 2023?", "average",
        lambda a: a.runs.at("2023-07-01", "2023-08-16").mean("effort"), "/10"),
    Ask("In how many months of 2021 did I run at least 20 km in total?", "count",
        lambda a: (a.runs.at("2021").by("month", kms) >= 20).sum(), "months"),
    Ask("How many km did I ride my bike in March 2021?", "total", lambda a: a.of("ride").at("2021-03").km, "km"),
    Ask("Fastest average pace on a run of more than 3 km in 2023: on what day was it?", "record",
        lambda a: a.runs.at("2023").longer(3).top("pace", least=True).day),
    Ask("mean distance of my runs in april 2021", "average", lambda a: a.runs.at("2021-04").mean("distance_m") / 1000,
        "km"),
    Ask("What was my average running pace in 2017?", "no_data", lambda _: "no_data", "s/km"),
]  # fmt: skip
