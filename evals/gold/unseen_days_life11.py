"""Questions of ``life11``, who wore a band from October 2021 to January 2022 and logged a few walks."""

from pathlib import Path

from evals.gold.basics import row, yes
from evals.gold.unseen_days_view import Asked, count, first, share, tied, top, weekday
from evals.gold.writing import Case


def cases(home: Path) -> list[Case]:
    """The cases of ``life11``."""
    v = Asked("life11", home, "2022-01-20")
    _plain(v)
    _conditions(v)
    _ranked(v)
    _joined(v)
    return v.cases


def _plain(v: Asked) -> None:
    d, nov, dec = v.d, v.d.loc["2021-11"], v.d.loc["2021-12"]
    v.ask("mean", "How many steps a day did I take on average in December 2021?", dec.steps.mean(), "steps")
    v.ask("total", "total steps november 2021", nov.steps.sum(), "steps")
    v.ask("record", "What was my biggest step day?", top(d.steps))
    v.ask("count", "On how many days did I manage 10,000 steps or more?", count(d.steps >= 10000), "days")
    v.ask("mean", "avg stress score in Nov 21", nov.stress.mean())
    v.ask("record", "What's the longest I have slept in one night, in minutes?", d.sleep_min.max(), "min")
    v.ask("lookup", "Resting heart rate on New Year's Eve 2021?", d.loc["2021-12-31"].resting_hr, "bpm")
    v.ask(
        "lookup",
        "Can you tell me how many hours I slept in the night to Christmas Day 2021?",
        d.loc["2021-12-25"].sleep_min / 60,
        "h",
    )
    v.ask("record", "Which day had my highest heart rate variability?", top(d.hrv))
    v.ask("count", "nigths with under 6 hours sleep in december?", count(dec.sleep_min < 360), "nights")
    v.ask(
        "mean",
        "Mean HRV for the first two weeks of January 2022 (1st to 14th)",
        d.loc["2022-01-01":"2022-01-14"].hrv.mean(),
        "ms",
    )
    v.ask("record", "Fewest steps on a single day?", d.steps.min(), "steps")


def _conditions(v: Asked) -> None:
    d, nov, dec = v.d, v.d.loc["2021-11"], v.d.loc["2021-12"]
    v.ask(
        "difference",
        "How many minutes more do I sleep at weekends than on weekdays on average?",
        d[d.weekend].sleep_min.mean() - d[~d.weekend].sleep_min.mean(),
        "min",
        tol=0.02,
    )
    v.ask(
        "share",
        "What percentage of the nights in November did I sleep over 7 hours?",
        share(nov.sleep_min > 420, nov.sleep_min),
        "%",
    )
    v.ask("best_group", "On which weekday do I walk the least, by average steps?", weekday(d.steps, lowest=True))
    v.ask(
        "yes_no",
        "Was I more stressed in December 2021 than in November 2021, on average? yes or no",
        yes(dec.stress.mean() > nov.stress.mean()),
    )
    v.ask("streak", "longest streak of days with more than 5000 steps", row(d.steps > 5000), "days")
    v.ask("percentile", "Median number of steps per day in December 2021", dec.steps.median(), "steps")
    v.ask(
        "spread",
        "What's the standard deviation of my sleep time in December 2021 in minutes?",
        dec.sleep_min.std(),
        "min",
        also=[dec.sleep_min.std(ddof=0)],
    )
    v.ask(
        "count",
        "How many days in December had stress over 75 and also fewer than 6000 steps?",
        count((dec.stress > 75) & (dec.steps < 6000)),
        "days",
    )


def _ranked(v: Asked) -> None:
    d, nov, dec = v.d, v.d.loc["2021-11"], v.d.loc["2021-12"]
    v.ask("top", "Three lowest HRV days, dates?", top(d.hrv, 3, lowest=True))
    v.ask("first", "first day in 2022 that I walked more than 7000 steps", first(d.loc["2022"].steps > 7000))
    v.ask(
        "best_group",
        "which full month had the lowest resting heart rate on average: november or december 2021?",
        "2021-11" if nov.resting_hr.mean() < dec.resting_hr.mean() else "2021-12",
    )
    calm = tied(d.stress, lowest=True)
    v.ask("record", "On which date was my stress score lowest?", calm[0], also=calm[1:])


def _joined(v: Asked) -> None:
    d = v.d
    v.ask(
        "joined",
        "How many steps do I average on days with a recorded walk?",
        v.with_workout(d, "walk").steps.mean(),
        "steps",
    )
    v.ask("joined", "What is my most frequent type of workout?", top(v.a.sport.value_counts()))
    v.ask(
        "correlation",
        "correlation between hrv and resting heart rate?",
        d.hrv.corr(d.resting_hr),
        "correlation",
        tol=0.02,
    )
    v.ask(
        "two_in_one",
        "How many walks did I log in November 2021 and how many in January 2022?",
        [count(v.a[v.a.sport == "walk"].day.dt.strftime("%Y-%m") == one) for one in ("2021-11", "2022-01")],
        "workouts",
    )
    v.ask(
        "follow_up",
        "and in December?",
        d.loc["2021-12"].sleep_min.mean(),
        "min",
        previous="How many minutes did I sleep on average in November 2021?",
    )
    v.ask("no_data", "What was my average resting heart rate in July 2021?", "no_data")
