"""One thing against another: comparisons, shares, streaks and breaks, filters, trends, relations."""

from evals.gold.basics import MILE_KM, share, yes
from evals.gold.history_log import ROUGH, Asked, Log, Q, asked_on, change

ALPINE, NORDIC = "alpine_ski", "nordic_ski"
FREE = ("Saturday", "Sunday")


def _dearer(log: Log, column: str, over: float) -> Log:
    return log.where(lambda f: f[column] > over)


def _quicker(log: Log, pace: float) -> Log:
    return log.where(lambda f: f["pace"] < pace)


def _named(log: Log, word: str) -> Log:
    return log.where(lambda f: f["name"].str.contains(word, case=False, regex=False))


def _exactly(log: Log, name: str) -> Log:
    return log.where(lambda f: f["name"] == name)


def _by_day(log: Log, one: str, other: str) -> float:
    days = log.f.groupby("day")[["km", "moving_s", "climb_m", "kcal"]].sum()
    days["pace"], days["minutes"] = days["moving_s"] / days["km"], days["moving_s"] / 60
    return float(days[one].corr(days[other]))


COMPARE = [
    *asked_on(
        "2025-08-26",
        Q("compare", "Did I run more kilometres in 2023 than in 2022?",
          lambda a: yes(a.runs.year(2023).km > a.runs.year(2022).km)),
        Q("compare", "How many more runs did I do in 2022 than in 2021?",
          lambda a: a.runs.year(2022).n - a.runs.year(2021).n, "runs"),
        Q("compare", "By how many percent did my cycling distance rise from 2023 to 2024?",
          lambda a: change(a.rides.year(2024).km, a.rides.year(2023).km), "%"),
        Q("compare", "diffrence in km run between november 2024 and november 2023",
          lambda a: abs(a.runs.months("2024-11").km - a.runs.months("2023-11").km), "km",
          (lambda a: a.runs.months("2024-11").km - a.runs.months("2023-11").km,)),
        Q("compare", "Have I hiked more often in 2025 than in 2024?",
          lambda a: yes(a.hikes.year(2025).n > a.hikes.year(2024).n)),
        Q("compare", "Was my running faster in 2023 than it was in 2018? (average pace)",
          lambda a: yes(a.runs.year(2023).pace < a.runs.year(2018).pace)),
        Q("compare", "how much slower was my average run pace in 2025 compared with 2024, seconds per km",
          lambda a: a.runs.year(2025).pace - a.runs.year(2024).pace, "s/km",
          (lambda a: a.runs.year(2025).mean("pace") - a.runs.year(2024).mean("pace"),), 0.05),
        Q("compare", "More alpine skiing or more nordic skiing in January 2025, by number of outings?",
          lambda a: max((NORDIC, ALPINE), key=lambda sport: a.months("2025-01").sport(sport).n)),
        Q("compare", "Do I run further on weekends or on weekdays on average per run?",
          lambda a: "weekends" if a.runs.weekdays(*FREE).mean("km") > a.runs.where(
              lambda f: ~f["weekday"].isin(FREE)).mean("km") else "weekdays",
          also=(lambda a: "weekend" if a.runs.weekdays(*FREE).mean("km") > a.runs.where(
              lambda f: ~f["weekday"].isin(FREE)).mean("km") else "weekday",)),
        Q("compare", "Did I run at least 50 km last month?", lambda a: yes(a.runs.months("2025-07").km >= 50)),
        Q("compare", "has my run mileage this month already beaten last month's?",
          lambda a: yes(a.runs.months("2025-08").km > a.runs.months("2025-07").km)),
        Q("compare", "Did I log over 400 miles of running in 2024?", lambda a: yes(a.runs.year(2024).miles > 400)),
        Q("compare", "How many times as far did I ride than run in 2024 (ratio of the distances)?",
          lambda a: a.rides.year(2024).km / a.runs.year(2024).km, tol=ROUGH),
        Q("compare", "percentage change of the number of runs, 2022 to 2023",
          lambda a: change(a.runs.year(2023).n, a.runs.year(2022).n), "%",
          (lambda a: abs(change(a.runs.year(2023).n, a.runs.year(2022).n)),)),
        Q("compare", "Did I climb more hiking in August 2025 than in August 2024?",
          lambda a: yes(a.hikes.months("2025-08").sum("climb_m") > a.hikes.months("2024-08").sum("climb_m"))),
        Q("compare", "was my longest run in 2024 longer than the longest of 2023, and by how many km?",
          lambda a: a.runs.year(2024).most("km")["km"] - a.runs.year(2023).most("km")["km"], "km",
          (lambda a: ["yes", a.runs.year(2024).most("km")["km"] - a.runs.year(2023).most("km")["km"]],)),
    ),
    *asked_on(
        "2021-03-10",
        Q("compare", "Did I bike more kilometres in 2020 than in 2019?",
          lambda a: yes(a.rides.year(2020).km > a.rides.year(2019).km)),
        Q("compare", "How many fewer runs were there in 2019 compared to 2018?",
          lambda a: a.runs.year(2018).n - a.runs.year(2019).n, "runs"),
        Q("compare", "Which was better for running distance, 2018 or 2020?",
          lambda a: max(("2018", "2020"), key=lambda year: a.runs.year(int(year)).km)),
    ),
    *asked_on(
        "2023-06-30",
        Q("compare", "Compared to the first half of 2022, how many km less did I run in the first half of 2023?",
          lambda a: a.runs.span("2022-01-01", "2022-06-30").km - a.runs.span("2023-01-01", "2023-06-30").km, "km",
          (lambda a: a.runs.span("2023-01-01", "2023-06-30").km - a.runs.span("2022-01-01", "2022-06-30").km,)),
        Q("compare", "did i run more often this week than last week",
          lambda a: yes(a.runs.week().n > a.runs.week(1).n)),
    ),
    *asked_on(
        "2018-09-15",
        Q("compare", "Have I ridden more km this week than last week?",
          lambda a: yes(a.rides.week().km > a.rides.week(1).km)),
        Q("compare", "how many km more have i cycled in july than in june this year?",
          lambda a: a.rides.months("2018-07").km - a.rides.months("2018-06").km, "km"),
    ),
    *asked_on(
        "2020-06-15",
        Q("compare", "Have I run further in 2020 so far than in all of 2019?",
          lambda a: yes(a.runs.year(2020).km > a.runs.year(2019).km)),
        Q("compare", "How many more rides did I do in May than in April this year?",
          lambda a: a.rides.months("2020-05").n - a.rides.months("2020-04").n),
    ),
]  # fmt: skip

SHARES = [
    *asked_on(
        "2024-08-20",
        Q("share", "What percentage of my runs in 2022 was longer than 5 km?",
          lambda a: share(a.runs.year(2022).longer(5).n, a.runs.year(2022).n), "%"),
        Q("share", "how many precent of all my runs were over 10 km?",
          lambda a: share(a.runs.longer(10).n, a.runs.n), "%"),
    ),
    *asked_on(
        "2025-08-26",
        Q("share", "What share of my 2024 activities were rides?",
          lambda a: share(a.rides.year(2024).n, a.year(2024).n), "%"),
        Q("share", "Which percentage of my runs in 2023 took place on a weekend?",
          lambda a: share(a.runs.year(2023).weekdays(*FREE).n, a.runs.year(2023).n), "%"),
        Q("share", "In 2025, runs make up what percent of my total moving time?",
          lambda a: share(a.runs.year(2025).hours, a.year(2025).hours), "%"),
        Q("share", "what fraction of my 2023 rides had more than 500 m of climbing (in %)?",
          lambda a: share(_dearer(a.rides.year(2023), "climb_m", 500).n, a.rides.year(2023).n), "%"),
        Q("share", "% of 2024 runs faster than 5:00 per km",
          lambda a: share(_quicker(a.runs.year(2024), 300).n, a.runs.year(2024).n), "%"),
        Q("share", "On what percentage of days in 2022 did I run?", lambda a: share(a.runs.year(2022).days, 365), "%"),
    ),
    *asked_on(
        "2021-03-10",
        Q("share", "What percent of my rides in 2019 did I do on a weekend?",
          lambda a: share(a.rides.year(2019).weekdays(*FREE).n, a.rides.year(2019).n), "%"),
        Q("share", "of all hikes I have done, how many percent are longer than 15 km",
          lambda a: share(a.hikes.longer(15).n, a.hikes.n), "%"),
    ),
    *asked_on(
        "2018-09-15",
        Q("share", "What percentage of my 2018 rides so far was longer than 40 km?",
          lambda a: share(a.rides.year(2018).longer(40).n, a.rides.year(2018).n), "%"),
    ),
]  # fmt: skip

STREAKS = [
    *asked_on(
        "2024-08-20",
        Q("streak", "What's my longest streak of days with a run, ever?", lambda a: a.runs.streak(), "days"),
        Q("streak", "longest run of consecutive days with any activity in 2024?",
          lambda a: a.year(2024).streak(), "days"),
        Q("streak", "For how many weeks in a row (at most) did I run at least once?",
          lambda a: a.runs.streak("week", 7), "weeks"),
        Q("streak", "How long was my longest break between two runs, in days?", lambda a: max(a.runs.gaps), "days",
          (lambda a: max(a.runs.gaps) - 1,)),
        Q("streak", "biggest gap between two runs in 2024 (both runs in 2024), days?",
          lambda a: max(a.runs.year(2024).gaps), "days", (lambda a: max(a.runs.year(2024).gaps) - 1,)),
    ),
    *asked_on(
        "2025-08-26",
        Q("streak", "In 2022, how many consecutive days of running was the maximum?",
          lambda a: a.runs.year(2022).streak(),
          "days"),
        Q("streak", "longest streak of days on the bike in 2020", lambda a: a.rides.year(2020).streak(), "days"),
    ),
    *asked_on(
        "2021-03-10",
        Q("streak", "What was my longest running streak in 2018, in days?",
          lambda a: a.runs.year(2018).streak(), "days"),
        Q("streak", "the longest time that I went without a single activity so far, in days?",
          lambda a: max(a.gaps) - 1,
          "days", (lambda a: max(a.gaps),)),
    ),
    *asked_on(
        "2023-06-30",
        Q("streak", "How many weeks in a row did I run at most in 2022, at least one run in each week?",
          lambda a: a.runs.year(2022).streak("week", 7), "weeks"),
        Q("streak", "max. consecutive days w/ a run this year?", lambda a: a.runs.year(2023).streak(), "days"),
    ),
]  # fmt: skip

FILTERS = [
    *asked_on(
        "2025-08-26",
        Q("filter", "How many runs over 10 km did I do in 2024?", lambda a: a.runs.year(2024).longer(10).n, "runs"),
    ),
    *asked_on(
        "2023-11-05",
        Q("filter", "How many of my runs in 2023 were between 5 and 8 km?",
          lambda a: a.runs.year(2023).where(lambda f: f["km"].between(5, 8)).n, "runs"),
        Q("filter", "runs in 2022 that lasted less than 25 minutes (moving time): how many?",
          lambda a: a.runs.year(2022).where(lambda f: f["minutes"] < 25).n, "runs"),
        Q("filter", "How many runs faster than 4:45 per kilometre have I got in 2023?",
          lambda a: _quicker(a.runs.year(2023), 285).n, "runs"),
    ),
    *asked_on(
        "2025-08-26",
        Q("filter", "How many rides of at least 100 km did I do in 2024?",
          lambda a: a.rides.year(2024).where(lambda f: f["km"] >= 100).n),
        Q("filter", "How many of my runs in August 2025 started after 6 pm?",
          lambda a: a.runs.months("2025-08").started(18, 24).n, "runs"),
        Q("filter", "number of runs that started before noon in 2022?",
          lambda a: a.runs.year(2022).started(0, 12).n, "runs"),
        Q("filter", "How many miles did I run on Sundays in 2024?",
          lambda a: a.runs.year(2024).weekdays("Sunday").miles, "mi"),
        Q("filter", "What's the average distance of my runs that were longer than 8 km in 2025?",
          lambda a: a.runs.year(2025).longer(8).mean("km"), "km"),
        Q("filter", "How many activities are named 'Fire'?", lambda a: _exactly(a, "Fire").n),
        Q("filter", "Total distance of all activities with 'Lillooet' in the name?",
          lambda a: _named(a, "Lillooet").km, "km"),
        Q("filter", "how many rides called DD did I do in may 2024 (exactly that name)",
          lambda a: _exactly(a.rides.months("2024-05"), "DD").n),
        Q("filter", "How many hikes over 15 km and over 1000 m of climbing in total?",
          lambda a: _dearer(a.hikes.longer(15), "climb_m", 1000).n),
        Q("filter", "average pace of my runs longer than 10 km in 2024?",
          lambda a: a.runs.year(2024).longer(10).pace, "s/km",
          (lambda a: a.runs.year(2024).longer(10).mean("pace"),), ROUGH),
        Q("filter", "How many Saturday rides in 2024 were longer than 20 km?",
          lambda a: a.rides.year(2024).weekdays("Saturday").longer(20).n),
        Q("filter", "runs longer than 5 miles in 2025, how many?",
          lambda a: a.runs.year(2025).longer(5 * MILE_KM).n, "runs"),
        Q("filter", "How many alpine ski outings have more than 6000 m of elevation gain?",
          lambda a: _dearer(a.sport(ALPINE), "climb_m", 6000).n),
        Q("filter", "How many runs burned more than 800 kcal in 2025?",
          lambda a: _dearer(a.runs.year(2025), "kcal", 800).n, "runs"),
        Q("filter", "longest run on a Wednesday in 2023, in km?",
          lambda a: a.runs.year(2023).weekdays("Wednesday").most("km")["km"], "km"),
        Q("filter", "How many runs of at least ten kilometres have I finished in under fifty minutes of moving time?",
          lambda a: a.runs.where(lambda f: (f["km"] >= 10) & (f["minutes"] < 50)).n, "runs"),
        Q("filter", "sub-25-minute (moving) runs of more than 5 km: how many, ever?",
          lambda a: a.runs.longer(5).where(lambda f: f["minutes"] < 25).n, "runs"),
        Q("filter", "How many rides longer than 50 miles did I do in 2023?",
          lambda a: a.rides.year(2023).longer(50 * MILE_KM).n),
        Q("filter", "How far have I ridden on the bike CAAD8, in km?",
          lambda a: a.rides.where(lambda f: f["shoe"] == "CAAD8").km, "km"),
        Q("filter", "How long was I out (elapsed time, minutes) on my hike of 9 August 2025?",
          lambda a: a.hikes.on("2025-08-09").sum("elapsed_s") / 60, "min"),
        Q("filter", "elapsed minus moving time of the hike on August 10, 2025 - how many minutes of standing still?",
          lambda a: (a.hikes.on("2025-08-10").sum("elapsed_s") - a.hikes.on("2025-08-10").sum("moving_s")) / 60, "min"),
        Q("filter", "How many of my activities are called 'Morning Run'?", lambda a: _exactly(a, "Morning Run").n),
    ),
    *asked_on(
        "2023-06-30",
        Q("filter", "How many nordic ski sessions longer than 10 km do I have?",
          lambda a: a.sport(NORDIC).longer(10).n),
        Q("filter", "How many times did I go for a run on a Monday this year?",
          lambda a: a.runs.year(2023).weekdays("Monday").n, "runs"),
        Q("filter", "10k+ runs since January 1st 2022 (strictly over 10 km), how many",
          lambda a: a.runs.since("2022-01-01").longer(10).n, "runs"),
        Q("filter", "distance of my longest ride that started before 4 pm in May 2023",
          lambda a: a.rides.months("2023-05").started(0, 16).most("km")["km"], "km"),
    ),
    *asked_on(
        "2018-09-15",
        Q("filter", "how many rides with more than 500m elevation gain in 2018?",
          lambda a: _dearer(a.rides.year(2018), "climb_m", 500).n),
        Q("filter", "How many rides did I do in 2017 that lasted longer than two hours of moving time?",
          lambda a: _dearer(a.rides.year(2017), "minutes", 120).n),
        Q("filter", "Which date is my longest run under 10 km in 2018?",
          lambda a: a.runs.year(2018).where(lambda f: f["km"] < 10).most("km")["day"]),
    ),
]  # fmt: skip

LINKS = [
    *asked_on(
        "2024-08-20",
        Q("trend", "Is the number of rides per year going up or down from 2021 to 2023?", lambda a: _way(
            [a.rides.year(year).n for year in range(2021, 2024)])),
        Q("trend", "From March to July 2022, did my monthly count of runs go up or down?", lambda a: _way(
            [a.runs.months(f"2022-{month:02d}").n for month in range(3, 8)])),
        Q("trend", "Between 2018 and 2021, was my yearly running distance trending up or down?", lambda a: _way(
            [a.runs.year(year).km for year in range(2018, 2022)])),
        Q("trend", "cycling km per month, january to may 2018: rising or falling?", lambda a: {
            "up": "rising", "down": "falling"}[_way([a.rides.months(f"2018-{m:02d}").km for m in range(1, 6)])],
          also=(lambda a: _way([a.rides.months(f"2018-{m:02d}").km for m in range(1, 6)]),)),
    ),
    *asked_on(
        "2025-08-26",
        Q("relation", "What is the correlation between distance and calories of my runs in 2024?",
          lambda a: a.runs.year(2024).correlation("km", "kcal"), "correlation",
          (lambda a: _by_day(a.runs.year(2024), "km", "kcal"),), ROUGH),
        Q("relation", "How strongly does climbing correlate with the distance of my rides in 2023 (Pearson r)?",
          lambda a: a.rides.year(2023).correlation("km", "climb_m"), "correlation",
          (lambda a: _by_day(a.rides.year(2023), "km", "climb_m"),), ROUGH),
        Q("relation", "how do moving time and calories correlate over my rides in 2024? r please",
          lambda a: a.rides.year(2024).correlation("minutes", "kcal"), "correlation",
          (lambda a: _by_day(a.rides.year(2024), "minutes", "kcal"),), ROUGH),
        Q("relation", "Give me the correlation coefficient of distance and elevation gain over all my hikes.",
          lambda a: a.hikes.correlation("km", "climb_m"), "correlation",
          (lambda a: _by_day(a.hikes, "km", "climb_m"),), ROUGH),
        Q("relation", "Pearson correlation between distance and moving time, nordic skiing 2025",
          lambda a: a.sport(NORDIC).year(2025).correlation("km", "minutes"), "correlation",
          (lambda a: _by_day(a.sport(NORDIC).year(2025), "km", "minutes"),), ROUGH),
    ),
]  # fmt: skip


def _way(values: list[float]) -> str:
    middle = (len(values) - 1) / 2
    return "up" if sum((index - middle) * value for index, value in enumerate(values)) > 0 else "down"


QUESTIONS: list[Asked] = [*COMPARE, *SHARES, *STREAKS, *FILTERS, *LINKS]
