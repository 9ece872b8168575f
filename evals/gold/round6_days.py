"""The set ``round6_days``: days, nights and workouts joined by day, of two wearers and two simulated runners.

``python -m evals.gold.round6_days --home COACH_HOME`` writes it; none of it was used for tuning.
"""

from dataclasses import replace
from pathlib import Path

from evals.gold.final_days_view import cases
from evals.gold.round6 import days_demo, days_life6, days_life42, days_noa
from evals.gold.writing import Case, command, write_untouched

ASKED = {
    "life6": ("2022-01-22", days_life6.LIFE6),
    "life42": ("2022-01-22", days_life42.LIFE42),
    "noa": ("2026-11-21", days_noa.NOA),
    "demo": ("2026-11-21", days_demo.DEMO),
}


def collect(home: Path) -> list[Case]:
    """All cases of the set; *home* is the ``COACH_HOME`` that holds the runners."""
    return [
        replace(case, id=case.id.replace("final-days", "round6-days"))
        for slug, (today, parts) in ASKED.items()
        for case in cases(slug, home, today, parts)
    ]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, collect, write_untouched, "round6_days")


if __name__ == "__main__":
    main()
