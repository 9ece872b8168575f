"""Questions of a runner about three years of training (``demo``), with their true answers.

``python -m evals.gold.runner --home COACH_HOME`` writes the two halves of the set. The
golds come from the rows of the database with pandas, as they were known on the day of the question.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from evals.gold import runner_bests, runner_narrow, runner_sums, runner_talk
from evals.gold.runner_view import ATHLETE, View
from evals.gold.writing import Case, command, write_halves

PARTS = (runner_sums, runner_bests, runner_narrow, runner_talk)


def cases(home: Path) -> Iterator[Case]:
    """All cases, in the order of their numbers."""
    view = cache(lambda today: View(home, today))
    asked = (question for part in PARTS for question in part.QUESTIONS)
    for number, question in enumerate(asked, start=1):
        gold = question.gold(view(question.today))
        yield Case(
            f"runner-{number:03}", ATHLETE, question.text, question.today, question.kind, gold.value, gold.unit,
            gold.tol, gold.other, question.previous,
        )  # fmt: skip


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, cases, write_halves, "runner")


if __name__ == "__main__":
    main()
