"""TCX files (Garmin Training Center's XML; Garmin Connect, Strava, Polar, Zwift …): what each states. Pure.

A lap's totals are stated; an activity's are the sums of its laps', where every lap states them. ``TotalTimeSeconds`` is
the device's timer, which stands still in pauses: moving time.
"""

import math
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from storage.streams import Channel, Column
from tools.sports import FOOT_SPORTS, INDOOR_TYPES, UNSTATED, classify
from tools.sync.formats.assemble import NO_SPORT, NotAnActivityError, both_feet, instant, samples_from
from tools.sync.formats.xml_file import (
    Element,
    child,
    children,
    figure,
    local_name,
    number,
    read_xml,
    stated_offset_s,
    text,
    unix_of,
)
from tools.sync.records import Figures, LapRecord, ParsedActivity, RefusedFileError

_CHANNELS = {
    "LatitudeDegrees": Channel.LATITUDE_DEG,
    "LongitudeDegrees": Channel.LONGITUDE_DEG,
    "AltitudeMeters": Channel.ALTITUDE_M,
    "DistanceMeters": Channel.DISTANCE_M,
    "Cadence": Channel.CADENCE_SPM,
    "RunCadence": Channel.CADENCE_SPM,
    "Speed": Channel.SPEED_M_PER_S,
    "Watts": Channel.POWER_W,
}
"""Elements inside a trackpoint, at any depth -> the channel that they state (heart rate: a ``Value`` inside)."""


def parse(data: bytes) -> list[ParsedActivity]:
    """The activities of a TCX file, in the order of the file; a multisport session gives one per sport.

    Raises NotAnActivityError for courses and workouts, RefusedFileError for activities without times.
    """
    return parse_root(read_xml(data))


def parse_root(root: Element) -> list[ParsedActivity]:
    """The activities under a ``TrainingCenterDatabase`` element; see :func:`parse`."""
    elements = [element for element in root.iter() if local_name(element) == "Activity"]
    if not elements:
        raise _nothing_done(root)
    found = [activity for element in elements if (activity := _activity(element)) is not None]
    if not found:
        raise RefusedFileError(
            "its activity has neither times nor totals, so it is not known when it was done, if at all"
        )
    return found


def _nothing_done(root: Element) -> NotAnActivityError:
    held = {local_name(element) for element in root.iter()}
    if "Course" in held:
        return NotAnActivityError("a planned course, not something that was done")
    if "Workout" in held:
        return NotAnActivityError("a workout plan, not something that was done")
    return NotAnActivityError("an empty TCX file, without any activity")


def _activity(element: Element) -> ParsedActivity | None:
    laps = list(children(element, "Lap"))
    unix_s, channels = _columns(laps)
    begins = [unix_of(lap.get("StartTime")) for lap in laps]
    start_s = _start([unix_of(text(element, "Id")), *begins], unix_s)
    if start_s is None:
        return None
    sport, activity_type = classify(element.get("Sport") or "")
    start = instant(start_s)
    samples, notes = samples_from(start, unix_s, channels, sport)
    stated = _totals(laps, sport)
    if samples is None and stated == Figures():
        return None
    return ParsedActivity(
        sport=sport,
        activity_type=activity_type,
        start_utc=start,
        utc_offset_s=stated_offset_s(text(element, "Id") or (laps[0].get("StartTime") if laps else None)),
        description=text(element, "Notes"),
        device=text(element, "Creator", "Name"),
        is_indoor=True if activity_type in INDOOR_TYPES else None,
        stated=stated,
        samples=samples,
        laps=tuple(
            _lap(lap, sport, max(begin - start.timestamp(), 0.0))
            for lap, begin in zip(laps, begins, strict=True)
            if math.isfinite(begin)
        ),
        notes=notes + ((NO_SPORT,) if sport == UNSTATED else ()),
    )


def _start(stated: Sequence[float], samples: Column) -> float | None:
    """The first lap's start or the first sample's time, whichever is earlier; else what the activity is called by."""
    begins = [t for t in (*stated[1:2], *samples) if math.isfinite(t)]
    return min(begins) if begins else next((t for t in stated if math.isfinite(t)), None)


def _columns(laps: Sequence[Element]) -> tuple[Column, dict[Channel, Column]]:
    points = [point for lap in laps for track in children(lap, "Track") for point in children(track, "Trackpoint")]
    columns: dict[Channel, Column] = defaultdict(lambda: np.full(len(points), np.nan))
    times = np.full(len(points), np.nan)
    for row, point in enumerate(points):
        for inner in point.iterdescendants():
            name = local_name(inner)
            if name == "Time":
                times[row] = unix_of(inner.text)
            elif name in _CHANNELS:
                columns[_CHANNELS[name]][row] = number(inner.text)
            elif name == "HeartRateBpm":
                columns[Channel.HEART_RATE_BPM][row] = number(text(inner, "Value"))
    return times, dict(columns)


def _lap(lap: Element, sport: str, start_offset_s: float) -> LapRecord:
    return LapRecord(
        start_offset_s=start_offset_s,
        distance_m=figure(lap, "DistanceMeters"),
        moving_time_s=figure(lap, "TotalTimeSeconds"),
        heart_rate_mean_bpm=figure(lap, "AverageHeartRateBpm", "Value"),
        heart_rate_max_bpm=figure(lap, "MaximumHeartRateBpm", "Value"),
        cadence_mean_spm=_cadence(lap, sport),
        power_mean_w=_extension(lap, "AvgWatts"),
        trigger=_trigger(lap),
    )


def _trigger(lap: Element) -> str | None:
    stated = text(lap, "TriggerMethod")
    return None if stated is None else stated.lower()


def _cadence(lap: Element, sport: str) -> float | None:
    stated = _extension(lap, "AvgRunCadence") if sport in FOOT_SPORTS else None
    stated = stated or figure(lap, "Cadence")
    return None if stated is None else float(both_feet(np.array([stated]), sport)[0])


def _extension(lap: Element, name: str) -> float | None:
    """A figure in the lap's own extensions, not in its points'."""
    extensions = child(lap, "Extensions")
    if extensions is None:
        return None
    return next((figure(inner) for inner in extensions.iterdescendants() if local_name(inner) == name), None)


def _totals(laps: Sequence[Element], sport: str) -> Figures:
    times = [figure(lap, "TotalTimeSeconds") for lap in laps]
    steps = _sum([_extension(lap, "Steps") for lap in laps])
    return Figures(
        distance_m=_sum([figure(lap, "DistanceMeters") for lap in laps]),
        moving_time_s=_sum(times),
        heart_rate_mean_bpm=_mean([figure(lap, "AverageHeartRateBpm", "Value") for lap in laps], times),
        heart_rate_max_bpm=_highest([figure(lap, "MaximumHeartRateBpm", "Value") for lap in laps]),
        cadence_mean_spm=_mean([_cadence(lap, sport) for lap in laps], times),
        power_mean_w=_mean([_extension(lap, "AvgWatts") for lap in laps], times),
        power_max_w=_highest([_extension(lap, "MaxWatts") for lap in laps]),
        speed_max_m_per_s=_highest([figure(lap, "MaximumSpeed") for lap in laps]),
        steps=None if steps is None else round(steps),
        calories_kcal=_sum([figure(lap, "Calories") for lap in laps]),
    )


def _sum(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _mean(values: Sequence[float | None], weights: Sequence[float | None]) -> float | None:
    """The mean over laps by their time; unknown if any lap that lasted does not state it."""
    pairs = [(value, weight) for value, weight in zip(values, weights, strict=True) if weight is not None]
    if not pairs or any(value is None for value, _ in pairs):
        return None
    return sum(value * weight for value, weight in pairs if value is not None) / sum(weight for _, weight in pairs)


def _highest(values: Sequence[float | None]) -> float | None:
    return max((value for value in values if value is not None), default=None)
