"""The question set ``final_days``: days, and workouts joined by day, of two simulated runners and three wearers.

``python -m evals.gold.final_days --home COACH_HOME`` writes all of them to sets of their own.
"""

from pathlib import Path

from evals.gold import final_days_band51, final_days_bands, final_days_noa, final_days_sam, final_days_sam_more
from evals.gold.final_days_view import cases
from evals.gold.writing import Case, command, write

RUNNERS_TODAY = "2026-11-20"
WEARERS_TODAY = {"life11": "2022-01-20", "life6": "2022-01-22", "life51": "2022-01-22"}


def collect(home: Path) -> list[Case]:
    """All cases, answered from the frames."""
    sam = {"simple": final_days_sam.SIMPLE, "condition": final_days_sam_more.CONDITION, "joined": final_days_sam.JOINED}
    noa = {"simple": final_days_noa.SIMPLE, "condition": final_days_noa.CONDITION, "joined": final_days_noa.JOINED}
    worn = {
        "life11": final_days_bands.LIFE11,
        "life6": final_days_bands.LIFE6,
        "life51": final_days_band51.LIFE51,
    }
    found = [*cases("sam", home, RUNNERS_TODAY, sam), *cases("noa", home, RUNNERS_TODAY, noa)]
    for slug, parts in worn.items():
        found += cases(slug, home, WEARERS_TODAY[slug], parts)
    return found


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, collect, write, "final_days")


if __name__ == "__main__":
    main()
