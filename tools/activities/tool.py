"""``show_activity``: one activity in detail, with its splits, samples and line."""

import asyncio
import math
from typing import Any

import numpy as np
from sqlalchemy import Connection, Row

from storage.streams import Channel, Column, decode
from tools.activities import select
from tools.activities.details import disagreements, pace_of, speed_of, stretch
from tools.activities.facts import evidence_of
from tools.activities.present import present
from tools.activities.profile import along_distance, ranges
from tools.activities.result import (
    ActivityResult,
    Effort,
    Line,
    Neighbour,
    ProfileShown,
    SensorRange,
    ShowArgs,
)
from tools.activities.track import flattened, simplified
from tools.activities.which import Wanted, understand
from tools.contract import Effect, Evidence, FailureKind, Tool, ToolContext, ToolError
from tools.metrics.question import counted, plural, resolve_sport, singular
from tools.metrics.select import Reach
from tools.metrics.words import HOW_TO_BRING_DATA, NOTHING_YET
from tools.race_distances import KEPT
from tools.sports import classify
from tools.sync.records import Samples

_MOST_OTHERS = 5
_BUT = ("", "but one ", "but two ", "but three ", "but four ", "but five ")
"""How many at the end are passed over, in words."""


async def run(ctx: ToolContext, args: ShowArgs) -> ActivityResult:
    """The activity that *args* name. Raises ToolError (NOT_FOUND) with what there is instead."""
    return await asyncio.to_thread(show, ctx, args)


def show(ctx: ToolContext, args: ShowArgs) -> ActivityResult:
    """The blocking form of :func:`run`."""
    wanted = understand(args.which, ctx.today, ctx.athlete.week_start, month_first=ctx.athlete.units == "imperial")
    with ctx.session() as session:
        connection = session.connection()
        sport = _sport(connection, ctx, args, wanted)
        ranked = _ranked(connection, ctx, wanted, sport)
        if not ranked and wanted.name is not None and wanted.period is not None:
            wanted = Wanted(name=args.which.strip())  # "Hike in winter" may be the whole of its name
            ranked = _ranked(connection, ctx, wanted, sport)
        if len(ranked) <= wanted.skip:
            raise _nothing_yet() if _is_empty(connection, ctx) else _not_found(args, sport, wanted)
        chosen = ranked[wanted.skip]
        others = [key for key in ranked if key != chosen][:_MOST_OTHERS] if _is_ambiguous(wanted) else []
        result = _read(connection, chosen, _chosen_as(wanted, sport, len(ranked)), len(ranked), others)
    result.units = args.units
    result.evidence = evidence_of(result)
    return result


def _sport(connection: Connection, ctx: ToolContext, args: ShowArgs, wanted: Wanted) -> str | None:
    """A number or a name says enough; a sport in the words wins over the argument."""
    if wanted.id is not None or wanted.name is not None:
        return None
    if wanted.sport is not None:
        return args.sport if args.sport and classify(args.sport)[0] == wanted.sport else wanted.sport
    return resolve_sport(args.sport, lambda: _own_sports(connection, ctx))


def _reach(ctx: ToolContext) -> Reach:
    return Reach(ctx.athlete.id, ctx.now)


def _own_sports(connection: Connection, ctx: ToolContext) -> set[str]:
    found = connection.execute(select.fitting(Wanted(), None, _reach(ctx), "sport", "activity_type"))
    return {name for row in found for name in (row.sport, row.activity_type)}


def _ranked(connection: Connection, ctx: ToolContext, wanted: Wanted, sport: str | None) -> list[int]:
    """The ids that fit, best first; those without the value that decides are left out."""
    metric = wanted.metric
    floor = metric.record_floor
    columns = () if metric.name == "date" else tuple(dict.fromkeys((*metric.columns, *(floor or ())[:1])))
    found = connection.execute(select.fitting(wanted, sport, _reach(ctx), *columns)).all()
    if wanted.name is not None:
        sought = wanted.name.casefold()
        found = [row for row in found if sought in row.name.casefold()]
    if metric.name == "date":
        ids = [row.id for row in found]
        return ids if wanted.highest_first else ids[::-1]
    table = {name: np.array([getattr(row, name) for row in found], dtype=np.float64) for name in columns}
    values = metric.values(table) if found else np.empty(0)
    if floor is not None:
        values = np.where(table[floor[0]] >= floor[1], values, np.nan)
    order = np.argsort(-values if wanted.highest_first else values, kind="stable")
    return [found[i].id for i in order.tolist() if not math.isnan(values[i])]


def _is_ambiguous(wanted: Wanted) -> bool:
    """Whether more than one activity would have been a fair reading."""
    return wanted.id is None and wanted.metric.name == "date" and (wanted.period is not None or wanted.name is not None)


def _chosen_as(wanted: Wanted, sport: str | None, fitting: int) -> str:
    if wanted.id is not None:
        return "by its number"
    noun = "race" if wanted.races_only else sport or ""
    many = "races" if wanted.races_only else plural(noun)
    one = "race" if wanted.races_only else singular(noun)
    where = f" {wanted.period.phrase}" if wanted.period else ""
    if wanted.name is not None:
        return "by its name" if fitting == 1 else f"the latest of {counted(noun, fitting)} of that name{where}"
    if fitting == 1 and wanted.over_m is None:
        return f"the only {one}{where}"
    highest, lowest = wanted.metric.superlatives or ("highest", "lowest")
    word = highest if wanted.highest_first else lowest
    if wanted.over_m is not None:
        return f"the {word} {KEPT[wanted.over_m]} of {fitting:,} {many}{where}"
    return f"the {word} {_BUT[wanted.skip]}of {fitting:,} {many}{where}"


def _not_found(args: ShowArgs, sport: str | None, wanted: Wanted) -> ToolError:
    if wanted.id is not None:
        message = f"There is no activity {wanted.id}."
    elif wanted.name is not None:
        message = f"No activity is called anything like {wanted.name!r}, and it is no day that I can read."
    else:
        where = f" {wanted.period.phrase}" if wanted.period else ""
        message = f"Your history has no {'races' if wanted.races_only else plural(sport or '')}{where}."
    return ToolError(
        FailureKind.NOT_FOUND,
        message,
        "Try 'last', 'yesterday', a day or 'longest in May', or ask for a list of them.",
    )


def _is_empty(connection: Connection, ctx: ToolContext) -> bool:
    return connection.execute(select.fitting(Wanted(), None, _reach(ctx)).limit(1)).first() is None


def _nothing_yet() -> ToolError:
    return ToolError(FailureKind.NO_DATA, NOTHING_YET, HOW_TO_BRING_DATA)


def _read(connection: Connection, key: int, chosen_as: str, fitting: int, others: list[int]) -> ActivityResult:
    row = connection.execute(select.whole(key)).one()
    samples = _samples(connection, row.samples_record_id)
    profile = along_distance(samples, row.sport, row.activity_type) if samples else None
    fields = set(ActivityResult.model_fields) & set(row._mapping)
    return ActivityResult(
        **{name: row._mapping[name] for name in fields},
        evidence=Evidence(tool="show_activity", question=""),
        day=row.local_day,
        chosen_as=chosen_as,
        fitting=fitting,
        pace_s_per_km=pace_of(row.distance_m, row.moving_time_s),
        speed_m_per_s=speed_of(row.distance_m, row.moving_time_s),
        temperature_c=row.temperature_mean_c if row.air_c is None else row.air_c,
        temperature_source="weather"
        if row.air_c is not None
        else "device"
        if row.temperature_mean_c is not None
        else None,
        splits=[stretch(piece) for piece in connection.execute(select.pieces("split", key))],
        laps=[stretch(piece) for piece in connection.execute(select.pieces("lap", key))],
        best_efforts=[
            Effort(distance_m=piece.distance_m, elapsed_time_s=piece.elapsed_time_s)
            for piece in connection.execute(select.pieces("best_effort", key))
        ],
        sensors=[SensorRange(channel=r.channel, low=r.low, high=r.high) for r in ranges(samples)] if samples else [],
        profile=None if profile is None else _profile_shown(profile.distance_m, profile),
        line=_line(samples),
        disagreements=disagreements(row),
        others=[_neighbour(other) for other in connection.execute(select.neighbours(others))] if others else [],
    )


def _samples(connection: Connection, record_id: int | None) -> Samples | None:
    if record_id is None:
        return None
    blobs = connection.execute(select.streams(record_id)).all()
    known = {channel.value for channel in Channel}
    channels = {Channel(name): decode(Channel(name), data) for name, data in blobs if name in known}
    return Samples(channels) if Channel.TIME_S in channels else None


def _profile_shown(distance_m: Column, profile: Any) -> ProfileShown:
    return ProfileShown(
        distance_m=_rounded(distance_m),
        pace_s_per_km=_known(profile.pace_s_per_km),
        heart_rate_bpm=_known(profile.heart_rate_bpm),
        altitude_m=_known(profile.altitude_m),
    )


def _line(samples: Samples | None) -> Line | None:
    if samples is None or not (samples.has(Channel.LATITUDE_DEG) and samples.has(Channel.LONGITUDE_DEG)):
        return None
    points = simplified(flattened(samples.get(Channel.LATITUDE_DEG), samples.get(Channel.LONGITUDE_DEG)))
    return Line(east_m=_rounded(points[:, 0]), north_m=_rounded(points[:, 1])) if len(points) > 1 else None


def _rounded(values: Column) -> list[float]:
    return [round(value, 1) for value in values.tolist()]


def _known(values: Column) -> list[float | None]:
    return [None if math.isnan(value) else round(value, 1) for value in values.tolist()]


def _neighbour(row: Row[Any]) -> Neighbour:
    return Neighbour(
        id=row.id,
        day=row.local_day,
        local_start=row.local_start,
        name=row.name,
        sport=row.sport,
        distance_m=row.distance_m,
    )


SHOW_ACTIVITY: Tool[ShowArgs, ActivityResult] = Tool(
    name="show_activity",
    description="One single activity in detail: splits, laps, pace, heart rate and altitude along the way, best "
    "efforts, the line on the map. Use it whenever one activity is meant: the last one, yesterday's ride, how a race "
    "went, an activity by its name, the splits of any. For totals, averages, records and lists use query_metrics.",
    args=ShowArgs,
    result=ActivityResult,
    effect=Effect.READS,
    run=run,
    present=present,
    examples=(
        "Show my last run",
        "How was my run yesterday?",
        "What were the splits of my last long run?",
        "Show me the longest run in May",
        "Details of my run on 3 March",
        "How did my last race go?",
        "Show activity 512",
        "Map of my last ride",
    ),
)
