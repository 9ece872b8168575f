"""The rounds of questions since the fifth: ``python -m evals.gold.rounds round8_days --home COACH_HOME`` writes a set.

``…_runs`` are about the runs and other workouts of four athletes, ``…_days`` about days, nights and workouts joined
by day.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

from evals.gold import final_days_view, round5, round6, round7, round8
from evals.gold.final_runs_parts import view as final_runs_view
from evals.gold.writing import Case, command, write, write_untouched

_ROUNDS = (round5, round6, round7, round8)
_RUNNERS = {"demo": "2026-11-21", "sam": "2026-11-21", "joboso": "2025-08-26", "thinktank": "2023-08-16"}
"""Whose activities are asked about in every round, and on which day."""
_CLOSED: tuple[ModuleType, ...] = ()
"""Those whose failures nobody has looked at."""


def runs(asked: ModuleType, home: Path) -> list[Case]:
    """The cases of a round about activities; *home* is the ``COACH_HOME`` that holds the athletes."""
    return [
        case
        for slug, today in _RUNNERS.items()
        for case in final_runs_view.cases(
            import_module(f"{asked.__name__}.runs_{slug}").ASKS, slug, home, today, f"{_name(asked)}-runs-{slug}"
        )
    ]


def days(asked: ModuleType, home: Path) -> list[Case]:
    """The cases of a round about days and nights."""
    return [
        replace(case, id=case.id.replace("final-days", f"{_name(asked)}-days"))
        for slug, (today, parts) in asked.DAYS.items()
        for case in final_days_view.cases(slug, home, today, parts)
    ]


def main() -> None:
    """Write the set that is named, or print it."""
    sets: dict[str, tuple[ModuleType, Callable[[ModuleType, Path], list[Case]]]] = {
        f"{_name(asked)}_{kind}": (asked, cases)
        for asked in _ROUNDS
        for kind, cases in (("runs", runs), ("days", days))
    }
    parser = argparse.ArgumentParser(description=__doc__, add_help=False)
    parser.add_argument("set", choices=sets)
    given, sys.argv[1:] = parser.parse_known_args()
    asked, cases = sets[given.set]
    written = write_untouched if asked in _CLOSED else write
    command(__doc__, lambda home: cases(asked, home), written, given.set)


def _name(asked: ModuleType) -> str:
    return asked.__name__.rpartition(".")[2]


if __name__ == "__main__":
    main()
