"""Streams that stop at a limit, and the many ways in which reading a file fails, in words."""

import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from tools.sync.records import RefusedFileError

READ_ERRORS = (OSError, EOFError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError)
"""What opening and reading files, zips and gzips raise (RuntimeError: a password is asked)."""

_WORDS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (FileNotFoundError, "there is no such file"),
    (PermissionError, "no permission to read it"),
    (EOFError, "cut short: the compressed data ends too early"),
    (NotImplementedError, "compressed in a way that cannot be read here"),
    (zipfile.BadZipFile, "damaged zip: {}"),
    ((gzip.BadGzipFile, zlib.error, lzma.LZMAError), "damaged compressed data: {}"),
)

_GZIP_MAGIC = b"\x1f\x8b"
_CHUNK = 1 << 16


class CappedReader(io.BufferedIOBase, BinaryIO):
    """Reads *source*, and refuses to deliver more than *limit* bytes, whatever a header claimed.

    Raises RefusedFileError when the limit is passed or the source turns out to be damaged.
    """

    def __init__(self, source: BinaryIO, limit: int) -> None:
        self._source = source
        self._limit = limit
        self._left = limit

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        """Up to *size* bytes, or all; the end of the stream is b""."""
        if size is not None and size >= 0:
            return self._take(size)
        parts = []
        while chunk := self._take(_CHUNK):
            parts.append(chunk)
        return b"".join(parts)

    def read1(self, size: int = -1) -> bytes:
        """Like :meth:`read`, at most one chunk."""
        return self._take(_CHUNK if size < 0 else size)

    def readline(self, size: int | None = -1) -> bytes:
        """Up to a line feed, *size* bytes or the end."""
        bounded = self._left + 1 if size is None or size < 0 else size
        return self._take(bounded, self._source.readline)

    def _take(self, size: int, method: Callable[[int], bytes] | None = None) -> bytes:
        try:
            chunk = (method or self._source.read)(size)
        except READ_ERRORS as error:
            raise RefusedFileError(in_words(error)) from error
        self._left -= len(chunk)
        if self._left < 0:
            raise RefusedFileError(f"larger than {size_in_words(self._limit)} once unpacked")
        return chunk


@contextmanager
def as_plain(raw: BinaryIO) -> Iterator[BinaryIO]:
    """*raw*, gunzipped if its content (not its name) is gzip."""
    buffered = io.BufferedReader(raw, _CHUNK)  # type: ignore[type-var]  # any readable binary stream does
    try:
        if buffered.peek(2)[:2] == _GZIP_MAGIC:
            with gzip.GzipFile(fileobj=buffered) as unzipped:
                yield io.BufferedReader(unzipped, _CHUNK)
        else:
            yield buffered
    finally:
        buffered.detach()


def size_in_words(size: int) -> str:
    """``512 MB``."""
    for unit, factor in (("GB", 1 << 30), ("MB", 1 << 20), ("kB", 1 << 10)):
        if size >= factor:
            return f"{size / factor:.3g} {unit}"
    return f"{size} bytes"


def in_words(error: BaseException) -> str:
    """One of :data:`READ_ERRORS` as a runner understands it."""
    if isinstance(error, RuntimeError) and "password" in str(error):
        return "protected with a password"
    words = next((words for kind, words in _WORDS if isinstance(error, kind)), "cannot be read: {}")
    return words.format(getattr(error, "strerror", None) or error)
