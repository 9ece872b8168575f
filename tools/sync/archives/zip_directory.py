"""Judges a zip by its directory, before anything in it is unpacked: bombs, passwords, damage.

What a directory claims may be a lie; the reader's own cap (tools/sync/capped.py) catches that.
"""

import struct
import zipfile
from pathlib import Path

from tools.sync.archives.capped import READ_ERRORS, in_words, size_in_words

MAX_DEPTH = 4
"""Zips inside zips."""
MAX_MEMBERS = 200_000
MAX_DIRECTORY_BYTES = 64 << 20
MAX_MEMBER_BYTES = 512 << 20
MAX_NESTED_BYTES = 8 << 30
"""A zip inside a zip holds a whole history."""

_MAX_RATIO = 200
"""Real exports reach about 30 (repetitive JSON); deflate can reach 1,032."""
_HARMLESS_BYTES = 64 << 20
"""Below this size a high ratio harms nobody."""
_HARMLESS_TOTAL_BYTES = 2 << 30

_END = b"PK\x05\x06"
_END_SIZE = 22
_MAX_COMMENT = 0xFFFF
_END64_LOCATOR = b"PK\x06\x07"
_END64_LOCATOR_SIZE = 20
_END64 = b"PK\x06\x06"
_KNOWN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}


def refusal_of_archive(path: Path) -> str | None:
    """Why the zip at *path* is not opened at all; None if it may be.

    The directory's own size is looked at first, because Python reads a directory whole.
    """
    try:
        size = path.stat().st_size
        if size == 0:
            return "empty file"
        members, directory_bytes = _directory_size(path, size)
        if members > MAX_MEMBERS or directory_bytes > MAX_DIRECTORY_BYTES:
            return f"more than {MAX_MEMBERS:,} files in one zip"
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except READ_ERRORS as error:
        return in_words(error)
    if unpacked > max(_HARMLESS_TOTAL_BYTES, size * _MAX_RATIO):
        return f"a zip bomb: {size_in_words(size)} would unpack to {size_in_words(unpacked)}"
    return None


def refusal_of_member(member: zipfile.ZipInfo, nested: bool) -> str | None:
    """Why this member is not read; None if it may be. *nested*: it is a zip itself."""
    if member.flag_bits & 0x1:
        return "protected with a password"
    if member.compress_type not in _KNOWN_METHODS:
        return "compressed in a way that cannot be read here"
    if member.file_size > _HARMLESS_BYTES and member.file_size > member.compress_size * _MAX_RATIO:
        claimed = size_in_words(member.file_size)
        return f"a zip bomb: {size_in_words(member.compress_size)} would unpack to {claimed}"
    limit = MAX_NESTED_BYTES if nested else MAX_MEMBER_BYTES
    if member.file_size > limit:
        return f"larger than {size_in_words(limit)}"
    return None


def _directory_size(path: Path, size: int) -> tuple[int, int]:
    """Members and bytes of the central directory, from the end record (APPNOTE 4.3.14 to 4.3.16).

    Raises BadZipFile where there is none.
    """
    with path.open("rb") as file:
        tail_size = min(size, _END_SIZE + _MAX_COMMENT + _END64_LOCATOR_SIZE)
        file.seek(size - tail_size)
        tail = file.read(tail_size)
        at = tail.rfind(_END)
        if at < 0 or len(tail) - at < _END_SIZE:
            raise zipfile.BadZipFile("it has no directory; perhaps the download was cut off")
        members, directory_bytes = struct.unpack_from("<HI", tail, at + 10)
        locator_at = at - _END64_LOCATOR_SIZE
        if locator_at < 0 or tail[locator_at : locator_at + 4] != _END64_LOCATOR:
            return members, directory_bytes
        (offset,) = struct.unpack_from("<Q", tail, locator_at + 8)
        if offset + 56 > size:
            raise zipfile.BadZipFile("its directory is damaged")
        file.seek(offset)
        record = file.read(56)
        if record[:4] != _END64:
            raise zipfile.BadZipFile("its directory is damaged")
        members, directory_bytes = struct.unpack_from("<QQ", record, 32)
        return members, directory_bytes
