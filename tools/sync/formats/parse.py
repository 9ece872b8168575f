"""Any activity file -> its activities, told apart by what it contains, not by what it is called. Pure."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from tools.sync.archives.capped import CappedReader, as_plain
from tools.sync.formats import fit, gpx, tcx
from tools.sync.formats.assemble import NotAnActivityError
from tools.sync.formats.xml_file import Element, local_name, read_xml
from tools.sync.records import ParsedActivity, RefusedFileError

__all__ = ["FORMATS", "HEAD_BYTES", "XML_FORMATS", "NotAnActivityError", "format_of", "parse_file"]

HEAD_BYTES = 4096
_LARGEST = 512 * 1024 * 1024
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Before GPS and FIT (whose clock begins at the end of 1989), nothing recorded a run."""
_AHEAD = timedelta(days=1)
"""A clock may be wrong by a zone."""


@dataclass(frozen=True)
class Format:
    """How to know a format by its content, and how to read it."""

    knows: Callable[[bytes], bool]
    parse: Callable[[bytes], list[ParsedActivity]]


_KNOWN_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive"),
    (b"SQLite format 3", "a database"),
    (b"{", "JSON"),
    (b"[", "JSON"),
)


def parse_file(name: str, data: bytes, now: datetime) -> list[ParsedActivity]:
    """The activities of a file; *name* only helps to word a refusal, *now* (aware) tells what lies in the future.

    Raises NotAnActivityError for a sound file without anything that was done, RefusedFileError for what cannot be read
    or cannot be true. Both say why in words for the runner.
    """
    if data[:2] == b"\x1f\x8b":
        with as_plain(io.BytesIO(data)) as plain:
            data = CappedReader(plain, _LARGEST).read()
    return _in_time(format_of(name, data).parse(data), now)


def format_of(name: str, head: bytes) -> Format:
    """Which format a file is, by its first bytes (:data:`HEAD_BYTES` are enough).

    Raises NotAnActivityError for a kind of file that is known to be none, RefusedFileError for what is not known.
    """
    if not head.strip(b"\0"):
        raise RefusedFileError("it is empty" if not head else "it holds nothing but zeros")
    for kind in FORMATS.values():
        if kind.knows(head):
            return kind
    if (other := _known_other(head)) is not None:
        raise NotAnActivityError(f"{other}, not an activity")
    raise RefusedFileError(_what_it_is(name))


def _looks_like_xml(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1] == b"<"


def _parse_xml(data: bytes) -> list[ParsedActivity]:
    if b"<html" in data[:1024].lower() or b"<!doctype html" in data[:1024].lower():
        raise RefusedFileError("it is a web page, not an activity file (was the download refused?)")
    root = read_xml(data)
    parse = XML_FORMATS.get(local_name(root))
    if parse is None:
        raise RefusedFileError(f"it is XML of a kind that is not known here (<{local_name(root)[:40]}>)")
    return parse(root)


FORMATS: dict[str, Format] = {
    "FIT": Format(lambda data: data[8:12] == b".FIT", fit.parse),
    "XML": Format(_looks_like_xml, _parse_xml),
}
"""The formats that we read, by their first bytes."""

XML_FORMATS: dict[str, Callable[[Element], list[ParsedActivity]]] = {
    "gpx": gpx.parse_root,
    "TrainingCenterDatabase": tcx.parse_root,
}
"""The XML formats that we read, by their root element."""


def _known_other(data: bytes) -> str | None:
    return next((what for magic, what in _KNOWN_OTHERS if data.startswith(magic)), None)


def _what_it_is(name: str) -> str:
    extension = name.lower().removesuffix(".gz").rpartition(".")[2]
    if extension == "fit":
        return "the header of the FIT file is damaged"
    if extension in ("gpx", "tcx"):
        return f"its content is no {extension.upper()}"
    return "it is of no kind that is known here (FIT, GPX or TCX)"


def _in_time(activities: list[ParsedActivity], now: datetime) -> list[ParsedActivity]:
    """The activities whose dates can be true; raises RefusedFileError if there is none."""
    refusals = {index: why for index, activity in enumerate(activities) if (why := _impossible(activity, now))}
    kept = [activity for index, activity in enumerate(activities) if index not in refusals]
    if not kept:
        raise RefusedFileError(next(iter(refusals.values())))
    notes = tuple(f"an activity left out: {why}" for why in refusals.values())
    return [replace(kept[0], notes=kept[0].notes + notes), *kept[1:]]


def _impossible(activity: ParsedActivity, now: datetime) -> str | None:
    day = activity.start_utc.date().isoformat()
    if activity.start_utc > now + _AHEAD:
        return f"it is dated in the future ({day})"
    if activity.start_utc < _EARLIEST:
        return f"it is dated {day}, before anything could record it: the clock was not set"
    return None
