"""The question set *joined*: workouts by themselves, and with the days and nights that they happened on.

``python -m evals.gold.joined --home COACH_HOME`` computes every gold value anew and writes the set's two files.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from evals.gold.joined_parts import around, followed, periods, plain, plain_worn, sides, worn
from evals.gold.writing import Case, write

PARTS = (plain.cases, plain_worn.cases, around.cases, sides.cases, periods.cases, worn.cases, followed.cases)


def cases(home: Path) -> list[Case]:
    """Every case of the set, numbered; *home*: the ``COACH_HOME`` that holds the demo athlete."""
    found = [case for part in PARTS for case in part(home)]
    return [replace(case, id=f"joined_{number:03}") for number, case in enumerate(found, start=1)]


def main() -> None:
    """Write the set and say how many cases it has."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="the COACH_HOME that holds the demo athlete")
    found = cases(parser.parse_args().home)
    for path in write(found, "joined"):
        print(path)
    print(len(found), "cases")


if __name__ == "__main__":
    main()
