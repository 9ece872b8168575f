"""The bootstrap: settings, database, tools, brain and clock wired into the one object that answering needs."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from agent import athletes
from agent.brains.choose import BrainFactory, chooser, fixed
from storage.db import SessionFactory, open_database, session_factory
from storage.settings import Settings
from tools.contract import Clock, Profile, Registry

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel


def system_clock() -> datetime:
    """The computer's clock, UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Coach:
    """Everything that ``respond`` needs; tests build one from parts, programs with :func:`open_coach`."""

    settings: Settings
    sessions: SessionFactory
    registry: Registry
    brain: BrainFactory
    clock: Clock = system_clock

    def athlete(self, slug: str | None = None, *, create: bool = False) -> Profile:
        """The athlete called *slug*, or by the rules of :func:`agent.athletes.find`; *create* makes a named new one.

        Raises:
            UnknownAthleteError: nobody is called that (and *create* is not set).
        """
        look_up = athletes.find_or_create if create else athletes.find
        with self.sessions() as session:
            return look_up(session, slug, preferred=self.settings.athlete)


def open_coach(
    settings: Settings,
    clock: Clock = system_clock,
    brain: "BaseChatModel | None" = None,
    registry: Registry | None = None,
) -> Coach:
    """The coach of this process: opens (and if needed migrates) the database; loads no model yet."""
    if registry is None:
        from tools.registry import build_registry  # noqa: PLC0415 - every tool, which a caller with its own needs not

        registry = build_registry()
    return Coach(
        settings=settings,
        sessions=session_factory(open_database(settings.sqlalchemy_url)),
        registry=registry,
        brain=fixed(brain, "given") if brain else chooser(settings, registry),
        clock=clock,
    )
