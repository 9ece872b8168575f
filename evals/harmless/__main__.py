"""Make the judge of unknown words, and say how well it does: ``python -m evals.harmless [--write]``.

The figures are of words left out: the examples are parted by word into eight parts, and each is judged by what the
other seven taught. ``passed`` is the share that would be passed over. A word of the opened cases is ``same`` where the
reading does not change without it, ``other`` where another question would have been answered, ``none`` where no
reading would come of it. About two minutes on two cores.
"""

import argparse
from collections import Counter

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from agent.brains.harmless import WEIGHTS, Judge
from evals.harmless.examples import Example, examples
from memory.embed import in_context

THRESHOLD = 0.6
"""Passes about half of the harmless words and one in twenty of the telling ones."""
_STRENGTH = 0.003
_PARTS = 8
_ENDINGS = ("ing", "ed", "es", "s", "d")


def main() -> None:
    """Print the figures; write the judge if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.name} too")
    given = parser.parse_args()
    found = examples()
    vectors = _vectors(found)
    chances = _chances_of_unseen_words(found, vectors)
    for (kind, harmless), own in sorted(_by_kind(found).items()):
        passed = np.mean(chances[own] > THRESHOLD)
        print(f"{kind:6} {'harmless' if harmless else 'telling':9} {len(own):5} words, {passed:.1%} passed")
    if given.write:
        fitted(found, vectors).save(WEIGHTS)
        print(f"wrote {WEIGHTS.name}")


def fitted(found: list[Example], vectors: NDArray[np.float32]) -> Judge:
    """The judge that *found* teaches, whose words have these *vectors* (n, 1152).

    A word of many sentences weighs less in each, and vectors are scaled to a spread of one on the way.
    """
    times = Counter(example.word for example in found)
    weights = [times[example.word] ** -0.5 for example in found]
    middle, spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-6
    model = LogisticRegression(C=_STRENGTH, max_iter=500)
    model.fit((vectors - middle) / spread, [example.harmless for example in found], sample_weight=weights)
    slopes = model.coef_[0] / spread
    return Judge(slopes.astype(np.float32), float(model.intercept_[0] - slopes @ middle), THRESHOLD)


def _vectors(found: list[Example]) -> NDArray[np.float32]:
    of_sentence = {words: in_context(words) for words in dict.fromkeys(example.words for example in found)}
    return np.array([of_sentence[example.words][example.at] for example in found])


def _chances_of_unseen_words(found: list[Example], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """For each example, the chance by a judge that saw neither its word nor another form of it."""
    chances = np.zeros(len(found), dtype=np.float32)
    stems = [_stem(example.word) for example in found]
    folds = GroupKFold(_PARTS, shuffle=True, random_state=0)
    for taught, asked in folds.split(vectors, groups=stems):
        judge = fitted([found[at] for at in taught], vectors[taught])
        chances[asked] = judge.chance(vectors[asked])
    return chances


def _stem(word: str) -> str:
    return next((word.removesuffix(end) for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), word)


def _by_kind(found: list[Example]) -> dict[tuple[str, bool], list[int]]:
    kinds: dict[tuple[str, bool], list[int]] = {}
    for at, example in enumerate(found):
        kinds.setdefault((example.outcome, example.harmless), []).append(at)
    return kinds


if __name__ == "__main__":
    main()
