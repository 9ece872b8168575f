"""What the fresh questions share refuses an answer that two people could give differently."""

from datetime import date, timedelta

import pandas as pd
import pytest

from evals.gold.basics import share, streak
from evals.gold.fresh.view import Either, in_words, nothing, pace, span, top, winner

RUNS = pd.DataFrame(
    {
        "iso": ["2026-01-31", "2026-02-01", "2026-03-01"],
        "km": [5.0, 10.0, 10.0],
        "moving_s": [1500.0, 3600.0, 3000.0],
        "pace": [300.0, 360.0, 300.0],
    }
)


def test_a_span_holds_both_of_its_ends_whether_days_months_or_years() -> None:
    assert list(span(RUNS, "2026-02").km) == [10.0]
    assert len(span(RUNS, "2026-01-31", "2026-02")) == 2
    assert len(span(RUNS, "2026")) == 3


def test_a_streak_counts_days_or_weeks_in_a_row() -> None:
    monday = date(2026, 1, 5)
    days = {monday + timedelta(days=ahead) for ahead in (0, 1, 2, 4, 7, 14)}
    assert streak(days) == 3
    assert streak({monday + timedelta(weeks=ahead) for ahead in (0, 1, 3)}, 7) == 2


def test_an_average_pace_may_be_of_the_sums_or_of_the_paces() -> None:
    assert pace(RUNS) == Either((8100 / 25, 320.0))


def test_ties_and_near_ties_are_refused() -> None:
    assert top(RUNS, "moving_s").km == 10.0
    with pytest.raises(ValueError, match="share"):
        top(RUNS, "km")
    assert winner(pd.Series({"a": 2.0, "b": 1.0})) == "a"
    with pytest.raises(ValueError, match="too close"):
        winner(pd.Series({"a": 100.0, "b": 100.1}))


def test_no_data_is_claimed_only_where_there_is_none() -> None:
    assert nothing(RUNS.iloc[:0]) == "no_data"
    with pytest.raises(ValueError, match="there is data"):
        nothing(RUNS)


def test_a_month_is_a_name_alone_or_with_its_year() -> None:
    assert in_words("2026-10") == ("October", "2026-10")
    assert share(1, 4) == 25.0
