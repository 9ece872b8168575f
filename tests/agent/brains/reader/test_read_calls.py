"""One activity, two calls, imports and courtesies: what is no single query of figures."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from agent.brains.reader.read import read
from agent.brains.reader.reading import Reading
from evals.short_queries import q
from memory.embed import common_words
from tools.activities.result import ShowArgs
from tools.activities.which import understand

ReadTurns = Callable[..., Reading]


SHOWN = [
    ("show me my last run", {"which": "last", "sport": "run"}),
    ("splits of Sunday's run", {"which": "Sunday", "sport": "run"}),
    ("splits of my run on May 3rd", {"which": "May 3", "sport": "run"}),
    ("how was my run yesterday", {"which": "yesterday", "sport": "run"}),
    ("how did my last run go", {"which": "last", "sport": "run"}),
    ("tell me about my last ride", {"which": "last", "sport": "ride"}),
    ("show me the map of my longest run", {"which": "longest", "sport": "run"}),
    ("show me the splits of my longest run in May", {"which": "longest in May", "sport": "run"}),
    ("how was my fastest run this year", {"which": "fastest in this year", "sport": "run"}),
    ("Show me the longest run in May", {"which": "longest in May", "sport": "run"}),
    ("How did my last race go?", {"which": "last race"}),
    ("show activity 512", {"which": "512", "sport": "any"}),
    ('show me the run called "Berlin Marathon"', {"which": "Berlin Marathon", "sport": "run"}),
    ("show my last trail run", {"which": "last", "sport": "trail_run"}),
    ("details of yesterday's ride", {"which": "yesterday", "sport": "ride"}),
]


@pytest.mark.parametrize(("sentence", "args"), SHOWN, ids=[sentence for sentence, _ in SHOWN])
def test_a_question_about_one_activity_shows_it(sentence: str, args: dict[str, str], read_turns: ReadTurns) -> None:
    assert [(call.tool, call.args) for call in read_turns(sentence).calls] == [("show_activity", args)]
    ShowArgs.model_validate(args)
    understood = understand(args["which"], date(2026, 11, 21), 0)
    assert understood.name is None or "called" in sentence


TWO_PARTS = [
    ("how far and how long did I run in May", [q("distance", "sum", "May"), q("duration", "sum", "May")]),
    ("average heart rate and cadence in May", [q("heart_rate", "mean", "May"), q("cadence", "mean", "May")]),
    ("how far did I run in May and in June", [q("distance", "sum", "May"), q("distance", "sum", "June")]),
    ("how many runs and rides in May", [q("distance", "count", "May"), q("distance", "count", "May", "ride")]),
    (
        "how many runs this month and how many last month",
        [q("distance", "count", "this month"), q("distance", "count", "last month")],
    ),
    ("longest and fastest run this year", [q("distance", "best", "this year"), q("pace", "best", "this year")]),
    (
        "how far did I run and how much did I climb in May",
        [q("distance", "sum", "May"), q("elevation_gain", "sum", "May")],
    ),
]


@pytest.mark.parametrize(("sentence", "args"), TWO_PARTS, ids=[sentence for sentence, _ in TWO_PARTS])
def test_a_question_of_two_parts_becomes_two_calls(
    sentence: str, args: list[dict[str, Any]], read_turns: ReadTurns
) -> None:
    assert [call.args for call in read_turns(sentence).calls] == args


LISTED = [
    ("How far did I run in May and June 2023?", ["May 2023", "June 2023"]),
    ("How far did I run in May, June and July 2023?", ["May 2023", "June 2023", "July 2023"]),
    ("distance in summer and winter 2022", ["summer 2022", "winter 2022"]),
    ("How far did I run in May and June?", ["May", "June"]),
    ("distance in 2023 and 2024", ["2023", "2024"]),
]


@pytest.mark.parametrize(("sentence", "periods"), LISTED)
def test_months_in_a_list_share_the_year_that_ends_it(sentence: str, periods: list[str]) -> None:
    calls = read(sentence, common_words().__contains__).calls
    assert [call.args["period"] for call in calls] == periods


def test_two_months_compared_share_a_year_but_a_month_with_itself_does_not() -> None:
    (may,) = read("compare my distance in May and June 2023", common_words().__contains__).calls
    assert (may.args["period"], may.args["compare_to"]) == ("May 2023", "June 2023")
    (same,) = read("distance in May versus May 2023", common_words().__contains__).calls
    assert (same.args["period"], same.args["compare_to"]) == ("May", "May 2023")


def test_an_import_names_its_paths(read_turns: ReadTurns) -> None:
    calls = read_turns("import ~/Downloads/export_123.zip please").calls
    assert [(call.tool, call.args) for call in calls] == [("import_files", {"paths": ["~/Downloads/export_123.zip"]})]


def test_an_import_is_undone_by_its_number(read_turns: ReadTurns) -> None:
    assert read_turns("undo import 3").calls[0].args == {"undo_batch": 3}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("hi", "greeting"),
        ("Hello coach!", "greeting"),
        ("good morning", "greeting"),
        ("what can you do?", "help"),
        ("help", "help"),
        ("hi, what can I ask you?", "help"),
        ("thanks!", "thanks"),
        ("thank you so much", "thanks"),
    ],
)
def test_courtesies_are_answered_without_a_tool(sentence: str, kind: str, read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert (reading.courtesy, reading.calls) == (kind, ())


def test_a_greeting_before_a_question_changes_nothing(read_turns: ReadTurns) -> None:
    assert read_turns("Hi! How far did I run in May?").calls == read_turns("How far did I run in May?").calls


PARAPHRASES = [
    "How far did I run in May?",
    "What distance did I run in May",
    "total distance in May",
    "my mileage for May",
    "what was my total running distance in May?",
    "distance I ran in May",
    "May mileage",
    "how much did I run in May",
]


@pytest.mark.parametrize("sentence", PARAPHRASES)
def test_paraphrases_become_the_same_call(sentence: str, read_turns: ReadTurns) -> None:
    assert [call.args for call in read_turns(sentence).calls] == [q("distance", "sum", "May")]
