"""XML of GPX and TCX files, read safely. Pure.

lxml is used for both formats. gpxpy would know GPX, but parses with settings of its own (no way to forbid entities),
keeps extensions as raw XML all the same, and takes five times as long; and TCX needs an XML reader anyway.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Protocol

from lxml import etree  # type: ignore[import-untyped]

from tools.sync.records import RefusedFileError


class Element(Protocol):
    """What we need of lxml's elements."""

    tag: object
    text: str | None

    def get(self, key: str) -> str | None: ...
    def getparent(self) -> "Element | None": ...
    def iter(self) -> Iterator["Element"]: ...
    def iterdescendants(self) -> Iterator["Element"]: ...
    def __iter__(self) -> Iterator["Element"]: ...


def read_xml(data: bytes) -> Element:
    """The root of the document. Nothing outside it is fetched, and entities are not expanded.

    Raises RefusedFileError where it is no XML, or ends before it is complete.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Element = etree.fromstring(data.lstrip(b" \t\r\n\0"), parser)
    except etree.XMLSyntaxError as error:
        raise RefusedFileError(f"it is no complete XML file: {str(error.msg).split(', line')[0]}") from None
    declared = etree.ElementTree(root).docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise RefusedFileError("it declares entities of its own, which no activity file needs")
    return root


def local_name(element: Element) -> str:
    """The tag without its namespace, whatever that is called."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, name: str) -> Iterator[Element]:
    """The direct children of that local name."""
    return (child for child in element if local_name(child) == name)


def child(element: Element, *path: str) -> Element | None:
    """The first element down *path*, None if there is none."""
    for name in path:
        inner = next(children(element, name), None)
        if inner is None:
            return None
        element = inner
    return element


def text(element: Element, *path: str) -> str | None:
    """The text down *path*, without blanks around it; None where it is missing or empty."""
    found = child(element, *path)
    return (found.text or "").strip() or None if found is not None else None


def number(raw: str | None) -> float:
    """A number, NaN for a missing or unreadable one."""
    try:
        return float(raw) if raw else float("nan")
    except ValueError:
        return float("nan")


def figure(element: Element, *path: str) -> float | None:
    """A finite number above zero down *path*; what counts nothing says nothing."""
    value = number(text(element, *path))
    return value if 0 < value < float("inf") else None


def instant_of(raw: str | None) -> datetime | None:
    """An ISO 8601 time, aware; one without a zone is UTC, as the formats say. None where it is no time."""
    if not raw:
        return None
    try:
        moment = datetime.fromisoformat(raw.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def unix_of(raw: str | None) -> float:
    """An ISO 8601 time as Unix time, NaN where it is none."""
    moment = instant_of(raw)
    return float("nan") if moment is None else moment.timestamp()


def stated_offset_s(raw: str | None) -> int | None:
    """The zone that a time states other than UTC: writers that convert to UTC do not say where they were."""
    moment = instant_of(raw)
    offset = None if moment is None else moment.utcoffset()
    return int(offset.total_seconds()) if offset else None
