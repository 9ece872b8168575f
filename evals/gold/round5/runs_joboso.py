"""Questions of ``joboso`` about runs and other workouts. Today is Tuesday, 26 August 2025.

None of them turns on the car drive of April 2025 that is recorded as a ride of a velomobile.
"""

from evals.gold.basics import MILE_M, share, streak, yes
from evals.gold.final_runs_parts.view import Ask, Log, count, gap, kms, most, related
from evals.gold.round4.tools import difference, direction

FIRES = "how many of those hikes called Fire did i do in 2025?"
CARTIER = "What was the elevation gain of my hike up Mt. Cartier?"
WINTER = ("2024-12-01", "2025-03-31")

ASKS = [
    Ask("What is the total distance of all the hikes I have completed in August 2025, in kilometers?", "total",
        lambda a: a.of("hike").at("2025-08").km, "km"),
    Ask("On how many days in February 2025 did I record more than one activity?", "days",
        lambda a: (a.at("2025-02").by("day", count) > 1).sum(), "days"),
    Ask(CARTIER, "named", lambda a: a.named("Mt. Cartier").sum("climb_m"), "m"),
    Ask("And how long was it in kilometers?", "follow_up", lambda a: a.named("Mt. Cartier").km, "km", CARTIER),
    Ask("What is the difference in total running distance between the first quarter of 2022 and the first quarter "
        "of 2023?", "comparison", lambda a: difference(_quarter(a, "2022").km, _quarter(a, "2023").km), "km",
        tolerance_rel=0.02),
    Ask("On which date did I complete my longest nordic ski session of 2025 by distance?", "record",
        lambda a: a.of("nordic_ski").at("2025").top("distance_m").day),
    Ask("What percentage of my alpine ski activities took place on a Saturday or a Sunday?", "share",
        lambda a: share(a.of("alpine_ski").on("Saturday", "Sunday").n, a.of("alpine_ski").n), "%"),
    Ask("What was the median distance of the runs I did in 2024?", "median",
        lambda a: a.runs.at("2024").rows.distance_m.median() / 1000, "km"),
    Ask("How many runs of at least 10 kilometers have I completed in 2025?", "count",
        lambda a: a.runs.at("2025").where(lambda d: d.distance_m >= 10_000).n, "runs"),
    Ask("What was the average distance of my runs over the last 30 days?", "mean",
        lambda a: a.runs.at("2025-07-28", "2025-08-26").mean("distance_m") / 1000, "km"),
    Ask("In which calendar year did I cover the greatest total distance on my bike rides?", "group",
        lambda a: most(a.of("ride").by("year", kms))),
    Ask("What is the correlation between distance and elevation gain across all of my hikes?", "correlation",
        lambda a: related(a.of("hike"), "distance_m", "climb_m"), "correlation"),
    Ask("how many days on nordic skis last winter, i.e. december 2024 thru march 2025", "days",
        lambda a: a.of("nordic_ski").at(*WINTER).days, "days"),
    Ask("total elevaton gain alpine skiing march 2025?", "total",
        lambda a: a.of("alpine_ski").at("2025-03").sum("climb_m"), "m"),
    Ask("longest bike ride of last year in miles", "record",
        lambda a: a.of("ride").at("2024").rows.distance_m.max() / MILE_M, "mi"),
    Ask("last time the CAAD8 was out?", "last", lambda a: a.shoe("CAAD8").rows.day.max()),
    Ask("how many miles has the CAAD8 seen in total", "shoe", lambda a: a.shoe("CAAD8").miles, "mi"),
    Ask("avg km per run this year vs last year - is this year higher", "comparison",
        lambda a: yes(a.runs.at("2025").mean("distance_m") > a.runs.at("2024").mean("distance_m"))),
    Ask(FIRES, "named", lambda a: a.of("hike").named("Fire").at("2025").n, "hikes"),
    Ask("avg distance of them?", "follow_up",
        lambda a: a.of("hike").named("Fire").at("2025").mean("distance_m") / 1000, "km", FIRES),
    Ask("days w/o any activity in july 2025, how many", "days", lambda a: 31 - a.at("2025-07").days, "days"),
    Ask("hikes 2025: how many n how many km altogether", "two",
        lambda a: [a.of("hike").at("2025").n, a.of("hike").at("2025").km], tolerance_rel=0.01),
    Ask("hr avg on my 2024 runs?", "no_data",
        lambda a: "no_data" if "hr" not in a.rows or a.runs.at("2024").rows.hr.isna().all() else None),
    Ask("longest run of consecutive days with at least one activity in 2024 plz", "streak",
        lambda a: streak(a.at("2024").rows.day), "days"),
    Ask("Three days of the Thompson-Nicola Region Bike Tour: what did the wheels roll, all in all, in km?", "named",
        lambda a: a.named("Thompson-Nicola").km, "km"),
    Ask("Which month of 2025 sent me hiking the most often?", "group",
        lambda a: most(a.of("hike").at("2025").by("month", count))),
    Ask("By sheer number of rides over all the years, which weekday is the cyclist's one?", "group",
        lambda a: most(a.of("ride").by("weekday", count))),
    Ask("What was the widest hole between two runs in 2025? I count full days without a run.", "gap",
        lambda a: gap(a.runs.at("2025").rows.day), "days"),
    Ask("Greedy days: how many times did I go alpine and nordic skiing on the very same day?", "days",
        lambda a: len(set(a.of("alpine_ski").rows.day) & set(a.of("nordic_ski").rows.day)), "days"),
    Ask("From January to June 2024, taken month by month, was my running distance climbing or sinking?", "trend",
        lambda a: direction(a.runs.at("2024-01-01", "2024-06-30").by("month", kms))),
    Ask("The three hikes of 2025 with the most ascent, how many metres each?", "ranking",
        lambda a: [*a.of("hike").at("2025").rows.climb_m.nlargest(3)], "m"),
    Ask("Suppose somebody asks about my swimming: what is the average distance of a swim?", "no_data",
        lambda a: "no_data" if not a.of("swim", "pool_swim", "Swim").n else None),
    Ask("July 2025 on two wheels: on how many days did I ride, and how far was the longest ride?", "two",
        lambda a: [a.of("ride").at("2025-07").days, a.of("ride").at("2025-07").rows.distance_m.max() / 1000],
        tolerance_rel=0.01),
]  # fmt: skip


def _quarter(log: Log, year: str) -> Log:
    """The runs of the first quarter of *year*."""
    return log.runs.at(f"{year}-01-01", f"{year}-03-31")
