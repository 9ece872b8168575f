"""The set ``round6_runs``: questions about the runs and other workouts of four athletes, none used for tuning.

``python -m evals.gold.round6_runs --home COACH_HOME`` writes it.
"""

from pathlib import Path

from evals.gold.final_runs_parts.view import cases
from evals.gold.round6 import runs_demo, runs_joboso, runs_sam, runs_thinktank
from evals.gold.writing import Case, command, write_untouched

ASKED = {
    "demo": ("2026-11-21", runs_demo.ASKS),
    "sam": ("2026-11-21", runs_sam.ASKS),
    "joboso": ("2025-08-26", runs_joboso.ASKS),
    "thinktank": ("2023-08-16", runs_thinktank.ASKS),
}


def collect(home: Path) -> list[Case]:
    """All cases of the set; *home* is the ``COACH_HOME`` that holds the athletes."""
    return [
        case for slug, (today, asks) in ASKED.items() for case in cases(asks, slug, home, today, f"round6-runs-{slug}")
    ]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, collect, write_untouched, "round6_runs")


if __name__ == "__main__":
    main()
