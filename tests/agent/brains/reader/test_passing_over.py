"""A word that nothing explains is passed over only where a judge takes it to change nothing; he is not asked of all."""

from collections.abc import Sequence

import pytest

from agent.brains.reader.read import read
from memory.embed import common_words

PLAIN = read("how far did I run in May", common_words().__contains__).calls


def _all_are(words: Sequence[str], at: int) -> bool:
    return True


def _none_is(words: Sequence[str], at: int) -> bool:
    return False


def _passing(sentence: str) -> tuple[str, ...]:
    reading = read(sentence, common_words().__contains__, (), _all_are)
    return reading.notes if reading.calls == PLAIN else ()


def _note(words: str) -> tuple[str, ...]:
    return (f"I passed over {words}, which I took to change nothing.",)


def test_the_question_without_the_word_is_answered_and_the_word_is_told() -> None:
    assert _passing("how far did I gloriously run in May") == _note("“gloriously”")
    assert _passing("Behold, how far did I gloriously run in May") == _note("“Behold” and “gloriously”")


def test_a_judge_who_finds_it_telling_has_the_last_word() -> None:
    reading = read("how far did I gloriously run in May", common_words().__contains__, (), _none_is)
    assert not reading.calls
    assert reading.trouble is not None
    assert reading.trouble.words == ("gloriously",)


@pytest.mark.parametrize(
    "sentence",
    [
        "how far did Theodore run in May",  # a name
        "how far did I run glorious nebula in May",  # two in a row: a name in small letters
        "behold, how gloriously did I nebula run in cosmos May",  # too many
        "how far could I run in May",  # another question, whatever a judge says
        "how far did I run in May unless nebula",
        "how much nebula was running in May",  # what is asked for
    ],
)
def test_the_judge_is_not_asked_of_what_may_be_a_name_or_makes_another_question(sentence: str) -> None:
    assert _passing(sentence) == ()


def test_a_sentence_that_is_read_anyway_asks_no_judge() -> None:
    def refuses(words: Sequence[str], at: int) -> bool:
        raise AssertionError(words)

    assert read("how far did I run in May", common_words().__contains__, (), refuses).calls == PLAIN


def test_what_is_missing_besides_the_word_is_still_missing() -> None:
    reading = read("how many gloriously", common_words().__contains__, (), _all_are)
    assert not reading.calls


def test_words_passed_over_in_each_of_two_sentences_are_all_told() -> None:
    said = "Import /data/x.zip. How far did I gloriously run in May?"
    reading = read(said, common_words().__contains__, (), _all_are)
    assert [call.tool for call in reading.calls] == ["import_files", "query_metrics"]
    assert reading.notes == _note("“gloriously”")


def test_only_the_place_that_nothing_explains_is_passed_over_not_its_twin() -> None:
    is_english = common_words().__contains__
    plain = read("avg power of my July 2025 rides over 30 km", is_english).calls
    assert read("avg power over my July 2025 rides over 30 km", is_english, (), _all_are).calls == plain != ()
