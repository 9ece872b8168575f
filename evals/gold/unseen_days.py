"""A set of questions over daily values that no part of the product was shaped by: all of it stays untouched.

``python -m evals.gold.unseen_days --home COACH_HOME`` writes ``evals/cases/objective/untouched/unseen_days.jsonl``.
"""

import argparse
from pathlib import Path

from evals.gold import unseen_days_life11, unseen_days_life51, unseen_days_noa, unseen_days_noa_joined, unseen_days_sam
from evals.gold.writing import OBJECTIVE, Case

PARTS = (unseen_days_noa, unseen_days_noa_joined, unseen_days_sam, unseen_days_life11, unseen_days_life51)
TARGET = OBJECTIVE / "untouched" / "unseen_days.jsonl"


def cases(home: Path) -> list[Case]:
    """All cases, with their golds computed from the data in *home* and the shared tables."""
    found = [case for part in PARTS for case in part.cases(home)]
    ids = [case.id for case in found]
    if len(set(ids)) != len(ids):
        raise ValueError("an id is used more than once")
    return found


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="the COACH_HOME that holds noa and sam")
    found = cases(parser.parse_args().home)
    TARGET.write_text("".join(f"{case.line()}\n" for case in found), encoding="utf-8")
    print(f"{len(found)} cases -> {TARGET.name}")


if __name__ == "__main__":
    main()
