"""The most and the least, and when: records, dates, rankings, groups, and the last few."""

from typing import Any

from evals.gold.basics import MILE_KM
from evals.gold.history_log import TOLERANCE, Asked, Log, Q, asked_on, peak

ALPINE, NORDIC = "alpine_ski", "nordic_ski"


def _day(activity: Any) -> Any:
    return activity["day"]


def _top_km(log: Log, count: int) -> list[float]:
    return list(log.top(count, "km")["km"])


RECORDS = [
    *asked_on(
        "2025-08-26",
        Q("record", "What's the longest run I did in 2024?", lambda a: a.runs.year(2024).most("km")["km"], "km"),
        Q("record", "How long was my longest run in 2023, in miles?",
          lambda a: a.runs.year(2023).most("km")["km"] / MILE_KM, "mi"),
        Q("record", "most climbing I ever had in one hike?", lambda a: a.hikes.most("climb_m")["climb_m"], "m"),
        Q("record", "longest nordic ski of my life, in miles",
          lambda a: a.sport(NORDIC).most("km")["km"] / MILE_KM, "mi"),
        Q("record", "shortest run of 2022?", lambda a: a.runs.year(2022).most("km", least=True)["km"], "km"),
        Q("record", "What was my fastest average pace in a run in 2023?",
          lambda a: a.runs.year(2023).most("pace", least=True)["pace"], "s/km"),
        Q("record", "Quickest run pace of 2025 so far?",
          lambda a: a.runs.year(2025).most("pace", least=True)["pace"], "s/km"),
        Q("record", "biggest running week of 2022 in kilometres (Monday to Sunday)?",
          lambda a: float(a.runs.year(2022).by("week", "km").max()), "km"),
        Q("record", "How many km did I run in my biggest month ever?",
          lambda a: float(a.runs.by("month", "km").max()), "km"),
        Q("record", "What is the largest elevation gain recorded in one alpine ski outing?",
          lambda a: a.sport(ALPINE).most("climb_m")["climb_m"], "m"),
    ),
    *asked_on(
        "2024-08-20",
        Q("record", "highest nr of runs in one calender month?", lambda a: int(a.runs.by("month").max()), "runs"),
        Q("record", "longest hike by moving time, in hours?", lambda a: a.hikes.most("moving_s")["moving_s"] / 3600,
          "h"),
        Q("record", "the furthest I rode in one go in 2022", lambda a: a.rides.year(2022).most("km")["km"], "km"),
    ),
    *asked_on(
        "2018-09-15",
        Q("record", "What's my longest ride to date, in miles?",
          lambda a: a.rides.most("km")["km"] / MILE_KM, "mi"),
        Q("record", "max climb on one ride this year?", lambda a: a.rides.year(2018).most("climb_m")["climb_m"], "m"),
    ),
    *asked_on(
        "2021-03-10",
        Q("record", "How long is the longest hike that I've ever done, km?", lambda a: a.hikes.most("km")["km"], "km"),
        Q("record", "longst run of 2020?", lambda a: a.runs.year(2020).most("km")["km"], "km"),
    ),
]  # fmt: skip

WHEN = [
    *asked_on(
        "2025-08-26",
        Q("when", "When did I do my longest run of 2024?", lambda a: _day(a.runs.year(2024).most("km"))),
        Q("when", "What date was my hike with the most elevation gain?", lambda a: _day(a.hikes.most("climb_m"))),
        Q("when", "When was it that I last went hiking, can you tell me?", lambda a: a.hikes.last_day),
        Q("when", "when was the last time i was on nordic skis", lambda a: a.sport(NORDIC).last_day),
        Q("when", "When was my first ever run?", lambda a: a.runs.first_day),
        Q("when", "What day did I ski alpine for the first time?", lambda a: a.sport(ALPINE).first_day),
        Q("when", "when was i out sailing last?", lambda a: a.sport("sail").last_day),
        Q("when", "How many days ago was my last run?", lambda a: a.runs.days_ago, "days"),
        Q("when", "How many days have passed since my last hike?", lambda a: a.hikes.days_ago, "days"),
        Q("when", "When did I last run more than 12 km?", lambda a: a.runs.longer(12).last_day),
        Q("when", "On which date did I first run over 10 km in 2019?",
          lambda a: a.runs.year(2019).longer(10).first_day),
    ),
    *asked_on(
        "2024-08-20",
        Q("when", "what day in 2023 was my longest bike ride", lambda a: _day(a.rides.year(2023).most("km"))),
        Q("when", "When was the canoe trip?", lambda a: a.sport("canoe").last_day),
        Q("when", "When did I hike Mt. Cartier?", lambda a: a.where(lambda f: f["name"] == "Mt. Cartier").last_day),
        Q("when", "date of the Nass Valley Bike Tour?",
          lambda a: a.where(lambda f: f["name"] == "Nass Valley Bike Tour").last_day),
    ),
    *asked_on(
        "2025-08-26",
        Q("when", "What time did I set off for my run on 21 August 2025?",
          lambda a: int(a.runs.on("2025-08-21").most("km")["clock"]), "clock", tol=0.002),
        Q("when", "When was the first activity in my log?", lambda a: a.first_day),
    ),
    *asked_on(
        "2023-06-30",
        Q("when", "When did I last ride my bike?", lambda a: a.rides.last_day),
        Q("when", "how many days since my last ride?", lambda a: a.rides.days_ago, "days"),
        Q("when", "when was my last run before today?", lambda a: a.runs.span("2000-01-01", "2023-06-29").last_day),
        Q("when", "Date of my last run of 2021, please.", lambda a: a.runs.year(2021).last_day),
        Q("when", "In which month did I first go hiking?", lambda a: f"{a.hikes.first_day:%Y-%m}"),
    ),
    *asked_on(
        "2021-03-10",
        Q("when", "when did I last do a run before March 2021?",
          lambda a: a.runs.span("2000-01-01", "2021-02-28").last_day),
        Q("when", "When was my most recnt ride?", lambda a: a.rides.last_day),
    ),
    *asked_on(
        "2018-09-15",
        Q("when", "When's the last time I went for a run?", lambda a: a.runs.last_day),
        Q("when", "How long ago in days was my last run?", lambda a: a.runs.days_ago, "days"),
    ),
    *asked_on(
        "2020-06-15",
        Q("when", "When did I run the last time?", lambda a: a.runs.last_day),
        Q("when", "How many days is it since I last ran?", lambda a: a.runs.days_ago, "days"),
    ),
]  # fmt: skip

RANKINGS = [
    *asked_on(
        "2025-08-26",
        Q("ranking", "What are the distances of my three longest runs of 2024?",
          lambda a: _top_km(a.runs.year(2024), 3), "km", tol=TOLERANCE),
        Q("ranking", "top 3 hikes by climbing in 2025 - how many metres each?",
          lambda a: list(a.hikes.year(2025).top(3, "climb_m")["climb_m"]), "m", tol=TOLERANCE),
        Q("ranking", "List the names of my three longest hikes of 2025.",
          lambda a: list(a.hikes.year(2025).top(3, "km")["name"])),
        Q("ranking", "on which days did I do my 3 longest nordic ski outings in 2025",
          lambda a: list(a.sport(NORDIC).year(2025).top(3, "km")["day"])),
        Q("ranking", "how long was my second longest run of 2024?", lambda a: _top_km(a.runs.year(2024), 2)[1], "km"),
        Q("ranking", "What was my third longest ride in 2019, km?", lambda a: _top_km(a.rides.year(2019), 3)[2], "km"),
        Q("ranking", "Which three months of 2022 had the most running kilometres, best first?",
          lambda a: list(a.runs.year(2022).by("month", "km").sort_values(ascending=False).index[:3])),
        Q("ranking", "dates of my runs longer than 11.5 km in 2024?",
          lambda a: list(a.runs.year(2024).longer(11.5).f["day"])),
        Q("ranking", "Name the two years in which I ran the most kilometres, the best one first.",
          lambda a: list(a.runs.by("year", "km").sort_values(ascending=False).index[:2])),
    ),
    *asked_on(
        "2018-09-15",
        Q("ranking", "five longest rides this year: distances please",
          lambda a: _top_km(a.rides.year(2018), 5), "km", tol=TOLERANCE),
    ),
    *asked_on(
        "2021-03-10",
        Q("ranking", "Which were my 3 longest hikes in 2020? I want the dates.",
          lambda a: list(a.hikes.year(2020).top(3, "km")["day"])),
    ),
]  # fmt: skip

GROUPS = [
    *asked_on(
        "2024-08-20",
        Q("group", "Which month of 2023 did I run the most kilometres?",
          lambda a: peak(a.runs.year(2023).by("month", "km"))),
        Q("group", "Which weekday did I run most often on in 2024?", lambda a: peak(a.runs.year(2024).by("weekday"))),
        Q("group", "On what day of the week did I run the fewest times in 2022?",
          lambda a: peak(a.runs.year(2022).by("weekday"), lowest=True)),
        Q("group", "in which year did I run the furthest in total?", lambda a: peak(a.runs.by("year", "km"))),
        Q("group", "Which year had the most rides?", lambda a: peak(a.rides.by("year"))),
    ),
    *asked_on(
        "2025-08-26",
        Q("group", "what sport did I do most often in 2022?", lambda a: peak(a.year(2022).by("sport"))),
        Q("group", "Which sport took most of my moving time in January 2025?",
          lambda a: peak(a.months("2025-01").by("sport", "moving_s"))),
        Q("group", "Which month had the most hikes in 2021?", lambda a: peak(a.hikes.year(2021).by("month"))),
        Q("group", "year with the most climbing on hikes", lambda a: peak(a.hikes.by("year", "climb_m"))),
        Q("group", "Which week was my biggest running week in 2024? Give me the Monday.",
          lambda a: peak(a.runs.year(2024).by("week", "km"))),
        Q("group", "What is my most common weekday for hikes?", lambda a: peak(a.hikes.by("weekday"))),
        Q("group", "which month of 2024 was the one with the most activities overall",
          lambda a: peak(a.year(2024).by("month"))),
        Q("group", "On which weekday did I cover the most cycling distance in 2019?",
          lambda a: peak(a.rides.year(2019).by("weekday", "km"))),
        Q("group", "In 2020, what was the month with the most metres climbed on the bike?",
          lambda a: peak(a.rides.year(2020).by("month", "climb_m"))),
    ),
    *asked_on(
        "2023-06-30",
        Q("group", "wich month so far this year had the fewest runs?",
          lambda a: peak(a.runs.year(2023).by("month"), lowest=True)),
        Q("group", "Which year has been my best for hiking, by number of hikes?", lambda a: peak(a.hikes.by("year"))),
        Q("group", "my biggest cycling month of 2022 by distance?",
          lambda a: peak(a.rides.year(2022).by("month", "km"))),
    ),
    *asked_on(
        "2018-09-15",
        Q("group", "Which month in 2017 saw the most riding, in km?",
          lambda a: peak(a.rides.year(2017).by("month", "km"))),
        Q("group", "what weekday have I done the most rides on?", lambda a: peak(a.rides.by("weekday"))),
    ),
    *asked_on(
        "2021-03-10",
        Q("group", "In which season of 2020 were most of my hikes: spring, summer, autumn or winter?",
          lambda a: peak(a.hikes.year(2020).f["start"].dt.month.map(_season).value_counts())),
    ),
]  # fmt: skip

LATEST = [
    *asked_on(
        "2025-08-26",
        Q("last", "average distance of my last 10 runs?", lambda a: a.runs.tail(10).mean("km"), "km"),
        Q("last", "How far were my last three runs in total, in miles?", lambda a: a.runs.tail(3).miles, "mi"),
        Q("last", "what was the distance of my last run", lambda a: a.runs.tail(1).km, "km"),
        Q("last", "What pace did I average over my last 5 runs?", lambda a: a.runs.tail(5).pace, "s/km",
          (lambda a: a.runs.tail(5).mean("pace"),), 0.02),
        Q("last", "metres climbed on my latest hike?", lambda a: a.hikes.tail(1).sum("climb_m"), "m"),
        Q("last", "what's the name of my most recent hike", lambda a: a.hikes.tail(1).f["name"].iloc[0]),
        Q("last", "How much time did I spend moving on my last ride, in minutes?",
          lambda a: a.rides.tail(1).sum("minutes"), "min"),
        Q("last", "The longest of my last 20 runs was how many km?", lambda a: a.runs.tail(20).most("km")["km"], "km"),
    ),
    *asked_on(
        "2023-06-30",
        Q("last", "total km of my last 4 runs", lambda a: a.runs.tail(4).km, "km"),
        Q("last", "How far did I ride on my last bike ride?", lambda a: a.rides.tail(1).km, "km"),
    ),
    *asked_on(
        "2018-09-15",
        Q("last", "what is the average distance of my last 6 rides?", lambda a: a.rides.tail(6).mean("km"), "km"),
    ),
]  # fmt: skip


def _season(month: int) -> str:
    return ["winter", "spring", "summer", "autumn"][month % 12 // 3]


QUESTIONS: list[Asked] = [*RECORDS, *WHEN, *RANKINGS, *GROUPS, *LATEST]
