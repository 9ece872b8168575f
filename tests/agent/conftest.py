"""A coach made of real parts: SQLite, a small registry of real tools, and a brain that plays what a test wrote."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, ToolCall
from langchain_core.outputs import ChatGeneration, ChatResult
from pydantic import BaseModel, Field

from agent.athletes import create
from agent.brains.choose import fixed
from agent.coach import Coach
from storage.db import SessionFactory
from storage.settings import Settings
from tools.contract import (
    Effect,
    Evidence,
    Fact,
    FailureKind,
    Presentation,
    Profile,
    Progress,
    Registry,
    Table,
    Tool,
    ToolContext,
    ToolError,
    ToolResult,
    Units,
)

NOW = datetime(2025, 6, 4, 18, 0, tzinfo=UTC)


class Played(BaseChatModel):
    """Says the messages of its list, one a call, and keeps what it was shown."""

    lines: list[Any]
    seen: list[list[BaseMessage]] = Field(default_factory=list)
    offered: list[Any] = Field(default_factory=list)

    @property
    def _llm_type(self) -> str:
        return "played"

    def bind_tools(self, tools: Sequence[Any], **_kwargs: Any) -> Any:
        self.offered.append(list(tools))
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        self.seen.append(list(messages))
        line = self.lines.pop(0) if len(self.lines) > 1 else self.lines[0]
        if isinstance(line, Exception):
            raise line
        message = AIMessage(line) if isinstance(line, str) else line
        return ChatResult(generations=[ChatGeneration(message=message)])


class MonthArgs(BaseModel):
    month: str


class DistanceResult(ToolResult):
    metres: float


async def _distance(ctx: ToolContext, args: MonthArgs) -> DistanceResult:
    if args.month == "July":
        raise ToolError(FailureKind.NO_DATA, "There are no runs in July 2025.", "Ask about May or June.")
    if args.month == "broken":
        raise RuntimeError("secret: hunter2")
    ctx.report(Progress("counting", 1, 2))
    metres = {"May": 210_400.0, "June": 31_200.0}[args.month]
    when = {"May": "2025-05-01/2025-05-31", "June": "2025-06-01/2025-06-04"}[args.month]
    facts = [
        Fact(name="distance, sum", value=metres, unit="m", when=when, source="runs"),
        Fact(name="longest run, day", value=date(2025, 5, 18), source="activity 7"),
    ]
    evidence = Evidence(
        tool="distance", question=f"Sum of distance, {args.month}", period=when, rows_counted=19, facts=facts
    )
    return DistanceResult(metres=metres, evidence=evidence)


def _show_distance(result: DistanceResult, units: Units) -> Presentation:
    shown = f"{result.metres / 1000:.1f} km" if units == "metric" else f"{result.metres / 1609.344:.1f} mi"
    return Presentation(
        sentence=f"You ran {shown}.",
        table=Table(columns=["Distance"], rows=[[shown]]),
        charts=[{"data": []}],
        how="Sum of distance over runs.",
    )


class NoArgs(BaseModel):
    pass


@pytest.fixture
def deleted() -> list[str]:
    """What the acting tool has really done."""
    return []


@pytest.fixture
def registry(deleted: list[str]) -> Registry:
    """One tool that reads, one that acts, one whose words state what it cannot prove."""

    async def delete(_ctx: ToolContext, args: MonthArgs) -> DistanceResult:
        deleted.append(args.month)
        return DistanceResult(metres=0, evidence=Evidence(tool="delete_month", question=f"Deleted {args.month}"))

    async def boast(_ctx: ToolContext, _args: NoArgs) -> DistanceResult:
        return DistanceResult(metres=0, evidence=Evidence(tool="boast", question="How great"))

    tools: list[Tool[Any, Any]] = [
        Tool(
            name="distance",
            description="Distance run in a month.",
            args=MonthArgs,
            result=DistanceResult,
            effect=Effect.READS,
            run=_distance,
            present=_show_distance,
            examples=("How far did I run in the last 30 days?",),
        ),
        Tool(
            name="delete_month",
            description="Delete a month.",
            args=MonthArgs,
            result=DistanceResult,
            effect=Effect.ACTS,
            run=delete,
            present=lambda _result, _units: Presentation(sentence="Deleted."),
        ),
        Tool(
            name="boast",
            description="Says more than it knows.",
            args=NoArgs,
            result=DistanceResult,
            effect=Effect.READS,
            run=boast,
            present=lambda _result, _units: Presentation(sentence="You ran 999 km."),
        ),
    ]
    return Registry(tools)


@pytest.fixture
def anna(sessions: SessionFactory) -> Profile:
    """An athlete in Berlin."""
    with sessions() as session:
        return create(session, "anna", name="Anna", zone="Europe/Berlin")


@pytest.fixture
def ben(sessions: SessionFactory) -> Profile:
    """Another athlete, with miles."""
    with sessions() as session:
        return create(session, "ben", name="Ben", zone="America/New_York", units="imperial")


@pytest.fixture
def brain_of() -> Callable[..., Played]:
    """A brain that says these lines in turn; the last one again and again."""
    return lambda *lines: Played(lines=list(lines))


@pytest.fixture
def coach_with(sessions: SessionFactory, registry: Registry, tmp_path: Path) -> Callable[..., Coach]:
    """A coach with a given brain, whose clock stands still on Wednesday, 4 June 2025."""

    def make(brain: BaseChatModel) -> Coach:
        settings = Settings(home=tmp_path)
        return Coach(settings, sessions, registry, fixed(brain, "played"), clock=lambda: NOW)

    return make


@pytest.fixture
def calls() -> Callable[..., AIMessage]:
    """An assistant message that calls tools: ``calls(("distance", {"month": "May"}))``."""

    def make(*wanted: tuple[str, dict[str, Any]]) -> AIMessage:
        tool_calls = [ToolCall(name=n, args=a, id=f"c{i}", type="tool_call") for i, (n, a) in enumerate(wanted)]
        return AIMessage(content="", tool_calls=tool_calls)

    return make
