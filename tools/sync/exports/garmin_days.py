"""Days and nights of Garmin's account export, and of Connect's own objects, which share most names. Pure.

The export tells a night's times in UTC only, so bed and wake time need the athlete's zone. A count of zero steps is a
watch that was not worn. Garmin's negative stress means that it could not tell.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from tools.sync.exports.garmin_fields import Fields, amount, day, first, inner, items, moment, text
from tools.sync.records import DayRecord

_MINUTES = (0.0, 1440.0)
_KCAL = (1.0, 20_000.0)
_PERCENT = (0.0, 100.0)
_GRAMS_TO_KG = 0.001


def night(fields: Fields, zone: str) -> DayRecord | None:
    """A night of ``*_sleepData.json`` or of ``dailySleepDTO``; None where no sleep was measured.

    Raises ValueError where its day is not stated.
    """
    stages = {
        "deep_minutes": _minutes(fields, "deepSleepSeconds"),
        "light_sleep_minutes": _minutes(fields, "lightSleepSeconds"),
        "rem_minutes": _minutes(fields, "remSleepSeconds"),
    }
    known = [value for value in stages.values() if value is not None]
    asleep = first(sum(known) if known else None, _minutes(fields, "sleepTimeSeconds"))
    if not asleep or asleep > _MINUTES[1]:
        return None
    scores = inner(fields, "sleepScores")
    return _day_record(
        fields,
        **stages,
        sleep_minutes=asleep,
        awake_minutes=_minutes(fields, "awakeSleepSeconds"),
        bed_time=_local(fields, "sleepStartTimestamp", zone),
        wake_time=_local(fields, "sleepEndTimestamp", zone),
        sleep_score=first(amount(scores, "overallScore", 1, 100), amount(inner(scores, "overall"), "value", 1, 100)),
        respiration_per_min=first(
            amount(fields, "averageRespiration", 3, 60), amount(fields, "averageRespirationValue", 3, 60)
        ),
        spo2_percent=first(
            amount(inner(fields, "spo2SleepSummary"), "averageSPO2", 50, 100),
            amount(fields, "averageSpO2Value", 50, 100),
        ),
    )


def daily_summary(fields: Fields) -> DayRecord | None:
    """A day of ``UDSFile_*.json``, or a daily summary of Connect; None where nothing was measured."""
    steps = amount(fields, "totalSteps", 1, 300_000)
    was_worn = steps is not None
    stress = [s for s in items(inner(fields, "allDayStress"), "aggregatorList") if s.get("type") == "TOTAL"]
    battery = {text(s, "bodyBatteryStatType"): s for s in items(inner(fields, "bodyBattery"), "bodyBatteryStatList")}
    return _day_record(
        fields,
        steps=None if steps is None else round(steps),
        resting_hr_bpm=first(
            amount(fields, "currentDayRestingHeartRate", 20, 150), amount(fields, "restingHeartRate", 20, 150)
        ),
        moderate_minutes=amount(fields, "moderateIntensityMinutes", *_MINUTES) if was_worn else None,
        vigorous_minutes=amount(fields, "vigorousIntensityMinutes", *_MINUTES) if was_worn else None,
        active_kcal=amount(fields, "activeKilocalories", *_KCAL),
        resting_kcal=amount(fields, "bmrKilocalories", *_KCAL),
        stress_mean=first(
            amount(stress[0], "averageStressLevel", *_PERCENT) if stress else None,
            amount(fields, "averageStressLevel", *_PERCENT),
        ),
        body_battery_max=first(
            amount(battery.get("HIGHEST", {}), "statsValue", *_PERCENT),
            amount(fields, "bodyBatteryHighestValue", *_PERCENT),
        ),
        body_battery_min=first(
            amount(battery.get("LOWEST", {}), "statsValue", *_PERCENT),
            amount(fields, "bodyBatteryLowestValue", *_PERCENT),
        ),
    )


def health_status(fields: Fields) -> DayRecord | None:
    """A day of ``*_healthStatusData.json``: where the export keeps the overnight heart rate variability."""
    by_type = {text(metric, "type"): metric for metric in items(fields, "metrics")}
    return _day_record(
        fields,
        hrv_ms=amount(by_type.get("HRV", {}), "value", 1, 400),
        respiration_per_min=amount(by_type.get("RESPIRATION", {}), "value", 3, 60),
        spo2_percent=amount(by_type.get("SPO2", {}), "value", 50, 100),
    )


def hrv(fields: Fields) -> DayRecord | None:
    """A night of Connect's ``hrvSummaries`` or ``hrvSummary``."""
    return _day_record(fields, hrv_ms=amount(fields, "lastNightAvg", 1, 400))


def daily_stress(fields: Fields) -> DayRecord | None:
    """A day of Connect's stress statistics."""
    return _day_record(fields, stress_mean=amount(inner(fields, "values"), "overallStressLevel", *_PERCENT))


def weights(readings: Iterable[Fields]) -> Iterator[DayRecord]:
    """One weight a day, the newest statement of it, from ``*_userBioMetrics.json`` or Connect's weigh-ins (grams)."""
    newest: dict[Any, tuple[float, float]] = {}
    for fields in readings:
        weighed = inner(fields, "weight") or fields
        kilograms = amount(weighed, "weight", 20, 400, factor=_GRAMS_TO_KG)
        on = day(fields.get("calendarDate")) or day(inner(fields, "metaData").get("calendarDate"))
        if kilograms is None or on is None:
            continue
        rank = first(amount(fields, "version", 0, 1e15), amount(fields, "timestampGMT", 0, 1e15), 0.0) or 0.0
        if on not in newest or rank >= newest[on][0]:
            newest[on] = (rank, kilograms)
    for on, (_, kilograms) in newest.items():
        yield DayRecord(day=on, weight_kg=kilograms)


def _day_record(fields: Fields, **facts: Any) -> DayRecord | None:
    on = day(fields.get("calendarDate"))
    if on is None:
        raise ValueError("its day is not stated")
    known = {name: value for name, value in facts.items() if value is not None}
    return DayRecord(day=on, **known) if known else None


def _minutes(fields: Fields, key: str) -> float | None:
    return amount(fields, key, *_MINUTES, factor=1 / 60)


def _local(fields: Fields, key: str, zone: str) -> datetime | None:
    local = moment(fields.get(f"{key}Local"))
    if local is not None:
        return local
    utc = moment(fields.get(f"{key}GMT"))
    return None if utc is None else utc.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
