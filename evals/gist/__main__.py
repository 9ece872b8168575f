"""Make the model of a question's gist: ``python -m evals.gist [--left-out SOURCE …] [--to FILE]``.

It learns from all sources but those left out, and prints how many of their sentences it takes rightly in every part,
of all and of those that it is surest of. Needs torch (``pip install --group training``); about a minute and a half a
round on two cores. ``--to agent/brains/gist/gist.npz`` with nothing left out makes the weights that the product has.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from agent.brains.gist.model import WEIGHTS, Model
from evals.gist.examples import Example, examples, parted
from evals.gist.learning import taught_on

_SHARES = (0.2, 0.4, 0.6, 0.8, 1.0)


def main() -> None:
    """Learn, write and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--left-out", nargs="*", default=(), help="the sources that are asked, not taught")
    parser.add_argument("--rounds", type=int, default=8, help="how often every example is seen")
    parser.add_argument("--to", type=Path, help="where to write the weights")
    given = parser.parse_args()
    taught, asked = parted(examples(), given.left_out)
    network = taught_on(taught, given.rounds)
    with tempfile.TemporaryDirectory() as folder:
        path = given.to or Path(folder, WEIGHTS.name)
        np.savez_compressed(path, **network.exported())
        print(f"{path.stat().st_size / 1e6:.1f} MB learnt from {len(taught)} examples")
        report(Model.load(path), asked)


def report(model: Model, asked: Sequence[Example]) -> None:
    """For each source, how many are right in all parts, of all and of those that the model is surest of."""
    for source in sorted({example.source for example in asked}):
        own = [example for example in asked if example.source == source]
        figures = [example for example in own if example.parts is not None]
        gists = [model.gist(example.question) for example in figures]
        right = np.array([gist.parts == example.parts for gist, example in zip(gists, figures, strict=True)])
        surest = np.argsort([-gist.sureness for gist in gists])
        print(f"{source}: {len(figures)} questions of figures")
        for share in _SHARES if figures else ():
            first = surest[: round(share * len(surest))]
            least = gists[int(first[-1])].sureness
            print(f"    the surest {share:4.0%} (from {least:.3f} on): {right[first].mean():.1%} right in every part")
        others = [model.gist(example.question).sureness for example in own if example.parts is None]
        for least in (0.3, 0.5, 0.7) if others else ():
            print(f"    {len(others)} others: {np.mean(np.array(others) >= least):.1%} taken for one from {least} on")


if __name__ == "__main__":
    main()
