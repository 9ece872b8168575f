"""How questions fare with a slip of the hand in them: ``python -m evals.slips [--questions N] [--seed S]``.

Takes opened questions that are read, types one word of four letters or more wrong (a letter left out, doubled, swapped
with the next, replaced or followed by its neighbour on the keyboard), and prints how many are still read the same, how
many as another question, and how many not at all.
"""

import argparse
import random
from collections import Counter

from agent.brains.harmless import is_harmless
from agent.brains.reader.read import read
from evals.harmless.examples import opened_cases
from memory.embed import is_common_word

_BESIDE = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry", "u": "yi",
    "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
_KINDS = ("left out", "left out", "doubled", "doubled", "swapped", "replaced", "followed")


def main() -> None:
    """Print the counts and the questions that came out as another."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    dice = random.Random(given.seed)
    plain = sorted({question for question, before in opened_cases() if not before})
    dice.shuffle(plain)
    outcomes: Counter[str] = Counter()
    for question in plain:
        if outcomes.total() == given.questions:
            break
        slipped = with_slip(question, dice)
        meant = read(question, is_common_word, (), is_harmless).calls
        if slipped is None or not meant:
            continue
        got = read(slipped, is_common_word, (), is_harmless).calls
        outcome = "the same" if got == meant else "another question" if got else "not read"
        outcomes[outcome] += 1
        if outcome == "another question":
            print(f"another: {slipped}")
    for outcome, count in outcomes.most_common():
        print(f"{outcome:16} {count:5}  {count / outcomes.total():.1%}")


def with_slip(sentence: str, dice: random.Random) -> str | None:
    """*sentence* with one of its longer words, no name, typed wrong; None where it has none."""
    words = sentence.split()
    places = [at for at, word in enumerate(words) if word.isalpha() and word[0].islower() and len(word) > 3]
    if not places:
        return None
    at = dice.choice(places)
    slipped = _typed_wrong(words[at], dice)
    return None if slipped == words[at] else " ".join([*words[:at], slipped, *words[at + 1 :]])


def _typed_wrong(word: str, dice: random.Random) -> str:
    kind = dice.choice(_KINDS)
    at = dice.randrange(1, len(word) - 1)
    letter = word[at]
    beside = dice.choice(_BESIDE.get(letter, letter))
    changed = {
        "left out": word[at + 1 :],
        "doubled": letter + word[at:],
        "swapped": word[at + 1] + letter + word[at + 2 :],
        "replaced": beside + word[at + 1 :],
        "followed": letter + beside + word[at + 1 :],
    }
    return word[:at] + changed[kind]


if __name__ == "__main__":
    main()
