"""The set ``round7_days``: chatty questions on days, nights and workouts, of three wearers and two simulated runners.

``python -m evals.gold.round7_days --home COACH_HOME`` writes it; none of it was used for tuning.
"""

from dataclasses import replace
from pathlib import Path

from evals.gold.final_days_view import cases
from evals.gold.round7 import days_demo, days_life11, days_life51, days_life60, days_noa
from evals.gold.writing import Case, command, write_untouched

ASKED = {
    "life11": ("2022-01-20", days_life11.LIFE11),
    "life51": ("2022-01-22", days_life51.LIFE51),
    "life60": ("2021-10-05", days_life60.LIFE60),
    "noa": ("2026-11-21", days_noa.NOA),
    "demo": ("2026-11-21", days_demo.DEMO),
}


def collect(home: Path) -> list[Case]:
    """All cases of the set; *home* is the ``COACH_HOME`` that holds the runners."""
    return [
        replace(case, id=case.id.replace("final-days", "round7-days"))
        for slug, (today, parts) in ASKED.items()
        for case in cases(slug, home, today, parts)
    ]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, collect, write_untouched, "round7_days")


if __name__ == "__main__":
    main()
