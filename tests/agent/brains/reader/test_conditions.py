"""Phrases to filters: every usual way to bound a metric by a number, and what is left alone rather than guessed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.brains.reader.conditions import condition_at
from agent.brains.reader.words import Token, tokenise
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


def short(item: Filter) -> str:
    """A filter as the tables below write it: ``distance > 20 km``."""
    value = f"{item.value:g}" if isinstance(item.value, float | int) else item.value
    return " ".join(part for part in (item.field, item.op, value, item.unit or "") if part)


DISTANCES = [
    ("runs over 20 km", "distance > 20 km"),
    ("runs above twenty km", "distance > 20 km"),
    ("runs over twenty-five kilometres", "distance > 25 km"),
    ("rides over a hundred and fifty km", "distance > 150 km"),
    ("runs in excess of 15 km", "distance > 15 km"),
    ("runs exceeding 10 miles", "distance > 10 mi"),
    ("runs ≥ 10 km", "distance >= 10 km"),
    ("runs > 10 km", "distance > 10 km"),
    ("runs of a minimum of 10 km", "distance >= 10 km"),
    ("runs of at least ten kilometres", "distance >= 10 km"),
    ("runs no less than 10 km", "distance >= 10 km"),
    ("runs not more than 5 km", "distance <= 5 km"),
    ("runs that were not over 5 km", "distance <= 5 km"),
    ("runs up to 5 km", "distance <= 5 km"),
    ("runs of at most 5 km", "distance <= 5 km"),
    ("runs of 20 km or longer", "distance >= 20 km"),
    ("runs of 20 km or more", "distance >= 20 km"),
    ("runs of 20 km and up", "distance >= 20 km"),
    ("runs of 20+ km", "distance >= 20 km"),
    ("runs of 20 km+", "distance >= 20 km"),
    ("20 km plus runs", "distance >= 20 km"),
    ("runs of 5 km or less", "distance <= 5 km"),
    ("runs of 10 km at most", "distance <= 10 km"),
    ("runs of 10 km max", "distance <= 10 km"),
    ("runs from 8 to 12 km", "distance >= 8 km; distance <= 12 km"),
    ("runs between 8 and 12 km", "distance >= 8 km; distance <= 12 km"),
    ("runs within 10 and 15 km", "distance >= 10 km; distance <= 15 km"),
    ("5-10 km runs", "distance >= 5 km; distance <= 10 km"),
    ("8 to 12 km runs", "distance >= 8 km; distance <= 12 km"),
    ("runs of exactly 10 km", "distance = 10 km"),
    ("runs shorter than 5k", "distance < 5 km"),
    ("runs longer than a 10k", "distance > 10 km"),
    ("runs longer than a half marathon", "distance > 21.0975 km"),
    ("further than 10.5 km", "distance > 10.5 km"),
    ("distance over 10 km", "distance > 10 km"),
]
CLIMBS = [
    ("runs with at least 300 m of climbing", "elevation_gain >= 300 m"),
    ("more than 1000 ft of elevation", "elevation_gain > 1000 ft"),
    ("climbed more than 500 m", "elevation_gain > 500 m"),
    ("elevation gain over 1,000 feet", "elevation_gain > 1000 ft"),
    ("500 m or more of climbing", "elevation_gain >= 500 m"),
    ("500 m of climbing or more", "elevation_gain >= 500 m"),
    ("300+ m of elevation gain", "elevation_gain >= 300 m"),
    ("a climb of 300 m or more", "elevation_gain >= 300 m"),
    ("runs where I reached 1000 m of climbing", "elevation_gain >= 1000 m"),
]
DURATIONS = [
    ("runs longer than an hour and a half", "duration > 1.5 h"),
    ("runs longer than 1h30", "duration > 90 min"),
    ("runs longer than 1 h 30 min", "duration > 90 min"),
    ("runs longer than 2 hours and 15 minutes", "duration > 135 min"),
    ("runs longer than 90 minutes", "duration > 90 min"),
    ("runs lasting more than two hours", "duration > 2 h"),
    ("runs over two and a half hours", "duration > 2.5 h"),
    ("rides over 6½ hours", "duration > 6.5 h"),
    ("runs under half an hour", "duration < 30 min"),
    ("runs that took under 50 minutes", "duration < 50 min"),
    ("runs within 50 minutes", "duration <= 50 min"),
    ("sub-50 min runs", "duration < 50 min"),
    ("sub 4 hours rides", "duration < 4 h"),
    ("runs longer than 45:00", "duration > 45:00 min"),
    ("runs longer than 1:30:00", "duration > 1:30:00 min"),
    ("rides that lasted longer than two hours of moving time", "duration > 2 h"),
    ("stopped time under 5 minutes", "stopped_time < 5 min"),
]
PACES = [
    ("runs faster than 5:00/km", "pace < 5:00 min/km"),
    ("runs faster than 4:45 per kilometre", "pace < 4:45 min/km"),
    ("runs slower than 9:30 per mile", "pace > 9:30 min/mi"),
    ("runs faster than an 8 minute mile", "pace < 8 min/mi"),
    ("runs between 4:30 and 5:00 per km", "pace >= 4:30 min/km; pace <= 5:00 min/km"),
    ("a pace between 4:30 and 5:00", "pace >= 4:30; pace <= 5:00"),
    ("sub-4:30 pace runs", "pace < 4:30"),
    ("with an average pace under 5:00", "pace < 5:00"),
    ("pace slower than 6", "pace > 6"),
    ("not faster than 5:00/km", "pace >= 5:00 min/km"),
    ("no slower than 5:30/km", "pace <= 5:30 min/km"),
    ("rides faster than 30 km/h", "speed > 30 km/h"),
    ("rides slower than 25 km/h", "speed < 25 km/h"),
    ("How many of my runs averaged faster than 9:00 per mile?", "pace < 9:00 min/mi"),
    ("How many runs were faster than 6:00 per km on average?", "pace < 6:00 min/km"),
    ("splits faster than 4:30", "split_pace < 4:30"),
]
HEARTS = [
    ("average heart rate over 150", "heart_rate > 150"),
    ("heart rate under 145 bpm", "heart_rate < 145 bpm"),
    ("an average hr between 140 and 150 bpm", "heart_rate >= 140 bpm; heart_rate <= 150 bpm"),
    ("max heart rate over 180", "max_heart_rate > 180"),
    ("a max hr of 190+", "max_heart_rate >= 190"),
    ("runs that hit 180 bpm", "max_heart_rate >= 180 bpm"),
    ("runs that averaged over 150 bpm", "heart_rate > 150 bpm"),
    ("a resting heart rate of 50 or lower", "resting_hr <= 50"),
    ("when my resting heart rate was above 56", "resting_hr > 56"),
    ("resting heart rate from 50 to 55", "resting_hr >= 50; resting_hr <= 55"),
    ("HRV below 45", "hrv < 45"),
    ("hrv of 60 ms or more", "hrv >= 60 ms"),
    ("stress over 40", "stress > 40"),
    ("a stress average above 35", "stress > 35"),
    ("SpO2 below 94%", "spo2 < 94 %"),
    ("body battery over 80", "body_battery_max > 80"),
    ("cadence above 175", "cadence > 175"),
    ("power over 250 watts", "power > 250 W"),
    ("step length over 1.2 m", "step_length > 1.2 m"),
]
FEELINGS = [
    ("effort 8 or more", "effort >= 8"),
    ("effort of at least 7", "effort >= 7"),
    ("an effort of at most 4", "effort <= 4"),
    ("effort between 6 and 8", "effort >= 6; effort <= 8"),
    ("effort over 7/10", "effort > 7"),
    ("that I rated effort 9 or more", "effort >= 9"),
    ("rated 8+", "effort >= 8"),
    ("felt 4 or better", "feel >= 4"),
    ("a feel of 5", "feel = 5"),
    ("a feel below 3", "feel < 3"),
    ("feel of 4 out of 5", "feel = 4"),
]
WEATHER = [
    ("hotter than 25 degrees", "temperature > 25"),
    ("runs in more than 25 degrees", "temperature > 25"),
    ("in temperatures below zero", "temperature < 0 degC"),
    ("runs below freezing", "temperature < 0 degC"),
    ("sub-zero runs", "temperature < 0 degC"),
    ("runs above 77 F", "temperature > 77 degF"),
    ("runs below -5 °C", "temperature < -5 degC"),
    ("temperature between 10 and 15 degrees", "temperature >= 10; temperature <= 15"),
    ("runs at 25 degrees or more", "temperature >= 25"),
    ("humidity above 80 %", "humidity > 80 %"),
]
NIGHTS = [
    ("slept less than 7 hours", "sleep < 7 h"),
    ("slept under 7", "sleep < 7 h"),
    ("sleep under 6 hours", "sleep < 6 h"),
    ("sleep under 6:30", "sleep < 6:30 h"),
    ("sleep between 6 and 7 hours", "sleep >= 6 h; sleep <= 7 h"),
    ("more than 7h of sleep", "sleep > 7 h"),
    ("7 hours of sleep or more", "sleep >= 7 h"),
    ("nights under 6.5 hours", "sleep < 6.5 h"),
    ("nights under six and a half hours", "sleep < 6.5 h"),
    ("How many nights did I get under 7 hours", "sleep < 7 h"),
    ("percentage of the nights in November lasted 7 hours or longer", "sleep >= 7 h"),
    ("biking after sleeping less than 5 hours", "sleep < 5 h"),
    ("asleep less than 6h30", "sleep < 390 min"),
    ("8+ hour nights", "sleep >= 8 h"),
    ("nights of 8+ hours", "sleep >= 8 h"),
    ("more than 100 minutes of deep sleep", "deep_sleep > 100 min"),
    ("REM sleep under 90 min", "rem_sleep < 90 min"),
    ("awake for more than 90 minutes", "awake_time > 90 min"),
    ("was i awake for 90 minutes or more", "awake_time >= 90 min"),
    ("in bed for more than 8 hours", "time_in_bed > 8 h"),
    ("sleep efficiency under 85 %", "sleep_efficiency < 85 %"),
    ("sleep score of 80 or higher", "sleep_score >= 80"),
]
DAYS = [
    ("days over 10,000 steps", "daily_steps > 10000 steps"),
    ("days over 10k steps", "daily_steps > 10000 steps"),
    ("days of 10k+ steps", "daily_steps >= 10000 steps"),
    ("days above ten thousand steps", "daily_steps > 10000 steps"),
    ("more than 12.5k steps", "daily_steps > 12500 steps"),
    ("more than 10.000 steps", "daily_steps > 10000 steps"),
    ("10,000 or more steps", "daily_steps >= 10000 steps"),
    ("walked over 10,000 steps", "daily_steps > 10000 steps"),
    ("walk 20,000 steps or more", "daily_steps >= 20000 steps"),
    ("reached at least ten thousand steps", "daily_steps >= 10000 steps"),
    ("days I topped 20,000 steps", "daily_steps > 20000 steps"),
    ("days with a walk had more than 10000 steps", "daily_steps > 10000 steps"),
    ("runs with over 10,000 steps", "steps > 10000 steps"),
    ("step count above 8000", "daily_steps > 8000"),
    ("steps above 10k", "daily_steps > 10000"),
    ("more than 10000 steps per day", "daily_steps > 10000 steps"),
    ("at least an hour of active minutes", "active_minutes >= 1 h"),
    ("over 60 active minutes", "active_minutes > 60 min"),
    ("30 moderate minutes or more", "moderate_minutes >= 30 min"),
    ("at least 20 vigorous minutes", "vigorous_minutes >= 20 min"),
    ("weighed more than 70 kg", "weight > 70 kg"),
    ("weight under 155 pounds", "weight < 155 lb"),
    ("runs that burned more than 800 kcal", "calories > 800 kcal"),
    ("burned over 2k calories", "calories > 2000 kcal"),
]
SET_TIMES = [
    ("When did I run a half under 1:50 for the first time?", "best_time < 1:50:00"),
    ("first sub-24 5k", "best_time < 0:24:00"),
    ("first sub-2 half", "best_time < 2:00:00"),
    ("10k in under 50 minutes", "best_time < 0:50:00"),
    ("marathon under 4 hours", "best_time < 4:00:00"),
    ("5k under 20", "best_time < 0:20:00"),
    ("10k faster than 4:30", "pace < 4:30"),
]
SEVERAL = [
    (
        "runs of at least ten kilometres in under fifty minutes of moving time",
        "distance >= 10 km; duration < 50 min",
    ),
    ("runs over 10 km with an effort of at most 4", "distance > 10 km; effort <= 4"),
    ("runs of more than 10 km and less than 15 km", "distance > 10 km; distance < 15 km"),
    ("runs over 10 km and under 15 km", "distance > 10 km; distance < 15 km"),
    ("longer than 15k but shorter than 20k", "distance > 15 km; distance < 20 km"),
    ("average pace of runs over 10 km after nights under 6 hours", "distance > 10 km; sleep < 6 h"),
]
PHRASES = [
    *DISTANCES, *CLIMBS, *DURATIONS, *PACES, *HEARTS, *FEELINGS, *WEATHER, *NIGHTS, *DAYS, *SET_TIMES, *SEVERAL,
]  # fmt: skip
LEFT_ALONE = [
    "runs of 10 km", "10 km runs", "20-km ride", "10k runs", "runs over 20", "runs under 5:00", "runs longer than 1:30",
    "my steps over 7 days", "HRV over 30 days", "stress over the last 3 months", "heart rate over 10 runs",
    "did I run over an hour ago", "more than 50% of my runs", "more than two runs", "average effort of 8 runs",
    "rides faster than 30", "days over 10k", "rated 4 or higher", "sleep score of my 80 best nights",
    "resting heart rate from 1 to 15 August", "in the last 30 days", "my 10 longest runs", "5k record",
    "first three weeks of November (1st-21st) up or down", "heart rate over 2000",
    "within an hour of waking up", "between 10 and 5 km",
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "filters"), PHRASES, ids=[phrase for phrase, _ in PHRASES])
def test_a_phrase_becomes_these_filters(phrase: str, filters: str) -> None:
    assert "; ".join(short(item) for item in conditions_in(phrase)) == filters


@pytest.mark.parametrize("phrase", LEFT_ALONE)
def test_what_may_mean_several_things_is_no_condition(phrase: str) -> None:
    assert conditions_in(phrase) == []


@pytest.mark.parametrize("phrase", [phrase for phrase, _ in PHRASES])
def test_every_value_is_one_that_the_engine_reads(phrase: str) -> None:
    for item in conditions_in(phrase):
        typed(item.value, item.unit, CATALOG[item.field].quantity, "metric")


def test_a_quoted_text_is_never_read_for_conditions() -> None:
    assert conditions_in('my run "over 20 km"') == []


_WORDS = sorted({word for phrase, _ in PHRASES for word in phrase.split()} | {"to", "and", "-", "12:00", "am", "8"})


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=6)), max_size=14))
def test_no_soup_of_words_breaks_it_and_no_condition_takes_more_than_there_is(words: list[str]) -> None:
    tokens: tuple[Token, ...] = tokenise(" ".join(words))
    for at in range(len(tokens)):
        found = condition_at(tokens, at)
        if found is not None:
            length, condition = found
            assert 1 <= length <= len(tokens) - at
            assert condition.filters
