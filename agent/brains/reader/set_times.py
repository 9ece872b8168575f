"""Times over a set distance: "a half under 1:50", "sub-24 5k", "10k in under 50 minutes". Pure."""

from agent.brains.reader.amounts import Amount, amount_at, text_at
from agent.brains.reader.comparators import Comparator, opening_at
from agent.brains.reader.meanings import Condition
from agent.brains.reader.measured import metric_at
from agent.brains.reader.stretches import stretch_at
from agent.brains.reader.words import Token, one_of
from tools.metrics.catalog import BEST_TIME
from tools.metrics.query import Filter
from tools.units import METRES_PER_MILE

_RACES_KM = {"half marathon": 21.0975, "marathon": 42.195}
_UNITS_KM = {"km": 1.0, "k": 1.0, "mi": METRES_PER_MILE / 1000, "mile": METRES_PER_MILE / 1000, "m": 0.001}
_UNITS_S = {"s": 1.0, "min": 60.0, "h": 3600.0}
_HUMAN_S_PER_KM = (140.0, 720.0)
"""The paces that somebody runs a set distance in; what "1:50" or "24" means is what lies between them."""
_LONGEST_STRETCH = 4
_JOINTS = one_of("in time times of")
_BETWEEN = one_of("to and - between from")


def set_time_at(tokens: tuple[Token, ...], start: int) -> tuple[int, Condition] | None:
    """A bound on the time over the set distance right before it or right behind it."""
    opened = start + (text_at(tokens, start) == "in")
    opening = opening_at(tokens, opened)
    if opening is None or opening.metric not in (None, "pace") or opening.word == "longer":
        return None
    at = opened + opening.length
    amount = amount_at(tokens, at)
    if amount is None or amount.metric not in (None, "duration"):
        return None
    end = at + amount.length
    over_km = _before(tokens, start)
    if over_km is None and opening.word in ("sub", "under") and opened == start:
        over_km = _behind(tokens, end + (text_at(tokens, end) == "-"))
        end += over_km is not None and text_at(tokens, end) == "-"
    if over_km is None or metric_at(tokens, end + (text_at(tokens, end) == "of"), behind=True) is not None:
        return None
    seconds = _seconds(amount, over_km)
    if seconds is None:
        return None
    return end - start, Condition((Filter(field=BEST_TIME, op=opening.op, value=_clock(seconds)),))


def _before(tokens: tuple[Token, ...], end: int) -> float | None:
    """The length of the set distance that ends right before *end*, unless it is a bound of its own."""
    while text_at(tokens, end - 1) in _JOINTS:
        end -= 1
    for start in range(max(end - _LONGEST_STRETCH, 0), end):
        found = stretch_at(tokens, start)
        if found is None or start + found[0] != end:
            continue
        return None if _is_bound(tokens, start) else _kilometres(found[1].over)
    return None


def _is_bound(tokens: tuple[Token, ...], start: int) -> bool:
    openings = ((opening_at(tokens, start - length), length) for length in range(1, 5))
    return text_at(tokens, start - 1) in _BETWEEN or any(
        isinstance(opening, Comparator) and opening.length == length for opening, length in openings
    )


def _behind(tokens: tuple[Token, ...], start: int) -> float | None:
    found = stretch_at(tokens, start) if start < len(tokens) else None
    return None if found is None else _kilometres(found[1].over)


def _kilometres(over: str) -> float | None:
    number, _, unit = over.partition(" ")
    if over in _RACES_KM:
        return _RACES_KM[over]
    try:
        return float(number) * _UNITS_KM[unit]
    except (ValueError, KeyError):
        return None


def _seconds(amount: Amount, over_km: float) -> float | None:
    """The time that is meant: the one that somebody needs for the distance; None where none is, or several are."""
    value = amount.value
    if isinstance(value, str):
        parts = [int(part) for part in value.split(":")]
        readings = [sum(part * 60**power for power, part in enumerate(reversed(parts)))]
        if len(parts) == 2:
            readings.append(readings[0] * 60)
    else:
        units = [_UNITS_S[amount.unit]] if amount.unit in _UNITS_S else [60.0, 3600.0]
        readings = [round(value * unit) for unit in units]
    meant = [seconds for seconds in readings if _HUMAN_S_PER_KM[0] <= seconds / over_km <= _HUMAN_S_PER_KM[1]]
    return meant[0] if len(meant) == 1 else None


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
