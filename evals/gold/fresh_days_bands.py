"""Fresh questions about people who wore a wristband for some months; of their workouts the kind alone is known."""

import pandas as pd

from evals.gold import fresh_days_band51
from evals.gold.basics import yes
from evals.gold.fresh_days_view import Asker, Table, day_table, n, pct, quantile, spread, streak, trend, workout_table
from evals.gold.writing import Case


def cases() -> list[Case]:
    """All of them."""
    eleven, six = Asker("life11", "2022-01-20"), Asker("life6", "2022-01-22")
    d, a = day_table("life11", None), workout_table("life11", None)
    _simple_11(eleven, d, a)
    _narrowed_11(eleven, d, a)
    _joined_11(eleven, d, a)
    d, a = day_table("life6", None), workout_table("life6", None)
    _simple_6(six, d, a)
    _narrowed_6(six, d, a)
    _joined_6(six, d, a)
    return [*eleven.cases, *six.cases, *fresh_days_band51.cases()]


def _simple_11(ask: Asker, d: Table, a: Table) -> None:
    nov, dec, jan = d.loc["2021-11"], d.loc["2021-12"], d.loc["2022-01"]
    ask("average", "What is my average number of steps per day?", d.steps.mean(), "steps")
    ask("average", "average sleep in december 2021, hours", dec.sleep_min.mean() / 60, "h")
    ask("average", "What was my mean SpO2 in November?", nov.spo2.mean(), "%")
    ask("record", "highest stress score I've had", d.stress.max())
    ask("date", "On what date did I take the most steps?", str(d.steps.idxmax().date()))
    ask("count", "How many days did I walk more then 8000 steps?", n(d.steps > 8000), "days")
    ask("count", "nights with less than 5 hours sleep last month?", n(dec.sleep_min < 300), "nights")
    ask("lookup", "What was my resting heart rate on 24 December 2021?", d.resting_hr["2021-12-24"], "bpm")
    ask("lookup", "How many steps on New Year's Day 2022?", int(d.steps["2022-01-01"]), "steps")
    ask("total", "What do my steps add up to in November 2021?", int(nov.steps.sum()), "steps")
    ask(
        "total",
        "How many light activity minutes in total from 1 to 15 January 2022?",
        d.light_min["2022-01-01":"2022-01-15"].sum(),
        "min",
    )
    ask("count", "how many workouts are in there overall?", len(a), "workouts")
    ask("date", "When was my only bike ride?", str(a[a.sport == "ride"].date.iloc[0].date()))
    ask("record", "What's my best HRV so far?", d.hrv.max(), "ms")
    ask("median", "median resting hart rate in january 2022", jan.resting_hr.median(), "bpm")
    ask("average", "How many minutes was I awake at night on average in December?", dec.awake_min.mean(), "min")


def _narrowed_11(ask: Asker, d: Table, a: Table) -> None:
    nov, dec, jan = d.loc["2021-11"], d.loc["2021-12"], d.loc["2022-01"]
    ask(
        "percent",
        "What percentage of days in December did I get more than 6000 steps?",
        pct(dec.steps > 6000, dec.steps),
        "%",
    )
    ask(
        "percent",
        "share of nights in November with 7+ hours of sleep, in percent",
        pct(nov.sleep_min >= 420, nov.sleep_min),
        "%",
    )
    ask(
        "weekday",
        "Do I walk more steps on weekdays or on weekends?",
        "weekdays" if d.steps[~d.weekend].mean() > d.steps[d.weekend].mean() else "weekends",
        also=("weekday",) if d.steps[~d.weekend].mean() > d.steps[d.weekend].mean() else ("weekend",),
    )
    ask(
        "compare",
        "Was my average stress higher in November or December?",
        "2021-11" if nov.stress.mean() > dec.stress.mean() else "2021-12",
    )
    ask(
        "streak",
        "How many consecutive days have I kept at least 5000 steps, at best?",
        streak(d.steps >= 5000, d.steps),
        "days",
    )
    ask("spread", "Standard deviation of my daily steps in December 2021?", spread(dec.steps), "steps")
    ask("percentile", "75th percentile of my sleep time in minutes?", quantile(d.sleep_min, 0.75), "min")
    ask(
        "condition",
        "How many days had over 7000 steps and more than 4 hours of light activity?",
        n((d.steps > 7000) & (d.light_min > 240)),
        "days",
    )
    ask("rank", "Which day had my second highest number of steps?", str(d.steps.nlargest(2).index[1].date()))
    ask(
        "weekday",
        "On which day of the week is my step count highest on average?",
        d.groupby("dow").steps.mean().idxmax(),
    )
    ask("trend", "Are my daily steps going up or down over time?", trend(d.steps))
    ask("common", "What is my most common workout?", a.type.value_counts().idxmax())
    ask(
        "condition",
        "Number of Saturdays with fewer than 6000 steps?",
        n((d.steps < 6000) & (d.dow == "Saturday")),
        "days",
    )
    ask(
        "compare",
        "How many bpm did my average resting heart rate rise from December 2021 to January 2022?",
        abs(dec.resting_hr.mean() - jan.resting_hr.mean()),
        "bpm",
        also=(jan.resting_hr.mean() - dec.resting_hr.mean(), dec.resting_hr.mean() - jan.resting_hr.mean()),
        tol=0.02,
    )
    ask("condition", "days with stress of 80 or higher in nov 2021", n(nov.stress >= 80), "days")
    ask("rank", "Give me the three longest nights of sleep, in minutes.", list(d.sleep_min.nlargest(3)), "min")


def _joined_11(ask: Asker, d: Table, a: Table) -> None:
    ask(
        "joined",
        "How many steps do I take on average on days with a walk workout?",
        d.steps[d.index.isin(a[a.sport == "walk"].date)].mean(),
        "steps",
    )
    ask(
        "correlation",
        "What's the correlation between steps and light active minutes?",
        d.steps.corr(d.light_min),
        "correlation",
        tol=0.02,
    )
    ask("joined", "So on the days I worked out, how much had I slept on average?", d.sleep_min[d.workout].mean(), "min")
    ask(
        "joined",
        "What was my average resting HR on the day after a workout?",
        d.resting_hr.shift(-1)[d.workout].mean(),
        "bpm",
    )
    ask(
        "follow_up",
        "and December?",
        int(d.loc["2021-12"].steps.max()),
        "steps",
        after="What was my highest step count in November 2021?",
    )
    ask(
        "two_in_one",
        "What were my highest and lowest HRV in December 2021?",
        [d.hrv["2021-12"].max(), d.hrv["2021-12"].min()],
        "ms",
    )
    ask("no_data", "How much deep sleep did I get on average in December?", "no_data")
    ask("no_data", "average steps in August 2021?", "no_data")


def _simple_6(ask: Asker, d: Table, a: Table) -> None:
    nov, dec, jan = d.loc["2021-11"], d.loc["2021-12"], d.loc["2022-01"]
    ask("average", "hey, what's my average stress score?", d.stress.mean())
    ask("average", "How many hours of sleep per night do I get on avarage?", d.sleep_min.mean() / 60, "h")
    ask("average", "My average breathing rate during sleep in December 2021?", dec.respiration.mean(), "/min")
    ask("record", "What is the most steps I have taken in a day?", int(d.steps.max()), "steps")
    ask("date", "When was my resting heart rate the lowest?", str(d.resting_hr.idxmin().date()))
    ask("count", "how many days with under 4000 steps in november 2021", n(nov.steps < 4000), "days")
    ask("count", "On how many nights was I awake for more than 90 minutes?", n(d.awake_min > 90), "nights")
    ask("lookup", "How long did I sleep on 12 December 2021? Minutes please.", d.sleep_min["2021-12-12"], "min")
    ask("total", "sum of steps this month", int(jan.steps.sum()), "steps")
    ask("count", "How many times did I use the treadmill?", n(a.type == "treadmill"), "workouts")
    ask("date", "What date was my first workout?", str(a.date.min().date()))
    ask("total", "vigorous minutes in december in total?", dec.vigorous_min.sum(), "min")


def _narrowed_6(ask: Asker, d: Table, a: Table) -> None:
    dec, jan = d.loc["2021-12"], d.loc["2022-01"]
    ask(
        "percent",
        "On what percent of my nights do I sleep more than 8 hours?",
        (100 * n(d.sleep_min > 480) / n(d.sleep_min.notna())),
        "%",
    )
    ask(
        "compare",
        "Which month did I walk more steps a day, December 2021 or January 2022?",
        "2021-12" if dec.steps.mean() > jan.steps.mean() else "2022-01",
    )
    ask("weekday", "On what weekday is my average sleep the shortest?", d.groupby("dow").sleep_min.mean().idxmin())
    ask("spread", "How much does my resting heart rate vary? Standard deviation please.", spread(d.resting_hr), "bpm")
    ask("percentile", "What's the 10th percentile of my steps?", quantile(d.steps, 0.1), "steps")
    ask(
        "streak",
        "Most consecutive nights with atleast 6 hours of sleep?",
        streak(d.sleep_min >= 360, d.sleep_min),
        "nights",
    )
    ask(
        "trend",
        "Did my resting heart rate go up or down from November to January?",
        trend(d.resting_hr["2021-11":"2022-01"]),
    )
    ask(
        "common",
        "which type of exercise i did the most?",
        a.type.value_counts().idxmax(),
        also=("treadmill run", "run"),
    )
    ask(
        "condition",
        "How many days in December did I have at least one vigorous minute?",
        n(dec.vigorous_min >= 1),
        "days",
    )
    ask("average", "average steps on weekends in Dec 2021?", dec.steps[dec.weekend].mean(), "steps")
    ask("yes_no", "Did I ever walk 15,000 steps in a day?", yes(d.steps.max() >= 15000))
    ask(
        "rank",
        "How many workouts did I do in my busiest month?",
        int(a.groupby(a.date.dt.to_period("M")).size().max()),
        "workouts",
    )


def _joined_6(ask: Asker, d: Table, a: Table) -> None:
    nov = d.loc["2021-11"]
    ask(
        "joined",
        "In November 2021, how many steps did I average on days with a workout?",
        nov.steps[nov.workout].mean(),
        "steps",
    )
    ask(
        "correlation",
        "How strongly does my HRV correlate with my resting heart rate?",
        d.hrv.corr(d.resting_hr),
        "correlation",
        tol=0.02,
    )
    ask(
        "joined",
        "How long did I sleep the night after my Circuit Training session, in minutes?",
        d.sleep_min[a[a.type == "circuit_training"].date.iloc[0] + pd.Timedelta(days=1)],
        "min",
    )
    ask(
        "follow_up",
        "and on Sundays?",
        d.steps[d.dow == "Sunday"].mean(),
        "steps",
        after="How many steps do I average on Saturdays?",
    )
    ask("no_data", "What was my average blood oxygen saturation in December?", "no_data")
    ask("no_data", "what was my average resting heart rate on days with a treadmill workout", "no_data")
