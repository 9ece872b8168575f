# ruff: noqa: E501 - one question a line reads best
"""Two questions in one, and questions that only the one before makes clear."""

from evals.gold.runner_view import (
    JUNE,
    MARCH,
    NOW,
    Gold,
    Question,
    both,
    count,
    km,
    last,
    mean,
    pace,
    time,
    total,
    value,
    weekday,
    when,
)

Q = Question

# fmt: off
QUESTIONS = [
    # two in one
    Q("How many runs did I do in October 2026 and how far were they altogether?", "two", lambda v: both(count(v.runs("2026-10")), km(v.runs("2026-10")))),
    Q("what's my longest run ever and when was it", "two", lambda v: both(value(v.runs()["distance_m"].max() / 1000, "km"), when(v.runs(), "distance_m"))),
    Q("Average pace and average heart rate of my runs in September 2026?", "two", lambda v: both(pace(v.runs("2026-09")), mean(v.runs("2026-09"), "hr", "bpm"))),
    Q("total km run in 2024, and in 2025?", "two", lambda v: both(km(v.runs("2024")), km(v.runs("2025")))),
    Q("how often did I run and how often did I do strength in September 2026", "two", lambda v: both(count(v.runs("2026-09")), count(v.sport("strength", "2026-09"), None))),
    Q("When was my last ride, and when was my last swim?", "two", lambda v: both(last(v.sport("ride")), last(v.sport("swim")))),
    Q("My 5k PB and my 10k PB please", "two", lambda v: both(value(v.efforts(5000)["s"].min(), "s"), value(v.efforts(10000)["s"].min(), "s"))),
    Q("how far did i run in the ghost and how far in the saucony this year?", "two", lambda v: both(km(v.runs("2026").query("shoe == 'Brooks Ghost'")), km(v.runs("2026").query("shoe == 'Saucony Ride'")))),
    Q("How many km and how many metres of climb did I run last month?", "two", lambda v: both(km(v.runs("2025-05")), total(v.runs("2025-05"), "climb_m", "m")), JUNE),
    # after another question
    Q("and in 2024?", "followup", lambda v: count(v.runs("2024")), NOW, "How many runs did I do in 2025?"),
    Q("And on the bike?", "followup", lambda v: km(v.sport("ride", "2026")), NOW, "How far did I run this year?"),
    Q("what about only the trail runs", "followup", lambda v: km(v.kind("trail_run", "2026")), NOW, "How many kilometres did I run in 2026?"),
    Q("and when was that?", "followup", lambda v: when(v.runs(), "distance_m"), NOW, "What is the distance of my longest run ever?"),
    Q("how many of them were longer than 10 km?", "followup", lambda v: count(v.runs("2026-10").query("distance_m > 10000")), NOW, "How many runs did I do in October 2026?"),
    Q("And September?", "followup", lambda v: pace(v.runs("2026-09")), NOW, "What was my average pace in October 2026?"),
    Q("the same for the year before", "followup", lambda v: km(v.runs("2024")), NOW, "Total running distance in 2025?"),
    Q("and the average heart rate?", "followup", lambda v: mean(v.runs("2026-08"), "hr", "bpm"), NOW, "What was my average pace in August 2026?"),
    Q("Same in miles please", "followup", lambda v: value(v.runs("2026-10")["distance_m"].sum() / 1609.344, "mi"), NOW, "How many kilometres did I run in October 2026?"),
    Q("and for swimming", "followup", lambda v: count(v.sport("swim", "2025"), None), NOW, "How many bike rides did I do in 2025?"),
    Q("What about last week?", "followup", lambda v: km(v.runs("2026-11-09", "2026-11-15")), NOW, "How far have I run this week?"),
    Q("and 10k?", "followup", lambda v: value(v.efforts(10000)["s"].min(), "s"), NOW, "What is my fastest 5k?"),
    Q("without the races?", "followup", lambda v: pace(v.runs("2026").query("not race")), NOW, "What is my average running pace in 2026?"),
    Q("and the month before that?", "followup", lambda v: km(v.runs("2025-04")), JUNE, "How many km did I run last month?"),
    Q("And in the Brooks Ghost?", "followup", lambda v: km(v.runs().query("shoe == 'Brooks Ghost'")), NOW, "How many kilometres have I run in the Saucony Ride?"),
    Q("and how long did that take in total, in hours?", "followup", lambda v: time(v.runs("2026-10")), NOW, "How far did I run in October 2026?"),
    Q("which weekday was it?", "followup", lambda v: Gold(weekday(v.runs().sort_values("distance_m").tail(1)).iloc[0]), NOW, "When was my longest run?"),
    Q("And the shortest?", "followup", lambda v: value(v.runs("2026")["distance_m"].min() / 1000, "km"), NOW, "What was the distance of my longest run in 2026?"),
    Q("and in january?", "followup", lambda v: count(v.runs("2026-01")), MARCH, "How many runs did I do in February?"),
]
