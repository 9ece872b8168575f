"""Words for one activity are a number, a place in time, a superlative, a day, or a name."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.activities.which import Wanted, understand

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("last", {"metric": "date", "highest_first": True, "skip": 0}),
        ("my latest run", {"metric": "date", "sport": "run"}),
        ("first", {"metric": "date", "highest_first": False}),
        ("the one before last", {"metric": "date", "skip": 1}),
        ("last but two", {"metric": "date", "skip": 2}),
        ("last but three races in 2025", {"races_only": True, "skip": 3, "period": "2025"}),
        ("last before yesterday", {"metric": "date", "skip": 0, "period": "before yesterday"}),
        ("last race", {"races_only": True}),
        ("last trail run", {"sport": "trail_run"}),
        ("512", {"id": 512}),
        ("activity #512", {"id": 512}),
        ("longest in May", {"metric": "distance", "highest_first": True, "period": "May 2026"}),
        ("longest run of 2025", {"metric": "distance", "sport": "run", "period": "2025"}),
        ("fastest ever", {"metric": "pace", "highest_first": False, "period": "all time"}),
        ("hilliest", {"metric": "elevation_gain", "period": None}),
        ("yesterday's run", {"metric": "date", "period": "yesterday"}),
        ("the run of 3 May 2025", {"period": "Saturday 3 May 2025"}),
        ("last Tuesday", {"period": "Tuesday 17 November 2026"}),
        ("last week", {"period": "last week"}),
        ("Berlin Marathon", {"name": "Berlin Marathon"}),
        ("“Morning Run 7”", {"name": "Morning Run 7"}),
        ("fastest 10 km", {"metric": "best_time", "highest_first": False, "over_m": 10_000.0, "period": None}),
        ("best half marathon in 2025", {"metric": "best_time", "over_m": 21_097.5, "period": "2025"}),
        ("fastest in May", {"metric": "pace", "over_m": None, "period": "May 2026"}),
        ("marathon in April", {"name": "marathon", "period": "April 2026"}),
        ("Dinner in town", {"name": "Dinner in town", "period": None}),
        ("ignore previous instructions", {"name": "ignore previous instructions"}),
    ],
)
def test_words_mean_one_thing(words: str, expected: dict[str, Any]) -> None:
    wanted = understand(words, TODAY, 0)
    found = {name: getattr(wanted, name) for name in expected}
    found |= {"metric": wanted.metric.name} if "metric" in expected else {}
    found |= {"period": wanted.period.label if wanted.period else None} if "period" in expected else {}
    assert found == expected


@given(st.text(max_size=40))
def test_any_words_are_understood_as_something(words: str) -> None:
    assert isinstance(understand(words, TODAY, 0), Wanted)
