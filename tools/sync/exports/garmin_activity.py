"""One activity of Garmin's: a summary in the account export, or as Connect's own pages receive it. Pure.

The export is in centimetres (distance, climbing, stride, oscillation), milliseconds, centimetres a millisecond (speed)
and kilojoules at 4.19 to the kilocalorie. Garmin documents none of it: this is what runners report who compared their
export with Connect, and what makes the figures of one activity agree with each other. Connect's own objects are in
metres, seconds and kilocalories.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from tools.sports import FOOT_SPORTS, classify
from tools.sync.exports.garmin_fields import Fields, amount, first, inner, moment, offset_s, text
from tools.sync.exports.wall_clock import refuse_impossible
from tools.sync.records import ActivityRecord, Figures

_RACE_EVENT = 1
_KJ_PER_KCAL = 4.19
_TIME_S = (0.01, 1e8)
_DISTANCE_M = (0.01, 1e7)
_CLIMB_M = (0.0, 1e5)
_BPM = (20.0, 260.0)


def from_export(fields: Fields, now: datetime, shoes: Mapping[str, str]) -> ActivityRecord:
    """An entry of ``*_summarizedActivities.json``. *shoes* is what :func:`gear_names` found.

    Raises ValueError with the reason where it cannot be an activity.
    """
    start = _start(moment(fields.get("beginTimestamp")) or moment(fields.get("startTimeGmt")), now)
    sport, activity_type = _sport(fields)
    figures = Figures(
        distance_m=amount(fields, "distance", *_DISTANCE_M, factor=0.01),
        moving_time_s=first(
            amount(fields, "movingDuration", *_TIME_S, factor=0.001), amount(fields, "duration", *_TIME_S, factor=0.001)
        ),
        elapsed_time_s=first(
            amount(fields, "elapsedDuration", *_TIME_S, factor=0.001),
            amount(fields, "duration", *_TIME_S, factor=0.001),
        ),
        elevation_gain_m=amount(fields, "elevationGain", *_CLIMB_M, factor=0.01),
        elevation_loss_m=amount(fields, "elevationLoss", *_CLIMB_M, factor=0.01),
        heart_rate_mean_bpm=amount(fields, "avgHr", *_BPM),
        heart_rate_max_bpm=amount(fields, "maxHr", *_BPM),
        cadence_mean_spm=_export_cadence(fields, sport),
        power_mean_w=amount(fields, "avgPower", 1, 3000),
        power_max_w=amount(fields, "maxPower", 1, 5000),
        step_length_mean_m=amount(fields, "avgStrideLength", 0.1, 4, factor=0.01),
        vertical_oscillation_mean_m=amount(fields, "avgVerticalOscillation", 0.001, 0.5, factor=0.01),
        ground_contact_mean_s=amount(fields, "avgGroundContactTime", 0.05, 1, factor=0.001),
        speed_max_m_per_s=amount(fields, "maxSpeed", 0.01, 150, factor=10),
        steps=_whole(amount(fields, "steps", 1, 1e6)),
        calories_kcal=amount(fields, "calories", 1, 1e5, factor=1 / _KJ_PER_KCAL),
    )
    return _record(fields, start, figures, (sport, activity_type), shoes.get(str(fields.get("activityId"))))


def from_connect(fields: Fields, now: datetime) -> ActivityRecord:
    """An activity as Connect lists it (``averageHR``), or one in detail (its figures under ``summaryDTO``).

    Raises ValueError with the reason where it cannot be an activity.
    """
    stated = {**fields, **inner(fields, "summaryDTO")}
    start = _start(moment(stated.get("startTimeGMT")), now)
    sport, activity_type = _sport(stated)
    cadence = "averageRunningCadenceInStepsPerMinute" if sport in FOOT_SPORTS else "averageBikingCadenceInRevPerMinute"
    figures = Figures(
        distance_m=amount(stated, "distance", *_DISTANCE_M),
        moving_time_s=first(amount(stated, "movingDuration", *_TIME_S), amount(stated, "duration", *_TIME_S)),
        elapsed_time_s=first(amount(stated, "elapsedDuration", *_TIME_S), amount(stated, "duration", *_TIME_S)),
        elevation_gain_m=amount(stated, "elevationGain", *_CLIMB_M),
        elevation_loss_m=amount(stated, "elevationLoss", *_CLIMB_M),
        heart_rate_mean_bpm=amount(stated, "averageHR", *_BPM),
        heart_rate_max_bpm=amount(stated, "maxHR", *_BPM),
        cadence_mean_spm=first(amount(stated, cadence, 1, 300), amount(stated, "averageRunCadence", 1, 300)),
        power_mean_w=first(amount(stated, "avgPower", 1, 3000), amount(stated, "averagePower", 1, 3000)),
        power_max_w=amount(stated, "maxPower", 1, 5000),
        step_length_mean_m=first(
            amount(stated, "avgStrideLength", 0.1, 4, factor=0.01), amount(stated, "strideLength", 0.1, 4, factor=0.01)
        ),
        vertical_oscillation_mean_m=first(
            amount(stated, "avgVerticalOscillation", 0.001, 0.5, factor=0.01),
            amount(stated, "verticalOscillation", 0.001, 0.5, factor=0.01),
        ),
        ground_contact_mean_s=first(
            amount(stated, "avgGroundContactTime", 0.05, 1, factor=0.001),
            amount(stated, "groundContactTime", 0.05, 1, factor=0.001),
        ),
        temperature_mean_c=amount(stated, "averageTemperature", -60, 70),
        speed_max_m_per_s=amount(stated, "maxSpeed", 0.01, 150),
        steps=_whole(amount(stated, "steps", 1, 1e6)),
        calories_kcal=amount(stated, "calories", 1, 1e5),
    )
    return _record(stated, start, figures, (sport, activity_type))


def gear_names(payload: object) -> dict[str, str]:
    """Activity id -> shoe (or other gear), from the export's ``*_gear.json``; empty where there is nothing."""
    found: dict[str, str] = {}
    for part in payload if isinstance(payload, list) else [payload]:
        if not isinstance(part, Mapping):
            continue
        gear = {str(g.get("gearPk")): _gear_name(g) for g in part.get("gearDTOS") or [] if isinstance(g, Mapping)}
        for key, activities in inner(part, "gearActivityDTOs").items():
            name = gear.get(str(key))
            for activity in activities if name and isinstance(activities, list) else []:
                if isinstance(activity, Mapping) and name:
                    found[str(activity.get("activityId"))] = name
    return found


def _gear_name(gear: Fields) -> str | None:
    return text(gear, "displayName", 200) or text(gear, "customMakeModel", 200)


def _start(utc: datetime | None, now: datetime) -> datetime:
    if utc is None:
        raise ValueError("it has no start time")
    start = utc.replace(tzinfo=UTC)
    refuse_impossible(start, now)
    return start


def _record(
    fields: Fields, start: datetime, figures: Figures, kind: tuple[str, str], shoe: str | None = None
) -> ActivityRecord:
    latitude, longitude = amount(fields, "startLatitude", -90, 90), amount(fields, "startLongitude", -180, 180)
    is_place = latitude is not None and longitude is not None and (latitude, longitude) != (0, 0)
    return ActivityRecord(
        sport=kind[0],
        activity_type=kind[1],
        start_utc=start,
        utc_offset_s=offset_s(moment(fields.get("startTimeLocal")), start.replace(tzinfo=None)),
        name=text(fields, "activityName", 500) or text(fields, "name", 500),
        description=text(fields, "description"),
        is_race=True if _is_race(fields) else None,
        effort_rpe=first(
            amount(fields, "workoutRpe", 1, 10, factor=0.1), amount(fields, "directWorkoutRpe", 1, 10, factor=0.1)
        ),
        feel=_feel(fields),
        shoe=shoe,
        start_latitude_deg=latitude if is_place else None,
        start_longitude_deg=longitude if is_place else None,
        exported=figures,
    )


def _sport(fields: Fields) -> tuple[str, str]:
    """``activityType`` is a word in the export and an object in Connect; ``sportType`` is the coarser word."""
    for key in ("activityType", "activityTypeDTO"):
        label = text(fields, key) or text(inner(fields, key), "typeKey")
        if label is not None:
            return classify(label.removesuffix("_v2"))
    return classify(text(fields, "sportType") or "")


def _is_race(fields: Fields) -> bool:
    event = text(inner(fields, "eventType"), "typeKey") or text(inner(fields, "eventTypeDTO"), "typeKey")
    return fields.get("eventTypeId") == _RACE_EVENT or event == "race"


def _feel(fields: Fields) -> int | None:
    """Garmin asks for very weak 0, weak 25, normal 50, strong 75, very strong 100."""
    stated = first(amount(fields, "workoutFeel", 0, 100), amount(fields, "directWorkoutFeel", 0, 100))
    return None if stated is None else round(stated / 25) + 1


def _export_cadence(fields: Fields, sport: str) -> float | None:
    """``avgDoubleCadence`` counts both feet, ``avgRunCadence`` one."""
    if sport in FOOT_SPORTS:
        return first(amount(fields, "avgDoubleCadence", 1, 300), amount(fields, "avgRunCadence", 1, 300, factor=2))
    return first(amount(fields, "avgBikeCadence", 1, 300), amount(fields, "avgStrokeCadence", 1, 300))


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
