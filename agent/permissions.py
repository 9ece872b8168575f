"""What a channel may ask of a tool, whoever asks: the athlete, a model, or a text that a model read."""

from pathlib import Path
from typing import Any

from agent.reply import Incoming
from tools.contract import Failure, FailureKind

IMPORT = "import_files"
OWN_COMPUTER = frozenset({"terminal"})
"""Channels of a person who sits at this computer, and may name any file on it."""


def refusal(name: str, args: dict[str, Any], incoming: Incoming, uploads: Path) -> Failure | None:
    """Why this call may not be made from the channel of *incoming*; None if it may.

    A chat that can be reached from elsewhere imports what was sent to it, and no other file of this computer.
    """
    if name != IMPORT or incoming.channel in OWN_COMPUTER:
        return None
    paths = args.get("paths")
    named = [path for path in paths if isinstance(path, str)] if isinstance(paths, list) else []
    sent = {Path(file).resolve() for file in incoming.files}
    foreign = [path for path in named if not _was_sent(path, sent, uploads.resolve())]
    if not foreign:
        return None
    return Failure(
        kind=FailureKind.REFUSED,
        message="From this chat I import only files that were sent to it, no others of this computer.",
        next_step="Drop the file into the chat, or import it in a terminal with `coach-g import PATH`.",
    )


def _was_sent(path: str, sent: set[Path], uploads: Path) -> bool:
    try:
        real = Path(path).expanduser().resolve()
    except (OSError, RuntimeError, ValueError):  # a loop of links, nobody's home, a zero byte
        return False
    return real in sent or (real != uploads and real.is_relative_to(uploads))
