"""A slip changes one word of a question, and leaves names and short words alone."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.slips import with_slip


@given(st.integers())
def test_one_longer_word_is_typed_wrong(seed: int) -> None:
    sentence = "how many kilometres did I run in Bern"
    slipped = with_slip(sentence, random.Random(seed))
    if slipped is None:  # two equal letters were swapped, say
        return
    pairs = list(zip(sentence.split(), slipped.split(), strict=True))
    (changed,) = [pair for pair in pairs if pair[0] != pair[1]]
    assert changed[0] in ("many", "kilometres")
    assert changed[0][0] == changed[1][0]
    assert abs(len(changed[0]) - len(changed[1])) <= 1


@pytest.mark.parametrize("sentence", ["", "how far", "Lausanne 2024"])
def test_a_sentence_without_longer_words_stays_as_it_is(sentence: str) -> None:
    assert with_slip(sentence, random.Random(0)) is None
