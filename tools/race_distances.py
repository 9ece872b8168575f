"""The distances that best efforts are kept of, and what people call them. Pure."""

import re

from tools.units import METRES_PER_MILE, Quantity, Units, typed

KEPT: dict[float, str] = {
    400.0: "400 m",
    800.0: "800 m",
    1000.0: "1 km",
    METRES_PER_MILE: "1 mile",
    2 * METRES_PER_MILE: "2 miles",
    5000.0: "5 km",
    10_000.0: "10 km",
    15_000.0: "15 km",
    20_000.0: "20 km",
    21_097.5: "half marathon",
    30_000.0: "30 km",
    42_195.0: "marathon",
    50_000.0: "50 km",
}
"""Metres -> name. The same distances as the import's best efforts (tools/sync/samples/best_efforts.py)."""

_NAMED = {
    **dict.fromkeys(("half", "half marathon", "hm", "21k", "21 k", "21 km"), 21_097.5),
    **dict.fromkeys(("marathon", "full marathon", "full", "fm", "42k", "42 k", "42 km"), 42_195.0),
    **dict.fromkeys(("mile", "one mile"), METRES_PER_MILE),
    **dict.fromkeys(("kilometre", "kilometer", "km", "k"), 1000.0),
}
_SAME = 0.005
"""26.2 miles, 42.2 km and 3.1 miles are a marathon, a marathon and 5 km: rounded by less than half a percent."""


def metres_of(words: str, units: Units) -> float | None:
    """How far "5k", "half", "1 mile" or "10000 m" is; a bare number is in the unit of *units*. None: no idea."""
    said = re.sub(r"[\s_-]+", " ", words.casefold()).strip().removeprefix("the ").removeprefix("a ")
    if said in _NAMED:
        return _NAMED[said]
    try:
        metres = typed(said, None, Quantity.DISTANCE, units)
    except ValueError:
        return None
    return metres if metres > 0 else None


def kept_distance(metres: float) -> float | None:
    """The kept distance that *metres* means, None where there is none near enough."""
    nearest = min(KEPT, key=lambda distance: abs(distance - metres))
    return nearest if abs(nearest - metres) <= _SAME * nearest else None
