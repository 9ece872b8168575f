"""Activities, events and shoes by the names that only the athlete knows, numbers and small words in them included."""

from collections.abc import Callable
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from evals.short_queries import q

ReadTurns = Callable[..., Reading]
TheQuery = Callable[..., dict[str, Any]]


def named(text: str) -> list[dict[str, str]]:
    """Of an activity or its shoes."""
    return [{"field": "named", "op": "=", "value": text}]


def called(text: str) -> list[dict[str, str]]:
    """Of an activity whose name contains it."""
    return [{"field": "name", "op": "contains", "value": text}]


NAMES = [
    ("When did I last do a session called 6 x 800?", q("date", "max", sport="any", filters=named("6 x 800"))),
    ("average pace of my 6x800m sessions", q("pace", "mean", sport="any", filters=named("6 x 800"))),
    ("How many runs of 5 x 1000 did I do in 2025?", q("distance", "count", "2025", filters=named("5 x 1000"))),
    (
        "How fast per km did I go in the 4k 18min TT?",
        q("pace", "mean", sport="any", filters=named("4k 18min TT"), units="metric"),
    ),
    ("my time at the 5k du Parc in 2025", q("duration", "sum", "2025", "any", filters=named("5k du Parc"))),
    (
        "What was my moving time at the CPH half, in minutes?",
        q("duration", "sum", filters=called("CPH half")),
    ),
    (
        "How many miles was my Wings for life World run?",
        q("distance", "sum", filters=named("Wings for life World"), units="imperial"),
    ),
    (
        "How long was the Diana Lake Trail, in km?",
        q("distance", "sum", sport="any", filters=called("Diana Lake Trail"), units="metric"),
    ),
    (
        'What\'s my average heart rate on the runs I call "Podcast run"?',
        q("heart_rate", "mean", filters=called("Podcast run")),
    ),
    (
        "What percentage of my 2024 rides carry the name DD?",
        q("date", "share", "2024", "ride", split=called("DD")),
    ),
    (
        "CAAD8: date of the most recent ride on it",
        q("date", "max", sport="ride", filters=named("CAAD8"), answer="date"),
    ),
    (
        "average pace across all my pegasus runs",
        q("pace", "mean", filters=[{"field": "shoe", "op": "contains", "value": "pegasus"}]),
    ),
    (
        "Which bike has more kilometers on the clock, CAAD8 or Kona Rove ST?",
        q("distance", "sum", sport="ride", split=named("CAAD8"), versus=named("Kona Rove ST"))
        | {"order": "highest", "answer": "which", "units": "metric"},
    ),
    (
        "In which year was I quickest at the 5k du Parc?",
        q("pace", "mean", sport="any", filters=named("5k du Parc"), group_by="year")
        | {"order": "lowest", "answer": "group"},
    ),
]
TIMES = [
    ("What's my best time in the 5k du Parc?", q("duration", "min", sport="any", filters=named("5k du Parc"))),
    ("PB at the 5k du Parc", q("duration", "min", sport="any", filters=named("5k du Parc"))),
    ("my slowest time in the Advent 10k", q("duration", "max", filters=called("Advent 10k"))),
    (
        "How many seconds did I shave off my Advent 10k time between 2024 and 2025?",
        q("duration", "sum", "2024", filters=called("Advent 10k"), compare_to="2025", answer="difference"),
    ),
    (
        "By what percentage did my 5k du Parc time drop from 2024 to 2026?",
        q("duration", "sum", "2026", "any", filters=named("5k du Parc"), compare_to="2024")
        | {"order": "lowest", "answer": "percent"},
    ),
]
APART = [
    (
        "how many days passed between my Mt. Begbie hike and my Mt. Cartier hike",
        q("date", "max", sport="hike", split=named("Mt. Begbie"), versus=named("Mt. Cartier"), answer="difference"),
    ),
    (
        "How many days lie between my first and my latest run in the ASICS Novablast?",
        q("date", "range", filters=[{"field": "shoe", "op": "contains", "value": "ASICS Novablast"}]),
    ),
    ("Number of days between my first and my last swim of 2025", q("date", "range", "2025", "swim")),
    (
        "How many days passed between my first and my last run over 20 km?",
        q("date", "range", filters=[{"field": "distance", "op": ">", "value": 20, "unit": "km"}]),
    ),
]
READ = [*NAMES, *TIMES, *APART]
NOT_ONE_NAME = [
    "How far did I run between the Zurich marathon and the Lausanne marathon?",
    "How many days did I run between the Lausanne marathon and the Advent 10k?",
    "Before the 2026 Lavaux half, how many hours did I sleep?",
    "How many days lie between my first run of 2025 and my last?",
    "How many days between my longest and my shortest run",
]


@pytest.mark.parametrize(("sentence", "args"), READ, ids=[sentence for sentence, _ in READ])
def test_a_name_is_looked_up(sentence: str, args: dict[str, Any], the_query: TheQuery) -> None:
    assert the_query(sentence) == args


@pytest.mark.parametrize("sentence", NOT_ONE_NAME)
def test_what_is_asked_of_two_of_them_is_not_guessed(sentence: str, read_turns: ReadTurns) -> None:
    assert read_turns(sentence).calls == ()


@pytest.mark.parametrize(
    "sentence",
    ["How far did I run between 3 May and 8 June?", "how many days between 3 May and 8 June did I run", "my 5k PB"],
)
def test_dates_and_lengths_are_no_names(sentence: str, read_turns: ReadTurns) -> None:
    calls = read_turns(sentence).calls
    assert calls
    assert not any(item["field"] in ("name", "named") for call in calls for item in call.args.get("filters", []))


def test_of_those_is_asked_of_what_was_asked_before(read_turns: ReadTurns) -> None:
    calls = read_turns("How many 6 x 1000 sessions have I done in all, and how many of those in 2026?").calls
    every = q("distance", "count", sport="any", filters=named("6 x 1000"))
    assert [call.args for call in calls] == [every, every | {"period": "2026"}]
