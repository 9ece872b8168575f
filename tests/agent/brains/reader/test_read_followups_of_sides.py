"""What is asked of a comparison afterwards, and a figure that is held against the one before."""

from typing import Any

import pytest

from agent.brains.reader.read import read
from agent.brains.reader.reading import Reading
from evals.short_queries import c, f, q
from memory.embed import is_common_word

COMPARED = "Did I run further in March 2025 than in April 2025?"
WEEKENDS = "do I sleep longer on weekends than on weekdays?"
SPLIT = {"split": [f("weekday", "=", "weekend")], "versus": [f("weekday", "=", "weekdays")]}


@pytest.mark.parametrize(
    ("before", "after", "query"),
    [
        (COMPARED, "By how much?", q("distance", "sum", "March 2025", compare_to="April 2025", answer="apart")),
        (
            COMPARED,
            "by how many kilometres?",
            q("distance", "sum", "March 2025", compare_to="April 2025", answer="apart", units="metric"),
        ),
        (
            COMPARED,
            "and by how many percent?",
            q("distance", "sum", "March 2025", compare_to="April 2025", answer="percent"),
        ),
        (WEEKENDS, "by how many minutes?", q("sleep", "mean", None, None, answer="apart", **SPLIT)),
        (
            "What was my average resting heart rate in January 2024?",
            "Is it lower in October 2025?",
            q("resting_hr", "mean", "October 2025", None, check=c("<"), compare_to="January 2024", answer="yes_no"),
        ),
        (
            "how far did I run in May",
            "was it more in June?",
            q("distance", "sum", "June", check=c(">"), compare_to="May", answer="yes_no"),
        ),
    ],
)
def test_a_comparison_goes_on(before: str, after: str, query: dict[str, Any]) -> None:
    assert [call.args for call in _after(before, after).calls] == [query]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("how far did I run in May", "by how much?"),  # than what
        (COMPARED, "by how many bpm?"),  # no distance
        (COMPARED, "is it lower in May 2025?"),  # than which
        ("how far did I run", "was it more in June?"),  # than ever
    ],
)
def test_what_has_nothing_to_stand_beside_is_asked_about(before: str, after: str) -> None:
    assert not _after(before, after).calls


def _after(before: str, after: str) -> Reading:
    return read(after, is_common_word, read(before, is_common_word).calls)
