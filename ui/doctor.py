"""``doctor``: what is configured, what is missing, and what to do about it."""

import asyncio
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib import util
from typing import TYPE_CHECKING

from storage.settings import Settings
from ui import terminal
from ui.exits import FAILED, CannotError
from ui.opening import opening_database, settings_or_stop
from ui.password import PasswordNeededError, check_password_set

if TYPE_CHECKING:
    from storage.db import SessionFactory

_LITTLE_DISK_GB = 2.0
_SHOWN_IMPORTS = 5


class State(StrEnum):
    FINE = "fine"
    NOTE = "note"
    """Works, and could be better."""
    PROBLEM = "problem"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    about: str
    state: State
    words: str
    do: str | None = None
    """What to do about it."""


def examine(*, as_json: bool) -> int:
    """Look at everything and print it; returns 0 when nothing is a problem."""
    findings = list(_findings())
    if as_json:
        terminal.print_json({"findings": [asdict(f) for f in findings]})
    else:
        _show(findings)
    return FAILED if any(f.state is State.PROBLEM for f in findings) else 0


def _findings() -> Iterator[Finding]:
    yield _python()
    try:
        settings = settings_or_stop()
    except CannotError as error:
        yield Finding("settings", State.PROBLEM, error.message, error.next_step)
        return
    yield from home(settings)
    yield from _data(settings)
    yield from brain(settings)
    yield _chat()
    yield _reach(settings)


def _python() -> Finding:
    version = platform.python_version()
    if (3, 11) <= sys.version_info[:2] <= (3, 13):
        return Finding("Python", State.FINE, version)
    return Finding("Python", State.PROBLEM, f"{version} is not supported.", "Use Python 3.11, 3.12 or 3.13.")


def home(settings: Settings) -> Iterator[Finding]:
    """The home folder: there, writable, private, with room."""
    folder = settings.home
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        words = f"{folder} cannot be written: {error.strerror or error}."
        yield Finding("home", State.PROBLEM, words, "Give yourself the right to write there, or set COACH_HOME.")
        return
    configured = "with a .env" if (folder / ".env").exists() else "no .env: every setting has its default"
    yield Finding("home", State.FINE, f"{folder} ({configured})")
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        words = "Other users of this computer can look into the home folder."
        yield Finding("privacy", State.NOTE, words, f"chmod 700 {folder}")
    free_gb = shutil.disk_usage(folder).free / 1e9
    words = f"{free_gb:,.1f} GB free"
    if free_gb < _LITTLE_DISK_GB:
        yield Finding("disk", State.NOTE, words, "Make room before a large import.")
    else:
        yield Finding("disk", State.FINE, words)


def _data(settings: Settings) -> Iterator[Finding]:
    from storage.db import SCHEMA_REVISION, open_database, session_factory  # noqa: PLC0415

    try:
        with opening_database(settings):
            engine = open_database(settings.sqlalchemy_url)
    except CannotError as error:
        yield Finding("database", State.PROBLEM, error.message, error.next_step)
        return
    yield Finding("database", State.FINE, f"{engine.dialect.name}, schema {SCHEMA_REVISION}")
    sessions = session_factory(engine)
    yield from _athletes(sessions)
    yield from _imports(sessions)


def _athletes(sessions: "SessionFactory") -> Iterator[Finding]:
    from ui.overview import overview  # noqa: PLC0415

    athletes = overview(sessions)
    if all(a.is_empty for a in athletes):
        do = "Bring an export with `coach-g import PATH`, or try `coach-g demo`."
        yield Finding("athletes", State.NOTE, "No training history yet.", do)
    for athlete in athletes:
        extent = f" from {athlete.first_day} to {athlete.last_day}" if athlete.first_day else ""
        words = f"{athlete.activities:,} activities{extent}, {athlete.days:,} days of wellness"
        yield Finding(f"athlete {athlete.slug}", State.FINE, words)


def _imports(sessions: "SessionFactory") -> Iterator[Finding]:
    from sqlmodel import col, select  # noqa: PLC0415

    from storage.tables import BatchStatus, ImportBatch  # noqa: PLC0415

    with sessions() as session:
        batches = session.exec(select(ImportBatch).order_by(col(ImportBatch.id).desc()).limit(_SHOWN_IMPORTS)).all()
    for batch in batches:
        words = f"{batch.label}, {batch.started_at:%Y-%m-%d %H:%M} UTC: {batch.status}"
        unfinished = batch.status == BatchStatus.RUNNING
        do = "If no import is running now, import the same files again: it goes on where it stopped."
        yield Finding(f"import {batch.id}", State.NOTE if unfinished else State.FINE, words, do if unfinished else None)


def brain(settings: Settings) -> Iterator[Finding]:
    """Who would answer now, and why."""
    from agent.brains.choose import find_ollama  # noqa: PLC0415

    if settings.brain == "embedded":
        yield Finding("brain", State.FINE, "embedded, as COACH_BRAIN says: no language model")
        return
    found = asyncio.run(find_ollama(settings))
    if found.model:
        words = f"ollama {found.model} at {settings.ollama_url}, {settings.ollama_num_ctx:,} tokens of context"
        yield Finding("brain", State.FINE, words)
    elif settings.brain == "ollama":
        yield Finding("brain", State.PROBLEM, found.reason, "Or set COACH_BRAIN=embedded.")
    else:
        words = "embedded: answers without a language model"
        yield Finding("brain", State.FINE, words, f"For freer conversation: {found.reason}")


def _chat() -> Finding:
    if util.find_spec("chainlit") and util.find_spec("uvicorn"):
        return Finding("web chat", State.FINE, "installed: coach-g serve")
    return Finding("web chat", State.PROBLEM, "Parts of the web chat are not installed.", "Run `make setup` again.")


def _reach(settings: Settings) -> Finding:
    try:
        check_password_set(settings, settings.host)
    except PasswordNeededError as error:
        return Finding("password", State.PROBLEM, str(error))
    words = "is asked for" if settings.password else "none: only this computer can reach the chat"
    return Finding("password", State.FINE, words)


def _show(findings: list[Finding]) -> None:
    from rich.text import Text  # noqa: PLC0415

    marks = {State.FINE: ("✓", "green"), State.NOTE: ("·", "yellow"), State.PROBLEM: ("✗", "bold red")}
    console = terminal.out()
    for finding in findings:
        mark, style = marks[finding.state]
        console.print(Text(f"{mark} ", style), Text(f"{finding.about}: {finding.words}"), sep="", soft_wrap=True)
        if finding.do:
            console.print(Text(f"    {finding.do}", "dim"), soft_wrap=True)
