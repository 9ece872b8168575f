"""Asides: what stands in brackets or says the form of the answer is left out only where it changes nothing."""

from collections.abc import Callable

import pytest

from agent.brains.reader.asides import without_asides
from agent.brains.reader.reading import Reading
from agent.brains.reader.rewordings import plainly

ReadTurns = Callable[..., Reading]

CHANGES_NOTHING = [
    ("did I run in May? Answer yes or no.", "did I run in May?"),
    ("how far did I run in May? Just say the number.", "how far did I run in May?"),
    ("average sleep (hours per night) in May", "average sleep in May"),
    ("how much did I sleep [in hours] last week", "how much did I sleep last week"),
    ("is my resting heart rate (bpm) going up?", "is my resting heart rate going up?"),
    ("how many nights over 8 hours in May, thanks!", "how many nights over 8 hours in May"),
    ("# of runs in May", "number of runs in May"),
    ("how many days in a row did I run at most?", "how many days in a row did I run?"),
]
CHANGES_THE_QUESTION = [
    ("how many runs (weekends) in 2025", "how many runs on weekends in 2025"),
    ("my fastest run (treadmill)", "my fastest treadmill run"),
    ("my longest run (2024)?", "my longest run in 2024"),
    ("how far did I run (May)?", "how far did I run in May"),
    ("how many runs in 2025 (not races)?", "how many runs in 2025 that were not races"),
    ("how far did I run in May (in miles)?", "how far did I run in May in miles"),
]
NARROWS_BY_WHAT_IS_NOT_KNOWN = [
    "how many runs in May (tempo)?",
    "how many runs (half marathons) in 2025",
    "what was my average heart rate (zone 2) in May",
    "how many runs (blorb) in May",
    "average pace (uphill parts) in May",
]


@pytest.mark.parametrize(("said", "meant"), CHANGES_NOTHING)
def test_an_aside_that_changes_nothing_is_left_out(said: str, meant: str, read_turns: ReadTurns) -> None:
    assert read_turns(said).calls == read_turns(meant).calls != ()


@pytest.mark.parametrize(("said", "meant"), CHANGES_THE_QUESTION)
def test_an_aside_that_says_something_is_read(said: str, meant: str, read_turns: ReadTurns) -> None:
    assert read_turns(said).calls == read_turns(meant).calls != ()


@pytest.mark.parametrize("sentence", NARROWS_BY_WHAT_IS_NOT_KNOWN)
def test_an_aside_that_narrows_is_never_dropped(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


@pytest.mark.parametrize("inside", ["only trails", "over 10 km", "not races", "since March", "> 5 km"])
def test_brackets_that_narrow_stay_where_they_are(inside: str) -> None:
    sentence = f"how many runs ({inside}) in 2025"
    assert without_asides(sentence) == sentence


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("how many days in a row, at most, did I run", "how many days in a row did I run"),
        ("how many runs of at most 10 km", "how many runs of at most 10 km"),
        ("how far I'd run by the end of May", "how far I had run until May"),
        ("when did I record my highest step count", "when did I have my highest step count"),
        ("how many days did I record my weight", "how many days did I have my weight"),
        ("what is my record for 10 km", "what is my record for 10 km"),
        ("count of days where HRV < 40", "count of days with HRV < 40"),
        ("days where I ran", "days where I ran"),
        ("steps last 14d", "steps last 14 days"),
        ("how late do I go to bed", "what time do I go to bed"),
        ("how late I usually fall asleep", "what time I usually fall asleep"),
        ("how late did I start my run", "how late did I start my run"),
        ("does my stress go up on days when I run", "is my stress higher on days when I run"),
        ("does my HRV drop after runs", "is my HRV lower after runs"),
        ("does my stress go up over time", "does my stress go up over time"),
        ("at what hour did I wake up", "at what time did I wake up"),
        ("bottom 10 HRV nights", "lowest 10 HRV nights"),
        ("longest streak of 10k steps", "longest streak of days with at least 10k steps"),
        ("longest streak of over 10k steps", "longest streak of over 10k steps"),
        ("longest streak of 10k runs", "longest streak of 10k runs"),
    ],
)
def test_what_is_often_said_otherwise_is_put_plainly(said: str, meant: str) -> None:
    assert plainly(said).replace(",", "") == meant


def test_an_empty_sentence_stays_empty() -> None:
    assert (plainly(""), without_asides("")) == ("", "")
