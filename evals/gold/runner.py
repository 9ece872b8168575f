"""Questions of a runner about three years of training (``demo``), with their true answers.

``python -m evals.gold.runner --home COACH_HOME`` writes the two halves of the set; ``--print`` shows it instead. The
golds come from the rows of the database with pandas, as they were known on the day of the question.
"""

import argparse
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from evals.gold import runner_bests, runner_narrow, runner_sums, runner_talk
from evals.gold.runner_view import ATHLETE, View
from evals.gold.writing import Case, write

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
    parser = argparse.ArgumentParser(description="Write the questions about the demo runner, with their golds.")
    parser.add_argument("--home", type=Path, required=True, help="the COACH_HOME that holds the athlete")
    parser.add_argument("--print", action="store_true", help="show the cases instead of writing them")
    options = parser.parse_args()
    if not options.print:
        write(cases(options.home), "runner")
        return
    for case in cases(options.home):
        print(case.id, case.today, case.kind, "|", case.previous or "", "|", case.question)
        print("     ", case.gold, case.unit or "", *(f"or {gold}" for gold in case.gold_any), case.tolerance_rel)


if __name__ == "__main__":
    main()
