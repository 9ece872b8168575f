"""Whether a word that nobody taught the reader changes nothing in its sentence: "which run *carried* me furthest".

A logistic regression over the word's vector in its context (memory/embed.py), made by ``python -m evals.harmless`` from
words whose effect the reader itself knows; its weights and threshold lie beside this module. Loaded with the first
unknown word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from memory import embed

WEIGHTS = Path(__file__).with_name("harmless.npz")


@dataclass(frozen=True)
class Judge:
    """A linear judgement of vectors (1152,): the chance that a word changes nothing."""

    weights: NDArray[np.float32]
    bias: float
    threshold: float
    """Above this chance the word may be passed over."""

    def chance(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """The chance, 0 to 1, for each row of *vectors* (n, 1152)."""
        chances: NDArray[np.float32] = 1 / (1 + np.exp(-(vectors @ self.weights + np.float32(self.bias))))
        return chances

    def save(self, path: Path) -> None:
        np.savez(path, weights=self.weights, bias=self.bias, threshold=self.threshold)


@lru_cache(maxsize=1)
def judge() -> Judge:
    """The one that Coach G comes with."""
    stored: Any = np.load(WEIGHTS)
    return Judge(stored["weights"], float(stored["bias"]), float(stored["threshold"]))


def is_harmless(words: Sequence[str], at: int) -> bool:
    """Whether the sentence of *words*, lower case, asks the same without the one at *at*.

    Only a common word of English is judged: any other may be a name.

    Raises:
        embed.WeightsError: the sentence model is missing or has been changed.
    """
    if not embed.is_common_word(words[at]):
        return False
    return bool(judge().chance(embed.in_context(words)[at]) > judge().threshold)
