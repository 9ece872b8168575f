"""The command that measures by cases: read them, put them to the coach, and print the figures."""

import argparse
import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from agent.coach import Coach
from evals.asking import evaluation_coach, read_cases
from ui.exits import CannotError

CaseT = TypeVar("CaseT", bound=BaseModel)
DoneT = TypeVar("DoneT")


def measure(
    given: argparse.Namespace,
    kind: type[CaseT],
    ask_all: Callable[[Coach, list[CaseT], str | None], Awaitable[list[DoneT]]],
    summary: Callable[[list[DoneT]], dict[str, Any]],
    report: Callable[..., list[str]],
) -> int:
    """Put the cases of the files *given* to the coach; returns the exit status.

    *report* takes what was done and ``abstained``: whether the abstentions are listed.
    """

    async def done(coach: Coach, cases: list[CaseT]) -> list[DoneT]:
        return await ask_all(coach, cases, given.athlete)

    try:
        cases = read_cases(given.cases, kind)
        with evaluation_coach() as coach:
            found = asyncio.run(done(coach, cases))
    except CannotError as error:
        print(error, file=sys.stderr)
        return error.status
    if given.json:
        print(json.dumps(summary(found), ensure_ascii=False))
    else:
        print("\n".join(report(found, abstained=given.abstained)))
    return 0


def arguments(words: list[str] | None, description: str | None) -> argparse.Namespace:
    """What was typed, or *words*."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, nargs="+", required=True, help="files of cases, a JSON object a line")
    parser.add_argument("--athlete", help="ask as this athlete, whatever the cases say")
    parser.add_argument("--abstained", action="store_true", help="list the abstentions too")
    parser.add_argument("--json", action="store_true", help="one object with everything, and nothing else")
    return parser.parse_args(words)
