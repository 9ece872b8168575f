"""Which example questions a sentence is closest to in meaning: by vectors, when its words alone did not tell.

The nearest are suggested and never called. No likeness separates what may be answered from what may not: against the
tools' examples, "tally my runs for last month" reaches .82 and "what ground did I cover in May" .49, while "how far
can I run in May" reaches .86 and "what was I thinking on my last run" .79. A threshold would let the wrong number out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


@dataclass(frozen=True)
class Nearest:
    """An example and how alike it is (cosine, at most 1)."""

    example: str
    likeness: float


class Router:
    """Knows the examples' vectors, made on first use (a few milliseconds each)."""

    def __init__(self, examples: Sequence[str], embed: Embed) -> None:
        self._examples = tuple(dict.fromkeys(examples))
        self._embed = embed

    @cached_property
    def _vectors(self) -> NDArray[np.float32]:
        return self._embed(self._examples)

    def nearest(self, sentence: str, limit: int = 3) -> list[Nearest]:
        """The examples that are most alike, best first."""
        if not self._examples:
            return []
        likeness = self._vectors @ self._embed([sentence])[0]
        best = np.argsort(-likeness, kind="stable")[:limit]
        return [Nearest(self._examples[at], float(likeness[at])) for at in best]
