"""One activity as a person reads it. Pure. Its name and description are data: they never enter a sentence."""

from tools.activities.details import shows_laps
from tools.activities.drawings import map_line, profile_chart
from tools.activities.facts import CHANNEL_UNITS
from tools.activities.result import ActivityResult, Disagreement, Stretch
from tools.contract import Presentation, Table
from tools.days import spoken_day
from tools.literal import literal
from tools.metrics.question import singular
from tools.sports import FOOT_SPORTS, UNSTATED
from tools.units import METRES_PER_MILE, Quantity, Units, bare, clock, shown_as, spoken, symbol

_CHANNELS = {
    "heart_rate_bpm": Quantity.HEART_RATE,
    "cadence_spm": Quantity.CADENCE,
    "power_w": Quantity.POWER,
    "altitude_m": Quantity.HEIGHT,
    "temperature_c": Quantity.TEMPERATURE,
}
_MOST_ROWS = 60
_EFFORTS_SHOWN = 6


def present(result: ActivityResult, units: Units) -> Presentation:
    """Sentence, what else is known, the table of laps or splits, and the drawings."""
    units = result.units or units
    profile = profile_chart(result.profile, units, on_foot=result.sport in FOOT_SPORTS)
    charts = [chart for chart in (profile, map_line(result.line, units)) if chart]
    whole = Presentation(
        sentence=_sentence(result, units),
        details=_details(result, units),
        table=_table(result, units),
        charts=charts,
        how=_how(result),
    )
    return whole if result.sport in FOOT_SPORTS else _in_revolutions(whole)


def _in_revolutions(shown: Presentation) -> Presentation:
    """Off the feet, cadence counts revolutions or strokes."""
    table = shown.table and Table(
        columns=[title.replace("(spm)", "(rpm)") for title in shown.table.columns], rows=shown.table.rows
    )
    details = [text.replace(" spm", " rpm") for text in shown.details]
    return shown.model_copy(update={"table": table, "details": details})


def _sentence(result: ActivityResult, units: Units) -> str:
    one = "activity" if result.activity_type == UNSTATED else singular(result.activity_type)
    on_foot = result.sport in FOOT_SPORTS
    start = f"{result.local_start:%H:%M}"
    parts = [
        spoken(value, quantity, units) + after
        for value, quantity, after in (
            (result.distance_m, Quantity.DISTANCE, ""),
            (result.moving_time_s, Quantity.DURATION, " moving"),
            (result.pace_s_per_km if on_foot else None, Quantity.PACE, ""),
            (None if on_foot else result.speed_m_per_s, Quantity.SPEED, ""),
            (result.heart_rate_mean_bpm, Quantity.HEART_RATE, " on average"),
        )
        if value is not None
    ]
    figures = ", ".join(parts) if parts else "no figures known"
    return f"Your {one} on {spoken_day(result.day)} at {start} ({result.chosen_as}): {figures}."


def _details(result: ActivityResult, units: Units) -> list[str]:
    lines = [_figures(result, units), _ranges(result, units), _efforts(result, units)]
    lines += [_disagreement(pair, units) for pair in result.disagreements]
    if result.others:
        days = ", ".join(_other_text(result, index, units) for index in range(len(result.others)))
        more = "" if result.fitting - 1 <= len(result.others) else ", and more"
        same_day = all(other.day == result.day for other in result.others)
        lines.append(f"{'Others of that day' if same_day else 'Others that fit'}: {days}{more}.")
    return [text for text in lines if text]


def _figures(result: ActivityResult, units: Units) -> str:
    known = [
        f"{label} {spoken(value, quantity, units)}"
        for label, value, quantity in (
            ("climb", result.elevation_gain_m, Quantity.HEIGHT),
            ("elapsed", result.elapsed_time_s, Quantity.DURATION),
            ("maximum heart rate", result.heart_rate_max_bpm, Quantity.HEART_RATE),
            ("cadence", result.cadence_mean_spm, Quantity.CADENCE),
            ("power", result.power_mean_w, Quantity.POWER),
            ("energy", result.calories_kcal, Quantity.ENERGY),
            ("effort", result.effort_rpe, Quantity.EFFORT),
            ("feel", result.feel, Quantity.FEEL),
            (f"temperature ({result.temperature_source})", result.temperature_c, Quantity.TEMPERATURE),
        )
        if value is not None
    ]
    if result.shoe:
        known.append(f"shoe: {literal(result.shoe)}")
    text = ", ".join(known)
    return text[:1].upper() + text[1:] + "." if text else ""


def _ranges(result: ActivityResult, units: Units) -> str:
    parts = []
    for sensor in result.sensors:
        quantity = _CHANNELS[sensor.channel]
        low = bare(sensor.low, quantity, units)
        parts.append(f"{CHANNEL_UNITS[sensor.channel][0]} {low} to {spoken(sensor.high, quantity, units)}")
    return f"Along the way: {', '.join(parts)}." if parts else ""


def _efforts(result: ActivityResult, units: Units) -> str:
    efforts = result.best_efforts[-_EFFORTS_SHOWN:]
    shown = [f"{_length(effort.distance_m, units)} in {clock(effort.elapsed_time_s)}" for effort in efforts]
    return f"Best efforts within it: {', '.join(shown)}." if shown else ""


def _length(metres: float, units: Units) -> str:
    """A racing distance keeps its own name: 400 m, 1 km, 1 mi, 21.1 km."""
    miles = metres / METRES_PER_MILE
    if round(miles) and abs(miles - round(miles)) < 0.001:
        return f"{round(miles)} mi"
    if metres < 1000:
        return f"{metres:g} m"
    if metres % 1000 == 0:
        return f"{metres / 1000:g} km"
    return spoken(metres, Quantity.DISTANCE, units)


def _disagreement(pair: Disagreement, units: Units) -> str:
    quantity = {"distance": Quantity.DISTANCE, "moving time": Quantity.DURATION}.get(pair.what, Quantity.HEIGHT)
    stated, computed = spoken(pair.stated, quantity, units), spoken(pair.computed, quantity, units)
    article = "an" if pair.what.startswith("e") else "a"
    return f"Its source states {article} {pair.what} of {stated}; the samples give {computed}."


def _other_text(result: ActivityResult, index: int, units: Units) -> str:
    other = result.others[index]
    length = "" if other.distance_m is None else f", {spoken(other.distance_m, Quantity.DISTANCE, units)}"
    day = "" if other.day == result.day else f"{spoken_day(other.day)} "
    return f"{day}at {other.local_start:%H:%M}{length}"


def _table(result: ActivityResult, units: Units) -> Table | None:
    laps = shows_laps(result.laps) or not result.splits
    stretches = result.laps if laps else result.splits
    if not stretches:
        return None
    wanted = [column for column in _COLUMNS if any(getattr(s, column[2]) is not None for s in stretches)]
    hidden = {"speed_m_per_s" if result.sport in FOOT_SPORTS else "pace_s_per_km", "" if laps else "distance_m"}
    wanted = [column for column in wanted if column[2] not in hidden]
    columns = ["Lap" if laps else "Km", *(title.format(symbol(q, units)) for title, q, _ in wanted)]
    return Table(columns=columns, rows=[_row(s, wanted, laps, units) for s in stretches[:_MOST_ROWS]])


_COLUMNS = (
    ("Distance ({})", Quantity.DISTANCE, "distance_m"),
    ("Time", Quantity.DURATION, "moving_time_s"),
    ("Pace ({})", Quantity.PACE, "pace_s_per_km"),
    ("Speed ({})", Quantity.SPEED, "speed_m_per_s"),
    ("Heart rate ({})", Quantity.HEART_RATE, "heart_rate_mean_bpm"),
    ("Climb ({})", Quantity.HEIGHT, "elevation_gain_m"),
    ("Cadence ({})", Quantity.CADENCE, "cadence_mean_spm"),
    ("Power ({})", Quantity.POWER, "power_mean_w"),
)


def _row(piece: Stretch, columns: list[tuple[str, Quantity, str]], laps: bool, units: Units) -> list[str]:
    """A last split that is shorter says how long it is."""
    short = not laps and piece.distance_m is not None and piece.distance_m < 995
    cells = [f"{piece.number} ({piece.distance_m / 1000:.2f} km)" if short and piece.distance_m else str(piece.number)]
    for _, quantity, field in columns:
        value = getattr(piece, field)
        decimals = 2 if quantity is Quantity.DISTANCE else shown_as(quantity, units).decimals
        cells.append("–" if value is None else bare(value, quantity, units, decimals=decimals))
    return cells


def _how(result: ActivityResult) -> str:
    parts = ["Pace and speed are in motion: pauses do not count."]
    if result.splits:
        parts.append("Kilometre splits, best efforts and the drawings come from the samples.")
    if result.disagreements:
        parts.append("What the export or device states stays the figure of record.")
    return " ".join(parts)
