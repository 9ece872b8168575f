"""Questions of ``life51``, who wore a band by day from June 2021 to January 2022, rarely by night, and walked a lot."""

from pathlib import Path

from evals.gold.basics import row, yes
from evals.gold.unseen_days_view import Asked, count, first, latest, share, top, trend, weekday
from evals.gold.writing import Case


def cases(home: Path) -> list[Case]:
    """The cases of ``life51``."""
    v = Asked("life51", home, "2022-01-22")
    _plain(v)
    _plain_intensity(v)
    _conditions(v)
    _compared(v)
    _joined(v)
    return v.cases


def _plain(v: Asked) -> None:
    d, july, august = v.d, v.d.loc["2021-07"], v.d.loc["2021-08"]
    v.ask("total", "How many steps did I take in July 2021 in total?", july.steps.sum(), "steps")
    v.ask(
        "mean",
        "Average daily steps in August 2021?",
        august.steps.mean(),
        "steps",
        also=[august.steps[august.steps > 0].mean()],
    )
    v.ask("record", "my higest step count in one day?", d.steps.max(), "steps")
    v.ask("record", "On which day did I get the most steps ever?", top(d.steps))
    v.ask("count", "On how many days did I make more than 15,000 steps?", count(d.steps > 15000), "days")
    v.ask("mean", "What was my mean resting heart rate in November 2021?", d.loc["2021-11"].resting_hr.mean(), "bpm")
    v.ask("record", "When was my resting pulse at its highest?", top(d.resting_hr))
    v.ask("lookup", "Sleep on 31 August 2021 in minutes?", d.loc["2021-08-31"].sleep_min, "min")
    v.ask("count", "How many nights of sleep data do I have?", count(d.sleep_min.notna()), "nights")
    v.ask("lookup", "HRV on July 10th 2021?", d.loc["2021-07-10"].hrv, "ms")
    v.ask("mean", "what is my average hrv over all the days it was measured", d.hrv.mean(), "ms")
    v.ask("record", "Tell me the highest stress score I had.", d.stress.max())


def _plain_intensity(v: Asked) -> None:
    d = v.d
    v.ask("total", "Total vigorous minutes in July 2021", d.loc["2021-07"].vigorous_min.sum(), "min")
    v.ask("count", "How many days had 60 or more very active (vigorous) minutes?", count(d.vigorous_min >= 60), "days")
    v.ask("record", "Which day had the most moderate minutes?", top(d.moderate_min))
    v.ask("lookup", "How many light activity minutes on 17 October 2021?", d.loc["2021-10-17"].light_min, "min")


def _conditions(v: Asked) -> None:
    d, july, august = v.d, v.d.loc["2021-07"], v.d.loc["2021-08"]
    v.ask(
        "share",
        "In July 2021, on what percentage of days did I walk at least 10,000 steps?",
        share(july.steps >= 10000, july.steps),
        "%",
    )
    v.ask("streak", "Longest run of consecutive days above 9,000 steps?", row(d.steps > 9000), "days")
    v.ask("streak", "most days in a row with at least 1 vigorous minute", row(d.vigorous_min >= 1), "days")
    v.ask("best_group", "Which month had my highest total of steps?", top(d.groupby("month").steps.sum()))
    v.ask(
        "best_group",
        "In what month did I collect the most vigorous minutes?",
        top(d.groupby("month").vigorous_min.sum()),
    )
    v.ask(
        "percentile",
        "Median daily steps in July 2021?",
        july.steps.median(),
        "steps",
        also=[july.steps[july.steps > 0].median()],
    )
    v.ask("percentile", "75th percentile of my resting heart rate?", d.resting_hr.quantile(0.75), "bpm")
    v.ask(
        "spread",
        "What's the standard deviation of resting heart rate in August 2021?",
        august.resting_hr.std(),
        "bpm",
        also=[august.resting_hr.std(ddof=0)],
    )
    v.ask("top", "Top 3 days by vigorous minutes? Just the dates.", top(d.vigorous_min, 3))
    v.ask("last", "When was the last day I passed 10,000 steps?", latest(d.steps > 10000))
    v.ask("first", "first date with a resting heart rate over 65", first(d.resting_hr > 65))
    v.ask("count", "How many Saturdays had more than 10k steps?", count((d.dow == 5) & (d.steps > 10000)), "days")


def _compared(v: Asked) -> None:
    d = v.d
    v.ask(
        "difference",
        "By how many bpm was my average resting HR higher in October 2021 than in August 2021?",
        d.loc["2021-10"].resting_hr.mean() - d.loc["2021-08"].resting_hr.mean(),
        "bpm",
        tol=0.02,
    )
    v.ask(
        "yes_no",
        "Did I have more vigorous minutes in August than in September 2021?",
        yes(d.loc["2021-08"].vigorous_min.sum() > d.loc["2021-09"].vigorous_min.sum()),
    )
    v.ask(
        "trend",
        "between june and october 2021 did my resting heart rate go up or down",
        trend(d.loc["2021-06":"2021-10"].resting_hr),
    )
    v.ask("best_group", "What weekday has the highest average resting heart rate?", weekday(d.resting_hr))


def _joined(v: Asked) -> None:
    d, walks = v.d, v.a[v.a.sport == "walk"]
    v.ask(
        "count",
        "How many walks did I record in August 2021?",
        count(walks.day.dt.strftime("%Y-%m") == "2021-08"),
        "workouts",
    )
    v.ask("joined", "Average steps on days with a walk logged?", v.with_workout(d, "walk").steps.mean(), "steps")
    v.ask(
        "joined",
        "on what percentage of days in july did i record a workout",
        100 * len(v.with_workout(d.loc["2021-07"])) / 31,
        "%",
    )
    v.ask("joined", "How many of my workouts were on a weekend?", count(v.a.day.dt.day_of_week >= 5), "workouts")
    v.ask(
        "correlation",
        "Correlation between daily steps and vigorous minutes",
        d.steps.corr(d.vigorous_min),
        "correlation",
        tol=0.02,
    )
    v.ask(
        "follow_up",
        "And in October?",
        count(d.loc["2021-10"].steps > 10000),
        "days",
        previous="How many days did I walk over 10,000 steps in September 2021?",
    )
    v.ask("no_data", "What was my stress level on average in December 2021?", "no_data")
    v.ask(
        "two_in_one",
        "How many steps and how many vigorous minutes did I get on 7 July 2021?",
        [d.loc["2021-07-07"].steps, d.loc["2021-07-07"].vigorous_min],
    )
