"""Fresh questions about the days of ``noa``, a second runner with three years of days, nights and workouts."""

from pathlib import Path

from evals.gold.basics import MILE_KM, clock, yes
from evals.gold.fresh_days_view import (
    Asker,
    Table,
    day_table,
    mean_hr,
    n,
    pct,
    quantile,
    spread,
    streak,
    trend,
    workout_table,
)
from evals.gold.writing import Case


def cases(home: Path) -> list[Case]:
    """All of them."""
    d, a = day_table("noa", home), workout_table("noa", home)
    ask = Asker("noa", "2026-11-20")
    _simple(ask, d, a)
    _narrowed(ask, d, a)
    _compared(ask, d, a)
    _joined(ask, d, a)
    _talk(ask, d, a)
    return ask.cases


def _simple(ask: Asker, d: Table, a: Table) -> None:
    y24, y25, y26 = d.loc["2024"], d.loc["2025"], d.loc["2026"]
    quarter = d.loc["2026-04":"2026-06", ["vigorous_min", "moderate_min", "light_min"]]
    ask("lookup", "How many minutes of sleep did I get last night?", d.sleep_min["2026-11-20"], "min")
    ask("lookup", "what time did I go to bed last night", clock(d.bed["2026-11-20"]), "clock")
    ask("average", "My average HRV in the last 7 days?", d.loc["2026-11-14":"2026-11-20"].hrv.mean(), "ms")
    ask("average", "avg daily stpes in 2024?", y24.steps.mean(), "steps")
    ask("total", "Number of steps taken so far this month", int(d.loc["2026-11"].steps.sum()), "steps")
    ask("record", "What was the highest resting hr of mine in 2025?", y25.resting_hr.max(), "bpm")
    ask.day("date", "Which day in 2026 had the highest HRV?", y26.hrv)
    ask("count", "In 2025, on how many days were 20000 steps or more taken?", n(y25.steps >= 20000), "days")
    ask(
        "count",
        "count the nights with more than 8 hours of sleep in September 2026",
        n(d.sleep_min["2026-09"] > 480),
        "nights",
    )
    ask("average", "Light sleep per night in 2025, average minutes?", y25.light_sleep_min.mean(), "min")
    ask("average", "What time do I usually wake up? An average over 2026 is fine.", y26.wake.mean(), "clock")
    ask("record", "The latest I went to bed in July 2026?", clock(d.bed["2026-07"].max()), "clock")
    ask("average", "Good morning! I'd like to know my mean stress score for May 2025.", d.loc["2025-05"].stress.mean())
    ask(
        "total",
        "How many active minutes did I collect in total in the second quarter of 2026?",
        quarter.sum().sum(),
        "min",
        also=(quarter[["vigorous_min", "moderate_min"]].sum().sum(),),
    )
    ask("lookup", "steps on Christmas day 2025", int(d.steps["2025-12-25"]), "steps")
    ask("count", "How many hikes are there in my data?", n(a.sport == "hike"), "hikes")
    ask(
        "total",
        "Total distance walked in my recorded walks in 2025, in miles please",
        a[a.sport == "walk"].loc["2025"].km.sum() / MILE_KM,
        "mi",
    )
    ask("record", "most elevation gain in a single workout in 2026?", a.loc["2026"].climb_m.max(), "m")
    ask("date", "When did I last play padel?", str(a[a.sport == "padel"].date.max().date()))
    ask("median", "median awake time at night since June", d.loc["2026-06":"2026-11-20"].awake_min.median(), "min")


def _narrowed(ask: Asker, d: Table, a: Table) -> None:
    y24, y25, y26 = d.loc["2024"], d.loc["2025"], d.loc["2026"]
    ask(
        "percent",
        "What precentage of nights this year did I get 7 hours or more?",
        pct(y26.sleep_min >= 420, y26.sleep_min),
        "%",
    )
    ask(
        "percent",
        "Deep sleep as a percentage of total sleep, average for 2025?",
        y25.deep_pct.mean(),
        "%",
        also=(100 * y25.deep_min.sum() / y25.sleep_min[y25.deep_min.notna()].sum(),),
    )
    ask("condition", "How many days this year did I wake up before 6 am?", n(y26.wake < 360), "days")
    ask(
        "streak",
        "longest streak of consecutive days over 6000 steps in 2026?",
        streak(y26.steps > 6000, y26.steps),
        "days",
    )
    ask("spread", "What is the standard deviation of my HRV in 2024?", spread(y24.hrv), "ms")
    ask("percentile", "95th percentile of stress in 2025", quantile(y25.stress, 0.95))
    ask(
        "weekday",
        "How much do I sleep on average from Monday to Friday in 2026?",
        y26.sleep_min[~y26.weekend].mean(),
        "min",
    )
    ask("weekday", "average number of steps on Tuesdays, 2026", y26.steps[y26.dow == "Tuesday"].mean(), "steps")
    ask(
        "condition",
        "On how many days in 2026 was my HRV under 50 and my resting heart rate above 54?",
        n((y26.hrv < 50) & (y26.resting_hr > 54)),
        "days",
    )
    ask("condition", "Days in Jan 2026 without a single vigorous minute?", n(d.vigorous_min["2026-01"] == 0), "days")
    ask(
        "average",
        "How many minutes per night was I in bed on average in October 2026?",
        d.in_bed_min["2026-10"].mean(),
        "min",
    )
    ask(
        "condition",
        "how many runs over 10 miles did I do in 2025",
        n(a[a.sport == "run"].loc["2025"].km > 10 * MILE_KM),
        "runs",
    )


def _compared(ask: Asker, d: Table, a: Table) -> None:
    y25, y26 = d.loc["2025"], d.loc["2026"]
    ask(
        "compare",
        "Did I sleep more per night in February or in March 2026?",
        "2026-02" if d.sleep_min["2026-02"].mean() > d.sleep_min["2026-03"].mean() else "2026-03",
    )
    ask(
        "weekday",
        "On what day of the week do I sleep the longest on average?",
        d.groupby("dow").sleep_min.mean().idxmax(),
    )
    ask(
        "rank",
        "Which month of 2026 had the most total steps?",
        str(y26.steps.groupby(y26.index.strftime("%Y-%m")).sum().idxmax()),
    )
    ask("trend", "Has my HRV been trending up or down in 2026?", trend(y26.hrv))
    ask("common", "What workout type did I do most offen in 2025?", a.loc["2025"].sport.value_counts().idxmax())
    ask(
        "yes_no",
        "Was my average resting heart rate in 2026 lower than in 2025?",
        yes(y26.resting_hr.mean() < y25.resting_hr.mean()),
    )
    ask(
        "rank",
        "What was my third lowest night of sleep in 2025, in minutes?",
        y25.sleep_min.nsmallest(3).iloc[2],
        "min",
    )
    ask(
        "weekday",
        "On which weekday do I run the most kilometres in total?",
        a[a.sport == "run"].groupby("dow").km.sum().idxmax(),
    )


def _joined(ask: Asker, d: Table, a: Table) -> None:
    y26 = d.loc["2026"]
    ask("joined", "What is my average stress on days when I exercise?", d.stress[d.workout].mean())
    ask("joined", "How many steps do I take on rest days (no workout) on average?", d.steps[~d.workout].mean(), "steps")
    ask(
        "correlation",
        "Whats the correlation between my steps and my vigorous minutes in 2026?",
        y26.steps.corr(y26.vigorous_min),
        "correlation",
        tol=0.02,
    )
    ask(
        "joined",
        "My average HRV on the morning after a strength workout?",
        d.hrv.shift(-1)[d.index.isin(a[a.sport == "strength"].date)].mean(),
        "ms",
    )
    ask(
        "joined",
        "how many runs did I do this year on days when I'd slept less than 7 hours?",
        n((a.sport == "run").loc["2026"] & (a.date.map(d.sleep_min) < 420).loc["2026"]),
        "runs",
    )
    ask(
        "joined",
        "Average heart rate of my runs in April 2026 please",
        mean_hr(a[a.sport == "run"].loc["2026-04"]),
        "bpm",
    )


def _talk(ask: Asker, d: Table, a: Table) -> None:
    ask(
        "follow_up",
        "And in 2024?",
        d.loc["2024"].resting_hr.mean(),
        "bpm",
        after="What was my average resting heart rate in 2025?",
    )
    ask(
        "two_in_one",
        "In October 2026, how many minutes of deep sleep and how many of REM did I average?",
        [d.deep_min["2026-10"].mean(), d.rem_min["2026-10"].mean()],
        "min",
    )
    ask("no_data", "What was the average distance of my ski tours in 2026?", "no_data")
    ask("no_data", "How was my average HRV in 2021?", "no_data")
