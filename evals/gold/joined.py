"""The question set *joined*: workouts by themselves, and with the days and nights that they happened on.

``python -m evals.gold.joined --home COACH_HOME`` computes every gold value anew and writes the set's two files.
"""

from dataclasses import replace
from pathlib import Path

from evals.gold.joined_parts import around, followed, periods, plain, plain_worn, sides, worn
from evals.gold.writing import Case, command, write_halves

PARTS = (plain.cases, plain_worn.cases, around.cases, sides.cases, periods.cases, worn.cases, followed.cases)


def cases(home: Path) -> list[Case]:
    """Every case of the set, numbered; *home*: the ``COACH_HOME`` that holds the demo athlete."""
    found = [case for part in PARTS for case in part(home)]
    return [replace(case, id=f"joined_{number:03}") for number, case in enumerate(found, start=1)]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, cases, write_halves, "joined")


if __name__ == "__main__":
    main()
