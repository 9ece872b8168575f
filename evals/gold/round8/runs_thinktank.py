"""Questions about the runs, walks and rides of ``thinktank``, asked on 2023-08-16."""

from evals.gold.basics import MILE_M, share, yes
from evals.gold.final_runs_parts.view import Ask, count, either, gap, kms, most
from evals.gold.round4.tools import difference
from evals.gold.round5.days_tools import ranked

MONTH = "How many runs did I do last month?"
WALKS = "How far have I walked in 2023?"

ASKS = [
    Ask("How many kilometers did I run in 2022?", "total", lambda a: a.runs.at("2022").km, "km"),
    Ask("How many kilometers have I run so far this year?", "total", lambda a: a.runs.at("2023").km, "km"),
    Ask(MONTH, "count", lambda a: a.runs.at("2023-07").n, "runs"),
    Ask("What was my fastest pace among them?", "follow_up",
        lambda a: a.runs.at("2023-07").paced().rows.pace.min(), "s/km", MONTH),
    Ask("What is the longest run I have ever done, in kilometers?", "record",
        lambda a: a.runs.rows.distance_m.max() / 1000, "km"),
    Ask("And when was that?", "follow_up", lambda a: a.runs.top("distance_m").day,
        None, "What is the longest run I have ever done?"),
    Ask("How many times did I do yoga in April 2021?", "count", lambda a: a.of("yoga").at("2021-04").n, "times"),
    Ask("How many runs did I record in the pegasus shoes?", "shoe", lambda a: a.shoe("pegasus").n, "runs"),
    Ask("What is the total distance on my pegasus, in miles?", "shoe",
        lambda a: a.shoe("pegasus").sum("distance_m") / MILE_M, "mi"),
    Ask("What was my average pace in August 2023?", "mean", lambda a: a.runs.at("2023-08").pace(), "s/km"),
    Ask("How long did the CPH half take me, in minutes?", "single",
        lambda a: a.named("CPH half").sum("moving_s") / 60, "min"),
    Ask("What was my average effort on runs in July 2023?", "mean", lambda a: a.runs.at("2023-07").level("effort")),
    Ask("Which month of 2021 had the most runs?", "group", lambda a: most(a.runs.at("2021").by("month", count))),
    Ask("How many calories did I burn running in 2023?", "total", lambda a: a.runs.at("2023").sum("kcal"), "kcal"),
    Ask(WALKS, "total", lambda a: a.of("walk").at("2023").km, "km"),
    Ask("How many days was I active in 2022?", "days", lambda a: a.at("2022").days, "days"),
    Ask("Did I run more often in 2022 than in 2023 so far?", "yes_no",
        lambda a: yes(a.runs.at("2022").n > a.runs.at("2023").n)),
    Ask("How many runs of 10 km or longer have I done overall?", "count",
        lambda a: a.runs.where(lambda d: d["distance_m"] >= 10000).n, "runs"),
    Ask("What share of my runs in 2023 was over 4 km?", "share",
        lambda a: either(*(share(a.runs.at("2023").longer(4).n, one.n) for one in
                           (a.runs.at("2023"), a.runs.at("2023").longer(0)))), "%"),
    Ask("When did I last go for a walk?", "date", lambda a: a.of("walk").rows.day.max()),
    Ask("What was my average heart rate while running in 2022?", "mean", lambda a: a.runs.at("2022").level("hr"),
        "bpm"),
    Ask("What is my cadence on runs in 2023?", "no_data", lambda _: "no_data"),
    Ask("How many km did I ride in 2022?", "no_data", lambda _: either(0, "no_data"), "km"),
    Ask("Which run had the highest average heart rate, and how high was it? Give me date and bpm.", "two",
        lambda a: [a.runs.top("hr").day, a.runs.rows.hr.max()], "bpm"),
    Ask("yo, royal run copenhagen 2021, my time in mins??", "single",
        lambda a: a.named("Royal Run").at("2021").sum("moving_s") / 60, "min"),
    Ask("pegasus premiere?? (date of the first outing in them)", "date", lambda a: a.shoe("pegasus").rows.day.min()),
    Ask("please the number of runnings done between 1 september 2021 and 31 october 2021", "count",
        lambda a: a.runs.at("2021-09-01", "2021-10-31").n, "runs"),
    Ask("my longest pause from running in 2022, counted in days without run?", "gap",
        lambda a: gap(a.runs.at("2022").rows.day), "days"),
    Ask("hey hey, which weekday do my legs seem to like for running most in 2023?", "group",
        lambda a: most(a.runs.at("2023").by("weekday", count))),
    Ask("top 3 months in 2021 for running distance, biggest first", "ranking",
        lambda a: ranked(a.runs.at("2021").by("month", kms), 3)),
    Ask("steps taken on my runs in july 23, altogether?", "total",
        lambda a: a.runs.at("2023-07").sum("steps"), "steps"),
    Ask("is it true I was running 5 km or more in at least one run of 2023?", "yes_no",
        lambda a: yes((a.runs.at("2023").rows.distance_m >= 5000).any())),
    Ask("How much faster in seconds was DHL 2019 than DHL 2018?", "comparison",
        lambda a: difference(a.named("DHL 2018").sum("moving_s"), a.named("DHL 2019").sum("moving_s")), "s"),
    Ask("How many minutes did I run last week?", "total", lambda a: a.runs.at("2023-08-07", "2023-08-13").time(60),
        "min"),
]  # fmt: skip
