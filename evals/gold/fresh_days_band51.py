"""Fresh questions about ``life51``, who wore a wristband by day and often took it off at night."""

from evals.gold.basics import yes
from evals.gold.fresh_days_view import Asker, Table, day_table, n, quantile, spread, streak, trend, workout_table
from evals.gold.writing import Case


def cases() -> list[Case]:
    """All of them."""
    d, a = day_table("life51", None), workout_table("life51", None)
    ask = Asker("life51", "2022-01-22")
    _simple(ask, d, a)
    _narrowed(ask, d, a)
    _joined(ask, d, a)
    return ask.cases


def _simple(ask: Asker, d: Table, a: Table) -> None:
    jul, aug, sep = d.loc["2021-07"], d.loc["2021-08"], d.loc["2021-09"]
    ask("average", "Average resting heart rate overall?", d.resting_hr.mean(), "bpm")
    ask("average", "What was my daily average of steps in July 2021?", jul.steps.mean(), "steps")
    ask("total", "total vigorous minutes in aug 2021", aug.vigorous_min.sum(), "min")
    ask("record", "What is my personal record for steps in one day?", int(d.steps.max()), "steps")
    ask("date", "Which day was my all-time step record?", str(d.steps.idxmax().date()))
    ask("count", "How many days in August 2021 did I take more than 10k steps?", n(aug.steps > 10000), "days")
    ask("count", "How many walks did I do in July 2021?", n(a.loc["2021-07"].type == "walk"), "walks")
    ask("lookup", "how many steps on the 17th of August 2021", int(d.steps["2021-08-17"]), "steps")
    ask("average", "whats my avrage sleep in minutes", d.sleep_min.mean(), "min")
    ask("date", "when was my last walk", str(a[a.type == "walk"].date.max().date()))
    ask("record", "Lowest HRV ever?", d.hrv.min(), "ms")
    ask(
        "total",
        "How many steps did I do in the week of 6 September 2021?",
        int(sep.steps["2021-09-06":"2021-09-12"].sum()),
        "steps",
    )


def _narrowed(ask: Asker, d: Table, a: Table) -> None:
    jul, aug, sep = d.loc["2021-07"], d.loc["2021-08"], d.loc["2021-09"]
    ask(
        "compare",
        "Did I go for more walks in July or in October 2021?",
        "2021-07" if n(a.loc["2021-07"].type == "walk") > n(a.loc["2021-10"].type == "walk") else "2021-10",
    )
    ask("weekday", "On which weekday did I go walking most often?", a[a.type == "walk"].dow.value_counts().idxmax())
    ask("percentile", "What's the 80th percentile of my steps in August 2021?", quantile(aug.steps, 0.8), "steps")
    ask("spread", "standard deviation of steps, July 2021", spread(jul.steps), "steps")
    ask("streak", "How many days in a row did I work out at most in July 2021?", streak(jul.workout), "days")
    ask("percent", "On what percentage of days in July 2021 did I do a workout?", 100 * n(jul.workout) / len(jul), "%")
    ask(
        "condition",
        "In September 2021, how many days had at least 30 vigorous minutes?",
        n(sep.vigorous_min >= 30),
        "days",
    )
    ask("common", "Whats my most comon type of workout?", a.type.value_counts().idxmax())
    ask(
        "trend",
        "Are my walks per month going up or down since July 2021?",
        trend(a[a.type == "walk"].groupby("date").size().reindex(d["2021-07":"2021-12"].index, fill_value=0)),
    )
    ask("rank", "Which month had the most workouts?", _busiest(a), also=_busiest_too(a))
    ask("average", "average resting hr on weekends in August 2021?", aug.resting_hr[aug.weekend].mean(), "bpm")
    ask("yes_no", "Did I do any workout in January 2022?", yes(n(d.loc["2022-01"].workout) > 0))


def _busiest(a: Table) -> str:
    return str(a.date.dt.strftime("%Y-%m").value_counts().idxmax())


def _busiest_too(a: Table) -> list[str]:
    tally = a.date.dt.strftime("%Y-%m").value_counts()
    return [str(month) for month in tally.index[tally == tally.max()]]


def _joined(ask: Asker, d: Table, a: Table) -> None:
    walked = d.index.isin(a[a.type == "walk"].date)
    jul_oct = d["2021-07":"2021-10"]
    ask("joined", "Avg stpes on days with a walk?", d.steps[walked].mean(), "steps")
    ask(
        "joined",
        "From July to October 2021, how many steps did I average on days without any workout?",
        jul_oct.steps[~jul_oct.workout].mean(),
        "steps",
    )
    ask(
        "correlation",
        "correlation of daily steps with vigorous minutes between July and September 2021?",
        d["2021-07":"2021-09"].steps.corr(d["2021-07":"2021-09"].vigorous_min),
        "correlation",
        tol=0.02,
    )
    ask(
        "follow_up",
        "and in September?",
        n(a.loc["2021-09"].type == "walk"),
        "walks",
        after="How many walks did I do in August 2021?",
    )
    ask(
        "two_in_one",
        "How many walks and how many elliptical workouts did I do in total?",
        [n(a.type == "walk"), n(a.type == "elliptical")],
    )
    ask("no_data", "How long did I sleep on average in December 2021?", "no_data")
