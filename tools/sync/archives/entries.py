"""Every file in what the runner gave us: files, folders, zips, zips inside zips. Lists lazily, reads with a cap.

Nothing is ever written under a name that an archive chose: members are read in place, and only a zip inside a zip is
unpacked, into the caller's scratch folder under the hash of its address. What cannot be taken is still listed, with the
reason, so that a report can name it.
"""

import hashlib
import itertools
import os
import re
import shutil
import stat
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from tools.sync.archives.capped import READ_ERRORS, CappedReader, as_plain, in_words
from tools.sync.archives.zip_directory import MAX_DEPTH, MAX_NESTED_BYTES, refusal_of_archive, refusal_of_member
from tools.sync.records import RefusedFileError

_LITTER = {"__macosx", "thumbs.db", "desktop.ini"}
_COPY_CHUNK = 1 << 20


@dataclass(frozen=True)
class Locator:
    """Where a file is: a path on disk, and inside it the positions of zip members, outermost first. Picklable."""

    path: str
    members: tuple[int, ...] = ()
    scratch: str = ""
    """Where zips inside zips are unpacked, once for all processes."""


@dataclass(frozen=True)
class Entry:
    """One file as the runner knows it: ``export.zip/activities/12.fit.gz``."""

    name: str
    size: int
    """Bytes as stored in its folder or zip, before any gzip inside it; what a zip says, until it is read."""
    locator: Locator
    refused: str | None = None
    """Why it cannot be read."""
    ignored: str | None = None
    """Why it is no training data: hidden, or an operating system's litter."""


def walk(paths: Iterable[Path], scratch: Path) -> Iterator[Entry]:
    """Every leaf file in *paths*, in a stable order, one at a time.

    *scratch* is a folder that must outlive every :func:`read` of these entries. A file that is reached twice (a link,
    a path given twice) is listed once and named as ignored after that.
    """
    seen: set[tuple[int, int]] = set()
    taken: set[str] = set()
    for path in paths:
        name = distinct(_clean(path.name) if path.name else str(path), taken)
        yield from _walk_path(path, name, str(scratch), seen)


def distinct(name: str, taken: set[str]) -> str:
    """*name*, numbered before its suffix if it is *taken* already; takes it. Two exports may well be called alike."""
    folder, slash, last = name.rpartition("/")
    stem, dot, suffix = last.partition(".")
    numbered = (f"{folder}{slash}{stem} ({number}){dot}{suffix}" for number in itertools.count(2))
    found = next(candidate for candidate in itertools.chain([name], numbered) if candidate not in taken)
    taken.add(found)
    return found


def read(entry: Entry, limit: int) -> bytes:
    """The file's content, gunzipped if it is gzip. At most *limit* bytes.

    Raises RefusedFileError with the reason: too large, damaged, protected, gone.
    """
    with open_entry(entry, limit) as stream:
        return stream.read()


@contextmanager
def open_entry(entry: Entry, limit: int) -> Iterator[BinaryIO]:
    """A stream of the file's content, gunzipped if it is gzip. Reading beyond *limit* bytes is refused.

    Raises RefusedFileError, on opening or while reading.
    """
    if entry.refused is not None:
        raise RefusedFileError(entry.refused)
    with ExitStack() as stack:
        try:
            plain = stack.enter_context(as_plain(stack.enter_context(_open_raw(entry.locator))))
        except READ_ERRORS as error:
            raise RefusedFileError(in_words(error)) from error
        yield CappedReader(plain, limit)


def release() -> None:
    """Close the zips that :func:`read` keeps open (before the scratch folder or an upload is deleted)."""
    _opened.cache_clear()


def _walk_path(path: Path, name: str, scratch: str, seen: set[tuple[int, int]]) -> Iterator[Entry]:
    here = Locator(str(path), (), scratch)
    try:
        info = path.stat()
    except OSError as error:
        yield Entry(name, 0, here, refused=in_words(error))
        return
    identity = (info.st_dev, info.st_ino)
    if _is_litter(path.name):
        yield Entry(name, 0, here, ignored="hidden file")
    elif identity in seen:
        yield Entry(name, info.st_size, here, ignored="the same file was listed before under another name")
    elif stat.S_ISDIR(info.st_mode):
        seen.add(identity)
        yield from _walk_folder(path, name, here, seen)
    elif not stat.S_ISREG(info.st_mode):
        yield Entry(name, 0, here, ignored="not a regular file")
    else:
        seen.add(identity)
        yield from _walk_file(path, name, info.st_size, here)


def _walk_folder(path: Path, name: str, here: Locator, seen: set[tuple[int, int]]) -> Iterator[Entry]:
    try:
        children = sorted(path.iterdir())
    except OSError as error:
        yield Entry(name, 0, here, refused=in_words(error))
        return
    for child in children:
        yield from _walk_path(child, f"{name}/{_clean(child.name)}", here.scratch, seen)


def _walk_file(path: Path, name: str, size: int, here: Locator) -> Iterator[Entry]:
    try:
        is_zip = _looks_like_zip(path)
    except OSError as error:
        yield Entry(name, size, here, refused=in_words(error))
        return
    if is_zip:
        yield from _walk_zip(path, name, size, here)
    else:
        yield Entry(name, size, here)


def _looks_like_zip(path: Path) -> bool:
    if path.suffix.lower() == ".zip":
        return True
    if path.suffix:
        return False
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def _walk_zip(path: Path, name: str, size: int, here: Locator) -> Iterator[Entry]:
    refused = refusal_of_archive(path)
    if refused is not None:
        yield Entry(name, size, here, refused=refused)
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for position, member in enumerate(archive.infolist()):
                if not member.is_dir():
                    inside = Locator(here.path, (*here.members, position), here.scratch)
                    yield from _walk_member(member, f"{name}/{_clean(member.filename)}", inside)
    except READ_ERRORS as error:
        yield Entry(name, size, here, refused=in_words(error))


def _walk_member(member: zipfile.ZipInfo, name: str, here: Locator) -> Iterator[Entry]:
    if any(_is_litter(part) for part in _clean(member.filename).split("/")):
        yield Entry(name, member.file_size, here, ignored="hidden file")
        return
    nested = name.lower().endswith(".zip")
    refused = refusal_of_member(member, nested)
    if nested and len(here.members) >= MAX_DEPTH:
        refused = f"a zip inside a zip, more than {MAX_DEPTH} deep"
    if refused is not None:
        yield Entry(name, member.file_size, here, refused=refused)
    elif nested:
        yield from _walk_nested(name, member.file_size, here)
    else:
        yield Entry(name, member.file_size, here)


def _walk_nested(name: str, size: int, here: Locator) -> Iterator[Entry]:
    try:
        unpacked = _unpacked(here)
    except RefusedFileError as error:
        yield Entry(name, size, here, refused=str(error))
        return
    yield from _walk_zip(unpacked, name, size, here)


@contextmanager
def _open_raw(locator: Locator) -> Iterator[BinaryIO]:
    if not locator.members:
        with Path(locator.path).open("rb") as file:
            yield file
        return
    *outer, position = locator.members
    holder = Path(locator.path)
    if outer:
        holder = _unpacked(Locator(locator.path, tuple(outer), locator.scratch))
    info = holder.stat()
    archive = _opened(os.getpid(), str(holder), info.st_mtime_ns, info.st_size)
    member = archive.infolist()[position]
    with archive.open(member) as stream:
        yield stream  # type: ignore[misc]  # IO[bytes] reads like BinaryIO


@lru_cache(maxsize=4)
def _opened(_process: int, path: str, _mtime_ns: int, _size: int) -> zipfile.ZipFile:
    """Zips stay open between reads. By process, because forked processes would share one file position."""
    return zipfile.ZipFile(path)


def _unpacked(locator: Locator) -> Path:
    """The zip at *locator* as a file of its own in the scratch folder; written once, whole or not at all."""
    address = f"{locator.path}\0{locator.members}"
    target = Path(locator.scratch) / f"{hashlib.sha256(address.encode(errors='surrogateescape')).hexdigest()}.zip"
    if target.exists():
        return target
    part = target.with_suffix(f".{os.getpid()}.part")
    try:
        with _open_raw(locator) as raw, part.open("wb") as file:
            shutil.copyfileobj(CappedReader(raw, MAX_NESTED_BYTES), file, _COPY_CHUNK)
        part.replace(target)
    except READ_ERRORS as error:
        raise RefusedFileError(in_words(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return target


def _is_litter(part: str) -> bool:
    return part.startswith(".") or part.lower() in _LITTER


def _clean(member_name: str) -> str:
    """A member's name for people: forward slashes, no climbing, no drive, no control characters."""
    parts = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", "?", member_name).replace("\\", "/").split("/")
    kept = [part for part in parts if part not in {"", ".", ".."} and not re.fullmatch(r"[A-Za-z]:", part)]
    return "/".join(kept)[-500:] or "unnamed"
