"""Which sport it was, what is not known, two questions in one, and questions that lean on the one before."""

from collections.abc import Callable
from typing import Any

from evals.gold.basics import yes
from evals.gold.history_log import ROUGH, TOLERANCE, Asked, Log, Q, asked_on, known, peak

ALPINE, NORDIC = "alpine_ski", "nordic_ski"


def _sports(day: str) -> Callable[[Log], Any]:
    """The sport of *day*, or the list of its sports in their order."""

    def found(log: Log) -> Any:
        sports = list(dict.fromkeys(log.on(day).f["sport"]))
        return sports[0] if len(sports) == 1 else sports

    return found


SPORTS = [
    *asked_on(
        "2025-08-26",
        Q("sport", "What did I do yesterday?", _sports("2025-08-25")),
        Q("sport", "what sport did I do on 2025-08-17?", _sports("2025-08-17")),
        Q("sport", "What kind of activity was it on 24 December 2024?", _sports("2024-12-24")),
        Q("sport", "Which sports did I practise on 13 February 2025?", _sports("2025-02-13")),
        Q("sport", "How many different sports did I do in 2023?", lambda a: a.year(2023).f["sport"].nunique()),
        Q("sport", "How far did I go on August 10th 2025?", lambda a: a.on("2025-08-10").km, "km"),
        Q("sport", "How many km did I cover in the snow on nordic skis, all time?", lambda a: a.sport(NORDIC).km, "km"),
        Q("sport", "total number of ski outings, alpine and nordic together?", lambda a: a.sport(ALPINE, NORDIC).n),
        Q("sport", "how far was my canoe outing, in miles", lambda a: a.sport("canoe").miles, "mi"),
        Q("sport", "Distance I snowshoed altogether in miles?", lambda a: a.sport("snowshoe").miles, "mi"),
        Q("sport", "Did I do any exercise on January 1st 2025?", lambda a: yes(a.on("2025-01-01").n)),
    ),
    *asked_on(
        "2023-06-30",
        Q("sport", "what was my workout the day before yesterday?", _sports("2023-06-28")),
        Q("sport", "what activity did i do last sunday?", _sports("2023-06-25")),
        Q("sport", "Did I go for a ride today?", lambda a: yes(a.rides.on("2023-06-30").n)),
    ),
    *asked_on(
        "2018-09-15",
        Q("sport", "Which sport did I do yesterday?", _sports("2018-09-14")),
        Q("sport", "did I run at all in May 2018?", lambda a: yes(a.runs.months("2018-05").n)),
        Q("sport", "which activity did I do on Thursday?", _sports("2018-09-13")),
    ),
    *asked_on(
        "2021-03-10",
        Q("sport", "What did I do today?", _sports("2021-03-10")),
    ),
    *asked_on(
        "2020-06-15",
        Q("sport", "what kind of sport did I do on New Year's Day this year?", _sports("2020-01-01")),
        Q("sport", "What have I done today, sportwise?", _sports("2020-06-15")),
    ),
]  # fmt: skip

NO_DATA = [
    *asked_on(
        "2025-08-26",
        Q("no_data", "What was my average heart rate in 2024?", known("no_data")),
        Q("no_data", "max HR on my last run?", known("no_data")),
        Q("no_data", "How far did I swim in 2024?", known(0), "km", (known("no_data"),)),
        Q("no_data", "How long did I sleep last night?", known("no_data")),
        Q("no_data", "What's my average distance in a round of golf?", known("no_data")),
        Q("no_data", "what's my resting heart rate this week", known("no_data")),
        Q("no_data", "What was the average distance of my hikes in December 2024?", known("no_data")),
        Q("no_data", "average pace of my runs in February 2025?", known("no_data")),
        Q("no_data", "How did my HRV develop in July?", known("no_data")),
    ),
    *asked_on(
        "2021-03-10",
        Q("no_data", "What was my avrage run distance in February 2021?", known("no_data")),
        Q("no_data", "longest ride of 2021?", known("no_data")),
        Q("no_data", "How many kilometres have I ridden in 2021?", lambda a: a.rides.year(2021).km, "km",
          (known("no_data"),)),
    ),
    *asked_on(
        "2018-09-15",
        Q("no_data", "How long was my longest hike?", known("no_data")),
        Q("no_data", "What was my average pace on runs in July 2018?", known("no_data")),
        Q("no_data", "Whats the average distance of my nordic ski tours?", known("no_data")),
    ),
]  # fmt: skip

TWO = [
    *asked_on(
        "2025-08-26",
        Q("two", "How many runs and how many rides did I do in 2024?",
          lambda a: [a.runs.year(2024).n, a.rides.year(2024).n]),
        Q("two", "How long was my longest run of 2023, and when was it?",
          lambda a: [(best := a.runs.year(2023).most("km"))["km"], best["day"]], "km", tol=TOLERANCE),
        Q("two", "km run in 2022 and in 2023, please", lambda a: [a.runs.year(2022).km, a.runs.year(2023).km], "km",
          tol=TOLERANCE),
        Q("two", "when did I last run and when did I last hike?", lambda a: [a.runs.last_day, a.hikes.last_day]),
        Q("two", "What's my total distance on nordic skis and on alpine skis in 2025?",
          lambda a: [a.sport(NORDIC).year(2025).km, a.sport(ALPINE).year(2025).km], "km", tol=TOLERANCE),
        Q("two", "In 2023, which month did I run the most kilometres and which month did I ride the most kilometres?",
          lambda a: [peak(a.runs.year(2023).by("month", "km")), peak(a.rides.year(2023).by("month", "km"))]),
        Q("two", "Tell me my average distance per run in 2024 and also my average distance per ride in 2024.",
          lambda a: [a.runs.year(2024).mean("km"), a.rides.year(2024).mean("km")], "km", tol=TOLERANCE),
        Q("two", "What was my highest climb on a hike in 2025 and what was that hike called?",
          lambda a: [(best := a.hikes.year(2025).most("climb_m"))["climb_m"], best["name"]], "m", tol=TOLERANCE),
    ),
    *asked_on(
        "2023-06-30",
        Q("two", "How many kilometers did I run this week, and how many last week?",
          lambda a: [a.runs.week().km, a.runs.week(1).km], "km", tol=TOLERANCE),
        Q("two", "did i run more in may or in june this year and when was my longest run in june?",
          lambda a: [max(("2023-05", "2023-06"), key=lambda month: a.runs.months(month).km),
                     a.runs.months("2023-06").most("km")["day"]]),
    ),
    *asked_on(
        "2018-09-15",
        Q("two", "How many runs did I do in March and how many in April 2018?",
          lambda a: [a.runs.months("2018-03").n, a.runs.months("2018-04").n], "runs"),
    ),
    *asked_on(
        "2021-03-10",
        Q("two", "What was my longest hike and my longest run in 2020, in km?",
          lambda a: [a.hikes.year(2020).most("km")["km"], a.runs.year(2020).most("km")["km"]], "km", tol=TOLERANCE),
    ),
]  # fmt: skip

FOLLOWUPS = [
    *asked_on(
        "2025-08-26",
        Q("followup", "And in 2023?", lambda a: a.runs.year(2023).km, "km",
          previous="How many kilometres did I run in 2024?"),
        Q("followup", "and how many rides?",
          lambda a: a.rides.year(2022).n, previous="How many runs did I do in 2022?"),
        Q("followup", "what about July?", lambda a: a.runs.months("2025-07").n, "runs",
          previous="How many runs did I do in June 2025?"),
        Q("followup", "When was that?", lambda a: a.hikes.most("km")["day"], previous="What's my longest hike ever?"),
        Q("followup", "in miles please", lambda a: a.runs.year(2024).miles, "mi",
          previous="What was my total running distance in 2024?"),
        Q("followup", "And the average pace of those?", lambda a: a.runs.year(2023).longer(8).pace, "s/km",
          (lambda a: a.runs.year(2023).longer(8).mean("pace"),), ROUGH,
          previous="How many runs longer than 8 km did I do in 2023?"),
        Q("followup", "only on sundays?", lambda a: a.runs.year(2023).weekdays("Sunday").n, "runs",
          previous="How many runs did I do in 2023?"),
        Q("followup", "and the second best month?",
          lambda a: a.runs.year(2022).by("month", "km").sort_values().index[-2],
          previous="In which month of 2022 did I run the most kilometres?"),
        Q("followup", "And the year before?", lambda a: a.rides.year(2023).km, "km",
          previous="How far did I ride in 2024?"),
        Q("followup", "same for nordic skiing?", lambda a: a.sport(NORDIC).months("2025-01").n,
          previous="How many times did I go alpine skiing in January 2025?"),
        Q("followup", "And the longest one of them?", lambda a: a.hikes.year(2025).most("km")["km"], "km",
          previous="How many hikes did I do in 2025?"),
        Q("followup", "how much climbing was it in total?", lambda a: a.hikes.year(2021).sum("climb_m"), "m",
          previous="How many kilometres did I hike in 2021?"),
    ),
    *asked_on(
        "2023-06-30",
        Q("followup", "and last month?", lambda a: a.runs.months("2023-05").km, "km",
          previous="How many km have I run this month?"),
        Q("followup", "And how many days ago is that?", lambda a: a.rides.days_ago, "days",
          previous="When did I last ride my bike?"),
    ),
    *asked_on(
        "2018-09-15",
        Q("followup", "and in 2017?", lambda a: a.rides.year(2017).n, previous="How many rides have I done in 2018?"),
    ),
]  # fmt: skip

QUESTIONS: list[Asked] = [*SPORTS, *NO_DATA, *TWO, *FOLLOWUPS]
