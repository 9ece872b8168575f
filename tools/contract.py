"""What a tool is: one typed function that the agent, the terminal, REST and the scheduler all call the same way.

A tool takes a :class:`ToolContext` (never shown to a model) and its validated ``Args``, and returns a typed ``Result``
that lists its facts. A failure is data too: raise :class:`ToolError` with what to do next, and every caller gets a
:class:`Failure` instead of a traceback.
"""

import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from tools.units import Units as Units  # noqa: PLC0414 - re-exported for whoever writes a tool

if TYPE_CHECKING:  # worker processes that only read files import this module too, and need no database
    from storage.db import SessionFactory
    from storage.settings import Settings

Clock = Callable[[], datetime]


class Effect(StrEnum):
    """What calling a tool does to the world."""

    READS = "reads"
    WRITES = "writes"
    """Changes Coach G's own records; undoable, and echoed back."""
    ACTS = "acts"
    """Reaches outside the machine, or deletes: asked first."""


_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?")
_ISO_DAY_LENGTH = 10


class Fact(BaseModel):
    """One thing that a result establishes. An answer may state it, and nothing else."""

    model_config = ConfigDict(frozen=True)

    name: str
    """What it is, in words: ``distance, sum``."""
    value: float | int | str | date | datetime
    unit: str | None = None
    """SI or counting unit as in storage: ``m``, ``s``, ``s_per_km``, ``bpm``, ``spm``, ``runs``, ``days`` …"""
    when: str | None = None
    """The day or period it holds for, ISO: ``2025-05-01`` or ``2025-05-01/2025-05-31``."""
    source: str
    """Where it comes from: ``activity 512``, ``34 activities``, ``weather of activity 9`` …"""

    @field_validator("value", mode="before")
    @classmethod
    def _days_from_json(cls, value: object) -> object:
        """JSON has no dates: a text that is nothing but an ISO day or instant is one again."""
        if not isinstance(value, str) or not _ISO.fullmatch(value):
            return value
        try:
            return date.fromisoformat(value) if len(value) == _ISO_DAY_LENGTH else datetime.fromisoformat(value)
        except ValueError:
            return value


class Evidence(BaseModel):
    """Where the numbers of one tool call come from: the reply's fold-out."""

    tool: str
    question: str
    """The call in words: "Sum of distance over runs, 1 to 31 May 2025"."""
    period: str | None = None
    """First and last day looked at, ISO, joined by a slash."""
    rows_counted: int | None = None
    rows_left_out: int | None = None
    left_out_reason: str | None = None
    sources: list[str] = Field(default_factory=list)
    facts: list[Fact] = Field(default_factory=list)


class ToolResult(BaseModel):
    """The base of every tool's typed result."""

    evidence: Evidence


class Table(BaseModel):
    """A small table, already in the athlete's units and language."""

    columns: list[str]
    rows: list[list[str]]


class Presentation(BaseModel):
    """A result as a person reads it: one sentence first, then a table or a chart if it helps, then how it was made."""

    sentence: str
    details: list[str] = Field(default_factory=list)
    table: Table | None = None
    charts: list[dict[str, Any]] = Field(default_factory=list)
    """Plotly figures as JSON objects."""
    how: str | None = None

    def text(self) -> str:
        """Sentence and details as Markdown (tables and charts are the channel's)."""
        return "\n\n".join([self.sentence, *self.details])


@dataclass(frozen=True)
class Progress:
    """How far long work has come. ``total`` unknown: None."""

    step: str
    done: int = 0
    total: int | None = None
    seconds_left: float | None = None


def _ignore(_: Progress) -> None: ...


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Profile:
    """The athlete as tools need them."""

    id: int
    slug: str
    name: str
    zone: str
    units: Units
    week_start: int
    """Monday 0 to Sunday 6."""


@dataclass(frozen=True)
class ToolContext:
    """Everything a tool needs from outside its arguments."""

    athlete: Profile
    session: "SessionFactory"
    settings: "Settings"
    clock: Clock = lambda: datetime.now(UTC)
    report: Callable[[Progress], None] = field(default=_ignore)
    """Called from any thread."""
    stopped: Callable[[], bool] = field(default=_never)
    """Whether nobody waits for the result any more. Long work asks now and then: a thread cannot be cancelled."""

    @property
    def now(self) -> datetime:
        """The athlete's wall-clock time (aware)."""
        return self.clock().astimezone(ZoneInfo(self.athlete.zone))

    @property
    def today(self) -> date:
        """The athlete's calendar day."""
        return self.now.date()


class FailureKind(StrEnum):
    BAD_ARGUMENTS = "bad_arguments"
    NOT_FOUND = "not_found"
    NO_DATA = "no_data"
    NOT_CONFIGURED = "not_configured"
    UNAVAILABLE = "unavailable"
    REFUSED = "refused"


class Failure(BaseModel):
    """Why a tool could not, and what to do next."""

    kind: FailureKind
    message: str
    next_step: str


class ToolError(Exception):
    """Raised inside a tool; becomes a :class:`Failure` at the registry."""

    def __init__(self, kind: FailureKind, message: str, next_step: str) -> None:
        super().__init__(message)
        self.failure = Failure(kind=kind, message=message, next_step=next_step)


ArgsT = TypeVar("ArgsT", bound=BaseModel)
ResultT = TypeVar("ResultT", bound=ToolResult)


@dataclass(frozen=True)
class Tool(Generic[ArgsT, ResultT]):
    """A capability. ``description`` and the fields of ``args`` are written for a model: when to use it, units."""

    name: str
    description: str
    args: type[ArgsT]
    result: type[ResultT]
    effect: Effect
    run: Callable[[ToolContext, ArgsT], Awaitable[ResultT]]
    present: Callable[[ResultT, Units], Presentation]
    examples: tuple[str, ...] = ()
    """Things people say when they want this: what the embedded brain routes by."""

    @cached_property
    def schema(self) -> dict[str, Any]:
        """JSON Schema of the arguments."""
        return self.args.model_json_schema()

    def present_any(self, result: ToolResult, units: Units) -> Presentation:
        """``present`` for a caller that holds the registry's plain types."""
        if not isinstance(result, self.result):
            raise TypeError(f"{self.name} presents {self.result.__name__}, not {type(result).__name__}")
        return self.present(result, units)


AnyTool = Tool[Any, Any]


class Registry:
    """The tools by name, in the order they are offered."""

    def __init__(self, tools: list[AnyTool]) -> None:
        self._tools = {tool.name: tool for tool in tools}
        if len(self._tools) != len(tools):
            raise ValueError("two tools share a name")

    def __iter__(self) -> Iterator[AnyTool]:
        return iter(self._tools.values())

    def get(self, name: str) -> AnyTool | None:
        """The tool called *name*, or None."""
        return self._tools.get(name)

    async def call(self, name: str, raw_args: dict[str, Any], ctx: ToolContext) -> ToolResult | Failure:
        """Validate *raw_args* and run the tool. Whatever the caller got wrong comes back as a :class:`Failure`."""
        tool = self.get(name)
        if tool is None:
            return Failure(
                kind=FailureKind.NOT_FOUND,
                message=f"There is no tool called {name!r}.",
                next_step=f"Use one of: {', '.join(self._tools)}.",
            )
        try:
            args = tool.args.model_validate(raw_args)
        except ValidationError as error:
            return Failure(
                kind=FailureKind.BAD_ARGUMENTS,
                message=_in_words(error),
                next_step="Correct the arguments and call again.",
            )
        try:
            result: ToolResult = await tool.run(ctx, args)
        except ToolError as error:
            return error.failure
        return result


def _in_words(error: ValidationError) -> str:
    parts = (f"{'.'.join(str(p) for p in e['loc']) or 'arguments'}: {e['msg']}" for e in error.errors())
    return "; ".join(parts)
