"""Questions about eleven years of one athlete's training log (``joboso``), with their true answers.

``python -m evals.gold.history`` writes the two halves of the set; ``--print`` shows it instead. The golds come from the
rows of the original export (no heart rate, no nights), as they were known on the day of the question.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from evals.gold import history_amounts, history_choices, history_records, history_talk
from evals.gold.writing import Case, write


def cases() -> Iterator[Case]:
    """All cases, in the order of their numbers."""
    parts = (history_amounts, history_records, history_choices, history_talk)
    asked = (one for part in parts for one in part.QUESTIONS)
    return (question.case(number, today) for number, (today, question) in enumerate(asked, start=1))


def main() -> None:
    """Write the set, or print it."""
    parser = argparse.ArgumentParser(description="Write the questions about the long history, with their golds.")
    parser.add_argument("--home", type=Path, help="not needed here: the history is read from its export")
    parser.add_argument("--print", action="store_true", help="show the cases instead of writing them")
    options = parser.parse_args()
    if not options.print:
        write(cases(), "history")
        return
    for case in cases():
        print(case.id, case.today, case.kind, "|", case.previous or "", "|", case.question)
        print("     ", case.gold, case.unit or "", *(f"or {gold}" for gold in case.gold_any), case.tolerance_rel)


if __name__ == "__main__":
    main()
