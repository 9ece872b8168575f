"""The question set ``final_days``: days, and workouts joined by day, of two simulated runners and three wearers.

``python -m evals.gold.final_days --home COACH_HOME`` writes all of them to ``evals/cases/objective/untouched``.
"""

import argparse
from pathlib import Path

from evals.gold import final_days_band51, final_days_bands, final_days_noa, final_days_sam, final_days_sam_more
from evals.gold.final_days_view import cases
from evals.gold.writing import OBJECTIVE, Case

NAME = "final_days"
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


def write_untouched(dealt: list[Case]) -> Path:
    """Write every case to the half that nobody tunes by; raises where two have one id or one question."""
    if len({case.id for case in dealt}) < len(dealt):
        raise ValueError("an id is used twice")
    if len({(case.athlete, case.question, case.previous) for case in dealt}) < len(dealt):
        raise ValueError("a question is asked twice")
    target = OBJECTIVE / "untouched" / f"{NAME}.jsonl"
    target.write_text("".join(f"{case.line()}\n" for case in dealt), encoding="utf-8")
    return target


def main() -> None:
    """Write the set; prints where."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="the COACH_HOME of the simulated runners")
    found = collect(parser.parse_args().home)
    print(len(found), write_untouched(found).name)


if __name__ == "__main__":
    main()
