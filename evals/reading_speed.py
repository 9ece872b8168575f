"""How long a sentence takes to be read, the database left out: ``python -m evals.reading_speed --cases FILE …``."""

import argparse
import json
import time
from pathlib import Path

import numpy as np

from agent.brains.gist.model import gist_of
from agent.brains.harmless import is_harmless
from agent.brains.reader.read import read
from memory.embed import is_common_word


def sentences_of(path: Path) -> list[str]:
    """What is asked in the cases of one file, of either kind."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [str(case.get("question") or case["utterance"]) for case in cases]


def milliseconds_of(sentences: list[str]) -> list[float]:
    """How long each takes, once the vocabulary is loaded."""
    read("how far did I gladly run last month", is_common_word, (), is_harmless, gist_of)
    taken = []
    for sentence in sentences:
        begun = time.perf_counter()
        read(sentence, is_common_word, (), is_harmless, gist_of)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def main() -> None:
    """Prints the median, the 95th percentile and the slowest."""
    parser = argparse.ArgumentParser(prog="python -m evals.reading_speed", description=__doc__)
    parser.add_argument("--cases", type=Path, nargs="+", required=True, help="files of cases, a JSON object a line")
    paths = parser.parse_args().cases
    taken = milliseconds_of([sentence for path in paths for sentence in sentences_of(path)])
    middle, late = np.percentile(taken, [50, 95])
    print(f"{len(taken)} sentences: p50 {middle:.1f} ms, p95 {late:.1f} ms, slowest {max(taken):.0f} ms")


if __name__ == "__main__":
    main()
