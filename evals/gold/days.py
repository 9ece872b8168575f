"""Questions about days and nights with their true answers: ``python -m evals.gold.days --home COACH_HOME``."""

from pathlib import Path

from evals.gold.wellness import demo, life42, life44, life60
from evals.gold.wellness.asking import cases
from evals.gold.writing import Case, command, write_halves

PEOPLE = {"life60": life60.ASKED, "life44": life44.ASKED, "life42": life42.ASKED, "demo": demo.ASKED}


def collect(home: Path) -> list[Case]:
    """All cases; *home*: the ``COACH_HOME`` that holds the demo athlete."""
    return [case for slug, asked in PEOPLE.items() for case in cases(slug, asked, home)]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, collect, write_halves, "days")


if __name__ == "__main__":
    main()
