"""Fresh questions about the days of ``sam``, a runner with three years of days, nights and workouts."""

from pathlib import Path

from evals.gold import fresh_days_sam_joined
from evals.gold.basics import MILE_KM, clock, yes
from evals.gold.fresh_days_view import Asker, Table, day_table, n, pct, quantile, spread, streak, trend, workout_table
from evals.gold.writing import Case


def cases(home: Path) -> list[Case]:
    """All of them."""
    d, a = day_table("sam", home), workout_table("sam", home)
    ask = Asker("sam", "2026-11-21")
    _simple_nights(ask, d)
    _simple_days(ask, d, a)
    _narrowed(ask, d, a)
    _compared(ask, d, a)
    fresh_days_sam_joined.fill(ask, d, a)
    return ask.cases


def _simple_nights(ask: Asker, d: Table) -> None:
    y26 = d.loc["2026"]
    ask(
        "average",
        "Hi coach, how long do I normally sleep? Average over everything you have.",
        d.sleep_min.mean(),
        "min",
    )
    ask(
        "count",
        "how many nights this year did I get less than six and a half hours of sleep?",
        n(y26.sleep_min < 390),
        "nights",
    )
    ask("lookup", "What time did I wake up on 2 September 2025?", d.wake["2025-09-02"], "clock")
    ask("average", "whats my average bedtime in 2026", clock(y26.bed.mean()), "clock")
    ask("record", "What is the earliest I've ever gotten up?", d.wake.min(), "clock")
    ask(
        "average",
        "Average minutes of deep sleep per night over the past 30 days please",
        d.loc["2026-10-23":"2026-11-21"].deep_min.mean(),
        "min",
    )
    ask(
        "total",
        "Hi! Can you tell me how many hours I slept in total in August 2026?",
        d.loc["2026-08"].sleep_min.sum() / 60,
        "h",
    )
    ask("record", "longest night's sleep I've had since January", y26.sleep_min.max() / 60, "h")
    y24 = d.loc["2024"]
    ask(
        "average",
        "What was my average sleep efficiency in 2024?",
        y24.efficiency.mean(),
        "%",
        also=(100 * y24.sleep_min.sum() / y24.in_bed_min.sum(),),
    )
    ask("lookup", "REM minutes on June 11th 2026?", d.rem_min["2026-06-11"], "min")
    ask.day("date", "When did I have my shortest night in 2025?", d.loc["2025"].sleep_min, "min")


def _simple_days(ask: Asker, d: Table, a: Table) -> None:
    y25, y26, oct26 = d.loc["2025"], d.loc["2026"], d.loc["2026-10"]
    ask("average", "Could you please tell me my average resting heart rate in 2025?", y25.resting_hr.mean(), "bpm")
    ask("total", "how meny steps did i walk in total in October 2026", int(oct26.steps.sum()), "steps")
    ask("record", "biggest step count I've ever had in a single day?", int(d.steps.max()), "steps")
    ask("lookup", "What was my HRV on 14 March 2026?", d.hrv["2026-03-14"], "ms")
    ask("record", "Lowest resting heart rate on record for me?", d.resting_hr.min(), "bpm")
    ask("count", "On how many days last month did I take over 15,000 steps?", n(oct26.steps > 15000), "days")
    ask("average", "average stress last week?", d.loc["2026-11-09":"2026-11-15"].stress.mean())
    ask(
        "median",
        "What's the median of my HRV over the last 90 days?",
        d.loc["2026-08-24":"2026-11-21"].hrv.median(),
        "ms",
    )
    ask(
        "total",
        "vigorous activity minutes, first half of 2026, total",
        d.loc["2026-01":"2026-06"].vigorous_min.sum(),
        "min",
    )
    ask("count", "How many workouts did I do in 2025?", len(a.loc["2025"]), "workouts")
    ask("total", "Calories burned in workouts during September 2026?", a.loc["2026-09"].kcal.sum(), "kcal")
    ask(
        "record",
        "longest workout this year, in minutes",
        a.loc["2026", "min"].max(),
        "min",
        also=(a.loc["2026"].elapsed_s.max() / 60,),
    )
    ask(
        "total",
        "How many miles did I cycle in 2025 all together?",
        a[a.sport == "ride"].loc["2025"].km.sum() / MILE_KM,
        "mi",
    )
    ask(
        "average",
        "Between March and May 2025, how many lightly active minutes did I have on an average day?",
        d.loc["2025-03":"2025-05"].light_min.mean(),
        "min",
    )
    ask("lookup", "How many steps did I get yesterday?", int(d.steps["2026-11-20"]), "steps")
    ask.day("date", "When was my stress level the lowest in 2026?", y26.stress, "min")
    ask("count", "how often did I went swimming in 2026", n(a.loc["2026"].sport == "swim"), "swims")


def _narrowed(ask: Asker, d: Table, a: Table) -> None:
    y25, y26, runs26 = d.loc["2025"], d.loc["2026"], a[a.sport == "run"].loc["2026"]
    ask("percent", "What percent of my days in 2026 hit 10,000 steps or more?", pct(y26.steps >= 10000, y26.steps), "%")
    ask(
        "streak",
        "Quick one: whats my longest streak of days with 8,000 or more steps this year?",
        streak(y26.steps >= 8000, y26.steps),
        "days",
    )
    ask(
        "streak",
        "most nights in a row with at least 7 hours of sleep in 2025?",
        streak(y25.sleep_min >= 420, y25.sleep_min),
        "nights",
    )
    ask(
        "spread",
        "How big is the standard deviation of my resting heart rate, 2025 only?",
        spread(y25.resting_hr),
        "bpm",
    )
    ask("percentile", "What's the 90th percentile of my daily step count in 2026?", quantile(y26.steps, 0.9), "steps")
    ask(
        "percentile", "25th percentile of my sleep duration last year, in minutes", quantile(y25.sleep_min, 0.25), "min"
    )
    ask(
        "weekday",
        "How many weekdays in the first quarter of 2026 had more than 12,000 steps?",
        n((d.steps > 12000)["2026-01":"2026-03"] & ~d.weekend["2026-01":"2026-03"]),
        "days",
    )
    ask(
        "condition",
        "Nights this year with more than 7 hours of sleep and over 100 minutes of REM - how many?",
        n((y26.sleep_min > 420) & (y26.rem_min > 100)),
        "nights",
    )
    ask("weekday", "Average steps on Sundays in 2025", y25.steps[y25.dow == "Sunday"].mean(), "steps")
    ask(
        "percent",
        "How many percent of my sleep is REM, on average?",
        d.rem_pct.mean(),
        "%",
        also=(100 * d.rem_min.sum() / d.sleep_min.sum(),),
    )
    ask(
        "condition",
        "How many nights in October 2026 did I get to bed before 10:30 pm?",
        n(d.bed["2026-10"] < 630),
        "nights",
    )
    ask("condition", "how many times did i go to bed after midnight this year?", n(y26.bed > 720), "nights")
    ask("weekday", "Median wake-up time on Saturdays and Sundays in 2026?", y26.wake[y26.weekend].median(), "clock")
    ask(
        "condition",
        "In 2026, how many days had a stress score above 32 together with less than 7 hours sleep?",
        n((y26.stress > 32) & (y26.sleep_min < 420)),
        "days",
    )
    ask("condition", "number of runs in 2026 with an average heart rate over 140", n(runs26.hr > 140), "runs")
    ask(
        "condition",
        "avg lenght of my strength sessions this year in minutes?",
        a[a.sport == "strength"].loc["2026", "min"].mean(),
        "min",
        also=(a[a.sport == "strength"].loc["2026"].elapsed_s.mean() / 60,),
    )
    ask(
        "percent",
        "Of the nights in 2024, what percentage were under seven hours of sleep?",
        pct(d.loc["2024"].sleep_min < 420, d.loc["2024"].sleep_min),
        "%",
    )


def _compared(ask: Asker, d: Table, a: Table) -> None:
    y24, y25, y26 = d.loc["2024"], d.loc["2025"], d.loc["2026"]
    ask(
        "yes_no",
        "Do I sleep longer on weekends than during the week?",
        yes(d.sleep_min[d.weekend].mean() > d.sleep_min[~d.weekend].mean()),
    )
    ask("weekday", "Wich day of the week do I take the most steps on average?", d.groupby("dow").steps.mean().idxmax())
    ask(
        "compare",
        "Was my HRV higher in June or in July 2026?",
        "2026-06" if d.loc["2026-06"].hrv.mean() > d.loc["2026-07"].hrv.mean() else "2026-07",
    )
    ask("trend", "Since 2024, is my resting heart rate going up or down?", trend(d.loc["2024":].resting_hr))
    ask(
        "rank",
        "In which month of 2025 did I sleep the most per night on average?",
        str(y25.sleep_min.groupby(y25.index.strftime("%Y-%m")).mean().idxmax()),
    )
    ask(
        "common",
        "Apart from running, what's my most frequent kind of workout?",
        a[a.sport != "run"].type.value_counts().idxmax(),
        also=("strength training",),
    )
    ask(
        "rank",
        "What was my second highest step day in 2026?",
        str(y26.steps.nlargest(2).index[1].date()),
        also=(int(y26.steps.nlargest(2).iloc[1]),),
    )
    ask(
        "compare",
        "How many more steps per day did I average in 2024 than in 2025?",
        y24.steps.mean() - y25.steps.mean(),
        "steps",
        also=(y25.steps.mean() - y24.steps.mean(),),
        tol=0.02,
    )
    ask("rank", "top 3 step counts of 2026?", [int(one) for one in y26.steps.nlargest(3)], "steps")
    ask(
        "compare",
        "Which year had more vigorous minutes, 2024 or 2025?",
        "2024" if y24.vigorous_min.sum() > y25.vigorous_min.sum() else "2025",
    )
    ask("weekday", "on which weekday do i work out the least often?", a.dow.value_counts().idxmin())
