"""Questions of ``noa`` over sleep, pulse, stress and steps: plain ones and ones with conditions."""

from pathlib import Path

from evals.gold.basics import clock, row, yes
from evals.gold.unseen_days_view import Asked, count, current, first, latest, share, tied, top, trend, weekday
from evals.gold.writing import Case


def cases(home: Path) -> list[Case]:
    """The cases of ``noa`` that ask about days alone."""
    v = Asked("noa", home, "2026-11-21")
    _plain_pulse_and_steps(v)
    _plain_sleep(v)
    _plain_nights(v)
    _conditions(v)
    _spreads(v)
    _compared(v)
    _ranked(v)
    return v.cases


def _plain_pulse_and_steps(v: Asked) -> None:
    d = v.d
    v.ask("mean", "what was my average resting heart rate in october 2026?", d.loc["2026-10"].resting_hr.mean(), "bpm")
    v.ask("total", "Total steps for 2025?", d.loc["2025"].steps.sum(), "steps")
    v.ask(
        "count", "On how many days have I gone past 20,000 steps this year?", count(d.loc["2026"].steps > 20000), "days"
    )
    v.ask("record", "Which date holds my all-time step record?", top(d.steps))
    v.ask("record", "What's the lowest resting HR you have ever seen from me?", d.resting_hr.min(), "bpm")
    v.ask("mean", "mean stres score last month please", d.loc["2026-10"].stress.mean())
    v.ask("lookup", "How many steps did I do yesterday?", d.loc["2026-11-20"].steps, "steps")
    v.ask("lookup", "hrv on 2026-11-11 ?", d.loc["2026-11-11"].hrv, "ms")
    v.ask("total", "Vigorous minutes over the past 30 days, summed up", v.last(30).vigorous_min.sum(), "min")
    v.ask(
        "total",
        "Sum of my moderate intensty minutes in the week of 2 November 2026?",
        d.loc["2026-11-02":"2026-11-08"].moderate_min.sum(),
        "min",
    )
    stressed = tied(d.loc["2025"].stress)
    v.ask(
        "record", "Which day of 2025 was the most stressful one according to my watch?", stressed[0], also=stressed[1:]
    )
    v.ask(
        "record",
        "In the last two weeks, what day did I move the least (fewest steps)?",
        top(v.last(14).steps, lowest=True),
    )
    v.ask("mean", "give me my average daily step count for 2026 so far", d.loc["2026"].steps.mean(), "steps")
    v.ask(
        "count",
        "In 2024, on how many days was my resting pulse 52 or lower?",
        count(d.loc["2024"].resting_hr <= 52),
        "days",
    )


def _plain_sleep(v: Asked) -> None:
    d = v.d
    v.ask(
        "lookup",
        "hey coach, how long did I sleep in the night that ended on 14 November 2026?",
        d.loc["2026-11-14"].sleep_min,
        "min",
    )
    v.ask(
        "mean",
        "How many minutes of deep sleep do I get per night on average in 2026?",
        d.loc["2026"].deep_min.mean(),
        "min",
    )
    month = d.loc["2026-09"]
    v.ask(
        "mean",
        "What share of my sleep was REM in September 2026?",
        100 * month.rem_min.sum() / month.sleep_min.sum(),
        "%",
        also=[month.rem_pct.mean()],
        tol=0.02,
    )
    v.ask(
        "mean",
        "At what time did I wake up on average between June and August 2026?",
        d.loc["2026-06":"2026-08"].wake.mean(),
        "clock",
    )
    v.ask("mean", "average bedtime, July 2025", clock(d.loc["2025-07"].bed.mean()), "clock")
    v.ask(
        "count",
        "How many nights did I get less than 7 hours of sleep in 2024?",
        count(d.loc["2024"].sleep_min < 420),
        "nights",
    )


def _plain_nights(v: Asked) -> None:
    d = v.d
    v.ask("record", "My longest sleep ever: how many hours was it?", d.sleep_min.max() / 60, "h")
    v.ask("record", "On which date did my shortest night of 2026 end?", top(d.loc["2026"].sleep_min, lowest=True))
    v.ask("count", "For how many nights do you have sleep data of me altogether?", count(d.sleep_min.notna()), "nights")
    v.ask("record", "What's the latest I've ever gone to bed?", clock(d.bed.max()), "clock")
    v.ask("record", "whats the earliest time i got up in 2025", d.loc["2025"].wake.min(), "clock")
    v.ask("lookup", "Minutes awake during the night to Sunday 8 November 2026?", d.loc["2026-11-08"].awake_min, "min")
    v.ask(
        "mean",
        "How long do I lie awake in a typical night? Average over all of 2025, in minutes.",
        d.loc["2025"].awake_min.mean(),
        "min",
    )


def _conditions(v: Asked) -> None:
    d, year = v.d, v.d.loc["2026"]
    v.ask(
        "share",
        "what percentage of days this year did I reach at least 10k steps?",
        share(year.steps >= 10000, year.steps),
        "%",
    )
    v.ask("streak", "Longest streak of days with over 8,000 steps in 2025?", row(d.loc["2025"].steps > 8000), "days")
    v.ask(
        "streak",
        "What is the greatest number of consecutive nights on which I slept at least seven and a half hours?",
        row(d.sleep_min >= 450),
        "nights",
    )
    v.ask(
        "streak",
        "Counting back from yesterday, how many days in a row have I been over 6000 steps?",
        current(d.steps.iloc[:-1] > 6000),
        "days",
    )
    v.ask("percentile", "90th percentle of my daily steps over everything you have", d.steps.quantile(0.9), "steps")


def _spreads(v: Asked) -> None:
    d, year = v.d, v.d.loc["2026"]
    v.ask("percentile", "Median HRV in 2024?", d.loc["2024"].hrv.median(), "ms")
    v.ask(
        "percentile",
        "For 2025, the 25th percentile of my sleep duration in minutes?",
        d.loc["2025"].sleep_min.quantile(0.25),
        "min",
    )
    v.ask("spread", "standard deviation of my resting heart rate this year", year.resting_hr.std(), "bpm", tol=0.02)
    v.ask(
        "spread",
        "How much do my wake-up times vary on weekdays in 2026? Give me the standard deviation in minutes.",
        year[~year.weekend].wake.std(),
        "min",
        tol=0.02,
    )
    v.ask(
        "share",
        "On what percentage of nights in 2026 was I in bed before 11 pm?",
        share(year.bed < 11 * 60, year.bed),
        "%",
    )
    v.ask(
        "count",
        "Count the days of 2026 with more than 15,000 steps and a stress level below 25.",
        count((year.steps > 15000) & (year.stress < 25)),
        "days",
    )
    v.ask(
        "count",
        "nights in 2025 where deep sleep was more than 20% of my sleep: how many?",
        count(d.loc["2025"].deep_pct > 20),
        "nights",
    )
    v.ask("count", "How often did I get up before 6:30 since September?", count(d.loc["2026-09":].wake < 390), "days")
    v.ask("mean", "whats my avg HRV on mondays this year?", year[year.dow == 0].hrv.mean(), "ms")


def _compared(v: Asked) -> None:
    d, year = v.d, v.d.loc["2026"]
    v.ask(
        "difference",
        "How many minutes longer do I sleep on weekends than on weekdays, on average, this year?",
        year[year.weekend].sleep_min.mean() - year[~year.weekend].sleep_min.mean(),
        "min",
        tol=0.02,
    )
    v.ask(
        "yes_no",
        "Was my average HRV higher in October 2026 than in October 2025?",
        yes(d.loc["2026-10"].hrv.mean() > d.loc["2025-10"].hrv.mean()),
    )
    v.ask(
        "difference",
        "By how many beats was my average resting heart rate lower in 2026 than in 2024?",
        d.loc["2024"].resting_hr.mean() - year.resting_hr.mean(),
        "bpm",
        tol=0.02,
    )
    v.ask(
        "trend",
        "Since January 2024, has my resting heart rate been going up or down?",
        trend(d.loc["2024-01-01":].resting_hr),
    )
    v.ask(
        "difference",
        "How many more steps a day did I average in July 2026 than in February 2026?",
        d.loc["2026-07"].steps.mean() - d.loc["2026-02"].steps.mean(),
        "steps",
        tol=0.02,
    )
    v.ask(
        "range",
        "In October 2026, what was the gap between my highest and my lowest HRV?",
        d.loc["2026-10"].hrv.max() - d.loc["2026-10"].hrv.min(),
        "ms",
    )


def _ranked(v: Asked) -> None:
    d, year = v.d, v.d.loc["2026"]
    v.ask(
        "best_group",
        "In which month of 2025 did I sleep least on average?",
        top(d.loc["2025"].groupby("month").sleep_min.mean(), lowest=True),
    )
    v.ask("best_group", "On which weekday do I take the most steps, on average?", weekday(d.steps))
    v.ask(
        "best_group",
        "Which month of 2026 had the most vigorous minutes in total?",
        top(year.groupby("month").vigorous_min.sum()),
    )
    v.ask("top", "Name the three days with my highest step counts ever.", top(d.steps, 3))
    v.ask(
        "rank",
        "If you sort all my days of 2026 by steps, what place does 8 November 2026 take?",
        count(year.steps > year.loc["2026-11-08"].steps) + 1,
        "rank",
    )
    v.ask(
        "record",
        "What was my second-highest daily step count in 2025?",
        d.loc["2025"].steps.nlargest(2).iloc[1],
        "steps",
    )
    v.ask("first", "First day of 2026 on which I passed 30,000 steps?", first(year.steps > 30000))
    v.ask("last", "When did I last sleep less than 6 hours?", latest(d.sleep_min < 360))
