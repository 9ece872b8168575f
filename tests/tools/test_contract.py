"""The contract of tools: validated in, typed out, and failures as data."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pydantic import BaseModel, Field

from storage.db import SessionFactory
from storage.settings import Settings
from tools.contract import (
    Effect,
    Evidence,
    Failure,
    FailureKind,
    Presentation,
    Profile,
    Registry,
    Tool,
    ToolContext,
    ToolError,
    ToolResult,
    Units,
)


class Args(BaseModel):
    kilometres: float = Field(gt=0)


class Result(ToolResult):
    metres: float


async def to_metres(_: ToolContext, args: Args) -> Result:
    if args.kilometres > 1000:
        raise ToolError(FailureKind.REFUSED, "That is too far.", "Ask for less.")
    return Result(metres=args.kilometres * 1000, evidence=Evidence(tool="to_metres", question="in metres"))


def in_words(result: Result, units: Units) -> Presentation:
    return Presentation(sentence=f"{result.metres:.0f} m ({units})", details=["Exactly."])


TO_METRES = Tool("to_metres", "Kilometres to metres.", Args, Result, Effect.READS, to_metres, in_words)


@pytest.fixture
def context(sessions: SessionFactory, tmp_path: Path) -> ToolContext:
    return ToolContext(
        athlete=Profile(1, "maya", "Maya", "Pacific/Auckland", "metric", 0),
        session=sessions,
        settings=Settings(home=tmp_path),
        clock=lambda: datetime(2025, 5, 31, 13, 30, tzinfo=UTC),
    )


async def test_a_call_returns_the_typed_result(context: ToolContext) -> None:
    result = await Registry([TO_METRES]).call("to_metres", {"kilometres": 5}, context)
    assert isinstance(result, Result)
    assert TO_METRES.present_any(result, "metric").text() == "5000 m (metric)\n\nExactly."


@pytest.mark.parametrize(
    ("name", "args", "kind", "hint"),
    [
        ("to_miles", {}, FailureKind.NOT_FOUND, "to_metres"),
        ("to_metres", {"kilometres": -1}, FailureKind.BAD_ARGUMENTS, "Correct"),
        ("to_metres", {}, FailureKind.BAD_ARGUMENTS, "Correct"),
        ("to_metres", {"kilometres": 1001}, FailureKind.REFUSED, "Ask for less."),
    ],
)
async def test_a_failure_is_data_that_says_what_to_do(
    context: ToolContext, name: str, args: dict[str, float], kind: FailureKind, hint: str
) -> None:
    failure = await Registry([TO_METRES]).call(name, args, context)
    assert isinstance(failure, Failure)
    assert failure.kind is kind
    assert hint in failure.next_step


def test_today_is_the_athletes_day(context: ToolContext) -> None:
    assert context.today == date(2025, 6, 1)


def test_two_tools_cannot_share_a_name() -> None:
    with pytest.raises(ValueError, match="share a name"):
        Registry([TO_METRES, TO_METRES])


def test_the_schema_is_that_of_the_arguments() -> None:
    assert TO_METRES.schema["required"] == ["kilometres"]
