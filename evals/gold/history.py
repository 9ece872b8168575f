"""Questions about eleven years of one athlete's training log (``joboso``), with their true answers.

``python -m evals.gold.history`` writes the two halves of the set. The golds come from the
rows of the original export (no heart rate, no nights), as they were known on the day of the question.
"""

from collections.abc import Iterator

from evals.gold import history_amounts, history_choices, history_records, history_talk
from evals.gold.writing import Case, command, write_halves


def cases() -> Iterator[Case]:
    """All cases, in the order of their numbers."""
    parts = (history_amounts, history_records, history_choices, history_talk)
    asked = (one for part in parts for one in part.QUESTIONS)
    return (question.case(number, today) for number, (today, question) in enumerate(asked, start=1))


def main() -> None:
    """Write the set, or print it."""
    command(__doc__, lambda _home: cases(), write_halves, "history", needs_home=False)


if __name__ == "__main__":
    main()
