"""What is made of which values: figures of figures are not taken for figures, nor one measure's rank for another's."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading

ReadTurns = Callable[..., Reading]
SUNDAY = {"field": "weekday", "op": "=", "value": "Sunday"}

MIXED = (
    # averages of extremes, extremes of others
    ("average longest run per week in 2025",),
    ("average of the longest run each month",),
    ("average of my daily maximum heart rate",),
    ("average of my weekly maximum heart rates",),
    ("mean of the maxima of my heart rate per week",),
    ("the average of my average monthly pace",),
    ("average of my top 3 months in 2025",),
    ("total of my best 3 weeks",),
    ("average number of runs in my best weeks",),
    ("average heart rate in my best month",),
    ("how did I sleep in my biggest week",),
    ("how many runs did I do in my biggest week",),
    ("how many rest days in my biggest week",),
    ("what was my average pace in the month with the most km",),
    ("how many rest days after races did I take on average",),
    # is it that one
    ("was my longest run in May",),
    ("was last week my best week ever",),
    ("is this my longest streak",),
    ("was yesterday my longest night",),
    # rates
    ("how many km per active day in May",),
    ("how many km per day did I run on days I ran",),
    ("how many km per streak day",),
    ("runs per rest day",),
    ("how many runs per race",),
    ("how many runs per active week",),
    ("how many hours do I sleep per day of training",),
    # shares of weeks
    ("how many percent of the year did I run",),
    # what lies between
    ("how many runs between two races",),
    ("How far did I run between the Zurich marathon and the Lausanne marathon?",),
    # only
    ("did I only run on weekends in May",),
    ("how many days did I only run",),
    # of those listed
    ("how many of my ten longest runs were on a Sunday",),
    # misfits
    ("what time did I end my longest ride",),
    ("how many times did I get up at night in May",),
    ("how many calories apart from runs",),
    ("how many steps did I walk besides my runs",),
    ("how long was I asleep before midnight",),
    ("what's my most common distance",),
    ("most frequent start time of my runs",),
    ("how many weeks had both a run and a ride",),
    ("which month had the highest average of weekly distance",),
    ("my last run before last Sunday",),
    # what a small word asks for
    ("gap between my mean and median distance",),
    ("did I run on all Sundays of May",),
    ("have I run in every month of 2025",),
    ("how many runs did I do in the first week",),
    ("how long have I been under 70 kg",),
    ("most steps in a day and how far was that",),
    ("average steps on Sunday",),
    ("how many runs, km and hours in May",),
    ("how did my heart rate change during my last run",),
    ("how does a rest day change my pace",),
    ("how do I run after a rest day",),
    ("highest run",),
    ("how many quiet weeks in 2025",),
    # after another question
    ("how many runs over 10 km in 2025", "and 15"),
    ("what was my longest run", "how did I feel the day after"),
    ("what was my longest run", "and how fast was the end"),
    ("what was my longest run", "and the one in June"),
    ("what was my longest run", "was that in 2025"),
    ("how far did I run in May", "plus April"),
    ("how far did I run in May", "and together with April"),
    ("how many weeks did I run more than 40 km", "and in a row"),
    ("my top 3 months in 2025", "and their sum"),
    ("fastest 5k", "and 10"),
)
READ = (
    (("distance per run in May",), {"metric": "distance", "aggregate": "mean"}),
    (("how many km per run",), {"metric": "distance", "aggregate": "mean"}),
    (("calories per ride this year",), {"metric": "calories", "aggregate": "mean", "sport": "ride"}),
    (("how many runs per week",), {"aggregate": "count", "group_by": "week", "of_groups": "mean"}),
    (("average maximum heart rate per month",), {"metric": "max_heart_rate", "group_by": "month"}),
    (("longest run of each month in 2025",), {"aggregate": "best", "group_by": "month"}),
    (("highest weekly average heart rate in 2025",), {"metric": "heart_rate", "order": "highest"}),
    (("in which month was my average heart rate the highest",), {"group_by": "month", "answer": "group"}),
    (("how many km in my biggest week",), {"group_by": "week", "order": "highest"}),
    (("my top 3 months in 2025",), {"group_by": "month", "top": 3}),
    (("median of the average heart rates of my runs",), {"metric": "heart_rate", "aggregate": "median"}),
    (("how often was my average heart rate on a run higher than 150 bpm",), {"aggregate": "count"}),
    (("corr of avg hr and avg power of my runs",), {"aggregate": "correlation"}),
    (("what was my longest run in May",), {"aggregate": "best", "period": "May"}),
    (("when was my only ride",), {"metric": "date", "sport": "ride"}),
    (("how many runs only on Sundays",), {"aggregate": "count", "filters": [SUNDAY]}),
    (("what is my average start time",), {"metric": "start_time", "aggregate": "mean"}),
    (("what time do I usually get up",), {"metric": "wake_time"}),
    (("how often did I get up before 6:30",), {"metric": "wake_time", "aggregate": "count"}),
    (("on what share of Sundays did I run",), {"metric": "days", "aggregate": "share", "filters": [SUNDAY]}),
    (("what percentage of my runs were on Sundays",), {"metric": "date", "aggregate": "share", "split": [SUNDAY]}),
    (("percentage of Sunday runs over 10 km",), {"aggregate": "share", "filters": [SUNDAY]}),
    (
        ("how often did my heart rate exceed 180 this year",),
        {"filters": [{"field": "max_heart_rate", "op": ">", "value": 180.0}]},
    ),
    (
        ("runs where my average heart rate exceeded 160",),
        {"filters": [{"field": "heart_rate", "op": ">", "value": 160.0}]},
    ),
    (("average Sunday distance",), {"aggregate": "mean", "filters": [SUNDAY]}),
    (("what is my usual Sunday pace",), {"metric": "pace", "filters": [SUNDAY]}),
    (("In my biggest week ever, how many kilometres did I run?",), {"aggregate": "sum", "group_by": "week"}),
    (("did I run more in May or June",), {"aggregate": "sum", "answer": "which"}),
    (("were my runs longer in May than in June",), {"metric": "distance", "aggregate": "mean"}),
    (("Shortest night of January 2022, how many minutes did I get?",), {"metric": "sleep", "aggregate": "min"}),
    (("did I run at all in May",), {"answer": "yes_no"}),
    (("when was my longest break and how long was it",), {"aggregate": "gap"}),
    (("how far did I run in May", "and the second longest"), {"aggregate": "best", "rank": 2, "period": "May"}),
    (("how far did I run in May", "and per run"), {"metric": "distance", "aggregate": "mean", "period": "May"}),
    (("how far did I run in May", "and in June"), {"metric": "distance", "aggregate": "sum", "period": "June"}),
    (("fastest 5k", "and the slowest"), {"metric": "best_time", "aggregate": "max", "over": "5 km"}),
    (("fastest 5k", "and 10k"), {"metric": "best_time", "over": "10 km"}),
    (("my longest runs", "top 5"), {"aggregate": "list", "top": 5}),
    (("my top 3 runs", "and 5"), {"aggregate": "list", "top": 5}),
)


TWO = (
    ("lowest SpO2 on record, and when?", ("spo2", "min"), ("spo2", "min")),
    ("how many runs did I do in May and how many km", ("distance", "count"), ("distance", "sum")),
    (
        "how many nights did I sleep over 8 hours, and what was the longest",
        ("sleep", "count"),
        ("sleep", "best"),
    ),
    ("my fastest run and its heart rate", ("pace", "best"), ("heart_rate", "mean")),
)


@pytest.mark.parametrize(("sentence", "first", "second"), TWO, ids=[sentence for sentence, *_ in TWO])
def test_both_questions_are_of_the_same(
    sentence: str, first: tuple[str, str], second: tuple[str, str], read_turns: ReadTurns
) -> None:
    called = [(call.args["metric"], call.args["aggregate"]) for call in read_turns(sentence).calls]
    assert called == [first, second]


@pytest.mark.parametrize("turns", MIXED, ids=" / ".join)
def test_another_figure_is_not_told_for_it(turns: tuple[str, ...], read_turns: ReadTurns) -> None:
    reading = read_turns(*turns)
    assert not reading.calls
    assert reading.trouble is not None


@pytest.mark.parametrize(("turns", "part"), READ, ids=[" / ".join(turns) for turns, _ in READ])
def test_what_is_said_plainly_is_read(
    turns: tuple[str, ...], part: dict[str, Any], the_query: Callable[..., Any]
) -> None:
    assert part.items() <= the_query(*turns).items()
