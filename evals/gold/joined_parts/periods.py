# ruff: noqa: E501 - one case a line is a table to read through; wrapped, each would take six
# fmt: off
"""The demo athlete's workouts joined with days and nights, over stretches of time named in many ways."""

from pathlib import Path

from evals.gold.joined_parts.person import Person, during, later, mean_pace, pace
from evals.gold.writing import Case


def cases(home: Path) -> list[Case]:
    """The cases of this part."""
    me = Person("demo", "2026-11-21", home)
    _nights(me)
    _days(me)
    _last_few(me)
    return me.cases


def _nights(me: Person) -> None:
    recent = me.of("run", "2026-08-24")["day"]
    me("night_after", "average sleep the night after my runs in the past 90 days", me.on(later(recent))["sleep_min"].mean(), "min")
    week = me.of("run", "2026-10-05", "2026-10-11")["day"]
    me("night_before", "in the week of 5 October 2026, how much did I sleep on average the night before my runs?", me.on(week)["sleep_min"].mean(), "min")
    half = me.of("run", "2025-01-01", "2025-06-30")
    me("runs_by_night", "How many of my runs in the first half of 2025 came after a night of less than 7 hours?", int((me.with_day(half, "sleep_min") < 420).sum()), "runs")
    month = me.of("run", "2026-10-01", "2026-10-31")
    rested = month[me.with_day(month, "sleep_min") > 450]
    me("runs_by_night", "what pace did I average last month on the runs after nights longer than 7.5 hours?", pace(rested), "s/km", also=[mean_pace(rested)])
    autumn = me.of("run", "2025-07-01", "2025-09-30")
    slept = autumn[me.with_day(autumn, "sleep_min") >= 480]
    me("runs_by_night", "Q3 2025: total kilometres run on days after at least 8 hours of sleep", slept["distance_m"].sum() / 1000, "km")
    me("no_data", "average deep sleep after hikes in february 2026", "no_data")


def _days(me: Person) -> None:
    summer = me.of("", "2026-05-01", "2026-07-31")["day"]
    me("day_of", "Between May and July this year, what was my mean resting heart rate on days with a workout?", me.on(summer)["resting_hr"].mean(), "bpm")
    quarter = ("2026-07-01", "2026-09-30")
    ran = me.of("run", *quarter)["day"]
    me("with_without", "Q3 2026: steps on days I ran vs days I didn't, averages please", [me.on(ran)["steps"].mean(), me.off(ran, *quarter)["steps"].mean()], "steps")
    me("rest_days", "hrv on rest days since march, average", me.rest("2026-03-01")["hrv"].mean(), "ms")
    me("rest_days", "How many rest days did I take in the first quarter of 2026?", len(me.rest("2026-01-01", "2026-03-31")), "days", also=[90 - me.of("", "2026-01-01", "2026-03-31")["day"].nunique()])
    runs = me.of("run", "2024-01-01", "2024-12-31")
    me("runs_by_day", "In 2024, how far did I run on days with over 15,000 steps, in total?", runs[me.with_day(runs, "steps") > 15000]["distance_m"].sum() / 1000, "km")
    may = me.of("", "2026-05-01", "2026-05-31")["day"]
    me("days_with_both", "On how many days in May 2026 was there a workout plus more than 10,000 steps?", int((me.on(may)["steps"] > 10000).sum()), "days")
    strong = me.of("strength", "2026-01-01")["day"]
    me("day_of", "so far this year, how high is my average stress on days with a strength session", me.on(strong)["stress"].mean(), "score")
    me("day_after", "average resting heart rate the day after my padel matches since august", me.on(later(me.of("padel", "2026-08-01")["day"]))["resting_hr"].mean(), "bpm")
    me("no_data", "What was my average HRV on days with a swim in June 2026?", "no_data")
    christmas = during(me.of(), "2025-12-22", "2025-12-28")["day"]
    me("day_of", "from 22 to 28 December 2025: average steps on days with a workout", me.on(christmas)["steps"].mean(), "steps")


def _last_few(me: Person) -> None:
    runs = me.of("run")
    me("day_of", "average HRV on the days of my last five runs", me.on(runs["day"].tail(5))["hrv"].mean(), "ms")
    long = runs[runs["distance_m"] > 15000]["day"]
    me("night_before", "How long did I sleep on average the night before my last ten runs over 15 km?", me.on(long.tail(10))["sleep_min"].mean(), "min")
    me("day_after", "mean steps on the day after my last 3 hikes", me.on(later(me.of("hike")["day"].tail(3)))["steps"].mean(), "steps")
    me("night_after", "hours slept the night after my last run", me.on(later([runs["day"].max()]))["sleep_min"].mean() / 60, "h")
    me("day_after", "What was my resting heart rate the morning after my last padel match?", me.on(later([me.of("padel")["day"].max()]))["resting_hr"].mean(), "bpm")
