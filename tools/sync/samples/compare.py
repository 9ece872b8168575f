"""Where two statements of the same activity differ so much that the runner should know. Pure.

The stated figure stays the figure of record; these notes stand beside it. A note needs both a relative and an absolute
difference, so that neither a short jog nor a long hike is nagged about: distance over 5 % and 200 m, moving time over
10 % and 2 min, elevation gain over 30 % and 50 m.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tools.sync.records import Figures


@dataclass(frozen=True)
class _Tolerance:
    figure: str
    name: str
    part: float
    least: float
    in_words: Callable[[float], str]

    def exceeded(self, one: float, other: float) -> bool:
        difference = abs(one - other)
        return difference > self.least and difference > self.part * max(abs(one), abs(other))


def _kilometres(metres: float) -> str:
    return f"{metres / 1000:.2f} km"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}"


def _metres(metres: float) -> str:
    return f"{metres:.0f} m"


_TOLERANCES = (
    _Tolerance("distance_m", "distance", 0.05, 200.0, _kilometres),
    _Tolerance("moving_time_s", "moving time", 0.10, 120.0, _clock),
    _Tolerance("elevation_gain_m", "elevation gain", 0.30, 50.0, _metres),
)


def differences(stated: Figures, computed: Figures) -> list[str]:
    """One note for each figure on which *stated* and *computed* differ largely; what either does not know is no note.

    >>> differences(Figures(distance_m=10_000), Figures(distance_m=8_000))
    ['distance is stated as 10.00 km, the samples give 8.00 km']
    """
    notes = []
    for tolerance in _TOLERANCES:
        one, other = getattr(stated, tolerance.figure), getattr(computed, tolerance.figure)
        if one is not None and other is not None and tolerance.exceeded(one, other):
            words = tolerance.in_words
            notes.append(f"{tolerance.name} is stated as {words(one)}, the samples give {words(other)}")
    return notes
