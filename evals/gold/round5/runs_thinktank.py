"""Questions of ``thinktank`` about runs and other workouts. Today is Wednesday, 16 August 2023."""

import pandas as pd

from evals.gold.basics import share, streak, yes
from evals.gold.final_runs_parts.view import Ask, Log, count, gap, most, related
from evals.gold.round4.tools import difference

HALF = "whats my pace in the CPH half, per km"
SPRING = "What was the total distance of all my runs in April 2021?"

ASKS = [
    Ask(SPRING, "total", lambda a: a.runs.at("2021-04").km, "km"),
    Ask("How many runs was that?", "follow_up", lambda a: a.runs.at("2021-04").n, "runs", SPRING),
    Ask("On how many distinct days in March 2021 did I go for a run?", "days", lambda a: a.runs.at("2021-03").days,
        "days"),
    Ask("What was my longest run in terms of distance in 2022, in kilometers?", "record",
        lambda a: a.runs.at("2022").rows.distance_m.max() / 1000, "km"),
    Ask("What was the average distance per run in July 2023?", "mean",
        lambda a: a.runs.at("2023-07").mean("distance_m") / 1000, "km"),
    Ask("How many more runs did I record in the second quarter of 2021 than in the first quarter of 2021?",
        "comparison", lambda a: difference(a.runs.at("2021-04-01", "2021-06-30").n,
                                           a.runs.at("2021-01-01", "2021-03-31").n), "runs"),
    Ask("In which month of 2021 did I record the highest number of activities?", "group",
        lambda a: most(a.at("2021").by("month", count))),
    Ask("What percentage of the runs in my Pegasus shoes did I rate with an effort of 8?", "share",
        lambda a: share((a.runs.shoe("pegasus").rows.effort == 8).sum(), a.runs.shoe("pegasus").n), "%"),
    Ask("What was the average number of steps per run in August 2023?", "mean",
        lambda a: a.runs.at("2023-08").mean("steps"), "steps"),
    Ask("What is the correlation between the distance and the calories burned across my runs in 2022?", "correlation",
        lambda a: related(a.runs.at("2022"), "distance_m", "kcal"), "correlation"),
    Ask("How many of my runs in 2021 took place at a temperature below 5 degrees Celsius?", "count",
        lambda a: (pd.to_numeric(a.runs.at("2021").rows.temp_c) < 5).sum(), "runs"),
    Ask(HALF, "named", lambda a: a.named("CPH half").pace(), "s/km"),
    Ask("and elevation gain there?", "follow_up", lambda a: a.named("CPH half").sum("climb_m"), "m", HALF),
    Ask("hours of yoga in april 21, total", "total", lambda a: a.of("yoga").at("2021-04").time(), "h"),
    Ask("did i go running on christmas day 2022", "yes_no", lambda a: yes(a.runs.at("2022-12-25").n > 0)),
    Ask("longest runing break in 2022, days between two runs with nothing", "gap",
        lambda a: gap(a.runs.at("2022").rows.day), "days"),
    Ask("when was i on the bike last", "last", lambda a: a.of("ride").rows.day.max()),
    Ask("number of runs in the past 30 days??", "count", lambda a: a.runs.at("2023-07-18", "2023-08-16").n, "runs"),
    Ask("miles run last week", "total", lambda a: a.runs.at("2023-08-07", "2023-08-13").miles, "mi"),
    Ask("ran more km this month than last month yet?", "comparison",
        lambda a: yes(a.runs.at("2023-08").km > a.runs.at("2023-07").km)),
    Ask("fastest of the 4k time trials (the ones with TT in the name), date please", "record",
        lambda a: a.named(" TT").top("pace", least=True).day),
    Ask("highest heart rate i ever hit on a run and on which day", "two",
        lambda a: [a.runs.rows.max_hr.max(), a.runs.top("max_hr").day]),
    Ask("average hr of my july 2023 runs", "no_data",
        lambda a: "no_data" if a.runs.at("2023-07").rows.hr.isna().all() else None),
    Ask("By how many seconds did the DHL Relay Copenhagen of 2021 beat my DHL run of 2018?", "comparison",
        lambda a: difference(a.named("DHL 2018").sum("moving_s"), a.named("DHL Relay Copenhagen").sum("moving_s")),
        "s"),
    Ask("Turn to page one of the diary: on what date did I do the very first run that is in there?", "first",
        lambda a: a.runs.rows.day.min()),
    Ask("The 7th of April 2021 was a day for strolling. Kilometres walked, the two walks together?", "total",
        lambda a: a.of("walk").at("2021-04-07").km, "km"),
    Ask("My podium of runs by length, gold, silver and bronze: the kilometres?", "ranking",
        lambda a: [*(a.runs.rows.distance_m.nlargest(3) / 1000)], "km"),
    Ask("In how many different months of 2022 did I go running at all?", "months",
        lambda a: len(a.runs.at("2022").by("month", count)), "months"),
    Ask("Walks: how many have been noted since the start of 2021, and what do they sum up to in km?", "two",
        lambda a: [_walks(a).n, _walks(a).km], tolerance_rel=0.01),
    Ask("Tell me the average pace of what I ran in November 2021.", "no_data",
        lambda a: "no_data" if not a.runs.at("2021-11").n else None),
    Ask("How many days without a pause did my best series of running days in 2021 last?", "streak",
        lambda a: streak(a.runs.at("2021").rows.day), "days"),
]  # fmt: skip


def _walks(log: Log) -> Log:
    return log.of("walk").at("2021-01-01", "2023-08-16")
