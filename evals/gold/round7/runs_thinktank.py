"""Questions of ``thinktank`` about runs and other workouts. Today is Wednesday, 16 August 2023."""

from datetime import date

from evals.gold.basics import share, streak, yes
from evals.gold.final_runs_parts.view import Ask, count, either, gap, kms, most
from evals.gold.round4.tools import difference

_TODAY = date(2023, 8, 16)
MACHINE = "In April 2021 I was an absolute machine, a locomotive. On how many different days did I run that month?"
NEW_SHOES = "How many kilometers are on the pegasus shoes by now?"

ASKS = [
    Ask("hiya coach!! i literally just peeled myself off the sofa after ages, so be gentle with me: how many runs "
        "have i "
        "logged in 2023 so far?", "count", lambda a: a.runs.at("2023").n, "runs"),
    Ask("total running distance 2021 km", "total", lambda a: a.runs.at("2021").km, "km"),
    Ask("How many yoga sessions are in my log, all told?", "count", lambda a: a.of("yoga").n, "times"),
    Ask("ok so the cph half where i nearly died and some lady gave me half a banana, what was my time there",
        "single", lambda a: either(a.named("CPH half").sum("moving_s"), a.named("CPH half").sum("elapsed_s")), "s"),
    Ask("How far was my longest run ever, the one where my soul left my body and waited for me at the finish?",
        "record",
        lambda a: a.runs.rows.distance_m.max() / 1000, "km"),
    Ask("What day did I do the Royal Run Copenhagen?", "date", lambda a: a.named("Royal Run").rows.day.max()),
    Ask(NEW_SHOES, "shoe", lambda a: a.shoe("pegasus").km, "km"),
    Ask("and how many runs have i done in them", "follow_up", lambda a: a.shoe("pegasus").n, "runs", NEW_SHOES),
    Ask("avg heart rate runs 2022", "mean", lambda a: a.runs.at("2022").level("hr"), "bpm"),
    Ask("so i was in berlin in april twenty twenty three and i walked a lot how many walks did i record that month",
        "count", lambda a: a.of("walk").at("2023-04").n, "walks"),
    Ask(MACHINE, "days", lambda a: a.runs.at("2021-04").days, "days"),
    Ask("And in March of that same year?", "follow_up", lambda a: a.runs.at("2021-03").days, "days", MACHINE),
    Ask("Which month of 2021 brought the most running kilometres?", "group",
        lambda a: most(a.runs.at("2021").by("month", kms))),
    Ask("did i run at all in january 2022 or was i hibernating like a bear", "yes_no",
        lambda a: yes(a.runs.at("2022-01").n)),
    Ask("runs shorter than 1 km in 2021, count", "count",
        lambda a: a.runs.at("2021").where(lambda d: d["distance_m"] < 1000).n, "runs"),
    Ask("How cold was my coldest run, in degrees Celsius, when my eyelashes became icicles?", "record",
        lambda a: a.runs.rows.temp_c.astype(float).min(), "degC"),
    Ask("I have a great shame about 2022, my friend. What was the longest time between two runs that year, in days "
        "without any run?", "gap", lambda a: gap(a.runs.at("2022").rows.day), "days"),
    Ask("What was my average pace per kilometre in July 2023?", "pace", lambda a: a.runs.at("2023-07").pace(), "s/km"),
    Ask("Highest max heart rate on record over all my workouts?", "record", lambda a: a.rows.max_hr.max(), "bpm"),
    Ask("Pardon me for troubling you with such an old matter, but what was my average heart rate during the runs of "
        "February 2021?", "no_data", lambda _: "no_data"),
    Ask("bike km march 2021", "total", lambda a: a.of("ride").at("2021-03").km, "km"),
    Ask("as a data nerd i need this to sleep tonight: what percentage of my 2021 runs were longer than 6 km?", "share",
        lambda a: share(a.runs.at("2021").longer(6).n, a.runs.at("2021").n), "%"),
    Ask("how much calorys did i burn by running in august 2023, my grandma wants to feed me that amount", "total",
        lambda a: a.runs.at("2023-08").sum("kcal"), "kcal"),
    Ask("dates of my three longest runs, longest first pls", "ranking",
        lambda a: [str(day) for day in a.runs.rows.sort_values("distance_m", ascending=False).day.head(3)]),
    Ask("how many days ago was my last run", "last", lambda a: (_TODAY - a.runs.rows.day.max()).days, "days"),
    Ask("Were my runs longer on average in 2022 or in 2023?", "comparison",
        lambda a: most(a.runs.where(lambda d: d["start"].dt.year >= 2022).by("year", lambda g: g.mean("distance_m")))),
    Ask("how many of my runs in 2021 are named Lunch Run, i never eat lunch apparently", "count",
        lambda a: a.runs.at("2021").named("Lunch Run").n, "runs"),
    Ask("Of the runs over 3 km in 2023, what date was the fastest one? I felt like a buttered cheetah.", "date",
        lambda a: a.runs.at("2023").longer(3).paced().top("pace", least=True).day),
    Ask("Longest row of consecutive days with a run in 2021?", "streak", lambda a: streak(a.runs.at("2021").rows.day),
        "days"),
    Ask("my brother bets i ran more times in 2022 than in 2023 up to now, is he right", "yes_no",
        lambda a: yes(a.runs.at("2022").n > a.runs.at("2023").n)),
    Ask("How many more runs did I do in April 2021 than in May 2021?", "comparison",
        lambda a: int(difference(a.runs.at("2021-04").n, a.runs.at("2021-05").n)), "runs"),
    Ask("which weekday did i run the most often in 2023 i guess it depends on the weather and my mood and the cat",
        "group", lambda a: most(a.runs.at("2023").by("weekday", count))),
    Ask("What was the distance of my Easter Run in 2022?", "single", lambda a: a.named("Easter Run").km, "km"),
]  # fmt: skip
