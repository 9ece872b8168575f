"""Questions of ``demo`` about runs and other workouts. Today is Saturday, 21 November 2026."""

from evals.gold.basics import MILE_M, share, streak, yes
from evals.gold.final_runs_parts.view import Ask, Log, count, either, gap, kms, least, most, related
from evals.gold.round4.tools import difference, direction

PADEL = "how many times did i play padel in 2026 so far?"
OCTOBER = "What was the total distance, in kilometers, of all my runs in October 2025?"

ASKS = [
    Ask(OCTOBER, "total", lambda a: a.runs.at("2025-10").km, "km"),
    Ask("And what was the average distance per run in that month?", "follow_up",
        lambda a: a.runs.at("2025-10").mean("distance_m") / 1000, "km", OCTOBER),
    Ask("Leaving races aside, what was the distance of my longest run between August 1, 2026 and October 31, 2026?",
        "record", lambda a: _training(a).at("2026-08-01", "2026-10-31").rows.distance_m.max() / 1000, "km"),
    Ask("On how many days in August 2026 did I record at least two activities?", "days",
        lambda a: (a.at("2026-08").by("day", count) >= 2).sum(), "days"),
    Ask("By how many seconds per kilometer did my average running pace improve from the first quarter of 2024 "
        "to the first quarter of 2026?", "comparison", lambda a: _faster(a.runs, "2024", "2026"), "s/km",
        tolerance_rel=0.03),
    Ask("What percentage of all the activities I have logged in 2026 were strength sessions?", "share",
        lambda a: share(a.of("strength").at("2026").n, a.at("2026").n), "%"),
    Ask("Which day of the week accounts for the greatest total running distance in 2026?", "group",
        lambda a: most(a.runs.at("2026").by("weekday", kms))),
    Ask("What was my average heart rate across all trail runs completed in 2026?", "mean",
        lambda a: a.of("trail_run").at("2026").level("hr"), "bpm"),
    Ask("In which month of 2025 did running burn the most calories in total?", "group",
        lambda a: most(a.runs.at("2025").by("month", lambda g: g.sum("kcal")))),
    Ask("On how many of the last 30 days did I record no activity at all?", "days",
        lambda a: 30 - a.at("2026-10-23", "2026-11-21").days, "days"),
    Ask("What is the correlation between the air temperature and my average heart rate over my runs of 2026?",
        "correlation", lambda a: related(a.runs.at("2026"), "temp_c", "hr"), "correlation"),
    Ask("What was the median distance of my bike rides in 2025?", "median",
        lambda a: a.of("ride").at("2025").rows.distance_m.median() / 1000, "km"),
    Ask("when did i last go swimming", "last", lambda a: a.of("swim").rows.day.max()),
    Ask("longest strech of days w/o running this year?", "gap", lambda a: gap(a.runs.at("2026").rows.day), "days"),
    Ask("how many km has my Old Bianchi done, all in all", "shoe", lambda a: a.shoe("Old Bianchi").km, "km"),
    Ask("lavaux half: how much faster was i this yr compared to 2024? seconds are fine", "comparison",
        lambda a: difference(_lavaux(a, "2024"), _lavaux(a, "2026")), "s"),
    Ask("did i run more km in sept 26 than in sept 25", "comparison",
        lambda a: yes(a.runs.at("2026-09").km > a.runs.at("2025-09").km)),
    Ask("top 3 longest bike rides ever, just the miles pls", "ranking",
        lambda a: [*(a.of("ride").rows.distance_m.nlargest(3) / MILE_M)], "mi"),
    Ask("quickest 10k race so far - when was it?", "record", lambda a: _tens(a).top("moving_s", least=True).day),
    Ask(PADEL, "count", lambda a: a.of("padel").at("2026").n, "times"),
    Ask("and the year before?", "follow_up", lambda a: a.of("padel").at("2025").n, "times", PADEL),
    Ask("was there any run over 25k in 2025?? i think not", "yes_no",
        lambda a: yes(a.runs.at("2025").longer(25).n > 0)),
    Ask("best streak of days in a row with some kind of workout, 2026", "streak",
        lambda a: streak(a.at("2026").rows.day), "days"),
    Ask("avg length of my treadmill runs + how many have there been, since the beginning of the log", "two",
        lambda a: [a.of("treadmill_run").mean("distance_m") / 1000, a.of("treadmill_run").n], tolerance_rel=0.01),
    Ask("Hard days at the office, so to speak: how many runs did I rate 7 or more for effort this year?", "count",
        lambda a: a.runs.at("2026").where(lambda d: d.effort >= 7).n, "runs"),
    Ask("Of the pairs I ran in this year, which one got the fewest kilometres under its soles?", "shoe",
        lambda a: least(a.runs.at("2026").by("shoe", kms))),
    Ask("Early bird check. Runs of 2026 that set off before seven in the morning, number please.", "count",
        lambda a: a.runs.at("2026").hours(0, 7).n, "runs"),
    Ask("When a hike of mine gets longer, does the ascent follow? The correlation of the two over all hikes will do.",
        "correlation", lambda a: related(a.of("hike"), "distance_m", "climb_m"), "correlation"),
    Ask("Count the months of 2024, 2025 and 2026 in which the running went past 150 km.", "months",
        lambda a: (a.runs.at("2024-01-01", "2026-11-21").by("month", kms) > 150).sum(), "months"),
    Ask("Did it ever happen that I swam and ran on one and the same day? On how many days, if so?", "days",
        lambda a: len(set(a.of("swim").rows.day) & set(a.runs.rows.day)), "days"),
    Ask("From January through May 2025 I was coming back from something: did the monthly running distance go up "
        "or down over those months?", "trend",
        lambda a: direction(a.runs.at("2025-01-01", "2025-05-31").by("month", kms))),
    Ask("What pace do I usually hold on the rowing machine, on average?", "no_data",
        lambda a: "no_data" if not a.of("row", "rowing", "indoor_row").n else None),
    Ask("The marathon in Lausanne last month: what was my finishing time, and what did the heart average?", "two",
        lambda a: [_marathon(a).sum("elapsed_s"), _marathon(a).hr()], tolerance_rel=0.01),
]  # fmt: skip


def _training(log: Log) -> Log:
    return log.runs.where(lambda d: ~d["race"])


def _tens(log: Log) -> Log:
    return log.races.where(lambda d: d["distance_m"].between(9_900, 10_200))


def _marathon(log: Log) -> Log:
    return log.named("Lausanne marathon").at("2026-10")


def _lavaux(log: Log, year: str) -> float:
    return log.named("Lavaux half marathon").at(year).sum("moving_s")


def _faster(log: Log, before: str, after: str) -> object:
    """Seconds a kilometre between the paces of two first quarters, by either definition of a mean pace."""
    former, latter = (log.at(f"{year}-01-01", f"{year}-03-31").pace().values for year in (before, after))
    return either(*(difference(slow, fast) for slow, fast in zip(former, latter, strict=True)))
