"""``import`` and ``demo`` in the terminal: a bar with the time left, then what became of the files."""

import asyncio
from pathlib import Path

from tools.contract import Failure, FailureKind, ToolResult
from tools.sync.tool import ImportResult
from ui import terminal
from ui.demo import DEMO_QUESTIONS, DemoMade, make_demo_athlete
from ui.direct import print_outcome, run_tool
from ui.exits import FAILED, MISUSED, CannotError
from ui.opening import Opened, open_coach_on

_SHOWN_NOTES = 10
_SHOWN_OF_PATH = 200


def import_files(opened: Opened, paths: list[str], *, as_json: bool) -> int:
    """Import *paths* for the athlete; returns the exit status (1: nothing could be taken in).

    Raises:
        CannotError: one of them is empty, leads nowhere, or is nothing a file can be called.
    """
    found = [str(_existing(path)) for path in paths]
    with terminal.progress_bar() as report:
        outcome = run_tool(opened, "import_files", {"paths": found}, report)
    status = _print(opened, outcome, as_json=as_json)
    return status or (0 if isinstance(outcome, ImportResult) and anything_known(outcome) else FAILED)


def _existing(typed: str) -> Path:
    if not typed.strip():
        raise CannotError("An empty path names nothing.", next_step="For the folder you are in, write a dot.")
    shown = typed if len(typed) <= _SHOWN_OF_PATH else typed[:_SHOWN_OF_PATH] + "…"
    path = Path(typed)
    try:
        if path.exists():
            return path.resolve()
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotError(f"{shown} cannot be looked at: {reason}.", next_step="Check the path.") from error
    raise CannotError(f"There is nothing at {shown}.", kind="not_found", next_step="Check the path.")


def undo_import(opened: Opened, batch: int, *, as_json: bool) -> int:
    """Take a batch back; returns the exit status."""
    with terminal.progress_line() as report:
        outcome = run_tool(opened, "import_files", {"undo_batch": batch}, report)
    if isinstance(outcome, Failure) and outcome.kind is FailureKind.NOT_FOUND and not as_json:
        raise CannotError(outcome.message, MISUSED, kind="not_found", next_step=outcome.next_step)
    return _print(opened, outcome, as_json=as_json)


def make_demo(today: str | None, *, as_json: bool) -> int:
    """Make the demo athlete if there is none yet; returns the exit status."""
    coach = open_coach_on(today)
    with terminal.progress_bar() as report:
        made = asyncio.run(make_demo_athlete(coach, report))
    if as_json:
        terminal.print_json(_demo_object(made))
    elif isinstance(made.outcome, Failure):
        terminal.show_failure(made.outcome)
    else:
        _welcome(made)
    return FAILED if isinstance(made.outcome, Failure) else 0


def anything_known(result: ImportResult) -> bool:
    """Whether the import took something in, or found that all of it was there before."""
    return bool(result.files_imported or result.files_known)


def _print(opened: Opened, outcome: ToolResult | Failure, *, as_json: bool) -> int:
    tool = opened.coach.registry.get("import_files")
    if tool is None:
        raise RuntimeError("the registry has no import_files")
    if as_json or not isinstance(outcome, ImportResult) or outcome.undone:
        return print_outcome(opened, tool, outcome, as_json=as_json)
    shown = tool.present_any(outcome, opened.athlete.units)
    terminal.show_presentation(shown.model_copy(update={"how": None}))  # the summary says the same as a table
    _show_summary(outcome)
    return 0


def _show_summary(result: ImportResult) -> None:
    from rich.table import Table  # noqa: PLC0415

    table = Table("Files seen", "imported", "known already", "not training data", "refused", "Import")
    counts = (result.files_seen, result.files_imported, result.files_known, result.files_ignored, len(result.refused))
    table.add_row(*[f"{count:,}" for count in counts], str(result.batch))
    terminal.out().print(table)
    for note in result.notes[:_SHOWN_NOTES]:
        terminal.remark(f"{note.file}: {note.reason}")
    if len(result.notes) > _SHOWN_NOTES:
        terminal.remark(f"… and {len(result.notes) - _SHOWN_NOTES:,} more notes (see --json).")


def _welcome(made: DemoMade) -> None:
    state = "was there already" if made.outcome is None else "is here"
    terminal.remark(f"The demo athlete {made.athlete.name} {state}. Ask, for example:")
    for question in DEMO_QUESTIONS:
        terminal.remark(f'  coach-g ask --athlete {made.athlete.slug} "{question}"')


def _demo_object(made: DemoMade) -> dict[str, object]:
    outcome = made.outcome.model_dump(mode="json") if made.outcome else None
    return {"athlete": made.athlete.slug, "was_there": made.outcome is None, "import": outcome}
