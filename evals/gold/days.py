"""Questions about days and nights with their true answers: ``python -m evals.gold.days --home COACH_HOME``."""

import argparse
from pathlib import Path

from evals.gold.wellness import demo, life42, life44, life60
from evals.gold.wellness.asking import cases
from evals.gold.writing import write


def main() -> None:
    """Write the set, and print how many of which kind there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="the COACH_HOME that holds the demo athlete")
    home = parser.parse_args().home
    people = {"life60": life60.ASKED, "life44": life44.ASKED, "life42": life42.ASKED, "demo": demo.ASKED}
    found = [case for slug, asked in people.items() for case in cases(slug, asked, home)]
    write(found, "days")
    kinds = [case.kind for case in found]
    print(len(found), {kind: kinds.count(kind) for kind in sorted(set(kinds))})


if __name__ == "__main__":
    main()
