"""What the golds of ``final_runs`` are computed with counts as a careful person would."""

from datetime import date, timedelta

import pandas as pd
import pytest

from evals.gold.basics import streak
from evals.gold.final_runs_parts.view import Log, count, either, gap, kms, least, most

STARTS = [pd.Timestamp(text) for text in ("2026-01-31 09:00", "2026-02-01 18:00", "2026-03-01 07:00")]
LOG = Log(
    pd.DataFrame(
        {
            "day": [start.date() for start in STARTS],
            "start": STARTS,
            "sport": ["run", "run", "ride"],
            "type": ["run", "trail_run", "ride"],
            "distance_m": [5000.0, 10000.0, 10000.0],
            "moving_s": [1500.0, 3600.0, 1800.0],
        }
    )
)


def test_runs_are_runs_of_every_type() -> None:
    assert LOG.runs.n == 2
    assert LOG.of("trail_run").km == 10.0


def test_a_span_holds_both_of_its_ends() -> None:
    assert LOG.at("2026").n == 3
    assert LOG.at("2026-02").n == 1
    assert LOG.at("2026-01-31", "2026-02-01").n == 2


def test_longer_is_strict_and_hours_end_before_the_last() -> None:
    assert LOG.longer(5).n == 2
    assert LOG.hours(7, 9).n == 1


def test_an_average_pace_may_be_of_the_sums_or_of_the_paces() -> None:
    assert LOG.runs.pace() == either(5100 / 15, 330.0)


def test_weeks_are_named_by_their_mondays() -> None:
    assert most(LOG.by("week", count)) == date(2026, 1, 26)
    assert least(LOG.runs.by("month", kms)) == "2026-01"


def test_ties_are_refused() -> None:
    with pytest.raises(ValueError, match="share"):
        most(LOG.by("month", count))
    with pytest.raises(ValueError, match="share"):
        LOG.top("distance_m")


def test_streaks_are_of_days_or_weeks_and_a_gap_is_of_empty_days() -> None:
    monday = date(2026, 1, 5)
    days = [monday + timedelta(days=ahead) for ahead in (0, 1, 2, 4, 7, 14)]
    assert streak(days) == 3
    assert streak([monday + timedelta(weeks=ahead) for ahead in (0, 1, 3)], 7) == 2
    assert gap(days) == 6
