"""A second opinion on a sentence: it fills in where the rules find nothing, and takes back what can hardly be meant."""

from datetime import date

import pytest

from agent.brains.gist.chances import Gist
from agent.brains.gist.model import gist_of
from agent.brains.gist.parts import parts_of
from agent.brains.harmless import is_harmless
from agent.brains.reader import texts
from agent.brains.reader.read import read
from agent.brains.reader.reading import Call, Reading
from evals.calls_alike import same_question
from evals.short_queries import f, q
from memory.embed import is_common_word

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("sentence", "query"),
    [
        ("what does my shut-eye average out at per night in May", q("sleep", "mean", "May", None)),
        (
            "my resting ticker the morning after I pounded the treadmill, on average?",
            q("resting_hr", "mean", None, None, filters=[f("sport", "=", "treadmill_run", day_offset=-1)]),
        ),
        (
            "going by kilometres, which month of twenty twenty five gets the crown for running?",
            q("distance", "sum", "2025", group_by="month", order="highest", answer="group"),
        ),
    ],
)
def test_words_that_no_rule_knows_are_read_by_their_gist_and_the_answer_says_so(
    sentence: str, query: dict[str, object]
) -> None:
    assert not _read(sentence, None).calls

    reading = _read(sentence, gist_of)

    assert [call.tool for call in reading.calls] == ["query_metrics"]
    assert same_question(reading.calls[0].args, query, TODAY), reading.calls[0].args
    assert reading.notes == (texts.BY_ITS_GIST,)


@pytest.mark.parametrize(
    "sentence",
    [
        "how far did I run in May",
        "which shoes carried me furthest",
        "how many nights did I sleep under 6 hours this year?",
        "longest run and fastest 10k",
    ],
)
def test_what_the_rules_read_plainly_stays_as_it_is(sentence: str) -> None:
    assert _read(sentence, gist_of) == _read(sentence, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "what should I eat before a marathon",
        "how far should I run next week to be ready for my half",
        "how fast does my neighbour run",
        "will my knee be better by May",
        "write me a poem about the 2024 marathon",
    ],
)
def test_what_no_log_holds_is_not_answered(sentence: str) -> None:
    assert not _read(sentence, gist_of).calls


def test_a_reading_that_can_hardly_be_meant_gives_way() -> None:
    sentence = "how far did I run in May"
    meant = gist_of("how long did I run in May")

    reading = _read(sentence, lambda _: meant)

    assert reading.calls[0].args == q("duration", "sum", "May")


def test_where_neither_can_be_meant_there_is_no_call() -> None:
    elsewhere = gist_of("average sleep on Sundays in May")

    reading = _read("how far did I run in May", lambda _: elsewhere)

    assert not reading.calls
    assert reading.trouble is not None
    assert reading.trouble.reason == texts.DOUBTED


def test_without_an_opinion_the_rules_stand() -> None:
    assert _read("how far did I run in May", lambda _: None) == _read("how far did I run in May", None)


def test_a_sentence_that_goes_on_from_another_is_left_to_the_rules() -> None:
    before = (Call("query_metrics", q("distance", "sum", "May")),)
    asked: list[str] = []

    def gist(sentence: str) -> Gist:
        asked.append(sentence)
        return gist_of(sentence)

    reading = read("and in June?", is_common_word, before, is_harmless, gist)

    assert reading.calls[0].args == q("distance", "sum", "June")
    assert not asked


def test_a_whole_question_after_another_has_its_own_gist() -> None:
    before = (Call("query_metrics", q("distance", "sum", "May")),)
    sentence = "what does my shut-eye average out at per night in May"

    assert read(sentence, is_common_word, before, is_harmless, gist_of) == _read(sentence, gist_of)


@pytest.mark.parametrize(
    "sentence",
    ["how about the kip", "and my shut-eye per night in the month of May", "was it my longest shut-eye in May"],
)
def test_what_points_back_or_is_no_whole_question_has_none(sentence: str) -> None:
    before = (Call("query_metrics", q("distance", "sum", "May")),)

    assert read(sentence, is_common_word, before, is_harmless, gist_of) == read(
        sentence, is_common_word, before, is_harmless
    )


def test_a_single_activity_is_shown_by_its_gist() -> None:
    reading = _read("let me see how saturday's ride panned out", gist_of)

    assert reading.calls == (Call("show_activity", {"which": "Saturday", "sport": "ride"}),)


def test_the_gist_of_a_plain_question_has_its_parts() -> None:
    assert gist_of("how far did I run in May").parts == parts_of(q("distance", "sum", "May"))


def _read(sentence: str, gist: object) -> Reading:
    return read(sentence, is_common_word, (), is_harmless, gist)  # type: ignore[arg-type]


@pytest.mark.parametrize("sentence", ["Wie weit bin ich im Mai gelaufen?", "how far did I run in May " * 100])
def test_a_reply_that_says_all_there_is_to_say_stands(sentence: str) -> None:
    meant = gist_of("how far did I run in May")

    assert _read(sentence, lambda _: meant) == _read(sentence, None)
