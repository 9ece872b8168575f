"""What sam is asked with a condition, a grouping or a comparison."""

from evals.gold.basics import share, streak
from evals.gold.fresh.view import Asked as Q
from evals.gold.fresh.view import average, groups_pace, in_words, pace, rolling, span, top, weekly, winner

ASKED = [
    Q(
        "How many of my runs this year were longer than 15 km?",
        "count_if",
        lambda s: int((span(s.r, "2026").km > 15).sum()),
        "runs",
    ),
    Q(
        "trail runs in 2026, how many?",
        "count_if",
        lambda s: int((span(s.r, "2026").type == "trail_run").sum()),
        "runs",
    ),
    Q(
        "What percentage of my runs last year was on the treadmill?",
        "share",
        lambda s: share((span(s.r, "2025").type == "treadmill_run").sum(), len(span(s.r, "2025"))),
        "%",
    ),
    Q(
        "What's my average heart rate on runs over 12 km in 2026?",
        "average_if",
        lambda s: average(span(s.r[s.r.km > 12], "2026"), "hr"),
        "bpm",
    ),
    Q(
        "In which month of 2025 did I run the most kilometres?",
        "group",
        lambda s: winner(span(s.r, "2025").groupby("month").km.sum()),
    ),
    Q(
        "which month in 2024 had the fewest runs",
        "group",
        lambda s: winner(span(s.r, "2024").groupby("month").km.count(), lowest=True),
    ),
    Q("On which day of the week do I run most often?", "group", lambda s: winner(s.r.weekday.value_counts())),
    Q("average pace of my last 10 runs?", "last_n", lambda s: pace(s.r.tail(10)), "s/km", 0.015),
    Q(
        "Did I run further in September or October this year?",
        "compare",
        lambda s: in_words(winner(span(s.r, "2026-09", "2026-10").groupby("month").km.sum())),
    ),
    Q(
        "How many more km did I run in August 2026 than in August 2025?",
        "compare",
        lambda s: span(s.r, "2026-08").km.sum() - span(s.r, "2025-08").km.sum(),
        "km",
    ),
    Q("What's my longest streak of consecutive days with a run?", "streak", lambda s: streak(set(s.r.day)), "days"),
    Q(
        "How many weeks in a row, at best, have I run at least 30 km?",
        "streak",
        lambda s: streak(set(weekly(s.r)[lambda km: km >= 30].index), 7),
        "weeks",
    ),
    Q(
        "How many times did I start a run before 7 in the morning in 2026?",
        "count_if",
        lambda s: int((span(s.r, "2026").hour < 7).sum()),
        "runs",
    ),
    Q(
        "What share of my 2026 running distance was in the ASICS Novablast?",
        "share",
        lambda s: share(span(s.r[s.r.shoe == "ASICS Novablast"], "2026").km.sum(), span(s.r, "2026").km.sum()),
        "%",
    ),
    Q("avg pace on the tredmill?", "average_if", lambda s: pace(s.r[s.r.type == "treadmill_run"]), "s/km", 0.015),
    Q(
        "Do I run faster on Tuesdays or on Saturdays, on average?",
        "compare",
        lambda s: winner(groups_pace(s.r[s.r.weekday.isin(["Tuesday", "Saturday"])], "weekday"), lowest=True),
    ),
    Q(
        "How many runs did I rate 8 or higher for effort in 2026?",
        "count_if",
        lambda s: int((span(s.r, "2026").effort >= 8).sum()),
        "runs",
    ),
    Q(
        "on runs of 18 km and more, what's the mean perceived effort (rpe)?",
        "average_if",
        lambda s: s.r[s.r.km >= 18].effort.mean(),
        "/10",
    ),
    Q(
        "Give me the distances of my three longest runs in 2026.",
        "top_n",
        lambda s: [float(km) for km in span(s.r, "2026").km.nlargest(3)],
        "km",
    ),
    Q(
        "What was my biggest running week of this year, in km?",
        "group",
        lambda s: weekly(span(s.r, "2026-01-05", "2026")).max(),
        "km",
    ),
    Q(
        "How many kilometres a month did I run on average in 2025?",
        "average",
        lambda s: span(s.r, "2025").km.sum() / 12,
        "km",
    ),
    Q("How far was my second longest run of 2025?", "top_n", lambda s: span(s.r, "2025").km.nlargest(2).iloc[1], "km"),
    Q(
        "When did I do my fastest run of at least 8 km (by average pace) in 2026?",
        "record_if",
        lambda s: top(span(s.r[s.r.km >= 8], "2026"), "pace", lowest=True).day,
    ),
    Q(
        "how many of my runs in 2025 started at 6pm or later?",
        "count_if",
        lambda s: int((span(s.r, "2025").hour >= 18).sum()),
        "runs",
    ),
    Q(
        'How many of my runs have "soaked" in the name?',
        "count_if",
        lambda s: int(s.r.name.str.contains("soaked").sum()),
        "runs",
    ),
    Q('How often have I done "6 x 1000"?', "count_if", lambda s: int(s.r.name.str.contains("6 x 1000").sum()), "runs"),
    Q(
        "What's the average heart rate in my Advent 10k races?",
        "average_if",
        lambda s: average(s.r[s.r.name == "Advent 10k"], "hr"),
        "bpm",
    ),
    Q(
        "90th percentile of my run distance in 2026?",
        "percentile",
        lambda s: span(s.r, "2026").km.quantile(0.9),
        "km",
        0.02,
    ),
    Q(
        "On how many days in Septmber 2026 did I work out?",
        "count_if",
        lambda s: span(s.a, "2026-09").day.nunique(),
        "days",
    ),
    Q(
        "How many days without any exercise did I have in August 2026?",
        "count_if",
        lambda s: 31 - span(s.a, "2026-08").day.nunique(),
        "days",
    ),
    Q(
        "number of days in 2025 on which I did two or more activities",
        "count_if",
        lambda s: int((span(s.a, "2025").groupby("day").size() >= 2).sum()),
        "days",
    ),
    Q(
        "How many times have I run in temperatures below 0 °C?",
        "count_if",
        lambda s: int((s.r.temp_c < 0).sum()),
        "runs",
    ),
    Q(
        "What's my average pace when it is hotter than 25 degrees?",
        "average_if",
        lambda s: pace(s.r[s.r.temp_c > 25]),
        "s/km",
        0.015,
    ),
    Q(
        "Which shoe did I run the most kilometres in during 2025?",
        "group",
        lambda s: winner(span(s.r, "2025").groupby("shoe").km.sum()),
    ),
    Q(
        "How many hours of strength training did I do in the first half of 2026?",
        "total",
        lambda s: span(s.sport("strength"), "2026-01", "2026-06").mins.sum() / 60,
        "h",
    ),
    Q(
        "total training time in October 2026, all sports together, in hours?",
        "total",
        lambda s: span(s.a, "2026-10").mins.sum() / 60,
        "h",
    ),
    Q(
        "what is the total distance of my last five trail runs?",
        "last_n",
        lambda s: s.r[s.r.type == "trail_run"].km.tail(5).sum(),
        "km",
    ),
    Q(
        "In how many different months of 2026 did I play padel?",
        "count",
        lambda s: span(s.sport("padel"), "2026").month.nunique(),
        "months",
    ),
    Q(
        "Average climb per trail run in 2025?",
        "average_if",
        lambda s: span(s.r[s.r.type == "trail_run"], "2025").climb_m.mean(),
        "m",
    ),
    Q(
        "longest run in the past 90 days excluding races",
        "record_if",
        lambda s: rolling(s, s.r[~s.r.race], 90).km.max(),
        "km",
    ),
]
