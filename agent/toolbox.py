"""Tools as a model sees them: offered as schemas, called by name, answered with bounded text that is marked as data."""

import json
import logging
from typing import Any

from langchain_core.messages import ToolCall, ToolMessage

from agent.facts import in_words
from agent.reply import ProposedAction
from tools.contract import (
    AnyTool,
    Effect,
    Evidence,
    Failure,
    FailureKind,
    Presentation,
    Progress,
    Registry,
    ToolContext,
    ToolResult,
    Units,
)

CONTENT_LIMIT = 1500
"""Characters of a tool's answer that a model sees; the whole result is in the message's artifact."""
_TABLE_ROWS = 12

log = logging.getLogger(__name__)


def offered(registry: Registry) -> list[dict[str, Any]]:
    """The tools in the form that chat models bind (OpenAI's function schema)."""
    return [
        {"type": "function", "function": {"name": t.name, "description": t.description, "parameters": t.schema}}
        for t in registry
    ]


async def answer_call(
    call: ToolCall, registry: Registry, ctx: ToolContext, *, confirmed: bool = False, refused: Failure | None = None
) -> tuple[ToolMessage, ProposedAction | None]:
    """Run one call, or propose it to the athlete first if it acts outside and is not *confirmed*; or pass on why it is
    *refused*.

    The message's artifact is ``{"args", "result", "presentation", "failure"}``, each as JSON or None.
    """
    if refused is not None:
        return failure_message(call, refused), None
    tool = registry.get(call["name"])
    if tool is not None and tool.effect is Effect.ACTS and not confirmed:
        return _asked_first(call), ProposedAction(label=_label(tool, call), tool=tool.name, args=call["args"])
    ctx.report(Progress(step=call["name"].replace("_", " ")))
    outcome = await _call(call, registry, ctx)
    if isinstance(outcome, Failure) or tool is None:
        return failure_message(call, outcome if isinstance(outcome, Failure) else _broken(call["name"])), None
    return _result_message(call, outcome, tool.present_any(outcome, ctx.athlete.units), ctx.athlete.units), None


def failure_message(call: ToolCall, failure: Failure) -> ToolMessage:
    """A failure as the model reads it: the reason and what to do next."""
    return _message(
        call,
        f"Failed ({failure.kind}): {failure.message} {failure.next_step}",
        failure=failure.model_dump(mode="json"),
    )


def evidence_of(message: ToolMessage) -> Evidence | None:
    """What the tool's result stands on; None for a failure."""
    result = artifact(message)["result"]
    return Evidence.model_validate(result["evidence"]) if result else None


def presentation_of(message: ToolMessage) -> Presentation | None:
    """The result as a person reads it; None for a failure."""
    shown = artifact(message)["presentation"]
    return Presentation.model_validate(shown) if shown else None


def failure_of(message: ToolMessage) -> Failure | None:
    """Why the tool could not; None for a result."""
    failure = artifact(message)["failure"]
    return Failure.model_validate(failure) if failure else None


def artifact(message: ToolMessage) -> dict[str, Any]:
    """The whole of the tool's answer, every key present."""
    empty: dict[str, Any] = {"args": {}, "result": None, "presentation": None, "failure": None}
    return empty | (message.artifact if isinstance(message.artifact, dict) else {})


def as_data(tool: str, text: str, limit: int = CONTENT_LIMIT) -> str:
    """*text* bounded and fenced, so that nothing in it can pose as the end of the fence."""
    text = text.replace("<data", "‹data").replace("</data", "‹/data")
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    return f'<data tool="{tool}">\n{text}\n</data>'


async def _call(call: ToolCall, registry: Registry, ctx: ToolContext) -> ToolResult | Failure:
    try:
        return await registry.call(call["name"], call["args"], ctx)
    except Exception as error:
        log.exception("tool %s broke: %s", call["name"], type(error).__name__, exc_info=False)
        return _broken(call["name"])


def _broken(name: str) -> Failure:
    return Failure(
        kind=FailureKind.UNAVAILABLE,
        message=f"Something inside {name} went wrong; nothing was answered.",
        next_step="Try again; if it happens again, run `coach-g doctor`.",
    )


def _result_message(call: ToolCall, result: ToolResult, shown: Presentation, units: Units) -> ToolMessage:
    lines = [shown.text()]
    if shown.table:
        lines += [" | ".join(row) for row in [shown.table.columns, *shown.table.rows[:_TABLE_ROWS]]]
    lines += ["Facts:", *(in_words(fact, units) for fact in result.evidence.facts)]
    return _message(
        call,
        "\n".join(lines),
        result=result.model_dump(mode="json"),
        presentation=shown.model_dump(mode="json"),
    )


def _asked_first(call: ToolCall) -> ToolMessage:
    return _message(call, "Not done yet: the athlete is asked first. Tell them in one sentence what would happen.")


def _message(call: ToolCall, text: str, **parts: Any) -> ToolMessage:
    return ToolMessage(
        content=as_data(call["name"], text),
        tool_call_id=call["id"] or call["name"],
        name=call["name"],
        status="error" if "failure" in parts else "success",
        artifact={"args": call["args"], "result": None, "presentation": None, "failure": None} | parts,
    )


def _label(tool: AnyTool, call: ToolCall) -> str:
    args = json.dumps(call["args"], ensure_ascii=False) if call["args"] else ""
    return f"{tool.name.replace('_', ' ').capitalize()} {args}".strip()
