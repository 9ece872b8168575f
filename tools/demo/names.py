"""What people write over their activities, and the odd line under them. Pure."""

from collections.abc import Sequence

import numpy as np

from tools.demo.outing import Kind
from tools.demo.weather import RAIN, SNOW, Air
from tools.demo.week import Session

_NAMES: dict[Kind, Sequence[str]] = {
    Kind.EASY: (
        "Morning Run",
        "Evening Run",
        "Evening Run",
        "Easy with Jo",
        "Easy",
        "Easy lake loop",
        "Shake out",
        "Slow and chatty",
        "Recovery",
        "After work",
        "Lunch loop",
        "Vineyards and back",
        "Round the harbour",
        "Podcast run",
        "Easy, legs heavy",
        "Before breakfast",
    ),
    Kind.LONG: (
        "Long run",
        "Long one",
        "Sunday long",
        "Long one with Jo and Sam",
        "Long and slow",
        "To the castle and back",
        "Long run along the lake",
        "Weekend long",
        "Longer than planned",
    ),
    Kind.TEMPO: ("Tempo", "Threshold Tuesday", "Comfortably hard", "20 min tempo", "Steady state", "Tempo, hung on"),
    Kind.TRAIL: ("Trail with Jo", "Forest", "Up and down", "Jura trails", "Muddy shoes", "Trail Run", "Ridge and back"),
    Kind.TREADMILL: ("Treadmill", "Treadmill, too icy outside", "Dreadmill", "Indoor easy", "Treadmill and a series"),
    Kind.RIDE: ("Afternoon Ride", "Ride with Papa", "Lake roads", "Coffee ride", "Spin to Nyon", "Legs off the ground"),
    Kind.SWIM: ("Pool", "Lunch Swim", "Easy swim", "Lengths"),
    Kind.HIKE: ("Afternoon Hike", "Hike with the family", "Up to the hut", "Slow hike, good lunch"),
    Kind.WALK: ("Walk to work", "Walk home", "Morning Walk"),
    Kind.STRENGTH: ("Strength", "Gym", "Core and calves", "Strength at home", "Squats and friends"),
    Kind.PADEL: ("Padel with colleagues", "Padel", "Padel doubles, lost again"),
    Kind.WARM_UP: ("Warm-up", "Warm up + strides"),
}
_PLANTED: dict[str, tuple[str, str]] = {
    "midnight": ("Into the new year", "Fireworks over the lake at km 4. Happy new year!"),
    "heat": ("Too hot", ""),
    "sore": ("Easy, Achilles grumbling", "Left Achilles stiff for the first 2 km, then ok. Third time this week."),
    "hurt": ("Cut short", "Achilles hurts with every step. Walked home. Going to see the physio, no running for now."),
    "return": (
        "Back!",
        "First run after the Achilles. 2 min run / 1 min walk, no pain. Physio: 3 times a week, easy.",
    ),
    "after illness": ("Still coughing", "First one after the flu. Heart rate silly."),
    "new shoe": ("New shoes!", "First outing of the Novablast. Bouncy."),
    "clock change": ("One hour short", "Clocks went forward, legs did not."),
    "cadence": ("Metronome on", "Trying shorter, quicker steps, physio's idea. Feels like pedalling."),
}
_ABROAD = ("Central Park, jet lag edition", "Park loop before the conference", "Reservoir and bridle path")
_HOLIDAY = {Kind.TRAIL: ("Holiday trails", "Alp loop", "Marmots!"), Kind.HIKE: ("To the glacier", "Family hike")}
_REMARKS: dict[Kind, Sequence[str]] = {
    Kind.EASY: (
        "Legs like wood today.",
        "Kept it really easy.",
        "Stopped to chat with the neighbours.",
        "Slept badly.",
        "Forgot how nice the vineyards are.",
        "Watch took ages to find satellites.",
    ),
    Kind.LONG: (
        "Gel at 10 k, stomach fine.",
        "Last 3 k got long.",
        "Jo turned back at the castle.",
        "Felt strong until the end.",
        "Headwind all the way home.",
    ),
    Kind.INTERVALS: (
        "Last two were hard work.",
        "Even splits for once.",
        "Path was full of prams.",
    ),
    Kind.TEMPO: ("Hung on.", "Started too fast.", "Controlled."),
    Kind.TRAIL: ("Walked the steep bits.", "Fell once, all good.", "Worth it for the view."),
}

_HOURS = {
    "lunch": (11, 14),
    "breakfast": (5, 9),
    "after work": (16, 22),
    "walk to work": (6, 10),
    "walk home": (15, 22),
}


def race_remark(time_s: int, best_of_distance: bool) -> str:
    """The line under a race."""
    minutes, seconds = divmod(time_s, 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
    return f"Official time {clock}." + (" PB!" if best_of_distance else "")


def entitle(
    session: Session, air: Air | None, start_hour: int, workout: str, rng: np.random.Generator
) -> tuple[str, str]:
    """(name, description) of a session; the description is often empty."""
    if session.race is not None:
        return session.race.name, ""
    if session.note in _PLANTED:
        name, remark = _PLANTED[session.note]
        return _hot_name(name, remark, session, rng)
    if session.note == "abroad":
        return str(rng.choice(_ABROAD)), ""
    if session.note == "holiday":
        return str(rng.choice(_HOLIDAY[session.kind])), ""
    if session.kind is Kind.INTERVALS:
        return workout, _remark(session.kind, rng, 0.35)
    name = str(rng.choice([name for name in _NAMES[session.kind] if _fits(name, session, start_hour)]))
    return _by_the_clock(name, start_hour) + _sky(session.kind, air, rng), _remark(session.kind, rng, 0.14)


def _hot_name(name: str, remark: str, session: Session, rng: np.random.Generator) -> tuple[str, str]:
    if session.note != "heat":
        return name, remark
    hot = ("Too hot", "Should have gone in the morning", "Sauna", "Evening Run, still 30 degrees", "Shade hopping")
    return str(rng.choice(hot)), ""


def _fits(name: str, session: Session, hour: int) -> bool:
    """Nobody calls an evening run "Lunch loop"."""
    words = name.lower()
    if any(part in words for part in ("sunday", "tuesday")):
        return session.day.strftime("%A").lower() in words
    return all(low <= hour < high for part, (low, high) in _HOURS.items() if part in words)


def _by_the_clock(name: str, hour: int) -> str:
    """Strava's own names follow the hour."""
    part = "Morning" if hour < 11 else "Lunch" if hour < 14 else "Afternoon" if hour < 17 else "Evening"
    first, _, last = name.partition(" ")
    if first in ("Morning", "Evening", "Afternoon", "Lunch") and last in ("Run", "Ride", "Walk", "Hike", "Swim"):
        return f"{part} {last}"
    return name


def _sky(kind: Kind, air: Air | None, rng: np.random.Generator) -> str:
    if air is None or not kind.is_run or rng.random() > 0.22:
        return ""
    if air.condition == RAIN:
        return ", soaked"
    if air.condition == SNOW:
        return ", in the snow"
    if air.wind_speed_m_per_s > 4:
        return ", windy"
    return ", cold hands" if air.temperature_c < 1 else ""


def _remark(kind: Kind, rng: np.random.Generator, chance: float) -> str:
    remarks = _REMARKS.get(kind, ())
    return str(rng.choice(remarks)) if remarks and rng.random() < chance else ""
