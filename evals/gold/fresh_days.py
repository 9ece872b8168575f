"""Fresh questions about days, nights and workouts, all unseen: ``python -m evals.gold.fresh_days --home H``.

All cases go to the untouched half; nothing is ever tuned on them.
"""

import argparse
from pathlib import Path

from evals.gold import fresh_days_bands, fresh_days_noa, fresh_days_sam
from evals.gold.writing import OBJECTIVE, Case

TARGET = OBJECTIVE / "untouched" / "fresh_days.jsonl"


def cases(home: Path) -> list[Case]:
    """The whole set; *home* is the ``COACH_HOME`` of the simulated runners."""
    found = [*fresh_days_sam.cases(home), *fresh_days_noa.cases(home), *fresh_days_bands.cases()]
    questions = [(case.athlete, case.question, case.previous) for case in found]
    if twice := sorted({str(one) for one in questions if questions.count(one) > 1}):
        raise ValueError(f"asked twice: {twice}")
    return found


def main() -> None:
    """Write the cases, or print them for reading."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="the COACH_HOME of the simulated runners")
    parser.add_argument("--show", action="store_true", help="print them instead of writing")
    told = parser.parse_args()
    found = cases(told.home)
    if told.show:
        for case in found:
            others = f"  or {case.gold_any}" if case.gold_any else ""
            print(f"{case.id} [{case.kind}] {case.question} -> {case.gold} {case.unit or ''}{others}")
        return
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("".join(f"{case.line()}\n" for case in found), encoding="utf-8")
    print(TARGET.name, len(found))


if __name__ == "__main__":
    main()
