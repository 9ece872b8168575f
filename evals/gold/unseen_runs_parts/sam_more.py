"""Sam: more conditions, and what is harder."""

from evals.gold.basics import MILE_M, share
from evals.gold.unseen_runs_parts.view import (
    Asked,
    agreed,
    at,
    days_of,
    gap,
    km,
    longer,
    mean,
    most,
    of,
    pace,
    paces,
    runs,
    top,
    yes,
)

CONDITIONS = [
    Asked("How long does one of my strength sessions last on average in 2026 (minutes)?", "average",
          lambda a: mean(at(of(a, "strength"), "2026"), "moving_s", 60), "min"),
    Asked("On how many days in October 2026 was I active?", "count", lambda a: len(days_of(at(a, "2026-10"))), "days"),
    Asked("whats the best average pace i've had on a run of at least 10 km?", "record",
          lambda a: float(paces(runs(a)[runs(a)["distance_m"] >= 10000]).min()), "s/km"),
    Asked("Were my runs in 2026 faster on average than those in 2024?", "yes_no",
          lambda a: yes(*(new < old for new, old in zip(pace(runs(a, "2026")), pace(runs(a, "2024")), strict=True)))),
    Asked("What has been my longest break from running, in days?", "streak", lambda a: gap(runs(a)), "days"),
]  # fmt: skip

HARDER = [
    Asked("How many runs over 10 km with more than 100 m of elevation gain did I do in 2025?", "two_filters",
          lambda a: int((longer(runs(a, "2025"), 10)["climb_m"] > 100).sum()), "runs"),
    Asked("What is the correlation between air temperature and my average heart rate on runs?",
          "correlation", lambda a: float(runs(a)["temp_c"].corr(runs(a)["hr"])), "correlation"),
    Asked("And in May the year before?", "follow_up", lambda a: km(runs(a, "2025-05")), "km",
          previous="How many km did I run in May 2026?"),
    Asked("and how many metres did i climb on it?", "follow_up", lambda a: float(most(of(a, "ride"))["climb_m"]), "m",
          previous="What was my longest ride?"),
    Asked("How many runs and how many swims did I do in 2024?", "two_in_one",
          lambda a: [len(runs(a, "2024")), len(at(of(a, "swim"), "2024"))]),
    Asked("What was my average swim distance in August 2026?", "no_data",
          lambda a: "no_data" if at(of(a, "swim"), "2026-08").empty else None),
    Asked("How many miles was my longest run of 2025?", "imperial",
          lambda a: float(runs(a, "2025")["distance_m"].max() / MILE_M), "mi"),
    Asked("avg pace per mile for september 2026 runs?", "imperial", lambda a: pace(runs(a, "2026-09"), MILE_M), "s/mi",
          0.02),
    Asked("Which of my shoes has the fastest average running pace?", "superlative_group",
          lambda a: agreed(top(-runs(a).groupby("shoe").apply(lambda g: pace(g)[0])),
                           top(-runs(a).groupby("shoe").apply(lambda g: pace(g)[1])))),
    Asked("What share of my running kilometres in 2026 was in the ASICS Novablast, in percent?", "share",
          lambda a: share(km(runs(a, "2026")[runs(a, "2026")["shoe"] == "ASICS Novablast"]), km(runs(a, "2026"))), "%"),
]  # fmt: skip

ASKED = CONDITIONS + HARDER
