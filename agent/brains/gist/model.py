"""What a sentence asks, as a small model taught on questions takes it: chances for every part that a query can have.

The sentence model (memory/embed.py) with a low-rank addition to its weights, and on the mean and the maximum of its
vectors one softmax for each choice and one logistic for each mark. Made by ``python -m evals.gist``; the weights lie
beside this module. It names no values: dates, numbers and names are for the reader to find.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from agent.brains.gist.chances import KIND, Gist
from agent.brains.gist.parts import CHOICES
from memory import embed
from tools.calendar_words import MONTHS

WEIGHTS = Path(__file__).with_name("gist.npz")
_MARKS = "marks"
_NUMBER = re.compile(r"\d{4}-\d\d-\d\d|\d[\d.,:]*")
_MONTH = re.compile(rf"\b(?:{'|'.join(month for month in MONTHS if len(month) > 3)})\b")
_Logs = NDArray[np.float32]


@dataclass(frozen=True)
class Model:
    """Weights, and how they are put to a sentence."""

    encoder: embed.Encoder
    heads: Mapping[str, tuple[embed.Matrix, embed.Matrix, tuple[str, ...]]]
    """For each choice: weights (n, 768), bias (n,), and the n values."""

    @classmethod
    def load(cls, path: Path) -> "Model":
        """The model whose arrays lie at *path*.

        Raises:
            embed.WeightsError: the sentence model is missing or has been changed.
        """
        with np.load(path) as stored:
            return cls.of(dict(stored))

    @classmethod
    def of(cls, stored: Mapping[str, NDArray[Any]]) -> "Model":
        """The model of these arrays: a low-rank pair for each weight, and weight, bias and values for each head."""
        names = {name.partition(" ")[2] for name in stored if name.startswith("a ")}
        additions = {f"{name}.weight": (_as_single(stored, "b", name), _as_single(stored, "a", name)) for name in names}
        heads = {
            name: (_as_single(stored, "w", name), _as_single(stored, "c", name), tuple(stored[f"v {name}"].tolist()))
            for name in (*CHOICES, KIND, _MARKS)
        }
        return cls(embed.adapted(additions), heads)

    def gist(self, sentence: str) -> Gist:
        """What *sentence* most likely asks for."""
        vectors = self.encoder.vectors(masked(sentence))
        pooled = np.concatenate([vectors.mean(axis=0), vectors.max(axis=0)])
        of_head = {name: weights @ pooled + bias for name, (weights, bias, _) in self.heads.items()}
        choices = {name: self._named(name, _log_softmax(of_head[name])) for name in (*CHOICES, KIND)}
        marks = of_head[_MARKS]
        return Gist(choices, self._named(_MARKS, _log_logistic(marks)), self._named(_MARKS, _log_logistic(-marks)))

    def _named(self, head: str, logs: _Logs) -> dict[str, float]:
        return dict(zip(self.heads[head][2], logs.tolist(), strict=True))


@lru_cache(maxsize=32)
def gist_of(sentence: str) -> Gist:
    """What *sentence* most likely asks for, by itself.

    Raises:
        embed.WeightsError: the sentence model is missing or has been changed.
    """
    return _model().gist(sentence)


def masked(sentence: str) -> str:
    """*sentence* in lower case, with one number for all and one month for all: which they are changes no part."""
    return _MONTH.sub("june", _NUMBER.sub("5", sentence.lower()))


@lru_cache(maxsize=1)
def _model() -> Model:
    return Model.load(WEIGHTS)


def _as_single(stored: Mapping[str, NDArray[Any]], kind: str, name: str) -> embed.Matrix:
    matrix: embed.Matrix = stored[f"{kind} {name}"].astype(np.float32)
    return matrix


def _log_softmax(values: _Logs) -> _Logs:
    shifted = values - values.max()
    logs: _Logs = shifted - np.log(np.exp(shifted).sum())
    return logs


def _log_logistic(values: _Logs) -> _Logs:
    logs: _Logs = -np.logaddexp(np.float32(0), -values)
    return logs
