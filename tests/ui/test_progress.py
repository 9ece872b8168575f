"""Progress in words, and how often it is shown; and whether what was asked for was done."""

import pytest

from tools.contract import Progress
from ui.progress import Pace, progress_words


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (Progress("Thinking"), "Thinking"),
        (Progress("query metrics"), "Looking through your history"),
        (Progress("Importing", 120, 900, 122.0), "Importing 120 of 900, about 2 min left"),
        (Progress("Importing", 1200, 9000, 7.2), "Importing 1,200 of 9,000, about 5 s left"),
        (Progress("Importing", 1, 9000, 7200.0), "Importing 1 of 9,000, about 2.0 h left"),
        (Progress("Reading", 12), "Reading 12"),
    ],
)
def test_progress_is_told_with_the_time_left(progress: Progress, expected: str) -> None:
    assert progress_words(progress) == expected


def test_progress_is_shown_at_most_four_times_a_second_but_always_first_last_and_on_a_new_step() -> None:
    now = [0.0]
    pace = Pace(clock=lambda: now[0])
    shown = []
    for done in range(101):
        now[0] += 0.01
        if pace.lets(Progress("Importing", done, 100)):
            shown.append(done)

    assert shown[0] == 0
    assert shown[-1] == 100
    assert len(shown) <= 6
    assert pace.lets(Progress("Folding", 0, 100))
