"""Questions of ``demo`` about sleep, heart and steps beside the training. Today is Saturday, 21 November 2026."""

from evals.gold.basics import NOON_MIN, clock, share, yes
from evals.gold.final_days_view import Q, by_weekday, high, low, slope, weekday, weekend, workdays
from evals.gold.round4.tools import difference, when

SNORE = (
    "my wife says i snore like a chainsaw in a tin shed so i guess i do sleep, but how much? average per night in "
    "september 2026, in hours"
)
STEPPY = "days with at least 15000 steps in october 2026"

DEMO = {
    "mean": [
        Q(SNORE, lambda v: v.s("sleep_min", "2026-09").mean() / 60, "h"),
        Q("At what time do I usually wake up on Sundays in 2026, on average?",
          lambda v: weekday(v.s("wake", "2026"), 6).mean(), "clock"),
        Q("What was my mean stress level during the last seven days, if one may ask?",
          lambda v: v.s("stress", "2026-11-15", "2026-11-21").mean(), None, 0.01),
        Q("ok google i mean ok coach what is my average daily steps this month so far",
          lambda v: v.s("steps", "2026-11").mean(), "steps", 0.01),
    ],
    "follow_up": [
        Q("and the october after that?", lambda v: v.s("sleep_min", "2026-10").mean() / 60, "h", previous=SNORE),
        Q("how about october 2025", lambda v: int((v.s("steps", "2025-10") >= 15000).sum()), "days", previous=STEPPY),
    ],
    "count": [
        Q(STEPPY, lambda v: int((v.s("steps", "2026-10") >= 15000).sum()), "days"),
        Q("How many nights in 2026 did I go to bed after midnight, you know, when pumpkins happen?",
          lambda v: int((v.s("bed", "2026") > NOON_MIN).sum()), "nights",
          also=lambda v: [int((v.s("bed", "2026") >= NOON_MIN).sum())]),
        Q("On how many days of this year was my resting heart rate below 52?",
          lambda v: int((v.s("resting_hr", "2026") < 52).sum()), "days"),
        Q("i keep a diary of misery: number of nights in 2024 with more than 40 minutes awake",
          lambda v: int((v.s("awake_min", "2024") > 40).sum()), "nights"),
    ],
    "date": [
        Q("Which day of 2026 brought the most steps?", lambda v: high(v.s("steps", "2026"))),
        Q("When did I weigh more than 62 kilograms for the last time? The scale and I are not on speaking terms.",
          lambda v: str(v.s("weight_kg").loc[lambda s: s > 62].index.max())[:10]),
    ],
    "record": [
        Q("The most stressful day I ever had in 2025, what score did it show?", lambda v: v.s("stress", "2025").max(),
          None, 0.0),
    ],
    "joined": [
        Q("So here's a thing I've been pondering since my last long run through the vineyards: the night after a run "
          "of "
          "at least 20 km, how many minutes do I sleep on average, over all years?",
          lambda v: v.on("sleep_min", v.done("run", min_m=20000), 1).mean(), "min"),
        Q("avg hrv on rest days 2026, days with no activity at all",
          lambda v: v.off("hrv", v.done(), "2026").mean(), "ms"),
        Q("How many runs in 2026 did I do on a day whose stress was above 30?",
          lambda v: len(when(v, v.done("run", start="2026"), "stress", lambda s: s > 30)), "runs"),
        Q("on days i swim how high are my steps on average all the swims you have",
          lambda v: v.on("steps", v.done("swim")).mean(), "steps", 0.01),
        Q("The morning after a race, what is my average resting heart rate, over all races in the log?",
          lambda v: v.on("resting_hr", v.done(race=True), 1).mean(), "bpm"),
        Q("In nights longer than eight hours, what HRV comes with them on average in 2025?",
          lambda v: v.during("2025").loc[lambda d: d["sleep_min"] > 480, "hrv"].mean(), "ms"),
    ],
    "correlation": [
        Q("Correlate my HRV with my resting heart rate of the same day, entire history, please, one number.",
          lambda v: v.days["hrv"].corr(v.days["resting_hr"]), "correlation", 0.02),
    ],
    "share": [
        Q("which percentage of days in 2026 is over ten thousand steps, of the days with a count",
          lambda v: share((v.s("steps", "2026") > 10000).sum(), len(v.s("steps", "2026"))), "%"),
    ],
    "comparison": [
        Q("Am I more stressed on working days (Monday to Friday) than on weekends in 2026?",
          lambda v: yes(workdays(v.s("stress", "2026")).mean() > weekend(v.s("stress", "2026")).mean())),
        Q("by how many ms is my average hrv higher this year compared to 2024? asking for a very competitive ego",
          lambda v: difference(*(v.s("hrv", y).mean() for y in ("2026", "2024"))), "ms", 0.03),
    ],
    "group": [
        Q("On which weekday do I go to bed the latest on average in 2026, counted by the day I wake up?",
          lambda v: high(by_weekday(v.s("bed", "2026")))),
        Q("month of 2025 with fewest average daily steps", lambda v: low(v.months("steps", "2025"))),
    ],
    "trend": [
        Q("is my heart rate variability going up or down from january 2024 until today, my horoscope was vague",
          lambda v: slope(v.s("hrv", "2024-01-01", "2026-11-21"))),
    ],
    "streak": [
        Q("how many nights in a row at most did i sleep more than 7 hours in 2024",
          lambda v: v.streak(lambda s: s > 420, "sleep_min", "2024"), "nights"),
    ],
    "clock": [
        Q("When was my earliest bedtime in October 2026, the clock time? I collapsed like a soufflé.",
          lambda v: clock(v.s("bed", "2026-10").min()), "clock"),
    ],
    "no_data": [
        Q("What's my average breathing rate for December 2026?", "no_data"),
    ],
}  # fmt: skip
