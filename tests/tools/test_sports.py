"""What services, files and people call sports."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.sports import SPORT_WORDS, classify, resolve, snake_case, spoken


@pytest.mark.parametrize(
    ("label", "family", "kind"),
    [
        ("Run", "run", "run"),
        ("TrailRun", "run", "trail_run"),
        ("Trail Run", "run", "trail_run"),
        ("VirtualRun", "run", "virtual_run"),
        ("Ride", "ride", "ride"),
        ("E-Bike Ride", "ride", "e_bike_ride"),
        ("EBikeRide", "ride", "e_bike_ride"),
        ("EMountainBikeRide", "ride", "e_mountain_bike_ride"),
        ("VirtualRide", "ride", "virtual_ride"),
        ("Nordic Ski", "ski", "nordic_ski"),
        ("NordicSki", "ski", "nordic_ski"),
        ("WeightTraining", "strength", "strength"),
        ("Workout", "workout", "workout"),
        ("Stand Up Paddling", "paddle", "stand_up_paddle"),
        ("HighIntensityIntervalTraining", "cardio", "hiit"),
    ],
)
def test_strava_names_old_and_new_are_known(label: str, family: str, kind: str) -> None:
    assert classify(label) == (family, kind)


@pytest.mark.parametrize(
    ("label", "family"),
    [
        ("Lauf", "run"),
        ("Radfahrt", "ride"),
        ("Schwimmen", "swim"),
        ("Wanderung", "hike"),
        ("Course à pied", "run"),
        ("Sortie à vélo", "ride"),
        ("Randonnée", "hike"),
        ("Carrera", "run"),
        ("Natación", "swim"),
        ("Corsa", "run"),
        ("Nuoto", "swim"),
        ("Hardlopen", "run"),
        ("Fietsrit", "ride"),
        ("Corrida", "run"),
        ("Natação", "swim"),
    ],
)
def test_translated_types_are_known(label: str, family: str) -> None:
    assert classify(label)[0] == family


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("street_running", "run"),
        ("trail_running", "trail_run"),
        ("treadmill_running", "treadmill_run"),
        ("indoor_cycling", "indoor_ride"),
        ("lap_swimming", "pool_swim"),
        ("open_water_swimming", "open_water_swim"),
        ("strength_training", "strength"),
        ("resort_skiing_snowboarding_ws", "alpine_ski"),
    ],
)
def test_garmin_names_are_known(label: str, kind: str) -> None:
    assert classify(label)[1] == kind


@pytest.mark.parametrize(
    ("sport", "sub_sport", "family", "kind"),
    [
        ("running", "generic", "run", "run"),
        ("running", "street", "run", "run"),
        ("running", "trail", "run", "trail_run"),
        ("running", "treadmill", "run", "treadmill_run"),
        ("running", "track", "run", "track_run"),
        ("running", "virtual_activity", "run", "virtual_run"),
        ("cycling", "gravel_cycling", "ride", "gravel_ride"),
        ("cycling", "mountain", "ride", "mountain_bike_ride"),
        ("cycling", "virtual_activity", "ride", "virtual_ride"),
        ("swimming", "lap_swimming", "swim", "pool_swim"),
        ("swimming", "open_water", "swim", "open_water_swim"),
        ("training", "strength_training", "strength", "strength"),
        ("fitness_equipment", "indoor_rowing", "row", "indoor_row"),
        ("racket", "padel", "padel", "padel"),
        ("rugby", "match", "rugby", "rugby"),
    ],
)
def test_fit_sub_sports_refine_the_sport(sport: str, sub_sport: str, family: str, kind: str) -> None:
    assert classify(sport, sub_sport) == (family, kind)


def test_a_sport_that_we_do_not_know_keeps_its_own_name() -> None:
    assert classify("Underwater Rugby") == ("underwater_rugby", "underwater_rugby")
    assert classify("UnderwaterRugby") == ("underwater_rugby", "underwater_rugby")
    assert classify("Бег трусцой")[0] == "бег_трусцой"


def test_no_label_at_all_is_other() -> None:
    assert classify("") == ("other", "other")
    assert classify("  ?! ") == ("other", "other")


@given(st.text(), st.text() | st.none())
def test_any_label_gives_a_short_name_and_what_we_named_keeps_its_family(label: str, sub: str | None) -> None:
    family, kind = classify(label, sub)

    assert family and kind
    assert max(len(family), len(kind)) <= 40
    assert classify(kind) == (family, kind)


@given(st.text())
def test_snake_case_does_not_change_what_is_snake_case(label: str) -> None:
    assert snake_case(snake_case(label)) == snake_case(label)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("runs", "run"),
        ("running", "run"),
        ("jog", "run"),
        ("Trail Runs", "trail_run"),
        ("cycling", "ride"),
        ("bike rides", "ride"),
        ("swims", "swim"),
        ("yoga sessions", "yoga"),
        ("hikes", "hike"),
        ("gym", "strength"),
        ("trail_run", "trail_run"),
        ("underwater rugby", "underwater_rugby"),
        ("Underwater Rugby activities", "underwater_rugby"),
    ],
)
def test_people_are_understood(words: str, meant: str) -> None:
    assert resolve(words, known={"run", "ride", "underwater_rugby"}) == meant


def test_what_nobody_has_heard_of_is_not_guessed() -> None:
    assert resolve("quidditch", known={"run"}) is None
    assert resolve("", known={"run"}) is None
    assert resolve("training", known={"run"}) is None


def test_the_athletes_own_name_for_a_sport_wins_over_our_vocabulary() -> None:
    assert resolve("workouts", known={"run", "workout"}) == "workout"


def test_every_word_means_something_that_can_be_asked_for() -> None:
    for words, canonical in SPORT_WORDS.items():
        assert resolve(words, known=()) == canonical
        assert resolve(canonical, known=()) == canonical


@pytest.mark.parametrize(
    ("sport", "count", "said"),
    [
        ("run", 1, "1 run"),
        ("trail_run", 12, "12 trail runs"),
        ("open_water_swim", 2, "2 open water swims"),
        ("yoga", 1, "1 yoga session"),
        ("strength", 3, "3 strength sessions"),
        ("underwater_rugby", 3, "3 underwater rugby activities"),
        ("alpine_ski", 1, "1 alpine ski activity"),
    ],
)
def test_sports_are_counted_as_people_count_them(sport: str, count: int, said: str) -> None:
    assert spoken(sport, count) == said
