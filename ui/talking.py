"""``ask`` and ``chat``: the terminal as a channel."""

import asyncio
import sys
import uuid
from collections.abc import Iterator

from agent.reply import Incoming, Reply
from tools.contract import Progress
from ui import terminal
from ui.exits import FAILED
from ui.opening import Opened
from ui.turns import take_turn

_LEAVE = frozenset({"exit", "quit", "bye", ":q"})


def ask(opened: Opened, question: str, *, as_json: bool) -> int:
    """Ask once and print the answer; returns the exit status."""
    reply = asyncio.run(_turn(opened, question, uuid.uuid4().hex))
    if as_json:
        terminal.print_json(as_object(reply))
    else:
        terminal.show_reply(reply, opened.athlete.units)
    return 0 if reply.answered else FAILED


def as_object(reply: Reply) -> dict[str, object]:
    """The one object that ``ask --json`` prints."""
    return {
        "reply": reply.text,
        "tools": [call.model_dump(mode="json") for call in reply.tools],
        "evidence": [evidence.model_dump(mode="json") for evidence in reply.evidence],
        "brain": reply.brain,
        "verified": reply.verified,
    }


def chat(opened: Opened) -> int:
    """Talk until the end of input or a goodbye; returns the exit status."""
    terminal.remark(f"Coach G and {opened.athlete.name}. Ask anything about your training; leave with exit or Ctrl-D.")
    with asyncio.Runner() as runner:
        conversation = uuid.uuid4().hex
        for message in _messages():
            reply = runner.run(_turn(opened, message, conversation))
            terminal.show_reply(reply, opened.athlete.units)
    return 0


def _messages() -> Iterator[str]:
    """What is typed, line by line, with history and editing where the terminal has them."""
    if sys.stdin.isatty():
        import readline  # noqa: F401, PLC0415 - importing it gives input() history and editing
    while True:
        try:
            line = input("\nyou › " if sys.stdin.isatty() else "").strip()
        except (EOFError, KeyboardInterrupt):
            terminal.remark("")
            return
        if line.casefold() in _LEAVE:
            return
        if line:
            yield line


async def _turn(opened: Opened, text: str, conversation: str) -> Reply:
    incoming = Incoming(text=text, conversation_id=conversation, channel="terminal")
    with terminal.progress_line() as show:

        async def on_progress(progress: Progress) -> None:
            show(progress)

        return await take_turn(opened.coach, opened.athlete, incoming, on_progress)
