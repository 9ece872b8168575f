"""Two hundred questions about runs and other workouts: ``fresh_runs``.

``python -m evals.gold.fresh_runs --home FOLDER`` writes them; FOLDER is the ``COACH_HOME`` of the simulated athletes.
"""

from pathlib import Path

from evals.gold.fresh import joboso, noa, noa_more, sam_hard, sam_more, sam_plain
from evals.gold.fresh.view import cases
from evals.gold.writing import Case, command, write


def every(home: Path) -> list[Case]:
    """The cases of everybody."""
    return [
        *cases([*sam_plain.ASKED, *sam_more.ASKED, *sam_hard.ASKED], "sam", home, "2026-11-21"),
        *cases([*noa.ASKED, *noa_more.ASKED], "noa", home, "2026-11-21"),
        *cases(joboso.ASKED, "joboso", home, "2025-08-26"),
    ]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, every, write, "fresh_runs")


if __name__ == "__main__":
    main()
