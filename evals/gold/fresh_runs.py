"""Two hundred fresh questions about runs and other workouts, none of which may guide the product: ``fresh_runs``.

``python -m evals.gold.fresh_runs --home FOLDER`` writes them all to ``untouched/``; FOLDER is the ``COACH_HOME`` that
holds the simulated athletes.
"""

import argparse
from pathlib import Path

from evals.gold.fresh import joboso, noa, noa_more, sam_hard, sam_more, sam_plain
from evals.gold.fresh.view import cases
from evals.gold.writing import OBJECTIVE, Case


def every(home: Path) -> list[Case]:
    """The cases of everybody."""
    return [
        *cases([*sam_plain.ASKED, *sam_more.ASKED, *sam_hard.ASKED], "sam", home, "2026-11-21"),
        *cases([*noa.ASKED, *noa_more.ASKED], "noa", home, "2026-11-21"),
        *cases(joboso.ASKED, "joboso", home, "2025-08-26"),
    ]


def main() -> None:
    """Write the set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="the COACH_HOME that holds sam and noa")
    found = every(parser.parse_args().home)
    target = OBJECTIVE / "untouched" / "fresh_runs.jsonl"
    target.write_text("".join(f"{case.line()}\n" for case in found), encoding="utf-8")
    print(f"{len(found)} cases: {target.name}")


if __name__ == "__main__":
    main()
