# ruff: noqa: E501 - one case a line is a table to read through; wrapped, each would take six
# fmt: off
"""Plain questions of wristband wearers, of whose workouts only the kind and the day are known."""

from datetime import date
from pathlib import Path

from evals.gold.basics import streak
from evals.gold.joined_parts.person import Person, top, weekday
from evals.gold.writing import Case

BIKE = ("ride", "bike ride", "biking", "cycling")
WEIGHTS = ("weights", "strength", "weight training", "strength training")


def cases(home: Path) -> list[Case]:
    """The cases of this part."""
    return [*_walks_and_bikes(home), *_in_between(home), *_swims(home), *_weights(home)]


def _walks_and_bikes(home: Path) -> list[Case]:
    me = Person("life60", "2021-09-12", home)
    month = me.of("", "2021-08-01", "2021-08-31")
    me("most_frequent", "What was my most frequent activity last month?", top(month["sport"].value_counts())[0])
    me("most_frequent", "wich activity did I do most often in June?", top(me.of("", "2021-06-01", "2021-06-30")["type"].value_counts())[0], also=BIKE)
    me("kinds", "How many different kinds of workouts did I do?", me.of()["sport"].nunique(), "kinds")
    me("kinds", "how many types of exersise in july 2021", me.of("", "2021-07-01", "2021-07-31")["sport"].nunique(), "kinds")
    me("activity_count", "how many bike rides did I take in total?", len(me.of("ride")), "rides")
    me("activity_count", "Number of walks in August", len(me.of("walk", "2021-08-01", "2021-08-31")), "walks")
    me("activity_count", "how many days did I work out in july?", me.of("", "2021-07-01", "2021-07-31")["day"].nunique(), "days")
    me("activity_count", "How many workouts have I logged this month?", len(me.of("", "2021-09-01")), "workouts")
    me("days_since", "how many days since my last bike ride", (date(2021, 9, 12) - me.of("ride")["day"].max()).days, "days")
    me("last_first", "When did I last play tennis?", me.of("tennis")["day"].max())
    me("last_first", "when did i last do yoga", "no_data", also=["never", 0])
    me("last_first", "What date was my first bike ride?", me.of("ride")["day"].min())
    me("what_done", "what did I do yesterday?", "walk")
    me("what_done", "Which workout did I do on June 18th?", "aerobic workout", also=["aerobic_workout", "aerobic"])
    me("no_data", "How far did I bike in June 2021?", "no_data")
    me("no_data", "what was my average heart rate on walks", "no_data")
    me("per_week", "How many workouts per week did I average from 31 May to 25 July 2021?", len(me.of("", "2021-05-31", "2021-07-25")) / 8, "per week")
    me("share", "What share of my workouts were walks? in percent", 100 * len(me.of("walk")) / len(me.of()), "%")
    me("weekday", "On which weekday did I walk most often?", weekday(me.of("walk")))
    me("streak", "longest streak of days in a row with at least one workout", streak(me.of()["day"]), "days")
    return me.cases


def _in_between(home: Path) -> list[Case]:
    me = Person("life60", "2021-08-01", home)
    me("most_frequent", "whats the activity I did most often last month", top(me.of("", "2021-07-01", "2021-07-31")["type"].value_counts())[0], also=BIKE)
    me("days_since", "How many days ago was my last ride?", (date(2021, 8, 1) - me.of("ride")["day"].max()).days, "days")
    me("activity_count", "how many workouts last week?", len(me.of("", "2021-07-19", "2021-07-25")), "workouts")
    me("activity_count", "rides in the last 14 days", len(me.of("ride", "2021-07-19", "2021-08-01")), "rides")
    return me.cases


def _swims(home: Path) -> list[Case]:
    me = Person("life44", "2021-08-17", home)
    me("kinds", "How many different activities have I tracked altogether? I mean kinds of activity.", me.of()["sport"].nunique(), "kinds")
    me("most_frequent", "most freqent workout this month?", top(me.of("", "2021-08-01")["sport"].value_counts())[0])
    me("most_frequent", "Besides walking, what did I do most often in August?", "swim", also=["swimming"])
    me("activity_count", "How many times did I swim?", len(me.of("swim")), "swims")
    me("activity_count", "how many runs did I do in July", 0, "runs", also=["no_data"])
    me("activity_count", "How many walks did I go on in June 2021?", len(me.of("walk", "2021-06-01", "2021-06-30")), "walks")
    me("last_first", "When did I last run?", me.of("run")["day"].max())
    me("last_first", "when was my last swim", me.of("swim")["day"].max())
    me("days_since", "How many days has it been since I last went for a swim?", (date(2021, 8, 17) - me.of("swim")["day"].max()).days, "days")
    me("what_done", "which sport did i do yesterday", "walk")
    me("no_data", "how long did I swim in August?", "no_data")
    me("no_data", "What's the total distance of my runs?", "no_data")
    me("per_week", "average number of walks per week between 31 May and 27 June 2021", len(me.of("walk", "2021-05-31", "2021-06-27")) / 4, "per week")
    return me.cases


def _weights(home: Path) -> list[Case]:
    me = Person("life42", "2022-01-22", home)
    kinds = me.of()["name"].value_counts()
    me("most_frequent", "What is my most common workout?", top(kinds)[0], also=WEIGHTS)
    me("most_frequent", "my second most frequent activity is …?", top(kinds, 2)[1])
    me("most_frequent", "What are my three most frequent activities, in order?", [one.lower() for one in top(kinds, 3)], also=[["strength", "walk", "sport"]])
    me("kinds", "How many kinds of workouts did I do in November 2021?", me.of("", "2021-11-01", "2021-11-30")["sport"].nunique(), "kinds")
    me("activity_count", "How many weight training sessions did I do in November?", len(me.of("weights", "2021-11-01", "2021-11-30")), "workouts")
    me("activity_count", "On how many days did I lift weights overall?", me.of("weights")["day"].nunique(), "days")
    me("activity_count", "how many bike rides in december 2021?", 0, "rides", also=["no_data"])
    me("activity_count", "How many workouts did I do last year in total?", len(me.of("", "2021-01-01", "2021-12-31")), "workouts")
    me("activity_count", "Count the workouts I did this year", len(me.of("", "2022-01-01")), "workouts")
    me("last_first", "When did I last do weights?", me.of("weights")["day"].max())
    me("days_since", "days since my last walk?", (date(2022, 1, 22) - me.of("walk")["day"].max()).days, "days")
    me("weekday", "Which weekday do I do weights most often?", weekday(me.of("weights")))
    return me.cases
