"""The identity of a statement: the same statement twice has the same fingerprint, whatever file carried it. Pure."""

import hashlib
import json
from typing import Any

from pydantic import BaseModel


def fingerprint(*parts: bytes) -> str:
    """SHA-256 hex of *parts*; each is hashed with its length, so ("ab", "c") and ("a", "bc") differ."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def canonical(value: Any) -> bytes:
    """*value* as JSON with sorted keys and without spaces: equal values give equal bytes.

    Half a surrogate pair, which JSON files may hold, passes. Raises TypeError for what JSON cannot hold.
    """
    written = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return written.encode(errors="surrogatepass")


def of_record(service: str, external_id: str | None, record: BaseModel) -> str:
    """The fingerprint of a record without a file: who says it, under which id, and everything it says.

    Columns that we do not read play no part, so a newer export with more columns states the same thing.
    """
    stated = record.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return fingerprint(service.encode(), (external_id or "").encode(errors="surrogatepass"), canonical(stated))
