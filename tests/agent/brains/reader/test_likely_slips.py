"""Misspelt words that are mended only where the rest of the sentence leaves one way to read them."""

import pytest

from agent.brains.reader.read import read
from memory.embed import common_words


def _args(sentence: str) -> list[dict[str, object]]:
    return [call.args for call in read(sentence, common_words().__contains__).calls]


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("How far did I wlk in June?", "How far did I walk in June?"),
        ("avg pae of my runs in 2025", "avg pace of my runs in 2025"),
        ("how many minutes of deep slep did I get on average in May", "minutes of deep sleep on average in May"),
        ("How lomg did I sleep on average in January?", "How long did I sleep on average in January?"),
        ("My resting hert rate yesterday?", "My resting heart rate yesterday?"),
        ("How may runs did I do in 2024?", "How many runs did I do in 2024?"),
        ("mean stress level lst month", "mean stress level last month"),
        ("My best hlaf marathon time?", "My best half marathon time?"),
        ("erliest wake up in October?", "earliest wake up in October?"),
        ("How long was my sexond longest run?", "How long was my second longest run?"),
        ("top thrree days by steps in 2026", "top three days by steps in 2026"),
    ],
)
def test_a_slip_is_read_as_what_was_meant(misspelt: str, meant: str) -> None:
    assert _args(misspelt) == _args(meant) != []


def test_how_a_word_was_taken_is_told() -> None:
    reading = read("How far did I wlk in June?", common_words().__contains__)
    assert reading.notes == ("I read “wlk” as “walk”.",)


@pytest.mark.parametrize(
    "sentence",
    [
        "how many km did I commute in June",  # no "compute"
        "how many runs did I abort in 2025",  # no "about"
        "how many naps did I take in May",  # no "ngps"
        "how far did Wlk run in May",  # a name
    ],
)
def test_a_word_of_its_own_is_not_taken_for_another(sentence: str) -> None:
    assert _args(sentence) == []


def test_more_than_two_of_them_are_too_many_to_guess() -> None:
    assert _args("hw fra dd i wlk in jne lst yer") == []
