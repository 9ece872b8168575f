"""FIT files (Garmin, Wahoo, COROS, Suunto, Polar, Zwift, Stryd …): what each states, one activity per session. Pure.

Damage: what precedes it is taken, with a note, if that is at least two samples with times, or a session's totals. A
checksum that does not match is noted too. Totals that the file does not state stay unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from storage.streams import Channel, Column
from tools.sports import INDOOR_TYPES, classify
from tools.sync.formats.assemble import NO_SPORT, NotAnActivityError, instant, samples_from
from tools.sync.formats.clean import plural
from tools.sync.formats.fit_figures import lap_record, said_effort, said_feel, session_figures
from tools.sync.formats.fit_messages import Fields, Messages, named, read_messages, unix_time
from tools.sync.formats.fit_samples import Columns, read_columns, read_strap
from tools.sync.formats.fit_stream import BAD_CHECKSUM, FitPart, parts
from tools.sync.records import Figures, ParsedActivity, RefusedFileError

_ACTIVITY_FILES = frozenset({"activity", "activity_summary"})
_OTHER_FILES = {
    "course": "a planned course, not something that was done",
    "workout": "a workout plan, not something that was done",
    "schedules": "a schedule of workouts, not something that was done",
    "settings": "a device's settings",
    "sport": "a device's sport settings",
    "device": "a description of a device",
    "weight": "weight measurements",
    "blood_pressure": "blood pressure measurements",
    "monitoring_a": "a day's monitoring, not an activity",
    "monitoring_b": "a day's monitoring, not an activity",
    "monitoring_daily": "a day's monitoring, not an activity",
    "goals": "goals",
    "totals": "a device's totals",
    "segment": "a segment, not something that was done",
    "segment_list": "a list of segments, not something that was done",
}
_NOTHING = "it holds neither samples nor totals of an activity"
_NO_DATE = "nothing says when it was: times are missing, or the device's clock was not set"

_EARLY_S = 300.0
"""Samples up to this long before the stated start of a lone session belong to it."""
_STRAP_REACH_S = 3.0


def parse(data: bytes) -> list[ParsedActivity]:
    """The activities of a FIT file (or of several, chained), in the order of the file.

    Raises NotAnActivityError for settings, plans and the like, RefusedFileError for what cannot be read.
    """
    fit = list(parts(data))
    strap = read_strap(fit)
    found: list[ParsedActivity] = []
    refusals: list[RefusedFileError] = []
    for part in fit:
        try:
            found += _activities(part, strap)
        except RefusedFileError as refusal:
            refusals.append(refusal)
    if not found:
        raise next((refusal for refusal in refusals if not isinstance(refusal, NotAnActivityError)), refusals[0])
    aside = tuple(f"also in the file: {refusal}" for refusal in refusals if str(refusal) != _NOTHING)
    return [replace(found[0], notes=found[0].notes + aside), *found[1:]]


@dataclass(frozen=True)
class _Session:
    sport: str
    activity_type: str
    start: datetime
    fields: Fields
    """Empty where the file has no session: nothing is stated then."""


def _activities(part: FitPart, strap: tuple[Column, Column]) -> list[ParsedActivity]:
    messages = read_messages(part)
    if messages.kind not in _ACTIVITY_FILES:
        raise NotAnActivityError(_OTHER_FILES.get(messages.kind, f"another kind of file ({messages.kind})"))
    columns = read_columns([part])
    timed = int(np.isfinite(columns.unix_s).sum())
    if timed < 2 and not messages.sessions:
        raise RefusedFileError(_why_nothing(part, columns))
    columns = _with_strap(columns, strap)
    sessions = _sessions(messages, columns)
    owner = _owners(sessions, columns.unix_s)
    found: list[ParsedActivity] = []
    for index, session in enumerate(sessions):
        if session.sport == "transition":
            continue
        mine = owner == index
        own = Columns(columns.unix_s[mine], {c: column[mine] for c, column in columns.channels.items()})
        until = sessions[index + 1].start if index + 1 < len(sessions) else None
        activity = _activity(messages, session, own, until)
        if activity is not None:
            found.append(activity)
    if not found:
        raise RefusedFileError(_NOTHING)
    notes = _notes(part, messages, timed, sum(session.sport == "transition" for session in sessions))
    return [replace(found[0], notes=notes + found[0].notes), *found[1:]]


def _why_nothing(part: FitPart, columns: Columns) -> str:
    if part.damage:
        return f"{part.damage}, before anything that could be recovered"
    if columns.unix_s.size == 0:
        return _NOTHING
    return "it holds a single sample and no totals" if columns.unix_s.size == 1 else _NO_DATE


def _notes(part: FitPart, messages: Messages, timed: int, transitions: int) -> tuple[str, ...]:
    notes = []
    if part.damage == BAD_CHECKSUM:
        notes.append(f"{BAD_CHECKSUM}: some of it may be wrong")
    elif part.damage:
        notes.append(f"{part.damage}: {plural(timed, 'sample')} recovered")
    if messages.broken:
        notes.append("some of its totals and laps could not be read")
    if transitions:
        notes.append(f"{plural(transitions, 'transition')} between sports left out")
    if not any("sport" in fields for fields in (messages.sport, *messages.sessions, *messages.laps)):
        notes.append(NO_SPORT)
    return tuple(notes)


def _sessions(messages: Messages, columns: Columns) -> list[_Session]:
    """The sessions by start; one without totals where the file states none."""
    first_sample = float(np.nanmin(columns.unix_s)) if np.isfinite(columns.unix_s).any() else None
    early_s = _EARLY_S if len(messages.sessions) == 1 else 0.0
    found = []
    for fields in messages.sessions or [{}]:
        start = unix_time(fields, "start_time")
        if start is None or (first_sample is not None and 0 < start - first_sample <= early_s):
            start = first_sample
        if start is None:
            raise RefusedFileError(_NO_DATE)
        stated = next((f for f in (fields, messages.sport, *messages.laps) if "sport" in f), {})
        label = named(stated, "sport") or (f"sport {stated['sport']}" if stated else "")
        sport, activity_type = classify(label, named(stated, "sub_sport"))
        found.append(_Session(sport, activity_type, instant(start), fields))
    return sorted(found, key=lambda session: session.start)


def _owners(sessions: Sequence[_Session], unix_s: Column) -> NDArray[np.intp]:
    """Which session each sample belongs to: the last one that had begun; shape (n,)."""
    starts = np.array([session.start.timestamp() for session in sessions])
    return np.maximum(np.searchsorted(starts, unix_s, side="right") - 1, 0)


def _activity(messages: Messages, session: _Session, own: Columns, until: datetime | None) -> ParsedActivity | None:
    """The activity of one session, None if there is nothing to say of it."""
    samples, notes = samples_from(session.start, own.unix_s, own.channels, session.sport)
    stated = session_figures(session.fields, session.sport)
    if samples is None and stated == Figures():
        return None
    begin = session.start.timestamp()
    end = np.inf if until is None else until.timestamp()
    offsets = [((unix_time(fields, "start_time") or -np.inf) - begin, fields) for fields in messages.laps]
    return ParsedActivity(
        sport=session.sport,
        activity_type=session.activity_type,
        start_utc=session.start,
        utc_offset_s=messages.utc_offset_s,
        name=messages.name,
        device=messages.device,
        is_indoor=True if session.activity_type in INDOOR_TYPES else None,
        effort_rpe=said_effort(session.fields),
        feel=said_feel(session.fields),
        stated=stated,
        samples=samples,
        # a lap begins with its session, give or take the second that both are rounded to
        laps=tuple(lap_record(f, session.sport, max(t, 0.0)) for t, f in offsets if -1 <= t < end - begin - 1),
        notes=notes,
    )


def _with_strap(columns: Columns, strap: tuple[Column, Column]) -> Columns:
    """Heart rates that the device itself lacks, from the strap's nearest beat."""
    order = np.argsort(strap[0], kind="stable")
    beat_s, bpm = strap[0][order], strap[1][order]
    if beat_s.size < 2 or not columns.unix_s.size:
        return columns
    after = np.clip(np.searchsorted(beat_s, columns.unix_s), 1, beat_s.size - 1)
    since, to = columns.unix_s - beat_s[after - 1], beat_s[after] - columns.unix_s
    nearest = np.where(since <= to, after - 1, after)
    rate = np.where(np.abs(beat_s[nearest] - columns.unix_s) <= _STRAP_REACH_S, bpm[nearest], np.nan)
    own = columns.channels.get(Channel.HEART_RATE_BPM)
    merged = rate if own is None else np.where(np.isnan(own), rate, own)
    return replace(columns, channels={**columns.channels, Channel.HEART_RATE_BPM: merged})
