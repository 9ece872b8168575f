"""What joboso is asked: a cyclist's years of rides, with runs, hikes and skis."""

import pandas as pd

from evals.gold.basics import FOOT_M, share, yes
from evals.gold.fresh.view import Asked as Q
from evals.gold.fresh.view import Either, nothing, pace, rolling, span, speed, top, winner


def _times(x: pd.DataFrame) -> Either:
    """Minutes on the move, or from start to end."""
    return Either((x.moving_s.sum() / 60, x.elapsed_s.sum() / 60))


def _hours(x: pd.DataFrame) -> Either:
    """Hours on the move, or from start to end."""
    return Either(one / 60 for one in _times(x))


ASKED = [
    Q("How far have I cycled in 2024?", "total", lambda s: span(s.sport("ride"), "2024").km.sum(), "km"),
    Q(
        "How many rides had I recorded by the end of 2024?",
        "count",
        lambda s: len(span(s.sport("ride"), "2014", "2024")),
        "rides",
    ),
    Q("number of runs in 2022", "count", lambda s: len(span(s.r, "2022")), "runs"),
    Q("What's my longest hike ever in km?", "record", lambda s: top(s.sport("hike"), "km").km, "km"),
    Q("On wich day did I hike the longest distence?", "date", lambda s: top(s.sport("hike"), "km").day),
    Q(
        "how many days of alpine skiing did I have so far this year",
        "count",
        lambda s: span(s.sport("alpine_ski"), "2025").day.nunique(),
        "days",
    ),
    Q("Total climbing on the bike in 2023?", "total", lambda s: span(s.sport("ride"), "2023").climb_m.sum(), "m"),
    Q("Average distance of my rides in 2019?", "average", lambda s: span(s.sport("ride"), "2019").km.mean(), "km"),
    Q("When was my first ever run recorded?", "date", lambda s: s.r.day.iloc[0]),
    Q("My average running pace in 2022, please", "average", lambda s: pace(span(s.r, "2022")), "s/km", 0.015),
    Q(
        "How many hours did I go sailing in 2024?",
        "total",
        lambda s: _hours(span(s.sport("sail"), "2024")),
        "h",
    ),
    Q("km on my Kona Rove ST?", "total", lambda s: s.a[s.a.shoe == "Kona Rove ST"].km.sum(), "km"),
    Q("How far did I go in the canoe?", "total", lambda s: s.sport("canoe").km.sum(), "km"),
    Q("How long did my hike of Mt. Cartier take?", "value", lambda s: _times(s.a[s.a["name"] == "Mt. Cartier"]), "min"),
    Q("how many km did I run last month?", "total", lambda s: span(s.r, "2025-07").km.sum(), "km"),
    Q(
        "What was the most I ever climbed on one hike?",
        "record",
        lambda s: top(s.sport("hike"), "climb_m").climb_m,
        "m",
    ),
    Q(
        "How many rides longer than 100 km did I do in 2020?",
        "count_if",
        lambda s: int((span(s.sport("ride"), "2020").km > 100).sum()),
        "rides",
    ),
    Q(
        "Which year did I cycle the most kilometres?",
        "group",
        lambda s: str(winner(s.sport("ride").groupby("year").km.sum())),
    ),
    Q("In what year did I run most often?", "group", lambda s: str(winner(s.r.year.value_counts()))),
    Q(
        "which month of 2024 had the most bike kilometers",
        "group",
        lambda s: winner(span(s.sport("ride"), "2024").groupby("month").km.sum()),
    ),
    Q(
        "What percentage of my activities in 2024 were rides?",
        "share",
        lambda s: share(len(span(s.sport("ride"), "2024")), len(span(s.a, "2024"))),
        "%",
    ),
    Q(
        "Did I spend more time riding or running in 2022?",
        "compare",
        lambda s: winner(span(s.a[s.a.sport.isin(["run", "ride"])], "2022").groupby("sport").mins.sum()),
    ),
    Q(
        "How many more runs did I do in 2024 than in 2023?",
        "compare",
        lambda s: len(span(s.r, "2024")) - len(span(s.r, "2023")),
        "runs",
    ),
    Q("average ascent of hikes in 2025", "average_if", lambda s: span(s.sport("hike"), "2025").climb_m.mean(), "m"),
    Q(
        "On which bike have I ridden further, the Kona Rove ST or the CAAD8?",
        "compare",
        lambda s: winner(s.sport("ride").groupby("shoe").km.sum()),
    ),
    Q("What's the median length of my runs in 2023?", "median", lambda s: span(s.r, "2023").km.median(), "km"),
    Q(
        "How many runs of at least 10 km did I do in 2024?",
        "count_if",
        lambda s: int((span(s.r, "2024").km >= 10).sum()),
        "runs",
    ),
    Q(
        "longest nordic ski outing in 2025?",
        "record_if",
        lambda s: top(span(s.sport("nordic_ski"), "2025"), "km").km,
        "km",
    ),
    Q("What was the total distance of my last 10 rides?", "last_n", lambda s: s.sport("ride").km.tail(10).sum(), "km"),
    Q(
        "How many different sports did I record in 2024?",
        "count",
        lambda s: span(s.a, "2024").sport.nunique(),
        "sports",
    ),
    Q(
        "What's my average ride speed on the CAAD8?",
        "average_if",
        lambda s: speed(s.a[s.a.shoe == "CAAD8"]),
        "km/h",
        0.015,
    ),
    Q("How many runs in the last 60 days?", "count", lambda s: len(rolling(s, s.r, 60)), "runs"),
    # in two steps
    Q(
        "What was my average heart rate on runs in 2024?",
        "no_data",
        lambda s: nothing(s.a[s.a.get("hr", s.a.power * float("nan")).notna()]),
    ),
    Q("How many miles did I ride in 2021?", "imperial", lambda s: span(s.sport("ride"), "2021").mi.sum(), "mi"),
    Q(
        "most climbing on one nordic ski outing, in feet?",
        "imperial",
        lambda s: top(s.sport("nordic_ski"), "climb_m").climb_m / FOOT_M,
        "ft",
    ),
    Q(
        "and how many kilometres was that?",
        "follow_up",
        lambda s: span(s.sport("ride"), "2020").km.sum(),
        "km",
        previous="How many rides did I do in 2020?",
    ),
    Q(
        "Which year had the longest average run, looking at 2022, 2023 and 2024?",
        "group",
        lambda s: str(winner(span(s.r, "2022", "2024").groupby("year").km.mean())),
    ),
    Q(
        "How many hikes and how many nordic ski outings did I do in 2025?",
        "two",
        lambda s: [len(span(s.sport("hike"), "2025")), len(span(s.sport("nordic_ski"), "2025"))],
    ),
    Q("Did I run more than 600 km in any year?", "yes_no", lambda s: yes((s.r.groupby("year").km.sum() > 600).any())),
    Q(
        "How many months of 2024 saw me ride more than 500 km?",
        "count_if",
        lambda s: int((span(s.sport("ride"), "2024").groupby("month").km.sum() > 500).sum()),
        "months",
    ),
]
