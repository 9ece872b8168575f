"""Questions of ``noa`` about days, nights and workouts. Today is Saturday, 21 November 2026."""

from evals.gold.basics import clock, yes
from evals.gold.final_days_view import Q, View, by_weekday, high, low, weekend, workdays
from evals.gold.round4.tools import difference, when
from evals.gold.round5.days_tools import dates, ranked, weekly

SLEEP = "How long did I sleep on average in October 2026?"
LONG = "How many runs of at least 20 km did I do in 2026?"

NOA = {
    "plain": [
        Q(SLEEP, lambda v: v.s("sleep_min", "2026-10").mean(), "min"),
        Q("and in September?", lambda v: v.s("sleep_min", "2026-09").mean(), "min", previous=SLEEP),
        Q("What is my average resting heart rate in 2026?", lambda v: v.s("resting_hr", "2026").mean(), "bpm"),
        Q("What day did I take the most steps in 2026?", lambda v: high(v.s("steps", "2026"))),
        Q("How many steps did I take in total in May 2026?", lambda v: v.s("steps", "2026-05").sum(), "steps"),
        Q("How many minutes of deep sleep do I get on average this year?",
          lambda v: v.s("deep_min", "2026").mean(), "min"),
        Q("What time did I go to bed on average in August 2026?", lambda v: clock(v.s("bed", "2026-08").mean()),
          "clock"),
        Q("What time do I usually wake up on weekdays in 2026, on average?",
          lambda v: workdays(v.s("wake", "2026")).mean(), "clock"),
        Q("What was my lowest weight in 2026?", lambda v: v.s("weight_kg", "2026").min(), "kg", 0.001),
        Q("whats my most recent weight", lambda v: v.s("weight_kg").iloc[-1], "kg", 0.001),
        Q("Which night in 2026 was my shortest?", lambda v: low(v.s("sleep_min", "2026"))),
        Q("What was my average HRV over the last 30 days?",
          lambda v: v.s("hrv", "2026-10-23", "2026-11-21").mean(), "ms"),
        Q("Average stress last month?", lambda v: v.s("stress", "2026-10").mean()),
        Q("What is my average breathing rate at night?", "no_data"),
    ],
    "compared": [
        Q("Did I sleep more on average in 2026 than in 2024?",
          lambda v: yes(v.s("sleep_min", "2026").mean() > v.s("sleep_min", "2024").mean())),
        Q("How much more do I sleep on weekends than during the week in 2026, in minutes?",
          lambda v: difference(weekend(v.s("sleep_min", "2026")).mean(), workdays(v.s("sleep_min", "2026")).mean()),
          "min", 0.03),
        Q("How many more steps per day did I average in October 2026 than in August 2026?",
          lambda v: difference(v.s("steps", "2026-10").mean(), v.s("steps", "2026-08").mean()), "steps", 0.03),
        Q("In which month of 2026 was my average resting heart rate the lowest?",
          lambda v: low(v.months("resting_hr", "2026"))),
        Q("On which weekday do I take the fewest steps on average?", lambda v: low(by_weekday(v.s("steps")))),
        Q("What are the three months of 2025 with the most steps per day on average?",
          lambda v: ranked(v.months("steps", "2025"), 3)),
        Q("Was I lighter on average in 2026 than in 2024?",
          lambda v: yes(v.s("weight_kg", "2026").mean() < v.s("weight_kg", "2024").mean())),
        Q("How many steps did I take in my best week of 2026?",
          lambda v: weekly(v.s("steps", "2026-01-05", "2026-11-15")).max(), "steps"),
    ],
    "condition": [
        Q("On how many nights in 2026 did I sleep less than 6.5 hours?",
          lambda v: (v.s("sleep_min", "2026") < 390).sum(), "nights"),
        Q("On how many days in 2026 did I take more than 20,000 steps?",
          lambda v: (v.s("steps", "2026") > 20000).sum(), "days"),
        Q("What percentage of nights this year did I get at least 7 hours of sleep?",
          lambda v: 100 * (v.s("sleep_min", "2026") >= 420).mean(), "%"),
        Q("longest run of days in a row with over 8000 steps in october 2026",
          lambda v: v.streak(lambda s: s > 8000, "steps", "2026-10"), "days"),
        Q("How many nights in 2026 did I go to bed after midnight?",
          lambda v: (v.s("bed", "2026") > 720).sum(), "nights"),
        Q("When did I last sleep more than 8.5 hours?", lambda v: dates(v.s("sleep_min")[v.s("sleep_min") > 510])[-1]),
    ],
    "joined": [
        Q("How long do I sleep on average the night before a race, in hours?",
          lambda v: v.on("sleep_min", v.done(race=True)).mean() / 60, "h"),
        Q("What was my resting heart rate on the day after the Lausanne marathon?",
          lambda v: v.s("resting_hr", "2026-10-26").iloc[0], "bpm"),
        Q(LONG, lambda v: len(v.done("run", start="2026", min_m=20_000)), "runs"),
        Q("And what was my average HRV the morning after those?",
          lambda v: v.on("hrv", v.done("run", start="2026", min_m=20_000), 1).mean(), "ms", previous=LONG),
        Q("Do I sleep longer the night after a run than the night after a day without a run in 2026? "
          "Give the two averages in minutes, run days first.",
          lambda v: [_nights(v, run=True), _nights(v, run=False)], "min"),
        Q("How many runs did I do in 2026 after a night with less than 7 hours of sleep?",
          lambda v: len(when(v, v.done("run", start="2026"), "sleep_min", lambda s: s < 420)), "runs"),
        Q("What is the average distance of my runs in 2026 on days after less than 7 hours of sleep?",
          lambda v: when(v, v.done("run", start="2026"), "sleep_min", lambda s: s < 420).distance_m.mean() / 1000,
          "km"),
        Q("Average steps on days with a run in 2026?", lambda v: v.on("steps", v.done("run", start="2026")).mean(),
          "steps"),
        Q("and on days without a run?", lambda v: v.off("steps", v.done("run"), "2026").mean(), "steps",
          previous="Average steps on days with a run in 2026?"),
        Q("How many strength sessions in 2026 were on days with a resting heart rate above 54?",
          lambda v: len(when(v, v.done("strength", start="2026"), "resting_hr", lambda s: s > 54)), "workouts"),
        Q("Correlation between HRV and resting heart rate in 2026?",
          lambda v: v.s("hrv", "2026").corr(v.s("resting_hr", "2026")), "correlation", 0.03),
        Q("What's my average stress on days with a bike ride compared to all other days in 2026? Both numbers please.",
          lambda v: [v.on("stress", v.done("ride", start="2026")).mean(),
                     v.off("stress", v.done("ride"), "2026").mean()]),
    ],
}  # fmt: skip


def _nights(view: View, *, run: bool) -> float:
    """The mean night after the days of 2026 with, or without, a run."""
    ran = view.days.index.isin(view.done("run").index)
    after = view.days["sleep_min"].shift(-1)[ran == run]
    return float(after.loc["2026"].mean())
