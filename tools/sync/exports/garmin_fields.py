"""Single fields of Garmin's JSON: numbers with units, moments, days. Pure; what is missing or absurd is None."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from tools.sync.exports.dates import read_time

Fields = Mapping[str, Any]

_LARGEST = 1e18
_LONGEST_OFFSET_S = 15 * 3600


def amount(fields: Fields, key: str, low: float, high: float, factor: float = 1.0) -> float | None:
    """The number under *key* times *factor*, where it can be true: within [low, high] after the conversion."""
    value = fields.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not -_LARGEST < value < _LARGEST:
        return None
    converted = value * factor
    return converted if low <= converted <= high else None


def first(*values: float | None) -> float | None:
    """The first that is known."""
    return next((value for value in values if value is not None), None)


def inner(fields: Fields, key: str) -> Fields:
    """The object under *key*; empty where there is none."""
    value = fields.get(key)
    return value if isinstance(value, Mapping) else {}


def items(fields: Fields, key: str) -> list[Fields]:
    """The objects in the list under *key*."""
    value = fields.get(key)
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def text(fields: Fields, key: str, limit: int | None = None) -> str | None:
    """The text under *key*, without margins; None where there is none."""
    value = fields.get(key)
    return value.replace("\0", "").strip()[:limit] or None if isinstance(value, str) else None


def identity(fields: Fields, key: str) -> str | None:
    """The id under *key* as text; None where there is none."""
    value = fields.get(key)
    is_id = isinstance(value, int | str) and not isinstance(value, bool)
    return str(value)[:200] or None if is_id else None


def moment(value: Any) -> datetime | None:
    """Milliseconds since 1970, or ``2025-10-15T04:46:23.0``: naive, in whatever zone the field's name says."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e14:
        return datetime.fromtimestamp(value / 1000, UTC).replace(tzinfo=None)
    if isinstance(value, str) and value.strip():
        try:
            return read_time(value).moment.replace(tzinfo=None)
        except ValueError:
            return None
    return None


def day(value: Any) -> date | None:
    """``2025-10-15`` or a moment's day."""
    found = moment(value) if isinstance(value, str) else None
    return None if found is None else found.date()


def offset_s(local: datetime | None, utc: datetime | None) -> int | None:
    """Seconds that local time was ahead of UTC, from both readings of one instant."""
    if local is None or utc is None:
        return None
    difference = round((local - utc).total_seconds())
    return difference if abs(difference) <= _LONGEST_OFFSET_S else None
