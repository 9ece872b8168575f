"""Asking cases through the one door without a language model: on a copy of the home, and without writing anything."""

import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from pydantic import BaseModel, ValidationError

from agent.athletes import UnknownAthleteError
from agent.coach import Coach, open_coach
from agent.reply import Incoming, Reply
from agent.respond import final_reply
from tools.contract import AnyTool, Effect, FailureKind, Profile, Registry, ToolContext, ToolError, ToolResult
from tools.registry import build_registry
from ui.exits import CannotError
from ui.opening import noon_of, opening_database, settings_or_stop

CHANNEL = "evaluation"
_DATABASE = "coach.db"
CaseT = TypeVar("CaseT", bound=BaseModel)


@dataclass(frozen=True)
class Asked:
    """A reply, and how long the question took at the door (what was asked before it not included)."""

    reply: Reply
    ms: float


def read_cases(files: list[Path], kind: type[CaseT]) -> list[CaseT]:
    """The cases of *files*, one JSON line each.

    Raises:
        CannotError: a file cannot be read, or a line is no case.
    """
    cases = []
    for file in files:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise CannotError(f"{file} cannot be read: {error}.") from error
        for number, line in enumerate(lines, 1):
            if line.strip():
                cases.append(_case(line, kind, f"{file}, line {number}"))
    if not cases:
        raise CannotError("There is no case in there.")
    return cases


def listed(value: Any) -> Any:
    """One text is a list of one, nothing an empty list: for fields that may be given either way."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else value


@contextmanager
def evaluation_coach() -> Iterator[Coach]:
    """The coach of ``COACH_HOME`` with the embedded brain. Asking it leaves no trace there.

    An SQLite database is copied first; in PostgreSQL the conversations are kept, as those of the channel "evaluation".
    """
    settings = settings_or_stop()
    with tempfile.TemporaryDirectory() as scratch:
        if settings.database_url is None:
            _copy(settings.home / _DATABASE, Path(scratch) / _DATABASE)
        apart = settings.model_copy(update={"home": Path(scratch), "brain": "embedded"})
        with opening_database(apart):
            coach = open_coach(apart, registry=harmless(build_registry()))
        yield coach


def harmless(registry: Registry) -> Registry:
    """The same tools, of which those that change anything refuse: a call of theirs is recorded and does nothing."""
    return Registry([tool if tool.effect is Effect.READS else _refusing(tool) for tool in registry])


def athlete_of(coach: Coach, slug: str | None) -> Profile:
    """The athlete called *slug*, or the default one.

    Raises:
        CannotError: nobody is called that.
    """
    try:
        return coach.athlete(slug)
    except UnknownAthleteError as error:
        raise CannotError(str(error), kind="not_found") from error


async def ask(coach: Coach, athlete: Profile, question: str, previous: list[str], today: date | None) -> Asked:
    """Ask *question* at noon of *today* in a conversation of its own, after the *previous* questions."""
    if today is not None:
        coach = replace(coach, clock=noon_of(today, athlete.zone))
    conversation = uuid4().hex
    for earlier in previous:
        await final_reply(coach, athlete, Incoming(text=earlier, conversation_id=conversation, channel=CHANNEL))
    began = time.perf_counter()
    reply = await final_reply(coach, athlete, Incoming(text=question, conversation_id=conversation, channel=CHANNEL))
    return Asked(reply, (time.perf_counter() - began) * 1000)


def _case(line: str, kind: type[CaseT], where: str) -> CaseT:
    try:
        return kind.model_validate_json(line)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'line'}: {e['msg']}" for e in error.errors())
        raise CannotError(f"{where} is no case: {wrong}.") from error


def _copy(source: Path, target: Path) -> None:
    """An SQLite database as it is now, what its log still holds included; none is left none."""
    if not source.exists():
        return
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)


def _refusing(tool: AnyTool) -> AnyTool:
    async def refuse(_ctx: ToolContext, _args: BaseModel) -> ToolResult:
        raise ToolError(FailureKind.REFUSED, "This is not done in an evaluation.", "Ask the coach itself.")

    return replace(tool, run=refuse)
