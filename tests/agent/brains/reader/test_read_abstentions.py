"""What is not asked of a tool: a wrong number is worse than none, so one unexplained word is enough to abstain."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.brains.reader import texts
from agent.brains.reader.read import read
from agent.brains.reader.reading import Reading
from agent.grounding import check
from memory.embed import common_words

ReadTurns = Callable[..., Reading]

NOT_YET = [
    ("what will the weather be", "weather"),
    ("is it raining", "weather"),
    ("should I take ibuprofen", "health"),
    ("my knee hurts", "health"),
    ("predict my marathon", "predict"),
    ("what's my predicted 10k time", "predict"),
    ("how far will I run next month", "predict"),
    ("plan my week", "plan"),
    ("what is next", "plan"),
    ("how often should I run", "advise"),
    ("am I overtraining", "advise"),
    ("why was I slow yesterday", "advise"),
    ("was my form good last run", "advise"),
    ("make me a playlist", "music"),
    ("analyze my video", "look at how you run"),
    ("how many squats did I do", "strength"),
    ("how many 100 km rides", "“100 km”"),
]
NOT_UNDERSTOOD = [
    ("how far is the sun", "sun"),
    ("how much fun was running in May", "fun"),
    ("how much money did I spend on running in May", "money"),
    ("who did I run with in May", "who"),
    ("where did I run in May", "where"),
    ("how far can I run in May", "can"),
    ("how far did I run without a break", "without"),
    ("how far did I run in berlin", "berlin"),
    ("how far did I run uphill in May", "uphill"),
    ("how many long runs did I do", "long runs"),
    ("how many easy runs this month", "easy"),
    ("tempo runs last month", "tempo"),
    ("heart rate zones in May", "zones"),
    ("what's my threshold pace", "threshold"),
    ("how much did my shoes cost", "cost"),
    ("how many 20 km runs", "20 km"),
    ("did I sleep well", "well"),
    ("runs over 20", "over"),
    ("runs under 5:00", "5:00"),
    ("what's the capital of France", "capital"),
    ("asdf qwer", "qwer"),
    ("may I ask something", "ask"),
]
UNCLEAR = [
    "?",
    "…",
    "",
    "run",
    "42",
    "how many",
    "in miles?",
    "and the year before?",
    "how far did I run the year before",
    "slowest 5k",
    "longest 10k",
    "10k",
    "how many 10k runs did I do",
    "average mile time",
    "average pace of my 10k runs",
    "what was my pace at 10 km",
    "total 5k time",
    "fastest 5k or 10k",
    "how many of my last 10 runs were over 10 km",
    "average pace of my first 10 runs",
    "average pace of my last 5000 runs",
    "distance in km and miles",
    "and in June?",
    "best run",
    "what is the best",
    "average of my runs",
    "distance heart rate",
    "total heart rate in May",
    "sum of my pace this year",
    "how far did I run or ride in May",
    "how much weight did I gain this year",
    "how much did I ride vs last year",
    "compare May",
    "compare May, June and July",
    "resting heart rate of my runs",
    "how far did I run last night",
    "show me the splits",
    "what was my pace in the last km of my last run",
    "import my Strava export",
    "undo the last import",
    "delete my last run",
    "fastest heart rate",
    "longest pace",
    "how far in hours did I run",
    "top 500 runs by distance",
]


@pytest.mark.parametrize(("sentence", "named"), NOT_YET, ids=[sentence for sentence, _ in NOT_YET])
def test_what_cannot_be_done_yet_is_said(sentence: str, named: str, read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert reading.calls == ()
    assert reading.trouble is not None
    assert reading.trouble.reason.startswith("I cannot")
    assert named in reading.trouble.reason


@pytest.mark.parametrize(("sentence", "word"), NOT_UNDERSTOOD, ids=[sentence for sentence, _ in NOT_UNDERSTOOD])
def test_the_words_that_were_not_understood_are_named(sentence: str, word: str, read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert reading.calls == ()
    assert reading.trouble is not None
    assert word in reading.trouble.words


@pytest.mark.parametrize("sentence", UNCLEAR)
def test_an_unclear_question_gets_no_call_but_a_reason(sentence: str, read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert reading.calls == ()
    assert reading.trouble is not None
    assert reading.trouble.reason


@pytest.mark.parametrize("sentence", [*(s for s, _ in NOT_YET), *(s for s, _ in NOT_UNDERSTOOD), *UNCLEAR])
def test_an_abstention_states_nothing_that_evidence_would_have_to_support(sentence: str, read_turns: ReadTurns) -> None:
    answer = texts.abstention(read_turns(sentence), ["How far did I run?"])
    assert check(answer, [], sentence) == []


@pytest.mark.parametrize("kind", ["greeting", "thanks", "help"])
def test_courtesies_state_nothing_that_evidence_would_have_to_support(kind: str) -> None:
    assert check(texts.courtesy(kind, ["How far did I run?"]), [], "") == []


def test_an_abstention_names_what_was_and_what_was_not_understood(read_turns: ReadTurns) -> None:
    answer = texts.abstention(read_turns("how far did I run uphill"), ["How far did I run in May?"])
    assert "“uphill”" in answer
    assert "“how far”" in answer
    assert "- How far did I run in May?" in answer


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(["How far did I run in May", "how many runs last week", "average heart rate this year"]),
    st.sampled_from(["not", "without", "never", "should", "tomorrow", "berlin", "zone", "uphill", "except"]),
)
def test_a_word_that_changes_the_meaning_is_never_dropped(sentence: str, word: str) -> None:
    assert read(f"{sentence} {word}", common_words().__contains__).calls == ()
    assert read(f"{word} {sentence}", common_words().__contains__).calls == ()


@pytest.mark.parametrize(
    "sentence", ["How far did I run in May", "how many runs last week", "my longest run this year"]
)
@pytest.mark.parametrize("name", ["Berlin", "Anna", "Timbuktu"])
def test_a_name_that_only_the_history_can_know_is_looked_for_and_never_dropped(sentence: str, name: str) -> None:
    is_english = common_words().__contains__
    for said in (f"{sentence} in {name}", f"{sentence} with {name}", f"{name} {sentence}"):
        calls = read(said, is_english).calls
        assert all({"field": "named", "op": "=", "value": name} in call.args["filters"] for call in calls), said
    assert read(f"{sentence} in {name}", is_english).calls


@pytest.mark.parametrize(
    "sentence", ["total distance of my 10 longest runs", "average distance of my five longest runs"]
)
def test_a_figure_of_a_ranking_is_not_answered_with_the_ranking(sentence: str) -> None:
    reading = read(sentence, common_words().__contains__)
    assert not reading.calls and reading.trouble is not None
    assert "not of the listed alone" in reading.trouble.reason


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("how far did I run on 31 June 2023?", "June"),
        ("how far did I run on June 31st", "June"),
        ("how far did I run on 29.02.2023", "February"),
        ("how far did I run on 29 February 2023", "February"),
    ],
)
def test_a_day_that_no_calendar_has_is_said_to_be_none(sentence: str, month: str, read_turns: ReadTurns) -> None:
    answer = texts.abstention(read_turns(sentence), ["How far did I run?"])
    assert answer.startswith(f"There is no such day: {month} does not have that many days.")
    assert check(answer, [], sentence) == []
