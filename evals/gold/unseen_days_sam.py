"""Questions of ``sam``, asked on two days: a Monday in August 2025 and a Saturday in November 2026."""

from pathlib import Path

from evals.gold.basics import clock, row, yes
from evals.gold.unseen_days_view import Asked, count, first, latest, share, tied, top, trend, weekday
from evals.gold.writing import Case


def cases(home: Path) -> list[Case]:
    """The cases of ``sam``."""
    early, late = Asked("sam", home, "2025-08-04"), Asked("sam", home, "2026-11-21")
    _plain(early)
    _conditions(early)
    _later_plain(late)
    _later_conditions(late)
    _joined(late)
    return early.cases + late.cases


def _plain(v: Asked) -> None:
    d, year = v.d, v.d.loc["2025"]
    v.ask("mean", "Hi, what's my average sleep this year, in hours?", year.sleep_min.mean() / 60, "h")
    v.ask(
        "total",
        "number of steps I took in total last weeek, mon-sun",
        d.loc["2025-07-28":"2025-08-03"].steps.sum(),
        "steps",
    )
    v.ask("mean", "Average resting HR in July?", d.loc["2025-07"].resting_hr.mean(), "bpm")
    v.ask("record", "On what date did I walk the most so far this year, going by steps?", top(year.steps))
    v.ask(
        "lookup",
        "How much REM sleep did I get in the night to 1 August 2025 (minutes)?",
        d.loc["2025-08-01"].rem_min,
        "min",
    )
    v.ask(
        "count",
        "How many days in the first half of 2025 was my stress score above 35?",
        count(d.loc["2025-01":"2025-06"].stress > 35),
        "days",
    )
    v.ask("record", "Lowest HRV of 2024 and nothing else, please.", d.loc["2024"].hrv.min(), "ms")
    v.ask(
        "total",
        "I would like to know how many light activity minutes I had in May 2025 all together.",
        d.loc["2025-05"].light_min.sum(),
        "min",
    )


def _conditions(v: Asked) -> None:
    d, year = v.d, v.d.loc["2025"]
    v.ask("mean", "mean steps on sundays in 2025", year[year.dow == 6].steps.mean(), "steps")
    v.ask(
        "share",
        "In 2024, what percent of nights lasted 7 hours or more of actual sleep?",
        share(d.loc["2024"].sleep_min >= 420, d.loc["2024"].sleep_min),
        "%",
    )
    v.ask(
        "streak",
        "How many days in a row at most did I stay above 5000 steps in 2024?",
        row(d.loc["2024"].steps > 5000),
        "days",
    )
    v.ask(
        "yes_no",
        "Did I sleep more in July 2025 than in Febuary 2025 (average per night)?",
        yes(d.loc["2025-07"].sleep_min.mean() > d.loc["2025-02"].sleep_min.mean()),
    )
    v.ask("best_group", "best month for HRV in 2024?", top(d.loc["2024"].groupby("month").hrv.mean()))
    v.ask("spread", "What is the standard deviaton of my daily steps in 2024?", d.loc["2024"].steps.std(), "steps")
    v.ask("last", "when was the last time I had more than 25k steps in a day", latest(d.steps > 25000))
    v.ask(
        "follow_up", "And in 2024?", d.loc["2024"].hrv.mean(), "ms", previous="What has my average HRV been this year?"
    )
    tired = d.loc["2025-06"]
    v.ask(
        "difference",
        "June 2025: how many minutes lie between my longest and my shortest night of sleep?",
        tired.sleep_min.max() - tired.sleep_min.min(),
        "min",
    )


def _later_plain(v: Asked) -> None:
    d, year = v.d, v.d.loc["2026"]
    v.ask("mean", "what time do i usually get to bed? average over 2026 is fine", clock(year.bed.mean()), "clock")
    v.ask("count", "How many nights this year was my deep sleep under 70 minutes?", count(year.deep_min < 70), "nights")
    v.ask("record", "Most vigorous minutes in a single day, ever?", d.vigorous_min.max(), "min")
    v.ask("lookup", "What was my stress level on 13 November 2026?", d.loc["2026-11-13"].stress)
    v.ask(
        "mean",
        "Average time in bed per night in October 2026, counted from bedtime until I got up, in hours.",
        d.loc["2026-10"].in_bed_min.mean() / 60,
        "h",
    )
    calm = tied(d.stress, lowest=True)
    v.ask("record", "Which was my least stressful day ever?", calm[0], also=calm[1:])
    v.ask("total", "How many steps did I rack up on Christmas Day 2025?", d.loc["2025-12-25"].steps, "steps")
    v.ask("count", "Days with more than 60 vigorous minutes in 2026?", count(year.vigorous_min > 60), "days")


def _later_conditions(v: Asked) -> None:
    d, year = v.d, v.d.loc["2026"]
    v.ask("percentile", "95th percentile of daily steps in 2026?", year.steps.quantile(0.95), "steps")
    v.ask(
        "share",
        "how many percent of my 2026 days had a restin heart rate under 53",
        share(year.resting_hr < 53, year.resting_hr),
        "%",
    )
    v.ask(
        "difference",
        "How much later do I get up at the weekend than during the week, on average in 2026? In minutes please",
        year[year.weekend].wake.mean() - year[~year.weekend].wake.mean(),
        "min",
        tol=0.02,
    )
    v.ask(
        "best_group", "Which day of the week do I take the fewest steps on, on average?", weekday(d.steps, lowest=True)
    )
    v.ask(
        "trend",
        "Looking at everything since the start of 2025: is my HRV trending up or down?",
        trend(d.loc["2025-01-01":].hrv),
    )
    v.ask("top", "my 2 longest sleeps of 2025, dates please", top(d.loc["2025"].sleep_min, 2))
    v.ask("first", "On what date in 2026 did my resting heart rate first drop below 51?", first(year.resting_hr < 51))


def _joined(v: Asked) -> None:
    d, year, runs = v.d, v.d.loc["2026"], v.a[v.a.sport == "run"]
    v.ask(
        "joined",
        "average sleep in the night after a day with a race, in minutes",
        v.after(v.a[v.a.race].day).sleep_min.mean(),
        "min",
    )
    v.ask("joined", "What's my mean stress on days I run, for 2026?", v.with_workout(year, "run").stress.mean())
    v.ask(
        "correlation",
        "How do my resting heart rate and my HRV correlate in 2026?",
        year.resting_hr.corr(year.hrv),
        "correlation",
        tol=0.02,
    )
    low = year[year.hrv < 50]
    v.ask(
        "joined",
        "How many workouts did I do in 2026 on days with an HRV below 50?",
        count(v.a.day.isin(low.index)),
        "workouts",
    )
    v.ask(
        "two_in_one",
        "How many days without any workout did I have in October 2026, and how many steps did I average on them?",
        [len(v.without_workout(d.loc["2026-10"])), v.without_workout(d.loc["2026-10"]).steps.mean()],
    )
    v.ask(
        "joined",
        "What was the name of the workout I did on the day of 2026 with the second most steps?",
        v.a[v.a.day == year.steps.nlargest(2).index[1]].name.iloc[0],
    )
    v.ask("no_data", "What did I weigh on average in 2022?", "no_data")
    v.ask(
        "joined",
        "How many miles did I run in 2026 on days when I had slept under 7 hours?",
        runs[runs.day.isin(year[year.sleep_min < 420].index)].distance_m.sum() / 1609.344,
        "mi",
    )
