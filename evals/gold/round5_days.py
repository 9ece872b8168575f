"""The set ``round5_days``: days, nights and workouts joined by day, of six wearers and two simulated runners.

``python -m evals.gold.round5_days --home COACH_HOME`` writes it; none of it was used for tuning.
"""

from dataclasses import replace
from pathlib import Path

from evals.gold.final_days_view import cases
from evals.gold.round5 import days_autumn, days_demo, days_noa, days_summer, days_winter
from evals.gold.writing import Case, command, write

ASKED = {
    "life60": ("2021-09-13", days_summer.LIFE60),
    "life44": ("2021-08-17", days_summer.LIFE44),
    "life42": ("2022-01-22", days_autumn.LIFE42),
    "life11": ("2022-01-20", days_autumn.LIFE11),
    "life6": ("2022-01-22", days_winter.LIFE6),
    "life51": ("2022-01-22", days_winter.LIFE51),
    "noa": ("2026-11-21", days_noa.NOA),
    "demo": ("2026-11-21", days_demo.DEMO),
}


def collect(home: Path) -> list[Case]:
    """All cases of the set; *home* is the ``COACH_HOME`` that holds the runners."""
    return [
        replace(case, id=case.id.replace("final-days", "round5-days"))
        for slug, (today, parts) in ASKED.items()
        for case in cases(slug, home, today, parts)
    ]


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, collect, write, "round5_days")


if __name__ == "__main__":
    main()
