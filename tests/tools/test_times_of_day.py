"""Times of day, as people write them; a bedtime counts from the midnight that its night lies around."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.times_of_day import said_time, typed_time

H = 3600


@pytest.mark.parametrize(
    ("written", "unit", "hours"),
    [
        ("22:50", None, 22 + 5 / 6),
        ("6:30", None, 6.5),
        ("10 pm", None, 22),
        ("10pm", None, 22),
        ("10", "pm", 22),
        ("10:30 p.m.", None, 22.5),
        ("12 am", None, 0),
        ("12:15 PM", None, 12.25),
        ("7 o'clock", None, 7),
        ("6h45", None, 6.75),
        ("noon", None, 12),
        ("Midnight", None, 0),
        (22, None, 22),
        (6.5, "h", 6.5),
        ("22:50:30", None, 22 + 50.5 / 60),
        ("24:00", None, 24),
        (-4200, "clock_s", -4200 / H),
    ],
)
def test_a_time_of_day_is_read(written: float | str, unit: str | None, hours: float) -> None:
    assert typed_time(written, unit, is_bedtime=False) == pytest.approx(hours * H)


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("22:50", -7 / 6),
        ("23:00", -1),
        ("midnight", 0),
        ("00:30", 0.5),
        ("1 am", 1),
        ("2", 2),
        ("10", -2),
        ("11:30", -0.5),
        (10.5, -1.5),
        ("12", 0),
        ("12:30", 0.5),
        ("9 am", 9),
        ("09:30", 9.5),
        ("13:00", -11),
    ],
)
def test_a_bedtime_lies_around_its_midnight_and_a_bare_hour_is_of_the_evening(
    written: float | str, hours: float
) -> None:
    assert typed_time(written, None, is_bedtime=True) == pytest.approx(hours * H)


@pytest.mark.parametrize(
    "written", ["", "late", "25:00", "22:75", "13 pm", "0 am", "-3", 30, "5:30 /km", "1e9", "10 km"]
)
def test_what_is_no_time_of_day_is_refused(written: float | str) -> None:
    with pytest.raises(ValueError, match=r"time of day|hours"):
        typed_time(written, None, is_bedtime=False)


@given(st.integers(0, 1439), st.booleans())
def test_what_is_said_can_be_typed_again(minute: int, is_bedtime: bool) -> None:
    said = said_time(minute * 60)
    if not (is_bedtime and said[:2] in ("10", "11", "12")):  # there a bare clock is of the evening
        again = typed_time(said, None, is_bedtime=is_bedtime)
        assert said_time(again) == said


@given(st.text(max_size=12))
def test_no_text_makes_it_fail_otherwise(text: str) -> None:
    try:
        assert 0 <= typed_time(text, None, is_bedtime=False) <= 24 * H
    except ValueError as error:
        assert str(error)
