"""Fresh questions about ``sam`` that join workouts to days, or that belong to a conversation."""

import pandas as pd

from evals.gold.basics import yes
from evals.gold.fresh_days_view import Asker, Table, mean_hr, n


def fill(ask: Asker, d: Table, a: Table) -> None:
    """Ask them all."""
    _joined(ask, d, a)
    _talk(ask, d)


def _joined(ask: Asker, d: Table, a: Table) -> None:
    y26 = d.loc["2026"]
    ask("joined", "How many steps do I average on days when I go for a run?", d.steps[d.run].mean(), "steps")
    ask(
        "joined",
        "How many minutes do I sleep on average the night after a day with a run?",
        d.sleep_min.shift(-1)[d.run].mean(),
        "min",
    )
    ask(
        "correlation",
        "Do my resting heart rate and my HRV move together? Give me the correlation for 2026.",
        y26.resting_hr.corr(y26.hrv),
        "correlation",
        tol=0.02,
    )
    ask(
        "joined",
        "What's my average resting heart rate the day after running more than 20 km?",
        d.resting_hr.shift(-1)[d.run_km > 20].mean(),
        "bpm",
        also=(d.resting_hr.shift(-1)[d.index.isin(a[(a.sport == "run") & (a.km > 20)].date)].mean(),),
    )
    ask(
        "joined",
        "How many days this year without any workout did I still go over 10,000 steps?",
        n((y26.steps > 10000) & ~y26.workout),
        "days",
    )
    ask("joined", "average heart rate during my workouts in May 2026", mean_hr(a.loc["2026-05"]), "bpm")
    ask(
        "joined",
        "Is my stress lower on days I do strength training than on other days?",
        yes(_split(d.stress, d.index.isin(a[a.sport == "strength"].date)) < 0),
    )
    short = a.date.map(d.sleep_min) < 390
    ask(
        "joined",
        "What's the longest run I did on a day when I had slept less than 6.5 hours? in km",
        a[(a.sport == "run") & short].km.max(),
        "km",
    )


def _split(values: "pd.Series[float]", mask: object) -> float:
    """How much higher the mean is where *mask* holds."""
    inside = pd.Series(mask, index=values.index)
    return float(values[inside].mean() - values[~inside].mean())


def _talk(ask: Asker, d: Table) -> None:
    y25, y26 = d.loc["2025"], d.loc["2026"]
    ask(
        "follow_up",
        "and in October?",
        int(d.loc["2026-10"].steps.sum()),
        "steps",
        after="How many steps did I take in September 2026?",
    )
    ask(
        "follow_up",
        "what about resting heart rate?",
        y25.resting_hr.mean(),
        "bpm",
        after="What was my average HRV in 2025?",
    )
    ask(
        "two_in_one",
        "What were my highest and my lowest resting heart rate in 2026?",
        [y26.resting_hr.max(), y26.resting_hr.min()],
        "bpm",
    )
    ask("no_data", "What was my average blood oxygen in 2026?", "no_data")
    ask("no_data", "How much did I sleep on average in summer 2022?", "no_data")
    ask("no_data", "how long did I sleep last night?", "no_data")
