"""Questions of ``noa`` that join days with workouts, follow up, ask two at once, or ask for what is not there."""

from pathlib import Path

from evals.gold.basics import clock
from evals.gold.unseen_days_view import Asked, count, top
from evals.gold.writing import Case


def cases(home: Path) -> list[Case]:
    """The cases of ``noa`` beyond days alone."""
    v = Asked("noa", home, "2026-11-20")
    _related(v)
    _in_talk(v)
    _joined(v)
    return v.cases


def _related(v: Asked) -> None:
    d, year, runs = v.d, v.d.loc["2026"], v.a[v.a.sport == "run"]
    v.ask(
        "joined",
        "What's my average step count on days with strength training?",
        v.with_workout(d, "strength").steps.mean(),
        "steps",
    )
    long = runs[runs.distance_m > 15000]
    v.ask("joined", "average HRV on the day after a run longer than 15 km?", v.after(long.day).hrv.mean(), "ms")
    v.ask(
        "correlation",
        "How strongly do sleep duration and minutes of deep sleep correlate for me?",
        d.sleep_min.corr(d.deep_min),
        "correlation",
        tol=0.02,
    )
    v.ask(
        "correlation",
        "correlation between daily stress and resting heart rate in 2026",
        year.stress.corr(year.resting_hr),
        "correlation",
        tol=0.02,
    )
    v.ask(
        "two_in_one",
        "Compare my average steps in 2026 on days with a workout and on days without one.",
        [v.with_workout(year).steps.mean(), v.without_workout(year).steps.mean()],
        "steps",
    )


def _in_talk(v: Asked) -> None:
    d = v.d
    v.ask(
        "follow_up",
        "and in 2025?",
        count(d.loc["2025"].sleep_min < 420),
        "nights",
        previous="How many nights did I get less than 7 hours of sleep in 2024?",
    )
    v.ask(
        "follow_up",
        "And my stress in that month?",
        d.loc["2026-09"].stress.mean(),
        previous="What was my average HRV in September 2026?",
    )
    v.ask("no_data", "What was my average sleep in March 2022?", "no_data")
    v.ask("no_data", "Average blood oxygen in 2025?", "no_data")
    v.ask(
        "lookup",
        "What time did I go to bed the night before the Lausanne marathon in 2026?",
        clock(d.loc["2026-10-25"].bed),
        "clock",
    )


def _joined(v: Asked) -> None:
    d, runs = v.d, v.a[v.a.sport == "run"]
    slept_less = d[d.sleep_min < 420].loc["2026"]
    v.ask(
        "joined",
        "on how many days in 2026 did i go running after sleeping less than 7 hours?",
        len(v.with_workout(slept_less, "run")),
        "days",
    )
    weekend = v.a[(v.a.day.dt.day_of_week >= 5) & (v.a.sport != "run")]
    v.ask(
        "joined", "Apart from running, which sport do I do most often on weekends?", top(weekend.sport.value_counts())
    )
    rested = d[d.sleep_min >= 480].loc["2025"]
    v.ask(
        "joined",
        "How many kilometres did I run in 2025 on days when I had slept 8 hours or more?",
        runs[runs.day.isin(rested.index)].distance_m.sum() / 1000,
        "km",
    )
    best = top(d.hrv)
    v.ask("two_in_one", "What's my highest HRV ever, and when was it?", [d.hrv.max(), best], "ms", tol=0.01)
    v.ask(
        "joined",
        "Average resting heart rate on the day after a race?",
        v.after(v.a[v.a.race].day).resting_hr.mean(),
        "bpm",
    )
