"""What noa is asked in plain words: totals, averages, counts, records and dates."""

from evals.gold.basics import yes
from evals.gold.fresh.view import Asked as Q
from evals.gold.fresh.view import average, pace, rolling, span, speed, top

ASKED = [
    Q(
        "Tell me the total mileage of my runs in 2024, in miles.",
        "total",
        lambda s: span(s.r, "2024").mi.sum(),
        "mi",
    ),
    Q("how many runs last year?", "count", lambda s: len(span(s.r, "2025")), "runs"),
    Q("What was the longest time I've spent on a single run?", "record", lambda s: top(s.r, "mins").mins, "min"),
    Q("What date was my longest bike ride?", "date", lambda s: top(s.sport("ride"), "km").day),
    Q(
        "How many times have I hiked since the start of 2025?",
        "count",
        lambda s: len(span(s.sport("hike"), "2025", "2026")),
        "hikes",
    ),
    Q("Mean heart rate of my runs in April 2026?", "average", lambda s: average(span(s.r, "2026-04"), "hr"), "bpm"),
    Q("Whats my avrage run distance this year", "average", lambda s: span(s.r, "2026").km.mean(), "km"),
    Q("When did I last go swiming?", "date", lambda s: s.sport("swim").day.iloc[-1]),
    Q(
        "My finish time in the 2025 Lausanne half marathon?",
        "value",
        lambda s: s.r[s.r.name == "Lausanne half marathon"].moving_s.iloc[-1],
        "s",
        0.001,
    ),
    Q(
        "What's my best time in the 5k du Parc?",
        "record",
        lambda s: s.r[s.r.name == "5k du Parc"].moving_s.min(),
        "s",
        0.001,
    ),
    Q(
        "Hi! Could you tell me how much I've run this month so far?",
        "total",
        lambda s: span(s.r, "2026-11").km.sum(),
        "km",
    ),
    Q("How many hours have I cycled altogether?", "total", lambda s: s.sport("ride").mins.sum() / 60, "h"),
    Q("how many workouts did i log in 2025", "count", lambda s: len(span(s.a, "2025")), "workouts"),
    Q(
        "average speed of my bike rides this year in km/h?",
        "average",
        lambda s: speed(span(s.sport("ride"), "2026")),
        "km/h",
        0.015,
    ),
    Q("What was the distance of my run on 11 October 2026?", "value", lambda s: span(s.r, "2026-10-11").km.sum(), "km"),
    Q("Which day have I climbed the most on one run?", "date", lambda s: top(s.r, "climb_m").day),
    Q("Total ascent of my hikes in 2024?", "total", lambda s: span(s.sport("hike"), "2024").climb_m.sum(), "m"),
    Q("How many runs did I do in the past 14 days?", "count", lambda s: len(rolling(s, s.r, 14)), "runs"),
    Q("How many km on my Brooks Ghost shoes?", "total", lambda s: s.r[s.r.shoe == "Brooks Ghost"].km.sum(), "km"),
    Q("Did I do any exercise on New Year's Day 2026?", "yes_no", lambda s: yes(len(span(s.a, "2026-01-01")))),
    Q(
        "running time in week 2026-06-01 to 2026-06-07, minutes",
        "total",
        lambda s: span(s.r, "2026-06-01", "2026-06-07").mins.sum(),
        "min",
    ),
    Q(
        "What pace did I run the Lausanne marathon at?",
        "value",
        lambda s: pace(s.r[s.r.name == "Lausanne marathon"]),
        "s/km",
    ),
    Q("what's the name of my latest workout", "word", lambda s: s.a["name"].iloc[-1]),
    Q(
        "How many calories did I burn on the bike in 2025?",
        "total",
        lambda s: span(s.sport("ride"), "2025").kcal.sum(),
        "kcal",
    ),
]
