"""Our own two CSVs, for whatever another program can write: activities, and days. Pure; docs/import-formats.md.

Columns come in any order and any capitals; a column that we do not know is named in a note. A cell that is no number
refuses its row; a number that cannot be true (a resting heart rate of 0) is unknown, and noted.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from tools.sports import classify
from tools.sync import fingerprint
from tools.sync.exports.cells import is_blank, text_or_none, truth
from tools.sync.exports.dates import read_time
from tools.sync.exports.generic_columns import (
    ACTIVITY_FLAGS,
    ACTIVITY_KEYS,
    ACTIVITY_TEXTS,
    COUNTED,
    DAY_FIGURES,
    DAY_TIMES,
    FIGURES,
    RATINGS,
    Quantity,
)
from tools.sync.exports.tables import Row, RowRefusal, TableRow, open_table
from tools.sync.exports.wall_clock import instant, refuse_impossible
from tools.sync.records import ActivityRecord, DayRecord, Figures, RefusedFileError

SERVICE = "csv"

_ACTIVITY_COLUMNS = {*FIGURES, *RATINGS, *ACTIVITY_TEXTS, *ACTIVITY_FLAGS, *ACTIVITY_KEYS}
_DAY_COLUMNS = {"date", *DAY_FIGURES, *DAY_TIMES}
_ONLY_OF_DAYS = (DAY_FIGURES.keys() | DAY_TIMES.keys()) - _ACTIVITY_COLUMNS
_DISTANCES = {"distance km", "distance m", "distance mi"}
_WITHOUT_SPACES = {name.replace(" ", ""): name for name in sorted(_ACTIVITY_COLUMNS | _DAY_COLUMNS)}
_NOON = time(12)
_BARE_HOUR = re.compile(r"^(\d{1,2})\s*([AaPp]\.?\s?[Mm]\.?)$")
"""``10 pm``"""
_LONGEST_CLOCK = len("11:59:59 p.m.")


def is_activities(names: Sequence[str]) -> bool:
    """Whether comparable header names are those of an activities CSV: a date, and a sport or a distance.

    A table of days may state the day's distance too; then something in it can only be of a day.
    """
    plain = {_plain(name) for name in names}
    if not plain & {"date", "start"}:
        return False
    return "sport" in plain or (bool(plain & _DISTANCES) and not plain & _ONLY_OF_DAYS)


def is_days(names: Sequence[str]) -> bool:
    """Whether comparable header names are those of a daily wellness CSV: a date and something to know of a day."""
    plain = {_plain(name) for name in names}
    return "date" in plain and not is_activities(names) and bool(plain & (DAY_FIGURES.keys() | DAY_TIMES.keys()))


def read_activities(stream: BinaryIO, now: datetime, zone: str) -> Iterator[TableRow | RowRefusal]:
    """The activities; times without a zone are in *zone*. The first row's notes name the columns left out.

    Raises RefusedFileError if this is no such table.
    """
    return _rows(stream, _ACTIVITY_COLUMNS, is_activities, lambda cells: _activity(cells, now, zone))


def read_days(stream: BinaryIO, now: datetime, zone: str = "UTC") -> Iterator[TableRow | RowRefusal]:
    """The days and their nights; times that are stated in UTC become *zone*'s.

    Raises RefusedFileError if this is no such table.
    """
    return _rows(stream, _DAY_COLUMNS, is_days, lambda cells: _day(cells, now, zone))


@dataclass
class _Cells:
    """One row by column name, and what was noted while reading it."""

    texts: Mapping[str, str]
    decimal_comma: bool
    notes: list[str] = field(default_factory=list)

    def numbers(self, columns: Mapping[str, Quantity]) -> dict[str, Any]:
        """What the row says of *columns*, by field. Raises ValueError for a cell that is no number."""
        found: dict[str, Any] = {}
        for name, quantity in columns.items():
            if name not in self.texts or quantity.field in found:
                continue
            value = self._number(name, quantity)
            if value is not None:
                found[quantity.field] = round(value) if quantity.field in COUNTED else value
        return found

    def _number(self, name: str, quantity: Quantity) -> float | None:
        text = self.texts[name]
        if self.decimal_comma and "." not in text:
            text = text.replace(",", ".")
        try:
            written = quantity.read(text)
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
        if written is None:
            return None
        value = written * quantity.factor
        if quantity.low <= value <= quantity.high:
            return value
        self.notes.append(f"{name} {written:g} cannot be, left out")
        return None


_ReadRow = Callable[[_Cells], tuple[str | None, ActivityRecord | DayRecord | None]]


def _rows(
    stream: BinaryIO, known: set[str], is_ours: Callable[[Sequence[str]], bool], read: _ReadRow
) -> Iterator[TableRow | RowRefusal]:
    table = open_table(stream)
    if not is_ours(table.names):
        raise RefusedFileError("its columns are not those of a table that is known here")
    names = [_plain(name) for name in table.names]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise RefusedFileError(f"the column {', '.join(twice)} is there twice")
    foreign = [name for name in names if name and name not in known]
    notes = [f"columns that are not known here, left out: {', '.join(foreign)}"] if foreign else []
    if known is _ACTIVITY_COLUMNS and not {"sport", "type"} & set(names):
        notes.append("no column names the sport, so these are kept as activities of no stated sport")
    for row in table.rows:
        result = row if isinstance(row, RowRefusal) else _read_row(row, names, table.delimiter == ";", notes, read)
        if result is None:
            continue
        if isinstance(result, TableRow):
            notes = []
        yield result


def _read_row(
    row: Row, names: list[str], decimal_comma: bool, notes: list[str], read: _ReadRow
) -> TableRow | RowRefusal | None:
    if any(not is_blank(cell) for cell in row.cells[len(names) :]):
        return RowRefusal(row.line, f"{len(row.cells)} cells where the header has {len(names)}")
    texts = {name: cell for name, cell in zip(names, row.cells, strict=False) if not is_blank(cell)}
    cells = _Cells(texts, decimal_comma, list(notes))
    try:
        external_id, record = read(cells)
    except ValueError as error:
        return RowRefusal(row.line, str(error))
    if record is None:
        return None
    identity = fingerprint.of_record(SERVICE, external_id, record)
    return TableRow(row.line, record, identity, external_id, tuple(cells.notes))


def _activity(cells: _Cells, now: datetime, zone: str) -> tuple[str | None, ActivityRecord]:
    texts = cells.texts
    start, offset_s, notes = instant(read_time(_start_text(texts)), zone)
    refuse_impossible(start, now)
    cells.notes.extend(notes)
    sport, activity_type = classify(texts.get("sport", ""), texts.get("type"))
    flags = {f: truth(texts[name]) for name, f in ACTIVITY_FLAGS.items() if name in texts}
    words = {f: text_or_none(texts[name], _LONGEST.get(f)) for name, f in ACTIVITY_TEXTS.items() if name in texts}
    record = ActivityRecord(
        sport=sport,
        activity_type=activity_type,
        start_utc=start,
        utc_offset_s=offset_s,
        exported=Figures(**cells.numbers(FIGURES)),
        **cells.numbers(RATINGS),
        **flags,
        **words,
    )
    return text_or_none(texts.get("id", ""), 200), record


_LONGEST = {"name": 500, "shoe": 200, "device": 200}


def _start_text(texts: Mapping[str, str]) -> str:
    if start := texts.get("start"):
        return start
    day, clock = texts.get("date"), texts.get("start time")
    if day is None:
        raise ValueError("it has no date")
    return f"{day.strip()} {clock.strip()}" if clock else day


def _day(cells: _Cells, now: datetime, zone: str) -> tuple[None, DayRecord | None]:
    """None for a row that says nothing but its date."""
    if "date" not in cells.texts:
        raise ValueError("it has no date")
    day = read_time(cells.texts["date"]).moment.date()
    if day > now.date() + timedelta(days=1):
        raise ValueError(f"it is dated in the future: {day}")
    facts = cells.numbers(DAY_FIGURES)
    for name, target in DAY_TIMES.items():
        if name in cells.texts and target not in facts:
            facts[target] = _clock_time(cells.texts[name], day, zone, is_evening=target == "bed_time")
    return None, DayRecord(day=day, **facts) if facts else None


def _clock_time(text: str, day: date, zone: str, *, is_evening: bool) -> datetime:
    """A wall-clock time of the night that ended on *day*: ``23:10`` is the evening before, ``00:30`` the day itself.

    A whole date and time stands as it is written; one in UTC becomes *zone*'s.
    """
    plain = _BARE_HOUR.sub(r"\1:00 \2", text.strip())
    if len(plain) > _LONGEST_CLOCK:
        moment = read_time(plain).moment
        if moment.tzinfo is not None and not moment.utcoffset():
            moment = moment.astimezone(ZoneInfo(zone))
        return moment.replace(tzinfo=None)
    clock = read_time(f"{day.isoformat()} {plain}").moment
    if is_evening and clock.time() >= _NOON:
        return clock - timedelta(days=1)
    return clock


def _plain(name: str) -> str:
    """``Distance (km)`` and ``distance_km`` alike, and ``distanceKm`` where it is a name that we know."""
    words = "".join(c if c.isalnum() else " " for c in name).split()
    return _WITHOUT_SPACES.get("".join(words), " ".join(words))
