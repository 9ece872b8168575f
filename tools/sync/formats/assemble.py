"""From columns as a file has them to samples as Coach G keeps them: what all activity files have in common. Pure."""

from datetime import UTC, datetime

import numpy as np

from storage.streams import Channel, Column
from tools.sports import FOOT_SPORTS
from tools.sync.formats.clean import LONGEST_ACTIVITY_S, clean, in_order, plural
from tools.sync.records import RefusedFileError, Samples

NO_SPORT = "the file does not say which sport it was"

_FEWEST_SAMPLES = 2
_ONE_FOOT_AT_MOST = {"run": 120.0}
_ONE_FOOT_AT_MOST_ELSE = 100.0


class NotAnActivityError(RefusedFileError):
    """The file is sound, but holds nothing that was done: settings, a plan, a route. The message says what it is."""


def samples_from(
    start: datetime, unix_s: Column, channels: dict[Channel, Column], sport: str
) -> tuple[Samples | None, tuple[str, ...]]:
    """Clean samples that count time from *start*, and notes on what was left out.

    *unix_s* and every channel have shape (n,); cadence as the file has it (see :func:`both_feet`). Samples before the
    start, or two weeks after it, are left out. None if fewer than two samples are left.
    """
    times, ordered, notes = in_order(unix_s, channels)
    time_s = times - start.timestamp()
    kept = (time_s >= 0) & (time_s <= LONGEST_ACTIVITY_S)
    if Channel.CADENCE_SPM in ordered:
        ordered[Channel.CADENCE_SPM] = both_feet(ordered[Channel.CADENCE_SPM], sport)
    columns = {channel: column[kept] for channel, column in ordered.items()}
    if np.count_nonzero(kept) < _FEWEST_SAMPLES:
        return None, notes
    if not kept.all():
        notes += (f"{plural(int((~kept).sum()), 'sample')} from before the stated start, or long after, left out",)
    samples, cleaning = clean(Samples({Channel.TIME_S: time_s[kept], **columns}), sport)
    return samples, notes + cleaning


def both_feet(cadence: Column, sport: str) -> Column:
    """Steps a minute of both feet, for sports on foot; any other cadence as it is.

    FIT, TCX and Garmin's GPX extension count one foot. Some writers count both all the same: a typical value that no
    single foot reaches gives them away.
    """
    if sport not in FOOT_SPORTS:
        return cadence
    moving = cadence[cadence > 0]
    at_most = _ONE_FOOT_AT_MOST.get(sport, _ONE_FOOT_AT_MOST_ELSE)
    counts_both = moving.size > 0 and bool(np.median(moving) > at_most)
    return cadence if counts_both else 2 * cadence


def instant(unix_s: float) -> datetime:
    """The UTC time; raises RefusedFileError where no calendar reaches."""
    try:
        return datetime.fromtimestamp(unix_s, UTC)
    except (OverflowError, ValueError, OSError):
        raise RefusedFileError("its times are no real dates") from None
