"""Questions about the days, nights and workouts of ``life6``, asked on 2022-01-22."""

from evals.gold.basics import share, yes
from evals.gold.final_days_view import Q, by_weekday, high, low, slope, weekend, workdays
from evals.gold.round4.tools import after, difference
from evals.gold.round6.tools import top_days

SLEPT = "What was my average sleep per night in December 2021, in hours?"
PULSE = "What is the lowest resting heart rate I had in January 2022?"

LIFE6 = {
    "plain": [
        Q(SLEPT, lambda v: v.s("sleep_min", "2021-12").mean() / 60, "h"),
        Q("And in January?", lambda v: v.s("sleep_min", "2022-01").mean() / 60, "h", previous=SLEPT),
        Q("How many steps did I take last week in total?", lambda v: v.s("steps", "2022-01-10", "2022-01-16").sum(),
          "steps"),
        Q(PULSE, lambda v: v.s("resting_hr", "2022-01").min(), "bpm"),
        Q("On which day was it?", lambda v: low(v.s("resting_hr", "2022-01")), previous=PULSE),
        Q("On which date did I walk the most steps?", lambda v: high(v.s("steps"))),
        Q("What was my average HRV in December 2021?", lambda v: v.s("hrv", "2021-12").mean(), "ms"),
        Q("How many nights did I sleep less than 6 hours in December?",
          lambda v: (v.s("sleep_min", "2021-12") < 360).sum(), "nights"),
        Q("How many treadmill workouts did I do in June 2021?",
          lambda v: len(v.done(start="2021-06", type="treadmill")), "workouts"),
        Q("When was my last martial arts session?", lambda v: str(v.done(type="martial_arts").index.max())[:10]),
        Q("What was my highest stress score?", lambda v: v.s("stress").max()),
        Q("How many kilos did I weigh in December?", "no_data"),
        Q("What was my average blood oxygen in January 2022?", "no_data"),
    ],
    "compared": [
        Q("Did I sleep longer on weekends than on weekdays?",
          lambda v: yes(weekend(v.s("sleep_min")).mean() > workdays(v.s("sleep_min")).mean())),
        Q("What percentage of days in January 2022 did I reach 8000 steps?",
          lambda v: share((v.s("steps", "2022-01") >= 8000).sum(), len(v.s("steps", "2022-01"))), "%"),
        Q("Which weekday do I take the most steps on, on average?", lambda v: high(by_weekday(v.s("steps")))),
        Q("Is my resting heart rate lower in January 2022 than in December 2021?",
          lambda v: yes(v.s("resting_hr", "2022-01").mean() < v.s("resting_hr", "2021-12").mean())),
        Q("What is the correlation between my resting heart rate and my HRV?",
          lambda v: v.s("resting_hr").corr(v.s("hrv")), "correlation", 0.02),
        Q("What is my average stress on days when I slept less than 6 hours the night before?",
          lambda v: after(v.s("stress"), v.s("sleep_min")[v.s("sleep_min") < 360].index, 0).mean()),
        Q("Longest streak of nights with at least 7 hours of sleep in December 2021?",
          lambda v: v.streak(lambda s: s >= 420, "sleep_min", "2021-12"), "nights"),
    ],
    "loose": [
        Q("three best steps days of december, give dates best one first",
          lambda v: top_days(v.s("steps", "2021-12"), 3)),
        Q("hiya 🙂 how many days so far in jan did i get more than 10k steps?",
          lambda v: (v.s("steps", "2022-01") > 10000).sum(), "days"),
        Q("how did i sleep on xmas night, i mean the night ending 25 dec 2021. hours?",
          lambda v: v.s("sleep_min", "2021-12-25").sum() / 60, "h"),
        Q("breathing rate mean in night, nov 2021", lambda v: v.s("respiration", "2021-11").mean(), "/min"),
        Q("steps vs the day before: is more steps giving more sleep the night after? correlation number please "
          "(steps of day, sleep of next night)",
          lambda v: v.s("steps").corr(v.days["sleep_min"].shift(-1)), "correlation", 0.02),
        Q("my resting pulse, from 1 november to 22 january is it going up or down?",
          lambda v: slope(v.s("resting_hr", "2021-11-01", "2022-01-22"))),
        Q("by how many steps a day was december better than january, or january than december? only the number",
          lambda v: difference(*sorted((v.s("steps", "2021-12").mean(), v.s("steps", "2022-01").mean()),
                                       reverse=True)), "steps"),
    ],
}  # fmt: skip
