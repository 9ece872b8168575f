"""The CSV that Garmin Connect's list of activities exports (``Activities.csv``), in English, German or French. Pure.

``--`` is unknown. Times are the wall clock where the runner was, without a zone: the athlete's is taken. There is no
id of an activity.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice
from typing import BinaryIO

from tools.contract import Units
from tools.sports import FOOT_SPORTS, classify
from tools.sync import fingerprint
from tools.sync.exports.cells import is_blank, number, seconds, text_or_none, within
from tools.sync.exports.dates import read_time
from tools.sync.exports.garmin_csv_units import Judgement, Sample, judge, uses_decimal_comma
from tools.sync.exports.tables import Row, RowRefusal, TableRow, open_table
from tools.sync.exports.wall_clock import instant, refuse_impossible
from tools.sync.records import ActivityRecord, Figures, RefusedFileError

SERVICE = "garmin"

_JUDGED_ROWS = 2000
_JUDGED_CHARS = 4 << 20
_REQUIRED = {"activity type", "date", "title", "distance", "time"}

_TRANSLATED = {
    "activity type": "aktivitätstyp|type d'activité",
    "date": "datum",
    "favorite": "favorit|favori",
    "title": "titel|titre",
    "distance": "distanz",
    "calories": "kalorien",
    "time": "zeit|durée|total time|activity time",
    "avg hr": "ø hf|ø herzfrequenz|fréquence cardiaque moyenne",
    "max hr": "max. hf|maximale hf|maximale herzfrequenz|fréquence cardiaque maximale",
    "avg run cadence": "ø schrittfrequenz (laufen)|cadence de course moyenne",
    "total ascent": "positiver höhenunterschied|anstieg gesamt|ascension totale|elev gain",
    "total descent": "negativer höhenunterschied|abstieg gesamt|descente totale|elev loss",
    "avg stride length": "ø schrittlänge|longueur moyenne des foulées",
    "avg vertical oscillation": "ø vertikale bewegung|oscillation verticale moyenne",
    "avg ground contact time": "ø bodenkontaktzeit|temps de contact moyen avec le sol",
    "avg power": "ø leistung|puissance moyenne",
    "max power": "max. leistung|maximale leistung|puissance max.",
    "steps": "schritte|pas",
    "max temp": "max. temp.|température maximale",
    "moving time": "zeit in bewegung|temps de déplacement",
    "elapsed time": "verstrichene zeit|temps écoulé",
}
_ENGLISH = {name: english for english, names in _TRANSLATED.items() for name in names.split("|")}


def is_garmin_csv(names: Sequence[str]) -> bool:
    """Whether comparable header names are those of Connect's CSV."""
    return {_ENGLISH.get(name, name) for name in names} >= _REQUIRED


def read_rows(stream: BinaryIO, now: datetime, zone: str, units: Units) -> Iterator[TableRow | RowRefusal]:
    """The activities. *zone* and *units* are the athlete's; the first row's notes say which units were taken.

    Raises RefusedFileError if this is not Connect's CSV.
    """
    table = open_table(stream)
    if not is_garmin_csv(table.names):
        raise RefusedFileError("not Garmin Connect's CSV: its columns are not there")
    names = [_ENGLISH.get(name, name) for name in table.names]
    first = _first_rows(table.rows)
    style = _style([row for row in first if isinstance(row, Row)], names, units)
    notes = [style.judgement.how]
    for row in chain(first, table.rows):
        result = row if isinstance(row, RowRefusal) else _read_row(row, names, style, _Place(now, zone), notes)
        if isinstance(result, TableRow):
            notes = []
        yield result


def _first_rows(rows: Iterator[Row | RowRefusal]) -> list[Row | RowRefusal]:
    """Enough rows to judge a file by, and never more than a few megabytes of them."""
    taken: list[Row | RowRefusal] = []
    chars = 0
    for row in islice(rows, _JUDGED_ROWS):
        taken.append(row)
        chars += sum(map(len, row.cells)) if isinstance(row, Row) else 0
        if chars > _JUDGED_CHARS:
            break
    return taken


@dataclass(frozen=True)
class _Style:
    """How this file writes numbers, and in which units."""

    decimal_comma: bool
    judgement: Judgement


@dataclass(frozen=True)
class _Place:
    """Where and when the athlete is."""

    now: datetime
    zone: str


@dataclass
class _Cells:
    """One row by English column name."""

    texts: Mapping[str, str]
    decimal_comma: bool
    notes: list[str] = field(default_factory=list)

    def number(self, name: str) -> float | None:
        text = self.texts.get(name, "").lstrip("'")
        if self.decimal_comma:
            text = text.replace(".", "").replace(",", ".")
        try:
            return number(text)
        except ValueError as error:
            self.notes.append(f"{name}: {error}, left out")
            return None

    def known(self, name: str, low: float, high: float, factor: float = 1.0) -> float | None:
        """The number times *factor*; unknown outside [low, high]."""
        value = self.number(name)
        return None if value is None else within(value * factor, low, high)

    def seconds(self, name: str) -> float | None:
        try:
            return within(seconds(self.texts.get(name, "")), 0.01, 1e8)
        except ValueError as error:
            self.notes.append(f"{name}: {error}, left out")
            return None


def _style(rows: list[Row], names: list[str], units: Units) -> _Style:
    decimal_comma = uses_decimal_comma(
        row.cells[names.index("distance")] for row in rows if len(row.cells) == len(names)
    )
    runs = []
    for row in rows:
        cells = _Cells(dict(zip(names, row.cells, strict=False)), decimal_comma)
        if classify(cells.texts.get("activity type", ""))[0] == "run":
            runs.append(_sample(cells))
    return _Style(decimal_comma, judge(runs, units))


def _sample(cells: _Cells) -> Sample:
    return Sample(
        distance=cells.known("distance", 0.01, 1e4),
        time_s=cells.seconds("time"),
        cadence_spm=cells.known("avg run cadence", 100, 260),
        stride=cells.known("avg stride length", 0.1, 20),
        steps=cells.known("steps", 100, 1e6),
        max_temperature=cells.known("max temp", -60, 150),
    )


def _read_row(row: Row, names: list[str], style: _Style, place: _Place, notes: list[str]) -> TableRow | RowRefusal:
    if len(row.cells) != len(names):
        return RowRefusal(row.line, f"{len(row.cells)} cells where the header has {len(names)}: perhaps cut off")
    cells = _Cells(dict(zip(names, row.cells, strict=True)), style.decimal_comma, list(notes))
    try:
        start, offset_s, time_notes = instant(read_time(cells.texts["date"]), place.zone)
        refuse_impossible(start, place.now)
    except ValueError as error:
        return RowRefusal(row.line, str(error))
    cells.notes.extend(time_notes)
    sport, activity_type = classify(cells.texts["activity type"])
    record = ActivityRecord(
        sport=sport,
        activity_type=activity_type,
        start_utc=start,
        utc_offset_s=offset_s,
        name=None if is_blank(cells.texts["title"]) else text_or_none(cells.texts["title"], 500),
        exported=_figures(cells, sport, style.judgement),
    )
    identity = fingerprint.of_record(SERVICE, None, record)
    return TableRow(row.line, record, identity, None, tuple(cells.notes))


def _figures(cells: _Cells, sport: str, units: Judgement) -> Figures:
    """Swims are in metres or yards, everything else in kilometres or miles.

    In imperial files it is not certain whether strides are in feet and oscillation in inches: unknown there.
    """
    is_metric = units.units == "metric"
    per_unit_m = units.pool_m if sport == "swim" else units.distance_m
    steps = cells.known("steps", 1, 1e6)
    time_s = cells.seconds("time")
    cadence = "avg run cadence" if sport in FOOT_SPORTS else "avg bike cadence"
    return Figures(
        distance_m=cells.known("distance", 0.01, 1e7, factor=per_unit_m),
        moving_time_s=cells.seconds("moving time") or time_s,
        elapsed_time_s=cells.seconds("elapsed time") or time_s,
        elevation_gain_m=cells.known("total ascent", 0, 1e5, factor=units.height_m),
        elevation_loss_m=cells.known("total descent", 0, 1e5, factor=units.height_m),
        heart_rate_mean_bpm=cells.known("avg hr", 20, 260),
        heart_rate_max_bpm=cells.known("max hr", 20, 260),
        cadence_mean_spm=cells.known(cadence, 1, 300),
        power_mean_w=cells.known("avg power", 1, 3000),
        power_max_w=cells.known("max power", 1, 5000),
        step_length_mean_m=cells.known("avg stride length", 0.3, 3) if is_metric else None,
        vertical_oscillation_mean_m=cells.known("avg vertical oscillation", 0.03, 0.2, factor=0.01)
        if is_metric
        else None,
        ground_contact_mean_s=cells.known("avg ground contact time", 0.1, 0.6, factor=0.001),
        steps=None if steps is None else round(steps),
        calories_kcal=cells.known("calories", 1, 1e5),
    )
