"""A recording as the bytes of a FIT file, message by message as a watch writes them. Pure.

Times are seconds since 1989-12-31 UTC, as in the format.
"""

from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import numpy as np

from tools.demo.fit_bytes import frame, message, record_block
from tools.demo.outing import Kind, Outing
from tools.demo.recording import LapMark, Recording

Message = dict[str, Any]

_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_BEFORE = 0
"""In a second, what comes before that second's record."""
_OLD_WATCH, _NEW_WATCH = (3076, "Forerunner 245"), (4258, "Forerunner 265S")
_SPORTS = {
    Kind.TRAIL: ("running", "trail"),
    Kind.TREADMILL: ("running", "treadmill"),
    Kind.RIDE: ("cycling", "road"),
    Kind.SWIM: ("swimming", "lap_swimming"),
    Kind.HIKE: ("hiking", "generic"),
    Kind.WALK: ("walking", "generic"),
    Kind.STRENGTH: ("training", "strength_training"),
    Kind.PADEL: ("racket", "padel"),
}


def encode(outing: Outing, recording: Recording) -> bytes:
    """The whole file."""
    start = _fit_time(recording.start_utc)
    block = record_block(start, recording.columns)
    stamps = block.rows["timestamp"]
    chunks, done = [*_opening(outing, recording), block.definition], 0
    for at, order, name, values in _between_records(outing, recording):
        upto = int(np.searchsorted(stamps, at, side="left" if order == _BEFORE else "right"))
        chunks += [block.between(done, upto), message(name, values)]
        done = max(done, upto)
    return frame(b"".join([*chunks, block.between(done, stamps.size), *_closing(outing, recording)]))


def _opening(outing: Outing, recording: Recording) -> list[bytes]:
    start = _fit_time(recording.start_utc)
    product, product_name = _NEW_WATCH if outing.has_dynamics else _OLD_WATCH
    watch = {"manufacturer": "garmin", "product": product, "serial_number": 3_900_000_000 + product}
    return [
        message("file_id", {"type": "activity", "time_created": start, **watch}),
        message("device_info", {"timestamp": start, "device_index": 0, "product_name": product_name, **watch}),
    ]


def _between_records(outing: Outing, recording: Recording) -> list[tuple[int, int, str, Message]]:
    """(time, order within the second, kind, values) of timer events, lengths and laps, in the order of a watch."""
    start = _fit_time(recording.start_utc)
    timed = [(start + at, order, "event", _timer(start + at, kind)) for at, order, kind in _timer_events(recording)]
    timed += [(start + lap.end_s, 3, "lap", m) for lap, m in zip(recording.laps, _laps(outing, recording), strict=True)]
    timed += [(m["timestamp"], 2, "length", m) for m in _lengths(recording)]
    return sorted(timed, key=lambda entry: entry[:2])


def _closing(outing: Outing, recording: Recording) -> list[bytes]:
    end = _fit_time(recording.start_utc) + recording.elapsed_s
    offset = outing.local_start.utcoffset()
    activity = {
        "timestamp": end,
        "total_timer_time": recording.timer_s,
        "num_sessions": 1,
        "type": "manual",
        "event": "activity",
        "event_type": "stop",
        "local_timestamp": end + (int(offset.total_seconds()) if offset else 0),
    }
    return [message("session", _session(outing, recording)), message("activity", activity)]


def _timer_events(recording: Recording) -> list[tuple[int, int, str]]:
    """(elapsed second, order within it, what the timer did)."""
    stops = [(stop, 2, "stop_all") for stop, _ in recording.pauses]
    starts = [(again, _BEFORE, "start") for _, again in recording.pauses]
    return [(0, _BEFORE, "start"), *stops, *starts, (recording.elapsed_s, 4, "stop_all")]


def _timer(timestamp: int, kind: str) -> Message:
    return {"timestamp": timestamp, "event": "timer", "event_type": kind, "data": 0, "event_group": 0}


def _laps(outing: Outing, recording: Recording) -> list[Message]:
    sport, sub_sport = _sport(outing)
    return [
        {
            "message_index": index,
            "timestamp": _fit_time(recording.start_utc) + lap.end_s,
            "start_time": _fit_time(recording.start_utc) + lap.start_s,
            "event": "lap",
            "event_type": "stop",
            "sport": sport,
            "sub_sport": sub_sport,
            "total_elapsed_time": lap.end_s - lap.start_s,
            "total_timer_time": lap.timer_s,
            **({"total_distance": round(lap.end_m - lap.start_m, 2)} if recording.distance_m else {}),
            "intensity": "rest" if lap.is_rest else "active",
            "lap_trigger": _trigger(lap, index == len(recording.laps) - 1),
            **_averages(_part(recording, lap)),
        }
        for index, lap in enumerate(recording.laps)
    ]


def _trigger(lap: LapMark, is_last: bool) -> str:
    if is_last:
        return "session_end"
    return "manual" if lap.by_hand else "distance"


def _part(recording: Recording, lap: LapMark) -> Recording:
    at = recording.columns["elapsed_s"]
    inside = (at >= lap.start_s) & (at <= lap.end_s)
    columns = {name: column[inside] for name, column in recording.columns.items()}
    return Recording(recording.start_utc, lap.end_s, lap.timer_s, None, columns, (), ())


def _lengths(recording: Recording) -> list[Message]:
    """One per length of the pool; the rests are in the gaps between."""
    if recording.pool_length_m is None:
        return []
    start = _fit_time(recording.start_utc)
    rested = dict(recording.pauses)
    ends = recording.columns["elapsed_s"].astype(int).tolist()
    messages = []
    for index, (before, end) in enumerate(pairwise(ends)):
        began = rested.get(before, before)
        messages.append(
            {
                "message_index": index,
                "timestamp": start + end,
                "start_time": start + began,
                "event": "length",
                "event_type": "stop",
                "length_type": "active",
                "total_elapsed_time": end - began,
                "total_timer_time": end - began,
                "swim_stroke": "freestyle",
            }
        )
    return messages


def _session(outing: Outing, recording: Recording) -> Message:
    start = _fit_time(recording.start_utc)
    sport, sub_sport = _sport(outing)
    message: Message = {
        "message_index": 0,
        "timestamp": start + recording.elapsed_s,
        "start_time": start,
        "event": "lap",
        "event_type": "stop",
        "trigger": "activity_end",
        "sport": sport,
        "sub_sport": sub_sport,
        "total_elapsed_time": recording.elapsed_s,
        "total_timer_time": recording.timer_s,
        "first_lap_index": 0,
        "num_laps": len(recording.laps),
        **_averages(recording),
    }
    if recording.distance_m is not None:
        message["total_distance"] = recording.distance_m
        message["enhanced_avg_speed"] = round(recording.distance_m / max(recording.timer_s, 1), 3)
    if recording.pool_length_m is not None:
        message |= {"pool_length": recording.pool_length_m, "pool_length_unit": "metric"}
        message |= {"num_lengths": recording.columns["elapsed_s"].size - 1}
    if outing.rpe is not None:
        message["workout_rpe"] = outing.rpe * 10
    if outing.feel is not None:
        message["workout_feel"] = (outing.feel - 1) * 25
    return message


def _averages(recording: Recording) -> Message:
    """What laps and sessions say of their samples; only what there are samples of."""
    found: Message = {}
    for field, column, scale, digits in (
        ("heart_rate", "heart_rate_bpm", 1.0, 0),
        ("power", "power_w", 1.0, 0),
        ("cadence", "cadence_rpm", 1.0, 0),
        ("vertical_oscillation", "vertical_oscillation_m", 1000.0, 1),
        ("stance_time", "ground_contact_s", 1000.0, 1),
        ("step_length", "step_length_m", 1000.0, 1),
        ("temperature", "temperature_c", 1.0, 0),
    ):
        mean, most = recording.mean(column), recording.max(column)
        if mean is not None and most is not None:
            found[f"avg_{field}"] = round(mean * scale, digits) if digits else round(mean * scale)
            if field in ("heart_rate", "power"):
                found[f"max_{field}"] = round(most * scale)
    steps = recording.mean("cadence_spm")
    if steps is not None:
        found |= {"avg_cadence": int(steps / 2), "avg_fractional_cadence": round(steps / 2 % 1, 3)}
    climb = recording.climb()
    if climb is not None:
        found |= {"total_ascent": round(climb[0]), "total_descent": round(climb[1])}
    return found


def _sport(outing: Outing) -> tuple[str, str]:
    return _SPORTS.get(outing.kind, ("running", "generic"))


def _fit_time(instant: datetime) -> int:
    return round((instant - _EPOCH).total_seconds())
