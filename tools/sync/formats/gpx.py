"""GPX files, 1.0 and 1.1 (Strava, Garmin Connect, Komoot, phones …): what each states, one activity per track. Pure.

The segments of a track are one activity (a pause divides them). A track of the same type that begins within half an
hour of the last one's end, and is called alike but for a number ("Active Log #2"), goes on with its activity. Heart
rate, cadence, power and temperature are found by their local names, whatever namespace they come in. GPX states no
totals: none are given.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from storage.streams import Channel, Column
from tools.sports import INDOOR_TYPES, UNSTATED, classify
from tools.sync.formats.assemble import NO_SPORT, NotAnActivityError, instant, samples_from
from tools.sync.formats.clean import plural
from tools.sync.formats.xml_file import Element, children, local_name, number, read_xml, stated_offset_s, text, unix_of
from tools.sync.records import ParsedActivity, RefusedFileError

_CHANNELS = {
    "ele": Channel.ALTITUDE_M,
    "speed": Channel.SPEED_M_PER_S,
    "hr": Channel.HEART_RATE_BPM,
    "heartrate": Channel.HEART_RATE_BPM,
    "cad": Channel.CADENCE_SPM,
    "cadence": Channel.CADENCE_SPM,
    "RunCadence": Channel.CADENCE_SPM,
    "power": Channel.POWER_W,
    "PowerInWatts": Channel.POWER_W,
    "watts": Channel.POWER_W,
    "atemp": Channel.TEMPERATURE_C,
    "temp": Channel.TEMPERATURE_C,
    "temperature": Channel.TEMPERATURE_C,
}
"""Elements inside a point, at any depth -> the channel that they state."""
_STRAVA_TYPE_NUMBERS = {"1": "Ride", "4": "Hike", "9": "Run", "10": "Walk"}
"""What older Strava exports write as a track's type."""
_SAME_OUTING_S = 1800.0


@dataclass(frozen=True)
class _Track:
    name: str | None
    description: str | None
    label: str
    offset_s: int | None
    unix_s: Column
    channels: dict[Channel, Column]


def parse(data: bytes) -> list[ParsedActivity]:
    """The activities of a GPX file, in the order of the file.

    Raises NotAnActivityError for routes and waypoints, RefusedFileError for tracks without times.
    """
    return parse_root(read_xml(data))


def parse_root(root: Element) -> list[ParsedActivity]:
    """The activities under a ``gpx`` element; see :func:`parse`."""
    tracks = [_track(element) for element in children(root, "trk")]
    points = sum(track.unix_s.size for track in tracks)
    if not points:
        raise _nothing_done(root)
    timed = [track for track in tracks if np.isfinite(track.unix_s).any()]
    if not timed:
        raise RefusedFileError(
            f"none of its {plural(points, 'point')} has a time, so it is not known when this was done, if at all"
        )
    device = root.get("creator")
    found = [activity for track in _joined(timed) if (activity := _activity(track, device)) is not None]
    if not found:
        raise RefusedFileError("its track has fewer than two points with times")
    return found


def _nothing_done(root: Element) -> NotAnActivityError:
    held = {local_name(element) for element in root}
    if "rte" in held:
        return NotAnActivityError("a planned route, not something that was done")
    if "wpt" in held:
        return NotAnActivityError("a list of waypoints, not something that was done")
    return NotAnActivityError("an empty GPX file, without any track")


def _track(element: Element) -> _Track:
    points = [point for segment in children(element, "trkseg") for point in children(segment, "trkpt")]
    columns: dict[Channel, Column] = defaultdict(lambda: np.full(len(points), np.nan))
    times = np.full(len(points), np.nan)
    first_time = None
    for row, point in enumerate(points):
        columns[Channel.LATITUDE_DEG][row] = number(point.get("lat"))
        columns[Channel.LONGITUDE_DEG][row] = number(point.get("lon"))
        for inner in point.iterdescendants():
            name = local_name(inner)
            if name == "time" and inner.getparent() is point:
                first_time = first_time or inner.text
                times[row] = unix_of(inner.text)
            elif name in _CHANNELS:
                columns[_CHANNELS[name]][row] = number(inner.text)
    label = text(element, "type") or ""
    return _Track(
        name=text(element, "name"),
        description=text(element, "desc") or text(element, "cmt"),
        label=_STRAVA_TYPE_NUMBERS.get(label, label),
        offset_s=stated_offset_s(first_time),
        unix_s=times,
        channels=dict(columns),
    )


def _joined(tracks: Sequence[_Track]) -> list[_Track]:
    """Tracks, those that go on with the one before made one with it."""
    joined = [tracks[0]]
    for before, track in itertools.pairwise(tracks):
        pause_s = np.nanmin(track.unix_s) - np.nanmax(before.unix_s)
        alike = _without_numbers(track.name) == _without_numbers(before.name) and track.label == before.label
        if alike and 0 <= pause_s <= _SAME_OUTING_S:
            joined[-1] = _continued(joined[-1], track)
        else:
            joined.append(track)
    return joined


def _without_numbers(name: str | None) -> str:
    return re.sub(r"\d+", "", name or "")


def _continued(first: _Track, second: _Track) -> _Track:
    def column(track: _Track, channel: Channel) -> Column:
        return track.channels.get(channel, np.full(track.unix_s.size, np.nan))

    return replace(
        first,
        unix_s=np.concatenate([first.unix_s, second.unix_s]),
        channels={
            channel: np.concatenate([column(first, channel), column(second, channel)])
            for channel in first.channels | second.channels
        },
    )


def _activity(track: _Track, device: str | None) -> ParsedActivity | None:
    sport, activity_type = classify(track.label)
    start = instant(float(np.nanmin(track.unix_s)))
    samples, notes = samples_from(start, track.unix_s, track.channels, sport)
    if samples is None:
        return None
    return ParsedActivity(
        sport=sport,
        activity_type=activity_type,
        start_utc=start,
        utc_offset_s=track.offset_s,
        name=track.name,
        description=track.description,
        device=device,
        is_indoor=True if activity_type in INDOOR_TYPES else None,
        samples=samples,
        notes=notes + ((NO_SPORT,) if sport == UNSTATED else ()),
    )
