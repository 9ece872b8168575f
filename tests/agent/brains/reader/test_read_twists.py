"""Small words that make another question of it where they stand, beside near ones that are read as they always were."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading

ReadTurns = Callable[..., Reading]

TWISTED = (
    # a part of one activity
    "how fast did I finish my longest run",
    "how fast did I start my last race",
    "average cadence of my runs toward the end",
    "what was my heart rate in the last km of my longest run",
    "mean first km split this year",
    "how long did I stand still on my last ride",
    "how far do I get in an hour on average",
    "how many km do I do in an hour",
    "how many minutes into the run did I reach 150 bpm",
    "how much of my longest run was downhill",
    # stretches of any days
    "most km in 24 hours",
    "most runs in 30 days",
    "longest 3 day total",
    "highest rolling average of weekly distance",
    "moving average of my weight",
    # sums that grow
    "how long did it take me to reach 1000 km this year",
    "when did I reach 1000 km in 2025",
    "on what date did I hit 200 km in May",
    "which day did I pass 500 km this year",
    "when did I complete 500 km in 2025",
    "how far did I run up to my longest run",
    # what is to come, and what might have been
    "how many km am I going to run this month",
    "how many km do I want to run in June",
    "how many km did I mean to run in May",
    "how far did I want to run last week",
    "how long could I have slept",
    # with others, places, routes
    "how far did we run together in May",
    "how many runs with a buddy in May",
    "what place did I finish in my last race",
    "which route is my fastest",
    # bounds that are none
    "how many runs were just under 10 km",
    "how many runs just over 5 km",
    "how far below 100 km was May",
    "how many km over 50 km was my best week",
    # a part of each week or month
    "distance in the last week of every month",
    "how many runs on the 1st of the month",
    "best week of each year",
    "how fast did I run at the end of May",
    "what did I weigh at the start of 2025",
    "this time last year, how far had I run",
    "what did I run on this date in 2024",
    # from one activity to another
    "how long after my last run did I ride",
    "how many days after my longest run did I run again",
    "how many days after the Lausanne marathon did I run again",
    "how many days are between runs on average",
    "how many rest days between runs",
    "what is the gap between my fastest and second fastest 5k",
    "what was the run before my last",
    "how far was the run after my last race",
    # how many times as much
    "how many times more did I run than ride in 2025",
    "how many times longer was my longest run than my shortest",
    # within one activity
    "how long did I stay above 150 bpm in my last run",
    "how many minutes did I spend over 160 bpm in May",
    "how many minutes was I under 5:00 pace in May",
    "longest time above 160 bpm",
    "longest I held under 5:00 pace",
    # of those that a ranking lists
    "of my 10 longest runs, how many were in 2025",
    # a measure of each group, beside another one of it
    "in how many weeks did I run more than I rode",
    "on how many days did I run further than I rode",
    "number of weeks with 4 runs and over 40 km",
    "how many breaks did I take on my last run",
    "how often do I run on consecutive days",
    "how much of my time do I spend running",
    "how many weekends did I run in May",
    "how many lengths did I swim",
    "at which hour do I run most",
    "average lifetime of my shoes in km",
)
STILL_READ = (
    ("what was my pace in the first half of 2025", {"metric": "pace", "period": "first half of 2025"}),
    ("how far did I run in the first week of May", {"metric": "distance", "period": "first week of May"}),
    ("how far did I run in the last week", {"metric": "distance", "period": "last week"}),
    ("how fast did I run in May", {"metric": "pace", "period": "May"}),
    ("how far did I run by the end of May", {"metric": "distance"}),
    ("how long did it take me to run 10 km in May", {"metric": "best_time", "over": "10 km"}),
    ("how many runs reached 180 bpm", {"aggregate": "count"}),
    ("number of runs in the 28 days leading up to my last race", {"aggregate": "count"}),
    ("I want to know how far I ran in May", {"metric": "distance", "period": "May"}),
    ("I would like to see my longest runs", {"aggregate": "list"}),
    ("when was I going to bed in May", {"metric": "bed_time"}),
    ("how many runs were under 10 km", {"aggregate": "count"}),
    ("how many nights under 6 hours", {"metric": "sleep", "aggregate": "count"}),
    ("longest break between two runs", {"aggregate": "gap"}),
    ("what is the longest gap between runs", {"aggregate": "gap"}),
    ("difference between my longest and shortest run", {"aggregate": "range"}),
    ("how many runs did I do after my longest run", {"aggregate": "count"}),
    ("how many times did I run longer than 10 km", {"aggregate": "count"}),
    ("how many hours did I run in May on runs over 150 bpm", {"metric": "duration", "aggregate": "sum"}),
    ("how much time did I spend running in May", {"metric": "duration", "aggregate": "sum"}),
    ("which of my last 5 runs was the longest", {"aggregate": "best", "last_n": 5}),
    ("in how many weeks did I run more than 40 km", {"of_groups": "count"}),
    ("how many days in a row did I run", {"aggregate": "streak"}),
    ("how many days did I run on weekends", {"aggregate": "days"}),
    ("how many steps altogether last week", {"metric": "daily_steps", "aggregate": "sum"}),
)


@pytest.mark.parametrize("sentence", TWISTED)
def test_a_twist_is_not_passed_over(sentence: str, read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert not reading.calls
    assert reading.trouble is not None


@pytest.mark.parametrize(("sentence", "part"), STILL_READ, ids=[sentence for sentence, _ in STILL_READ])
def test_its_plain_neighbour_is_read(sentence: str, part: dict[str, Any], the_query: Callable[..., Any]) -> None:
    assert part.items() <= the_query(sentence).items()
