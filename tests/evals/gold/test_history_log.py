"""How the golds of the long history are computed, on logs small enough to count by hand."""

from datetime import date, timedelta

import pandas as pd
import pytest

from evals.gold.basics import share
from evals.gold.history_log import Log, change, peak

TODAY = date(2024, 3, 15)  # a Friday


def log_of(*days: str) -> Log:
    rows = [date.fromisoformat(day) for day in days]
    weeks = [day - timedelta(days=day.weekday()) for day in rows]
    frame = pd.DataFrame({"day": rows, "week": weeks, "km": [float(at + 1) for at in range(len(rows))]})
    return Log(frame, TODAY)


def test_a_streak_counts_days_that_follow_each_other_and_a_day_once() -> None:
    assert log_of("2024-03-01", "2024-03-01", "2024-03-02", "2024-03-03", "2024-03-05").streak() == 3


def test_a_streak_of_weeks_needs_one_day_in_each() -> None:
    assert log_of("2024-02-26", "2024-03-10", "2024-03-11", "2024-03-30").streak("week", 7) == 3


def test_a_gap_is_counted_from_one_day_to_the_next_one() -> None:
    assert log_of("2024-03-01", "2024-03-01", "2024-03-04", "2024-03-05").gaps == [3, 1]


def test_the_last_seven_days_include_today_and_a_week_starts_on_monday() -> None:
    log = log_of("2024-03-08", "2024-03-09", "2024-03-10", "2024-03-11", "2024-03-15")
    assert log.last_days(7).n == 4
    assert log.week().n == 2
    assert log.week(1).n == 3


def test_days_ago_counts_from_today() -> None:
    assert log_of("2024-03-01", "2024-03-12").days_ago == 3


def test_a_tie_has_no_peak() -> None:
    with pytest.raises(ValueError, match="share"):
        peak(pd.Series({"Monday": 2, "Friday": 2}))
    assert peak(pd.Series({"Monday": 2, "Friday": 1}), lowest=True) == "Friday"


def test_a_record_that_two_share_is_refused() -> None:
    log = log_of("2024-03-01", "2024-03-02")
    assert log.most("km")["day"] == date(2024, 3, 2)
    log.f["km"] = 5.0
    with pytest.raises(ValueError, match="share"):
        log.most("km")


def test_percentages() -> None:
    assert change(15, 10) == 50
    assert share(1, 4) == 25
