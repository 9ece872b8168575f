"""Pieces of a sentence that bear on no figure are talk; whatever might is kept."""

import pytest

from agent.brains.gist.model import gist_of
from agent.brains.harmless import is_harmless
from agent.brains.reader.read import read, tokens_of
from agent.brains.reader.small_talk import kept_of, pieces_of
from memory.embed import is_common_word


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("I feel like a goat in spandex. How far did I climb in May?", ["How far did I climb in May?"]),
        ("How far did I climb in May? Confetti ready", ["How far did I climb in May?"]),
        ("my Brooks Ghost are haunted: how many km in my Brooks Ghost?", ["how many km in my Brooks Ghost?"]),
        ("how far did I swim in May, and in June?", None),
        ("in May, how far did I swim", None),
        ("how far did I swim, when it was windy", None),
        ("how far did I swim, only outdoors", None),
        ("I wore my Brooks Ghost. How far did I run in them?", None),
        ("how far did I run in May", None),
    ],
)
def test_only_pieces_without_a_date_a_number_a_condition_or_a_name_are_left_out(
    sentence: str, kept: list[str] | None
) -> None:
    pieces = pieces_of(sentence)
    places = kept_of(pieces, [tokens_of(piece, is_common_word) for piece in pieces])

    assert [pieces[at] for at in places] == (pieces if kept is None else kept)


def test_a_question_amid_talk_is_answered_and_the_answer_says_that_not_all_was_read() -> None:
    reading = read("Pray tell, how far did I run in July 2021?", is_common_word, (), is_harmless, gist_of)

    assert [call.args["period"] for call in reading.calls] == ["July 2021"]
    assert reading.notes
