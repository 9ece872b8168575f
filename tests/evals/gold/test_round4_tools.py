"""What the sets ``round4_…`` compute on top of the earlier views."""

from datetime import date

import pandas as pd
import pytest

from evals.gold.final_runs_parts.view import Log, either
from evals.gold.round4.tools import after, difference, direction, following, starts, weeks_with


def _log(*days: date, km: float = 10) -> Log:
    start = pd.to_datetime(pd.Series(days)) + pd.Timedelta(hours=6, minutes=30)
    return Log(pd.DataFrame({"day": list(days), "start": start, "distance_m": [km * 1000] * len(days)}))


def test_a_week_over_new_year_may_count_within_the_year_or_as_a_whole() -> None:
    log = _log(date(2024, 12, 31), date(2025, 1, 2), date(2025, 1, 6), date(2025, 1, 8))
    assert weeks_with(log, "2025", 20) == either(1)
    assert weeks_with(log, "2024", 20) == either(0, 1)


def test_what_was_done_the_day_after_something_else() -> None:
    done = following(_log(date(2025, 1, 2), date(2025, 1, 5)), _log(date(2025, 1, 1), date(2025, 1, 3)))
    assert [*done.rows["day"]] == [date(2025, 1, 2)]


def test_a_start_is_in_minutes_after_midnight() -> None:
    assert starts(_log(date(2025, 1, 1))).iloc[0] == 390


def test_the_values_of_the_day_after() -> None:
    values = pd.Series([1.0, 2.0, 3.0], index=pd.date_range("2025-01-01", periods=3))
    assert [*after(values, values[values < 2].index)] == [2.0]


def test_a_trend_or_a_difference_that_is_none_is_refused() -> None:
    assert direction(pd.Series([3.0, 2.0, 1.5])) == "down"
    with pytest.raises(ValueError, match="no plain trend"):
        direction(pd.Series([1.0, 2.0, 1.0]))
    assert difference(3, 2) == 1
    with pytest.raises(ValueError, match="not more"):
        difference(2, 3)
