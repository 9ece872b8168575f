"""Leaves out of samples what cannot be, and counts it. Pure.

A value that cannot be true becomes NaN (unknown); nothing is invented in its place. Only what no sensor and no body can
produce is touched: odd but possible values are the runner's.
"""

import itertools
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from storage.streams import Channel, Column
from tools.sync.records import Samples
from tools.sync.samples.motion import great_circle_m

LONGEST_ACTIVITY_S = 14 * 86_400.0

_LIMITS: dict[Channel, tuple[float, float, str]] = {
    Channel.DISTANCE_M: (0, 2_000_000, "distances"),
    Channel.ALTITUDE_M: (-500, 9_000, "altitudes"),
    Channel.HEART_RATE_BPM: (25, 250, "heart rates"),
    Channel.CADENCE_SPM: (0, 300, "cadences"),
    Channel.POWER_W: (0, 3_000, "powers"),
    Channel.TEMPERATURE_C: (-60, 65, "temperatures"),
    Channel.STEP_LENGTH_M: (0.1, 3.5, "step lengths"),
    Channel.VERTICAL_OSCILLATION_M: (0.005, 0.4, "vertical oscillations"),
    Channel.GROUND_CONTACT_S: (0.05, 2.0, "ground contact times"),
}
"""Channel -> lowest and highest possible value, and what to call its values."""
_ZERO_AT_REST = frozenset({Channel.STEP_LENGTH_M, Channel.VERTICAL_OSCILLATION_M, Channel.GROUND_CONTACT_S})
"""Zero means that there was no step to measure: unknown, and nothing to report."""

_FASTEST_M_PER_S = {
    "run": 15.0,
    "walk": 15.0,
    "hike": 15.0,
    "snowshoe": 15.0,
    "swim": 5.0,
    "row": 10.0,
    "ride": 40.0,
    "ski": 60.0,
    "snowboard": 60.0,
}
"""Nobody is faster; a sport that is not here may be as fast as an aeroplane."""
_FASTEST_OTHER_M_PER_S = 300.0
_POSITION_SLACK_M = 50.0
"""How far a position may be off without being called a jump."""
_DETOUR_SAMPLES = 60
"""A stretch of positions away from the others that is at least this long may be true (a ferry, a lift, a gap)."""


def in_order(unix_s: Column, channels: dict[Channel, Column]) -> tuple[Column, dict[Channel, Column], tuple[str, ...]]:
    """Samples whose times increase strictly, and notes on what was left out.

    Samples without a time, at a time far from all others, or going back are left out; samples at the same time become
    one that knows what any of them knows.
    """
    known = np.isfinite(unix_s)
    notes = list(_note(int((~known).sum()), "sample", "without a time left out"))
    near = known.copy()
    if known.any():
        near[known] = np.abs(unix_s[known] - np.median(unix_s[known])) <= LONGEST_ACTIVITY_S
        notes += _note(int((known & ~near).sum()), "sample", "at a time far from all others left out")
    forward = near.copy()
    forward[near] = unix_s[near] >= np.maximum.accumulate(unix_s[near])
    notes += _note(int((near & ~forward).sum()), "sample", "going back in time left out")
    times = unix_s[forward]
    begins = np.diff(times, prepend=-np.inf) > 0
    if begins.all():
        return times, {channel: column[forward] for channel, column in channels.items()}, tuple(notes)
    group = np.cumsum(begins) - 1
    return times[begins], {c: _first_known(column[forward], group) for c, column in channels.items()}, tuple(notes)


def clean(samples: Samples, sport: str) -> tuple[Samples, tuple[str, ...]]:
    """*samples* of a *sport* (a family) without impossible values, and notes that count what was left out."""
    channels = dict(samples.channels)
    notes: list[str] = []
    for channel, (lowest, highest, name) in _LIMITS.items():
        if channel in channels:
            channels[channel], count = _within(channels[channel], lowest, highest, channel in _ZERO_AT_REST)
            notes += _note(count, "sample", f"with impossible {name} left out")
    fastest = _FASTEST_M_PER_S.get(sport, _FASTEST_OTHER_M_PER_S)
    if Channel.SPEED_M_PER_S in channels:
        channels[Channel.SPEED_M_PER_S], count = _within(channels[Channel.SPEED_M_PER_S], 0, fastest)
        notes += _note(count, "sample", "with impossible speeds left out")
    if Channel.LATITUDE_DEG in channels and Channel.LONGITUDE_DEG in channels:
        notes += _clean_positions(channels, samples.time_s, fastest)
    kept = {c: column for c, column in channels.items() if c is Channel.TIME_S or np.isfinite(column).any()}
    return Samples(kept), tuple(notes)


def plural(count: int, noun: str) -> str:
    """ "1 sample", "12 samples", "1,234 samples"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _note(count: int, noun: str, what: str) -> Iterator[str]:
    if count:
        yield f"{plural(count, noun)} {what}"


def _first_known(column: Column, group: NDArray[np.intp]) -> Column:
    merged = np.full(int(group[-1]) + 1, np.nan)
    known = np.flatnonzero(np.isfinite(column))
    groups, first = np.unique(group[known], return_index=True)
    merged[groups] = column[known[first]]
    return merged


def _within(column: Column, lowest: float, highest: float, zero_at_rest: bool = False) -> tuple[Column, int]:
    with np.errstate(invalid="ignore"):
        bad = (column < lowest) | (column > highest)
    if not bad.any():
        return column, 0
    no_sensor = not np.nan_to_num(column).any()  # zeros throughout: nothing was measured, so nothing is left out
    reported = bad & (column != 0) if zero_at_rest else bad
    return np.where(bad, np.nan, column), 0 if no_sensor else int(reported.sum())


def _clean_positions(channels: dict[Channel, Column], time_s: Column, fastest: float) -> list[str]:
    latitude, longitude = channels[Channel.LATITUDE_DEG], channels[Channel.LONGITUDE_DEG]
    with np.errstate(invalid="ignore"):
        nowhere = (np.abs(latitude) > 90) | (np.abs(longitude) > 180) | ((latitude == 0) & (longitude == 0))
    half = np.isnan(latitude) != np.isnan(longitude)
    known = np.isfinite(latitude) & np.isfinite(longitude) & ~nowhere
    jumps = np.zeros(known.size, dtype=bool)
    jumps[known] = _jumps(latitude[known], longitude[known], time_s[known], fastest)
    bad = nowhere | half | jumps
    channels[Channel.LATITUDE_DEG] = np.where(bad, np.nan, latitude)
    channels[Channel.LONGITUDE_DEG] = np.where(bad, np.nan, longitude)
    return [
        *_note(int((nowhere | half).sum()), "sample", "with impossible positions left out"),
        *_note(int(jumps.sum()), "sample", "whose position jumps left out"),
    ]


def _jumps(latitude: Column, longitude: Column, time_s: Column, fastest: float) -> NDArray[np.bool_]:
    """Which positions cannot be reached from the others in time.

    The track is cut at every impossible step. From the longest piece outwards, a piece that could be reached from the
    last good position stays; one that could not goes, unless it is long enough to be true.
    """
    jumps = np.zeros(latitude.size, dtype=bool)
    step_m = great_circle_m(latitude, longitude)
    cuts = np.flatnonzero(step_m > fastest * np.diff(time_s) + _POSITION_SLACK_M) + 1
    if not cuts.size:
        return jumps
    edges = [0, *cuts.tolist(), latitude.size]
    pieces = list(itertools.pairwise(edges))
    longest = max(range(len(pieces)), key=lambda index: pieces[index][1] - pieces[index][0])

    def reachable(one: int, other: int) -> bool:
        pair = [one, other]
        metres = great_circle_m(latitude[pair], longitude[pair])[0]
        return bool(metres <= fastest * abs(time_s[other] - time_s[one]) + _POSITION_SLACK_M)

    last = pieces[longest][1] - 1
    for begin, end in pieces[longest + 1 :]:
        if end - begin >= _DETOUR_SAMPLES or reachable(last, begin):
            last = end - 1
        else:
            jumps[begin:end] = True
    first = pieces[longest][0]
    for begin, end in reversed(pieces[:longest]):
        if end - begin >= _DETOUR_SAMPLES or reachable(end - 1, first):
            first = begin
        else:
            jumps[begin:end] = True
    return jumps
