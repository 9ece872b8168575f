"""Questions of ``noa`` and ``demo`` about days and nights, and about workouts joined to them by day."""

from evals.gold.basics import clock, yes
from evals.gold.final_days_view import Q, View, by_weekday, high, low, slope, weekday, weekend, workdays
from evals.gold.round4.tools import after, difference, when

YEAR = "2026-01-01"
LAST = "2026-11-20"


def _weekly_steps(view: View, start: str, end: str) -> "list[float]":
    return [*view.s("steps", start, end).resample("W-SUN").sum()]


NOA = {
    "plain": [
        Q("What have I weighed on average in the past three full months, August to October 2026?",
          lambda v: v.s("weight_kg", "2026-08", "2026-10").mean(), "kg", 0.002),
        Q("Lightest weigh-in of 2025, in kg?", lambda v: v.s("weight_kg", "2025").min(), "kg", 0.0005),
        Q("How many weigh-ins did I do in 2024?", lambda v: v.s("weight_kg", "2024").size),
        Q("Median number of steps per day, spring 2026 (Mar-May)?",
          lambda v: v.s("steps", "2026-03", "2026-05").median(), "steps"),
        Q("Latest I've ever gotten up, clock time please", lambda v: v.s("wake").max(), "clock"),
        Q("Most REM sleep I've had in one night this year?", lambda v: v.s("rem_min", YEAR, LAST).max(), "min"),
        Q("Tell me the date on which my HRV peaked in 2024.", lambda v: high(v.s("hrv", "2024"))),
        Q("What was my stress on the Friday before the Lausanne marathon, 23 October 2026?",
          lambda v: v.s("stress", "2026-10-23").iloc[0]),
    ],
    "condition": [
        Q("In the 13 full weeks from 1 June to 30 August 2026, how many weeks saw me take more than 90,000 steps?",
          lambda v: sum(total > 90000 for total in _weekly_steps(v, "2026-06-01", "2026-08-30")), "weeks"),
        Q("Put the years 2024, 2025 and 2026 so far in order of my average daily steps, most first.",
          lambda v: sorted(("2024", "2025", "2026"), key=lambda year: -v.s("steps", year).mean())),
        Q("How many minutes later do I get up on Sundays than on Wednesdays in 2026, on average?",
          lambda v: difference(weekday(v.s("wake", YEAR, LAST), 6).mean(), weekday(v.s("wake", YEAR, LAST), 2).mean()),
          "min", 0.02),
        Q("percent of 2026 days so far with a resting hr of 50 or lower",
          lambda v: 100 * (v.s("resting_hr", YEAR, LAST) <= 50).mean(), "%"),
        Q("How many days in 2026 combined a stress above 35 with fewer than 8,000 steps?",
          lambda v: len(v.during(YEAR, LAST).query("stress > 35 and steps < 8000")), "days"),
        Q("Is my HRV trending up or down since the first day you have?", lambda v: slope(v.s("hrv"))),
        Q("Did I get more deep sleep per night in 2026 so far than in 2024?",
          lambda v: yes(v.s("deep_min", YEAR, LAST).mean() > v.s("deep_min", "2024").mean())),
    ],
    "joined": [
        Q("How did I sleep the night after the Lavaux half marathon in 2026 - in minutes?",
          lambda v: v.on("sleep_min", v.done(name="Lavaux half marathon", start="2026"), 1).iloc[0], "min"),
        Q("How many runs did I do in 2025 in spite of having slept under 6.5 hours the night before?",
          lambda v: len(when(v, v.done("run", start="2025"), "sleep_min", lambda s: s < 390)), "runs"),
        Q("and how many kilometres were those?",
          lambda v: when(v, v.done("run", start="2025"), "sleep_min", lambda s: s < 390)["distance_m"].sum() / 1000,
          "km", previous="How many runs did I do in 2025 in spite of having slept under 6.5 hours the night before?"),
        Q("Resting pulse the morning after runs longer than 18 km, on average?",
          lambda v: v.on("resting_hr", v.done("run", min_m=18000.001), 1).mean(), "bpm"),
        Q("how far do i run on average when my hrv that day is above 58 ms? per run, km",
          lambda v: when(v, v.done("run"), "hrv", lambda s: s > 58)["distance_m"].mean() / 1000, "km"),
        Q("Do hiking days bring me more steps than running days do, on average?",
          lambda v: yes(v.on("steps", v.done("hike")).mean() > v.on("steps", v.done("run")).mean())),
        Q("Correlate my deep sleep with my HRV of the same night, year 2026.",
          lambda v: v.s("deep_min", YEAR, LAST).corr(v.s("hrv", YEAR, LAST)), "correlation", 0.03),
        Q("How many nights after a strength session did I sleep 8 hours or more?",
          lambda v: (v.on("sleep_min", v.done("strength"), 1) >= 480).sum(), "nights"),
    ],
}  # fmt: skip

DEMO = {
    "plain": [
        Q("Am I lighter than a year ago, comparing my average weight in October 2026 with October 2025?",
          lambda v: yes(v.s("weight_kg", "2026-10").mean() < v.s("weight_kg", "2025-10").mean())),
        Q("How many moderate minutes did I build up in the week of 7 to 13 September 2026?",
          lambda v: v.s("moderate_min", "2026-09-07", "2026-09-13").sum(), "min"),
        Q("What's the shortest night I had in summer 2026, June through August, in hours?",
          lambda v: v.s("sleep_min", "2026-06", "2026-08").min() / 60, "h"),
        Q("Mean minutes of light sleep a night in April 2025", lambda v: v.s("light_sleep_min", "2025-04").mean(),
          "min"),
        Q("When was I last over 30,000 steps in a day?",
          lambda v: str(v.s("steps")[v.s("steps") > 30000].index[-1])[:10]),
        Q("Earliest bedtime of 2025?", lambda v: clock(v.s("bed", "2025").min()), "clock"),
        Q("Which day this year had my fewest steps?", lambda v: low(v.s("steps", YEAR, LAST))),
    ],
    "condition": [
        Q("How many times in 2025 did my resting heart rate come in at 58 or higher?",
          lambda v: (v.s("resting_hr", "2025") >= 58).sum(), "days"),
        Q("List my three most stressful months of 2025 by average stress, worst first.",
          lambda v: [*v.months("stress", "2025").nlargest(3).index]),
        Q("What's the longest chain of days in 2026 on which I took more than 7,000 steps each day?",
          lambda v: v.streak(lambda s: s > 7000, "steps", YEAR, LAST), "days"),
        Q("How much later do I go to bed before Saturdays than before Tuesdays in 2026? minutes, by average",
          lambda v: difference(weekday(v.s("bed", YEAR, LAST), 5).mean(), weekday(v.s("bed", YEAR, LAST), 1).mean()),
          "min", 0.02),
        Q("Share of nights in 2025 with at least 90 minutes of deep sleep, in percent",
          lambda v: 100 * (v.s("deep_min", "2025") >= 90).mean(), "%"),
        Q("Weekday with the lowest average stress since January 2025?",
          lambda v: low(by_weekday(v.s("stress", "2025-01-01", LAST)))),
        Q("At weekends versus weekdays in 2025, by how many minutes does my sleep differ on average?",
          lambda v: abs(weekend(v.s("sleep_min", "2025")).mean() - workdays(v.s("sleep_min", "2025")).mean()), "min",
          0.02),
    ],
    "joined": [
        Q("How many runs have I done on days when my resting heart rate was 57 or more?",
          lambda v: len(when(v, v.done("run"), "resting_hr", lambda s: s >= 57)), "runs"),
        Q("How long do I sleep on average the night after a treadmill run, in minutes?",
          lambda v: v.on("sleep_min", v.done(type="treadmill_run"), 1).mean(), "min"),
        Q("after days with over 20k steps, what's my resting heart rate the next morning, averaged?",
          lambda v: after(v.s("resting_hr"), v.s("steps")[v.s("steps") > 20000].index).mean(), "bpm"),
        Q("In 2026, do I sleep longer the night before a race than I do on an average night of the year?",
          lambda v: yes(v.on("sleep_min", v.done(race=True, start="2026")).mean()
                        > v.s("sleep_min", YEAR, LAST).mean())),
        Q("How many workout-free days in 2026 came with a resting heart rate under 52?",
          lambda v: (v.off("resting_hr", v.done(), YEAR, LAST) < 52).sum(), "days"),
        Q("Longest run, in km, that I did with less than 7 hours of sleep the night before, in 2026?",
          lambda v: when(v, v.done("run", start=YEAR, end=LAST), "sleep_min", lambda s: s < 420)["distance_m"].max()
          / 1000, "km"),
        Q("What was my average HRV on the days of my padel games?", lambda v: v.on("hrv", v.done("padel")).mean(),
          "ms"),
        Q("What was my stress like in spring 2022, on average?", "no_data"),
    ],
}  # fmt: skip
