"""Sentence vectors: close in meaning is close in space, and a vector depends on its sentence alone."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memory import embed as module
from memory.embed import DIMENSIONS, WeightsError, embed, in_context, verify_weights


def test_agrees_with_the_similarities_that_the_models_authors_publish() -> None:
    # sbert.net, "Quickstart", all-MiniLM-L6-v2 in sentence-transformers: .6660, .1046, .1411
    weather, sunny, stadium = embed(
        ["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."]
    )
    assert weather @ sunny == pytest.approx(0.6660, abs=1e-4)
    assert weather @ stadium == pytest.approx(0.1046, abs=1e-4)
    assert sunny @ stadium == pytest.approx(0.1411, abs=1e-4)


@pytest.mark.parametrize(
    ("sentence", "paraphrase", "unrelated"),
    [
        ("How far did I run in May?", "What was my running distance in May?", "Which song should I listen to?"),
        ("I slept badly last night", "I had a terrible night's sleep", "My new shoes are blue"),
        ("Plan my training week", "Make me a schedule for the next seven days", "The knee hurts on the outside"),
    ],
)
def test_a_paraphrase_is_nearer_than_an_unrelated_sentence(sentence: str, paraphrase: str, unrelated: str) -> None:
    vectors = embed([sentence, paraphrase, unrelated])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


def test_no_sentences_make_no_vectors() -> None:
    assert embed([]).shape == (0, DIMENSIONS)


@pytest.mark.parametrize("sentence", ["", "   ", "\x00", "🏃‍♀️", "x" * 10_000, "run " * 5_000])
def test_any_text_has_a_unit_vector(sentence: str) -> None:
    vector = embed([sentence])
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-5)


def test_the_same_sentence_gives_the_same_vector_bit_by_bit() -> None:
    assert np.array_equal(embed(["an easy run by the river"]), embed(["an easy run by the river"]))


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.sampled_from(["", "run", "my longest run", "how far did I run in May", "so long " * 30]), max_size=8)
)
def test_a_sentence_has_the_same_vector_alone_and_among_others(sentences: list[str]) -> None:
    together = embed(sentences)
    for row, sentence in enumerate(sentences):
        assert np.allclose(together[row], embed([sentence])[0], atol=2e-6)


def test_the_installed_weights_are_the_pinned_ones() -> None:
    verify_weights()


def test_changed_weights_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = module._Pinned(module._TOKENIZER.name, module._TOKENIZER.size, "0" * 64)
    monkeypatch.setattr(module, "_TOKENIZER", changed)
    with pytest.raises(WeightsError, match="has been changed"):
        verify_weights()


def test_weights_of_another_size_are_not_loaded() -> None:
    cut_short = module._Pinned(module._WEIGHTS.name, 17, module._WEIGHTS.sha256)
    with pytest.raises(WeightsError, match="make setup"):
        module._pinned_file(cut_short)


def test_absent_weights_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PACKAGE", "no_such_package_of_weights")
    with pytest.raises(WeightsError, match="not installed"):
        module._pinned_file(module._WEIGHTS)


def test_embedding_needs_no_heavy_framework_and_importing_reads_no_weights() -> None:
    script = (
        "import sys, memory.embed as e\n"
        "assert not e._model.cache_info().currsize\n"
        "assert 'tokenizers' not in sys.modules\n"
        "e.embed(['hello'])\n"
        "print([name for name in ('torch', 'transformers', 'sentence_transformers') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert done.stdout.strip() == "[]"


def test_a_word_has_another_vector_in_another_sentence() -> None:
    river = in_context(["how", "far", "from", "the", "bank", "of", "the", "river"])
    money = in_context(["i", "bank", "at", "the", "bank"])
    assert river.shape == (8, 3 * DIMENSIONS)
    assert not np.allclose(river[4], money[4], atol=0.1)


def test_the_last_of_a_words_layers_averages_to_the_sentences_vector() -> None:
    words = ["how", "far", "did", "i", "run"]
    (sentence,) = embed(["how far did i run"])
    mean = in_context(words)[:, -DIMENSIONS:].mean(axis=0)
    assert mean @ sentence / np.linalg.norm(mean) > 0.9  # the marks at both ends are counted in the sentence's only


def test_a_word_of_several_pieces_has_one_vector_and_what_is_no_text_has_zeros() -> None:
    vectors = in_context(["novablast", "", "runs"])
    assert vectors.shape == (3, 3 * DIMENSIONS)
    assert not vectors[1].any()
    assert vectors[0].any()
    assert vectors[2].any()
