"""The JSON files of Garmin's account export (``DI_CONNECT/…``), and saved answers of Connect, as rows. Pure.

Files are known by what is in them, never by their names. Recordings (FIT in ``UploadedFiles_*.zip``) are read like any
other file; a summary and its recording become one activity by their start.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, BinaryIO

from tools.sync import fingerprint
from tools.sync.exports.garmin_activity import from_connect, from_export, gear_names
from tools.sync.exports.garmin_days import daily_stress, daily_summary, health_status, hrv, night, weights
from tools.sync.exports.garmin_fields import Fields, identity, inner, items
from tools.sync.exports.tables import RowRefusal, TableRow
from tools.sync.records import ActivityRecord, DayRecord, RefusedFileError

SERVICE = "garmin"
MAX_JSON_BYTES = 64 << 20
"""JSON is read whole; Garmin splits its files long before this (about 1,000 activities, or 100 days, in one)."""

_TELLING = (
    b'"summarizedActivitiesExport"',
    b'"startTimeGMT"',
    b'"summaryDTO"',
    b'"deepSleepSeconds"',
    b'"sleepStartTimestampGMT"',
    b'"totalSteps"',
    b'"allDayStress"',
    b'"hrvSummar',
    b'"overallStressLevel"',
    b'"dateWeightList"',
    b'"dailyWeightSummaries"',
    b'"allWeightMetrics"',
)
_Found = tuple[str | None, ActivityRecord | DayRecord | None]


def is_garmin_json(head: bytes) -> bool:
    """Whether the first bytes of a file are of a JSON that holds activities or days of Garmin's."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start not in {b"[", b"{"}:
        return False
    is_health = b'"metrics"' in head and b'"calendarDate"' in head and b'"HRV"' in head
    is_weight = b'"metaData"' in head and b'"weight"' in head
    return is_health or is_weight or any(key in head for key in _TELLING)


def is_gear(head: bytes) -> bool:
    """Whether the first bytes of a file are of the export's ``*_gear.json``."""
    return b'"gearDTOS"' in head


def read_gear(stream: BinaryIO) -> dict[str, str]:
    """Activity id -> shoe or other gear. Raises RefusedFileError for what is no JSON."""
    return gear_names(_load(stream))


def read_rows(
    stream: BinaryIO, now: datetime, zone: str, gear: Mapping[str, str] | None = None
) -> Iterator[TableRow | RowRefusal]:
    """The activities and days in one JSON file, numbered from 1. *zone* gives nights their wall-clock times.

    Raises RefusedFileError for what is no JSON, or holds nothing of Garmin's that we know.
    """
    payload = _load(stream)
    reader = _Reader(now, zone, gear or {})
    position = 0
    for read in reader.found_in(payload):
        position += 1
        try:
            external_id, record = read()
        except ValueError as error:
            yield RowRefusal(position, str(error))
            continue
        if record is not None:
            yield TableRow(position, record, fingerprint.of_record(SERVICE, external_id, record), external_id)
    if position == 0 and payload not in ([], {}):
        raise RefusedFileError("nothing in it is an activity or a day of Garmin's")


def _load(stream: BinaryIO) -> Any:
    data = stream.read(MAX_JSON_BYTES + 1)
    if len(data) > MAX_JSON_BYTES:
        raise RefusedFileError("the JSON file is larger than 64 MB")
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise RefusedFileError(f"damaged JSON: {error}") from error


class _Reader:
    """Finds what is in a payload; each find is read when it is asked for, so that a bad one spoils no other."""

    def __init__(self, now: datetime, zone: str, gear: Mapping[str, str]) -> None:
        self._now = now
        self._zone = zone
        self._gear = gear

    def found_in(self, payload: Any) -> Iterator[Callable[[], _Found]]:
        """One callable for each activity, night or day."""
        if isinstance(payload, list):
            objects = [part for part in payload if isinstance(part, Mapping)]
            yield from self._weighings([part for part in objects if _is_weighing(part)])
            for part in objects:
                if not _is_weighing(part):
                    yield from self._in_object(part)
        elif isinstance(payload, Mapping):
            yield from self._in_object(payload)

    def _in_object(self, part: Fields) -> Iterator[Callable[[], _Found]]:
        if "summarizedActivitiesExport" in part:
            for fields in _without_covered_parents(items(part, "summarizedActivitiesExport")):
                yield self._activity(fields, lambda f: from_export(f, self._now, self._gear))
        elif "summaryDTO" in part or ("activityId" in part and "startTimeGMT" in part):
            yield self._activity(part, lambda f: from_connect(f, self._now))
        elif "hrvSummaries" in part or "hrvSummary" in part:
            summaries = [*items(part, "hrvSummaries"), *([part["hrvSummary"]] if inner(part, "hrvSummary") else [])]
            for fields in summaries:
                yield self._of_day(fields, hrv)
        elif {"dateWeightList", "dailyWeightSummaries", "allWeightMetrics"} & part.keys():
            yield from self._weighings(_connect_weighings(part))
        else:
            yield from self._in_day(part)

    def _in_day(self, part: Fields) -> Iterator[Callable[[], _Found]]:
        if "dailySleepDTO" in part:
            yield self._of_day(inner(part, "dailySleepDTO"), lambda f: night(f, self._zone))
        elif "deepSleepSeconds" in part or "sleepStartTimestampGMT" in part:
            yield self._of_day(part, lambda f: night(f, self._zone))
        elif "totalSteps" in part or "allDayStress" in part:
            yield self._of_day(part, daily_summary)
        elif "overallStressLevel" in inner(part, "values"):
            yield self._of_day(part, daily_stress)
        elif "metrics" in part and "calendarDate" in part:
            yield self._of_day(part, health_status)

    def _activity(self, fields: Fields, read: Callable[[Fields], ActivityRecord]) -> Callable[[], _Found]:
        return lambda: (identity(fields, "activityId"), read(fields))

    def _of_day(self, fields: Fields, read: Callable[[Fields], DayRecord | None]) -> Callable[[], _Found]:
        return lambda: (None, self._not_future(read(fields)))

    def _weighings(self, readings: list[Fields]) -> Iterator[Callable[[], _Found]]:
        for record in weights(readings):
            yield lambda record=record: (None, self._not_future(record))  # type: ignore[misc]  # binds the loop's record

    def _not_future(self, record: DayRecord | None) -> DayRecord | None:
        if record is not None and record.day > (self._now + timedelta(days=1)).date():
            raise ValueError(f"it is dated in the future: {record.day}")
        return record


def _is_weighing(part: Fields) -> bool:
    return "weight" in part and ("metaData" in part or "samplePk" in part)


def _connect_weighings(part: Fields) -> list[Fields]:
    days = items(part, "dailyWeightSummaries")
    return [
        *items(part, "dateWeightList"),
        *items(part, "allWeightMetrics"),
        *[reading for one in days for reading in items(one, "allWeightMetrics")],
    ]


def _without_covered_parents(activities: list[Fields]) -> Iterator[Fields]:
    """A multisport summary covers its parts, which are listed too: the parts are the activities."""
    covered = {identity(activity, "parentId") for activity in activities} - {None}
    for activity in activities:
        if not (activity.get("parent") is True and identity(activity, "activityId") in covered):
            yield activity
