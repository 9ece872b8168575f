"""How much, how long, how many, on how many days, and what is usual: totals, means, medians, spreads, counts."""

from evals.gold.basics import MILE_KM
from evals.gold.history_log import ROUGH, Asked, Log, Q, asked_on

ALPINE, NORDIC = "alpine_ski", "nordic_ski"


def _late(log: Log) -> Log:
    return log.where(lambda f: f["weekday"].isin(["Saturday", "Sunday"]))


def _per_run(log: Log, quantile: float, column: str = "km") -> float:
    return float(log.f[column].quantile(quantile))


TOTALS = [
    *asked_on(
        "2025-08-26",
        Q("total", "How many kilometres did I run in 2022?", lambda a: a.runs.year(2022).km, "km"),
        Q("total", "total climbing on my bike rides in 2020 pls", lambda a: a.rides.year(2020).sum("climb_m"), "m"),
        Q("total", "hey coach, how far have I run so far this year?", lambda a: a.runs.year(2025).km, "km"),
        Q("total", "What's my all-time hiking distance?", lambda a: a.hikes.km, "km"),
        Q("total", "How many hours did I spend nordic skiing in January 2025 (moving time)?",
          lambda a: a.sport(NORDIC).months("2025-01").hours, "h"),
        Q("total", "how many metres of elevation gain are logged for my alpine skiing, winter 2024/25 (Dec to Feb)",
          lambda a: a.sport(ALPINE).span("2024-12-01", "2025-02-28").sum("climb_m"), "m"),
        Q("total", "Give me my running mileage for the year 2024, in miles.", lambda a: a.runs.year(2024).miles, "mi"),
        Q("total", "How many calories did I burn on runs in November 2024?",
          lambda a: a.runs.months("2024-11").sum("kcal"), "kcal"),
        Q("total", "miles ridden last month?", lambda a: a.rides.months("2025-07").miles, "mi"),
        Q("total", "What distance did I cover in all sports together in Q1 2025?",
          lambda a: a.span("2025-01-01", "2025-03-31").km, "km"),
        Q("total", "Sum up my running distance of the last 30 days.", lambda a: a.runs.last_days(30).km, "km"),
        Q("total", "How many km I have run on 2025-08-25? I went twice I think",
          lambda a: a.runs.on("2025-08-25").km, "km"),
        Q("total", "total number of kilometers sailed in 2024", lambda a: a.sport("sail").year(2024).km, "km"),
        Q("total", "Over the whole of spring 2024, how many km of running was that?",
          lambda a: a.runs.span("2024-03-01", "2024-05-31").km, "km"),
        Q("total", "How much elevation gain have I hiked since June?",
          lambda a: a.hikes.since("2025-06-01").sum("climb_m"), "m"),
        Q("total", "how many minutes of running (moving) were there in the week of 4 August 2025",
          lambda a: a.runs.span("2025-08-04", "2025-08-10").sum("minutes"), "min"),
    ),
    *asked_on(
        "2018-09-15",
        Q("total", "How far did I ride last week?", lambda a: a.rides.week(1).km, "km"),
        Q("total", "How many km have I cycled this week so far?", lambda a: a.rides.week().km, "km"),
        Q("total", "total ride distance in the summer of 2017?",
          lambda a: a.rides.span("2017-06-01", "2017-08-31").km, "km"),
        Q("total", "Kilometers I've run this September?", lambda a: a.runs.months("2018-09").km, "km"),
        Q("total", "how many hours was I moving on the bike in july", lambda a: a.rides.months("2018-07").hours, "h"),
    ),
    *asked_on(
        "2021-03-10",
        Q("total", "How many kilometers i have made with the bike in all of 2019?",
          lambda a: a.rides.year(2019).km, "km"),
        Q("total", "Please tell me the metres of climbing of all my hikes in 2020.",
          lambda a: a.hikes.year(2020).sum("climb_m"), "m"),
        Q("total", "what's the total distance of my runs between October 2018 and March 2019?",
          lambda a: a.runs.span("2018-10-01", "2019-03-31").km, "km"),
    ),
    *asked_on(
        "2023-06-30",
        Q("total", "how many km did i run in the first half of 2023?",
          lambda a: a.runs.span("2023-01-01", "2023-06-30").km, "km"),
        Q("total", "Runing distance for the past seven days?", lambda a: a.runs.last_days(7).km, "km"),
        Q("total", "And on the bike: how many miles have I ridden in May 2023?",
          lambda a: a.rides.months("2023-05").miles, "mi"),
        Q("total", "How many metres did I climb running this month?",
          lambda a: a.runs.months("2023-06").sum("climb_m"), "m"),
    ),
    *asked_on(
        "2020-06-15",
        Q("total", "How many km have I ridden so far this month?", lambda a: a.rides.months("2020-06").km, "km"),
        Q("total", "whats my total climbing on the bike for last week in metres",
          lambda a: a.rides.week(1).sum("climb_m"), "m"),
        Q("total", "how far did i cycle yesterday?", lambda a: a.rides.on("2020-06-14").km, "km"),
    ),
]  # fmt: skip

AVERAGES = [
    *asked_on(
        "2025-08-26",
        Q("average", "How long in km is my average run in 2024?", lambda a: a.runs.year(2024).mean("km"), "km"),
        Q("average", "What was my average running pace in 2023?", lambda a: a.runs.year(2023).pace, "s/km",
          (lambda a: a.runs.year(2023).mean("pace"),), ROUGH),
        Q("average", "avg pace of my runs this month?", lambda a: a.runs.months("2025-08").pace, "s/km",
          (lambda a: a.runs.months("2025-08").mean("pace"),), ROUGH),
        Q("average", "What was my mean running pace per mile in August 2024?",
          lambda a: a.runs.months("2024-08").pace * MILE_KM, "s/mi",
          (lambda a: a.runs.months("2024-08").mean("pace") * MILE_KM,), ROUGH),
        Q("average", "On average, how many metres of climbing does a hike of mine have in 2021?",
          lambda a: a.hikes.year(2021).mean("climb_m"), "m"),
        Q("average", "average speed of my rides in July 2025 in km/h?", lambda a: a.rides.months("2025-07").kmh, "km/h",
          (lambda a: a.rides.months("2025-07").mean("kmh"),), ROUGH),
        Q("average", "How many km per month did I run on average in 2022 (all 12 months)?",
          lambda a: a.runs.year(2022).km / 12, "km"),
        Q("average", "What's the average moving time of my nordic ski sessions in 2025, in minutes?",
          lambda a: a.sport(NORDIC).year(2025).mean("minutes"), "min"),
        Q("average", "average kcal per run in 2024", lambda a: a.runs.year(2024).mean("kcal"), "kcal"),
        Q("average", "How many miles is an average hike of mine in 2025?",
          lambda a: a.hikes.year(2025).mean("km") / MILE_KM, "mi"),
        Q("average", "How much elevation gain does an average alpine ski outing of March 2025 show, in metres?",
          lambda a: a.sport(ALPINE).months("2025-03").mean("climb_m"), "m"),
        Q("average", "what is my typical (mean) run length on sundays, over all the years?",
          lambda a: a.runs.weekdays("Sunday").mean("km"), "km"),
        Q("average", "Mean distance of my bike rides on weekends in 2018?",
          lambda a: _late(a.rides.year(2018)).mean("km"), "km"),
        Q("average", "Averge km of a run in Octobre 2021?", lambda a: a.runs.months("2021-10").mean("km"), "km"),
        Q("average", "How many runs a month did I do on average in 2022?", lambda a: a.runs.year(2022).n / 12, "runs",
          tol=0.01),
    ),
    *asked_on(
        "2023-06-30",
        Q("average", "What was my average ride distance in 2020?", lambda a: a.rides.year(2020).mean("km"), "km"),
        Q("average", "how long do my runs last on average this year, moving time in minutes?",
          lambda a: a.runs.year(2023).mean("minutes"), "min"),
        Q("average", "Average length of my last-winter runs (December 2022 to February 2023)?",
          lambda a: a.runs.span("2022-12-01", "2023-02-28").mean("km"), "km"),
        Q("average", "Whats my average pace over the first three months of 2023",
          lambda a: a.runs.span("2023-01-01", "2023-03-31").pace, "s/km",
          (lambda a: a.runs.span("2023-01-01", "2023-03-31").mean("pace"),), ROUGH),
    ),
    *asked_on(
        "2018-09-15",
        Q("average", "average miles per bike ride in August 2018?",
          lambda a: a.rides.months("2018-08").mean("km") / MILE_KM, "mi"),
        Q("average", "How fast am I on the bike on average in 2017, km/h?", lambda a: a.rides.year(2017).kmh, "km/h",
          (lambda a: a.rides.year(2017).mean("kmh"),), ROUGH),
        Q("average", "My average elevation gain per ride this year is how many metres?",
          lambda a: a.rides.year(2018).mean("climb_m"), "m"),
    ),
    *asked_on(
        "2021-03-10",
        Q("average", "What is the average distance of a hike of mine?", lambda a: a.hikes.mean("km"), "km"),
        Q("average", "in 2019, what pace did I average on my runs?", lambda a: a.runs.year(2019).pace, "s/km",
          (lambda a: a.runs.year(2019).mean("pace"),), ROUGH),
    ),
]  # fmt: skip

MIDDLES = [
    *asked_on(
        "2025-08-26",
        Q("median", "What's the median distance of my runs in 2023?", lambda a: _per_run(a.runs.year(2023), 0.5), "km"),
        Q("median", "median ride length, 2024?", lambda a: _per_run(a.rides.year(2024), 0.5), "km"),
        Q("median", "Tell me teh median pace of my runs in 2022, per km",
          lambda a: _per_run(a.runs.year(2022), 0.5, "pace"), "s/km"),
        Q("percentile", "What distance is the 90th percentile of all my runs?",
          lambda a: _per_run(a.runs, 0.9), "km", tol=ROUGH),
        Q("spread", "standard deviation of my run distances in 2024?", lambda a: float(a.runs.year(2024).f["km"].std()),
          "km", (lambda a: float(a.runs.year(2024).f["km"].std(ddof=0)),)),
        Q("spread", "What's the difference between my longest and my shortest run of 2025, in km?",
          lambda a: float(a.runs.year(2025).f["km"].max() - a.runs.year(2025).f["km"].min()), "km"),
        Q("median", "middle value (median) of the climbing per hike in 2020",
          lambda a: _per_run(a.hikes.year(2020), 0.5, "climb_m"), "m"),
    ),
    *asked_on(
        "2023-06-30",
        Q("median", "Which moving time in minutes is the median of my rides in 2019?",
          lambda a: _per_run(a.rides.year(2019), 0.5, "minutes"), "min"),
        Q("median", "median km of this year's runs?", lambda a: _per_run(a.runs.year(2023), 0.5), "km"),
        Q("percentile", "25th percentile of the distance of my rides in 2018",
          lambda a: _per_run(a.rides.year(2018), 0.25), "km", tol=ROUGH),
    ),
]  # fmt: skip

COUNTS = [
    *asked_on(
        "2025-08-26",
        Q("count", "Hi! Could you count the runs I did in 2024?", lambda a: a.runs.year(2024).n, "runs"),
        Q("count", "number of hikes in 2025?", lambda a: a.hikes.year(2025).n),
        Q("count", "How many times did I go alpine skiing in January 2025?",
          lambda a: a.sport(ALPINE).months("2025-01").n),
        Q("count", "how many activities do i have logged in total?", lambda a: a.n),
        Q("count", "how often did I run in June 2025", lambda a: a.runs.months("2025-06").n, "runs"),
        Q("count", "How many rides are there in my log altogether?", lambda a: a.rides.n),
        Q("count", "Count my workouts in the week of 11 August 2025.", lambda a: a.span("2025-08-11", "2025-08-17").n),
        Q("count", "how many runs in the last two weeks (14 days)?", lambda a: a.runs.last_days(14).n, "runs"),
    ),
    *asked_on(
        "2024-08-20",
        Q("count", "Did I go sailing in 2023, and if so how many times?", lambda a: a.sport("sail").year(2023).n,
          also=(lambda a: ["yes", a.sport("sail").year(2023).n],)),
        Q("count", "How many times have I been snowshoeing, ever?", lambda a: a.sport("snowshoe").n),
        Q("count", "how many runs on christmas day, all years", lambda a: a.runs.where(
            lambda f: f["start"].dt.strftime("%m-%d") == "12-25").n, "runs"),
        Q("count", "So how many runs have I put in during July 2022?", lambda a: a.runs.months("2022-07").n, "runs"),
    ),
    *asked_on(
        "2021-03-10",
        Q("count", "How many runs did I log in 2018?", lambda a: a.runs.year(2018).n, "runs"),
        Q("count", "how many hikes did I do last summer?", lambda a: a.hikes.span("2020-06-01", "2020-08-31").n),
        Q("count", "Number of runs lats month?", lambda a: a.runs.months("2021-02").n, "runs"),
        Q("count", "How many rides in April 2020?", lambda a: a.rides.months("2020-04").n),
    ),
    *asked_on(
        "2018-09-15",
        Q("count", "how many bike rides so far in 2018?", lambda a: a.rides.year(2018).n),
        Q("count", "How many hikes have I done in 2018?", lambda a: a.hikes.year(2018).n),
    ),
    *asked_on(
        "2025-08-26",
        Q("days", "On how many days did I run in 2022?", lambda a: a.runs.year(2022).days, "days"),
        Q("days", "How many days in February 2025 was I active at all?", lambda a: a.months("2025-02").days, "days"),
        Q("days", "How many days did I not do any activity in March 2024?",
          lambda a: 31 - a.months("2024-03").days, "days"),
        Q("days", "on how many different days was I out skiing (alpine or nordic) in the 2024/25 season, "
          "November to April?", lambda a: a.sport(ALPINE, NORDIC).span("2024-11-01", "2025-04-30").days, "days"),
        Q("days", "how many days of the last 30 did I do something?", lambda a: a.last_days(30).days, "days"),
        Q("days", "Number of days with at least two activities in 2024?",
          lambda a: int((a.year(2024).by("day") >= 2).sum()), "days"),
    ),
    *asked_on(
        "2023-06-30",
        Q("days", "How many days with a run did I have in January 2023?", lambda a: a.runs.months("2023-01").days,
          "days"),
        Q("days", "rest days (no activity whatsoever) in June 2023?", lambda a: 30 - a.months("2023-06").days, "days"),
    ),
    *asked_on(
        "2021-03-10",
        Q("days", "In 2020, on how many days did I ride my bike?", lambda a: a.rides.year(2020).days, "days"),
    ),
    *asked_on(
        "2020-06-15",
        Q("days", "On how many days this month have I been on the bike?", lambda a: a.rides.months("2020-06").days,
          "days"),
        Q("count", "Number of rides in the past 14 days, today included?", lambda a: a.rides.last_days(14).n),
        Q("count", "how many runs did I do in autumn 2018?", lambda a: a.runs.span("2018-09-01", "2018-11-30").n,
          "runs"),
    ),
]  # fmt: skip

QUESTIONS: list[Asked] = [*TOTALS, *AVERAGES, *MIDDLES, *COUNTS]
