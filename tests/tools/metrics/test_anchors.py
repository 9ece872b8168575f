"""Periods that hang on the athlete's own races, records and first days."""

from datetime import date
from typing import Any

import pytest

from tools.contract import FailureKind, ToolError


@pytest.fixture
def races(history: Any) -> Any:
    """Two races and training between them; a marathon's distance that nobody marked."""
    history.run("2025-03-01", 5)
    history.run("2026-06-07", 42.3, 240)
    history.run("2026-09-06", 21.0, 105, is_race=True)
    history.run("2026-09-20", 30.0, 180)
    history.run("2026-10-25", 10.1, 45, is_race=True)
    history.run("2026-11-01", 8)
    return history


@pytest.mark.parametrize(
    ("words", "start", "end", "km"),
    [
        ("since my last race", "2026-10-26", "2026-11-18", 8.0),
        ("since the last half marathon", "2026-09-07", "2026-11-18", 48.1),
        ("between my last two races", "2026-09-07", "2026-10-24", 30.0),
        ("the 4 weeks before my last race", "2026-09-27", "2026-10-24", None),
        ("the week after my last 10k", "2026-10-26", "2026-11-01", 8.0),
        ("since my first run", "2025-03-01", "2026-11-18", 116.4),
        ("since my last marathon", "2026-06-08", "2026-11-18", 69.1),
        ("the day of my longest run", "2026-06-07", "2026-06-07", 42.3),
        ("the day after my longest run", "2026-06-08", "2026-06-08", None),
        ("my last training block", "2026-08-02", "2026-10-24", 51.0),
        ("the month before my last race", "2026-09-25", "2026-10-24", None),
    ],
)
def test_the_days_are_the_history_s(races: Any, words: str, start: str, end: str, km: float | None) -> None:
    found = races.ask("sum", period=words)
    assert (found.period.start, found.period.end) == (date.fromisoformat(start), date.fromisoformat(end))
    assert found.value == (None if km is None else pytest.approx(km * 1000))


@pytest.mark.both_databases
def test_another_day_than_today_moves_nothing_into_view(races: Any) -> None:
    races.today = date(2026, 9, 19)
    assert races.ask("sum", period="since my last race").period.start == date(2026, 9, 7)


def test_a_race_that_is_not_there_is_said(history: Any) -> None:
    history.run("2026-11-01", 8)
    with pytest.raises(ToolError, match="no last race") as failure:
        history.ask("sum", period="since my last race")
    assert failure.value.failure.kind is FailureKind.NO_DATA


def test_words_that_name_no_sport_are_no_period(races: Any) -> None:
    with pytest.raises(ToolError, match="no period that I can read"):
        races.ask("sum", period="since my last holiday")
