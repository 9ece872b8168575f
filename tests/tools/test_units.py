"""SI inside, the athlete's units at the edge, rounded honestly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.units import (
    STORED,
    Quantity,
    Units,
    clock,
    from_shown,
    plain,
    spoken,
    spoken_difference,
    spoken_duration,
    spoken_percent,
    symbol,
    to_shown,
    typed,
)

Q = Quantity
UNITS = st.sampled_from(["metric", "imperial"])


@pytest.mark.parametrize(
    ("value", "quantity", "metric", "imperial"),
    [
        (212_440, Q.DISTANCE, "212.4 km", "132.0 mi"),
        (1_234_000, Q.DISTANCE, "1,234.0 km", "766.8 mi"),
        (330, Q.PACE, "5:30 /km", "8:51 /mi"),
        (359.6, Q.PACE, "6:00 /km", "9:39 /mi"),
        (340, Q.HEIGHT, "340 m", "1,115 ft"),
        (21.54, Q.TEMPERATURE, "21.5 °C", "70.8 °F"),
        (70.25, Q.WEIGHT, "70.2 kg", "154.9 lb"),
        (2.78, Q.SPEED, "10.0 km/h", "6.2 mph"),
        (148.4, Q.HEART_RATE, "148 bpm", "148 bpm"),
        (0.092, Q.OSCILLATION, "9.2 cm", "3.6 in"),
        (0.2481, Q.CONTACT, "248 ms", "248 ms"),
        (7, Q.EFFORT, "7/10", "7/10"),
        (6300, Q.DURATION, "1 h 45 min", "1 h 45 min"),
        (0.4249, Q.CORRELATION, "0.42", "0.42"),
        (12, Q.COUNT, "12", "12"),
        (-4_200, Q.BEDTIME, "22:50", "22:50"),
        (24_329, Q.CLOCK, "06:45", "06:45"),
        (86_399, Q.CLOCK, "00:00", "00:00"),
    ],
)
def test_a_value_is_said_with_the_athletes_unit(value: float, quantity: Q, metric: str, imperial: str) -> None:
    assert (spoken(value, quantity, "metric"), spoken(value, quantity, "imperial")) == (metric, imperial)


@pytest.mark.parametrize(
    ("seconds", "sentence", "cell"),
    [
        (45, "45 s", "0:45"),
        (59.7, "1:00", "1:00"),
        (1930, "32:10", "32:10"),
        (3599.7, "1 h", "1:00:00"),
        (6307, "1 h 45 min", "1:45:07"),
        (66_000, "18 h 20 min", "18:20:00"),
    ],
)
def test_a_duration_is_said_in_words_and_tabled_like_a_clock(seconds: float, sentence: str, cell: str) -> None:
    assert (spoken_duration(seconds), clock(seconds)) == (sentence, cell)


def test_a_difference_of_temperatures_has_no_zero_point() -> None:
    assert spoken_difference(5, Q.TEMPERATURE, "metric") == "5.0 °C"
    assert spoken_difference(5, Q.TEMPERATURE, "imperial") == "9.0 °F"


def test_a_difference_of_times_of_day_is_a_duration() -> None:
    assert spoken_difference(1_500, Q.BEDTIME, "metric") == "25:00"
    assert spoken_difference(-5_400, Q.CLOCK, "imperial") == "-1 h 30 min"


def test_percentages_are_no_finer_than_they_deserve() -> None:
    assert [spoken_percent(value) for value in (4.25, 12.6, 9.97)] == ["4.2 %", "13 %", "10 %"]


def test_a_rounded_zero_has_no_sign() -> None:
    assert plain(-0.04, 1) == "0.0"


@pytest.mark.parametrize(
    ("value", "unit", "quantity", "units", "stored"),
    [
        (10, "km", Q.DISTANCE, "imperial", 10_000),
        (10, None, Q.DISTANCE, "metric", 10_000),
        (10, None, Q.DISTANCE, "imperial", 16_093.44),
        ("10 km", None, Q.DISTANCE, "imperial", 10_000),
        ("1,500 m", None, Q.DISTANCE, "metric", 1_500),
        ("5:30", None, Q.PACE, "metric", 330),
        ("5:30", "min/km", Q.PACE, "imperial", 330),
        ("8:51", None, Q.PACE, "imperial", 329.96),
        (5.5, None, Q.PACE, "metric", 330),
        (330, "s_per_km", Q.PACE, "metric", 330),
        ("1:30:00", None, Q.DURATION, "metric", 5400),
        ("1:30", "h", Q.DURATION, "metric", 5400),
        (90, None, Q.DURATION, "metric", 5400),
        (1.5, "hours", Q.DURATION, "metric", 5400),
        (68, "degF", Q.TEMPERATURE, "metric", 20),
        (68, None, Q.TEMPERATURE, "imperial", 20),
        (150, "bpm", Q.HEART_RATE, "metric", 150),
    ],
)
def test_what_is_typed_is_read_in_its_unit_or_the_athletes(
    value: float | str, unit: str | None, quantity: Q, units: Units, stored: float
) -> None:
    assert typed(value, unit, quantity, units) == pytest.approx(stored, abs=0.05)


@pytest.mark.parametrize(
    ("value", "unit", "quantity"),
    [
        ("fast", None, Q.PACE),
        ("5:30", "km/h", Q.PACE),
        ("5:30", None, Q.DISTANCE),
        (10, "bananas", Q.DISTANCE),
        (10, "bpm", Q.TEMPERATURE),
    ],
)
def test_what_makes_no_sense_is_refused(value: float | str, unit: str | None, quantity: Q) -> None:
    with pytest.raises(ValueError, match=r"unit|number|colon"):
        typed(value, unit, quantity, "metric")


def test_every_quantity_has_a_stored_unit_and_a_symbol() -> None:
    assert set(STORED) == set(Q)
    assert all(symbol(quantity, "metric") for quantity in Q if quantity not in (Q.DATE, Q.COUNT, Q.CORRELATION))


@given(st.floats(-1e6, 1e6), st.sampled_from(list(Q)), UNITS)
def test_conversion_there_and_back_changes_nothing(value: float, quantity: Q, units: Units) -> None:
    assert from_shown(to_shown(value, quantity, units), quantity, units) == pytest.approx(value, abs=1e-6)


@given(st.floats(0.1, 999.9), UNITS)
def test_a_distance_typed_as_it_is_shown_is_the_same_to_its_last_digit(distance: float, units: Units) -> None:
    stored = typed(round(distance, 1), None, Q.DISTANCE, units)
    assert spoken(stored, Q.DISTANCE, units).split()[0] == plain(round(distance, 1), 1)
