"""Tables of text, row by row, in bounded memory: any encoding, any separator, any damage costs one row. Pure."""

import csv
import io
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from tools.sync.records import ActivityRecord, DayRecord, RefusedFileError

MAX_ROW_CHARS = 1 << 20
"""A row longer than this is refused unread; Strava's longest descriptions are far below."""

_DELIMITERS = ",;\t|"
_HEAD_BYTES = 4096
_STRAY_NULS = 2
_TEXT_BYTES_PER_NUL = 100
"""A few NULs (in cells that were damaged) do not make a table binary."""


@dataclass(frozen=True)
class Row:
    """The cells of one row; ``line`` is where it starts in the file, from 1."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class RowRefusal:
    """A row that cannot be taken in, and why."""

    line: int
    reason: str


@dataclass(frozen=True)
class TableRow:
    """What one row (or one object of a JSON list) states."""

    line: int
    """Where it is, for the reader: the line in a CSV, the position from 1 in a JSON list."""
    record: ActivityRecord | DayRecord
    fingerprint: str
    external_id: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A header and, once, its rows."""

    header: list[str]
    """As written."""
    rows: Iterator[Row | RowRefusal]
    delimiter: str

    @property
    def names(self) -> list[str]:
        """The header made comparable (:func:`column_name`)."""
        return [column_name(cell) for cell in self.header]


_Line = tuple[int, str | None]
"""A line and its number; None for a line that is too long."""


def open_table(stream: BinaryIO) -> Table:
    """The table in *stream*: UTF-8, UTF-16 or Windows-1252; separated by comma, semicolon, tab or bar.

    Raises RefusedFileError for what is no table at all.
    """
    buffered = io.BufferedReader(stream)  # type: ignore[type-var]  # any readable binary stream does
    encoding = _encoding(buffered.peek(_HEAD_BYTES)[:_HEAD_BYTES])
    lines = _lines(io.TextIOWrapper(buffered, encoding, errors="surrogateescape", newline=None))
    first, delimiter = _delimiter(lines)
    records = _records(chain([first], lines) if first else lines, delimiter)
    for record in records:
        if isinstance(record, RowRefusal):
            raise RefusedFileError(f"no table: {record.reason} in line {record.line}")
        return Table(record.cells, records, delimiter)
    raise RefusedFileError("an empty table")


def column_name(header_cell: str) -> str:
    """A header cell made comparable: no markup, lower case, single spaces.

    Strava writes ``<span class="translation_missing" …>Start Time</span>`` where its own translation is missing.
    """
    text = re.sub(r"<[^<>]*>", "", header_cell).replace("\ufeff", "").replace("_", " ")
    return " ".join(text.split()).casefold()


def looks_like_text(head: bytes) -> bool:
    """Whether *head*, the first bytes of a file, may be text: hardly a NUL outside UTF-16, and none to begin with."""
    stray = head.count(0) <= _STRAY_NULS + len(head) // _TEXT_BYTES_PER_NUL
    return (stray and not head.startswith(b"\0")) or _encoding(head).startswith("utf-16")


def header_of(head: bytes) -> list[str]:
    """The comparable header names in *head*, the first bytes of a file; [] where there is no table."""
    if not looks_like_text(head):
        return []
    try:
        return open_table(io.BytesIO(head)).names
    except RefusedFileError:
        return []


def _encoding(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    odd, even = head[1::2].count(0), head[::2].count(0)
    if len(head) > 8 and max(odd, even) > len(head) // 4:
        return "utf-16-le" if odd > even else "utf-16-be"
    return "utf-8-sig"


def _lines(text: io.TextIOWrapper) -> Iterator[_Line]:
    """Numbered lines; None for a line that is too long, which is skipped in pieces."""
    number = 0
    while line := text.readline(MAX_ROW_CHARS):
        number += 1
        if len(line) < MAX_ROW_CHARS or line.endswith("\n"):
            yield number, _mended(line)
            continue
        while (piece := text.readline(MAX_ROW_CHARS)) and not piece.endswith("\n"):
            pass
        yield number, None


def _mended(line: str) -> str:
    """A line that is not UTF-8 after all is Windows-1252, what spreadsheets write in the west."""
    if line.isascii() or not re.search("[\udc80-\udcff]", line):
        return line
    return line.encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _delimiter(lines: Iterator[_Line]) -> tuple[_Line | None, str]:
    """The first line with text, to be read again, and its separator. Excel's ``sep=;`` is obeyed and dropped."""
    for number, line in lines:
        if line is None:
            return (number, None), ","
        if not line.strip():
            continue
        if stated := re.fullmatch(r"\s*\"?sep=(.)\"?\s*", line, re.IGNORECASE):
            return None, stated[1]
        bare = re.sub(r'"[^"]*"', "", line)
        return (number, line), max(_DELIMITERS, key=bare.count)
    return None, ","


class _Source:
    """Numbered lines that can be put back."""

    def __init__(self, lines: Iterator[_Line]) -> None:
        self._lines = lines
        self._waiting: deque[_Line] = deque()

    def take(self) -> _Line | None:
        """The next line; None at the end."""
        return self._waiting.popleft() if self._waiting else next(self._lines, None)

    def put_back(self, lines: list[_Line]) -> None:
        """These come next."""
        self._waiting.extendleft(reversed(lines))


def _records(lines: Iterator[_Line], delimiter: str) -> Iterator[Row | RowRefusal]:
    """Rows, where a quoted cell may span lines. A quotation mark that is never closed costs its own line only."""
    source = _Source(lines)
    while (first := source.take()) is not None:
        number, line = first
        if line is None:
            yield RowRefusal(number, f"longer than {MAX_ROW_CHARS:,} characters")
            continue
        taken = _until_quotes_close(number, line, source)
        if _is_open(taken):
            yield RowRefusal(number, "a quotation mark is never closed")
            source.put_back(taken[1:])
            continue
        yield from _split(number, [text for _, text in taken if text is not None], delimiter)


def _until_quotes_close(number: int, line: str, source: _Source) -> list[_Line]:
    taken: list[_Line] = [(number, line)]
    quotes, length = line.count('"'), len(line)
    while quotes % 2 and length <= MAX_ROW_CHARS:
        following = source.take()
        if following is None:
            break
        taken.append(following)
        if following[1] is None:
            break
        quotes += following[1].count('"')
        length += len(following[1])
    return taken


def _is_open(taken: list[_Line]) -> bool:
    return sum(text.count('"') for _, text in taken if text) % 2 == 1


def _split(number: int, lines: list[str], delimiter: str) -> Iterator[Row | RowRefusal]:
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    while True:
        start = number + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield RowRefusal(start, str(error))
            continue
        if any(cell.strip() for cell in cells):
            yield Row(start, cells)
