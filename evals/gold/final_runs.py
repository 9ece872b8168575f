"""The set ``final_runs``: questions about the runs and other workouts of three athletes, none used for tuning.

``python -m evals.gold.final_runs --home COACH_HOME`` writes it.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

from evals.gold.final_runs_parts import joboso, joboso_hard, noa, noa_hard, noa_narrow, sam, sam_hard
from evals.gold.final_runs_parts.view import cases
from evals.gold.writing import OBJECTIVE, Case

SIMULATED_TODAY = "2026-11-21"
JOBOSO_TODAY = "2025-08-26"


def final_runs(home: Path) -> list[Case]:
    """All cases of the set; *home* is the ``COACH_HOME`` that holds ``noa`` and ``sam``."""
    return [
        *cases([*noa.ASKS, *noa_narrow.ASKS, *noa_hard.ASKS], "noa", home, SIMULATED_TODAY, "final-runs-noa"),
        *cases([*sam.ASKS, *sam_hard.ASKS], "sam", home, SIMULATED_TODAY, "final-runs-sam"),
        *cases([*joboso.ASKS, *joboso_hard.ASKS], "joboso", home, JOBOSO_TODAY, "final-runs-joboso"),
    ]


def write_untouched(found: Iterable[Case]) -> Path:
    """Write every case to the half that nothing is tuned on."""
    dealt = list(found)
    ids = [case.id for case in dealt]
    if len(set(ids)) < len(ids):
        raise ValueError("an id is used more than once")
    target = OBJECTIVE / "untouched" / "final_runs.jsonl"
    target.write_text("".join(f"{case.line()}\n" for case in dealt), encoding="utf-8")
    return target


def main() -> None:
    """Compute the golds and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="the COACH_HOME that holds noa and sam")
    target = write_untouched(final_runs(parser.parse_args().home))
    print(f"wrote {target.name}")


if __name__ == "__main__":
    main()
