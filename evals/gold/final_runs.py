"""The set ``final_runs``: questions about the runs and other workouts of three athletes, none used for tuning.

``python -m evals.gold.final_runs --home COACH_HOME`` writes it.
"""

from pathlib import Path

from evals.gold.final_runs_parts import joboso, joboso_hard, noa, noa_hard, noa_narrow, sam, sam_hard
from evals.gold.final_runs_parts.view import cases
from evals.gold.writing import Case, command, write

SIMULATED_TODAY = "2026-11-21"
JOBOSO_TODAY = "2025-08-26"


def final_runs(home: Path) -> list[Case]:
    """All cases of the set; *home* is the ``COACH_HOME`` that holds ``noa`` and ``sam``."""
    return [
        *cases([*noa.ASKS, *noa_narrow.ASKS, *noa_hard.ASKS], "noa", home, SIMULATED_TODAY, "final-runs-noa"),
        *cases([*sam.ASKS, *sam_hard.ASKS], "sam", home, SIMULATED_TODAY, "final-runs-sam"),
        *cases([*joboso.ASKS, *joboso_hard.ASKS], "joboso", home, JOBOSO_TODAY, "final-runs-joboso"),
    ]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, final_runs, write, "final_runs")


if __name__ == "__main__":
    main()
