"""Times of day as people write them, to seconds since midnight and back. Pure.

A bedtime belongs to the night that ends on the day, so it counts from noon to noon: 22:50 lies 70 minutes before
midnight (-4200 s) and 00:30 half an hour after it, and the mean of the two is a bedtime too.
"""

import re

DAY_S = 86_400
_NOON_S = DAY_S // 2
_LATEST_BARE_BEDTIME_H = 6
"""Who goes to bed "at 10" means the evening; "at 2" is the night. From this hour on a bare hour is of the evening."""

_NAMED = {"midnight": 0, "noon": _NOON_S, "midday": _NOON_S}
_WRITTEN = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?::(?P<second>\d{2}))?)?\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?:h|hours?|o'?\s?clock|clock)?",
    re.IGNORECASE,
)


def typed_time(value: float | str, unit: str | None, *, is_bedtime: bool) -> float:
    """``"22:50"``, ``"10:30 pm"``, ``"7am"``, ``"noon"``, 22 or 6.5 (hours) as seconds since midnight, 0 to 86,400.

    A bedtime comes out between -43,200 and 43,200. With the unit ``clock_s`` the number is that already. Raises
    ValueError for what is no time of day.
    """
    name = (unit or "").strip().casefold()
    if name == "clock_s":
        return float(value)
    text = f"{value:g}" if not isinstance(value, str) else value.strip()
    if isinstance(value, str) and text.casefold() in _NAMED:
        seconds, certain = float(_NAMED[text.casefold()]), True
    elif "." in text and _is_number(text):
        seconds, certain = float(text) * 3600, False
    else:
        seconds, certain = _written(f"{text} {name}".strip())
    if not 0 <= seconds <= DAY_S:
        raise ValueError(f"{value!r} is no time of day, nor a number of hours up to 24")
    return _of_the_night(seconds, certain=certain) if is_bedtime else seconds


def said_time(seconds: float) -> str:
    """Seconds relative to midnight as ``22:50``, rounded to the minute."""
    hours, minutes = divmod(round(seconds / 60) % (DAY_S // 60), 60)
    return f"{hours:02}:{minutes:02}"


def _written(text: str) -> tuple[float, bool]:
    """Seconds since midnight, and whether morning and evening are told apart."""
    found = _WRITTEN.fullmatch(text)
    if found is None or (found["half"] and not 1 <= int(found["hour"]) <= 12):
        raise ValueError(f"{text!r} is no time of day, nor a number")
    hour, half = int(found["hour"]), (found["half"] or "").casefold()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute, second = int(found["minute"] or 0), int(found["second"] or 0)
    if minute > 59 or second > 59:
        raise ValueError(f"{text!r} is no time of day, nor a number")
    return hour * 3600 + minute * 60 + second, bool(half) or (len(found["hour"]) > 1 and hour not in (10, 11, 12))


def _of_the_night(seconds: float, *, certain: bool) -> float:
    """Noon to noon around the midnight that the day begins with; a bare "10" or "11:30" is of the evening."""
    if not certain and _LATEST_BARE_BEDTIME_H * 3600 <= seconds < _NOON_S:
        seconds += _NOON_S
    elif not certain and _NOON_S <= seconds < _NOON_S + 3600:
        seconds -= _NOON_S
    return seconds - DAY_S if seconds > _NOON_S else seconds


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
