"""Any words at all: politeness changes nothing, nonsense crashes nothing, and no word with a meaning is dropped."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.brains.reader.read import read
from agent.brains.reader.words import one_of
from memory.embed import common_words
from tools.metrics.query import QueryArgs

READABLE = [
    "How far did I run in May",
    "how many miles did I run in May",
    "how far did I run on May 3, 2025",
    "Did I run less than 100 km in July",
    "did I do a run over 30 km in May",
    "was my longest run in May over 25 km",
    "average heart rate on my runs this year",
    "what was my average pace in May 2025",
    "slowest run this year",
    "highest heart rate this year",
    "what's my second longest run",
    "what was my heart rate on my longest run",
    "when was my fastest run",
    "how many days ago was my last swim",
    "how many runs last week",
    "how many days did I run in June",
    "how many nights did I sleep more than 8 hours in May",
    "how many rest days did I have in June",
    "distance by weekday",
    "which month did I run the most in 2024",
    "how many km per week did I run on average in 2025",
    "in how many weeks did I run more than 40 km",
    "my top 5 longest rides",
    "runs faster than 5:00/km",
    "runs between 10 and 15 km this year",
    "compare this month with last month",
    "how much further did I run in May than in April",
    "was my resting heart rate lower in June than in May",
    "do I run faster on weekends than on weekdays",
    "do I sleep longer on weekends",
    "what percentage of my runs were over 10 km",
    "what's my longest running streak",
    "how many weeks in a row did I run at least 30 km",
    "longest gap between runs in 2025",
    "is my resting heart rate going down this year",
    "does my pace depend on the temperature",
    "90th percentile of my run distance",
    "what time do I usually go to bed",
    "how many runs did I start before 7 am",
    "average sleep on nights after runs over 20 km",
    "what is my resting heart rate the day after a run",
    "steps on rest days",
    "how many nights are missing sleep data in May",
    "how did I sleep last week",
]
_SENTENCES = st.sampled_from(READABLE)
_is_english = common_words().__contains__


@pytest.mark.parametrize("sentence", READABLE)
def test_every_sentence_that_the_properties_start_from_is_read(sentence: str) -> None:
    assert len(read(sentence, _is_english).calls) == 1


@settings(max_examples=150, deadline=None)
@given(
    _SENTENCES,
    st.sampled_from(["", "please ", "Please, ", "hey coach, ", "ok so ", "  ", "can you tell me "]),
    st.sampled_from(["", " please", "?", "??", " !", ".", " please?", "  "]),
    st.sampled_from([str, str.upper, str.lower, str.title]),
)
def test_politeness_punctuation_and_case_never_change_the_call(
    sentence: str, before: str, after: str, cased: Callable[[str], str]
) -> None:
    dressed = before + cased(sentence) + after
    assert read(dressed, _is_english).calls == read(sentence, _is_english).calls


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_a_crash_and_no_call_is_invalid(text: str) -> None:
    for call in read(text, _is_english).calls:
        if call.tool == "query_metrics":
            QueryArgs.model_validate(call.args)


_WORDS_OF_QUESTIONS = sorted(
    one_of(
        "how far long many much did i run runs ride in may june last week this year and by month top 5 average longest",
        "fastest over 20 km compare with than more when was my heart rate which shoe sleep should on days percentage",
        "second streak weekends or going up correlation between after the night before steps each row at least",
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_WORDS_OF_QUESTIONS), max_size=12))
def test_any_order_of_known_words_is_read_without_a_crash(words: list[str]) -> None:
    for call in read(" ".join(words), _is_english).calls:
        if call.tool == "query_metrics":
            QueryArgs.model_validate(call.args)
        assert "should" not in words


def _with(word: str, sentence: str) -> list[str]:
    """*sentence* with *word* at every place in it."""
    words = sentence.split()
    return [" ".join([*words[:at], word, *words[at:]]) for at in range(len(words) + 1)]


@pytest.mark.parametrize("sentence", READABLE)
def test_a_word_that_nothing_explains_stops_the_reading_wherever_it_stands(sentence: str) -> None:
    assert [said for said in _with("blorb", sentence) if read(said, _is_english).calls] == []


@pytest.mark.parametrize("sentence", READABLE)
def test_a_number_stops_the_reading_or_is_found_in_the_call(sentence: str) -> None:
    called = {said: read(said, _is_english).calls for said in _with("17", sentence)}
    assert [said for said, calls in called.items() if any("17" not in str(call.args) for call in calls)] == []


@pytest.mark.parametrize("sentence", READABLE)
def test_a_negation_stops_the_reading_or_changes_the_call(sentence: str) -> None:
    plain = read(sentence, _is_english).calls
    negated = [said for word in ("not", "without", "never", "except") for said in _with(word, sentence)]
    assert [said for said in negated if read(said, _is_english).calls == plain] == []


@pytest.mark.parametrize("sentence", READABLE)
def test_what_lacks_a_word_keeps_the_numbers_that_it_still_has(sentence: str) -> None:
    words = sentence.split()
    for at in range(len(words)):
        without = words[:at] + words[at + 1 :]
        numbers = [word.rstrip("th,").split("/")[0] for word in without if word[0].isdigit()]
        for call in read(" ".join(without), _is_english).calls:
            assert [number for number in numbers if number not in str(call.args)] == [], " ".join(without)
