"""The judge of unknown words is taught by examples whose truth is known, and asked about words that it never saw."""

import numpy as np
import pytest

from agent.brains.harmless import judge
from agent.brains.reader.vocabulary import vocabulary
from evals.harmless.__main__ import fitted
from evals.harmless.examples import Example
from evals.harmless.words import FRAMES, sentences
from memory.embed import in_context


def _set_in() -> list[Example]:
    words = ((tuple(sentence.lower().split()), word, harmless) for sentence, word, harmless in sentences())
    return [Example(said, said.index(word), harmless, "frame") for said, word, harmless in words if word in said]


def test_no_word_is_both_harmless_and_telling_in_the_same_frame() -> None:
    for frame in FRAMES:
        assert not set(frame.harmless.split()) & set(frame.telling.split()), frame.sentences[0]


def test_every_sentence_of_a_frame_has_one_place() -> None:
    assert [s for frame in FRAMES for s in frame.sentences if s.count("{}") != 1] == []


def test_most_words_that_are_set_in_are_new_to_the_reader() -> None:
    found = _set_in()
    assert sum(example.word in vocabulary().words for example in found) < len(found) / 3


@pytest.mark.slow
def test_words_that_the_judge_never_saw_are_told_apart() -> None:
    found = _set_in()
    vectors = np.array([in_context(example.words)[example.at] for example in found])
    taught, asked = found[::2], found[1::2]
    passed = fitted(taught, vectors[::2]).chance(vectors[1::2]) > judge().threshold
    harmless = np.array([example.harmless for example in asked])
    assert passed[harmless].mean() > 0.5
    assert passed[~harmless].mean() < 0.15
