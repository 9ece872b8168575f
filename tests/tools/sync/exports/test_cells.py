"""Numbers and durations in a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.sync.exports.cells import number, seconds, truth


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("9.44", 9.44), ("9,44", 9.44), ("1,234.56", 1234.56), ("1.234,56", 1234.56), ("1,234", 1234.0),
        ("1 234,5", 1234.5), ("1\u202f234,5", 1234.5), ("1'234.5", 1234.5), ("0,5", 0.5), ("0,123", 0.123),
        ("1.234.567", 1234567.0), ("-3.5", -3.5), ("1e3", 1000.0), (" 7 ", 7.0), (".5", 0.5), ("1,234,567", 1234567.0),
    ],
)  # fmt: skip
def test_numbers_are_read_in_english_and_continental_writing(written: str, value: float) -> None:
    assert number(written) == pytest.approx(value)


@pytest.mark.parametrize("blank", ["", " ", "--", "-", "N/A", "NaN", "null"])
def test_a_cell_that_says_nothing_is_unknown(blank: str) -> None:
    assert number(blank) is None
    assert seconds(blank) is None
    assert truth(blank) is None


@pytest.mark.parametrize("nonsense", ["five", "1_000", "inf", "1e9999", "0x10", "1.2.3", "1,2,3", "5 km", "1e999"])
def test_nonsense_is_refused_rather_than_guessed(nonsense: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        number(nonsense)


@pytest.mark.parametrize(
    ("written", "value"),
    [("18:57", 1137), ("1:02:03", 3723), ("00:31:24", 1884), ("02:15.3", 135.3), ("1h 2m 3s", 3723), ("45min", 2700)],
)
def test_durations_are_read(written: str, value: float) -> None:
    assert seconds(written) == pytest.approx(value)


@pytest.mark.parametrize("nonsense", ["30", "1:75", "1:75:00", "soon", "1:2:3:4"])
def test_what_is_no_duration_is_refused(nonsense: str) -> None:
    with pytest.raises(ValueError, match="not a duration"):
        seconds(nonsense)


@given(st.floats(-1e9, 1e9).map(lambda x: round(x, 2)))
def test_two_decimals_survive_every_writing(value: float) -> None:
    english = f"{value:,.2f}"
    continental = english.translate(str.maketrans(",.", ".,"))
    assert number(english) == number(continental) == number(f"{value:.2f}") == pytest.approx(value)
