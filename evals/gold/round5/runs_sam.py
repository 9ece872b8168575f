"""Questions of ``sam`` about runs and other workouts. Today is Saturday, 21 November 2026."""

from datetime import date
from itertools import pairwise

from evals.gold.basics import share, streak, yes
from evals.gold.final_runs_parts.view import Ask, Either, Log, count, either, kms, least, most, related
from evals.gold.round4.tools import difference, following

TODAY = date(2026, 11, 21)
NOVEMBER = "how many runs so far in nov?"
DOUBLES = "How many days of 2025 held two workouts or more?"

ASKS = [
    Ask("What was the total duration, in hours, of all my strength sessions in 2025?", "total",
        lambda a: a.of("strength").at("2025").time(), "h"),
    Ask("How many of my runs in 2026 had an average heart rate above 150 bpm?", "count",
        lambda a: a.runs.at("2026").where(lambda d: d.hr > 150).n, "runs"),
    Ask("What was my highest weekly running distance in 2026, and on which Monday did that week begin?", "two",
        lambda a: [a.runs.at("2026").by("week", kms).max(), most(a.runs.at("2026").by("week", kms))],
        tolerance_rel=0.01),
    Ask("What was the median distance of my runs during June, July and August 2026?", "median",
        lambda a: a.runs.at("2026-06-01", "2026-08-31").rows.distance_m.median() / 1000, "km"),
    Ask("What share of my total running distance in 2025 was covered in the Brooks Ghost, as a percentage?", "share",
        lambda a: _in_shoe(a.runs.at("2025"), "Brooks Ghost"), "%"),
    Ask("How many runs in 2026 were both longer than 15 km and had an elevation gain of more than 200 m?", "count",
        lambda a: a.runs.at("2026").longer(15).where(lambda d: d.climb_m > 200).n, "runs"),
    Ask("On how many days in 2026 did I do both a run and a strength session?", "days",
        lambda a: len(set(a.runs.at("2026").rows.day) & set(a.of("strength").at("2026").rows.day)), "days"),
    Ask("What is the difference, in kilometers, between the average distance of my Sunday runs and that of my "
        "Saturday runs in 2026?", "comparison",
        lambda a: difference(*(a.runs.at("2026").on(day).mean("distance_m") / 1000 for day in ("Sunday", "Saturday"))),
        "km", tolerance_rel=0.02),
    Ask("Between Monday, January 5 and Sunday, November 15, 2026, what was the longest sequence of consecutive weeks "
        "in which I ran at least four times?", "streak", lambda a: _weeks_in_row(a, 4), "weeks"),
    Ask("In which month of 2024 did I complete the fewest runs?", "group",
        lambda a: least(a.runs.at("2024").by("month", count))),
    Ask("What is the correlation between the effort rating and the average heart rate across all of my runs?",
        "correlation", lambda a: related(a.runs, "effort", "hr"), "correlation"),
    Ask("fastest half marathon race, which date was that", "record", lambda a: _halves(a).top("moving_s", True).day),
    Ask("did I get quicker at the 5k du Parc every single year?", "yes_no",
        lambda a: yes(all(late < early for early, late in pairwise(a.named("5k du Parc").rows.moving_s)))),
    Ask("how far did i walk last month, only the walks i recorded", "total", lambda a: a.of("walk").at("2026-10").km,
        "km"),
    Ask("last run over 15k that was not a race - date?", "last",
        lambda a: a.runs.longer(15).where(lambda d: ~d["race"]).rows.day.max()),
    Ask("avrage cadence of my runs this month?", "mean", lambda a: a.runs.at("2026-11").level("cadence"), "spm"),
    Ask(NOVEMBER, "count", lambda a: a.runs.at("2026-11").n, "runs"),
    Ask("and how many km is that", "follow_up", lambda a: a.runs.at("2026-11").km, "km", NOVEMBER),
    Ask("% of my 2026 runs that started at 5 pm or later", "share",
        lambda a: share(a.runs.at("2026").hours(17, 24).n, a.runs.at("2026").n), "%"),
    Ask("fewest workouts on which weekday, 2026, all sports together", "group",
        lambda a: least(a.at("2026").by("weekday", count))),
    Ask("warmest run of the summer (jun-aug 2026), what day was it", "record",
        lambda a: a.runs.at("2026-06-01", "2026-08-31").top("temp_c").day),
    Ask("avg weekly mileage over the four weeks 19 oct - 15 nov 2026, in miles pls", "mean",
        lambda a: a.runs.at("2026-10-19", "2026-11-15").miles / 4, "mi"),
    Ask("how many swims have i logged, and how many metres was the longest one", "two",
        lambda a: [a.of("swim").n, a.of("swim").rows.distance_m.max()], tolerance_rel=0.001),
    Ask("did i ride more often than i swam in 2024", "comparison",
        lambda a: yes(a.of("ride").at("2024").n > a.of("swim").at("2024").n)),
    Ask("Which of my running shoes has been left on the shelf the longest? I mean the pair whose latest run lies "
        "furthest back.", "shoe", lambda a: a.runs.rows.groupby("shoe")["day"].max().idxmin()),
    Ask("My poetry of bad weather: how many activities have the word \"soaked\" in their name?", "named",
        lambda a: a.named("soaked").n, "workouts"),
    Ask("The little ones - what percentage of this year's runs stayed under 6 km?", "share",
        lambda a: share(a.runs.at("2026").where(lambda d: d.distance_m < 6000).n, a.runs.at("2026").n), "%"),
    Ask(DOUBLES, "days", lambda a: (a.at("2025").by("day", count) >= 2).sum(), "days"),
    Ask("Same thing for 2026 to date?", "follow_up", lambda a: (a.at("2026").by("day", count) >= 2).sum(), "days",
        DOUBLES),
    Ask("In which calendar year did running take me up the most metres?", "group",
        lambda a: most(a.runs.by("year", lambda g: g.sum("climb_m")))),
    Ask("No rest for the wicked: how often did I run again on the very day after a run of more than 18 km?", "count",
        lambda a: following(a.runs, a.runs.longer(18)).days, "times"),
    Ask("How did the bike go in 2023 - average speed, I mean?", "no_data",
        lambda a: "no_data" if not a.of("ride").at("2023").n else None),
    Ask("Counting from my latest hike until today, how many days have gone by?", "last",
        lambda a: (TODAY - a.of("hike").rows.day.max()).days, "days"),
]  # fmt: skip


def _in_shoe(log: Log, name: str) -> Either:
    """The percentage of the way done in a shoe: of all the way, or of that of which the shoe is known."""
    known = log.where(lambda d: d["shoe"].notna())
    return either(share(log.shoe(name).km, log.km), share(log.shoe(name).km, known.km))


def _weeks_in_row(log: Log, runs: int) -> int:
    weeks = log.runs.at("2026-01-05", "2026-11-15").by("week", count)
    return streak(weeks[weeks >= runs].index, 7)


def _halves(log: Log) -> Log:
    return log.races.where(lambda d: d["distance_m"].between(21_000, 21_400))
