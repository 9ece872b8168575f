"""Strava's bulk export: ``activities.csv`` says what each activity was, ``activities/`` holds the samples. Pure.

The table's figures are the ones the runner knows from the site, so they are the figures of record. Times are UTC. What
the export does not say: the zone (the file's coordinates do), how a run felt, and what the weather codes mean.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import BinaryIO, TypeVar

from tools.sports import FOOT_SPORTS, classify
from tools.sync import fingerprint
from tools.sync.exports.cells import is_blank, number, seconds, text_or_none, truth, within
from tools.sync.exports.dates import read_time
from tools.sync.exports.strava_columns import Columns, locate
from tools.sync.exports.tables import Row, RowRefusal, open_table
from tools.sync.exports.wall_clock import instant, refuse_impossible
from tools.sync.records import ActivityRecord, Figures, RefusedFileError, WeatherRecord

SERVICE = "strava"

ValueT = TypeVar("ValueT")

_FASTEST_M_PER_S = 45.0
"""Faster than any sport on average: such a distance was in metres, not kilometres."""
_LONGEST_STRIDE_CADENCE = 130
"""Strava counts one foot; nobody takes 130 strides a minute, so above it both were counted."""
_ROWS_FACTS = ("name", "description", "is_race", "effort_rpe", "shoe", "weather")
_SAME_START = timedelta(hours=1)


@dataclass(frozen=True)
class StravaRow:
    """One activity as the table states it."""

    line: int
    record: ActivityRecord
    fingerprint: str
    external_id: str | None
    filename: str | None
    """The samples' file, as the export names it: ``activities/123.fit.gz``; None for what was typed in."""
    athlete_weight_kg: float | None
    """What the profile said at the time; not a weighing."""
    notes: tuple[str, ...] = ()


def is_strava(names: list[str]) -> bool:
    """Whether comparable header names are those of ``activities.csv``, in any language."""
    return locate(names) is not None


def read_rows(stream: BinaryIO, now: datetime) -> Iterator[StravaRow | RowRefusal]:
    """The activities of ``activities.csv``, one at a time; a bad row is a refusal with its line and reason.

    *now* (aware) refuses activities of the future. Raises RefusedFileError if this is not Strava's table.
    """
    table = open_table(stream)
    columns = locate(table.names)
    if columns is None:
        raise RefusedFileError("not Strava's activities.csv: its columns are not there")
    width = len(table.header)
    for row in table.rows:
        yield row if isinstance(row, RowRefusal) else _read_row(row, columns, width, now)


def samples_key(entry_name: str) -> str:
    """What a listed file and a row's filename have in common, whether or not one of them says ``.gz``."""
    return entry_name.casefold().removesuffix(".gz")


def samples_key_of(row: StravaRow, table_name: str) -> str | None:
    """The key of the file that belongs to *row* of the table listed as *table_name* (``export.zip/activities.csv``)."""
    if row.filename is None:
        return None
    folder, _, _ = table_name.rpartition("/")
    return samples_key(f"{folder}/{row.filename}" if folder else row.filename)


def join(row: StravaRow, of_file: ActivityRecord | None) -> ActivityRecord:
    """The row's facts over those of its file: name, type, gear, effort and figures are as the runner left them.

    The file's type stays where it is the finer one of the same sport (the site says "Run", the watch "treadmill run").
    """
    said = row.record
    if of_file is None:
        return said
    facts = {name: getattr(said, name) for name in _ROWS_FACTS if getattr(said, name) is not None}
    facts |= {"exported": said.exported}
    is_finer = said.sport == of_file.sport and said.activity_type == said.sport
    if not is_finer:
        facts |= {"sport": said.sport, "activity_type": said.activity_type}
    if abs(of_file.start_utc - said.start_utc) > _SAME_START:
        facts |= {"start_utc": said.start_utc}
    return of_file.model_copy(update=facts)


def _read_row(row: Row, columns: Columns, width: int, now: datetime) -> StravaRow | RowRefusal:
    if len(row.cells) != width:
        return RowRefusal(row.line, f"{len(row.cells)} cells where the header has {width}: perhaps cut off")
    cells = _Cells(row.cells, columns)
    try:
        start, time_notes = _start(cells, now)
    except ValueError as error:
        return RowRefusal(row.line, str(error))
    cells.notes.extend(time_notes)
    external_id = cells.external_id()
    record = _record(cells, start)
    return StravaRow(
        line=row.line,
        record=record,
        fingerprint=fingerprint.of_record(SERVICE, external_id, record),
        external_id=external_id,
        filename=_filename(cells),
        athlete_weight_kg=cells.known("athlete weight", 20, 400),
        notes=tuple(cells.notes),
    )


class _Cells:
    """One row's cells by English name; what cannot be read becomes unknown and a note."""

    def __init__(self, cells: list[str], columns: Columns) -> None:
        self._cells = cells
        self.columns = columns
        self.notes: list[str] = []

    def text(self, name: str) -> str:
        return self.columns.shown(name, self._cells)

    def exact(self, name: str) -> float | None:
        return self._read(name, self.columns.exact(name, self._cells), number)

    def shown(self, name: str) -> float | None:
        return self._read(name, self.text(name), number)

    def known(self, name: str, low: float, high: float) -> float | None:
        """The number, in SI units where the column occurs twice; unknown outside [low, high]."""
        value = self._read(name, self.columns.best(name, self._cells), number)
        kept = within(value, low, high)
        if kept is None and value:  # a zero is Strava's way to say nothing
            self.notes.append(f"{name} {value:g} cannot be, left out")
        return kept

    def known_time(self, name: str) -> float | None:
        """A duration in seconds: a plain number as Strava writes it, or ``mm:ss`` as people do."""
        text = self.columns.best(name, self._cells)
        return within(self._read(name, text, seconds if ":" in text else number), 0.01, 1e8)

    def flag(self, name: str) -> bool | None:
        return self._read(name, self.text(name), truth)

    def external_id(self) -> str | None:
        digits = self.text("activity id").strip()
        if digits.isdecimal():
            return digits
        if digits:
            self.notes.append(f"the activity id {digits[:40]} was damaged (by a spreadsheet?), left out")
        return None

    def _read(self, name: str, text: str, read: Callable[[str], ValueT | None]) -> ValueT | None:
        try:
            return read(text)
        except ValueError as error:
            self.notes.append(f"{name}: {error}, left out")
            return None


def _start(cells: _Cells, now: datetime) -> tuple[datetime, tuple[str, ...]]:
    """The start in UTC, and what had to be mended. Raises ValueError with the reason."""
    written = read_time(cells.text("activity date"), day_first=None if cells.columns.is_english else True)
    start, _, notes = instant(written, "UTC")
    refuse_impossible(start, now)
    return start, notes


def _record(cells: _Cells, start: datetime) -> ActivityRecord:
    sport, activity_type = classify(cells.text("activity type"))
    texts = [text_or_none(cells.text(name)) for name in ("activity description", "activity private note")]
    return ActivityRecord(
        sport=sport,
        activity_type=activity_type,
        start_utc=start,
        name=text_or_none(cells.text("activity name"), 500),
        description="\n\n".join(text for text in texts if text) or None,
        is_race=cells.flag("competition"),
        effort_rpe=cells.known("perceived exertion", 1, 10),
        shoe=text_or_none(cells.text("activity gear"), 200),
        exported=_figures(cells, sport),
        weather=_weather(cells),
    )


def _figures(cells: _Cells, sport: str) -> Figures:
    """Zero means unknown throughout, except for climbing: a flat run is a fact."""
    elapsed_time_s = cells.known_time("elapsed time")
    cadence = cells.known("average cadence", 1, 300)
    if cadence is not None and sport in FOOT_SPORTS and cadence < _LONGEST_STRIDE_CADENCE:
        cadence *= 2
    steps = cells.known("total steps", 1, 1e6)
    return Figures(
        distance_m=_distance_m(cells, elapsed_time_s),
        moving_time_s=cells.known_time("moving time"),
        elapsed_time_s=elapsed_time_s,
        elevation_gain_m=cells.known("elevation gain", 0, 1e5),
        elevation_loss_m=cells.known("elevation loss", 0, 1e5),
        heart_rate_mean_bpm=cells.known("average heart rate", 20, 260),
        heart_rate_max_bpm=cells.known("max heart rate", 20, 260),
        cadence_mean_spm=cadence,
        power_mean_w=cells.known("average watts", 1, 3000),
        power_max_w=cells.known("max watts", 1, 5000),
        temperature_mean_c=cells.known("average temperature", -60, 70),
        speed_max_m_per_s=cells.known("max speed", 0.01, 150),
        steps=None if steps is None else round(steps),
        calories_kcal=cells.known("calories", 1, 1e5),
    )


def _distance_m(cells: _Cells, elapsed_time_s: float | None) -> float | None:
    """The exact column in metres; else the shown one, in kilometres (swims: metres, which the speed gives away)."""
    exact = cells.exact("distance")
    if exact is not None:
        return within(exact, 0.01, 1e7)
    shown = within(cells.shown("distance"), 0.01, 1e7)
    if shown is None or cells.columns.distance_in_metres:
        return shown
    if elapsed_time_s is None:
        cells.notes.append("the distance has no unit and no time to judge it by, left out")
        return None
    return shown if shown * 1000 / elapsed_time_s > _FASTEST_M_PER_S else shown * 1000


def _weather(cells: _Cells) -> WeatherRecord | None:
    """The air as Strava states it, in its own SI units. The condition is a number that Strava does not explain."""
    condition = cells.text("weather condition").strip()
    weather = WeatherRecord(
        condition=None if is_blank(condition) or condition[0].isdecimal() else condition[:64],
        temperature_c=cells.known("weather temperature", -60, 60),
        apparent_temperature_c=cells.known("apparent temperature", -80, 80),
        dew_point_c=cells.known("dewpoint", -80, 40),
        humidity_fraction=cells.known("humidity", 0, 1),
        pressure_hpa=cells.known("weather pressure", 500, 1100),
        wind_speed_m_per_s=cells.known("wind speed", 0, 100),
        wind_gust_m_per_s=cells.known("wind gust", 0, 150),
        wind_from_deg=cells.known("wind bearing", 0, 360),
        precipitation_mm_per_h=cells.known("precipitation intensity", 0, 500),
        cloud_cover_fraction=cells.known("cloud cover", 0, 1),
    )
    return weather if weather.model_dump(exclude_none=True) else None


def _filename(cells: _Cells) -> str | None:
    name = cells.text("filename").strip().replace("\\", "/").lstrip("/")
    return name or None
