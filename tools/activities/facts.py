"""Everything that one activity's detail establishes, as facts. Pure."""

from collections.abc import Iterator

from tools.activities.result import ActivityResult, Stretch
from tools.contract import Evidence, Fact
from tools.days import spoken_day

_FIGURES = (
    ("distance_m", "distance", "m"),
    ("moving_time_s", "moving time", "s"),
    ("elapsed_time_s", "elapsed time", "s"),
    ("pace_s_per_km", "pace", "s_per_km"),
    ("speed_m_per_s", "speed", "m_per_s"),
    ("elevation_gain_m", "elevation gain", "m"),
    ("elevation_loss_m", "elevation loss", "m"),
    ("heart_rate_mean_bpm", "average heart rate", "bpm"),
    ("heart_rate_max_bpm", "maximum heart rate", "bpm"),
    ("cadence_mean_spm", "average cadence", "spm"),
    ("power_mean_w", "average power", "W"),
    ("calories_kcal", "energy", "kcal"),
    ("effort_rpe", "perceived effort", "of_10"),
    ("feel", "feel", "of_5"),
    ("temperature_c", "temperature", "degC"),
)
CHANNEL_UNITS = {
    "heart_rate_bpm": ("heart rate", "bpm"),
    "cadence_spm": ("cadence", "spm"),
    "power_w": ("power", "W"),
    "altitude_m": ("altitude", "m"),
    "temperature_c": ("device temperature", "degC"),
}


def evidence_of(result: ActivityResult) -> Evidence:
    """The fold-out of *result*."""
    day = result.day.isoformat()
    return Evidence(
        tool="show_activity",
        question=f"Activity {result.id} of {spoken_day(result.day)}, {result.chosen_as}",
        period=f"{day}/{day}",
        rows_counted=1,
        rows_left_out=0,
        sources=[f"activity {result.id}", *([f"recorded by {result.device}"] if result.device else [])],
        facts=list(facts_of(result)),
    )


def facts_of(result: ActivityResult) -> Iterator[Fact]:
    """Every figure that may be said of it, in stored units."""
    yield from _of_whole(result)
    for kind, stretches in (("split", result.splits), ("lap", result.laps)):
        yield _fact(result, f"number of {kind}s", len(stretches), f"{kind}s")
        for piece in stretches:
            yield from _of_stretch(kind, piece, result)
    for effort in result.best_efforts:
        pace, over = effort.elapsed_time_s / effort.distance_m * 1000, f"{effort.distance_m:g} m"
        yield _fact(result, "best effort over", effort.distance_m, "m")
        yield _fact(result, f"fastest {over}", effort.elapsed_time_s, "s")
        yield _fact(result, f"pace of the fastest {over}", pace, "s_per_km")
    for sensor in result.sensors:
        name, unit = CHANNEL_UNITS[sensor.channel]
        yield _fact(result, f"lowest {name}", sensor.low, unit)
        yield _fact(result, f"highest {name}", sensor.high, unit)
    for pair in result.disagreements:
        yield _fact(result, f"{pair.what} from the samples", pair.computed, pair.unit)
    yield from _of_others(result)


def _fact(result: ActivityResult, name: str, value: float, unit: str) -> Fact:
    return Fact(name=name, value=value, unit=unit, when=result.day.isoformat(), source=f"activity {result.id}")


def _of_whole(result: ActivityResult) -> Iterator[Fact]:
    when, source = result.day.isoformat(), f"activity {result.id}"
    yield Fact(name="day", value=result.day, when=when, source=source)
    to_the_minute = result.local_start.replace(second=0, microsecond=0)
    yield Fact(name="start", value=to_the_minute, when=when, source=source)
    yield Fact(name="chosen as", value=result.chosen_as, when=when, source=source)
    yield Fact(name="number of the activity", value=result.id, source=source)
    yield Fact(name="activities that fit", value=result.fitting, unit="activities", source="your history")
    if result.shoe:
        yield Fact(name="shoe", value=result.shoe, when=when, source=source)
    for field, name, unit in _FIGURES:
        if (value := getattr(result, field)) is not None:
            yield _fact(result, name, value, unit)


def _of_others(result: ActivityResult) -> Iterator[Fact]:
    for other in result.others:
        source, when = f"activity {other.id}", other.day.isoformat()
        yield Fact(name="day of another that fits", value=other.day, when=when, source=source)
        started = other.local_start.replace(second=0, microsecond=0)
        yield Fact(name="start of another that fits", value=started, when=when, source=source)
        if other.distance_m is not None:
            yield Fact(name="distance of another that fits", value=other.distance_m, unit="m", when=when, source=source)


def _of_stretch(kind: str, piece: Stretch, result: ActivityResult) -> Iterator[Fact]:
    yield _fact(result, f"number of the {kind}", piece.number, f"{kind}s")
    for field, name, unit in (
        ("distance_m", "distance", "m"),
        ("elapsed_time_s", "elapsed time", "s"),
        ("moving_time_s", "moving time", "s"),
        ("pace_s_per_km", "pace", "s_per_km"),
        ("speed_m_per_s", "speed", "m_per_s"),
        ("elevation_gain_m", "elevation gain", "m"),
        ("heart_rate_mean_bpm", "average heart rate", "bpm"),
        ("cadence_mean_spm", "average cadence", "spm"),
        ("power_mean_w", "average power", "W"),
    ):
        if (value := getattr(piece, field)) is not None:
            yield _fact(result, f"{name}, {kind} {piece.number}", value, unit)
