"""What noa is asked with conditions, groupings and comparisons, and in two steps."""

from datetime import timedelta
from itertools import pairwise

from evals.gold.basics import FOOT_M, share, streak, yes
from evals.gold.fresh.view import Asked as Q
from evals.gold.fresh.view import Either, Seen, average, groups_pace, in_words, nothing, pace, span, top, weekly, winner


def _longest_gap(s: Seen) -> Either:
    """Days without a run between two runs of 2025, from which the year's ends do not differ."""
    days = sorted(set(span(s.r, "2025").day))
    gap = max(later - earlier for earlier, later in pairwise(days))
    return Either((gap.days - 1, gap / timedelta(days=1)))


def _tuesdays(s: Seen) -> Either:
    """Seconds per kilometre, of the sums and of the means."""
    runs = span(s.r, "2026")
    sums, means = groups_pace(runs, "weekday"), runs.groupby("weekday").pace.mean()
    return Either((sums["Thursday"] - sums["Tuesday"], means["Thursday"] - means["Tuesday"]))


ASKED = [
    Q(
        "How often did I run more than 20 km in 2026?",
        "count_if",
        lambda s: int((span(s.r, "2026").km > 20).sum()),
        "runs",
    ),
    Q(
        "how many runs between 5 and 8 km did i do in 2025",
        "count_if",
        lambda s: int(span(s.r, "2025").km.between(5, 8).sum()),
        "runs",
    ),
    Q(
        "What's my average pace on weekend runs this year?",
        "average_if",
        lambda s: pace(span(s.r[s.r.weekday.isin(["Saturday", "Sunday"])], "2026")),
        "s/km",
        0.015,
    ),
    Q(
        "Which month of 2026 had the most running kilometres so far?",
        "group",
        lambda s: in_words(winner(span(s.r, "2026").groupby("month").km.sum())),
    ),
    Q(
        "Which sport do I do second most often, by number of sessions?",
        "group",
        lambda s: s.a.sport.value_counts().index[1],
    ),
    Q(
        "share of my workouts in 2025 that were runs, in percent",
        "share",
        lambda s: share(len(span(s.r, "2025")), len(span(s.a, "2025"))),
        "%",
    ),
    Q("What is the most days in a row I've excercised (any sport)?", "streak", lambda s: streak(set(s.a.day)), "days"),
    Q(
        "Did I run or cycle more hours in July 2026?",
        "compare",
        lambda s: winner(span(s.a[s.a.sport.isin(["run", "ride"])], "2026-07").groupby("sport").mins.sum()),
    ),
    Q(
        "How much less did I run in February 2025 than in February 2026, in km?",
        "compare",
        lambda s: span(s.r, "2026-02").km.sum() - span(s.r, "2025-02").km.sum(),
        "km",
    ),
    Q("how long were my last 5 runs on average (km)?", "last_n", lambda s: s.r.km.tail(5).mean(), "km"),
    Q(
        "What's the total climbing of my last three hikes?",
        "last_n",
        lambda s: s.sport("hike").climb_m.tail(3).sum(),
        "m",
    ),
    Q(
        "Average heart rate of my runs with an effort of 7 or more in 2026?",
        "average_if",
        lambda s: average(span(s.r[s.r.effort >= 7], "2026"), "hr"),
        "bpm",
    ),
    Q(
        "In how many weeks of 2026 did I run at least 5 times?",
        "count_if",
        lambda s: int((span(s.r, "2026").groupby("week").size() >= 5).sum()),
        "weeks",
    ),
    Q(
        "On what date did I do my fastest run (pace) of at least 10 km in 2025, not counting races?",
        "record_if",
        lambda s: top(span(s.r[~s.r.race & (s.r.km >= 10)], "2025"), "pace", lowest=True).day,
    ),
    Q(
        "How many runs did I do at lunchtime, between 11 am and 2 pm, in 2025?",
        "count_if",
        lambda s: int(span(s.r, "2025").hour.isin([11, 12, 13]).sum()),
        "runs",
    ),
    Q(
        "average distance per month of cycling in 2025, in km?",
        "average",
        lambda s: span(s.sport("ride"), "2025").km.sum() / 12,
        "km",
    ),
    Q(
        "75th percentile of the heart rate of my runs in 2026?",
        "percentile",
        lambda s: span(s.r, "2026").hr.quantile(0.75),
        "bpm",
    ),
    Q(
        "What was my longest run with the Salomon Sense Ride?",
        "record_if",
        lambda s: top(s.r[s.r.shoe == "Salomon Sense Ride"], "km").km,
        "km",
    ),
    Q(
        "which weekday do I do most of my strength workouts",
        "group",
        lambda s: winner(s.sport("strength").weekday.value_counts()),
    ),
    Q(
        "How many times did I run twice on the same day?",
        "count_if",
        lambda s: int((s.r.groupby("day").size() >= 2).sum()),
        "days",
    ),
    Q(
        "What was my longest bike ride in 2025?",
        "record_if",
        lambda s: top(span(s.sport("ride"), "2025"), "km").km,
        "km",
    ),
    Q(
        "Has my average pace in 2026 been faster than in 2024?",
        "yes_no",
        lambda s: yes(groups_pace(s.r, "year")[2026] < groups_pace(s.r, "year")[2024]),
    ),
    Q(
        "What temperature is it on average when I do trail runs?",
        "average_if",
        lambda s: average(s.r[s.r.type == "trail_run"], "temp_c"),
        "c",
        0.02,
    ),
    Q(
        "how many kilometres of trail did I run between March and August 2026?",
        "total",
        lambda s: span(s.r[s.r.type == "trail_run"], "2026-03", "2026-08").km.sum(),
        "km",
    ),
    # in two steps
    Q(
        "And the year before?",
        "follow_up",
        lambda s: span(s.r, "2024").km.sum(),
        "km",
        previous="How many km did I run in 2025?",
    ),
    Q(
        "what was the average heart rate of those?",
        "follow_up",
        lambda s: average(span(s.r[s.r.km > 15], "2026"), "hr"),
        "bpm",
        previous="How many runs longer than 15 km did I do in 2026?",
    ),
    Q(
        "How far and for how many hours did I run in September 2026?",
        "two",
        lambda s: [float(span(s.r, "2026-09").km.sum()), float(span(s.r, "2026-09").mins.sum() / 60)],
    ),
    Q(
        "How many feet did I climb running in August 2026?",
        "imperial",
        lambda s: span(s.r, "2026-08").climb_m.sum() / FOOT_M,
        "ft",
    ),
    Q(
        "Total miles run in the first quarter of 2026?",
        "imperial",
        lambda s: span(s.r, "2026-01", "2026-03").mi.sum(),
        "mi",
    ),
    Q(
        "Did I ever run three days in a row in October 2026?",
        "yes_no",
        lambda s: yes(streak(set(span(s.r, "2026-10").day)) >= 3),
    ),
    Q("What is the longest row of days without any run in 2025?", "streak", _longest_gap, "days"),
    Q("Average power of my rides in the year 2022?", "no_data", lambda s: nothing(span(s.sport("ride"), "2022"))),
    Q(
        "How many km did I ski in January 2026?",
        "no_data",
        lambda s: Either((0, nothing(s.a[s.a.sport.str.contains("ski")]))),
        "km",
    ),
    Q(
        "How much faster, in seconds per km, were my runs on Tuesdays than those on Thursdays in 2026?",
        "compare",
        _tuesdays,
        "s/km",
        0.05,
    ),
    Q(
        "Correlation between distance and climbing for my rides?",
        "correlation",
        lambda s: s.sport("ride")[["km", "climb_m"]].corr().iloc[0, 1],
        "correlation",
        0.02,
    ),
    Q(
        "How many km did I run in my heaviest running week of 2026?",
        "group",
        lambda s: weekly(span(s.r, "2026-01-05", "2026")).max(),
        "km",
    ),
]
