"""Questions about the runs and other workouts of three people.

``python -m evals.gold.unseen_runs --home HOME`` finds the true answers; HOME is the ``COACH_HOME`` of ``sam``
and ``noa``.
"""

from pathlib import Path
from typing import Any

from evals.gold import frames
from evals.gold.unseen_runs_parts import joboso, noa, noa_more, sam, sam_more
from evals.gold.unseen_runs_parts.view import MEASURED, Asked, Either
from evals.gold.writing import Case, command, write

NAME = "unseen_runs"
TODAY = {"sam": "2026-11-21", "noa": "2026-11-21", "joboso": "2025-08-26"}
QUESTIONS = {"sam": sam.ASKED + sam_more.ASKED, "noa": noa.ASKED + noa_more.ASKED, "joboso": joboso.ASKED}


def cases(home: Path) -> list[Case]:
    """Every question with its true answer."""
    return [
        _case(f"{NAME}-{slug}-{number:02}", slug, one, home)
        for slug, asked in QUESTIONS.items()
        for number, one in enumerate(asked, start=1)
    ]


def _case(name: str, slug: str, one: Asked, home: Path) -> Case:
    found = one.gold(frames.activities(slug, home))
    gold, *others = found if isinstance(found, Either) else (found,)
    if gold is None:
        raise ValueError(f"{name} has data after all")
    tolerance = one.tolerance if one.tolerance is not None else _tolerance(gold)
    return Case(
        name, slug, one.question, TODAY[slug], one.kind, gold, one.unit, tolerance, tuple(others), one.previous
    )  # fmt: skip


def _tolerance(gold: Any) -> float:
    """What is measured is a fraction; counts, days and words are exact."""
    elements = gold if isinstance(gold, list) else [gold]
    return MEASURED if any(isinstance(element, float) for element in elements) else 0.0


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, cases, write, NAME)


if __name__ == "__main__":
    main()
