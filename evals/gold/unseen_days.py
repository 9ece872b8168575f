"""Questions over daily values: ``python -m evals.gold.unseen_days --home COACH_HOME``."""

from pathlib import Path

from evals.gold import unseen_days_life11, unseen_days_life51, unseen_days_noa, unseen_days_noa_joined, unseen_days_sam
from evals.gold.writing import Case, command, write

PARTS = (unseen_days_noa, unseen_days_noa_joined, unseen_days_sam, unseen_days_life11, unseen_days_life51)


def cases(home: Path) -> list[Case]:
    """All cases, with their golds computed from the data in *home* and the shared tables."""
    return [case for part in PARTS for case in part.cases(home)]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, cases, write, "unseen_days")


if __name__ == "__main__":
    main()
