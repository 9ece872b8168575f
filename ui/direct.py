"""``tools`` and ``tool``: every capability without a conversation around it."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from tools.contract import AnyTool, Failure, FailureKind, Progress, Registry, ToolResult
from ui import terminal
from ui.exits import FAILED, MISUSED, CannotError
from ui.opening import Opened


def list_tools(registry: Registry, *, as_json: bool) -> int:
    """Print every tool with its schema; returns the exit status."""
    if as_json:
        terminal.print_json({"tools": [_described(tool) for tool in registry]})
        return 0
    from rich.json import JSON  # noqa: PLC0415

    console = terminal.out()
    for tool in registry:
        console.print(f"[bold]{tool.name}[/bold]  [dim]{tool.effect}[/dim]")
        console.print(tool.description, markup=False)
        console.print(JSON(json.dumps(tool.schema)))
        console.print()
    return 0


def call_tool(opened: Opened, name: str, args: str, *, as_json: bool) -> int:
    """Call one tool and print its typed result; returns the exit status."""
    tool = opened.coach.registry.get(name)
    if tool is None:
        known = ", ".join(t.name for t in opened.coach.registry)
        raise CannotError(f"There is no tool called {name!r}.", kind="not_found", next_step=f"There are: {known}.")
    raw = parse_args(args)
    with terminal.progress_bar() as report:
        outcome = run_tool(opened, name, raw, report)
    return print_outcome(opened, tool, outcome, as_json=as_json)


def run_tool(
    opened: Opened, name: str, args: dict[str, Any], report: Callable[[Progress], None]
) -> ToolResult | Failure:
    """The tool's result or failure."""
    return asyncio.run(opened.coach.registry.call(name, args, opened.context(report)))


def print_outcome(opened: Opened, tool: AnyTool, outcome: ToolResult | Failure, *, as_json: bool) -> int:
    """Print a result or a failure; returns the exit status."""
    if as_json:
        terminal.print_json(outcome.model_dump(mode="json"))
    elif isinstance(outcome, Failure):
        terminal.show_failure(outcome)
    else:
        terminal.show_presentation(tool.present_any(outcome, opened.athlete.units))
    if isinstance(outcome, Failure):
        return MISUSED if outcome.kind is FailureKind.BAD_ARGUMENTS else FAILED
    return 0


def parse_args(text: str) -> dict[str, Any]:
    """``--args`` as a JSON object.

    Raises:
        CannotError: it is no JSON, or not an object.
    """
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise CannotError(f"--args is no JSON ({error.msg} at character {error.pos + 1}).") from error
    if not isinstance(value, dict):
        raise CannotError('--args must be a JSON object, for example {"period": "May 2025"}.')
    return value


def _described(tool: AnyTool) -> dict[str, Any]:
    return {
        "name": tool.name,
        "description": tool.description,
        "effect": tool.effect.value,
        "schema": tool.schema,
        "result": tool.result.model_json_schema(),
    }
