"""What a written number may stand for: rounding at its own precision, loosened or bounded by the word before it. Pure.

Plainly written, a number stands for what rounds to it at its last place. After "about" a whole number may be rounded to
two significant figures. "Over" and "under" go up to the next step of its last digit that is not zero: over 200 is
200 to 300, under 45 is 44 to 45.
"""

import re

_LOOK_BACK = 24
_ABOUT = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|some|nearly|almost|close to|just about)"
    r"|~|≈)\s*$",
    re.I,
)
_OVER = re.compile(r"\b(?:over|more than|above|at least|just over|upwards? of|exceeding|well over)\s*$|[>≥]\s*$", re.I)
_UNDER = re.compile(
    r"\b(?:under|less than|below|at most|up to|just under|just short of|within|nearly|almost)\s*$|[<≤]\s*$", re.I
)


def bounds(text: str, start: int, value: float, half: float) -> tuple[float, float]:
    """Lowest and highest value that *value*, written at *start* with half a last place of *half*, may stand for."""
    before = text[max(0, start - _LOOK_BACK) : start]
    zeros = _zeros(value)
    step = max(2 * half, 10.0**zeros if zeros else 0.0)
    low, high = value - half, value + half
    if _ABOUT.search(before):
        coarse = max(half, 10.0 ** min(zeros, len(str(int(value))) - 2) / 2 if zeros else 0.0)
        low, high = value - coarse, value + coarse
    if _OVER.search(before):
        return value, max(high, value + step)
    if _UNDER.search(before):
        return min(low, value - step), value
    return low, high


def _zeros(value: float) -> int:
    """Zeros at the end of a whole number: what may have been rounded away."""
    whole = str(int(value))
    return len(whole) - len(whole.rstrip("0")) if value >= 10 and value == int(value) else 0
