"""The ground under the set ``final_days``: known values alone count, and an answer that two share is refused."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from evals.gold import final_days_view as seen
from evals.gold import frames

NAN = float("nan")


@pytest.fixture
def view(monkeypatch: pytest.MonkeyPatch) -> seen.View:
    days = pd.DataFrame(
        {
            "day": [date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 4), date(2026, 1, 5)],
            "steps": [9000.0, 12000.0, NAN, 11000.0],
        }
    )
    done = pd.DataFrame(
        {"day": [date(2026, 1, 2), date(2026, 1, 4)], "sport": ["run", "ride"], "distance_m": [10000.0, 30000.0]}
    )
    monkeypatch.setattr(frames, "days", lambda slug, home: days)
    monkeypatch.setattr(frames, "activities", lambda slug, home: done)
    return seen.View("anna", Path("home"))


def test_unknown_values_are_left_out(view: seen.View) -> None:
    assert view.s("steps").mean() == pytest.approx(32000 / 3)
    assert view.s("steps", "2026-01-02", "2026-01-04").to_list() == [12000.0]


def test_days_are_joined_with_what_was_done_on_them_or_before(view: seen.View) -> None:
    assert view.on("steps", view.done("run")).to_list() == [12000.0]
    assert view.on("steps", view.done("ride"), 1).to_list() == [11000.0]
    assert view.off("steps", view.done()).to_list() == [9000.0, 11000.0]


def test_a_streak_that_an_unknown_day_decides_is_refused(view: seen.View) -> None:
    assert view.streak(lambda steps: steps < 10000, "steps") == 1
    with pytest.raises(ValueError, match="unknown days decide"):
        view.streak(lambda steps: steps > 10000, "steps")


def test_the_highest_day_is_named_unless_two_share_it() -> None:
    values = pd.Series([1.0, 3.0, 3.0], index=pd.date_range("2026-01-01", periods=3))
    assert seen.low(values) == "2026-01-01"
    with pytest.raises(ValueError, match="2 share"):
        seen.high(values)


def test_a_trend_that_is_not_plain_is_refused() -> None:
    index = pd.date_range("2026-01-01", periods=4)
    assert seen.slope(pd.Series([4.0, 3.0, 2.0, 1.0], index=index)) == "down"
    with pytest.raises(ValueError, match="no plain trend"):
        seen.slope(pd.Series([1.0, 2.0, 2.0, 1.0], index=index))
