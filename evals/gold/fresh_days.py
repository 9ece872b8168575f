"""Questions about days, nights and workouts: ``python -m evals.gold.fresh_days --home COACH_HOME``."""

from pathlib import Path

from evals.gold import fresh_days_bands, fresh_days_noa, fresh_days_sam
from evals.gold.writing import Case, command, write


def cases(home: Path) -> list[Case]:
    """The whole set; *home* is the ``COACH_HOME`` of the simulated runners."""
    return [*fresh_days_sam.cases(home), *fresh_days_noa.cases(home), *fresh_days_bands.cases()]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, cases, write, "fresh_days")


if __name__ == "__main__":
    main()
