"""What sam is asked that takes two steps: follow-ups, correlations, two in one, and what no data can tell."""

from datetime import timedelta

from evals.gold.basics import MILE_KM, share, yes
from evals.gold.fresh.view import Asked as Q
from evals.gold.fresh.view import Seen, groups_pace, nothing, pace, span, top, weekly, winner


def _week_before(s: Seen) -> float:
    """Kilometres in the seven days before the marathon's."""
    race = s.r[s.r.name == "Lausanne marathon"].day.iloc[0]
    first, last = (race - timedelta(days=7)).isoformat(), (race - timedelta(days=1)).isoformat()
    return float(span(s.r, first, last).km.sum())


ASKED = [
    Q(
        "Are my treadmill runs slower than my trail runs on average?",
        "yes_no",
        lambda s: yes(groups_pace(s.r, "type")["treadmill_run"] > groups_pace(s.r, "type")["trail_run"]),
    ),
    Q(
        "Is there a correlation between the length of my runs and their average heart rate in 2026? give me r",
        "correlation",
        lambda s: span(s.r, "2026")[["km", "hr"]].corr().iloc[0, 1],
        "correlation",
        0.02,
    ),
    Q(
        "correlation coefficient between temperature and pace (min/km) over my trail runs?",
        "correlation",
        lambda s: s.r[s.r.type == "trail_run"][["temp_c", "pace"]].corr().iloc[0, 1],
        "correlation",
        0.02,
    ),
    Q(
        "and in June?",
        "follow_up",
        lambda s: span(s.r, "2026-06").km.sum(),
        "km",
        previous="How many kilometres did I run in May 2026?",
    ),
    Q(
        "When was the first of them?",
        "follow_up",
        lambda s: s.r[s.r.km > 20].day.iloc[0],
        previous="How many runs over 20 km have I done?",
    ),
    Q(
        "what about on the bike?",
        "follow_up",
        lambda s: span(s.sport("ride"), "2025").mins.sum() / 60,
        "h",
        previous="How many hours did I spend running in 2025?",
    ),
    Q(
        "How many runs and how many rides did I do in 2024?",
        "two",
        lambda s: [len(span(s.r, "2024")), len(span(s.sport("ride"), "2024"))],
    ),
    Q(
        "How long was my longest run of this year, in miles?",
        "imperial",
        lambda s: top(span(s.r, "2026"), "km").mi,
        "mi",
    ),
    Q(
        "average pace per mile for my runs in September 2026",
        "imperial",
        lambda s: pace(span(s.r, "2026-09"), MILE_KM),
        "s/mi",
        0.015,
    ),
    Q("What was my average running pace in February 2022?", "no_data", lambda s: nothing(span(s.r, "2022-02"))),
    Q(
        "What's the average distance of my cross-country ski outings?",
        "no_data",
        lambda s: nothing(s.sport("nordic_ski")),
    ),
    Q(
        "Have I ever finished a 10k race in under 50 minutes?",
        "yes_no",
        lambda s: yes((s.r[s.r.race & s.r.km.between(9.5, 10.5)].mins < 50).any()),
    ),
    Q(
        "By how many minutes was I faster in the Lavaux half marathon in 2026 than in 2024?",
        "compare",
        lambda s: -s.r[s.r.name == "Lavaux half marathon"].mins.diff().iloc[-1],
        "min",
    ),
    Q(
        "In which year was my running pace fastest: 2024, 2025 or 2026?",
        "group",
        lambda s: str(winner(groups_pace(span(s.r, "2024", "2026"), "year"), lowest=True)),
    ),
    Q(
        "Of the runs on Saturdays longer than 12 km this year, which had the highest average heart rate? Date please",
        "record_if",
        lambda s: top(span(s.r[(s.r.weekday == "Saturday") & (s.r.km > 12)], "2026"), "hr").day,
    ),
    Q(
        "what percent of my runs between April and September 2026 had more than 100 m of climbing?",
        "share",
        lambda s: share((span(s.r, "2026-04", "2026-09").climb_m > 100).sum(), len(span(s.r, "2026-04", "2026-09"))),
        "%",
    ),
    Q(
        "How far did I run in the seven days before the Lausanne marathon?",
        "total",
        _week_before,
        "km",
    ),
    Q(
        "When did I run last time 10 km or more with the Brooks Ghost?",
        "date",
        lambda s: s.r[(s.r.shoe == "Brooks Ghost") & (s.r.km >= 10)].day.iloc[-1],
    ),
    Q(
        "In 2026, which weekday has the longest runs on average?",
        "group",
        lambda s: winner(span(s.r, "2026").groupby("weekday").km.mean()),
    ),
    Q(
        "Did I have more weeks over 40 km in 2026 than in 2025?",
        "yes_no",
        lambda s: yes((weekly(span(s.r, "2026")) > 40).sum() > (weekly(span(s.r, "2025")) > 40).sum()),
    ),
]
