"""Questions of ``thinktank`` about runs and other workouts. Today is Wednesday, 16 August 2023."""

from datetime import date

from evals.gold.basics import MILE_M, share, streak, yes
from evals.gold.final_runs_parts.view import Ask, Log, count, kms, most
from evals.gold.round4.tools import difference

_TODAY = date(2023, 8, 16)

PEGASUS = "How many kilometers have I run in my Pegasus shoes?"
LONGEST = "What is the longest run I have ever done, in kilometers?"

ASKS = [
    Ask("How many runs did I do in 2021?", "count", lambda a: a.runs.at("2021").n, "runs"),
    Ask("What was my total running distance in March 2021?", "total", lambda a: a.runs.at("2021-03").km, "km"),
    Ask("What is the average distance of my runs in 2022?", "mean",
        lambda a: a.runs.at("2022").mean("distance_m") / 1000, "km"),
    Ask("On which date in 2023 did I run my fastest pace over a run of 4 km or more?", "record",
        lambda a: a.runs.at("2023").where(lambda d: d.distance_m >= 4000).paced().top("pace", least=True).day),
    Ask(LONGEST, "record", lambda a: a.runs.rows.distance_m.max() / 1000, "km"),
    Ask("When was that?", "follow_up", lambda a: a.runs.top("distance_m").day, None, LONGEST),
    Ask("On how many days did I run in April 2021?", "days", lambda a: a.runs.at("2021-04").days, "days"),
    Ask("how many yoga sessions are in my log?", "count", lambda a: a.of("yoga").n, "times"),
    Ask("Average heart rate of my runs in 2022", "mean", lambda a: a.runs.at("2022").level("hr"), "bpm"),
    Ask("What's the highest heart rate I reached on a run in 2022?", "record",
        lambda a: a.runs.at("2022").rows.max_hr.max(), "bpm"),
    Ask("How many calories did I burn by running in September 2021?", "total",
        lambda a: a.runs.at("2021-09").sum("kcal"), "kcal"),
    Ask(PEGASUS, "shoe", lambda a: a.shoe("pegasus").km, "km"),
    Ask("How many runs was that?", "follow_up", lambda a: a.shoe("pegasus").n, "runs", PEGASUS),
    Ask("Did I run at all in January 2022?", "yes_no", lambda a: yes(a.runs.at("2022-01").n > 0)),
    Ask("how long did the Royal Run Copenhagen take me, in minutes?", "single",
        lambda a: _once(a.named("Royal Run")).sum("moving_s") / 60, "min"),
    Ask("Which month of 2023 had the most running distance?", "group",
        lambda a: most(a.runs.at("2023").by("month", kms))),
    Ask("How many of my 2021 runs were shorter than one kilometer?", "count",
        lambda a: a.runs.at("2021").where(lambda d: d.distance_m < 1000).n, "runs"),
    Ask("What was my average pace in July 2023?", "mean", lambda a: a.runs.at("2023-07").pace(), "s/km"),
    Ask("How many more kilometers did I run in 2021 than in 2022?", "comparison",
        lambda a: difference(a.runs.at("2021").km, a.runs.at("2022").km), "km"),
    Ask("What percentage of my 2021 activities were runs?", "share",
        lambda a: share(a.runs.at("2021").n, a.at("2021").n), "%"),
    Ask("Longest streak of active days in a row in April 2021?", "streak",
        lambda a: streak(a.at("2021-04").rows.day), "days"),
    Ask("How far did I walk in April 2021, in miles?", "total",
        lambda a: a.of("walk").at("2021-04").sum("distance_m") / MILE_M, "mi"),
    Ask("Average hours of sleep in 2022?", "no_data", lambda _: "no_data"),
    Ask("How many swims have I done this year?", "count", lambda a: a.of("swim").at("2023").n, "times"),
    Ask("How many runs longer than 10 km did I do in 2021?", "count", lambda a: a.runs.at("2021").longer(10).n, "runs"),
    Ask("When did I last run more than 6 km?", "last", lambda a: a.runs.longer(6).rows.day.max()),
    Ask("Was my average heart rate in April 2023 lower on walks than on runs?", "yes_no",
        lambda a: yes(a.of("walk").at("2023-04").hr() < a.runs.at("2023-04").hr())),
    Ask("How long is an average run of mine in 2023, in minutes?", "mean",
        lambda a: a.runs.at("2023").time_each(), "min"),
    Ask("How many activities have I logged overall?", "count", lambda a: a.n, "workouts"),
    Ask("bike rides in 2021: how many and how many km in total?", "two",
        lambda a: [a.of("ride").at("2021").n, a.of("ride").at("2021").km], tolerance_rel=0.01),
    Ask("In which year did I run the most often?", "group", lambda a: most(a.runs.by("year", count))),
    Ask("How many km did I run in the first half of 2021 and how many in the second half?", "two",
        lambda a: [a.runs.at("2021-01-01", "2021-06-30").km, a.runs.at("2021-07-01", "2021-12-31").km], "km",
        tolerance_rel=0.01),
    Ask("how many days ago was my last bike ride?", "since",
        lambda a: (_TODAY - a.of("ride").rows.day.max()).days, "days"),
]  # fmt: skip


def _once(log: Log) -> Log:
    if log.n != 1:
        raise ValueError(f"{log.n} activities have this name")
    return log
