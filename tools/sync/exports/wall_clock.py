"""Times without a zone, as tables state them, made instants by the athlete's zone. Pure."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tools.sync.exports.dates import WrittenTime

_EARLIEST = datetime(1950, 1, 1, tzinfo=UTC)


def instant(written: WrittenTime, zone: str) -> tuple[datetime, int, tuple[str, ...]]:
    """(start in UTC, seconds local time is ahead of it, notes) of a time as written.

    A time that states its own zone keeps it; a wall-clock time is in *zone*; a bare day is taken at noon, and said so.
    """
    notes = () if written.note is None else (written.note,)
    moment = written.moment
    if not written.has_time:
        moment += timedelta(hours=12)
        notes = (*notes, "the time of day is not stated; noon is taken")
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=ZoneInfo(zone))
    start = aware.astimezone(UTC)
    local = aware if moment.tzinfo is None or aware.utcoffset() else start.astimezone(ZoneInfo(zone))
    offset = local.utcoffset() or timedelta()
    return start, round(offset.total_seconds()), notes


def refuse_impossible(start: datetime, now: datetime) -> None:
    """Raises ValueError for a start that no recording can have: in the future, or before anybody kept a log."""
    if start > now + timedelta(days=1):
        raise ValueError(f"it is dated in the future: {start:%Y-%m-%d}")
    if start < _EARLIEST:
        raise ValueError(f"it is dated {start:%Y-%m-%d}")
