"""Requests to take data in, or an import back. Pure: whether a path exists is the tool's to say."""

import re

from agent.brains.reader.meanings import Count, Importing, Span, Undoing
from agent.brains.reader.measure import UnreadableError
from agent.brains.reader.reading import Call

TOOL = "import_files"
_PATH = re.compile(r"""["']([^"']*[/\\][^"']*)["']|(?<!\S)((?:~|\.{1,2}|[A-Za-z]:)?[/\\][^\s"']+)""")


def is_about_imports(spans: list[Span]) -> bool:
    """Whether data is to come in, or to be taken back."""
    return any(isinstance(span.meaning, Importing) for span in spans)


def import_call(sentence: str, spans: list[Span]) -> Call:
    """The call: paths that the sentence spells out, or the number of the import to undo. Raises UnreadableError."""
    if any(isinstance(span.meaning, Undoing) for span in spans):
        numbers = [span.meaning.number for span in spans if isinstance(span.meaning, Count)]
        if len(numbers) == 1:
            return Call(TOOL, {"undo_batch": numbers[0]})
        raise UnreadableError("Tell me the number of the import to undo; its answer stated it.")
    paths = [quoted or bare.rstrip(".,;!?") for quoted, bare in _PATH.findall(sentence)]
    if not paths:
        raise UnreadableError("To bring data in, drop the file here, or give its path.")
    return Call(TOOL, {"paths": paths})
