"""Files dropped into the chat: to disk without passing through memory, under ``uploads/<id>/<safe name>``."""

import re
import shutil
import unicodedata
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from typing import BinaryIO

import anyio
from fastapi import APIRouter, HTTPException, Request
from starlette.datastructures import UploadFile

from storage.settings import Settings
from ui.chat_home import UPLOAD_TYPES

_COPIED_AT_ONCE = 1 << 20
_FORM_OVERHEAD = 64 * 1024
_UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True)
class Stored:
    """An upload on disk."""

    path: Path
    name: str
    """As the person's computer calls it."""
    size: int
    """Bytes."""
    mime: str


Recipient = Callable[[Stored], dict[str, str]]
"""Takes a stored upload; what it returns is the answer to the browser."""


def safe_name(name: str) -> str:
    """A file name without folders, control characters or surprises, at most 120 characters; its ending stays."""
    base = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name
    cleaned = re.sub(r"[^\w.()+ -]", "_", base).strip(" .") or "file"
    if len(cleaned) <= 120:
        return cleaned
    ending = "".join(PurePosixPath(cleaned).suffixes[-2:])[-20:]
    return cleaned[: 120 - len(ending)] + ending


def is_wanted(name: str) -> bool:
    """Whether the name's ending is one that can be training data."""
    return name.lower().endswith(UPLOAD_TYPES)


def store(source: BinaryIO, name: str, folder: Path) -> Path:
    """Copy *source* to ``folder/<new id>/<safe name>`` in pieces (blocking)."""
    target = folder / uuid.uuid4().hex / safe_name(name)
    target.parent.mkdir(parents=True, mode=0o700)
    with target.open("wb") as out:
        shutil.copyfileobj(source, out, _COPIED_AT_ONCE)
    return target


def discard(path: Path, uploads: Path) -> None:
    """Remove one stored upload with its folder; anything outside *uploads* is left alone."""
    if path.parent.parent == uploads:
        shutil.rmtree(path.parent, ignore_errors=True)


def upload_router(settings: Settings, find_recipient: Callable[[Request], Awaitable[Recipient]]) -> APIRouter:
    """The route that takes the chat's uploads, for whom *find_recipient* names, or refuses before anything is received.

    It stands before Chainlit's own, which reads a whole file into memory.
    """
    router = APIRouter()

    @router.post("/project/file", include_in_schema=False)
    async def upload(request: Request) -> dict[str, str]:
        recipient = await find_recipient(request)
        _check_length(request, settings.upload_limit_mb)
        async with request.form(max_files=1, max_fields=8) as form:
            file = form.get("file")
            if not isinstance(file, UploadFile) or not file.filename:
                raise HTTPException(HTTPStatus.BAD_REQUEST, "No file came with this request.")
            if not is_wanted(file.filename):
                raise HTTPException(HTTPStatus.BAD_REQUEST, f"Coach G reads {', '.join(UPLOAD_TYPES)}.")
            path = await anyio.to_thread.run_sync(store, file.file, file.filename, settings.uploads)
            return recipient(Stored(path, file.filename, file.size or 0, file.content_type or _UNKNOWN_TYPE))

    return router


def _check_length(request: Request, limit_mb: int) -> None:
    length = request.headers.get("content-length", "")
    if not length.isdigit():
        raise HTTPException(HTTPStatus.LENGTH_REQUIRED, "Say how long the file is.")
    if int(length) > limit_mb * 1024 * 1024 + _FORM_OVERHEAD:
        raise HTTPException(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            f"The limit is {limit_mb} MB. Bigger exports: coach-g import PATH in a terminal.",
        )
