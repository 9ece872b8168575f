"""Rows of days, clock times and words, as every set counts them."""

from datetime import date

import pandas as pd
import pytest

from evals.gold.basics import clock, row, share, streak, yes


def test_a_row_of_days_ends_where_one_is_missing() -> None:
    days = [date(2024, 3, number) for number in (1, 1, 2, 3, 5)]
    assert streak(days) == 3
    assert streak([]) == 0


def test_a_row_of_weeks_is_counted_by_their_mondays() -> None:
    assert streak([date(2024, 2, 26), date(2024, 3, 4), date(2024, 3, 18)], 7) == 2


@pytest.mark.parametrize(("truths", "longest"), [([1, 1, 0, 1], 2), ([0, 0], 0), ([1, 1, 1], 3)])
def test_a_row_of_truths_ends_with_the_first_that_is_none(truths: list[int], longest: int) -> None:
    assert row(pd.Series(truths, dtype=bool)) == longest


def test_a_bedtime_after_midnight_is_a_small_number_of_minutes() -> None:
    half_past_eleven, half_past_midnight = 690, 750
    assert (clock(half_past_eleven), clock(half_past_midnight)) == (1410, 30)
    assert clock((half_past_eleven + half_past_midnight) / 2) == 0


def test_a_share_is_in_percent_and_a_truth_a_word() -> None:
    assert share(1, 4) == 25
    assert (yes(holds=True), yes(holds=0)) == ("yes", "no")
