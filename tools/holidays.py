"""Days that have names: Christmas Eve, New Year's Day, Easter Sunday, Thanksgiving. Pure.

Names are as :mod:`tools.calendar_words` spells them: lower case, without "'s". Only days whose date is the same
wherever they are kept; Thanksgiving is the American one.
"""

from collections.abc import Callable
from datetime import date, timedelta

from tools.days import ONE_DAY

Days = tuple[date, date]


def easter_sunday(year: int) -> date:
    """The Western Easter of *year* (the anonymous Gregorian computus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    skipped = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - skipped + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> Days | None:
    """First and last day of the holiday of that *name* in *year*; None where there is none of that name."""
    made = _HOLIDAYS.get(name)
    return None if made is None else made(year)


def _fixed(month: int, day: int) -> Callable[[int], Days]:
    return lambda year: (date(year, month, day), date(year, month, day))


def _easter(first: int, last: int) -> Callable[[int], Days]:
    def days(year: int) -> Days:
        sunday = easter_sunday(year)
        return sunday + timedelta(days=first), sunday + timedelta(days=last)

    return days


def _thanksgiving(year: int) -> Days:
    first = date(year, 11, 1)
    fourth_thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    return fourth_thursday, fourth_thursday


def _black_friday(year: int) -> Days:
    day = _thanksgiving(year)[0] + ONE_DAY
    return day, day


_HOLIDAYS: dict[str, Callable[[int], Days]] = {
    "new year": _fixed(1, 1),
    "new year day": _fixed(1, 1),
    "new year eve": _fixed(12, 31),
    "valentine": _fixed(2, 14),
    "valentine day": _fixed(2, 14),
    "st patrick day": _fixed(3, 17),
    "halloween": _fixed(10, 31),
    "all saint day": _fixed(11, 1),
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "easter": _easter(0, 0),
    "easter day": _easter(0, 0),
    "easter sunday": _easter(0, 0),
    "easter saturday": _easter(-1, -1),
    "easter monday": _easter(1, 1),
    "easter weekend": _easter(-2, 1),
    "good friday": _easter(-2, -2),
    "whit sunday": _easter(49, 49),
    "whit monday": _easter(50, 50),
    "pentecost": _easter(49, 49),
    "thanksgiving": _thanksgiving,
    "thanksgiving day": _thanksgiving,
    "black friday": _black_friday,
}
HOLIDAYS = tuple(sorted(_HOLIDAYS, key=len, reverse=True))
"""Every name, the longest first."""
