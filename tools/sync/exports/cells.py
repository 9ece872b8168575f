"""What people and programs write into a cell, as numbers and durations. Pure; unknown is None, nonsense an error."""

import math
import re

_BLANK = {"", "-", "--", "---", "n/a", "na", "nan", "null", "none"}
_SPACES = re.compile(r"[\s\u00a0\u202f'’]")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2}(?:[.,]\d+)?)")
_SPELLED = re.compile(r"(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+(?:\.\d+)?)\s*s)?", re.IGNORECASE)
_TRUE = {"true", "yes", "y", "1", "1.0", "ja", "oui", "si", "sí", "sim", "wahr", "vrai", "race"}
_FALSE = {"false", "no", "n", "0", "0.0", "nein", "non", "não", "falsch", "faux"}


def is_blank(text: str) -> bool:
    """Whether the cell says nothing (``--`` is Garmin's way to)."""
    return text.strip().lower() in _BLANK


def number(text: str) -> float | None:
    """A number in English or continental writing: ``1,234.5``, ``1.234,5``, ``9,44``, ``1 234``; None if blank.

    A lone comma before exactly three digits groups thousands, any other lone comma is a decimal comma; a lone point is
    always decimal. Raises ValueError for what is no number.
    """
    if is_blank(text):
        return None
    plain = _SPACES.sub("", text.strip())
    if "," in plain:
        plain = _without_groups(plain)
    elif plain.count(".") > 1 and re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+", plain):
        plain = plain.replace(".", "")
    if not _NUMBER.fullmatch(plain) or not math.isfinite(value := float(plain)):
        raise ValueError(f"{_shown(text)} is not a number")
    return value


def seconds(text: str) -> float | None:
    """A duration: ``18:57`` (minutes:seconds), ``1:02:03``, ``1h 2m 3s``; None if blank.

    Raises ValueError for anything else, a bare number included: its unit is unknown.
    """
    if is_blank(text):
        return None
    plain = text.strip()
    if clock := _CLOCK.fullmatch(plain):
        hours, minutes, rest = int(clock[1] or 0), int(clock[2]), float(clock[3].replace(",", "."))
        if rest >= 60 or (clock[1] and minutes >= 60):
            raise ValueError(f"{_shown(text)} is not a duration")
        return hours * 3600 + minutes * 60 + rest
    if (spelled := _SPELLED.fullmatch(plain)) and any(spelled.groups()):
        return int(spelled[1] or 0) * 3600 + int(spelled[2] or 0) * 60 + float(spelled[3] or 0)
    raise ValueError(f"{_shown(text)} is not a duration (write h:mm:ss or mm:ss)")


def truth(text: str) -> bool | None:
    """Yes or no; None if blank. Raises ValueError for anything else."""
    plain = text.strip().casefold()
    if is_blank(text):
        return None
    if plain in _TRUE:
        return True
    if plain in _FALSE:
        return False
    raise ValueError(f"{_shown(text)} is neither yes nor no")


def within(value: float | None, low: float, high: float) -> float | None:
    """*value* where it can be true, else None."""
    return value if value is not None and low <= value <= high else None


def text_or_none(text: str, limit: int | None = None) -> str | None:
    """The text without its margins, cut to *limit* characters; None if there is none."""
    stripped = text.strip().replace("\0", "")
    return stripped[:limit] or None


def _without_groups(plain: str) -> str:
    if "." in plain:
        group, mark = (",", ".") if plain.rindex(".") > plain.rindex(",") else (".", ",")
        return plain.replace(group, "").replace(mark, ".")
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}(,\d{3})+", plain):
        return plain.replace(",", "")
    return plain.replace(",", ".")


def _shown(text: str) -> str:
    stripped = text.strip()
    return f"“{stripped[:40]}…”" if len(stripped) > 40 else f"“{stripped}”"
