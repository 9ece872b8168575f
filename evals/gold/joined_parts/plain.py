# ruff: noqa: E501 - one case a line is a table to read through; wrapped, each would take six
# fmt: off
"""Plain questions about the demo athlete's workouts: what, how often, how long, when last."""

from datetime import date
from pathlib import Path

from evals.gold.basics import MILE_M, streak
from evals.gold.joined_parts.person import Person, day_of_most, later, mean_pace, pace, top, weekday, weighted_hr
from evals.gold.writing import Case

FOOT_M = 0.3048
YEAR = "2026-01-01"
NOW = "2026-11-21"


def cases(home: Path) -> list[Case]:
    """The cases of this part."""
    me = Person("demo", NOW, home)
    _kinds(me)
    _totals(me)
    _means(me)
    _when(me)
    _weeks(me)
    return [*me.cases, *_yesterday(home), *_earlier(home)]


def _kinds(me: Person) -> None:
    october = me.of("", "2026-10-01", "2026-10-31")
    this_year = me.of("", YEAR)
    me("most_frequent", "What was my most frequent activity last month?", top(october["sport"].value_counts())[0])
    me("kinds", "How many different kinds of workouts did I do last month?", october["sport"].nunique(), "kinds", also=[october["type"].nunique()])
    me("kinds", "number of distinct sports i logged this year so far", this_year["sport"].nunique(), "kinds", also=[this_year["type"].nunique()])
    y25 = me.of("", "2025-01-01", "2025-12-31")
    me("most_frequent", "What was my second most frequent sport in 2025?", top(y25["sport"].value_counts(), 2)[1], also=["strength training"])
    me("most_frequent", "apart from running, which sport did I do most often this year?", top(this_year["sport"].value_counts(), 2)[1], also=["strength training"])
    me("share", "what percentage of my workouts in 2025 were runs?", 100 * len(me.of("run", "2025-01-01", "2025-12-31")) / len(y25), "%")
    me("activity_count", "how many swims have I done in total", len(me.of("swim")), "swims")
    me("activity_count", "How often did I go for a walk in 2024?", len(me.of("walk", "2024-01-01", "2024-12-31")), "walks")
    me("activity_count", "hey coach, how many strenght sessions did I get in over the past 30 days?", len(me.of("strength", "2026-10-23", NOW)), "workouts")
    me("activity_count", "Number of padel matches last month", len(me.of("padel", "2026-10-01", "2026-10-31")), "workouts")
    me("activity_count", "How many workouts did I log in October?", len(october), "workouts")
    me("activity_count", "on how many days was I actve with at least one workout in october 2026", october["day"].nunique(), "days")
    me("activity_count", "how many rest days did i have last month?", len(me.rest("2026-10-01", "2026-10-31")), "days")
    me("activity_count", "How many times did I hike this year?", len(me.of("hike", YEAR)), "hikes")
    me("activity_count", "how many trail runs since the beginning of May", len(me.of("trail_run", "2026-05-01")), "runs")
    me("activity_count", "count my bike rides longer than 30 km", int((me.of("ride")["distance_m"] > 30000).sum()), "rides")
    me("activity_count", "How many workouts this year lasted more than two hours?", int((this_year["moving_s"] > 7200).sum()), "workouts", also=[int((this_year["elapsed_s"] > 7200).sum())])
    me("activity_count", "How many times did I row in 2026?", 0, "workouts", also=["no_data"])


def _totals(me: Person) -> None:
    me("activity_total", "how long did I swim in August 2026?", me.of("swim", "2026-08-01", "2026-08-31")["moving_s"].sum() / 60, "min", also=[me.of("swim", "2026-08-01", "2026-08-31")["elapsed_s"].sum() / 60])
    me("activity_total", "Total time spent on strength training in 2025, please", me.of("strength", "2025-01-01", "2025-12-31")["moving_s"].sum() / 3600, "h")
    me("activity_total", "How many miles have I cycled this year?", me.of("ride", YEAR)["distance_m"].sum() / MILE_M, "mi")
    me("activity_total", "How many miles did I hike in 2024?", me.of("hike", "2024-01-01", "2024-12-31")["distance_m"].sum() / MILE_M, "mi")
    me("activity_total", "hours of padel since august", me.of("padel", "2026-08-01")["moving_s"].sum() / 3600, "h")
    me("activity_total", "How many calories did I burn playing padel in September 2026?", me.of("padel", "2026-09-01", "2026-09-30")["kcal"].sum(), "kcal")
    me("activity_total", "total steps during walks in 2026", me.of("walk", YEAR)["steps"].sum(), "steps")
    me("activity_total", "What distance did I swim altogether in 2025?", me.of("swim", "2025-01-01", "2025-12-31")["distance_m"].sum(), "m")
    me("activity_total", "how many feet did i climb on hikes in july 2026", me.of("hike", "2026-07-01", "2026-07-31")["climb_m"].sum() / FOOT_M, "ft")
    week = me.of("", "2026-11-09", "2026-11-15")
    me("activity_total", "How many hours did I train in total last week, all sports together?", week["moving_s"].sum() / 3600, "h", also=[week["elapsed_s"].sum() / 3600])
    me("activity_total", "calories burnt in all my workouts last week", week["kcal"].sum(), "kcal")
    me("activity_total", "What is the total of the steps of all my runs in October 2026?", me.of("run", "2026-10-01", "2026-10-31")["steps"].sum(), "steps")
    me("activity_total", "minutes on the treadmill in december 2025", me.of("treadmill_run", "2025-12-01", "2025-12-31")["moving_s"].sum() / 60, "min")


def _means(me: Person) -> None:
    strong, walks, padel = me.of("strength", YEAR), me.of("walk", "2025-01-01", "2025-12-31"), me.of("padel")
    me("activity_mean", "average calories per strength session this year", strong["kcal"].mean(), "kcal")
    me("activity_mean", "How long does a strength sesion of mine last on average in 2026?", strong["moving_s"].mean() / 60, "min")
    me("activity_mean", "mean heart rate during padel", padel["hr"].mean(), "bpm", also=[weighted_hr(padel)])
    me("activity_mean", "whats my avg hr while walking in 2025", walks["hr"].mean(), "bpm", also=[weighted_hr(walks)])
    me("activity_mean", "On average, how many steps do I take on a walk?", me.of("walk")["steps"].mean(), "steps")
    me("activity_mean", "average distance of my rides, in miles", me.of("ride")["distance_m"].mean() / MILE_M, "mi")
    me("activity_mean", "How many meters do I usually swim per session? The mean is fine.", me.of("swim")["distance_m"].mean(), "m")
    me("activity_mean", "typical (median) length of a hike in miles", me.of("hike")["distance_m"].median() / MILE_M, "mi")
    swims = me.of("swim", YEAR)
    me("activity_mean", "which average pace per km did I have for walks this year", pace(me.of("walk", YEAR)), "s/km", also=[mean_pace(me.of("walk", YEAR))])
    me("activity_mean", "max heart rate reached in any swim of 2026", swims["max_hr"].max(), "bpm")
    me("activity_mean", "average calroies per swim", me.of("swim")["kcal"].mean(), "kcal")
    rides = me.of("ride")
    me("activity_mean", "how fast do I ride my bike on average, km/h", rides["distance_m"].sum() / rides["moving_s"].sum() * 3.6, "km/h", also=[float((rides["distance_m"] / rides["moving_s"]).mean() * 3.6)])


def _when(me: Person) -> None:
    me("last_first", "when did I last hike?", me.of("hike")["day"].max())
    me("last_first", "Date of my most recent swim?", me.of("swim")["day"].max())
    me("last_first", "when was the first time i played padel", me.of("padel")["day"].min())
    me("last_first", "what day did I do my last strength workout on?", me.of("strength")["day"].max())
    me("last_first", "When was my first swim of 2026?", me.of("swim", YEAR)["day"].min())
    me("last_first", "The last time I ran on a treadmill was when?", me.of("treadmill_run")["day"].max())
    rides, hikes = me.of("ride"), me.of("hike")
    me("last_first", "when did I do my longest bike ride", day_of_most(rides, "distance_m"))
    me("last_first", "Which hike had the most climbing - give me the date", day_of_most(hikes, "climb_m"))
    me("last_first", "how long was my longest ride, in miles", rides["distance_m"].max() / MILE_M, "mi")
    now = date.fromisoformat(me.today)
    for asked, kind in (
        ("how many days since my last ride", "ride"),
        ("How many days have passed since I last went hiking?", "hike"),
        ("days since last swim", "swim"),
        ("How long ago was my last padel match, in days?", "padel"),
    ):
        me("days_since", asked, (now - me.of(kind)["day"].max()).days, "days")


def _weeks(me: Person) -> None:
    block = me.of("", "2026-08-03", "2026-09-27")
    me("per_week", "How many workouts per week did I average between 3 August and 27 September 2026?", len(block) / 8, "per week")
    me("per_week", "avg runs per week from 5 october 2026 to 1 november 2026", len(me.of("run", "2026-10-05", "2026-11-01")) / 4, "per week")
    me("per_week", "How many strength sessions a week, on average, between Monday 6 July and Sunday 27 September 2026?", len(me.of("strength", "2026-07-06", "2026-09-27")) / 12, "per week")
    me("weekday", "which weekday do I work out most often?", weekday(me.of()))
    me("weekday", "On which day of the week do I run most often?", weekday(me.of("run")))
    me("weekday", "what weekday has the most long runs, I mean runs over 15 km", weekday(me.of("run")[me.of("run")["distance_m"] > 15000]))
    me("weekday", "On what day of the week was my last hike?", me.of("hike")["day"].max().strftime("%A"))
    months = me.of("", YEAR)["start"].dt.strftime("%Y-%m").value_counts()
    me("most_frequent", "In which month of this year did I do the most workouts?", top(months)[0])
    me("streak", "What is my longest streak of consecutive days with a workout in 2026?", streak(me.of("", YEAR)["day"]), "days")
    me("streak", "most days in a row on which I ran, ever?", streak(me.of("run")["day"]), "days")


def _yesterday(home: Path) -> list[Case]:
    asked = (
        ("2026-11-19", "what did I do yesterday?"),
        ("2026-11-14", "What did i do yesturday"),
        ("2026-11-10", "Which activity did I do yesterday?"),
        ("2026-10-18", "and what was yesterday's workout, coach?"),
    )
    found = []
    for today, question in asked:
        me = Person("demo", today, home)
        only = me.of(
            "", str(min(later([date.fromisoformat(today)], -1))), str(min(later([date.fromisoformat(today)], -1)))
        ).iloc[0]
        me("what_done", question, only["sport"], also=[only["type"], only["name"]])
        found += me.cases
    me = Person("demo", "2026-11-17", home)
    me("what_done", "what workout did I do yesterday", "no_data", also=[0, "nothing", "none"])
    me("what_done", "What sport did I do on 6 November?", "swim", also=["pool_swim", "Lengths"])
    me("what_done", "what kind of exercise was it that I did on July 28th this year", "hike", also=["Family hike"])
    return found + me.cases


def _earlier(home: Path) -> list[Case]:
    me = Person("demo", "2025-07-01", home)
    me("activity_count", "how many workouts did I do this year?", len(me.of("", "2025-01-01")), "workouts")
    me("activity_count", "How many runs last month?", len(me.of("run", "2025-06-01", "2025-06-30")), "runs")
    me("last_first", "when was I last swimming", me.of("swim")["day"].max())
    me("days_since", "It's been how many days since my latest padel game?", (date(2025, 7, 1) - me.of("padel")["day"].max()).days, "days")
    me("activity_total", "how far did I ride in q1", me.of("ride", "2025-01-01", "2025-03-31")["distance_m"].sum() / 1000, "km")
    spring = (len(me.of("swim", "2025-01-01", "2025-06-30")), len(me.of("swim", "2024-01-01", "2024-06-30")))
    me("share", "Did I swim more often in the first half of 2025 than in the first half of 2024?", "yes" if spring[0] > spring[1] else "no")
    me("activity_total", "How long did I hike last July?", me.of("hike", "2024-07-01", "2024-07-31")["moving_s"].sum() / 3600, "h")
    return me.cases
