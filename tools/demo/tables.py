"""The demo athlete's tables: ``activities.csv`` as Strava exports it, ``wellness.csv`` in our own form. Pure."""

from datetime import UTC, datetime

from tools.demo.outing import Kind, Outing
from tools.demo.recording import Recording
from tools.demo.weather import Air
from tools.demo.wellness import Day

_FIRST_ID = 10_400_000_000

STRAVA_COLUMNS = (
    "Activity ID",
    "Activity Date",
    "Activity Name",
    "Activity Type",
    "Activity Description",
    "Elapsed Time",
    "Distance",
    "Max Heart Rate",
    "Relative Effort",
    "Commute",
    "Activity Private Note",
    "Activity Gear",
    "Filename",
    "Athlete Weight",
    "Bike Weight",
    "Elapsed Time",
    "Moving Time",
    "Distance",
    "Max Speed",
    "Average Speed",
    "Elevation Gain",
    "Elevation Loss",
    "Elevation Low",
    "Elevation High",
    "Max Grade",
    "Average Grade",
    "Average Positive Grade",
    "Average Negative Grade",
    "Max Cadence",
    "Average Cadence",
    "Max Heart Rate",
    "Average Heart Rate",
    "Max Watts",
    "Average Watts",
    "Calories",
    "Max Temperature",
    "Average Temperature",
    "Relative Effort",
    "Total Work",
    "Number of Runs",
    "Uphill Time",
    "Downhill Time",
    "Other Time",
    "Perceived Exertion",
    "Type",
    "Start Time",
    "Weighted Average Power",
    "Power Count",
    "Prefer Perceived Exertion",
    "Perceived Relative Effort",
    "Commute",
    "Total Weight Lifted",
    "From Upload",
    "Grade Adjusted Distance",
    "Weather Observation Time",
    "Weather Condition",
    "Weather Temperature",
    "Apparent Temperature",
    "Dewpoint",
    "Humidity",
    "Weather Pressure",
    "Wind Speed",
    "Wind Gust",
    "Wind Bearing",
    "Precipitation Intensity",
    "Sunrise Time",
    "Sunset Time",
    "Moon Phase",
    "Bike",
    "Gear",
    "Precipitation Probability",
    "Precipitation Type",
    "Cloud Cover",
    "Weather Visibility",
    "UV Index",
    "Weather Ozone",
    "Jump Count",
    "Total Grit",
    "Average Flow",
    "Flagged",
    "Average Elapsed Speed",
    "Dirt Distance",
    "Newly Explored Distance",
    "Newly Explored Dirt Distance",
    "Activity Count",
    "Total Steps",
    "Carbon Saved",
    "Pool Length",
    "Training Load",
    "Intensity",
    "Average Grade Adjusted Pace",
    "Timer Time",
    "Total Cycles",
    "Recovery",
    "With Pet",
    "Competition",
    "Long Run",
    "For a Cause",
    "Media",
)
"""Strava's header in English: five names occur twice, first as the site shows the figure, then in SI units."""

WELLNESS_COLUMNS = (
    "date",
    "resting_hr_bpm",
    "hrv_ms",
    "sleep_minutes",
    "deep_minutes",
    "light_sleep_minutes",
    "rem_minutes",
    "awake_minutes",
    "bed_time",
    "wake_time",
    "steps",
    "vigorous_minutes",
    "moderate_minutes",
    "light_active_minutes",
    "stress",
    "weight_kg",
)
_TYPES = {
    Kind.TRAIL: "Trail Run",
    Kind.RIDE: "Ride",
    Kind.SWIM: "Swim",
    Kind.HIKE: "Hike",
    Kind.WALK: "Walk",
    Kind.STRENGTH: "Weight Training",
    Kind.PADEL: "Padel",
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_REPEATED = {"Elapsed Time", "Distance", "Max Heart Rate", "Relative Effort", "Commute"}


def activity_id(outing: Outing) -> int:
    """The made-up number that Strava would give."""
    return _FIRST_ID + outing.number * 1_733_107 + 97 * (outing.number % 13)


def file_name(outing: Outing) -> str | None:
    """Where the samples are, relative to the export; None for what was typed in."""
    return f"activities/{activity_id(outing)}.fit.gz" if outing.has_file else None


def activity_row(outing: Outing, recording: Recording) -> list[str]:
    """One row of ``activities.csv``."""
    shown = {
        "Elapsed Time": str(recording.elapsed_s),
        "Distance": _shown_distance(outing, recording.distance_m),
        "Max Heart Rate": _text(recording.max("heart_rate_bpm")) if outing.has_file else "",
        "Relative Effort": "",
        "Commute": "true" if outing.kind is Kind.WALK else "false",
    }
    cells = _cells(outing, recording)
    seen: set[str] = set()
    row = []
    for name in STRAVA_COLUMNS:
        first = name in _REPEATED and name not in seen
        seen.add(name)
        row.append(shown[name] if first else cells.get(name, ""))
    return row


def wellness_row(day: Day) -> list[str]:
    """One row of ``wellness.csv``; what is unknown is empty."""
    values = {
        "date": day.day.isoformat(),
        "bed_time": _wall_clock(day.bed_time),
        "wake_time": _wall_clock(day.wake_time),
        "light_active_minutes": _plain(day.light_minutes),
    }
    return [values[name] if name in values else _plain(getattr(day, name)) for name in WELLNESS_COLUMNS]


def _cells(outing: Outing, recording: Recording) -> dict[str, str]:
    cells = {
        "Activity ID": str(activity_id(outing)),
        "Activity Date": strava_time(outing.start_utc),
        "Activity Name": outing.name,
        "Activity Type": _TYPES.get(outing.kind, "Run"),
        "Activity Description": outing.description,
        "Activity Gear": outing.gear or "",
        "Filename": file_name(outing) or "",
        "Athlete Weight": _text(outing.form.weight_kg),
        "Elapsed Time": _text(float(recording.elapsed_s)),
        "Moving Time": _text(float(recording.timer_s)),
        "Distance": _text(recording.distance_m),
        "Commute": "1.0" if outing.kind is Kind.WALK else "0.0",
        "From Upload": "1.0" if outing.has_file else "0.0",
        "Perceived Exertion": _text(float(outing.rpe)) if outing.rpe is not None else "",
        "Competition": "1.0" if outing.kind is Kind.RACE else "",
        "Long Run": "1.0" if outing.kind is Kind.LONG else "",
        "Flagged": "0.0",
    }
    if outing.has_file:
        cells |= _from_samples(outing, recording)
    if outing.air is not None:
        cells |= _weather(outing.air, outing.start_utc)
    return cells


def _from_samples(outing: Outing, recording: Recording) -> dict[str, str]:
    climb = recording.climb()
    steps, crank = recording.mean("cadence_spm"), recording.mean("cadence_rpm")
    heart = recording.mean("heart_rate_bpm")
    return {
        "Average Speed": _text(recording.distance_m / recording.timer_s) if recording.distance_m else "",
        "Max Speed": _text(recording.max("speed_m_per_s")),
        "Average Elapsed Speed": _text(recording.distance_m / recording.elapsed_s) if recording.distance_m else "",
        "Elevation Gain": _text(climb[0]) if climb else "",
        "Elevation Loss": _text(climb[1]) if climb else "",
        "Elevation Low": _text(recording.min("altitude_m")),
        "Elevation High": _text(recording.max("altitude_m")),
        "Average Cadence": _text(crank if steps is None else steps / 2),
        "Max Heart Rate": _text(recording.max("heart_rate_bpm")),
        "Average Heart Rate": _text(heart),
        "Max Watts": _text(recording.max("power_w")),
        "Average Watts": _text(recording.mean("power_w")),
        "Average Temperature": _text(recording.mean("temperature_c")),
        "Calories": _text(_calories(heart, recording.timer_s, outing.form.weight_kg)),
        "Pool Length": _text(recording.pool_length_m),
        "Timer Time": _text(float(recording.timer_s)),
    }


def _calories(heart_bpm: float | None, seconds: int, weight_kg: float) -> float | None:
    """Keytel et al. (2005), for a woman of 37."""
    if heart_bpm is None:
        return None
    per_minute = (-20.4022 + 0.4472 * heart_bpm - 0.1263 * weight_kg + 0.074 * 37) / 4.184
    return round(max(per_minute, 1.2) * seconds / 60)


def _weather(air: Air, start_utc: datetime) -> dict[str, str]:
    hour = start_utc.replace(minute=0, second=0, microsecond=0)
    return {
        "Weather Observation Time": _text(hour.timestamp()),
        "Weather Condition": _text(float(air.condition)),
        "Weather Temperature": _text(air.temperature_c),
        "Apparent Temperature": _text(air.apparent_temperature_c),
        "Dewpoint": _text(air.dew_point_c),
        "Humidity": _text(air.humidity_fraction),
        "Weather Pressure": _text(air.pressure_hpa),
        "Wind Speed": _text(air.wind_speed_m_per_s),
        "Wind Gust": _text(air.wind_gust_m_per_s),
        "Wind Bearing": _text(air.wind_from_deg),
        "Precipitation Intensity": _text(air.precipitation_mm_per_h),
        "Cloud Cover": _text(air.cloud_cover_fraction),
    }


def _shown_distance(outing: Outing, metres: float | None) -> str:
    """As the site shows it: kilometres, and metres with a thousands comma for a swim."""
    if metres is None:
        return "0"
    return f"{metres:,.0f}" if outing.kind is Kind.SWIM else f"{metres / 1000:.2f}"


def strava_time(instant: datetime) -> str:
    """``Oct 5, 2014, 4:15:21 PM``, UTC."""
    utc = instant.astimezone(UTC)
    hour = utc.hour % 12 or 12
    half = "AM" if utc.hour < 12 else "PM"
    return f"{_MONTHS[utc.month - 1]} {utc.day}, {utc.year}, {hour}:{utc.minute:02d}:{utc.second:02d} {half}"


def _text(value: float | None) -> str:
    return "" if value is None else repr(round(value, 4))


def _plain(value: float | None) -> str:
    return "" if value is None else str(value)


def _wall_clock(moment: datetime | None) -> str:
    return "" if moment is None else moment.strftime("%Y-%m-%dT%H:%M")
