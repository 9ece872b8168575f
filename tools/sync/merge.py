"""Many sources, one activity: which records are the same activity, and what follows when they are. Pure.

An activity's row is a fold over its source records, so that adding or taking back a record is the same operation:
fold what is there. The richest samples win; of each figure the most authoritative statement wins:
an export's table, then the device's own total, then ours from the samples.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

from tools.sync.records import ActivityRecord, DayRecord, Figures

START_TOLERANCE = timedelta(minutes=2)
"""Two devices are started one after the other; a later start is allowed on long activities, up to ..."""
START_TOLERANCE_SHARE = 0.05
SIMILAR = 0.8
"""Durations and distances of the same activity agree at least this well (shorter over longer)."""
LARGEST_START_DIFFERENCE = timedelta(minutes=15)

_ANY_SPORT = frozenset({"workout", "other", "generic", "unknown"})


@dataclass(frozen=True)
class Sourced:
    """A record and where it came from."""

    id: int
    service: str
    external_id: str | None
    record: ActivityRecord
    stated: int = 0
    """The last batch that held it."""

    @property
    def age(self) -> tuple[int, int]:
        """Grows with time: the newest statement has the highest."""
        return self.stated, self.id


def same_activity(
    one: ActivityRecord, one_id: tuple[str, str | None], other: ActivityRecord, other_id: tuple[str, str | None]
) -> bool:
    """Whether two records describe one activity; ids are (service, external id).

    One service knows its own activities apart: the same id is the same activity, another id is another. Between
    services, and for plain files, time decides: starts close together, similar duration and distance, one sport.
    """
    if one_id[0] == other_id[0] and one_id[1] is not None and other_id[1] is not None:
        return one_id[1] == other_id[1]
    if one.sport != other.sport and not {one.sport, other.sport} & _ANY_SPORT:
        return False
    durations = elapsed(one), elapsed(other)
    longest_s = max((d for d in durations if d is not None), default=0.0)
    tolerance = min(
        max(START_TOLERANCE, timedelta(seconds=longest_s * START_TOLERANCE_SHARE)), LARGEST_START_DIFFERENCE
    )
    if abs(one.start_utc - other.start_utc) > tolerance:
        return False
    return _similar(*durations) and _similar(_first_figure(one, "distance_m"), _first_figure(other, "distance_m"))


def elapsed(record: ActivityRecord) -> float | None:
    """Elapsed seconds as best known, else moving seconds."""
    known = _first_figure(record, "elapsed_time_s")
    return known if known is not None else _first_figure(record, "moving_time_s")


def _similar(one: float | None, other: float | None) -> bool:
    """Unknown contradicts nothing; zero (an indoor run without distance) is as good as unknown."""
    if not one or not other:
        return True
    return min(one, other) / max(one, other) >= SIMILAR


def _first_figure(record: ActivityRecord, figure: str) -> float | None:
    for figures in (record.exported, record.stated, record.computed):
        value: float | None = getattr(figures, figure)
        if value is not None:
            return value
    return None


def current_statements(sources: Sequence[Sourced]) -> list[Sourced]:
    """What holds of all that was ever stated: a service that states its activity anew replaces what it said before.

    Where the new one comes without samples (a table imported alone), those of the old one stay, without its words.
    """
    current: list[Sourced] = []
    by_identity: dict[tuple[str, str], list[Sourced]] = {}
    for source in sorted(sources, key=attrgetter("age"), reverse=True):
        if source.external_id is None:
            current.append(source)
        else:
            by_identity.setdefault((source.service, source.external_id), []).append(source)
    for newest, *older in by_identity.values():
        current.append(newest)
        sampled = next((s for s in older if s.record.channels), None)
        if sampled is not None and not newest.record.channels:
            current.append(replace(sampled, record=_samples_only(sampled.record, newest.record)))
    return current


def _samples_only(old: ActivityRecord, new: ActivityRecord) -> ActivityRecord:
    words = ("name", "description", "is_race", "effort_rpe", "feel", "shoe", "weather")
    return old.model_copy(
        update={**dict.fromkeys(words), "exported": Figures(), "sport": new.sport, "activity_type": new.activity_type}
    )


@dataclass(frozen=True)
class FoldedActivity:
    """What the activity's row and its pieces should hold."""

    columns: dict[str, Any]
    """Columns of ``activity``, but for its id, athlete and shoe."""
    shoe: str | None
    richest: Sourced
    """The source whose samples, laps, splits and best efforts are the activity's."""
    weather: Sourced | None
    """The source whose weather is the activity's."""


def fold_activity(sources: Sequence[Sourced], athlete_zone: str) -> FoldedActivity:
    """One activity from all records of it (at least one); *athlete_zone* tells local time where none of them does."""
    ranked = sorted(
        current_statements(sources), key=lambda s: (len(s.record.channels), s.record.sample_count, s.age), reverse=True
    )
    records = [s.record for s in ranked]
    zone, offset_s = _local_time(records, athlete_zone)
    start = records[0].start_utc
    local_start = (start + timedelta(seconds=offset_s)).astimezone(UTC).replace(tzinfo=None)
    sport, activity_type = _sport(records)
    richest_computed = records[0].computed
    columns: dict[str, Any] = {
        **_figures_of_record(records),
        "computed_distance_m": richest_computed.distance_m,
        "computed_moving_time_s": richest_computed.moving_time_s,
        "computed_elevation_gain_m": richest_computed.elevation_gain_m,
        "sport": sport,
        "activity_type": activity_type,
        "start_utc": start,
        "zone": zone,
        "utc_offset_s": offset_s,
        "local_start": local_start,
        "local_day": local_start.date(),
        "samples_record_id": ranked[0].id if records[0].channels else None,
    }
    for column in ("name", "description", "effort_rpe", "feel", "is_race", "is_indoor", "device"):
        columns[column] = _first(records, attrgetter(column))
    columns["start_latitude_deg"], columns["start_longitude_deg"] = _position(records)
    return FoldedActivity(
        columns=columns,
        shoe=_first(records, attrgetter("shoe")),
        richest=ranked[0],
        weather=next((s for s in ranked if s.record.weather is not None), None),
    )


def _figures_of_record(records: Sequence[ActivityRecord]) -> dict[str, float | int | None]:
    statements: list[Figures] = [
        *(r.exported for r in records),
        *(r.stated for r in records),
        *(r.computed for r in records),
    ]
    return {name: _first(statements, attrgetter(name)) for name in Figures.model_fields}


def _sport(records: Sequence[ActivityRecord]) -> tuple[str, str]:
    """The richest source's sport, unless it names none; the most specific type of that sport."""
    sport = next((r.sport for r in records if r.sport not in _ANY_SPORT), records[0].sport)
    types = [r.activity_type for r in records if r.sport == sport]
    return sport, next((t for t in types if t != sport), types[0])


def _local_time(records: Iterable[ActivityRecord], athlete_zone: str) -> tuple[str | None, int]:
    """Zone and UTC offset of the start: where coordinates tell it, else as a source states it, else the athlete's."""
    records = list(records)
    zone = _first(records, attrgetter("zone"))
    if zone is not None:
        return zone, _offset_s(zone, records[0].start_utc)
    stated = _first(records, attrgetter("utc_offset_s"))
    if stated is not None:
        return None, stated
    return None, _offset_s(athlete_zone, records[0].start_utc)


def _offset_s(zone: str, instant: datetime) -> int:
    offset = instant.astimezone(ZoneInfo(zone)).utcoffset()
    return int((offset or timedelta()).total_seconds())


def _position(records: Iterable[ActivityRecord]) -> tuple[float | None, float | None]:
    for r in records:
        if r.start_latitude_deg is not None and r.start_longitude_deg is not None:
            return r.start_latitude_deg, r.start_longitude_deg
    return None, None


def _first(items: Iterable[Any], value: Callable[[Any], Any]) -> Any:
    return next((v for v in map(value, items) if v is not None), None)


def fold_day(newest_first: Sequence[DayRecord]) -> DayRecord:
    """One day from the records of all its sources: of each figure the newest statement."""
    return DayRecord(
        day=newest_first[0].day,
        **{name: _first(newest_first, attrgetter(name)) for name in DayRecord.model_fields if name != "day"},
    )
