"""Words that nobody taught the reader: some change nothing, some change everything, and a name is never passed over."""

from pathlib import Path

import numpy as np
import pytest

from agent.brains.harmless import Judge, is_harmless


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("which pair of shoes carried me furthest in summer", "carried"),
        ("how many kilometres have i notched since june", "notched"),
        ("which run delivered the most climbing", "delivered"),
        ("what did my hrv read on 20 june", "read"),
    ],
)
def test_a_verb_beside_which_the_figure_stands_changes_nothing(sentence: str, word: str) -> None:
    words = sentence.split()
    assert is_harmless(words, words.index(word)) == (word != "notched")  # "notched" is no word of the model's own


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("how many hilly runs did i do in march", "hilly"),
        ("how far did i run uphill in july", "uphill"),
        ("how many km did i skip in may", "skip"),
        ("how far did my wife run in may", "wife"),
        ("how many calories does a banana have", "banana"),
        ("average pace of my pegasus runs", "pegasus"),
        ("how many runs with music did i do", "music"),
        ("how many weeks in a row did i fail to run", "fail"),
    ],
)
def test_a_word_that_narrows_turns_round_or_names_is_not_passed_over(sentence: str, word: str) -> None:
    words = sentence.split()
    assert not is_harmless(words, words.index(word))


def test_a_word_that_is_no_common_one_may_be_a_name() -> None:
    words = ["how", "far", "did", "i", "run", "in", "my", "zorblax"]
    assert not is_harmless(words, len(words) - 1)


def test_a_judge_is_kept_in_a_file_and_judges_the_same(tmp_path: Path) -> None:
    made = Judge(np.array([1.0, -1.0], dtype=np.float32), 0.5, 0.6)
    made.save(tmp_path / "judge.npz")
    stored = np.load(tmp_path / "judge.npz")
    again = Judge(stored["weights"], float(stored["bias"]), float(stored["threshold"]))
    vectors = np.array([[0.0, 0.5], [3.0, 0.0]], dtype=np.float32)
    assert np.allclose(made.chance(vectors), [0.5, 1 / (1 + np.exp(-3.5))])
    assert np.array_equal(made.chance(vectors), again.chance(vectors))
    assert again.threshold == made.threshold
