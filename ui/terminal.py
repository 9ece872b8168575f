"""Answers, tables and progress in a terminal. Results go to standard output; progress and remarks to standard error."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from agent.reply import Reply
from tools.contract import Failure, Presentation, Progress, Table, Units
from ui.evidence import TITLE, evidence_markdown, has_evidence
from ui.printable import printable
from ui.progress import progress_words
from ui.safe_markdown import without_ways_out
from ui.tables import is_numeric

if TYPE_CHECKING:
    from rich.console import Console
    from rich.markdown import Markdown


_SHOWN_FACTS = 12
"""Few enough that the answer stays on the screen; ``--json`` has all."""


def out() -> "Console":
    """Where results go."""
    from rich.console import Console  # noqa: PLC0415 - only what prints pays for it

    return Console(highlight=False)


def err() -> "Console":
    """Where everything else goes."""
    from rich.console import Console  # noqa: PLC0415

    return Console(stderr=True, highlight=False)


def print_json(value: Any) -> None:
    """One JSON object, and nothing else."""
    text = json.dumps(value, ensure_ascii=False)
    # A file's name may hold half a surrogate pair, which no output takes; escaped, it is JSON still.
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode() + "\n")


def remark(text: str) -> None:
    """A line for a person, kept out of the way of results."""
    sys.stderr.write(printable(text) + "\n")


def show_reply(reply: Reply, units: Units, *, with_evidence: bool = True) -> None:
    """The answer, its table, and where the numbers come from."""
    from rich.panel import Panel  # noqa: PLC0415

    console = out()
    console.print(_markdown(without_ways_out(reply.text)))
    if reply.table:
        show_table(reply.table)
    for action in reply.actions:
        console.print(printable(f"Say yes to: {action.label}"), markup=False)
    if with_evidence and has_evidence(reply):
        console.print(Panel(_markdown(evidence_markdown(reply, units, _SHOWN_FACTS)), title=TITLE, border_style="dim"))


def show_presentation(shown: Presentation) -> None:
    """A tool's result as a person reads it."""
    console = out()
    console.print(_markdown(without_ways_out(shown.text())))
    if shown.table:
        show_table(shown.table)
    if shown.how:
        console.print(printable(shown.how), style="dim", markup=False)


def _markdown(text: str) -> "Markdown":
    from rich.markdown import Markdown  # noqa: PLC0415

    return Markdown(printable(text), hyperlinks=False)


def show_failure(failure: Failure) -> None:
    """Why not, and what to do."""
    remark(f"{failure.message}\n{failure.next_step}")


def show_table(table: Table) -> None:
    """A result's table; text in it is text."""
    from rich.table import Table as RichTable  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    shown = RichTable()
    for number, column in enumerate(table.columns):
        shown.add_column(
            Text(printable(column)), overflow="fold", justify="right" if is_numeric(table, number) else "left"
        )
    for row in table.rows:
        shown.add_row(*[Text(printable(cell)) for cell in row])
    out().print(shown)


@contextmanager
def progress_line() -> Iterator[Callable[[Progress], None]]:
    """Show progress on one line of standard error while the block runs; silent where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.text import Text  # noqa: PLC0415

    with err().status("…") as status:
        yield lambda progress: status.update(Text(progress_words(progress)))


@contextmanager
def progress_bar() -> Iterator[Callable[[Progress], None]]:
    """A bar with the time left on standard error, for long work; one line per tenth where nobody watches."""
    if not sys.stderr.isatty():
        yield _tenths()
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415
    from rich.progress import Progress as Bars  # noqa: PLC0415

    left_over = TextColumn("{task.fields[left]}", markup=False)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), left_over)
    with Bars(*columns, console=err(), transient=True) as bars:
        task = bars.add_task("…", total=None, left="")

        def show(progress: Progress) -> None:
            left = progress_words(progress).partition(", ")[2]
            bars.update(task, description=progress.step, completed=progress.done, total=progress.total, left=left)

        yield show


def _tenths() -> Callable[[Progress], None]:
    shown: set[tuple[str, int]] = set()

    def show(progress: Progress) -> None:
        tenth = 10 * progress.done // progress.total if progress.total else 0
        if progress.total and (progress.step, tenth) not in shown:
            shown.add((progress.step, tenth))
            remark(progress_words(progress))

    return show
