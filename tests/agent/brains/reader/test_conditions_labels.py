"""Phrases to filters on times of day, weekdays, types, races, shoes and names."""

import pytest

from agent.brains.reader.activity_counts import activity_count_at
from agent.brains.reader.conditions import condition_at
from agent.brains.reader.words import tokenise
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Filter
from tools.units import typed


def conditions_in(sentence: str) -> list[Filter]:
    """The filters of all conditions, as a reader finds them from left to right."""
    tokens = tokenise(sentence)
    found: list[Filter] = []
    at = 0
    while at < len(tokens):
        condition = condition_at(tokens, at)
        found += condition[1].filters if condition else ()
        at += condition[0] if condition else 1
    return found


def short(items: list[Filter]) -> str:
    return "; ".join(f"{item.field} {item.op} {item.value}" for item in items)


TIMES = [
    ("runs before 7 am", "start_time < 07:00"),
    ("runs before 7 a.m.", "start_time < 07:00"),
    ("runs after 6 pm", "start_time > 18:00"),
    ("runs after 6.30 pm", "start_time > 18:30"),
    ("runs that started before 8:00", "start_time < 08:00"),
    ("runs I start before 7 in the morning", "start_time < 07:00"),
    ("runs started before 7", "start_time < 07:00"),
    ("runs between 6 and 9 in the morning", "start_time >= 06:00; start_time <= 09:00"),
    ("runs from 5 to 7 pm", "start_time >= 17:00; start_time <= 19:00"),
    ("runs between 11 and 1 pm", "start_time >= 11:00; start_time <= 13:00"),
    ("runs before noon", "start_time < 12:00"),
    ("rides starting at or after 17:00", "start_time >= 17:00"),
    ("workouts earlier than half past six in the morning", "start_time < 06:30"),
    ("activities after 6 o'clock in the evening", "start_time > 18:00"),
    ("days I was up before 6:30", "wake_time < 06:30"),
    ("days I got up before 7", "wake_time < 07:00"),
    ("wake up later than 8:30", "wake_time > 08:30"),
    ("woken up between 6 and 7", "wake_time >= 06:00; wake_time <= 07:00"),
    ("nights in bed before 11 pm", "bed_time < 23:00"),
    ("in bed by 10", "bed_time <= 22:00"),
    ("nights I went to bed after midnight", "bed_time > 00:00"),
    ("asleep by 10:30", "bed_time <= 22:30"),
    ("a bedtime between 10 and 11", "bed_time >= 22:00; bed_time <= 23:00"),
    ("went to bed after 1", "bed_time > 01:00"),
]
PARTS_OF_DAYS = [
    ("morning runs", "time_of_day = morning"),
    ("evening rides", "time_of_day = evening"),
    ("afternoon workouts", "time_of_day = afternoon"),
    ("runs in the evening", "time_of_day = evening"),
    ("how often do I run at night", "time_of_day = night"),
    ("rides in the mornings", "time_of_day = morning"),
]
WEEKDAYS = [
    ("runs on Sundays", "weekday = Sunday"),
    ("run on a Monday", "weekday = Monday"),
    ("Monday runs", "weekday = Monday"),
    ("Saturday morning runs", "weekday = Saturday; time_of_day = morning"),
    ("runs on Sunday mornings", "weekday = Sunday; time_of_day = morning"),
    ("runs on weekends", "weekday = weekend"),
    ("runs at the weekend", "weekday = weekend"),
    ("weekend runs", "weekday = weekend"),
    ("weekend days", "weekday = weekend"),
    ("runs on weekdays", "weekday = weekdays"),
    ("weekday runs", "weekday = weekdays"),
    ("on weekends versus weekdays", "weekday = weekend; weekday = weekdays"),
    ("on weekends than during the week", "weekday = weekend; weekday = weekdays"),
    ("sleep on Saturdays and Sundays", "weekday = Saturday and Sunday"),
    ("compare Saturdays and Sundays", "weekday = Saturday; weekday = Sunday"),
    ("nights ending on Saturday or Sunday", "weekday = weekend"),
    ("excluding weekends", "weekday != weekend"),
    ("runs that were not on a Sunday", "weekday != Sunday"),
]
TYPES = [
    ("runs that were not on a treadmill", "type != treadmill_run"),
    ("excluding treadmill runs", "type != treadmill_run"),
    ("non-treadmill runs", "type != treadmill_run"),
    ("so no treadmill", "type != treadmill_run"),
    ("outdoor runs", "type != treadmill_run; type != virtual_run"),
    ("apart from running", "type != run"),
    ("other than trail runs", "type != trail_run"),
    ("races", "race = yes"),
    ("in races", "race = yes"),
    ("runs that were not races", "race = no"),
    ("not in races", "race = no"),
    ("without the races", "race = no"),
    ("excluding races", "race = no"),
    ("non-race runs", "race = no"),
]
NAMES = [
    ("in my Pegasus", "shoe contains Pegasus"),
    ("with the Ghosts", "shoe contains Ghost"),
    ("in my Brooks Ghost 15", "shoe contains Brooks Ghost 15"),
    ("in my brooks ghost", "shoe contains brooks ghost"),
    ("in my Salomon Sense Ride this year", "shoe contains Salomon Sense Ride"),
    ("in my Pegasus shoes", "shoe contains Pegasus"),
    ("in the ASICS Novablast", "shoe contains ASICS Novablast"),
    ('runs called "parkrun"', "name contains parkrun"),
    ("runs named 'Fire'", "name contains Fire"),
    ("walks called 'Walk to work'", "name contains Walk to work"),
    ("rides called DD (exactly that name)", "name = DD"),
    ("runs called Morning Run in May", "name contains Morning Run"),
    ("runs with parkrun in the name", "name contains parkrun"),
    ("runs with 'Jo' in the title", "name contains Jo"),
    ("the night after the Lausanne marathon", "name contains Lausanne marathon"),
    ("the Lavaux half marathon in 2026", "name contains Lavaux half marathon"),
]
LEFT_ALONE = [
    "runs before 5", "runs started after 8", "runs I finished before 9:00", "how did I sleep before 10 pm",
    "runs before 15 May", "after 2 rest days", "runs after 2021", "what time did I go to bed before waking up",
    "after 10 km", "lunchtime runs", "this morning", "run on Sunday morning", "sleep in the afternoon",
    "last Sunday", "on Sunday", "every Sunday", "during the week of 5 October", "in the week of 5 October",
    "training runs", "days without a run", "did I not trail run", "weeks without trail runs", "in Berlin",
    "in the Alps", "in my Garmin", "with my Mum", "IN MY CAR", "in my life", "with Anna", "Favourite marathon",
]  # fmt: skip
PHRASES = [*TIMES, *PARTS_OF_DAYS, *WEEKDAYS, *TYPES, *NAMES]
COUNTS = [
    ("two workouts", "= 2 any"),
    ("at least two runs", ">= 2 run"),
    ("two or more activities", ">= 2 any"),
    ("two workouts or more", ">= 2 any"),
    ("more than one run", "> 1 run"),
    ("fewer than 3 rides", "< 3 ride"),
    ("exactly two workouts", "= 2 any"),
    ("no more than 1 run", "<= 1 run"),
]


@pytest.mark.parametrize(("phrase", "filters"), PHRASES, ids=[phrase for phrase, _ in PHRASES])
def test_a_phrase_becomes_these_filters(phrase: str, filters: str) -> None:
    assert short(conditions_in(phrase)) == filters


@pytest.mark.parametrize("phrase", LEFT_ALONE)
def test_what_may_mean_something_else_is_no_condition(phrase: str) -> None:
    assert conditions_in(phrase) == []


@pytest.mark.parametrize("phrase", [phrase for phrase, _ in TIMES])
def test_every_time_of_day_is_one_that_the_engine_reads(phrase: str) -> None:
    for item in conditions_in(phrase):
        typed(item.value, item.unit, CATALOG[item.field].quantity, "metric")


@pytest.mark.parametrize(("phrase", "filters"), COUNTS, ids=[phrase for phrase, _ in COUNTS])
def test_a_number_of_activities_of_a_day(phrase: str, filters: str) -> None:
    tokens = tokenise(phrase)
    found = activity_count_at(tokens, 0)
    assert found is not None
    length, condition = found
    (item,) = condition.filters
    assert length == len(tokens)
    assert (item.field, f"{item.op} {item.value:g} {item.sport}") == ("activities", filters)


def test_a_number_of_times_is_one_of_the_sport_before_it() -> None:
    found = activity_count_at(tokenise("ran more than once"), 1)
    assert found is not None
    (item,) = found[1].filters
    assert (found[0], item.field, item.op, item.value, item.sport) == (3, "activities", ">", 1, "run")


@pytest.mark.parametrize("phrase", ["ten km", "20 longest runs", "two", "last runs", "a run", "three times a week"])
def test_other_numbers_count_no_activities(phrase: str) -> None:
    assert activity_count_at(tokenise(phrase), 0) is None
